"""Running heads that name a chapter in English too, and side tabs right below the text."""

from __future__ import annotations

import pytest
from made_book import book, outline

from yearbook_reader.volume.model import FormeWorkKind

TEXT = "年内，全县投入资金1.2亿元，新建水闸12座，改造渠道30千米，受益群众2万人。"
CHAPTERS = {"农业": "Agriculture & Rural Areas", "工业": "Industry", "商业": "Commerce"}


@pytest.mark.parametrize("head", ["{}\u3000{}", "{} {}", "{}{}", "{1} {0}"])
def test_they_are_no_captions_and_name_the_chapter(head: str) -> None:
    pages = "".join(
        f"{name}\n{english}\n综述\n【概况】{TEXT}\n·{2 * at + 1}·\n\f"
        f"【要事】{TEXT}\n{head.format(name, english)}\n·{2 * at + 2}·\n\f"
        for at, (name, english) in enumerate(CHAPTERS.items())
    )
    volume = book(pages)
    assert outline(volume) == [(name, [("综述", ["概况", "要事"], [])]) for name in CHAPTERS]
    assert [each.heading_en.title for each in volume.chapters] == list(CHAPTERS.values())
    heads = {"".join(each.text.text.split()) for each in volume.forme_work}
    assert {"".join(head.format(*each).split()) for each in CHAPTERS.items()} <= heads


def test_words_of_a_text_above_english_ones_in_it_are_no_head() -> None:
    name = (
        "全县各有关单位会同省农业科学研究院与荷兰Wageningen大学\n建立联合实验室\nJoint Laboratory\n"
    )
    again = (
        "全县投入资金1.2亿元，会同各有关单位与省农业科学研究院\n建立联合实验室Joint Laboratory\n"
    )
    text = f"农业\n综述\n【概况】{name}，签约3项。\n【要事】{again}，签约5项。\n"
    volume = book(text)
    assert outline(volume) == [("农业", [("综述", ["概况", "要事"], [])])]
    assert volume.forme_work == ()


def test_a_character_of_the_text_right_above_a_side_tab_is_none_of_it() -> None:
    tab = "\n".join("卫生健康")
    pages = [f"【第{at}项】{TEXT}\n" for at in range(3)]
    pages[1] += "全县受\n益"
    text = "\f".join(f"{page}\n{tab}\n卫生健康\n·{at}·\n" for at, page in enumerate(pages, 1))
    volume = book(f"卫生健康\n医疗\n{text}")
    tabs = [each.text.text for each in volume.forme_work if each.kind is FormeWorkKind.SIDE_TAB]
    assert "".join(tabs) == "卫生健康" * 3


def test_text_in_pieces_of_single_characters_is_no_side_tab() -> None:
    pieces = "委发〔2017〕\n文\n印\n发\n后，新建水闸\n，\n全\n县\n新\n增堤防，"
    pages = [f"【第{at}项】{TEXT}\n" for at in range(3)]
    text = "\f".join(f"{page}水利\n·{at}·\n" for at, page in enumerate([*pages, f"{pieces}\n"]))
    assert FormeWorkKind.SIDE_TAB not in {each.kind for each in book(text).forme_work}
