"""Which chapter a page belongs to whose head does not say it."""

from __future__ import annotations

import pytest
from made_book import made_of

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Paragraph, Volume
from yearbook_reader.volume.walk import all_entries

ENDED = "年内，全县投入资金1.2亿元，新建水闸12座，改造渠\n道30千米，受益群众2万人，比上年增长4.5%。"
OPEN = "年内，全县投入资金1.2亿元，新建水闸12座，改造渠"
REST = "道30千米，受益群众2万人，比上年增长4.5%。"


def book(text: str) -> Volume:
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\f"))
    return reconstruct(Source(text, "0" * 64, "book.txt", "text", starts)).volume


def sections(volume: Volume) -> list[tuple[str, list[str]]]:
    return [(c.heading.title, [s.heading.title for s in c.sections]) for c in volume.chapters]


def text_of(volume: Volume) -> list[str]:
    return [
        block.text.text
        for entry in all_entries(volume)
        for block in entry.blocks
        if isinstance(block, Paragraph)
    ]


def pages(*bodies: str, heads: tuple[str, ...]) -> str:
    numbered = zip(bodies, heads, range(11, 11 + len(bodies)), strict=True)
    return "\n\f".join(f"{body}\n{head}\n· {number} ·" for body, head, number in numbered)


MENDED = ("整治", "加固", "修复")
HEADS = ("水利", "水利", "青崖年鉴", "交通", "青崖年鉴", "交通")


def test_a_left_hand_page_belongs_to_the_chapter_whose_text_goes_on_in_it() -> None:
    text = pages(
        f"防洪\n【甲项】{ENDED}",
        f"【乙项】{OPEN}",
        f"{REST}\n灌溉\n【丙项】{ENDED}",
        f"公路\n【丁项】{ENDED}",
        f"航运\n【戊项】{OPEN}",
        f"{REST}\n【己项】{ENDED}",
        heads=HEADS,
    )
    assert sections(book(text)) == [("水利", ["防洪", "灌溉"]), ("交通", ["公路", "航运"])]


def test_the_contents_tell_to_which_chapter_a_left_hand_page_belongs() -> None:
    lines = (("水利", 11), ("防洪", 11), ("灌溉", 13), ("交通", 14), ("公路", 14), ("航运", 15))
    contents = "目录\n" + "\n".join(f"{title}………………{page}" for title, page in lines)
    text = pages(
        f"防洪\n【甲项】{ENDED}",
        f"【乙项】{ENDED}",
        f"灌溉\n【丙项】{ENDED}",
        f"公路\n【丁项】{ENDED}",
        f"航运\n【戊项】{ENDED}",
        f"【己项】{ENDED}",
        heads=HEADS,
    )
    assert sections(book(f"{contents}\n\f{text}")) == [
        ("水利", ["防洪", "灌溉"]),
        ("交通", ["公路", "航运"]),
    ]


def test_where_heads_stand_beside_page_numbers_a_section_that_opens_pages_is_none() -> None:
    text = pages(
        f"防洪\n【甲项】{ENDED}",
        f"【乙项】{ENDED}",
        f"信访\n【丙项】{ENDED}",
        f"信访\n【丁项】{ENDED}",
        f"【戊项】{ENDED}",
        f"【己项】{ENDED}",
        heads=("水利", "水利", "水利", "交通", "交通", "交通"),
    )
    assert sections(book(text)) == [("水利", ["防洪", "信访"]), ("交通", ["信访"])]


def test_sections_that_open_pages_of_many_chapters_are_no_heads_where_those_stand_by_numbers() -> (
    None
):
    chapters = ("水利", "交通", "教育", "卫生")
    names = ("信访", "档案", "气象", "防疫")
    text = pages(
        *(f"{name}\n【甲项】{ENDED}" for _ in chapters for name in names),
        heads=tuple(chapter for chapter in chapters for _ in names),
    )
    assert sections(book(text)) == [(chapter, list(names)) for chapter in chapters]


