"""Two starts at once: one window, which does what the other was asked for."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from yearbook_reader.ui import single_instance
from yearbook_reader.ui.single_instance import Request, SingleInstance

STARTS = 8

START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from yearbook_reader.ui import single_instance
from yearbook_reader.ui.single_instance import Request, SingleInstance

single_instance.PATIENCE = 60.0
application = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
if instance.claim():
    heard = []
    def hear(request):
        heard.append(request)
        print("heard", request.find, flush=True)
    instance.asked.connect(hear)
    instance.listen()
    print("one", flush=True)
    application.exec()
else:
    print("handed" if instance.hand_over(Request(find=sys.argv[2])) else "failed", flush=True)
"""


@pytest.fixture
def instance(tmp_path: Path, qtbot: QtBot) -> Iterator[SingleInstance]:
    """Give the one window's right, claimed."""
    made = SingleInstance(tmp_path)
    assert made.claim()
    made.listen()
    yield made
    made.release()


def start(folder: Path, find: str = "") -> subprocess.Popen[str]:
    command = [sys.executable, "-c", START, str(folder), find]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_a_second_start_hands_over_what_it_was_asked_for(
    instance: SingleInstance, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(instance.asked) as heard:
        other = start(tmp_path, "水闸")
    assert heard.args == [Request(find="水闸")]
    assert other.communicate()[0] == "handed\n"


def test_files_are_handed_over_wherever_the_second_start_stood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    request = Request((Path("年鉴.txt"), Path("/else/where.pdf")), "entry-3")
    told = Request.from_bytes(request.to_bytes())
    assert told == Request((tmp_path / "年鉴.txt", Path("/else/where.pdf")), "entry-3")


def test_another_folder_has_a_window_of_its_own(instance: SingleInstance, tmp_path: Path) -> None:
    other = SingleInstance(tmp_path / "other")
    assert other.claim()
    other.release()


def test_after_the_window_is_closed_another_may_be_the_one(
    instance: SingleInstance, tmp_path: Path
) -> None:
    instance.release()
    other = SingleInstance(tmp_path)
    assert other.claim()
    other.listen()
    other.release()


def test_its_socket_stands_in_its_folder_and_goes_with_the_window(
    instance: SingleInstance, tmp_path: Path
) -> None:
    assert sorted(file.name for file in tmp_path.iterdir()) == ["window.lock", "window.socket"]
    instance.release()
    assert [file.name for file in tmp_path.iterdir()] == ["window.lock"]


def test_in_a_folder_whose_path_is_too_long_for_a_socket_it_is_heard_too(
    tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / ("下城区" * 20)
    made = SingleInstance(folder)
    assert made.claim()
    made.listen()
    with qtbot.waitSignal(made.asked):
        other = start(folder, "水闸")
    assert other.communicate()[0] == "handed\n"
    made.release()


def test_what_a_killed_window_left_is_no_obstacle(tmp_path: Path, qtbot: QtBot) -> None:
    with start(tmp_path) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == "one\n"
        killed.kill()
    instance = SingleInstance(tmp_path)
    assert instance.claim()
    instance.listen()
    with qtbot.waitSignal(instance.asked):
        other = start(tmp_path, "after")
    assert other.communicate()[0] == "handed\n"
    instance.release()


def test_of_many_starts_at_once_one_is_the_window_and_hears_all_others(tmp_path: Path) -> None:
    starts = [start(tmp_path, f"start {number}") for number in range(STARTS)]
    first: dict[int, str] = {}
    end = time.monotonic() + 60
    while len(first) < STARTS and time.monotonic() < end:
        for number, process in enumerate(starts):
            if number not in first and process.poll() is not None:
                first[number] = process.communicate()[0].strip()
        if len(first) == STARTS - 1:
            break
        time.sleep(0.05)
    [one] = set(range(STARTS)) - set(first)
    starts[one].kill()
    out, _ = starts[one].communicate()
    assert set(first.values()) == {"handed"}
    heard = {line.removeprefix("heard ") for line in out.splitlines() if line != "one"}
    assert heard == {f"start {number}" for number in first}


@pytest.mark.parametrize("words", [b"rubbish\n", b"[1]\n", b"\xff\xfe\n"])
def test_a_stranger_who_talks_rubbish_is_sent_away(
    instance: SingleInstance, qtbot: QtBot, words: bytes
) -> None:
    heard: list[object] = []
    instance.asked.connect(heard.append)
    stranger = QLocalSocket()
    stranger.connectToServer(single_instance._names_of(instance._folder)[0])
    stranger.write(words)
    qtbot.waitUntil(lambda: stranger.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert heard == []


def test_a_window_that_does_not_answer_is_not_waited_for_for_ever(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "PATIENCE", 0.2)
    silent = SingleInstance(tmp_path)
    assert silent.claim()
    assert not SingleInstance(tmp_path).hand_over(Request())
    silent.release()


def test_where_no_lock_can_be_made_nothing_stands_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert SingleInstance(tmp_path / "file").claim()


def test_a_lock_in_a_folder_that_is_only_read_stands_in_nobodys_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError  # root may write everywhere

    left = SingleInstance(tmp_path)
    assert left.claim()
    monkeypatch.setattr(os, "open", refuse)
    assert SingleInstance(tmp_path).claim()
    left.release()
