"""The menu of text encodings: which one the open volume was read in, and a way to another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from yearbook_reader.sources.encoding import ENCODINGS, Decoding, Ground

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume

AUTOMATIC = ""


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
        self.menuAction().setEnabled(decoding is not None)
        self.setTitle(self._title(decoding))
        for action in self._group.actions():
            action.setChecked(decoding is not None and action.data() == _ticked(decoding))

    def _title(self, decoding: Decoding | None) -> str:
        if decoding is None:
            return self.tr("文本编码")
        name = _names().get(decoding.encoding, decoding.encoding)
        return self.tr("文本编码：{name}").format(name=name)


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
