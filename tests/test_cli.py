"""The command line, as a script sees it: exit code, clean stdout, calm stderr."""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from yearbook_reader.annotations.anchoring import annotate
from yearbook_reader.annotations.annotation import Bookmark
from yearbook_reader.annotations.color import Color
from yearbook_reader.cli import FORMAT_NAMES, run
from yearbook_reader.export.formats import FORMATS
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths
from yearbook_reader.volume.tei import from_tei, validate

COMMAND = (sys.executable, "-m", "yearbook_reader")


def reader(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program; an environment variable given as empty is taken away."""
    varied = {name: value for name, value in (os.environ | environment).items() if value}
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        env=varied,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert "Traceback" not in done.stderr
    return done


def answer(*arguments: object) -> Any:  # noqa: ANN401 - whatever the JSON holds
    """Run a command that goes well and give its JSON."""
    done = reader(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


@pytest.fixture
def two_files(tmp_path: Path) -> tuple[Path, Path]:
    folder = tmp_path / "年鉴"
    folder.mkdir()
    files = (folder / "甲.txt", folder / "乙.TXT")
    for number, file in enumerate(files):
        file.write_text(f"综述\n\n【概况】 水闸{number}座，水闸完好。\n", encoding="utf-8")
    return files


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


def test_check_accounts_for_every_character_of_the_seed(seed_path: Path) -> None:
    report = answer("check", seed_path, "--json")
    assert set(report) == {"characters", "placed", "findings", "house_style"}
    text = seed_path.read_text(encoding="utf-8")
    assert report["characters"] == sum(report["placed"].values()) == len("".join(text.split()))


def test_check_gives_each_finding_its_kind_place_and_reason(seed_path: Path) -> None:
    findings = answer("check", seed_path, "--json")["findings"]
    assert all(set(f) == {"kind", "confidence", "spans", "message"} for f in findings)
    (torn,) = [finding for finding in findings if finding["kind"] == "torn_signature"]
    text = seed_path.read_text(encoding="utf-8")
    assert [text[start:end] for start, end in torn["spans"]] == ["（张建成", "）"]


def test_check_tells_people_where_each_finding_is(seed_path: Path) -> None:
    done = reader("check", seed_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "账目相符" in done.stdout
    text = seed_path.read_text(encoding="utf-8")
    at = text.index("（张建成\n")
    line = text.count("\n", 0, at) + 1
    (told,) = [each for each in done.stdout.splitlines() if "署名“（张建成）”" in each]
    assert f"第 {line} 行" in told


def test_check_of_several_files_gives_a_list(two_files: tuple[Path, Path]) -> None:
    reports = answer("check", *two_files, "--json")
    assert [report["file"] for report in reports] == [str(file) for file in two_files]


def test_check_goes_on_after_a_file_it_cannot_read(
    two_files: tuple[Path, Path], tmp_path: Path
) -> None:
    done = reader("check", two_files[0], tmp_path / "gone.txt", "--json")
    assert done.returncode == 2
    assert len(json.loads(done.stdout)) == 1
    assert "gone.txt" in done.stderr


@pytest.mark.parametrize("command", [("check",), ("convert", "--to", "json"), ("import",)])
def test_a_file_that_is_not_there_is_told_in_a_sentence(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    done = reader(*command, tmp_path / "gone.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert "gone.txt" in done.stderr


def test_convert_to_json_follows_the_contract(seed_path: Path) -> None:
    volume = answer("convert", seed_path, "--to", "json")
    assert (volume["title"], volume["edition_year"], volume["covers_year"]) == (
        "下城年鉴",
        None,
        2017,
    )
    (chapter,) = volume["chapters"]
    counts = [len(section["entries"]) for section in chapter["sections"]]
    assert (chapter["title_en"], counts) == ("Science & Technology", [3, 3, 3, 3, 4])


def test_convert_to_tei_writes_a_valid_file(seed_path: Path, tmp_path: Path) -> None:
    out = tmp_path / "年鉴.xml"
    done = reader("convert", seed_path, "--to", "tei", "-o", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    validate(out.read_bytes())
    assert from_tei(out.read_bytes()).volume.title == "下城年鉴"


@pytest.mark.parametrize("name", FORMAT_NAMES)
def test_every_format_is_written(seed_path: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    assert reader("convert", seed_path, "--to", name, "-o", out).returncode == 0
    assert out.stat().st_size > 1000


def test_every_format_there_is_can_be_asked_for() -> None:
    assert set(FORMAT_NAMES) == set(FORMATS)


def test_convert_takes_nothing_into_the_library(seed_path: Path, tmp_path: Path) -> None:
    reader(
        "convert", seed_path, "--to", "tei", "-o", tmp_path / "out", "--data-dir", tmp_path / "d"
    )
    assert not (tmp_path / "d").exists()


def test_convert_never_writes_over_its_own_source(tmp_path: Path) -> None:
    file = tmp_path / "甲.txt"
    file.write_text("【概况】 水闸。\n", encoding="utf-8")
    assert reader("convert", file, "--to", "tei", "-o", file).returncode == 2
    assert file.read_text(encoding="utf-8") == "【概况】 水闸。\n"


@pytest.mark.parametrize("out", ["no such folder/out", "甲.txt/out", ""])
def test_an_output_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path, out: str) -> None:
    file = tmp_path / "甲.txt"
    file.write_text("【概况】 水闸。\n", encoding="utf-8")
    done = reader("convert", file, "--to", "tei", "-o", tmp_path / out)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("无法写")


def test_a_device_is_written_and_stays_a_device(seed_path: Path) -> None:
    assert reader("convert", seed_path, "--to", "tei", "-o", "/dev/null").returncode == 0
    assert Path("/dev/null").is_char_device()


def test_a_full_disk_behind_stdout_is_told_in_a_sentence(seed_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [*COMMAND, "convert", str(seed_path), "--to", "tei"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("无法写出")


def test_a_reader_of_stdout_that_leaves_early_is_no_fault(seed_path: Path) -> None:
    command = [*COMMAND, "check", str(seed_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def test_ctrl_c_ends_calmly(capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(arguments: argparse.Namespace) -> int:
        raise KeyboardInterrupt

    assert run(argparse.Namespace(command=interrupted)) == 2
    assert capsys.readouterr().err == "已中断。\n"


def test_import_takes_files_and_folders(seed_path: Path, two_files: tuple[Path, Path]) -> None:
    done = reader("import", seed_path, two_files[0].parent, "--jobs", 2)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == len(Library(user_paths()).volumes.records()) == 3


def test_a_bad_file_among_good_ones_is_a_line_and_not_the_end(
    two_files: tuple[Path, Path],
) -> None:
    (two_files[0].parent / "丙.txt").write_bytes(b"")
    done = reader("import", two_files[0].parent)
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 2
    assert "丙.txt" in done.stderr


def test_a_folder_without_texts_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert reader("import", tmp_path / "empty").returncode == 2


@pytest.mark.parametrize("before", [True, False])
def test_the_data_folder_may_be_given_before_or_after_the_command(
    seed_path: Path, tmp_path: Path, before: bool
) -> None:
    option = ("--data-dir", tmp_path / "mine")
    reader(*(option if before else ()), "import", seed_path, *(() if before else option))
    assert Library(user_paths(tmp_path / "mine")).volumes.records()[0].title == "下城年鉴"
    assert not user_paths().data.exists()


def test_search_follows_the_contract(seed_path: Path) -> None:
    record = Library(user_paths()).add(seed_path).record
    found = answer("search", "互联网+影视", "--json")
    hit = found["hits"][0]
    assert (found["query"], found["total"]) == ("互联网+影视", len(found["hits"]))
    assert (hit["volume"], hit["covers_year"]) == (record.title, 2017)
    assert hit["path"] == ["科学技术", "综述", "概况"]
    assert hit["entry"]
    assert hit["text"][hit["start"] : hit["end"]] == "互联网+影视"


def test_a_limit_cuts_the_hits_over_all_volumes_and_not_the_total(
    two_files: tuple[Path, Path],
) -> None:
    reader("import", *two_files)
    full, cut = (answer("search", "水闸", "--json", *more) for more in ((), ("--limit", 3)))
    assert full["total"] == cut["total"] == 4
    assert cut["hits"] == full["hits"][:3]


def test_a_query_that_stands_nowhere_has_no_hits(seed_path: Path) -> None:
    Library(user_paths()).add(seed_path)
    assert answer("search", "火箭炮", "--json") == {"query": "火箭炮", "total": 0, "hits": []}


def test_search_finds_notes_and_bookmarks_and_marks_them_as_such(seed_path: Path) -> None:
    library = Library(user_paths())
    opened = library.add(seed_path)
    hit = opened.searchable.search("专利").hits[0]
    written = annotate(opened.volume, hit.spans, Color.YELLOW, "再查专利数")
    library.notebook.add(written)
    place = (opened.record.sha256, hit.spans[0].start, hit.entry_id, hit.titles, "")
    library.notebook.add_bookmark(Bookmark("mark", *place, name="专利一节"))
    library.close()
    found = answer("search", "注:专利", "--json", "--limit", 0)
    assert (found["total"], found["hits"]) == (0, [])
    texts = {each["kind"]: each["text"] for each in found["notes"]}
    assert texts == {"note": "再查专利数", "bookmark": "专利一节"}
    first = found["notes"][0]
    assert (first["volume"], first["path"]) == (opened.record.title, list(hit.titles))
    assert first["text"][first["start"] : first["end"]] == "专利"
    lines = reader("search", "专利一节").stdout.splitlines()
    assert [line.split(" ")[0] for line in lines] == ["[书签]"]


def test_search_for_people_prints_a_line_a_hit(two_files: tuple[Path, Path]) -> None:
    reader("import", *two_files)
    done = reader("search", "水闸", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert len(done.stdout.splitlines()) == 4
    assert "共 4 处" in done.stderr


def test_search_tells_of_a_volume_it_could_not_search(two_files: tuple[Path, Path]) -> None:
    reader("import", *two_files)
    library = Library(user_paths())
    (user_paths().volumes / library.volumes.names()[0] / "source").unlink()
    user_paths().shelf.unlink()
    done = reader("search", "水闸", "--json")
    assert (done.returncode, json.loads(done.stdout)["total"]) == (2, 2)
    assert "原文" in done.stderr


def test_search_knows_the_query_language(two_files: tuple[Path, Path]) -> None:
    reader("import", *two_files)
    assert answer("search", "水閘 -1座", "--json")["total"] == 2
    assert answer("search", "水閘", "--exact", "--json")["total"] == 0


def test_a_wrong_query_gets_a_sentence_that_points_at_the_place(seed_path: Path) -> None:
    done = reader("search", "专利 |")
    assert (done.returncode, done.stdout) == (2, "")
    assert "缺少一个词" in done.stderr
    assert "第 3 个字符" in done.stderr


def test_search_may_be_kept_to_some_volumes(two_files: tuple[Path, Path]) -> None:
    reader("import", *two_files)
    first = Library(user_paths()).volumes.records()[0]
    found = answer("search", "水闸", "--json", "--volume", first.sha256[:8])
    assert {hit["source"] for hit in found["hits"]} == {first.sha256}
    assert reader("search", "水闸", "--volume", "没有这一卷").returncode == 2


def test_a_concordance_has_a_line_a_hit_and_can_be_a_spreadsheet(
    two_files: tuple[Path, Path], tmp_path: Path
) -> None:
    reader("import", *two_files)
    lines = reader("search", "水闸", "--kwic", "--by", "right", "--width", 4).stdout.splitlines()
    assert len(lines) == 4
    assert {line.split("\t")[1] for line in lines} == {"水闸"}
    reader("search", "水闸", "--kwic", "--csv", "-o", tmp_path / "a.csv")
    content = (tmp_path / "a.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == 5


def test_a_lost_index_is_made_again(two_files: tuple[Path, Path]) -> None:
    reader("import", *two_files)
    user_paths().shelf.write_bytes(b"no database at all, but long enough to be read" * 100)
    assert answer("search", "水闸", "--json")["total"] == 4


def test_a_query_of_broken_characters_does_no_harm(seed_path: Path) -> None:
    Library(user_paths()).add(seed_path)
    done = subprocess.run(
        [*COMMAND, "search", b"\xff\xfe", "--json"], capture_output=True, check=False
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["total"] == 0


def test_notes_are_exported_with_their_places(seed_path: Path) -> None:
    library = Library(user_paths())
    opened = library.add(seed_path)
    spans = opened.searchable.search("专利").hits[0].spans
    library.notebook.add(annotate(opened.volume, spans, Color.BLUE, "核对"))
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


def test_check_writes_the_findings_as_tables(seed_path: Path, tmp_path: Path) -> None:
    tables = (tmp_path / "发现.csv", tmp_path / "发现.md")
    done = reader("check", seed_path, "--csv", tables[0], "--markdown", tables[1])
    assert (done.returncode, done.stderr) == (0, "")
    assert tables[0].read_bytes().startswith(b"\xef\xbb\xbf")
    assert all("署名“（张建成）”" in table.read_text(encoding="utf-8") for table in tables)


def test_check_never_writes_over_a_source(tmp_path: Path) -> None:
    file = tmp_path / "甲.txt"
    file.write_text("【概况】 水闸。\n", encoding="utf-8")
    assert reader("check", file, "--csv", file).returncode == 2
    assert file.read_text(encoding="utf-8") == "【概况】 水闸。\n"


@pytest.mark.parametrize("command", [("check", "--json"), ("convert", "--to", "json")])
def test_an_encoding_can_be_chosen(command: tuple[str, ...], tmp_path: Path) -> None:
    file = tmp_path / "甲.txt"
    file.write_bytes("綜述\n【概況】 全縣有國民小學。\n".encode("big5"))
    done = reader(*command, file, "--encoding", "big5")
    assert done.returncode == 0
    assert reader(*command, file, "--encoding", "klingon").returncode == 2


def test_import_takes_an_encoding(tmp_path: Path) -> None:
    file = tmp_path / "甲.txt"
    file.write_bytes("綜述\n【概況】 全縣有國民小學。\n".encode("big5"))
    assert reader("import", file, "--encoding", "big5").returncode == 0
    assert Library(user_paths()).volumes.records()[0].encoding == "big5"


def test_a_tei_file_of_our_own_is_converted_to_itself(seed_path: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "1.xml", tmp_path / "2.xml"
    reader("convert", seed_path, "--to", "tei", "-o", first)
    reader("convert", first, "--to", "tei", "-o", second)
    assert first.read_bytes() == second.read_bytes()
    assert reader("check", first).returncode == 0


@pytest.mark.parametrize("name", ["docx", "epub", "html"])
def test_a_book_in_another_format_comes_in_again(
    seed_path: Path, tmp_path: Path, name: str
) -> None:
    file = tmp_path / f"年鉴.{name}"
    reader("convert", seed_path, "--to", name, "-o", file)
    assert "全球三大发明展之一" in json.dumps(
        answer("convert", file, "--to", "json"), ensure_ascii=False
    )


def test_open_without_files_asks_for_the_window_itself() -> None:
    done = reader("open", DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 2
    assert "没有图形显示" in done.stderr
