"""The first character of a side tab, in one line with the text at its height, is the tab's."""

from __future__ import annotations

import pytest
from made_book import book

from yearbook_reader.volume.model import FormeWorkKind, Paragraph
from yearbook_reader.volume.walk import all_entries

TEXT = "【第{}项】年内，全县投入资金1.2亿元，新建水闸12座，改造渠道\n30千米，受益群众2万人。{}"
TAB = "青\n山\n水\n利\n建\n设"


@pytest.mark.parametrize("glued", ["完成计划。 青", "\n青 完成计划。"])
def test_it_is_put_apart_at_either_end_of_the_line(glued: str) -> None:
    pages = [f"{TEXT.format(name, '')}\n{TAB}\n·{at}·\n" for at, name in enumerate("甲乙丙丁", 11)]
    pages[2] = f"{TEXT.format('丙', glued)}\n{TAB[2:]}\n·13·\n"
    volume = book("青山水利建设\n综述\n" + "\f".join(pages))
    tabs = [each.text.text for each in volume.forme_work if each.kind is FormeWorkKind.SIDE_TAB]
    assert tabs.count("青") == 4
    entry = all_entries(volume)[2]
    paragraphs = [b.text.text for b in entry.blocks if isinstance(b, Paragraph)]
    assert "".join(paragraphs).endswith("2万人。完成计划。")


def test_a_word_set_apart_above_characters_that_no_tab_has_is_kept() -> None:
    pages = [f"{TEXT.format(name, '')}\n{TAB}\n·{at}·\n" for at, name in enumerate("甲乙丙丁", 11)]
    pages[2] = f"{TEXT.format('丙', '完成计划 高')}\n山\n水\n。\n·13·\n"
    volume = book("青山水利建设\n综述\n" + "\f".join(pages))
    assert "高" not in {each.text.text for each in volume.forme_work}
