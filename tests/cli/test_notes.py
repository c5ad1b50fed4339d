"""`notes` and links on the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from yearbook_reader.annotations.annotation import Annotation, Notes
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.exchange.review_package import reply, unpacked
from yearbook_reader.annotations.json_ld import to_json_ld
from yearbook_reader.annotations.json_ld_reader import from_json_ld
from yearbook_reader.annotations.places.anchoring import annotate
from yearbook_reader.cli.links import followed
from yearbook_reader.cli.notes import FORMATS
from yearbook_reader.errors import NotFoundError
from yearbook_reader.export.note_formats import NOTE_FORMATS
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths
from yearbook_reader.volume.walk import all_entries


def reader(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the program and make sure that nothing but sentences comes out."""
    command = [sys.executable, "-m", "yearbook_reader", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert "Traceback" not in done.stderr
    return done


@pytest.fixture
def note(tmp_path: Path) -> Annotation:
    """Give the note of a library with one volume."""
    file = tmp_path / "云台年鉴.txt"
    file.write_text("水利\n\n综述\n\n【概况】 全县新建水闸12座，水闸完好。\n", encoding="utf-8")
    library = Library(user_paths())
    volume = library.add(file).volume
    spans = all_entries(volume)[0].blocks[0].text.spans  # type: ignore[union-attr]
    made = replace(annotate(volume, spans, Color.BLUE), note="核对", tags=("水利",))
    library.notebook.add(made)
    library.close()
    return made


def kept() -> tuple[Annotation, ...]:
    """Give the annotations in the notebook."""
    library = Library(user_paths())
    found = [note for notes in library.notebook.all_annotations().values() for note in notes]
    library.close()
    return tuple(found)


def test_every_format_there_is_can_be_asked_for() -> None:
    assert set(FORMATS) == {"json", "jsonld", *NOTE_FORMATS}


@pytest.mark.parametrize("name", ["csv", "docx"])
def test_notes_are_exported(note: Annotation, tmp_path: Path, name: str) -> None:
    done = reader("notes", "export", "--format", name, "-o", tmp_path / "out")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "out").stat().st_size > 100


def test_notes_go_out_and_come_in_again(note: Annotation, tmp_path: Path) -> None:
    out = tmp_path / "notes.jsonld"
    assert reader("notes", "export", "--format", "jsonld", "-o", out).returncode == 0
    assert from_json_ld(out.read_bytes()).annotations == (note,)
    elsewhere = ("--data-dir", tmp_path / "elsewhere")
    for counts in ("新增 1\t更新 0\t不变 0\t冲突 0", "新增 0\t更新 0\t不变 1\t冲突 0"):
        done = reader("notes", "import", out, *elsewhere)
        assert (done.returncode, done.stdout) == (0, f"{out}\t{counts}\n")


def test_one_volume_can_be_asked_for_by_title_or_id(note: Annotation) -> None:
    title = Library(user_paths()).shelf_view()[0].title
    for wanted in (title, note.source_sha256):
        done = reader("notes", "export", "--volume", wanted)
        assert len(json.loads(done.stdout)["annotations"]) == 1
    done = reader("notes", "export", "--volume", "没有")
    assert (done.returncode, done.stdout) == (2, "")


def test_notes_of_a_volume_that_is_gone_go_out_with_what_it_was_called(note: Annotation) -> None:
    library = Library(user_paths())
    library.notebook.set_position(note.source_sha256, 0, "云台年鉴 2020")
    library.volumes.remove(note.source_sha256)
    library.close()
    assert "## 云台年鉴 2020\n" in reader("notes", "export", "--format", "markdown").stdout


def test_a_template_of_ones_own_is_followed(note: Annotation, tmp_path: Path) -> None:
    template = tmp_path / "模板.md"
    template.write_text("$批注：$引文\n", encoding="utf-8")
    done = reader("notes", "export", "--template", template)
    assert done.stdout == f"核对：{note.quote}\n"
    assert reader("notes", "export", "--template", tmp_path / "gone").returncode == 2


def test_what_is_no_file_of_notes_is_told_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "notes.jsonld"
    file.write_bytes(b"{}")
    done = reader("notes", "import", file)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


