"""Writes a file that a person chose: whole, or not at all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from yearbook_reader.errors import StorageError


def write_file(file: Path, content: bytes) -> None:
    """Write a file, in the place of one that is there.

    Raises:
        StorageError: it cannot be written; what was there is untouched.
    """
    from PySide6.QtCore import QSaveFile

    draft = QSaveFile(str(file))
    written = draft.open(QSaveFile.OpenModeFlag.WriteOnly) and draft.write(content) >= 0
    if not written or not draft.commit():
        told = QCoreApplication.translate("files", "“{name}”没有写成：{reason}。")
        raise StorageError(told.format(name=file.name, reason=draft.errorString()))
