"""Sections with a number in parentheses, which the contents name without it."""

from __future__ import annotations

from made_book import book, outline

TEXT = "年内，全县投入资金1.2亿元，新建水闸12座，改造\n渠道30千米，受益群众2万人。\n"
TITLES = ("防洪", "灌溉", "供水", "渔业")


def sections_of(named: tuple[str, ...]) -> list[str]:
    contents = "".join(f"{title}………………3\n" for title in ("水利", *named, "附录"))
    body = "".join(
        f"（{number}）{title}\n※概况　{TEXT}※{title}项目　{TEXT}"
        for number, title in zip("一二三四", TITLES, strict=True)
    )
    volume = book(f"目录\n{contents}\f水利\n{body}")
    return [each.heading.title for each in volume.chapters[0].sections]


def test_they_are_known_with_it() -> None:
    assert sections_of(TITLES) == ["（一）防洪", "（二）灌溉", "（三）供水", "（四）渔业"]


def test_what_heads_a_text_and_the_contents_do_not_name_is_no_section() -> None:
    numbered = zip("一二三四", TITLES, strict=True)
    items = "".join(f"（{number}）{title}\n{TEXT}" for number, title in numbered)
    entries = "".join(f"※{title}项目　{TEXT}" for title in TITLES)
    made = outline(book(f"水利\n综述\n{entries}{items}\f农业\n综述\n{entries}"))
    assert [[title for title, *_ in below] for _, below in made] == [["综述"], ["综述"]]


def test_a_number_in_brackets_heads_a_section_above_an_entry() -> None:
    entry = "【概况】全县召开防汛会议，部署工作任务，投资增长百分之四，受益群众二万人。\n"
    titles = [f"（{number}）{title}" for number, title in zip("一二三", "甲乙丙", strict=True)]
    chapter = "".join(f"{title}河管理\n{entry * 2}" for title in titles)
    made = outline(book(f"水利\n{chapter}\f农业\n{chapter}"))
    assert [[title for title, *_ in below] for _, below in made] == [
        [f"{title}河管理" for title in titles]
    ] * 2


NUMBERED = (("一", "农业"), ("二", "政法"), ("三", "工业"))
ITEM = "年内，全县投入资金二亿元，新建水闸十二座，受益群众二万人，比\n上年增长百分之四。\n"


def test_where_numbers_tell_the_chapters_two_titles_within_a_page_open_none() -> None:
    entries = "".join(f"【第{name}项】{ITEM}" for name in "甲乙丙丁")
    chapters = [f"第{number}编　{title}\n综述\n{entries}" for number, title in NUMBERED]
    chapters[1] += f"公安\n刑事侦查\n{entries}"
    volume = book("\f".join(chapters))
    assert [each.heading.title[-2:] for each in volume.chapters] == [each for _, each in NUMBERED]
    section = volume.chapters[1].sections[-1]
    assert [each.heading.title for each in (section, *section.subsections)] == ["公安", "刑事侦查"]
