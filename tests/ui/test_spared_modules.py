"""What PySide loads for nothing waits until it is used; Python is left as PySide found it."""

from __future__ import annotations

import subprocess
import sys

import pytest

WAITING = """
import sys
from yearbook_reader.__main__ import MODULES_FOR_LATER
from yearbook_reader.quick_start.loaded_later import load_later
load_later(*MODULES_FOR_LATER)
import yearbook_reader.ui
"""
USED_IN_VAIN = """
from PySide6.QtCore import QPoint
try:
    QPoint("here")
except TypeError as error:
    print(error)
"""


def printed(program: str) -> str:
    command = [sys.executable, "-c", WAITING + program]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="later Pythons use more of them")
def test_the_window_uses_one_alone_of_what_may_wait() -> None:
    program = """
import yearbook_reader.ui.app
modules = [sys.modules.get(name) for name in MODULES_FOR_LATER]
print(*(module.__name__ for module in modules if module and "__getattr__" not in vars(module)))
"""
    assert printed(program) == "shibokensupport.signature.loader"


@pytest.mark.parametrize(
    ("module", "name"), [("zipfile", "ZipFile"), ("tempfile", "TemporaryDirectory")]
)
def test_archives_and_temporary_files_are_pythons_own_beside_the_window(
    module: str, name: str
) -> None:
    assert printed(f"import {module}; print({module}.{name}.__module__)") == module


def test_what_was_loaded_before_the_window_stays() -> None:
    program = "import zipfile, inspect, yearbook_reader.ui; print(inspect.getsource(zipfile)[:3])"
    command = [sys.executable, "-c", program]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == '"""'


def test_a_source_is_read_beside_the_window() -> None:
    assert printed("import inspect; print(inspect.getsource(inspect)[:3])") == '"""'


def test_a_function_of_qts_that_is_called_in_vain_says_with_what() -> None:
    assert "(xpos: int, ypos: int, /)" in printed(USED_IN_VAIN)


def test_no_import_beside_the_window_looks_for_names_in_snake_case() -> None:
    assert printed("print(__import__.__name__)") != "__feature_import__"
