"""What the size and weight of the type tell, where the source knows them."""

from __future__ import annotations

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.lines.parts import Level, Part, PartKind
from yearbook_reader.reconstruct.style.type_sizes import levels_by_size
from yearbook_reader.sources.source import LineStyle, Source
from yearbook_reader.volume.model import Caption, Table, Volume
from yearbook_reader.volume.walk import all_entries, content, units

TEXT = (
    "年内，全县投入资金1.2亿元，新建水闸12座，改造",
    "渠道30千米，受益群众2万人，比上年增长4.5%。",
)
BODY, BOLD, SUBSECTION, SECTION, CHAPTER = 10.0, 10.5, 12.0, 15.0, 22.0

Printed = list[tuple[str, float]]


def book(pages: list[Printed]) -> Volume:
    """Give the book of pages of lines, each with its size; what is not in the text's is bold."""
    styles, starts, at = [], [], 0
    for page in pages:
        starts.append(at)
        for number, (text, size) in enumerate(page):
            top = 15.0 * number
            right = 54 + size * len(text)
            box = (54, top, right, top + size)
            styles.append(LineStyle(at, at + len(text), *box, size, size != BODY))
            at += len(text) + 1
    text = "\f".join("\n".join(text for text, _ in page) for page in pages)
    source = Source(text, "0" * 64, "b.pdf", "pdf", tuple(starts), tuple(styles))
    return reconstruct(source).volume


def entry(title: str) -> Printed:
    return [(title, BOLD), *((line, BODY) for line in TEXT)]


def test_chapters_are_few_beside_the_entries_of_a_large_book() -> None:
    pages = []
    for name in "甲乙":
        page: Printed = [(f"{name}类工作", CHAPTER)]
        for section in range(4):
            page += [(f"{name}部门{section}", SECTION)]
            for title in range(40):
                page += entry(f"{name}项目{section}之{title}")
        pages.append(page)
    chapters = book(pages).chapters
    assert [chapter.heading.title for chapter in chapters] == ["甲类工作", "乙类工作"]
    assert [len(chapter.sections) for chapter in chapters] == [4, 4]


def test_a_list_that_the_contents_name_right_below_their_title_is_an_entry() -> None:
    title, lists = "2019年企业名单", ("工业企业", "建筑业企业")
    names = ("水利工作", "防洪", "建设", "附录", "2019年文件", "县政府文件", title, *lists)
    contents: Printed = [("目录", CHAPTER), *((f"{each} ……… 2", BODY) for each in names)]
    text = [(f"【建设】{TEXT[0]}", BODY), (TEXT[1], BODY)]
    page: Printed = [("水利工作", CHAPTER), ("防洪", SECTION), *3 * text]
    firms = [(f"{place}集团", BODY) for place in ("青石", "白河", "柳林", "银山")]
    files = [(f"青政发〔2019〕{number}号 关于防汛", BODY) for number in (2, 9)]
    appendix: Printed = [("附录", CHAPTER), ("2019年文件", SECTION), ("县政府文件", BOLD), *files]
    appendix += [(title, SECTION), *((lists[0], BOLD), *firms), *((lists[1], BOLD), *firms)]
    (*_, chapter) = book([contents, page, appendix]).chapters
    section = chapter.sections[-1]
    assert section.heading.title == title
    assert [each.heading.title for each in section.entries] == [*lists]


