"""Where annotations stand in sources other than their own; a person's word is never overruled."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from yearbook_reader.annotations.placement import Outcome, Placement, Plan
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.moment import now
from yearbook_reader.storage.records import Records
from yearbook_reader.volume.model import Span

METHOD = "spans-seeds-1"  # to be changed with the rules of `reanchoring`

_COLUMNS = (
    *("id", "annotation_id", "source_sha256", "state", "spans", "score", "method", "created"),
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where an annotation stands in another source; `spans` are empty where it has no place."""

    annotation_id: str
    source_sha256: str
    outcome: Outcome
    spans: tuple[Span, ...]
    score: float


class Anchors:
    """The anchors of a notebook; every method raises StorageError on a bad disk."""

    def __init__(self, database: Database) -> None:
        """Keep the anchors in the table `anchor` of a database."""
        self._records = Records(database, "anchor", _COLUMNS)

    def of_source(self, source_sha256: str) -> tuple[Anchor, ...]:
        """Give the anchors in a source, by the ids of their annotations."""
        rows = self._records.of_source(source_sha256)
        found = (
            Anchor(
                row["annotation_id"],
                row["source_sha256"],
                Outcome(row["state"]),
                tuple(Span(start, end) for start, end in json.loads(row["spans"])),
                row["score"] / 1000,
            )
            for row in rows
        )
        return tuple(sorted(found, key=lambda anchor: anchor.annotation_id))

    def by_hand(self, source_sha256: str) -> Mapping[str, tuple[Span, ...]]:
        """Give the spans where a person put annotations, by their ids, as `plan` takes them."""
        return {
            anchor.annotation_id: anchor.spans
            for anchor in self.of_source(source_sha256)
            if anchor.outcome is Outcome.BY_HAND
        }

    def accept(self, plan: Plan, source_sha256: str) -> int:
        """Keep what a plan found in a source, in one action; what a person did stays.

        Gives the number by which the history undoes it.
        """
        firm = self.by_hand(source_sha256)
        return self._keep(
            (
                each
                for each in plan.placements
                if each.outcome is Outcome.BY_HAND or each.old.id not in firm
            ),
            source_sha256,
        )

    def attach(self, placement: Placement, source_sha256: str) -> int:
        """Keep what a person decided on one annotation; gives the number that undoes it."""
        return self._keep([placement], source_sha256)

    def _keep(self, placements: Iterable[Placement], source_sha256: str) -> int:
        moment = now()
        rows = (
            {
                "id": f"{each.old.id}@{source_sha256}",
                "annotation_id": each.old.id,
                "source_sha256": source_sha256,
                "state": each.outcome.value,
                "spans": json.dumps(
                    [[span.start, span.end] for span in each.new.spans] if each.new else []
                ),
                "score": round(each.score * 1000),
                "method": METHOD,
                "created": moment,
            }
            for each in placements
        )
        return self._records.put(*rows)
