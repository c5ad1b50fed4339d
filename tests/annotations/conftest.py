"""What the tests of annotations share: a notebook on the disk and made-up annotations."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.volume.model import Span


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the path of the notebook's file."""
    return tmp_path / "notebook.sqlite"


@pytest.fixture
def notebook(path: Path) -> Iterator[Notebook]:
    """Give an open, empty notebook."""
    notebook = Notebook.open(path)
    yield notebook
    notebook.close()


@pytest.fixture
def annotation() -> Annotation:
    """Give an annotation with something in every field, none of it ASCII where it may be not."""
    return Annotation(
        id="one",
        source_sha256="book",
        spans=(Span(30, 32), Span(40, 45)),
        quote="𬭎和\n𠮷先生",
        prefix="前",
        suffix="后",
        color=Color.PINK,
        note="核对：“新建水闸12座”\n待查",
        tags=("水利", "待核, 二"),
        entry_id="entry-13",
        titles=("水利", "综述", "概况"),
        created="2026-01-02T03:04:05.678Z",
        modified="2026-01-02T03:04:05.678Z",
    )


@pytest.fixture
def bookmark() -> Bookmark:
    """Give a bookmark."""
    return Bookmark(
        "mark", "book", 13, "entry-13", ("水利", "综述", "概况"), "2026-01-02T03:04:05.678Z"
    )
