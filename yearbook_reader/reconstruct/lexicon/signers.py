"""Signers: the names in signatures, also of two that stand without a space between them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from yearbook_reader.reconstruct.lexicon.marks import RUN_TOGETHER, SIGNATURE, SIGNED_END, names_in

SHORTEST_NAME = 2  # characters
LONGEST_NAME = 4
TAIL = 60  # characters at a line's end in which a signature may stand


def initials_of(texts: Iterable[str]) -> frozenset[str]:
    """Give the characters with which the signers' names begin, from the lines that are signed."""
    found: set[str] = set()
    for text in texts:
        if text[-1] in "）)":
            match = SIGNATURE.fullmatch(text) or SIGNED_END.search(text[-TAIL:])
            names = names_in(match["names"]) if match else ()
            found.update(name[0] for name in names if len(name) >= SHORTEST_NAME)
    return frozenset(found)


def parted_names(text: str, initials: frozenset[str]) -> tuple[str, ...]:
    """Give the two names that a bracket holds without a space; none where it holds no names.

    At least one begins as the names of other signatures do, and of several ways to part them
    the one where both do is taken, then the one with names of the same length.
    """
    match = RUN_TOGETHER.fullmatch(text)
    if match is None:
        return ()
    names = re.sub(r"\s", "", match["names"])
    if len(names) <= LONGEST_NAME:
        return ()
    ways = [
        (names[:at], names[at:])
        for at in range(SHORTEST_NAME, len(names) - SHORTEST_NAME + 1)
        if at <= LONGEST_NAME and len(names) - at <= LONGEST_NAME
    ]
    known = {way: sum(name[0] in initials for name in way) for way in ways}
    if any(known.values()):
        return min(ways, key=lambda way: (-known[way], abs(len(way[0]) - len(way[1]))))
    return (names,) if match["by"] else ()
