"""Captions one behind the other, each of which begins with its day."""

from __future__ import annotations

from made_book import source_of

from yearbook_reader.reconstruct.assembly.set_aside_matter import set_aside
from yearbook_reader.reconstruct.lines.draft import Role
from yearbook_reader.reconstruct.rejoining.first_draft import first_draft

FIRST = "2018年3月18日，全县水利大会召开，王建国讲话"


def lines_of_captions(text: str) -> list[tuple[int, ...]]:
    """Give which lines make a caption each, where all but the last, a credit, are of captions."""
    draft = first_draft(source_of(text))
    last = len(draft.lines.texts) - 1
    roles = dict.fromkeys(range(last), Role.CAPTION) | {last: Role.CREDIT}
    return [tuple(each.lines) for each in set_aside(draft.with_roles(roles))]


def test_a_line_that_begins_with_a_day_begins_a_caption_below_one_that_does() -> None:
    second = "2018年10月2日，白河镇\n大桥建成，通车\n（张华 摄）\n"
    assert lines_of_captions(f"{FIRST}\n{second}") == [(0,), (1, 2, 3)]


def test_a_day_behind_a_pause_goes_on_with_the_caption() -> None:
    second = "2018年10月2日，全县的白河镇鹤湖水库两岸群众\n大桥建成，通车\n（张华 摄）\n"
    assert lines_of_captions(f"{FIRST}、\n{second}") == [(0, 1, 2, 3)]
