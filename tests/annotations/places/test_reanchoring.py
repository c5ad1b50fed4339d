"""Annotations brought over: to a better reconstruction and to another extraction."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.places.anchoring import annotate
from yearbook_reader.annotations.places.normalised import normalised
from yearbook_reader.annotations.places.placement import Outcome, Placement
from yearbook_reader.annotations.places.reanchoring import plan
from yearbook_reader.annotations.places.volume_text import VolumeText
from yearbook_reader.progress import Cancelled
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
ROAD = "2019年，全县新建公路36公里，投资2.7亿元，比上年增长8.1%。养护道班由县交通局统一管理。"
SCHOOL = (
    "全县有小学21所，在校学生8035人，教职工677人。县教育局开展送教下乡活动15次，受益教师1200人。"
)
TOGETHER = (WATER, ROAD, SCHOOL)


def book(*sections: tuple[str, ...], name: str = "甲", titles: tuple[str, ...] = ()) -> Volume:
    """Give a volume whose sections hold these paragraphs, an entry each, and its source."""
    at = 0
    made = []
    for number, paragraphs in enumerate(sections):
        entries = []
        for paragraph in paragraphs:
            text = Text(paragraph, (Span(at, at + len(paragraph)),))
            entries.append(Entry(f"{name}-{at}", Heading("概况"), (Paragraph(text),)))
            at += len(paragraph) + 1
        title = titles[number] if titles else f"第{number}分目"
        made.append(Section(f"section-{number}", Heading(title), entries=tuple(entries)))
    sha256 = hashlib.sha256(f"{name}{sections}".encode()).hexdigest()
    chapter = Chapter("chapter", Heading("水利"), sections=tuple(made))
    pages = (Page(1, 0, at // 2, "1"), Page(2, at // 2, at, "2"))
    return Volume("云台年鉴", sha256, chapters=(chapter,), pages=pages)


def marked(volume: Volume, words: str, occurrence: int = 0) -> Annotation:
    """Annotate the words at one of their places in a volume."""
    text = VolumeText(volume)
    at = -1
    for _ in range(occurrence + 1):
        at = text.normal.index(normalised(words), at + 1)
    return annotate(volume, text.spans(*text.place(at, at + len(normalised(words)))), Color.YELLOW)


def only(annotation: Annotation, volume: Volume) -> Placement:
    """Give what becomes of a single annotation."""
    (placement,) = plan([annotation], volume).placements
    return placement


def words_at(volume: Volume, placement: Placement) -> str:
    """Give the words on which an annotation has come to stand."""
    assert placement.new is not None
    text = VolumeText(volume)
    pieces = [piece for span in placement.new.spans for piece in text.places_of(span)]
    return "".join(text.clean(place, place + size) for _, place, size in pieces)


class TestOfTheSameSource:
    """A better reconstruction of the same source: looked up through the spans."""

    def test_what_stands_as_it_stood_is_kept(self) -> None:
        volume = book(TOGETHER)
        annotation = marked(volume, "水闸12座")
        assert only(annotation, volume) == Placement(annotation, Outcome.KEPT, annotation, 1.0)

    def test_words_under_another_title_are_moved_with_their_spans(self) -> None:
        old, new = book(TOGETHER), book(TOGETHER, titles=("综述",))
        annotation = marked(old, "水闸12座")
        placement = only(annotation, new)
        assert placement.outcome is Outcome.MOVED
        assert placement.new is not None
        assert placement.new.spans == annotation.spans
        assert placement.new.titles == ("水利", "综述", "概况")

    def test_of_twins_it_is_the_one_that_was_marked(self) -> None:
        volume = book((WATER, WATER))
        annotation = marked(volume, "防汛演练", 1)
        placement = only(annotation, volume)
        assert placement.new is not None
        assert placement.new.spans == annotation.spans
        assert annotation.spans[0].start > len(WATER)

    def test_words_of_which_a_little_left_the_text_stay_on_the_rest(self) -> None:
        old = book((WATER,))
        annotation = marked(old, "全县新建水闸12座，投资")
        placement = only(annotation, without(old, Span(8, 9)))
        assert (placement.outcome, words_at(old, placement)) == (Outcome.PARTLY, annotation.quote)
        assert placement.score == pytest.approx(11 / 12)

    def test_words_of_which_a_figure_left_the_text_are_for_a_person(self) -> None:
        old = book((WATER,))
        annotation = marked(old, "全县新建水闸12座，投资")
        at = WATER.index("12")
        assert only(annotation, without(old, Span(at, at + 1))).outcome is Outcome.REVIEW

    def test_words_of_which_most_left_the_text_are_for_a_person(self) -> None:
        old = book((WATER,))
        annotation = marked(old, "全县新建水闸")
        placement = only(annotation, without(old, Span(7, 11)))
        assert (placement.outcome, placement.new) == (Outcome.REVIEW, None)

    def test_words_that_left_the_text_go_to_no_lookalike_by_themselves(self) -> None:
        old = book((WATER, SCHOOL, ROAD, WATER))
        annotation = marked(old, "防汛演练在青石镇举行")
        placement = only(annotation, without(old, annotation.spans[0]))
        assert (placement.outcome, placement.new) == (Outcome.REVIEW, None)
        assert placement.candidates[0].quote == "防汛演练在青石镇举行"

    def test_other_characters_at_the_same_offsets_send_it_looking_for_its_words(self) -> None:
        old = book(TOGETHER)
        shifted = shifted_by(old, 7)
        annotation = marked(old, "新建公路36公里")
        placement = only(annotation, shifted)
        assert placement.outcome is Outcome.MOVED
        assert words_at(shifted, placement) == "新建公路36公里"

    def test_where_most_offsets_are_moot_none_is_trusted(self) -> None:
        old = book(("一" * 40 + WATER, SCHOOL))
        shifted = shifted_by(old, 7)
        lucky = marked(old, "一一")
        placements = plan([lucky, marked(old, "水闸12座"), marked(old, "小学21所")], shifted)
        assert placements.placements[0].outcome is not Outcome.KEPT

    @given(st.integers(0, len("".join(TOGETHER)) - 1), st.integers(1, 60))
    def test_any_words_are_kept(self, start: int, length: int) -> None:
        volume = book(TOGETHER)
        text = VolumeText(volume)
        end = min(start + length, len(text.normal))
        annotation = annotate(volume, text.spans(*text.place(start, end)), Color.BLUE)
        assert only(annotation, volume).outcome is Outcome.KEPT


def without(volume: Volume, gone: Span) -> Volume:
    """Give the volume of the same source from whose text a span was taken away."""
    return rewritten(volume, lambda text: cut_out(text, gone))


def shifted_by(volume: Volume, offset: int) -> Volume:
    """Give the volume as if the same file's text had been taken out with more before it."""
    return rewritten(
        volume,
        lambda text: Text(
            text.text, tuple(Span(span.start + offset, span.end + offset) for span in text.spans)
        ),
    )


