"""The words in which findings and the house style are told to people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from yearbook_reader.errors import Sentence
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.reconstruction import Finding, FindingKind

KIND_NAMES: Mapping[FindingKind, Sentence] = {
    FindingKind.LOST_TEXT: Sentence("补回的文字"),
    FindingKind.CROSSED_COLUMNS: Sentence("读串的分栏"),
    FindingKind.COLUMNS_IN_ORDER: Sentence("按次序读的分栏"),
    FindingKind.UNREADABLE_BYTES: Sentence("读不出的字节"),
    FindingKind.UNKNOWN_CHARACTER: Sentence("字体未说明的字"),
    FindingKind.UNEXPLAINED_LINE: Sentence("未能归类的行"),
    FindingKind.UNCLOSED_BRACKET: Sentence("不成对的括号"),
    FindingKind.EMPTY_ENTRY: Sentence("没有正文的条目"),
    FindingKind.DUPLICATE_ENTRY: Sentence("重复的条目"),
    FindingKind.LONG_ENTRY: Sentence("过长的条目"),
    FindingKind.ODD_TITLE: Sentence("异样的条目标题"),
    FindingKind.PAGE_GAP: Sentence("不连续的页码"),
    FindingKind.MISSING_HEADING: Sentence("正文中缺的标题"),
    FindingKind.RENAMED_HEADING: Sentence("与目录、书签不同的标题"),
    FindingKind.EXTRA_HEADING: Sentence("目录、书签中缺的标题"),
    FindingKind.CONTENTS_PAGE: Sentence("与目录不同的页码"),
    FindingKind.MISSING_INDEXED: Sentence("正文中缺的索引条"),
    FindingKind.PRIVATE_CHARACTER: Sentence("自造字"),
    FindingKind.DOUBLED_CHARACTER: Sentence("重印的字符"),
    FindingKind.CONTINUED_TABLE: Sentence("并入前表的续表"),
    FindingKind.MISSING_YEAR: Sentence("未载明的年份"),
    FindingKind.TORN_SIGNATURE: Sentence("拼合的署名"),
    FindingKind.MOVED_MARK: Sentence("归位的标点"),
    FindingKind.MOVED_NOTE: Sentence("移出的注"),
    FindingKind.MOVED_CAPTION: Sentence("移出的图片说明"),
    FindingKind.JOINED_PAGE: Sentence("跨页接合的句子"),
    FindingKind.CHAPTER_FROM_HEAD: Sentence("取自书眉的类目名"),
    FindingKind.CHAPTER_FROM_CONTENTS: Sentence("取自目录的类目名"),
    FindingKind.TITLE_FROM_BOOKMARK: Sentence("取自书签的标题"),
    FindingKind.COVERED_YEAR: Sentence("推定的记述年"),
    FindingKind.MENDED_CHARACTER: Sentence("按校订改正的文字"),
    FindingKind.ENCODING: Sentence("文本编码"),
    FindingKind.JOINED_PIECES: Sentence("接回句中的数字与字母"),
    FindingKind.JOINED_LINES: Sentence("接回的断行"),
    FindingKind.FOLDED_CHARACTER: Sentence("统一的字形"),
    FindingKind.REMOVED_CHARACTER: Sentence("移出的字符"),
    FindingKind.RUNNING_HEAD: Sentence("书眉"),
    FindingKind.SIDE_TAB: Sentence("侧标"),
    FindingKind.PAGE_NUMBER: Sentence("页码"),
}
"""The name of every kind, what a reader should look at first standing first."""

STYLE_LINES: Mapping[str, Sentence] = {
    "entry_mark": Sentence("条目标记：{value}"),
    "entry_titles": Sentence("条目标题：{value}"),
    "subsection_mark": Sentence("子目标记：{value}"),
    "divisions": Sentence("编章节：{value}"),
    "headings": Sentence("类目和分目的标题：{value}"),
    "signatures": Sentence("署名：{value}"),
    "running_heads": Sentence("书眉：{value}"),
    "page_number": Sentence("页码：{value}"),
    "full_width": Sentence("满行宽度：{value} 字"),
    "isolated_digits": Sentence("数字单独成行：{value}"),
}
"""A line for every trait of the house style, in the order of the traits."""

_STYLE_VALUES: Mapping[tuple[str, str], Sentence] = {
    ("entry_titles", "mark"): Sentence("有标记"),
    ("entry_titles", "run_in"): Sentence("无标记，与正文同行"),
    ("entry_titles", "contents"): Sentence("无标记，按目录辨认"),
    ("entry_titles", "type"): Sentence("无标记，按字号或粗体辨认"),
    ("entry_titles", "lines"): Sentence("无标记，独占一行"),
    ("headings", "type"): Sentence("按字号和位置辨认"),
    ("headings", "contents"): Sentence("按目录辨认"),
    ("headings", "lines"): Sentence("独占一行的短行"),
    ("signatures", "own_line"): Sentence("单独成行"),
    ("signatures", "inline"): Sentence("接在段末"),
    ("signatures", "both"): Sentence("单独成行，或接在段末"),
    ("running_heads", "volume"): Sentence("年鉴名"),
    ("running_heads", "chapter"): Sentence("类目名"),
    ("running_heads", "both"): Sentence("年鉴名和类目名"),
}
_PLAIN_VALUES: Mapping[str, Sentence] = {
    "yes": Sentence("是"),
    "no": Sentence("否"),
    "": Sentence("无"),
}


def style_sentence(name: str, value: str) -> Sentence:
    """Tell a trait of the house style; an unknown trait, or value, keeps its name."""
    told = STYLE_LINES.get(name, Sentence("{name}：{value}"))
    words = _STYLE_VALUES.get((name, value)) or _PLAIN_VALUES.get(value) or value
    return Sentence(told.template, {"name": name, "value": words})


class Told(NamedTuple):
    """What a row of a table of findings says: its kind, where it is, and a sentence.

    The confidence runs from 0.0 to 1.0; None for what a person did.
    """

    kind: str
    confidence: float | None
    spans: tuple[Span, ...]
    sentence: str


HEADER = ("文件", "类别", "可信度", "页", "行", "列", "说明", "原文")
"""The heads of the columns of a table of findings."""


def told_plainly(finding: Finding) -> Told:
    """Tell a finding in its own words."""
    kind = str(KIND_NAMES[finding.kind])
    return Told(kind, finding.confidence, finding.spans, finding.message)
