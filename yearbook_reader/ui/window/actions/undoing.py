"""Undo and redo: the actions, and what they did, which may be out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from yearbook_reader.ui.corrections.correcting import Correcting
from yearbook_reader.ui.notes.marking import Marking
from yearbook_reader.ui.parts.actions import Actions
from yearbook_reader.ui.parts.deed import Deed
from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.parts.messages import MessageBar

if TYPE_CHECKING:
    from yearbook_reader.ui.shelf.shelf_actions import ShelfActions

translate = QCoreApplication.translate


def add_undo(
    marking: Marking, correcting: Correcting, actions: Actions, messages: MessageBar
) -> None:
    """Give a window the actions of undo and redo; what they did is told in the bar of messages.

    Marks and corrections are undone in turn, those of earlier sessions too.
    """
    deeds = marking.deeds
    keys = QKeySequence.StandardKey
    undo, redo = QAction(marking), QAction(marking)
    for name, action, key in (("undo", undo, keys.Undo), ("redo", redo, keys.Redo)):
        action.setShortcuts(key)
        actions.add(name, action)
    # The key of word processors; on some systems it is Qt's, too.
    theirs = QKeySequence("Ctrl+Y")
    redo.setShortcuts([*(each for each in redo.shortcuts() if each != theirs), theirs])
    undone = translate("undoing", "已撤销：{deed}")
    redone = translate("undoing", "已重做：{deed}")

    def offer() -> None:
        for action, word, deed in (
            (undo, translate("undoing", "撤销"), deeds.last),
            (redo, translate("undoing", "重做"), deeds.next),
        ):
            action.setEnabled(deed is not None)
            action.setText(f"{word} {deed.text}" if deed is not None else word)

    def take_back() -> None:
        if (deed := deeds.last) is not None:
            deeds.undo()
            messages.show_news(undone.format(deed=_told(deed)), redo)

    def do_again() -> None:
        if (deed := deeds.next) is not None:
            deeds.redo()
            messages.show_news(redone.format(deed=_told(deed)), undo)

    deeds.changed.connect(offer)
    offer()
    # A correction under way is to be the one that is undone, and comes onto the stack at its end.
    for action, step in ((undo, take_back), (redo, do_again)):
        action.triggered.connect(lambda *_, step=step: correcting.later(step))


def _told(deed: Deed) -> str:
    """Tell in a sentence what was done."""
    return deed.sentence or translate("undoing", "{deed}。").format(deed=deed.text)


def add_undo_of_shelf(frame: Frame, actions: Actions, shelf: ShelfActions) -> None:
    """Have the menu take back what was changed on the shelf while that is in front.

    What was done last in the volume behind it is not seen, and waits until that is back.
    """
    menu = frame.menus["edit"]
    of_volume, of_shelf = [actions["undo"], actions["redo"]], [shelf.changes.undo]

    def follow(_: int) -> None:
        on_shelf = frame.pages.currentWidget() is shelf.view
        # Beside the text it may stand in a message, where the key is the volume's.
        shelf.changes.undo.setShortcuts(
            QKeySequence.keyBindings(QKeySequence.StandardKey.Undo) if on_shelf else []
        )
        for action in (*of_volume, *of_shelf):
            menu.removeAction(action)
        menu.insertActions(menu.actions()[0], of_shelf if on_shelf else of_volume)

    frame.pages.currentChanged.connect(follow)
