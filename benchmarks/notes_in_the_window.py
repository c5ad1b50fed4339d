"""How long the window stands still for what is done with 10,000 annotations of one volume.

    python benchmarks/notes_in_the_window.py [COUNT]     ends with 1 where one action holds too long

For each action the longest run of the event loop between two rests is told, in milliseconds of
the window's own thread (what other processes take of the machine does not count), the worst of
several times. It runs offscreen unless `QT_QPA_PLATFORM` says otherwise.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from time import thread_time
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTreeView, QWidget
from yearbook_prose import yearbook

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.arranging import Grouping
from yearbook_reader.annotations.color import Color, State, Style
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths
from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.walk import content, titles_of, units

Widget = TypeVar("Widget", bound=QWidget)

COUNT = 10_000
CHARACTERS = 1_000_000
GOAL = 50.0  # milliseconds
TIMES = 3
TAGS = ("数据", "核对", "引用", "人物", "机构", "待查", "统计", "下一版")


class Holds:
    """Watches the event loop of this thread for its longest run between two rests."""

    def __init__(self) -> None:
        """Begin to watch."""
        self._since = thread_time()
        self.longest = 0.0
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        # Resting takes nothing of the thread's own time, so that one end of a run is enough.
        dispatcher.aboutToBlock.connect(self._rest)

    def _rest(self) -> None:
        self.longest = max(self.longest, thread_time() - self._since)
        self._since = thread_time()


def annotations_in(volume: Volume, count: int) -> Iterator[Annotation]:
    """Mark so many places of a volume, all over it; half of them with a note."""
    chance = random.Random(1)
    texts = [
        (text, item.entry.id, titles_of(unit, item))
        for unit in units(volume)
        for item in content(unit)
        for text in item.texts
        if item.entry and len(text.text) > 40
    ]
    for number in range(count):
        text, entry_id, titles = chance.choice(texts)
        start = chance.randrange(len(text.text) - 20)
        end = start + chance.randint(2, 20)
        yield Annotation(
            str(UUID(int=number)), volume.source_sha256, text.spans_of(start, end),
            text.text[start:end], text.text[:start][-64:], text.text[end:][:64],
            chance.choice(list(Color)), text.text[:60] if number % 2 else "",
            tuple(chance.sample(TAGS, number % 3)), entry_id, titles,
            f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}T08:00:00Z", "2026-12-01T08:00:00Z",
            chance.choice(list(Style)), chance.choice(list(State)),
        )  # fmt: skip


def settle(window: MainWindow) -> None:
    """Let the window do all that is under way."""
    workers = [*window.workers, *window.desk.workers, *window.notes.workers]
    while True:
        loop = QEventLoop()
        QTimer.singleShot(150, loop.quit)
        loop.exec()
        if not any(worker.busy for worker in workers):
            return


def milliseconds(window: MainWindow, holds: Holds, deed: Callable[[], object]) -> float:
    """Give for how long the window stood still at most, from a deed until all is done."""
    settle(window)
    holds.longest = 0.0
    QTimer.singleShot(0, deed)
    settle(window)
    return holds.longest * 1000


def new_window(folder: Path, count: int) -> tuple[MainWindow, str]:
    """Open a window on a library with a volume of invented prose and so many annotations."""
    file = folder / "invented.txt"
    lines = (line.text for line in yearbook(CHARACTERS, seed=1))
    file.write_text("\n".join(lines), encoding="utf-8")
    library = Library(user_paths(folder / "home"))
    opened = library.add(file)
    library.notebook.add(*annotations_in(opened.volume, count))
    frame = Frame(library.settings)
    frame.show()
    return MainWindow(frame, library), opened.record.sha256


def named(parent: QWidget, kind: type[Widget], name: str) -> Widget:
    """Give the widget below another that has this name for those who cannot see it."""
    return next(each for each in parent.findChildren(kind) if each.accessibleName() == name)


def panel_deeds(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    """Give what a reader does with notes beside the text, each after the one before."""
    marking, panel = window.marking, window.panels.annotations
    actions, chance = window.actions_by_name, random.Random(2)
    panel_text = named(panel, QLineEdit, "按文字筛选批注")

    def any_note() -> Annotation:
        return chance.choice(marking.annotations)

    def highlight() -> None:
        view = window.pane.view
        cursor = view.cursorForPosition(view.viewport().rect().center())
        cursor.movePosition(cursor.MoveOperation.NextCharacter, cursor.MoveMode.KeepAnchor, 6)
        view.setTextCursor(cursor)
        actions["highlight"].trigger()

    def filter_panel(text: str) -> Callable[[], None]:
        return lambda: panel_text.setText(text)

    yield "highlight a passage", highlight
    yield "undo", lambda: actions["undo"].trigger()
    yield "change a note", lambda: marking.edit(replace(any_note(), note=str(chance.random())))
    yield "delete a note", lambda: marking.delete(any_note().id)
    yield "select a note in the panel", lambda: panel.select(any_note().id)
    yield "go to a note", lambda: window.journey.go(any_note().spans)
    yield "turn to the next section", lambda: actions["next_section"].trigger()
    yield "filter the panel: a letter", filter_panel("水")
    yield "filter the panel: a word", filter_panel("水闸建设")
    yield "lift the filter of the panel", filter_panel("")


def notebook_deeds(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    """Give what a reader does with notes in the notebook, each after the one before."""
    actions, chance = window.actions_by_name, random.Random(2)

    def group_by(grouping: Grouping) -> Callable[[], None]:
        return lambda: groupings.setCurrentIndex(groupings.findData(grouping))

    yield "open the notebook", lambda: actions["notebook"].trigger()
    page = window.notes.notebook.page  # made when it is opened for the first time
    page_text = named(page, QLineEdit, "按文字筛选批注")
    groupings, tree = named(page, QComboBox, "分组"), named(page, QTreeView, "全部批注")
    for grouping in Grouping:
        yield f"group the notebook by {grouping}", group_by(grouping)
    yield "filter the notebook: a letter", lambda: page_text.setText("水")
    yield "filter the notebook: a word", lambda: page_text.setText("水闸 统计")
    yield "lift the filter of the notebook", lambda: page_text.setText("")
    yield "select all in the notebook", tree.selectAll
    yield (
        "recolour all in the notebook",
        lambda: window.notes.notebook.recolor(page.selected(), chance.choice(list(Color))),
    )
    yield (
        "scroll the notebook",
        lambda: tree.verticalScrollBar().setValue(
            chance.randrange(tree.verticalScrollBar().maximum() + 1)
        ),
    )
    yield "back to the text", lambda: actions["go_to_text"].trigger()


def main() -> int:
    """Print a table; give 1 where an action holds the window for longer than the goal."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    application = QApplication(["benchmark", "-style", "fusion"])
    holds = Holds()
    worst: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        window, volume = new_window(Path(folder), count)
        worst["open the volume with its notes"] = milliseconds(
            window, holds, lambda: window.opening.open(volume)
        )
        for _ in range(TIMES):
            for name, deed in chain(panel_deeds(window), notebook_deeds(window)):
                worst[name] = max(worst.get(name, 0.0), milliseconds(window, holds, deed))
        window.frame.close()
        application.processEvents()
    print(f"| with {count:,} annotations in one volume | longest hold (ms) |\n|---|---:|")
    for name, hold in worst.items():
        print(f"| {name} | {hold:.0f} |")
    return int(max(worst.values()) > GOAL)


if __name__ == "__main__":
    sys.exit(main())
