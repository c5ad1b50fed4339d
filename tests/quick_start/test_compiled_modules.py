"""A module that is found where it lies compiled is the module that it always is."""

from __future__ import annotations

import importlib
import inspect
import os
import py_compile
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from yearbook_reader.quick_start.compiled_modules import find_them_directly

PACKAGE = "package_of_a_test"
MODULE = f"{PACKAGE}.answers"
TEXT = "def answer():\n    return 42\n"


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """Give the source of a module in a package, the code of it beside it."""
    (tmp_path / PACKAGE).mkdir()
    (tmp_path / PACKAGE / "__init__.py").touch()
    file = tmp_path / PACKAGE / "answers.py"
    file.write_text(TEXT)
    py_compile.compile(str(file))
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    monkeypatch.syspath_prepend(str(tmp_path))
    find_them_directly(PACKAGE)
    yield file
    for name in (PACKAGE, MODULE):
        sys.modules.pop(name, None)


def finder_of(module: object) -> str:
    spec = vars(module)["__spec__"]
    return type(spec.loader).__name__


def test_a_compiled_module_is_found_without_a_search(source: Path) -> None:
    module = importlib.import_module(MODULE)
    assert module.answer() == 42
    assert finder_of(module) == "_Compiled"


def test_a_package_is_found_so_and_what_is_in_it(source: Path) -> None:
    for name in ("__init__.py", "questions.py"):
        inner = source.parent / "inner" / name
        inner.parent.mkdir(exist_ok=True)
        inner.write_text(TEXT)
        py_compile.compile(str(inner))
    module = importlib.import_module(f"{PACKAGE}.inner.questions")
    assert module.answer() == 42
    assert finder_of(sys.modules.pop(module.__name__)) == "_Compiled"
    package = sys.modules.pop(f"{PACKAGE}.inner")
    assert list(package.__path__) == [str(source.parent / "inner")]
    assert finder_of(package) == "_Compiled"


def test_it_says_where_its_source_is(source: Path) -> None:
    module = importlib.import_module(MODULE)
    assert module.__file__ == str(source)
    assert inspect.getsource(module.answer) == TEXT
    assert module.__cached__ == importlib.util.cache_from_source(str(source))


def test_one_whose_source_was_changed_is_compiled_anew(source: Path) -> None:
    source.write_text(TEXT.replace("42", "7"))
    assert importlib.import_module(MODULE).answer() == 7


def test_one_whose_source_has_another_time_is_compiled_anew(source: Path) -> None:
    source.write_text(TEXT.replace("42", "43"))
    os.utime(source, (1, 1))
    assert importlib.import_module(MODULE).answer() == 43


def test_one_that_is_not_compiled_is_found_by_python(source: Path) -> None:
    Path(importlib.util.cache_from_source(str(source))).unlink()
    module = importlib.import_module(MODULE)
    assert module.answer() == 42
    assert finder_of(module) == "SourceFileLoader"


def test_a_module_of_another_package_is_left_to_python(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "json.scanner", raising=False)
    assert finder_of(importlib.import_module("json.scanner")) == "SourceFileLoader"
