"""A volume as plain text: a line a paragraph, entry titles in 【】 where they need a mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from yearbook_reader.export.reading import Byline, EnglishTitle, Part, Title, full_title, leaves
from yearbook_reader.volume.model import Block, Caption, Paragraph, Table
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.title_marks import gap_behind, is_numbered, marked
from yearbook_reader.volume.walk import ItemKind

INDENT = "　　"


def to_text(reconstruction: Reconstruction) -> bytes:
    """Give the volume as UTF-8 text; each unit and title after an empty line."""
    volume = reconstruction.volume
    lines = [full_title(volume)]
    for leaf in leaves(volume):
        lines += ["", *_lines(leaf.written)]
    written = "\n".join(lines).lstrip("\n") + "\n"
    return written.encode("utf-8", "replace")


def _lines(parts: Iterable[Part]) -> Iterator[str]:
    title = ""
    for part in parts:
        if isinstance(part, Paragraph):
            yield f"{INDENT}{title}{one_line(part.text.text)}"
            title = ""
            continue
        if title:
            yield INDENT + title
            title = ""
        if isinstance(part, Title) and part.kind is ItemKind.ENTRY_TITLE:
            words = one_line(part.text)
            title = marked(words) + gap_behind(words)
            if is_numbered(words):
                yield INDENT + title
                title = ""
        elif isinstance(part, Title | EnglishTitle | Byline):
            yield one_line(part.text)
        else:
            yield from _block_lines(part)
    if title:
        yield INDENT + title


def _block_lines(block: Block) -> Iterator[str]:
    match block:
        case Caption():
            yield f"{INDENT}图：{one_line(block.text.text + block.credit_line.text)}"
        case Table():
            yield from (one_line(text.text) for text in (block.caption, block.unit) if text)
            for row in block.rows:
                yield "\t".join(one_line(cell.text) for cell in row)
        case _:
            yield INDENT + one_line(block.text.text)


def one_line(text: str) -> str:
    """Give the text with each run of white space as one space."""
    return " ".join(text.split())
