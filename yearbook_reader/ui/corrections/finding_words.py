"""The words around the findings in the reader's language: kinds, confidence, style, places."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from yearbook_reader.volume.reconstruction import FindingKind

translate = QCoreApplication.translate

# From these confidences on a finding is called certain, or very likely.
CERTAIN = 0.95
LIKELY = 0.75


def kind_names() -> dict[FindingKind, str]:
    """Give the name of every kind, what a reader should look at first standing first."""
    return {
        FindingKind.LOST_TEXT: translate("Findings", "补回的文字"),
        FindingKind.CROSSED_COLUMNS: translate("Findings", "读串的分栏"),
        FindingKind.UNREADABLE_BYTES: translate("Findings", "读不出的字节"),
        FindingKind.UNEXPLAINED_LINE: translate("Findings", "未能归类的行"),
        FindingKind.UNCLOSED_BRACKET: translate("Findings", "不成对的括号"),
        FindingKind.EMPTY_ENTRY: translate("Findings", "没有正文的条目"),
        FindingKind.DUPLICATE_ENTRY: translate("Findings", "重复的条目"),
        FindingKind.LONG_ENTRY: translate("Findings", "过长的条目"),
        FindingKind.ODD_TITLE: translate("Findings", "异样的条目标题"),
        FindingKind.PAGE_GAP: translate("Findings", "不连续的页码"),
        FindingKind.MISSING_HEADING: translate("Findings", "正文中缺的标题"),
        FindingKind.RENAMED_HEADING: translate("Findings", "与目录不同的标题"),
        FindingKind.EXTRA_HEADING: translate("Findings", "目录中缺的标题"),
        FindingKind.CONTENTS_PAGE: translate("Findings", "与目录不同的页码"),
        FindingKind.MISSING_INDEXED: translate("Findings", "正文中缺的索引条"),
        FindingKind.PRIVATE_CHARACTER: translate("Findings", "自造字"),
        FindingKind.DOUBLED_CHARACTER: translate("Findings", "重印的字符"),
        FindingKind.CONTINUED_TABLE: translate("Findings", "并入前表的续表"),
        FindingKind.MISSING_YEAR: translate("Findings", "未载明的年份"),
        FindingKind.TORN_SIGNATURE: translate("Findings", "拼合的署名"),
        FindingKind.MOVED_MARK: translate("Findings", "归位的标点"),
        FindingKind.MOVED_CAPTION: translate("Findings", "移出的图片说明"),
        FindingKind.JOINED_PAGE: translate("Findings", "跨页接合的句子"),
        FindingKind.CHAPTER_FROM_HEAD: translate("Findings", "取自书眉的类目名"),
        FindingKind.COVERED_YEAR: translate("Findings", "推定的记述年"),
        FindingKind.MENDED_CHARACTER: translate("Findings", "按校订改正的文字"),
        FindingKind.ENCODING: translate("Findings", "文本编码"),
        FindingKind.JOINED_PIECES: translate("Findings", "接回句中的数字与字母"),
        FindingKind.JOINED_LINES: translate("Findings", "接回的断行"),
        FindingKind.FOLDED_CHARACTER: translate("Findings", "统一的字形"),
        FindingKind.REMOVED_CHARACTER: translate("Findings", "移出的字符"),
        FindingKind.RUNNING_HEAD: translate("Findings", "书眉"),
        FindingKind.SIDE_TAB: translate("Findings", "侧标"),
        FindingKind.PAGE_NUMBER: translate("Findings", "页码"),
    }


def confidence_word(confidence: float) -> str:
    """Give a confidence from 0.0 to 1.0 in words."""
    if confidence >= CERTAIN:
        return translate("Findings", "确定")
    return (
        translate("Findings", "很可能") if confidence >= LIKELY else translate("Findings", "存疑")
    )


def style_line(name: str, value: str) -> str:
    """Give a trait of the house style as a line; an unknown trait keeps its name."""
    templates = {
        "entry_mark": translate("Findings", "条目标记：{0}"),
        "run_in_titles": translate("Findings", "无标记的标题与正文同行：{0}"),
        "subsection_mark": translate("Findings", "子目标记：{0}"),
        "divisions": translate("Findings", "编章节：{0}"),
        "full_width": translate("Findings", "满行宽度：{0} 字"),
        "isolated_digits": translate("Findings", "数字单独成行：{0}"),
    }
    words = {
        "yes": translate("Findings", "是"),
        "no": translate("Findings", "否"),
        "": translate("Findings", "无"),
    }
    if name in templates:
        return templates[name].format(words.get(value, value))
    return translate("Findings", "{0}：{1}").format(name, value)


def place_names() -> dict[str, str]:
    """Give the name of each place of the account, in the order in which they are told."""
    return {
        "text": translate("Findings", "正文"),
        "titles": translate("Findings", "标题"),
        "captions": translate("Findings", "图片说明"),
        "tables": translate("Findings", "表格"),
        "signatures": translate("Findings", "署名"),
        "forme_work": translate("Findings", "书眉页码"),
        "findings": translate("Findings", "移出"),
    }
