"""What a file that is written is proposed to be called."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from yearbook_reader.library import Library
from yearbook_reader.shelf.records import VolumeFacts
from yearbook_reader.ui.window import dialog_actions
from yearbook_reader.ui.window.main_window import MainWindow


@pytest.fixture
def proposed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the names that are proposed from now on, where a file is to be chosen; none is."""
    names: list[str] = []
    monkeypatch.setattr(
        dialog_actions, "file_to_write", lambda _window, _title, name, _kinds: names.append(name)
    )
    return names


@pytest.mark.parametrize(
    ("export", "name"),
    [
        (lambda window: window.menus.export_requested.emit("text"), "下城年鉴（校本） 2018.txt"),
        (
            lambda window: window.actions_by_name["export_findings"].trigger(),
            "下城年鉴（校本） 2018 整理记录.csv",
        ),
    ],
    ids=["the volume", "its findings"],
)
def test_a_file_is_named_as_a_person_called_the_volume(
    window: MainWindow,
    library: Library,
    proposed: list[str],
    export: Callable[[MainWindow], None],
    name: str,
) -> None:
    assert window.arrival is not None
    facts = VolumeFacts(title="下城年鉴（校本）", edition_year=2018)
    library.facts.set({window.arrival.opened.record.sha256: facts})
    export(window)
    assert proposed == [name]
