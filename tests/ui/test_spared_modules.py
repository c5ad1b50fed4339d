"""What PySide loads for nothing is spared; whoever needs it later finds Python's own."""

from __future__ import annotations

import subprocess
import sys

import pytest


def printed(program: str) -> str:
    command = [sys.executable, "-c", program]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize(
    ("module", "name"), [("zipfile", "ZipFile"), ("tempfile", "TemporaryDirectory")]
)
def test_archives_and_temporary_files_are_pythons_own_beside_the_window(
    module: str, name: str
) -> None:
    program = f"import yearbook_reader.ui, {module}; print({module}.{name}.__module__)"
    assert printed(program) == module


def test_what_was_loaded_before_the_window_stays() -> None:
    program = "import zipfile, yearbook_reader.ui; import zipfile as again; print(again is zipfile)"
    assert printed(program) == "True"
