"""Titles that a gap parts from their text, and where a gap ends none."""

from __future__ import annotations

from made_book import book, outline

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import LineStyle, Source
from yearbook_reader.volume.walk import all_entries

TEXT = "年内，全县投入资金1.2亿元，新建水闸12座，改造\n渠道30千米，受益群众2万人，比上年增长4.5%。"


def test_titles_that_a_gap_parts_from_their_text_are_learnt() -> None:
    titles = ["防汛抗旱工作", "河湖专项治理", "水库除险加固", "灌区续建配套"]
    entries = "\n".join(f"{title} {TEXT}" for title in titles)
    volume = book(f"水利\n综述\n概况 {TEXT}\n{entries}\n普法\n{titles[0]} {TEXT}")
    assert outline(volume) == [
        ("水利", [("综述", ["概况", *titles], []), ("普法", titles[:1], [])])
    ]


def test_a_section_that_the_contents_name_right_above_a_subsection_is_no_title_of_an_entry() -> (
    None
):
    titles = ["防汛抗旱工作", "河湖专项治理", "水库除险加固", "灌区续建配套"]
    contents = "".join(f"{title} ………………… 3\n" for title in ("水利", "综述", "普法", *titles))
    entries = "".join(f"{title} {TEXT}\n" for title in titles)
    parts = f"水利\n综述\n❖防汛\n{entries}普法\n❖治理\n{entries}"
    found = outline(book(f"目录\n{contents}\f{parts}"))
    assert found == [("水利", [("综述", [], ["防汛"]), ("普法", [], ["治理"])])]


def test_where_gaps_are_learnt_one_behind_a_quotation_ends_no_title_that_goes_on() -> None:
    titles = ["防汛抗旱工作", "“河长” 履职考评", "水库除险加固", "灌区续建配套"]
    entries = "\n".join(f"{title} {TEXT}" for title in titles)
    volume = book(f"水利\n综述\n概况 {TEXT}\n{entries}")
    assert outline(volume) == [
        ("水利", [("综述", ["概况", *(title.replace(" ", "") for title in titles)], [])])
    ]


def test_a_title_known_from_elsewhere_ends_with_a_gap_before_a_figure_too() -> None:
    titles = ["防汛抗旱工作", "河湖专项治理", "水库除险加固", "灌区续建配套"]
    entries = "\n".join(f"{title} {TEXT}" for title in titles)
    again = f"{titles[0]} 12座水闸完工。{TEXT}\n新建 12座水闸，改造3座。{TEXT}"
    volume = book(f"水利\n综述\n概况 {TEXT}\n{entries}\n普法\n概况 {TEXT}\n{again}")
    assert outline(volume) == [
        ("水利", [("综述", ["概况", *titles], []), ("普法", ["概况", titles[0]], [])])
    ]


def test_a_title_that_the_index_names_ends_with_a_gap_before_a_figure_too() -> None:
    titles = ["防汛抗旱工作", "河湖专项治理", "水库除险加固", "灌区续建配套"]
    entries = "\n".join(f"{title} {TEXT}" for title in titles)
    indexed = [*titles, "水闸", *(f"{word}治理工程" for word in "东西南北中上下")]
    index = "\n".join(f"{term} ………… {page}a" for page, term in enumerate(indexed, 1))
    volume = book(f"水利\n综述\n概况 {TEXT}\n{entries}\n水闸 12座完工。{TEXT}\n\f索引\n{index}\n")
    assert outline(volume)[0] == ("水利", [("综述", ["概况", *titles, "水闸"], [])])


def test_titles_that_a_gap_ends_are_learnt_also_among_digits_on_lines_of_their_own() -> None:
    titles = ["防汛抗旱工作", "河湖专项治理", "水库除险加固", "灌区续建配套"]
    contents = "".join(f"{title}………………\n3\n" for title in ["水利", "综述", "概况", *titles])
    body = (
        "年内，全县投入资金\n1.2\n亿元，新建水闸\n12\n座，改造\n渠道\n30\n千米，受益\n2\n万人。\n"
    )
    entries = "".join(f"{title} \n2019\n{body}" for title in titles)
    text = f"目录\n{contents}水利\n综述\n概况 {body}{entries}".replace("\n", "\n\n")
    assert [e.heading.title for e in all_entries(book(text))] == ["概况", *titles]


