"""What works behind the page of a window and is not seen in it: made once the page is there."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from yearbook_reader.ui.corrections.accounting import Accounting
from yearbook_reader.ui.corrections.correcting import Correcting
from yearbook_reader.ui.look.color_chips import chip_icon
from yearbook_reader.ui.notes.backups.keeping import Keeping
from yearbook_reader.ui.parts.busy_bar import BusyBar
from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.reading.typesetting.typography import Typography
from yearbook_reader.ui.search.searching import Searching
from yearbook_reader.ui.shelf.shelf_desk import ShelfDesk
from yearbook_reader.ui.window.actions.correction_actions import CorrectionActions
from yearbook_reader.ui.window.actions.dialog_actions import DialogActions
from yearbook_reader.ui.window.actions.text_actions import keep_to_text
from yearbook_reader.ui.window.actions.undoing import add_undo, add_undo_of_shelf
from yearbook_reader.ui.window.actions.window_menus import Choices, WindowMenus
from yearbook_reader.ui.window.introducing import (
    introduce_bookmarks,
    introduce_facsimile,
    introduce_findings,
    introduce_search,
)
from yearbook_reader.ui.window.workplace import Reading, Workplace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from yearbook_reader.shelf.records import OpenVolume
    from yearbook_reader.ui.window.changing_language import ChangingLanguage


class Workroom(QObject):
    """The menus and what their actions do, searches, corrections, the shelf, the copies.

    `window_wanted` asks for a window of another language, `failed` gives the fault of any of them.
    """

    window_wanted = Signal()
    failed = Signal(object)

    def __init__(
        self, place: Workplace, reading: Reading, workers: Sequence[Tasks], busy: BusyBar
    ) -> None:
        """Work for a window with its four workers: of the library, searches, notes and pages."""
        super().__init__(place.frame)
        self._place = place
        self._reading = reading
        frame, library, actions, messages = (
            place.frame, place.library, place.actions, place.messages,
        )  # fmt: skip
        shelf, search, notebook, pages = workers
        appearance = reading.appearance
        self.searching = Searching(library, search, self)
        self.accounting = Accounting(search, self)
        self.correcting = Correcting(library, shelf, reading.marking.deeds, self)
        self.keeping = Keeping(library, notebook, self)
        add_undo(reading.marking, self.correcting, actions, messages)
        for teller in (self.correcting, reading.marking):
            teller.reversed.connect(reading.journey.show_change)
        self.corrections = CorrectionActions(
            frame, actions, place.pane, place.panels, self.correcting, messages
        )
        chosen = Choices(appearance.settings.language, appearance.settings.theme)
        self.menus = WindowMenus(frame, actions, place.panels.actions.values(), chosen)
        self.dialogs = DialogActions(place, self.menus, reading.opening, appearance)
        self.desk = ShelfDesk(frame, library, actions, messages, busy)
        self.desk.shelf_made.connect(partial(add_undo_of_shelf, frame, actions))
        introduce_facsimile(place, pages, reading.journey)
        self._connect_panels()
        self._connect_work()
        self._dress(appearance.typography)
        self.desk.indexing.refresh()
        self.keeping.look_soon()

    def _connect_panels(self) -> None:
        """Connect the panels and the text with what answers them."""
        place, annotations = self._place, self._place.panels.annotations
        journey, marking = self._reading.journey, self._reading.marking
        self._reading.destinations.hit_reached.connect(
            lambda hit: self.searching.mark(self.desk.search.query, hit)
        )
        self.searching.marked.connect(place.pane.highlighter.set_hits)
        annotations.edit_requested.connect(marking.edit)
        annotations.delete_requested.connect(
            partial(self._delete, marking.delete, self.tr("已删除一处标注。"))
        )
        marking.annotations_changed.connect(self.desk.notes_written)
        delete = partial(self._delete, marking.delete_bookmark, self.tr("已取下一个书签。"))
        place.panels.meet("bookmarks", lambda panel: panel.delete_requested.connect(delete))
        keep_to_text(place, self.menus.export, self.menus.encoding)
        introduce_search(place, self.searching, self.desk, journey)
        introduce_bookmarks(place, marking, journey)
        introduce_findings(place, self.accounting, journey)

    def _connect_work(self) -> None:
        """Connect what works beside the window with what shows it, and what asks for it."""
        opening, appearance, _, destinations, marking = self._reading
        desk = self.desk
        opening.arrived.connect(desk.indexing.refresh)
        desk.volume_requested.connect(opening.open)
        desk.notes_changed.connect(marking.read_again)
        desk.hit_requested.connect(destinations.show_hit)
        desk.title_requested.connect(destinations.show_title)
        desk.text_requested.connect(destinations.show_text)
        for name, by in (("find_next", 1), ("find_previous", -1)):
            action = self._place.actions[name]
            action.triggered.connect(lambda *_, by=by: destinations.step_hit(by, desk))
        appearance.changed.connect(self._dress)
        appearance.language_changed.connect(lambda: self._language.change())
        self.menus.theme_chosen.connect(appearance.choose_theme)
        self.menus.language_chosen.connect(
            lambda code: appearance.adopt(replace(appearance.settings, language=code))
        )
        for teller in (self.correcting, self.searching, desk, self.keeping):
            teller.failed.connect(self.failed)

    @cached_property
    def _language(self) -> ChangingLanguage:
        from yearbook_reader.ui.window.changing_language import ChangingLanguage

        language = ChangingLanguage(self.desk.importing, self._place.messages)
        language.window_wanted.connect(self.window_wanted)
        return language

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Work on another volume, or the same one as a person changed it."""
        for part in (self.searching, self.correcting, self.corrections, self.dialogs, self.desk):
            part.set_volume(opened)
        if opened is not None:
            self.accounting.count(opened)

    def _delete(self, delete: Callable[[str], None], news: str, identifier: str) -> None:
        """Take a mark out of the book, and offer to take that back."""
        delete(identifier)
        self._place.messages.show_news(news, self._place.actions["undo"])

    def _dress(self, typography: Typography) -> None:
        for color, action in self._place.actions.colors().items():
            action.setIcon(chip_icon(color, typography.theme))
        self.menus.tick(self._reading.appearance.settings.theme)
