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


def test_patterns_that_came_with_the_window_are_compiled_when_they_are_used() -> None:
    # Python's own module for this came with PySide, too.
    program = "import yearbook_reader.ui, textwrap; print(textwrap.fill('one-two three', 9))"
    assert printed(program) == "one-two\nthree"


def test_a_function_of_qts_that_is_called_in_vain_says_with_what() -> None:
    program = """
import yearbook_reader.ui
from PySide6.QtCore import QPoint
try:
    QPoint("here")
except TypeError as error:
    print(error)
"""
    assert "(xpos: int, ypos: int, /)" in printed(program)


def test_patterns_are_compiled_at_once_beside_the_window() -> None:
    assert printed("import yearbook_reader.ui, re; print(type(re.compile('a')))") == (
        "<class 're.Pattern'>"
    )
