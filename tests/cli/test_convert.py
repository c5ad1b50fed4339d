"""`convert` on the command line: every format, onto every output."""

import json
import subprocess
from pathlib import Path

import pytest
from program import COMMAND, answer, reader

from yearbook_reader.cli import FORMAT_NAMES
from yearbook_reader.export.formats import FORMATS
from yearbook_reader.volume.tei import from_tei, validate


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
