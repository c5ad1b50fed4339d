"""Lists (附录): their titles beside others, and the items that look like headings."""

from __future__ import annotations

import re
from itertools import islice, takewhile

from yearbook_reader.reconstruct.lexicon.marks import STOP, leaves_open
from yearbook_reader.reconstruct.lexicon.matter import DOCUMENT_NUMBER
from yearbook_reader.reconstruct.lines.parts import Level, Part, PartKind
from yearbook_reader.reconstruct.telling.told import Told

LIST_TITLE = re.compile(r"(?:名[单單录錄]|目[录錄]|一[览覽]表?|[选選][编編])\Z")
_NUMBER_BEHIND = re.compile(rf"[（(]{DOCUMENT_NUMBER.pattern}[）)]\Z")
FEWEST_ITEMS = 2  # of a list, before another can begin
FEW_ITEMS = 3  # lines up to the text's end, of which none heads another
LONGEST_PARALLEL = 12  # characters of the title of a list among others
MOST_ITEMS = 600  # lines of a list, above which no title is looked for
LIST = 20  # lines above an item that tell what kind of list it is in


def is_parallel_list(told: Told) -> bool:
    """Tell a list's title that ends as the title of the list above it does, and no item of that.

    工业企业 … 服务业企业, 市委文件 … 市政府文件.
    """
    words = told.line.text
    if len(words) > LONGEST_PARALLEL:
        return False
    near = islice(reversed(told.parts), MOST_ITEMS)
    items = list(takewhile(lambda part: part.kind is PartKind.LINE, near))
    title = told.parts[-1 - len(items)] if len(items) < len(told.parts) else None
    return (
        len(items) >= FEWEST_ITEMS
        and title is not None
        and title.kind in (PartKind.HEADING, PartKind.ENTRY)
        and len(title.text) <= LONGEST_PARALLEL
        and words[-2:] == title.text[-2:] != words
        and not any(item.text.endswith(words[-2:]) for item in items)
    )


def heads_items(told: Told) -> bool:
    """Tell the title of a list, below which items stand and no other title.

    They have a document's number, or are so few and so much alike that none heads the others.
    """
    below = told.lines[told.at + 1 : told.at + 2 + FEW_ITEMS]
    numbered = [DOCUMENT_NUMBER.match(line.text) is not None for line in below]
    if any(numbered):
        return numbered[0]
    gaps = {"\u3000" in line.text or " " in line.text for line in below}
    few = len(below) <= FEW_ITEMS and len(gaps) == 1
    return few and LIST_TITLE.search(told.line.text) is not None


def is_item(told: Told) -> bool:
    """Tell an item of a list of names: below the list's title, or below another such item.

    Or a document's title with its number behind it (…的通知（县政发〔2018〕9号）), maybe broken.
    """
    line = told.line
    below = "".join(each.text for each in told.lines[told.at + 1 : told.at + 2])
    if _NUMBER_BEHIND.search(line.text + (below if leaves_open(line.text) else "")):
        return True
    if len(told.parts) < 2 or LIST_TITLE.search(line.text) or _stands_out(told):
        return False
    if told.opens_matter(told.at):
        return False
    before, above = told.parts[-2:]
    if above.kind is PartKind.LINE:
        if above.size != line.size:
            return False
        recent = takewhile(lambda part: part.kind is PartKind.LINE, reversed(told.parts[-LIST:]))
        return not any(
            DOCUMENT_NUMBER.match(part.text) or STOP.search(part.text) for part in recent
        )
    title = above.kind is PartKind.HEADING and (
        above.level is Level.ENTRY or _is_heading_in_chapter(before)
    )
    return (title or above.kind is PartKind.ENTRY) and line.size <= above.size


def _is_heading_in_chapter(part: Part) -> bool:
    return part.kind is PartKind.HEADING and part.level is not Level.CHAPTER


def _stands_out(told: Told) -> bool:
    """Tell a line in bold type between lines that are not."""
    beside = told.lines[max(told.at - 1, 0) : told.at + 2]
    return told.line.bold and sum(line.bold for line in beside) == 1
