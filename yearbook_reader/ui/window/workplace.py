"""What the desks of a window work with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from yearbook_reader.ui.parts.actions import Actions
from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.parts.messages import MessageBar
from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.reading.reading_pane import ReadingPane
from yearbook_reader.ui.window.panels import Panels

if TYPE_CHECKING:
    from yearbook_reader.library import Library
    from yearbook_reader.ui.notes.marking import Marking
    from yearbook_reader.ui.reading.journey import Journey
    from yearbook_reader.ui.reading.opening import Opening
    from yearbook_reader.ui.window.appearance import Appearance
    from yearbook_reader.ui.window.destinations import Destinations


class Workplace(NamedTuple):
    """The parts of one window; `notebook` is the one writer of the notebook."""

    frame: Frame
    library: Library
    notebook: Tasks
    actions: Actions
    messages: MessageBar
    pane: ReadingPane
    panels: Panels


class Reading(NamedTuple):
    """What the reader of one window reads by: how volumes come, look, are gone through, marked."""

    opening: Opening
    appearance: Appearance
    journey: Journey
    destinations: Destinations
    marking: Marking
