"""The present moment, in the form in which everything precious is dated."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Give the present moment as it is stored: ISO 8601, UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
