"""Headings of every make: numbered, bracketed, named in the contents or left out, run in."""

from __future__ import annotations

import pytest
from made_book import book, outline

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.walk import all_entries

TEXT = "年内，全县投入资金1.2亿元，新建水闸12座，改造\n渠道30千米，受益群众2万人，比上年增长4.5%。"


@pytest.mark.parametrize("opening", ["【{}】", "■{}　", "▶{}　", "{}\n"])
def test_numbered_divisions_are_chapters_sections_and_subsections(opening: str) -> None:
    entry = opening.format("防汛抗旱") + TEXT
    pages = [
        f"第{part}编　{title}\n第一章　建设\n第一节　概述\n{entry}\n第二节　管理\n{entry}\n"
        f"第二章　普法\n第一节　概述\n{entry}"
        for part, title in (("一", "水利"), ("二", "农业"))
    ]
    sections = [
        ("第一章　建设", [], ["第一节　概述", "第二节　管理"]),
        ("第二章　普法", [], ["第一节　概述"]),
    ]
    wanted = [
        (title, [(name, entries, below) for name, entries, below in sections])
        for title in ("第一编　水利", "第二编　农业")
    ]
    assert [
        ("".join(title.split()), [("".join(name.split()), below) for name, _, below in each])
        for title, each in outline(book("\f".join(pages)))
    ] == [
        ("".join(title.split()), [("".join(name.split()), ["".join(b.split()) for b in below])
         for name, _, below in each])
        for title, each in wanted
    ]  # fmt: skip


def test_the_title_of_a_numbered_division_may_stand_below_its_number() -> None:
    text = "".join(
        f"第{part}章\n{title}\n【概况】{TEXT}\n" for part, title in (("一", "水利"), ("二", "农业"))
    )
    titles = [chapter.heading.title for chapter in book(text).chapters]
    assert titles == ["第一章水利", "第二章农业"]


def test_a_law_of_many_articles_in_the_text_is_no_division() -> None:
    text = f"水利\n综述\n【普法】{TEXT}\n【条例】《办法》共五章，第二章规定了河道管理。{TEXT}"
    assert outline(book(text)) == [("水利", [("综述", ["普法", "条例"], [])])]


def test_lines_in_brackets_other_than_the_entries_are_subsections() -> None:
    text = f"水利\n建设\n〔水库〕\n▲除险　{TEXT}\n▲加固　{TEXT}\n〔渠道〕\n▲清淤　{TEXT}"
    assert outline(book(text)) == [("水利", [("建设", [], ["水库", "渠道"])])]


def test_a_mark_amid_a_line_behind_a_signature_opens_an_entry() -> None:
    text = f"水利\n综述\n▲防汛　{TEXT}（李闻道） ▲抗旱　年内，全县\n{TEXT}\n▲普法　{TEXT}"
    assert [e.heading.title for e in all_entries(book(text))] == ["防汛", "抗旱", "普法"]


def test_headings_that_the_contents_leave_out_by_the_dozen_are_subsections() -> None:
    names = ["种植业", "畜牧业", "水产业"]
    contents = "".join(f"{name} ……………… {at}\n" for at, name in enumerate(["农业", *names], 10))
    below = [("粮食", "蔬菜"), ("生猪", "家禽"), ("海水", "淡水")]
    text = "\n".join(
        f"{name}\n" + "\n".join(f"{title}\n【概况】{TEXT}\n【管理】{TEXT}" for title in titles)
        for name, titles in zip(names, below, strict=True)
    )
    (chapter,) = outline(book(f"目录\n{contents}附录 ……………… 99\n\f农业\n{text}"))[:1]
    assert [(name, below) for name, _, below in chapter[1]] == [
        (name, list(titles)) for name, titles in zip(names, below, strict=True)
    ]


def test_where_every_section_holds_subsections_a_heading_by_itself_is_one() -> None:
    entry = f"●概况　{TEXT}\n●管理　{TEXT}\n"
    section = f"{{}}\n粮油\n{entry}蔬菜\n{entry}水果\n{entry}"
    pages = [
        f"{chapter}\n" + "".join(section.format(name) for name in names) + f"{chapter}\n·{at}·\n"
        for at, (chapter, names) in enumerate(
            [("农业", ("种植业", "畜牧业")), ("林业", ("育林", "护林"))] * 2, 11
        )
    ]
    chapters = outline(book("\f".join(pages)))
    assert [chapter for chapter, _ in chapters[:2]] == ["农业", "林业"]
    assert [(name, below) for name, _, below in chapters[0][1]] == [
        ("种植业", ["粮油", "蔬菜", "水果"]),
        ("畜牧业", ["粮油", "蔬菜", "水果"]),
    ]


