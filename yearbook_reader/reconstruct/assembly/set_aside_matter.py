"""What was set aside but belongs into the tree: captions, torn signatures and stray marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from yearbook_reader.reconstruct.assembly.caption_runs import CaptionRuns
from yearbook_reader.reconstruct.characters.cleaning import clean
from yearbook_reader.reconstruct.lexicon.marks import (
    BARE_CREDIT,
    CREDIT,
    CREDIT_ENDS,
    ENDING_BARE_CREDIT,
    ENDING_CREDIT,
    LINES_OF_CREDIT,
)
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.sources.source import LineStyle
from yearbook_reader.volume.model import Caption, Span

_CAPTION, _CREDIT = Role.CAPTION, Role.CREDIT
_STRAY_MARK, _TORN_SIGNATURE = Role.STRAY_MARK, Role.TORN_SIGNATURE


@dataclass(frozen=True, slots=True)
class SetAside:
    """Lines set aside that have a place in the tree: where they stand, and what they are."""

    at: int
    role: Role
    lines: tuple[int, ...]


def set_aside(draft: Draft) -> list[SetAside]:
    """Give, in the source's order, what was set aside but belongs into the tree."""
    found = list(_captions(draft))
    torn: list[int] = []
    for index, role in draft.aside.items():
        if role is _STRAY_MARK:
            found.append(SetAside(draft.lines.starts[index], role, (index,)))
        elif role is _TORN_SIGNATURE:
            torn.append(index)
            if len(torn) == 2:
                found.append(SetAside(draft.lines.starts[index], role, tuple(torn)))
                torn = []
    return sorted(found, key=lambda item: item.at)


def _end_in_credit(draft: Draft, lines: Sequence[int], below: Role | None) -> bool:
    """Tell whether a caption of these lines has its credit; `below` is what the next line is."""
    if below is _CAPTION and draft.lines.texts[lines[-1] + 1] in CREDIT_ENDS:
        return False
    text = "".join(draft.lines.texts[index] for index in lines[-LINES_OF_CREDIT:])
    return (ENDING_CREDIT.search(text) or ENDING_BARE_CREDIT.search(text)) is not None


def _captions(draft: Draft) -> Iterator[SetAside]:
    """Give the captions: runs of caption lines, each with the credit that ends it."""
    lines: list[int] = []
    runs = CaptionRuns.of(draft)
    for index, role in draft.aside.items():
        other = role not in (_CAPTION, _CREDIT)
        if lines and (other or index > lines[-1] + 1 or runs.part(lines, index)):
            yield SetAside(_place_of_caption(draft, lines[0]), _CAPTION, tuple(lines))
            lines = []
        if role in (_CAPTION, _CREDIT):
            lines.append(index)
        if role is _CREDIT or (lines and _end_in_credit(draft, lines, draft.aside.get(index + 1))):
            yield SetAside(_place_of_caption(draft, lines[0]), _CAPTION, tuple(lines))
            lines = []
    if lines:
        yield SetAside(_place_of_caption(draft, lines[0]), _CAPTION, tuple(lines))


def _place_of_caption(draft: Draft, index: int) -> int:
    """Give the source offset at which a caption that begins with this line belongs.

    A page of a PDF has its captions behind its text: they belong below the line that stands
    above them in their column, or above the first one below.
    """
    start = draft.lines.starts[index]
    if not draft.styles:
        return start
    caption = draft.styles[index]
    page = draft.body_of(draft.pages[draft.page_of[index]])
    beside = [at for at in page if _stand_over_each_other(draft.styles[at], caption)]
    above = [at for at in beside if draft.styles[at].top < caption.top]
    if above:
        return draft.lines.span(above[-1]).end
    return max(draft.lines.starts[beside[0]] - 1, 0) if beside else start


def _stand_over_each_other(one: LineStyle, two: LineStyle) -> bool:
    """Tell whether the middle of a line is within the other, to the left and right."""
    one_middle, two_middle = (one.left + one.right) / 2, (two.left + two.right) / 2
    return one.left < two_middle < one.right or two.left < one_middle < two.right


def caption_of(source: str, spans: Sequence[Span], *, known: bool = False) -> Caption:
    """Give the caption of these lines, the last of which may be `known` to be its credit."""
    joined = "".join(source[span.start : span.end] for span in spans)
    match = ENDING_CREDIT.search(joined) or ENDING_BARE_CREDIT.search(joined)
    behind = len(joined) - (spans[-1].end - spans[-1].start if known else 0)
    length = match.start() if match else behind
    text_lines: list[Span] = []
    credit_lines: list[Span] = []
    for span in spans:
        cut = min(max(span.start, span.start + length), span.end)
        length -= span.end - span.start
        text_lines += [Span(span.start, cut)] if cut > span.start else []
        credit_lines += [Span(cut, span.end)] if cut < span.end else []
    credit_line = clean(source, credit_lines)
    whole = CREDIT.fullmatch(credit_line.text) or BARE_CREDIT.fullmatch(credit_line.text)
    match = whole or match  # without its gap 摄影 县水利局 tells nothing
    name = "".join(match["name"].split()) if match else None
    return Caption(clean(source, text_lines), name, credit_line)
