"""How long work tells how far it is, and how it is told to stop; it knows no thread."""

from __future__ import annotations

from typing import Protocol


class Cancelled(Exception):  # noqa: N818 - not an error: the reader asked for it
    """Raised out of a `Progress` call when the reader has cancelled the work."""


class Progress(Protocol):
    """A callable that long work calls now and then."""

    def __call__(self, done: float) -> None:
        """Report the share done, 0.0 to 1.0.

        Raises:
            Cancelled: the reader asked to stop.
        """


def within(progress: Progress, number: int, parts: int) -> Progress:
    """Give the progress of one of several parts of the work, counted from 0."""
    return lambda done: progress((number + done) / parts)


def silent(done: float) -> None:
    """Report to nobody and never cancel."""
