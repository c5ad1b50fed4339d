"""What stands on a page beside the text: numbers in every dress, heads, tabs, the contents."""

from __future__ import annotations

import pytest
from made_book import made_of

from yearbook_reader.reconstruct.lexicon.numerals import number_value
from yearbook_reader.volume.model import Caption, FormeWorkKind, Paragraph
from yearbook_reader.volume.reconstruction import FindingKind, Reconstruction
from yearbook_reader.volume.walk import all_entries


def book(number: str, counts: tuple[object, ...] = (11, 12, 13, 14)) -> str:
    """Give a book of a page for each number; each page has an entry and the number below it."""
    pages = [
        f"【第{name}项工程】全县新建水闸12座，总投资1.1亿元，完成年度计划。\n{number.format(count)}\n"
        for name, count in zip("甲乙丙丁", counts, strict=True)
    ]
    return "水利\n综述\n" + "\f".join(pages)


@pytest.mark.parametrize(
    "number",
    [
        "·{}·",
        "—  {}  —",
        "- {} -",
        "第{}页",
        "~ {} ~",
        "{}",
        "· {} ·",
        "｜{}",
        "│{}",
        "─ {} ─",
        "－ {} －",
        "‧ {} ‧",
        "〔{}〕",
        "（{}）",
        "/{}/",
        "// {} //",
        "〈{}〉",
        "* {} *",
        "◆{}◆",
    ],
)
def test_a_page_number_is_known_in_every_dress(number: str) -> None:
    made = made_of(book(number.replace("｜", "|")))
    assert [page.number for page in made.volume.pages] == ["11", "12", "13", "14"]


@pytest.mark.parametrize("dress", ["·{}·", "{}", "— {} —"])
def test_a_page_number_may_be_in_chinese_numerals(dress: str) -> None:
    numbers = ("九十九", "一百", "一百〇一", "一百〇二")
    made = made_of(book(dress, numbers))
    assert [page.number for page in made.volume.pages] == list(numbers)


@pytest.mark.parametrize(
    "glued",
    [
        "{}水利志",
        "{} 水利志",
        "{}\u3000水利志",
        "水利志{}",
        "水利志 {}",
        "水利志 — {} —",
        "·{}· 水利志",
        "水利志　|　{}",
        "{} | 水利志",
    ],
)
def test_a_page_number_glued_to_a_running_head_is_parted_from_it(glued: str) -> None:
    made = made_of(book(glued))
    assert [page.number for page in made.volume.pages] == ["11", "12", "13", "14"]
    heads = [each for each in made.volume.forme_work if each.kind is FormeWorkKind.RUNNING_HEAD]
    assert {each.text.text for each in heads} == {"水利志"}


def test_a_page_number_is_parted_from_the_year_behind_the_yearbooks_name() -> None:
    made = made_of(book("青崖年鉴 2019 ·{}·"))
    assert [page.number for page in made.volume.pages[1:]] == ["12", "13", "14"]


@pytest.mark.parametrize("glued", ["水利志\u3000{}", "{} 水利志", "水利志 — {} —"])
def test_a_number_glued_to_a_running_head_may_be_in_chinese_numerals(glued: str) -> None:
    numbers = ("七", "八", "九", "十")
    made = made_of(book(glued, numbers))
    assert [page.number for page in made.volume.pages] == list(numbers)


@pytest.mark.parametrize(
    ("number", "counts"), [("{}", ("七", "八", "九", "十")), ("水利志{}", (11, 12, 13, 14))]
)
def test_a_page_number_is_known_before_captions_that_were_drawn_last(
    number: str, counts: tuple[object, ...]
) -> None:
    second = number.format(counts[1])
    captions = "\n".join(["鹤湖水闸改造工程", "开工仪式", "（水利局 供稿）"])
    made = made_of(book(number, counts).replace(f"{second}\n", f"{second}\n{captions}\n"))
    assert [page.number for page in made.volume.pages] == [str(count) for count in counts]


