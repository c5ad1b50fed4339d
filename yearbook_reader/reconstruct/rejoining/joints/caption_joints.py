"""Joints around captions (图片说明): behind their credits, and above the dates they begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yearbook_reader.reconstruct.lexicon.marks import (
    BARE_CREDIT,
    BARE_CREDIT_BEGINS,
    CLOSING_PARENTHESIS,
    CREDIT,
    CREDIT_ENDS,
    ENDING_BARE_CREDIT,
    ENDING_CREDIT,
    ENTRY_BULLETS,
    POINTERS,
    SHOWN,
    YEAR,
    is_bare_caption,
)
from yearbook_reader.reconstruct.lexicon.matter import DAY
from yearbook_reader.reconstruct.lines.lines import Lines, having, places_among, places_of
from yearbook_reader.reconstruct.rejoining.joints.joint import Joint, break_at, join_at

CAPTION_PIECES = 24  # above a credit in which its caption begins
SHORTEST_CAPTION = 6  # characters of one that does not go on from the line above
FEWEST_BARE = 3  # credits without brackets, before the book has such

_BULLETS = frozenset(ENTRY_BULLETS + POINTERS)
_BEHIND_DATE = re.compile("(?:[日初末底]|月?[上中下]旬)[，,]")
_PHOTO = re.compile("影")
_TAKEN = re.compile("[摄攝影]")
_DONE = re.compile("[摄攝]影?|供[图圖]|提供|供稿")


def part_at_captions(lines: Lines, found: list[Joint]) -> None:
    """Break behind a caption's credit, and above the date with which it begins, the nearest one."""
    texts = lines.texts
    closed = places_of(CLOSING_PARENTHESIS, lines.lasts)
    for credit in (at for at in closed if texts[at][:-1].rstrip()[-1:] in CREDIT_ENDS):
        alone = CREDIT.fullmatch(texts[credit]) is not None
        # Else it stands in the caption's own last piece, or the last two.
        if alone or ENDING_CREDIT.search("".join(texts[max(credit - 1, 0) : credit + 1])):
            _part_at_caption(lines, found, credit, alone=alone)
    for slash in places_among("/／", lines.firsts):
        _join_at_slash(lines, found, slash)
    bare = list(_bare_credits(lines))
    for credit in bare if len(bare) >= FEWEST_BARE else ():
        alone = BARE_CREDIT.fullmatch(texts[credit]) is not None
        _part_at_caption(lines, found, credit, alone=alone)


def _join_at_slash(lines: Lines, found: list[Joint], slash: int) -> None:
    """Join a name, a slash alone in its piece and what was done (李明 / 摄): a credit."""
    done = "".join(lines.texts[slash + 1 : slash + 2])
    if slash and len(lines.texts[slash]) == 1 and _DONE.fullmatch(done):
        join_at(found, slash)
        join_at(found, slash + 1)
        _part_at_caption(lines, found, slash + 1, alone=False)


def _bare_credits(lines: Lines) -> Iterator[int]:
    """Give the pieces that end in a credit without brackets that tells who took the picture."""
    texts = lines.texts
    for at in places_of(_TAKEN, lines.lasts):
        if ENDING_BARE_CREDIT.search(texts[at]):
            yield at
    for at in sorted(having(_PHOTO, lines.joined)):
        text = texts[at]
        begins = BARE_CREDIT_BEGINS.search(text)
        if begins and begins.end() < len(text):
            if ENDING_BARE_CREDIT.search(text):
                yield at
        elif begins and ENDING_BARE_CREDIT.search("".join(texts[at : at + 2])):
            yield at + 1


def _part_at_caption(lines: Lines, found: list[Joint], credit: int, *, alone: bool) -> None:
    """Break around the caption above a credit, which stands `alone` on its line or ends there."""
    texts = lines.texts
    below = credit - alone
    whole = texts[below]
    # An event whose date stands in the piece above begins there.
    dated = whole[-1] in "式收" and _BEHIND_DATE.match(texts[below - 1])
    if alone and len(whole) >= SHORTEST_CAPTION and is_bare_caption(whole) and not dated:
        break_at(found, below, credit + 1)
        return
    break_at(found, credit + 1)
    for at in range(below - 1, max(credit - CAPTION_PIECES, 0), -1):
        # Behind an entry's bullet stands its title, also one that begins with a year.
        text = texts[at + 1]
        if "。" in text or "；" in text or found[at + 1] is Joint.GAP or texts[at - 1] in _BULLETS:
            break
        month = text[0] == "月" and DAY.fullmatch(texts[at])
        year = text[0] == "年" and YEAR.fullmatch(texts[at])
        if year or (month and texts[at - 1][-1] != "年"):
            shown = texts[at - 1] in SHOWN
            break_at(found, at - shown)
            if shown:
                join_at(found, at)
            break
