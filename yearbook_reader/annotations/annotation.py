"""What a reader leaves in a book: annotations and bookmarks, as values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from yearbook_reader.annotations.color import Color
from yearbook_reader.volume.model import Span


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlight with its note and tags, anchored on the source.

    `spans`, at least one, are the source's code points of the quoted words, in reading order.
    `quote` is their clean text; `prefix` and `suffix` the clean text before and after it;
    `titles` the path of titles down to the entry: enough to find the words in another
    extraction. `created` and `modified` are ISO 8601 in UTC.
    """

    id: str
    source_sha256: str
    spans: tuple[Span, ...]
    quote: str
    prefix: str
    suffix: str
    color: Color
    note: str = ""
    tags: tuple[str, ...] = ()
    entry_id: str = ""
    titles: tuple[str, ...] = ()
    created: str = ""
    modified: str = ""

    def __post_init__(self) -> None:
        """Refuse an annotation of nothing."""
        if not self.spans:
            raise ValueError("an annotation needs a span")

    def edited(self, color: Color, note: str, tags: tuple[str, ...]) -> Annotation:
        """Give the annotation with these, modified now."""
        return replace(self, color=color, note=note, tags=tags, modified=now())


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A mark on an entry; `offset` is the source's code point at which the entry begins."""

    id: str
    source_sha256: str
    offset: int
    entry_id: str
    titles: tuple[str, ...]
    created: str


def now() -> str:
    """Give the present moment as it is stored: ISO 8601, UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