def test_an_appendix_whose_title_stands_over_two_lines_opens_its_chapter() -> None:
    title = "2019年文件"
    names = ("水利工作", "防洪", "建设", "附录", title, "获奖名单")
    contents: Printed = [("目录", CHAPTER), *((f"{each} ……… 2", BODY) for each in names)]
    text = [(f"【建设】{TEXT[0]}", BODY), (TEXT[1], BODY)]
    page: Printed = [("水利工作", CHAPTER), ("防洪", SECTION), *3 * text]
    page += [("水利工作", BODY), ("·1·", BODY)]
    other: Printed = [*3 * text, ("水利工作", BODY), ("·2·", BODY)]
    files = [(f"青政发〔2019〕{number}号 关于防汛", BODY) for number in (2, 9)]
    appendix: Printed = [("附", CHAPTER), ("录", CHAPTER), (title, SECTION)]
    appendix += [("县委文件", BOLD), *files, ("县政府文件", BOLD), *files]
    appendix += [("附录", BODY), ("·3·", BODY)]
    rest: Printed = [*files, ("附录", BODY), ("·4·", BODY)]
    (*_, chapter) = book([contents, page, other, appendix, rest]).chapters
    assert chapter.heading.title == "附录"
    assert [each.heading.title for each in chapter.sections] == [title]
    titles = [each.heading.title for each in chapter.sections[0].entries]
    assert titles == ["县委文件", "县政府文件"]


def test_headings_below_a_table_are_no_cells_of_its_last_row() -> None:
    rows = [f"{name}村\t{number}58\t67{number}\t21" for number, name in enumerate("东西南北", 1)]
    table: Printed = [("2018年全县各村情况", 9.0), ("单位：亩", 7.5)]
    table += [(row, 8.0) for row in ("村\t面积\t产量\t户数", *rows)]
    page: Printed = [("水利工作", CHAPTER), ("防洪", SECTION), ("建设", SUBSECTION)]
    page += [*entry("水库建设"), *table, ("灌溉", SECTION), ("管理", SUBSECTION), *entry("渠道")]
    volume = book([page, [("交通工作", CHAPTER), ("公路", SECTION), *entry("公路建设")]])
    blocks = [item.block for unit in units(volume) for item in content(unit)]
    (made,) = [block for block in blocks if isinstance(block, Table)]
    assert [cell.text for cell in made.rows[-1]] == ["北村", "458", "674", "21"]


def test_a_title_broken_beside_a_picture_is_one() -> None:
    narrow: Printed = [("年内，全县投入资金", BODY), ("1.2亿元，新建水闸", BODY)]
    page: Printed = [("水利工作", CHAPTER), ("防洪", SECTION), *entry("水库建设")]
    page += [("全县重点水利项目", BOLD), ("投入使用", BOLD), *narrow, ("12座，受益2万人。", BODY)]
    page += entry("水闸建设")
    volume = book([page, [("交通工作", CHAPTER), ("公路", SECTION), *entry("公路建设")]])
    assert "全县重点水利项目投入使用" in [each.heading.title for each in all_entries(volume)]


def test_a_documents_title_in_large_type_goes_on_over_three_lines() -> None:
    title = ("关于全县二〇一九年财政预", "算执行情况和二〇二〇年财", "政预算草案的报告")
    lines = ("各位代表：", "受县人民政府委托，向大会报告财政预算执行情况，请予", "审议。")
    heads = [("特载", CHAPTER), *((line, 18.0) for line in title)]
    text = [(line, BODY) for line in lines]
    numbered = [("一、工作回顾", BODY), *((line, BODY) for line in TEXT)]
    other = [("水利工作", CHAPTER), ("防洪", SECTION), *entry("水库建设")]
    (special, *_) = book([[*heads, *text, *numbered], other]).chapters
    assert [section.heading.title for section in special.sections] == ["".join(title)]


def test_titles_in_parentheses_and_bold_type_are_subsections_among_signatures() -> None:
    text = [*((line, BODY) for line in TEXT), ("（赵雨海）", BODY)]
    page: Printed = [("水利工作", CHAPTER)]
    for section in ("防洪", "灌溉"):
        page += [(f"{section}设施", SECTION)]
        for part in ("工程建设", "队伍建设"):
            page += [(f"（{part}）", SUBSECTION)]
            for title in ("水库", "渠道"):
                page += [(f"{section}{title}{part[2:]}", BOLD), *text]
    (chapter,) = book([page]).chapters
    titles = [[each.heading.title for each in part.subsections] for part in chapter.sections]
    assert titles == [["工程建设", "队伍建设"]] * 2
    signed = {each.contributors for each in all_entries(book([page]))}
    assert signed == {("赵雨海",)}


