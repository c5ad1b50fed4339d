"""Kinds of matter: chapters whose order is not that of entries, told by the field's own terms."""

from __future__ import annotations

import re
from enum import Enum

from yearbook_reader.reconstruct.marks import HAN


class Matter(Enum):
    """What a chapter holds."""

    ENTRIES = "entries"
    DOCUMENTS = "documents"  # 特载: reports and decrees with 一、（一）1. headings
    CHRONICLE = "chronicle"  # 大事记: months and days
    LISTS = "lists"  # 附录


_TITLES = {
    Matter.DOCUMENTS: re.compile(
        r"特载|特辑|特记|专记|专文|专载|特稿|文献|重要文献|特載|專記|專文"
    ),
    Matter.CHRONICLE: re.compile(r".{0,8}大事(?:记|記|纪略|年表|纪要)"),
    Matter.LISTS: re.compile(r"附录|附錄|附件|文件选编|文件目录"),
}
_NUMERAL = "一二三四五六七八九十"
DOCUMENT_HEADING = re.compile(rf"[{_NUMERAL}]{{1,3}}、.+")
DOCUMENT_NUMBER = re.compile(rf"[{HAN}]{{1,10}}[〔\[［（(]\d{{4}}[〕\]］）)]\s*第?\s*\d+\s*[号號]")
DOCUMENT_AUTHOR = re.compile(rf"(?:[{HAN}]{{1,12}}[\s　]+)?[{HAN}]{{2,4}}")
NUMBERED = re.compile(
    rf"[（(][{_NUMERAL}]{{1,3}}[）)]|[{_NUMERAL}]{{1,3}}、|\d{{1,2}}[.．、](?!\d)"
)
MONTH = re.compile(rf"(?:\d{{1,2}}|[{_NUMERAL}]{{1,2}})月(?:份)?")
DATE = re.compile(
    r"(?:\d{1,2}月)?\d{1,2}(?:[—–\-～~、至]\d{1,2})?日(?:[—–\-～~至](?:\d{1,2}月)?\d{1,2}日)?"
    r"|[上中下]旬|[本同是]月|[同当]日|年内|月[初末底中]"
)
MONTH_BEFORE_DATE = re.compile(r"\d{1,2}月(?=\d{1,2}(?:[—–\-～~、至]\d{1,2})?日)")
DATE_INSIDE = re.compile(r"[。！？](?=(?:\d{1,2}[—–\-～~、至])?\d{1,2}日[\s　])")
SAME_DATE = re.compile(r"[△▲]")


def matter_of(title: str) -> Matter | None:
    """Tell the kind of matter that a chapter of this title holds; None where it tells none."""
    return next((kind for kind, pattern in _TITLES.items() if pattern.fullmatch(title)), None)
