"""Takes a passage along: its words with their source, or a link to its entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from yearbook_reader.annotations.addresses import address
from yearbook_reader.ui.window.workplace import Workplace
from yearbook_reader.ui.words.volume_names import facts_of

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume, VolumeFacts


class Citing(QObject):
    """Connects the actions `copy_citation` and `copy_link`; title and years are a person's own."""

    failed = Signal(object)

    def __init__(self, place: Workplace) -> None:
        """Work at a place; nothing is open yet."""
        super().__init__(place.frame)
        self._place = place
        self._opened: OpenVolume | None = None
        place.actions["copy_citation"].triggered.connect(self._copy_citation)
        place.actions["copy_link"].triggered.connect(self._copy_link)

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Cite another volume, or the same one as a person changed it."""
        self._opened = opened

    def _copy_citation(self) -> None:
        pane, opened = self._place.pane, self._opened
        spans, where = pane.selected_spans(), pane.whereabouts()
        if opened is None or where is None or not spans:
            return
        passage = pane.view.textCursor().selection().toPlainText()

        def cite(facts: VolumeFacts) -> None:
            from yearbook_reader.volume.citation import citation

            cited = citation(facts.put_on(opened.volume), *where, passage, spans)
            self._copy(cited, self.tr("已复制引文和出处。"))

        library, record = self._place.library, opened.record
        self._place.notebook.run(lambda _: facts_of(library, record), cite, self.failed.emit)

    def _copy_link(self) -> None:
        entry = self._place.pane.current_entry()
        if self._opened is not None:
            link = address(self._opened.record.sha256, entry.id if entry else "")
            self._copy(link, self.tr("已复制链接。"))

    def _copy(self, words: str, told: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self._place.messages.show_news(told)
