"""Which changes of earlier sessions were parts of one sitting at a note."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from yearbook_reader.ui.parts.deed import Past

PAUSE = timedelta(minutes=2)  # after a longer one the note was taken up again
_WRITTEN = frozenset(("note", "tags", "modified"))


def sittings_of(past: Sequence[Past]) -> Iterator[str]:
    """Give for each change, the earliest first, the name of its sitting; empty for none.

    That a note was left is not in the history: words that were stored soon after each other are
    taken as written in one sitting.
    """
    known: dict[object, Mapping[str, object]] = {}
    sittings = 0
    last: Past | None = None
    for each in past:
        identifier = each.row.get("id")
        former = known.get(identifier)
        known[identifier] = each.row
        if former is None or not _is_written(former, each):
            last = None
            yield ""
            continue
        goes_on = last is not None and last.row["id"] == identifier
        if last is None or not goes_on or _moment(each) - _moment(last) > PAUSE:
            sittings += 1
        last = each
        yield f"past {sittings}"


def _is_written(former: Mapping[str, object], past: Past) -> bool:
    """Tell whether nothing but the words of the one note was changed."""
    kept = (name for name in past.row if name not in _WRITTEN)
    is_alone = past.operation == "update" and past.changes == 1
    return is_alone and all(past.row[name] == former.get(name) for name in kept)


def _moment(past: Past) -> datetime:
    return datetime.fromisoformat(past.at)
