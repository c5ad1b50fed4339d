"""The laws of corrections, over generated texts and generated logs."""

from __future__ import annotations

from dataclasses import astuple, replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from yearbook_reader.corrections.applying import Corrected, corrected
from yearbook_reader.corrections.carrying import Carrier
from yearbook_reader.corrections.correction import Correction, CorrectionKind, Where
from yearbook_reader.corrections.making import (
    marking,
    mending,
    merging,
    moving,
    rejecting,
    releveling,
    renaming,
    splitting,
)
from yearbook_reader.corrections.manuscript import (
    Level,
    manuscript_of,
    nodes_of,
    reconstruction_of,
)
from yearbook_reader.corrections.node_texts import texts_of
from yearbook_reader.corrections.places import heads
from yearbook_reader.corrections.roles import forced_roles
from yearbook_reader.reconstruct.assembly.account import account
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.lines.draft import ForcedRole
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.reconstruction import FindingKind, Reconstruction
from yearbook_reader.volume.tei import from_tei, source_text
from yearbook_reader.volume.tei_writer import to_tei
from yearbook_reader.volume.walk import all_entries

SENTENCES = st.lists(
    st.sampled_from(["全县", "新建", "水闸", "，", "。", "“互联网”", "14 人次", "Good Work", "（"]),
    min_size=1,
    max_size=9,
).map("".join)
LINES = st.one_of(
    SENTENCES,
    SENTENCES.map(lambda text: f"【{text[:6]}】{text}"),
    st.sampled_from(
        [
            "水利", "综述", "水文", "Water Works", "云台年鉴", "·12·", "（李闻道）", "（李闻道",
            "）", "。", "6月3日，演练现场", "（县水利局 供稿）", "【概况】全县。", "〉测站", "农",
            "业", "\x00", "全\x00县", "⽔⼒全县", "单位：座", "名称 数量", "大闸 2", "小闸 3",
            "⽔利年鉴", "（⽔利局 供稿）", "（⽔⼒）", "续表", "⽔闸 ⼒",
        ]
    ),
)  # fmt: skip
TEXTS = st.lists(st.tuples(LINES, st.sampled_from(["\n", "\n\n", "\f", "\n\n "])), max_size=30).map(
    lambda lines: "".join(line + end for line, end in lines)
)
WORDS = st.sampled_from(["", "新", "水闸", "新建 水闸", "A", "1234", "〔新题〕"])


def source_of(text: str) -> Source:
    starts = (0, *(at + 1 for at, char in enumerate(text[:-1]) if char == "\f"))
    return Source(text, "made-up", "generated.txt", "utf-8", starts)


def apply(source: Source, log: tuple[Correction, ...]) -> Corrected:
    return corrected(source, reconstruct(source, forced=forced_roles(source, log)), log)


def folded_everywhere() -> tuple[Source, tuple[Correction, ...]]:
    """Give a book with folded characters in all kinds of places, and a log that rejects them."""
    page = "【⽔文】全县⼒量，⽔闸。\n（⽔⼒）\n6月3日，⽔⼒演练现场（⽔利局 供稿）\n"
    source = source_of("".join(f"⽔利年鉴\n\n·{at}·\n\n⽔利\n\n{page}\f" for at in range(12, 16)))
    [finding] = [
        each for each in reconstruct(source).findings if each.kind is FindingKind.FOLDED_CHARACTER
    ]
    return source, (rejecting(source, finding),)


def mended_twice() -> tuple[Source, tuple[Correction, ...]]:
    """Give a book and a log that adds characters twice in one place."""
    source, spans = source_of("水利\n"), (Span(0, 1),)
    return source, (mending(source, spans, "水闸"), mending(source, spans, "新建 水闸"))


def passage(draw: st.DrawFn, made: Reconstruction) -> tuple[Span, ...] | None:
    """Draw a run of characters of one text of the book."""
    texts = [text for node in nodes_of(made.volume) for text in texts_of(node) if text.spans]
    if not texts:
        return None
    text = draw(st.sampled_from(texts))
    start = draw(st.integers(0, len(text.text) - 1))
    return text.spans_of(start, draw(st.integers(start + 1, len(text.text))))


def head(draw: st.DrawFn, made: Reconstruction) -> str | None:
    """Draw the id of a heading of the book."""
    ids = [each.id for _, each in heads(nodes_of(made.volume))]
    return draw(st.sampled_from(ids)) if ids else None


