"""Titles that open chapters: counted, with ornaments, or numbered, where heads lack all that."""

from __future__ import annotations

import pytest
from made_book import book, source_of

from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.reconstruct.set_aside.contents.contents import set_aside_contents
from yearbook_reader.reconstruct.set_aside.openings import lone_titles
from yearbook_reader.volume.model import Volume

ENDED = "年内，全县投入资金1.2亿元，新建水闸12座，改造渠\n道30千米，受益群众2万人，比上年增长4.5%。"


def sections(volume: Volume) -> list[tuple[str, list[str]]]:
    return [(c.heading.title, [s.heading.title for s in c.sections]) for c in volume.chapters]


def pages(*bodies: str, heads: tuple[str, ...]) -> str:
    numbered = zip(bodies, heads, range(11, 11 + len(bodies)), strict=True)
    return "\n\f".join(f"{body}\n{head}\n· {number} ·" for body, head, number in numbered)


def test_chapters_may_be_counted_in_chinese_numerals() -> None:
    bodies = (
        f"一、水利\n防洪\n【甲项】{ENDED}",
        f"【乙项】{ENDED}",
        f"二、交通\n公路\n【甲项】{ENDED}",
        f"【乙项】{ENDED}",
        f"三、教育\n【甲项】{ENDED}",
        f"【乙项】{ENDED}",
    )
    heads = ("防洪", "防洪", "公路", "公路", "教育", "教育")
    assert sections(book(pages(*bodies, heads=heads))) == [
        ("一、水利", ["防洪"]),
        ("二、交通", ["公路"]),
        ("三、教育", []),
    ]


@pytest.mark.parametrize("dress", ["～ {} ～", "＊ {} ＊"])
def test_a_chapters_title_may_have_ornaments_that_the_heads_lack(dress: str) -> None:
    bodies = (
        f"{dress.format('水利')}\n防洪\n【甲项】{ENDED}",
        f"灌溉\n【乙项】{ENDED}",
        f"{dress.format('交通')}\n公路\n【丙项】{ENDED}",
        f"航运\n【丁项】{ENDED}",
    )
    heads = ("水利", "水利", "交通", "交通")
    assert sections(book(pages(*bodies, heads=heads))) == [
        ("水利", ["防洪", "灌溉"]),
        ("交通", ["公路", "航运"]),
    ]


def test_the_head_of_a_numbered_chapter_of_one_page_is_known() -> None:
    titles = ("水利", "交通", "教育")
    lines = "".join(
        f"第{at}部分　{each}……………{page}\n"
        for at, each, page in zip("一二三", titles, (11, 13, 15), strict=True)
    )
    bodies = (
        f"第{at}部分　{each}\n工作\n【甲项】{ENDED}\n\f{each}\n【乙项】{ENDED}"
        for at, each in zip("一二三", titles, strict=True)
    )
    halves = [half for body in bodies for half in body.split("\n\f")]
    text = "\n\f".join(
        f"{half.removeprefix(head)}\n{head}\n{at}"
        for at, (half, head) in enumerate(
            zip(halves, ("青崖年鉴", "水利", "青崖年鉴", "交通", "青崖年鉴", "教育"), strict=True),
            11,
        )
    )
    found = [c.heading.title for c in book(f"目录\n{lines}\f{text}").chapters]
    assert found == ["第一部分水利", "第二部分交通", "第三部分教育"]


