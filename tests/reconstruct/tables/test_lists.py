"""Lists at a book's end (附录): a heading right above a table heads it, and no section."""

from __future__ import annotations

import pytest
from made_book import source_of

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Paragraph, Volume

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


ITEMS = "青委发〔2017〕2号　关于村道建设的通知\n青委发〔2017〕11号　关于水闸建设的意见\n"


@pytest.mark.parametrize(
    ("title", "items"),
    [
        ("县委文件目录", ITEMS),
        ("先进集体名单", "县水利局\n县教育局\n"),
        ("先进集体名单", "文明单位　县水利局\n卫生单位　县教育局\n"),
    ],
)
@pytest.mark.parametrize("page_ends", ["", "\f"])
def test_a_list_of_two_lines_is_an_entry_of_the_appendix(
    title: str, items: str, page_ends: str
) -> None:
    prose = "".join(PROSE.format(name) for name in "甲乙丙").replace("\n", "")
    entries = prose.replace("【", "\n【")
    text = f"水利\n综述{entries}\n{page_ends}附录\n{title}\n{items}"
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\f"))
    volume = reconstruct(Source(text, "0" * 64, "book.txt", "text", starts)).volume
    (entry,) = volume.chapters[-1].entries
    assert (volume.chapters[-1].heading.title, entry.heading.title) == ("附录", title)
    assert sum(isinstance(block, Paragraph) for block in entry.blocks) == 2


LISTED = (
    "附录\n2017年青崖县文件目录\n{list}县委文件\n青委发〔2017〕2号\n关于村道建设的通知\n"
    "青委发〔2017〕11号\n关于加强全县水闸建设工作\n的意见\n"
)


def test_what_the_contents_name_above_a_heading_is_a_section_of_the_appendix() -> None:
    contents = "".join(
        f"{each}……………………{page}\n"
        for page, each in enumerate(("水利", "综述", "防汛", "附录", "2017年青崖县文件目录"), 3)
    )
    entry = "【防汛抗旱】全县召开防汛会议，部署工作。\n投资增长百分之四。\n"
    text = f"目录\n{contents}\f水利\n综述\n{entry}防汛\n{entry}\f" + LISTED.format(list="")
    source = Source(
        text, "0" * 64, "book.txt", "text", (0, text.index("\f") + 1, text.rindex("\f") + 1)
    )
    section = reconstruct(source).volume.chapters[-1].sections[0]
    assert section.heading.title == "2017年青崖县文件目录"
    assert [entry.heading.title for entry in section.entries] == ["县委文件"]
    items = [each.text.text for each in section.entries[0].blocks if isinstance(each, Paragraph)]
    assert items == [
        "青委发〔2017〕2号关于村道建设的通知",
        "青委发〔2017〕11号关于加强全县水闸建设工作的意见",
    ]


def test_a_laws_title_over_two_lines_below_the_appendix_in_english_is_a_section() -> None:
    names = ("水利", "综述", "防汛", "附录", "青崖县城市绿化管理办法")
    contents = "".join(f"{name}……………………{page}\n" for page, name in enumerate(names, 3))
    entry = "【防汛抗旱】全县召开防汛会议，部署工作任务。\n投资增长百分之四。\n"
    law = f"{names[-1][:-1]}\n法\n（2017年4月8日青崖县人民政府第14次常务会议通过）\n"
    law += "第一章　总则\n第一条　为规范全县城市绿化活动，制定本办法。\n"
    appendix = f"附录\nAppendices\n{law}"
    text = f"目录\n{contents}\f水利\n综述\n{entry}防汛\n{entry}\f{appendix}"
    (section,) = reconstruct(source_of(text)).volume.chapters[-1].sections
    assert section.heading.title == names[-1]