def about_a_heading(draw: st.DrawFn, source: Source, made: Reconstruction) -> Correction | None:
    chosen, goal = head(draw, made), head(draw, made)
    if chosen is None or goal is None:
        return None
    kind = draw(st.sampled_from(["rename", "merge", "move", "level"]))
    if kind == "rename":
        return renaming(source, made.volume, chosen, draw(WORDS))
    if kind == "merge":
        return merging(source, made.volume, chosen)
    if kind == "level":
        return releveling(source, made.volume, chosen, draw(st.sampled_from(Level)))
    return moving(source, made.volume, chosen, draw(st.sampled_from(Where)), goal)


def about_words(draw: st.DrawFn, source: Source, made: Reconstruction) -> Correction | None:
    spans = passage(draw, made)
    if spans is None:
        return None
    kind = draw(st.sampled_from(["split", "mend", "role"]))
    if kind == "split":
        return splitting(source, spans, draw(WORDS))
    if kind == "mend":
        return mending(source, spans, draw(WORDS))
    return marking(source, spans, draw(st.sampled_from(ForcedRole)))


def about_a_finding(draw: st.DrawFn, source: Source, made: Reconstruction) -> Correction | None:
    return rejecting(source, draw(st.sampled_from(made.findings))) if made.findings else None


@st.composite
def strange(draw: st.DrawFn) -> Correction:
    """Draw a correction that has nothing to do with the book."""
    spans = st.tuples(st.integers(-3, 400), st.integers(0, 9)).map(
        lambda pair: Span(pair[0], pair[0] + pair[1])
    )
    return Correction(
        "strange",
        "made-up",
        draw(st.sampled_from(CorrectionKind)),
        draw(st.lists(spans, max_size=2).map(tuple)),
        draw(st.sampled_from(["", "水利", "全县"])),
        draw(st.sampled_from(["", "水利", "entry", "body", "running_head", "{}"])),
        "",
    )


@st.composite
def logs(draw: st.DrawFn) -> tuple[Source, tuple[Correction, ...]]:
    """Draw a text and corrections, each made in the book that the ones before it gave."""
    source = source_of(draw(TEXTS))
    log: tuple[Correction, ...] = ()
    for number in range(draw(st.integers(0, 5))):
        made = apply(source, log).reconstruction
        about = draw(st.sampled_from([about_a_heading, about_words, about_a_finding]))
        correction = about(draw, source, made)
        if correction is not None:
            log = (*log, replace(correction, id=str(number)))
    return source, log


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_manuscript_is_the_book_that_it_was_made_of(text: str) -> None:
    made = reconstruct(source_of(text))
    assert reconstruction_of(manuscript_of(made), made) == made


@given(logs())
@settings(max_examples=200, deadline=None)
def test_the_account_closes_whatever_a_person_corrects(
    drawn: tuple[Source, tuple[Correction, ...]],
) -> None:
    source, log = drawn
    balance = account(source.text, apply(source, log).reconstruction)
    assert balance.missing == ()
    assert balance.doubled == ()
    assert sum(balance.placed.values()) == balance.characters


@given(logs())
@example(folded_everywhere())
@settings(max_examples=150, deadline=None)
def test_a_corrected_book_comes_back_from_its_file_with_the_source_in_it(
    drawn: tuple[Source, tuple[Correction, ...]],
) -> None:
    source, log = drawn
    made = apply(source, log).reconstruction
    read = from_tei(to_tei(made))
    assert read == made
    assert "".join(source_text(read).split()) == "".join(source.text.split())


@given(logs())
@settings(max_examples=100, deadline=None)
def test_a_log_gives_the_same_book_every_time(
    drawn: tuple[Source, tuple[Correction, ...]],
) -> None:
    source, log = drawn
    assert apply(source, log) == apply(source, log)


@given(logs())
@example(mended_twice())
@settings(max_examples=100, deadline=None)
def test_a_correction_entered_twice_in_a_row_does_no_more_than_once(
    drawn: tuple[Source, tuple[Correction, ...]],
) -> None:
    source, log = drawn
    twice = tuple(each for each in log for _ in range(2))
    assert apply(source, twice).reconstruction.volume == apply(source, log).reconstruction.volume


@given(logs(), strange())
@example(
    (source_of("全县\n（\n全\x00县\n"), ()),
    Correction("strange", "made-up", CorrectionKind.RENAME, (), "", "", ""),
)
@settings(max_examples=150, deadline=None)
def test_a_correction_that_does_not_fit_changes_nothing_and_is_listed(
    drawn: tuple[Source, tuple[Correction, ...]], odd: Correction
) -> None:
    source, log = drawn
    result = apply(source, (*log, odd))
    fitting = tuple(each for each in (*log, odd) if each not in result.misfits)
    assert apply(source, fitting) == Corrected(result.reconstruction)


