"""What tests of corrections look for by its title."""

from __future__ import annotations

from yearbook_reader.corrections.manuscript import nodes_of
from yearbook_reader.corrections.places import heads
from yearbook_reader.volume.model import Volume


def id_of(volume: Volume, title: str) -> str:
    """Give the id of the first heading or entry that is called so."""
    return next(head.id for _, head in heads(nodes_of(volume)) if head.heading.title == title)
