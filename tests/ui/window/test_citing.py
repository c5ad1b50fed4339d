"""References that are copied, and entries that are followed through the years."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from yearbook_reader.search.hits import Order
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.walk import all_entries

NewWindow = Callable[..., MainWindow]
Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]

YEARBOOK = """南浦年鉴{year}

工业

综述

　　【概况】{year}年，南浦县规模以上工业企业120家。

　　【专利授权】{year}年，南浦县专利授权35件。
"""


def yearbook(folder: Path, year: int) -> Path:
    file = folder / f"南浦年鉴{year}.txt"
    file.write_text(YEARBOOK.format(year=year), encoding="utf-8")
    return file


def go_to(window: MainWindow, number: int) -> None:
    assert window.arrival is not None
    window.pane.show_entry(all_entries(window.arrival.opened.volume)[number])


def test_a_reference_to_the_entry_at_hand_is_copied(
    new_window: NewWindow, tmp_path: Path, trigger: Trigger, settle: Settle
) -> None:
    window = new_window(yearbook(tmp_path, 2019))
    go_to(window, 1)
    trigger(window, "copy_reference")
    settle(window)
    assert QGuiApplication.clipboard().text().startswith("专利授权[M]//南浦年鉴. [出版地不详]")


def test_an_entry_is_followed_through_the_years(
    new_window: NewWindow, tmp_path: Path, trigger: Trigger, settle: Settle
) -> None:
    window = new_window(yearbook(tmp_path, 2019))
    go_to(window, 1)
    trigger(window, "other_years")
    settle(window)
    question = window.desk.search.page.question.question()
    assert window.frame.pages.currentWidget() is window.desk.search.page
    assert (question.query, question.order) == ("标题:专利授权", Order.YEAR)
    assert question.scope.volumes is None
