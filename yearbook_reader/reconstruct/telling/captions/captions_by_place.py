"""Captions told by their place: below page numbers, or in smaller type at a page's end."""

from __future__ import annotations

from collections.abc import Sequence, Set
from string import digits

from yearbook_reader.reconstruct.lexicon.marks import (
    CLOSING_PARENTHESIS,
    CREDIT,
    LINES_OF_CREDIT,
    PAGE_ORNAMENTS,
    ends_sentence,
    in_one_sentence,
)
from yearbook_reader.reconstruct.lexicon.tables import TABLE_UNIT
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import head_text
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding, moved_caption
from yearbook_reader.reconstruct.set_aside.openings import titles_named
from yearbook_reader.reconstruct.telling.captions.captions import is_row
from yearbook_reader.reconstruct.tolerances import CAPTION_LENGTH
from yearbook_reader.volume.reconstruction import FindingKind

NARROW = 0.8  # of a full line's width, which no line of a text has that goes on
SMALL = 0.93  # of the body's type size: what is set no larger is smaller type
SMALL_AT_ALL = 0.96  # where more than its type tells it
SMALL_LINES = 3  # lines of a caption without credit at most
LINES_WITH_CREDIT = 6  # of one with a credit, as beside a picture
HALF = 0.55  # of a full line's width, which the lines below a narrow picture do not reach
SMALL_LENGTH = 40  # characters of such a line without a credit at most
BELOW_NUMBER = 16  # source lines behind a page number that can be captions

_OF_NUMBERS = digits + PAGE_ORNAMENTS


def set_aside_captions_below_page_numbers(draft: Draft) -> Draft:
    """Set aside what stands behind a page number that ends its page: a caption drawn last.

    Only where the page numbers of the book end their pages, but for such a few short lines.
    """
    last_numbers = {draft.page_of[index]: index for index in draft.in_role(Role.PAGE_NUMBER)}
    behind = [range(at + 1, draft.pages[page].stop) for page, at in last_numbers.items()]
    texts = draft.lines.texts
    bodies = (
        [at for at in draft.body_of(lines) if not CLOSING_PARENTHESIS.fullmatch(texts[at])]
        for lines in behind
    )
    short = [body for body in bodies if len(body) <= BELOW_NUMBER]
    if len(short) * 3 < len(behind) * 2:
        return draft
    roles: dict[int, Role] = {}
    findings = []
    named = titles_named(draft)
    for lines in short:
        # A head or tab of the page was drawn before the captions.
        heads = {at for at in lines if head_text(texts[at]) in named}
        roles |= dict.fromkeys(heads, Role.RUNNING_HEAD)
        findings += [
            forme_work_finding(draft, (at,), FindingKind.RUNNING_HEAD, "书眉") for at in heads
        ]
        body = [at for at in lines if at not in heads]
        text = "".join(draft.lines.texts[index] for index in body)
        if (
            body
            and len(text) <= 2 * CAPTION_LENGTH
            and "。" not in text
            and not ends_sentence(text)
        ):
            roles.update(dict.fromkeys(body, Role.CAPTION))
            findings.append(moved_caption(draft, body, 0.6))
    return draft.with_roles(roles, tuple(findings))


def set_aside_small_captions(draft: Draft) -> Draft:
    """Set aside a few lines in smaller type that end a page's body.

    They are captions without a credit, or with one in their last line. Only where the source
    tells type sizes; a table's last rows, with tabs, are none, and neither is a title that running
    heads name, where the one in large type is drawn. A last one that the contents name is a head.
    """
    if not draft.sizes:
        return draft
    body_size = draft.text_size()
    heads = {head_text(draft.lines.texts[at]) for at in draft.in_role(Role.CHAPTER_HEAD)}
    named = titles_named(draft)
    volume = {head_text(draft.lines.texts[at]) for at in draft.in_role(Role.VOLUME_HEAD)}
    roles: dict[int, Role] = {}
    findings = []
    for page in draft.pages:
        lines = _small_end(draft, page, body_size)
        if lines and _is_head(draft.lines.texts[lines[-1]], named, volume):
            head = lines.pop()
            roles[head] = Role.RUNNING_HEAD
            findings.append(forme_work_finding(draft, (head,), FindingKind.RUNNING_HEAD, "书眉"))
        if any(head_text(draft.lines.texts[at]) in heads for at in lines):
            continue
        credits = _credits(draft, lines)
        captions = max(credits, 1 + sum(map(draft.stands_apart, lines[1:])))
        most = LINES_WITH_CREDIT if credits == captions else SMALL_LINES
        half = [at for at in lines if _is_half(draft, at)]
        if 0 < len(lines) - len(half) / 2 <= most * captions:
            roles.update(dict.fromkeys(lines, Role.CAPTION))
            findings.append(moved_caption(draft, lines, 0.7))
    return draft.with_roles(roles, tuple(findings))


def _is_half(draft: Draft, index: int) -> bool:
    """Tell a line that is half one at the most, as beside a narrow picture, and no index's."""
    narrow = draft.lines.widths[index] < HALF * draft.full_width
    return narrow and not draft.lines.texts[index][-1].isascii()


def _is_head(text: str, named: Set[str], volume: Set[str]) -> bool:
    """Tell a title that the contents name, or the yearbook's name as heads have it by a number."""
    name = head_text(text)
    return name in named or name.strip(_OF_NUMBERS) in volume


def _small_end(draft: Draft, page: range, body_size: float) -> list[int]:
    """Give the lines of words in smaller type, without tabs or stops, that end a page's body.

    Where a credit ends them, or they stand apart from the text, they may be smaller by less.
    """
    lines = _smaller_end(draft, page, SMALL_AT_ALL * body_size, SMALL_AT_ALL * body_size)
    if lines and draft.stands_apart(lines[0]):
        return lines
    return _smaller_end(draft, page, SMALL * body_size, SMALL_AT_ALL * body_size)


def _smaller_end(draft: Draft, page: range, size: float, with_credit: float) -> list[int]:
    lines: list[int] = []
    for index in reversed(draft.body_of(page)):
        text = draft.lines.texts[index]
        credited = _credits(draft, [index, *lines][-LINES_OF_CREDIT:]) > 0
        small = draft.sizes[index] <= (with_credit if credited else size)
        longest = CAPTION_LENGTH if credited else SMALL_LENGTH
        said = in_one_sentence(text, draft.lines.texts[lines[0]] if lines else "")
        if not small or "。" in said or is_row(text) or len(text) > longest:
            break
        if TABLE_UNIT.fullmatch(text) or _is_figures(text):
            break
        lines.insert(0, index)
    return lines


def _is_figures(text: str) -> bool:
    """Tell figures without a word; the closing bracket of a credit that is broken is none."""
    return any(map(str.isnumeric, text)) and not any(map(str.isalpha, text))


def _credits(draft: Draft, lines: Sequence[int]) -> int:
    """Count the credits in lines, which may be broken over two of them."""
    return len(CREDIT.findall("".join(draft.lines.texts[index] for index in lines)))
