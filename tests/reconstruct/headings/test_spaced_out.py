"""The room that print leaves around numbers and behind marks tells where lines end."""

from __future__ import annotations

from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.sources.source import Source

ROOM = (
    "●概况 \n2017\n年，全县新建水闸 \n12\n座，总投资 \n1.1\n亿元，比上年增长\n4.5%\n，完成年\n"
    "度计划，惠及群众 \n3200\n户，其中白河乡 \n48\n户、柳林镇 \n7\n户。"
)
EVEN = "其中白河乡， 柳林镇， 双桥镇等镇新建了水闸"
PLENTY = "\n".join([ROOM, f"{EVEN}\n投资增长， 群众得益， 完成计划。"] * 8)


def lines_of(text: str) -> tuple[str, ...]:
    text = text.replace("\n", "\n\n")
    return tuple(first_draft(Source(text, "0" * 64, "t.txt", "utf-8")).lines.texts)


SHORT = "●水闸 全县新建水闸\n12\n座， 总投资"


def test_a_number_without_the_room_before_it_begins_a_line() -> None:
    lines = lines_of(f"{PLENTY}\n{SHORT}\n1.1\n亿元。")
    assert lines[-3:] == ("●水闸 全县新建水闸", "12座， 总投资", "1.1亿元。")


def test_a_number_with_the_room_before_it_goes_on() -> None:
    text = "全县新建了水闸、渠道和桥梁，今年的总投资一共有 \n12345.78\n亿元。"
    lines = lines_of(f"{PLENTY}\n{text}")
    assert lines[-2:] == ("全县新建了水闸、渠道和桥梁，今年的总投资一共有 12345.78", "亿元。")


def test_a_number_needs_no_room_in_a_book_that_shows_none() -> None:
    lines = lines_of(f"{PLENTY}\n{SHORT}\n1.1\n亿元。".replace(" \n", "\n"))
    assert lines[-1] == "●水闸 全县新建水闸12座， 总投资1.1亿元。"


def test_a_line_is_spaced_out_at_all_its_marks() -> None:
    text = f"{EVEN}\n众。\n12\n月， 葛永红到白河乡调研农村公路建设"
    assert lines_of(f"{PLENTY}\n{text}")[-2:] == ("众。", "12月， 葛永红到白河乡调研农村公路建设")


def test_marks_tell_nothing_in_a_book_that_spaces_some_of_them() -> None:
    text = f"{EVEN}\n众。\n12\n月， 葛永红到白河乡调研农村公路建设"
    uneven = PLENTY.replace("， 柳", "，柳")
    assert lines_of(f"{uneven}\n{text}")[-1] == "众。12月， 葛永红到白河乡调研农村公路建设"


def test_a_text_goes_on_behind_the_room_of_a_title_that_the_contents_name() -> None:
    first, last = "白河乡水闸及村卫生室综合整治工程全部", "通过省级验收"
    contents = f"目　录\n{first}{last} ……………………\n3\n防汛抗旱工作 ……………………\n4\n"
    text = f"{first}\n{last} \n18\n时 \n51\n分，白河乡开闸。"
    assert lines_of(f"{contents}{PLENTY}\n{text}")[-1] == f"{last} 18时 51分，白河乡开闸。"


def test_the_room_behind_a_mark_at_a_pieces_end_may_be_lost_with_the_white_space_there() -> None:
    text = f"{EVEN}\n众。\n12\n月， 葛永红到白河乡调研农村公路建设"
    kept = f"{PLENTY}\n{text}".replace(" \n", "\n")
    assert lines_of(kept)[-1] == "众。12月， 葛永红到白河乡调研农村公路建设"
