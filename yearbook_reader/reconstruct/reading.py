"""Any file -> its source and the book made of it; a book that was made before stays as it is."""

from __future__ import annotations

from pathlib import Path

from yearbook_reader.progress import Progress, silent
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.reader import is_own_tei, read_source
from yearbook_reader.sources.source import Source
from yearbook_reader.sources.text import read_bytes, read_head
from yearbook_reader.volume.reconstruction import Reconstruction


def read_volume(
    path: Path, encoding: str | None = None, progress: Progress = silent
) -> tuple[Source, Reconstruction]:
    """Read a file and make the book of it; `encoding` overrides that of text and HTML.

    A TEI file of our own comes back unchanged; its source is put together from its texts.

    Raises:
        SourceError: the file cannot be read as a yearbook.
        FormatError: it is a TEI file of our own, but damaged.
        Cancelled: `progress` asked to stop.
    """
    if is_own_tei(read_head(path)):
        return made_before(read_bytes(path), path.name)
    source = read_source(path, encoding, progress)
    return source, reconstruct(source, progress)


def made_before(data: bytes, name: str) -> tuple[Source, Reconstruction]:
    """Give the book that a TEI file of our own holds, unchanged, and the source of its texts.

    The source has the characters of the original one, each at its offset, and its sha256.

    Raises:
        FormatError: the file is damaged.
    """
    from yearbook_reader.volume.tei import from_tei, source_text

    made = from_tei(data)
    starts = tuple(page.start for page in made.volume.pages) or (0,)
    return Source(source_text(made), made.volume.source_sha256, name, "tei", starts), made
