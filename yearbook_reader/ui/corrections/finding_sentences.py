"""What each finding says, in the reader's language."""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from yearbook_reader.sources.encoding import LIKELY
from yearbook_reader.volume.reconstruction import Finding, FindingKind

translate = QCoreApplication.translate

# The values of a missing year, which are our words and not the volume's.
YEARS = (QT_TRANSLATE_NOOP("Findings", "记述年"), QT_TRANSLATE_NOOP("Findings", "卷年"))

# Codecs as people call them.
_ENCODINGS = {
    "utf-8": "UTF-8",
    "gb18030": "GB18030",
    "big5hkscs": "Big5",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
}

_NUMBER = re.compile(r"\d{1,9}")


def finding_text(finding: Finding) -> str:
    """Give the sentence of a finding; its own message where no other words fit its values."""
    kind, words = finding.kind, finding.values
    if kind is FindingKind.MISSING_YEAR:
        words = tuple(translate("Findings", year) for year in words)
    elif kind in (FindingKind.ENCODING, FindingKind.UNREADABLE_BYTES):
        words = tuple(_ENCODINGS.get(word, word) for word in words)
    counted = ""
    if words and _NUMBER.fullmatch(words[0]):
        counted = CountedSentences().of(kind, int(words[0]))
    try:
        template = (
            counted
            or _variants(finding, words)
            or {**_templates(), **_source_templates()}.get(kind, "")
        )
        return template.format(*words) or finding.message
    except (IndexError, ValueError):
        return finding.message


class CountedSentences(QObject):
    """The sentences of the kinds that speak of a number, in the plural that it needs."""

    def of(self, kind: FindingKind, count: int) -> str:
        """Give the sentence of a kind; empty where it speaks of no number."""
        match kind:
            case FindingKind.LOST_TEXT:
                return self.tr("%Ln 处文字没有归处，已作正文保留。", "", count)
            case FindingKind.JOINED_PIECES:
                return self.tr("%Ln 处单独成行的数字、字母已接回句中。", "", count)
            case FindingKind.JOINED_LINES:
                return self.tr("%Ln 行在标点或空白处被断开，已接回。", "", count)
            case FindingKind.FOLDED_CHARACTER:
                return self.tr("%Ln 个部首或兼容字形已换为通行字。", "", count)
            case FindingKind.DOUBLED_CHARACTER:
                return self.tr("%Ln 个为加粗而重印的字符只保留一个。", "", count)
            case FindingKind.PRIVATE_CHARACTER:
                return self.tr("%Ln 个自造字没有通用编码，请对照原书。", "", count)
            case FindingKind.UNREADABLE_BYTES:
                # {1} stands for an encoding: GB18030
                return self.tr(
                    "%Ln 个字节按 {1} 读不出，在文中显示为“\\x”和两位十六进制数；"
                    "如有乱码，请改选文本编码。",
                    "",
                    count,
                )
            case FindingKind.UNKNOWN_CHARACTER:
                # {1} stands for pages of the file: 3、7、12
                return self.tr(
                    "PDF 的字体没有说明 %Ln 个字是什么，显示为“�”；见文件第 {1} 页，请对照原页。",
                    "",
                    count,
                )
            case FindingKind.REMOVED_CHARACTER:
                return self.tr("%Ln 个不可见字符已移出正文。", "", count)
            case _:
                return ""


def _variants(finding: Finding, words: tuple[str, ...]) -> str:
    """Give the sentence of a kind that has more than one, where it is not the usual one."""
    match finding.kind, words:
        case FindingKind.ENCODING, _ if finding.confidence < LIKELY:
            return translate(
                "Findings", "文字按 {0} 编码读出，并不确定；如有乱码，请在“文件”菜单里另选编码。"
            )
        case FindingKind.DUPLICATE_ENTRY, (_, _):
            return translate("Findings", "“{1}”之下有两个条目都叫“{0}”。")
        case (FindingKind.MISSING_HEADING, (_, _)):
            return translate("Findings", "书签有“{0}”，正文中没有找到。")
        case (FindingKind.RENAMED_HEADING, (_, _, _)):
            return translate("Findings", "书签作“{0}”，正文作“{1}”。")
        case (FindingKind.EXTRA_HEADING, (_, _)):
            return translate("Findings", "正文有“{0}”，书签中没有。")
        case FindingKind.ODD_TITLE, (_, length) if _NUMBER.fullmatch(length):
            return translate("Findings", "条目标题“{0:.30}…”长 {1} 字，可能混入了正文。")
        case FindingKind.PAGE_GAP, (before, after) if int(after) <= int(before):
            return translate("Findings", "页码 {0} 之后又是 {1}，可能重页、错页或误认。")
        case _:
            return ""


