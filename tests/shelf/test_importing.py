"""Files and folders come into the library whole or not at all, and one bad file is one line."""

import os
from collections import deque
from ctypes import c_bool
from pathlib import Path
from threading import Event, Timer

import pytest

from yearbook_reader.errors import Sentence, SourceError
from yearbook_reader.library import Library
from yearbook_reader.paths import Paths
from yearbook_reader.progress import Cancelled
from yearbook_reader.search.query import parse
from yearbook_reader.shelf.importing import import_worker
from yearbook_reader.shelf.importing.finding_files import find_files
from yearbook_reader.shelf.importing.import_report import ImportLine, Outcome
from yearbook_reader.shelf.importing.import_worker import Orders, Taken
from yearbook_reader.shelf.importing.importing import ImportJob
from yearbook_reader.shelf.importing.workers import Workers
from yearbook_reader.shelf.volume_store import VolumeStore


def test_a_folder_is_taken_in_with_all_below_it(
    library: Library, job: ImportJob, folder: Path
) -> None:
    report = job.run([folder], jobs=2)
    assert sorted(line.file.name for line in report.added) == ["丙.txt", "乙.TXT", "甲.txt"]
    assert (len(report.skipped), report.left, report.faults) == (1, 0, ())
    assert len(library.volumes.names()) == 3


def test_what_was_taken_in_is_searchable_at_once(
    library: Library, job: ImportJob, folder: Path
) -> None:
    job.run([folder], jobs=1)
    assert library.index.search(parse("第29号水闸")).counts().total == 3
    assert library.bring_index_up_to_date() == ()
    assert len(library.index.holds()) == 3


def test_the_same_content_is_not_taken_twice(library: Library, folder: Path) -> None:
    library.import_job().run([folder / "甲.txt"])
    copy = folder / "副本.txt"
    copy.write_bytes((folder / "甲.txt").read_bytes())
    report = library.import_job().run([copy])
    assert [line.outcome for line in report.lines] == [Outcome.KNOWN]
    assert len(library.volumes.names()) == 1


def test_a_bad_file_is_a_line_and_not_the_end(job: ImportJob, folder: Path) -> None:
    (folder / "丁.txt").write_bytes(b"")
    report = job.run([folder, folder / "不在.txt"], jobs=1)
    assert len(report.added) == 3
    assert {line.file.name for line in report.faults} == {"不在.txt", "丁.txt"}
    assert all(line.told and line.record is None for line in report.faults)


def test_each_line_is_told_when_it_is_done(library: Library, folder: Path) -> None:
    told: list[ImportLine] = []
    report = library.import_job(told.append).run([folder])
    assert tuple(told) == report.lines


def test_a_folder_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("os.scandir", refuse)
    with pytest.raises(SourceError, match="无法读取"):
        find_files([tmp_path])


def test_hidden_files_are_left_alone(folder: Path) -> None:
    (folder / ".甲.txt").write_text("藏起来的", encoding="utf-8")
    assert not any(file.name.startswith(".") for file in find_files([folder]).files)


def test_a_file_named_twice_is_taken_once(folder: Path) -> None:
    assert len(find_files([folder, folder / "甲.txt"]).files) == 3


def test_progress_grows_to_one(job: ImportJob, folder: Path) -> None:
    shares: list[float] = []
    job.run([folder], jobs=2, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1.0)


def test_an_import_cancelled_at_once_keeps_nothing(
    library: Library, job: ImportJob, folder: Path
) -> None:
    def stop(done: float) -> None:
        raise Cancelled

    report = job.run([folder], jobs=2, progress=stop)
    assert len(report.lines) + report.left == 3
    assert len(library.volumes.names()) == len(report.added)


def test_what_was_done_before_cancelling_stays(library: Library, folder: Path) -> None:
    done: list[ImportLine] = []

    def stop_after_one(share: float) -> None:
        if done:
            raise Cancelled

    report = library.import_job(done.append).run([folder], jobs=1, progress=stop_after_one)
    assert len(report.added) >= 1
    assert set(library.volumes.names()) == {
        line.record.sha256 for line in report.added if line.record
    }
    assert not list(library.volumes.folder.glob(".*"))


def test_a_paused_import_stands_still_until_it_goes_on(job: ImportJob, folder: Path) -> None:
    pause = Event()
    pause.set()
    seen: list[float] = []

    def watch(done: float) -> None:
        seen.append(done)
        if len(seen) == 3:
            assert seen == [0.0, 0.0, 0.0]
            pause.clear()

    assert len(job.run([folder], jobs=2, progress=watch, pause=pause).added) == 3


