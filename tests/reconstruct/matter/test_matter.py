"""Chapters that hold no plain entries: contents, documents, chronicles, lists, tables."""

from __future__ import annotations

import pytest
from made_book import credited_captions_of, made_of

from yearbook_reader.volume.model import Caption, FormeWorkKind, Paragraph, Section, Table
from yearbook_reader.volume.reconstruction import FindingKind, Reconstruction
from yearbook_reader.volume.walk import all_entries, content, entries_in, units


def kinds(made: Reconstruction) -> set[FindingKind]:
    return {finding.kind for finding in made.findings}


CONTENTS = """目　录
水利…………………………………………3
综述…………………………………………3
概况…………………………………………3
河道整治工程………………………………4
旧名条目建设………………………………5
\f水利
综述
【概况】2019年，青崖县有水库12座，水闸31座，总库
容4.8亿立方米。
【河道整治工程】年内整治河道12千米，投资1.1亿元，
完成年度计划。
【旧名条目建成】9月，工程竣工。
"""


def test_the_contents_are_forme_work() -> None:
    forme_work = made_of(CONTENTS).volume.forme_work
    assert [each.kind for each in forme_work].count(FormeWorkKind.CONTENTS) == 6


def test_a_title_that_the_contents_name_otherwise_is_told() -> None:
    renamed = [
        each.values
        for each in made_of(CONTENTS).findings
        if each.kind is FindingKind.RENAMED_HEADING
    ]
    assert renamed == [("旧名条目建设", "旧名条目建成")]


def test_a_title_that_only_the_contents_have_is_told() -> None:
    made = made_of(CONTENTS.replace("水利……", "不存在的类目标题……", 1))
    missing = [each.values for each in made.findings if each.kind is FindingKind.MISSING_HEADING]
    assert missing == [("不存在的类目标题",)]


def test_contents_that_agree_give_no_finding() -> None:
    made = made_of(CONTENTS.replace("旧名条目建设", "旧名条目建成"))
    assert not kinds(made) & {FindingKind.RENAMED_HEADING, FindingKind.MISSING_HEADING}


DOCUMENTS = """特载
政府工作报告
——2019年1月8日在青崖县第五届人民代表大会第二次会
议上
县长　周远山
各位代表：
现在，我代表县人民政府向大会报告工作，请予审议，并
请政协委员提出意见。
一、2018年工作回顾
2018年，全县地区生产总值突破500亿元，增长7.4%；一
般公共预算收入42.6亿元，增长9.1%。
（一）动能转换步伐加快。规模以上工业增加值增长8.6%，
盘活闲置厂房36.8万平方米。
二、2019年主要任务
重点抓好以下工作：
1.聚焦实体经济。新增规模以上企业60家，完成技改投资
45亿元。
关于加快发展康养产业的意见
青政发〔2019〕26号
各镇人民政府：
为培育康养产业，特提出如下意见，请认真贯彻执行到位
抓好落实。
一、总体要求
以温泉、森林资源为依托，构建“一廊三谷”格局，到
2022年占比达到8%。
"""


@pytest.fixture
def documents() -> tuple[Section, ...]:
    (chapter,) = made_of(DOCUMENTS).volume.chapters
    assert chapter.heading.title == "特载"
    return chapter.sections


def test_a_document_has_its_subtitle_and_author(documents: tuple[Section, ...]) -> None:
    report, decree = documents
    assert report.subtitle.text == "——2019年1月8日在青崖县第五届人民代表大会第二次会议上"
    assert report.author.text == "县长周远山"
    assert decree.subtitle.text == "青政发〔2019〕26号"


def test_the_date_below_a_documents_title_stands_above_its_author() -> None:
    speech = DOCUMENTS.replace("青政发〔2019〕26号\n", "（2019年3月5日）\n县委书记　王立\n")
    (chapter,) = made_of(speech).volume.chapters
    assert [section.subtitle.text for section in chapter.sections][1] == "（2019年3月5日）"
    assert [section.author.text for section in chapter.sections][1] == "县委书记王立"


def test_what_stands_before_the_first_heading_is_the_lead(documents: tuple[Section, ...]) -> None:
    lead = [block.text.text for block in documents[0].lead if isinstance(block, Paragraph)]
    assert [text[:5] for text in lead] == ["各位代表：", "现在，我代"]