def test_a_page_number_with_ornaments_far_above_captions_goes_up_with_the_pages() -> None:
    """Another number there is none: what stands so far in could be anything."""
    text = "".join(f"【第{name}号水闸】全县新建水闸12座。\n" for name in "一二三四五六七八九")
    captions = "".join(f"鹤湖第{name}号水闸\n（水利局 供稿）\n" for name in "一二三四五")
    for count, number in (("12", "12"), ("99", None)):
        page = f"{text}· {count} ·\n{captions}"
        made = made_of(book("· {} ·").replace("· 12 ·\n", page))
        assert [each.number for each in made.volume.pages] == ["11", number, "13", "14"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("57", 57), ("五七", 57), ("一百二十", 120), ("十二", 12), ("二〇三", 203), ("１２", 12)],
)
def test_a_number_is_read_in_arabic_and_chinese_digits(text: str, value: int) -> None:
    assert number_value(text) == value


@pytest.mark.parametrize("text", ["", "水利", "12a", "一、", "九" * 7])
def test_what_is_no_number_has_no_value(text: str) -> None:
    assert number_value(text) is None


def test_a_side_tab_of_two_characters_is_known_where_many_pages_have_one() -> None:
    tabs = ("水利志", "水利志", "交通志", "交通志", "教育志", "教育志", "气象")
    pages = [
        f"{chr(10).join(tab)}\n【甲】年内，全县投入资金1.2亿元。\n· {at} ·"
        for at, tab in enumerate(tabs, 11)
    ]
    made = made_of("\n\f".join(pages))
    found = [
        each.text.text for each in made.volume.forme_work if each.kind is FormeWorkKind.SIDE_TAB
    ]
    assert "".join(found) == "".join(tabs)


def test_a_side_tab_of_two_characters_is_known_when_it_recurs() -> None:
    made = made_of(book("·{}·").replace("\n·", "\n水\n利\n·"))
    tabs = [each for each in made.volume.forme_work if each.kind is FormeWorkKind.SIDE_TAB]
    assert "".join(each.text.text for each in tabs) == "水利" * 4


CONTENTS = """目　录
水利…………………………………………11
综述…………………………………………11
第甲项工程…………………………………11
第乙项工程…………………………………12
第丙项工程…………………………………13
第丁项工程…………………………………14
\f"""


def told(made: Reconstruction, kind: FindingKind) -> list[tuple[str, ...]]:
    return [each.values for each in made.findings if each.kind is kind]


def test_contents_that_agree_with_titles_and_pages_give_no_finding() -> None:
    kinds = {each.kind for each in made_of(CONTENTS + book("·{}·")).findings}
    assert not kinds & {
        FindingKind.MISSING_HEADING,
        FindingKind.EXTRA_HEADING,
        FindingKind.CONTENTS_PAGE,
    }


def test_a_title_that_the_contents_lack_is_told() -> None:
    extra = "【海塘加高】全县加高海塘3千米，总投资2.1亿元，完成年度计划。\n·14·"
    made = made_of(CONTENTS + book("·{}·").replace("·14·", extra))
    assert told(made, FindingKind.EXTRA_HEADING) == [("海塘加高",)]


def test_contents_may_have_leaders_of_narrow_dots_over_a_whole_page() -> None:
    made = made_of(CONTENTS.replace("…", "·" * 8) + book("·{}·"))
    assert {"contents"} == {
        each.kind.value for each in made.volume.forme_work if "水利··" in each.text.text
    }


def test_a_title_on_another_page_than_the_contents_tell_is_told() -> None:
    made = made_of(CONTENTS.replace("工程…………………………………13", "工程…………………………………9", 1) + book("·{}·"))
    assert told(made, FindingKind.CONTENTS_PAGE) == [("第丙项工程", "9", "13")]


