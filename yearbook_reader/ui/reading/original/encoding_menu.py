"""Which encoding the open volume was read in, and a way to another: a menu, and a button."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from yearbook_reader.sources.encoding import ENCODINGS, Decoding, Ground

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume

AUTOMATIC = ""
_SCRIPT = re.compile(r"[（(].*")


class EncodingMenu(QMenu):
    """Ticks the encoding of the open volume; `chosen` gives another, empty for the likeliest.

    A volume whose format tells how its text is to be read has no choice.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer nothing yet."""
        super().__init__(parent)
        self.setTitle(self.tr("文本编码"))
        self._group = QActionGroup(self)
        names = {AUTOMATIC: self.tr("自动判断"), **_names()}
        for encoding, name in names.items():
            action = self.addAction(name)
            action.setCheckable(True)
            action.setData(encoding)
            action.triggered.connect(partial(self._choose, encoding))
            self._group.addAction(action)
            if encoding == AUTOMATIC:
                self.addSeparator()
        self.set_volume(None)

    def _choose(self, encoding: str, *_: object) -> None:
        self.chosen.emit(encoding)

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Tick how another volume was read, and say so in the menu's title."""
        decoding = opened.source.decoding if opened is not None else None
        name = _name_of(decoding)
        self.menuAction().setEnabled(decoding is not None)
        self.setTitle(
            self.tr("文本编码：{name}").format(name=name) if decoding else self.tr("文本编码")
        )
        for action in self._group.actions():
            action.setChecked(decoding is not None and action.data() == _ticked(decoding))


class EncodingButton(QPushButton):
    """Shows the encoding, where there is a choice, and opens the menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing, with room for the menu that is made behind the page."""
        super().__init__(parent)
        self.setFlat(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys have the menu of the window
        self.setMenu(QMenu(self))

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Show how another volume was read, together with its page."""
        decoding = opened.source.decoding if opened is not None else None
        self.setText(_SCRIPT.sub("", _name_of(decoding)).rstrip())
        self.setVisible(decoding is not None and self.menu().menuAction().isEnabled())

    def follow(self, menu: EncodingMenu) -> None:
        """Open a menu, and be there where it can be used."""
        self.setMenu(menu)
        menu.menuAction().changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setToolTip(self.menu().title())
        self.setAccessibleName(self.menu().title())
        self.setVisible(self.menu().menuAction().isEnabled())


def _name_of(decoding: Decoding | None) -> str:
    return _names().get(decoding.encoding, decoding.encoding) if decoding else ""


def _ticked(decoding: Decoding) -> str:
    return decoding.encoding if decoding.ground is Ground.CHOSEN else AUTOMATIC


def _names() -> dict[str, str]:
    """Give what the encodings are called."""
    translate = QCoreApplication.translate
    names = (
        "UTF-8",
        translate("EncodingMenu", "GB18030（简体中文）"),
        translate("EncodingMenu", "Big5（繁体中文）"),
        "UTF-16 LE",
        "UTF-16 BE",
    )
    return dict(zip(ENCODINGS, names, strict=True))
