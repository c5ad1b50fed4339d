"""The marks of the trade: how entries, signatures, credits and page numbers look in print.

Every pattern is anchored and linear; none knows a word of a particular book.
"""

from __future__ import annotations

import re

from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_DIGITS

CIRCLED = "①-⑳㉑-㉟"  # marks of notes, in a set of a pattern
NOTE_MARKS = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u2e80-\u2fdf\U00020000-\U0003ffff"
HAN_CHARACTER = re.compile(f"[{HAN}]")

# An entry's title stands between brackets, or behind a bullet up to a space.
ENTRY_BRACKETS = {"【": "】", "〔": "〕", "［": "］", "[": "]", "〖": "〗"}
ENTRY_BULLETS = "■●◆▲□★◇○▪◎※☆◈◉▼❖▶►⊙✦▣◐▌▍▎█▮▸◤◢✿❀✪"
POINTERS = "▲▼◀▶◄►△▽◁▷↑↓←→"  # at the picture above, below or beside a caption
SHOWN = ("图为", "圖為")  # before what a picture shows, also a date
_BEFORE_SHOWN = re.compile(f"。(?={'|'.join(SHOWN)})")
SUBSECTION_MARKS = "〉》>▶►"

# The titles that recur in every chapter and section; none is ever a running head.
OVERVIEW_TITLES = frozenset(
    {"综述", "概况", "概述", "综合", "总述", "基本情况", "綜述", "概況", "綜合", "總述", "基本情況"}
)

SENTENCE_END = "。！？!?…"
CLOSERS = "”’』」）)】》〉"
PAUSES = "，、；：,;:"
STOPS = re.escape(SENTENCE_END + PAUSES.replace("、", ""))
STOP = re.compile(f"[{STOPS}]")  # what ends or parts sentences: no heading has one
ENDINGS = frozenset(SENTENCE_END + CLOSERS)
"""What a text ends with that ends a sentence: most do not, and need not be asked further."""

# What a signer did, behind the names: （李明 撰稿）. Those who gave a photo are in its credit.
_WRITES = "[撰供组組]稿|撰[写寫文]|[执執][笔筆]|[编編][辑輯写寫撰]"
_DID_IN_TWO = rf"(?:{_WRITES}|整理)"
_DID = rf"(?:{_DID_IN_TWO}|[辑輯])"
# Behind two characters at least, since a short name may be spaced out: （李　文）.
_WROTE = rf"(?:(?<=[{HAN}]{{2}})[ \u3000]|\s?[/／]\s?)文"
_IS_NAME = rf"(?!(?:{_DID}|撰|(?<=[{HAN}]{{2}}[ \u3000])文)\s*[）)])"
_NAME = rf"{_IS_NAME}[{HAN}]{{1,4}}(?<!{_DID_IN_TWO})(?<![辑輯])(?:·[{HAN}]{{1,6}})?"
_NAMES = rf"{_NAME}(?:[\s　、，,]+{_NAME}){{0,5}}"
WORKS = rf"(?:(?:[责責]任)?(?:{_WRITES})|[审審][稿核]|作者|整理|[图圖]文)人?"
_WORK = rf"(?:{WORKS}\s*[：:]\s*)"
# Between brackets a gap, or nothing, may stand for the colon.
_BY = rf"(?:{WORKS}\s*[：:]?\s*|文\s*[/／：:]\s*)?"
_CHECKED = rf"(?:[\s　，,；;]+{_WORK}{_NAMES})?"  # by whom else: 撰稿：李明　审稿：王强
# The body that a contributor works for: （县水利局 李明）.
ORGAN_ENDS = "[局委办辦院校社站所处處科室会會部厅廳心司馆館队隊团團行厂廠场場]"
ENDS_ORGAN = re.compile(rf"..{ORGAN_ENDS}\Z")
_LEAGUE = rf"(?:[省市县縣区區州旗][{HAN}]{{1,3}}[联聯协協]|[团團][省市县縣区區州旗]?委)"  # 县妇联
_ORGAN = rf"(?:(?:[{HAN}]{{3,14}}{ORGAN_ENDS}|{_LEAGUE})[\s　]+)?"
# What a table's header counts in: （万元） is no signature, nor is any single character.
_UNIT = (
    rf"(?:[{HAN}]|[千万萬亿億百]{{0,2}}(?:元|美元|人次?|[户戶]|家|[个個]|[头頭]|只|[亩畝]|公[顷頃]|[吨噸]"
    r"|千克|公斤|千?米|公里|平方(?:千?米|公里)|立方米|件|台|[辆輛]|所|[处處]|[项項]|千瓦[时時]?|度))"
)
SIGNATURE = re.compile(
    rf"[（(]\s*(?!(?:{_UNIT}|[续續]上?表)\s*[）)]){_BY}{_ORGAN}(?P<names>{_NAMES})"
    rf"(?:\s*{_DID}|\s+撰|{_WROTE})?{_CHECKED}\s*[）)]"
)
# Such a one that could be the credit of a picture, too.
CONTRIBUTED = re.compile(rf"[（(]\s*{_NAMES}[\s　]*供稿\s*[）)]\Z")
# Two names that lost the space between them, or the name of the body that contributed.
RUN_TOGETHER = re.compile(
    rf"[（(]\s*(?P<by>{_BY})(?P<names>(?P<organ>[{HAN}]{{4,13}}{ORGAN_ENDS})|[{HAN}]{{5,8}})\s*[）)]"
)
TORN_SIGNATURE = re.compile(rf"[（(]\s*{_BY}(?P<names>{_NAMES})")
BARE_SIGNATURE = re.compile(rf"(?:{_WORK}|{_DID}人?[ \u3000]+)(?P<names>{_NAMES}){_CHECKED}")
_BEGINS_WORK = frozenset("撰供组組执執编編整")
CLOSING_PARENTHESIS = re.compile(r"[）)]")
BARE_NAMES = re.compile(rf"(?P<names>{_NAMES})")
LONE_MARK = re.compile(r"[。！？；]{1,2}")

