"""Words printed twice to look bold are read once, also where only a part was printed again."""

from __future__ import annotations

from collections.abc import Callable

from printer import LEFT, column, full_lines, text

from yearbook_reader.sources.source import Source

TITLE = "河口镇招商引资考核经验"
AGAIN = 0.3  # points by which the second printing is shifted


def test_a_part_printed_over_the_end_of_another_is_read_once(read: Callable[..., Source]) -> None:
    page = [
        text(TITLE[:8], LEFT, 300),
        text(TITLE[2:], LEFT + 20 + AGAIN, 300),
        text(TITLE[2:], LEFT + 20, 300),
        *column(full_lines("文"), LEFT, 330),
    ]
    assert read(page).text.startswith(f"{TITLE}\n")


def test_other_words_over_the_end_of_a_title_are_kept(read: Callable[..., Source]) -> None:
    page = [
        text(TITLE[:8], LEFT, 300),
        text("书城", LEFT + 60, 300),
        text("书城", LEFT + 60 + AGAIN, 300),
        *column(full_lines("文"), LEFT, 330),
    ]
    assert "书城" in read(page).text
