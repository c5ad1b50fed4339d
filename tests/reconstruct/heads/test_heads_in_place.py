"""Running heads known by their place: two on a page, in ornaments, or beside a rule."""

from __future__ import annotations

import pytest

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.reconstruct.set_aside.heads.heads_in_place import set_aside_heads_in_place
from yearbook_reader.reconstruct.set_aside.page_chapters import parted_tabs
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Paragraph, Volume
from yearbook_reader.volume.walk import all_entries

FULL = "年内，全县投入资金二亿元，新建水闸十二座，"
ENDED = f"{FULL}\n改造渠道三十千米，受益群众二万人。"
OPEN = f"{FULL}\n改造渠道三十千米，受益群众共有二万余人次，"
REST = "比上年增长百分之四。"

BODIES = (
    (
        "水利",
        "防洪",
        f"水利\n水库\n【甲】{ENDED}\n【乙】{ENDED}\n防洪\n【丙】{ENDED}\n【丁】{OPEN}",
    ),
    ("水利", "灌溉", f"{REST}\n灌溉\n【甲】{ENDED}\n【乙】{ENDED}\n【丙】{OPEN}"),
    ("水利", "灌溉", f"{REST}\n【丁】{ENDED}\n【戊】{ENDED}\n【己】{ENDED}\n【庚】{ENDED}"),
    ("交通", "公路", f"交通\n公路\n【甲】{ENDED}\n【乙】{ENDED}\n【丙】{ENDED}\n【丁】{OPEN}"),
    ("交通", "航运", f"{REST}\n航运\n【甲】{ENDED}\n【乙】{ENDED}\n【丙】{OPEN}"),
    ("交通", "航运", f"{REST}\n【丁】{ENDED}\n【戊】{ENDED}\n【己】{ENDED}\n【庚】{ENDED}"),
    ("教育", "小学", f"教育\n小学\n【甲】{ENDED}\n【乙】{ENDED}\n【丙】{ENDED}\n【丁】{OPEN}"),
    ("教育", "中学", f"{REST}\n中学\n【甲】{ENDED}\n【乙】{ENDED}\n【丙】{ENDED}"),
)
SECTIONS = [
    ("水利", ["水库", "防洪", "灌溉"]),
    ("交通", ["公路", "航运"]),
    ("教育", ["小学", "中学"]),
]


def book(text: str) -> Volume:
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\f"))
    return reconstruct(Source(text, "0" * 64, "book.txt", "text", starts)).volume


def with_heads(even: str, odd: str, body: str = "{head}\n{body}") -> Volume:
    pages = (
        body.format(head=(odd if at % 2 else even).format(c=c, s=s, n=at), body=text)
        for at, (c, s, text) in enumerate(BODIES, 12)
    )
    return book("\n\f".join(pages))


@pytest.mark.parametrize(
    ("even", "odd", "body"),
    [
        ("{c}\n{s}\n· {n} ·", "{c}\n{s}\n· {n} ·", "{head}\n{body}"),
        ("～ 青崖年鉴 ～\n· {n} ·", "～ {c} ～\n· {n} ·", "{head}\n{body}"),
        ("{n} ▎青崖年鉴", "{c} ▎{n}", "{body}\n{head}"),
        ("· {n} ·\n{s}\n{c}", "· {n} ·\n{s}\n{c}", "{head}\n{body}"),
        ("青崖年鉴 ◆ 2020\n· {n} ·", "{c}\n· {n} ·", "{head}\n{body}"),
        ("2020\n青崖年鉴\n{n}", "{c}\n{n}", "{head}\n{body}"),
        ("青崖年鉴\n2020", "2020\n{c}", "{head}\n{body}\n· 7 ·"),
    ],
)
def test_heads_name_chapters_and_cut_no_text(even: str, odd: str, body: str) -> None:
    volume = with_heads(even, odd, body)
    found = [(c.heading.title, [s.heading.title for s in c.sections]) for c in volume.chapters]
    texts = {b.text.text for e in all_entries(volume) for b in e.blocks if isinstance(b, Paragraph)}
    assert (found, texts) == (SECTIONS, {"".join(text.split()) for text in (ENDED, OPEN + REST)})


