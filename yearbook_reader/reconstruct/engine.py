"""The engine: an ordered list of small steps from a source to a volume and its findings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from yearbook_reader.progress import Progress, silent
from yearbook_reader.reconstruct.assembly.account import account
from yearbook_reader.reconstruct.assembly.assemble import Assembly
from yearbook_reader.reconstruct.assembly.audit import audit
from yearbook_reader.reconstruct.assembly.disorder import disorder
from yearbook_reader.reconstruct.characters.cleaning import clean
from yearbook_reader.reconstruct.characters.compatibility import character_findings, fold_characters
from yearbook_reader.reconstruct.characters.decoding import bookmark_findings, decoding_findings
from yearbook_reader.reconstruct.lexicon.years import covered_year, year_findings
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.hidden_characters import without_hidden
from yearbook_reader.reconstruct.lines.lines import FIRST_WIDE, is_narrow
from yearbook_reader.reconstruct.lines.parts import Part, Spans
from yearbook_reader.reconstruct.lines.printed_lines import printed_lines
from yearbook_reader.reconstruct.lines.rearranged import Rearranged
from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.reconstruct.set_aside.contents.bookmarks import compare_bookmarks
from yearbook_reader.reconstruct.set_aside.contents.contents import (
    compare_contents,
    set_aside_contents,
    titles_of,
)
from yearbook_reader.reconstruct.set_aside.contents.heads_of_contents import (
    pages_in_front,
    set_aside_heads_of_contents,
)
from yearbook_reader.reconstruct.set_aside.contents.index import (
    compare_index,
    index_chapter,
    set_aside_index,
)
from yearbook_reader.reconstruct.set_aside.cover import set_aside_cover, volume_title
from yearbook_reader.reconstruct.set_aside.english_openings import set_aside_english_openings
from yearbook_reader.reconstruct.set_aside.heads.double_heads import set_aside_double_heads
from yearbook_reader.reconstruct.set_aside.heads.heads_in_place import set_aside_heads_in_place
from yearbook_reader.reconstruct.set_aside.heads.heads_over_numbers import (
    set_aside_heads_over_numbers,
)
from yearbook_reader.reconstruct.set_aside.heads.heads_with_english import (
    set_aside_heads_with_english,
)
from yearbook_reader.reconstruct.set_aside.heads.running_heads import set_aside_running_heads
from yearbook_reader.reconstruct.set_aside.heads.side_tabs import set_aside_side_tabs
from yearbook_reader.reconstruct.set_aside.lists_of_sections import set_aside_lists_of_sections
from yearbook_reader.reconstruct.set_aside.notes import set_aside_notes
from yearbook_reader.reconstruct.set_aside.page_chapters import chapter_on_page
from yearbook_reader.reconstruct.set_aside.pages.front_numbers import set_aside_front_numbers
from yearbook_reader.reconstruct.set_aside.pages.page_ends import set_aside_page_ends
from yearbook_reader.reconstruct.set_aside.pages.page_marks import without_page_marks
from yearbook_reader.reconstruct.set_aside.pages.page_numbers import (
    printed_number,
    set_aside_page_numbers,
)
from yearbook_reader.reconstruct.set_aside.placeholders import set_aside_placeholders
from yearbook_reader.reconstruct.set_aside.repeated_headings import without_repeated_headings
from yearbook_reader.reconstruct.set_aside.stamps import without_stamps
from yearbook_reader.reconstruct.set_aside.strays import (
    set_aside_stray_marks,
    set_aside_torn_signatures,
)
from yearbook_reader.reconstruct.set_aside.web_pages import set_aside_web_pages
from yearbook_reader.reconstruct.side_by_side.reordering import reordered
from yearbook_reader.reconstruct.style.bracketed_signatures import with_signatures_in_parentheses
from yearbook_reader.reconstruct.style.house_style import HouseStyle, learn
from yearbook_reader.reconstruct.style.quoted_titles import with_titles_in_brackets
from yearbook_reader.reconstruct.style.type_sizes import levels_by_size
from yearbook_reader.reconstruct.telling.captions.captions import (
    set_aside_captions,
    set_aside_captions_with_bare_credit,
    set_aside_captions_with_credit,
)
from yearbook_reader.reconstruct.telling.captions.captions_at_feet import (
    set_aside_captions_at_feet,
)
from yearbook_reader.reconstruct.telling.captions.captions_by_place import (
    set_aside_captions_below_page_numbers,
    set_aside_small_captions,
)
from yearbook_reader.reconstruct.telling.captions.marked_captions import set_aside_marked_captions
from yearbook_reader.reconstruct.telling.captions.plates import set_aside_plates
from yearbook_reader.reconstruct.telling.counted_titles import with_counted_titles
from yearbook_reader.reconstruct.telling.declared import declared_roles, with_declared_title
from yearbook_reader.reconstruct.telling.forced import Forced, force, release, stamp
from yearbook_reader.reconstruct.telling.tables.units_in_titles import with_units_apart
from yearbook_reader.reconstruct.telling.telling import tell
from yearbook_reader.reconstruct.version import ENGINE
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.collecting import without_cycle_collection
from yearbook_reader.volume.model import (
    Chapter,
    FormeWork,
    FormeWorkKind,
    Heading,
    Page,
    Paragraph,
    Volume,
)
from yearbook_reader.volume.reconstruction import Finding, FindingKind, Reconstruction
from yearbook_reader.volume.walk import all_entries

MOST_PLACES = 200  # places that one finding leads to; a large book has tens of thousands

STEPS: tuple[Callable[[Draft], Draft], ...] = (
    set_aside_web_pages,
    set_aside_placeholders,
    set_aside_cover,
    set_aside_contents,
    set_aside_side_tabs,
    set_aside_page_numbers,
    set_aside_front_numbers,
    set_aside_lists_of_sections,
    set_aside_heads_with_english,
    set_aside_double_heads,
    set_aside_heads_over_numbers,
    set_aside_heads_in_place,
    set_aside_running_heads,
    set_aside_heads_of_contents,
    set_aside_english_openings,
    set_aside_page_ends,
    set_aside_index,
    set_aside_notes,
    set_aside_marked_captions,
    set_aside_captions,
    set_aside_captions_with_bare_credit,
    set_aside_captions_below_page_numbers,
    set_aside_small_captions,
    set_aside_captions_with_credit,
    set_aside_captions_at_feet,
    set_aside_plates,
    set_aside_torn_signatures,
    set_aside_stray_marks,
)

_WAYS = (
    without_hidden,
    without_page_marks,
    reordered,
    with_signatures_in_parentheses,
    with_titles_in_brackets,
)

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


@without_cycle_collection()
def reconstruct(
    source: Source, progress: Progress = silent, forced: Forced = MappingProxyType({})
) -> Reconstruction:
    """Make the book of a source again.

    Any text gives a volume: what the steps cannot explain stays readable text. The lines that
    are `forced` are what a person says they are; others may be headings that the file declares.

    Raises:
        Cancelled: `progress` asked to stop.
    """
    version, received = stamp(ENGINE, forced), source
    forced = {**declared_roles(source), **forced}
    ways: list[Rearranged] = []
    for rearrange in _WAYS:
        way = rearrange(source)
        if way is not None:
            ways.append(way)
            source, forced = way.source, way.forced(forced)
    made = _made_of(source, progress, forced, sum(way.unparted for way in ways))
    for way in reversed(ways):
        made = way.returned(made)
    findings = (*made.findings, *bookmark_findings(received), *audit(received.text, made))
    return replace(made, findings=findings, engine=version)


def _made_of(
    source: Source, progress: Progress, forced: Forced, unparted: int = 0
) -> Reconstruction:
    """Make the book of a source whose characters stand in reading order, but for some pages."""
    folded = fold_characters(source.text)
    draft = force(first_draft(replace(source, text=folded), forced=forced), forced)
    for known in (without_stamps, without_repeated_headings, with_declared_title):
        draft = known(draft, source)
    for number, step in enumerate(STEPS):
        progress(number / (len(STEPS) + 3))
        draft = step(draft)
    draft = with_counted_titles(release(draft))
    front = pages_in_front(draft)
    chapters = ("",) * front + chapter_on_page(draft)[front:]
    style, parts = _told(draft, chapters, front)
    progress(0.8)
    assembly = Assembly(draft, style, chapters)
    assembly.read(parts)
    progress(0.9)
    index = index_chapter(draft)
    volume, years = _volume(source, draft, assembly, index, _english_heads(draft, chapters))
    findings = (
        *decoding_findings(source),
        *character_findings(source.text, folded),
        *draft.findings,
        *(_as_received(source.text, each) for each in assembly.findings),
        *_joined_pieces(draft),
        *_chapters_from_heads(assembly.outline.known_chapters, volume),
        *compare_contents(draft.contents, volume),
        *compare_bookmarks(source, draft.contents, volume),
        *(compare_index(index, volume, titles_of(volume)) if index else ()),
        *disorder(draft, volume, unparted),
        *years,
    )
    ordered = tuple(sorted(findings, key=lambda each: each.spans[0].start if each.spans else -1))
    made = Reconstruction(volume, ordered, style.pairs(), ENGINE)
    return _with_lost_text(source, made)


def _told(
    draft: Draft, chapters: Sequence[str], front: int = 0
) -> tuple[HouseStyle, tuple[Part, ...]]:
    """Give the house style and the parts that the printed lines are told to be.

    Those on the pages in `front` of the contents are none but text.
    """
    style, draft = learn(draft)
    lines = with_units_apart(printed_lines(draft))
    strayed = {draft.page_of[index] for index in draft.in_role(Role.STRAY_MARK)}
    parts = tell(lines, style, chapters, strayed, front)
    return style, levels_by_size(parts, marked=style.marked)


def _volume(
    source: Source,
    draft: Draft,
    assembly: Assembly,
    index: Chapter | None,
    english: Mapping[str, str],
) -> tuple[Volume, tuple[Finding, ...]]:
    title, edition_year = volume_title(draft)
    finished = assembly.outline.chapters_finished({line.title for line in draft.contents})
    chapters = tuple(_with_english(each, english) for each in finished)
    chapters = (*chapters, index) if index else chapters
    volume = Volume(
        title,
        source.sha256,
        edition_year=edition_year,
        lead=tuple(assembly.outline.lead),
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


def _english_heads(draft: Draft, chapters: Sequence[str]) -> dict[str, str]:
    """Give the English title that stands beside each chapter's running head, or opens it alone."""
    found: dict[str, str] = {}
    for index in draft.in_role(Role.CHAPTER_HEAD_ENGLISH):
        beside = draft.aside.get(index - 1) is Role.CHAPTER_HEAD
        head = clean(draft.source, [draft.lines.span(index - 1)]).text if beside else ""
        title = clean(draft.source, [draft.lines.span(index)]).text
        found.setdefault(head or chapters[draft.page_of[index]], title)
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


