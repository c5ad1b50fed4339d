"""Page numbers of front matter, which are in a count of their own."""

from __future__ import annotations

import pytest
from made_book import made_of

from yearbook_reader.volume.model import FormeWorkKind

TEXT = "年内，全县投入资金1.2亿元，新建水闸12座，改造渠道30千米，受益群众2万人。\n"


@pytest.mark.parametrize(
    ("dress", "number"),
    [("〔{}〕", "3"), ("·{}·", "Ⅱ"), ("第{}页", "3"), ("第{}页共9页", "3"), ("{}", "iv")],
)
def test_they_are_known_by_the_dress_of_the_others(dress: str, number: str) -> None:
    pages = "".join(f"【第{at}项】{TEXT}{dress.format(at)}\n\f" for at in range(11, 18))
    made = made_of(f"说明\n{TEXT}{dress.format(number)}\n\f水利\n综述\n{pages}")
    numbers = [
        each.text.text for each in made.volume.forme_work if each.kind is FormeWorkKind.PAGE_NUMBER
    ]
    assert numbers == [dress.format(each) for each in (number, *range(11, 18))]
