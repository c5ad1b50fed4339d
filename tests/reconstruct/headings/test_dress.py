"""How a book looks, as its house style tells: headings, signatures, running heads, numbers."""

from __future__ import annotations

import pytest

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.text import source_of
from yearbook_reader.volume.finding_words import style_sentence

BODY = "全县新建水闸12座，总投资1.1亿元，完成年度计划。"


def style_of(signature: str = "", head: str = "", number: str = "") -> dict[str, str]:
    """Give the style of four pages, each with an entry that is signed so, a head and a number."""
    pages = [
        f"{head}\n【防汛{page}】{BODY}{signature}\n{number.format(page)}\n\f"
        for page in range(11, 15)
    ]
    text = "水利\n综述\n" + "".join(pages).replace("\n\n", "\n")
    return dict(reconstruct(source_of(text.encode(), "t.txt")).house_style)


@pytest.mark.parametrize(
    ("signature", "told"), [("\n（李闻道）", "own_line"), ("（李闻道）", "inline"), ("", "")]
)
def test_it_tells_where_signatures_stand(signature: str, told: str) -> None:
    assert style_of(signature)["signatures"] == told


@pytest.mark.parametrize("number", ["· {} ·", "—  {}  —", "〔{}〕"])
def test_it_shows_the_first_page_number_as_it_is_printed(number: str) -> None:
    assert style_of(number=number)["page_number"] == number.format(11)


def test_it_tells_whose_titles_the_running_heads_are() -> None:
    assert style_of(head="青崖年鉴2020")["running_heads"] == "volume"
    assert style_of()["running_heads"] == ""


def test_every_trait_has_words() -> None:
    for name, value in style_of("（李闻道）", "青崖年鉴2020", "· {} ·").items():
        told = str(style_sentence(name, value))
        assert name not in told
        assert not told.endswith(("own_line", "inline", "volume", "mark", "lines"))
