"""The desktop offers this program for the files that it opens."""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path

import pytest

RESOURCES = Path(__file__).parents[1] / "resources"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.mark.parametrize(
    "kind",
    [
        *("application/pdf", "application/epub+zip", WORD),
        *("text/html", "application/xhtml+xml", "text/markdown", "text/plain"),
    ],
)
def test_it_names_each_kind_of_file_that_is_opened(kind: str) -> None:
    desktop = ConfigParser(interpolation=None)
    desktop.read(RESOURCES / "org.yearbookreader.YearbookReader.desktop", encoding="utf-8")
    assert kind in desktop["Desktop Entry"]["MimeType"].split(";")
