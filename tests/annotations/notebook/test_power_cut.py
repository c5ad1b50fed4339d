"""A power cut at any moment loses nothing that was said to be saved.

SQLite's writes, syncs and deletions are recorded; for every moment between two of them the
files are rebuilt as a power cut might leave them: what was not synced is there, torn or lost
by chance, and a deletion that its folder was not synced for may not have happened.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import apsw
import pytest
from recorded_disk import Effect, Files, Recorder, after_power_cut

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.notebook.backups import Backups
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.errors import StorageError
from yearbook_reader.storage import connection
from yearbook_reader.storage.database import Database

PATTERNS = 4  # of what a power cut leaves, at each moment


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


Story = tuple[list[object], int]  # states after each of our words; where its effects begin


def saving(database: Database, annotation: Annotation, recorder: Recorder) -> Story:
    """Add, change, delete and bring back annotations."""
    notebook = Notebook(database)
    first = len(recorder.effects)
    second = replace(annotation, id="two", note="长" * 3000)
    states: list[object] = [()]
    for call in (
        lambda: notebook.add(annotation, section="云台县新建水闸12座。"),
        lambda: notebook.add(second),
        lambda: notebook.update(replace(annotation, note="改" * 2000)),
        lambda: notebook.delete("two"),
        lambda: notebook.history.undo(notebook.history.standing(("annotation",))[0].number),
        lambda: notebook.update(replace(second, note="短")),
    ):
        call()
        recorder.say(len(states))
        states.append(notebook.annotations("book"))
    return states, first


def changing_many(database: Database, annotation: Annotation, recorder: Recorder) -> Story:
    """Take in many annotations, delete half of them and undo that, each as one action."""
    notebook = Notebook(database)
    first = len(recorder.effects)
    states: list[object] = [()]
    for call in (
        lambda: notebook.put(*many(annotation)),
        lambda: notebook.delete(*(each.id for each in many(annotation)[::2])),
        lambda: notebook.history.undo(notebook.history.standing(("annotation",))[0].number),
    ):
        call()
        recorder.say(len(states))
        states.append(notebook.annotations("book"))
    return states, first


def bringing_back(database: Database, annotation: Annotation, recorder: Recorder) -> Story:
    """Bring back a copy in the place of more than it holds."""
    notebook = Notebook(database)
    notebook.add(annotation)
    backups = Backups(database.path.parent / "backups")
    copy = backups.make(database)
    notebook.add(*many(annotation))
    states: list[object] = [notebook.annotations("book"), (annotation,)]
    first = len(recorder.effects)
    with closing(Database(copy.path, APPLICATION_ID, MIGRATIONS, in_memory=True)) as former:
        database.take_over(former)
    recorder.say(1)
    return states, first


Telling = Callable[[Database, Annotation, Recorder], Story]
STORIES = pytest.mark.parametrize("story", [saving, changing_many, bringing_back])


def cuts(
    folder: Path, recorder: Recorder, effects: list[Effect], first: int, files: Files
) -> Iterator[tuple[int, Path]]:
    """Cut the power after every effect from `first` on; give what was said, and the folder left.

    The last effects come first: there a weak setting shows soonest.
    """
    chance = random.Random(6)
    for end in range(len(effects), first - 1, -1):
        said = max([effect.at for effect in effects[:end] if effect.kind == "said"], default=0)
        for pattern in range(PATTERNS):
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
    files: Files | None = None,
) -> Iterator[str]:
    """Cut the power after every effect from `first` on; give what was lost or damaged."""
    for said, place in cuts(folder, recorder, effects, first, files or {}):
        try:
            notebook = Notebook.open(place / "notebook.sqlite")
        except StorageError as error:
            yield str(error)
            continue
        if notebook.annotations("book") not in states[said : said + 2]:
            yield f"in {place.name}, change {said} was said to be saved"
        notebook.close()


def losses_of(
    story: Telling,
    path: Path,
    scratch: Path,
    annotation: Annotation,
    recorder: Recorder,
    synchronous: str,
) -> Iterator[str]:
    """Give what power cuts in the middle of a story cost."""
    database = Database(path, APPLICATION_ID, MIGRATIONS)
    database.read(f"PRAGMA synchronous = {synchronous}")
    states, first = story(database, annotation, recorder)
    effects = list(recorder.effects)
    database.close()
    return losses(scratch, recorder, effects, states, first)


def many(annotation: Annotation) -> list[Annotation]:
    return [replace(annotation, id=f"id-{number}", note="长" * 900) for number in range(12)]


@STORIES
def test_what_was_said_to_be_saved_survives_a_power_cut_at_any_moment(
    path: Path, scratch: Path, annotation: Annotation, recorder: Recorder, story: Telling
) -> None:
    assert list(losses_of(story, path, scratch, annotation, recorder, "EXTRA")) == []


@STORIES
def test_a_weaker_setting_would_lose_what_was_said_to_be_saved(
    path: Path, scratch: Path, annotation: Annotation, recorder: Recorder, story: Telling
) -> None:
    assert any(losses_of(story, path, scratch, annotation, recorder, "NORMAL"))


def losses_of_creation(path: Path, scratch: Path, recorder: Recorder) -> Iterator[str]:
    Notebook.open(path).close()
    return losses(scratch, recorder, list(recorder.effects), [(), ()], 0)


def losses_of_migration(path: Path, scratch: Path, recorder: Recorder) -> Iterator[str]:
    old = (Path(__file__).parent / "files" / "notebook.version-1.sqlite").read_bytes()
    path.write_bytes(old)
    notebook = Notebook.open(path)
    states: list[object] = [notebook.annotations("book")] * 2
    effects = list(recorder.effects)
    notebook.close()
    assert states[0]
    return losses(scratch, recorder, effects, states, 0, {path.name: bytearray(old)})


Change = Callable[[Path, Path, Recorder], Iterator[str]]
CHANGES = pytest.mark.parametrize("change", [losses_of_creation, losses_of_migration])


@pytest.fixture
def never_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let SQLite never wait for the disk."""
    set_up = connection._set_up

    def set_up_weakly(handle: apsw.Connection) -> None:
        set_up(handle)
        handle.pragma("synchronous", "OFF")

    monkeypatch.setattr(connection, "_set_up", set_up_weakly)


