"""Books of made-up lines whose headings a document declares."""

from __future__ import annotations

from made_book import is_whole

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Chapter
from yearbook_reader.volume.reconstruction import Reconstruction

TEXT = "全县新建水闸12座。"


def made_of(*lines: tuple[str, int]) -> Reconstruction:
    """Give the book of lines, each with its level as a heading or 0; every character is in it."""
    text = "".join(line + "\n" for line, _ in lines)
    starts = [sum(len(line) + 1 for line, _ in lines[:at]) for at in range(len(lines))]
    headings = tuple((at, level) for at, (_, level) in zip(starts, lines, strict=True) if level)
    source = Source(text, "0" * 64, "d", "docx", whole_paragraphs=True, headings=headings)
    made = reconstruct(source)
    assert is_whole(text, made)
    return made


def outline(chapters: tuple[Chapter, ...]) -> list[str]:
    found = []
    for chapter in chapters:
        found.append(f"1{chapter.heading.title}")
        for section in chapter.sections:
            found.append(f"2{section.heading.title}")
            found += [f"4{entry.heading.title}" for entry in section.entries]
            for subsection in section.subsections:
                found.append(f"3{subsection.heading.title}")
                found += [f"4{entry.heading.title}" for entry in subsection.entries]
    return found