def test_the_numbered_headings_are_entries(documents: tuple[Section, ...]) -> None:
    titles = [[entry.heading.title for entry in section.entries] for section in documents]
    assert titles == [["一、2018年工作回顾", "二、2019年主要任务"], ["一、总体要求"]]


def test_a_numbered_line_begins_a_paragraph(documents: tuple[Section, ...]) -> None:
    starts = [
        block.text.text[:5]
        for entry in documents[0].entries
        for block in entry.blocks
        if isinstance(block, Paragraph)
    ]
    assert starts == ["2018年", "（一）动能", "重点抓好以", "1.聚焦实"]


CHRONICLE = """大事记
1月
3日　青崖县首张综合改革营业执照由县行政服务中心颁发
给企业代表。
8日　青崖北站综合交通枢纽工程奠基。
△　县文明办公布“最美青崖人”名单，陶桂芬等10人入
选。
17—19日　县政协第八届三次会议召开。
12月
下旬　全县普降瑞雪。
"""


def test_a_chronicle_has_a_section_a_month_and_an_entry_a_date() -> None:
    (chapter,) = made_of(CHRONICLE).volume.chapters
    dates = [
        (section.heading.title, [entry.heading.title for entry in section.entries])
        for section in chapter.sections
    ]
    assert dates == [("1月", ["3日", "8日", "8日", "17—19日"]), ("12月", ["下旬"])]


TABLE = """工业
综述
【概况】2018年，全区有规模以上工业企业486家，从业人
员7.9万人。
2014—2018年主要指标
单位：亿元
年份 企业数 总产值
2014 437 768.5
2015 441 802.9
【企业培育】新增企业53家。
"""


def test_a_table_has_its_title_unit_and_cells() -> None:
    made = made_of(TABLE)
    (table,) = [
        item.block
        for unit in units(made.volume)
        for item in content(unit)
        if isinstance(item.block, Table)
    ]
    assert (table.caption.text, table.unit.text) == ("2014—2018年主要指标", "单位：亿元")
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["年份", "企业数", "总产值"],
        ["2014", "437", "768.5"],
        ["2015", "441", "802.9"],
    ]


def test_the_entry_behind_a_table_goes_on() -> None:
    (chapter,) = made_of(TABLE).volume.chapters
    entries = [entry.heading.title for section in chapter.sections for entry in section.entries]
    assert entries == ["概况", "企业培育"]


LISTS = """附录
重要文件目录
县委文件
青委发〔2018〕1号　关于推进乡村振兴战略的实施意见和
方案
青委发〔2018〕7号　关于人才发展的意见
县政府文件
青政发〔2018〕3号　关于下达发展计划的通知
"""


def test_a_list_is_an_entry_whose_lines_are_its_paragraphs() -> None:
    (chapter,) = made_of(LISTS).volume.chapters
    (section,) = chapter.sections
    lists = [
        (entry.heading.title, len([b for b in entry.blocks if isinstance(b, Paragraph)]))
        for entry in section.entries
    ]
    assert lists == [("县委文件", 2), ("县政府文件", 1)]


def test_a_caption_below_the_page_number_is_no_text() -> None:
    page = "水利\n综述\n【概况】全县新建水闸12座，总投资1.1亿元，完成计划。\n· {} ·\n{}\n"
    text = page.format(1, "防汛演练现场") + "\f" + page.format(2, "新建的水闸")
    captions = [
        item.block.text.text
        for unit in units(made_of(text).volume)
        for item in content(unit)
        if isinstance(item.block, Caption)
    ]
    assert captions == ["防汛演练现场", "新建的水闸"]


def test_a_credit_at_the_end_of_a_captions_line_is_its_credit_and_ends_it() -> None:
    page = "水利\n综述\n【概况】全县新建水闸12座，总投资1.1亿元，完成计划。\n· {} ·\n{}\n"
    captions = "3月5日，水闸开工（县水利局 供稿）\n新建的白河镇青山\n水闸（赵\n明 摄）"
    made = made_of(page.format(1, "防汛演练现场") + "\f" + page.format(2, captions))
    found = credited_captions_of(made.volume)
    assert found == [
        ("防汛演练现场", None),
        ("3月5日，水闸开工", "县水利局"),
        ("新建的白河镇青山水闸", "赵明"),
    ]