def test_titles_on_pages_of_their_own_open_chapters_whose_heads_name_sections() -> None:
    pages: list[str] = []
    for chapter, section, text in BODIES:
        if text.startswith(chapter):
            pages.append(chapter)
            text = text.removeprefix(f"{chapter}\n")
        head = f"※ {section} ※" if len(pages) % 2 else "青崖年鉴"
        pages.append(f"{head}\n{text}\n· {len(pages)} ·")
    volume = book("\n\f".join(pages))
    found = [(c.heading.title, [s.heading.title for s in c.sections]) for c in volume.chapters]
    assert found == SECTIONS


def test_tabs_name_sections_where_there_are_more_of_them_than_of_chapters_in_heads() -> None:
    pages: list[str] = []
    for chapter, section, text in BODIES:
        tab = "\n".join(section)
        pages.append(f"{chapter}\n· {len(pages) + 1} ·\n{tab}\n{text}")
    volume = book("\n\f".join(pages))
    found = [(c.heading.title, [s.heading.title for s in c.sections]) for c in volume.chapters]
    assert found == SECTIONS


def test_a_tab_of_the_section_and_one_of_the_chapter_beside_it_name_the_chapter() -> None:
    tabs = ["灌溉水利", "交通公路", "水利", "防洪"]
    assert parted_tabs({"水利", "灌溉", "交通", "公路"}, tabs, {"水利", "交通", ""}) == [
        "水利",
        "交通",
        "水利",
        "防洪",
    ]


def test_the_digits_of_a_year_stand_one_a_line_in_a_tab() -> None:
    tab = "\n".join("2017年大事")
    pages = [f"{tab}\n{text}\n· {at} ·" for at, (_, _, text) in enumerate(BODIES, 12)]
    aside = "".join(each.text.text for each in book("\n\f".join(pages)).forme_work)
    assert aside.count("2017年大事") == len(BODIES)


def test_tabs_that_name_chapters_as_some_heads_do_name_no_sections() -> None:
    pages: list[str] = []
    for chapter, _, text in BODIES:
        head = f"{chapter}\n" if chapter == "水利" else ""
        tab = "\n".join(chapter)
        pages.append(f"{head}· {len(pages) + 1} ·\n{tab}\n{text.removeprefix(chapter).lstrip()}")
    volume = book("\n\f".join(pages))
    found = [(c.heading.title, [s.heading.title for s in c.sections]) for c in volume.chapters]
    assert found == SECTIONS


def test_a_head_beside_its_number_above_a_caption_is_one_though_others_are_outermost() -> None:
    ended = "年内，全县投入资金1.2亿元，新建水闸12座，改造渠道30千米，受益群众2万人。\n"
    caption = "\n水库一角\n（李明 摄）"
    chapters = ["水利"] * 4 + ["交通"] * 4 + ["军事"] + ["教育"] * 4 + ["农业"] * 4
    text = "\n\f".join(
        f"【第{at}项】{ended}【第{at}次】{ended * 4}{chapter}\n·{at}·{caption if at == 7 else ''}"
        for at, chapter in enumerate(chapters, 1)
    )
    found = [chapter.heading.title for chapter in book(text).chapters]
    assert found == list(dict.fromkeys(chapters))


def test_a_name_that_took_a_picture_is_no_head() -> None:
    names = ("李明", "王远", "赵诚", "孙平")
    pages = [
        f"{name} 摄\n【甲】{ENDED}\n【乙】{ENDED}\n水利\n· {at} ·"
        for at, name in enumerate(names + names, 11)
    ]
    volume = book("水利\n综述\n" + "\n\f".join(pages))
    heads = {each.text.text for each in volume.forme_work}
    assert not heads & {f"{name} 摄" for name in names}


def test_a_title_above_an_overview_is_none_though_its_words_head_the_next_page() -> None:
    text = f"【甲】{ENDED}\n【乙】{ENDED}"
    pages: list[str] = []
    for chapter, first, second in (
        ("水利", "水库", "灌溉"),
        ("交通", "公路", "航运"),
        ("教育", "小学", "中学"),
    ):
        at = len(pages) + 2
        pages.append(
            f"{chapter}\n{first}\n【概况】{ENDED}\n{text}\n{second}\n【概况】{ENDED}\n{text}"
        )
        pages.append(f"{chapter}\n【丙】{ENDED}\n{text}\n{second}\n{at}")
    volume = book("\n\f".join(pages))
    found = [(c.heading.title, [s.heading.title for s in c.sections]) for c in volume.chapters]
    assert found == [
        ("水利", ["水库", "灌溉"]),
        ("交通", ["公路", "航运"]),
        ("教育", ["小学", "中学"]),
    ]