@CHANGES
def test_what_is_created_or_migrated_survives_a_power_cut_at_any_moment(
    path: Path, scratch: Path, recorder: Recorder, change: Change
) -> None:
    assert list(change(path, scratch, recorder)) == []


@CHANGES
@pytest.mark.usefixtures("never_waiting")
def test_a_change_that_does_not_wait_for_the_disk_would_damage_the_file(
    path: Path, scratch: Path, recorder: Recorder, change: Change
) -> None:
    assert any(change(path, scratch, recorder))


def test_a_copy_is_sound_or_not_there_and_the_former_one_stays(
    path: Path, scratch: Path, annotation: Annotation, recorder: Recorder
) -> None:
    assert list(bad_copies(path, scratch, annotation, recorder)) == []


def test_a_copy_that_does_not_wait_for_the_disk_would_not_be_sound(
    path: Path,
    scratch: Path,
    annotation: Annotation,
    recorder: Recorder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("yearbook_reader.storage.atomic._sync", lambda path: None)
    assert any(bad_copies(path, scratch, annotation, recorder))


def bad_copies(
    path: Path, scratch: Path, annotation: Annotation, recorder: Recorder
) -> Iterator[str]:
    """Make a copy beside a former one, cut the power after every effect; give what went wrong."""
    database = Database(path, APPLICATION_ID, MIGRATIONS)
    Notebook(database).add(annotation)
    backups = Backups(path.parent / "backups")
    former = backups.make(database)
    files = {former.path.name: bytearray(former.path.read_bytes())}
    Notebook(database).add(*many(annotation))
    recorder.effects.clear()
    recorder.say(backups.make(database).number)
    effects = list(recorder.effects)
    database.close()
    for said, place in cuts(scratch, recorder, effects, 0, files):
        left = Backups(place)
        good = left.newest_good()
        if good is None or good.number < said or good != left.list()[0]:
            yield f"{place.name}: {good} of {left.list()}"
