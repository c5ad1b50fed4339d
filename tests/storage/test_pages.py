"""Rows are read from the pages of a file as SQLite itself reads them."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from yearbook_reader.storage.connection import Value
from yearbook_reader.storage.pages import rows_in

Rows = list[tuple[int, tuple[Value, ...]]]

NUMBERS = [0, 1, -1, 5, 300, -300, 70_000, 2**30, 2**40, -(2**40), 2**60, -(2**63)]
SOME: Rows = [
    (1, (None, "水闸", b"\x00\xff")),
    (2, ("", b"", 4.5)),
    *((10 + number, (value, number, "年鉴")) for number, value in enumerate(NUMBERS)),
    *((rowid, (rowid, None, None)) for rowid in (127, 128, 16_384, 2**35, 2**62, -1, -(2**62))),
]


def made(path: Path, rows: Rows, page_size: int = 4096) -> bytes:
    """Write rows of three columns into a new file and give its content."""
    path.unlink(missing_ok=True)
    connection = apsw.Connection(str(path))
    connection.pragma("page_size", page_size)
    connection.execute("CREATE TABLE word (one, two, three)")
    with connection:
        for rowid, values in rows:
            connection.execute(
                "INSERT INTO word (rowid, one, two, three) VALUES (?, ?, ?, ?)", (rowid, *values)
            )
    connection.close()
    return path.read_bytes()


def read(content: bytes) -> set[tuple[int, tuple[Value, ...]]]:
    """Give the rows of three columns: those of the schema have five."""
    return {(rowid, values) for rowid, values in rows_in(content) if len(values) == 3}


@pytest.mark.parametrize("page_size", [512, 1024, 4096, 32_768, 65_536])
def test_every_kind_of_value_is_read_whatever_the_size_of_the_pages(
    tmp_path: Path, page_size: int
) -> None:
    assert read(made(tmp_path / "file", SOME, page_size)) == set(SOME)


@pytest.mark.parametrize("page_size", [512, 4096, 65_536])
def test_a_row_of_any_length_is_read_with_the_pages_it_goes_on_in(
    tmp_path: Path, page_size: int
) -> None:
    around = (page_size - 60, page_size - 30, page_size + 500, 3 * page_size, 10 * page_size)
    lengths = [length + more for length in around for more in range(0, 30, 3)]
    rows: Rows = [(at, (bytes([at]) * length, None, 1)) for at, length in enumerate(lengths)]
    assert read(made(tmp_path / "file", rows, page_size)) == set(rows)


def test_the_schema_on_the_first_page_is_read_too(tmp_path: Path) -> None:
    [(rowid, values)] = rows_in(made(tmp_path / "file", []))
    assert (rowid, values) == (
        1,
        ("table", "word", "word", 2, "CREATE TABLE word (one, two, three)"),
    )


values = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False).filter(lambda number: not number.is_integer()),
    st.text(max_size=3000),
    st.binary(max_size=9000),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    rows=st.dictionaries(
        st.integers(-(2**63), 2**63 - 1), st.tuples(values, values, values), max_size=30
    ),
    page_size=st.sampled_from([512, 4096]),
)
def test_whatever_was_written_is_read(
    tmp_path: Path, rows: dict[int, tuple[Value, ...]], page_size: int
) -> None:
    assert read(made(tmp_path / "file", list(rows.items()), page_size)) == set(rows.items())


@pytest.mark.parametrize(
    ("place", "trash"),
    [
        (0, b"x"),  # no database any more
        (16, (3000).to_bytes(2, "big")),  # pages of a size that there is not
        (16, (256).to_bytes(2, "big")),
        (16, (0).to_bytes(2, "big")),
    ],
)
def test_where_the_header_is_trashed_pages_are_taken_for_those_of_ours(
    tmp_path: Path, place: int, trash: bytes
) -> None:
    content = bytearray(made(tmp_path / "file", SOME))
    content[place : place + len(trash)] = trash
    assert read(bytes(content)) == set(SOME)


LONG: Rows = [(1, ("水" * 4000, 1, None)), (2, ("闸", 2, None))]


@pytest.mark.parametrize("following", [0, 999_999])
def test_of_rows_one_of_which_goes_on_nowhere_the_others_are_read(
    tmp_path: Path, following: int
) -> None:
    content = bytearray(made(tmp_path / "file", LONG))
    # The first page that the long row goes on in begins with the number of the next.
    first = next(at for at in range(8192, len(content), 4096) if content[at : at + 4] != b"\0" * 4)
    content[first : first + 4] = following.to_bytes(4, "big")
    assert read(bytes(content)) == {LONG[1]}


def test_a_row_that_is_cut_off_is_none(tmp_path: Path) -> None:
    content = made(tmp_path / "file", [(1, ("甲" * 50, 1, 200)), (2, ("乙", 3, 4))])
    assert read(content[:-1]) == {(2, ("乙", 3, 4))}