def test_the_edition_at_the_foot_of_pages_with_the_yearbooks_name_is_none_of_the_text() -> None:
    pages = (
        f"{at}\n青崖年鉴\n{text}\n2020卷" if at % 2 == 0 else f"{at}\n{chapter}\n{text}"
        for at, (chapter, _, text) in enumerate(BODIES, 12)
    )
    aside = [each.text.text for each in book("\n\f".join(pages)).forme_work]
    assert aside.count("2020卷") == len(BODIES) // 2


def test_one_title_of_two_entries_that_both_open_pages_is_no_head() -> None:
    names = [name for name in ("水利", "交通", "教育", "农业", "工业", "军事") for _ in range(3)]
    contents = "目录\n" + "".join(f"{c}………{names.index(c) + 1}\n" for c in dict.fromkeys(names))
    pages = [
        f"{'扶贫办法出台' if at in (3, 7) else f'设施建设第{at}期'}\n{ENDED}\n"
        f"队伍培训第{at}次\n{ENDED}\n{chapter}\n· {at} ·"
        for at, chapter in enumerate(names, 1)
    ]
    volume = book("\n\f".join([contents, *pages]))
    titles = [entry.heading.title for entry in all_entries(volume)]
    assert titles.count("扶贫办法出台") == 2


def test_beside_heads_that_are_all_the_yearbooks_name_a_last_line_is_none() -> None:
    text = "\n".join([FULL] * 8)
    ends = [*["青崖年鉴"] * 5, "改造渠道", *["青崖年鉴"] * 2]
    pages = "\f".join(
        f"【{name}】{text}\n{end}\n" for name, end in zip("甲乙丙丁戊己庚辛", ends, strict=True)
    )
    starts = (0, *(at + 1 for at, char in enumerate(pages) if char == "\f"))
    draft = set_aside_heads_in_place(
        first_draft(Source(pages, "0" * 64, "book.txt", "text", starts))
    )
    assert {draft.lines.texts[at] for at in draft.aside} == {"青崖年鉴"}


def test_a_chronicle_before_a_chapter_that_no_head_names_has_no_pages_of_its_own() -> None:
    titles = ("大事记", "水利", "水库", "交通", "公路")
    contents = "".join(f"{title} ………… {page}\n" for page, title in enumerate(titles, 1))
    days = "".join(f"{day}日　全县召开会议，部署工作。\n" for day in (3, 8, 12))
    opened = f"水利\n水库\n【甲】{ENDED}\n8日，全县召开会议，部署工作，比上年增长百分之四点五。\n"
    headed = "".join(
        f"【{name}】{ENDED}\n交通\n· {page} ·\n\f" for page, name in enumerate("乙丙丁")
    )
    volume = book(f"目　录\n{contents}\f大事记\n◆1月\n{days}\f{opened}\f交通\n公路\n{headed}")
    assert [each.heading.title for each in all_entries(volume)] == [
        "3日",
        "8日",
        "12日",
        *"甲乙丙丁",
    ]


def test_a_title_that_opens_two_pages_is_no_head_of_others_with_the_yearbooks_name() -> None:
    pages = []
    for number in range(12, 36):
        own = f"在校生第{number}项\n{ENDED}"
        text = f"{own}\n{own}"
        if number in (14, 20):
            text = f"检查\n{ENDED}\n{own}"
        elif number in (16, 24):
            text = f"{own}\n检查\n{ENDED}"
        pages.append(f"{text}\n{'水利' if number % 2 else '青崖年鉴'}\n· {number} ·")
    heads = {each.text.text for each in book("\n\f".join(pages)).forme_work}
    assert {"水利", "青崖年鉴"} <= heads
    assert "检查" not in heads


def test_words_atop_all_pages_that_stand_in_the_text_more_often_are_no_head_by_their_place() -> (
    None
):
    page = "\n".join(["工作要点", *(f"{ENDED}\n工作要点" for _ in range(4))])
    text = "\n\f".join([page] * 8)
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\f"))
    draft = first_draft(Source(text, "0" * 64, "book.txt", "text", starts))
    assert not set_aside_heads_in_place(draft).aside
