"""`check` on the command line: the account, the findings, as sentences, JSON and tables."""

import csv
import json
from pathlib import Path

from program import answer, reader

from yearbook_reader.corrections.making import renaming
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths
from yearbook_reader.volume.walk import all_entries


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


def test_check_tells_people_the_style_it_learnt_from_the_book(seed_path: Path) -> None:
    lines = reader("check", seed_path).stdout.splitlines()
    at = lines.index("体例") + 1
    assert [line.strip() for line in lines[at : at + 10]] == [
        *("条目标记：【】", "条目标题：有标记", "子目标记：无", "编章节：无"),
        *("类目和分目的标题：独占一行的短行", "署名：单独成行", "书眉：年鉴名和类目名"),
        *("页码：无", "满行宽度：21.6 字", "数字单独成行：是"),
    ]


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


def test_check_writes_the_findings_as_tables(seed_path: Path, tmp_path: Path) -> None:
    tables = (tmp_path / "发现.csv", tmp_path / "发现.md")
    done = reader("check", seed_path, "--csv", tables[0], "--markdown", tables[1])
    assert (done.returncode, done.stderr) == (0, "")
    assert tables[0].read_bytes().startswith(b"\xef\xbb\xbf")
    assert all("署名“（张建成）”" in table.read_text(encoding="utf-8") for table in tables)


def test_check_tells_what_a_person_corrected_before_the_findings(
    two_files: tuple[Path, Path], tmp_path: Path
) -> None:
    library = Library(user_paths())
    opened = library.add(two_files[0])
    [entry] = all_entries(opened.volume)
    library.corrector.correct(opened, renaming(opened.source, opened.volume, entry.id, "水闸"))
    library.close()
    table = tmp_path / "发现.csv"
    done = reader("check", two_files[0], "--csv", table)
    rows = list(csv.reader(table.read_text("utf-8-sig").splitlines()))
    assert rows[1][1:3] + rows[1][6:7] == ["校订", "", "标题“概况”改为“水闸”。"]
    assert "  校订\t第 1 页第 3 行第 1 列\t标题“概况”改为“水闸”。" in done.stdout.splitlines()


def test_check_never_writes_over_a_source(tmp_path: Path) -> None:
    file = tmp_path / "甲.txt"
    file.write_text("【概况】 水闸。\n", encoding="utf-8")
    assert reader("check", file, "--csv", file).returncode == 2
    assert file.read_text(encoding="utf-8") == "【概况】 水闸。\n"
