"""Units behind the titles of tables, on one line with them: …情况表（单位：万元）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter

from yearbook_reader.reconstruct.lexicon.marks import SENTENCE_END
from yearbook_reader.reconstruct.lines.lines import width
from yearbook_reader.reconstruct.lines.parts import spans_between
from yearbook_reader.reconstruct.lines.printed_lines import PrintedLine
from yearbook_reader.reconstruct.telling.tables.tables import TITLE_ENDS

_ENDS = "".join(sorted(TITLE_ENDS))
_UNIT = re.compile(
    rf"(?<=[{_ENDS}])(?:\s*(?P<bracket>[（(])|\s)\s*[单單]位\s?[：:][^（）()，{SENTENCE_END}]{{0,20}}"
    r"(?P<closing>[）)])?\Z"
)
_REST = re.compile(rf"[^（）()，：{SENTENCE_END}]{{0,12}}[）)]")  # of a unit that a line's end cuts


def with_units_apart(lines: Sequence[PrintedLine]) -> Sequence[PrintedLine]:
    """Give the lines with each such unit on a line of its own, as where print sets it so.

    It may go on in the line below.
    """
    together = "\n".join(map(attrgetter("text"), lines))
    if "单位" not in together and "單位" not in together:
        return lines
    return tuple(_parted(lines))


def _parted(lines: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    rest: PrintedLine | None = None  # the line below, that is part of a unit
    for at, line in enumerate(lines):
        if line is rest:
            continue
        text = line.text
        match = _UNIT.search(text) if "位" in text and line.forced is None else None
        if match is None:
            yield line
            continue
        rest = None
        if match["bracket"] and not match["closing"]:
            below = lines[at + 1 : at + 2]
            rest = next((each for each in below if _REST.fullmatch(each.text)), None)
        title, unit = (_cut(line, *span) for span in ((0, match.start()), match.span()))
        yield title
        if rest is not None:
            unit = unit._replace(spans=unit.spans + rest.spans, text=unit.text + rest.text)
        yield unit


def _cut(line: PrintedLine, start: int, end: int) -> PrintedLine:
    """Give a part of a line as one, without the white space before it."""
    start += len(line.text[start:end]) - len(line.text[start:end].lstrip())
    text, spans = line.text[start:end], spans_between(line, start, end)
    lead = 0 if start else line.lead
    return line._replace(spans=spans, text=text, width=width(text), gaps=(), lead=lead)
