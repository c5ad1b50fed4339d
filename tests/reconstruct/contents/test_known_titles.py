"""Titles without a mark that the index knows: what it does not know is none."""

from __future__ import annotations

import re

import pytest
from made_book import book, made_of

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.walk import all_entries

TITLES = [
    f"{place}{work}"
    for place in "青白红黑金银玉石"
    for work in ("桥建设", "湖疏浚", "山造林", "渠通水")
]
TEXT = "年内，全县投入资金1.2亿元，新建水闸12座，改造渠\n道30千米，受益群众2万人。\n"
BESIDE_A_PHOTO = "西湾大道北延工程竣\n工，全长19千米，红\n线宽25米，概算2亿元。\n"


def titles_of(text: str) -> list[str]:
    volume = reconstruct(Source(text, "0" * 64, "book.txt", "text")).volume
    return [entry.heading.title for entry in all_entries(volume)]


@pytest.mark.parametrize("signature", ["", "（王立）\n"])
def test_the_first_line_of_a_text_beside_a_photo_is_no_title_that_the_index_does_not_know(
    signature: str,
) -> None:
    entries = [f"{title}\n{TEXT}{signature}" for title in TITLES]
    entries[20] = f"{TITLES[20]}\n{TEXT}{BESIDE_A_PHOTO}{signature}"
    index = "索引\n" + "".join(f"{title}……………{at}a\n" for at, title in enumerate(TITLES, 1))
    assert titles_of("水利\n综述\n" + "".join(entries) + index) == TITLES


@pytest.mark.parametrize("gap", ["……………", " ", "　", "，", "\n"])
def test_a_title_behind_a_bullet_that_fills_its_line_is_known_from_the_index(gap: str) -> None:
    titles = [f"{title}及周边村庄道路改造" for title in TITLES]
    text = "全县投入资金二亿元建成渠道三十\n千米，受益群众二万人，增长百分之\n四，完成年度计划。\n"
    entries = "".join(f"◆ {title}\n{text}" for title in titles)
    index = "".join(f"{title}{gap}{at}a\n" for at, title in enumerate(titles, 1))
    assert titles_of(f"水利\n水闸\n{entries}索引\n{index}") == titles


def test_a_title_that_fills_its_line_is_known_though_the_index_breaks_it() -> None:
    titles = [f"{title}以及周边村庄道路交通改造工程" for title in TITLES]
    text = "年内全县投入资金二亿元，新建水闸十二\n座，改造渠道三十千米，受益群众二万人和村\n"
    text += "民八百户。\n（王立）\n"
    index = "".join(f"{title[:8]}\n{title[8:]}……………{at}a\n" for at, title in enumerate(titles, 1))
    entries = "".join(f"{title}\n{text}" for title in titles)
    assert titles_of(f"水利\n水闸\n{entries}索引\n{index}")[-20:] == titles[-20:]


def test_where_no_title_has_a_mark_the_upper_of_two_that_the_contents_lack_is_a_subsection() -> (
    None
):
    text = "全县召开防汛会议，部署工作，投资增长百分之四，受益群众二万人，比上年增加。\n"
    sections = ("防汛", "灌溉", "供水", "移民")
    contents = "".join(f"{each}………………3\n" for each in ("水利", *sections))
    body = "".join(
        f"{name}\n概况\n{text}{part}管理\n{part}巡查\n{text}"
        for name, part in zip(sections, "堤渠管村", strict=True)
    )
    made = made_of(f"目录\n{contents}\f水利\n{body}").volume
    assert [
        (each.heading.title, [part.heading.title for part in each.subsections])
        for each in made.chapters[0].sections
    ] == [(name, [f"{part}管理"]) for name, part in zip(sections, "堤渠管村", strict=True)]


def test_a_title_behind_a_bullet_ends_above_a_sentence_although_a_date_stands_below() -> None:
    text = "全县召开防汛会议，部署工作任务，投资增长百分之四。\n"
    entry = f"■水闸建设\n{text}11月，{text}"
    made = made_of("水利\n综述\n" + f"■概况\n{text}{entry}" * 6).volume
    assert [each.heading.title for each in all_entries(made)][:2] == ["概况", "水闸建设"]


PROSE = "年内，全县投入资金一亿二千万元，新建水闸十二座，\n改造渠道三十千米，受益群众二万人。\n"


