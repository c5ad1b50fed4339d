"""The actions that go through the book: to a section, an entry, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from yearbook_reader.ui.reading.journey import Journey
from yearbook_reader.ui.window.destinations import Destinations
from yearbook_reader.ui.window.workplace import Workplace

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume

_IN_A_VOLUME = (
    *("find", "go_to_title", "go_to_text"),
    *("previous_entry", "next_entry", "previous_section", "next_section"),
)


class ReadingActions(QObject):
    """Connects the actions that go through the book, which are off where none is open."""

    def __init__(self, place: Workplace, destinations: Destinations, journey: Journey) -> None:
        """Connect the actions of a place with what goes there."""
        super().__init__(place.frame)
        self._actions = place.actions
        self._journey = journey
        pane = place.pane
        for name, work in (
            ("find", place.panels.find),
            ("back", journey.back),
            ("forward", journey.forward),
            ("previous_section", lambda: pane.turn_unit(-1)),
            ("next_section", lambda: pane.turn_unit(1)),
            ("previous_entry", lambda: pane.step_entry(-1)),
            ("next_entry", lambda: pane.step_entry(1)),
            ("go_to_title", place.panels.filter_titles),
            ("go_to_text", destinations.show_text),
        ):
            self._actions[name].triggered.connect(work)
        journey.changed.connect(self._offer_history)

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Offer what can be done in an open volume, or nothing of it where there is none."""
        for name in _IN_A_VOLUME:
            self._actions[name].setEnabled(opened is not None)

    def _offer_history(self) -> None:
        history = self._journey.history
        self._actions["back"].setEnabled(history.can_go_back)
        self._actions["forward"].setEnabled(history.can_go_forward)
