"""Tables for spreadsheets."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

# A spreadsheet takes what begins so for a formula, the full-width forms too.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
_NEGATIVE = re.compile(r"-\d+(?:\.\d+)?%?")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def csv_table(rows: Iterable[Sequence[str]]) -> bytes:
    """Give the rows as CSV: UTF-8 with a byte order mark, and no cell that runs as a formula."""
    written = StringIO(newline="")
    csv.writer(written).writerows([_harmless(cell) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def printable(cell: str) -> str:
    """Give a cell with U+FFFD for what no file of text should hold."""
    return _UNPRINTABLE.sub("\ufffd", cell)


def _harmless(cell: str) -> str:
    runs = _FORMULA.match(cell) and not _NEGATIVE.fullmatch(cell)
    return "'" + printable(cell) if runs else printable(cell)
