"""The encoding of a text is shown, and another can be chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAction

from yearbook_reader.ui.reading.original.encoding_menu import EncodingButton, EncodingMenu
from yearbook_reader.ui.window.main_window import MainWindow

TEXT = "云台年鉴\n水利\n综述\n【概况】 2019年，云台县新建水闸12座，投资1.1亿元。\n" * 4
PDF = Path(__file__).parents[2] / "samples" / "v4_jizhou_2019" / "volume.pdf"


@pytest.fixture
def simplified_window(new_window: Callable[..., MainWindow], tmp_path: Path) -> MainWindow:
    """Give a window on a text in GB18030."""
    file = tmp_path / "云台年鉴.txt"
    file.write_bytes(TEXT.encode("gb18030"))
    return new_window(file)


def _choices(menu: EncodingMenu) -> dict[str, QAction]:
    return {action.data(): action for action in menu.actions() if not action.isSeparator()}


def _text(window: MainWindow) -> str:
    assert window.arrival is not None
    return window.arrival.opened.source.text


def test_the_menu_tells_the_encoding_that_was_found(simplified_window: MainWindow) -> None:
    menu = simplified_window.work.menus.encoding
    assert "GB18030" in menu.title()
    assert [each for each, action in _choices(menu).items() if action.isChecked()] == [""]


def test_another_encoding_reads_the_volume_again_and_back(
    simplified_window: MainWindow, settle: Callable[[MainWindow], None]
) -> None:
    menu = simplified_window.work.menus.encoding
    _choices(menu)["big5hkscs"].trigger()
    settle(simplified_window)
    assert "云台年鉴" not in _text(simplified_window)
    assert "Big5" in menu.title()
    assert _choices(menu)["big5hkscs"].isChecked()
    _choices(menu)[""].trigger()
    settle(simplified_window)
    assert _text(simplified_window) == TEXT
    assert simplified_window.arrival is not None
    assert simplified_window.arrival.opened.record.file_name == "云台年鉴.txt"


def test_the_reader_is_told_what_becomes_of_the_marks_if_there_are_any(
    simplified_window: MainWindow,
    settle: Callable[[MainWindow], None],
    mark: Callable[[MainWindow, str], None],
) -> None:
    choices = _choices(simplified_window.work.menus.encoding)
    choices["gb18030"].trigger()
    settle(simplified_window)
    assert simplified_window.messages.sentence == "已换编码重读。"
    mark(simplified_window, "水闸")
    choices[""].trigger()
    settle(simplified_window)
    assert "标注留在原来的位置" in simplified_window.messages.sentence


def test_a_pdf_has_no_choice_of_encoding(new_window: Callable[..., MainWindow]) -> None:
    assert not new_window(PDF).work.menus.encoding.menuAction().isEnabled()


def test_the_encoding_stands_below_the_text_and_opens_the_menu(
    simplified_window: MainWindow, settle: Callable[[MainWindow], None]
) -> None:
    menu = simplified_window.work.menus.encoding
    [button] = simplified_window.frame.statusBar().findChildren(EncodingButton)
    assert (button.text(), button.menu()) == ("GB18030", menu)
    _choices(menu)["big5hkscs"].trigger()
    settle(simplified_window)
    assert button.text() == "Big5"


def test_no_encoding_stands_below_a_pdf_or_the_shelf(
    new_window: Callable[..., MainWindow],
    simplified_window: MainWindow,
    trigger: Callable[[MainWindow, str], None],
) -> None:
    [button] = simplified_window.frame.statusBar().findChildren(EncodingButton)
    assert not button.isHidden()
    trigger(simplified_window, "shelf")
    assert button.isHidden()
    button.set_volume(simplified_window.arrival.opened)  # as after a correction
    assert button.isHidden()
    window = new_window(PDF)
    [button] = window.frame.statusBar().findChildren(EncodingButton)
    assert button.isHidden()


def test_bytes_that_no_encoding_explains_are_told_at_once(
    new_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    file = tmp_path / "云台年鉴.txt"
    file.write_bytes(TEXT.encode("gb18030") + b"\xff\xff\n")
    assert "读不出" in new_window(file).messages.sentence
