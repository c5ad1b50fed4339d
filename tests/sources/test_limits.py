"""What no yearbook is gets a sentence, within bounded memory."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

MEGABYTE = 1024 * 1024
BEARABLE = 700 * MEGABYTE  # of address space, with the program itself

READ = """
import resource, sys
from pathlib import Path
from yearbook_reader.errors import SourceError
from yearbook_reader.sources.reader import read_source
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]),) * 2)
try:
    read_source(Path(sys.argv[1]))
except SourceError as error:
    print(error)
"""


def _gigabyte_line(file: Path) -> None:
    with file.open("wb") as opened:
        opened.write("年".encode() * 1000)
        opened.truncate(1024 * MEGABYTE)


def _nuls(file: Path) -> None:
    with file.open("wb") as opened:
        opened.truncate(60 * MEGABYTE)


def _endless_line(file: Path) -> None:
    with file.open("wb") as opened:
        for _ in range(20):
            opened.write("年".encode() * MEGABYTE)


def _bad_bytes(file: Path) -> None:
    with file.open("wb") as opened:
        for _ in range(20):
            opened.write(b"\xff\x81\x30" * MEGABYTE)


def _bomb(file: Path) -> None:
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w") as member,
    ):
        for _ in range(400):
            member.write(b" " * MEGABYTE)


def _hollow_pdf(file: Path) -> None:
    with file.open("wb") as opened:
        opened.write(b"%PDF-1.7\n")
        opened.truncate(400 * MEGABYTE)


def _entities(file: Path) -> None:
    entities = "".join(f'<!ENTITY e{depth} "{f"&e{depth - 1};" * 10}">' for depth in range(1, 12))
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(
            "word/document.xml", f'<!DOCTYPE x [<!ENTITY e0 "年">{entities}]><x>&e11;</x>'
        )


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
@pytest.mark.parametrize(
    ("make", "words"),
    [
        (_gigabyte_line, "64 MB"),
        (_nuls, "不是文本"),
        (_endless_line, "一行"),
        (_bad_bytes, "没有打开|不是文本"),
        (_bomb, "大得反常"),
        (_hollow_pdf, "不是完好的 PDF|出错中断"),
        (_entities, "已损坏"),
    ],
)
def test_a_hostile_file_gets_a_sentence_within_bounded_memory(
    tmp_path: Path, make: Callable[[Path], None], words: str
) -> None:
    file = tmp_path / "年鉴"
    make(file)
    done = subprocess.run(
        [sys.executable, "-c", READ, str(file), str(BEARABLE)], capture_output=True, check=False
    )
    told = done.stdout.decode()
    assert any(each in told for each in words.split("|")), told + done.stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
def test_a_pdf_is_read_where_the_system_allows_less_memory_than_we_would() -> None:
    file = Path(__file__).parents[1] / "samples" / "v7_zezhouhu_2015" / "volume.pdf"
    done = subprocess.run(
        [sys.executable, "-c", READ, str(file), str(BEARABLE)], capture_output=True, check=False
    )
    assert (done.stdout, done.stderr) == (b"", b"")
