"""What a person called a volume stands in the names and the titles of files that are written."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from yearbook_reader.library import Library
from yearbook_reader.shelf.records import VolumeFacts
from yearbook_reader.ui.window.actions import dialog_actions
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
        (
            lambda window: window.work.menus.export_requested.emit("text"),
            "下城年鉴（校本） 2018.txt",
        ),
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


def test_a_volume_is_written_with_the_title_and_years_that_a_person_said(
    window: MainWindow, library: Library, tmp_path: Path, settle: Callable[[MainWindow], None]
) -> None:
    assert window.arrival is not None
    opened = window.arrival.opened
    library.facts.set(
        {opened.record.sha256: VolumeFacts(title="下城年鉴（校本）", edition_year=2018)}
    )
    window.opening.export(opened, "json", tmp_path / "出.json")
    settle(window)
    written = json.loads((tmp_path / "出.json").read_bytes())
    told = (written["title"], written["edition_year"], written["covers_year"])
    assert told == ("下城年鉴（校本）", 2018, opened.volume.covers_year)
