"""Sets a small book as extraction would give it, in any house style, to be read back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from yearbook_reader.reconstruct.lines.lines import width

LINE = 22  # em of a full line
PAGE = 30  # lines of a page


@dataclass(frozen=True)
class Style:
    """How the book looks in print, and how its text was taken from it."""

    opening: str = "【"
    closing: str = "】"
    subsection_mark: str = "〉"
    signature: str = "own line"  # own line, inline, none
    heads: str = "bottom"  # top, bottom, none
    page_number: str = "·{}·"
    page_break: str = "\f"
    blank_lines: bool = False
    indent: str = ""


@dataclass(frozen=True)
class Entry:
    title: str
    paragraphs: tuple[str, ...]
    signed: str = ""


@dataclass(frozen=True)
class Section:
    title: str
    entries: tuple[Entry, ...]
    subsection: str = ""


@dataclass(frozen=True)
class Chapter:
    title: str
    sections: tuple[Section, ...]


def set_book(name: str, chapters: tuple[Chapter, ...], style: Style) -> str:
    """Give the book's text, page by page; every chapter begins a page."""
    pages: list[str] = []
    for chapter in chapters:
        lines = list(_chapter_lines(chapter, style))
        for start in range(0, len(lines), PAGE):
            pages.append(_page(name, chapter, lines[start : start + PAGE], len(pages), style))
    joint = "\n" + style.page_break if style.page_break else "\n"
    text = joint.join(pages)
    return text.replace("\n", "\n\n") if style.blank_lines else text


def _page(name: str, chapter: Chapter, lines: list[str], number: int, style: Style) -> str:
    head = name if number % 2 else chapter.title
    first_of_chapter = lines and lines[0] == chapter.title
    heads = [] if style.heads == "none" or first_of_chapter else [head]
    foot = [style.page_number.format(number + 11)] if style.page_number else []
    above, below = (heads, []) if style.heads == "top" else ([], heads)
    return "\n".join((*above, *lines, *below, *foot))


def _chapter_lines(chapter: Chapter, style: Style) -> Iterator[str]:
    yield chapter.title
    for section in chapter.sections:
        yield section.title
        if section.subsection:
            yield style.subsection_mark + section.subsection
        for entry in section.entries:
            yield from _entry_lines(entry, style)


def _entry_lines(entry: Entry, style: Style) -> Iterator[str]:
    gap = "" if style.closing else "　"
    for number, paragraph in enumerate(entry.paragraphs):
        last = number + 1 == len(entry.paragraphs)
        text = paragraph
        if number == 0:
            text = f"{style.opening}{entry.title}{style.closing}{gap}{text}"
        if last and entry.signed and style.signature == "inline":
            text += f"（{entry.signed}）"
        yield from _broken(text, style.indent)
    if entry.signed and style.signature == "own line":
        yield f"（{entry.signed}）"


def _broken(text: str, indent: str) -> Iterator[str]:
    """Break a paragraph into lines; most extraction drops the first one's indent."""
    line = indent
    room = LINE - 2
    for char in text:
        if width(line) >= room and char not in "，。；：、”）】":
            yield line
            line, room = "", LINE
        line += char
    yield line