def test_a_title_in_a_line_spaced_out_at_every_character_ends_at_a_wide_gap() -> None:
    spaced = "●河 道 整 治 工 程\u3000年 内 ， 改 造\n"
    spaced += "渠道30千米，受益群众2万人，比上年增长4.5%。\n"
    entries = f"●概况\u3000{TEXT}\n{spaced}●管理\u3000{TEXT}\n"
    volume = book(f"水利\n综述\n{entries}")
    assert [entry.heading.title.replace(" ", "") for entry in all_entries(volume)] == [
        "概况",
        "河道整治工程",
        "管理",
    ]


def test_a_gap_behind_a_quotation_ends_no_title_whose_words_go_on_to_the_next_gap() -> None:
    quoted = (
        "●“领航” 课后服务 18名教师参加校际交流，\n渠道30千米，受益群众2万人，比上年增长4.5%。\n"
    )
    volume = book(f"水利\n综述\n●概况 {TEXT}\n{quoted}●管理 {TEXT}\n")
    assert [entry.heading.title for entry in all_entries(volume)] == [
        "概况",
        "“领航”课后服务",
        "管理",
    ]


def test_a_title_in_a_line_spaced_out_at_every_character_is_known_from_elsewhere() -> None:
    spaced = "● 河 道 管 理 全 年 新 建 水 闸 12 座 ， 改 造\n渠道30千米，比上年增长4.5%。\n"
    overview = "● 概 述 全 年 新 建 水 闸 12 座 ， 改 造\n渠道30千米，比上年增长4.5%。\n"
    volume = book(
        f"水利\n综述\n●河道管理 {TEXT}\n●防汛 {TEXT}\n普法\n{overview}{spaced}●宣传 {TEXT}"
    )
    assert outline(volume) == [
        (
            "水利",
            [("综述", ["河道管理", "防汛"], []), ("普法", ["概述", "河道管理", "宣传"], [])],
        )
    ]


QUOTED = "年内，全县推进“河长”巡查和“领航”课程，新建（改建）\n水闸12座，受益群众2万人。\n"


def test_where_print_leaves_no_room_behind_closing_marks_a_gap_there_ends_a_title() -> None:
    """The words behind it are the text's, though another gap stands behind these."""
    others = "".join(f"●第{name}期工程 {QUOTED}" for name in "一二三四五")
    volume = book(f"水利\n综述\n●概况 {TEXT}\n{others}●道路“白改黑” 出让土地 {QUOTED}")
    assert all_entries(volume)[-1].heading.title == "道路“白改黑”"
    others = others.replace("”", "” ").replace("）", "） ")
    volume = book(f"水利\n综述\n●概况 {TEXT}\n{others}●道路“白改黑” 出让土地 {QUOTED}")
    assert all_entries(volume)[-1].heading.title == "道路“白改黑”出让土地"


def test_gaps_tell_titles_where_type_tells_hardly_a_bold_line() -> None:
    titles = ["防汛抗旱工作", "河湖专项治理", "水库除险加固", "灌区续建配套"]
    text = f"水利\n综述\n概况\u3000{TEXT}\n" + "\n".join(f"{each}\u3000{TEXT}" for each in titles)
    styles, at = [], 0
    for number, line in enumerate(text.split("\n")):
        size = 16.0 - 3 * number if number < 2 else 10.0
        box = (54.0, 80 + 16.0 * number, 54.0 + size * len(line), 90 + 16.0 * number)
        styles.append(LineStyle(at, at + len(line), *box, size, bold=False))
        at += len(line) + 1
    source = Source(text, "0" * 64, "b.pdf", "pdf", (0,), tuple(styles))
    found = [entry.heading.title for entry in all_entries(reconstruct(source).volume)]
    assert found == ["概况", *titles]


