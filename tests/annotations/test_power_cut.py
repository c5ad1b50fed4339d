"""A power cut at any moment loses nothing that was said to be saved.

SQLite's writes, syncs and deletions are recorded; for every moment between two of them the
files are rebuilt as a power cut might leave them: what was not synced is there, torn or lost
by chance, and a deletion that its folder was not synced for may not have happened.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import apsw
import pytest

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.notebook import Notebook
from yearbook_reader.annotations.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.errors import StorageError
from yearbook_reader.storage.database import Database

SECTOR = 512
Files = dict[str, bytearray]


@dataclass(frozen=True)
class Effect:
    """One effect on a file: open, write, truncate, sync, delete; or `said`, our word to the user.

    `at` is an offset, a length, for `delete` whether the folder was synced, for `said` a number.
    """

    kind: str
    file: str
    at: int = 0
    data: bytes = b""


class Recorder(apsw.VFS):
    """SQLite's way to the disk, which writes down every effect."""

    def __init__(self) -> None:
        self.effects: list[Effect] = []
        self.real = apsw.vfs_names()[0]
        super().__init__("recorder", self.real, makedefault=True)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802
        return RecordedFile(self, name, flags)

    def xDelete(self, name: str, sync: bool) -> None:  # noqa: N802
        self.effects.append(Effect("delete", Path(name).name, int(sync)))
        super().xDelete(name, sync)


class RecordedFile(apsw.VFSFile):
    """A file whose effects are written down."""

    def __init__(
        self, recorder: Recorder, name: str | apsw.URIFilename | None, flags: list[int]
    ) -> None:
        self.effects = recorder.effects
        self.file = Path(name.filename() if isinstance(name, apsw.URIFilename) else str(name)).name
        super().__init__(recorder.real, name, flags)
        self.effects.append(Effect("open", self.file))

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self.effects.append(Effect("write", self.file, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:  # noqa: N802
        self.effects.append(Effect("truncate", self.file, size))
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:  # noqa: N802
        self.effects.append(Effect("sync", self.file))
        super().xSync(flags)


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    """Stand between SQLite and the disk while the test runs."""
    recorder = Recorder()
    yield recorder
    recorder.unregister()


def apply(content: bytearray, effect: Effect, kept: int | None = None) -> None:
    """Do a write, of which the first `kept` bytes arrive, or a truncation."""
    if effect.kind == "truncate":
        del content[effect.at :]
        return
    data = effect.data[:kept]
    content.extend(b"\0" * (effect.at - len(content)))
    content[effect.at : effect.at + len(data)] = data


class Disk:
    """What is surely on the disk, what only waits to be, and what may not be deleted yet."""

    def __init__(self) -> None:
        self.files: Files = {}
        self.undeleted: Files = {}
        self.waiting: dict[str, list[Effect]] = defaultdict(list)

    def take(self, effect: Effect) -> None:
        match effect.kind:
            case "open":
                self.files.setdefault(effect.file, bytearray())
                self.undeleted.pop(effect.file, None)
            case "write" | "truncate":
                self.waiting[effect.file].append(effect)
            case "sync":
                for done in self.waiting.pop(effect.file, []):
                    apply(self.files[effect.file], done)
            case "delete":
                self.waiting.pop(effect.file, None)
                old = self.files.pop(effect.file, None)
                if old is not None and not effect.at:
                    self.undeleted[effect.file] = old

    def cut_power(self, chance: random.Random) -> None:
        for effect in (effect for left in self.waiting.values() for effect in left):
            fate = chance.random()
            if fate < 0.45:
                apply(self.files[effect.file], effect)
            elif fate < 0.6 and len(effect.data) > SECTOR:
                kept = chance.randrange(SECTOR, len(effect.data), SECTOR)
                apply(self.files[effect.file], effect, kept)
        for file, old in self.undeleted.items():
            if chance.random() < 0.5:
                self.files[file] = old


def after_power_cut(effects: list[Effect], chance: random.Random) -> Files:
    """Give the files as a power cut after these effects may leave them."""
    disk = Disk()
    for effect in effects:
        disk.take(effect)
    disk.cut_power(chance)
    return disk.files


def states_of(notebook: Notebook, annotation: Annotation, recorder: Recorder) -> list[object]:
    """Add, change, delete and restore annotations; give the state after each of our words."""
    second = replace(annotation, id="two", note="长" * 3000)
    states: list[object] = [()]
    for call in (
        lambda: notebook.add(annotation),
        lambda: notebook.add(second),
        lambda: notebook.update(replace(annotation, note="改" * 2000)),
        lambda: notebook.delete("two"),
        lambda: notebook.restore("two"),
        lambda: notebook.update(replace(second, note="短")),
    ):
        call()
        recorder.effects.append(Effect("said", "", len(states)))
        states.append(notebook.annotations("book"))
    return states


def losses(
    folder: Path, effects: list[Effect], states: list[object], first: int, patterns: int
) -> list[str]:
    """Cut the power after every effect from `first` on; give what was lost or damaged."""
    found = []
    chance = random.Random(5)
    for end in range(first, len(effects) + 1):
        said = max([effect.at for effect in effects[:end] if effect.kind == "said"], default=0)
        for pattern in range(patterns):
            place = folder / f"{end}-{pattern}"
            place.mkdir(parents=True)
            for name, content in after_power_cut(effects[:end], chance).items():
                (place / name).write_bytes(content)
            try:
                notebook = Notebook.open(place / "notebook.sqlite")
            except StorageError as error:
                found.append(str(error))
                continue
            if notebook.annotations("book") not in states[said : said + 2]:
                found.append(f"after effect {end}, change {said} was said to be saved")
            notebook.close()
    return found


def recorded(
    path: Path, annotation: Annotation, recorder: Recorder, synchronous: str
) -> tuple[list[Effect], list[object], int]:
    database = Database(path, APPLICATION_ID, MIGRATIONS)
    database.read(f"PRAGMA synchronous = {synchronous}")
    first = len(recorder.effects)
    notebook = Notebook(database)
    states = states_of(notebook, annotation, recorder)
    effects = list(recorder.effects)
    notebook.close()
    return effects, states, first


def test_what_was_said_to_be_saved_survives_a_power_cut_at_any_moment(
    path: Path, tmp_path: Path, annotation: Annotation, recorder: Recorder
) -> None:
    effects, states, first = recorded(path, annotation, recorder, "EXTRA")
    assert losses(tmp_path / "cut", effects, states, first, patterns=3) == []


def test_a_notebook_that_is_being_created_survives_a_power_cut_at_any_moment(
    path: Path, tmp_path: Path, recorder: Recorder
) -> None:
    Notebook.open(path).close()
    assert losses(tmp_path / "cut", list(recorder.effects), [(), ()], 0, patterns=4) == []


def test_a_weaker_setting_would_lose_what_was_said_to_be_saved(
    path: Path, tmp_path: Path, annotation: Annotation, recorder: Recorder
) -> None:
    effects, states, first = recorded(path, annotation, recorder, "NORMAL")
    assert losses(tmp_path / "cut", effects, states, first, patterns=2) != []