def test_a_title_that_the_contents_name_ends_where_they_say() -> None:
    titles = ["防汛抗旱工作", "“河长+”行动", "水库除险加固", "灌区续建配套"]
    contents = "".join(f"{title} ……………… 3\n" for title in ["水利", "综述", "概况", *titles])
    entries = "\n".join(f"{title.replace('”', '” ')} {TEXT}" for title in titles)
    volume = book(f"目录\n{contents}\f水利\n综述\n概况 {TEXT}\n{entries}\n开展“普法” 宣传。")
    assert outline(volume) == [("水利", [("综述", ["概况", *titles], [])])]


def test_an_entry_atop_a_page_does_not_turn_the_chapter() -> None:
    def entry(title: str) -> str:
        return f"【{title}】{TEXT}\n"

    pages = [
        f"综述\n{entry('概况')}水利\n· 1 ·\n",
        f"{entry('防汛')}青崖年鉴\n· 2 ·\n",
        f"种植业\n{entry('概况')}{entry('粮食')}农业\n· 3 ·\n",
        f"畜牧业\n{entry('概况')}青崖年鉴\n· 4 ·\n",
        f"水产业\n{entry('概况')}农业\n· 5 ·\n",
    ]
    (first, *_) = outline(book("\f".join(pages)))
    assert first == ("水利", [("综述", ["概况", "防汛"], [])])


def test_brackets_around_lines_that_stand_above_titles_are_those_of_subsections() -> None:
    text = "县水利局推进河湖长制，全年清理河道违章建筑，开\n展宣传活动，发放各种材料。\n"
    parts = (("防洪", "抗旱"), ("灌溉", "供水"))
    sections = "".join(
        f"{name}\n"
        + "".join(f"〔{part}〕\n{part}工程建设\n{text}{part}管理\n{text}" for part in pair)
        for name, pair in zip(("水旱灾害", "水资源"), parts, strict=True)
    )
    (chapter,) = book("水利\n" + sections).chapters
    assert [
        [(part.heading.title, [e.heading.title for e in part.entries]) for part in s.subsections]
        for s in chapter.sections
    ] == [[(part, [f"{part}工程建设", f"{part}管理"]) for part in pair] for pair in parts]


FULL = "众两万人，比上年增长一成，完成年度计划的全部目标。"


def standing_alone(*titles: str) -> str:
    """Give a book whose sections the contents name, and whose titles stand alone on lines."""
    parts = ("水利", "防汛", "农业", "林业", "渔业", "能源", "交通")
    contents = "目　录\n" + "\n".join(f"{part}………………{at}" for at, part in enumerate(parts, 1))
    text = f"年内，全县投入资金1.2亿元，新建水闸12\n座，改造渠道30千米，受益群\n{FULL}"
    sections = [f"{part}\n概况\n{text}\n河道整治{part}段工程\n{text}" for part in parts[1:]]
    return f"{contents}\f水利\n" + "\n".join(sections) + "".join(f"\n{t}\n{text}" for t in titles)


def test_a_wide_title_is_one_where_the_contents_name_only_sections() -> None:
    title = "石门街道办事处获“全国节水先进街道”称号"
    volume = book(standing_alone(title))
    assert title in [entry.heading.title for entry in all_entries(volume)]


def test_a_first_line_above_one_that_a_long_number_left_short_is_no_title() -> None:
    text = (
        "改造提升农贸市场二十八个、背街小巷十一条、老旧\n小区十二个，新增公共停车位若干处、城乡绿地面积\n"
        "2612345.55公顷，受益群众两万人，比上年增长一成\n半，完成年度计划。"
    )
    volume = book(standing_alone().partition("\f")[2] + f"\n堤防加固\n{text}")
    assert [entry.heading.title for entry in all_entries(volume)][-1] == "堤防加固"


def test_documents_and_chronicles_tell_nothing_of_how_deep_the_other_chapters_are() -> None:
    pages = [
        f"特载\n工作报告\n{TEXT}\n特载",
        "大事记\n1月\n3日 水库封顶。\n2月\n1日 大桥通车。\n大事记",
    ]
    for chapter, pair in (("水利", ("防洪", "灌溉")), ("交通", ("公路", "航运"))):
        sections = "".join(
            f"{name}\n{name}建设\n【甲项】{TEXT}\n{name}管理\n【乙项】{TEXT}\n" for name in pair
        )
        pages.append(f"{chapter}\n{sections}{chapter}")
    numbered = "\n\f".join(f"{page}\n· {number} ·" for number, page in enumerate(pages, 11))
    made = [c for c in book(numbered).chapters if c.heading.title in ("水利", "交通")]
    assert [[(s.heading.title, len(s.subsections)) for s in c.sections] for c in made] == [
        [("防洪", 2), ("灌溉", 2)],
        [("公路", 2), ("航运", 2)],
    ]


