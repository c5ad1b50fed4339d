from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.parts.messages import MessageBar


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    made = MessageBar()
    qtbot.addWidget(made)
    return made


def test_the_offer_is_called_what_its_action_is_called_now(bar: MessageBar) -> None:
    undo = QAction("撤销 加书签")
    bar.show_news("已取下一个书签。", undo)
    undo.setText("撤销 删除书签")
    assert bar._offer.text() == "撤销 删除书签"


def test_taking_the_offer_does_it_once_and_closes_the_bar(bar: MessageBar) -> None:
    undo = QAction("撤销")
    done: list[bool] = []
    undo.triggered.connect(lambda: done.append(True))
    bar.show_news("已删除一处标注。", undo)
    bar._offer.click()
    assert (done, bar.sentence) == ([True], "")


def test_an_offer_taken_by_its_key_closes_the_bar(bar: MessageBar) -> None:
    undo = QAction("撤销")
    bar.show_news("已收入 3 条。", undo)
    undo.trigger()
    assert bar.sentence == ""


def test_an_offer_that_is_no_longer_made_leaves_the_bar_as_it_is(bar: MessageBar) -> None:
    undo = QAction("撤销")
    bar.show_news("已收入 3 条。", undo)
    bar.show_news("已导出。")
    undo.trigger()
    assert bar.sentence == "已导出。"


def test_one_action_at_a_time_is_offered(bar: MessageBar) -> None:
    bar.show_news("已收入 3 条。", QAction("撤销"))
    bar.show_news("已恢复。", QAction("撤销恢复"))
    assert [action.text() for action in bar._offer.actions()] == ["撤销恢复"]


def test_what_else_there_is_to_tell_stays_when_the_offer_is_taken(bar: MessageBar) -> None:
    versions, faults = QAction("查看"), QAction("没有收入的文件")
    bar.show_fault("收入 3 卷，1 个文件没有收入。", versions, faults)
    versions.trigger()
    assert bar.sentence == "收入 3 卷，1 个文件没有收入。"
    assert bar._offer.isHidden()
    assert not bar._more.isHidden()


def test_a_fault_offers_nothing(bar: MessageBar) -> None:
    bar.show_news("已删除一处标注。", QAction("撤销"))
    bar.show_fault("找不到文件。")
    assert bar._offer.isHidden()


def test_a_fault_that_nobody_closed_is_there_again_when_the_second_is_closed(
    bar: MessageBar,
) -> None:
    bar.show_fault("磁盘已满。")
    bar.show_fault("找不到文件。")
    bar._close.click()
    assert bar.sentence == "磁盘已满。"
    bar._close.click()
    assert bar.isHidden()


def test_news_go_from_above_a_fault(bar: MessageBar) -> None:
    bar.show_fault("磁盘已满。")
    bar.show_news("已导出。")
    assert bar.sentence == "已导出。"
    bar._timer.timeout.emit()
    assert (bar.sentence, bar._sign.text()) == ("磁盘已满。", "!")
    assert not bar._timer.isActive()


def test_the_same_fault_is_closed_once(bar: MessageBar) -> None:
    bar.show_fault("磁盘已满。")
    bar.show_fault("找不到文件。")
    bar.show_fault("磁盘已满。")
    bar._close.click()
    assert bar.sentence == "找不到文件。"
    bar._close.click()
    assert bar.isHidden()


def test_a_report_takes_the_place_of_the_one_before(bar: MessageBar) -> None:
    faults = QAction("没有收入的文件")
    bar.show_fault("收入 3 卷，1 个文件没有收入。", more=faults)
    bar.show_fault("收入 2 卷，2 个文件没有收入。", more=faults)
    bar._close.click()
    assert bar.isHidden()


def test_an_offer_taken_elsewhere_does_not_come_back(bar: MessageBar) -> None:
    review = QAction("核对标注位置")
    bar.show_fault("有 2 条标注要核对位置。", review)
    bar.show_fault("磁盘已满。")
    review.trigger()
    bar._close.click()
    assert bar.isHidden()


def test_an_offer_does_not_cover_what_is_wrong(bar: MessageBar) -> None:
    bar.show_fault("来源很可能把两栏横着读串了。")
    bar.show_offer("1 卷与书库里的书是同一本。", QAction("查看"))
    assert bar.sentence == "来源很可能把两栏横着读串了。"
    bar._close.click()
    assert bar.sentence == "1 卷与书库里的书是同一本。"


def below(bar: MessageBar) -> bool:
    """Tell whether the offer stands below the sentence."""
    bar.layout().activate()
    return bar._buttons.y() > bar._sentence.y()


def test_in_a_narrow_bar_the_offer_leaves_the_sentence_its_width(bar: MessageBar) -> None:
    offer = QAction("Undo withdrawing a correction")
    bar.show_news("The title was changed.", offer)
    bar.resize(900, 80)
    assert not below(bar)
    bar.resize(bar._buttons.sizeHint().width() * 3 // 2, 80)
    assert below(bar)
