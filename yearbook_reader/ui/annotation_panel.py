"""The annotation panel: all annotations of the volume in reading order, and an editor."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color
from yearbook_reader.ui.annotation_editor import AnnotationEditor
from yearbook_reader.ui.color_chips import CHIP_SIZE, chip_icon, color_name
from yearbook_reader.ui.delegates.lines import theme_of
from yearbook_reader.ui.delegates.note import AnnotationDelegate
from yearbook_reader.ui.models.notes import AnnotationModel, NoteFilter


class AnnotationPanel(QWidget):
    """Lists, filters and edits annotations; it stores nothing, it asks with its signals."""

    place_requested = Signal(object)
    edit_requested = Signal(object)
    delete_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the panel, without annotations."""
        super().__init__(parent)
        self._annotations: tuple[Annotation, ...] = ()
        self._current_id = ""
        self._model = AnnotationModel(self)
        self._build_filter()
        self._build_list()
        self._editor = AnnotationEditor()
        self._editor.edit_requested.connect(self.edit_requested)
        self._editor.delete_requested.connect(self.delete_requested)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._pages)
        self._split.addWidget(self._editor)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._filters)
        layout.addWidget(self._split, 1)
        self.setFocusProxy(self._list)
        self._draw_chips()
        self.set_annotations(())

    def _build_filter(self) -> None:
        self._text = QLineEdit()
        self._text.setPlaceholderText(self.tr("筛选批注"))
        self._text.setClearButtonEnabled(True)
        self._text.setAccessibleName(self.tr("按文字筛选批注"))
        self._text.textChanged.connect(self._refill)
        self._tag = QComboBox()
        self._tag.setAccessibleName(self.tr("按标签筛选批注"))
        # A long tag must not make the panel wide.
        self._tag.setMinimumContentsLength(7)
        self._tag.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._tag.currentIndexChanged.connect(self._refill)
        chips = QHBoxLayout()
        chips.setSpacing(2)
        self._color_buttons = {color: self._color_button(color) for color in Color}
        for button in self._color_buttons.values():
            chips.addWidget(button)
        chips.addStretch(1)
        self._count = QLabel()
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        bar = QHBoxLayout()
        bar.addWidget(self._count, 1)
        bar.addWidget(self._tag)
        self._filters = QWidget()
        layout = QVBoxLayout(self._filters)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text)
        layout.addLayout(chips)
        layout.addLayout(bar)

    def _color_button(self, color: Color) -> QToolButton:
        name = self.tr("只看{color}").format(color=color_name(color))
        button = QToolButton()
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setIconSize(CHIP_SIZE)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.toggled.connect(self._refill)
        return button

    def _build_list(self) -> None:
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(AnnotationDelegate(self._list))
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setLayoutMode(QListView.LayoutMode.Batched)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setAccessibleName(self.tr("批注"))
        self._list.selectionModel().currentChanged.connect(self._show_current)
        self._list.clicked.connect(self._jump)
        self._list.activated.connect(self._jump)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._delete_current)
        self._empty = QLabel()
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMinimumSize(QSize(0, 80))
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list)
        self._pages.addWidget(self._empty)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the chips anew when light and dark change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_chips()

    def _draw_chips(self) -> None:
        for color, button in self._color_buttons.items():
            button.setIcon(chip_icon(color, theme_of(self.palette())))

    def set_annotations(self, annotations: tuple[Annotation, ...]) -> None:
        """Show all annotations of the volume, as they are stored, in reading order."""
        self._annotations = annotations
        self._offer_tags()
        row = self._list.currentIndex().row()
        self._refill()
        current = self._of_id(self._current_id)
        if current is None and self._list.hasFocus():
            current = self._model.annotation(min(row, self._model.rowCount() - 1))
        self._make_current(current)

    def edit(self, identifier: str) -> None:
        """Select an annotation and put the cursor into its note."""
        self.select(identifier)
        self._editor.focus_note()

    def select(self, identifier: str) -> None:
        """Select an annotation; filters that hide it are lifted."""
        annotation = self._of_id(identifier)
        if annotation is None:
            return
        if not self._model.index_of(identifier).isValid():
            self._lift_filters()
        self._make_current(annotation)

    def flush(self) -> None:
        """Ask for what was typed to be stored now, before the window closes."""
        self._editor.flush()

    def _of_id(self, identifier: str) -> Annotation | None:
        return next((each for each in self._annotations if each.id == identifier), None)

    def _offer_tags(self) -> None:
        tags = sorted({tag for annotation in self._annotations for tag in annotation.tags})
        known = [self._tag.itemData(row) for row in range(1, self._tag.count())]
        if tags == known and self._tag.count():
            return
        chosen = self._tag.currentData()
        self._tag.blockSignals(True)
        self._tag.clear()
        self._tag.addItem(self.tr("全部标签"), "")
        for tag in tags:
            self._tag.addItem(tag, tag)
        self._tag.setCurrentIndex(max(self._tag.findData(chosen), 0))
        self._tag.blockSignals(False)
        self._editor.set_known_tags(tuple(tags))

    def _lift_filters(self) -> None:
        for button in self._color_buttons.values():
            button.setChecked(False)
        self._tag.setCurrentIndex(0)
        self._text.clear()

    def _refill(self) -> None:
        colors = frozenset(
            color for color, button in self._color_buttons.items() if button.isChecked()
        )
        wanted = NoteFilter(self._text.text().strip(), colors, self._tag.currentData() or "")
        kept = tuple(each for each in self._annotations if wanted.keeps(each))
        self._model.set_annotations(kept)
        self._list.setCurrentIndex(self._model.index_of(self._current_id))
        self._tell(len(kept))

    def _tell(self, kept: int) -> None:
        whole = len(self._annotations)
        if kept == whole:
            text = self.tr("%Ln 条批注", "", whole)
        else:
            text = self.tr("{kept} 条，共 %Ln 条批注", "", whole)
        self._count.setText(text.format(kept=QLocale().toString(kept)))
        self._filters.setVisible(whole > 0)
        if whole:
            self._empty.setText(self.tr("没有符合条件的批注。"))
        else:
            self._empty.setText(self.tr("还没有批注。\n选中文字，按 Ctrl+H 即可标出。"))
        self._pages.setCurrentWidget(self._list if kept else self._empty)
        self._editor.setVisible(whole > 0)

    def _make_current(self, annotation: Annotation | None) -> None:
        """Select an annotation and show it, as it is stored now, in the editor."""
        self._current_id = annotation.id if annotation else ""
        self._list.setCurrentIndex(self._model.index_of(self._current_id))
        self._editor.set_annotation(annotation)

    def _show_current(self, index: QModelIndex) -> None:
        annotation = self._model.annotation(index.row()) if index.isValid() else None
        if annotation is not None and annotation.id != self._current_id:
            self._make_current(annotation)

    def _jump(self, index: QModelIndex) -> None:
        annotation = self._model.annotation(index.row())
        if annotation is not None:
            self.place_requested.emit(annotation.spans)

    def _delete_current(self) -> None:
        annotation = self._model.annotation(self._list.currentIndex().row())
        if annotation is not None:
            self._editor.flush()
            self.delete_requested.emit(annotation.id)
