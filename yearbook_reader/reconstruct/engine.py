"""The engine: an ordered list of small steps from a source to a volume and its findings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from types import MappingProxyType

from yearbook_reader.progress import Progress, silent
from yearbook_reader.reconstruct.assembly.assemble import Assembly
from yearbook_reader.reconstruct.assembly.audit import audit
from yearbook_reader.reconstruct.assembly.disorder import disorder, told_by_brackets
from yearbook_reader.reconstruct.assembly.mends import (
    as_received,
    chapters_from_elsewhere,
    joined_findings,
    with_lost_text,
)
from yearbook_reader.reconstruct.assembly.whole_volume import whole_volume
from yearbook_reader.reconstruct.characters.compatibility import character_findings, fold_characters
from yearbook_reader.reconstruct.characters.decoding import bookmark_findings, decoding_findings
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.hidden_characters import without_hidden
from yearbook_reader.reconstruct.lines.parts import Part
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
from yearbook_reader.reconstruct.set_aside.cover import set_aside_cover
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
from yearbook_reader.reconstruct.set_aside.pages.page_numbers import set_aside_page_numbers
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
from yearbook_reader.reconstruct.telling.captions.captions_at_feet import set_aside_captions_at_feet
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
from yearbook_reader.volume.reconstruction import Reconstruction

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
"""Each sets aside what is no text, or cuts it; what a later one learns from is to be left."""

_WAYS: tuple[Callable[[Source], Rearranged | None], ...] = (
    without_hidden,
    without_page_marks,
    reordered,
    with_signatures_in_parentheses,
    with_titles_in_brackets,
)
"""Ways to read a source otherwise than it stands; its book is given back at its own places."""


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
    doubts = audit(received.text, made)
    crossed = told_by_brackets(made, doubts)
    findings = (*crossed, *made.findings, *bookmark_findings(received), *doubts)
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
    volume, years = whole_volume(source, draft, assembly.outline, index, chapters)
    findings = (
        *decoding_findings(source),
        *character_findings(source.text, folded),
        *draft.findings,
        *(as_received(source.text, each) for each in assembly.findings),
        *joined_findings(draft),
        *chapters_from_elsewhere(draft, assembly.outline.known_chapters, volume),
        *compare_contents(draft.contents, volume),
        *compare_bookmarks(source, draft.contents, volume),
        *(compare_index(index, volume, titles_of(volume)) if index else ()),
        *disorder(draft, volume, unparted),
        *years,
    )
    ordered = tuple(sorted(findings, key=lambda each: each.spans[0].start if each.spans else -1))
    made = Reconstruction(volume, ordered, style.pairs(), ENGINE)
    return with_lost_text(source.text, made)


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
