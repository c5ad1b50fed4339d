"""`library` on the command line: volumes, index and notebook are looked after together."""

from pathlib import Path

import pytest

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.annotations.color import Color
from yearbook_reader.cli import parse, run
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths
from yearbook_reader.volume.model import Span


@pytest.fixture
def sha256(seed_path: Path) -> str:
    library = Library(user_paths())
    sha256 = library.add(seed_path).record.sha256
    library.close()
    return sha256


def command(*words: str) -> int:
    return run(parse(["library", *words]))


def bookmarks(sha256: str) -> int:
    library = Library(user_paths())
    count = library.notebook.counts(sha256).bookmarks
    library.close()
    return count


def mark(sha256: str, name: str) -> None:
    library = Library(user_paths())
    library.notebook.add_bookmark(Bookmark(name, sha256, 0, "", (), ""))
    library.close()


def test_verify_looks_at_volumes_index_and_notebook(
    sha256: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("verify") == 0
    assert capsys.readouterr().out == f"{sha256}\t完好\t下城年鉴 2017\n索引\t完好\n笔记本\t完好\n"


def test_rebuild_fills_the_index_anew(sha256: str) -> None:
    assert command("rebuild") == 0
    library = Library(user_paths())
    assert list(library.index.holds()) == [sha256]
    library.close()


def test_rebuild_goes_on_after_a_volume_that_cannot_be(
    sha256: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (user_paths().volumes / sha256 / "source").unlink()
    assert command("rebuild") == 1
    told = capsys.readouterr()
    assert told.out == f"{sha256}\t有误\t下城年鉴 2017\n索引\t已重建\n"
    assert "原文" in told.err


def test_a_copy_of_the_notebook_brings_back_what_it_held(
    sha256: str, capsys: pytest.CaptureFixture[str]
) -> None:
    mark(sha256, "first")
    assert command("backup") == 0
    number = capsys.readouterr().out.split("\t")[0]
    mark(sha256, "second")
    assert command("restore", number) == 0
    assert bookmarks(sha256) == 1


def test_restore_without_a_number_lists_the_copies(
    sha256: str, capsys: pytest.CaptureFixture[str]
) -> None:
    mark(sha256, "first")
    assert command("restore") == 0
    assert "1 个书签" in capsys.readouterr().out


def test_of_each_copy_the_note_that_was_changed_last_is_shown(
    sha256: str, capsys: pytest.CaptureFixture[str]
) -> None:
    library = Library(user_paths())
    for number, quote in enumerate(("新建水闸12座", "防汛演练\n" + "长" * 40)):
        library.notebook.add(
            Annotation(str(number), sha256, (Span(0, 1),), quote, "", "", Color.BLUE,
                       modified=f"2026-01-0{number + 1}T00:00:00.000Z")
        )  # fmt: skip
    library.close()
    assert command("restore") == 0
    [line] = capsys.readouterr().out.splitlines()
    assert f"2 条标注，0 个书签，最近改的是“防汛演练 {'长' * 15}……”" in line


def test_a_copy_that_is_not_there_is_told(sha256: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("restore", "77") == 2
    assert "77" in capsys.readouterr().err


def test_an_empty_notebook_needs_no_copy(capsys: pytest.CaptureFixture[str]) -> None:
    assert command("backup") == 0
    assert "没有要备份的" in capsys.readouterr().err


def test_that_there_is_no_copy_yet_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert command("restore") == 0
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "还没有备份。\n")
