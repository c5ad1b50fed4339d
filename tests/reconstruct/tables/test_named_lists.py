"""What the contents name of an appendix is a section, where they do not name its lists."""

from __future__ import annotations

from made_book import book

ITEMS = "青委发〔2017〕2号　关于村道的通知\n青委发〔2017〕11号　关于水\n闸建设的意见\n"
TABLE = "名称 单位 授予机关\n文明镇 白河镇 文明委\n卫生镇 柳林镇 爱卫会\n"
NAMES = ("2017年青崖县重要文件目录", "2017年青崖县获省级以上荣誉单位")


def test_a_title_above_a_table_is_of_a_section_as_the_one_above() -> None:
    titles = ("防汛", "灌溉", "供水", "移民")
    contents = "".join(f"{name}………………14\n" for name in ("水利", *titles, "附录", *NAMES))
    text = "●概况　全县召开防汛会议，部署工\n作，投资增长百分之四，受益群众二\n万人。\n" * 3
    prose = "".join(f"{title}\n{text}" for title in titles)
    lists = f"附录\n{NAMES[0]}\n县委文件\n{ITEMS}县政府文件\n{ITEMS}"
    last = f"{NAMES[1][:-1]}\n{NAMES[1][-1]}\n{NAMES[1]}名录\n{TABLE}"
    volume = book(f"目录\n{contents}\f水利\n{prose}\f{lists}{last}")
    assert [each.heading.title for each in volume.chapters[-1].sections] == list(NAMES)