def test_a_line_that_the_contents_do_not_name_is_no_section_but_a_caption() -> None:
    sections = [f"分目{name}" for name in "甲乙丙丁戊己"]
    contents = "目录\n" + "".join(f"{each}………………………3\n" for each in sections) + "\f"
    body = "".join(
        f"{each}\n【概况】全县新建水闸12座，总投资1.1亿元，完成年度计划。\n" for each in sections
    )
    photo = body.replace("分目丁\n", "分目丁\n水稻丰收在望\n")
    sections_made = [
        s.heading.title for c in made_of(contents + photo).volume.chapters for s in c.sections
    ]
    assert sections_made == sections


def test_what_contents_do_not_name_above_a_title_without_a_mark_is_a_caption() -> None:
    titles = [f"第{name}项工程" for name in "甲乙丙丁戊己"]
    names = ("水利", "综述", *titles, "普法", "宣传工作")
    contents = "目录\n" + "".join(f"{name}………………3\n" for name in names)
    text = "全县新建水闸十二座，改造渠道三十千米，受益群众\n二万人，比上年增长百分之四。\n"
    entries = [f"{title}\n{text}" for title in titles]
    body = f"水利\n综述\n{''.join(entries[:3])}水稻丰收在望\n{''.join(entries[3:])}"
    made = made_of(f"{contents}\f{body}普法\n宣传工作\n{text}")
    (chapter,) = made.volume.chapters
    sections = [(s.heading.title, [e.heading.title for e in s.entries]) for s in chapter.sections]
    assert sections == [("综述", titles), ("普法", ["宣传工作"])]


def test_entries_are_not_lost_where_a_head_stands_on_every_page() -> None:
    assert len(all_entries(made_of(book("第{}页")).volume)) == 4


def test_a_left_hand_page_before_a_chapters_first_belongs_to_the_one_above() -> None:
    days = "".join(f"{day}日　水闸开工建设，计划投资1.1亿元。\n" for day in (3, 8, 12))
    entry = "【概况】全县新建水闸12座，总投资1.1亿元，完成年度计划。\n"
    pages = [
        f"大事记\n1月\n{days}大事记\n· 1 ·\n",
        f"2月\n{days}大事记\n· 2 ·\n",
        f"3月\n{days}青崖年鉴\n· 3 ·\n",
        f"水利\n综述\n{entry}水利\n· 4 ·\n",
        f"水文\n{entry}青崖年鉴\n· 5 ·\n",
        f"水政\n{entry}水利\n· 6 ·\n",
    ]
    chronicle = next(
        each for each in made_of("\f".join(pages)).volume.chapters if each.heading.title == "大事记"
    )
    assert [section.heading.title for section in chronicle.sections] == ["1月", "2月", "3月"]
    assert [len(section.entries) for section in chronicle.sections] == [3, 3, 3]


def test_a_running_head_above_its_english_is_known() -> None:
    entry = "【第{}项工程】全县新建水闸12座，总投资1.1亿元，完成年度计划。\n"
    pages = [entry.format(name) + "水利\nWater Conservancy\n" for name in "甲乙丙"]
    volume = made_of("水利\n综述\n" + "\f".join(pages)).volume
    texts = [block.text.text for entry in all_entries(volume) for block in entry.blocks]
    assert not any("水利" in text for text in texts)


def test_a_section_of_many_chapters_that_opens_two_pages_by_chance_is_no_running_head() -> None:
    body = "【{}】全县新建水闸12座，总投资1.1亿元，完成年度计划。\n"
    chapters = ["农业农村", "工业经济", "城乡建设", "交通运输", "财政税务", "文化旅游", "卫生健康"]
    pages = [
        f"{chapter}\n综述\n{body.format('概况')}民政\n{body.format('社会救助')}·{number}·\n"
        for number, chapter in enumerate(chapters, 1)
    ]
    for at in (2, 4):
        pages[at] = (
            pages[at].replace("民政", f"·{at + 1}·\n\f民政").replace(f"。\n·{at + 1}·", "。", 1)
        )
    sections = [
        section.heading.title
        for chapter in made_of("\f".join(pages)).volume.chapters
        for section in chapter.sections
    ]
    assert sections == ["综述", "民政"] * len(chapters)


