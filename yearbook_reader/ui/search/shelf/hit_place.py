"""Which hit of the shelf a reader has come to, in words, and what was passed on the way."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QLocale, QObject, Signal

from yearbook_reader.search.notes import NoteHit
from yearbook_reader.ui.search.shelf.hit_groups import HitGroups
from yearbook_reader.ui.search.shelf.shelf_hit_model import AnyHit


class _Passed(Enum):
    """What lies between a hit and the one before it."""

    NOTHING = auto()
    VOLUME = auto()
    LAST = auto()  # the first hit follows the last one
    FIRST = auto()


class HitPlace(QObject):
    """Follows a reader from hit to hit; `told` gives words, and none when there is no hit."""

    told = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin where no hit was reached."""
        super().__init__(parent)
        self._volume = ""  # of the hit that was reached last
        self._passed = _Passed.NOTHING

    @property
    def volume(self) -> str:
        """Give the volume (sha256) of the hit that was reached last; empty before any was."""
        return self._volume

    def leave(self) -> None:
        """Be at no hit any more."""
        self._volume, self._passed = "", _Passed.NOTHING
        self.told.emit("")

    def come_back(self, volume: str) -> None:
        """Be in a volume again that was left."""
        self._volume = volume

    def go_round(self, step: int) -> None:
        """Go on (1) from the last hit to the first, or back (-1) from the first to the last."""
        self._passed = _Passed.LAST if step > 0 else _Passed.FIRST

    def reach(self, hit: AnyHit, groups: HitGroups, position: int, *, is_counted: bool) -> None:
        """Be at a hit, by its number among all, and tell it."""
        volume = hit.note.source_sha256 if isinstance(hit, NoteHit) else hit.sha256
        if self._passed is _Passed.NOTHING and self._volume not in ("", volume):
            self._passed = _Passed.VOLUME
        self._volume = volume
        self.tell(groups, position, is_counted=is_counted)
        self._passed = _Passed.NOTHING

    def tell(self, groups: HitGroups, position: int, *, is_counted: bool) -> None:
        """Tell which of the hits was reached; of how many, once they are counted."""
        if not self._volume:
            return
        number, total = groups.number(position)
        if is_counted:
            told = self.tr("第 {number}/{total} 处")
        else:
            told = self.tr("第 {number} 处，正在点数…")
        told = told.format(number=QLocale().toString(number), total=QLocale().toString(total))
        if position < groups.notes:
            told = self.tr("批注和书签{place}").format(place=told)
        way = {
            _Passed.NOTHING: "{place}",
            _Passed.VOLUME: self.tr("转入另一卷：{place}"),
            _Passed.LAST: self.tr("已回到开头：{place}"),
            _Passed.FIRST: self.tr("已转到末尾：{place}"),
        }
        self.told.emit(way[self._passed].format(place=told))
