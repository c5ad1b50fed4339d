"""What the tests of corrections share: a small yearbook, and the way from a log to its book."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from yearbook_reader.corrections.applying import Corrected, corrected
from yearbook_reader.corrections.correction import Correction
from yearbook_reader.corrections.roles import forced_roles
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.shelf.records import OpenVolume
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Span, Volume
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import content, units

BOOK = """水利

综述
【概况】 2019年，全县新建水闸12座，投资1.1亿元，县水利局获“先进单位”称号。
防汛演练在青石镇举行。全县堤防经过检查，未发现险情。
【水闸建设】 全县水闸建设全面完成，共有水闸45座，其中新建的12座都在青石镇。
（李闻道）
水文
【雨量站建设】 新建雨量站3个，全县共有雨量站21个，都由县水文站管理使用。
【水位观测】 全年观测水位365次，最高水位12.5米，最低水位2.1米，都在正常范围。
（王之远 赵行）
教育
小学
【概况】 全县有小学21所，在校学生12345人，教师1234人，比上年都有增加。
"""


def source_of(text: str) -> Source:
    """Give a text as a source; a form feed begins a page."""
    sha256 = hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()
    starts = (0, *(at + 1 for at, char in enumerate(text[:-1]) if char == "\f"))
    return Source(text, sha256, "云台年鉴.txt", "utf-8", starts)


@pytest.fixture
def volume(source: Source) -> Volume:
    """Give the book of the source as the engine makes it."""
    return reconstruct(source).volume


@pytest.fixture
def apply() -> Callable[..., Corrected]:
    """Give the way from a source and its log to the corrected book."""
    return applied


def applied(source: Source, *log: Correction) -> Corrected:
    """Make the book of a source and apply a log to it."""
    made = reconstruct(source, forced=forced_roles(source, log))
    return corrected(source, made, log)


@pytest.fixture
def text_of() -> Callable[[Reconstruction], str]:
    """Give a way to all that stands in the units of a book, a text a line."""

    def text_of(made: Reconstruction) -> str:
        items = (item for unit in units(made.volume) for item in content(unit))
        return "\n".join(text.text for item in items for text in item.texts)

    return text_of


@pytest.fixture
def source() -> Source:
    """Give the source of a small yearbook."""
    return source_of(BOOK)


@pytest.fixture
def at(source: Source) -> Callable[[str], tuple[Span, ...]]:
    """Give the place of words in the small yearbook: their first one."""

    def spans(words: str) -> tuple[Span, ...]:
        start = source.text.index(words)
        return (Span(start, start + len(words)),)

    return spans


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Give an empty library."""
    library = Library(user_paths(tmp_path / "reader"))
    yield library
    library.close()


@pytest.fixture
def opened(library: Library, tmp_path: Path) -> OpenVolume:
    """Give the small yearbook, open in the library."""
    file = tmp_path / "云台年鉴.txt"
    file.write_text(BOOK, encoding="utf-8")
    return library.add(file)