def cut_out(text: Text, gone: Span) -> Text:
    kept = [
        text.cut(at, at + 1)
        for at in range(len(text.text))
        if not gone.start <= text.spans_of(at, at + 1)[0].start < gone.end
    ]
    return sum(kept, Text())


def rewritten(volume: Volume, change: Callable[[Text], Text]) -> Volume:
    (chapter,) = volume.chapters
    sections = tuple(
        replace(
            section,
            entries=tuple(
                replace(entry, blocks=tuple(Paragraph(change(b.text)) for b in entry.blocks))  # type: ignore[union-attr]
                for entry in section.entries
            ),
        )
        for section in chapter.sections
    )
    return replace(volume, chapters=(replace(chapter, sections=sections),))


class TestOfAnotherExtraction:
    """Another file of the same book: looked for by words and neighbours."""

    def test_words_between_their_very_neighbours_are_found(self) -> None:
        old, new = book(TOGETHER), book((SCHOOL,), TOGETHER[:2], name="乙")
        placement = only(marked(old, "新建公路36公里"), new)
        assert (placement.outcome, words_at(new, placement)) == (Outcome.FUZZY, "新建公路36公里")
        placement = only(marked(old, "防汛演练"), book((SCHOOL, *TOGETHER), name="乙"))
        assert (placement.outcome, placement.score) == (Outcome.MOVED, 1.0)

    def test_the_selectors_stay_as_they_were_made(self) -> None:
        old, new = book(TOGETHER), book((SCHOOL, *TOGETHER), name="乙")
        annotation = marked(old, "防汛演练")
        found = only(annotation, new).new
        assert found is not None
        assert found == replace(
            annotation,
            source_sha256=new.source_sha256,
            spans=found.spans,
            entry_id=found.entry_id,
            titles=("水利", "第0分目", "概况"),
            page=found.page,
        )
        assert found.entry_id.startswith("乙-")
        assert found.page == "1"

    def test_stray_spaces_and_width_make_no_difference(self) -> None:
        new = book(tuple(" ".join(each).replace("1", "１") for each in TOGETHER), name="乙")
        placement = only(marked(book(TOGETHER), "水闸12座，投资1.1亿元"), new)
        assert placement.outcome is Outcome.MOVED
        assert normalised(words_at(new, placement)) == normalised("水闸12座，投资1.1亿元")

    def test_words_with_a_wrong_character_are_found_beyond_doubt(self) -> None:
        new = book((WATER.replace("演练", "演绨"), ROAD, SCHOOL), name="乙")
        placement = only(marked(book(TOGETHER), "防汛演练在青石镇举行"), new)
        assert (placement.outcome, words_at(new, placement)) == (
            Outcome.FUZZY,
            "防汛演绨在青石镇举行",
        )
        assert 0.9 < placement.score < 1

    def test_words_with_another_figure_are_for_a_person(self) -> None:
        new = book((WATER.replace("12座", "13座"), ROAD, SCHOOL), name="乙")
        placement = only(marked(book(TOGETHER), "新建水闸12座"), new)
        assert placement.outcome is Outcome.REVIEW
        assert placement.candidates[0].quote == "新建水闸13座"
        assert placement.candidates[0].before.endswith("全县")
        assert placement.candidates[0].after.startswith("，投资1.1亿元")
        assert placement.candidates[0].titles == ("水利", "第0分目", "概况")

    def test_a_figure_that_the_words_cut_must_be_the_same_whole(self) -> None:
        new = book((WATER.replace("4.5%", "4.6%"), ROAD, SCHOOL), name="乙")
        assert only(marked(book(TOGETHER), "比上年增长4"), new).outcome is Outcome.REVIEW

    def test_twins_are_for_a_person(self) -> None:
        new = book((WATER, WATER), name="乙")
        placement = only(marked(book((WATER,)), "防汛演练"), new)
        assert (placement.outcome, len(placement.candidates)) == (Outcome.REVIEW, 2)

    def test_of_twins_the_one_in_the_same_section_is_it(self) -> None:
        old = book((SCHOOL,), (WATER,), titles=("教育", "水利"))
        new = book((WATER,), (WATER,), (ROAD,), titles=("防汛", "水利", "交通"), name="乙")
        placement = only(marked(old, "防汛演练"), new)
        assert placement.new is not None
        assert placement.new.titles == ("水利", "水利", "概况")

    def test_of_damaged_twins_the_one_in_the_same_section_is_it(self) -> None:
        old = book((SCHOOL,), (WATER,), titles=("教育", "水利"))
        damaged_copy = WATER.replace("全县", "仝县")
        new = book(
            (damaged_copy,), (damaged_copy,), (ROAD,), titles=("防汛", "水利", "交通"), name="乙"
        )
        placement = only(marked(old, "防汛演练"), new)
        assert placement.new is not None
        assert placement.new.titles == ("水利", "水利", "概况")

    def test_like_words_among_quite_other_neighbours_are_no_candidate(self) -> None:
        other = (
            "文化馆举办书画展，观众踊跃，反响热烈，好评如潮，防汛演练在青石镇举行，其后放映电影。"
        )
        placement = only(marked(book((WATER,)), "防汛演练在青石镇举行"), book((other,), name="乙"))
        assert placement.outcome is Outcome.ORPHANED

    def test_words_that_are_gone_are_an_orphan(self) -> None:
        placement = only(marked(book(TOGETHER), "教职工677人"), book((WATER, ROAD), name="乙"))
        assert (placement.outcome, placement.new, placement.candidates) == (
            Outcome.ORPHANED,
            None,
            (),
        )

    def test_a_lookalike_of_deleted_words_is_never_taken(self) -> None:
        new = book((ROAD, SCHOOL), name="乙")
        assert only(marked(book(TOGETHER), "比上年增长4.5%"), new).new is None

    def test_words_of_one_side_only_are_enough_where_its_figures_agree(self) -> None:
        old = book((WATER + ROAD,))
        new = book((WATER, "县里另有一段全然不同的文字，说的是文化馆的事情。" * 3), name="乙")
        placement = only(marked(old, "防汛演练在青石镇举行，参加360人次。"), new)
        assert placement.outcome is Outcome.FUZZY

    def test_short_words_without_a_figure_want_both_sides(self) -> None:
        old = book((WATER + ROAD,))
        new = book((WATER, "县里另有一段全然不同的文字，说的是文化馆的事情。" * 3), name="乙")
        assert only(marked(old, "人次。"), new).outcome is Outcome.REVIEW

    def test_words_without_a_visible_character_are_an_orphan(self) -> None:
        annotation = replace(marked(book(TOGETHER), "水闸"), quote=" \u200b")
        assert only(annotation, book(TOGETHER, name="乙")).outcome is Outcome.ORPHANED

    def test_short_words_without_neighbours_are_for_a_person_or_none(self) -> None:
        annotation = replace(marked(book(TOGETHER), "防汛演练"), prefix="", suffix="")
        assert only(annotation, book(TOGETHER, name="乙")).new is None

    def test_an_empty_volume_orphans_everything(self) -> None:
        assert only(marked(book(TOGETHER), "水闸"), Volume("", "0")).outcome is Outcome.ORPHANED

    @given(st.integers(0, len("".join(TOGETHER)) - 1), st.integers(1, 60))
    def test_any_words_are_found_right_or_not_at_all(self, start: int, length: int) -> None:
        old, new = book(TOGETHER), book((SCHOOL, *TOGETHER[:2]), name="乙")
        text = VolumeText(old)
        end = min(start + length, len(text.normal))
        annotation = annotate(old, text.spans(*text.place(start, end)), Color.BLUE)
        placement = only(annotation, new)
        if placement.outcome is Outcome.MOVED:
            assert words_at(new, placement) == annotation.quote.replace("\n", "")