def test_a_title_in_smaller_type_than_the_others_as_in_a_box_is_an_entrys() -> None:
    box = [("水闸建设", 9.0), *((line, 9.0) for line in TEXT)]
    styled = [("水利工作", CHAPTER), ("防洪", SECTION), *entry("水库建设"), *box, *entry("渠道")]
    other = [("交通工作", CHAPTER), ("公路", SECTION), *entry("公路建设")]
    titles = [each.heading.title for each in all_entries(book([styled, other]))]
    assert titles == ["水库建设", "水闸建设", "渠道", "公路建设"]


def test_a_bold_title_may_be_wider_than_the_columns_of_the_book() -> None:
    title = "全县水利工程建设管理经验在全省推广并入选年度典型案例"
    page: Printed = [("水利工作", CHAPTER), ("防洪", SECTION), *entry("水库建设"), *entry(title)]
    volume = book([page, [("交通工作", CHAPTER), ("公路", SECTION), *entry("公路建设")]])
    assert title in [each.heading.title for each in all_entries(volume)]


def test_a_section_that_the_contents_leave_out_is_known_by_the_size_of_the_others() -> None:
    lines, pages = [], []
    for chapter in ("水利工作", "交通工作"):
        page: Printed = [(chapter, CHAPTER)]
        for section in ("建设", "管理", "养护"):
            page.append((chapter[:2] + section, SECTION))
            for part in ("队伍情况", "惠民情况"):
                titles = [chapter[:2] + section + part[:2] + each for each in ("甲事", "乙事")]
                page += [(part, SUBSECTION), *entry(titles[0]), *entry(titles[1])]
                lines += [chapter, chapter[:2] + section, *titles]
        pages.append(page)
    named = [line for line in lines if not line.endswith("交通养护")]
    contents: Printed = [(f"{line}…………………3", BODY) for line in named]
    chapters = book([[("目录", CHAPTER), *contents], *pages]).chapters
    assert [len(chapter.sections) for chapter in chapters] == [3, 3]


def test_a_chronicles_line_without_stops_is_no_title_where_months_are_in_larger_type() -> None:
    days = [
        ("3日　全县新建水闸2座。", BODY),
        ("受理群众咨询5608", BODY),
        ("人次，办结510件。", BODY),
    ]
    days += [(f"{day}日　全县新建水闸{day}座，受益群众2万人。", BODY) for day in range(4, 9)]
    page: Printed = [("大事记", CHAPTER), ("1月", SECTION), *days, ("2月", SECTION), *days]
    (chapter,) = book([[*page, ("3月", SECTION), *days]]).chapters
    assert [each.heading.title for each in chapter.sections] == ["1月", "2月", "3月"]


def test_titles_of_lists_in_smaller_type_than_their_sections_are_entries() -> None:
    pages: list[Printed] = [
        [(f"{name}类工作", CHAPTER), ("综述", SECTION), *entry("概况"), *entry("建设")]
        for name in "甲乙丙"
    ]
    listed: Printed = [("附录", CHAPTER)]
    for kind in ("文件", "报告", "公文"):
        listed += [(f"2018年重要{kind}目录", SECTION), (f"县委{kind}", SUBSECTION)]
        listed += [(f"青委发〔2018〕{at}号　关于印发实施意见的通知", BODY) for at in range(1, 5)]
    pages.append(listed)
    titles = [line for page in pages for line, size in page if size >= SECTION]
    contents: Printed = [("目录", CHAPTER), *((f"{each}…………………3", BODY) for each in titles)]
    sections = book([contents, *pages]).chapters[-1].sections
    assert [entry.heading.title for each in sections for entry in each.entries] == [
        "县委文件", "县委报告", "县委公文",
    ]  # fmt: skip


def heading(size: float, level: Level = Level.UNKNOWN) -> Part:
    """Give a heading above all else on its page but where it is a subsection's."""
    part = Part(PartKind.HEADING, (), "水利", size=size, level=level)
    return part._replace(atop=size > SUBSECTION)


