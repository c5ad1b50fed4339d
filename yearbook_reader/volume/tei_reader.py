"""A TEI tree that follows the schema, back as the reconstruction it was written from."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from yearbook_reader.errors import FormatError
from yearbook_reader.volume.model import (
    Block,
    Caption,
    Chapter,
    Entry,
    FormeWork,
    FormeWorkKind,
    Heading,
    Page,
    Paragraph,
    Section,
    Signature,
    Span,
    Subsection,
    Table,
    Text,
    Volume,
)
from yearbook_reader.volume.reconstruction import Finding, FindingKind, Reconstruction
from yearbook_reader.volume.tei_names import (
    AT,
    CHARACTER,
    DIVISION,
    END,
    LINE,
    PAGE_BREAK,
    REMOVED,
    SHEET,
    SPANS,
    SUPPLIED,
    XML_ID,
    XML_LANG,
    tei,
)
from yearbook_reader.volume.xml_characters import identifier_of


def reconstruction_of(root: etree._Element) -> Reconstruction:
    """Give the reconstruction that a valid tree holds.

    Raises FormatError where a reference is broken or text has no place in the source, and
    ValueError where a value cannot be.
    """
    _check_page_breaks(root)
    house_style = _strings(root, "list/label"), _strings(root, "list/item")
    return Reconstruction(
        _volume(root),
        tuple(map(_finding, root.iterfind(f"{tei('standOff')}/{tei('listAnnotation')}/*"))),
        tuple(zip(*house_style, strict=True)),
        _strings(root, "application/label")[0],
    )


def _check_page_breaks(root: etree._Element) -> None:
    surfaces = {f"#{surface.get(XML_ID)}" for surface in root.iter(tei("surface"))}
    for element in root.iter(PAGE_BREAK):
        if element.get("facs") not in surfaces:
            raise FormatError(
                "第 {line} 行的分页指向一个不存在的页面“{page}”。",
                line=element.sourceline,
                page=element.get("facs"),
            )


def _strings(root: etree._Element, path: str) -> tuple[str, ...]:
    """Give the strings of the header's elements with this path."""
    steps = "/".join(map(tei, path.split("/")))
    return tuple(map(_string, root[0].iterfind(f".//{steps}")))


def _string(element: etree._Element) -> str:
    """Give the string in an element; page breaks in it are not part of it."""
    return "".join(_pieces(element))


