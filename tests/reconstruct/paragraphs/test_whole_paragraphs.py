"""Whether each line is a paragraph is told by how most long lines end."""

from __future__ import annotations

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Paragraph
from yearbook_reader.volume.walk import all_entries

WORDS = "全县新建水闸三座，改造灌渠十公里，完成投资一千万元，受益农田"
PRINTED = "全县新建水闸三座，改造灌渠十公里，完成投资一千万元，受益农田\n二百亩，比上年增加。\n"


def paragraphs_of(text: str, *, declared: bool) -> list[tuple[str, ...]]:
    """Give what each entry's paragraphs begin with, of a text or of a document's paragraphs."""
    source = Source(text, "0" * 64, "d", "utf-8", whole_paragraphs=declared)
    return [
        tuple(block.text.text for block in entry.blocks if isinstance(block, Paragraph))
        for entry in all_entries(reconstruct(source).volume)
    ]


def copied(entries: int) -> str:
    """Give a text as it is copied from a page of the web: each paragraph is one line."""
    first, second = f"{WORDS}二百亩。", f"{WORDS}三百亩，{WORDS}四百亩，{WORDS}五百亩。"
    return "水利\n\n综述\n\n" + f"【概况】{first}\n\n{second}\n\n{first}\n\n" * entries


def test_lines_of_a_text_that_nearly_all_end_a_sentence_are_paragraphs() -> None:
    assert [len(each) for each in paragraphs_of(copied(5), declared=False)] == [3] * 5


def test_a_documents_paragraphs_that_end_amid_their_sentences_are_printed_lines() -> None:
    text = "水利\n综述\n" + f"【概况】{PRINTED}" * 8
    assert paragraphs_of(text, declared=True) == [("".join(PRINTED.split()),)] * 8


def test_a_documents_few_broken_sentences_are_its_own() -> None:
    whole = f"【概况】{WORDS}二百亩。\n"
    text = "水利\n综述\n" + whole * 8 + f"【灌渠】{PRINTED}"
    assert paragraphs_of(text, declared=True)[-1] == tuple(PRINTED.splitlines())
