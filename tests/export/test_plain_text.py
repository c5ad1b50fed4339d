"""The plain text of a volume."""

from __future__ import annotations

from yearbook_reader.export.plain_text import to_text
from yearbook_reader.volume.reconstruction import Reconstruction


def test_an_entry_title_stands_in_its_brackets_before_its_first_paragraph(
    made_up: Reconstruction,
) -> None:
    assert "\n　　【概况】2019年，云台县新建水闸12座，" in to_text(made_up).decode()


def test_a_chapter_and_its_first_section_stand_after_an_empty_line(
    made_up: Reconstruction,
) -> None:
    assert "\n\n水利\n综述\n" in to_text(made_up).decode()


def test_a_caption_stands_behind_the_entry_it_interrupted(made_up: Reconstruction) -> None:
    assert "（李闻道）\n　　图：6月3日，防汛演练现场（县水利局供稿）\n" in to_text(made_up).decode()


def test_the_cells_of_a_table_are_parted_by_tabs(made_up: Reconstruction) -> None:
    assert "水闸统计\n单位：座\n名称\t数量\n大闸\t2\n" in to_text(made_up).decode()


def test_forme_work_is_left_out(made_up: Reconstruction) -> None:
    assert "·12·" not in to_text(made_up).decode()
