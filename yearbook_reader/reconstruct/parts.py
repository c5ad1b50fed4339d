"""Parts: printed lines told apart into headings, entries, signatures and running text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from yearbook_reader.reconstruct.house_style import HouseStyle
from yearbook_reader.reconstruct.lines import has_han
from yearbook_reader.reconstruct.marks import (
    CLOSERS,
    ENGLISH_TITLE,
    ENTRY_BRACKETS,
    PAUSES,
    SENTENCE_END,
    SIGNATURE,
    ends_text,
    is_balanced,
)
from yearbook_reader.reconstruct.printed_lines import PrintedLine
from yearbook_reader.reconstruct.tolerances import Tolerances
from yearbook_reader.volume.model import Span

_NOT_IN_A_HEADING = re.compile(f"[{re.escape(SENTENCE_END + PAUSES.replace('、', ''))}]")


class PartKind(Enum):
    """What a part is; the level of a plain heading is settled by the outline."""

    HEADING = "heading"
    ENGLISH_HEADING = "english_heading"
    SUBSECTION = "subsection"
    ENTRY = "entry"
    SIGNATURE = "signature"
    LINE = "line"


class Part(NamedTuple):
    """A heading, a signature or a line of running text, with its places in the source.

    `width` is that of the whole printed line, in em; `page` is zero-based; `title` is only
    for marked headings, where the mark is not part of it: the spans that hold the title.
    """

    kind: PartKind
    spans: tuple[Span, ...]
    text: str
    width: float = 0.0
    page: int = 0
    title: tuple[Span, ...] = ()

    @property
    def start(self) -> int:
        """Give the offset at which the part begins."""
        return self.spans[0].start


def tell_parts(
    lines: Sequence[PrintedLine], style: HouseStyle, tolerances: Tolerances
) -> tuple[Part, ...]:
    """Tell what each printed line is; an entry's title and its first words become two parts."""
    parts: list[Part] = []
    at = 0
    while at < len(lines):
        entry = _entry(lines, at, style, tolerances)
        if entry:
            at, found = entry
            parts.extend(found)
            continue
        parts.append(_part(lines, at, parts, style, tolerances))
        at += 1
    return tuple(parts)


def _part(
    lines: Sequence[PrintedLine],
    at: int,
    before: Sequence[Part],
    style: HouseStyle,
    tolerances: Tolerances,
) -> Part:
    line = lines[at]
    part = Part(PartKind.LINE, line.spans, line.text, line.width, line.page)
    if line.text[0] in "（(" and SIGNATURE.fullmatch(line.text):
        return part._replace(kind=PartKind.SIGNATURE)
    if style.subsection_mark and line.text.startswith(style.subsection_mark):
        title = (Span(part.start + 1, part.spans[0].end), *part.spans[1:])
        return part._replace(kind=PartKind.SUBSECTION, title=title)
    if before and before[-1].kind is PartKind.HEADING and ENGLISH_TITLE.fullmatch(line.text):
        return part._replace(kind=PartKind.ENGLISH_HEADING)
    if _is_heading(lines, at, before, style, tolerances):
        return part._replace(kind=PartKind.HEADING)
    return part


def _is_heading(
    lines: Sequence[PrintedLine],
    at: int,
    before: Sequence[Part],
    style: HouseStyle,
    tolerances: Tolerances,
) -> bool:
    """Tell a plain heading: a short line without stops, behind an end, before what it heads."""
    if not _looks_like_heading(lines[at], style) or at + 1 == len(lines):
        return False
    if not _has_ended(before):
        return False
    following = _behind_headings(lines, at, style, tolerances)
    if following is None:
        return False
    if not style.entry_mark:
        return True
    opens = lines[following].text[0] in (style.entry_mark, style.subsection_mark)
    behind_end = not before or before[-1].kind is not PartKind.LINE
    return opens or (behind_end and lines[following].width > 0.75 * style.full_width)


def _has_ended(before: Sequence[Part]) -> bool:
    """Tell whether the running text above, if there is any, has come to an end."""
    above = [part.text for part in before[-2:] if part.kind is PartKind.LINE]
    return not before or before[-1].kind is not PartKind.LINE or ends_text("".join(above))


def _behind_headings(
    lines: Sequence[PrintedLine], at: int, style: HouseStyle, tolerances: Tolerances
) -> int | None:
    """Give the first line behind this and a few more headings; None where there is none."""
    for index in range(at + 1, min(at + 1 + tolerances.title_lines, len(lines))):
        line = lines[index]
        if not (_looks_like_heading(line, style) or ENGLISH_TITLE.fullmatch(line.text)):
            return index
    return None


def _looks_like_heading(line: PrintedLine, style: HouseStyle) -> bool:
    return (
        line.width <= style.heading_width
        and has_han(line.text)
        and not _NOT_IN_A_HEADING.search(line.text)
        and line.text[0] not in (style.entry_mark, style.subsection_mark, "（", "(")
        and is_balanced(line.text)
    )


def _entry(
    lines: Sequence[PrintedLine], at: int, style: HouseStyle, tolerances: Tolerances
) -> tuple[int, tuple[Part, ...]] | None:
    """Read an entry's title from this line on: the line behind it, and the parts it gives."""
    line = lines[at]
    if not style.entry_mark or not line.text.startswith(style.entry_mark):
        return None
    closing = ENTRY_BRACKETS.get(style.entry_mark)
    spans: list[Span] = []
    text = ""
    for index in range(at, min(at + tolerances.title_lines, len(lines))):
        for number, piece in enumerate(lines[index].pieces):
            last = number + 1 == len(lines[index].pieces)
            whole = piece.trailing or (last and lines[index].width < 0.85 * style.full_width)
            end = _title_end(text, piece.text, closing, whole=whole)
            text += piece.text if end is None else piece.text[:end]
            if len(text) > tolerances.title_length + 2:
                return None
            if end is not None:
                spans.append(Span(piece.start, piece.start + end))
                rest = Span(piece.start + end, piece.end)
                behind = tuple(each.span for each in lines[index].pieces[number + 1 :])
                body = (rest, *behind) if rest.start < rest.end else behind
                return index + 1, _entry_parts(tuple(spans), text, body, lines[index], closing)
            spans.append(piece.span)
    return None


def _title_end(text: str, piece: str, closing: str | None, *, whole: bool) -> int | None:
    """Give where in the piece the title ends; None where it goes on.

    Between brackets it ends with the closing one. Behind a bullet it ends with the first
    space that follows a Chinese character or a closed quotation, else with a line that is not
    full (`whole` tells that a space or such a line's end follows the piece).
    """
    if closing:
        end = piece.find(closing)
        return end + 1 if end >= 0 else None
    ends = [gap.start() for gap in re.finditer(r"\s+", piece)] + ([len(piece)] if whole else [])
    for end in ends:
        head = (text + piece[:end])[1:].strip()
        if head and (has_han(head[-1]) or head[-1] in CLOSERS) and is_balanced(head):
            return end
    return None


def _entry_parts(
    title: tuple[Span, ...],
    text: str,
    body: tuple[Span, ...],
    line: PrintedLine,
    closing: str | None,
) -> tuple[Part, ...]:
    inner = (Span(title[0].start + 1, title[0].end), *title[1:])
    if closing:
        inner = (*inner[:-1], Span(inner[-1].start, inner[-1].end - 1))
    heading = Part(PartKind.ENTRY, title, text, line.width, line.page, inner)
    if not body:
        return (heading,)
    rest = line.text[len(line.text) - sum(len(span) for span in body) :]
    return heading, Part(PartKind.LINE, body, rest, line.width, line.page)
