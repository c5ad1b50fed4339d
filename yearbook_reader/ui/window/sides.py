"""The sides of the text: docks that come up and go together, and give way in a narrow window."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDockWidget

from yearbook_reader.ui.parts.frame import NARROW_WIDTH, STATE_VERSION, Frame

LEFT = ("navigator", "search")
RIGHT = ("annotations", "bookmarks", "findings")
PAGE = ("facsimile",)
# Of those that are not wanted, the first gives way first.
_GIVE_WAY = (RIGHT, PAGE, LEFT)
TEXT_WIDTH = 340  # pixels; a narrower column has less than twenty characters
PAGE_WIDTH = 280  # pixels, from which on a printed page tells something

Side = tuple[str, ...]
_FRAME: Side = ()  # in the place of a side, where it was the frame itself that left no room


class Sides:
    """Shows and hides the docks of a frame by sides; a dock is called by its name."""

    def __init__(self, frame: Frame) -> None:
        """Take the docks as they stand; where they are too many for the frame, some give way."""
        self._frame = frame
        self._gave_way: dict[Side, list[str]] = {}
        self._widths: dict[str, int] = {}
        self._asked: Side = ()
        self._gave_way[_FRAME] = []
        self._give_way()
        # Not while the frame is being laid out.
        soon = QTimer(frame, interval=0, singleShot=True)
        soon.timeout.connect(self._fit)
        frame.resized.connect(soon.start)

    def is_in_front(self, name: str) -> bool:
        """Tell whether the reader sees a dock; one behind another's tab is not seen."""
        dock = self._dock(name)
        return dock.isVisible() and not dock.visibleRegion().isEmpty()

    def show(self, name: str) -> None:
        """Bring up a dock's side, and the dock in front of the others there."""
        side = self._asked = _side_of(name)
        comes = not self._is_up(side)
        if comes and side == PAGE:
            fronts = filter(self.is_in_front, (*LEFT, *RIGHT))
            self._widths = {front: self._dock(front).width() for front in fronts}
        # Before the side is shown: the window would grow for all that stands in it at once.
        gave_way = self._make_room(side)
        for each in side:
            self._dock(each).show()
        self._dock(name).raise_()
        self._gave_way.setdefault(side, []).extend(gave_way)
        if gave_way or (comes and self._is_up(PAGE)):
            self._frame.share_width()

    def hide(self, name: str) -> None:
        """Put a dock's side away; what gave way to it comes back, the others keep their width."""
        side = _side_of(name)
        if side == self._asked:
            self._asked = ()
        # What came after the page, or was there with it from the start, keeps its width too.
        known = set(map(_side_of, self._widths))
        fronts = filter(self.is_in_front, (*LEFT, *RIGHT))
        others = [front for front in fronts if _side_of(front) not in known]
        widths = self._widths | {front: self._dock(front).width() for front in others}
        self._put_away(side)
        if side == PAGE:
            shown = [each for each in widths if not self._dock(each).isHidden()]
            self._frame.resizeDocks(
                [self._dock(each) for each in shown],
                [widths[each] for each in shown],
                Qt.Orientation.Horizontal,
            )

    def _fit(self) -> None:
        """Let sides give way to the text in a narrower frame, and come back in a wider one.

        The side that was asked for last stays.
        """
        if self._frame.is_alone:
            return
        if not self._fits():
            self._give_way()
            self._frame.share_width()
            return
        asked = self._asked
        # What gave way to a side that was asked for comes back beside it, too.
        for to, waiting in tuple(self._gave_way.items()):
            self._gave_way[to] = []
            for front in waiting:
                side = _side_of(front)
                if not self._is_up(side) and self._fits(side):
                    self.show(front)
                elif not self._is_up(side):
                    self._gave_way[to].append(front)
        self._asked = asked
        if not self._gave_way[_FRAME]:
            self._frame.roomy_state = None
        # Qt takes what a narrower frame lacks from the text alone, and leaves the sides as wide.
        if self._frame.pages.width() < TEXT_WIDTH:
            self._frame.share_width()

    def _give_way(self) -> None:
        """Make room for the text and the side that was asked for; the rest waits for more."""
        before = self._frame.roomy_state or self._frame.saveState(STATE_VERSION)
        stays = (self._asked,) if self._asked else ()
        self._gave_way[_FRAME].extend(self._make_room(*stays))
        if self._gave_way[_FRAME]:
            self._frame.roomy_state = before

    def _dock(self, name: str) -> QDockWidget:
        return self._frame.docks[name]

    def _is_up(self, side: Side) -> bool:
        return any(not self._dock(name).isHidden() for name in side)

    def _fits(self, *more: Side) -> bool:
        """Tell whether the text has room beside the sides that are up, and those."""
        shown = {side for side in _GIVE_WAY if self._is_up(side)} | set(more)
        return sum(map(self._least_width, shown)) + TEXT_WIDTH <= self._frame.width()

    def _least_width(self, side: Side) -> int:
        """Give the width that a side needs: large letters need more than we planned."""
        needed = (self._dock(name).minimumSizeHint().width() for name in side)
        return max(PAGE_WIDTH if side == PAGE else NARROW_WIDTH, *needed)

    def _make_room(self, *wanted: Side) -> list[str]:
        """Put sides away until the text has room; give the docks that were in front there."""
        fronts = []
        for side in _GIVE_WAY:
            if side not in wanted and self._is_up(side) and not self._fits(*wanted):
                front = next((name for name in side if self.is_in_front(name)), side[0])
                fronts.append(front)
                self._put_away(side, *wanted)
        return fronts

    def _put_away(self, side: Side, *wanted: Side) -> None:
        """Hide a side; what gave way to it comes back where it has room, but for the wanted."""
        for name in side:
            self._dock(name).hide()
        for front in self._gave_way.pop(side, []):
            back = _side_of(front)
            if back not in wanted and self._fits(back, *wanted):
                self.show(front)


def _side_of(name: str) -> Side:
    return next(side for side in _GIVE_WAY if name in side)
