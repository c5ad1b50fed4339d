"""A file made of a book's parts has headings for them, and one above them for the book."""

from __future__ import annotations

import pytest
from made_declared import TEXT, made_of, outline

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source

PARTS = ["1第一卷水利", "2第一章工程", "2第二章管理", "1第二卷农业", "2第一章种植", "2第二章养殖"]
Lines = list[tuple[str, int]]


def parts(level: int, *, again: tuple[str, ...] = (), below: int = 0) -> Lines:
    """Give a book of two parts, and what each one's text says `again` of its title."""
    lines: Lines = []
    for part, chapters in (("第一卷 水利", ("工程", "管理")), ("第二卷 农业", ("种植", "养殖"))):
        words = part.split()
        lines += [(part, level), *((form.format(*words), 0) for form in again)]
        for number, chapter in zip("一二", chapters, strict=True):
            lines += [(f"第{number}章 {chapter}", below), (TEXT, 0), (TEXT, 0)]
    return lines


@pytest.mark.parametrize("again", [("{0} {1}",), ("{0}　{1}",), ("{0}", "{1}")])
@pytest.mark.parametrize("below", [0, 2])
def test_a_title_that_its_text_begins_with_again_is_one_chapters(
    again: tuple[str, ...], below: int
) -> None:
    made = made_of(*parts(1, again=again, below=below))
    plain = made_of(*parts(1, below=below))
    assert outline(made.volume.chapters) == outline(plain.volume.chapters)
    assert len(made.volume.forme_work) == 2 * len(again)


def test_a_title_that_is_declared_twice_is_no_repetition() -> None:
    made = made_of(("水利", 1), ("水利", 2), (f"【水闸】{TEXT}", 0), ("农业", 1), ("农业", 2))
    assert outline(made.volume.chapters) == ["1水利", "2水利", "4水闸", "1农业", "2农业"]


@pytest.mark.parametrize("again", [(), ("{0}　{1}",)])
def test_a_heading_alone_above_numbered_parts_is_the_books_title(again: tuple[str, ...]) -> None:
    volume = made_of(("青崖市志 下册", 1), *parts(2, again=again)).volume
    assert (volume.title, outline(volume.chapters)) == ("青崖市志下册", PARTS)


def test_a_heading_alone_above_others_is_a_chapters() -> None:
    lines = [("水利", 1), ("工程", 2), (f"【水闸】{TEXT}", 0), ("管理", 2), (f"【河长】{TEXT}", 0)]
    assert outline(made_of(*lines).volume.chapters) == ["1水利", "2工程", "4水闸", "2管理", "4河长"]


def test_declared_headings_stand_where_characters_that_nobody_sees_are_left_out() -> None:
    hidden = "\u200b"
    lines = [("水利", 1), (hidden + "工程", 2), (f"【水{hidden}闸】{TEXT}", 0), ("农业", 1)]
    text = "".join(f"{line}\n" for line, _ in lines)
    headings = tuple((text.index(line), level) for line, level in lines if level)
    source = Source(text, "0" * 64, "d", "docx", whole_paragraphs=True, headings=headings)
    assert outline(reconstruct(source).volume.chapters) == ["1水利", "2工程", "4水闸", "1农业"]