def test_titles_in_parentheses_below_headings_are_subsections_and_names_are_signatures() -> None:
    def section(name: str, signer: str) -> str:
        return (
            f"{name}\n（{name}建设）\n【甲项】{TEXT}\n（{signer}）\n"
            f"（{name}管理）\n【乙项】{TEXT}\n（{signer}）\n"
        )

    names = {"防洪": "李闻道", "灌溉": "王立", "航运": "赵明德"}
    contents = "".join(f"{name}管理……………………1\n" for name in names)
    text = f"目录\n{contents * 2}\f水利\n" + "".join(map(section, names, names.values()))
    (chapter,) = book(text).chapters
    assert [[part.heading.title for part in s.subsections] for s in chapter.sections] == [
        [f"{name}建设", f"{name}管理"] for name in names
    ]
    signed = [e.contributors for s in chapter.sections for p in s.subsections for e in p.entries]
    assert signed == [(signer,) for signer in names.values() for _ in range(2)]


def test_titles_in_parentheses_are_subsections_also_where_entries_are_told_by_a_gap() -> None:
    def section(name: str, signer: str) -> str:
        entries = "".join(
            f"（{name}{part}）\n{name}{part}项目建设　{TEXT}\n（{signer}）\n"
            for part in ("建设", "设施管理")
        )
        return f"{name}\n{entries}"

    names = {"防洪": "李闻道", "灌溉": "王立", "航运": "赵明德"}
    (chapter,) = book("水利\n" + "".join(map(section, names, names.values()))).chapters
    assert [[part.heading.title for part in s.subsections] for s in chapter.sections] == [
        [f"{name}建设", f"{name}设施管理"] for name in names
    ]


def test_brackets_above_titles_that_a_gap_ends_are_those_of_subsections() -> None:
    def section(name: str) -> str:
        parts = "".join(
            f"〔{name}{part}〕\n{name}{part}项目建设　{TEXT}\n{name}{part}管理　{TEXT}\n"
            for part in ("工程", "设施")
        )
        return f"{name}\n{parts}"

    text = "水利\n" + "".join(map(section, ("防洪", "灌溉", "航运")))
    (chapter,) = outline(book(text))
    assert [(name, entries, parts) for name, entries, parts in chapter[1]] == [
        (name, [], [f"{name}工程", f"{name}设施"]) for name in ("防洪", "灌溉", "航运")
    ]


def test_where_subsections_have_a_mark_a_line_that_the_contents_do_not_name_is_a_caption() -> None:
    names = ["防洪", "灌溉", "航运", "供水", "排水"]
    contents = "".join(f"{name} ……………… {at}\n" for at, name in enumerate(["水利", *names], 10))
    text = "".join(
        f"{name}\n〔{name}工程〕\n{name}项目　{TEXT}\n{name}新貌\n{name}管理　{TEXT}\n"
        for name in names
    )
    (chapter,) = outline(book(f"目录\n{contents}附录 ……………… 99\n\f水利\n{text}"))[:1]
    assert [(name, parts) for name, _, parts in chapter[1]] == [
        (name, [f"{name}工程"]) for name in names
    ]


def test_a_book_that_only_signs_in_parentheses_has_no_subsections() -> None:
    entries = "".join(f"【第{name}项】{TEXT}\n（赵明德）\n" for name in "甲乙丙丁戊己")
    (chapter,) = book(f"水利\n综述\n{entries}").chapters
    assert [s.subsections for s in chapter.sections] == [()]


def test_a_control_character_that_ends_lines_makes_their_first_character_no_mark() -> None:
    entries = "".join(
        f"【第{name}项】{TEXT}\n年末清点物资\x00\n（赵明德）\n" for name in "甲乙丙丁"
    )
    made = reconstruct(Source(f"水利\n综述\n{entries}", "0" * 64, "book.txt", "text"))
    assert "年" not in dict(made.house_style)["subsection_mark"]


def test_a_bullet_before_short_lines_above_entries_marks_subsections() -> None:
    def section(name: str) -> str:
        return f"{name}\n◇ {name}建设\n□甲项　{TEXT}\n◇ {name}管理\n□乙项　{TEXT}\n"

    (chapter,) = book("水利\n" + "".join(map(section, ("防洪", "灌溉", "航运")))).chapters
    assert [[part.heading.title for part in s.subsections] for s in chapter.sections] == [
        [f"{name}建设", f"{name}管理"] for name in ("防洪", "灌溉", "航运")
    ]


def test_words_cut_off_behind_a_marked_title_are_text_and_no_heading() -> None:
    text = "投入资金1.2亿元\n新建水闸12座，改造渠道30千米，受益群众2万人，比上年\n增长4.5%。"
    volume = book(
        f"水利\n综述\n【概况】{TEXT}\n【防汛】\n{text}\n【管理】{TEXT}\n普法\n【宣传】{TEXT}"
    )
    assert outline(volume) == [
        ("水利", [("综述", ["概况", "防汛", "管理"], []), ("普法", ["宣传"], [])])
    ]


