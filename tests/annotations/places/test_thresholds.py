"""Each rule by which a note finds its words again, tried on both sides of its limit."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.places.anchoring import annotate
from yearbook_reader.annotations.places.normalised import normalised, whole_figures
from yearbook_reader.annotations.places.placement import Outcome, Placement, Thresholds
from yearbook_reader.annotations.places.reanchoring import SHOWN, plan
from yearbook_reader.annotations.places.seeking import Match, Seeker, Wanted
from yearbook_reader.annotations.places.volume_text import VolumeText
from yearbook_reader.volume.model import (
    Chapter,
    Entry,
    Heading,
    Page,
    Paragraph,
    Section,
    Span,
    Text,
    Volume,
)

WATER = "2019年，全县新建水闸12座，投资1.1亿元，比上年增长4.5%。防汛演练在青石镇举行，参加360人次。"
BLURRED = (
    "2019年，仝县新建氺闸12座，投资1.1亿元，比上年增长4.5%。防汛演练在靑石镇举行，参加360人次。"
)
WORDS = "防汛演练在青石镇举行"
JUST = 1e-9
ALL = Thresholds(
    words=0.0, context=0.0, together=0.0, short_context=0.0, figures=0.0, one_side=2.0
)  # everything is taken that has the figures, if by both sides


def volume(*texts: str | Text, name: str = "甲", in_entries: bool = True) -> Volume:
    """Give a volume of paragraphs, each an entry of its own or all the lead of the section."""
    made: list[Text] = []
    at = 0
    for text in texts:
        if isinstance(text, str):
            made.append(Text(text, (Span(at, at + len(text)),)))
        else:
            made.append(text)
        at += len(text if isinstance(text, str) else text.text) + 1
    blocks = tuple(map(Paragraph, made))
    entries = tuple(Entry(f"{name}-{n}", Heading("概况"), (each,)) for n, each in enumerate(blocks))
    section = Section(
        "section", Heading("综述"), () if in_entries else blocks, entries if in_entries else ()
    )
    sha256 = hashlib.sha256(f"{name}{texts}".encode()).hexdigest()
    chapter = Chapter("chapter", Heading("水利"), sections=(section,))
    pages = (Page(1, 0, 20, "11"), Page(2, 20, at, "12"))
    return Volume("云台年鉴", sha256, chapters=(chapter,), pages=pages)


def marked(book: Volume, words: str, occurrence: int = 0) -> Annotation:
    """Annotate the words at one of their places."""
    text = VolumeText(book)
    at = -1
    for _ in range(occurrence + 1):
        at = text.normal.index(normalised(words), at + 1)
    spans = text.spans(*text.place(at, at + len(normalised(words))))
    return annotate(book, spans, Color.YELLOW)


def placed(note: Annotation, book: Volume, limits: Thresholds | None = None) -> Placement:
    [placement] = plan([note], book, thresholds=limits).placements
    return placement


def match_of(note: Annotation, book: Volume) -> Match:
    wanted = Wanted(*map(normalised, (note.prefix, note.quote, note.suffix)))
    return Seeker(VolumeText(book).normal).alike(wanted)[0]


NOTE = marked(volume(WATER), WORDS)
OTHER = volume(BLURRED, name="乙")
FOUND = match_of(NOTE, OTHER)


def test_the_other_copy_is_like_it_but_not_the_same() -> None:
    assert 0.8 < FOUND.likeness < 1
    assert 0.6 < FOUND.context < 1
    assert placed(NOTE, OTHER).outcome is Outcome.FUZZY


@pytest.mark.parametrize(
    ("limit", "value"),
    [
        ("words", FOUND.likeness),
        ("context", FOUND.context),
        ("together", FOUND.likeness + FOUND.context),
    ],
)
def test_what_is_just_as_like_as_it_must_be_is_taken(limit: str, value: float) -> None:
    assert placed(NOTE, OTHER, replace(ALL, **{limit: value})).outcome is Outcome.FUZZY
    assert placed(NOTE, OTHER, replace(ALL, **{limit: value + JUST})).outcome is Outcome.REVIEW


def test_short_words_want_more_of_their_neighbours() -> None:
    length = len(WORDS)
    short = replace(ALL, short_context=FOUND.context + JUST)
    assert placed(NOTE, OTHER, replace(short, short=length)).outcome is Outcome.REVIEW
    assert placed(NOTE, OTHER, replace(short, short=length - 1)).outcome is Outcome.FUZZY
    wide = replace(ALL, context=FOUND.context + JUST)
    assert placed(NOTE, OTHER, replace(wide, short=length)).outcome is Outcome.FUZZY
    assert placed(NOTE, OTHER, replace(wide, short=length - 1)).outcome is Outcome.REVIEW


def test_figures_beside_the_words_must_be_the_same_in_part() -> None:
    # Before: 2019, which may be cut and does not count, 12, 1.1, 4.5; after: only one.
    other = volume(BLURRED.replace("12", "13"), name="乙")
    alike = replace(ALL, figures=2 / 3)
    assert placed(NOTE, other, alike).outcome is Outcome.FUZZY
    assert placed(NOTE, other, replace(alike, figures=2 / 3 + JUST)).outcome is Outcome.REVIEW


def test_the_outermost_figures_may_be_cut_and_do_not_count() -> None:
    strict = replace(ALL, figures=1.0)
    other = volume(BLURRED.replace("2019", "2018").replace("360", "361"), name="乙")
    assert placed(NOTE, other, strict).outcome is Outcome.FUZZY


def test_figures_behind_the_words_count_as_those_before() -> None:
    tail = "，其中干部21人、群众339人，历时8天。"
    note = marked(volume(WATER + tail), WORDS)
    strict = replace(ALL, figures=1.0)
    before_differs = BLURRED.replace("12", "13") + tail
    assert placed(note, volume(before_differs, name="乙"), strict).outcome is Outcome.FUZZY
    both_differ = before_differs.replace("339", "338")
    assert placed(note, volume(both_differ, name="乙"), strict).outcome is Outcome.REVIEW


def test_where_no_figure_is_beside_the_words_none_is_asked_for() -> None:
    old = volume("全县举行防汛演练，干部群众踊跃参加，反响热烈，成效显著，受到好评。")
    new = volume("仝县举行防汛演练，干部群众踊跃参加，反响热烈，成效显蓍，受到好评。", name="乙")
    note = marked(old, "干部群众踊跃参加")
    assert placed(note, new, replace(ALL, figures=1.0)).outcome is Outcome.FUZZY


@pytest.mark.parametrize(
    ("text", "words", "changed"),
    [
        (WATER, "5%。防汛演练在青石镇举行", ("4.5%", "3.5%")),
        (WATER, "在青石镇举行，参加36", ("360人", "361人")),
        ("14.5%，增长甚快。防汛演练在青石镇举行。", "4.5%，增长甚快", ("14.5%", "24.5%")),
    ],
)
def test_a_figure_that_the_words_cut_must_be_the_same_on_both_sides(
    text: str, words: str, changed: tuple[str, str]
) -> None:
    note = marked(volume(text), words)
    blurred = text.replace("青石", "靑石")
    assert placed(note, volume(blurred, name="乙"), ALL).outcome is Outcome.FUZZY
    assert placed(note, volume(blurred.replace(*changed), name="乙"), ALL).outcome is Outcome.REVIEW


def test_the_runner_up_must_be_behind_by_enough() -> None:
    other = volume(BLURRED, BLURRED.replace("镇举", "乡举"), name="乙")
    first, second, *_ = Seeker(VolumeText(other).normal).alike(
        Wanted(*map(normalised, (NOTE.prefix, NOTE.quote, NOTE.suffix)))
    )
    lead = first.score - second.score
    assert placed(NOTE, other, replace(ALL, ahead=lead, section=0.0)).outcome is Outcome.FUZZY
    ahead = replace(ALL, ahead=lead + JUST, section=0.0)
    assert placed(NOTE, other, ahead).outcome is Outcome.REVIEW


ONE_SIDED = (
    WATER.split("。")[0] + "。" + WORDS + "。" + "县里另有一段全然不同的文字说的是别事。" * 2
)


def test_one_side_alone_suffices_where_it_and_the_words_are_nearly_the_same() -> None:
    other = volume(ONE_SIDED.replace("全县", "仝县"), name="乙")
    found = match_of(NOTE, other)
    one = replace(ALL, context=2.0, short_context=2.0, one_side=found.before, long=len(WORDS))
    assert placed(NOTE, other, one).outcome is Outcome.FUZZY
    for stricter in (
        replace(one, one_side=found.before + JUST),
        replace(one, long=len(WORDS) + 1),
        replace(one, same_words=found.likeness + JUST),
    ):
        assert placed(NOTE, other, stricter).outcome is Outcome.REVIEW
    assert placed(NOTE, other, replace(one, same_words=found.likeness)).outcome is Outcome.FUZZY


def test_one_side_alone_must_have_all_its_figures() -> None:
    other = volume(ONE_SIDED.replace("12座", "13座"), name="乙")
    one = replace(ALL, context=2.0, short_context=2.0, one_side=0.5, long=1)
    assert placed(NOTE, other, one).outcome is Outcome.REVIEW


def test_words_and_neighbours_that_are_all_the_same_suffice_from_a_length_on() -> None:
    other = volume(WATER, "县教育局开展送教下乡活动。", name="乙")
    length = len(normalised(NOTE.prefix + NOTE.quote + NOTE.suffix))
    assert placed(NOTE, other, replace(ALL, exact_length=length)).outcome is Outcome.MOVED
    assert placed(NOTE, other, replace(ALL, exact_length=length + 1)).outcome is Outcome.FUZZY


def test_what_is_hardly_like_it_is_not_even_offered() -> None:
    never = replace(ALL, words=2.0)
    just = replace(never, doubtful_words=FOUND.likeness, doubtful_context=FOUND.context)
    assert placed(NOTE, OTHER, just).outcome is Outcome.REVIEW
    for stricter in (
        replace(just, doubtful_words=FOUND.likeness + JUST),
        replace(just, doubtful_context=FOUND.context + JUST),
    ):
        assert placed(NOTE, OTHER, stricter).outcome is Outcome.ORPHANED


def test_a_candidate_is_shown_with_its_neighbours_and_tells_how_like_it_is() -> None:
    long = "甲乙丙丁戊己庚辛壬癸" * 4
    other = volume(long + BLURRED + long, name="乙")
    placement = placed(NOTE, other, replace(ALL, words=2.0))
    best = placement.candidates[0]
    whole = long + BLURRED + long
    at = whole.index(best.quote)
    assert best.before == whole[at - SHOWN : at]
    assert best.after == whole[at + len(best.quote) : at + len(best.quote) + SHOWN]
    assert placement.score == best.score == pytest.approx(FOUND.score)


def test_a_note_that_comes_along_has_the_page_and_the_entry_of_its_new_place() -> None:
    for book, entry in (
        (volume(WATER, name="乙"), "乙-0"),
        (volume(WATER, name="丙", in_entries=False), ""),
    ):
        new = placed(replace(NOTE, page="7"), book).new
        assert new is not None
        assert (new.page, new.entry_id) == ("12", entry)


def gapped(*kept: tuple[int, int]) -> Text:
    """Give what is left of the water's text where only these ranges of it are shown."""
    spans = tuple(Span(*each) for each in kept)
    return Text("".join(WATER[span.start : span.end] for span in spans), spans)


