"""Menus of what is under the pointer, with names for screen readers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QAbstractScrollArea, QMenu, QWidget


def context_menu(of: QWidget) -> QMenu:
    """Give an empty menu of a widget, which is called as that is."""
    menu = QMenu(of)
    told = QCoreApplication.translate("ContextMenu", "{name}的菜单")
    menu.setAccessibleName(told.format(name=of.accessibleName()))
    return menu


def show_menu(of: QAbstractScrollArea, point: QPoint, fill: Callable[[QMenu], object]) -> None:
    """Show a menu at a point of what scrolls, with what it is filled with, if with anything."""
    menu = context_menu(of)
    fill(menu)
    if not menu.isEmpty():
        menu.exec(of.viewport().mapToGlobal(point))
    menu.deleteLater()
