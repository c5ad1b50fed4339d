"""Notes as files for people: Markdown, HTML, CSV, Word, and by a template of one's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import Template

from lxml import etree

from yearbook_reader.annotations.color import Style
from yearbook_reader.annotations.note_words import FIELDS, PLAIN_WORDS, NoteWords
from yearbook_reader.errors import FormatError
from yearbook_reader.export.docx import docx_file, paragraph
from yearbook_reader.export.html import escaped as html_escaped
from yearbook_reader.export.markdown import escaped as markdown_escaped
from yearbook_reader.export.note_markup import html_of, paragraphs_of
from yearbook_reader.export.notes import Note, chapters_of, particulars, volume_heading
from yearbook_reader.storage.csv_table import csv_table

_STYLE = """\
body { max-width: 40em; margin: 2em auto; padding: 0 1em; line-height: 1.8; font-family: serif; }
blockquote { margin: 1em 0 0.3em; padding: 0 0.8em; border-inline-start: 0.4em solid; }
blockquote.underline { text-decoration: underline; }
.yellow { border-color: #d4ac0d } .green { border-color: #229954 } .blue { border-color: #2e86c1 }
.pink { border-color: #cb4335 } .purple { border-color: #7d3c98 }
.note, .note p { margin: 0.3em 0; } .note h4 { margin: 0.5em 0 0.2em; font-size: 1em; }
.note blockquote { margin: 0.3em 0; border-inline-start: 0.1em solid; opacity: 0.8; }
.note a { overflow-wrap: anywhere; } .source { font-size: 0.85em; opacity: 0.8; }
"""


def to_markdown(notes: Sequence[Note], words: NoteWords = PLAIN_WORDS) -> bytes:
    """Give the notes in Markdown; what a reader wrote stays Markdown, the quotes are escaped."""
    pieces = [f"# {words.title}"]
    volume = None
    for identity, path, group in chapters_of(notes):
        if identity != volume:
            volume = identity
            pieces.append(f"## {markdown_escaped(volume_heading(identity))}")
        if path:
            pieces.append(f"### {markdown_escaped(path)}")
        for note in group:
            pieces.extend(_markdown_of(note, words))
    return ("\n\n".join(pieces) + "\n").encode("utf-8", "replace")


def _markdown_of(note: Note, words: NoteWords) -> Iterator[str]:
    yield "\n>\n".join(f"> {markdown_escaped(line)}" for line in note.annotation.quote.split("\n"))
    for text in (note.annotation.note, markdown_escaped(particulars(note, words))):
        if text:
            yield text
    yield f"{markdown_escaped(note.citation)} [{words.open_there}](<{note.link}>)"


def to_html(notes: Sequence[Note], words: NoteWords = PLAIN_WORDS) -> bytes:
    """Give the notes as one HTML page that needs no other, their Markdown as it is meant."""
    lines = [
        "<!DOCTYPE html>",
        '<html lang="zh"><head><meta charset="utf-8"/>',
        f"<title>{html_escaped(words.title)}</title><style>{_STYLE}</style></head>",
        f"<body><h1>{html_escaped(words.title)}</h1>",
    ]
    volume = None
    for identity, path, group in chapters_of(notes):
        if identity != volume:
            volume = identity
            lines.append(f"<h2>{html_escaped(volume_heading(identity))}</h2>")
        if path:
            lines.append(f"<h3>{html_escaped(path)}</h3>")
        for note in group:
            lines.extend(_html_of(note, words))
    return ("\n".join([*lines, "</body></html>"]) + "\n").encode()


def _html_of(note: Note, words: NoteWords) -> Iterator[str]:
    annotation = note.annotation
    looks = f"{annotation.style.value} {annotation.color.value}"
    quoted = html_escaped(annotation.quote).replace("\n", "<br/>")
    yield f'<blockquote class="{looks}">{quoted}</blockquote>'
    if annotation.note:
        yield f'<div class="note">{html_of(annotation.note)}</div>'
    if particulars(note, words):
        yield f'<p class="note">{html_escaped(particulars(note, words))}</p>'
    link = f'<a href="{html_escaped(note.link)}">{html_escaped(words.open_there)}</a>'
    yield f'<p class="source">{html_escaped(note.citation)} {link}</p>'


def to_csv(notes: Sequence[Note], words: NoteWords = PLAIN_WORDS) -> bytes:
    """Give a row for each note with every field there is."""
    return csv_table([words.header, *(tuple(note.fields(words).values()) for note in notes)])


def to_docx(notes: Sequence[Note], words: NoteWords = PLAIN_WORDS) -> bytes:
    """Give the notes as a Word document."""
    return docx_file(words.title, _docx_elements(notes, words))


def _docx_elements(notes: Sequence[Note], words: NoteWords) -> Iterator[etree._Element]:
    volume = None
    for identity, path, group in chapters_of(notes):
        if identity != volume:
            volume = identity
            yield paragraph("Heading1", volume_heading(identity))
        if path:
            yield paragraph("Heading2", path)
        for note in group:
            mark = "﹏" if note.annotation.style is Style.UNDERLINE else "▌"
            texts = [mark + note.annotation.quote, *paragraphs_of(note.annotation.note)]
            for text in (*texts, particulars(note, words), note.citation, note.link):
                if text:
                    yield paragraph("BodyText", text)


class _FieldTemplate(Template):
    """A template whose fields have Chinese names."""

    idpattern = r"[\u4e00-\u9fff]+"


def by_template(template: str, notes: Sequence[Note], words: NoteWords = PLAIN_WORDS) -> bytes:
    """Give the notes one after another, each as the template says; its fields are `FIELDS`.

    A field is written as $引文 or ${引文}, a dollar sign as $$.

    Raises:
        FormatError: the template has a field that there is not, or a dollar sign alone.
    """
    fields = _FieldTemplate(template)
    try:
        texts = [fields.substitute(note.fields(words)) for note in notes]
    except KeyError as error:
        known = "、".join(FIELDS)
        raise FormatError(
            "模板里的“{field}”不是字段；可用的有：{known}。", field=error.args[0], known=known
        ) from error
    except ValueError as error:
        raise FormatError("模板里有单独的 $；要写出 $ 本身，请写 $$。") from error
    return "\n".join(texts).encode("utf-8", "replace")