def test_a_numbered_divisions_heading_with_a_gap_in_it_is_no_title_above_its_text() -> None:
    titles = ["防汛抗旱工作", "河湖专项治理", "水库除险加固"]
    entries = "".join(f"{title}　{TEXT}\n" for title in titles)
    chapters = ("水利建设", "交通运输", "文化教育")
    text = "".join(
        f"第{number}篇　{chapter}\n综述\n{entries}"
        for number, chapter in zip("一二三", chapters, strict=True)
    )
    found = [(chapter, [each[1] for each in sections]) for chapter, sections in outline(book(text))]
    assert [name[-4:] for name, _ in found] == list(chapters)
    assert [entries for _, entries in found] == [[titles]] * 3


def test_a_gap_before_an_opening_mark_ends_a_title_where_print_leaves_none_there() -> None:
    quoted = "年内，全县实施“双减”行动，印发《水库管理办法》，推进“双减”。\n" * 6
    first = "●概况 《水库管理办法》（政发〔2018〕3\n号）自 9 月施行。"
    volume = book(f"水利\n综述\n{first}\n●灌溉 {quoted}")
    assert [entry.heading.title for entry in all_entries(volume)] == ["概况", "灌溉"]


def test_the_rows_of_a_table_are_no_titles() -> None:
    rows = "".join(f"{each} 吨 {at}03 8.5\n" for at, each in enumerate(("蔬菜产量", "粮食产量"), 1))
    entries = "\n".join(f"{title} {TEXT}" for title in ("防汛抗旱", "河湖治理", "水库加固"))
    volume = book(f"水利\n综述\n概况 {TEXT}\n{entries}\n农产品产量\n指标 单位 产量 比重\n{rows}")
    assert not {"蔬菜产量", "粮食产量"} & {each.heading.title for each in all_entries(volume)}


def test_a_row_whose_label_the_contents_name_is_no_title_though_a_unit_is_in_it() -> None:
    titles = ["防汛抗旱工作", "河湖专项治理", "水库除险加固"]
    entries = "\n".join(f"{title} {TEXT}" for title in titles)
    names = ("水利", "综述", "统计", "综合", "工业", "农业")
    contents = "".join(f"{each} ………… {at}\n" for at, each in enumerate(names, 1))
    rows = "".join(f"{label} 万元 728 46.5 8.5\n" for label in ("农业", "工业", "水利"))
    table = f"统计\n综合\n主要指标\n指标 单位 今年 去年 增长\n第一产业 万元 72 46.5 8.5\n{rows}"
    others = f"工业\n概况 {TEXT}\n农业\n概况 {TEXT}"
    text = f"水利\n综述\n概况 {TEXT}\n{entries}\n\f{table}{others}"
    found = [each.heading.title for each in all_entries(book(f"目录\n{contents}\f{text}"))]
    assert found == ["概况", *titles, "概况", "概况"]


def test_in_a_line_that_is_stretched_no_gap_ends_a_title() -> None:
    entries = "\n".join(f"{title} {TEXT}" for title in ("防汛抗旱", "河湖治理", "水库加固"))
    stretched = "截至年底 相 比， 受 益 群 众 增 加\n渠道30千米，受益群众2万人，比上年增长4.5%。"
    volume = book(f"水利\n综述\n概况 {TEXT}\n{entries}\n{stretched}")
    assert "截至年底" not in [each.heading.title for each in all_entries(volume)]


def test_a_signature_is_no_beginning_of_the_title_below_it() -> None:
    titles = ["防汛抗旱工作", "河湖专项治理", "水库除险加固", "灌区续建配套"]
    entries = "\n".join(f"{title} {TEXT}" for title in titles)
    text = (
        "普法宣传工作 年内，全县投入资金\n1.2亿元，新建水闸12座，改造渠道30千米，受益群众2\n万人。"
    )
    volume = book(f"水利\n综述\n概况 {TEXT}\n{entries}\n（陈东海）\n{text}")
    assert [entry.heading.title for entry in all_entries(volume)][-1] == "普法宣传工作"