def contents_of(*titles: str) -> str:
    return "目录\n" + "".join(f"{title} ……………… {at}\n" for at, title in enumerate(titles, 1)) + "\f"


def test_a_section_above_an_overview_is_no_title_of_both_though_another_entry_has_that() -> None:
    names = ("水利", "供水", "概况", "防汛", "供水概况", "灌溉")
    entries = "".join(f"{name}\n{PROSE}" for name in names[2:])
    volume = reconstruct(
        Source(f"{contents_of(*names)}水利\n供水\n{entries}", "0" * 64, "b.txt", "text", (0,))
    ).volume
    assert [entry.heading.title for entry in all_entries(volume)] == list(names[2:])


def test_a_title_before_gaps_may_fill_its_line_beside_a_picture() -> None:
    names = [f"{place}桥建设" for place in "青白红黑金银玉石"]
    run_in = [f"{name}　{PROSE}" for name in names]
    run_in[3] = f"{names[3]}\n年内新建十二座水\n闸，改造渠道三十\n千米。\n"
    text = f"{contents_of('水利', '综述', *names)}水利\n综述\n{''.join(run_in)}"
    volume = reconstruct(Source(text, "0" * 64, "b.txt", "text", (0,))).volume
    assert [entry.heading.title for entry in all_entries(volume)] == names


@pytest.mark.parametrize(("works", "width"), [("工程", 11), ("工程开工", 9)])
def test_titles_over_several_lines_are_known_from_the_contents(works: str, width: int) -> None:
    titles = [f"{title}以及周边村庄道路交通改造{works}" for title in TITLES]
    contents = "".join(f"{title}……………{at}\n" for at, title in enumerate(titles, 1))
    printed = (re.sub(f"(.{{{width}}})(?=.)", "\\1\n", title) for title in titles)
    entries = "".join(f"{lines}\n{TEXT[:-1]}①\n" for lines in printed)
    text = f"目录\n水利……………1\n综述……………1\n{contents}\f水利\n综述\n{entries}"
    assert titles_of(text) == titles


@pytest.mark.parametrize("named", ["", "统计管理"])
def test_a_title_above_an_overview_is_a_sections_though_the_contents_lack_it(named: str) -> None:
    sections = ("财政", "税务", "审计", "统计", "物价", "计划")
    printed = [each if each != "统计" else named for each in sections]
    contents = "".join(f"{each} ……………… {at}\n" for at, each in enumerate(printed, 3) if each)
    text = "【概况】全县完成年度计划，投资增长百分之四。\n（李闻道）\n"
    volume = book(
        f"目录\n经济管理 …………… 3\n{contents}\f经济管理\n"
        + "".join(f"{each}\n{text}" for each in sections)
    )
    assert [each.heading.title for each in volume.chapters[0].sections] == list(sections)


def test_the_first_character_of_a_text_alone_on_its_line_is_of_no_title_in_the_contents() -> None:
    titles = [f"{number}、{title}" for number, title in zip("一二三四五", TITLES[:5], strict=True)]
    contents = "".join(
        f"{title} ………………… {at}\n" for at, title in enumerate(["水利", "综述", *titles], 1)
    )
    entries = "".join(f"{title}\n至\n{TEXT}" for title in titles)
    assert titles_of(f"目录\n{contents}\f水利\n综述\n{entries}") == titles


def test_a_section_that_the_contents_name_does_not_go_on_with_the_caption_above_it() -> None:
    text = "年内，全县投入资金一亿二千万元，新建水闸\n十二座，改造渠道三十千米，受益群众二万人，"
    text += "比\n上年增加。\n"
    names, body = ["水利"], ""
    for name in ("防汛抗旱", "农田灌溉", "城乡供水", "移民安置"):
        titles = [f"{name}{works}管理" for works in ("站点", "物资")]
        names += [name, *titles]
        caption = "航拍青山水库\n" if name == "城乡供水" else ""
        body += f"{caption}{name}\n队伍建设\n" + "".join(f"{title}\n{text}" for title in titles)
    contents = "".join(f"{name}………………3\n" for name in names)
    sections = book(f"目录\n{contents}\f水利\n{body}").chapters[0].sections
    divisions = (division for each in sections for division in (each, *each.subsections))
    assert "城乡供水" in [division.heading.title for division in divisions]
