"""Reading text files: encodings, and files that are no yearbook."""

from __future__ import annotations

import codecs
import os
from pathlib import Path
from random import Random
from struct import pack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.errors import SourceError
from yearbook_reader.sources.encoding import CERTAIN, LIKELY, Ground, choose
from yearbook_reader.sources.reader import read_source

SIMPLIFIED = "2019年，云台县新建水闸12座，投资1.1亿元。县水利局获“先进单位”称号。\n" * 4
TRADITIONAL = "2019年，雲臺縣新建水閘12座，投資1.1億元。縣水利局獲「先進單位」稱號。\n" * 4


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "utf-16-le"),
        (SIMPLIFIED, "utf-16-be"),
        (SIMPLIFIED, "gb18030"),
        (TRADITIONAL, "big5hkscs"),
        (TRADITIONAL, "utf-8"),
    ],
)
def test_an_encoding_is_told_without_a_mark(text: str, encoding: str) -> None:
    assert choose(text.encode(encoding)).encoding == encoding


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_text(
    tmp_path: Path, mark: bytes, encoding: str
) -> None:
    file = tmp_path / "marked.txt"
    file.write_bytes(mark + SIMPLIFIED.encode(encoding))
    source = read_source(file)
    assert (source.text, source.encoding) == (SIMPLIFIED, encoding)


def test_a_few_bad_bytes_in_utf8_stay_visible(tmp_path: Path) -> None:
    file = tmp_path / "damaged.txt"
    file.write_bytes((SIMPLIFIED * 50).encode() + b"\xff" + "完".encode())
    source = read_source(file)
    assert source.encoding == "utf-8"
    assert source.text.endswith("\\xff完")


@pytest.mark.parametrize("repeated", [1, 2, 10])
def test_a_bad_byte_stays_visible_in_a_short_text_too(tmp_path: Path, repeated: int) -> None:
    file = tmp_path / "short.txt"
    text = "【概况】全县面积一百平方公里。" * repeated
    file.write_bytes(text.encode() + b"\xe5\n")
    source = read_source(file)
    assert (source.encoding, source.text) == ("utf-8", text + "\\xe5\n")


def test_bad_bytes_are_counted_but_not_what_only_looks_like_one(tmp_path: Path) -> None:
    file = tmp_path / "damaged.txt"
    file.write_bytes((SIMPLIFIED * 50).encode() + b"C:\\xab \xff \xfe\n")
    decoding = read_source(file).decoding
    assert decoding is not None
    assert (decoding.ground, decoding.bad_bytes) == (Ground.NEARLY, 2)


@pytest.mark.parametrize(
    ("data", "ground"),
    [
        (codecs.BOM_UTF8 + SIMPLIFIED.encode(), Ground.MARK),
        (SIMPLIFIED.encode(), Ground.STRICT),
        ((SIMPLIFIED * 50).encode() + b"\xff", Ground.NEARLY),
        (SIMPLIFIED.encode("utf-16-be"), Ground.NULS),
        (SIMPLIFIED.encode("gb18030"), Ground.WORDING),
    ],
)
def test_it_is_told_by_what_an_encoding_was_decided(data: bytes, ground: Ground) -> None:
    assert choose(data).ground is ground


def test_a_choice_is_less_sure_where_the_text_says_little() -> None:
    assert choose(SIMPLIFIED.encode()).confidence == CERTAIN
    assert choose(SIMPLIFIED.encode("gb18030")).confidence == LIKELY
    assert choose("镕喆堃".encode("gb18030")).confidence < LIKELY


@pytest.mark.parametrize("seed", range(8))
def test_random_bytes_are_no_text(tmp_path: Path, seed: int) -> None:
    file = tmp_path / "random.txt"
    file.write_bytes(Random(seed).randbytes(4000))
    with pytest.raises(SourceError, match="不是文本文件"):
        read_source(file)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_chinese_without_a_mark_line_end_or_digit_opens(tmp_path: Path, encoding: str) -> None:
    text = "全县统一建设一批水闸，一年一度的会议在县政府举行。" * 20
    file = tmp_path / "wide.txt"
    file.write_bytes(text.encode(encoding))
    assert read_source(file).text == text


@pytest.mark.parametrize("order", ["<", ">"])
def test_numbers_that_could_be_ideographs_are_no_text(tmp_path: Path, order: str) -> None:
    chance = Random(order)
    ideographs = [chance.randrange(0x4E00, 0xA000) for _ in range(100)]
    file = tmp_path / "numbers.txt"
    file.write_bytes(pack(f"{order}100H", *ideographs))
    with pytest.raises(SourceError, match="不是文本文件"):
        read_source(file)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "gb18030"])
def test_a_text_with_many_rare_names_in_it_opens(tmp_path: Path, encoding: str) -> None:
    text = "参加会议的有张喆、李堃、王𬭎、陈䶮、赵翀、刘祎、周珺、吴頔、黄㛃、孙赟。" * 20
    file = tmp_path / "names.txt"
    file.write_bytes(text.encode(encoding))
    assert read_source(file).text == text


def test_a_form_feed_begins_a_page(tmp_path: Path) -> None:
    file = tmp_path / "pages.txt"
    file.write_text("一页\f二页\f", encoding="utf-8")
    assert read_source(file).page_starts == (0, 3)


def test_a_chosen_encoding_overrides(tmp_path: Path) -> None:
    file = tmp_path / "chosen.txt"
    file.write_bytes(TRADITIONAL.encode("big5hkscs"))
    assert read_source(file, "big5hkscs").text == TRADITIONAL


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "空文件"),
        (b" \n\n \n", "只有空白"),
        (bytes(range(256)) * 40, "不是文本"),
    ],
)
def test_a_file_that_is_no_text_gets_a_sentence(tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "no-text"
    file.write_bytes(content)
    with pytest.raises(SourceError, match=words):
        read_source(file)


def test_a_missing_file_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="找不到"):
        read_source(tmp_path / "gone.txt")


def test_a_folder_and_a_fifo_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.txt")
    for path, words in ((tmp_path, "是文件夹"), (tmp_path / "fifo.txt", "不是普通文件")):
        with pytest.raises(SourceError, match=words):
            read_source(path)


def test_an_endless_line_gets_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "line.txt"
    file.write_text("年" * 2_000_001, encoding="utf-8")
    with pytest.raises(SourceError, match="一行"):
        read_source(file)


def test_a_symbolic_link_to_itself_gets_a_sentence(tmp_path: Path) -> None:
    link = tmp_path / "loop.txt"
    link.symlink_to(link)
    with pytest.raises(SourceError, match="无法读取"):
        read_source(link)


def test_lone_surrogates_stay_visible(tmp_path: Path) -> None:
    file = tmp_path / "surrogates.txt"
    file.write_bytes((SIMPLIFIED * 50).encode() + "\ud800".encode("utf-8", "surrogatepass"))
    source = read_source(file)
    assert source.text.endswith("\\xed\\xa0\\x80")
    source.text.encode()


def test_an_unknown_encoding_gets_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text(SIMPLIFIED, encoding="utf-8")
    with pytest.raises(SourceError, match="不认识的编码"):
        read_source(file, "klingon")


@given(st.binary(min_size=1, max_size=400))
def test_any_bytes_have_an_encoding(data: bytes) -> None:
    assert choose(data).encoding in {"utf-8", "utf-16-le", "utf-16-be", "gb18030", "big5hkscs"}