CREDIT_WORDS = "供稿|提供|供[图圖]|[摄攝]影|拍[摄攝]|[摄攝]|供片|[图圖]片|[资資]料[图圖]"
BEHIND_ROOM = re.compile(rf"[ \u3000](?:{CREDIT_WORDS})\Z")  # 李明 摄
CREDIT_ENDS = "稿供图圖影摄攝片"  # the last characters of these words
# What was done may stand behind the name, or before it with a colon or gap: （摄影：李明）.
CREDIT_BEGINS = re.compile(
    r"[（(]\s*(?:(?:[摄攝]影?|供?[图圖]片?)\s*[：:/／]|(?:[摄攝]影|供[图圖])[ \u3000])"
)
_WORD_BEFORE = (
    r"(?:(?P<before>(?:[摄攝]影?|供?[图圖]片?)\s*[：:/／]|(?:[摄攝]影|供[图圖])[ \u3000]+"
    rf"|[摄攝]影(?=[{HAN}]{{2,3}}[）)]))\s*)?"
)
_WORD_BEHIND = (
    rf"\s*[/／]?\s*(?(before)|(?P<word>{CREDIT_WORDS}|(?<=[{HAN}]{{2}}[ \u3000/／])[图圖]))"
)
CREDIT = re.compile(rf"[（(]\s*{_WORD_BEFORE}(?P<name>[^（）()]{{1,40}}?){_WORD_BEHIND}\s*[）)]")
LINES_OF_CREDIT = 2  # over which it may be broken
ENDING_CREDIT = re.compile(rf"{CREDIT.pattern}\s*$")