@pytest.mark.parametrize("title", ["人物", "人物传略"])
def test_people_are_a_chapter_on_a_page_that_bears_the_yearbooks_name(title: str) -> None:
    bodies = (
        f"水利\n防洪\n【甲项】{ENDED}",
        f"灌溉\n【乙项】{ENDED}",
        f"{title}\n【李明】{ENDED}",
    )
    found = sections(book(pages(*bodies, heads=("水利", "水利", "青崖年鉴"))))
    assert found == [("水利", ["防洪", "灌溉"]), (title, [])]


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (("水利", "交通", "教育"), 3),
        (("第一编　水利", "第二编　交通\nTransport", "第三编　教育"), 3),
        (("白河塔", "白河桥", "白河寺"), 0),
    ],
)
def test_lines_alone_on_their_pages_are_titles_where_the_contents_name_them(
    titles: tuple[str, ...], found: int
) -> None:
    named = ("水利", "防洪", "灌溉", "交通", "公路", "教育")
    contents = "".join(f"{title}………………{page}\n" for page, title in enumerate(named, 11))
    bodies = "".join(f"\f{each}\n\f【甲项】{ENDED}\n" for each in titles)
    draft = set_aside_contents(first_draft(source_of(f"目录\n{contents}{bodies}")))
    assert len(lone_titles(draft)) == found


def divided(extra: str = "", english: str = "") -> str:
    """Give chapters whose titles have pages of their own, and are named in the contents."""
    titles = {"水利": ("防洪", "灌溉"), "交通": ("公路", "航运"), "教育": ("小学", "中学")}
    listed, pages = [], []
    for title, (one, other) in titles.items():
        at = 11 + len(pages)
        listed += [f"{title}………{at}\n", f"{one}………{at + 1}\n", f"{other}………{at + 2}\n"]
        first = extra if title == "交通" else ""
        pages += [
            f"{title}\n{english}",
            f"青崖年鉴\n{one}\n〈{one}成效〉\n【{one}甲】{ENDED}\n（王立）\n",
            f"{title}\n{first}{other}\n【{other}乙】{ENDED}\n（王立）\n",
        ]
    numbered = [f"{page}{number}\n" for number, page in enumerate(pages, 11)]
    return "\f".join(["目录\n" + "".join(listed), *numbered])


DIVIDED = [("水利", ["防洪", "灌溉"]), ("交通", ["公路", "航运"]), ("教育", ["小学", "中学"])]


@pytest.mark.parametrize("english", ["", "Rivers and Roads\n"])
def test_titles_on_pages_of_their_own_open_chapters_and_are_neither_heads_nor_captions(
    english: str,
) -> None:
    assert sections(book(divided(english=english))) == DIVIDED


def test_where_titles_have_pages_of_their_own_a_line_above_a_section_opens_no_chapter() -> None:
    without_contents = divided("白河大桥\n").partition("\f")[2]
    titles = [title for title, _ in sections(book(without_contents))]
    assert titles == [title for title, _ in DIVIDED]


def test_a_line_atop_a_page_that_the_contents_do_not_name_is_neither_chapter_nor_section() -> None:
    assert sections(book(divided("白河大桥\n"))) == DIVIDED


def test_a_title_above_another_is_a_sections_where_the_open_chapter_heads_the_next_page() -> None:
    chapters = {"水利": "防洪", "交通": "公路", "教育": "学校", "民政": "救助"}
    bodies = []
    for chapter, section in chapters.items():
        within = f"航运\n码头\n【{chapter}丙项】{ENDED}" if chapter == "交通" else ""
        bodies += [f"{chapter}\n{section}\n【甲项】{ENDED}\n{within}", f"【乙项】{ENDED}"]
    heads = tuple(name for chapter in chapters for name in (chapter, chapter))
    found = dict(sections(book(pages(*bodies, heads=heads))))
    assert list(found) == [*chapters]
    assert found["交通"] == ["公路", "航运"]


def test_headings_with_another_below_are_of_chapters_where_all_open_pages() -> None:
    entries = f"概况\n{ENDED}\n防汛抗旱\n{ENDED}\n水库建设\n{ENDED}"
    tops = ("农业\n种植业", "渔业", "林业", "畜牧业", "工业\n综述", "冶金业", "化工")
    bodies = (f"{top}\n{entries}" for top in tops)
    heads = ("青崖年鉴", "农业", "青崖年鉴", "农业", "青崖年鉴", "农业", "青崖年鉴")
    assert sections(book(pages(*bodies, heads=heads))) == [
        ("农业", ["种植业", "渔业", "林业", "畜牧业"]),
        ("工业", ["综述", "冶金业", "化工"]),
    ]
