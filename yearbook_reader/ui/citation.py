"""A passage with its source, as it is pasted into a report, in the language of the volume."""

from __future__ import annotations

from yearbook_reader.volume.model import Span, Volume
from yearbook_reader.volume.walk import Item, Unit, titles_of


def citation(
    volume: Volume, unit: Unit, item: Item | None, passage: str, spans: tuple[Span, ...]
) -> str:
    """Give the quoted passage, the volume, its years, the path of titles and the printed page.

    What is unknown is said to be so or left out, never made up.
    """
    parts = [f"“{_single_line(passage)}”", f"《{volume.title}》{_years(volume)}"]
    titles = titles_of(unit, item)
    if titles:
        parts.append("·".join(titles))
    parts.append(_pages(volume, spans))
    return "，".join(parts) + "。"


def _single_line(passage: str) -> str:
    quoted = "".join(line.strip() for line in passage.splitlines())
    return quoted.translate(str.maketrans("“”", "‘’"))


def _years(volume: Volume) -> str:
    years = []
    if volume.edition_year is not None:
        years.append(f"{volume.edition_year}年卷")
    if volume.covers_year is not None:
        years.append(f"记述{volume.covers_year}年")
    return f"（{'，'.join(years)}）" if years else ""


def _pages(volume: Volume, spans: tuple[Span, ...]) -> str:
    numbers = [
        page.number
        for page in volume.pages
        if page.number and any(span.overlaps(Span(page.start, page.end)) for span in spans)
    ]
    if not numbers:
        return "无页码"
    if len(set(numbers)) == 1:
        return f"第{numbers[0]}页"
    return f"第{numbers[0]}—{numbers[-1]}页"
