"""Asking the shelf in the window, as a reader does; counting that waits until it is let go."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest

from yearbook_reader.progress import Progress
from yearbook_reader.search.hits import Counts
from yearbook_reader.search.index.shelf_answer import ShelfAnswer
from yearbook_reader.ui.window.main_window import MainWindow


def ask(window: MainWindow, settle: Callable[[MainWindow], None], query: str) -> None:
    window.desk.show_search()
    window.desk.search.page.question.search_for(query)
    settle(window)


def hold_counting(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Let hits be counted no sooner than the event that is given is set."""
    let_go = Event()
    counts = ShelfAnswer.counts

    def slowly(answer: ShelfAnswer, progress: Progress) -> Counts:
        let_go.wait(60)
        return counts(answer, progress)

    monkeypatch.setattr(ShelfAnswer, "counts", slowly)
    return let_go
