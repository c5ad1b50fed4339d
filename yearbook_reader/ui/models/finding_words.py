"""What the reconstruction did, in the reader's language: kinds, sentences, confidence, style."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from yearbook_reader.volume.reconstruction import Finding, FindingKind

translate = QCoreApplication.translate

# From these confidences on a finding is called certain, or very likely.
CERTAIN = 0.95
LIKELY = 0.75


def kind_names() -> dict[FindingKind, str]:
    """Give the name of every kind, what a reader should look at first standing first."""
    return {
        FindingKind.LOST_TEXT: translate("Findings", "补回的文字"),
        FindingKind.UNEXPLAINED_LINE: translate("Findings", "未能归类的行"),
        FindingKind.UNCLOSED_BRACKET: translate("Findings", "不成对的括号"),
        FindingKind.EMPTY_ENTRY: translate("Findings", "没有正文的条目"),
        FindingKind.DUPLICATE_ENTRY: translate("Findings", "重复的条目"),
        FindingKind.MISSING_YEAR: translate("Findings", "未载明的年份"),
        FindingKind.TORN_SIGNATURE: translate("Findings", "拼合的署名"),
        FindingKind.MOVED_MARK: translate("Findings", "归位的标点"),
        FindingKind.MOVED_CAPTION: translate("Findings", "移出的图片说明"),
        FindingKind.JOINED_PAGE: translate("Findings", "跨页接合的句子"),
        FindingKind.CHAPTER_FROM_HEAD: translate("Findings", "取自书眉的类目名"),
        FindingKind.COVERED_YEAR: translate("Findings", "推定的记述年"),
        FindingKind.JOINED_PIECES: translate("Findings", "接回句中的数字与字母"),
        FindingKind.FOLDED_CHARACTER: translate("Findings", "统一的字形"),
        FindingKind.REMOVED_CHARACTER: translate("Findings", "移出的字符"),
        FindingKind.RUNNING_HEAD: translate("Findings", "书眉"),
        FindingKind.SIDE_TAB: translate("Findings", "侧标"),
        FindingKind.PAGE_NUMBER: translate("Findings", "页码"),
    }


def _templates() -> dict[FindingKind, str]:
    """Give the sentence of each kind; a number in braces is a word of `Finding.values`."""
    return {
        FindingKind.LOST_TEXT: translate("Findings", "{0} 处文字没有归处，已作正文保留。"),
        FindingKind.MISSING_YEAR: translate("Findings", "来源没有写明{0}，留空，不作推测。"),
        FindingKind.TORN_SIGNATURE: translate(
            "Findings", "署名“{0}”断为两处、混入正文，已合并移到所署条目之后。"
        ),
        FindingKind.MOVED_MARK: translate("Findings", "误排到后面的“{0}”已放回“…{1}”之后。"),
        FindingKind.MOVED_CAPTION: translate("Findings", "图片说明“{0}”插在正文中，已移出另排。"),
        FindingKind.JOINED_PAGE: translate("Findings", "跨页的句子已接上：“{0}｜{1}”。"),
        FindingKind.CHAPTER_FROM_HEAD: translate("Findings", "类目“{0}”正文中没有标题，取自书眉。"),
        FindingKind.COVERED_YEAR: translate(
            "Findings", "多数条目先说 {0} 年，据此定记述年为 {0} 年。"
        ),
        FindingKind.JOINED_PIECES: translate("Findings", "{0} 处单独成行的数字、字母已接回句中。"),
        FindingKind.FOLDED_CHARACTER: translate("Findings", "{0} 个部首或兼容字形已换为通行字。"),
        FindingKind.RUNNING_HEAD: translate("Findings", "书眉“{0}”不属正文，已另存。"),
        FindingKind.PAGE_NUMBER: translate("Findings", "页码“{0}”不属正文，已另存。"),
        FindingKind.SIDE_TAB: translate("Findings", "侧标“{0}”不属正文，已另存。"),
    }


def finding_text(finding: Finding) -> str:
    """Give the sentence of a finding; its own message where no other words fit its values."""
    template = _templates().get(finding.kind)
    if template is None:
        return finding.message
    try:
        return template.format(*finding.values)
    except IndexError:
        return finding.message


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
        "subsection_mark": translate("Findings", "子目标记：{0}"),
        "full_width": translate("Findings", "满行宽度：{0} 字"),
        "isolated_digits": translate("Findings", "数字单独成行：{0}"),
    }
    words = {
        "yes": translate("Findings", "是"),
        "no": translate("Findings", "否"),
        "": translate("Findings", "无"),
    }
    return templates.get(name, name + "：{0}").format(words.get(value, value))


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
