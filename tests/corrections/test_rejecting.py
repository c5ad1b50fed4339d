"""What a rejected finding brings back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from yearbook_reader.corrections.applying import Corrected, corrected
from yearbook_reader.corrections.making import (
    marking,
    mending,
    rejecting,
)
from yearbook_reader.corrections.manuscript import Head, Level, Manuscript
from yearbook_reader.corrections.restoring import moved_back
from yearbook_reader.reconstruct.assembly.account import account
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.lines.draft import ForcedRole
from yearbook_reader.sources.reader import read_source
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import (
    Caption,
    Heading,
    Paragraph,
    Signature,
    Span,
    Text,
    Volume,
)
from yearbook_reader.volume.reconstruction import Finding, FindingKind, Reconstruction
from yearbook_reader.volume.tei import source_text
from yearbook_reader.volume.walk import all_entries

Apply = Callable[..., Corrected]
TextOf = Callable[[Reconstruction], str]

SAMPLE = Path(__file__).parents[1] / "samples" / "v4_jizhou_2019" / "raw.seedlike.txt"
SET_ASIDE = (
    "水利\n综述\n【概况】 全县新建水闸12座，投资1.1亿元，县水利局获先进单位称号，全年没有\n"
    "6月3日，防汛演练现场\n（县水利局 供稿）\n发生险情，堤防经过检查，未发现问题。\n"
    "【堤防】 全县堤防长120公里，经过检查加固，没有险情，都安全度过了汛期。\n"
)


def rejected(apply: Apply, source: Source, kind: FindingKind) -> Corrected:
    made = reconstruct(source)
    finding = next(each for each in made.findings if each.kind is kind)
    return apply(source, rejecting(source, finding))


@pytest.fixture
def make_source() -> Callable[[str], Source]:
    return lambda text: Source(text, "made-up", "made-up.txt", "utf-8")


def test_a_rejected_caption_is_text_where_it_stood(
    apply: Apply, make_source: Callable[[str], Source], text_of: TextOf
) -> None:
    result = rejected(apply, make_source(SET_ASIDE), FindingKind.MOVED_CAPTION)
    assert "没有6月3日，防汛演练现场（县水利局供稿）发生险情" in text_of(
        result.reconstruction
    ).replace(" ", "")
    assert result.misfits == ()


def test_a_rejected_removal_brings_the_characters_back(
    apply: Apply, make_source: Callable[[str], Source], text_of: TextOf
) -> None:
    result = rejected(
        apply,
        make_source(SET_ASIDE.replace("险情，都", "险情\x00，都")),
        FindingKind.REMOVED_CHARACTER,
    )
    assert "险情\x00，都" in text_of(result.reconstruction)
    assert not any(each.removed for each in result.reconstruction.findings)


def test_a_rejected_folding_brings_the_forms_back(
    apply: Apply, make_source: Callable[[str], Source], text_of: TextOf
) -> None:
    folded = make_source(SET_ASIDE.replace("新建水闸", "新建⽔闸"))
    result = rejected(apply, folded, FindingKind.FOLDED_CHARACTER)
    assert "新建⽔闸" in text_of(result.reconstruction)


def test_a_rejected_folding_brings_the_forms_back_in_running_heads_too(
    apply: Apply, make_source: Callable[[str], Source]
) -> None:
    pages = "".join(f"⽔利年鉴\n\n·{at}·\n\n【概况】全县{at}座。\n\f" for at in range(12, 16))
    folded = make_source(pages)
    assert "水利年鉴" in {each.text.text for each in reconstruct(folded).volume.forme_work}
    made = rejected(apply, folded, FindingKind.FOLDED_CHARACTER).reconstruction
    printed = [each.text.text for each in made.volume.forme_work]
    assert printed.count("⽔利年鉴") == 4
    assert "".join(source_text(made).split()) == "".join(pages.split())


def test_a_rejected_folding_leaves_what_a_person_mended(
    apply: Apply, make_source: Callable[[str], Source], text_of: TextOf
) -> None:
    folded = make_source(SET_ASIDE.replace("新建水闸", "新建⽔闸，⽔库"))
    [finding] = [
        each for each in reconstruct(folded).findings if each.kind is FindingKind.FOLDED_CHARACTER
    ]
    at = folded.text.index("⽔闸")
    mended = mending(folded, (Span(at, at + 1),), "船")
    made = apply(folded, mended, rejecting(folded, finding)).reconstruction
    assert "新建船闸，⽔库" in text_of(made)


def test_a_rejected_folding_leaves_the_names_that_were_signed(
    apply: Apply, make_source: Callable[[str], Source], text_of: TextOf
) -> None:
    folded = make_source("水利\n\n综述\n\n【概况】 全县新建水闸12座。\n\n（⾼明⽔）\n")
    made = rejected(apply, folded, FindingKind.FOLDED_CHARACTER).reconstruction
    assert "（⾼明⽔）" in text_of(made)
    [entry] = all_entries(made.volume)
    assert entry.contributors == ("高明水",)
    assert [each.names for each in entry.blocks if isinstance(each, Signature)] == [("高明水",)]


def test_a_rejected_year_is_unknown_again(
    apply: Apply, make_source: Callable[[str], Source]
) -> None:
    dated = make_source(SET_ASIDE.replace("全县", "2019年，全县"))
    made = reconstruct(dated)
    if made.volume.covers_year is None:
        pytest.fail("the book has no year to reject")
    result = rejected(apply, dated, FindingKind.COVERED_YEAR)
    assert result.reconstruction.volume.covers_year is None


def test_a_finding_that_mended_nothing_is_struck_from_the_list(
    apply: Apply, make_source: Callable[[str], Source]
) -> None:
    odd = make_source(SET_ASIDE)
    before = reconstruct(odd)
    doubt = next(each for each in before.findings if each.kind is FindingKind.MISSING_YEAR)
    after = apply(odd, rejecting(odd, doubt)).reconstruction
    assert after.volume == before.volume
    assert doubt not in after.findings


def test_a_chapter_with_captions_that_only_a_running_head_named_stays_without_its_title(
    source: Source,
) -> None:
    made = reconstruct(source)
    first, second = made.volume.chapters
    finding = Finding(FindingKind.CHAPTER_FROM_HEAD, 0.8, (), "教育", ("教育",))
    caption = Caption(Text("校门", (Span(0, 2),)))
    for captions, titles in (((caption,), ["水利", ""]), ((), ["水利"])):
        named = replace(second, heading=Heading("教育"), captions=captions)
        volume = replace(made.volume, chapters=(first, named))
        book = replace(made, volume=volume, findings=(finding,))
        result = corrected(source, book, (rejecting(source, finding),))
        chapters = result.reconstruction.volume.chapters
        assert [each.heading.title for each in chapters] == titles
        assert chapters[-1].captions == captions


def test_a_rejected_mark_stands_where_it_stood_and_the_titles_stay(
    apply: Apply, seed_path: Path, text_of: TextOf
) -> None:
    seed = read_source(seed_path)
    before = [each.heading for each in all_entries(reconstruct(seed).volume)]
    made = rejected(apply, seed, FindingKind.MOVED_MARK).reconstruction
    assert "科学技术进步奖二等奖\n" in text_of(made)
    assert "“521计划”。\n。\n" in text_of(made)
    assert [each.heading for each in all_entries(made.volume)] == before


def test_a_mark_moved_from_below_a_title_is_put_back_without_a_change_of_the_title() -> None:
    title = Head(Level.SECTION, "", Heading("综述", Text("综述", (Span(3, 5),))))
    mended = Paragraph(Text("水闸。", (Span(0, 2), Span(6, 7))))
    left = Paragraph(Text("水闸", (Span(0, 2),)))
    mark = Paragraph(Text("。", (Span(6, 7),)))
    book = Manuscript((mended, title), (), Volume("", "", None, None))
    assert moved_back(book, (Span(6, 7),)).nodes == (left, title, mark)


def test_a_rejected_caption_of_many_lines_is_text_and_the_titles_stay(
    apply: Apply, seed_path: Path, text_of: TextOf
) -> None:
    seed = read_source(seed_path)
    before = [each.heading for each in all_entries(reconstruct(seed).volume)]
    result = rejected(apply, seed, FindingKind.MOVED_CAPTION)
    made = result.reconstruction
    assert result.misfits == ()
    [line] = [
        line for line in text_of(made).split("\n") if "2017年中国人工智能产业投资峰会”（区" in line
    ]
    assert line.startswith("2017年6月7日")
    assert [each.heading for each in all_entries(made.volume)] == before


CHRONICLE = "大事记\n\n" + "".join(
    f"水利年鉴\n\n·{page}·\n\n{page - 11}月\n\n3日\n县文化馆新馆开馆，当日接待读者{page}00人。\n"
    f"△ 县水利局建成水闸{page}座，投资{page}亿元。\n8日\n全县春耕动员会在青石镇举行。\n\f"
    for page in range(12, 17)
)


@pytest.mark.parametrize("kind", [FindingKind.PAGE_NUMBER, FindingKind.RUNNING_HEAD])
def test_a_rejected_head_or_number_is_text_and_the_titles_stay(
    kind: FindingKind, apply: Apply
) -> None:
    sample = read_source(SAMPLE)
    before = reconstruct(sample)
    finding = next(each for each in before.findings if each.kind is kind)
    made = apply(sample, rejecting(sample, finding)).reconstruction
    titles = [each.heading for each in all_entries(before.volume)]
    assert [each.heading for each in all_entries(made.volume)] == titles
    assert len(made.volume.forme_work) == len(before.volume.forme_work) - 1
    assert account(sample.text, made).closes


def test_a_rejected_page_number_is_no_page_s_number(
    apply: Apply, make_source: Callable[[str], Source]
) -> None:
    chronicle = make_source(CHRONICLE)
    before = [page.number for page in reconstruct(chronicle).volume.pages]
    made = rejected(apply, chronicle, FindingKind.PAGE_NUMBER).reconstruction
    assert "12" in before
    assert [page.number for page in made.volume.pages] == [
        None if number == "12" else number for number in before
    ]


def test_a_rejected_signature_stands_where_its_pieces_stood_and_nobody_has_signed(
    apply: Apply, seed_path: Path, text_of: TextOf
) -> None:
    seed = read_source(seed_path)
    made = rejected(apply, seed, FindingKind.TORN_SIGNATURE).reconstruction
    assert "医（张建成学检验" in text_of(made)
    names = [each.contributors for each in all_entries(reconstruct(seed).volume)]
    last = all_entries(made.volume)[-1]
    assert (names[-1], last.contributors) == (("张建成",), ())
    assert account(seed.text, made).closes


def test_a_rejected_note_is_text_where_it_stood(
    apply: Apply, make_source: Callable[[str], Source], text_of: TextOf
) -> None:
    noted = make_source(
        "科技创新\n【专利授权】年内，全县授权专利1352件①，比上年增\n长4.5%，每万人拥有58件。\n"
        "【企业培育】全年认定高新技术企业39家，新增省级科\n①不含县外企业在本县分支机构，下同。\n"
        "技型中小企业58家，研究院23家，孵化器11家。\n"
    )
    made = rejected(apply, noted, FindingKind.MOVED_NOTE).reconstruction
    assert "新增省级科①不含县外企业在本县分支机构，下同。技型中小企业" in text_of(made)
    assert account(noted.text, made).closes


def test_a_rejected_head_that_was_marked_as_a_title_since_fits_on(
    apply: Apply, make_source: Callable[[str], Source]
) -> None:
    chronicle = make_source(CHRONICLE)
    heads = [each for each in reconstruct(chronicle).findings
             if each.kind is FindingKind.RUNNING_HEAD]  # fmt: skip
    [span] = heads[-1].spans
    result = apply(
        chronicle,
        rejecting(chronicle, heads[-1]),
        marking(chronicle, (span,), ForcedRole.SECTION),
    )
    assert result.misfits == ()
