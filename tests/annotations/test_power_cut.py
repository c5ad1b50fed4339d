"""A power cut at any moment loses nothing that was said to be saved.

SQLite's writes, syncs and deletions are recorded; for every moment between two of them the
files are rebuilt as a power cut might leave them: what was not synced is there, torn or lost
by chance, and a deletion that its folder was not synced for may not have happened.
"""

from __future__ import annotations

import os
import random
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import apsw
import pytest

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.backups import Backup, Backups
from yearbook_reader.annotations.notebook import Notebook
from yearbook_reader.annotations.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.errors import StorageError
from yearbook_reader.storage.database import Database

SECTOR = 512
Files = dict[str, bytearray]


@dataclass(frozen=True)
class Effect:
    """One effect on a file: open, write, truncate, sync, delete, rename, folder synced; or `said`.

    `at` is an offset, a length, for `delete` whether the folder was synced; for `said`, our word
    to the reader, a number. `data` is what was written, or the new name.
    """

    kind: str
    file: str
    at: int = 0
    data: bytes = b""


class Recorder(apsw.VFS):
    """SQLite's way to the disk, which writes down every effect."""

    def __init__(self) -> None:
        self.effects: list[Effect] = []
        self.cuts = 0
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
def recorder(
    monkeypatch: pytest.MonkeyPatch, record_property: Callable[[str, object], None]
) -> Iterator[Recorder]:
    """Stand between SQLite, and our own putting in place, and the disk while the test runs."""
    recorder = Recorder()
    sync, replace_file = os.fsync, Path.replace

    def synced(descriptor: int) -> None:
        place = Path(f"/proc/self/fd/{descriptor}").resolve()
        recorder.effects.append(Effect("synced" if place.is_dir() else "sync", place.name))
        sync(descriptor)

    def renamed(self: Path, target: Path) -> Path:
        recorder.effects.append(Effect("rename", self.name, data=target.name.encode()))
        return replace_file(self, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", renamed)
    yield recorder
    recorder.unregister()
    record_property("power cuts", recorder.cuts)


def apply(content: bytearray, effect: Effect, kept: int | None = None) -> None:
    """Do a write, of which the first `kept` bytes arrive, or a truncation."""
    if effect.kind == "truncate":
        del content[effect.at :]
        return
    data = effect.data[:kept]
    content.extend(b"\0" * (effect.at - len(content)))
    content[effect.at : effect.at + len(data)] = data


class Disk:
    """What is surely on the disk, what only waits to be, and what may not have its name yet."""

    def __init__(self, files: Files) -> None:
        self.files = {name: bytearray(content) for name, content in files.items()}
        self.undeleted: Files = {}
        self.renamed: list[tuple[str, str, bytearray | None]] = []
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
            case "rename":
                name = effect.data.decode()
                self.renamed.append((effect.file, name, self.files.get(name)))
                self.files[name] = self.files.pop(effect.file)
                self.waiting[name] = self.waiting.pop(effect.file, [])
            case "synced":
                self.renamed.clear()

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
        for former, name, replaced in reversed(self.renamed):
            if chance.random() < 0.5:
                self.files[former] = self.files.pop(name)
                if replaced is not None:
                    self.files[name] = replaced


def after_power_cut(effects: list[Effect], chance: random.Random, files: Files) -> Files:
    """Give the files as a power cut after these effects on them may leave them."""
    disk = Disk(files)
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


def cuts(
    folder: Path, recorder: Recorder, effects: list[Effect], first: int, patterns: int, files: Files
) -> Iterator[tuple[int, Path]]:
    """Cut the power after every effect from `first` on; give what was said, and the folder left."""
    chance = random.Random(5)
    for end in range(first, len(effects) + 1):
        said = max([effect.at for effect in effects[:end] if effect.kind == "said"], default=0)
        for pattern in range(patterns):
            place = folder / f"{end}-{pattern}"
            place.mkdir(parents=True)
            for name, content in after_power_cut(effects[:end], chance, files).items():
                (place / name).write_bytes(content)
            recorder.cuts += 1
            yield said, place
            shutil.rmtree(place)


def losses(
    folder: Path,
    recorder: Recorder,
    effects: list[Effect],
    states: list[object],
    first: int,
    patterns: int,
    files: Files | None = None,
) -> list[str]:
    """Cut the power after every effect from `first` on; give what was lost or damaged."""
    found = []
    for said, place in cuts(folder, recorder, effects, first, patterns, files or {}):
        try:
            notebook = Notebook.open(place / "notebook.sqlite")
        except StorageError as error:
            found.append(str(error))
            continue
        if notebook.annotations("book") not in states[said : said + 2]:
            found.append(f"in {place.name}, change {said} was said to be saved")
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


def many(annotation: Annotation) -> list[Annotation]:
    return [replace(annotation, id=f"id-{number}", note="长" * 900) for number in range(12)]


def test_what_was_said_to_be_saved_survives_a_power_cut_at_any_moment(
    path: Path, scratch: Path, annotation: Annotation, recorder: Recorder
) -> None:
    effects, states, first = recorded(path, annotation, recorder, "EXTRA")
    assert losses(scratch, recorder, effects, states, first, 4) == []


def test_a_notebook_that_is_being_created_survives_a_power_cut_at_any_moment(
    path: Path, scratch: Path, recorder: Recorder
) -> None:
    Notebook.open(path).close()
    assert losses(scratch, recorder, list(recorder.effects), [(), ()], 0, 4) == []


def test_a_weaker_setting_would_lose_what_was_said_to_be_saved(
    path: Path, scratch: Path, annotation: Annotation, recorder: Recorder
) -> None:
    effects, states, first = recorded(path, annotation, recorder, "NORMAL")
    assert losses(scratch, recorder, effects, states, first, 2) != []


def test_an_import_is_there_wholly_or_not_at_all(
    path: Path, scratch: Path, annotation: Annotation, recorder: Recorder
) -> None:
    notebook = Notebook.open(path)
    first = len(recorder.effects)
    with notebook.history.one_action():
        notebook.put(*many(annotation))
        notebook.put(replace(annotation, id="id-3", note="别的"))
    recorder.effects.append(Effect("said", "", 1))
    states = [(), notebook.annotations("book")]
    effects = list(recorder.effects)
    notebook.close()
    assert losses(scratch, recorder, effects, states, first, 4) == []


def test_undoing_a_large_change_is_done_wholly_or_not_at_all(
    path: Path, scratch: Path, annotation: Annotation, recorder: Recorder
) -> None:
    notebook = Notebook.open(path)
    number = notebook.put(*many(annotation))
    first = len(recorder.effects)
    states: list[object] = [notebook.annotations("book"), ()]
    notebook.history.undo(number)
    recorder.effects.append(Effect("said", "", 1))
    effects = list(recorder.effects)
    notebook.close()
    assert losses(scratch, recorder, effects, states, first, 4) == []


def test_a_migration_survives_a_power_cut_at_any_moment(
    path: Path, scratch: Path, recorder: Recorder
) -> None:
    old = (Path(__file__).parent / "files" / "notebook.version-1.sqlite").read_bytes()
    path.write_bytes(old)
    notebook = Notebook.open(path)
    states: list[object] = [notebook.annotations("book")] * 2
    effects = list(recorder.effects)
    notebook.close()
    files = {path.name: bytearray(old)}
    assert len(notebook_of(old, scratch)) == 2
    assert losses(scratch, recorder, effects, states, 0, 3, files) == []


def notebook_of(content: bytes, scratch: Path) -> tuple[Annotation, ...]:
    (scratch / "one.sqlite").write_bytes(content)
    notebook = Notebook.open(scratch / "one.sqlite")
    found = notebook.annotations("book")
    notebook.close()
    return found


def test_bringing_back_a_copy_is_done_wholly_or_not_at_all(
    path: Path, scratch: Path, annotation: Annotation, recorder: Recorder
) -> None:
    database = Database(path, APPLICATION_ID, MIGRATIONS)
    notebook = Notebook(database)
    notebook.add(annotation)
    database.copy_to(path.with_name("copy.sqlite"))
    notebook.add(*many(annotation))
    states: list[object] = [notebook.annotations("book"), (annotation,)]
    first = len(recorder.effects)
    database.take_over(path.with_name("copy.sqlite"))
    recorder.effects.append(Effect("said", "", 1))
    effects = list(recorder.effects)
    notebook.close()
    assert losses(scratch, recorder, effects, states, first, 4) == []


def test_a_copy_is_sound_or_not_there_and_the_former_one_stays(
    path: Path, scratch: Path, annotation: Annotation, recorder: Recorder
) -> None:
    assert bad_copies(path, scratch, annotation, recorder) == []


def test_a_copy_that_does_not_wait_for_the_disk_would_not_be_sound(
    path: Path,
    scratch: Path,
    annotation: Annotation,
    recorder: Recorder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("yearbook_reader.storage.atomic._sync", lambda path: None)
    assert bad_copies(path, scratch, annotation, recorder) != []


def bad_copies(path: Path, scratch: Path, annotation: Annotation, recorder: Recorder) -> list[str]:
    """Make a copy beside a former one, cut the power after every effect; give what went wrong."""
    database = Database(path, APPLICATION_ID, MIGRATIONS)
    Notebook(database).add(annotation)
    backups = Backups(path.parent / "backups")
    former = backups.make(database)
    files = {former.path.name: bytearray(former.path.read_bytes())}
    Notebook(database).add(*many(annotation))
    recorder.effects.clear()
    made = backups.make(database)
    recorder.effects.append(Effect("said", "", made.number))
    effects = list(recorder.effects)
    database.close()
    found = []
    for said, place in cuts(scratch, recorder, effects, 0, 4, files):
        left = Backups(place)
        good = left.newest_good()
        bad = [backup for backup in left.list() if not is_sound(left, backup)]
        if bad or good is None or good.number < said:
            found.append(f"{place.name}: {good}, {bad}")
    return found


def is_sound(backups: Backups, backup: Backup) -> bool:
    try:
        backups.contents(backup)
    except StorageError:
        return False
    return True
