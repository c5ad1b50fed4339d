"""Any file -> Source: what a file is, its content tells.

Only text has no sign of its own: what seems to be text and is called a document is none.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

from yearbook_reader.errors import NotesFileError, Sentence, SourceError
from yearbook_reader.progress import Progress, silent
from yearbook_reader.sources.encoding import Decoding, chosen, decoded
from yearbook_reader.sources.source import Source
from yearbook_reader.sources.text import (
    HEAD,
    PDF,
    ZIP,
    read_bytes,
    read_head,
    refuse_endless_line,
    source_of,
    starts_after_form_feeds,
)
from yearbook_reader.volume.tei_names import OWN_NAMESPACE

if TYPE_CHECKING:
    from yearbook_reader.sources.documents.flow import Flow

# The readers of documents, which load lxml or the PDF library, are imported where they are used.

_BLANK = b"\xef\xbb\xbf\xff\xfe\x00\t\n\r\f "
# PyMuPDF writes pages without what is around them.
_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]|\A<div\s|<pdf2xml\s", re.IGNORECASE)
_NOTES = re.compile(rb'\{\s*"@context"[^}]*"http://www\.w3\.org/ns/anno\.jsonld"')
_PACKAGED_NOTES = "notes.jsonld"  # in a review package
# No text taken from a printed page begins with a heading, or a picture, of Markdown.
_MARKDOWN = re.compile(r"\s*(?:#{1,6}[ \t]+\S|!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)\s*(?:\n|\Z))")
# Of a page, where no other stands, it is what a program wrote between pages: ## Page 3.
_PAGE = r"(?:(?i:page)\b|第[ \t]?\d{1,5}[ \t]?[页頁])"
_HEADS_PAGE = re.compile(rf"\s*#{{1,6}}[ \t]+{_PAGE}")
_OTHER_HEADING = re.compile(rf"^#{{1,6}}[ \t]+(?!{_PAGE})\S", re.MULTILINE)
_TEI = re.compile(rb"<TEI\s[^>]*" + re.escape(OWN_NAMESPACE.encode()))
_OWN_JSON = re.compile(rb'\{\s*"title":.*"source_sha256"', re.DOTALL)
_OFFICE = Sentence("“{name}”是旧式的或加了密的 Office 文件，请另存为不加密的 .docx 再打开。")
_RTF = Sentence("“{name}”是 RTF 文件，请另存为 .docx 或纯文本再打开。")
_CAJ = Sentence("“{name}”是 CAJ 文件，请先转为 PDF 再打开。")
_JSON = Sentence("“{name}”是本程序导出的 JSON，供别的程序取用。请打开原文件，或导出成 TEI 再打开。")
_ARCHIVE = Sentence("“{name}”是压缩包，请先解开，再打开里面的文件。")
_OTHER_OFFICE = Sentence(
    "“{name}”是 ODT、OFD、表格或演示文稿一类的文件，请另存为 .docx 或 PDF 再打开。"
)
_WEB_ARCHIVE = Sentence("“{name}”是网页存档（MHT），请用浏览器或 Word 另存为 .html 再打开。")
_XML = Sentence("“{name}”是 XML，但不是本程序导出的 TEI，请另存为 .docx 或 .html 再打开。")
_KINDLE = Sentence("“{name}”是 Kindle 电子书，请先用 calibre 转为 EPUB 再打开。")
_PICTURE = Sentence("“{name}”是图片，请先用文字识别软件（如 OCRmyPDF）做成带文字的 PDF。")
_NO_DOCUMENT = Sentence(
    "“{name}”里不是 PDF、EPUB 或 DOCX 的内容，可能没有下载完整。"
    "若是纯文本，请把扩展名改为 .txt 再打开。"
)
_DOCUMENTS = (".pdf", ".epub", ".docx")
_REFUSED = {
    b"\xd0\xcf\x11\xe0": _OFFICE,
    b"{\\rtf": _RTF,
    b"CAJ": _CAJ,
    b"HN": _CAJ,
    b"KDH": _CAJ,
    b"Rar!": _ARCHIVE,
    b"7z\xbc\xaf": _ARCHIVE,
    b"\x1f\x8b": _ARCHIVE,
    b"\x89PNG": _PICTURE,
    b"\xff\xd8\xff": _PICTURE,
    b"II*\x00": _PICTURE,
    b"MM\x00*": _PICTURE,
    b"GIF8": _PICTURE,
    b"MIME-Version:": _WEB_ARCHIVE,
    b"From: <": _WEB_ARCHIVE,
}
_KINDLE_MARK = (60, b"BOOKMOBI")
_IN_OTHER_OFFICE = ("content.xml", "xl/workbook.xml", "ppt/presentation.xml", "OFD.xml")


def read_source(path: Path, encoding: str | None = None, progress: Progress = silent) -> Source:
    """Read a PDF, EPUB, DOCX, HTML, Markdown or text; `encoding` is that of the last three.

    A document comes in through its paragraphs, one a line; the pages of an EPUB are its
    documents. The `encoding` of a source that has none of its own is the format's name.

    Raises:
        NotesFileError: the file holds a reader's notes.
        SourceError: the file is gone, unreadable, broken, encrypted, hostile, too large, of a
            kind that cannot be read, or holds no text.
        Cancelled: `progress` asked to stop.
    """
    head = read_head(path).lstrip(_BLANK)
    if PDF.search(head):
        from yearbook_reader.sources.pdf.extraction import read_pdf_source

        return read_pdf_source(path, progress)
    data = read_bytes(path)
    if data.startswith(ZIP):
        return _read_archive(data, path.name, progress)
    if is_own_tei(data):
        raise SourceError("“{name}”是本程序整理好的 TEI 文件，收入书库请用原文件。", name=path.name)
    if _NOTES.match(head):
        raise _holds_notes(path.name)
    if _OWN_JSON.match(head):
        raise SourceError(_JSON, name=path.name)
    if advice := _advice(data):
        raise SourceError(advice, name=path.name)
    if head.startswith(b"<") and _HTML.search(head.replace(b"\x00", b"")):
        return _read_html(data, path.name, encoding, progress)
    if head.replace(b"\x00", b"").startswith(b"<?xml"):
        raise SourceError(_XML, name=path.name)
    if head and path.suffix.lower() in _DOCUMENTS:
        raise SourceError(_NO_DOCUMENT, name=path.name)
    source = source_of(data, path.name, encoding)
    return _read_markdown(data, source, progress) if _is_markdown(source.text) else source


def _advice(data: bytes) -> Sentence | None:
    """Give what to do with a file of a kind that is not read, as its first bytes tell."""
    at, mark = _KINDLE_MARK
    if data.startswith(mark, at):
        return _KINDLE
    return next((each for mark, each in _REFUSED.items() if data.startswith(mark)), None)


def is_own_tei(data: bytes) -> bool:
    """Tell whether a file is a volume that this program wrote as TEI; it may yet be damaged."""
    return _TEI.search(data[:HEAD]) is not None


def _read_archive(data: bytes, name: str, progress: Progress) -> Source:
    from yearbook_reader.sources.documents.container import Container
    from yearbook_reader.sources.documents.docx import DOCUMENT, read_docx
    from yearbook_reader.sources.documents.epub import MIMETYPE, read_epub
    from yearbook_reader.sources.documents.flow import Flow

    container = Container(data, name)
    flow = Flow()
    if "mimetype" in container and container.read("mimetype").strip() == MIMETYPE:
        read_epub(container, flow, progress)
        return _document(data, name, flow, "epub")
    if DOCUMENT in container:
        read_docx(container, flow, progress)
        return _document(data, name, flow, "docx")
    if _PACKAGED_NOTES in container:
        raise _holds_notes(name)
    office = any(map(container.__contains__, _IN_OTHER_OFFICE))
    raise SourceError(_OTHER_OFFICE if office else _ARCHIVE, name=name)


def _holds_notes(name: str) -> NotesFileError:
    return NotesFileError("“{name}”里是批注，不是年鉴，请用“导入批注”打开。", name=name)


def _read_html(data: bytes, name: str, encoding: str | None, progress: Progress) -> Source:
    from yearbook_reader.sources.documents.flow import Flow
    from yearbook_reader.sources.documents.html import html_decoding, read_page

    choice = chosen(encoding) if encoding else html_decoding(data)
    if placed := _read_placed(data, name, choice, progress):
        return placed
    flow = Flow()
    decoding = read_page(data, choice, flow, progress)
    return _document(data, name, flow, decoding.encoding, decoding)


def _read_placed(data: bytes, name: str, choice: Decoding, progress: Progress) -> Source | None:
    """Read a page whose words all stand in their places, as a PDF's do; None where it is none."""
    from yearbook_reader.sources.placed_pages import placed_pages, seems_placed

    text, decoding = decoded(data, choice)
    pages = placed_pages(text, progress) if seems_placed(text) else None
    if pages is None:
        return None
    from yearbook_reader.sources.pdf.layout import lay_out_sheets
    from yearbook_reader.sources.pdf.printed.written import write_text
    from yearbook_reader.sources.placed_pieces import inked

    lines, sheets = lay_out_sheets(inked(pages))
    written = write_text(lines)
    if not written.text.strip():
        return None
    refuse_endless_line(written.text, name)
    starts = tuple(at for at in written.starts if at == 0 or at < len(written.text))
    return Source(
        written.text,
        hashlib.sha256(data).hexdigest(),
        name,
        decoding.encoding,
        starts,
        written.styles,
        decoding=decoding,
        sheets=sheets[: len(starts)] if len(sheets) > len(pages) else (),
        stamps=written.stamps,
    )


def _is_markdown(text: str) -> bool:
    """Tell a text that begins as Markdown does, and not only with marks of pages."""
    if _MARKDOWN.match(text) is None:
        return False
    return _HEADS_PAGE.match(text) is None or _OTHER_HEADING.search(text) is not None


def _read_markdown(data: bytes, source: Source, progress: Progress) -> Source:
    from yearbook_reader.sources.documents.flow import Flow
    from yearbook_reader.sources.documents.markdown import read_markdown

    flow = Flow()
    read_markdown(source.text, flow, progress)
    return _document(data, source.name, flow, source.encoding, source.decoding)


def _document(
    data: bytes, name: str, flow: Flow, encoding: str, decoding: Decoding | None = None
) -> Source:
    text = flow.text()
    if not text.strip():
        raise SourceError("“{name}”里没有文字。", name=name)
    refuse_endless_line(text, name)
    shown = flow.shown()
    return Source(
        text,
        hashlib.sha256(data).hexdigest(),
        name,
        encoding,
        starts_after_form_feeds(text),
        decoding=decoding,
        whole_paragraphs=not flow.has_printed_lines,
        headings=shown.headings,
        captions=shown.captions,
        leads=shown.leads,
    )
