"""The query language: what may be asked, as a value."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from yearbook_reader.errors import QueryError
from yearbook_reader.search.fold import LOOSE, Folding, clean_query

# It is imported where it is used: few queries are regular expressions.
if TYPE_CHECKING:
    import regex


class Field(StrEnum):
    """Where a term has to stand."""

    TITLE = "title"  # 标题
    CHAPTER = "chapter"  # 类目
    SECTION = "section"  # 分目
    YEAR = "year"  # 年, the year covered
    EDITION = "edition"  # 卷年
    PLACE = "place"  # 地
    SIGNATURE = "signature"  # 署名
    NOTE = "note"  # 注


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters, found however it is folded."""

    text: str


@dataclass(frozen=True, slots=True)
class Exact:
    """A run of characters, found only as it is typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression, matched within one paragraph, title or cell of the printed text."""

    expression: str


Term = Word | Exact | Pattern


@dataclass(frozen=True, slots=True)
class Near:
    """Two words, in either order, with at most `distance` characters between them."""

    first: Word | Exact
    second: Word | Exact
    distance: int


@dataclass(frozen=True, slots=True)
class InField:
    """A term that has to stand in a field."""

    field: Field
    term: Term


@dataclass(frozen=True, slots=True)
class Years:
    """A range of years, both ends in it, for Field.YEAR or Field.EDITION."""

    field: Field
    first: int
    last: int


Condition = Word | Exact | Pattern | Near | InField | Years