def test_a_head_of_two_pages_is_told_from_the_figures_that_a_page_ends_with() -> None:
    open_end = "\n".join(("年内，全县新建水闸", "12", "座，改造渠道", "30", "千米，比", "2015"))
    rest = "年增长，受益群众\n2\n万人。"
    text = "\n\f".join(
        f"{rest}\n【{name}】{open_end}\n{head}\n· {number} ·".replace("\n", "\n\n")
        for number, (name, head) in enumerate(zip("甲乙丙丁戊己", HEADS, strict=True), 11)
    )
    made = book(text)
    assert [chapter.heading.title for chapter in made.chapters] == ["水利", "交通"]
    assert "2015水利" not in "".join(text_of(made))


def test_a_head_of_one_page_above_its_english_is_told_from_the_figures_that_a_page_ends_with() -> (
    None
):
    open_end = "\n".join(("年内，全县新建水闸", "12", "座，改造渠道", "30", "千米，比", "2015"))
    heads = ("水利\nWater", "交通\nTransport", "教育\nEducation", "卫生\nHealth")
    text = "\n\f".join(
        f"年增长。\n【{name}】{open_end}\n{head}\n· {number} ·".replace("\n", "\n\n")
        for number, (name, head) in enumerate(zip("甲乙丙丁", heads, strict=True), 11)
    )
    assert "2015交通" not in "".join(text_of(book(text)))


def test_a_left_hand_page_without_a_title_opens_no_chapter_where_those_that_open_one_have_it() -> (
    None
):
    names = ("防洪", "灌溉", "公路", "航运", "小学", "中学", "体育", "卫生", "防疫")
    heads = ("水利", "青崖年鉴", "水利", "交通", "交通", "教育", "教育", "青崖年鉴", "医疗")
    text = pages(*(f"{name}\n【甲项】{ENDED}" for name in names), heads=heads)
    assert sections(book(text)) == [
        ("水利", ["防洪", "灌溉", "公路"]),
        ("交通", ["航运", "小学"]),
        ("教育", ["中学", "体育", "卫生"]),
        ("医疗", ["防疫"]),
    ]


def test_a_title_that_no_head_names_holds_no_chapter_that_heads_name() -> None:
    document = "关于加强水利工作的意见\n防洪\n一、总体要求\n年内，全县投入资金1.2亿元，改造渠道。"
    bodies = (
        document,
        ENDED,
        f"公路\n【甲项】{ENDED}",
        f"航运\n【乙项】{ENDED}",
        f"【丙项】{ENDED}",
    )
    volume = book(pages(*bodies, heads=("特载", "特载", "交通", "交通", "交通")))
    assert ("交通", ["公路", "航运"]) in sections(volume)


def test_a_caption_below_a_page_number_is_no_head_of_the_section_that_it_names() -> None:
    names = ("防洪", "灌溉", "公路", "航运")
    text = pages(
        *(f"{name}\n【甲项】{ENDED}" for name in names), heads=("水利", "水利", "交通", "交通")
    ).replace("· 13 ·", "· 13 ·\n灌溉")
    assert sections(book(text)) == [("水利", ["防洪", "灌溉"]), ("交通", ["公路", "航运"])]


def test_sections_hold_subsections_where_chapters_known_from_heads_begin_with_two_headings() -> (
    None
):
    def section(name: str) -> str:
        return f"{name}\n{name}建设\n【甲项】{ENDED}\n{name}管理\n【乙项】{ENDED}"

    heads = ("水利", "水利", "交通", "交通", "教育", "教育")
    names = ("防洪", "灌溉", "公路", "航运", "小学", "中学")
    text = pages(*map(section, names), heads=heads)
    assert sections(book(text)) == [
        (chapter, list(names[at : at + 2])) for at, chapter in enumerate(heads) if at % 2 == 0
    ]


