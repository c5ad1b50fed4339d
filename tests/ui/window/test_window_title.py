"""The title of the window names the volume that is open as a person called it."""

from __future__ import annotations

from collections.abc import Callable

from yearbook_reader.library import Library
from yearbook_reader.shelf.records import VolumeFacts
from yearbook_reader.ui.window.main_window import MainWindow

NewWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]

CALLED = VolumeFacts(title="杭州市下城年鉴", edition_year=2018)


def test_a_volume_that_was_called_otherwise_is_opened_under_that_name(
    window: MainWindow, library: Library, new_window: NewWindow
) -> None:
    assert window.arrival is not None
    library.facts.set({window.arrival.opened.record.sha256: CALLED})
    window.frame.close()
    assert new_window().frame.windowTitle() == "杭州市下城年鉴 2018 — 年鉴阅读器"


def test_the_open_volume_is_named_anew_when_it_is_called_otherwise(
    window: MainWindow, settle: Settle
) -> None:
    assert window.arrival is not None
    sha256 = window.arrival.opened.record.sha256
    window.desk.shelf.changes._set_facts({sha256: CALLED})
    settle(window)
    assert window.frame.windowTitle() == "杭州市下城年鉴 2018 — 年鉴阅读器"


def test_the_title_stays_when_another_volume_is_called_otherwise(
    shelf: MainWindow, library: Library, settle: Settle
) -> None:
    assert shelf.arrival is not None
    before = shelf.frame.windowTitle()
    [other] = set(library.volumes.names()) - {shelf.arrival.opened.record.sha256}
    shelf.desk.shelf.changes._set_facts({other: CALLED})
    settle(shelf)
    assert shelf.frame.windowTitle() == before
