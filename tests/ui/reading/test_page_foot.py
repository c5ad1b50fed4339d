from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.reading.view.page_foot import PageFoot
from yearbook_reader.volume.model import Page

LONG = "关于加快推进全县安全生产高质量发展和防灾减灾救灾体系建设的若干实施意见"


@pytest.fixture
def foot(qtbot: QtBot) -> PageFoot:
    foot = PageFoot()
    qtbot.addWidget(foot)
    foot.set_pages((Page(1, 0, 9, "12"),))
    foot.show_page_of(0)
    foot.show_neighbours(LONG, "城乡建设")
    foot.show()
    return foot


def test_the_neighbours_are_named_whole_where_there_is_room(foot: PageFoot) -> None:
    foot.resize(2400, 30)
    assert (foot._previous.text(), foot._next.text()) == (f"‹  {LONG}", "城乡建设  ›")


def test_a_long_title_is_cut_and_makes_no_window_wider(foot: PageFoot) -> None:
    foot.resize(320, 30)
    assert foot.width() == 320
    assert foot._previous.text().endswith("…")
    assert foot._previous.geometry().right() < foot._number.geometry().left()
    assert foot._next.text() == "城乡建设  ›"


def test_an_ampersand_in_a_title_is_no_key(foot: PageFoot) -> None:
    foot.resize(2400, 30)
    foot.show_neighbours("R&D", None)
    assert foot._previous.text() == "‹  R&&D"
    assert foot._next.isHidden()
