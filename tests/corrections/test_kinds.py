"""What each kind of correction does to a book."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from found_by_title import id_of

from yearbook_reader.corrections.applying import Corrected
from yearbook_reader.corrections.correction import Correction, Where
from yearbook_reader.corrections.making import (
    marking,
    mending,
    merging,
    moving,
    releveling,
    renaming,
    splitting,
)
from yearbook_reader.corrections.manuscript import Level, nodes_of
from yearbook_reader.corrections.places import heads
from yearbook_reader.errors import NotFoundError
from yearbook_reader.reconstruct.assembly.account import account
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.lines.draft import ForcedRole
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Paragraph, Span, Volume
from yearbook_reader.volume.reconstruction import FindingKind, Reconstruction
from yearbook_reader.volume.tei import from_tei
from yearbook_reader.volume.tei_writer import to_tei
from yearbook_reader.volume.walk import all_entries

Apply = Callable[..., Corrected]
TextOf = Callable[[Reconstruction], str]
At = Callable[[str], tuple[Span, ...]]


def outline(made: Reconstruction) -> list[str]:
    """Give every title, the deeper ones further in."""
    found = (head for _, head in heads(nodes_of(made.volume)))
    return [" " * (head.level - 1) + head.heading.title for head in found]


def paragraphs(made: Reconstruction, title: str) -> list[str]:
    """Give the paragraphs of the first entry of this title."""
    entry = next(each for each in all_entries(made.volume) if each.heading.title == title)
    return [block.text.text for block in entry.blocks if isinstance(block, Paragraph)]


def test_the_book_that_is_corrected(source: Source) -> None:
    assert outline(reconstruct(source)) == [
        "水利", " 综述", "   概况", "   水闸建设", " 水文", "   雨量站建设", "   水位观测",
        "教育", " 小学", "   概况",
    ]  # fmt: skip


@pytest.mark.parametrize("title", ["水利", "综述", "水闸建设"])
def test_a_chapter_a_section_and_an_entry_are_renamed(
    source: Source, volume: Volume, apply: Apply, title: str
) -> None:
    made = apply(source, renaming(source, volume, id_of(volume, title), "新题")).reconstruction
    assert [each.strip() for each in outline(made)].count("新题") == 1
    assert title not in [each.strip() for each in outline(made)]


def test_what_is_printed_stays_when_a_title_changes(
    source: Source, volume: Volume, apply: Apply
) -> None:
    identifier = id_of(volume, "水闸建设")
    made = apply(source, renaming(source, volume, identifier, "新题")).reconstruction
    entry = next(each for each in all_entries(made.volume) if each.id == identifier)
    assert entry.heading.printed.text == "【水闸建设】"


@pytest.mark.parametrize("printed", ["〉水文", "〉 水文", "■水文"])
def test_a_line_that_is_a_heading_now_has_no_mark_before_its_title(
    source: Source, apply: Apply, printed: str
) -> None:
    marked = replace(source, text=source.text.replace("水文\n", f"{printed}\n"))
    start = marked.text.index(printed)
    place = (Span(start, start + len(printed)),)
    made = apply(marked, marking(marked, place, ForcedRole.SECTION)).reconstruction
    assert " 水文" in outline(made)
    assert account(marked.text, made).closes


def test_an_entry_split_at_words_takes_them_as_its_title(
    source: Source, apply: Apply, at: At
) -> None:
    made = apply(source, splitting(source, at("防汛演练"))).reconstruction
    assert outline(made)[2:5] == ["   概况", "   防汛演练", "   水闸建设"]
    assert paragraphs(made, "防汛演练")[0].startswith("在青石镇举行。")


def test_an_entry_split_with_a_typed_title_keeps_all_its_words(
    source: Source, apply: Apply, at: At
) -> None:
    made = apply(source, splitting(source, at("全县堤防"), "堤防检查")).reconstruction
    assert paragraphs(made, "堤防检查") == ["全县堤防经过检查，未发现险情。"]
    assert paragraphs(made, "概况")[-1].endswith("防汛演练在青石镇举行。")


def test_both_parts_of_a_split_entry_are_signed_by_the_signature_below(
    source: Source, apply: Apply, at: At
) -> None:
    made = apply(source, splitting(source, at("全县堤防"), "堤防检查")).reconstruction
    signed = {entry.heading.title: entry.contributors for entry in all_entries(made.volume)[:2]}
    assert signed == {"概况": ("李闻道",), "堤防检查": ("李闻道",)}


def test_a_split_over_two_entries_does_not_fit(source: Source, apply: Apply, at: At) -> None:
    correction = splitting(source, at("未发现险情。\n【水闸建设】 全县"))
    assert apply(source, correction).misfits == (correction,)


def test_a_merged_entry_gives_its_title_back_to_the_text(
    source: Source, volume: Volume, apply: Apply
) -> None:
    made = apply(source, merging(source, volume, id_of(volume, "水位观测"))).reconstruction
    assert "   水位观测" not in outline(made)
    assert paragraphs(made, "雨量站建设")[-1].startswith("【水位观测】全年观测水位365次")


def test_a_merged_entry_is_by_all_who_signed_its_parts(
    source: Source, volume: Volume, apply: Apply
) -> None:
    moved, goal = id_of(volume, "雨量站建设"), id_of(volume, "水闸建设")
    made = apply(
        source,
        moving(source, volume, moved, Where.AFTER, goal),
        merging(source, volume, moved),
    ).reconstruction
    entry = next(each for each in all_entries(made.volume) if each.id == goal)
    assert entry.contributors == ("李闻道", "王之远", "赵行")


def test_merging_undoes_a_split_inside_a_sentence_to_the_letter(
    source: Source, apply: Apply, at: At
) -> None:
    cut = splitting(source, at("在青石镇举"))
    split = apply(source, cut).reconstruction
    joined = apply(source, cut, merging(source, split.volume, id_of(split.volume, cut.quote)))
    assert paragraphs(joined.reconstruction, "概况") == paragraphs(reconstruct(source), "概况")


@pytest.mark.parametrize(
    ("where", "goal", "expected"),
    [
        (Where.BEFORE, "概况", ["   水位观测", "   概况", "   水闸建设"]),
        (Where.AFTER, "概况", ["   概况", "   水位观测", "   水闸建设"]),
        (Where.INTO, "综述", ["   概况", "   水闸建设", "   水位观测"]),
    ],
)
def test_an_entry_moves_with_all_its_text(
    source: Source, volume: Volume, apply: Apply, where: Where, goal: str, expected: list[str]
) -> None:
    correction = moving(source, volume, id_of(volume, "水位观测"), where, id_of(volume, goal))
    made = apply(source, correction).reconstruction
    assert outline(made)[2:5] == expected
    assert paragraphs(made, "水位观测") == paragraphs(reconstruct(source), "水位观测")


def test_an_entry_cannot_move_to_itself(source: Source, volume: Volume, apply: Apply) -> None:
    own = id_of(volume, "水位观测")
    correction = moving(source, volume, own, Where.AFTER, own)
    assert apply(source, correction).misfits == (correction,)


@pytest.mark.parametrize(
    ("title", "level", "expected"),
    [
        ("水闸建设", Level.SECTION, ["水利", " 综述", "   概况", " 水闸建设", " 水文"]),
        ("水文", Level.CHAPTER, ["水文", "   雨量站建设", "   水位观测", "教育", " 小学"]),
        ("水文", Level.SUBSECTION, ["  水文", "   雨量站建设", "   水位观测", "教育", " 小学"]),
        ("教育", Level.SECTION, [" 教育", " 小学", "   概况"]),
        ("小学", Level.ENTRY, ["   小学", "   概况"]),
    ],
)
def test_a_heading_takes_what_stands_below_it_to_another_level(
    source: Source, volume: Volume, apply: Apply, title: str, level: Level, expected: list[str]
) -> None:
    made = apply(source, releveling(source, volume, id_of(volume, title), level)).reconstruction
    assert "\n".join(expected) in "\n".join(outline(made))


def test_a_section_that_is_an_entry_is_by_those_who_signed_below_it(
    source: Source, volume: Volume, apply: Apply
) -> None:
    section = id_of(volume, "水文")
    made = apply(source, releveling(source, volume, section, Level.ENTRY)).reconstruction
    entry = next(each for each in all_entries(made.volume) if each.id == section)
    assert entry.contributors == ("王之远", "赵行")


@pytest.mark.parametrize(("title", "level"), [("水利", Level.SECTION), ("综述", Level.SUBSECTION)])
def test_a_heading_that_nothing_above_can_hold_stays(
    source: Source, volume: Volume, apply: Apply, title: str, level: Level
) -> None:
    correction = releveling(source, volume, id_of(volume, title), level)
    result = apply(source, correction)
    assert result.misfits == (correction,)
    assert result.reconstruction.volume == volume


@pytest.mark.parametrize("role", ForcedRole)
def test_a_line_has_the_role_that_a_person_gave_it(
    source: Source, apply: Apply, at: At, role: ForcedRole, text_of: TextOf
) -> None:
    words = "防汛演练在青石镇举行。全县堤防经过检查，未发现险情。"
    made = apply(source, marking(source, at("青石镇举行"), role)).reconstruction
    levels = {head.heading.title: head.level for _, head in heads(nodes_of(made.volume))}
    captions = [text.text for node in nodes_of(made.volume) if type(node).__name__ == "Caption"
                for text in (node.text,)]  # fmt: skip
    told = {
        ForcedRole.CHAPTER: levels.get(words) is Level.CHAPTER,
        ForcedRole.SECTION: levels.get(words) is Level.SECTION,
        # Nothing but a section stands above: the subsection is of it.
        ForcedRole.SUBSECTION: levels.get(words) is Level.SUBSECTION,
        ForcedRole.ENTRY: levels.get(words) is Level.ENTRY,
        ForcedRole.CAPTION: words in captions,
        ForcedRole.RUNNING_HEAD: words in [each.text.text for each in made.volume.forme_work],
        ForcedRole.BODY: words in text_of(made),
    }
    assert told[role]


def test_a_heading_that_is_none_becomes_text_again(
    source: Source, apply: Apply, at: At, text_of: TextOf
) -> None:
    made = apply(source, marking(source, at("【水位观测】"), ForcedRole.BODY)).reconstruction
    assert "   水位观测" not in outline(made)
    assert "【水位观测】全年观测" in text_of(made)


def test_an_entry_that_is_a_section_loses_its_brackets_and_keeps_its_text(
    source: Source, apply: Apply, at: At, text_of: TextOf
) -> None:
    made = apply(source, marking(source, at("【水位观测】"), ForcedRole.SECTION)).reconstruction
    assert " 水位观测" in outline(made)
    assert "\n全年观测水位365次" in text_of(made)
    assert account(source.text, made).closes


def test_of_two_roles_of_a_line_the_later_counts(source: Source, apply: Apply, at: At) -> None:
    first = marking(source, at("青石镇举行"), ForcedRole.CHAPTER)
    second = marking(source, at("青石镇举行"), ForcedRole.BODY)
    assert apply(source, first, second).reconstruction.volume == (
        apply(source, second).reconstruction.volume
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("12座", "21座"),  # as many characters
        ("新建水闸", "新水闸"),  # one fewer
        ("投资1.1亿元，", ""),  # none left
        ("水闸", "水闸和泵站"),  # more behind
        ("县水利局", "云台县水利局"),  # more in front
        ("县水利局获", "全市水务系统获"),  # other ones, and more
    ],
)
def test_characters_are_mended_and_the_account_closes(
    source: Source, apply: Apply, at: At, before: str, after: str, text_of: TextOf
) -> None:
    made = apply(source, mending(source, at(before), after)).reconstruction
    expected = text_of(reconstruct(source)).replace(before, after, 1)
    assert text_of(made) == expected
    assert account(source.text, made).closes
    assert from_tei(to_tei(made)) == made


def test_a_mended_place_is_still_the_place_in_the_source(
    source: Source, apply: Apply, at: At
) -> None:
    made = apply(source, mending(source, at("12座"), "约1200座")).reconstruction
    texts = [text for node in nodes_of(made.volume) for text in getattr(node, "texts", ())]
    texts += [block.text for entry in all_entries(made.volume) for block in entry.blocks
              if isinstance(block, Paragraph)]  # fmt: skip
    text = next(each for each in texts if "约1200座" in each.text)
    behind = text.text.index("投资")
    assert text.spans_of(behind, behind + 2) == at("投资")


def test_what_was_removed_is_a_finding_with_its_characters(
    source: Source, apply: Apply, at: At
) -> None:
    made = apply(source, mending(source, at("投资1.1亿元，"), "")).reconstruction
    [finding] = [each for each in made.findings if each.kind is FindingKind.MENDED_CHARACTER]
    assert (finding.removed, finding.original) == (True, "投资1.1亿元，")


def test_a_mend_in_a_title_changes_the_title(source: Source, apply: Apply, at: At) -> None:
    made = apply(source, mending(source, at("水位观"), "水位监")).reconstruction
    assert "   水位监测" in outline(made)


def test_a_mended_signature_names_the_contributors_anew(
    source: Source, apply: Apply, at: At
) -> None:
    made = apply(source, mending(source, at("李闻道"), "李问道")).reconstruction
    assert [entry.contributors for entry in all_entries(made.volume)[:2]] == [("李问道",)] * 2


def test_words_that_differ_are_a_misfit(source: Source, apply: Apply, at: At) -> None:
    fitting = mending(source, at("12座"), "21座")
    other = Correction("other", source.sha256, fitting.kind, fitting.spans, "13座", "21座", "")
    result = apply(source, other)
    assert result.misfits == (other,)
    assert result.reconstruction == reconstruct(source)


def test_a_heading_that_is_not_there_cannot_be_corrected(source: Source, volume: Volume) -> None:
    with pytest.raises(NotFoundError):
        renaming(source, volume, "entry-none", "新题")
