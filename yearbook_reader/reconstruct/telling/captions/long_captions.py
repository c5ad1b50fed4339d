"""Captions without a credit that look like headings: unnamed in the contents, or too long."""

from __future__ import annotations

from yearbook_reader.reconstruct.lexicon.matter import Matter, matter_of
from yearbook_reader.reconstruct.lines.lines import head_text
from yearbook_reader.reconstruct.lines.parts import PartKind
from yearbook_reader.reconstruct.set_aside.contents.contents import alike_titles
from yearbook_reader.reconstruct.set_aside.heads.named_titles import OVERVIEW, Unnamed
from yearbook_reader.reconstruct.telling.told import Told

SAYS_MORE = 3  # characters by which a caption is longer than the title in it


def is_no_section(told: Told) -> bool:
    """Tell a line that the contents do not name although they name the book's sections.

    A photo's caption without credit looks like a section's title.
    """
    style = told.style
    if not style.names_sections or told.matter is not Matter.ENTRIES:
        return False
    title = head_text(told.line.text)
    known = title in style.named or matter_of(title) is not None
    return not known and not _is_renamed(title, told)


def is_in_named_chapter(told: Told) -> bool:
    """Tell whether the contents name the chapter of the page: what is atop is no other's title."""
    page = told.line.page
    return not told.style.named.isdisjoint(told.chapter_on_page[page : page + 1])


def is_unnamed_above_named(told: Told) -> bool:
    """Tell a line that the contents do not name, right above a title that they do.

    Only where they name the titles of entries, too, which have no mark, and leave out no level.
    """
    style, title = told.style, head_text(told.line.text)
    tells = style.names_titles and style.unnamed is not Unnamed.SUBSECTION
    if not tells or told.matter is not Matter.ENTRIES or title in style.named:
        return False
    below = told.lines[told.at + 1 : told.at + 2]
    named = any(head_text(line.text) in style.named for line in below)
    return named and not _is_renamed(title, told)


def stands_above_unnamed(told: Told) -> bool:
    """Tell a line above what the contents do not name either: a cell, or text, in most cases.

    Only where they name the titles of entries, too, which have no mark.
    """
    below = told.lines[told.at + 1 : told.at + 2]
    return not (told.style.marked or any(map(told.names_section, below)))


def _is_renamed(title: str, told: Told) -> bool:
    """Tell a title that the contents name in other words; a caption says more than a title.

    What they name and a line of the book says is that line's title (群众团体), and not this one's
    (群众体育).
    """
    alike = alike_titles(title, told.unsaid)
    return bool(alike) and not (len(title) >= len(alike[0]) + SAYS_MORE and alike[0] in title)


def holds_overview(told: Told) -> bool:
    """Tell a line right above an overview, and below no heading: what the overview is in.

    Contents may leave it out, or name it in other words.
    """
    above = told.above
    return _heads_overview(told) and (above is None or above.kind is not PartKind.HEADING)


def is_too_long(told: Told) -> bool:
    """Tell a line that is longer than any heading, where most sections begin with an overview."""
    style = told.style
    if not style.longest_heading or told.matter is not Matter.ENTRIES:
        return False
    title = head_text(told.line.text)
    return len(title) > style.longest_heading and not (
        title in style.named or _heads_overview(told)
    )


def _heads_overview(told: Told) -> bool:
    """Tell whether an overview (概况) stands right below a line."""
    below = told.lines[told.at + 1 : told.at + 2]
    return any(OVERVIEW.match(line.text, len(told.style.entry_mark)) for line in below)
