"""Titles in pieces, each printed twice for fake bold, that extraction gives a line per piece.

Digits and Latin letters are set in another font than the words beside them, so that a bold title
is drawn in pieces, each twice. Programs that go to the next line where a piece begins left of the
last one's end give the first alone in its line, and in each line below the piece that was last and
the first time of the next; behind the last piece stands the text:

    一、
    一、2018
    2018年工作回顾
    年工作回顾
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from yearbook_reader.reconstruct.lexicon.marks import ENTRY_BRACKETS, ENTRY_BULLETS, HAN

FEWEST = 4  # different titles whose first piece comes twice, in a book that does so
_OPENERS = "".join(ENTRY_BRACKETS) + ENTRY_BULLETS
_TWICE = rf"(?P<title>[{re.escape(_OPENERS)}][^\n\f]{{0,40}}?)[ \u3000\r]*\n(?P=title)"
_TITLE_TWICE = re.compile(f"[\n\f]{_TWICE}")
# To ask first for a line that begins as the one above does costs next to nothing.
_ANY_TWICE = re.compile(rf"\n(?=(?P<begin>[{re.escape(_OPENERS)}]).*\n(?P=begin)){_TWICE}")
_LINE = re.compile(r"(?:\A|(?<=[\n\f]))[^\n\f]*")
_GAPS = " \u3000\r"  # behind a line's words
_LONGEST = 40  # characters of a piece
_LATIN = re.compile(r"(?<![0-9A-Za-z])[0-9A-Za-z]+\Z")
_DAY = re.compile(r"\d{1,2}(?:[—-]\d{1,2})?")
_HAN = re.compile(f"[{HAN}]")


def doubled_pieces(text: str) -> Iterator[range]:
    """Give where pieces come again, with the line's end before them, in a book that does so."""
    if not _ANY_TWICE.search(text):
        return
    if len({match["title"] for match in _TITLE_TWICE.finditer(text)}) < FEWEST:
        return
    lines = [(match.start(), match.group().rstrip(_GAPS)) for match in _LINE.finditer(text)]
    at, title = 0, ""
    while at < len(lines):
        pieces, again = _chain(lines, at)
        at += 1
        if again and (_is_open(title) or _is_title(pieces)):
            yield from again
            at += len(again)
            title = (title if _is_open(title) else "") + "".join(pieces[:-1])
        else:
            title = ""


def _is_title(pieces: Sequence[str]) -> bool:
    """Tell a title's pieces, and the text behind: behind a mark, with words among them, or a day.

    Cells that begin as the one above does are no such row of pieces.
    """
    return bool(
        pieces[0][0] in _OPENERS
        or any(map(_HAN.search, pieces[1:-1]))
        or (_DAY.fullmatch(pieces[0]) and pieces[-1].startswith(("日", "月")))
    )


def _is_open(title: str) -> bool:
    """Tell a title whose bracket is not closed yet, so that it goes on in the line below."""
    return title[:1] in ENTRY_BRACKETS and ENTRY_BRACKETS[title[0]] not in title


def _chain(lines: Sequence[tuple[int, str]], at: int) -> tuple[list[str], list[range]]:
    """Give the pieces from a line on, of which the last is followed by text, and their copies.

    Of a piece that ends in digits or Latin letters, only these may come again: programs leave out
    what is printed again at the very place.
    """
    (start, piece), pieces, again = lines[at], list[str](), list[range]()
    end = start + len(piece)
    for below in range(at + 1, len(lines)):
        if not 0 < len(piece) <= _LONGEST:
            break
        start, text = lines[below]
        last = _LATIN.search(piece)
        copy = piece if text.startswith(piece) or not last else last.group()
        if not text.startswith(copy):
            break
        pieces.append(piece)
        again.append(range(end, start + len(copy)))
        end, piece = start + len(text), text[len(copy) :].lstrip(" ")
    return ([*pieces, piece] if again else []), again