def _templates() -> dict[FindingKind, str]:
    """Give the sentence of each kind; a number in braces is a word of `Finding.values`."""
    return {
        FindingKind.UNEXPLAINED_LINE: translate("Findings", "“{0}”未能归类，已作正文保留。"),
        FindingKind.CROSSED_COLUMNS: translate(
            "Findings",
            "有 {0} 处前后不接（残缺的条目、并排的两栏、夹在文中的页码、倒退的日期等）："
            "来源很可能把两栏横着读串了，文字顺序不可信。请改为直接打开 PDF。",
        ),
        FindingKind.UNCLOSED_BRACKET: translate(
            "Findings", "条目“{0}”中的“{1}”没有与它成对的另一半：“{2}…”。"
        ),
        FindingKind.EMPTY_ENTRY: translate("Findings", "条目“{0}”只有标题，没有正文。"),
        FindingKind.DUPLICATE_ENTRY: translate(
            "Findings", "条目“{0}”前面已有一条，标题和正文都相同。"
        ),
        FindingKind.LONG_ENTRY: translate(
            "Findings", "条目“{0}”长 {1} 字，一般条目约 {2} 字，其中可能有未认出的标题。"
        ),
        FindingKind.ODD_TITLE: translate(
            "Findings", "条目标题“{0}”以“{1}”结尾，可能不完整或不是标题。"
        ),
        FindingKind.PAGE_GAP: translate("Findings", "页码从 {0} 跳到 {1}，中间可能缺页。"),
        FindingKind.MISSING_HEADING: translate("Findings", "目录有“{0}”，正文中没有找到。"),
        FindingKind.RENAMED_HEADING: translate("Findings", "目录作“{0}”，正文作“{1}”。"),
        FindingKind.EXTRA_HEADING: translate("Findings", "正文有“{0}”，目录中没有。"),
        FindingKind.CONTENTS_PAGE: translate(
            "Findings", "目录说“{0}”在第 {1} 页，正文中在第 {2} 页。"
        ),
        FindingKind.MISSING_INDEXED: translate("Findings", "索引有“{0}”，正文中没有找到。"),
        FindingKind.CONTINUED_TABLE: translate("Findings", "续表已并入前表，重复的“{0}”不再列出。"),
        FindingKind.MISSING_YEAR: translate("Findings", "来源没有写明{0}，留空，不作推测。"),
        FindingKind.TORN_SIGNATURE: translate(
            "Findings", "署名“{0}”断为两处、混入正文，已合并移到所署条目之后。"
        ),
        FindingKind.MOVED_MARK: translate("Findings", "误排到后面的“{0}”已放回“…{1}”之后。"),
        FindingKind.MOVED_NOTE: translate("Findings", "注“{0}”已放在所注的段落或表格之后。"),
        FindingKind.MOVED_CAPTION: translate("Findings", "图片说明“{0}”插在正文中，已移出另排。"),
        FindingKind.JOINED_PAGE: translate("Findings", "跨页的句子已接上：“{0}｜{1}”。"),
        FindingKind.MENDED_CHARACTER: translate("Findings", "“{0}”已按校订改为“{1}”。"),
        FindingKind.CHAPTER_FROM_HEAD: translate("Findings", "类目“{0}”正文中没有标题，取自书眉。"),
        FindingKind.COVERED_YEAR: translate(
            "Findings", "多数条目先说 {0} 年，据此定记述年为 {0} 年。"
        ),
        FindingKind.REMOVED_CHARACTER: translate("Findings", "重出的“{0}”已移出正文。"),
        FindingKind.RUNNING_HEAD: translate("Findings", "书眉“{0}”不属正文，已另存。"),
        FindingKind.PAGE_NUMBER: translate("Findings", "页码“{0}”不属正文，已另存。"),
        FindingKind.SIDE_TAB: translate("Findings", "侧标“{0}”不属正文，已另存。"),
    }


def _source_templates() -> dict[FindingKind, str]:
    """Give the sentences of the kinds that speak of how the source was read."""
    return {
        FindingKind.COLUMNS_IN_ORDER: translate(
            "Findings", "{0} 页并排的栏已按次序读取；如有 PDF，请直接打开。"
        ),
        FindingKind.ENCODING: translate("Findings", "文字按 {0} 编码读出。"),
        FindingKind.CHAPTER_FROM_CONTENTS: translate(
            "Findings", "类目“{0}”正文中没有标题，取自目录。"
        ),
        FindingKind.TITLE_FROM_BOOKMARK: translate(
            "Findings", "标题“{0}”在页面上是图形，文字取自 PDF 的书签。"
        ),
    }
