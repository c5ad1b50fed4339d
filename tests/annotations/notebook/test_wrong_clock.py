"""A clock that is wrong, be it by half a century, changes dates and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path

import pytest

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.exchange.merging import merge
from yearbook_reader.annotations.notebook.backups import Backups
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.annotations.notebook.notebook_file import StartReport, open_notebook_file
from yearbook_reader.storage import moment

SetClock = Callable[[datetime], None]
RIGHT = datetime(2026, 11, 26, 12, tzinfo=UTC)
WRONG = pytest.mark.parametrize(
    "wrong",
    [
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC),
        datetime(2100, 3, 1, tzinfo=UTC),
    ],
    ids=["1970", "2038", "2100"],
)


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """Give a way to set the clock."""

    def set_clock(at: datetime) -> None:
        class Clock(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
                return at.astimezone(tz)

        monkeypatch.setattr(moment, "datetime", Clock)

    return set_clock


@WRONG
def test_what_is_written_under_a_wrong_clock_is_kept_copied_and_undone_in_its_order(
    path: Path, annotation: Annotation, set_clock: SetClock, wrong: datetime
) -> None:
    backups = path.parent / "backups"
    made = []
    for number, at in enumerate((RIGHT, wrong, RIGHT, wrong)):
        set_clock(at)
        opened = open_notebook_file(path, backups)
        assert opened.report == StartReport()
        notebook = Notebook(opened.database)
        if not number:
            notebook.add(annotation)
        notebook.update(replace(annotation, note=str(number)))
        made.append(Backups(backups, lambda at=at: at).make(opened.database))  # type: ignore[misc]
        notebook.close()
    copies = Backups(backups, lambda: wrong)
    assert list(copies.list()) == made[::-1]
    assert copies.newest_good() == made[-1]
    assert [copies.notes(each).annotations[0].note for each in made] == ["0", "1", "2", "3"]
    with closing(Notebook.open(path)) as notebook:
        [last] = notebook.history.standing(("annotation",))
        assert datetime.fromisoformat(last.at) == wrong
        notebook.history.undo(last.number)
        assert [each.note for each in notebook.annotations("book")] == ["2"]


@WRONG
def test_an_edit_under_a_wrong_clock_is_taken_in_elsewhere(
    annotation: Annotation, set_clock: SetClock, wrong: datetime
) -> None:
    set_clock(wrong)
    edited = replace(annotation, note="钟错时改的").modified_now()
    assert merge([annotation], [edited], [annotation]).updated == (edited,)
