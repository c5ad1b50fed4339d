"""HTML -> running text: paragraphs by block elements, headings as lines of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

from lxml import etree

from yearbook_reader.progress import Progress, silent
from yearbook_reader.sources.documents.dingbats import FONT, IN_ANY_FONT, IN_THE_FONT
from yearbook_reader.sources.documents.flow import Flow
from yearbook_reader.sources.documents.html_looks import USUAL, Sheet
from yearbook_reader.sources.documents.looks import Look
from yearbook_reader.sources.encoding import (
    BEARABLE,
    LIKELY,
    Decoding,
    Ground,
    choose,
    decoded,
    has_mark,
    share_of_bad_bytes,
)

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd"),
        *("details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main"),
        *("ol", "option", "p", "pre", "section", "summary", "table", "tbody", "textarea"),
        *("tfoot", "thead", "ul"),
    )
)
# The navigation of a site or an EPUB leads to the text and is none of it; readings above
# characters would stand amid them.
_UNSEEN = frozenset(("head", "nav", "rp", "rt", "script", "style", "template"))
_FORME_WORK = ("header", "footer")  # so word processors call what stood on each page
_AS_THEY_STAND = frozenset(("pre", "textarea"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_PICTURES = frozenset(("img", "object", "svg"))
_CELLS = frozenset(("td", "th"))

_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9-]+)")
_DECLARED_WITHIN = 4096  # bytes
# A page may call its encoding by an older name: it is read as the newer, larger set.
_ENCODINGS = {
    b"utf-8": "utf-8",
    b"utf8": "utf-8",
    b"gb2312": "gb18030",
    b"gbk": "gb18030",
    b"gb18030": "gb18030",
    b"big5": "big5hkscs",
    b"big5-hkscs": "big5hkscs",
}
_PAGE = re.compile(r"page\d{1,5}")  # so converters call what they made of a page
FEWEST_PAGES = 2  # that tell such a file from a page of a site
_NUMBER = re.compile(r"\s*(\d{1,4})\s*\Z")
_PIECE = 1_000_000  # characters given to the parser at once
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")


def html_decoding(data: bytes) -> Decoding:
    """Tell the encoding of a page: what it declares, unless its bytes say otherwise."""
    declared = _DECLARED.search(data[:_DECLARED_WITHIN])
    name = _ENCODINGS.get(declared[1].lower()) if declared else None
    if name and not has_mark(data) and share_of_bad_bytes(data, name) <= BEARABLE:
        return Decoding(name, Ground.DECLARED, LIKELY)
    return choose(data)


def read_page(
    data: bytes,
    choice: Decoding,
    flow: Flow,
    progress: Progress = silent,
    sheet: Sheet | None = None,
) -> Decoding:
    """Add the text of a page that is seen to the flow; give how its bytes were read.

    A `sheet` has the rules of style sheets outside of the page.

    Raises:
        SourceError: the encoding is unknown.
        Cancelled: `progress` asked to stop.
    """
    # Whatever is wrong in a page, this parser mends it and goes on.
    target = cast("etree.ParserTarget", _Page(flow, sheet or Sheet()))
    parser = etree.HTMLParser(target=target, encoding="utf-8", no_network=True)
    text, decoding = decoded(data, choice)
    markup = _DECLARATION.sub("", text, count=1)
    for start in range(0, len(markup), _PIECE):
        progress(start / len(markup))
        parser.feed(markup[start : start + _PIECE].encode())
    parser.close()
    return decoding


class _Page:
    """What the parser tells of a page's elements, in their order."""

    def __init__(self, flow: Flow, sheet: Sheet) -> None:
        self._flow = flow
        self._sheet = sheet
        # Of each open element, how its words are set, and whether nobody sees them.
        self._open: list[tuple[Look, bool]] = [(USUAL, False)]
        self._in_sheet, self._signs = False, IN_ANY_FONT
        self._pages = 0  # printed ones, of which a program made it
        self._as_it_stands = 0
        self._heading = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take an element's beginning."""
        around, unseen = self._open[-1]
        look, hidden = self._sheet.look(tag, attributes, around)
        if tag == "div" and _PAGE.fullmatch(attributes.get("id", "")):
            self._flow.break_page()
            self._pages += 1
        forme_work = tag == "div" and attributes.get("title") in _FORME_WORK
        self._open.append((look, unseen or hidden or forme_work or tag in _UNSEEN))
        self._in_sheet = tag == "style"
        font = attributes.get("face", "") + attributes.get("style", "")
        self._signs = IN_THE_FONT if FONT in font.lower() else IN_ANY_FONT
        if tag == "br":
            self._break()
        elif tag in _PICTURES:
            self._flow.add_picture()
        elif tag == "tr":
            self._flow.begin_row()
        elif tag in _CELLS:
            self._flow.begin_cell(_spanned(attributes, "colspan"), _spanned(attributes, "rowspan"))
        elif tag in _BLOCKS:
            self._flow.end_paragraph()
            self._begin(tag)

    def _begin(self, tag: str) -> None:
        """Take the beginning of a block; a caption has its picture, wherever that stands."""
        self._heading = _HEADINGS.get(tag, self._heading)
        self._as_it_stands += tag in _AS_THEY_STAND
        if tag == "table":
            self._flow.begin_table()
        elif tag == "figcaption":
            self._flow.add_picture()

    def end(self, tag: str) -> None:
        """Take an element's end."""
        if len(self._open) > 1:
            self._open.pop()
        self._in_sheet, self._signs = False, IN_ANY_FONT
        if tag == "tr":
            self._flow.end_row()
        elif tag in _BLOCKS:
            # Such a program tells a heading by nothing but its size: levels are not in it.
            level = 0 if self._pages >= FEWEST_PAGES else _HEADINGS.get(tag, 0)
            self._flow.end_paragraph(level)
        if tag in _HEADINGS:
            self._heading = 0
        if tag == "table":
            self._flow.end_table()
        self._as_it_stands -= tag in _AS_THEY_STAND

    def _break(self) -> None:
        """Take the end of a line; a heading goes on in the next one."""
        if self._heading:
            self._flow.add(" ")
        else:
            self._flow.end_paragraph()

    def data(self, words: str) -> None:
        """Take characters."""
        look, unseen = self._open[-1]
        if self._in_sheet:
            self._sheet.add(words)
        elif unseen:
            return
        elif self._as_it_stands:
            self._flow.add_lines(words)
        else:
            self._flow.add(words.translate(self._signs), look)

    def close(self) -> None:
        """End with the page."""
        self._flow.end_paragraph()


def _spanned(attributes: Mapping[str, str], name: str) -> int:
    """Give over how many columns or rows a cell goes; one where the page says nothing sound."""
    number = _NUMBER.match(attributes.get(name, ""))
    return int(number[1]) if number else 1
