"""A review package: notes and the identity of their volumes in one file, sent and sent back.

A ZIP archive of `manifest.json`, `notes.jsonld`, `base.jsonld` (the notes as both sides last had
them, the very notes where nothing is answered) and, if wished, the sources themselves.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from io import BytesIO
from uuid import uuid4

from yearbook_reader.annotations.annotation import Annotation, Notes
from yearbook_reader.annotations.json_ld import to_json_ld
from yearbook_reader.annotations.json_ld_reader import from_json_ld
from yearbook_reader.errors import FormatError
from yearbook_reader.storage.archive import archive
from yearbook_reader.storage.moment import now

FORMAT, VERSION = "yearbook-reader review package", 1
MOST_NOTES = 256 * 2**20  # bytes of notes that are unpacked; a source may be as large
MOST_SOURCE = 2**30

_MANIFEST, _NOTES, _BASE, _SOURCES = "manifest.json", "notes.jsonld", "base.jsonld", "sources/"


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells a volume: its source's sha256, its title and years, its file's name."""

    sha256: str
    title: str = ""
    edition_year: int | None = None
    covers_year: int | None = None
    file_name: str = ""


@dataclass(frozen=True, slots=True)
class ReviewPackage:
    """Notes on their way.

    `base` are those that both sides had before where it answers another package, else the very
    notes; `sources` are the volumes' bytes by sha256.
    """

    volumes: tuple[Identity, ...]
    notes: Notes
    base: Notes = field(default_factory=Notes)
    sources: Mapping[str, bytes] = field(default_factory=dict)
    sender: str = ""
    answers: bool = False

    @property
    def known(self) -> Notes:
        """Give the notes that both sides had; one that answers none does not tell of any."""
        return self.base if self.answers else Notes()


def packed(package: ReviewPackage) -> bytes:
    """Give the package as a file, the same bytes for the same package."""
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "sender": package.sender,
        "answers": package.answers,
        "volumes": [asdict(volume) for volume in package.volumes],
    }
    files = {
        _MANIFEST: json.dumps(manifest, ensure_ascii=False, indent=1).encode(),
        _NOTES: to_json_ld(package.notes),
        _BASE: to_json_ld(package.base),
        **{_SOURCES + sha256: content for sha256, content in package.sources.items()},
    }
    return archive(files)


def unpacked(content: bytes) -> ReviewPackage:
    """Read a package.

    Raises:
        FormatError: the file is no review package, is damaged, or would fill the memory.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as opened:
            manifest = json.loads(_member(opened, _MANIFEST, MOST_NOTES))
            if manifest["format"] != FORMAT or manifest["version"] > VERSION:
                raise FormatError("这个批注包出自更新的版本，请先升级本程序。")
            volumes = tuple(Identity(**each) for each in manifest["volumes"])
            sources = {
                volume.sha256: _member(opened, _SOURCES + volume.sha256, MOST_SOURCE)
                for volume in volumes
                if _SOURCES + volume.sha256 in opened.namelist()
            }
            notes, base = (
                from_json_ld(_member(opened, name, MOST_NOTES)) for name in (_NOTES, _BASE)
            )
            # Packages of earlier versions do not say it.
            answers = bool(manifest.get("answers", base != notes))
            sender = str(manifest["sender"])
            return ReviewPackage(volumes, notes, base, sources, sender, answers)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
        raise FormatError("这不是批注包，或已损坏。") from error
    except (ValueError, KeyError, TypeError) as error:
        raise FormatError("这个批注包的内容不全或已损坏。") from error


def _member(opened: zipfile.ZipFile, name: str, most: int) -> bytes:
    """Read a file of the archive, whatever size the archive says that it has."""
    with opened.open(name) as member:
        content = member.read(most + 1)
    if len(content) > most:
        raise FormatError("这个批注包太大，没有读取。")
    return content


def reply(annotation: Annotation, note: str, author: str) -> Annotation:
    """Answer an annotation: a new one on the same words."""
    moment = now()
    return replace(
        annotation,
        id=str(uuid4()),
        note=note,
        tags=(),
        links=(),
        author=author,
        reply_to=annotation.id,
        created=moment,
        modified=moment,
    )