def test_a_chapter_whose_title_is_printed_ends_where_running_heads_name_the_next() -> None:
    text = pages(
        f"水利\n防洪\n【甲项】{ENDED}",
        f"【乙项】{ENDED}",
        f"公路\n【丙项】{ENDED}",
        f"航运\n【丁项】{ENDED}",
        f"小学\n【戊项】{ENDED}",
        f"中学\n【己项】{ENDED}",
        heads=("水利", "水利", "交通", "交通", "教育", "教育"),
    )
    assert sections(book(text)) == [
        ("水利", ["防洪"]),
        ("交通", ["公路", "航运"]),
        ("教育", ["小学", "中学"]),
    ]


@pytest.mark.parametrize("last", ["万", "。"])
def test_the_last_character_of_a_page_is_no_part_of_the_side_tab_below_it(last: str) -> None:
    def page(number: int, tail: str) -> str:
        pieces = ["2018", "年，全县投入资金", "1.2", "亿元，新建水闸", "12", "座，投资", "3.5"]
        tab = ["水", "利", "水利", f"· {number} ·", " 元，增长", "4.5%", "。"]
        return "\n\n".join([f"【第{number}项】", *pieces, tail, *tab])

    numbered = [page(number, last if number == 14 else "万元") for number in range(11, 19)]
    volume = book("综述\n\n" + "\n\n".join(numbered))
    assert [chapter.heading.title for chapter in volume.chapters] == ["水利"]


def test_a_page_without_a_head_begins_with_a_chapter_of_its_own() -> None:
    entries = "".join(f"{name}工程竣工\n{ENDED}\n" for name in "甲乙丙")
    bodies = (
        f"水利\n防洪\n概况\n{ENDED}\n{entries}",
        f"丁工程竣工\n{ENDED}\n{entries}",
        f"党派\n电力\n概况\n{ENDED}\n{entries}",
    )
    heads = ("", "水利", "")
    text = pages(*bodies, heads=heads).replace("\n\n·", "\n·")
    assert [title for title, _ in sections(book(text))] == ["水利", "党派"]


def test_a_pages_foot_tells_the_chapter_also_above_a_page_with_the_yearbooks_name() -> None:
    chapters = ("水利", "水利", "水利", "水利", "交通", "交通", "交通", "交通")
    text = "\n\f".join(
        f"{'青崖年鉴' if number % 2 else chapter}\n【甲项】{ENDED}\n{chapter}{number}"
        for number, chapter in enumerate(chapters, 10)
    )
    made = book(text)
    assert [chapter.heading.title for chapter in made.chapters] == ["水利", "交通"]
    assert [entry.heading.title for entry in all_entries(made)] == ["甲项"] * 8
    assert all(text.endswith("。") for text in text_of(made))


def test_where_titles_have_no_mark_a_section_atop_a_page_that_has_a_head_is_no_chapter() -> None:
    entry = f"小型水闸\n\u3000\u3000{ENDED}\n".replace("年内", "全年")
    body = f"防洪\n工程\n概况\n\u3000\u3000{ENDED}\n{3 * entry}"
    other = f"公路\n养护\n概况\n\u3000\u3000{ENDED}\n{3 * entry}"
    text = pages(body, entry, entry, other, entry, entry, heads=(*3 * ["水利"], *3 * ["交通"]))
    assert [each.heading.title for each in book(text).chapters] == ["水利", "交通"]


def test_a_head_told_from_figures_may_stand_beside_the_numbers_of_all_other_pages() -> None:
    open_end = "\n".join(("年内，全县新建水闸", "12", "座，改造渠道", "30", "千米，比", "2015"))
    feet = [
        f"{head}\n— {at} —" if at % 2 else f"{head}  — {at} —"
        for at, head in enumerate(("水利", "水利", "交通", "交通", "教育", "教育"), 11)
    ]
    text = "\n\f".join(
        f"年增长，受益群众\n2\n万人。\n【{name}】{open_end}\n{foot}".replace("\n", "\n\n")
        for name, foot in zip("甲乙丙丁戊己", feet, strict=True)
    )
    made = book(text)
    assert "2015交通" not in "".join(text_of(made))
    assert [chapter.heading.title for chapter in made.chapters] == ["水利", "交通", "教育"]


