"""A passage with its source, as it is pasted into a report, in the language of the volume."""

from __future__ import annotations

from collections.abc import Iterable

from yearbook_reader.volume.model import Span, Volume
from yearbook_reader.volume.walk import Item, Unit, titles_of


def citation(
    volume: Volume, unit: Unit, item: Item | None, passage: str, spans: tuple[Span, ...]
) -> str:
    """Give the quoted passage, the volume, its years, the path of titles and the printed page.

    What is unknown is said to be so or left out, never made up.
    """
    years = (volume.edition_year, volume.covers_year)
    return cited(passage, volume.title, years, titles_of(unit, item), printed_pages(volume, spans))


def cited(
    passage: str,
    title: str,
    years: tuple[int | None, int | None],
    titles: Iterable[str],
    pages: str,
) -> str:
    """Give the citation from its parts; `years` are the edition's and the one covered."""
    parts = [f"“{_single_line(passage)}”"]
    parts.append((f"《{title}》" if title else "题名不详的年鉴") + years_told(*years))
    path = "·".join(titles)
    if path:
        parts.append(path)
    parts.append(f"第{pages}页" if pages else "无页码")
    return "，".join(parts) + "。"


def reference(title: str, edition_year: int | None, titles: Iterable[str], pages: str) -> str:
    """Give the entry for a list of references after GB/T 7714-2015, 8.1 and 4.2 (析出文献).

    The entry is the part, the yearbook the whole; place and publisher, which no source tells,
    are said to be unknown as the standard wants it (8.4.1.3, 8.4.2.3), and so is a title.
    """
    *_, part = ("", *titles)
    whole = title or "[题名不详]"
    year = str(edition_year) if edition_year is not None else "[出版年不详]"
    page = f": {pages}" if pages else ""
    cited_title = f"{part}[M]//{whole}" if part else f"{whole}[M]"
    return f"{cited_title}. [出版地不详]: [出版者不详], {year}{page}."


def printed_pages(volume: Volume, spans: tuple[Span, ...]) -> str:
    """Give the printed page numbers on which the spans stand: `12` or `12—13`, or nothing."""
    numbers = [
        page.number
        for page in volume.pages
        if page.number and any(span.overlaps(Span(page.start, page.end)) for span in spans)
    ]
    if not numbers:
        return ""
    return numbers[0] if len(set(numbers)) == 1 else f"{numbers[0]}—{numbers[-1]}"


def _single_line(passage: str) -> str:
    lines = (line.strip() for line in passage.splitlines())
    # A line broken by tabs is a row of a table, whose cells would run into each other.
    quoted = " ".join(passage.split()) if "\t" in passage else "".join(lines)
    return quoted.translate(str.maketrans("“”", "‘’"))


def years_told(edition_year: int | None, covers_year: int | None) -> str:
    """Give the edition's year and the one covered, in brackets; nothing where none is known."""
    years = []
    if edition_year is not None:
        years.append(f"{edition_year}年卷")
    if covers_year is not None:
        years.append(f"记述{covers_year}年")
    return f"（{'，'.join(years)}）" if years else ""
