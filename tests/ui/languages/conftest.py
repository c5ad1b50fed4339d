"""What the tests of the languages share: the translations as the set-up compiles them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.words import translation
from yearbook_reader.ui.words.translation import Translation

HOUSE = Path(__file__).parents[3]
TRANSLATIONS = HOUSE / "resources" / "translations"

Speak = Callable[[str], None]


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the translations, compiled by the set-up of a copy of the house."""
    copy = tmp_path_factory.mktemp("house")
    for name in ("ready.sh", "setup.sh"):
        shutil.copy(HOUSE / name, copy)
    folder = copy / "resources" / "translations"
    shutil.copytree(TRANSLATIONS, folder, ignore=shutil.ignore_patterns("*.qm"))
    (copy / ".venv").symlink_to(sys.prefix)
    command = 'source "$0" && compile_translations'
    subprocess.run(["bash", "-c", command, str(copy / "setup.sh")], check=True)
    return folder


@pytest.fixture
def in_languages(qtbot: QtBot, compiled: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the program find the compiled translations; afterwards no language is left behind."""
    del qtbot  # an application is there
    made: list[Translation] = []
    monkeypatch.setattr(translation, "resource", lambda name: compiled.parent / name)
    remember = Translation.__init__

    def begin(self: Translation) -> None:
        remember(self)
        made.append(self)

    monkeypatch.setattr(Translation, "__init__", begin)
    yield
    for each in made:
        for translator in each._translators:
            QCoreApplication.removeTranslator(translator)


@pytest.fixture
def speak(in_languages: None) -> Speak:
    """Give a way to choose a language."""
    return Translation().speak
