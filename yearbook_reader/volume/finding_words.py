"""The words in which findings are told, for those who tell them in another language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from yearbook_reader.errors import Sentence
from yearbook_reader.volume.reconstruction import Finding, FindingKind

KIND_NAMES: Mapping[FindingKind, Sentence] = {
    FindingKind.LOST_TEXT: Sentence("补回的文字"),
    FindingKind.CROSSED_COLUMNS: Sentence("读串的分栏"),
    FindingKind.COLUMNS_IN_ORDER: Sentence("按次序读的分栏"),
    FindingKind.UNREADABLE_BYTES: Sentence("读不出的字节"),
    FindingKind.UNEXPLAINED_LINE: Sentence("未能归类的行"),
    FindingKind.UNCLOSED_BRACKET: Sentence("不成对的括号"),
    FindingKind.EMPTY_ENTRY: Sentence("没有正文的条目"),
    FindingKind.DUPLICATE_ENTRY: Sentence("重复的条目"),
    FindingKind.LONG_ENTRY: Sentence("过长的条目"),
    FindingKind.ODD_TITLE: Sentence("异样的条目标题"),
    FindingKind.PAGE_GAP: Sentence("不连续的页码"),
    FindingKind.MISSING_HEADING: Sentence("正文中缺的标题"),
    FindingKind.RENAMED_HEADING: Sentence("与目录不同的标题"),
    FindingKind.EXTRA_HEADING: Sentence("目录中缺的标题"),
    FindingKind.CONTENTS_PAGE: Sentence("与目录不同的页码"),
    FindingKind.MISSING_INDEXED: Sentence("正文中缺的索引条"),
    FindingKind.PRIVATE_CHARACTER: Sentence("自造字"),
    FindingKind.DOUBLED_CHARACTER: Sentence("重印的字符"),
    FindingKind.CONTINUED_TABLE: Sentence("并入前表的续表"),
    FindingKind.MISSING_YEAR: Sentence("未载明的年份"),
    FindingKind.TORN_SIGNATURE: Sentence("拼合的署名"),
    FindingKind.MOVED_MARK: Sentence("归位的标点"),
    FindingKind.MOVED_CAPTION: Sentence("移出的图片说明"),
    FindingKind.JOINED_PAGE: Sentence("跨页接合的句子"),
    FindingKind.CHAPTER_FROM_HEAD: Sentence("取自书眉的类目名"),
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


class FindingWords(NamedTuple):
    """The words of a table of findings: its eight heads, a finding's kind and its sentence."""

    header: Sequence[str] = ("文件", "类别", "可信度", "页", "行", "列", "说明", "原文")
    kind: Callable[[Finding], str] = lambda finding: str(KIND_NAMES[finding.kind])
    sentence: Callable[[Finding], str] = lambda finding: finding.message


PLAIN_WORDS = FindingWords()
