"""Another extraction of a book is known as such, and takes its place with all the notes."""

import re
from base64 import b64encode
from dataclasses import replace
from pathlib import Path
from struct import pack

import pytest

from yearbook_reader.annotations.annotation import Bookmark
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.places.anchoring import annotate
from yearbook_reader.annotations.places.placement import Plan
from yearbook_reader.corrections.correction import Correction, CorrectionKind
from yearbook_reader.corrections.making import renaming
from yearbook_reader.library import Library
from yearbook_reader.reconstruct.reading import read_volume
from yearbook_reader.shelf.fingerprint import fingerprint, likeness
from yearbook_reader.shelf.importing.import_report import Outcome
from yearbook_reader.shelf.records import VolumeFacts, VolumeRecord
from yearbook_reader.shelf.versions import Former, SameBooks, prospect
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.walk import all_entries

EXTRACTIONS = sorted((Path(__file__).parent.parent / "samples").glob("*/raw.*.txt"))


def print_of(file: Path) -> str:
    return fingerprint(read_volume(file)[1].volume)


def book_of(file: Path) -> str:
    return file.parent.name


@pytest.fixture(scope="module")
def prints() -> dict[Path, str]:
    return {file: print_of(file) for file in EXTRACTIONS}


def test_all_extractions_of_a_book_are_alike(prints: dict[Path, str]) -> None:
    assert len(prints) > 8
    for one, other in ((one, other) for one in prints for other in prints):
        if book_of(one) == book_of(other):
            assert likeness(prints[one], prints[other]) > 0.6, (one.name, other.name)


def test_a_figure_is_known_by_the_letters_next_to_it(tmp_path: Path) -> None:
    def print_with(before: str) -> str:
        file = tmp_path / "book.txt"
        sentences = (f"{before}新建水闸（{number}座都在县里）" for number in range(100, 200))
        file.write_text("水利\n综述\n【概况】 " + "，".join(sentences) + "。\n", encoding="utf-8")
        return print_of(file)

    assert likeness(print_with("去年"), print_with("全县")) == 1.0


def test_extractions_of_two_books_are_not(prints: dict[Path, str]) -> None:
    for one, other in ((one, other) for one in prints for other in prints):
        if book_of(one) != book_of(other):
            assert likeness(prints[one], prints[other]) < 0.05, (one.name, other.name)


def test_next_year_is_another_book_even_with_the_same_sentences(tmp_path: Path) -> None:
    file = EXTRACTIONS[0]
    next_year = tmp_path / "next.txt"
    text = file.read_text(encoding="utf-8")
    digits = str.maketrans("0123456789", "7904128356")
    next_year.write_text(re.sub(r"\d+", lambda run: run[0].translate(digits), text), "utf-8")
    assert likeness(print_of(file), print_of(next_year)) < 0.05


def test_a_text_of_few_figures_is_like_nothing(seed_path: Path, tmp_path: Path) -> None:
    file = tmp_path / "short.txt"
    file.write_text("综述\n【概况】 2017年新建水闸12座。\n", encoding="utf-8")
    assert print_of(file) == ""
    assert likeness("", "") == likeness(print_of(seed_path), "") == 0.0


def test_an_import_offers_the_older_extraction(library: Library, samples: Path) -> None:
    first = samples / "v2_linya_2016" / "raw.pypdfium2.txt"
    second = samples / "v2_linya_2016" / "raw.seedlike.txt"
    other = samples / "v4_jizhou_2019" / "raw.pypdfium2.txt"
    old = library.add(first).record.sha256
    report = library.import_job().run([second, other], jobs=1)
    assert [(line.outcome, line.version_of) for line in report.lines] == [
        (Outcome.VERSION, old),
        (Outcome.ADDED, ""),
    ]
    assert report.versions == report.lines[:1]


def same_figures(sha256: str, edition: int | None, covers: int | None) -> VolumeRecord:
    """Give the record of a volume with the same figures as any other of these."""
    prints = b64encode(pack("<64I", *range(64))).decode()
    return VolumeRecord(sha256, "", edition, covers, "", 0, 0, 0, "", fingerprint=prints)


@pytest.mark.parametrize(
    ("years", "others", "alike"),
    [
        ((2018, 2017), (2018, 2017), True),
        ((2018, 2017), (2019, 2018), False),
        ((2018, None), (2019, 2017), False),
        ((2018, 2017), (2018, 2016), True),  # the edition tells enough
        ((2018, 2017), (None, 2017), True),
        ((2018, 2017), (None, 2016), False),
        ((2018, None), (None, 2016), True),
        ((None, None), (2018, 2017), True),
    ],
)
def test_a_text_of_the_same_figures_is_no_version_where_its_years_are_known_to_be_others(
    years: tuple[int | None, int | None], others: tuple[int | None, int | None], alike: bool
) -> None:
    books = SameBooks([same_figures("old", *years)])
    assert books.of(same_figures("new", *others)) == ("old" if alike else "")


