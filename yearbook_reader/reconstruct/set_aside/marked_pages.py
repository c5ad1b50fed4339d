"""Pages of a text in which a program put marks where form feeds were."""

from __future__ import annotations

from yearbook_reader.reconstruct.characters.cleaning import clean
from yearbook_reader.reconstruct.lines.rearranged import Rearranged, Rearranging
from yearbook_reader.reconstruct.set_aside.page_marks import page_marks
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import FormeWork, FormeWorkKind
from yearbook_reader.volume.reconstruction import Finding, FindingKind


def without_page_marks(source: Source) -> Rearranged | None:
    """Leave the marks out, so that pages begin there, and keep them as forme work.

    None for a source without marks, or whose pages are known.
    """
    known = source.styles or source.whole_paragraphs or len(source.page_starts) > 1
    marks = () if known else page_marks(source.text)
    if not marks:
        return None
    made = Rearranging(source)
    starts = made.without(marks, (0, *(mark.end for mark in marks)))
    texts = [clean(source.text, [mark]) for mark in marks]
    findings = tuple(
        Finding(
            FindingKind.PAGE_NUMBER,
            0.9,
            text.spans,
            f"页码“{text.text}”不属正文，已另存。",
            (text.text,),
        )
        for text in texts
    )
    forme_work = tuple(FormeWork(FormeWorkKind.PAGE_NUMBER, text) for text in texts)
    return made.done(starts, findings, forme_work=forme_work)
