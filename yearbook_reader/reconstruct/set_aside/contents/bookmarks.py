"""The bookmarks (书签) of a file, heard as a witness of the headings as its contents are."""

from __future__ import annotations

from collections.abc import Iterator

from yearbook_reader.reconstruct.lines.draft import ContentsLine
from yearbook_reader.reconstruct.set_aside.contents.contents import (
    bare_title,
    compare_titles,
    titles_of,
)
from yearbook_reader.reconstruct.set_aside.contents.plain_contents import UNKNOWN
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Span, Volume
from yearbook_reader.volume.reconstruction import Finding

BOOKMARKS = "书签"  # as a witness in what is told
FEWEST = 3  # bookmarks that name headings of the book
SHARE = 0.6  # of the bookmarks, which name headings where they are of these at all


def compare_bookmarks(
    source: Source, contents: tuple[ContentsLine, ...], volume: Volume
) -> tuple[Finding, ...]:
    """Tell what bookmarks name that the book lacks or has otherwise, and the contents do not name.

    Those before the first and behind the last that name a heading lead to covers and the like.
    """
    lines = tuple(_lines(source))
    titles = titles_of(volume) if lines else set()
    known = [number for number, line in enumerate(lines) if line.title in titles]
    lines = lines[known[0] : known[-1] + 1] if known else ()
    if len(known) < max(FEWEST, SHARE * len(lines)):
        return ()
    told = {line.title for line in contents}
    unheard = [line for line in lines if line.title not in told]
    return compare_titles(unheard, volume, BOOKMARKS, whole=not contents)


def _lines(source: Source) -> Iterator[ContentsLine]:
    """Give the bookmarks as lines of contents, each with the first line of the page it leads to."""
    starts = (*source.page_starts, len(source.text))
    sheets = source.sheets or range(1, len(starts))
    first_on = {sheet: page for page, sheet in reversed([*enumerate(sheets)])}
    for sheet, title in source.bookmarks:
        page = first_on.get(sheet)
        if page is not None:
            words = source.text[starts[page] : starts[page + 1]].strip().split("\n", 1)[0]
            start = source.text.index(words, starts[page])
            yield ContentsLine(bare_title(title), Span(start, start + len(words)), UNKNOWN)
