"""Characters whose font does not tell what they are: shown as such, counted and told."""

from __future__ import annotations

from pathlib import Path

from printer import LEFT, column, full_lines, pdf_bytes, text

from yearbook_reader.reconstruct.assembly.account import account
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.pdf.extraction import read_pdf_source
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Paragraph, Volume
from yearbook_reader.volume.reconstruction import FindingKind
from yearbook_reader.volume.walk import content, units

# Two glyphs with names that mean nothing: PDFium gives their codes, those of 6 and of a blank.
ENCODING = "/Encoding << /Type /Encoding /Differences [29 /g29 54 /g54] >>"


def read(folder: Path) -> Source:
    page = [*column(full_lines("左"), LEFT, 100), text("GDP 6\x1d 77", LEFT, 240, font="H")]
    file = folder / "volume.pdf"
    file.write_bytes(pdf_bytes([column(full_lines("右"), LEFT, 100), page], encoding=ENCODING))
    return read_pdf_source(file)


def test_neither_wrong_letters_nor_blanks_stand_for_them(tmp_path: Path) -> None:
    assert read(tmp_path).text.split("\n")[16] == "GDP\ufffd\ufffd77"


def test_a_finding_tells_how_many_they_are_and_on_which_pages(tmp_path: Path) -> None:
    source = read(tmp_path)
    made = reconstruct(source)
    (told,) = [each for each in made.findings if each.kind is FindingKind.UNKNOWN_CHARACTER]
    assert told.values == ("2", "2")
    assert {source.text[span.start : span.end] for span in told.spans} == {"\ufffd"}
    assert account(source.text, made).closes


def test_they_are_shown_in_the_text(tmp_path: Path) -> None:
    made = reconstruct(read(tmp_path))
    assert any("GDP\ufffd\ufffd77" in text for text in spoken(made.volume))


def spoken(volume: Volume) -> list[str]:
    """Give all paragraphs of a volume."""
    blocks = (item.block for unit in units(volume) for item in content(unit))
    return [block.text.text for block in blocks if isinstance(block, Paragraph)]
