"""Dialogs in which files are chosen: each begins in the folder where the last one ended.

The folder is a property of the window; the first is the one for documents.
"""

from __future__ import annotations

import re
from pathlib import Path

# Named as members, Qt's classes are loaded where they are used: at the start none is.
from PySide6 import QtCore, QtWidgets

_PROPERTY = "last_folder"
_SUFFIX = r"\*(\.\w+)"


def last_folder(window: QtWidgets.QWidget) -> str:
    """Give the folder in which a file was chosen last, empty where none was."""
    return str(window.window().property(_PROPERTY) or "")


def set_last_folder(window: QtWidgets.QWidget, folder: str) -> None:
    """Let the next dialog of a window begin in this folder."""
    window.window().setProperty(_PROPERTY, folder)


def files_to_read(window: QtWidgets.QWidget, title: str, kinds: str) -> list[Path]:
    """Let the reader choose files of these kinds; none where that was called off."""
    names, _ = QtWidgets.QFileDialog.getOpenFileNames(window, title, _beginning(window), kinds)
    files = [Path(name) for name in names]
    if files:
        set_last_folder(window, str(files[0].parent))
    return files


def file_to_read(window: QtWidgets.QWidget, title: str, kinds: str) -> Path | None:
    """Let the reader choose one file of these kinds."""
    name, _ = QtWidgets.QFileDialog.getOpenFileName(window, title, _beginning(window), kinds)
    if not name:
        return None
    set_last_folder(window, str(Path(name).parent))
    return Path(name)


def folder_to_read(window: QtWidgets.QWidget, title: str) -> Path | None:
    """Let the reader choose a folder."""
    name = QtWidgets.QFileDialog.getExistingDirectory(window, title, _beginning(window))
    if not name:
        return None
    set_last_folder(window, name)
    return Path(name)


def file_to_write(window: QtWidgets.QWidget, title: str, proposed: str, kinds: str) -> Path | None:
    """Let the reader choose where to write; the chosen kind's suffix ends the name.

    `proposed` is the name of a file, and `kinds` are parted by `;;` as Qt has them.
    """
    dialog = QtWidgets.QFileDialog(window, title, _beginning(window), kinds)
    dialog.setAcceptMode(QtWidgets.QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QtWidgets.QFileDialog.FileMode.AnyFile)
    dialog.selectFile(proposed)

    def end_as(kind: str) -> None:
        suffix = re.search(_SUFFIX, kind)
        if suffix is None:
            return
        dialog.setDefaultSuffix(suffix[1])
        for name in dialog.selectedFiles():
            dialog.selectFile(Path(name).stem + suffix[1])

    dialog.filterSelected.connect(end_as)
    dialog.setDefaultSuffix(Path(proposed).suffix)
    chosen = [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []
    dialog.deleteLater()
    if not chosen:
        return None
    set_last_folder(window, str(chosen[0].parent))
    return chosen[0]


def _beginning(window: QtWidgets.QWidget) -> str:
    """Give the folder to begin in: one that is there."""
    documents = QtCore.QStandardPaths.writableLocation(
        QtCore.QStandardPaths.StandardLocation.DocumentsLocation
    )
    usable = (each for each in (last_folder(window), documents) if each and Path(each).is_dir())
    return next(usable, str(Path.home()))