SHORT = (
    "年内，\n全县投入资金1.2亿元，新建水闸12座，改造渠道\n30千米，受益群众2万人，比上年增长4.5%。"
)
WORDS = "全县新\n建水闸12座，改造渠道30千米，受益群众2万人，\n比上年增长4.5%。"


def test_a_title_that_all_but_fills_its_line_leaves_room_for_little_text() -> None:
    long = ["防汛抗旱先进集体评选和表彰活动", "《河湖专项治理三年行动方案》出台"]
    entries = f"{long[0]} {SHORT}\n{long[1]} {WORDS}\n"
    more = "\n".join(f"{title} {TEXT}" for title in ("水库除险加固", "灌区续建配套"))
    closed = "“河长”履职考评，“湖长”述职，“河湖”划界，《条例》宣传，（二期）完工。\n" * 3
    volume = book(f"水利\n综述\n概况 {TEXT}\n{closed}{entries}{more}")
    assert [entry.heading.title for entry in all_entries(volume)][1:3] == long


def test_a_title_stands_below_a_signature_without_brackets() -> None:
    titles = ["防汛抗旱工作", "河湖专项治理", "水库除险加固", "灌区续建配套"]
    entries = "\n".join(f"{title} {TEXT}\n供稿：李明" for title in titles)
    volume = book(f"水利\n综述\n概况 {TEXT}\n{entries}")
    assert outline(volume) == [("水利", [("综述", ["概况", *titles], [])])]


def test_a_figure_behind_the_gap_in_a_line_of_bold_type_is_the_texts() -> None:
    works = ("防汛抗旱工作", "河湖专项治理", "水库除险加固")
    titles = [f"{each}及沿河各镇防洪排涝设施维护提升改造" for each in works]
    entries = [f"●{title}\u30006\n月起，{TEXT}" for title in titles]
    text, styles, at = "水利\n综述\n" + "\n".join(entries), list[LineStyle](), 0
    for number, line in enumerate(text.split("\n")):
        size = 16.0 - 3 * number if number < 2 else 10.0
        box = (54.0, 80 + 16.0 * number, 54.0 + size * len(line), 90 + 16.0 * number)
        bold = line[0] == "●"
        styles.append(LineStyle(at, at + len(line), *box, size, bold=bold))
        at += len(line) + 1
    source = Source(text, "0" * 64, "b.pdf", "pdf", (0,), tuple(styles))
    found = [entry.heading.title for entry in all_entries(reconstruct(source).volume)]
    assert found == titles


def named_book(titles: list[str], entries: list[str]) -> list[str]:
    """Give the titles of the entries of a book whose contents name them."""
    lines = "".join(f"{title} ………………… 3\n" for title in ("水利", "综述", *titles))
    volume = book(f"目录\n{lines}\f水利\n综述\n{''.join(entries)}")
    return [entry.heading.title for entry in all_entries(volume)]


NAMED = ["防汛抗旱工作", "河湖专项治理", "水库除险加固", "灌区续建配套", "城乡供水保障", "移民安置"]


def test_a_title_that_the_contents_name_goes_on_beside_a_picture_before_a_gap() -> None:
    entries = [f"{title} {TEXT}\n" for title in NAMED]
    entries[1] = "河湖专项\n治理 年内，全县投\n入资金二亿元，新建水闸。\n"
    assert named_book(NAMED, entries) == NAMED


def test_a_title_that_fills_its_line_may_stand_below_the_figures_of_a_table() -> None:
    titles = [NAMED[0], "河湖专项治理行动暨幸福河湖建设启动仪式举行", *NAMED[2:]]
    entries = [f"{title} {TEXT}\n" for title in titles]
    table = "2017年水闸情况表\n单位：座\n名称 座数 面积\n白河镇 12 34.5\n柳林镇 23 1.5\n"
    entries[1] = f"{table}{titles[1]}\n{TEXT}\n"
    assert named_book(titles, entries) == titles
