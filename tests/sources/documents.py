"""Documents made for tests: DOCX and other ZIP files, and their paragraphs."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from yearbook_reader.sources.reader import read_source
from yearbook_reader.sources.source import Source

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def zipped(members: dict[str, str | bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def docx_of(body: str, **others: str) -> bytes:
    document = f'<w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>{body}</w:body></w:document>'
    return zipped({"word/document.xml": document, **others})


def run_of(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def paragraph_of(words: str) -> str:
    return f"<w:p>{run_of(words)}</w:p>"


def read(file: Path, content: bytes) -> Source:
    file.write_bytes(content)
    return read_source(file)
