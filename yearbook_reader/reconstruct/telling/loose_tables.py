"""Tables whose rows extraction broke: a cell a line, cells over several lines, 续表."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, islice, takewhile

from yearbook_reader.reconstruct.lexicon.marks import (
    ENGLISH_TITLE,
    ENTRY_BULLETS,
    SENTENCE_END,
    SIGNATURE,
    is_bare_caption,
)
from yearbook_reader.reconstruct.lexicon.matter import DOCUMENT_NUMBER, Matter
from yearbook_reader.reconstruct.lexicon.tables import (
    FEWEST_NAMED,
    TABLE_TITLE,
    TITLE_ENDS,
    is_continued,
    names_column,
)
from yearbook_reader.reconstruct.lines.parts import Part, PartKind, Spans, TableSpans
from yearbook_reader.reconstruct.lines.printed_lines import PrintedLine
from yearbook_reader.reconstruct.set_aside.heads.named_titles import Unnamed
from yearbook_reader.reconstruct.telling.captions.long_captions import is_no_section
from yearbook_reader.reconstruct.telling.glance import is_dated_title, is_title_above_cells
from yearbook_reader.reconstruct.telling.headings.looks import looks_like_heading
from yearbook_reader.reconstruct.telling.tables.cells_in_rows import FIGURE, VALUE, named_columns
from yearbook_reader.reconstruct.telling.tables.finished_tables import MOST_ROWS
from yearbook_reader.reconstruct.telling.tables.table_rows import cells_of, is_parted, rows_from
from yearbook_reader.reconstruct.telling.tables.tables import (
    HEADER_RUN_TOGETHER,
    is_broken_title,
    is_unit,
)
from yearbook_reader.reconstruct.telling.told import LARGER, Told

FEWEST_OF_ROW = 3  # cells of a line that is a header, or a row, by itself
FEWEST_WHOLE_ROWS = 3
MOST_OF_HEADER = 6  # lines of a header whose first word is broken
FEWEST_ROWS = 2  # a header, and one that shows whether the rows are whole
FEWEST_CELLS = 6  # short lines that make a table without a unit
MANY_CELLS = 10  # of which few are numbers
NEAR = 6  # lines below a section's title in which an entry begins
MOST_CELLS = 40  # that are looked at: a header may be broken over many lines
NUMBERS = 0.3  # of them that are figures, or two
PAGE = 400  # parts at most between a table and its continuation on the next page

_ENDS_IN_MONTH = re.compile(r"\d\s?月\Z")  # as a cell does, and no heading below a table
_STOPS = re.compile(f"[{re.escape(SENTENCE_END)}，；]")


def tell_loose_table(told: Told) -> bool:
    """Take a table's title and unit above cells that do not stand in rows."""
    cuts = not told.has_ended()
    if (cuts and not is_title_above_cells(told)) or not _may_have_title(told):
        return False
    lines = told.lines[told.at : told.at + MOST_CELLS + 2]
    caption: Spans = ()
    unit: Spans = ()
    used = 0
    if is_broken_title(lines[:3]):
        caption, used = lines[0].spans + lines[1].spans, 2
    elif not is_unit(lines[0]) and (_could_be_title(lines) or _is_dated_title(told)):
        caption, used = lines[0].spans, 1
    if used < len(lines) and is_unit(lines[used]):
        unit, used = lines[used].spans, used + 1
    if not used:
        return False
    cells = lines[used:]
    if not cells or _STOPS.search(cells[0].text):
        return False
    if not (unit or _are_cells(cells) or _are_words_in_columns(cells)):
        return False
    if not _is_rest(told, told.at + used):
        return False
    taken = told.lines[told.at : told.at + used]
    spans = tuple(span for line in taken for span in line.spans)
    text = "\n".join(line.text for line in taken)
    table = TableSpans(caption, unit, ())
    part = Part(PartKind.TABLE, spans, text, page=lines[0].page, table=table, cuts=cuts)
    return told.take(part, lines=used)


def may_be_of_table(told: Told) -> bool:
    """Tell at a glance whether any rule of tables may hold for the line that is read."""
    above = told.above
    return _may_have_title(told) or (above is not None and above.table is not None)


def _may_have_title(told: Told) -> bool:
    """Tell at a glance whether a table's title, over two lines at most, or its unit stands here."""
    return told.tabular[told.at] > 0


def _could_be_title(lines: Sequence[PrintedLine]) -> bool:
    text = lines[0].text
    if len(text) > 60 or _STOPS.search(text):
        return False
    return (len(lines) > 1 and is_unit(lines[1])) or TABLE_TITLE.fullmatch(text) is not None


def _is_dated_title(told: Told) -> bool:
    """Tell a title by its year where no table stands above: in one it is a cell of a header."""
    in_table = told.above is not None and told.above.table is not None
    return not in_table and is_dated_title(told.lines, told.at)


