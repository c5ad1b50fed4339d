"""Credits without brackets, behind a gap, as some books have them (水库一角　李明 摄)."""

from __future__ import annotations

import pytest
from made_book import credited_captions_of, made_of

from yearbook_reader.reconstruct.set_aside.heads.possible_heads import could_be_head
from yearbook_reader.volume.model import Paragraph
from yearbook_reader.volume.walk import all_entries

TEXT = "【第{}项】年内，全县投入资金1.2亿元，新建水闸12座，改造渠"
REST = "道30千米，受益群众2万人。\n"
PHOTOS = ("鹤湖水库一角　李明 摄", "建设中的青石大坝　县水利局 提供", "水闸工地　王玉兰 摄影")


def facts_of(*photos: str) -> tuple[list[tuple[str, str | None]], list[str]]:
    """Give the captions with their credits, and the paragraphs, of a book with such photos."""
    named = zip("甲乙丙丁戊", photos, strict=False)
    made = made_of("水利\n防洪\n" + "".join(f"{TEXT.format(n)}\n{p}\n{REST}" for n, p in named))
    captions = credited_captions_of(made.volume)
    blocks = [block for entry in all_entries(made.volume) for block in entry.blocks]
    return captions, [block.text.text for block in blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    "photos",
    [
        PHOTOS,
        ("鹤湖水库一角　摄影：李明", "建设中的青石大坝摄影：县水利局", "水闸工地　摄影：\n王玉兰"),
        ("鹤湖水库一角 摄影  李明", "建设中的青石大坝摄影 县水利局", "水闸工地 摄影  王玉兰"),
    ],
    ids=["the name first", "what was done first, with a colon", "what was done first, with a gap"],
)
def test_captions_end_in_them_and_cut_no_text(photos: tuple[str, ...]) -> None:
    captions, texts = facts_of(*photos)
    assert captions == [
        ("鹤湖水库一角", "李明"),
        ("建设中的青石大坝", "县水利局"),
        ("水闸工地", "王玉兰"),
    ]
    assert len(texts) == 3
    assert all(text.endswith("改造渠道30千米，受益群众2万人。") for text in texts)


@pytest.mark.parametrize(
    "photo",
    ["新坝合龙现场\n赵小山 摄影", "新坝合龙现场　赵小山 摄\n影", "新坝合龙现场\n赵小山摄影"],
)
def test_they_may_stand_on_two_lines(photo: str) -> None:
    captions, _ = facts_of(*PHOTOS, photo)
    assert captions[-1] == ("新坝合龙现场", "赵小山")


def test_those_alone_are_of_the_short_line_above_them_below_a_row_of_a_table() -> None:
    row = "书记\t李明\t2011.06—\n"
    captions, _ = facts_of(*PHOTOS, f"{row}水闸\n赵小山 摄")
    assert captions[-1] == ("水闸", "赵小山")


def test_their_captions_may_have_a_title_broken_over_two_lines() -> None:
    captions, _ = facts_of(*PHOTOS, "白河镇大型锡剧《渡\n口》开演　赵小山 摄影")
    assert captions[-1] == ("白河镇大型锡剧《渡口》开演", "赵小山")


@pytest.mark.parametrize("credit", ["摄影：\n李明", "　李明摄", "　李明\n/\n摄"])
def test_captions_begin_with_the_date_above_though_all_digits_stand_alone(credit: str) -> None:
    text = (
        "【第{}项】\n2017\n年，全县新建水闸\n48\n座，总投资\n1.1\n亿元，受益群众\n3858\n"
        "{}\n月\n1\n日，青崖县召开防汛工作推进会" + credit + "\n"
        "人，全县新增灌溉面积六千亩，比上年增长\n百分之九，居全市前列，完成年度计划。\n"
    )
    pieces = "".join(text.format(name, at) for at, name in enumerate("甲乙丙丁", 1))
    made = made_of("水利\n防洪\n" + pieces.replace("\n", "\n\n"))
    assert credited_captions_of(made.volume) == [
        (f"{month}月1日，青崖县召开防汛工作推进会", "李明") for month in range(1, 5)
    ]


def test_one_alone_tells_nothing() -> None:
    assert facts_of(PHOTOS[0])[0] == []


def test_none_stands_behind_a_pause_whose_gap_the_justified_line_has() -> None:
    lines = [f"{town}镇率先启动防汛工作，建立台账15本， 为全县提供" for town in "东西南北"]
    captions, texts = facts_of(*PHOTOS, *lines)
    assert len(captions) == len(PHOTOS)
    assert "".join(texts).count("为全县提供") == 2


def test_a_name_behind_what_was_done_tells_nothing_by_itself() -> None:
    assert facts_of("鹤湖水库一角　摄影：李明")[0] == []


def test_captions_may_be_sentences_before_who_took_the_picture() -> None:
    captions, texts = facts_of("鹤湖水库一角。 李明摄", "青石大坝工地。　县水利局摄", *PHOTOS[2:])
    assert captions == [
        ("鹤湖水库一角。", "李明"),
        ("青石大坝工地。", "县水利局"),
        ("水闸工地", "王玉兰"),
    ]
    assert all(text.endswith("改造渠道30千米，受益群众2万人。") for text in texts)


def test_no_sentence_is_one_before_who_contributed_it() -> None:
    captions, texts = facts_of("渠道全部通水。 李明供稿", "大坝工程完工。　王强供稿", *PHOTOS[1:])
    assert captions == []
    assert "渠道全部通水。" in "".join(texts)


def test_one_that_ends_a_caption_which_its_words_tell_is_its_credit() -> None:
    text = "全县新建水闸12座，改造灌渠十公里，完成投资一千万元，比上年增加百分之三。\n" * 3
    titled = "".join(f"{title}\n{text}" for title in ("水闸", "灌渠", "泵站"))
    photo = "4月27日，白河乡举办第二届邻里节　县委宣传部供图"
    made = made_of(f"水利\n综述\n{titled}（张建成）\n{photo}\n管理\n{titled}（张建成）\n")
    assert credited_captions_of(made.volume) == [("4月27日，白河乡举办第二届邻里节", "县委宣传部")]


def test_one_alone_atop_many_pages_is_no_running_head() -> None:
    assert not could_be_head("市供销社供图")
