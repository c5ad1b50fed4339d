"""The items of a model: their index, and the roles by which a row tells what it shows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()

TITLE_ROLE = int(Qt.ItemDataRole.UserRole)
COUNT_ROLE = TITLE_ROLE + 1
VALUE_ROLE = TITLE_ROLE + 2
DETAIL_ROLE = TITLE_ROLE + 3
