"""Corrections of one extraction of a book, carried to another."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

from found_by_title import id_of

from yearbook_reader.corrections.applying import Corrected, corrected
from yearbook_reader.corrections.carrying import Carrier
from yearbook_reader.corrections.correction import Correction, CorrectionKind, Where
from yearbook_reader.corrections.making import (
    marking,
    mending,
    moving,
    rejecting,
    renaming,
    splitting,
)
from yearbook_reader.corrections.manuscript import nodes_of
from yearbook_reader.corrections.places import heads
from yearbook_reader.corrections.roles import forced_roles
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.lines.draft import ForcedRole
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Heading, Paragraph, Span, Volume
from yearbook_reader.volume.reconstruction import Finding, FindingKind
from yearbook_reader.volume.walk import all_entries

At = Callable[[str], tuple[Span, ...]]


def extracted(text: str) -> Source:
    return Source(text, hashlib.sha256(text.encode()).hexdigest(), "other.txt", "utf-8")


def otherwise(source: Source) -> Source:
    """Give another extraction: cut into other lines, with spaces and lines in front."""
    text = source.text.replace("全县", "全 县").replace("建设全面", "建设\n全面")
    return extracted("云台年鉴\n\n编纂委员会\n\n" + text)


def carried(source: Source, other: Source, *log: Correction) -> Corrected:
    """Carry a log to another source and apply it there."""
    carrier = Carrier(source.text, other, reconstruct(other))
    there = tuple(carrier.carried(each) for each in log)
    made = reconstruct(other, forced=forced_roles(other, there))
    return corrected(other, made, there)


def titles(result: Corrected) -> list[str]:
    return [entry.heading.title for entry in all_entries(result.reconstruction.volume)]


def text_of(result: Corrected) -> str:
    blocks = (
        block for entry in all_entries(result.reconstruction.volume) for block in entry.blocks
    )
    return "\n".join(block.text.text for block in blocks if isinstance(block, Paragraph))


def test_a_renamed_entry_is_renamed_in_the_other_extraction(source: Source, volume: Volume) -> None:
    log = renaming(source, volume, id_of(volume, "水闸建设"), "建水闸")
    result = carried(source, otherwise(source), log)
    assert titles(result) == ["概况", "建水闸", "雨量站建设", "水位观测", "概况"]
    assert result.misfits == ()


def test_of_titles_that_come_twice_the_right_one_is_found_by_what_stands_beside_it(
    source: Source, volume: Volume
) -> None:
    *_, last = (head.id for _, head in heads(nodes_of(volume)) if head.heading.title == "概况")
    result = carried(source, otherwise(source), renaming(source, volume, last, "小学概况"))
    assert titles(result) == ["概况", "水闸建设", "雨量站建设", "水位观测", "小学概况"]


def test_mended_characters_a_split_and_a_move_come_along(
    source: Source, volume: Volume, at: At
) -> None:
    entry, goal = id_of(volume, "雨量站建设"), id_of(volume, "水位观测")
    result = carried(
        source,
        otherwise(source),
        mending(source, at("1.1亿"), "1.2亿"),
        splitting(source, at("防汛演练"), "防汛"),
        moving(source, volume, entry, Where.AFTER, goal),
    )
    assert result.misfits == ()
    assert "投资1.2亿元" in text_of(result)
    assert titles(result) == ["概况", "防汛", "水闸建设", "水位观测", "雨量站建设", "概况"]


def test_what_a_line_is_comes_along(source: Source, at: At) -> None:
    log = marking(source, at("防汛演练"), ForcedRole.ENTRY)
    result = carried(source, otherwise(source), log)
    assert result.misfits == ()
    assert "防汛演练在青石镇举行。全县堤防经过检查，未发现险情。" in titles(result)


def test_a_rejected_finding_is_rejected_there_too(source: Source) -> None:
    folded = extracted(source.text.replace("新建水闸", "新建⽔闸"))
    [finding] = (
        each for each in reconstruct(folded).findings if each.kind is FindingKind.FOLDED_CHARACTER
    )
    result = carried(folded, otherwise(folded), rejecting(folded, finding))
    assert result.misfits == ()
    assert "新建⽔闸" in text_of(result)


def test_where_a_figure_is_another_one_nothing_is_mended(source: Source, at: At) -> None:
    other = extracted(source.text.replace("投资1.1亿元", "投资1.3亿元"))
    for words in ("1.1亿", "1亿"):
        result = carried(source, other, mending(source, at(words), "2亿"))
        assert [each.kind for each in result.misfits] == [CorrectionKind.MEND]
        assert "投资1.3亿元" in text_of(result)


def test_a_figure_is_not_mended_inside_of_a_longer_one(source: Source, at: At) -> None:
    other = extracted(source.text.replace("投资1.1亿元", "投资21亿元"))
    result = carried(source, other, mending(source, at("1亿"), "2亿"))
    assert len(result.misfits) == 1
    assert "投资21亿元" in text_of(result)


def test_where_too_little_stands_beside_the_words_nothing_is_guessed() -> None:
    old = extracted("水利\n综述\n【概况】 甲地新建水闸12座，投资1.1亿元，堤防未发现险情。\n")
    other = extracted("水利\n综述\n【概况】 甲地有小学21所，教师1234人，比上年都有增加。\n")
    start = old.text.index("甲地")
    result = carried(old, other, mending(old, (Span(start, start + 2),), "乙地"))
    assert len(result.misfits) == 1
    assert "甲地有小学" in text_of(result)


def test_where_the_words_are_gone_the_correction_is_listed_with_what_it_says(
    source: Source, at: At
) -> None:
    other = extracted(source.text.replace("防汛演练在青石镇举行。", ""))
    log = mending(source, at("防汛演练"), "防洪演练")
    [misfit] = carried(source, other, log).misfits
    assert (misfit.quote, misfit.value, misfit.spans) == ("防汛演练", "防洪演练", ())


def test_where_the_same_passage_comes_twice_nothing_is_guessed(source: Source, at: At) -> None:
    other = extracted(source.text + source.text)
    log = mending(source, at("365次"), "366次")
    result = carried(source, other, log)
    assert len(result.misfits) == 1
    assert text_of(result).count("365次") == 2


def test_a_heading_that_is_printed_nowhere_is_told_from_a_printed_one_of_its_title(
    source: Source,
) -> None:
    made = reconstruct(source)
    section = made.volume.chapters[1].sections[0]
    named = replace(made.volume.chapters[1], heading=Heading(section.heading.title))
    book = replace(made, volume=replace(made.volume, chapters=(made.volume.chapters[0], named)))
    log = renaming(source, book.volume, named.id, "基础教育")
    assert Carrier(source.text, source, book).carried(log).spans == log.spans != ()


def test_of_two_findings_that_are_known_by_the_same_words_none_is_guessed(source: Source) -> None:
    made = reconstruct(source)
    spans = (Span(10, 14),)
    one, other = (Finding(FindingKind.LONG_ENTRY, 0.5, spans, each) for each in "甲乙")
    for findings, expected in (((one,), spans), ((one, other), ())):
        carrier = Carrier(source.text, source, replace(made, findings=findings))
        assert carrier.carried(rejecting(source, one)).spans == expected
