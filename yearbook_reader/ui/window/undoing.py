"""Undo and redo: the actions, and what they did, which may be out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QUndoCommand

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

    Marks and corrections are on one stack, those of earlier sessions too.
    """
    stack = marking.stack
    keys = QKeySequence.StandardKey
    undo = stack.createUndoAction(stack, translate("undoing", "撤销"))
    redo = stack.createRedoAction(stack, translate("undoing", "重做"))
    for name, action, key in (("undo", undo, keys.Undo), ("redo", redo, keys.Redo)):
        action.setShortcuts(key)
        actions.add(name, action)
    undone = translate("undoing", "已撤销：{deed}")
    redone = translate("undoing", "已重做：{deed}")

    def take_back() -> None:
        told = _told(stack.command(stack.index() - 1))
        stack.undo()
        messages.show_news(undone.format(deed=told), redo)

    def do_again() -> None:
        told = _told(stack.command(stack.index()))
        stack.redo()
        messages.show_news(redone.format(deed=told), undo)

    # A correction under way is to be the one that is undone, and comes onto the stack at its end.
    for action, step in ((undo, take_back), (redo, do_again)):
        action.triggered.disconnect()
        action.triggered.connect(lambda *_, step=step: correcting.later(step))


def _told(command: QUndoCommand) -> str:
    """Tell in a sentence what a command did."""
    sentence = command.sentence if isinstance(command, Deed) else ""
    return sentence or translate("undoing", "{deed}。").format(deed=command.text())


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