# Without brackets, behind a gap: 水库一角　李明 摄. Behind a pause, a line that was set full has
# gaps too, and may end anywhere: 建立台账15本， 为全县提供. What was done may stand
# before the name, and needs no gap: 水库一角摄影：李明.
# The first character is of one class, so that a search skips all others.
_DONE_BEGINS = "[摄攝供图圖]"
_DONE_GOES_ON = (
    r"(?:(?:(?<=[摄攝])影?|(?<=供)[图圖]|(?<=[图圖])片)\s*[：:/／]\s*"
    r"|(?<=[摄攝])影[ \u3000]+)"
)
_DONE_BEFORE = _DONE_BEGINS + _DONE_GOES_ON
_IN_ONE_LINE = _DONE_GOES_ON.replace(r"\s*", r"[^\S\n]*")
BARE_CREDIT_BEGINS = re.compile(rf"{_DONE_BEGINS}(?<![（(供].){_IN_ONE_LINE}")
BARE_CREDIT = re.compile(
    rf"(?P<before>{_DONE_BEFORE})?(?P<name>[{HAN}·]{{2,16}}?)"
    r"(?(before)|(?:\s*[/／]\s*|[ \u3000]*)(?P<word>[摄攝]影?|供[图圖]|提供|供稿))"
)
ENDING_BARE_CREDIT = re.compile(
    rf"(?:[ \u3000](?<![{PAUSES} \u3000].)[ \u3000]{{0,3}}|(?<![（(供])(?={_DONE_BEFORE}))"
    rf"{BARE_CREDIT.pattern}\s*\Z"
)

PAGE_ORNAMENTS = r"·•‧.∙・･▪\-‐‑–—―─━－~～|｜│┃︱"
_ORNAMENT = f"[{PAGE_ORNAMENTS}]"
NUMERAL = rf"\d{{1,4}}|[{CHINESE_DIGITS}]{{1,6}}"
PAGE_NUMBER = re.compile(
    rf"第(?P<counted>{NUMERAL})[页頁](?:[共，,/／ ]{{1,3}}\d{{1,4}}[页頁])?"
    rf"|{_ORNAMENT}{{0,6}}(?P<number>{NUMERAL}){_ORNAMENT}{{0,6}}"
)
DECORATION = re.compile(rf"[第页頁{PAGE_ORNAMENTS}]")  # at one end at least of a number with it
PAGE_NUMBER_BEGINS = re.compile(rf"[第\d{CHINESE_DIGITS}{PAGE_ORNAMENTS}]")
# It begins with one class of characters: a search skips all others.
LEADERS = re.compile(
    r"[.．·‥…⋯](?:[.．·‥…⋯]{3}|(?<=[…⋯])[…⋯]{2}| (?:[.．·‥…⋯] ){2}|(?<=．)．．(?=\s{0,2}(?:\d|\Z)))"
)
BEGINS_LEADERS = re.compile("[.·‥…⋯]")
LEADERS_AND_PAGE = re.compile(r"[.·‥…⋯][ .·‥…⋯]{3,}[(（]?\d{1,4}[)）]?")
PAGE_ORNAMENT = re.compile(f"{_ORNAMENT}{{1,3}}")

# A year's first two digits, which may be of full width.
# One class comes first, so that a search skips all others.
_CENTURY = "[12１２](?:(?<=[1１])[9９]|(?<=[2２])[0０])"
YEAR = re.compile(r"(?:19|20)\d\d")
YEAR_LINE = re.compile(rf"[（(]?\s*(?P<year>{_CENTURY}\d\d)\s*(?:年?卷|年|）|\))?")
YEAR_NAMED = re.compile(rf"({_CENTURY}(?<!\d..)\d\d)\s*年")
BEFORE_DATES = PAUSES + "年至和与與及"
"""Behind which a date goes on with the words before it."""
DATE_START = re.compile(rf"(?:{_CENTURY}\d\d\s?年|\d{{1,2}}\s?月)")
_SEEN = (
    r"(?:一角|[全夜外远遠]景|场景|場景|鸟瞰|鳥瞰|航拍图?|航拍圖|掠影|剪影|现场|現場|[仪儀]式|[丰豐]收"
    r"|(?<=...)新貌)"
)
BARE_CAPTION = re.compile(
    r"(?:(?:19|20)\d\d\s?年\s?)?\d{1,2}\s?月[^。！？；，,]{0,16}[，,][^。！？；;]{2,60}"
    r"|(?:(?:建设|建設|施工|修建)中|(?:改造|改建|[扩擴]建|整治|修[缮繕])[后後])的[^。！？；，]{2,30}"
    r"|[俯鸟鳥]瞰[^。！？；，]{2,30}"
    rf"|[^。！？；，]{{2,30}}{_SEEN}"
)
# Where in a picture somebody stands: 张三（左二）.
_SHOWS_PEOPLE = re.compile(
    r"[^。！？；（]{2,40}（(?:[前后後]排)?(?:[左右]起?[一二三四五六七八九十]?|中)）[^。！？；]{2,40}"
)
_ENDS_SEEN = re.compile(rf"{_SEEN}\Z")
_CAPTION_BEGINS = frozenset("建施修改扩擴整俯鸟鳥")
_CAPTION_ENDS = frozenset("角景瞰拍图圖影场場式收貌")
_TOOK_PLACE = re.compile(r"[动動会會式赛賽节節]在[^，,]{2,16}[举舉]行\Z")
_SHORTEST_CAPTION = 6  # characters of one below another
_GOES_ON_IN_CAPTION = frozenset("（(在上中前后後并並及和与與、”）》")
ENGLISH_TITLE = re.compile(r"[A-Z][A-Za-z&,'’\-\s]{2,80}")
TITLE_OF_LISTS = re.compile(r".{0,8}索引|(?:总|總)?目[录錄次]")
_BESIDE_YEAR = r"·•/|｜■●◆▲□★◇○"  # marks between the yearbook's name and the edition's year
VOLUME_TITLE = re.compile(
    rf"(?:(?P<before>{_CENTURY}\d\d)\s?年?[\s{_BESIDE_YEAR}]{{0,3}})?(?P<title>[{HAN}·（）()]{{1,20}}年[鉴鑑鑒])[\s{_BESIDE_YEAR}（(]*(?P<year>{_CENTURY}\d\d)?[\s）)卷]*"
)

