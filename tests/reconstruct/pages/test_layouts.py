"""What stands close together on a page, and what of it belongs together."""

from __future__ import annotations

import random

import pytest
from made_book import credited_captions_of

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.lines.lines import width, widths_of
from yearbook_reader.reconstruct.lines.stretched import stretched_lines
from yearbook_reader.reconstruct.style.glyph_widths import learnt_widths
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Paragraph, Volume
from yearbook_reader.volume.reconstruction import FindingKind
from yearbook_reader.volume.walk import all_entries

BODY = "全县规模以上工业企业生产总值比上年增长，\n其中技术改造投资占比有所提高。"


def book(text: str) -> Volume:
    return reconstruct(Source(text, "0" * 64, "book.txt", "text")).volume


def test_two_captions_in_a_row_are_two() -> None:
    pair = "3月2日，青崖县举行龙舟赛\n（县文旅局 提供）\n县人民医院一角\n（李闻道 摄）"
    text = f"水利\n综述\n【概况】{BODY}\n{pair}\n【防汛】{BODY}"
    assert credited_captions_of(book(text)) == [
        ("3月2日，青崖县举行龙舟赛", "县文旅局"),
        ("县人民医院一角", "李闻道"),
    ]


def test_a_title_above_a_photo_is_no_part_of_its_caption() -> None:
    text = (
        f"水利\n综述\n【概况】{BODY}\n\f城建\n污水处理厂全貌\n（李闻道 摄）\n规划\n【概况】{BODY}"
    )
    volume = book(text)
    assert credited_captions_of(volume) == [("污水处理厂全貌", "李闻道")]
    assert "城建" in [chapter.heading.title for chapter in volume.chapters]


def test_a_chapter_title_below_the_yearbooks_name_is_seen() -> None:
    chapters = ["水利", "工业", "农业", "城建"]
    pages = [f"青崖年鉴\n{each}\n综述\n〉建设\n■概况　{BODY}\n■管理　{BODY}" for each in chapters]
    volume = book("\f".join([*pages[:1], f"水利\n{BODY}", *pages[1:]]))
    assert [chapter.heading.title for chapter in volume.chapters] == chapters


def test_the_same_date_in_mid_line_is_an_entry_of_its_own() -> None:
    text = "大事记\n1月\n3日 封顶，\n投资4亿元。 △ 县科技局获奖。\n8日 大桥通车。\n2月\n1日 开工。"
    entries = all_entries(book(text))
    assert [entry.heading.title for entry in entries] == ["3日", "3日", "8日", "1日"]
    assert [block.text.text for block in entries[1].blocks if isinstance(block, Paragraph)] == [
        "县科技局获奖。"
    ]


def full_line(chance: random.Random, em: float) -> str:
    """Set a line so wide, in type with half-width digits, gaps beside them and narrow marks."""
    pieces, wide = [], 0.0
    for _ in range(chance.randrange(3)):
        count = chance.randrange(1, 5)
        pieces.append("水" + "1" * count)
        wide += 1 + 0.5 * count + 2 * 0.2
    for _ in range(chance.randrange(3)):
        pieces.append("库，")
        wide += 1.5
    return "".join(pieces) + "水" * round(em - wide)


def test_a_full_line_is_learnt_although_half_of_the_lines_are_not_full() -> None:
    chance = random.Random(3)
    lines: list[str] = []
    for _ in range(120):
        for em in (22, 24, 22, 24):  # the paragraphs' first lines are indented
            lines.append(full_line(chance, em))
            if em == 24:
                lines.append("水" * chance.randrange(4, 20) + "。")
    learnt = learnt_widths(lines, list(map(width, lines)), 24.0)
    assert learnt is not None
    assert abs(learnt.line - 24) < 0.2


CUT = """水利
综述
【概况】年内，
全县投入资金1.2亿元，新建
水闸12座，
改造渠道30千米，
受益群众
2万人，比上年增长4.5%，
占全
市的三成。
投入资金2.4亿元，
修建水库3座，
安置移民
800人，编印
《水利手册》
6000册，开展宣传
（含下乡）
9次。
【防汛】4月12日，
县境普降暴雨，最
大点雨量287.5毫米，
转移群
众1.4万人，
无人员伤亡，
道路畅
通。
水库封顶
（李闻道 摄）
"""


def test_lines_that_were_cut_at_their_marks_are_put_together() -> None:
    volume = book(CUT * 4)
    first, second = all_entries(volume)[:2]
    paragraphs = [block.text.text for block in first.blocks if isinstance(block, Paragraph)]
    assert paragraphs[0].startswith(
        "年内，全县投入资金1.2亿元，新建水闸12座，改造渠道30千米，受益群众"
    )
    assert paragraphs[-1].endswith("编印《水利手册》6000册，开展宣传（含下乡）9次。")
    assert not first.contributors
    assert second.heading.title == "防汛"
    assert credited_captions_of(volume)[0] == ("水库封顶", "李闻道")


def test_lines_put_together_are_told() -> None:
    findings = reconstruct(Source(CUT * 4, "0" * 64, "book.txt", "text")).findings
    (told,) = [each for each in findings if each.kind is FindingKind.JOINED_LINES]
    assert int(told.values[0]) >= 4 * 6
    assert told.spans


