"""What was left between brackets in place of pictures and tables is no entry and no text."""

from __future__ import annotations

import pytest
from made_book import is_whole

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import all_entries

TEXT = "全县新建水闸12座，改造灌渠十公里，完成投资一千万元，" * 3 + "比上年增加。"
TITLES = ("水闸", "灌渠", "泵站", "堤防")


def book(left: str, *, cut: int = 40, titles: tuple[str, ...] = TITLES) -> Reconstruction:
    """Give a book in whose texts something is `left` behind so many characters."""
    entries = "".join(
        f"【{title}】{TEXT}\n{TEXT[:cut]}\n{left.format(at)}\n{TEXT[cut:]}\n"
        for at, title in enumerate(titles)
    ).replace("\n\n", "\n")
    text = f"水利\n综述\n{entries}"
    made = reconstruct(Source(text, "0" * 64, "d", "docx", whole_paragraphs=True))
    assert is_whole(text, made)
    return made


def texts_of(made: Reconstruction) -> list[tuple[str, list[str]]]:
    return [
        (each.heading.title, [block.text.text for block in each.blocks])
        for each in all_entries(made.volume)
    ]


@pytest.mark.parametrize(
    "left",
    [
        "[图片]",
        "【图片】",
        "（此处有表）",
        "<image>",
        "[图 {}]",
        "![](images/{}.jpg)",
        "【第{}页待录入】",
    ],
)
def test_the_sentences_that_they_part_go_on(left: str) -> None:
    made = book(left)
    assert texts_of(made) == [(title, [TEXT, TEXT]) for title in TITLES]
    kept = {"".join(left.format(at).split()) for at in range(len(TITLES))}
    assert {each.text.text for each in made.volume.forme_work} == kept


def test_titles_alone_on_their_lines_are_those_of_entries() -> None:
    made = book("【概况】", cut=len(TEXT))
    assert [title for title, _ in texts_of(made)].count("概况") == len(TITLES)


def test_names_that_stand_below_lines_without_a_full_stop_are_no_placeholders() -> None:
    assert not book("（张建成）").volume.forme_work


def test_one_title_below_a_sentence_whose_full_stop_is_lost_is_an_entrys() -> None:
    found = texts_of(book("【河长制】", titles=TITLES[:1]))
    assert "河长制" in [title for title, _ in found]
