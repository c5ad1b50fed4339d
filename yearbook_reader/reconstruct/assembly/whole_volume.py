"""The volume as a whole: its chapters, what it is called, its years, forme work and pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from yearbook_reader.reconstruct.assembly.outline import Outline
from yearbook_reader.reconstruct.characters.cleaning import clean
from yearbook_reader.reconstruct.lexicon.years import covered_year, year_findings
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.set_aside.cover import volume_title
from yearbook_reader.reconstruct.set_aside.pages.page_numbers import printed_number
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import (
    Chapter,
    FormeWork,
    FormeWorkKind,
    Heading,
    Page,
    Paragraph,
    Volume,
)
from yearbook_reader.volume.reconstruction import Finding
from yearbook_reader.volume.walk import all_entries

_FORME_WORK = {
    Role.RUNNING_HEAD: FormeWorkKind.RUNNING_HEAD,
    Role.VOLUME_HEAD: FormeWorkKind.RUNNING_HEAD,
    Role.CHAPTER_HEAD: FormeWorkKind.RUNNING_HEAD,
    Role.CHAPTER_HEAD_ENGLISH: FormeWorkKind.RUNNING_HEAD,
    Role.PAGE_NUMBER: FormeWorkKind.PAGE_NUMBER,
    Role.SIDE_TAB: FormeWorkKind.SIDE_TAB,
    Role.COVER: FormeWorkKind.COVER,
    Role.CONTENTS: FormeWorkKind.CONTENTS,
}


def whole_volume(
    source: Source,
    draft: Draft,
    outline: Outline,
    index: Chapter | None,
    chapter_on_page: Sequence[str],
) -> tuple[Volume, tuple[Finding, ...]]:
    """Give the volume whose chapters the outline holds, and what is found of its years.

    `chapter_on_page` is, for each page, the chapter that its running head names.
    """
    title, edition_year = volume_title(draft)
    finished = outline.chapters_finished({line.title for line in draft.contents})
    english = _english_heads(draft, chapter_on_page)
    chapters = tuple(_with_english(each, english) for each in finished)
    chapters = (*chapters, index) if index else chapters
    volume = Volume(
        title,
        source.sha256,
        edition_year=edition_year,
        lead=tuple(outline.lead),
        chapters=chapters,
        forme_work=tuple(_forme_work(draft)),
        pages=_pages(draft, source.sheets),
    )
    openings = [
        block.text.text
        for entry in all_entries(volume)
        for block in entry.blocks[:1]
        if isinstance(block, Paragraph)
    ]
    covers = covered_year(openings)
    return replace(volume, covers_year=covers), year_findings(covers, edition_year)


def _with_english(chapter: Chapter, english: Mapping[str, str]) -> Chapter:
    """Give a chapter known from its running head the English title that stood beside it."""
    title = english.get(chapter.heading.title)
    if chapter.heading_en.title or title is None:
        return chapter
    return replace(chapter, heading_en=Heading(title))


def _english_heads(draft: Draft, chapter_on_page: Sequence[str]) -> dict[str, str]:
    """Give the English title that stands beside each chapter's running head, or opens it alone."""
    found: dict[str, str] = {}
    for index in draft.in_role(Role.CHAPTER_HEAD_ENGLISH):
        beside = draft.aside.get(index - 1) is Role.CHAPTER_HEAD
        head = clean(draft.source, [draft.lines.span(index - 1)]).text if beside else ""
        title = clean(draft.source, [draft.lines.span(index)]).text
        found.setdefault(head or chapter_on_page[draft.page_of[index]], title)
    return found


def _forme_work(draft: Draft) -> list[FormeWork]:
    return [
        FormeWork(_FORME_WORK[role], clean(draft.source, [draft.lines.span(index)]))
        for index, role in draft.aside.items()
        if role in _FORME_WORK
    ]


def _pages(draft: Draft, sheets: Sequence[int]) -> tuple[Page, ...]:
    """Give the pages; `sheets` tells the file's own for each, where two may stand on one."""
    numbers: dict[int, str] = {}
    for index in draft.in_role(Role.PAGE_NUMBER):
        number = printed_number(draft.lines.texts[index])
        if number:
            numbers.setdefault(draft.page_of[index], number)
    ends = (*draft.page_starts[1:], len(draft.source))
    return tuple(
        Page(sheets[page] if sheets else page + 1, start, end, numbers.get(page))
        for page, (start, end) in enumerate(zip(draft.page_starts, ends, strict=True))
    )
