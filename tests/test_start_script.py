"""The start script: what is ready is started at once, by any shell and without other programs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

import yearbook_reader

SCRIPTS = Path(__file__).parents[1]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Give a house that is ready: its scripts, the package, and an environment."""
    made = tmp_path / "a house"
    environment = made / ".venv"
    (environment / "bin").mkdir(parents=True)
    for name in ("pyproject.toml", "ready.sh", "setup.sh", "yearbook-reader"):
        shutil.copyfile(SCRIPTS / name, made / name)
        os.utime(made / name, (0, 0))
    (made / "yearbook-reader").chmod(0o755)
    (made / "yearbook_reader").symlink_to(Path(yearbook_reader.__file__).parent)
    packages = Path(sysconfig.get_path("purelib"))
    there = environment / "lib" / packages.parent.name
    there.mkdir(parents=True)
    (there / packages.name).symlink_to(packages)
    (environment / "bin" / "python").symlink_to(sys.executable)
    (environment / "bin" / "pip").touch(mode=0o755)
    (environment / "pyvenv.cfg").write_text(
        f"executable = {sys.executable}\ncommand = python -m venv {environment}\n"
    )
    (environment / "complete-for").write_text("testing\n")
    return made


def started(command: Path, path: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": path}
    return subprocess.run(
        [command, "--version"], cwd=command.parent, env=environment, capture_output=True, text=True
    )


def test_what_is_ready_is_started_by_the_shell_alone(house: Path) -> None:
    run = started(house / "yearbook-reader", path="")
    assert (run.stdout, run.stderr) == (f"yearbook-reader {yearbook_reader.__version__}\n", "")


def test_it_is_started_through_a_link_from_elsewhere(house: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "reader"
    link.parent.mkdir()
    link.symlink_to(house / "yearbook-reader")
    run = started(link, os.defpath)
    assert run.stdout == f"yearbook-reader {yearbook_reader.__version__}\n"


@pytest.mark.parametrize("change", ["complete-for", "pyvenv.cfg", "words"])
def test_what_is_not_ready_is_set_up_first(house: Path, change: str) -> None:
    if change == "words":
        words = house / "resources" / "translations" / "yearbook_reader_en.ts"
        words.parent.mkdir(parents=True)
        words.touch()
    else:
        (house / ".venv" / change).write_text("")
    run = started(house / "yearbook-reader", path="")
    assert run.stdout == ""
    assert "bash" in run.stderr
