"""What is drawn on a page."""

from __future__ import annotations

from collections.abc import Callable

from printer import HEIGHT, LEFT, RIGHT, column, full_lines, text

from yearbook_reader.sources.source import Source


def _image(width: float, height: float, top: float, seen: float) -> str:
    """Paint an image at the top of the right column, of which a frame shows some from its top."""
    whole = f"{width} 0 0 {height} {RIGHT} {HEIGHT - top - height} cm"
    frame = f"{RIGHT} {HEIGHT - top - seen} {width} {seen} re W n"
    return f"q {frame} {whole} BI /W 1 /H 1 /BPC 8 /CS /G ID z EI Q"


def test_a_caption_stands_under_what_is_seen_of_an_image(read: Callable[..., Source]) -> None:
    page = [
        *column(full_lines("左", 40), LEFT, 100),
        _image(width=220, height=200, top=90, seen=120),
        text("龙泉渡槽", RIGHT + 90, 225, size=8),
        text("（县水利局　供图）", RIGHT + 150, 237, size=8),
        *column(full_lines("右", 28), RIGHT, 265),
    ]
    lines = read(page).text.split("\n")
    assert lines[-3:-1] == ["龙泉渡槽", "（县水利局　供图）"]