def test_a_caption_goes_to_the_entry_that_it_names() -> None:
    text = (
        "水利\n综述\n【青崖水库封顶】全县新建水库1座，总投资1.1亿元，完成计划。\n"
        "交通\n【概况】全县新建公路12千米，总投资2.1亿元，完成年度计划。\n"
        "11月26日，“青崖”水库封顶\n（县水利局 供图）\n"
    )
    (chapter,) = made_of(text).volume.chapters
    named = [
        (entry.heading.title, block.credit)
        for section in chapter.sections
        for entry in section.entries
        for block in entry.blocks
        if isinstance(block, Caption)
    ]
    assert named == [("青崖水库封顶", "县水利局")]


def test_a_caption_goes_to_the_entries_of_the_one_who_took_the_photo() -> None:
    text = (
        "水利\n综述\n【河道整治】全县整治河道12千米。\n（李闻道）\n"
        "水文\n【概况】全县新建雨量站3个。\n（王之远）\n整治后的河道\n（李闻道 摄）\n"
    )
    (chapter,) = made_of(text).volume.chapters
    (entry, *_) = chapter.sections[0].entries
    assert [block.credit for block in entry.blocks if isinstance(block, Caption)] == ["李闻道"]


def test_the_rest_of_a_lists_item_is_no_heading() -> None:
    item = "青政发〔2019〕{}号　关于水闸工程建设管理的\n{}\n"
    rests = ["通知", "意见", "若干政策意见和实施方案", "通知"]
    items = "".join(item.format(at, rest) for at, rest in enumerate(rests, 2))
    full = "全县新建水闸工程十二座总投资一亿多元完成年度计划\n" * 8
    lists = f"2019年重要文件目录\n县政府文件\n{items}县委文件\n{items}"
    text = f"水利\n综述\n【概况】{full}。\f附录\n{lists}"
    appendix = made_of(text).volume.chapters[-1]
    assert [
        (entry.heading.title, len(entry.blocks))
        for section in appendix.sections
        for entry in section.entries
    ] == [("县政府文件", 4), ("县委文件", 4)]


def test_a_day_cut_before_its_unit_is_one() -> None:
    days = "3日 水库封顶。\n8\n日 大桥通车，投资4亿元。\n10—12\n日 县科技局获奖。\n"
    text = f"大事记\n1月\n{days}2月\n1日 开工。\n"
    assert [entry.heading.title for entry in all_entries(made_of(text).volume)] == [
        "3日",
        "8日",
        "10—12日",
        "1日",
    ]


def test_days_that_extraction_put_into_one_line_are_parted() -> None:
    text = "大事记\n1月\n3日 水库封顶。 8 日 大桥通车。 △ 县科技局获奖。\n2月\n1日 开工。\n"
    assert [entry.heading.title for entry in all_entries(made_of(text).volume)] == [
        "3日",
        "8日",
        "8日",
        "1日",
    ]


def test_a_month_may_be_set_wide() -> None:
    (chapter,) = made_of("大事记\n1　　月\n3日 水库封顶。\n2　　月\n1日 开工。\n").volume.chapters
    assert ["".join(section.heading.title.split()) for section in chapter.sections] == [
        "1月",
        "2月",
    ]


def test_the_first_line_below_a_days_own_line_is_no_heading() -> None:
    text = "大事记\n1月\n3日\n县水利局在青石镇召开水闸建设现\n场会。\n8日\n大桥通车。\n"
    (chapter,) = made_of(text).volume.chapters
    assert [section.heading.title for section in chapter.sections] == ["1月"]
    assert [entry.heading.title for entry in chapter.sections[0].entries] == ["3日", "8日"]


def test_a_documents_number_cut_off_is_part_of_the_item_below_it() -> None:
    cut = "青政发〔2018〕5号　\n关于青石镇水闸和灌溉渠道建设的实\n施意见\n"
    text = LISTS.replace("县政府文件\n", f"县政府文件\n{cut}")
    (chapter,) = made_of(text).volume.chapters
    (section,) = chapter.sections
    assert [entry.heading.title for entry in section.entries] == ["县委文件", "县政府文件"]


def test_the_last_words_of_a_lists_title_are_part_of_it() -> None:
    items = "".join(f"青政发〔2018〕{n}号　关于水闸建设的批复\n" for n in range(2, 9))
    lists = f"2018年县委、县政府重要文\n件目录\n县委文件\n{items}县政府文件\n{items}"
    volume = made_of(CONTENTS.partition("\f")[2] + f"\f附录\n{lists}").volume
    (section,) = volume.chapters[-1].sections
    assert section.heading.title == "2018年县委、县政府重要文件目录"
    assert [entry.heading.title for entry in section.entries] == ["县委文件", "县政府文件"]


