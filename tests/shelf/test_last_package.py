"""The package that came in last is kept, without what is large."""

from __future__ import annotations

from pathlib import Path

import pytest

from yearbook_reader.annotations.annotation import Notes
from yearbook_reader.annotations.exchange.review_package import Identity, ReviewPackage
from yearbook_reader.shelf.last_package import LastPackage


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "last.zip"


def test_a_package_is_there_for_the_next_start_without_its_volumes(file: Path) -> None:
    identity = Identity("book", "云台年鉴")
    LastPackage(file).keep(ReviewPackage((identity,), Notes(), Notes(), {"book": b"x"}, "甲"))
    assert LastPackage(file).read() == ReviewPackage((identity,), Notes(), sender="甲")


def test_the_last_one_counts(file: Path) -> None:
    kept = LastPackage(file)
    for sender in "甲乙":
        kept.keep(ReviewPackage((), Notes(), sender=sender))
    package = kept.read()
    assert package is not None
    assert package.sender == "乙"


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04 no archive"])
def test_what_is_missing_or_damaged_is_no_package(file: Path, content: bytes | None) -> None:
    if content is not None:
        file.parent.mkdir()
        file.write_bytes(content)
    assert LastPackage(file).read() is None