def test_a_section_may_have_the_title_of_another_chapter() -> None:
    text = pages(
        f"防洪\n【甲项】{ENDED}",
        f"交通\n【乙项】{ENDED}",
        f"灌溉\n【丙项】{ENDED}",
        f"公路\n【丁项】{ENDED}",
        f"航运\n【戊项】{ENDED}",
        heads=("水利", "水利", "水利", "交通", "交通"),
    )
    assert sections(book(text)) == [
        ("水利", ["防洪", "交通", "灌溉"]),
        ("交通", ["公路", "航运"]),
    ]


def test_a_head_of_the_yearbook_and_the_chapter_names_the_chapter() -> None:
    text = "【第{}项】全县召开防汛会议，部署工作，投资增长百分之四。\n"
    pages = [
        f"{head}\n{number}\n{text.format(number)}"
        for number, head in enumerate(["青崖年鉴·水利"] * 2 + ["青崖年鉴·教育"], 3)
    ]
    made = made_of("青崖年鉴\n2016\f" + "\f".join(pages))
    assert [each.heading.title for each in made.volume.chapters] == ["水利", "教育"]


def test_a_chapters_title_amid_a_page_with_a_head_is_a_sections() -> None:
    heads = ("水利", "水利", "水利", "水利", "交通", "交通")
    names = ("防洪", "灌溉", "水文", "移民", "公路", "航运")
    bodies = [f"{name}\n【甲项】{ENDED}" for name in names]
    bodies[0] += f"\n交通\n【乙项】{ENDED}\n【丙项】{ENDED}"
    found = sections(book(pages(*bodies, heads=heads)))
    assert found[0] == ("水利", ["防洪", "交通", "灌溉", "水文", "移民"])


def test_heads_of_right_hand_pages_may_name_sections() -> None:
    titles = ("水利", "交通", "教育", "卫生")
    names = [f"{title}第{number}节" for title in titles for number in "一二三四"]
    bodies = [f"{name}\n【甲项】{ENDED}\n【乙项】{ENDED}" for name in names]
    bodies[::4] = [f"{title}\n{body}" for title, body in zip(titles, bodies[::4], strict=True)]
    heads = tuple(name if page % 2 else name[:2] for page, name in enumerate(names))
    assert [title for title, _ in sections(book(pages(*bodies, heads=heads)))] == list(titles)


def test_where_titles_open_their_pages_a_page_without_a_chapters_head_may_open_one() -> None:
    bodies = [f"{name}类\n综述\n{name}地概况\n{ENDED}\n{name}地建设\n{ENDED}" for name in "甲乙丙"]
    plain = [f"{name}地管理\n{ENDED}" for name in "甲乙"]
    text = pages(
        bodies[0],
        plain[0],
        bodies[1],
        plain[1],
        bodies[2],
        heads=("甲类", "青崖年鉴", "乙类", "青崖年鉴", "青崖年鉴"),
    )
    assert [title for title, _ in sections(book(text))] == ["甲类", "乙类", "丙类"]


def test_heads_that_open_chapters_on_left_hand_pages_name_these() -> None:
    titles = ("水利", "交通", "教育", "卫生", "旅游", "人物")
    long, short = titles[::2], titles[1::2]
    heads = [
        head for one, two in zip(long, short, strict=True) for head in (one, "青崖年鉴", one, two)
    ]
    bodies = [f"第{at}节\n【甲项】{ENDED}\n【乙项】{ENDED}" for at in range(len(heads))]
    found = sections(book(pages(*bodies, heads=tuple(heads))))
    assert [title for title, _ in found] == list(titles)


