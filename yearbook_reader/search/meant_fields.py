"""The field that is meant where the word before a colon is nearly the name of one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from yearbook_reader.errors import QueryError
from yearbook_reader.search.fold import fold
from yearbook_reader.search.query import FIELD_NAMES, parse

_OTHER_NAMES: Mapping[str, str] = MappingProxyType(
    {
        other: name
        for name, others in (
            ("标题", "题目 题名 篇名 条目"),
            ("类目", "类 部类 章"),
            ("分目", "节 栏目"),
            ("年", "年份 年度 记述年"),
            ("卷年", "卷 出版年"),
            ("地", "地区 地方 地点 地名"),
            ("署名", "作者 撰稿 撰稿人 供稿 供稿人"),
            ("注", "批注 备注 笔记 书签 标签"),
            ("title", "heading headline"),
            ("year", "date"),
            ("place", "region area"),
            ("signature", "author writer"),
            ("note", "comment remark tag bookmark"),
        )
        for other in others.split()
    }
)
_TRADITIONAL: Mapping[str, str] = MappingProxyType({"标题": "標題", "类目": "類目", "注": "註"})
_LABEL = re.compile(r"(?<!\S)(-?)([^\W\d_]{1,12})\s*[:：]\s*(?=[^\s|])")
_SHORT = 5  # letters of a name of which one may be wrong; of a longer one two may


def meant(query: str) -> str | None:
    """Give the query with the fields that are meant; None where no word is nearly a field.

    `titel:2016` means `title:2016`, `題目:概況` means `標題:概況`. It is for queries that find
    nothing: such words before a colon stand in books, too.
    """
    written = _LABEL.sub(_with_known_name, query)
    if written == query:
        return None
    try:
        parse(written)
    except QueryError:
        return None
    return written


def _with_known_name(found: re.Match[str]) -> str:
    name = _known_name(found.group(2))
    return f"{found.group(1)}{name}:" if name else found.group()


def _known_name(word: str) -> str | None:
    """Give the name of a field that a word is, or is nearly, in the script of the word."""
    plain = fold(word)
    name = plain if plain in FIELD_NAMES else _OTHER_NAMES.get(plain)
    if name is None and plain.isascii():
        return _nearest(plain)
    return name if name is None or plain == word else _TRADITIONAL.get(name, name)


def _nearest(word: str) -> str | None:
    """Give the name that some slips of the hand make the word of."""
    from rapidfuzz.distance import OSA  # few queries need it

    names = filter(str.isascii, FIELD_NAMES)
    slips = {name: OSA.distance(word, name) for name in names}
    near = [name for name, count in slips.items() if count <= 1 + (len(name) > _SHORT)]
    return min(near, key=slips.__getitem__, default=None)