# A running head that names both: 青崖年鉴·水利.
VOLUME_AND_CHAPTER = re.compile(
    rf"(?:{_CENTURY}\d\d年?)?[{HAN}]{{1,20}}年[鉴鑑鑒](?:[（(]?\d{{4}}[）)]?)?"
    rf"[·•/|｜—–-]{{1,2}}(?P<title>[{HAN}·、 \u3000]{{1,19}}[{HAN}])·?"
)


def chapter_of_head(head: str) -> str:
    """Give the chapter of a head that names the yearbook, too (青崖年鉴·水利); another's words."""
    match = VOLUME_AND_CHAPTER.fullmatch(head)
    return match["title"] if match else head


_PAIRS = dict(zip("”’）】》〉」』〕)", "“‘（【《〈「『〔(", strict=True))
_OPENERS = frozenset(_PAIRS.values())
_PAIRED = re.compile(f"[{''.join(_PAIRS)}{''.join(_OPENERS)}]")


_FINAL = frozenset(SENTENCE_END)
_CLOSERS = frozenset(CLOSERS)


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends as a sentence does: a final mark, with closers behind it."""
    if text and text[-1] in CLOSERS:
        text = text.rstrip(CLOSERS)
    return text[-1:] in _FINAL


def in_one_sentence(line: str, below: str = "") -> str:
    """Give a caption's line with a comma for the stop before what is seen (…召开。图为会场).

    `below` is how the caption goes on behind the line.
    """
    return _BEFORE_SHOWN.sub("，", line + below)[: len(line)] if "。" in line else line


_BEHIND_SENTENCE = re.compile(rf"[{SENTENCE_END}”]\s*(?=[（(])")
SIGNED_LENGTH = 60  # characters at a text's end in which a signature may stand


def signed_end(text: str, form: re.Pattern[str] = SIGNATURE) -> re.Match[str] | None:
    """Give the signature at a text's end, behind the end of a sentence; None where there is none.

    To look for it in two steps spares a second pattern, which takes long to compile.
    """
    tail = text[-SIGNED_LENGTH:]
    for end in _BEHIND_SENTENCE.finditer(tail):
        found = form.fullmatch(tail, end.end())
        if found:
            return found
    return None


def ends_text(text: str) -> bool:
    """Tell whether a text ends as a paragraph does: with a sentence, or a signature behind one.

    A note's mark may stand behind it.
    """
    last = text[-1:]
    if last not in _CLOSERS:
        ended = last in _FINAL or (last in NOTE_MARKS and ends_text(text[:-1]))
        return ended or _is_signed_bare(text)
    if ends_sentence(text) or last not in "）)":
        return ends_sentence(text)
    return (signed_end(text) or signed_end(text, RUN_TOGETHER)) is not None


def behind_last_sentence(text: str) -> int:
    """Give where the words behind a text's last full stop begin; 0 where none is near its end."""
    return text.rfind("。", -SIGNED_LENGTH) + 1


