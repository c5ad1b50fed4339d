"""The places of notes: looked through beside the window, decided by a person, and undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDockWidget

from yearbook_reader.ui.notes.marking import Marking
from yearbook_reader.ui.parts.tasks import Task, Tasks
from yearbook_reader.ui.window.workplace import Workplace

if TYPE_CHECKING:
    from yearbook_reader.annotations.annotation import Annotation
    from yearbook_reader.progress import Progress
    from yearbook_reader.shelf.note_places import Review
    from yearbook_reader.shelf.records import OpenVolume
    from yearbook_reader.ui.notes.places.places_panel import PlacesPanel
    from yearbook_reader.volume.model import Span

REST_MS = 1500  # after a volume was opened, before its notes are looked through
HEIGHT = 300  # pixels of the panel where something is to be decided, at first
SOON_MS = 250  # after a change of the notes, before the panel shows what became of them


class Placing(QObject):
    """Looks through the notes of the open volume, and opens the panel of those in doubt.

    `place_requested` gives the source spans of a place to be shown.
    """

    place_requested = Signal(object)
    failed = Signal(object)

    def __init__(self, place: Workplace, marking: Marking) -> None:
        """Open the panel on the action `review_places`; what is decided, `marking` stores."""
        super().__init__(place.frame)
        self._frame = place.frame
        self._library = place.library
        self._marking = marking
        self._pane = place.pane
        self._action = place.actions["review_places"]
        self._messages = place.messages
        self._tasks = Tasks("places", self)
        self._opened: OpenVolume | None = None
        self._review: Review | None = None
        self._task: Task | None = None
        self._panel: PlacesPanel | None = None
        self._dock: QDockWidget | None = None
        self._told: set[str] = set()
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._look)
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._look)
        self._action.triggered.connect(self.show)
        marking.annotations_changed.connect(self._follow)
        self._pane.selection_changed.connect(self._tell_selection)

    @property
    def workers(self) -> tuple[Tasks, ...]:
        """Give what works beside the window."""
        return (self._tasks,)

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Look through the notes of another volume, once the window is at rest."""
        self._opened = opened
        self._review = None
        self._action.setEnabled(opened is not None)
        if self._shown() is not None:
            self._look()
        elif opened is not None:
            self._rest.start()

    def show(self) -> None:
        """Show below the text which notes are in doubt."""
        if self._frame.is_alone:
            self._frame.text_wanted.emit()
        self._dock = self._dock or self._new_dock()
        self._dock.show()
        self._dock.raise_()
        if self._panel is not None:
            self._panel.setFocus()
        self._look()

    def _shown(self) -> PlacesPanel | None:
        """Give the panel where it is shown."""
        return None if self._dock is None or self._dock.isHidden() else self._panel

    def _new_dock(self) -> QDockWidget:
        from yearbook_reader.ui.notes.places.places_panel import PlacesPanel
        from yearbook_reader.ui.parts.dock_title import title_bar

        panel = PlacesPanel()
        panel.put_wanted.connect(self.put)
        panel.attach_wanted.connect(self.attach)
        panel.leave_wanted.connect(self.leave)
        panel.update_wanted.connect(self.update)
        panel.place_requested.connect(self.place_requested)
        panel.set_selection(bool(self._pane.selected_spans()))
        self._panel = panel
        dock = QDockWidget(self.tr("核对标注位置"), self._frame)
        dock.setObjectName("places")
        dock.setTitleBarWidget(title_bar(dock))
        dock.setWidget(panel)
        self._frame.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        return dock

    def put(self, note: Annotation, spans: tuple[Span, ...]) -> None:
        """Put a note on words of the open volume."""
        if self._opened is None:
            return
        volume = self._opened.volume

        def put() -> int:
            from yearbook_reader.annotations.places.anchoring import reattached, section_text

            changed = reattached(note, volume, spans)
            return self._library.notebook.update(changed, section=section_text(volume, spans))

        self._marking.change(self.tr("放置标注"), put)

    def attach(self, note: Annotation) -> None:
        """Put a note on what is selected in the text."""
        spans = self._pane.selected_spans()
        if spans:
            self.put(note, spans)

    def leave(self, note: Annotation) -> None:
        """Keep a note without a place."""
        from yearbook_reader.shelf.note_places import NotePlaces

        if self._opened is None:
            return
        source = self._opened.record.sha256

        def leave() -> int:
            return NotePlaces(self._library.keeper.database).leave(note, source)

        self._marking.change(self.tr("留着标注"), leave)

    def update(self) -> None:
        """Keep the places that are beyond doubt and were told otherwise."""
        if self._review is not None and self._review.updates:
            changed = self._review.updates
            self._marking.change(
                self.tr("更新标注的位置"), lambda: self._library.notebook.update(*changed)
            )

    def _follow(self) -> None:
        if self._shown() is not None:
            self._soon.start()

    def _tell_selection(self, spans: tuple[Span, ...]) -> None:
        if self._panel is not None:
            self._panel.set_selection(bool(spans))

    def _look(self) -> None:
        opened = self._opened
        self._rest.stop()
        if self._task is not None:
            self._task.cancel()
        if opened is None:
            return

        def look(progress: Progress) -> Review:
            from yearbook_reader.shelf.note_places import NotePlaces

            return NotePlaces(self._library.keeper.database).review(opened, progress)

        self._task = self._tasks.run(look, self._show, self.failed.emit)

    def _show(self, review: Review) -> None:
        self._review = review
        panel = self._shown()
        if panel is not None:
            had = panel.has_decisions
            panel.show_review(review)
            if panel.has_decisions and not had and self._dock is not None:
                self._frame.resizeDocks([self._dock], [HEIGHT], Qt.Orientation.Vertical)
        elif self._opened is not None and review.undecided:
            source = self._opened.record.sha256
            if source not in self._told:
                self._told.add(source)
                told = self.tr("有 %Ln 条标注要核对位置。", "", len(review.undecided))
                self._messages.show_fault(told, self._action)

    def close(self) -> None:
        """Call off what is under way."""
        self._rest.stop()
        self._soon.stop()
        self._tasks.close(finish=False)