class TestThePlan:
    """The dry run: all accounted for, nothing changed, stoppable."""

    def test_every_annotation_is_accounted_for_in_order(self) -> None:
        old = book(TOGETHER)
        annotations = [marked(old, word) for word in ("水闸12座", "小学21所", "防汛演练")]
        made = plan(annotations, book((WATER, ROAD), name="乙"))
        assert [each.old for each in made.placements] == annotations
        assert sum(made.counts().values()) == 3
        assert set(made.counts()) == set(Outcome)
        assert len(made.placed()) == len(made.of(Outcome.MOVED, Outcome.FUZZY))

    def test_nothing_makes_an_empty_plan(self) -> None:
        assert plan([], book(TOGETHER)).placements == ()

    def test_how_far_it_is_is_told_to_the_end(self) -> None:
        told: list[float] = []
        volume = book(TOGETHER)
        plan([marked(volume, "水闸"), marked(volume, "公路")], volume, told.append)
        assert told == [0.0, 0.5, 1.0]

    def test_it_can_be_stopped(self) -> None:
        def stop(done: float) -> None:
            raise Cancelled

        volume = book(TOGETHER)
        with pytest.raises(Cancelled):
            plan([marked(volume, "水闸")], volume, stop)

    def test_no_more_than_three_candidates_are_offered(self) -> None:
        new = book((WATER,) * 5, name="乙")
        assert len(only(marked(book((WATER,)), "防汛演练"), new).candidates) == 3