def test_years_that_a_person_said_tell_volumes_apart(library: Library, tmp_path: Path) -> None:
    entries = (
        f"【{n}号水闸】 新建水闸{37 * n + 11}座，投资{53 * n + 101}万元。" for n in range(30)
    )
    text = "\n".join(("综述", *entries, ""))
    for name in "甲乙":
        (tmp_path / f"{name}.txt").write_text(text + name, encoding="utf-8")
    old = library.add(tmp_path / "甲.txt").record.sha256
    library.facts.set({old: VolumeFacts(edition_year=2016)})
    [line] = library.import_job().run([tmp_path / "乙.txt"], jobs=1).lines
    assert line.version_of == old  # of the new one nothing is known
    assert line.record
    library.facts.set({line.record.sha256: VolumeFacts(edition_year=2017)})
    rows = {row.record.sha256: row.dated for row in library.shelf_view()}
    assert SameBooks(rows.values()).of(rows[old]) == ""


def test_what_lies_in_the_bin_is_not_offered(library: Library, samples: Path) -> None:
    book = samples / "v2_linya_2016"
    library.facts.bin(library.add(book / "raw.pypdfium2.txt").record.sha256)
    report = library.import_job().run([book / "raw.seedlike.txt"], jobs=1)
    assert report.versions == ()


@pytest.fixture
def accepted(library: Library, samples: Path) -> tuple[str, str, Plan]:
    """Give two extractions, old and new, the new one accepted, and what became of the notes."""
    book = samples / "v2_linya_2016"
    old = library.add(book / "raw.pypdfium2.txt")
    new = library.add(book / "raw.seedlike.txt")
    entry = all_entries(old.volume)[4]
    paragraph = entry.blocks[0].text  # type: ignore[union-attr]
    note = annotate(old.volume, paragraph.spans_of(0, 30), Color.GREEN)
    library.notebook.add(replace(note, id="n", note="核对"))
    titles = note.titles
    mark = Bookmark("b", old.record.sha256, entry.heading.printed.start, entry.id, titles, "")
    library.notebook.add_bookmark(mark)
    library.facts.set({old.record.sha256: replace(library.facts.of("-"), place="临崖")})
    plan = library.accept_version(new.record.sha256, old.record.sha256)
    return old.record.sha256, new.record.sha256, plan


def test_notes_come_along_with_the_version_that_is_accepted(
    library: Library, accepted: tuple[str, str, Plan]
) -> None:
    old, new, plan = accepted
    (note,) = library.notebook.annotations(new)
    assert (note.id, note.note) == ("n", "核对")
    assert plan.placed() == (note,)
    assert library.notebook.annotations(old) == ()
    text = library.open(new).source.text
    found = "".join(text[span.start : span.end] for span in note.spans)
    assert "".join(found.split()) == "".join(note.quote.split())


def test_bookmarks_come_along_too(library: Library, accepted: tuple[str, str, Plan]) -> None:
    _, new, _ = accepted
    (mark,) = library.notebook.bookmarks(new)
    (entry,) = (each for each in all_entries(library.open(new).volume) if each.id == mark.entry_id)
    assert mark.titles[-1] == entry.heading.title
    assert mark.offset == entry.heading.printed.start


def test_the_former_version_goes_into_the_bin_and_what_was_said_of_it_stays(
    library: Library, accepted: tuple[str, str, Plan]
) -> None:
    old, new, _ = accepted
    assert library.facts.binned() == (old,)
    assert library.facts.of(new).version_of == old
    assert library.facts.of(new).place == "临崖"


def test_corrections_come_along_and_stay_with_the_former_version(
    library: Library, samples: Path
) -> None:
    book = samples / "v2_linya_2016"
    old = library.add(book / "raw.pypdfium2.txt")
    new = library.add(book / "raw.seedlike.txt").record.sha256
    entry = all_entries(old.volume)[4]
    odd = Correction("odd", old.record.sha256, CorrectionKind.MEND, (Span(0, 0),), "无", "有", "")
    library.corrector.log.add(odd)
    library.corrector.correct(old, renaming(old.source, old.volume, entry.id, "新题"))
    former = Former(old.record.sha256, lambda: old.volume)
    before = prospect(library.open(new), former, library.notebook, library.corrector)
    assert (before.corrections, before.corrections_fitting) == (2, 1)
    library.accept_version(new, old.record.sha256)
    there = library.open(new)
    assert [each.value for each in there.corrections] == ["有", "新题"]
    assert [each.value for each in there.misfits] == ["有"]
    [renamed] = [each for each in all_entries(there.volume) if each.heading.title == "新题"]
    assert entry.heading.title in "".join(renamed.heading.printed.text.split())
    assert len(library.open(old.record.sha256).corrections) == 2


def test_corrections_that_came_along_once_do_not_come_again(
    library: Library, samples: Path
) -> None:
    book = samples / "v2_linya_2016"
    old = library.add(book / "raw.pypdfium2.txt")
    new = library.add(book / "raw.seedlike.txt").record.sha256
    entry = all_entries(old.volume)[4]
    library.corrector.correct(old, renaming(old.source, old.volume, entry.id, "新题"))
    library.accept_version(new, old.record.sha256)
    library.facts.unbin(old.record.sha256)
    library.accept_version(new, old.record.sha256)
    assert len(library.open(new).corrections) == 1


def test_before_notes_come_along_the_notebook_is_copied(
    library: Library, accepted: tuple[str, str, Plan]
) -> None:
    old, _, _ = accepted
    [copy] = library.keeper.backups.list()
    assert [note.source_sha256 for note in library.keeper.backups.notes(copy).annotations] == [old]