def _are_cells(lines: Sequence[PrintedLine]) -> bool:
    """Tell whether enough lines are cells, and some of them numbers: a header may be long.

    Of many lines that are too narrow for text few need be, or end with one behind a gap. Rows of
    figures below a header, which goes over several lines, are whole.
    """
    if len(cells_of(lines[0])) >= FEWEST_OF_ROW:
        lines = lines[1:]
    short = list(takewhile(_is_short_cell, lines))
    if any(map(_is_row_of_figures, lines[len(short) : len(short) + 1])):
        rows = list(takewhile(_is_row_of_figures, lines[len(short) :]))
        return len(rows) >= FEWEST_WHOLE_ROWS
    numbers = [VALUE.fullmatch(line.text) is not None for line in short]
    if len(numbers) >= FEWEST_CELLS and sum(numbers) >= max(2, NUMBERS * len(numbers)):
        return True
    ending = sum(VALUE.fullmatch(line.text.split()[-1]) is not None for line in short)
    return len(short) >= MANY_CELLS and ending >= 2


def _is_row_of_figures(line: PrintedLine) -> bool:
    """Tell a label and several figures behind gaps."""
    cells = line.text.split()
    return len(cells) >= FEWEST_OF_ROW and all(map(VALUE.fullmatch, cells[1:]))


def _is_short_cell(line: PrintedLine) -> bool:
    short = line.width <= 12 or HEADER_RUN_TOGETHER.fullmatch(line.text) is not None
    return short and not _STOPS.search(line.text)


def _are_words_in_columns(lines: Sequence[PrintedLine]) -> bool:
    """Tell a header of words that usually head columns, above a row of as many cells.

    Where it stands in one line, which has nothing else, the rows may be broken; so they may be
    where the first of its words is, and three of the others are below.
    """
    header = [text for _, text in cells_of(lines[0])]
    if len(header) >= FEWEST_OF_ROW and all(map(names_column, header)):
        return True
    texts = [line.text for line in lines]
    columns = named_columns(texts)
    row = lines[columns : 2 * columns]
    if len(row) == columns >= FEWEST_NAMED and all(map(_is_short_cell, row)):
        return True
    # Where the first of the words is broken the others stand below, beside its rest or apart.
    header = [text for line in lines[:MOST_OF_HEADER] for text in _words_of(line)]
    named = any(named_columns(header[at:]) >= FEWEST_OF_ROW for at in range(1, FEWEST_OF_ROW))
    cells = [_is_short_cell(line) or bool(cells_of(line)) for line in lines[:MANY_CELLS]]
    return named and len(cells) == MANY_CELLS and all(cells)


def _words_of(line: PrintedLine) -> Sequence[str]:
    """Give the words of a line's cells, or of the line where it has none."""
    return [text for _, text in cells_of(line)] or [line.text]


def tell_table_rest(told: Told) -> bool:
    """Add a line to the table above it, as long as it is cells and no heading."""
    above = told.above
    if above is None or above.table is None or len(above.table.rows) >= MOST_ROWS:
        return False
    if not _is_rest(told, told.at):
        return False
    line = told.line
    columns = len(above.table.loose[0]) if above.table.loose else 0
    words = cells_of(line, columns) or ((line.spans, line.text),)
    table = above.table._replace(
        rows=(*above.table.rows, tuple(spans for spans, _ in words)),
        loose=(*above.table.loose, tuple(text for _, text in words)),
    )
    told.parts[-1] = above._replace(table=table, spans=above.spans + line.spans)
    return told.take()


def tell_continued_rows(told: Told) -> bool:
    """Add a line to the continued table above it: that needs no title or unit of its own."""
    above = told.above
    continued = above is not None and above.table is not None and above.table.continued
    return continued and tell_table_rest(told)


def tell_continued_table(told: Told) -> bool:
    """Take 续表 as the continuation of the table before it; both lines are forme work."""
    if not is_continued(told.line.text):
        return False
    parts = islice(reversed(told.parts), PAGE)
    recent = takewhile(lambda part: part.page >= told.line.page - 1, parts)
    if not any(part.kind is PartKind.TABLE for part in recent):
        return False
    end, rows = rows_from(told.lines, told.at + 1, sure=True)
    lines = told.lines[told.at : end] if rows else told.lines[told.at : told.at + 1]
    part = told.part(PartKind.TABLE)
    table = TableSpans(
        part.spans,
        (),
        tuple(tuple(spans for spans, _ in row) for row in rows),
        tuple(tuple(text for _, text in row) for row in rows),
        continued=True,
    )
    spans = tuple(span for line in lines for span in line.spans)
    return told.take(part._replace(spans=spans, table=table), lines=len(lines))