@dataclass(frozen=True, slots=True)
class Clause:
    """Conditions of which one has to hold; none may, where `excluded`."""

    alternatives: tuple[Condition, ...]
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked: every clause has to hold within one entry; without clauses, nothing.

    `text` is the query as typed.
    """

    text: str
    clauses: tuple[Clause, ...]
    folding: Folding = LOOSE


LONGEST = 1000
"""How many code points a query has at most."""

FARTHEST = 1000
"""How many characters may lie between two words that are called near, at most."""

NEAR_ENOUGH = 10
"""How many may, where nothing is said of it."""

FIELD_NAMES: Mapping[str, Field] = MappingProxyType(
    {
        name: field
        for field, names in (
            (Field.TITLE, ("标题", "標題", "title")),
            (Field.CHAPTER, ("类目", "類目", "chapter")),
            (Field.SECTION, ("分目", "section")),
            (Field.YEAR, ("年", "year")),
            (Field.EDITION, ("卷年", "edition")),
            (Field.PLACE, ("地", "place")),
            (Field.SIGNATURE, ("署名", "signature")),
            (Field.NOTE, ("注", "註", "note")),
        )
        for name in names
    }
)

_SPACE = re.compile(r"\s*")
# Input methods for Chinese write ｜ and ／ for | and /.
_BARS = "|｜"
_EXCLUDING = re.compile(rf"-(?=[^\s{_BARS}-])")
_EXCLUDING_NOTHING = re.compile(r"-(?=\s+\S)")
_FIELD = re.compile(rf"({'|'.join(FIELD_NAMES)})[:：]", re.IGNORECASE)
_BAR = re.compile(rf"\s*[{_BARS}]")
_NEAR = re.compile(
    rf"\s+(?:近|near)(?:[/／](?P<distance>\d*)(?=\s|\Z)|(?=\s+[^\s{_BARS}]))", re.IGNORECASE
)
_NEAR_ALONE = re.compile(rf"(?:近|near)[/／]\d+(?=[\s{_BARS}]|\Z)", re.IGNORECASE)
_EXACT = re.compile(r'"([^"]*)"')
_PATTERN = re.compile(rf"/((?:[^/\\]|\\.)+)/(?=[\s{_BARS}]|\Z)", re.DOTALL)
_WORD = re.compile(rf"[^\s{_BARS}]+")
_OPENING, _CLOSING = ("(", "（"), (")", "）")
_YEARS = re.compile(r"(\d{4})?年?(?:([-~至—–－～])(\d{4})?年?)?")
_EARLIEST, _LATEST = 0, 9999


def parse(text: str, folding: Folding = LOOSE) -> Query:
    """Read a query as it is typed; a blank one has no clauses.

    Words beside each other all have to stand in the entry; `|` between two lets either do, and
    binds closer than the space; `-` before a word excludes it; `"…"` is taken as typed, `/…/`
    as a regular expression; `近/10` or `NEAR/10` between two words has them near each other,
    and so does `近` alone;
    `标题:` and its like before a word has it stand in that field, and so do the words joined
    to it by a `|` without spaces. A mark that makes no sense as such is a character to find.

    Raises:
        QueryError: the query does not make sense.
    """
    if len(text) > LONGEST:
        raise QueryError("检索式太长，最多 {most} 个字符。", LONGEST, most=LONGEST)
    return Query(text, tuple(_Reader(text).clauses()), folding)


class _Reader:
    """Reads a query from left to right; `_at` is the code point it has come to."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def clauses(self) -> Iterator[Clause]:
        """Give the clauses, and make sure that not all of them exclude."""
        excluding: int | None = None
        finding = False
        self._take(_SPACE)
        while self._at < len(self._text):
            start = self._at
            if _EXCLUDING_NOTHING.match(self._text, start):
                raise QueryError("“-”要紧接着写在要排除的词前面；要找“-”本身，请加引号。", start)
            excluded = self._take(_EXCLUDING) is not None
            alternatives = tuple(self._alternatives())
            self._refuse_bracketed(alternatives, start)
            if alternatives:
                yield Clause(alternatives, excluded)
                finding |= not excluded
                excluding = start if excluded and excluding is None else excluding
            self._take(_SPACE)
        if excluding is not None and not finding:
            raise QueryError(
                "只有要排除的词，还要写一个要找的词；要找“-”本身，请加引号。", excluding
            )

    def _alternatives(self) -> Iterator[Condition]:
        """Give what stands between bars; a field holds on where no space is about the bar."""
        field: Field | None = None
        while True:
            field = self._field() or field
            yield from self._condition(field)
            before = self._at
            if not self._take(_BAR):
                return
            self._take(_SPACE)
            if self._at >= len(self._text) or self._text[self._at] in _BARS:
                raise QueryError("“|”后面缺少一个词。", before)
            if self._text[before : self._at] not in _BARS:
                field = None

    def _field(self) -> Field | None:
        at = self._at
        found = self._take(_FIELD)
        if found is None:
            return None
        if self._at >= len(self._text) or self._text[self._at] in _BARS or self._blank():
            raise QueryError("“{word}”后面要紧接着写要找的词。", at, word=found.group())
        self._refuse_after_field(found.group())
        return FIELD_NAMES[found.group(1).lower()]

    def _refuse_after_field(self, field: str) -> None:
        """Refuse what would only be looked for as text, where nobody means that."""
        if _FIELD.match(self._text, self._at):
            raise QueryError(
                "一个词前面只能写一个字段；要找“{word}”本身，请加引号。", self._at, word=field
            )
        years = FIELD_NAMES[field[:-1].lower()] in (Field.YEAR, Field.EDITION)
        if not years and _EXCLUDING.match(self._text, self._at):
            raise QueryError("“-”要写在“{word}”的前面。", self._at, word=field)

    def _refuse_bracketed(self, alternatives: Sequence[Condition], start: int) -> None:
        """Refuse brackets about words that a bar joins: they do without."""
        words = [each.text for each in alternatives if isinstance(each, Word)]
        if (
            1 < len(alternatives) == len(words)
            and words[0].startswith(_OPENING)
            and words[-1].endswith(_CLOSING)
        ):
            raise QueryError(
                "“|”两边的词不用加括号；要找括号本身，请加引号。",
                self._text.find(words[0][0], start),
            )

    def _blank(self) -> bool:
        return self._text[self._at].isspace()

    def _condition(self, field: Field | None) -> Iterator[Condition]:
        """Give what is read next, nothing where it has no printable character."""
        if field in (Field.YEAR, Field.EDITION):
            yield self._years(field)
            return
        start = self._at
        term = self._term()
        near = self._take(_NEAR) if term else None
        if term is None:
            return
        if near is not None:
            yield self._near(field, term, near, start)
        else:
            yield InField(field, term) if field else term

    def _term(self) -> Term | None:
        start = self._at
        mark = self._text[start]
        if mark == '"':
            found = self._take(_EXACT)
            if found is None:
                raise QueryError("引号没有成对。", start)
            inside = clean_query(found.group(1))
            return Exact(inside) if inside.strip() else None
        if mark == "/":
            return self._pattern()
        if _NEAR_ALONE.match(self._text, self._at):
            raise QueryError("“近”的前面缺少一个词。", start)
        found = self._take(_WORD)
        if found is None:
            raise QueryError("“|”前面缺少一个词。", start)
        word = clean_query(found.group())
        return Word(word) if word else None

    def _pattern(self) -> Pattern:
        start = self._at
        found = self._take(_PATTERN)
        if found is None:
            raise QueryError("正则表达式要写在两个“/”之间；要找“/”本身，请加引号。", start)
        import regex

        expression = found.group(1)
        try:
            compiled(expression)
        except regex.error as error:
            at = start + 1 + _position(error)
            raise QueryError("正则表达式从这里起读不懂。", at) from error
        return Pattern(expression)

    def _near(self, field: Field | None, first: Term, near: re.Match[str], start: int) -> Near:
        written = near["distance"]
        distance = NEAR_ENOUGH if written is None else int(written or -1)
        if not 0 <= distance <= FARTHEST:
            raise QueryError(
                "“近/”后面要写 0 到 {most} 的字数，如 近/10。", near.end("distance"), most=FARTHEST
            )
        self._take(_SPACE)
        if self._at >= len(self._text):
            raise QueryError("“近”的后面缺少一个词。", near.end() - len(near[0].lstrip()))
        if _EXCLUDING.match(self._text, self._at) or _FIELD.match(self._text, self._at):
            raise QueryError("“近”只能连接两个词。", self._at)
        second = self._term()
        if field or isinstance(first, Pattern) or not isinstance(second, Word | Exact):
            raise QueryError("“近”只能连接两个词。", start)
        if self._take(_NEAR):
            raise QueryError("“近”只能连接两个词。", self._at - 1)
        return Near(first, second, distance)

    def _years(self, field: Field) -> Years:
        start = self._at
        found = self._take(_WORD)
        written = unicodedata.normalize("NFKC", found.group()) if found else ""
        years = _YEARS.fullmatch(written)
        if years is None or not (years.group(1) or years.group(3)):
            raise QueryError("年份要写成 2017、2015-2018、2015- 或 -2018。", start)
        first, dash, last = years.groups()
        if not dash:
            return Years(field, int(first), int(first))
        low, high = int(first or _EARLIEST), int(last or _LATEST)
        if low > high:
            raise QueryError("年份的先后颠倒了。", start)
        return Years(field, low, high)

    def _take(self, form: re.Pattern[str]) -> re.Match[str] | None:
        """Go past what has this form, where it stands here."""
        found = form.match(self._text, self._at)
        if found:
            self._at = found.end()
        return found


def _position(error: regex.error) -> int:
    """Give where in the expression the error is, which the type's stub does not know of."""
    position: int | None = getattr(error, "pos", None)
    return position or 0


@lru_cache(maxsize=16)
def compiled(expression: str, ignore_case: bool = True) -> regex.Pattern[str]:
    """Give a regular expression ready to be matched, `^` and `$` at the ends of the text.

    Raises:
        regex.error: the expression is wrong.
    """
    import regex

    return regex.compile(expression, regex.IGNORECASE if ignore_case else 0)
