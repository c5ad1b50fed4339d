"""A volume as Markdown: CommonMark with the tables of GitHub."""

from __future__ import annotations

import re

from yearbook_reader.export.plain_text import one_line
from yearbook_reader.export.reading import Part, Title, full_title, leaves
from yearbook_reader.volume.model import Caption, Paragraph, Signature, Table, Text
from yearbook_reader.volume.reconstruction import Reconstruction

_MEANS_SOMETHING = re.compile(r"([\\`*_{}\[\]<>|~$]|&(?=#?\w+;)|(?<!#)#(?=#*$))")
_AT_THE_START = re.compile(r"^(\d{0,9})([-+#=:.)])")


def to_markdown(reconstruction: Reconstruction) -> bytes:
    """Give the volume as UTF-8 Markdown, its title the only heading of the first level.

    What has no title has no heading: a volume, or a chapter, may be without.
    """
    volume = reconstruction.volume
    title = full_title(volume)
    pieces = [f"# {escaped(title)}"] if title else []
    for leaf in leaves(volume):
        pieces.extend(_piece(part) for part in leaf.written)
    written = "\n\n".join(pieces) + "\n"
    return written.encode("utf-8", "replace")


def escaped(text: str) -> str:
    """Give the text on one line, with a backslash before each mark that Markdown would read."""
    return _AT_THE_START.sub(r"\1\\\2", escaped_cell(text))


def escaped_cell(text: str) -> str:
    """Give a text as `escaped` does for a table, where no mark begins a line."""
    return _MEANS_SOMETHING.sub(r"\\\1", one_line(text))


def _piece(part: Part) -> str:
    match part:
        case Title():
            return f"{'#' * (part.level + 1)} {escaped(part.text)}"
        case Table():
            return _table(part)
        case Caption():
            return f"> {escaped(part.text.text + part.credit_line.text)}"
        case Paragraph() | Signature():
            return escaped(part.text.text)
        case _:
            return f"*{escaped(part.text)}*"


def _table(table: Table) -> str:
    above = [escaped(text.text) for text in (table.caption, table.unit) if text]
    columns = max(map(len, table.rows), default=0)
    rows = [_row(row, columns) for row in table.rows]
    if rows:
        rows.insert(1, "|" + " --- |" * columns)
    return "\n\n".join([*above, "\n".join(rows)])


def _row(cells: tuple[Text, ...], columns: int) -> str:
    filled = [escaped_cell(cell.text) for cell in cells] + [""] * (columns - len(cells))
    return f"| {' | '.join(filled)} |"