def same_source(text: str | Text, source: Volume) -> Volume:
    return replace(volume(text), source_sha256=source.source_sha256)


def test_of_the_same_source_just_as_much_as_must_be_left_suffices() -> None:
    old = volume(WATER)
    at = WATER.index(WORDS)
    new = same_source(gapped((0, at + 4), (at + 5, len(WATER))), old)
    assert placed(NOTE, new, Thresholds(part=0.9)).outcome is Outcome.PARTLY
    assert placed(NOTE, new, Thresholds(part=0.9 + JUST)).outcome is Outcome.REVIEW


def test_what_is_left_of_the_words_is_offered_first() -> None:
    old = volume(WATER)
    at = WATER.index(WORDS)
    new = same_source(gapped((0, at), (at + 7, len(WATER))), old)
    placement = placed(NOTE, new)
    assert placement.outcome is Outcome.REVIEW
    assert placement.candidates[0].quote == WORDS[7:]
    assert placement.candidates[0].score == pytest.approx(0.3)


def test_words_in_three_pieces_are_each_compared_with_their_own() -> None:
    at = WATER.index(WORDS)
    text = gapped((0, at + 3), (at + 4, at + 6), (at + 7, len(WATER)))
    old = same_source(text, volume(WATER))
    note = marked(old, "防汛演在青镇举行")
    assert len(note.spans) == 3
    assert placed(note, old) == Placement(note, Outcome.KEPT, note, 1.0)


