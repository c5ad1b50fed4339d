"""Translations are compiled where a window that is open does not feel it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[3]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Give a copy of the house with the English words alone, compiled."""
    for name in ("ready.sh", "setup.sh"):
        shutil.copy(HOUSE / name, tmp_path)
    (tmp_path / ".venv").symlink_to(sys.prefix)
    words = tmp_path / "resources" / "translations" / "yearbook_reader_en.ts"
    words.parent.mkdir(parents=True)
    shutil.copy(HOUSE / words.relative_to(tmp_path), words)
    compile_words(tmp_path)
    return tmp_path


def compile_words(house: Path) -> None:
    """Compile what is newer than what was compiled before."""
    command = 'source "$0" && compile_translations'
    subprocess.run(["bash", "-c", command, str(house / "setup.sh")], check=True)


def change_words(house: Path) -> None:
    """Write another word into the source, a minute after it was compiled."""
    source = house / "resources" / "translations" / "yearbook_reader_en.ts"
    source.write_text(source.read_text("utf-8").replace(">Library<", ">Stacks<"), "utf-8")
    later = source.stat().st_mtime + 60
    os.utime(source, (later, later))


def compiled(house: Path) -> Path:
    return house / "resources" / "translations" / "yearbook_reader_en.qm"


def test_who_has_the_words_open_keeps_them_while_they_are_compiled_anew(house: Path) -> None:
    with compiled(house).open("rb") as held:
        before = compiled(house).read_bytes()
        change_words(house)
        compile_words(house)
        assert held.read() == before
    assert compiled(house).read_bytes() != before


def test_words_that_did_not_change_are_not_compiled_anew(house: Path) -> None:
    before = compiled(house).stat().st_ino
    compile_words(house)
    assert compiled(house).stat().st_ino == before


def test_compiling_leaves_nothing_but_the_words(house: Path) -> None:
    assert {file.name for file in compiled(house).parent.iterdir()} == {
        "yearbook_reader_en.ts",
        "yearbook_reader_en.qm",
    }
