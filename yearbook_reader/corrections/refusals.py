"""Why a correction has no place in a book, in a sentence for the one who wanted to make it."""

from __future__ import annotations

from yearbook_reader.corrections.correction import CorrectionKind
from yearbook_reader.errors import Sentence

_SENTENCES = {
    CorrectionKind.RENAME: Sentence("标题不能是空的。"),
    CorrectionKind.SPLIT: Sentence("只能在类目之下的一个段落里分出条目，请在同一段中选定文字。"),
    CorrectionKind.MERGE: Sentence("前面没有可以并入的条目：它是这一部分的第一条。"),
    CorrectionKind.MOVE: Sentence("条目不能移到那里。"),
    CorrectionKind.LEVEL: Sentence("上面没有能容纳这一级标题的类目或分目。"),
    CorrectionKind.ROLE: Sentence("原文中没有这样的行。"),
    CorrectionKind.MEND: Sentence("只能改同一段、同一标题之内的文字，请重新选定。"),
    CorrectionKind.REJECT: Sentence("这条整理记录不能驳回；如果是校订造成的，请撤销那项校订。"),
}


def refusal(kind: CorrectionKind) -> Sentence:
    """Give the sentence for a correction of this kind."""
    return _SENTENCES[kind]
