"""What a glance tells of running text is what the rules tell of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.telling import telling
from yearbook_reader.sources.reader import read_source
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.reconstruction import Reconstruction

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/raw.*"))


def without_a_glance(source: Source) -> Reconstruction:
    """Give what the rules make of a source when they are asked of every line."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(telling, "glance", lambda told: (told.seen, told.tabular))
        return reconstruct(source)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_sample_is_the_same_book_with_and_without_a_glance(path: Path) -> None:
    source = read_source(path)
    assert reconstruct(source) == without_a_glance(source)


def test_damaged_lines_are_told_the_same_with_and_without_a_glance(
    rotations: Callable[[str], list[str]],
) -> None:
    text = read_source(SAMPLES[0]).text
    for copy in rotations(text):
        source = Source(copy, "", "damaged.txt", "utf-8")
        assert reconstruct(source) == without_a_glance(source)