def test_a_title_that_leaves_its_leader_a_dot_is_named_by_the_contents() -> None:
    before, _, behind = CONTENTS.partition("第丙项工程")
    contents = f"{before}第丙项工程…{behind.lstrip('…')}"
    kinds = {each.kind for each in made_of(contents + book("·{}·")).findings}
    assert FindingKind.EXTRA_HEADING not in kinds


def test_a_side_tab_may_hold_a_number_behind_its_first_character() -> None:
    made = made_of(book("·{}·").replace("\n·", "\n第\n3\n编\n水\n利\n·"))
    tabs = [each for each in made.volume.forme_work if each.kind is FormeWorkKind.SIDE_TAB]
    assert "".join(each.text.text for each in tabs) == "第3编水利" * 4


def test_the_last_words_of_a_lists_item_above_a_page_number_are_no_running_head() -> None:
    text = "全县新建水闸12座，完成年度计划。"
    pages = [f"【第{name}项】{text}\n水利\n·1{at}·" for at, name in enumerate("甲乙丙丁")]
    items = "".join(
        f"青政发〔2018〕{number}号　关于石门镇水闸\n建设的实施意见\n" for number in (2, 5, 8)
    )
    made = made_of("水利\n综述\n" + "\n\f".join([*pages, f"附录\n文件目录\n{items}·15·"]))
    heads = [each for each in made.volume.forme_work if each.kind is FormeWorkKind.RUNNING_HEAD]
    assert {head.text.text for head in heads} == {"水利"}


def test_where_the_text_has_the_titles_of_the_running_heads_a_last_line_is_none() -> None:
    def page(chapter: str, number: int, last: str = "") -> str:
        text = f"【第{number}项工程】全县新建水闸12座，总投资1.1亿元，完成年度计划{last or '。'}"
        return f"{chapter}\n综述\n{text}\n{'' if last else chapter}\n· {number} ·"

    chapters = ("水利", "交通", "教育", "工业", "农业")
    pages = [page(chapter, number) for number, chapter in enumerate(chapters, 11)]
    last = page("文化", 16, "，成果\n喜人，\n出版文集三部")
    made = made_of("\f".join([*pages, f"{last}\f并获奖。\n· 17 ·"]))
    assert "出版文集三部并获奖。" in content_of(made)


def content_of(made: Reconstruction) -> str:
    blocks = [block for entry in all_entries(made.volume) for block in entry.blocks]
    return "".join(block.text.text for block in blocks if isinstance(block, Paragraph))


def test_a_line_set_so_wide_that_each_character_stands_alone_is_no_side_tab() -> None:
    wide = "\n".join("三次产业结构由上") + "\n年的4∶53∶43调整为3∶53∶44。\n"
    text = "全县新建水闸12座，总投资1.1亿元，完成年度计划。\n"
    made = made_of(f"水利\n综述\n【概况】{text * 6}{wide}{text * 6}· 11 ·\n")
    assert not told(made, FindingKind.SIDE_TAB)
    (entry,) = all_entries(made.volume)
    assert any("三次产业结构由上年的" in block.text.text for block in entry.blocks)


def test_contents_end_with_a_title_that_leaves_its_leader_a_dot() -> None:
    titles = ("水利", "综述", "防洪", "灌溉", "节水")
    lines = "".join(f"{title}………………11\n" for title in titles)
    made = made_of(f"目录\n{lines}2018年县委、县政府重要文件目录…19\n\f" + book("· {} ·"))
    contents = [each for each in made.volume.forme_work if each.kind is FormeWorkKind.CONTENTS]
    assert contents[-1].text.text == "2018年县委、县政府重要文件目录…19"


