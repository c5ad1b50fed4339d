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


class Workplace(NamedTuple):
    """The parts of one window; `notebook` is the one writer of the notebook."""

    frame: Frame
    library: Library
    notebook: Tasks
    actions: Actions
    messages: MessageBar
    pane: ReadingPane
    panels: Panels
