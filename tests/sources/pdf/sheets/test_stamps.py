"""What is stamped on the pages is told from their text, and kept."""

from __future__ import annotations

from collections.abc import Callable

from printer import Page, column, full_lines, text

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import FormeWorkKind

WATERMARK = "内部资料"


def stamped(source: Source) -> list[str]:
    return [source.text[at : source.text.index("\n", at)] for at in source.stamps]


def page(number: int, *more: str) -> Page:
    return [*column(full_lines(f"第{number}"), 54, 200), *more]


def test_words_aslant_are_a_stamp(read: Callable[..., Source]) -> None:
    source = read(page(1, text(WATERMARK, 100, 270, 40, turn="0.7 0.7 -0.7 0.7")))
    assert [words.replace(" ", "") for words in stamped(source)] == [WATERMARK]
    assert source.text.startswith("第10全县")


def test_lines_of_a_sheet_scanned_askew_are_none(read: Callable[..., Source]) -> None:
    assert not read(page(1, text("扫描页", 54, 400, turn="1 0.03 -0.03 1"))).stamps


def test_words_in_one_place_on_most_pages_are_a_stamp(read: Callable[..., Source]) -> None:
    source = read(*(page(number, text(WATERMARK, 100, 270, 40)) for number in range(4)))
    assert stamped(source) == [WATERMARK] * 4


def test_words_that_stand_elsewhere_on_each_page_are_none(read: Callable[..., Source]) -> None:
    pages = (page(number, text(WATERMARK, 100, 340 + 20 * number)) for number in range(4))
    assert not read(*pages).stamps


def test_a_stamp_is_forme_work_and_parts_no_paragraph(read: Callable[..., Source]) -> None:
    volume = reconstruct(
        read(page(1, text(WATERMARK, 100, 270, 40, turn="0.7 0.7 -0.7 0.7")))
    ).volume
    kinds = [each.kind for each in volume.forme_work]
    assert kinds == [FormeWorkKind.RUNNING_HEAD]
