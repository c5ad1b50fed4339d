"""Files of notes in each language of the window."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from yearbook_reader.annotations.annotation import Annotation, Notes
from yearbook_reader.annotations.color import Color, State, Style
from yearbook_reader.annotations.exchange.review_package import Identity
from yearbook_reader.export.notes import notes_of
from yearbook_reader.shelf.note_exchange import written
from yearbook_reader.ui.notes.exchange.file_words import file_words
from yearbook_reader.volume.model import Span

Speak = Callable[[str], None]

NOTE = Annotation(
    id="1", source_sha256="a", spans=(Span(0, 4),), quote="quote", prefix="", suffix="",
    color=Color.BLUE, style=Style.UNDERLINE, state=State.TO_CHECK, created="2026", modified="2026",
)  # fmt: skip
CHINESE_WORD = re.compile("[\u4e00-\u9fff]+")


@pytest.mark.parametrize("format_name", ["markdown", "html", "csv", "zotero", "calibre"])
def test_all_but_citations_is_written_in_english_where_the_window_is(
    speak: Speak, format_name: str
) -> None:
    speak("en")
    volumes = {"a": Identity("a", "Yearbook")}
    text = written(Notes((NOTE,)), volumes, format_name, file_words()).decode()
    [note] = notes_of((NOTE,), volumes)
    for of_the_book in (note.citation, note.reference):
        text = text.replace(of_the_book, "")
    assert not CHINESE_WORD.findall(text)


def test_the_template_to_begin_with_is_in_english_but_for_the_names_of_its_fields(
    speak: Speak,
) -> None:
    speak("en")
    template = re.sub(r"\$\{.*?\}", "", file_words().template())
    assert not CHINESE_WORD.findall(template)
