"""Strays: pieces of late corrections that were drawn far from where they belong."""

from __future__ import annotations

import re

from yearbook_reader.reconstruct.lexicon.marks import LONE_CLOSER, LONE_MARK, TORN_SIGNATURE
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import places_of
from yearbook_reader.volume.reconstruction import Finding, FindingKind

_OPENS = re.compile("[（(]")


def set_aside_torn_signatures(draft: Draft) -> Draft:
    """Join an opened name alone on a line with the lone closing bracket further down.

    A lone （李闻道 with nothing to close it, and a lone ） with nothing that it closes, are the
    two halves of one signature.
    """
    texts = draft.lines.texts
    likely = draft.body_of(places_of(_OPENS, draft.lines.firsts))
    first = next((index for index in likely if TORN_SIGNATURE.fullmatch(texts[index])), len(texts))
    roles: dict[int, Role] = {}
    findings = []
    opened: int | None = None
    depth = 0
    for index in draft.body_of(range(first, len(texts))):
        text = texts[index]
        # To ask this first saves half the time: most lines have no bracket.
        if not ("（" in text or "）" in text or "(" in text or ")" in text):
            continue
        if opened is None:
            if text[0] in "（(" and TORN_SIGNATURE.fullmatch(text):
                opened, depth = index, 0
        elif depth == 0 and LONE_CLOSER.fullmatch(text):
            roles[opened] = roles[index] = Role.TORN_SIGNATURE
            findings.append(_torn(draft, opened, index))
            opened = None
        else:
            depth += text.count("（") + text.count("(") - text.count("）") - text.count(")")
            if depth < 0:
                opened = index if TORN_SIGNATURE.fullmatch(text) else None
                depth = 0
    return draft.with_roles(roles, tuple(findings))


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
    """Set aside a final mark alone on a line behind a line that already has one."""
    texts = draft.lines.texts
    begun = places_of(LONE_MARK, draft.lines.firsts)
    lone = {index for index in begun if len(texts[index]) < 3 and LONE_MARK.fullmatch(texts[index])}
    roles: dict[int, Role] = {}
    before = ""
    for index in draft.body() if lone else ():
        text = texts[index]
        if index in lone and before.endswith(text[0]):
            roles[index] = Role.STRAY_MARK
        else:
            before = text
    return draft.with_roles(roles)
