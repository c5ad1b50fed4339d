"""Pages of contents and indexes in columns, with leaders."""

from __future__ import annotations

from collections.abc import Callable

from printer import PITCH, Page, text

from yearbook_reader.sources.source import Source

TERMS = [f"{name}{kind}" for name in "甲乙丙丁戊己庚" for kind in ("类农业", "类工业建设")]


def entries(terms: list[str], x: float) -> Page:
    """Give terms in a column, each with points set one by one and a page at the right edge."""
    page = []
    for number, term in enumerate(terms):
        y = 120 + PITCH * number
        page.append(text(term, x, y))
        points = range(int(x + 10 * len(term) + 5), int(x + 90), 10)
        page += [text(".", point, y, font="H") for point in points]
        page.append(text(f"{number + 10}a", x + 105, y, font="H"))
    return page


def test_the_page_behind_a_leader_is_of_its_line_in_narrow_columns(
    read: Callable[..., Source],
) -> None:
    page = [line for x in (54, 186, 318) for line in entries(TERMS, x)]
    found = read(page).text.split("\n")[:-1]
    assert [line.partition(".")[0] for line in found] == TERMS * 3
    assert all(line.endswith(f"{number % 14 + 10}a") for number, line in enumerate(found))


def test_a_columns_lower_chapters_are_read_before_the_shorter_column_beside_it(
    read: Callable[..., Source],
) -> None:
    page = []
    titles = [f"{name}类" for name in "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌"]
    for number, title in enumerate(titles):
        chapter = number % 5 == 0
        x, y = (54, 120 + PITCH * number) if number < 14 else (256, 120 + PITCH * (number - 14))
        line = f"{title}{'…' * (13 if chapter else 14)}"
        page += [text(line, x, y, 12 if chapter else 10), text(f"{number + 10}", x + 172, y)]
    found = read(page).text.split("\n")[:-1]
    assert [line.partition("…")[0] for line in found] == titles