def test_what_is_longer_than_all_that_heads_overviews_is_a_caption() -> None:
    names = ("种植业", "畜牧业", "林业", "渔业", "农业机械化")
    sections = "".join(f"{name}\n【概况】{TEXT}\n【生产】{TEXT}\n" for name in names)
    photo = "青山村村民采收草莓的热闹场面\n"
    volume = book(f"农业\n{sections}{photo}【管理】{TEXT}\n气象\n【预报】{TEXT}\n")
    assert outline(volume) == [
        (
            "农业",
            [
                *((name, ["概况", "生产"], []) for name in names[:4]),
                (names[4], ["概况", "生产", "管理"], []),
                ("气象", ["预报"], []),
            ],
        )
    ]


def test_what_contents_do_not_name_is_a_caption_also_where_titles_are_told_by_a_gap() -> None:
    names = ("种植业", "畜牧业", "林业", "渔业", "气象")
    contents = "".join(f"{name}………………3\n" for name in ("农业", *names))
    sections = "".join(f"{name}\n概况 {TEXT}\n生产管理 {TEXT}\n" for name in names)
    photo = sections.replace("生产管理", "水稻丰收在望\n生产管理", 1)
    assert outline(book(f"目录\n{contents}\f农业\n{photo}")) == [
        ("农业", [(name, ["概况", "生产管理"], []) for name in names])
    ]


def test_contents_that_name_chapters_alone_tell_nothing_of_sections() -> None:
    names = ["农业", "工业", "教育", "卫生", "交通", "旅游"]
    contents = "".join(f"{name} ……………… {at}\n" for at, name in enumerate(names, 1))
    text = "".join(f"{name}\n【概况】{TEXT}\n" for name in ("甲业", "乙业", "丙业"))
    pages = [f"{name}\n{text}{name}\n· {at} ·\n" for at, name in enumerate(names, 1)]
    chapters = outline(book("\f".join([f"目录\n{contents}", *pages])))
    assert [(title, [name for name, *_ in below]) for title, below in chapters] == [
        (name, ["甲业", "乙业", "丙业"]) for name in names
    ]


def test_a_heading_may_head_a_table_alone() -> None:
    table = "2019年全县用水情况表\n单位：万元\n镇 户数 金额\n东镇 12 345\n西镇 23 456\n"
    text = f"水利\n综述\n【概况】{TEXT}\n统计数据\n{table}供水\n【概况】{TEXT}\n"
    ((_, sections),) = outline(book(text))
    assert [name for name, *_ in sections] == ["综述", "统计数据", "供水"]


def test_sections_that_are_numbered_anew_stand_below_chapters_without_a_number() -> None:
    entry = "【概况】全县部署工作，投资增长百分之四。\n"
    titles = ("第一节种植", "第二节林业")
    parts = "".join(f"{title}\n{entry}" for title in titles)
    found = outline(book("\f".join(f"{title}\n{parts}" for title in ("农业", "工业", "商业"))))
    sections = [(title, ["概况"], []) for title in titles]
    assert found == [(title, sections) for title in ("农业", "工业", "商业")]


def test_chapters_that_the_contents_name_end_a_chapter_of_documents() -> None:
    lines = ["第一章　特载", "工作报告", "第二章　农业", "种植业", "水稻", "茶叶", "林业", "果树"]
    contents = "".join(f"{line} ……………… {at}\n" for at, line in enumerate(lines, 1))
    document = f"第一章　特载\n工作报告\n一、工作回顾\n{TEXT}\n第一章　总则\n{TEXT}\n"
    chapter = (
        f"第二章　农业\n第一节　种植业\n水稻\n{TEXT}\n茶叶\n{TEXT}\n第二节　林业\n果树\n{TEXT}"
    )
    volume = book(f"目录\n{contents}\f{document}\f{chapter}")
    assert outline(volume)[-1:] == [
        ("第二章农业", [("第一节种植业", ["水稻", "茶叶"], []), ("第二节林业", ["果树"], [])])
    ]


def test_a_section_named_as_the_head_of_its_page_stands_though_other_heads_lack_numbers() -> None:
    pages = []
    for at, name in enumerate(("农业", "工业", "教育", "卫生"), 1):
        text = "".join(f"{below}\n【概况】{TEXT}\n" for below in (f"{name}甲", f"{name}乙"))
        head = f"{name}乙\n· {at} ·\n" if at < 4 else f"· {at} ·\n"
        pages.append(f"{name}\n{text}{head}")
    chapters = outline(book("\f".join(pages)))
    assert [[title for title, *_ in below] for _, below in chapters][:3] == [
        [f"{name}甲", f"{name}乙"] for name in ("农业", "工业", "教育")
    ]
