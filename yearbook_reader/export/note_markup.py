"""A note's Markdown as HTML and as plain paragraphs: the few forms that notes are written in.

Headings, lists, quotations, strong and slanted words, code and links; all else stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from yearbook_reader.export.html import escaped


class Kind(StrEnum):
    """What a block of a note is."""

    PARAGRAPH = "p"
    HEADING = "h4"
    BULLETED = "ul"
    NUMBERED = "ol"
    QUOTATION = "blockquote"


@dataclass(frozen=True, slots=True)
class Block:
    """A line, or the lines of a paragraph or quotation; `number` is that of a numbered line."""

    kind: Kind
    text: str
    number: str = ""


_STARTS = re.compile(
    r"[ \t]{0,8}(?:(?P<heading>\#{1,6})[ \t]+|(?P<quotation>>)[ \t]?|(?P<bullet>[-*+])[ \t]+"
    r"|(?P<number>\d{1,9})[.)][ \t]+)(?=\S)"
)
_INLINE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|`(?P<code>[^`\n]{1,600})`"
    r"|\[(?P<words>[^\[\]\n]{1,300})\]\((?P<address>[^()\s]{1,600})\)"
    r"|(?P<mark>\*\*|__|~~)(?=\S)(?P<marked>[^*_~\n]{1,600})(?<=\S)(?P=mark)"
    # Stars slant within words too, as between Chinese characters; between digits they multiply.
    r"|(?<![\d*])\*(?=\S)(?P<slanted>[^*_\n]{1,600})(?<=\S)\*(?![\d*])"
    r"|(?<![\w_])_(?=\S)(?P<underlined>[^*_\n]{1,600})(?<=\S)_(?![\w_])"
)
_ADDRESS = re.compile(r"(?:https?|mailto|yearbook-reader):", re.IGNORECASE)


def html_of(note: str) -> str:
    """Give a note as HTML; what looks like HTML in it stays text, and no script can be a link."""
    parts = []
    for kind, group in groupby(_blocks(note), key=lambda block: block.kind):
        blocks = list(group)
        if kind in (Kind.BULLETED, Kind.NUMBERED):
            start = f' start="{blocks[0].number}"' if kind is Kind.NUMBERED else ""
            items = "".join(f"<li>{_html_inside(block.text)}</li>" for block in blocks)
            parts.append(f"<{kind}{start}>{items}</{kind}>")
        else:
            parts += [f"<{kind}>{_html_inside(block.text)}</{kind}>" for block in blocks]
    return "".join(parts)


def paragraphs_of(note: str) -> Iterator[str]:
    """Give a note as lines without the marks of its Markdown; those of a list keep a sign."""
    for block in _blocks(note):
        sign = {Kind.BULLETED: "• ", Kind.NUMBERED: f"{block.number}. "}.get(block.kind, "")
        for line in block.text.split("\n"):
            yield sign + _INLINE.sub(_words_inside, line)


def _blocks(note: str) -> Iterator[Block]:
    """Give the blocks; lines of one kind that is no list are one until an empty line."""
    lines: list[str] = []
    kind = Kind.PARAGRAPH
    for line in [*note.splitlines(), ""]:
        start = _STARTS.match(line)
        block = _block(start, line[start.end() :]) if start else Block(Kind.PARAGRAPH, line)
        joins = block.kind in (Kind.PARAGRAPH, Kind.QUOTATION) and line.strip()
        if lines and not (joins and block.kind is kind):
            yield Block(kind, "\n".join(lines))
            lines = []
        if joins:
            kind = block.kind
            lines.append(block.text)
        elif line.strip():
            yield block


def _block(start: re.Match[str], text: str) -> Block:
    if start["heading"]:
        return Block(Kind.HEADING, text)
    if start["quotation"]:
        return Block(Kind.QUOTATION, text)
    return Block(Kind.NUMBERED if start["number"] else Kind.BULLETED, text, start["number"] or "")


def _html_inside(text: str) -> str:
    parts = []
    done = 0
    for match in _INLINE.finditer(text):
        parts += [escaped(text[done : match.start()]), _marked(match)]
        done = match.end()
    return "".join([*parts, escaped(text[done:])]).replace("\n", "<br/>")


def _marked(match: re.Match[str]) -> str:
    if match["escaped"]:
        return escaped(match["escaped"])
    if match["code"]:
        return f"<code>{escaped(match['code'])}</code>"
    if match["words"]:
        if not _ADDRESS.match(match["address"]):
            return escaped(match[0])
        return f'<a href="{escaped(match["address"])}">{_html_inside(match["words"])}</a>'
    slanted = match["slanted"] or match["underlined"]
    if slanted:
        return f"<em>{_html_inside(slanted)}</em>"
    element = "del" if match["mark"] == "~~" else "strong"
    return f"<{element}>{_html_inside(match['marked'])}</{element}>"


def _words_inside(match: re.Match[str]) -> str:
    if match["words"] and match["address"] != match["words"]:
        return f"{_INLINE.sub(_words_inside, match['words'])}（{match['address']}）"
    inside = match["marked"] or match["slanted"] or match["underlined"] or match["words"]
    return match["escaped"] or match["code"] or _INLINE.sub(_words_inside, inside)
