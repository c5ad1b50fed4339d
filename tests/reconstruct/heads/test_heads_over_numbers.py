"""Running heads over page numbers: of chapters on left-hand pages, of sections on the others."""

from __future__ import annotations

from made_book import source_of

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.lines.draft import Role
from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.reconstruct.set_aside.contents.contents import set_aside_contents
from yearbook_reader.reconstruct.set_aside.heads.heads_over_numbers import (
    set_aside_heads_over_numbers,
)
from yearbook_reader.reconstruct.set_aside.lists_of_sections import set_aside_lists_of_sections
from yearbook_reader.reconstruct.set_aside.pages.page_numbers import set_aside_page_numbers
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Paragraph, Volume
from yearbook_reader.volume.walk import all_entries

ENDED = "年内，全县投入资金1.2亿元，新建水闸12座，改造渠道30千米，受益群众2万人。"
OPEN = "年内，全县投入资金1.2亿元，新建水闸12座，改造渠"
REST = "道30千米，受益群众2万人，比上年增长4.5%。"


def book(*pages: tuple[str, str]) -> Volume:
    text = "\n\f".join(f"{head}\n·{at}·\n{body}" for at, (head, body) in enumerate(pages, 12))
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\f"))
    return reconstruct(Source(text, "0" * 64, "book.txt", "text", starts)).volume


BOOK = (
    ("水利", f"水库\n【甲】{ENDED}\n防洪\n【乙】{OPEN}"),
    ("防洪", f"{REST}\n【丙】{OPEN}"),
    ("水利", f"{REST}\n灌溉\n【丁】{ENDED}\n供水\n【戊】{OPEN}"),
    ("供水", f"{REST}\n【己】{ENDED}"),
    ("交通", f"公路\n【庚】{ENDED}\n航运\n【辛】{OPEN}"),
    ("航运", f"{REST}\n【壬】{OPEN}"),
    ("交通", f"{REST}\n铁路\n【癸】{ENDED}"),
    ("铁路", f"【子】{ENDED}"),
    ("教育", f"小学\n【丑】{ENDED}\n中学\n【寅】{OPEN}"),
    ("中学", f"{REST}\n【卯】{ENDED}"),
    ("教育", f"大学\n【辰】{ENDED}"),
)


def test_heads_of_sections_over_page_numbers_neither_open_chapters_nor_cut_the_text() -> None:
    volume = book(*BOOK)
    assert [(c.heading.title, [s.heading.title for s in c.sections]) for c in volume.chapters] == [
        ("水利", ["水库", "防洪", "灌溉", "供水"]),
        ("交通", ["公路", "航运", "铁路"]),
        ("教育", ["小学", "中学", "大学"]),
    ]
    texts = {b.text.text for e in all_entries(volume) for b in e.blocks if isinstance(b, Paragraph)}
    assert texts == {ENDED, OPEN + REST}


def test_of_two_page_numbers_the_one_that_goes_up_with_the_pages_is_meant() -> None:
    pages = [(head, f"{body}\n2.") if head == "供水" else (head, body) for head, body in BOOK]
    numbers = [page.number for page in book(*pages).pages]
    assert numbers == [str(at) for at in range(12, 23)]


def test_a_section_with_a_chapters_name_is_none_of_its_heads() -> None:
    caption = "水库一角\n（李明 摄）"
    chapters = ("水利", "交通", "教育", "教育", "教育", "农业", "工业", "文化")
    texts = []
    for at, chapter in enumerate(chapters):
        opening = "" if chapter == chapters[at - 1] else f"{chapter}\n概览\n"
        section = "教育" if chapter == "农业" else "综述"
        texts.append(f"{opening}【甲】{ENDED}\n【乙】{OPEN}\n青崖年鉴\n—{2 * at + 1}—")
        own = f"{chapter}\n—{2 * at + 2}—"
        below = f"\n{caption}" if 2 < at < 5 else ""
        texts.append(f"{REST}\n{section}\n【丙】{ENDED}\n【丁】{ENDED}\n{own}{below}")
    volume = reconstruct(source_of("\n\f".join(texts))).volume
    found = [(c.heading.title, [s.heading.title for s in c.sections]) for c in volume.chapters]
    assert ("农业", ["概览", "教育"]) in found


HEADS = {"水利": "防洪", "交通": "航运", "教育": "中学", "农业": "林业"}


def opposite(*more: str) -> Volume:
    """Give a book with heads of chapters and sections on opposite pages, and `more` pages."""
    texts = []
    for at, (chapter, section) in enumerate(HEADS.items()):
        opening = f"{section}\n{chapter}\n◇ 概览\n【甲】{ENDED}\n◇ {section}\n【乙】{OPEN}"
        texts.append(f"{opening}\n{2 * at + 1}")
        texts.append(f"青崖年鉴　{chapter}\n{REST}\n【丙】{ENDED}\n{2 * at + 2}")
    return reconstruct(source_of("\n\f".join([*texts, *more]))).volume


def test_heads_of_sections_are_known_opposite_those_of_the_yearbook_and_the_chapter() -> None:
    found = [(c.heading.title, [s.heading.title for s in c.sections]) for c in opposite().chapters]
    assert found == [(chapter, ["概览", section]) for chapter, section in HEADS.items()]


def test_a_title_above_its_english_is_a_chapters_and_no_head() -> None:
    volume = opposite(f"人物\nPeople\n◇ 先进人物\n【丁】{ENDED}\n◇ 人物\n【戊】{ENDED}\n9")
    assert volume.chapters[-1].heading_en.title == "People"


def test_titles_alone_on_their_pages_are_no_heads_but_their_words_opposite_are() -> None:
    pages: list[str] = []
    for title in ("水利", "交通", "教育"):
        pages += [
            f"{title}\n综述\n工作\n",
            "青崖年鉴\n【甲】全县增长。\n",
            f"{title}\n综述\n【乙】全县增长。\n",
        ]
        pages += ["青崖年鉴\n【丙】全县增长。\n"]
    numbered = "\f".join(f"{page}{number}\n" for number, page in enumerate(pages, 11))
    contents = "目录\n水利………11\n交通………15\n教育………19\n综述………20\n工作………21\n"
    steps = (
        set_aside_contents,
        set_aside_page_numbers,
        set_aside_lists_of_sections,
        set_aside_heads_over_numbers,
    )
    draft = first_draft(source_of(f"{contents}\f{numbered}"))
    for step in steps:
        draft = step(draft)
    assert [draft.page_of[at] for at in draft.in_role(Role.CHAPTER_HEAD)] == [3, 7, 11]