def _is_rest(told: Told, at: int) -> bool:
    """Tell whether a line can be cells of the table above it."""
    if at >= len(told.lines):
        return False
    line, style = told.lines[at], told.style
    text = line.text
    if _STOPS.search(text) or told.opens_entry(line):
        return False
    if (text[0] in "（(" and SIGNATURE.fullmatch(text)) or is_unit(line):
        return False
    if _is_no_cell(told, at):
        return False
    if (
        _names_section(told, at)
        or is_continued(text)
        or (text[0] in ENTRY_BULLETS and len(text) > 1)
    ):
        return False
    if _is_row(told, line) or FIGURE.fullmatch(text) or _is_awaited(told, text):
        return True
    if line.page != told.lines[at - 1].page and looks_like_heading(told, line):
        return False
    if (
        DOCUMENT_NUMBER.match(text)
        or (line.width > 0.75 * style.full_width and not HEADER_RUN_TOGETHER.fullmatch(text))
        or _could_be_title(told.lines[at : at + 2])
    ):
        return False
    titled = looks_like_heading(told, line) and not _ENDS_IN_MONTH.search(text)
    return not (titled and _is_last_before_text(told, at)) or _is_unnamed_cell(told, at)


def _is_unnamed_cell(told: Told, at: int) -> bool:
    """Tell a line that is no section, as the contents name these, below a row that lacks cells."""
    line, table = told.lines[at], told.parts[-1].table if told.parts else None
    if told.style.unnamed is not Unnamed.CAPTION or line.page != told.lines[at - 1].page:
        return False
    if table is None or _has_whole_rows(table.loose):
        return False
    return at == told.at and is_no_section(told) and not is_bare_caption(line.text)


def _is_awaited(told: Told, text: str) -> bool:
    """Tell a cell that a row of words lacks, or the first one of a header said again."""
    above = told.above
    loose = above.table.loose if above is not None and above.table is not None else ()
    if not loose or len(loose[0]) > 1:
        return False
    if (text,) == loose[0]:
        return True
    columns = named_columns(row[0] for row in loose)
    return columns >= FEWEST_NAMED and len(loose) % columns > 0


def _names_section(told: Told, at: int) -> bool:
    """Tell a line that the contents name, and that is no cell which has the words of a section.

    Where entries have marks one is near, or a table's title; else text is, and no figure above it.
    """
    if not told.names_section(told.lines[at]):
        return False
    below = told.lines[at + 1 : at + 1 + NEAR]
    if any(FIGURE.fullmatch(line.text) for line in below[:1]):
        return False
    if not below or any(line.text[-1] in TITLE_ENDS for line in below[:1]):
        return True
    if told.style.marked:
        return any(map(told.opens_entry, below))
    return _is_above_text(below)


def _is_above_text(below: Sequence[PrintedLine]) -> bool:
    """Tell whether the lines below what could be a title are text, or a table's, before figures."""
    for line in below:
        if _STOPS.search(line.text) or is_unit(line) or TABLE_TITLE.fullmatch(line.text):
            return True
        if FIGURE.fullmatch(line.text):
            return False
    return False


def _is_no_cell(told: Told, at: int) -> bool:
    """Tell a line set larger than the one above it, or a known title."""
    line, above = told.lines[at], told.lines[at - 1]
    if (not told.style.marked and told.names(line)) or told.opens_matter(at):
        return True
    return line.size > LARGER * above.size > 0


def _is_row(told: Told, line: PrintedLine) -> bool:
    """Tell a line with cells, and not a heading with digits spaced out (2019 年文件目录)."""
    cells = cells_of(line)
    if not cells or is_parted(line.text):
        return bool(cells)
    if TABLE_TITLE.fullmatch(line.text):
        return False
    loose = told.parts[-1].table.loose if told.parts and told.parts[-1].table else ()
    figure = FIGURE.fullmatch(cells[-1][1]) is not None
    return bool(loose) and figure and len(cells) == len(loose[0])


def _is_last_before_text(told: Told, at: int) -> bool:
    """Tell whether a heading-like line stands right above what a heading heads."""
    below = told.lines[at + 1 : at + 5]
    if not below or ENGLISH_TITLE.fullmatch(below[0].text):
        return bool(below)
    if told.style.marked and told.matter is Matter.ENTRIES:
        return told.opens_entry(below[0])
    for line in below:
        if _STOPS.search(line.text) or DOCUMENT_NUMBER.match(line.text):
            return True
        if cells_of(line) or FIGURE.fullmatch(line.text):
            return False
    return False


def _has_whole_rows(rows: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether a table's last row has as many cells as the others.

    Where they stand one a line each row is a label and so many figures.
    """
    if len(rows) < FEWEST_ROWS or len(rows[0]) > 1:
        return len(rows) >= FEWEST_ROWS and len(rows[0]) == len(rows[-1])
    figures = [VALUE.fullmatch(row[0]) is not None for row in rows]
    runs = [len(list(run)) for _, run in groupby(figures)]
    labels, values = (runs[1::2], runs[::2]) if figures[0] else (runs[::2], runs[1::2])
    return figures[-1] and len(values) > 1 and len(set(values)) == 1 and set(labels[1:]) == {1}
