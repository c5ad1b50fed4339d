"""Kinds of matter: chapters whose order is not that of entries, told by the field's own terms."""

from __future__ import annotations

import re
from enum import Enum

from yearbook_reader.reconstruct.lexicon.divisions import division_of
from yearbook_reader.reconstruct.lexicon.marks import ENTRY_BRACKETS, ENTRY_BULLETS, HAN, ORGAN_ENDS
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_NUMERAL, COUNTING, FORMAL_NUMERAL


class Matter(Enum):
    """What a chapter holds."""

    ENTRIES = "entries"
    DOCUMENTS = "documents"  # 特载: reports and decrees with 一、（一）1. headings
    CHRONICLE = "chronicle"  # 大事记: months and days
    LISTS = "lists"  # 附录

    # An Enum's own hash is that of the name, told by a call for each line.
    __hash__ = object.__hash__


_COUNTED = rf"(?:{CHINESE_NUMERAL}、?)?"  # 一、特载, 一　特载
_TITLES = re.compile(
    rf"(?P<documents>{_COUNTED}特[载載辑輯记記稿]|[专專][记記文载載]|(?:重要)?文[献獻](?:[选選][编編载載])?)"
    r"|(?P<chronicle>.{0,8}大事(?:[记記][略要]?|[纪紀][略要]|年表))"
    rf"|(?P<lists>{_COUNTED}附[录錄]|附件|文件[选選][编編]|文件目[录錄])"
    rf"|(?P<entries>{_COUNTED}人物(?:[传傳](?:略|[记記])?|志)?)"
)
_LONGEST_TITLE = 12  # characters of such a title
DOCUMENT_HEADING = re.compile(rf"(?:{CHINESE_NUMERAL}|{FORMAL_NUMERAL})、.+")
DOCUMENT_NUMBER = re.compile(rf"[{HAN}]{{1,10}}[〔\[［（(]\d{{4}}[〕\]］）)]\s*第?\s*\d+\s*[号號]")
# When a document was given, or a law passed (（2018年5月3日市人大常委会通过）); it may go on below.
DOCUMENT_GIVEN = re.compile(
    r"[（(]\s?(?:\d{4}|[〇零一二三四五六七八九]{4})\s?年\s?[\d一二三四五六七八九十]{1,2}\s?月"
    r"\s?[\d一二三四五六七八九十]{1,3}\s?日[^。；（）()]{0,60}[）)]?"
)
# What stands below a document's title: its number, or when it was given.
DOCUMENT_BEGINNING = re.compile(rf"{DOCUMENT_NUMBER.pattern}|{DOCUMENT_GIVEN.pattern}")
CHAPTER_OF_LAW = re.compile(rf"第{CHINESE_NUMERAL}章\s?(?P<title>[^\s。；，：]{{1,30}})")
ARTICLE = re.compile(rf"第{CHINESE_NUMERAL}[条條]\s")
BEGINS_DOCUMENT = ("关于", "關於")
# The kinds of documents, with which their titles end.
DOCUMENT_ENDS = re.compile(
    r"(?:意[见見]|通知|通[报報告]|[决決][定议議]|[办辦]法|[规規][定划劃]|方案|批[复復]|[报報]告|公[报報告]"
    r"|[计計][划劃]|[细細][则則]|[条條]例|[纲綱]要|[请請]示|[函令])[）)》]?\Z"
)
# One or two bodies below a document's title: 县统计局　国家统计局调查队.
OFFICES = re.compile(rf"[{HAN}]{{2,20}}{ORGAN_ENDS}(?:[ \u3000]+[{HAN}]{{2,20}}{ORGAN_ENDS})?")
ONE_NAME = re.compile(rf"[{HAN}]{{2,4}}")
DOCUMENT_AUTHOR = re.compile(rf"(?:[{HAN}]{{1,24}}[\s　]+)?{ONE_NAME.pattern}")
NUMBERED = re.compile(rf"[（(]{CHINESE_NUMERAL}[）)]|{CHINESE_NUMERAL}、|\d{{1,2}}[.．、](?!\d)")
DAY = re.compile(r"\d ?\d?")  # bold figures may stand apart: 2 3日
UP_TO_DAY = re.compile(r"[—–\-～~、至]{1,2}")  # between the first and the last of several days
_DAYS = rf"{DAY.pattern}\s?(?:{UP_TO_DAY.pattern}\s?{DAY.pattern}\s?)?日"
_TO_DAY = r"(?:\s?[—–\-～~至]{1,2}\s?(?:\d{1,2}\s?月\s?)?\d{1,2}\s?日)?"
MONTH = re.compile(rf"(?:\d{{1,2}}|[{COUNTING}]{{1,2}})\s{{0,4}}月(?:份)?")
DATE = re.compile(
    rf"(?:\d{{1,2}}\s?月\s?)?{_DAYS}{_TO_DAY}"
    r"|[上中下]旬|[本同是當当]月|[同当當是本]日|年[内內]|是年|月[初末底中]"
)
EVENT = re.compile(rf"(?:{DATE.pattern})[\s\u3000]")  # a date before what happened then
DATE_WITH_YEAR = re.compile(rf"(?:19|20)\d\d\s?年\s?\d{{1,2}}\s?月\s?{_DAYS}{_TO_DAY}")
DRESSES_OF_DATES = frozenset((*ENTRY_BRACKETS, *ENTRY_BULLETS))
_OPEN = re.escape("".join(sorted(DRESSES_OF_DATES)))
_CLOSE = re.escape("".join(ENTRY_BRACKETS.values()) + ENTRY_BULLETS)
DRESSED_DATE = re.compile(
    rf"[{_OPEN}]\s?(?P<date>{MONTH.pattern}(?!\s?\d)|{DATE.pattern})\s?[{_CLOSE}]?"
)
MONTH_BEFORE_DATE = re.compile(rf"\d{{1,2}}\s?月\s?(?={_DAYS})")
DATE_INSIDE = re.compile(
    rf"[。！？](?:\s*(?=[△▲]\s)|\s(?=(?:\d{{1,2}}月\s)?{_DAYS}\s)|\s(?=\d{{1,2}}月\Z))"
)
SAME_DATE = re.compile(r"[△▲]|[同当當是本]日")
SAME_DATE_LINE = re.compile(r"△\s")  # without the gap it may be a title's mark
MONTH_OR_DATE = re.compile(rf"{MONTH.pattern}|{DATE.pattern}|{SAME_DATE.pattern}")


def matter_of(title: str) -> Matter | None:
    """Tell the kind of matter that a chapter of this title holds; None where it tells none."""
    match = _TITLES.fullmatch(title) if len(title) <= _LONGEST_TITLE else None
    return Matter(match.lastgroup) if match else None


def matter_of_chapter(heading: str) -> Matter | None:
    """Tell it by a whole heading, before whose title a number may stand: 第一编　特载."""
    division = division_of(heading)
    return matter_of("".join((division.title if division else heading).split()))
