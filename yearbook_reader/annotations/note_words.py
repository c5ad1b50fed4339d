"""The words around notes that are written for people: heads of a table, looks, states."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from yearbook_reader.annotations.color import Color, State, Style

FIELDS = (
    *("年鉴", "卷年", "记述年", "位置", "页码", "引文", "批注", "标签", "颜色", "样式", "状态"),
    *("作者", "出处", "参考文献", "链接", "创建", "修改", "编号", "回复", "相关"),
)
"""The names by which templates know what there is of a note, in any language."""

_COLORS = {
    Color.YELLOW: "黄",
    Color.GREEN: "绿",
    Color.BLUE: "蓝",
    Color.PINK: "粉",
    Color.PURPLE: "紫",
}
_STYLES = {Style.HIGHLIGHT: "标亮", Style.UNDERLINE: "划线"}
_STATES = {State.NONE: "", State.TO_CHECK: "待核", State.CHECKED: "已核"}


class NoteWords(NamedTuple):
    """The title of a file of notes, the link to a note's place, a head for each of `FIELDS`."""

    title: str = "年鉴批注"
    open_there: str = "打开原处"
    header: Sequence[str] = FIELDS
    colors: Mapping[Color, str] = MappingProxyType(_COLORS)
    styles: Mapping[Style, str] = MappingProxyType(_STYLES)
    states: Mapping[State, str] = MappingProxyType(_STATES)

    def template(self) -> str:
        """Give a template to begin with, its fields as `FIELDS` has them."""
        return f"> ${{引文}}\n\n${{批注}}\n\n${{出处}}\n[{self.open_there}](${{链接}})\n"


PLAIN_WORDS = NoteWords()