def test_a_numbered_line_set_wide_begins_a_paragraph() -> None:
    text = "实行“一窗受理”，群众好评率达98.4%，比上年提高3%。\n"
    wide = "（ 二 ） 抓 好 项 目 攻 坚 。 全 年\n新建水闸12座。\n"
    volume = made_of(f"特载\n政府工作报告\n一、工作回顾\n（一）增进福祉。{text}{wide}").volume
    (entry,) = all_entries(volume)
    assert [block.text.text[:3] for block in entry.blocks] == ["（一）", "（二）"]


def test_a_documents_title_in_a_list_that_stands_in_goes_on_in_the_next_line() -> None:
    def items(*numbers: int) -> str:
        return "".join(
            f"青政发〔2018〕{number}号　关于加强水闸管理实施方\n案的通知\n" for number in numbers
        )

    text = "水利\n综述\n【概况】2019年，青崖县有水库12座，总库容四亿。\n"
    full = "年内整治河道12千米，投资1.1亿元，完成年度计划，\n受益群众三万人。\n" * 6
    lists = f"\f附录\n2018年重要文件目录\n县委文件\n{items(2, 5)}县政府文件\n{items(7, 9)}"
    chapter = made_of(f"{text}{full}{lists}").volume.chapters[-1]
    (section,) = chapter.sections
    assert [entry.heading.title for entry in section.entries] == ["县委文件", "县政府文件"]


@pytest.mark.parametrize(
    "title",
    [
        "关于进一步加快全县康养产业高质量发展的实施\n意见",
        "关于2018年青崖县国民经济和社会发展情况\n与2019年计划安排草案的报告",
    ],
)
def test_the_last_words_of_a_documents_title_are_no_title_of_another(title: str) -> None:
    (chapter,) = made_of(DOCUMENTS.replace("关于加快发展康养产业的意见", title)).volume.chapters
    assert [section.heading.title for section in chapter.sections] == [
        "政府工作报告",
        title.replace("\n", ""),
    ]


def test_a_numbered_division_ends_the_chronicle_above_it() -> None:
    events = "1月\n3日　全县水闸开工建设。\n9日　水利工作会议召开。\n"
    entry = "【概况】9月21日，文化节在竹塘镇举行，来自25个\n国家的代表参加。\n5月13日，水闸竣工。\n"
    chapters = "".join(
        f"\f第{n}编　{t}\n综述\n{entry}" for n, t in (("一", "水利"), ("二", "交通"))
    )
    volume = made_of(f"大事记\n{events}{chapters}").volume
    titles = [[e.heading.title for e in entries_in(chapter)] for chapter in volume.chapters]
    assert titles == [["3日", "9日"], ["概况"], ["概况"]]


@pytest.mark.parametrize(
    "page",
    ["……………（{}）", "\n……………\n{}", "……………\n（{}）", "…………… /{}", "……………（ {} ）"],
)
def test_contents_are_known_however_their_pages_are_dressed_and_cut(page: str) -> None:
    titles = ("水利", "综述", "概况", "河道整治工程", "旧名条目建成")
    contents = "".join(title + page.format(3) + "\n" for title in titles)
    made = made_of("目　录\n" + contents + CONTENTS[CONTENTS.index("\f") :])
    assert not kinds(made) & {FindingKind.MISSING_HEADING, FindingKind.EXTRA_HEADING}
    assert made.volume.chapters[0].heading.title == "水利"
    assert not made.volume.lead


def test_the_figures_of_a_day_may_stand_apart() -> None:
    text = "全县召开防汛会议，部署工作任务，投资增长百分之四。\n"
    made = made_of(f"大事记\n1月\n8日 {text}2 3日 {text}")
    days = [each.heading.title for each in all_entries(made.volume)]
    assert days == ["8日", "23日"]


def test_words_may_say_that_it_was_the_same_day() -> None:
    text = "大事记\n1月\n3日　水库封顶。\n同日　大桥通车。\n是日　县科技局获奖。\n本日　开馆。\n"
    days = [entry.heading.title for entry in all_entries(made_of(text).volume)]
    assert days == ["3日"] * 4
