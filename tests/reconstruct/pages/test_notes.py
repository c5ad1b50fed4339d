"""Notes at the foot of a column and below tables: they cut no text, and stand behind theirs."""

from __future__ import annotations

import pytest
from made_book import is_whole

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.lines.draft import ForcedRole
from yearbook_reader.sources.source import LineStyle, Source
from yearbook_reader.volume.model import Paragraph, Span, Table, Volume
from yearbook_reader.volume.reconstruction import FindingKind
from yearbook_reader.volume.walk import all_entries

TEXT, SMALL = 10.0, 7.5
ABOVE = [
    "科技创新",
    "【专利授权】年内，全县授权专利1352件①，比上年增",
    "长4.5%，其中发明专利398件，每万人拥有58件。",
    "【企业培育】全年认定高新技术企业39家，新增省级科",
]
BELOW = ["技型中小企业58家，研究院23家，孵化器11家。"]
NOTE = ["①不含县外企业在本县分支机构，下同。"]
TABLE = ["2018年全县各镇企业情况", "镇\t企业\t人员", "东镇\t12\t345", "西镇\t23\t456"]


def source_of(*columns: list[str], small: frozenset[str] = frozenset()) -> Source:
    """Give the page of columns as a PDF tells it, with the lines in small type that are so."""
    styles, texts, at = [], [], 0
    for number, column in enumerate(columns):
        for row, text in enumerate(column):
            size = SMALL if text in small else TEXT
            left, top = 54.0 + 254 * number, 80 + 14.0 * row
            box = (left, top, left + size * len(text), top + size)
            styles.append(LineStyle(at, at + len(text), *box, size, bold=False))
            texts.append(text)
            at += len(text) + 1
    return Source("\n".join(texts), "0" * 64, "b.pdf", "pdf", (0,), tuple(styles))


def text_of(*lines: list[str]) -> Source:
    text = "\n".join(line for group in lines for line in group)
    return Source(text, "0" * 64, "b.txt", "utf-8")


def paragraphs(volume: Volume) -> list[list[str]]:
    return [
        [block.text.text for block in entry.blocks if isinstance(block, Paragraph)]
        for entry in all_entries(volume)
    ]


def in_type(note: list[str]) -> Source:
    return source_of(ABOVE + note, BELOW, small=frozenset(note))


WHOLE = "全年认定高新技术企业39家，新增省级科技型中小企业58家，研究院23家，孵化器11家。"
MARKED = "年内，全县授权专利1352件①，比上年增长4.5%，其中发明专利398件，每万人拥有58件。"


@pytest.mark.parametrize("source", [in_type(NOTE), text_of(ABOVE, NOTE, BELOW)])
def test_a_footnote_stands_behind_the_paragraph_that_has_its_mark(source: Source) -> None:
    assert paragraphs(reconstruct(source).volume) == [[MARKED, *NOTE], [WHOLE]]


@pytest.mark.parametrize("source", [in_type(NOTE), text_of(ABOVE, NOTE, BELOW)])
def test_a_footnote_is_told_in_the_findings_and_lost_nowhere(source: Source) -> None:
    made = reconstruct(source)
    notes = [each for each in made.findings if each.kind is FindingKind.MOVED_NOTE]
    assert [each.values for each in notes] == [(NOTE[0][:16] + "…",)]
    assert is_whole(source.text, made)


def test_a_footnote_in_small_type_goes_on_over_lines() -> None:
    note = ["①据县统计局工作总结，不含县外企业在", "本县的分支机构。", "②数据为快报数。"]
    (first, *notes), second = paragraphs(reconstruct(in_type(note)).volume)
    assert (first, notes, second) == (MARKED, [note[0] + note[1]], [WHOLE, note[2]])


def test_a_number_marks_a_footnote_at_the_foot_of_a_column_only() -> None:
    note = ["1参见《县志》，1996年版。"]
    assert paragraphs(reconstruct(in_type(note)).volume)[1] == [WHOLE, *note]


def test_a_footnote_stands_behind_the_paragraph_that_has_its_number() -> None:
    note = ["1不含县外企业在本县分支机构，下同。"]
    above = [*ABOVE[:2], "长4.5%，每万人拥有58件，居全市前列1。", *ABOVE[3:]]
    made = paragraphs(reconstruct(source_of(above, BELOW + note, small=frozenset(note))).volume)
    assert (made[0][1:], made[1]) == (note, [WHOLE])


def test_the_items_of_a_list_that_begin_lines_are_no_notes() -> None:
    listed = [
        "【奖励办法】共分三类：①对授权专利每件奖励2000元；",
        "②对企业每家奖励5万元；③对研究院",
    ]
    more = ["每家奖励8万元。另有两类：①对孵化器每家奖励9万元；", "②对团队每个奖励3万元。"]
    made = paragraphs(reconstruct(text_of(ABOVE[:1], listed, more, ABOVE[3:], BELOW)).volume)
    assert made[0] == ["".join(listed + more).removeprefix("【奖励办法】")]


@pytest.mark.parametrize("words", ["注：", "資料來源：", "*"])
def test_a_note_below_a_table_stands_behind_it(words: str) -> None:
    note = [words + "本表数据由县统计局提供。"]
    small = frozenset(TABLE + note)
    made = reconstruct(source_of(ABOVE + TABLE + note + BELOW, small=small)).volume
    (_, entry) = all_entries(made)
    kinds = [type(block) for block in entry.blocks]
    assert kinds == [Paragraph, Table, Paragraph]
    assert paragraphs(made)[1] == [WHOLE, *note]


def test_a_note_that_is_rejected_is_text_again() -> None:
    source = in_type(NOTE)
    at = source.text.index(NOTE[0])
    made = reconstruct(source, forced={(Span(at, at + len(NOTE[0])),): ForcedRole.BODY})
    assert NOTE[0] in paragraphs(made.volume)[1][0]


def test_a_footnotes_mark_may_stand_behind_the_stop_that_ends_its_text() -> None:
    text = MARKED.replace("①", "").removesuffix("。") + "。①"
    source = text_of(["科学技术", "综述", f"【专利授权】{text}", *NOTE, "【概况】" + MARKED])
    assert paragraphs(reconstruct(source).volume)[0] == [text, *NOTE]


def test_a_number_below_a_footnote_goes_on_with_the_text_above_it() -> None:
    begun = ["【专利授权】年内，全县授权专利①", "1352", "件，比上年增长", "4.5%", "，累计"]
    rest = [
        "398",
        "件，其中发明专利",
        "58",
        "件，全年新增省级科技型中",
        "小企业研究院孵化器等单位。",
    ]
    source = text_of(["科学技术", "综述"], 4 * [*begun, "①含企业。", *rest])
    whole = "年内，全县授权专利①1352件，比上年增长4.5%，累计398件，其中发明专利58件，"
    whole += "全年新增省级科技型中小企业研究院孵化器等单位。"
    assert paragraphs(reconstruct(source).volume)[0] == [whole, "①含企业。"]
