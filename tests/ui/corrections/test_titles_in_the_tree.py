"""What can be done to a title where it is chosen in the tree."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from yearbook_reader.ui.shelf.volume_form import VolumeForm
from yearbook_reader.ui.window.main_window import MainWindow

Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]


def menu_of(window: MainWindow, title: str) -> list[str]:
    """Give the names of what the menu of a title in the tree offers."""
    navigator = window.panels.navigator
    number = next(at for at, node in enumerate(navigator.titles) if node.title == title)
    index = navigator.model.index_of(number)
    navigator.tree.scrollTo(index)
    menu = navigator.tree.menu_at(navigator.tree.visualRect(index).center())
    assert menu is not None
    return [action.objectName() for action in menu.actions()]


@pytest.mark.parametrize(
    ("title", "offered"),
    [
        ("下城年鉴", ["rename_heading"]),
        ("科学技术", ["rename_heading", "lower_level"]),
        ("科技创新", ["rename_heading", "raise_level", "lower_level"]),
        ("发明专利授权量上升", ["rename_heading", "merge_entry", "move_entry", "raise_level"]),
    ],
)
def test_the_menu_of_a_title_offers_what_can_be_done_to_it(
    window: MainWindow, title: str, offered: list[str]
) -> None:
    assert menu_of(window, title) == offered


def test_a_section_is_not_merged_and_it_is_said(window: MainWindow, trigger: Trigger) -> None:
    tree = window.panels.navigator.tree
    index = window.panels.navigator.model.index_of(2)
    tree.setCurrentIndex(index)
    tree.setFocus()
    trigger(window, "merge_entry")
    assert "只有条目" in window.messages.sentence
    assert window.arrival is not None
    assert not window.arrival.opened.corrections


@pytest.mark.parametrize(
    ("number", "step", "told"),
    [(1, "raise_level", "最高的一级"), (-1, "lower_level", "最低的一级")],
)
def test_it_is_said_that_a_title_goes_no_higher_or_no_lower(
    window: MainWindow, trigger: Trigger, number: int, step: str, told: str
) -> None:
    navigator = window.panels.navigator
    navigator.tree.setCurrentIndex(navigator.model.index_of(number % len(navigator.titles)))
    navigator.tree.setFocus()
    trigger(window, step)
    assert told in window.messages.sentence


def test_the_title_of_the_volume_is_changed_in_the_form_of_the_volume(
    window: MainWindow, trigger: Trigger, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(VolumeForm, "exec", lambda form: asked.append(form.title.text()))
    tree = window.panels.navigator.tree
    tree.setCurrentIndex(window.panels.navigator.model.index_of(0))
    tree.setFocus()
    trigger(window, "rename_heading")
    settle(window)
    assert asked == ["下城年鉴"]
