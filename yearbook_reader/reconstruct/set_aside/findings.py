"""What is told of lines that were set aside."""

from __future__ import annotations

from collections.abc import Sequence

from yearbook_reader.reconstruct.lines.draft import Draft
from yearbook_reader.volume.reconstruction import Finding, FindingKind


def forme_work_finding(
    draft: Draft, indices: Sequence[int], kind: FindingKind, what: str
) -> Finding:
    """Give the finding that these lines were set aside as what they are."""
    text = "".join(draft.texts_of(indices))
    spans = tuple(map(draft.lines.span, indices))
    return Finding(kind, 0.9, spans, f"{what}“{text}”不属正文，已另存。", (text,))


def moved_caption(
    draft: Draft, lines: Sequence[int], confidence: float, words: Sequence[int] = ()
) -> Finding:
    """Give the finding that a caption of these lines was moved out of the text.

    `words` are the lines without its credit, where that stands on one of its own.
    """
    text = "".join(draft.texts_of(words or lines))
    return Finding(
        FindingKind.MOVED_CAPTION,
        confidence,
        tuple(map(draft.lines.span, lines)),
        f"图片说明“{text}”插在正文中，已移出另排。",
        (text,),
    )
