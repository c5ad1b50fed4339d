"""Notes out of the window and into it: files, review packages, replies."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog

from yearbook_reader.errors import FormatError
from yearbook_reader.ui.appearance import Appearance
from yearbook_reader.ui.exchange_dialogs import Extent
from yearbook_reader.ui.files import write_file
from yearbook_reader.ui.marking import Marking
from yearbook_reader.ui.notebook_desk import NotebookDesk
from yearbook_reader.ui.tasks import Tasks
from yearbook_reader.ui.workplace import Workplace

if TYPE_CHECKING:
    from yearbook_reader.annotations.annotation import Annotation
    from yearbook_reader.annotations.json_ld import Notes
    from yearbook_reader.annotations.review_package import Identity, ReviewPackage
    from yearbook_reader.progress import Progress
    from yearbook_reader.ui.exchange_dialogs import ExportNotesDialog, PackageDialog
    from yearbook_reader.ui.incoming_dialog import Arrived

PACKAGE_SUFFIX = ".zip"
Counts = Mapping[Extent, int]
Made = Callable[["Notes", Mapping[str, "Identity"]], bytes]


class Exchanging(QObject):
    """Connects the actions of exchange; `sources_taken` tells that volumes came along."""

    sources_taken = Signal()
    failed = Signal(object)

    def __init__(
        self, place: Workplace, marking: Marking, desk: NotebookDesk, appearance: Appearance
    ) -> None:
        """Read and write beside the window; what comes in, the desk stores and can undo."""
        super().__init__(place.frame)
        self._place = place
        self._library = place.library
        self._marking = marking
        self._desk = desk
        self._appearance = appearance
        self._files = Tasks("exchange", self)
        self._answered: tuple[str, ReviewPackage] | None = None
        for name, work in (
            ("export_notes", self.export),
            ("import_notes", self._choose_file),
            ("package_notes", self.pack),
            ("reply_note", self.reply),
        ):
            place.actions[name].triggered.connect(work)

    @property
    def workers(self) -> tuple[Tasks, ...]:
        """Give what works beside the window."""
        return (self._files,)

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
        from yearbook_reader.annotations.json_ld import Notes
        from yearbook_reader.shelf.note_exchange import notes_of_sources

        if extent is Extent.SHOWN:
            return Notes(shown)
        sources = (source,) if extent is Extent.VOLUME else None
        return notes_of_sources(self._library.notebook, sources)

    # Out

    def export(self) -> None:
        """Let the reader choose which notes are written, as what and where."""
        self._count(self._ask_what)

    def _ask_what(self, counts: Counts) -> None:
        from yearbook_reader.shelf.note_exchange import FIELDS, TEMPLATE
        from yearbook_reader.ui.exchange_dialogs import ExportNotesDialog

        template = self._appearance.settings.note_template or TEMPLATE
        dialog = ExportNotesDialog(counts, template, FIELDS, self._place.frame)
        dialog.accepted.connect(lambda: self._export(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export(self, dialog: ExportNotesDialog) -> None:
        from yearbook_reader.shelf.note_exchange import written, written_by_template
        from yearbook_reader.ui.exchange_dialogs import TEMPLATE, note_formats

        name, template = dialog.format_name, dialog.template
        if name == TEMPLATE:
            settings = replace(self._appearance.settings, note_template=template)
            self._appearance.adopt(settings)
        words, suffix = next(each[1:] for each in note_formats() if each[0] == name)
        file = self._where(self.tr("导出批注"), self.tr("批注") + suffix, f"{words} (*{suffix})")

        def made(notes: Notes, volumes: Mapping[str, Identity]) -> bytes:
            if name == TEMPLATE:
                return written_by_template(notes, volumes, template.encode())
            return written(notes, volumes, name)

        self._write(file, dialog.extent, made)

    def pack(self) -> None:
        """Let the reader choose what goes into a review package."""
        self._count(self._ask_for_whom)

    def _ask_for_whom(self, counts: Counts) -> None:
        from yearbook_reader.ui.exchange_dialogs import PackageDialog

        answered = self._answered[0] if self._answered else ""
        sender = self._appearance.settings.author
        dialog = PackageDialog(counts, sender, answered, self._place.frame)
        dialog.accepted.connect(lambda: self._pack(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _pack(self, dialog: PackageDialog) -> None:
        from yearbook_reader.shelf.note_exchange import packed_notes

        sender, with_sources = dialog.signature, dialog.with_sources
        answered = self._answered[1] if self._answered and dialog.is_answer else None
        kind = self.tr("批注包 (*{suffix})").format(suffix=PACKAGE_SUFFIX)
        file = self._where(self.tr("做批注包"), self.tr("批注包") + PACKAGE_SUFFIX, kind)

        def made(notes: Notes, volumes: Mapping[str, Identity]) -> bytes:
            sources = self._sources_of(notes) if with_sources else {}
            return packed_notes(notes, volumes, sender, answered, sources)

        self._write(file, dialog.extent, made)

    def _sources_of(self, notes: Notes) -> dict[str, bytes]:
        volumes = self._library.volumes
        held = sorted(notes.sources & set(volumes.names()))
        return {sha256: volumes.source_file(sha256).read_bytes() for sha256 in held}

    def _where(self, title: str, proposed: str, kind: str) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(self._place.frame, title, proposed, kind)
        return Path(name) if name else None

    def _write(self, file: Path | None, extent: Extent, made: Made) -> None:
        if file is None:
            return
        source, shown = self._marking.source, self._desk.page.shown()

        def write(_: Progress) -> Path:
            from yearbook_reader.shelf.note_exchange import identities

            volumes = identities(self._library.shelf_view())
            write_file(file, made(self._notes(extent, source, shown), volumes))
            return file

        def done(written: Path) -> None:
            self._place.messages.show_news(self.tr("已导出到 {file}").format(file=written))

        self._files.run(write, done, self.failed.emit)

    # In

    def _choose_file(self) -> None:
        kinds = self.tr("批注和批注包 (*.jsonld *.json *.zip);;所有文件 (*)")
        name, _ = QFileDialog.getOpenFileName(self._place.frame, self.tr("收入批注"), "", kinds)
        if name:
            self.take_in(Path(name))

    def take_in(self, file: Path) -> None:
        """Read a file of notes, and ask what is to be done with them."""

        def read(_: Progress) -> tuple[ReviewPackage, Arrived]:
            from yearbook_reader.shelf.note_exchange import received

            package = received(_content(file))
            return package, self._arrived(file.name, package)

        self._place.panels.annotations.flush()
        self._files.run(read, lambda found: self._ask(*found), self.failed.emit)

    def _arrived(self, name: str, package: ReviewPackage) -> Arrived:
        from yearbook_reader.annotations.incoming import compared
        from yearbook_reader.ui.incoming_dialog import Arrived

        library = self._library
        incoming = compared(library.keeper.database, library.notebook, package.notes, package.base)
        here = set(library.volumes.names())
        strangers = sum(each.source_sha256 not in here for each in package.notes.annotations)
        unknown = len(package.sources.keys() - here)
        return Arrived(name, package.sender, incoming, strangers, unknown)

    def _ask(self, package: ReviewPackage, arrived: Arrived) -> None:
        from yearbook_reader.ui.incoming_dialog import IncomingDialog

        dialog = IncomingDialog(arrived, self._place.frame)
        dialog.accepted.connect(
            lambda: self._store(package, arrived, dialog.theirs, dialog.takes_sources)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _store(
        self, package: ReviewPackage, arrived: Arrived, theirs: frozenset[str], sources: bool
    ) -> None:
        from yearbook_reader.annotations.incoming import take_in
        from yearbook_reader.shelf.note_exchange import decided

        incoming = decided(arrived.incoming, theirs)
        self._answered = (arrived.sender or arrived.name, package)
        changes = len(incoming.annotations.changes) + len(incoming.bookmarks.changes)
        if changes:
            told = self.tr("已收入 %Ln 条。", "", changes)
            self._desk.do(
                self.tr("收入批注"), lambda: take_in(self._library.notebook, incoming), told
            )
        else:
            self._place.messages.show_news(self.tr("没有要收入的：这些批注这里都有了。"))
        if sources and arrived.sources:
            self._files.run(
                lambda progress: self._take_sources(package, progress),
                lambda _: self.sources_taken.emit(),
                self.failed.emit,
            )

    def _take_sources(self, package: ReviewPackage, progress: Progress) -> None:
        names = {each.sha256: Path(each.file_name).name for each in package.volumes}
        here = set(self._library.volumes.names())
        with TemporaryDirectory() as folder:
            for sha256 in package.sources.keys() - here:
                file = Path(folder) / (names.get(sha256) or sha256)
                file.write_bytes(package.sources[sha256])
                self._library.add(file, progress)

    def reply(self) -> None:
        """Answer the note at hand with one of the reader's own."""
        from yearbook_reader.annotations.review_package import reply

        note = self._place.panels.annotations.current()
        if note is None:
            self._place.messages.show_news(self.tr("先在批注栏选中要回复的批注。"))
            return
        answer = reply(note, "", self._appearance.settings.author)
        panels = self._place.panels

        def edit() -> None:
            panels.reveal("annotations")
            panels.annotations.edit(answer.id)

        self._marking.change(self.tr("回复批注"), lambda: self._library.notebook.add(answer), edit)

    def close(self) -> None:
        """Finish what is being written."""
        self._files.close(finish=True)


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        told = QCoreApplication.translate("Exchanging", "“{name}”无法读取：{reason}。")
        raise FormatError(told.format(name=file.name, reason=error.strerror)) from error
