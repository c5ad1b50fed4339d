"""Units behind the titles of tables, on one line with them: …情况表（单位：万元）."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yearbook_reader.reconstruct.lexicon.marks import SENTENCE_END
from yearbook_reader.reconstruct.lexicon.tables import NUMBER_OR_YEAR, TITLE_ENDS
from yearbook_reader.reconstruct.lines.lines import width
from yearbook_reader.reconstruct.lines.parts import spans_between
from yearbook_reader.reconstruct.lines.printed_lines import PrintedLine

_UNIT = re.compile(
    rf"(?<!\s)(?:\s*(?P<bracket>[（(])|\s)\s*[单單]位\s?[：:][^（）()，{SENTENCE_END}]{{0,20}}"
    r"(?P<closing>[）)])?\Z"
)
_NAMED = re.compile(r"[单單]位\s?[：:]")  # quicker to search for, in the few lines with 位
_REST = re.compile(rf"[^（）()，：{SENTENCE_END}]{{0,12}}[）)]")  # of a unit that a line's end cuts


def with_units_apart(lines: Sequence[PrintedLine]) -> Sequence[PrintedLine]:
    """Give the lines with each such unit on a line of its own, as where print sets it so.

    It may go on in the line below.
    """
    found: list[PrintedLine] = []
    done = 0
    for at in [at for at, line in enumerate(lines) if "位" in line.text]:
        line = lines[at]
        if at < done or line.forced is not None or not _NAMED.search(line.text):
            continue
        match = _UNIT.search(line.text)
        if match is None or not _is_title(line.text[: match.start()]):
            continue
        title, unit = (_cut(line, *span) for span in ((0, match.start()), match.span()))
        found += (*lines[done:at], title)
        done = at + 1
        if match["bracket"] and not match["closing"]:
            for rest in filter(_is_rest, lines[done : done + 1]):
                unit = unit._replace(spans=unit.spans + rest.spans, text=unit.text + rest.text)
                done += 1
        found.append(unit)
    return (*found, *lines[done:]) if found else lines


def _is_title(text: str) -> bool:
    return text[-1:] in TITLE_ENDS or NUMBER_OR_YEAR.match(text) is not None


def _is_rest(line: PrintedLine) -> bool:
    return _REST.fullmatch(line.text) is not None


def _cut(line: PrintedLine, start: int, end: int) -> PrintedLine:
    """Give a part of a line as one, without the white space before it."""
    start += len(line.text[start:end]) - len(line.text[start:end].lstrip())
    text, spans = line.text[start:end], spans_between(line, start, end)
    lead = 0 if start else line.lead
    return line._replace(spans=spans, text=text, width=width(text), gaps=(), lead=lead)
