"""How the title of an entry (条目) is told from its text: by 【】, or by what it is."""

from __future__ import annotations

import re

_NUMBERED = re.compile(
    "[一二三四五六七八九十百]{1,4}、|第[一二三四五六七八九十百]{1,4}[章节節条條]"
)
_DAY = r"(?:\d{1,2}月)?\d{1,2}日?"
_DATE = re.compile(rf"{_DAY}(?:[—–～~\-至、]{_DAY})*日|[本是同當当][日月]|[上中下]旬")
_RUN_ON = "\N{IDEOGRAPHIC SPACE}"


def is_numbered(title: str) -> bool:
    """Tell whether a title is a numbered heading (一、) of a document, on a line of its own."""
    return _NUMBERED.match(title) is not None


def _is_date(title: str) -> bool:
    """Tell whether a title is the date of a chronology (大事记), which its text follows."""
    return _DATE.fullmatch(title) is not None


def marked(title: str) -> str:
    """Give the title as it is printed: in 【】, unless its number or date marks it."""
    return title if is_numbered(title) or _is_date(title) else f"【{title}】"


def gap_behind(title: str) -> str:
    """Give what stands between a title and the text that runs on in its line."""
    return _RUN_ON if _is_date(title) else ""
