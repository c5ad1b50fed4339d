"""Captions without a credit, which only their places, words and widths tell apart."""

from __future__ import annotations

from itertools import zip_longest

import pytest
from made_book import captions_of, credited_captions_of, made_of

from yearbook_reader.volume.model import Caption
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import all_entries, content, units

PROSE = "【第{}项】\n2017\n年，全县新建水闸\n48\n座，总投资\n1.1\n亿元，增长\n4.5%\n，完成。\n"


def in_pieces(*photos: str) -> Reconstruction:
    """Give a book in which digits stand alone; each page ends with captions below its number."""
    pages = [
        3 * PROSE.format(name) + f"水利\n·{number}·\n{photo}\n"
        for number, (name, photo) in enumerate(zip_longest("甲乙丙丁", photos, fillvalue=""), 11)
    ]
    return made_of("\f".join(pages).replace("\n", "\n\n"))


@pytest.mark.parametrize(
    ("printed", "captions"),
    [
        ("水闸开工\n新建的鹤湖水库大坝", ["水闸开工", "新建的鹤湖水库大坝"]),
        ("5月11日，鹤湖水闸开工\n6月2日，大坝合龙", ["5月11日，鹤湖水闸开工", "6月2日，大坝合龙"]),
        ("鹤湖水闸开工现场\n鹤湖水库一角", ["鹤湖水闸开工现场", "鹤湖水库一角"]),
        ("5月11日，鹤湖水闸改造\n工程开工", ["5月11日，鹤湖水闸改造工程开工"]),
        ("2017年\n5月11日，水闸开工", ["2017年5月11日，水闸开工"]),
        ("青山镇水闸改造外景\n防汛宣传活动", ["青山镇水闸改造外景", "防汛宣传活动"]),
        # Room for 西 was left, but none for GB16889.
        ("3月2日，水利工程\n西青山镇灌溉渠道改造", ["3月2日，水利工程", "西青山镇灌溉渠道改造"]),
        ("3月2日，白河镇水利工程\nGB16889水闸", ["3月2日，白河镇水利工程GB16889水闸"]),
    ],
)
def test_captions_without_a_credit_that_follow_each_other_are_told_apart(
    printed: str, captions: list[str]
) -> None:
    entry = (
        "【{}】年内，全县投入资金1.2亿元，新建水闸12座，改造\n渠道30千米，受益群众2万人。\n第{}页\n"
    )
    pages = [entry.format(title, page) for page, title in enumerate(["防汛", "除险", "普法"], 1)]
    made = made_of("水利\n综述\n" + "\f".join([pages[0], pages[1] + printed + "\n", pages[2]]))
    found = [
        item.block.text.text
        for unit in units(made.volume)
        for item in content(unit)
        if isinstance(item.block, Caption)
    ]
    assert found == captions


def test_captions_without_a_credit_are_two_though_their_digits_stand_on_lines_of_their_own() -> (
    None
):
    prose = "【第{}项】\n2017\n年，全县新建水闸\n48\n座，总投资\n1.1\n亿元，增长\n4.5%\n，完成。\n"
    photos = "\n3\n月\n8\n日，白河村新貌\n水闸通水现场\n"
    pages = [
        3 * prose.format(name) + f"水利\n·{11 + page}·" + photos
        for page, name in enumerate("甲乙丙丁")
    ]
    made = made_of("\f".join(pages).replace("\n", "\n\n"))
    captions = [
        block.text.text
        for entry in all_entries(made.volume)
        for block in entry.blocks
        if isinstance(block, Caption)
    ]
    assert captions.count("水闸通水现场") == 4


def test_a_caption_that_begins_with_its_date_in_pieces_is_another_than_the_one_above() -> None:
    dated = "2017\n年\n4\n月\n6\n日，谢超在白河中学调研"
    photo = f"白河镇新貌\n9\n月，白河镇柑橘丰收\n白河中学学生参加普法活动\n{dated}"
    assert captions_of(in_pieces(photo)) == [
        "白河镇新貌",
        "9月，白河镇柑橘丰收",
        "白河中学学生参加普法活动",
        "2017年4月6日，谢超在白河中学调研",
    ]


def test_a_date_goes_on_with_the_words_of_its_caption() -> None:
    photo = "白河水闸工程于\n2017\n年\n4\n月竣工"
    assert captions_of(in_pieces(photo)) == ["白河水闸工程于2017年4月竣工"]


def test_a_caption_ends_where_none_of_the_book_is_broken() -> None:
    broken = [
        "白河中学学生参加“普|法”活动",
        "柳林中学师生参观“防|汛”展览",
        "桥头乡举行“清洁|家园”活动",
    ]
    photos = [each.replace("|", "\n") for each in broken]
    photos.append("白河镇新貌\n青崖县水利局柳林镇鹤湖水库大坝除险加固工程指挥部\n桥头乡新貌")
    made = captions_of(in_pieces(*photos))
    assert made[:3] == [each.replace("|", "") for each in broken]
    assert made[3] == "白河镇新貌"


