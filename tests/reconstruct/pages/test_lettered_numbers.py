"""Page numbers behind a letter (P12), beside running heads."""

from __future__ import annotations

import pytest
from made_book import made_of


@pytest.mark.parametrize("form", ["青崖年鉴P{}", "P{} 青崖年鉴"])
def test_a_page_number_behind_its_letter_is_parted_from_the_head(form: str) -> None:
    text = "【防洪】年内，全县投入资金1.2亿元，新建水闸12座。"
    pages = [f"{text}\n{form.format(at)}" for at in range(11, 17)]
    volume = made_of("\f".join(pages)).volume
    assert [page.number for page in volume.pages[1:]] == [str(at) for at in range(12, 17)]