def test_pages_whose_heads_name_sections_may_open_chapters() -> None:
    heads = [
        "水利",
        "防洪",
        "水利",
        "交通",
        "交通",
        "航运",
        "交通",
        "铁路",
        "教育",
        "中学",
        "教育",
        "卫生",
        "卫生",
    ]
    text = pages(
        f"水库\n【甲】{ENDED}\n防洪\n【乙】{OPEN}",
        f"{REST}\n【丙】{OPEN}",
        f"{REST}\n灌溉\n【丁】{ENDED}",
        f"公路\n【戊】{OPEN}",
        f"{REST}\n航运\n【己】{OPEN}",
        f"{REST}\n【庚】{OPEN}",
        f"{REST}\n铁路\n【辛】{OPEN}",
        f"{REST}\n【壬】{ENDED}",
        f"小学\n【癸】{ENDED}\n中学\n【子】{OPEN}",
        f"{REST}\n【丑】{OPEN}",
        f"{REST}\n大学\n【寅】{ENDED}",
        f"医院\n【卯】{OPEN}",
        f"{REST}\n防疫\n【辰】{ENDED}",
        heads=tuple(heads),
    )
    assert sections(book(text)) == [
        ("水利", ["水库", "防洪", "灌溉"]),
        ("交通", ["公路", "航运", "铁路"]),
        ("教育", ["小学", "中学", "大学"]),
        ("卫生", ["医院", "防疫"]),
    ]


def test_heads_beside_numbered_chapters_that_open_pages_name_sections() -> None:
    names = ("防洪", "灌溉", "公路", "航运", "小学", "中学")
    chapters = {"防洪": "第一章　水利", "公路": "第二章　交通", "小学": "第三章　教育"}
    bodies = (
        f"{chapters.get(each, '')}\n{each}\n【甲项】{ENDED}\n\f【乙项】{ENDED}" for each in names
    )
    halves = [half for body in bodies for half in body.strip().split("\n\f")]
    assert sections(book(pages(*halves, heads=tuple(e for e in names for _ in "12")))) == [
        ("第一章水利", ["防洪", "灌溉"]),
        ("第二章交通", ["公路", "航运"]),
        ("第三章教育", ["小学", "中学"]),
    ]


def test_a_left_hand_page_before_the_index_is_of_the_chapter_before() -> None:
    works = [f"{work}{done}" for work in "水库堤防河道" for done in MENDED]
    terms = [f"{work} ………… {page}a" for page, work in enumerate(works, 11)]
    index = "\n".join(("索　引", "J", *terms[:6], "X", *terms[6:]))
    text = pages(
        f"防洪\n【甲项】{ENDED}",
        f"【乙项】{ENDED}",
        f"【丙项】{ENDED}",
        f"灌溉\n【丁项】{ENDED}",
        index,
        heads=("水利", "青崖年鉴", "水利", "青崖年鉴", "索引"),
    )
    assert sections(book(text))[0] == ("水利", ["防洪", "灌溉"])


def test_a_chronicle_below_its_pages_head_is_known_from_the_contents() -> None:
    titles = ("大事记", "水利", "水库", "交通", "公路")
    contents = "".join(f"{title} ………… {page}\n" for page, title in enumerate(titles, 1))
    days = "".join(f"{day}日　全县召开会议，部署工作。\n" for day in (3, 8, 12))
    made = book(
        f"目　录\n{contents}\f◆6月\n大事记\n◆1月\n{days}\f水利\n水库\n【甲】{ENDED}\n"
        + "".join(
            f"【{name}】{ENDED}\n水利\n· {page} ·\n\f" for page, name in enumerate("乙丙丁", 7)
        )
    )
    assert [each.heading.title for each in all_entries(made)][:3] == ["3日", "8日", "12日"]
