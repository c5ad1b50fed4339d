"""Titles that only an ideographic space parts from their text, as it was typed."""

from __future__ import annotations

import pytest
from made_book import is_whole, source_of

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.volume.walk import all_entries

PLACES = "青白红黑金银玉石"
WORDS = "全县投入资金1.2亿元，新建水闸12座，改造渠道\n30千米，受益群众2万人，其中贫困户300户。\n"


def titles_of(text: str) -> list[str]:
    return [entry.heading.title for entry in all_entries(reconstruct(source_of(text)).volume)]


@pytest.mark.parametrize("signature", ["", "（周远）\n", "（撰稿：周远）\n"])
def test_titles_stand_below_signatures_of_every_kind(signature: str) -> None:
    entries = "".join(f"{place}桥建设\u3000年内，{WORDS}{signature}" for place in PLACES)
    assert titles_of(f"水利\n综述\n{entries}") == [f"{place}桥建设" for place in PLACES]


def test_who_edited_a_chapter_is_no_title() -> None:
    entries = "".join(f"{place}桥建设\u3000年内，{WORDS}编辑\u3000周远\n" for place in PLACES)
    assert titles_of(f"水利\n综述\n{entries}") == [f"{place}桥建设" for place in PLACES]


def test_a_typed_gap_ends_a_title_before_a_figure_too() -> None:
    entries = [f"{place}桥建设\u3000年内，{WORDS}" for place in PLACES]
    entries[5] = f"水库除险\u30002014年，{WORDS}"
    assert titles_of(f"水利\n综述\n{''.join(entries)}")[5] == "水库除险"


def test_a_title_before_a_typed_gap_may_have_a_word_of_its_text_in_its_line() -> None:
    entries = [f"{place}桥建设\u3000年内，{WORDS}" for place in PLACES]
    entries[5] = f"水库除险\u3000年内\n{WORDS}"
    assert titles_of(f"水利\n综述\n{''.join(entries)}")[5] == "水库除险"


def test_no_line_ends_with_a_typed_gap() -> None:
    prose = (
        "年\n12\n月，白河村大道北延工\n程竣工，全长\n1.94\n千米，红线宽\n19\n米，概算\n50.2\n亿元，新建、改造\n"
        "道路\n21\n条，总长\n34.9\n千米，完成年度计划，受益群众\n2\n万人，其中白河乡\n48\n户。\n"
    )
    text = "公路\n" + f"概况\u3000\n2014\n{prose}" * 9
    lines = first_draft(source_of(text.replace("\n", "\n\n"))).lines.texts
    assert "概况" not in lines


TEXT = (
    "年内，全县新建水闸12座，改造\n渠道30千米，受益群众2万人，全县投入资金12亿元\n"
    "，比上年增长4.5%，新建水闸9座，改造水渠8千米，修\n建水库3座。\n"
)


def last_titles(last: str, *, gap: str = " ") -> list[str]:
    """Give the titles of what stands last in a book with many entries behind such gaps."""
    many = "".join(f"第{name}水库工程{gap}{TEXT}" for name in "甲乙丙丁戊己庚辛壬癸" * 4)
    text = f"水利\n综述\n概况{gap}{TEXT}{many}{last}"
    made = reconstruct(source_of(text))
    assert is_whole(text, made)
    return [each.heading.title for each in all_entries(made.volume)][41:]


def test_where_print_leaves_no_room_before_figures_a_gap_there_ends_a_title() -> None:
    assert last_titles(f"农家水窖 8月，全县{TEXT}") == ["农家水窖"]


def test_where_gaps_are_typed_room_behind_a_quotation_ends_no_title() -> None:
    assert last_titles(f"推行“河长” 巡查制度，{TEXT}", gap="\u3000") == []


def test_a_title_that_extraction_cut_behind_a_quotation_goes_on_below() -> None:
    assert last_titles(f"各个乡镇“河长”\n改革 {TEXT}") == ["各个乡镇“河长”改革"]
