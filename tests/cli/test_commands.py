"""The command line, as a script sees it: exit code, clean stdout, calm stderr."""

import argparse
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from program import answer, reader

from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.places.anchoring import annotate
from yearbook_reader.cli import run
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths


def test_the_command_line_loads_no_qt() -> None:
    program = "import yearbook_reader.cli, sys; assert 'PySide6' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_the_version_is_told() -> None:
    assert reader("--version").stdout.startswith("yearbook-reader ")


def test_help_is_told_in_chinese_even_where_the_locale_knows_none() -> None:
    done = reader("--help", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "年鉴阅读器" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [("fly",), ("convert",), ("convert", "a.txt", "--to", "pdf"), ("search", "水", "--limit", "x")],
)
def test_a_wrong_command_is_told_in_a_sentence(arguments: tuple[str, ...]) -> None:
    done = reader(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("命令有误")


@pytest.mark.parametrize("command", [("check",), ("convert", "--to", "json"), ("import",)])
def test_a_file_that_is_not_there_is_told_in_a_sentence(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    done = reader(*command, tmp_path / "gone.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert "gone.txt" in done.stderr


def test_ctrl_c_ends_calmly(capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(arguments: argparse.Namespace) -> int:
        raise KeyboardInterrupt

    assert run(argparse.Namespace(command=interrupted)) == 2
    assert capsys.readouterr().err == "已中断。\n"


@pytest.mark.parametrize("before", [True, False])
def test_the_data_folder_may_be_given_before_or_after_the_command(
    seed_path: Path, tmp_path: Path, before: bool
) -> None:
    option = ("--data-dir", tmp_path / "mine")
    reader(*(option if before else ()), "import", seed_path, *(() if before else option))
    assert Library(user_paths(tmp_path / "mine")).shelf_view()[0].title == "下城年鉴"
    assert not user_paths().data.exists()


def test_notes_are_exported_with_their_places(seed_path: Path) -> None:
    library = Library(user_paths())
    opened = library.add(seed_path)
    spans = opened.searchable.search("专利").hits[0].spans
    made = annotate(opened.volume, spans, Color.BLUE)
    library.notebook.add(replace(made, note="核对"))
    library.close()
    (note,) = answer("notes", "export")["annotations"]
    assert (note["quote"], note["note"], note["color"]) == ("专利", "核对", "blue")
    assert note["spans"] == [[span.start, span.end] for span in spans]


def test_notes_of_a_reader_who_wrote_none_are_empty() -> None:
    assert answer("notes", "export") == {"annotations": [], "bookmarks": []}


def test_verify_tells_a_sound_library_from_a_damaged_one(seed_path: Path) -> None:
    sha256 = Library(user_paths()).add(seed_path).record.sha256
    assert reader("library", "verify").returncode == 0
    (user_paths().volumes / sha256 / "volume.xml").write_bytes(b"<TEI/>")
    assert reader("library", "verify").returncode == 1
    assert reader("library", "rebuild").returncode == 0
    assert reader("library", "verify").returncode == 0


def test_without_a_display_the_window_says_how_to_go_on() -> None:
    done = reader("open", "a.txt", DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert (done.returncode, done.stdout) == (2, "")
    assert "xvfb-run" in done.stderr


def test_a_display_that_cannot_be_reached_is_told_in_a_sentence() -> None:
    done = reader(DISPLAY=":987", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


def test_a_qt_that_cannot_be_loaded_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text(
        "raise ImportError('libEGL.so.1: cannot open shared object file', name='PySide6.QtGui')"
    )
    done = reader(PYTHONPATH=str(tmp_path), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert "libEGL.so.1" in done.stderr


@pytest.mark.parametrize("command", [("check", "--json"), ("convert", "--to", "json")])
def test_an_encoding_can_be_chosen(command: tuple[str, ...], tmp_path: Path) -> None:
    file = tmp_path / "甲.txt"
    file.write_bytes("綜述\n【概況】 全縣有國民小學。\n".encode("big5"))
    done = reader(*command, file, "--encoding", "big5")
    assert done.returncode == 0
    assert reader(*command, file, "--encoding", "klingon").returncode == 2


def test_open_without_files_asks_for_the_window_itself() -> None:
    done = reader("open", DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 2
    assert "没有图形显示" in done.stderr
