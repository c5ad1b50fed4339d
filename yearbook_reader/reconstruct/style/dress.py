"""How a book's headings, signatures, running heads and page numbers look, for people to see."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.marks import SIGNATURE, signed_end
from yearbook_reader.reconstruct.lines.draft import Draft, Role

FEWEST_SIGNED = 2  # signatures of a kind, before they are the book's way to sign
SELDOM = 0.1  # times as many as of the other kind, below which one kind does not count


class Dress(NamedTuple):
    """What is seen on every page: words for where things stand, empty where there are none.

    `headings` are known by their type ("type") or as short lines ("lines"); `signatures` stand
    on lines of their own ("own_line"), at paragraphs' ends ("inline") or in both places
    ("both"), and are nothing but names where there are `bare_names`; `running_heads` are of the
    yearbook ("volume"), the chapter ("chapter") or both; `page_number` is the first one as it is
    printed; `section_mark` stands before the titles of sections, empty where none does.
    """

    headings: str = ""
    signatures: str = ""
    running_heads: str = ""
    page_number: str = ""
    bare_names: bool = False
    section_mark: str = ""


PLAIN = Dress()


def dress_of(draft: Draft, closed: Iterable[str], *, bare_names: bool = False) -> Dress:
    """Tell how a book looks; `closed` are its lines that end with a bracket.

    `bare_names` tells that names without brackets, alone on lines, sign it.
    """
    roles = set(draft.aside.values())
    heads = {"volume": Role.VOLUME_HEAD in roles, "chapter": Role.CHAPTER_HEAD in roles}
    numbers = draft.in_role(Role.PAGE_NUMBER)
    return Dress(
        "type" if draft.sizes else "lines",
        "own_line" if bare_names else _signatures(closed),
        _kind(heads),
        draft.lines.texts[numbers[0]] if numbers else "",
        bare_names,
    )


def _signatures(closed: Iterable[str]) -> str:
    alone = behind = 0
    for text in closed:
        if SIGNATURE.fullmatch(text):
            alone += 1
        elif signed_end(text):
            behind += 1
    return _kind(
        {
            "own_line": alone >= FEWEST_SIGNED and alone >= SELDOM * behind,
            "inline": behind >= FEWEST_SIGNED and behind >= SELDOM * alone,
        }
    )


def _kind(kinds: dict[str, bool]) -> str:
    there = [name for name, is_there in kinds.items() if is_there]
    return "both" if len(there) > 1 else "".join(there)
