"""What a reader leaves in a book: annotations and bookmarks, as values."""

from __future__ import annotations

from dataclasses import dataclass, replace

from yearbook_reader.annotations.color import Color, State, Style
from yearbook_reader.storage.moment import now
from yearbook_reader.volume.model import Span


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlight or underline with its note and tags, anchored on the source.

    `spans`, at least one, are the source's code points of the quoted words, in reading order.
    `quote` is their clean text; `prefix` and `suffix` the clean text before and after it;
    `titles` the path of titles down to the entry: enough to find the words in another
    extraction. `created` and `modified` are ISO 8601 in UTC. `page` is the page number as
    printed; `reply_to` the id of the annotation that this one answers; `links` are addresses
    of other entries; `snapshot` is the sha256 of the section's text as it was. Each is empty
    where there is none.
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
    style: Style = Style.HIGHLIGHT
    state: State = State.NONE
    page: str = ""
    author: str = ""
    reply_to: str = ""
    links: tuple[str, ...] = ()
    snapshot: str = ""

    def __post_init__(self) -> None:
        """Refuse an annotation of nothing."""
        if not self.spans:
            raise ValueError("an annotation needs a span")

    def modified_now(self) -> Annotation:
        """Give the annotation as one that was changed just now."""
        return replace(self, modified=now())


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A mark on an entry; `offset` is the source's code point at which the entry begins.

    `name` is what a person calls it, `folder` where it was put; both may be empty.
    """

    id: str
    source_sha256: str
    offset: int
    entry_id: str
    titles: tuple[str, ...]
    created: str
    name: str = ""
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Notes:
    """What a reader wrote: annotations and bookmarks, in any order."""

    annotations: tuple[Annotation, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()

    @property
    def sources(self) -> frozenset[str]:
        """Give the sha256 of every source that something was written in."""
        of_annotations = {each.source_sha256 for each in self.annotations}
        return frozenset(of_annotations | {each.source_sha256 for each in self.bookmarks})
