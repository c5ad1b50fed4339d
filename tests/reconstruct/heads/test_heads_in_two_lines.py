"""Running heads in two lines above the page number."""

from __future__ import annotations

from made_book import source_of

from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.reconstruct.set_aside.heads.heads_in_two_lines import (
    set_aside_heads_in_two_lines,
)

TEXT = "年内，全县投入资金1.2亿元，新建水闸12座，改造渠道30千米，\n受益群众2万人，比上年增长4.5%。"
LEFT = f"{TEXT}\n· 10 ·\n青崖年鉴\n水利"
RIGHT = (f"{TEXT}\n水利\n防洪\n· 11 ·", f"{TEXT}\n水利\n灌溉\n· 13 ·", f"{TEXT}\n水利\n· 15 ·")
KNOWN = {"青崖年鉴": Role.VOLUME_HEAD, "水利": Role.RUNNING_HEAD}


def drafted(*pages: str) -> Draft:
    """Give pages of which the numbers are known, and the heads of the first."""
    draft = first_draft(source_of("\f".join(pages)))
    texts = draft.lines.texts
    heads = {at: KNOWN[texts[at]] for at in draft.pages[0] if texts[at] in KNOWN}
    numbers = [at for at, text in enumerate(texts) if text[0] == "·"]
    return draft.with_roles({**heads, **dict.fromkeys(numbers, Role.PAGE_NUMBER)})


def body_of(draft: Draft) -> set[str]:
    return {draft.lines.texts[at] for at in draft.body()}


def test_the_chapter_and_what_it_holds_are_heads_where_the_other_side_knows_the_chapter() -> None:
    assert body_of(set_aside_heads_in_two_lines(drafted(LEFT, *RIGHT))) == set(TEXT.split("\n"))


def test_on_few_pages_they_stay_text() -> None:
    draft = drafted(LEFT, *RIGHT[:2])
    assert set_aside_heads_in_two_lines(draft).aside == draft.aside


def test_lines_above_numbers_that_name_no_chapter_stay_text() -> None:
    draft = drafted(LEFT.replace("水利", "民政"), *RIGHT)
    assert set_aside_heads_in_two_lines(draft).aside == draft.aside