def test_a_full_line_above_a_caption_is_text_that_it_cuts() -> None:
    line = "全县规模以上工业企业生产总值比上年增长百分之"
    below = "十二，其中技术改造投资占比有所提高。"
    text = f"水利\n综述\n【概况】{BODY * 4}\n{line}\n青崖镇柑橘丰收\n（县农业局 供稿）\n{below}"
    volume = book(f"{text}\n【防汛】{line * 3}。\n" + f"{line}\n{line}\n{line}。\n" * 3)
    assert credited_captions_of(volume) == [("青崖镇柑橘丰收", "县农业局")]


def test_the_leaders_of_the_contents_tell_no_glyphs_widths() -> None:
    chance = random.Random(3)

    def line() -> str:
        marks, half = chance.randint(0, 3), 2 * chance.randint(0, 3)
        pieces = ["，"] * marks + ["1"] * half + ["字"] * (22 - marks - half // 2)
        chance.shuffle(pieces)
        return "字" + "".join(pieces) + "字"

    texts = [line() for _ in range(300)]
    contents = [f"水利{'…' * 16} {number}" for number in range(100)]
    both = contents + texts
    found = learnt_widths(both, [width(text) for text in both], 24.0)
    without = learnt_widths(texts, [width(text) for text in texts], 24.0)
    assert found is not None
    assert without is not None
    assert abs(found.line - without.line) < 0.1


def test_a_signature_without_brackets_above_a_caption_is_no_part_of_it() -> None:
    pair = "供稿：施晓东\n青崖镇柑橘丰收\n（县农业局 供稿）"
    volume = book(f"水利\n综述\n【概况】{BODY}\n{pair}\n【防汛】{BODY}")
    assert credited_captions_of(volume) == [("青崖镇柑橘丰收", "县农业局")]
    assert all_entries(volume)[0].contributors == ("施晓东",)


def test_a_month_written_in_chinese_is_the_one_that_its_days_name() -> None:
    text = "大事记\n一月\n1月3日　水闸开工。\n1月8日　大桥通车。\n十二月\n12月1日　泵站通水。"
    (chapter,) = book(text).chapters
    assert [section.heading.title for section in chapter.sections] == ["一月", "十二月"]


@pytest.mark.parametrize(
    "caption",
    [
        "改造后的柳林镇水闸（赵伟 摄）",
        "县水利局工作人员在柳林镇检查正在改造的水闸和引水的渠道（县融媒\n体中心 供稿）",
        "县水利局工作人员和志愿者在柳林镇检查正在改造的灌溉用水\n闸（县水利局 提供）",
    ],
)
def test_a_caption_with_its_credit_in_its_line_is_none_of_the_text_it_cuts(caption: str) -> None:
    above = (
        "【概况】全县规模以上工业企业生产总值比上年增\n长五成以上，其中技术改造投资占比比上年有所提"
    )
    below = "高，新增企业和从业人员的数量居全市各县第一。\n"
    volume = book(f"水利\n综述\n{above}\n{caption}\n{below}")
    ((words, credit),) = credited_captions_of(volume)
    assert f"{words}（{credit}" == caption.replace("\n", "").rpartition(" ")[0]
    (entry,) = all_entries(volume)
    (paragraph,) = [each for each in entry.blocks if isinstance(each, Paragraph)]
    assert paragraph.text.text == f"{above}{below}".replace("\n", "").partition("】")[2]


def test_a_body_that_signs_an_entry_behind_its_last_sentence_has_no_caption() -> None:
    volume = book(f"水利\n综述\n【概况】{BODY}（县水利局 供稿）\n【防汛】{BODY}")
    assert credited_captions_of(volume) == []


def test_the_narrow_lines_of_a_caption_behind_a_full_line_are_all_its_own() -> None:
    above = (
        "【概况】全县规模以上工业企业生产总值比上年增\n长五成以上，其中技术改造投资占比比上年有所提"
    )
    below = "高，新增企业和从业人员的数量居全市各县第一。\n"
    volume = book(f"水利\n综述\n{above}\n改造后的柳林镇青山\n水闸\n（赵伟 摄）\n{below}")
    assert credited_captions_of(volume) == [("改造后的柳林镇青山水闸", "赵伟")]


def test_a_line_whose_characters_all_stand_apart_was_stretched() -> None:
    stretched = [
        "引 进 DNA 检 测 、 GIS 定 位",
        "三 次 产 业 结 构 由 上",
        "年 的 4.1∶9.9 调 整 为",
    ]
    others = ["农　业", "小 学 教 育", "2 月 4 日—5 日，县水利局", "镇 437 768.5 12 3"]
    texts = [*stretched, *others]
    assert list(stretched_lines(texts, [width(text) for text in texts], 22.0)) == [0, 1, 2]


def test_lines_are_as_wide_together_as_each_is_alone() -> None:
    texts = ["增长7.4%，", "1\t2", "年　鉴", "Ā一", "ｱ一", "¡ µ·", "\x7f", "ABC def", "一"]
    assert widths_of(texts) == [width(text) for text in texts]
