"""A volume as an EPUB 3 book: one document a unit, contents down to the entries."""

from __future__ import annotations

from yearbook_reader.export.html import STYLE, escaped, leaf_markup, nested_list, title_markup
from yearbook_reader.export.reading import Leaf, full_title, leaves
from yearbook_reader.storage.archive import archive
from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.xml_characters import xml_name

_CONTAINER = """\
<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""
# EPUB wants a date of change; a fixed one lets the same volume give the same book.
_MODIFIED = "2000-01-01T00:00:00Z"
_XHTML = "application/xhtml+xml"
_TITLE_PAGE = "title.xhtml"


def to_epub(reconstruction: Reconstruction) -> bytes:
    """Give the volume as an EPUB file, the same bytes for the same volume."""
    volume = reconstruction.volume
    documents = {f"unit-{index:04d}.xhtml": leaf for index, leaf in enumerate(leaves(volume), 1)}
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": _CONTAINER,
        "EPUB/package.opf": _package(volume, list(documents)),
        f"EPUB/{_TITLE_PAGE}": _document(full_title(volume), title_markup(volume)),
        "EPUB/nav.xhtml": _navigation(volume, documents),
        "EPUB/style.css": STYLE,
    }
    for name, leaf in documents.items():
        files[f"EPUB/{name}"] = _document(leaf.unit.title or volume.title, leaf_markup(leaf))
    encoded = {name: content.encode() for name, content in files.items()}
    return archive(encoded, stored="mimetype")


def _package(volume: Volume, documents: list[str]) -> str:
    items = [
        '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>',
        '<item id="style" href="style.css" media-type="text/css"/>',
        *(
            f'<item id="{name}" href="{name}" media-type="{_XHTML}"/>'
            for name in (_TITLE_PAGE, *documents)
        ),
    ]
    source = f"urn:sha256:{escaped(volume.source_sha256)}"
    order = [f'<itemref idref="{name}"/>' for name in (_TITLE_PAGE, "nav", *documents)]
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
            'unique-identifier="source" xml:lang="zh">',
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
            f'<dc:identifier id="source">{source}</dc:identifier>',
            f"<dc:title>{escaped(full_title(volume)) or '—'}</dc:title>",
            "<dc:language>zh</dc:language>",
            f'<meta property="dcterms:modified">{_MODIFIED}</meta>',
            "</metadata>",
            "<manifest>",
            *items,
            "</manifest>",
            "<spine>",
            *order,
            "</spine>",
            "</package>",
            "",
        ]
    )


def _navigation(volume: Volume, documents: dict[str, Leaf]) -> str:
    places = [(title, name) for name, leaf in documents.items() for title in leaf.titles]
    titles = [title for title, _ in places]
    links = [f"{name}#{xml_name(title.id)}" for title, name in places]
    contents = nested_list(titles, links) or '<ol><li><a href="nav.xhtml">—</a></li></ol>'
    heading = f"<h1>{escaped(volume.title)}</h1>"
    return _document(volume.title, ['<nav epub:type="toc">', heading, contents, "</nav>"])


def _document(title: str, lines: list[str]) -> str:
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            "<!DOCTYPE html>",
            '<html xmlns="http://www.w3.org/1999/xhtml" '
            'xmlns:epub="http://www.idpf.org/2007/ops" lang="zh" xml:lang="zh">',
            "<head>",
            f"<title>{escaped(title) or '—'}</title>",
            '<link rel="stylesheet" type="text/css" href="style.css"/>',
            "</head>",
            "<body>",
            *lines,
            "</body>",
            "</html>",
            "",
        ]
    )
