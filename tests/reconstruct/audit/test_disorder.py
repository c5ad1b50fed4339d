"""A text out of order is told so first of all; one in order never."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import score

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.reader import read_source
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.reconstruction import FindingKind

TITLES = [
    "防汛抗旱",
    "河湖治理",
    "水库除险",
    "灌区改造",
    "饮水安全",
    "水土保持",
    "移民后扶",
    "水文监测",
    "节水行动",
    "水利普法",
]
TEXT = "年内，全县投入资金1.2亿元，新建水闸12座，改造渠道30千米，受益群众2万人，比上年增长4.5%。"


def is_accused(text: str) -> bool:
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\f"))
    findings = reconstruct(Source(text, "0" * 64, "book.txt", "text", starts)).findings
    told = [number for number, each in enumerate(findings) if each.kind is CROSSED]
    assert told in ([], [0])
    return bool(told)


CROSSED = FindingKind.CROSSED_COLUMNS


def lines(title: str) -> list[str]:
    text = f"【{title}】{TEXT}"
    return [text[at : at + 22] for at in range(0, len(text), 22)]


def page(titles: list[str], foot: str = "·{}·") -> str:
    return "\n".join([*(line for title in titles for line in lines(title)), foot])


BOOK = "\f".join(
    f"水利\n综述\n{page(TITLES)}".replace("{}", str(number)) for number in range(11, 14)
)


def test_a_text_in_order_is_not_accused() -> None:
    assert not is_accused(BOOK)


def test_entries_that_break_off_are_told() -> None:
    halves = [f"【条目{number}】全县新建水闸{number}座，投资" for number in range(12)]
    assert is_accused("水利\n综述\n" + "\n".join(halves))


def test_one_entry_that_breaks_off_accuses_no_book() -> None:
    assert not is_accused(BOOK.replace("增长4.5%。\n·12·", "增长\n·12·"))


def test_a_list_of_names_accuses_no_book() -> None:
    names = "\n".join(f"青崖第{number}水泥有限公司" for number in range(9))
    lists = "\n".join(f"第{number}批企业名单\n{names}" for number in "一二三四五")
    assert not is_accused(f"{BOOK}\f附录\n高新技术企业名单\n{lists}")


def test_text_behind_a_signature_is_told() -> None:
    signed = [f"【{title}】{TEXT}\n（李闻道）\n座，投资1.1亿元，{TEXT}" for title in TITLES]
    assert is_accused("水利\n综述\n" + "\n".join(signed))


def test_two_columns_side_by_side_that_no_gutter_parts_are_told() -> None:
    left = [line for title in TITLES[:5] for line in lines(title)]
    right = [line for title in TITLES[5:] for line in lines(title)]
    rows = [f"{one}   {two}" for one, two in zip(left, right, strict=True)]
    assert is_accused("\f".join(["水利\n综述\n" + "\n".join(rows)] * 2))


def test_a_table_set_with_spaces_accuses_no_book() -> None:
    row = "竹塘镇          2644          1200"
    table = "2019年青崖县水利情况表\n乡镇          产值          面积\n" + "\n".join([row] * 12)
    assert not is_accused(f"{BOOK}\f水利\n统计\n【概况】{TEXT}\n{table}")


def test_page_numbers_amid_their_pages_are_told() -> None:
    half = [line for title in TITLES for line in lines(title)]
    amid = "\n".join([*half[:15], "·{}·", *half[15:]])
    text = "\f".join(f"水利\n综述\n{amid}".replace("{}", str(number)) for number in range(11, 14))
    assert is_accused(text)


@pytest.mark.parametrize(
    ("days", "accused"), [((3, 9, 14, 20, 27, 30), False), ((14, 3, 27, 9, 30, 20), True)]
)
def test_days_that_go_backwards_are_told(days: tuple[int, ...], accused: bool) -> None:
    months = [
        "\n".join([f"{month}月", *(f"{day}日　青崖县召开水利工作会议。" for day in days)])
        for month in (1, 2, 3)
    ]
    assert is_accused("大事记\n" + "\n".join(months)) is accused


@pytest.mark.parametrize("order", [range(10), (5, 6, 7, 8, 9, 0, 1, 2, 3, 4)])
def test_titles_in_another_order_than_in_the_contents_are_told(order: range) -> None:
    contents = "\n".join(f"{title} ……………… {10 + at}" for at, title in enumerate(TITLES))
    body = "\n".join(line for at in order for line in lines(TITLES[at]))
    text = f"目录\n水利 ……………… 10\n综述 ……………… 10\n{contents}\f水利\n综述\n{body}"
    assert is_accused(text) is (list(order) != list(range(10)))


def test_titles_alone_on_a_line_accuse_no_book() -> None:
    empty = "\n".join(f"【{title}】" for title in TITLES)
    assert not is_accused(f"{BOOK}\f农业\n综述\n{empty}")


def test_brackets_in_a_sentence_taken_for_a_signature_accuse_no_book() -> None:
    halves = [f"【{title}】{TEXT}竹塘镇等12个乡镇\n（街道）\n开展工作。" for title in TITLES]
    assert not is_accused("水利\n综述\n" + "\n".join(halves))


def test_words_without_a_stop_behind_a_signature_are_a_caption_and_accuse_no_book() -> None:
    signed = [f"【{title}】{TEXT}\n（李闻道）" for title in TITLES]
    signed[2] = f"【{TITLES[2]}】{TEXT}其中新建水闸，改造"
    signed[4] += "\n青山村村民在田间采收草莓，喜获丰收"
    assert not is_accused("水利\n综述\n" + "\n".join(signed))
    signed[4] += "。"
    assert is_accused("水利\n综述\n" + "\n".join(signed))


def test_a_title_that_was_not_known_behind_a_signature_accuses_no_book() -> None:
    signed = [f"【{title}】{TEXT}\n（李闻道）" for title in TITLES]
    signed[4] += f"\n防汛工作{TEXT}\n（李闻道）"
    assert not is_accused("水利\n综述\n" + "\n".join(signed))


def contents_and_book(order: list[int], text: str = TEXT) -> str:
    contents = "\n".join(f"{title} ……………… {10 + at}" for at, title in enumerate(TITLES))
    body = "\n".join(line for at in order for line in lines(TITLES[at])).replace(TEXT, text)
    return f"目录\n水利 ……………… 10\n综述 ……………… 10\n{contents}\f水利\n综述\n{body}"


ONE_MOVED = [0, 1, 2, 4, 5, 6, 7, 3, 8, 9]


def test_one_title_in_another_place_than_in_the_contents_accuses_no_book() -> None:
    assert not is_accused(contents_and_book(ONE_MOVED))


def test_one_moved_title_and_a_sentence_that_breaks_off_are_told() -> None:
    assert is_accused(contents_and_book(ONE_MOVED) + "\n【水利科研】全县新建水闸9座，投资")


def book_with_halves(text: str, halves: dict[int, str]) -> str:
    for at, half in halves.items():
        text = text.replace(f"【{TITLES[at]}】年内", f"【{TITLES[at]}】年{half}内", 1)
    return text


@pytest.mark.parametrize(
    ("halves", "accused"),
    [
        ({2: "（三级"}, False),
        ({2: "（三级", 4: "1）改造"}, False),
        ({2: "（三级", 4: "标准）"}, True),
    ],
)
def test_one_moved_title_and_a_bracket_torn_between_two_entries_are_told(
    halves: dict[int, str], accused: bool
) -> None:
    text = book_with_halves(contents_and_book(ONE_MOVED), halves)
    assert is_accused(text) is accused


@pytest.mark.parametrize("name", ["torn", "misprinted"])
def test_brackets_torn_between_entries_are_told_and_misprinted_ones_are_not(name: str) -> None:
    torn = {0: "（三", 1: "级）", 4: "《三", 5: "级》", 7: "等”", 8: "“三"}
    misprinted = {0: "（三", 2: "（三", 4: "（三", 6: "（三", 8: "《三", 9: "1）三"}
    halves = torn if name == "torn" else misprinted
    assert is_accused(book_with_halves(BOOK, halves)) is (name == "torn")


def test_an_index_at_the_end_is_no_contents() -> None:
    index = "\n".join(f"{title} ……………… 10" for title in sorted(TITLES))
    assert not is_accused(f"{BOOK}\f{index}")


def test_a_page_number_above_captions_accuses_no_book() -> None:
    captions = "\n".join(f"3月{day}日，水闸竣工（县水利局　供稿）" for day in range(1, 6))
    assert not is_accused(BOOK.replace("·12·", f"·12·\n{captions}"))


@pytest.mark.parametrize(
    "file",
    sorted(score.SAMPLES.glob("*/raw.*.txt")),
    ids=lambda file: f"{file.parent.name}-{file.name}",
)
def test_of_the_samples_those_out_of_order_are_told_and_no_others(file: Path) -> None:
    findings = reconstruct(read_source(file)).findings
    out_of_order = file.name in ("raw.pdftotext.txt", "raw.pdfminer.txt")
    assert any(finding.kind is CROSSED for finding in findings) is out_of_order


def test_lines_of_two_columns_that_one_gap_parts_are_told() -> None:
    left = "年内全县投入资金二亿元新建水闸十二座改造渠道"
    right = "公路里程三百千米，路面硬化，桥梁十五座。"
    page = "\n".join([f"{left} {right}"] * 4)
    assert is_accused("\n\f".join([f"水利\n水库\n{page}"] * 4))


def test_the_seed_with_its_entries_in_another_order_is_not_accused(seed_path: Path) -> None:
    entries = re.split("(?=【)", read_source(seed_path).text)
    assert not is_accused("".join([*entries, *reversed(entries), *entries]))


def test_paragraphs_that_a_gap_parts_in_some_lines_are_no_columns() -> None:
    line = "新建水闸改造渠道受益群众增长投资资金饮水安全水土保持"
    parted = "年内全县建成小型水闸，改造渠道。 全县完成水利投资，受益群众众多。"
    page = "\n".join([*[line] * 8, parted] * 4)
    assert not is_accused("\n\f".join([f"水利\n水库\n【防汛】{page}。"] * 4))


def test_titles_that_a_gap_parts_from_their_texts_are_no_columns() -> None:
    page = "\n".join(f"●{title}工程建设　{TEXT[:18]}\n{TEXT[18:]}" for title in TITLES)
    assert not is_accused("\n\f".join([f"水利\n水库\n{page}"] * 4))


def test_wide_gaps_behind_titles_with_a_mark_are_none_between_columns() -> None:
    entry = f"□水库除险加固工程   {TEXT[:24]}\n{TEXT[24:]}\n"
    assert not is_accused("\f".join(f"水利\n综述\n{entry * 5}·{at}·\n" for at in range(11, 14)))


def test_wide_gaps_behind_some_titles_of_a_page_are_none_between_columns() -> None:
    entry = "\n".join(["水库除险加固工程" + " " * 6 + TEXT[:12], *([TEXT[:22]] * 7), TEXT[22:]])
    pages = ("\n".join(["水利\n综述", *[entry] * 4, f"·{at}·"]) for at in range(11, 14))
    assert not is_accused("\n\f".join(pages))


def test_captions_below_heads_and_room_behind_commas_are_no_columns() -> None:
    captions = "".join(f"{title}现场\n（李明 摄）\n" for title in TITLES[:3])
    foot = f"青崖年鉴\n·{{}}·\n{captions}"
    gaps = "\n".join(["为改善全县农田灌溉条件， 新建水闸泵站改造渠道堤"] * 10)
    pages = [page(TITLES, foot), f"【节水】{gaps}\n防。\n{page(TITLES, foot)}", page(TITLES)]
    text = "\f".join(f"水利\n综述\n{each}" for each in pages)
    assert not is_accused(
        "\f".join(e.replace("{}", str(n)) for n, e in enumerate(text.split("\f"), 11))
    )


def test_months_that_go_backwards_are_told_by_fewer_steps() -> None:
    days = {at: [3, 9, 14, 20, 27, 30] for at in (1, 2, 3, 6, 7, 8, 9, 10)}
    days |= {5: [], 4: [2, 8, 21, 5, 24]}
    order = (1, 2, 3, 5, 4, 6, 7, 8, 9, 10)
    months = [
        "\n".join([f"{at}月", *(f"{day}日　青崖县召开水利工作会议。" for day in days[at])])
        for at in order
    ]
    assert is_accused("大事记\n" + "\n".join(months))


def test_one_month_that_goes_backwards_and_one_day_are_told() -> None:
    days = {at: [3, 9, 14, 20, 27, 30] for at in (1, 2, 3, 4, 6, 7)} | {5: [2, 8, 21, 5, 24]}
    months = [
        "\n".join([f"{at}月", *(f"{day}日　青崖县召开水利工作会议。" for day in days[at])])
        for at in (1, 2, 3, 5, 4, 6, 7)
    ]
    assert is_accused("第二编　大事记\n" + "\n".join(months))


def test_an_empty_month_out_of_its_place_accuses_no_book() -> None:
    months = [
        "\n".join([f"{at}月", *(f"{day}日　青崖县召开水利工作会议。" for day in days)])
        for at, days in ((1, (3, 9)), (2, (2, 8)), (9, ()), (3, (4, 7)), (4, (5, 6)))
    ]
    assert not is_accused("大事记\n" + "\n".join(months))


def test_names_behind_the_last_sentences_accuse_no_book() -> None:
    signed = [f"【{title}】{TEXT}李闻道" for title in TITLES]
    assert not is_accused("水利\n综述\n" + "\n".join(signed))


def test_lists_in_a_numbered_chapter_accuse_no_book() -> None:
    numbers = "\n".join(f"青委发〔2015〕{at}号　关于推进招商引资工作的通知" for at in (3, 9))
    lists = "\n".join(f"{of}委文件\n{numbers}" for of in "县市镇乡村")
    book = BOOK.replace("水利\n综述", "第一编　水利\n综述", 1)
    assert not is_accused(f"{book}\f第二编　附录\n2015年重要文件目录\n{lists}")


def test_two_who_signed_in_one_pair_of_parentheses_are_no_columns() -> None:
    signed = f"\n（撰稿：李闻道{' ' * 6}审稿：何明远）\n"
    pages = (f"水利\n综述\n{signed.join(map(''.join, map(lines, TITLES)))}" for _ in range(3))
    assert not is_accused("\n\f".join(pages))


def test_signatures_flush_right_are_no_columns() -> None:
    signed = "\n".join(
        f"【{title}】{TEXT}\n年内投入资金1.2亿元。{' ' * 20}（李明芳）" for title in TITLES[:4]
    )
    assert not is_accused("\f".join(f"水利\n综述\n{signed}\n·{n}·" for n in range(11, 14)))