def _as_received(source_text: str, finding: Finding) -> Finding:
    """Give a finding whose original characters are those of the source, not their folded forms."""
    if not finding.original:
        return finding
    original = "".join(source_text[span.start : span.end] for span in finding.spans)
    return replace(finding, original=original)


def _joined_pieces(draft: Draft) -> tuple[Finding, ...]:
    """Tell that what stood on lines of its own was put back, and the first places where."""
    bodies = [spans for index, spans in draft.lines.pieces.items() if index not in draft.aside]
    if not draft.isolated:
        return _joined_lines(bodies)
    source = draft.source
    # Most begin with a Chinese character: to ask first saves half the time.
    pieces = [
        span
        for spans in bodies
        for span in spans
        if source[span.start] < FIRST_WIDE and is_narrow(source[span.start : span.end].strip())
    ]
    spans = tuple(pieces[:MOST_PLACES])
    message = f"{len(pieces)} 处单独成行的数字、字母已接回句中。"
    return (Finding(FindingKind.JOINED_PIECES, 0.95, spans, message, (str(len(pieces)),)),)


def _joined_lines(joined: Sequence[Spans]) -> tuple[Finding, ...]:
    """Tell that lines which had been cut at their marks were put together, and the first places."""
    if not joined:
        return ()
    places = tuple(spans[0] for spans in joined[:MOST_PLACES])
    message = f"{len(joined)} 行在标点或空白处被断开，已接回。"
    return (Finding(FindingKind.JOINED_LINES, 0.9, places, message, (str(len(joined)),)),)


def _chapters_from_heads(named: Collection[str], volume: Volume) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            FindingKind.CHAPTER_FROM_HEAD,
            0.8,
            (),
            f"类目“{chapter.heading.title}”正文中没有标题，取自书眉。",
            (chapter.heading.title,),
        )
        for chapter in volume.chapters
        if chapter.heading.title in named and not chapter.heading.printed
    )


def _with_lost_text(source: Source, made: Reconstruction) -> Reconstruction:
    """Put back as readable text whatever no step has placed, and say so."""
    missing = account(source.text, made).missing
    if not missing:
        return made
    lost = tuple(Paragraph(clean(source.text, [span])) for span in missing)
    finding = Finding(
        FindingKind.LOST_TEXT,
        0.0,
        missing,
        f"{len(missing)} 处文字没有归处，已作正文保留。",
        (str(len(missing)),),
    )
    volume = replace(made.volume, lead=made.volume.lead + lost)
    return replace(made, volume=volume, findings=(*made.findings, finding))
