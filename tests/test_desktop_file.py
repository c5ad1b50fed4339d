"""The desktop offers this program for the files that it opens."""

from __future__ import annotations

from configparser import ConfigParser
from mimetypes import MimeTypes
from pathlib import Path

import pytest

RESOURCES = Path(__file__).parents[1] / "resources"


@pytest.mark.parametrize("ending", [".pdf", ".epub", ".docx", ".html", ".xhtml", ".md", ".txt"])
def test_it_names_the_kind_of_each_file_that_is_opened(ending: str) -> None:
    desktop = ConfigParser(interpolation=None)
    desktop.read(RESOURCES / "org.yearbookreader.YearbookReader.desktop", encoding="utf-8")
    # Not what the system's own tables say, which are not the same everywhere.
    known = MimeTypes(filenames=())
    known.add_type(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"
    )
    known.add_type("application/epub+zip", ".epub")
    known.add_type("application/xhtml+xml", ".xhtml")
    kind, _ = known.guess_type(f"book{ending}")
    assert kind in desktop["Desktop Entry"]["MimeType"].split(";")