@given(logs())
@settings(max_examples=100, deadline=None)
def test_every_division_and_entry_keeps_an_id_of_its_own(
    drawn: tuple[Source, tuple[Correction, ...]],
) -> None:
    source, log = drawn
    volume = apply(source, log).reconstruction.volume
    ids = [each.id for _, each in heads(nodes_of(volume))]
    assert len(ids) == len(set(ids))


@given(logs())
@settings(max_examples=100, deadline=None)
def test_no_heading_is_lost_but_those_that_were_merged_or_taken_back(
    drawn: tuple[Source, tuple[Correction, ...]],
) -> None:
    source, log = drawn
    kept = tuple(each for each in log if each.kind in (CorrectionKind.MOVE, CorrectionKind.LEVEL))
    before = {each.id for _, each in heads(nodes_of(reconstruct(source).volume))}
    volume = apply(source, kept).reconstruction.volume
    assert {each.id for _, each in heads(nodes_of(volume))} == before


@given(logs(), st.data())
@settings(max_examples=150, deadline=None)
def test_an_engine_that_cuts_otherwise_loses_nothing_to_old_corrections(
    drawn: tuple[Source, tuple[Correction, ...]], data: st.DataObject
) -> None:
    source, log = drawn
    spans = passage(data.draw, reconstruct(source))
    other = (marking(source, spans, data.draw(st.sampled_from(ForcedRole))),) if spans else ()
    made = reconstruct(source, forced=forced_roles(source, (*log, *other)))
    result = corrected(source, made, log)
    assert account(source.text, result.reconstruction).closes
    assert set(result.misfits) <= set(log)


def joined_over_a_blank() -> tuple[Source, tuple[Correction, ...]]:
    """Give a text joined over a page, with a correction that rejects it; a blank line follows."""
    head = "全县\n全县\n全县全县全县\n全县全县全县全县全县"
    source = source_of(f"{head}\f全县全县全县，\n\n ")
    [finding] = (
        each for each in reconstruct(source).findings if each.kind is FindingKind.JOINED_PAGE
    )
    return source, (rejecting(source, finding),)


@given(logs(), TEXTS, TEXTS)
@example(joined_over_a_blank(), "", "水利\n")
@settings(max_examples=100, deadline=None)
def test_a_correction_is_carried_to_the_very_same_place_or_to_none(
    drawn: tuple[Source, tuple[Correction, ...]], before: str, after: str
) -> None:
    source, log = drawn
    other = source_of(before + source.text + after)
    carrier = Carrier(source.text, other, reconstruct(other))
    for correction in log:
        spans = carrier.carried(correction).spans
        there = {at + len(before) for span in correction.spans for at in range(*astuple(span))}
        carried = {at for span in spans for at in range(*astuple(span))}
        assert {at for at in carried - there if not other.text[at].isspace()} == set()


@given(TEXTS, st.data())
@settings(max_examples=150, deadline=None)
def test_a_line_that_is_forced_to_be_body_is_running_text(text: str, data: st.DataObject) -> None:
    source = source_of(text)
    spans = passage(data.draw, reconstruct(source))
    if spans is None:
        return
    correction = marking(source, spans, ForcedRole.BODY)
    made = apply(source, (correction,)).reconstruction
    offsets = {at for span in correction.spans for at in range(span.start, span.end)}
    paragraphs = {
        at
        for node in nodes_of(made.volume)
        if type(node).__name__ in ("Paragraph", "Signature")
        for own in texts_of(node)[0].spans
        for at in range(own.start, own.end)
    }
    doubled = {
        at
        for finding in made.findings
        if finding.kind is FindingKind.DOUBLED_CHARACTER
        for span in finding.spans
        for at in range(span.start, span.end)
    }
    assert {at for at in offsets - paragraphs - doubled if text[at] not in " \x00"} == set()


@given(TEXTS, st.data())
@settings(max_examples=100, deadline=None)
def test_a_line_that_is_forced_to_be_an_entry_is_the_title_of_one(
    text: str, data: st.DataObject
) -> None:
    source = source_of(text)
    spans = passage(data.draw, reconstruct(source))
    if spans is None:
        return
    correction = marking(source, spans, ForcedRole.ENTRY)
    made = apply(source, (correction,)).reconstruction
    starts = {entry.heading.printed.start for entry in all_entries(made.volume)}
    printable = [at for at in range(len(text)) if text[at] not in " \x00"]
    assert min(at for at in printable if at >= correction.spans[0].start) in starts


@pytest.mark.parametrize("kind", CorrectionKind)
def test_no_correction_fits_an_empty_book(kind: CorrectionKind) -> None:
    source = source_of("")
    odd = Correction("one", "made-up", kind, (Span(0, 2),), "水利", "body", "")
    assert apply(source, (odd,)).misfits == (odd,)
