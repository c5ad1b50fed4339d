"""Markdown -> running text: headings and paragraphs as lines, rows of tables, without its marks.

Of CommonMark and GitHub's tables it knows what a book's text is written with, by us or by
programs that recognise the text of printed pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from yearbook_reader.progress import Progress, silent
from yearbook_reader.sources.documents.flow import Flow
from yearbook_reader.sources.documents.html import read_page
from yearbook_reader.sources.encoding import chosen

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)(.*?)(?:[ \t]+#+)?[ \t]*$")
_BESIDE = re.compile(r"\s*(?:>[ \t]?)*(?:[-*+][ \t]+)?")  # a quotation's mark, or a list's
_MARKUP = re.compile(r" {0,3}</?[A-Za-z!]")
_TABLE = re.compile(r"\s*\|(.*\|)[ \t]*$")
_BETWEEN_CELLS = re.compile(r"(?<!\\)\|")
_DRESS = r"(?:\{[.#a-z][^{}\n]{0,200}\})"  # by which converters tell how words or a picture look
_PICTURE = re.compile(rf"!\[[^\]\n]{{0,200}}\]\([^)\n]{{0,500}}\){_DRESS}?")
_UNSEEN = re.compile(rf"(?:\s?(?:{_PICTURE.pattern}|<!--[^>\n]{{0,500}}-->)){{1,6}}\s*")
_BREAKS_OFF = re.compile(
    r"[^#|<!\n].{23,}[\u4e00-\u9fff，、“《（]\s*"
)  # a text's line without its end
_GOES_ON = re.compile(r"(?![图表]|\d{1,4}年|\d{1,2}月)[\u4e00-\u9fff\d“《（].*[。！？”）]\s*")
_LINK = re.compile(rf"\[([^\[\]\n]{{0,200}})\](?:\([^()\n]{{0,500}}\){_DRESS}?|{_DRESS})")
_BREAKS = ("  ", "\\")  # what a line ends with that no other goes on in
_RULES = ("-", "*", "_", "=")  # what a line is drawn with
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_STRESS = re.compile(r"(?<!\\)(\*{1,3}|__)(?=\S)((?:\\.|[^\\*_])+?)(?<=\S)\1")


def read_markdown(text: str, flow: Flow, progress: Progress = silent) -> None:
    """Add the text of a Markdown file to the flow.

    Raises:
        Cancelled: `progress` asked to stop.
    """
    markup: list[str] = []  # of HTML, which goes on to the next empty line
    at = 0
    for line in _with_whole_sentences(text.splitlines(keepends=True)):
        progress(at / len(text))
        at += len(line)
        if line.isspace():
            _end_markup(markup, flow)
            flow.end_paragraph()
        elif markup or _MARKUP.match(line):
            markup.append(line)
        else:
            _take(line.rstrip("\r\n"), flow)
    _end_markup(markup, flow)
    flow.end_paragraph()


def _with_whole_sentences(lines: Iterable[str]) -> Iterator[str]:
    """Give the lines but for pictures and notes of pages that part a sentence, which goes on."""
    above, between = "", list[str]()
    parted = False
    for line in lines:
        unseen = _UNSEEN.fullmatch(line) is not None
        if unseen or line.isspace():
            parted |= unseen
            between.append(line)
            continue
        if not (parted and _BREAKS_OFF.fullmatch(above) and _GOES_ON.fullmatch(line)):
            yield from between
        yield line
        above, parted = line, False
        between.clear()
    yield from between


def _end_markup(markup: list[str], flow: Flow) -> None:
    if markup:
        read_page("".join(markup).encode(), chosen("utf-8"), flow)
        markup.clear()


def _take(line: str, flow: Flow) -> None:
    heading = _HEADING.match(line)
    table = _TABLE.match(line)
    if heading:
        flow.end_paragraph()
        flow.add(_plain(heading[2]))
        flow.end_paragraph(len(heading[1]))
    elif table:
        _take_row(table[1], flow)
    elif _is_rule(line):
        flow.end_paragraph()
    else:
        mark = _BESIDE.match(line)
        begun = mark.end() if mark else 0
        if line[:begun].strip():
            flow.end_paragraph()
        flow.add(_plain(line[begun:].removesuffix("\\")) + "\n")
        if line.endswith(_BREAKS):
            flow.end_paragraph()


def _is_rule(line: str) -> bool:
    drawn = "".join(line.split())
    return len(drawn) > 2 and drawn == drawn[0] * len(drawn) and drawn[0] in _RULES


def _take_row(row: str, flow: Flow) -> None:
    if set(row) <= set("-:| \t"):
        return
    flow.begin_row()
    for cell in _BETWEEN_CELLS.split(row)[:-1]:
        flow.begin_cell()
        flow.add(_plain(cell))
    flow.end_row()


def _plain(text: str) -> str:
    """Give words without the marks that Markdown sets around them."""
    text = _LINK.sub(r"\1", _PICTURE.sub("", text))
    return _ESCAPED.sub(r"\1", _STRESS.sub(r"\2", text))
