"""The words around notes in a file, in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from yearbook_reader.annotations.color import Color, State, Style
from yearbook_reader.annotations.note_words import NoteWords
from yearbook_reader.ui.look.color_chips import color_name, state_name, style_name

translate = QCoreApplication.translate


def file_words() -> NoteWords:
    """Give the words for a file that the window writes."""
    header = (
        translate("NoteFiles", "年鉴"),
        translate("NoteFiles", "卷年"),
        translate("NoteFiles", "记述年"),
        translate("NoteFiles", "位置"),
        translate("NoteFiles", "页码"),
        translate("NoteFiles", "引文"),
        translate("NoteFiles", "批注"),
        translate("NoteFiles", "标签"),
        translate("NoteFiles", "颜色"),
        translate("NoteFiles", "样式"),
        translate("NoteFiles", "状态"),
        translate("NoteFiles", "作者"),
        translate("NoteFiles", "出处"),
        translate("NoteFiles", "参考文献"),
        translate("NoteFiles", "链接"),
        translate("NoteFiles", "创建"),
        translate("NoteFiles", "修改"),
        translate("NoteFiles", "编号"),
        translate("NoteFiles", "回复"),
        translate("NoteFiles", "相关"),
    )
    states = {state: state_name(state) if state else "" for state in State}
    return NoteWords(
        title=translate("NoteFiles", "年鉴批注"),
        open_there=translate("NoteFiles", "打开原处"),
        header=header,
        colors={color: color_name(color) for color in Color},
        styles={style: style_name(style) for style in Style},
        states=states,
    )