def test_a_file_that_kills_its_process_is_a_line_and_the_others_go_on(
    paths: Paths, folder: Path
) -> None:
    with Workers(Orders(paths.volumes), 1) as workers:
        [worker] = workers._workers
        for name in ("甲.txt", "乙.TXT"):
            worker.give(folder / name)
        worker.process.kill()
        answers = []
        while len(answers) < 2:
            answers += workers.answers(5)
    assert [answer.file.name for answer in answers] == ["甲.txt", "乙.TXT"]
    assert "意外结束" in str(answers[0].told)
    assert answers[1].record is not None


def test_the_last_files_wait_for_whichever_process_is_done_first(
    paths: Paths, folder: Path
) -> None:
    queue = deque(find_files([folder]).files)
    with Workers(Orders(paths.volumes), 2) as workers:
        workers.give(queue)
        assert len(queue) == 1


def test_a_volume_is_no_fault_whose_process_dies_while_it_packs(paths: Paths, folder: Path) -> None:
    with Workers(Orders(paths.volumes), 1) as workers:
        workers.give(deque([folder / "甲.txt"]))
        answers: list[Taken] = []
        while not answers:
            answers += workers.answers(5)
        workers._workers[0].process.kill()
        while workers.busy:
            answers += workers.answers(5)
    [answer] = answers
    assert answer.rows is not None


def test_a_volume_is_no_fault_whose_process_dies_before_it_tells_of_it(
    paths: Paths, folder: Path
) -> None:
    file = folder / "甲.txt"
    orders = Orders(paths.volumes, added={file: "2026-01-02T03:04:05.000006Z"})
    record, _ = VolumeStore(paths.volumes).take_in(file, added=orders.added[file])
    with Workers(orders, 1) as workers:
        [worker] = workers._workers
        worker.process.kill()
        worker.give(file)
        [answer] = workers.answers(60)
    assert (answer.record, answer.rows is not None, answer.told) == (record, True, Sentence())


def test_the_volumes_of_an_import_are_packed(job: ImportJob, folder: Path, paths: Paths) -> None:
    job.run([folder], jobs=2)
    packed = [each / "volume.packed" for each in paths.volumes.iterdir()]
    assert [each.is_file() for each in packed] == [True] * 3


def test_a_process_without_a_master_ends(paths: Paths) -> None:
    workers = Workers(Orders(paths.volumes), 1)
    [worker] = workers._workers
    worker.pipe.close()
    worker.process.join(300)
    assert worker.process.exitcode == 0


def test_a_process_that_stands_still_ends_without_a_master(paths: Paths, folder: Path) -> None:
    workers = Workers(Orders(paths.volumes), 1)
    workers.pause(True)
    [worker] = workers._workers
    worker.give(folder / "甲.txt")
    worker.pipe.recv()  # how far it is: it began
    worker.pipe.close()
    worker.process.join(60)
    ended = worker.process.exitcode
    worker.process.kill()
    assert ended == 0


def test_a_worker_waits_while_it_is_paused() -> None:
    pausing = c_bool(True)
    told: list[float] = []
    report = import_worker._reporting(told.append, pausing, c_bool(False))
    Timer(0.2, setattr, (pausing, "value", False)).start()
    report(0.5)
    assert not pausing.value
    assert {*told} == {0.5}


def test_a_worker_that_is_stopped_in_a_pause_drops_its_file() -> None:
    report = import_worker._reporting(lambda done: None, c_bool(True), c_bool(True))
    with pytest.raises(Cancelled):
        report(0.5)


def test_a_document_of_each_kind_is_taken_in(
    library: Library, seed_path: Path, tmp_path: Path
) -> None:
    opened = library.add(seed_path)
    folder = tmp_path / "各种"
    folder.mkdir()
    for name, form in (
        ("a.docx", "docx"),
        ("b.epub", "epub"),
        ("c.html", "html"),
        ("d.xml", "tei"),
    ):
        (folder / name).write_bytes(opened.exported(form))
    report = library.import_job().run([folder])
    assert report.faults == ()
    assert [line.file.name for line in report.known] == ["d.xml"]  # the original is here
    assert len(report.added) == 3


@pytest.mark.parametrize(("count", "cores"), [(1, 4), (2, 2), (3, 1), (5, 1)])
def test_the_processes_of_an_import_share_the_cores(
    count: int, cores: int, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    monkeypatch.setattr(Workers, "_start", lambda workers: None)
    assert Workers(Orders(paths.volumes), count)._cores == cores
