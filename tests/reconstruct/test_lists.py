"""Lists at a book's end (附录): a heading right above a table heads it, and no section."""

from __future__ import annotations

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Volume

PROSE = (
    "【第{}项】\n2017\n年，全县新建水闸\n48\n座，总投资\n1.1\n亿元，增长\n4.5%\n，完成年度计划。\n"
)


def book(*pages: tuple[str, str]) -> Volume:
    text = "\f".join(
        f"{body}{head}\n· {number} ·\n" for number, (body, head) in enumerate(pages, 11)
    ).replace("\n", "\n\n")
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\f"))
    return reconstruct(Source(text, "0" * 64, "book.txt", "text", starts)).volume


def test_a_title_right_above_a_tables_own_is_a_sections_of_the_appendix() -> None:
    table = "名称\n受表彰单位\n授予机关\n文明镇\n白河镇\n文明委\n卫生镇\n柳林镇\n爱卫会\n"
    lists = f"2017\n年青崖县先进名录\n2017\n年青崖县获省级以上先进集体\n{table}"
    prose = [3 * PROSE.format(name) for name in "甲乙丙"]
    volume = book(*((body, "水利") for body in prose), (lists, "附录"), (prose[0], "附录"))
    chapter = volume.chapters[1]
    assert chapter.heading.title == "附录"
    assert chapter.sections[0].heading.title == "2017年青崖县先进名录"
