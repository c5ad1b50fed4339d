"""Introduces the panels that are made late to what answers them, each when it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from yearbook_reader.ui.corrections.accounting import Accounting
from yearbook_reader.ui.notes.marking import Marking
from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.reading.journey import Journey
from yearbook_reader.ui.search.searching import Searching
from yearbook_reader.ui.shelf.shelf_desk import ShelfDesk
from yearbook_reader.ui.window.workplace import Workplace

if TYPE_CHECKING:
    from yearbook_reader.ui.corrections.findings_panel import FindingsPanel
    from yearbook_reader.ui.notes.bookmarks.bookmark_panel import BookmarkPanel
    from yearbook_reader.ui.reading.original.facsimile import FacsimilePanel
    from yearbook_reader.ui.search.search_panel import SearchPanel


def introduce_search(
    place: Workplace, searching: Searching, desk: ShelfDesk, journey: Journey
) -> None:
    """Let queries be answered, and the hits be shown."""

    def meet(panel: SearchPanel) -> None:
        panel.place_requested.connect(journey.go)
        panel.query_changed.connect(searching.ask)
        panel.query_changed.connect(desk.stop_walking)
        panel.hit_shown.connect(searching.show_hit)
        panel.leave_requested.connect(place.pane.setFocus)
        searching.found.connect(panel.set_result)
        searching.refused.connect(panel.set_fault)
        desk.described.connect(searching.follow)

    place.panels.meet("search", meet)


def introduce_bookmarks(place: Workplace, marking: Marking, journey: Journey) -> None:
    """Let the bookmarks of the volume be listed and changed."""

    def meet(panel: BookmarkPanel) -> None:
        panel.place_requested.connect(journey.go)
        panel.edit_requested.connect(marking.edit_bookmark)
        marking.awaited.connect(panel.await_bookmarks)
        marking.bookmarks_changed.connect(panel.set_bookmarks)
        panel.set_bookmarks(marking.bookmarks)
        if marking.unlisted is not None:
            panel.await_bookmarks(marking.unlisted)

    place.panels.meet("bookmarks", meet)


def introduce_facsimile(place: Workplace, painters: Tasks, journey: Journey) -> None:
    """Let pages be painted, and follow the text as the text follows them."""

    def meet(panel: FacsimilePanel) -> None:
        def follow(offset: int) -> None:
            panel.follow(offset, place.pane.whereabouts())

        panel.serve(place.library, painters)
        panel.place_requested.connect(journey.go)
        panel.page_turned.connect(lambda spans: place.pane.show_place(spans, flash=False))
        place.pane.position_changed.connect(follow)
        place.pane.pointed_out.connect(panel.point_out)
        follow(place.pane.current_offset())

    place.panels.meet("facsimile", meet)


def introduce_findings(place: Workplace, accounting: Accounting, journey: Journey) -> None:
    """Let the findings be listed, and the characters counted, while somebody looks."""

    def meet(panel: FindingsPanel) -> None:
        panel.place_requested.connect(journey.go)
        accounting.found.connect(panel.set_volume)
        accounting.counted.connect(panel.set_account)

    place.panels.meet("findings", meet)
    accounting.follow(place.panels.actions["findings"])
