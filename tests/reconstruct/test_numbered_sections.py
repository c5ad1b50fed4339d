"""Sections with a number in parentheses, which the contents name without it."""

from __future__ import annotations

from made_book import book

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


def test_what_the_contents_do_not_name_is_no_section() -> None:
    assert not {"（二）灌溉", "（三）供水"} & {*sections_of(("林业", "电站", "航运"))}
