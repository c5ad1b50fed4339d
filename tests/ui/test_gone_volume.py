"""A volume that is no longer in the library is called by its name, where that is known."""

from __future__ import annotations

from collections.abc import Callable

from yearbook_reader.library import Library
from yearbook_reader.ui.window.main_window import MainWindow

GONE = "0" * 64

Settle = Callable[[MainWindow], None]
NewWindow = Callable[..., MainWindow]


def test_a_volume_that_was_read_is_missed_by_its_name(
    new_window: NewWindow, library: Library, settle: Settle
) -> None:
    library.notebook.set_position(GONE, 8, "临崖县年鉴 2016")
    window = new_window()
    window.opening.open(GONE)
    settle(window)
    assert window.messages.sentence.startswith("书库里没有“临崖县年鉴 2016”了。")


def test_a_volume_that_was_never_read_is_missed_without(
    new_window: NewWindow, settle: Settle
) -> None:
    window = new_window()
    window.opening.open(GONE)
    settle(window)
    assert window.messages.sentence == "书库里没有这一卷年鉴。"
