"""Signatures (署名) in every form that books have."""

from __future__ import annotations

import pytest

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.lexicon.marks import SIGNATURE, ends_text
from yearbook_reader.reconstruct.lexicon.signers import parted_names
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Paragraph, Signature
from yearbook_reader.volume.walk import all_entries

BODY = "水利\n综述\n【概况】全县新建水闸12座，总投资1.1亿元，完成计划。"


def signed(printed: str) -> tuple[tuple[str, ...], list[str]]:
    """Give the contributors and the paragraphs of the entry that this stands behind."""
    text = BODY + printed + "\n【防汛】全县加固堤防3千米，完成年度计划。\n"
    entry = all_entries(reconstruct(Source(text, "0" * 64, "t.txt", "utf-8")).volume)[0]
    return entry.contributors, [b.text.text for b in entry.blocks if isinstance(b, Paragraph)]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("\n（李闻道）", ("李闻道",)),
        ("（李闻道）", ("李闻道",)),
        ("\n（李闻道 王之远）", ("李闻道", "王之远")),
        ("\n（县妇联　李闻道）", ("李闻道",)),
        ("\n（团市委　李闻道）", ("李闻道",)),
        ("\n（李闻道　撰）", ("李闻道",)),
        ("\n（李闻道　文）", ("李闻道",)),
        ("\n（李闻道/文）", ("李闻道",)),
        ("\n（李　文）", ("李文",)),
        ("（李闻道 王之远）", ("李闻道", "王之远")),
        ("\n（李　明）", ("李明",)),
        ("（李闻\n道）", ("李闻道",)),
        ("\n（撰稿：李闻道）", ("李闻道",)),
        ("\n（文／李闻道）", ("李闻道",)),
        ("\n（供稿：李闻道 王之远）", ("李闻道", "王之远")),
        ("\n（责任编辑：李闻道）", ("李闻道",)),
        ("\n（編輯：李聞道）", ("李聞道",)),
        ("\n撰稿：李闻道", ("李闻道",)),
        ("\n撰稿：李闻道　审稿：王之远", ("李闻道",)),
        ("\n（撰稿：李闻道　审稿：王之远）", ("李闻道",)),
        ("\n（撰稿：李闻道　审核：王之远）", ("李闻道",)),
        ("\n（李闻道 撰稿）", ("李闻道",)),
        ("\n（县委办公室）", ("县委办公室",)),
        ("\n（县人大常委会办公室）", ("县人大常委会办公室",)),
        ("\n供稿人：李闻道、王之远", ("李闻道", "王之远")),
        ("\n撰稿　李闻道", ("李闻道",)),
        ("\n（李聞道輯）", ("李聞道",)),
        ("\n（李闻道 编辑）", ("李闻道",)),
        ("\n（李聞道　編寫）", ("李聞道",)),
        ("\n（责任撰稿　李闻道）", ("李闻道",)),
    ],
)
def test_a_signature_is_known_in_every_form(printed: str, names: tuple[str, ...]) -> None:
    contributors, paragraphs = signed(printed)
    assert contributors == names
    assert paragraphs == ["全县新建水闸12座，总投资1.1亿元，完成计划。"]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("\n（李闻道 王之远）", "（李闻道 王之远）"),
        ("（李闻道　王之远）", "（李闻道 王之远）"),
        ("\n（李闻道\n王之远）", "（李闻道 王之远）"),
        ("\n（李　明　王之远　赵行）", "（李明 王之远 赵行）"),
        ("\n（供稿：李闻道、王之远）", "（供稿：李闻道、王之远）"),
        ("\n（李　明）", "（李明）"),
    ],
)
def test_two_names_stay_apart_as_they_are_printed(printed: str, text: str) -> None:
    source = BODY + printed + "\n【防汛】全县加固堤防3千米，完成年度计划。\n"
    entry = all_entries(reconstruct(Source(source, "0" * 64, "t.txt", "utf-8")).volume)[0]
    assert [b.text.text for b in entry.blocks if isinstance(b, Signature)] == [text]


@pytest.mark.parametrize("printed", ["（含新建）的水闸全部启用。", "\n他说（李闻道）已经同意。"])
def test_a_bracket_inside_the_text_is_no_signature(printed: str) -> None:
    assert signed(printed)[0] == ()


@pytest.mark.parametrize("unit", ["万元", "人", "家", "亩", "平方公里", "人次"])
def test_a_unit_in_brackets_is_no_signature(unit: str) -> None:
    assert SIGNATURE.fullmatch(f"（{unit}）") is None


@pytest.mark.parametrize("name", ["李闻道", "王立", "公孙敬", "家齐明"])
def test_a_name_is_one_also_where_it_begins_as_a_unit_does(name: str) -> None:
    assert SIGNATURE.fullmatch(f"（{name}）") is not None


@pytest.mark.parametrize("label", ["续表", "續表"])
def test_the_label_of_a_continued_table_is_no_name(label: str) -> None:
    assert SIGNATURE.fullmatch(f"（{label}）") is None


def test_between_brackets_a_gap_may_stand_behind_what_a_signer_did() -> None:
    match = SIGNATURE.fullmatch("（撰稿　李闻道）")
    assert match is not None
    assert match["names"] == "李闻道"


def test_one_who_signs_may_have_an_entry_that_the_contents_name() -> None:
    names = ("李闻道", "王之远", "张青云", "陈若水", "刘长河", "赵大江")
    contents = "目录\n" + "".join(f"{each} ……………… {at}\n" for at, each in enumerate(names, 3))
    entry = BODY[BODY.index("【") :]
    prose = "".join(
        f"{work}业\n{entry}\n（{each}）\n" for work, each in zip("农林牧渔商工", names, strict=True)
    )
    text = f"{contents}\f水利\n{prose}"
    source = Source(text, "0" * 64, "t.txt", "utf-8", (0, text.index("\f") + 1))
    entries = all_entries(reconstruct(source).volume)
    assert [each.contributors for each in entries] == [(name,) for name in names]


def test_two_names_that_end_as_a_bodys_name_does_are_names_where_both_are_known() -> None:
    assert parted_names("（李闻道王之心）", frozenset("李王")) == ("李闻道", "王之心")


def test_a_signature_goes_on_behind_the_forme_work_between_two_pages() -> None:
    pages = [
        f"【第{name}项】全县加固堤防3千米，完成年度计划。（李闻\n水利\n·{number}·\n\f道）\n"
        for number, name in enumerate("甲乙丙丁", 11)
    ]
    text = BODY + "（李闻道）\n" + "".join(pages) + "【末项】全县完成计划。（王之远）\n"
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\f"))
    entries = all_entries(reconstruct(Source(text, "0" * 64, "t.txt", "utf-8", starts)).volume)
    assert [each.contributors for each in entries] == [*5 * [("李闻道",)], ("王之远",)]


@pytest.mark.parametrize("printed", ["撰稿：李闻道", "撰稿人　李闻道", "　撰稿人　李闻\n道"])
def test_one_without_brackets_may_stand_behind_the_last_sentence(printed: str) -> None:
    names, paragraphs = signed(printed)
    assert names == ("李闻道",)
    assert paragraphs == ["全县新建水闸12座，总投资1.1亿元，完成计划。"]


def test_a_title_without_a_mark_stands_below_such_a_one() -> None:
    assert ends_text("全县新建水闸12座。撰稿人　李闻道")
    assert not ends_text("全县新建水闸12座。撰稿人李闻道说")
