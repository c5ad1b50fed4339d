"""What the window loads before the first page of a volume: each module takes its time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

LOADED_WITH_THE_FIRST_PAGE = """
import os, sys
from yearbook_reader.__main__ import main
from yearbook_reader.ui.app import Reader

furnish = Reader._furnish

def furnish_and_tell(reader):
    furnish(reader)
    print(*(name for name in sys.modules if name.startswith("yearbook_reader.ui.")), flush=True)
    os._exit(0)

Reader._furnish = furnish_and_tell
main(["open", "年鉴.txt"])
"""
KNOWN = Path(__file__).with_name("opening_modules.txt")


def test_the_first_page_waits_for_no_other_module_of_the_window() -> None:
    run = subprocess.run(
        [sys.executable, "-c", LOADED_WITH_THE_FIRST_PAGE],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    known = KNOWN.read_text(encoding="utf-8").split()
    # What need not be there for the page is imported where it is used.
    assert sorted(set(run.stdout.split()) - set(known)) == []
