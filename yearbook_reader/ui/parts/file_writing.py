"""Writes a file that a person chose: whole, or not at all."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from yearbook_reader.errors import Sentence, StorageError, reason_of

if TYPE_CHECKING:
    from PySide6.QtCore import QSaveFile


def write_file(file: Path, content: bytes) -> None:
    """Write a file, in the place of one that is there.

    Raises:
        StorageError: it cannot be written; what was there is untouched.
    """
    from PySide6.QtCore import QSaveFile

    draft = QSaveFile(str(file))
    written = draft.open(QSaveFile.OpenModeFlag.WriteOnly) and _takes(draft, content)
    if not written or not draft.commit():
        raise _fault(draft, file)


def _fault(draft: QSaveFile, file: Path) -> StorageError:
    """Give what is to be told of a draft that was not written."""
    folder = file.parent
    if not folder.exists():
        told = QCoreApplication.translate("files", "“{name}”没有写成：文件夹“{folder}”不存在。")
        return StorageError(told, name=file.name, folder=folder)
    told = QCoreApplication.translate("files", "“{name}”没有写成：{reason}。")
    return StorageError(told, name=file.name, reason=_reason(draft, file))


def _takes(draft: QSaveFile, content: bytes) -> bool:
    """Tell whether a draft has taken all of this content."""
    # Of a disk that is full Qt takes what has room, and tells of the fault with the next bytes.
    while content:
        taken = draft.write(content)
        if taken <= 0:
            return False
        content = content[taken:]
    return True


def _reason(draft: QSaveFile, file: Path) -> Sentence | str:
    """Give why a draft was not written, in Qt's words where we have none."""
    from tempfile import TemporaryFile

    from PySide6.QtCore import QFileDevice

    numbers = {
        QFileDevice.FileError.ResourceError: errno.ENOSPC,
        QFileDevice.FileError.PermissionsError: errno.EACCES,
    }
    try:
        # Qt keeps the system's number to itself: what it did is tried again, as it did it.
        with TemporaryFile(prefix=f"{file.name}.", dir=file.parent):
            number = errno.EISDIR if file.is_dir() else numbers.get(draft.error())
    except OSError as error:
        return reason_of(error)
    return reason_of(OSError(number, "")) if number else draft.errorString()