def mended(words: str) -> Volume:
    """Give the volume of the same source in which a person added a character inside the words."""
    at = WATER.index(WORDS) + 2
    text = Text(
        WATER[:at] + words + WATER[at:], (Span(0, len(WATER)),), tuple(range(at, at + len(words)))
    )
    return replace(volume(text), source_sha256=volume(WATER).source_sha256)


def test_words_in_which_a_person_added_a_character_are_kept_while_it_is_there() -> None:
    note = marked(mended("期"), "防汛期演练在青石镇举行")
    assert placed(note, mended("期")).outcome is Outcome.KEPT
    assert placed(note, mended("时")).outcome is not Outcome.KEPT
    assert placed(NOTE, mended("期")).outcome is Outcome.KEPT


def test_words_are_sought_anew_where_other_ones_stand_at_more_than_half_of_the_offsets() -> None:
    old = volume("一" * 40 + WATER)
    shifted = replace(
        volume(Text("一" * 40 + WATER, (Span(7, 7 + 40 + len(WATER)),))),
        source_sha256=old.source_sha256,
    )
    lucky = annotate(old, (Span(20, 22),), Color.YELLOW)
    unlucky = [marked(old, "水闸12座"), marked(old, WORDS)]
    [kept, found] = plan([lucky, unlucky[0]], shifted).placements
    assert (kept.outcome, found.outcome) == (Outcome.KEPT, Outcome.MOVED)
    assert kept.new == lucky
    [moot, *_] = plan([lucky, *unlucky], shifted).placements
    assert moot.outcome is not Outcome.KEPT