@pytest.mark.parametrize("head", ["{}\n{}", "{} {}"])
def test_running_heads_and_bare_numbers_are_known_where_captions_stand_below_all(head: str) -> None:
    prose = "【第{}项】\n2017\n年，全县新建水闸\n48\n座，总投资\n1.1\n亿元，增长\n4.5%\n，完成。\n"
    photo = "\n5\n月\n{}\n日，水闸通水\n（县水利局 供稿）\n县城新貌\n（县融媒体中心 供稿）\n"
    pages = [
        3 * prose.format(name) + head.format("水利", 11 + page) + photo.format(20 - page)
        for page, name in enumerate("甲乙丙丁")
    ]
    made = made_of("\f".join(pages).replace("\n", "\n\n"))
    assert [page.number for page in made.volume.pages] == ["11", "12", "13", "14"]
    captions = [
        block.text.text
        for entry in all_entries(made.volume)
        for block in entry.blocks
        if isinstance(block, Caption)
    ]
    assert captions.count("县城新貌") == 4
    assert "5月17日，水闸通水" in captions


def test_captions_beside_page_numbers_are_no_heads_where_the_contents_name_the_chapters() -> None:
    pages = [
        f"{title}\n【第{title}期工程】全县新建水闸12座，总投资1.1亿元，完成年度计划。\n"
        f"{title}青山丰收在望\n第 {number} 页\n"
        for number, title in enumerate(("水利", "农业", "林业", "渔业", "气象"), 11)
    ]
    contents = "".join(f"{title}………………11\n" for title in ("水利", "农业", "林业", "渔业", "气象"))
    made = made_of(f"目录\n{contents}\f" + "\f".join(pages))
    assert not [each for each in made.volume.forme_work if each.kind is FormeWorkKind.RUNNING_HEAD]


def test_a_page_number_in_a_chinese_numeral_is_no_part_of_the_side_tab_below_it() -> None:
    pages = [
        f"【水库{number}】全县新建水库12座，投资1.1亿元，增长4.5%。\n青崖县年鉴\n{number}\n水\n利"
        for number in "一二三"
    ]
    tabs = [
        each.text.text
        for each in made_of("青崖县年鉴\n2016\f" + "\f".join(pages)).volume.forme_work
        if each.kind is FormeWorkKind.SIDE_TAB
    ]
    assert "".join(tabs) == "水利" * 3


@pytest.mark.parametrize("head", ["青崖县年鉴{gap}{number}", "{number}{gap}青崖县年鉴"])
def test_a_page_number_may_stand_far_from_the_head_in_its_line(head: str) -> None:
    pages = [
        f"{head.format(gap=60 * ' ', number=number)}\n【第{number}项】全县新建水库12座，增长4.5%。"
        for number in range(11, 15)
    ]
    made = made_of("青崖县年鉴\n2016\f" + "\f".join(pages))
    assert [page.number for page in made.volume.pages[1:]] == ["11", "12", "13", "14"]


def test_a_number_with_ornaments_is_that_of_a_page_which_begins_with_a_year() -> None:
    bodies = book("2018\n青崖年鉴\n· {} ·").split("\n\f")
    turned = ["\n".join([*(lines := each.split("\n"))[-3:], *lines[:-3]]) for each in bodies]
    made = made_of("\n\f".join(turned))
    assert [each.number for each in made.volume.pages][1:] == ["12", "13", "14"]


def test_characters_between_figures_are_no_side_tab_though_they_recur() -> None:
    text = (
        "【第{}项工程】全县新建水闸十二座，更新GPS\n设\n备\n5套，完成年度计划，投资增长。\n"
        + 12 * ("全县部署防汛工作，总投资一亿元，完成年度计划。\n")
    )
    pages = "\f".join(
        12 * "全县部署工作。\n" + text.format(name) + f"· {at} ·\n"
        for at, name in enumerate("甲乙丙", 11)
    )
    kinds = {each.kind for each in made_of("水利\n综述\n" + pages).volume.forme_work}
    assert FormeWorkKind.SIDE_TAB not in kinds
