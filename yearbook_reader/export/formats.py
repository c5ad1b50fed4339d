"""The formats a volume can be written in, by the names the command line knows them by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from yearbook_reader.export.docx import to_docx
from yearbook_reader.export.epub import to_epub
from yearbook_reader.export.figures import to_figures
from yearbook_reader.export.html import to_html
from yearbook_reader.export.json_format import to_json
from yearbook_reader.export.markdown import to_markdown
from yearbook_reader.export.plain_text import to_text
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.tei_writer import to_tei

FORMATS: Mapping[str, Callable[[Reconstruction], bytes]] = MappingProxyType(
    {
        "json": to_json,
        "tei": to_tei,
        "markdown": to_markdown,
        "html": to_html,
        "epub": to_epub,
        "docx": to_docx,
        "text": to_text,
        "figures": to_figures,
    }
)
