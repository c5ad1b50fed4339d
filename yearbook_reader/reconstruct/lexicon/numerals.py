"""Numbers as pages bear them: Arabic, full-width or Chinese (五七, 一百二十)."""

from __future__ import annotations

import re

CHINESE_DIGITS = "〇○零一二三四五六七八九十百"
COUNTING = "一二三四五六七八九十"  # what headings and items are counted in
CHINESE_NUMERAL = f"[{COUNTING}]{{1,3}}"  # of one, up to 99

FORMAL_NUMERAL = "[壹贰貳叁參肆伍陆陸柒捌玖拾]"  # that counts the headings of some documents

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}
_FORMAL = str.maketrans("壹贰貳叁參肆伍陆陸柒捌玖拾", "一二二三三四五六六七八九十")
_ARABIC = re.compile(r"[0-9０-９]{1,6}")
_CHINESE = re.compile(f"[{CHINESE_DIGITS}]{{1,6}}")


def number_value(text: str) -> int | None:
    """Give the value of a number in Arabic or Chinese digits; None where it is none."""
    text = text.translate(_FORMAL)
    if _ARABIC.fullmatch(text):
        return int(text)
    if not _CHINESE.fullmatch(text):
        return None
    if "十" in text or "百" in text:
        return _with_units(text)
    return int("".join(str(_DIGITS[char]) for char in text))


def _with_units(text: str) -> int:
    """Give the value of a number with 十 and 百, each 1 where no digit stands before it."""
    total = digit = 0
    for char in text:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS[char]
    return total + digit