def _pieces(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield _own_character(child) + (child.tail or "")


def _own_character(child: etree._Element) -> str:
    return chr(int((child.get("n") or "")[2:], 16)) if child.tag == CHARACTER else ""


def _placed(element: etree._Element) -> Text:
    """Give the text in an element: each lb begins a run of the source.

    What stands in supplied was added and belongs to no run.
    """
    loose = element.text or ""
    pieces: list[str] = []
    starts: list[int] = []
    lengths: list[int] = []
    added: list[int] = []
    length = 0
    for child in element:
        if child.tag == LINE:
            starts.append(int(child.get(AT) or ""))
            lengths.append(0)
        elif child.tag == SUPPLIED:
            pieces.append(_string(child))
            added.extend(range(length, length + len(pieces[-1])))
            length += len(pieces[-1])
        piece = _own_character(child) + (child.tail or "")
        if starts:
            lengths[-1] += len(piece)
        else:
            loose += piece
        pieces.append(piece)
        length += len(piece)
    if loose:
        raise FormatError("第 {line} 行的文字没有注明它在原文中的位置。", line=element.sourceline)
    spans = (Span(start, start + each) for start, each in zip(starts, lengths, strict=True))
    return Text("".join(pieces), tuple(spans), tuple(added))


def _placed_child(parent: etree._Element, path: str) -> Text:
    """Give the text of the child with this path, else an empty text."""
    child = parent.find("/".join(map(tei, path.split("/"))))
    return Text() if child is None else _placed(child)


def _children(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    return parent.iterchildren(tei(tag))


def _volume(root: etree._Element) -> Volume:
    text = root.find(tei("text"))
    assert text is not None
    front, back = text.find(f"{tei('front')}/{DIVISION}"), text.find(f"{tei('back')}/{DIVISION}")
    return Volume(
        _strings(root, "titleStmt/title")[0],
        _strings(root, "bibl/idno")[0],
        _year(root, "edition_year"),
        _year(root, "covers_year"),
        () if front is None else _blocks(front),
        tuple(map(_chapter, text.iterfind(f"{tei('body')}/{DIVISION}"))),
        () if back is None else tuple(map(_forme_work, back)),
        tuple(map(_page, root.iterfind(f"{tei('facsimile')}/*"))),
    )


def _year(root: etree._Element, name: str) -> int | None:
    date = root[0].find(f".//{tei('date')}[@type='{name}']")
    return None if date is None else int(date.get("when") or "")


def _page(surface: etree._Element) -> Page:
    numbers = [_string(label) for label in surface]
    return Page(
        int(surface.get(SHEET) or ""),
        int(surface.get(AT) or ""),
        int(surface.get(END) or ""),
        numbers[0] if numbers else None,
    )


def _divisions(parent: etree._Element, kind: str) -> Iterator[etree._Element]:
    return (child for child in _children(parent, "div") if child.get("type") == kind)


def _identifier(division: etree._Element) -> str:
    return identifier_of(division.get(XML_ID) or "")


def _chapter(division: etree._Element) -> Chapter:
    heads = {head.get(XML_LANG): _heading(head) for head in _children(division, "head")}
    pages_captions = (
        _caption(figure) for figure in _children(division, "figure") if figure.get("type")
    )
    return Chapter(
        _identifier(division),
        heads[None],
        heads.get("en", Heading()),
        _blocks(division),
        tuple(map(_section, _divisions(division, "section"))),
        tuple(map(_entry, _divisions(division, "entry"))),
        tuple(pages_captions),
    )


def _section(division: etree._Element) -> Section:
    heads = list(_children(division, "head"))
    return Section(
        _identifier(division),
        _heading(heads[0]),
        _blocks(division),
        tuple(map(_entry, _divisions(division, "entry"))),
        tuple(map(_subsection, _divisions(division, "subsection"))),
        _placed(heads[1]) if heads[1:] else Text(),
        _placed_child(division, "byline"),
    )


def _subsection(division: etree._Element) -> Subsection:
    return Subsection(
        _identifier(division),
        _heading(division[0]),
        _blocks(division),
        tuple(map(_entry, _divisions(division, "entry"))),
    )


def _entry(division: etree._Element) -> Entry:
    names = division.iterfind(f"{tei('byline')}/{tei('persName')}")
    return Entry(
        _identifier(division), _heading(division[0]), _blocks(division), tuple(map(_string, names))
    )


def _heading(head: etree._Element) -> Heading:
    printed, regular = head[0]
    return Heading(_string(regular), _placed(printed))


def _blocks(division: etree._Element) -> tuple[Block, ...]:
    """Give the division's own blocks, without the captions that belong to a page."""
    return tuple(block for child in division if (block := _block(child)) is not None)


def _block(element: etree._Element) -> Block | None:
    if element.tag == tei("p"):
        return Paragraph(_placed(element))
    if element.tag == tei("figure") and not element.get("type"):
        return _caption(element)
    if element.tag == tei("table"):
        return _table(element)
    if element.tag == tei("closer"):
        signed, *names = element
        return Signature(_placed(signed), tuple(map(_string, names)))
    return None


def _caption(figure: etree._Element) -> Caption:
    credit = figure.find(f"{tei('byline')}/{tei('choice')}/{tei('reg')}")
    return Caption(
        _placed_child(figure, "figDesc"),
        None if credit is None else _string(credit),
        _placed_child(figure, "byline/choice/orig"),
    )


def _table(table: etree._Element) -> Table:
    return Table(
        tuple(tuple(map(_placed, row)) for row in _children(table, "row")),
        _placed_child(table, "head"),
        _placed_child(table, "note"),
    )


def _forme_work(element: etree._Element) -> FormeWork:
    return FormeWork(FormeWorkKind(element.get("type") or ""), _placed(element))


def _finding(note: etree._Element) -> Finding:
    originals = [_string(original) for original in _children(note, "orig")]
    return Finding(
        FindingKind(note.get("type") or ""),
        float(note.get("cert") or ""),
        tuple(map(_span, (note.get(SPANS) or "").split())),
        _string(note[0]),
        tuple(map(_string, _children(note, "term"))),
        note.get(REMOVED) == "true",
        originals[0] if originals else "",
    )


def _span(written: str) -> Span:
    start, end = written.split(":")
    return Span(int(start), int(end))
