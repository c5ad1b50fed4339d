"""What is kept of a volume, as values: its record, its row on the shelf, the book."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast, get_type_hints

from yearbook_reader.errors import Sentence
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.digest import Digest, digest_of
from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import all_entries

# The engine's account, the search and the exports are imported where they are used: the window
# is to be painted before they are loaded.
if TYPE_CHECKING:
    from pathlib import Path

    from yearbook_reader.corrections.correction import Correction
    from yearbook_reader.reconstruct.assembly.account import Account
    from yearbook_reader.search.hits import Cover, SearchResult
    from yearbook_reader.search.query import Query
    from yearbook_reader.search.volume_search import SearchableVolume
    from yearbook_reader.volume.finding_words import Told

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class VolumeRecord:
    """What a shelf shows of a volume without opening it.

    `entries`, `characters` (those of the source that are no white space, as in the account) and
    `findings` are counts; `added` is an ISO time in UTC; `encoding` is the one the source was
    decoded with; by `fingerprint` (see `shelf.fingerprint`) another extraction of the book is
    known.
    """

    sha256: str
    title: str
    edition_year: int | None
    covers_year: int | None
    file_name: str
    entries: int
    characters: int
    findings: int
    added: str
    encoding: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class VolumeFacts:
    """What a person said of a volume; None where nothing was said.

    `binned` is when it was put into the bin, empty for a volume on the shelf. `version_of` is
    the source of which it is another extraction, empty for none. `last_read` is kept by the
    notebook, and only comes out; moments are ISO times in UTC.
    """

    title: str | None = None
    place: str | None = None
    edition_year: int | None = None
    covers_year: int | None = None
    tags: tuple[str, ...] = ()
    binned: str = ""
    version_of: str = ""
    last_read: str = ""

    def put_on(self, volume: Volume) -> Volume:
        """Give a volume with the title and the years that a person said."""
        edition, covers = self.edition_year, self.covers_year
        return replace(
            volume,
            title=volume.title if self.title is None else self.title,
            edition_year=volume.edition_year if edition is None else edition,
            covers_year=volume.covers_year if covers is None else covers,
        )


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """A volume as the shelf shows it: what the engine found and, over it, what a person said.

    `annotations` is a count; `fault` says what is wrong with a damaged volume.
    """

    record: VolumeRecord
    facts: VolumeFacts = VolumeFacts()
    annotations: int = 0
    fault: Sentence = Sentence()

    @property
    def title(self) -> str:
        """Give the title a person typed, else the one of the book."""
        return self.record.title if self.facts.title is None else self.facts.title

    @property
    def place(self) -> str:
        """Give the place a person typed, else the one that the title proposes."""
        from yearbook_reader.shelf.place_names import place_in

        return place_in(self.title) if self.facts.place is None else self.facts.place

    @property
    def dated(self) -> VolumeRecord:
        """Give the record with the years of the row."""
        return replace(self.record, edition_year=self.edition_year, covers_year=self.covers_year)

    @property
    def cover(self) -> Cover:
        """Give what a search knows of the volume; one without a title is called as its file."""
        from yearbook_reader.search.hits import Cover

        record = self.record
        return Cover(
            record.sha256,
            self.title or record.file_name,
            self.edition_year,
            self.covers_year,
            self.place,
            record.file_name,
        )

    @property
    def edition_year(self) -> int | None:
        """Give the 卷年 a person typed, else the one of the book."""
        typed = self.facts.edition_year
        return self.record.edition_year if typed is None else typed

    @property
    def covers_year(self) -> int | None:
        """Give the 记述年 a person typed, else the one of the book."""
        typed = self.facts.covers_year
        return self.record.covers_year if typed is None else typed


@dataclass(frozen=True)
class OpenVolume:
    """A volume that is being read, with its source and its record.

    `reconstruction` holds what a person corrected; `made` is the one of the engine, None where
    both are the same. `corrections` are those of the source, `misfits` those that do not fit.
    `unkept` tells why the volume could not be put onto the shelf, where it could not; it is
    then the file `read_from` that it was read from. `kept_digest` is that of the reconstruction,
    where it was kept.
    """

    record: VolumeRecord
    source: Source
    reconstruction: Reconstruction
    made: Reconstruction | None = None
    corrections: tuple[Correction, ...] = ()
    misfits: tuple[Correction, ...] = ()
    unkept: Sentence | None = None
    read_from: Path | None = None
    kept_digest: Digest | None = field(default=None, compare=False)

    @property
    def volume(self) -> Volume:
        """Give the book."""
        return self.reconstruction.volume

    @cached_property
    def entries(self) -> int:
        """Give how many entries the book has, as corrected."""
        return self.record.entries if self.made is None else len(all_entries(self.volume))

    @cached_property
    def digest(self) -> Digest:
        """Give what is to be known of the book at once."""
        return self.kept_digest or digest_of(self.reconstruction)

    @cached_property
    def searchable(self) -> SearchableVolume:
        """Give the book made ready for searching; made at the first search."""
        from yearbook_reader.search.volume_search import SearchableVolume

        return SearchableVolume(self.volume)

    def search(self, query: str | Query, facts: VolumeFacts) -> SearchResult:
        """Find a query in the book as the shelf would, where these facts hold of it.

        Raises:
            QueryError: the query does not make sense, or an expression in it takes too long.
        """
        return self.searchable.search(query, cover=ShelfRow(self.record, facts).cover)

    @cached_property
    def account(self) -> Account:
        """Give the account of where every character of the source has gone."""
        from yearbook_reader.reconstruct.assembly.account import account

        return account(self.source.text, self.reconstruction)

    @cached_property
    def _made_once(self) -> dict[Callable[[OpenVolume], object], object]:
        return {}

    def once(self, make: Callable[[OpenVolume], T]) -> T:
        """Give what is made of this volume, at the first asking only; any thread may ask.

        This lets a worker prepare what the window's thread is going to ask for.
        """
        made = self._made_once
        if make not in made:
            made[make] = make(self)
        return cast("T", made[make])

    def exported(self, format_name: str, facts: VolumeFacts = VolumeFacts()) -> bytes:
        """Give the volume as a file of one of the formats of `export.formats.FORMATS`.

        Its title and years are those of the `facts`, where a person said any.
        """
        from yearbook_reader.export.formats import FORMATS

        volume = facts.put_on(self.volume)
        return FORMATS[format_name](replace(self.reconstruction, volume=volume))

    def exported_findings(
        self, format_name: str, told: Iterable[Told], header: Sequence[str]
    ) -> bytes:
        """Give findings of this volume, as they are told, as a table, `csv` or `markdown`."""
        from yearbook_reader.export.findings import finding_rows, to_csv, to_markdown_table

        rows = finding_rows(self.record.file_name, self.source.text, self.volume.pages, told)
        return {"csv": to_csv, "markdown": to_markdown_table}[format_name](rows, header)


def opened_volume(source: Source, reconstruction: Reconstruction, added: str) -> OpenVolume:
    """Give a volume just made of its source, with the record of it."""
    from yearbook_reader.shelf.fingerprint import fingerprint

    volume = reconstruction.volume
    record = VolumeRecord(
        sha256=source.sha256,
        title=volume.title,
        edition_year=volume.edition_year,
        covers_year=volume.covers_year,
        file_name=source.name,
        entries=len(all_entries(volume)),
        characters=sum(map(len, source.text.split())),
        findings=len(reconstruction.findings),
        added=added,
        encoding=source.encoding,
        fingerprint=fingerprint(volume),
    )
    return OpenVolume(record, source, reconstruction)


def written_record(record: VolumeRecord) -> bytes:
    """Give the record as it is kept, in JSON."""
    return json.dumps(asdict(record), indent=2).encode()


def read_record(written: bytes) -> VolumeRecord | None:
    """Read a record that was kept; None where it is damaged."""
    try:
        record = VolumeRecord(**json.loads(written))
    except (ValueError, TypeError):
        return None
    sound = all(isinstance(getattr(record, name), kind) for name, kind in _KINDS.items())
    return record if sound else None


_KINDS = get_type_hints(VolumeRecord)
