"""The audit: what is odd in a book is told once, with its place, and what is well is not."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from yearbook_reader.reconstruct.assembly.audit import audit
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.reader import read_source
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import (
    Chapter,
    Entry,
    FormeWork,
    FormeWorkKind,
    Heading,
    Page,
    Paragraph,
    Section,
    Signature,
    Span,
    Text,
    Volume,
)
from yearbook_reader.volume.reconstruction import Finding, FindingKind, Reconstruction

Entries = Iterable[tuple[str, tuple[str, ...]]]


def book_of(*sections: Entries) -> tuple[str, Reconstruction]:
    """Give a book of sections of (title, paragraphs) and its source, one text a line."""
    source = ""

    def placed(words: str) -> Text:
        nonlocal source
        start = len(source)
        source += words + "\n"
        return Text(words, (Span(start, start + len(words)),) if words else ())

    made = []
    for number, entries in enumerate(sections):
        within = tuple(
            Entry(
                f"{number}-{index}",
                Heading(title, placed(title)),
                tuple(Paragraph(placed(text)) for text in texts),
            )
            for index, (title, texts) in enumerate(entries)
        )
        made.append(Section(f"section-{number}", Heading(f"分目{number}"), entries=within))
    volume = Volume(
        "云台年鉴", "0" * 64, chapters=(Chapter("c", Heading("水利"), sections=(*made,)),)
    )
    return source, Reconstruction(volume, ())


def audited(*sections: Entries) -> tuple[Finding, ...]:
    return audit(*book_of(*sections))


def kinds(findings: Iterable[Finding]) -> list[FindingKind]:
    return [finding.kind for finding in findings]


def test_a_sound_book_has_no_finding() -> None:
    assert (
        audited([("概况", ("水闸完好。",)), ("防汛", ("堤防完好。",))], [("概况", ("好。",))]) == ()
    )


def test_the_seed_has_no_finding_of_the_audit(seed_path: Path) -> None:
    source = read_source(seed_path)
    assert audit(source.text, reconstruct(source)) == ()


def test_the_engine_tells_what_the_audit_finds() -> None:
    text = "综述\n【概况】 水闸完好。\n【防汛】\n【水文】 雨量站（新建3个。\n"
    findings = reconstruct(Source(text, "0" * 64, "年鉴.txt", "utf-8")).findings
    assert {FindingKind.EMPTY_ENTRY, FindingKind.UNCLOSED_BRACKET} <= set(kinds(findings))


def test_an_entry_without_text_is_told_with_the_place_of_its_title() -> None:
    (finding,) = audited([("概况", ("水闸完好。",)), ("防汛", ())])
    assert (finding.kind, finding.values) == (FindingKind.EMPTY_ENTRY, ("防汛",))
    assert finding.spans == (Span(9, 11),)


def test_an_entry_with_nothing_but_a_signature_is_empty(made_up: Reconstruction) -> None:
    chapter = made_up.volume.chapters[0]
    section = chapter.sections[0]
    (entry,) = section.entries
    signed = tuple(block for block in entry.blocks if isinstance(block, Signature))
    bare = replace(section, entries=(replace(entry, blocks=signed),))
    volume = replace(made_up.volume, chapters=(replace(chapter, sections=(bare,)),))
    assert FindingKind.EMPTY_ENTRY in kinds(audit("", replace(made_up, volume=volume)))


def test_the_same_entry_twice_is_told_wherever_it_stands() -> None:
    (finding,) = audited([("防汛", ("堤防完好。",))], [("防汛", ("堤防 完好。",))])
    assert (finding.kind, finding.confidence) == (FindingKind.DUPLICATE_ENTRY, 0.95)
    assert finding.spans == (Span(9, 11), Span(0, 2))


def test_a_title_twice_is_told_within_a_section_only() -> None:
    twice = [("防汛", ("甲。",)), ("防汛", ("乙。",))]
    assert kinds(audited(twice)) == [FindingKind.DUPLICATE_ENTRY]
    assert audited(twice[:1], twice[1:]) == ()


@pytest.mark.parametrize("date", ["8日", "17—19日", "3月5日", "同日", "上旬", "△3日"])
def test_a_day_may_come_twice_in_a_chronology(date: str) -> None:
    assert audited([(date, ("甲。",)), (date, ("乙。",))]) == ()


@pytest.mark.parametrize("opening", ["【", "《", "（", "“", "(", "〔", "「"])
def test_a_bracket_that_is_never_closed_is_told_with_its_place(opening: str) -> None:
    text = f"水闸（12座）完好，{opening}堤防完好。"
    source, book = book_of([("概况", (text,))])
    (finding,) = audit(source, book)
    assert finding.kind is FindingKind.UNCLOSED_BRACKET
    assert [source[span.start : span.end] for span in finding.spans] == [opening]


def test_of_a_bracket_that_is_never_closed_the_words_of_its_own_entry_are_told() -> None:
    source, book = book_of([("概况", ("水闸（12座完好。",)), ("防汛", ("堤防完好。",))])
    [finding] = audit(source, book)
    assert finding.values == ("概况", "（", "（12座完好。")


@pytest.mark.parametrize(
    "texts",
    [
        ("《云台（试行）》和(一）",),
        ("1）水闸；2）堤防",),
        ("他说：“水闸完好。", "“堤防完好。”"),
        ("（水闸", "堤防）"),
    ],
)
def test_brackets_that_close_in_their_entry_are_well(texts: tuple[str, ...]) -> None:
    assert audited([("概况", texts)]) == ()


def test_an_entry_many_times_longer_than_the_others_is_told() -> None:
    short = [(f"条目{number}", ("水" * 100 + "。",)) for number in range(9)]
    findings = audited([*short, ("防汛", ("堤" * 4_000 + "。",))])
    assert kinds(findings) == [FindingKind.LONG_ENTRY]
    assert audited([*short, ("防汛", ("堤" * 2_900 + "。",))]) == ()


@pytest.mark.parametrize("title", ["水" * 61, "水闸建设，", "水闸完好。", "新建水闸："])
def test_a_title_that_is_none_is_told(title: str) -> None:
    assert kinds(audited([(title, ("甲。",))])) == [FindingKind.ODD_TITLE]


@pytest.mark.parametrize("title", ["水" * 60, "“水闸杯”", "防汛（抗旱）", "谁来守闸？"])
def test_a_title_may_end_in_a_bracket_or_a_question(title: str) -> None:
    assert audited([(title, ("甲。",))]) == ()


def pages_of(*numbers: str | None) -> tuple[Finding, ...]:
    """Give the audit of a book whose sheets carry these page numbers."""
    text = "".join(f"{number or '-'}\n" for number in numbers)
    starts = [0]
    for number in numbers:
        starts.append(starts[-1] + len(number or "-") + 1)
    sheets = zip(starts, starts[1:], numbers, strict=False)
    pages = tuple(Page(sheet, *each) for sheet, each in enumerate(sheets, 1))
    forme_work = tuple(
        FormeWork(
            FormeWorkKind.PAGE_NUMBER,
            Text(page.number, (Span(page.start, page.start + len(page.number)),)),
        )
        for page in pages
        if page.number
    )
    volume = Volume("云台年鉴", "0" * 64, pages=pages, forme_work=forme_work)
    return audit(text, Reconstruction(volume, ()))


def test_a_gap_in_the_page_numbers_is_told_where_they_go_on() -> None:
    (finding,) = pages_of("12", "13", "16")
    assert (finding.kind, finding.values) == (FindingKind.PAGE_GAP, ("13", "16"))
    assert finding.spans == (Span(6, 8),)


def test_a_page_number_that_comes_again_is_told() -> None:
    assert [finding.values for finding in pages_of("12", "13", "13", "14")] == [("13", "13")]


@pytest.mark.parametrize(
    "numbers",
    [
        ("12", None, "14"),
        ("12", None, None, "13"),
        ("7", "8", "1", "2"),
        ("iv", "1", "2"),
        ("９", "１０"),
        ("9" * 9000, "1"),
    ],
)
def test_unnumbered_sheets_and_a_new_count_are_no_gap(numbers: tuple[str | None, ...]) -> None:
    assert pages_of(*numbers) == ()


@pytest.mark.parametrize("mark", ["“", "（", "（）", "】", "《》）"])
def test_the_audit_is_linear_on_hostile_text(mark: str) -> None:
    source, book = book_of([("概况", (mark * 200_000,))])
    started = time.process_time()
    audit(source, book)
    assert time.process_time() - started < 5


def test_every_finding_is_a_sentence_with_a_place() -> None:
    findings = audited([("防汛，", ()), ("水文", ("（甲。",)), ("水文", ("乙。",))])
    assert len(findings) == 4
    assert all(finding.message.endswith("。") and finding.spans for finding in findings)
