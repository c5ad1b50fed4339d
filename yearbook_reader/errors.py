"""The errors a reader of yearbooks may meet: the world's faults, each a calm sentence.

Anything that is not a `YearbookError` is a bug of ours.
"""

from __future__ import annotations


class YearbookError(Exception):
    """The base of all errors that are shown to the reader as a sentence."""


class SourceError(YearbookError):
    """A file that cannot be read as a yearbook: gone, unreadable, empty, no text, too large."""


class FormatError(YearbookError):
    """A file of our own kind (TEI, JSON) that does not follow its schema."""


class StorageError(YearbookError):
    """The notebook or the shelf cannot be opened, read or written."""


class NotFoundError(YearbookError):
    """A volume, entry or annotation that was asked for is not there."""


class QueryError(YearbookError):
    """A query that does not follow the query language.

    `position` is the code point of the query, zero-based, at which it goes wrong.
    """

    def __init__(self, message: str, position: int) -> None:
        """Say what is wrong, and where."""
        super().__init__(message)
        self.position = position


class MisfitError(YearbookError):
    """A correction that has no place in the book as it stands."""
