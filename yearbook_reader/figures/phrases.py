"""Figures in running text: what was counted, how much it is, and how it changed.

Yearbooks tell them in one manner: the name stands before the number in its clause
(专利申请量5077件), the change behind it (增长4.5%), and several changes in a row
(分别增长14.1%、16.9%). What is told otherwise keeps the words before the number as its name, so
a reader can see what is meant; nothing is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from yearbook_reader.figures.units import Quantity, quantities
from yearbook_reader.figures.variants import both, plain

LONGEST_NAME = 24  # characters; of a longer one the end is given, which stands at the number
SHORTEST_NAME = 2  # characters; one is a verb

_CLAUSE_END = re.compile(r"[，,。；;：:、（）()！!？?…\s]")
_SENTENCE_PART = re.compile(r"[，,。；;：:（）()！!？?…\s]")
_JOINING = re.compile(both(r"(?:[、和及与至]|以及)"))
_REGION = re.compile(both(r"^[省市县区州盟旗]"))
_WHOLE_PLACE = re.compile(both(r"^(?:[全本我该][省市县区州盟旗镇乡])+"))
_BEFORE_NAME = re.compile(
    both(
        r"^(?:其中|至?\d{4}年(?:底|末)?|全年|当年|年内|年末|年底|截至|预计|的"
        r"|共?有(?![效机機色限线線关關])|实现|完成)+"
    )
)
_BEHIND_NAME = re.compile(
    both(
        r"(?:分别|达到?|为|是|完成|突破|超过?|共计|共有|共|总计|合计|累计|约|近|已|至|到|逾|仅|由|的|拥?有)$"
    )
)
_RISE, _FALL = both("增长|增加|上升|提高|提升|增"), both("下降|减少|降低|回落|减|降")
_CHANGE = re.compile(rf"(?P<deed>{_RISE}|{_FALL})[了约近]?$")
_NEXT_CHANGE = re.compile(rf"{_JOINING.pattern}(?P<deed>{_RISE}|{_FALL})?")
_SINCE = re.compile(both(r"(?:[比较](?:上年|去年)(?:同期|末)?|同比|环比|分别)$"))
_ASIDE = re.compile(r"（[^（）]{0,12}）")
_FOLLOWING = re.compile(r"[\u3400-\u9fff]{1,12}")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure (数字): `start` and `end` are where its number stands in the text.

    Where only its change is told (增加值增长8.6%), it has no `quantity`. A `change` that fell is
    negative.
    """

    name: str
    start: int
    end: int
    quantity: Quantity | None = None
    change: Quantity | None = None


def figures_in(text: str, place: str = "") -> tuple[Figure, ...]:
    """Give the figures of a paragraph in its order.

    `place` is left out where a name begins with it (下城区专利申请量), so that the figure is
    called alike in every place and year.
    """
    return tuple(_Telling(text, place).figures())


class _Telling:
    """Goes through a paragraph from number to number."""

    def __init__(self, text: str, place: str) -> None:
        self._text = text
        self._told: list[Figure] = []
        self._changes: list[Figure] = []  # 分别增长 …、…, of the last figures
        self._sign = 1
        self._place = place

    def figures(self) -> Iterator[Figure]:
        behind = 0
        for start, end, quantity in quantities(self._text):
            between = self._text[behind:start]
            if self._changes and not _NEXT_CHANGE.fullmatch(between):
                self._share_changes()
            self._tell(start, end, quantity, between if behind else "")
            behind = end
        self._share_changes()
        return iter(self._told)

    def _tell(self, start: int, end: int, quantity: Quantity, between: str) -> None:
        joins = bool(between and _JOINING.fullmatch(between))
        next_change = _NEXT_CHANGE.fullmatch(between)
        if self._changes and next_change:
            self._turn(next_change["deed"])
            signed = self._signed(quantity)
            self._changes.append(Figure(self._changes[0].name, start, end, None, signed))
            return
        words = _CLAUSE_END.split(self._before(start))[-1]
        words = words[_last_quantity_end(words) :]
        change = _CHANGE.search(words)
        if joins and self._told and self._told[-1].quantity is None:
            last = self._told[-1]
            self._told.append(Figure(last.name, start, end, None, self._signed(quantity)))
            return
        if change is None:
            name = self._named_so_far() if joins else self._name(words, end)
            self._told.append(Figure(name, start, end, quantity))
            return
        self._turn(change["deed"])
        self._tell_change(start, end, self._signed(quantity), words, change)

    def _tell_change(
        self, start: int, end: int, quantity: Quantity, words: str, change: re.Match[str]
    ) -> None:
        own = _without(_SINCE, words[: change.start()])
        told = words[len(own) :]
        several = "分别" in plain(told)
        if several and own:
            own = _SENTENCE_PART.split(self._before(start))[-1]
            own = own[: -len(told)]
        name = self._bare(own)
        if name and self._named_so_far() != name:
            self._told.append(Figure(name, start, end, None, quantity))
        elif several and not name:
            self._changes.append(Figure(told, start, end, None, quantity))
        elif self._told and self._told[-1].change is None:
            self._told[-1] = replace(self._told[-1], change=quantity)
        else:
            self._told.append(Figure(self._named_so_far(), start, end, None, quantity))

    def _share_changes(self) -> None:
        """Give the changes of 分别增长 …、… to the last figures, each its own.

        Where there are more of them than figures it is not known whose they are.
        """
        changes, first = self._changes, len(self._told) - len(self._changes)
        self._changes = []
        if first < 0:
            self._told.extend(changes)
            return
        for at, told in enumerate(changes, first):
            self._told[at] = replace(self._told[at], change=told.change)

    def _before(self, start: int) -> str:
        """Give what stands before a number, without what is put in parentheses there."""
        return _ASIDE.sub("", self._text[max(start - 2 * LONGEST_NAME, 0) : start])

    def _turn(self, deed: str | None) -> None:
        """Take what follows for a rise or a fall; without a word of its own for the same."""
        if deed:
            self._sign = -1 if re.fullmatch(_FALL, deed) else 1

    def _named_so_far(self) -> str:
        return self._told[-1].name if self._told else ""

    def _signed(self, quantity: Quantity) -> Quantity:
        return replace(quantity, number=quantity.number * self._sign)

    def _name(self, words: str, end: int) -> str:
        """Give what the words before a number call it, else those behind (设139个行政村)."""
        name = self._bare(words)
        if name and _CHANGE.fullmatch(name):  # 由81%提高到93.6%
            return self._named_so_far()
        following = _FOLLOWING.match(self._text, end)
        return following[0] if len(name) < SHORTEST_NAME and following else name or words

    def _bare(self, words: str) -> str:
        bare, before = words, ""
        while bare != before:
            before = bare
            bare = _BEHIND_NAME.sub("", self._without_place(_BEFORE_NAME.sub("", bare)))
        return bare[-LONGEST_NAME:]

    def _without_place(self, words: str) -> str:
        if self._place and words.startswith(self._place):
            return _REGION.sub("", words.removeprefix(self._place))
        return _WHOLE_PLACE.sub("", words)


def _without(pattern: re.Pattern[str], words: str) -> str:
    """Give words without what a pattern finds at an end of them, as often as it does."""
    while (bare := pattern.sub("", words)) != words:
        words = bare
    return words


def _last_quantity_end(words: str) -> int:
    """Give where the last number in these words ends: what stands before it is of that one."""
    return max((end for _, end, _ in quantities(words)), default=0)
