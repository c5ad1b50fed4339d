"""The cover (封面) and colophon (版权页), set aside; what cover and heads tell of the volume."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from yearbook_reader.reconstruct.lexicon.marks import VOLUME_TITLE, YEAR_LINE
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import head_name, head_text

COVER_LINES = 6
COLOPHON_LINES = 40
IN_FRONT, AT_END = 12, 4  # pages among which is the colophon
_CATALOGUED = re.compile(
    "[图圖][书書]在版[编編]目|(?:[书書][ \u3000]*[号號][ \u3000]*[：:][ \u3000]*)?ISBN"
)


def set_aside_cover(draft: Draft) -> Draft:
    """Take a first page of a few lines that holds the yearbook's name as its cover (封面).

    A page on which stands how the book is catalogued (图书在版编目, ISBN) is the colophon.
    """
    if len(draft.pages) < 2:
        return draft
    draft = draft.with_roles(dict.fromkeys(_lines_of_colophon(draft), Role.COVER))
    cover = next(filter(None, map(draft.body_of, draft.pages)), [])
    texts = draft.texts_of(cover) if len(cover) <= COVER_LINES else []
    if not any(VOLUME_TITLE.fullmatch(head_text(text)) for text in texts):
        return draft
    return draft.with_roles(dict.fromkeys(cover, Role.COVER))


def _lines_of_colophon(draft: Draft) -> list[int]:
    """Give the lines of the page on which stands how the book is catalogued, if one is short."""
    pages = draft.pages
    for page in (*pages[:IN_FRONT], *pages[max(IN_FRONT, len(pages) - AT_END) :]):
        lines = draft.body_of(page)
        if len(lines) <= COLOPHON_LINES and any(map(_CATALOGUED.match, draft.texts_of(lines))):
            return lines
    return []


def years_above_titles(draft: Draft, roles: Mapping[int, Role]) -> Iterator[int]:
    """Give the years that stand right above the yearbook's name (2018 / 青崖年鉴) as a head.

    Or at the other edge of its page, where they have their word (2018卷).
    """
    texts = draft.lines.texts
    known = draft.in_role(Role.VOLUME_HEAD)
    for title in [*known, *(at for at, role in roles.items() if role is Role.VOLUME_HEAD)]:
        year = title - 1
        same_page = year >= 0 and draft.page_of[year] == draft.page_of[title]
        if same_page and year not in draft.aside and YEAR_LINE.fullmatch(texts[year]):
            yield year
        last = draft.pages[draft.page_of[title]].stop - 1
        if last not in draft.aside and texts[last][-1] == "卷" and YEAR_LINE.fullmatch(texts[last]):
            yield last


def volume_title(draft: Draft) -> tuple[str, int | None]:
    """Give the yearbook's name and its edition year (卷年), as far as heads and cover tell.

    A title that a file declares may be another book's, such as a gazetteer's (市志).
    """
    told = (Role.VOLUME_HEAD, Role.COVER)
    lines = [draft.lines.texts[index] for index, role in draft.aside.items() if role in told]
    for at, text in enumerate(lines):
        match = VOLUME_TITLE.fullmatch(head_name(text))
        if match:
            following = YEAR_LINE.fullmatch(lines[at + 1]) if at + 1 < len(lines) else None
            year = match["before"] or match["year"] or (following["year"] if following else None)
            return match["title"], int(year) if year else None
    cover = draft.in_role(Role.COVER)[:1]
    return "".join(head_text(draft.lines.texts[index]) for index in cover), None