def test_a_section_longer_than_the_subsections_below_is_no_caption() -> None:
    entry = "〔概况〕年内，全县投入资金1.2亿元，新建水闸12座，改造\n渠道30千米，受益群众2万人。\n"
    long = "人力资源和社会保障事业发展"
    sections = ("民政", "气象", "水利", "档案", "信访", long)
    text = "".join(f"{name}\n工作\n{entry}服务\n{entry}" for name in sections)
    assert captions_of(made_of(f"社会\n{text}")) == []


def test_the_first_line_of_a_text_beside_a_photo_is_no_caption_though_it_begins_with_a_date() -> (
    None
):
    entry = "【{}】年内，全县投入资金1.2亿元，新建水闸12座，改造\n渠道30千米，受益群众2万人。\n"
    beside = (
        "12月27日，省水利厅\n党组成员到白河村调\n研，实地察看水闸。全县水利工作会议同月召开。\n"
    )
    text = entry.format("甲项") * 4 + beside + entry.format("乙项")
    assert captions_of(made_of("水利\n综述\n" + text)) == []


@pytest.mark.parametrize("photo", ["青山小学揭牌仪式", "白河村水稻丰收", "鹤湖春耕场景"])
def test_what_is_to_be_seen_on_photos_is_no_section(photo: str) -> None:
    entry = "【{}】年内，全县投入资金1.2亿元，新建水闸12座，改造\n渠道30千米，受益群众2万人。\n"
    text = entry.format("甲项") * 4 + f"{photo}\n" + entry.format("乙项")
    assert captions_of(made_of("水利\n综述\n" + text)) == [photo]


@pytest.mark.parametrize(
    ("begun", "event"),
    [
        ("5\n月\n14\n日，青崖县科技局举行", "技能竞赛启动仪式"),
        ("9\n月\n14\n日，青崖镇", "柑橘丰收"),
    ],
)
def test_a_dated_caption_goes_on_with_the_event_that_its_next_line_names(
    begun: str, event: str
) -> None:
    found = captions_of(in_pieces(f"{begun}\n{event}", *("白河镇新貌" for _ in range(5))))
    assert found[0] == "".join(begun.split()) + event


@pytest.mark.parametrize(
    "printed",
    [
        "2017年建成的青山镇水闸",
        "2017 年建成的青山镇水闸\n改造基地",
        "青山镇水闸 e 站外景",
        "青山镇：水闸改造",
        "志愿者在青山镇水闸改造基地讲解汛期安全用电和避险知\n识",
    ],
)
def test_what_ends_a_page_behind_the_end_of_a_text_is_a_caption(printed: str) -> None:
    text = "【{}】年内，全县投入资金1.2亿元，新建水闸12座，改造渠道\n30千米，受益群众2万人。\n{}"
    pages = [text.format(name, "·1·\n") for name in ("防汛", "除险", "普法")]
    pages[1] = text.format("除险", f"{printed}\n·2·\n")
    made = made_of("水利\n综述\n" + "\f".join(pages))
    assert captions_of(made) == ["".join(printed.split())]


def test_a_caption_alone_on_its_page_is_no_chapter() -> None:
    names = ("水利建设", "交通运输", "教育事业")
    contents = "目录\n" + "".join(f"{name}……………{at}\n" for at, name in enumerate(names, 1))
    pages = [f"{name}\n综述\n【概况】全县完成年度计划，投资增长。\n·1·\n" for name in names]
    pages.insert(1, "青山镇水闸新貌\n·2·\n")
    assert captions_of(made_of("\f".join([contents, *pages]))) == ["青山镇水闸新貌"]


@pytest.mark.parametrize(
    ("bracketed", "credit"), [("（李明 图）", "李明"), ("（李明/图）", "李明"), ("（附 图）", None)]
)
def test_a_picture_may_be_credited_as_one_alone(bracketed: str, credit: str | None) -> None:
    made = in_pieces(f"鹤湖水库一角\n{bracketed}")
    assert [credit for _, credit in credited_captions_of(made.volume)] == [credit]


def test_a_title_in_english_is_no_line_of_the_caption_below_it() -> None:
    pages = [3 * PROSE.format(name) for name in "甲乙丙"]
    pages.append("水利\nWater Conservancy\n水闸夜景（李明摄）\n综述\n" + pages[0])
    assert captions_of(made_of("\f".join(pages).replace("\n", "\n\n"))) == ["水闸夜景"]
