"""Strays: pieces of late corrections that were drawn far from where they belong."""

from __future__ import annotations

import re

from yearbook_reader.reconstruct.lexicon.marks import (
    CLOSING_PARENTHESIS,
    LONE_MARK,
    SIGNATURE,
    TORN_SIGNATURE,
)
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import places_of
from yearbook_reader.volume.reconstruction import Finding, FindingKind

_OPENS = re.compile("[（(]")


def set_aside_torn_signatures(draft: Draft) -> Draft:
    """Join an opened name alone on a line with the lone closing bracket further down.

    A lone （李闻道 with nothing to close it, and a lone ） with nothing that it closes, are the
    two halves of one signature.
    """
    roles: dict[int, Role] = {}
    findings = []
    behind = 0
    for opened in draft.body_of(places_of(_OPENS, draft.lines.firsts)):
        if opened < behind or not TORN_SIGNATURE.fullmatch(draft.lines.texts[opened]):
            continue
        behind, closed = _search_for_closer(draft, opened)
        if closed is not None:
            roles[opened] = roles[closed] = Role.TORN_SIGNATURE
            findings.append(_torn(draft, opened, closed))
    return draft.with_roles(roles, tuple(findings))


def _search_for_closer(draft: Draft, opened: int) -> tuple[int, int | None]:
    """Give where the search for what closes a signature ends, and the closing bracket's line.

    It ends without one at a line that closes more than was opened below the signature.
    """
    depth = 0
    for index in range(opened + 1, len(draft.lines)):
        text = draft.lines.texts[index]
        # To ask this first saves half the time: most lines have no bracket.
        if not ("（" in text or "）" in text or "(" in text or ")" in text):
            continue
        if index in draft.aside:
            continue
        if depth == 0 and CLOSING_PARENTHESIS.fullmatch(text):
            return index + 1, index
        depth += text.count("（") + text.count("(") - text.count("）") - text.count(")")
        if depth < 0:
            return index, None
    return len(draft.lines), None


def _torn(draft: Draft, opened: int, closed: int) -> Finding:
    text = draft.lines.texts[opened] + draft.lines.texts[closed]
    return Finding(
        FindingKind.TORN_SIGNATURE,
        0.9,
        (draft.lines.span(opened), draft.lines.span(closed)),
        f"署名“{text}”断为两处、混入正文，已合并移到所署条目之后。",
        (text,),
    )


def set_aside_stray_marks(draft: Draft) -> Draft:
    """Set aside a final mark alone on a line behind a line that already has one.

    There a signature may stand behind it.
    """
    texts = draft.lines.texts
    roles: dict[int, Role] = {}
    for index in draft.body_of(places_of(LONE_MARK, draft.lines.firsts)):
        if LONE_MARK.fullmatch(texts[index]) is None:
            continue
        above = index - 1
        while above in draft.aside or above in roles:
            above -= 1
        if above >= 0 and _unsigned(texts[above]).endswith(texts[index][0]):
            roles[index] = Role.STRAY_MARK
    return draft.with_roles(roles)


def _unsigned(text: str) -> str:
    """Give a line without the signature at its end."""
    opens = (found.start() for found in _OPENS.finditer(text))
    signed = next((at for at in opens if SIGNATURE.fullmatch(text, at)), len(text))
    return text[:signed].rstrip()
