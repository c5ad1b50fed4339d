"""Items of lists (附录) that go on in further lines."""

from __future__ import annotations

from made_book import made_of


def test_an_item_goes_on_amid_its_number_and_is_no_heading() -> None:
    item = "关于进一步加强水闸工程建设管理的通知（青政\n发〔2019〕{}号）\n"
    items = "".join(map(item.format, (2, 3)))
    full = "全县新建水闸工程十二座总投资一亿多元完成年度计划\n" * 8
    text = (
        f"水利\n综述\n【概况】{full}。\f附录\n2019年文件选目\n县政府文件\n{items}县委文件\n{items}"
    )
    (section,) = made_of(text).volume.chapters[-1].sections
    assert [(entry.heading.title, len(entry.blocks)) for entry in section.entries] == [
        ("县政府文件", 2),
        ("县委文件", 2),
    ]
