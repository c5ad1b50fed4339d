"""What the TEI file of a volume keeps, and what it refuses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from yearbook_reader.errors import FormatError
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Page, Paragraph, Span, Text, Volume
from yearbook_reader.volume.reconstruction import Finding, FindingKind, Reconstruction
from yearbook_reader.volume.tei import from_tei, source_text, validate
from yearbook_reader.volume.tei_writer import to_tei


def edited(reconstruction: Reconstruction, old: str, new: str) -> bytes:
    written = to_tei(reconstruction).decode()
    assert old in written
    return written.replace(old, new, 1).encode()


def test_the_made_up_volume_comes_back_whole(made_up: Reconstruction) -> None:
    assert from_tei(to_tei(made_up)) == made_up


def test_the_file_follows_the_schema(made_up: Reconstruction) -> None:
    validate(to_tei(made_up))


def test_writing_what_was_read_gives_the_same_file(made_up: Reconstruction) -> None:
    written = to_tei(made_up)
    assert to_tei(from_tei(written)) == written


def test_every_run_of_text_knows_its_offset(made_up: Reconstruction) -> None:
    assert '<cell><lb yr:at="173"/>大闸</cell>' in to_tei(made_up).decode()


def test_a_page_break_stands_before_the_first_text_of_its_page(made_up: Reconstruction) -> None:
    written = to_tei(made_up).decode()
    page = '<pb facs="#surface_2"/>'
    assert written.count(page) == 1
    assert f'{page}<lb yr:at="109"/>检查堤防。' in written


def test_a_title_stands_as_printed_and_clean(made_up: Reconstruction) -> None:
    written = to_tei(made_up).decode()
    assert "〉测站</orig>" in written
    assert "<reg>测站</reg>" in written


def test_a_character_that_xml_cannot_hold_is_written_by_its_code_point(
    made_up: Reconstruction,
) -> None:
    assert '<orig><g n="U+0000"/></orig>' in to_tei(made_up).decode()


def test_an_unknown_tag_is_named(made_up: Reconstruction) -> None:
    with pytest.raises(FormatError, match=r"第 \d+ 行有不认识的标记“emph”"):
        from_tei(edited(made_up, "检查堤防", "<emph>检查</emph>堤防"))


def test_an_unknown_attribute_is_named(made_up: Reconstruction) -> None:
    with pytest.raises(FormatError, match=r"第 \d+ 行有不认识的属性“color”"):
        from_tei(edited(made_up, "<figDesc>", '<figDesc color="red">'))


def test_a_tag_in_the_wrong_place_is_refused_with_its_line(made_up: Reconstruction) -> None:
    with pytest.raises(FormatError, match=r"第 \d+ 行附近"):
        from_tei(edited(made_up, "<body>", "<body><row/>"))


def test_a_page_break_to_no_page_is_refused(made_up: Reconstruction) -> None:
    with pytest.raises(FormatError, match="不存在的页面“#surface_7”"):
        from_tei(edited(made_up, 'facs="#surface_2"', 'facs="#surface_7"'))


def test_text_without_a_place_is_refused(made_up: Reconstruction) -> None:
    with pytest.raises(FormatError, match="没有注明它在原文中的位置"):
        from_tei(edited(made_up, "<figDesc>", "<figDesc>某日"))


def test_an_unknown_kind_of_finding_is_refused(made_up: Reconstruction) -> None:
    with pytest.raises(FormatError, match="made_up_kind"):
        from_tei(edited(made_up, 'note type="running_head"', 'note type="made_up_kind"'))


def test_a_file_of_a_later_format_is_refused(made_up: Reconstruction) -> None:
    with pytest.raises(FormatError):
        from_tei(edited(made_up, 'version="1"', 'version="2"'))


@pytest.mark.parametrize("data", [b"", b"<TEI", "这是一段文字。".encode(), b"\xff\xfe\x00"])
def test_a_file_that_is_not_xml_gets_a_sentence(data: bytes) -> None:
    with pytest.raises(FormatError, match="不是完整的 XML 文件"):
        from_tei(data)


def test_a_file_that_is_cut_off_gets_a_sentence(made_up: Reconstruction) -> None:
    with pytest.raises(FormatError, match="不是完整的 XML 文件"):
        from_tei(to_tei(made_up)[:-200])


@pytest.mark.parametrize(
    "declaration",
    [
        b"<!DOCTYPE TEI>",
        b'<!DOCTYPE TEI SYSTEM "file:///etc/hostname">',
        b'<!DOCTYPE TEI [<!ENTITY host SYSTEM "file:///etc/hostname">]>',
    ],
)
def test_a_document_type_is_refused(made_up: Reconstruction, declaration: bytes) -> None:
    written = to_tei(made_up)
    head, rest = written.split(b"\n", 1)
    with pytest.raises(FormatError, match="DOCTYPE"):
        from_tei(head + declaration + rest)


def test_the_characters_of_the_source_can_be_had_back(
    made_up: Reconstruction, made_up_source: Source
) -> None:
    read = source_text(from_tei(to_tei(made_up)))
    assert "".join(read.split()) == "".join(made_up_source.text.split())


def test_a_folded_character_comes_back_as_it_stood(made_up: Reconstruction) -> None:
    volume = replace(
        made_up.volume,
        chapters=(),
        forme_work=(),
        lead=(Paragraph(Text("新建水库", (Span(0, 4),))),),
    )
    folded = Finding(FindingKind.FOLDED_CHARACTER, 1.0, (Span(2, 3),), "", original="⽔")
    assert source_text(Reconstruction(volume, (folded,))).startswith("新建⽔库")


def test_a_text_of_one_giant_line_comes_back() -> None:
    length = 3_400_000
    giant = Paragraph(Text("雨" * length, (Span(0, length),)))
    reconstruction = Reconstruction(Volume("年鉴", "00", lead=(giant,)), ())
    assert from_tei(to_tei(reconstruction)) == reconstruction


def test_a_page_without_text_is_not_lost(made_up: Reconstruction) -> None:
    pages = (*made_up.volume.pages, Page(3, 217, 217, "14"))
    reconstruction = replace(made_up, volume=replace(made_up.volume, pages=pages))
    assert from_tei(to_tei(reconstruction)) == reconstruction
