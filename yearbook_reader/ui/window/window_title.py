"""The title of the window: the volume that is open, as a person called it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.reading.opening import Arrival
from yearbook_reader.ui.words.volume_names import row_name

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import ShelfRow


class WindowTitle(QObject):
    """Names the volume in the title of a frame, also when it is called otherwise."""

    def __init__(self, frame: Frame) -> None:
        """Name no volume yet."""
        super().__init__(frame)
        self._frame = frame
        self._arrival: Arrival | None = None

    def set_volume(self, arrival: Arrival) -> None:
        """Name a volume that was just opened."""
        from yearbook_reader.shelf.records import ShelfRow

        self._arrival = arrival
        name = row_name(ShelfRow(arrival.opened.record, arrival.facts))
        self._frame.setWindowTitle(self.tr("{volume} — 年鉴阅读器").format(volume=name))

    def follow(self, rows: Sequence[ShelfRow]) -> None:
        """Name the open volume anew, if it is among these rows of the shelf."""
        arrival = self._arrival
        for row in rows:
            if arrival is not None and row.record.sha256 == arrival.opened.record.sha256:
                self.set_volume(arrival._replace(facts=row.facts))
