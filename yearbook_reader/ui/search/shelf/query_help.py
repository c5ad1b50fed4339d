"""The card that shows how to ask: an example, and what it finds."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from yearbook_reader.ui.parts.plain_label import plain_label

_LEFT = "text-align: left; padding: 3px 6px;"


class QueryHelp(QWidget):
    """A table of examples; `example_chosen` gives the one that is clicked."""

    example_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the examples."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("怎样查找"))
        grid = QGridLayout(self)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (example, meaning) in enumerate(_examples()):
            button = QPushButton(example, self)
            button.setFlat(True)
            button.setStyleSheet(_LEFT)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setAccessibleName(f"{example} {meaning}")
            button.clicked.connect(lambda _=False, text=example: self.example_chosen.emit(text))
            told = plain_label(meaning, self)
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(told, row, 1)
        grid.setRowStretch(grid.rowCount(), 1)


def _examples() -> tuple[tuple[str, str], ...]:
    """Give examples and their meaning; they look for Chinese in any language, as books have it."""
    translate = QCoreApplication.translate
    return (
        (
            translate("QueryExamples", "专利"),
            translate("QueryHelp", "任何字、词、数字、标点，跨行跨页也能找到"),
        ),
        (
            translate("QueryExamples", "专利 授权"),
            translate("QueryHelp", "空格：同一条目里两个都有"),
        ),
        (
            translate("QueryExamples", "专利 -申请"),
            translate("QueryHelp", "减号：不要含这个词的条目"),
        ),
        (
            translate("QueryExamples", "专利|商标"),
            translate("QueryHelp", "竖线：有其中一个就行"),
        ),
        (
            translate("QueryExamples", '"发明专利"'),
            translate("QueryHelp", "引号：一字不差，不通融简繁和全半角"),
        ),
        (
            translate("QueryExamples", "专利 近/10 授权"),
            translate("QueryHelp", "近：相隔不超过 10 个字"),
        ),
        (
            translate("QueryExamples", "标题:概况"),
            translate("QueryHelp", "只在标题里；还有类目、分目、署名、注"),
        ),
        (
            translate("QueryExamples", "年:2015-2018"),
            translate("QueryHelp", "按记述年；卷年:2018 按卷年；地:余杭 按地区"),
        ),
        (r"/\d+\.\d+%/", translate("QueryHelp", "斜线之间：正则表达式")),
    )
