"""Pages that open a chapter with the list of its sections: it names them, and heads nothing."""

from __future__ import annotations

from collections.abc import Sequence

from made_book import book, outline

CHAPTERS = {"水利": ("防汛", "供水", "灌溉"), "交通": ("公路", "铁路", "航运")}
TEXT = "【{}】全县投入资金1.2亿元，新建工程12处，改造线路\n30千米，受益群众2万人。\n"


def titles_of(
    lists: Sequence[str], contents: str = "", number: str = ""
) -> list[tuple[str, list[str]]]:
    pages = []
    for (chapter, sections), listed in zip(CHAPTERS.items(), lists, strict=True):
        texts = (
            f"{number}{section}\n{TEXT.format('概况')}{TEXT.format('建设')}" for section in sections
        )
        pages += [f"{chapter}\n{listed}\n", "".join(texts)]
    volume = book(contents + "\f".join(pages))
    return [(chapter, [title for title, *_ in sections]) for chapter, sections in outline(volume)]


WANTED = [(chapter, list(sections)) for chapter, sections in CHAPTERS.items()]


def test_it_is_no_row_of_sections() -> None:
    assert titles_of(["\n".join(sections) for sections in CHAPTERS.values()]) == WANTED


def test_it_may_tell_their_pages() -> None:
    lists = ["\n".join(f"{each}／{at}" for at, each in enumerate(s, 5)) for s in CHAPTERS.values()]
    assert titles_of(lists) == WANTED


def test_the_contents_may_name_them_too() -> None:
    names = [name for chapter, sections in CHAPTERS.items() for name in (chapter, *sections)]
    contents = "".join(f"{name} ………………… {at}\n" for at, name in enumerate(names, 1))
    lists = ["\n".join(sections) for sections in CHAPTERS.values()]
    assert titles_of(lists, f"目录\n{contents}\f") == WANTED


def test_it_may_name_several_in_a_line_and_stand_above_a_head() -> None:
    lists = [f"{one}\n{two} {three}\n{one}的水闸" for one, two, three in CHAPTERS.values()]
    assert titles_of(lists) == WANTED


def test_it_may_leave_out_their_numbers() -> None:
    lists = ["\n".join(sections) for sections in CHAPTERS.values()]
    numbered = [(chapter, [f"（一）{each}" for each in s]) for chapter, s in CHAPTERS.items()]
    names = [name for chapter, sections in numbered for name in (chapter, *sections)]
    contents = "".join(f"{name} ………………… {at}\n" for at, name in enumerate(names, 1))
    assert titles_of(lists, f"目录\n{contents}\f", "（一）") == numbered


def test_the_marks_around_the_sections_titles_are_none_of_the_lists() -> None:
    lists = ["\n".join(sections) for sections in CHAPTERS.values()]
    assert titles_of(lists, number="★ ") == WANTED


def test_a_head_above_the_chapters_title_may_leave_out_its_number() -> None:
    numbered = [f"第{n}类　{chapter}" for n, chapter in zip("一二", CHAPTERS, strict=True)]
    names = [name for chapter in numbered for name in (chapter, *CHAPTERS[chapter[4:]])]
    contents = "".join(f"{name} ………………… {at}\n" for at, name in enumerate(names, 1))
    pages = [f"{chapter[4:]}\n{chapter}\n" for chapter in numbered]
    text = f"目录\n{contents}"
    for page, sections in zip(pages, CHAPTERS.values(), strict=True):
        texts = (f"{each}\n{TEXT.format('概况')}{TEXT.format('建设')}" for each in sections)
        text += "\f" + page + "\n".join(sections) + "\n\f" + "".join(texts)
    found = [[title for title, *_ in sections] for _, sections in outline(book(text))]
    assert found == [list(sections) for sections in CHAPTERS.values()]