def _is_signed_bare(text: str) -> bool:
    """Tell a signature without brackets behind the end of a sentence: …。撰稿　李明."""
    at = behind_last_sentence(text)
    signed = text[at:].lstrip() if at else ""
    return signed[:1] in _BEGINS_WORK and is_bare_signature(signed)


def is_balanced(text: str) -> bool:
    """Tell whether quotation marks and brackets open and close in order."""
    opened: list[str] = []
    for mark in _PAIRED.findall(text):
        if mark in _OPENERS:
            opened.append(mark)
        elif not opened or opened.pop() != _PAIRS[mark]:
            return False
    return not opened


def leaves_open(text: str) -> bool:
    """Tell whether a quotation mark or bracket that opens in a text is not closed in it."""
    opened: list[str] = []
    for mark in _PAIRED.findall(text):
        if mark in _OPENERS:
            opened.append(mark)
        elif opened and opened[-1] == _PAIRS[mark]:
            opened.pop()
    return bool(opened)


def is_table_rest(text: str) -> bool:
    """Tell a line that is cells of a table run together: mostly digits, and no stop."""
    if "，" in text or "。" in text or "；" in text or "：" in text:
        return False
    return sum(map(str.isdigit, text)) * 5 > len(text) * 2


def is_bare_signature(text: str) -> bool:
    """Tell a signature without brackets: behind the work of those who sign and a colon or gap."""
    likely = "：" in text or ":" in text or text[:1] in _BEGINS_WORK
    return likely and BARE_SIGNATURE.fullmatch(text) is not None


def ends_in_bare_credit(text: str) -> bool:
    """Tell a caption, or its last line, that ends in a credit without brackets behind a gap."""
    behind = text[-1:] in CREDIT_ENDS and (" " in text or "\u3000" in text)
    if not behind and BARE_CREDIT_BEGINS.search(text) is None:
        return False
    return (BARE_CREDIT.fullmatch(text) or ENDING_BARE_CREDIT.search(text)) is not None


def is_bare_caption(text: str) -> bool:
    """Tell a caption that has no credit: with a date and what happened, or of what is to be seen.

    Either its first character shows it, or its last: to look at these saves nearly all searches.
    """
    likely = text[:1].isdecimal() or text[:1] in _CAPTION_BEGINS or text[-1:] in _CAPTION_ENDS
    return likely and BARE_CAPTION.fullmatch(text) is not None


def shows_people(text: str) -> bool:
    """Tell a caption that says where in its picture somebody stands (张三（左二）在白河调研)."""
    return "（" in text and _SHOWS_PEOPLE.fullmatch(text) is not None


def is_above_caption(text: str, below: str) -> bool:
    """Tell a line that says what one picture shows (…外景), above words enough for the next.

    Where it names a day and what took place then (…活动在白河举行), a few are enough.
    """
    if text[-1:] == "行" and _TOOK_PLACE.search(text) and below[:1].isalpha():
        return below[0] not in _GOES_ON_IN_CAPTION and BARE_CAPTION.fullmatch(text) is not None
    return (
        text[-1:] in _CAPTION_ENDS
        and _ENDS_SEEN.search(text[-6:]) is not None
        and len(below) >= _SHORTEST_CAPTION
        and below[0] not in _GOES_ON_IN_CAPTION
        and BARE_CAPTION.fullmatch(text) is not None
    )


_BETWEEN_NAMES = re.compile(r"[\s　、，,]+")


def names_in(text: str) -> tuple[str, ...]:
    """Give the names of a signature's inside: parted by spaces or commas.

    A two-character name is often spaced out (李　明); single characters in a row are one name.
    """
    parts = [part for part in _BETWEEN_NAMES.split(text) if part]
    names: list[str] = []
    single = ""
    for part in parts:
        if len(part) == 1:
            single += part
            continue
        names += (single, part) if single else (part,)
        single = ""
    return tuple([*names, single] if single else names)