def test_headings_atop_pages_are_sections_where_larger_ones_are_known_to_be_chapters() -> None:
    section = [heading(SECTION), heading(SUBSECTION), heading(SUBSECTION)]
    parts = [heading(CHAPTER, Level.CHAPTER), *section * 3] * 3
    levels = [part.level for part in levels_by_size(parts, marked=True)]
    below = [Level.SECTION, Level.SUBSECTION, Level.SUBSECTION]
    assert levels == [Level.CHAPTER, *below * 3] * 3


def test_a_title_as_large_as_a_chronicles_is_a_chapters_though_the_head_names_that() -> None:
    def page(at: int, head: str, *lines: tuple[str, float]) -> Printed:
        return [*lines, (head, 8.0), (f"·{at}·", 8.0)]

    days = [(f"{day}日　全县新建水闸{day}座，受益群众2万人。", BODY) for day in range(1, 6)]
    pages = [
        page(1, "大事记", ("大事记", CHAPTER), ("1月", SECTION), *days),
        page(2, "青崖年鉴", ("2月", SECTION), *days),
    ]
    for number, title in enumerate(("水利", "交通", "教育")):
        head = "大事记" if title == "水利" else title
        pages.append(
            page(3 + 2 * number, head, (title, CHAPTER), ("综述", SECTION), *entry("概况甲"))
        )
        pages.append(page(4 + 2 * number, "青崖年鉴", *entry("建设情况"), *entry("管理情况")))
    volume = book(pages)
    assert [each.heading.title for each in volume.chapters] == ["大事记", "水利", "交通", "教育"]
    assert [each.heading.title for each in volume.chapters[0].sections] == ["1月", "2月"]
    (first, *_) = volume.chapters[1].sections[0].entries
    assert (first.heading.title, len(first.blocks)) == ("概况甲", 1)


def test_a_lone_heading_as_large_as_the_chapters_that_are_known_is_one() -> None:
    below = [heading(SECTION), heading(SUBSECTION)] * 20
    known = [heading(CHAPTER, Level.CHAPTER), *below] * 3
    parts = [*known, heading(CHAPTER), *below]
    levels = [part.level for part in levels_by_size(parts, marked=True) if part.size == CHAPTER]
    assert levels == [Level.CHAPTER] * 4


def test_a_lone_heading_larger_than_all_sections_makes_no_level_of_its_own() -> None:
    chapter = [heading(CHAPTER, Level.CHAPTER), *[heading(SECTION)] * 3]
    parts = [*chapter * 3, heading(18.0)]
    levels = [part.level for part in levels_by_size(parts, marked=True)]
    assert levels == [Level.CHAPTER, *[Level.SECTION] * 3] * 3 + [Level.UNKNOWN]


def test_the_title_and_unit_of_a_table_at_a_pages_foot_are_no_caption() -> None:
    page: Printed = [("水利工作", CHAPTER), ("防洪", SECTION), *entry("水库建设")]
    page += [("2018年全县各村情况", 8.0), ("单位：亩", 7.5)]
    rows: Printed = [(f"{name}村\t158\t671\t21", 8.0) for name in "东西南北"]
    volume = book([page, [("村\t面积\t产量\t户数", 8.0), *rows, *entry("渠道建设")]])
    blocks = [item.block for unit in units(volume) for item in content(unit)]
    assert [b.caption.text for b in blocks if isinstance(b, Table)] == ["2018年全县各村情况"]


def test_a_running_head_on_a_page_without_text_is_no_caption() -> None:
    pages: list[Printed] = []
    for number, name in enumerate(("水利", "交通", "教育")):
        pages += [
            [(name, 8.0), (f"·{3 * number + 1}·", 8.0)],
            [("综述", SECTION), *entry("概况"), (name, 8.0), (f"·{3 * number + 2}·", 8.0)],
            [*entry("建设"), (name, 8.0), (f"·{3 * number + 3}·", 8.0)],
        ]
    blocks = [item.block for unit in units(book(pages)) for item in content(unit)]
    assert not any(isinstance(block, Caption) for block in blocks)
