"""Undo and redo: the actions, and what they did, which may be out of sight."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeySequence, QUndoStack

from yearbook_reader.ui.parts.actions import Actions
from yearbook_reader.ui.parts.messages import MessageBar

translate = QCoreApplication.translate


def add_undo(window: QObject, stack: QUndoStack, actions: Actions, messages: MessageBar) -> None:
    """Give a window the actions of undo and redo; what they did is told in the bar of messages."""
    keys = QKeySequence.StandardKey
    undo = stack.createUndoAction(window, translate("undoing", "撤销"))
    redo = stack.createRedoAction(window, translate("undoing", "重做"))
    for name, action, key in (("undo", undo, keys.Undo), ("redo", redo, keys.Redo)):
        action.setShortcuts(key)
        actions.add(name, action)
    undone = translate("undoing", "已撤销：{deed}。")
    redone = translate("undoing", "已重做：{deed}。")
    undo.triggered.connect(lambda: messages.show_news(undone.format(deed=stack.redoText()), redo))
    redo.triggered.connect(lambda: messages.show_news(redone.format(deed=stack.undoText()), undo))
