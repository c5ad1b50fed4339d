"""Links to places (`yearbook-reader://…`) and files as the files and the entry to open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from yearbook_reader.annotations.addresses import SCHEME, place_of_address
from yearbook_reader.errors import NotFoundError
from yearbook_reader.paths import Paths
from yearbook_reader.shelf.volume_store import VolumeStore

_FILE = "file://"  # a desktop gives files so where it may give links too


def followed(paths: Paths, words: Sequence[str]) -> tuple[list[Path], str]:
    """Give the files that are meant, volumes on the shelf for links, and the last entry named.

    Raises:
        NotFoundError: a link is none, or the library does not have its volume.
    """
    files, entry = [], ""
    for word in words:
        if not word.startswith(f"{SCHEME}:"):
            files.append(Path(unquote(urlsplit(word).path) if word.startswith(_FILE) else word))
            continue
        place = place_of_address(word)
        if place is None:
            raise NotFoundError("“{word}”不是年鉴里一处的链接。", word=word)
        files.append(VolumeStore(paths.volumes).source_file(place.source_sha256))
        entry = place.entry_id
    return files, entry
