"""A module that waits until it is used is the module that it always is."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType

import pytest

from yearbook_reader.quick_start.loaded_later import load_later

NAME = "module_that_waits"
TEXT = """
from time import sleep
sleep(0.01)
import loads
loads.count += 1
answer = 42
"""


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[ModuleType]:
    (tmp_path / f"{NAME}.py").write_text(TEXT)
    counted = ModuleType("loads")
    counted.count = 0
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    monkeypatch.setitem(sys.modules, "loads", counted)
    monkeypatch.syspath_prepend(str(tmp_path))
    load_later(NAME, "module_that_is_nowhere")
    yield counted
    sys.modules.pop(NAME, None)


def test_a_module_is_loaded_once_when_it_is_used(loads: ModuleType) -> None:
    module = importlib.import_module(NAME)
    assert loads.count == 0
    assert module.answer == 42
    assert module.answer == 42
    assert loads.count == 1
    assert sys.modules[NAME] is module


def test_a_name_is_imported_from_it(loads: ModuleType) -> None:
    program: dict[str, object] = {}
    exec(f"from {NAME} import answer", program)
    assert program["answer"] == 42


def test_threads_that_use_it_at_once_load_it_once(loads: ModuleType) -> None:
    module = importlib.import_module(NAME)
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: module.answer, range(4)))
    assert answers == [42] * 4
    assert loads.count == 1


def test_what_it_does_not_have_is_missing(loads: ModuleType) -> None:
    module = importlib.import_module(NAME)
    for _ in range(2):
        with pytest.raises(AttributeError, match=f"'{NAME}' has no attribute 'question'"):
            _ = module.question


def test_a_module_that_is_nowhere_is_missed_at_once(loads: ModuleType) -> None:
    with pytest.raises(ModuleNotFoundError, match="module_that_is_nowhere"):
        importlib.import_module("module_that_is_nowhere")
