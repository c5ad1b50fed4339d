"""Captions of plates (图版, 彩页): pages of pictures in front of the contents, with no text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yearbook_reader.reconstruct.lexicon.marks import VOLUME_TITLE, is_bare_caption
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import has_han, head_text
from yearbook_reader.reconstruct.set_aside.contents.heads_of_contents import pages_in_front
from yearbook_reader.reconstruct.set_aside.findings import moved_caption
from yearbook_reader.reconstruct.telling.tables.table_rows import is_parted

SHORTEST = 5  # characters of a caption: fewer may name what all pictures of a page show (领导关怀)
MOST_LINES = 4  # of a plate's captions without a credit

_CAPTIONS = (Role.CAPTION, Role.CREDIT)
# Of a title page, or of who made the book (方志出版社, 编纂委员会编).
_IMPRINT = re.compile(r"(?:出版社|[编編][著辑輯纂]?|委[员員][会會])\Z")
_ADVERTISES = re.compile(r"地址|[电電][话話]|www\.|http")


def set_aside_plates(draft: Draft) -> Draft:
    """Set aside the words on pages in front of the contents that hold nothing but captions.

    A caption is surely on such a page, by its credit or its date, or on the one before or behind.
    """
    front = pages_in_front(draft)
    words = [_words_of(draft, draft.pages[page]) for page in range(front)]
    sure = [_has_caption(draft, page, words[page]) for page in range(front)]
    plates = [
        lines
        for page, lines in enumerate(words)
        if any(sure[max(page - 1, 0) : page + 2])
        and 0 < len(lines) <= MOST_LINES
        and all(_may_be_caption(draft.lines.texts[at]) for at in lines)
    ]
    return draft.with_roles(
        {at: Role.CAPTION for lines in plates for at in lines},
        tuple(moved_caption(draft, lines, 0.7) for lines in plates),
    )


def _words_of(draft: Draft, page: range) -> list[int]:
    """Give the lines of a page that are still body, but for the yearbook's name, as a head."""
    texts = draft.lines.texts
    return [
        at
        for at in draft.body_of(page)
        if not VOLUME_TITLE.fullmatch(head_text(texts[at]).strip("0123456789"))
    ]


def _has_caption(draft: Draft, page: int, words: Sequence[int]) -> bool:
    """Tell whether a caption with a credit is on a page, or one that begins with its date."""
    known = any(draft.aside.get(at) in _CAPTIONS for at in draft.pages[page])
    return known or any(map(is_bare_caption, draft.texts_of(words)))


def _may_be_caption(text: str) -> bool:
    return (
        len("".join(text.split())) >= SHORTEST
        and has_han(text)
        and not (is_parted(text) or "。" in text or "；" in text)
        and not (_IMPRINT.search(text) or _ADVERTISES.search(text))
    )
