"""Takes a passage along: its words with their source, its reference, or a link to its entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from yearbook_reader.annotations.addresses import address
from yearbook_reader.ui.reading.view.copied_words import copied_words
from yearbook_reader.ui.window.workplace import Workplace
from yearbook_reader.ui.words.volume_names import facts_of
from yearbook_reader.volume.model import Entry, Span, Volume
from yearbook_reader.volume.walk import Unit, content, titles_of

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume


class Citing(QObject):
    """Connects the actions that cite; the volume's title and years are a person's own."""

    failed = Signal(object)

    def __init__(self, place: Workplace) -> None:
        """Work at a place; nothing is open yet."""
        super().__init__(place.frame)
        self._place = place
        self._opened: OpenVolume | None = None
        place.actions["copy_citation"].triggered.connect(self._copy_citation)
        place.actions["copy_reference"].triggered.connect(self._copy_reference)
        place.actions["copy_link"].triggered.connect(self._copy_link)

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Cite another volume, or the same one as a person changed it."""
        self._opened = opened

    def _copy_citation(self) -> None:
        pane, opened = self._place.pane, self._opened
        spans, where = pane.selected_spans(), pane.whereabouts()
        if opened is None or where is None or not spans:
            return
        passage = copied_words(pane.view.textCursor())

        def cite(volume: Volume) -> None:
            from yearbook_reader.volume.citation import citation

            cited = citation(volume, *where, passage, spans)
            self._copy(cited, self.tr("已复制引文和出处。"))

        self._with_facts(opened, cite)

    def _copy_reference(self) -> None:
        """Copy the reference to the entry, with the pages of what is selected, else with its own.

        Outside entries it is one to the section or chapter.
        """
        pane, opened = self._place.pane, self._opened
        where, entry = pane.whereabouts(), pane.current_entry()
        if opened is None or where is None:
            return
        unit, _ = where
        spans = pane.selected_spans() or tuple(_spans(unit, entry))
        titles = (*titles_of(unit, None), *((entry.heading.title,) if entry else ()))

        def refer(volume: Volume) -> None:
            from yearbook_reader.volume.citation import printed_pages, reference

            pages = printed_pages(volume, spans)
            referred = reference(volume.title, volume.edition_year, titles, pages)
            self._copy(referred, self.tr("已复制参考文献。"))

        self._with_facts(opened, refer)

    def _with_facts(self, opened: OpenVolume, use: Callable[[Volume], None]) -> None:
        """Use a volume with what a person said of it."""
        library, record = self._place.library, opened.record
        self._place.notebook.run(
            lambda _: facts_of(library, record),
            lambda facts: use(facts.put_on(opened.volume)),
            self.failed.emit,
        )

    def _copy_link(self) -> None:
        entry = self._place.pane.current_entry()
        if self._opened is not None:
            link = address(self._opened.record.sha256, entry.id if entry else "")
            self._copy(link, self.tr("已复制链接。"))

    def _copy(self, words: str, told: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self._place.messages.show_news(told)


def _spans(unit: Unit, entry: Entry | None) -> Iterator[Span]:
    """Give where all of an entry stands, or all of its unit where there is no entry."""
    for item in content(unit):
        if entry is None or (item.entry is not None and item.entry.id == entry.id):
            for text in item.texts:
                yield from text.spans