def test_a_package_is_sent_answered_and_taken_in(note: Annotation, tmp_path: Path) -> None:
    sent, back = tmp_path / "送审.zip", tmp_path / "审回.zip"
    colleague = ("--data-dir", tmp_path / "colleague")
    done = reader("notes", "package", "--sender", "甲", "--with-sources", "-o", sent)
    assert (done.returncode, done.stderr) == (0, "")
    package = unpacked(sent.read_bytes())
    assert (package.sender, package.notes, set(package.sources)) == (
        "甲",
        package.base,
        {note.source_sha256},
    )
    reader("notes", "import", sent, *colleague)
    library = Library(user_paths(tmp_path / "colleague"))
    library.notebook.add(reply(note, "同意", "乙"))
    library.notebook.update(replace(note, note="改", modified="2099-01-01T00:00:00.000Z"))
    library.close()
    done = reader("notes", "package", "--answer", sent, "-o", back, *colleague)
    assert (done.returncode, done.stderr) == (0, "")
    assert unpacked(back.read_bytes()).volumes == package.volumes
    done = reader("notes", "import", back)
    assert (done.returncode, done.stdout) == (0, f"{back}\t新增 1\t更新 1\t不变 0\t冲突 0\n")
    assert {each.note for each in kept()} == {"同意", "改"}


def test_a_conflict_is_shown_and_ends_with_1_until_a_person_decides(
    note: Annotation, tmp_path: Path
) -> None:
    sent = tmp_path / "送审.zip"
    reader("notes", "package", "-o", sent)
    mine = replace(note, note="我改的", modified="2099-01-02T00:00:00.000Z")
    library = Library(user_paths())
    library.notebook.update(mine)
    library.close()
    theirs = tmp_path / "theirs.jsonld"
    edited = replace(note, note="他改的", modified="2099-01-01T00:00:00.000Z")
    theirs.write_bytes(to_json_ld(Notes((edited,))))
    done = reader("notes", "import", theirs)
    assert done.returncode == 1
    assert "我改的" in done.stderr
    assert "他改的" in done.stderr
    assert kept() == (mine,)
    assert reader("notes", "import", theirs, "--theirs").returncode == 0
    assert kept() == (edited,)


def test_a_link_is_followed_to_its_volume_and_entry(note: Annotation) -> None:
    paths = user_paths()
    files, entry = followed(paths, [f"yearbook-reader://{note.source_sha256}/{note.entry_id}"])
    assert entry == note.entry_id
    assert Library(paths).add(files[0]).record.sha256 == note.source_sha256


def test_files_stay_files() -> None:
    assert followed(user_paths(), ["/a b.txt", "file:///%E7%94%B2.txt"]) == (
        [Path("/a b.txt"), Path("/甲.txt")],
        "",
    )


@pytest.mark.parametrize("link", ["yearbook-reader://", f"yearbook-reader://{'0' * 64}/x"])
def test_a_link_to_nowhere_is_told(link: str) -> None:
    with pytest.raises(NotFoundError):
        followed(user_paths(), [link])
    done = reader("open", link)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


def test_where_notes_would_stand_in_another_text_is_told_before_it_is_done(
    note: Annotation, tmp_path: Path
) -> None:
    file = tmp_path / "另一份.txt"
    words = "全县新建水闸12座，水闸完好。"
    file.write_text(f"教育\n\n综述\n\n【概况】 {words}\n全县有小学21所。\n", encoding="utf-8")
    library = Library(user_paths())
    new = library.add(file).record.sha256
    gone = replace(note, id="gone", quote="完全不同的字句", prefix="", suffix="")
    library.notebook.add(gone)
    library.close()
    before = kept()
    words = ("notes", "places", new, "--from", note.source_sha256)
    done = reader(*words)
    assert done.returncode == 1
    counts = dict(each.split() for each in done.stdout.strip().split("\t"))
    assert {name for name, count in counts.items() if count == "1"} == {"文字略有不同", "找不到"}
    assert len(counts) == 6
    assert "找不到：gone\t“完全不同的字句”" in done.stderr
    assert kept() == before
    assert reader(*words, "--accept").stdout == done.stdout
    assert {each.id: each.source_sha256 for each in kept()} == {
        note.id: new, "gone": note.source_sha256
    }  # fmt: skip


def test_notes_that_stand_where_they_stood_are_no_matter(note: Annotation) -> None:
    done = reader("notes", "places", note.source_sha256, "--accept")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("原处 1\t")
    assert kept() == (note,)


def test_places_are_asked_for_in_a_volume_that_is_there(note: Annotation) -> None:
    done = reader("notes", "places", "没有")
    assert (done.returncode, done.stdout) == (2, "")
