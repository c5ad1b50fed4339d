"""Notes out of the window: as files of many formats, and as review packages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from yearbook_reader.annotations.annotation import Annotation, Notes
from yearbook_reader.ui.notes.exchange.extent import Extent
from yearbook_reader.ui.parts.dialogs.file_dialogs import file_to_write
from yearbook_reader.ui.parts.file_writing import write_file
from yearbook_reader.ui.window.desks.exchange import Exchange

if TYPE_CHECKING:
    from yearbook_reader.annotations.exchange.review_package import Identity, ReviewPackage
    from yearbook_reader.progress import Progress
    from yearbook_reader.ui.notes.exchange.exchange_dialogs import ExportNotesDialog, PackageDialog

PACKAGE_SUFFIX = ".zip"
Counts = Mapping[Extent, int]
Made = Callable[[Notes, Mapping[str, "Identity"]], bytes]


class Sending(Exchange):
    """Connects the actions `export_notes` and `package_notes`."""

    def _connect(self) -> None:
        self._place.actions["export_notes"].triggered.connect(self.export)
        self._place.actions["package_notes"].triggered.connect(self.pack)

    def _count(self, then: Callable[[Counts], None]) -> None:
        """Tell which notes may go out, the most likely ones first, with how many they are."""
        self._place.panels.annotations.flush()
        shown = {Extent.SHOWN: len(self._desk.page.shown())} if self._desk.is_in_front else {}
        volume = {Extent.VOLUME: len(self._marking.annotations)} if self._marking.source else {}

        def count(_: Progress) -> Counts:
            counts = self._library.notebook.all_counts().values()
            return {**shown, **volume, Extent.SHELF: sum(each.annotations for each in counts)}

        self._files.run(count, then, self.failed.emit)

    def _notes(self, extent: Extent, source: str, shown: tuple[Annotation, ...]) -> Notes:
        from yearbook_reader.shelf.note_exchange import notes_of_sources

        if extent is Extent.SHOWN:
            return Notes(shown)
        sources = (source,) if extent is Extent.VOLUME else None
        return notes_of_sources(self._library.notebook, sources)

    def export(self) -> None:
        """Let the reader choose which notes are written, as what and where."""
        self._count(self._ask_what)

    def _ask_what(self, counts: Counts) -> None:
        from yearbook_reader.annotations.note_words import FIELDS
        from yearbook_reader.ui.notes.exchange.exchange_dialogs import ExportNotesDialog
        from yearbook_reader.ui.notes.exchange.file_words import file_words

        template = self._appearance.settings.note_template or file_words().template()
        dialog = ExportNotesDialog(counts, template, FIELDS, self._place.frame)
        dialog.accepted.connect(lambda: self._export(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export(self, dialog: ExportNotesDialog) -> None:
        from yearbook_reader.shelf.note_exchange import JSON_LD, written, written_by_template
        from yearbook_reader.shelf.note_titles import with_present_titles
        from yearbook_reader.ui.notes.exchange.exchange_dialogs import TEMPLATE, note_formats
        from yearbook_reader.ui.notes.exchange.file_words import file_words

        in_words = file_words()
        name, template = dialog.format_name, dialog.template
        if name == TEMPLATE:
            settings = replace(self._appearance.settings, note_template=template)
            self._appearance.adopt(settings)
        words, suffix = next(each[1:] for each in note_formats() if each[0] == name)
        file = file_to_write(
            self._place.frame, self.tr("导出批注"), self.tr("批注") + suffix, f"{words} (*{suffix})"
        )

        def made(notes: Notes, volumes: Mapping[str, Identity]) -> bytes:
            if name != JSON_LD:
                notes = with_present_titles(lambda: self._library.index, notes)
            if name == TEMPLATE:
                return written_by_template(notes, volumes, template.encode(), in_words)
            return written(notes, volumes, name, in_words)

        self._write(file, dialog.extent, made)

    def pack(self) -> None:
        """Let the reader choose what goes into a review package, and whether it is an answer."""
        self._files.run(
            lambda _: self._library.last_package.read(),
            lambda last: self._count(partial(self._ask_for_whom, last)),
            self.failed.emit,
        )

    def _ask_for_whom(self, last: ReviewPackage | None, counts: Counts) -> None:
        from yearbook_reader.ui.notes.exchange.exchange_dialogs import PackageDialog

        sender = self._appearance.settings.author
        dialog = PackageDialog(counts, sender, last.sender if last else "", self._place.frame)
        dialog.accepted.connect(lambda: self._pack(dialog, last if dialog.is_answer else None))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _pack(self, dialog: PackageDialog, answered: ReviewPackage | None) -> None:
        from yearbook_reader.shelf.note_exchange import packed_notes

        sender, with_sources = dialog.signature, dialog.with_sources
        self._appearance.adopt(replace(self._appearance.settings, author=sender))
        kind = self.tr("批注包 (*{suffix})").format(suffix=PACKAGE_SUFFIX)
        file = file_to_write(
            self._place.frame, self.tr("制作批注包"), self.tr("批注包") + PACKAGE_SUFFIX, kind
        )

        def made(notes: Notes, volumes: Mapping[str, Identity]) -> bytes:
            sources = self._sources_of(notes) if with_sources else {}
            return packed_notes(notes, volumes, sender, answered, sources)

        self._write(file, dialog.extent, made)

    def _sources_of(self, notes: Notes) -> dict[str, bytes]:
        volumes = self._library.volumes
        held = sorted(notes.sources & set(volumes.names()))
        return {sha256: volumes.source_file(sha256).read_bytes() for sha256 in held}

    def _write(self, file: Path | None, extent: Extent, made: Made) -> None:
        if file is None:
            return
        source = self._marking.source
        shown = self._desk.page.shown() if self._desk.is_in_front else ()

        def write(_: Progress) -> Path:
            from yearbook_reader.shelf.note_exchange import identities

            volumes = identities(self._library.shelf_view(), self._library.notebook.names())
            write_file(file, made(self._notes(extent, source, shown), volumes))
            return file

        def done(written: Path) -> None:
            self._place.messages.show_news(self.tr("已导出到 {file}").format(file=written))

        self._files.run(write, done, self.failed.emit)
