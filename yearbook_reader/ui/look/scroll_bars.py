"""The look of scroll bars: slim, without arrows, no handle where there is nothing to scroll."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from yearbook_reader.ui.look.theme import Theme


def slim_bars(widget: QWidget, theme: Theme) -> None:
    """Make the vertical scroll bars below a widget slim, in the colours of a theme."""
    sheet = _sheet(theme)
    for bar in widget.findChildren(QScrollBar):
        if bar.orientation() == Qt.Orientation.Vertical:
            bar.setStyleSheet(sheet)


def show_only_where_needed(bar: QScrollBar) -> None:
    """Let a scroll bar that is always there show no handle where there is nothing to scroll."""
    bar.setEnabled(bar.minimum() < bar.maximum())
    bar.rangeChanged.connect(lambda low, high: bar.setEnabled(low < high))


def _sheet(theme: Theme) -> str:
    return (
        "QScrollBar { background: transparent; width: 11px; margin: 0; border: none; }"
        f"QScrollBar::handle {{ background: {theme.rule}; border-radius: 3px;"
        " min-height: 36px; margin: 2px 3px 2px 2px; }"
        f"QScrollBar::handle:hover {{ background: {theme.muted}; }}"
        "QScrollBar::handle:disabled { background: transparent; }"
        "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: none; }"
    )
