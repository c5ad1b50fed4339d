"""A volume as one HTML file that needs no other; its markup is well-formed XML too."""

from __future__ import annotations

import html
from collections.abc import Iterable

from yearbook_reader.export.reading import (
    Byline,
    EnglishTitle,
    Leaf,
    Part,
    Title,
    full_title,
    leaves,
)
from yearbook_reader.volume.model import Caption, Paragraph, Table, Volume
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.title_marks import marked
from yearbook_reader.volume.walk import ItemKind
from yearbook_reader.volume.xml_characters import without_forbidden, xml_name

STYLE = """\
body { max-width: 35em; margin: 2em auto; padding: 0 1em; line-height: 1.9;
  font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
h1, h2, h3 { text-align: center; font-weight: 600; line-height: 1.4; }
h2, h3 { margin-top: 2.5em; }
h4, h5, .entry { text-align: start; font-size: 1em; margin: 1.5em 0 0; }
p { margin: 0; text-align: justify; text-indent: 2em; }
p.english, p.subtitle, p.author { text-align: center; text-indent: 0; }
p.signature { text-align: end; text-indent: 0; }
figure { margin: 1em 2em; font-size: 0.9em; }
table { margin: 1em auto; border-collapse: collapse; font-size: 0.9em; line-height: 1.5; }
td { border: 1px solid; padding: 0.2em 0.8em; }
nav ol { list-style: none; padding-inline-start: 1.5em; }
a { color: inherit; text-decoration: none; }
@media (prefers-color-scheme: dark) { body { background: #1d1d1b; color: #dcd9d0; } }
"""


def to_html(reconstruction: Reconstruction) -> bytes:
    """Give the volume as a UTF-8 HTML page with its contents at the top."""
    volume = reconstruction.volume
    title = escaped(full_title(volume))
    sections = list(leaves(volume))
    lines = [
        "<!DOCTYPE html>",
        '<html lang="zh">',
        "<head>",
        '<meta charset="utf-8"/>',
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
        f"<title>{title or '—'}</title>",
        *_year_covered(volume),
        f"<style>\n{STYLE}</style>",
        "</head>",
        "<body>",
        *title_markup(volume),
        *_contents(sections),
        "<main>",
        *(line for leaf in sections for line in leaf_markup(leaf)),
        "</main>",
        "</body>",
        "</html>",
    ]
    return ("\n".join(lines) + "\n").encode()


def escaped(text: str) -> str:
    """Give the text fit to stand in HTML and XML, in content and in attributes."""
    return html.escape(without_forbidden(text))


def leaf_markup(leaf: Leaf) -> list[str]:
    """Give the lines of a unit's section element."""
    return ["<section>", *(_markup(part) for part in leaf.parts), "</section>"]


def title_markup(volume: Volume) -> list[str]:
    """Give the line of the volume's title; none where it has no title."""
    title = escaped(full_title(volume))
    return [f"<header><h1>{title}</h1></header>"] if title else []


def _year_covered(volume: Volume) -> list[str]:
    """Give the year covered (记述年) for programs; for readers it stands in the text."""
    if volume.covers_year is None:
        return []
    return [f'<meta name="dcterms.temporal" content="{volume.covers_year}"/>']


def _contents(sections: Iterable[Leaf]) -> list[str]:
    """Give the links to chapters and sections, as one nested list."""
    titles = [
        title
        for leaf in sections
        for title in leaf.titles
        if title.kind in (ItemKind.CHAPTER_TITLE, ItemKind.SECTION_TITLE)
    ]
    return ["<nav>", nested_list(titles, [f"#{xml_name(title.id)}" for title in titles]), "</nav>"]


def nested_list(titles: list[Title], links: list[str]) -> str:
    """Give titles with their links as ordered lists, one within another as their levels are."""
    pieces: list[str] = []
    open_levels: list[int] = []
    for title, link in zip(titles, links, strict=True):
        if not open_levels or title.level > open_levels[-1]:
            pieces.append("<ol>")
            open_levels.append(title.level)
        else:
            pieces.append("</li>")
            while len(open_levels) > 1 and title.level <= open_levels[-2]:
                pieces.append("</ol></li>")
                open_levels.pop()
        pieces.append(f'<li><a href="{escaped(link)}">{escaped(title.text) or "—"}</a>')
    pieces.append("</li></ol>" * len(open_levels))
    return "\n".join(pieces)


def _markup(part: Part) -> str:
    match part:
        case Title():
            level, kind = part.level + 1, part.kind.value.removesuffix("_title")
            words = marked(part.text) if part.kind is ItemKind.ENTRY_TITLE else part.text
            return f'<h{level} id="{xml_name(part.id)}" class="{kind}">{escaped(words)}</h{level}>'
        case EnglishTitle():
            return f'<p class="english" lang="en">{escaped(part.text)}</p>'
        case Byline():
            return f'<p class="{part.kind.value}">{escaped(part.text)}</p>'
        case Paragraph():
            return f"<p>{escaped(part.text.text)}</p>"
        case Caption():
            words = part.text.text + part.credit_line.text
            return f"<figure><figcaption>{escaped(words)}</figcaption></figure>"
        case Table():
            return _table(part)
        case _:
            return f'<p class="signature">{escaped(part.text.text)}</p>'


def _table(table: Table) -> str:
    above = "<br/>".join(escaped(text.text) for text in (table.caption, table.unit) if text)
    caption = f"<caption>{above}</caption>" if above else ""
    rows = (
        "<tr>" + "".join(f"<td>{escaped(cell.text)}</td>" for cell in row) + "</tr>"
        for row in table.rows
    )
    return f"<table>{caption}<tbody>{''.join(rows)}</tbody></table>"