def test_half_of_the_characters_being_the_same_is_no_other_source() -> None:
    old = volume("水闸甲乙" + WATER)
    note = annotate(old, (Span(0, 4),), Color.YELLOW)
    for text, outcome in (("水闸丙丁", Outcome.REVIEW), ("水丙丁戊", Outcome.ORPHANED)):
        new = same_source(text + WATER, old)
        lonely = replace(note, prefix="", suffix="")
        assert placed(lonely, new).outcome is outcome


def test_matches_side_by_side_share_no_character() -> None:
    assert not Match(1, 3, 1.0, 1.0).overlaps(Match(3, 5, 1.0, 1.0))
    assert not Match(3, 5, 1.0, 1.0).overlaps(Match(1, 3, 1.0, 1.0))
    assert Match(1, 4, 1.0, 1.0).overlaps(Match(3, 5, 1.0, 1.0))


def test_a_figure_just_before_or_behind_the_words_is_not_theirs() -> None:
    assert whole_figures("增长4", "件", "5件") == ()
    assert whole_figures("4", ",5件", "") == ("4,5",)
    assert whole_figures("12", "。水闸", "12") == ()


@pytest.mark.parametrize("unseen", ["\ud800", "\u2028", "\u2029", "\x07", "\u3000", "\u200b"])
def test_what_is_not_seen_is_not_compared(unseen: str) -> None:
    assert normalised(f"水{unseen}闸") == "水闸"
