"""A finding tells how the source's bytes were read, and which of them could not be."""

from __future__ import annotations

from pathlib import Path

from yearbook_reader.reconstruct.characters.decoding import decoding_findings
from yearbook_reader.sources.encoding import LIKELY
from yearbook_reader.sources.reader import read_source
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.reconstruction import Finding, FindingKind

TEXT = "云台年鉴\n【概况】 2019年，云台县新建水闸12座，投资1.1亿元。\n" * 60


def _findings(tmp_path: Path, data: bytes) -> tuple[Source, tuple[Finding, ...]]:
    file = tmp_path / "年鉴.txt"
    file.write_bytes(data)
    source = read_source(file)
    return source, decoding_findings(source)


def test_the_encoding_is_told_with_how_sure_it_is(tmp_path: Path) -> None:
    _, (sure,) = _findings(tmp_path, TEXT.encode())
    _, (likely,) = _findings(tmp_path, TEXT.encode("gb18030"))
    assert (sure.kind, sure.confidence, sure.values) == (FindingKind.ENCODING, 1.0, ("utf-8",))
    assert (likely.confidence, likely.values) == (LIKELY, ("gb18030",))


def test_the_bytes_left_unread_are_counted_and_can_be_gone_to(tmp_path: Path) -> None:
    source, (_, unread) = _findings(tmp_path, TEXT.encode() + b"\xff\xfe")
    assert unread.kind is FindingKind.UNREADABLE_BYTES
    assert unread.values == ("2", "utf-8")
    assert [source.text[span.start : span.end] for span in unread.spans] == ["\\xff", "\\xfe"]


def test_a_source_that_was_no_text_tells_nothing(made_up_source: Source) -> None:
    assert decoding_findings(made_up_source) == ()
