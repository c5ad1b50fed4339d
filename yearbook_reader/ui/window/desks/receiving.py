"""Notes into the window: files, review packages, and replies to what came."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from yearbook_reader.ui.parts.dialogs.file_dialogs import file_to_read
from yearbook_reader.ui.window.desks.exchange import Exchange

if TYPE_CHECKING:
    from yearbook_reader.annotations.exchange.incoming import Incoming
    from yearbook_reader.annotations.exchange.review_package import ReviewPackage
    from yearbook_reader.progress import Progress
    from yearbook_reader.ui.notes.exchange.incoming_dialog import Arrived


class Receiving(Exchange):
    """Connects the actions `import_notes` and `reply_note`.

    `sources_taken` tells that volumes came along.
    """

    sources_taken = Signal()

    def _connect(self) -> None:
        self._place.actions["import_notes"].triggered.connect(self._choose_file)
        reply = self._place.actions["reply_note"]
        reply.triggered.connect(self.reply)
        notes = self._place.panels.annotations.keys_go_to
        notes.insertAction(notes.actions()[0], reply)

    def _choose_file(self) -> None:
        kinds = self.tr("批注和批注包 (*.jsonld *.json *.zip);;所有文件 (*)")
        file = file_to_read(self._place.frame, self.tr("选取要导入的批注"), kinds)
        if file:
            self.take_in(file)

    def take_in(self, file: Path) -> None:
        """Read a file of notes, and ask what is to be done with them."""

        def read(_: Progress) -> tuple[ReviewPackage, Arrived]:
            from yearbook_reader.shelf.note_exchange import received_file

            package = received_file(file)
            return package, self._arrived(file.name, package)

        self._place.panels.annotations.flush()
        self._files.run(read, lambda found: self._ask(*found), self.failed.emit)

    def _arrived(self, name: str, package: ReviewPackage) -> Arrived:
        from yearbook_reader.annotations.exchange.incoming import compared
        from yearbook_reader.ui.notes.exchange.incoming_dialog import Arrived

        library = self._library
        incoming = compared(library.keeper.database, library.notebook, package.notes, package.known)
        kept = set(library.volumes.names())
        shelf = kept.difference(library.facts.binned())
        along = package.sources.keys() - kept
        away = [each for each in package.notes.annotations if each.source_sha256 not in shelf]
        of_sources = sum(each.source_sha256 in along for each in away)
        strangers = len(away) - of_sources
        return Arrived(name, package.sender, incoming, strangers, len(along), of_sources)

    def _ask(self, package: ReviewPackage, arrived: Arrived) -> None:
        if arrived.is_known:
            self._store(package, arrived, arrived.incoming, sources=False)
            return
        from yearbook_reader.ui.notes.exchange.incoming_dialog import IncomingDialog

        dialog = IncomingDialog(arrived, self._place.frame)
        dialog.accepted.connect(
            lambda: self._store(package, arrived, dialog.decided(), dialog.takes_sources)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _store(
        self, package: ReviewPackage, arrived: Arrived, incoming: Incoming, sources: bool
    ) -> None:
        from yearbook_reader.annotations.exchange.incoming import take_in

        origin = replace(package, sender=arrived.sender or arrived.name)
        self._files.run(
            lambda _: self._library.last_package.keep(origin), lambda _: None, self.failed.emit
        )
        changes = len(incoming.annotations.changes) + len(incoming.bookmarks.changes)
        if changes:
            told = self.tr("已导入 %Ln 条。", "", changes)
            self._desk.do(
                self.tr("导入批注"), lambda: take_in(self._library.notebook, incoming), told
            )
        else:
            self._place.messages.show_hint(self.tr("没有要导入的：这些批注这里都有了。"))
        if sources and arrived.sources:
            self._files.run(
                lambda progress: self._take_sources(package, progress),
                lambda _: self.sources_taken.emit(),
                self.failed.emit,
            )

    def _take_sources(self, package: ReviewPackage, progress: Progress) -> None:
        from tempfile import TemporaryDirectory

        names = {each.sha256: Path(each.file_name).name for each in package.volumes}
        here = set(self._library.volumes.names())
        with TemporaryDirectory() as folder:
            for sha256 in package.sources.keys() - here:
                file = Path(folder) / (names.get(sha256) or sha256)
                file.write_bytes(package.sources[sha256])
                self._library.add(file, progress)

    def reply(self) -> None:
        """Answer the note at hand with one of the reader's own."""
        from yearbook_reader.annotations.exchange.review_package import reply

        note = self._place.panels.annotations.current()
        if note is None:
            self._place.messages.show_hint(self.tr("先在批注栏选中要回复的批注。"))
            return
        answer = reply(note, "", self._appearance.settings.author)
        panels = self._place.panels

        def edit() -> None:
            panels.reveal("annotations")
            panels.annotations.edit(answer.id)

        self._marking.change(self.tr("回复批注"), lambda: self._library.notebook.add(answer), edit)
