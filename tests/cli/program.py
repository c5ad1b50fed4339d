"""The program, run as a script runs it."""

import json
import os
import subprocess
import sys
from typing import Any

COMMAND = (sys.executable, "-m", "yearbook_reader")


def reader(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program; an environment variable given as empty is taken away."""
    varied = {name: value for name, value in (os.environ | environment).items() if value}
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        env=varied,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert "Traceback" not in done.stderr
    return done


def answer(*arguments: object) -> Any:  # noqa: ANN401 - whatever the JSON holds
    """Run a command that goes well and give its JSON."""
    done = reader(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)
