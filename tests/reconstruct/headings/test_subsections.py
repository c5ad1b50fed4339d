"""Subsections (子目) in the forms that books print them in, among sections that have none."""

from __future__ import annotations

import pytest

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.reconstruction import FindingKind, Reconstruction
from yearbook_reader.volume.walk import all_entries

TEXT = "年内，全县投入资金1.2亿元，新建水闸12座，改造渠道30千米。"
SECTIONS = {
    "农业": ("经济作物", "畜牧"),
    "林业": (),
    "水利": ("河道管理", "防汛抗旱", "供水"),
    "民政": (),
}
Tree = list[tuple[str, int, list[str]]]
EXPECTED: Tree = [(name, 1, list(parts)) for name, parts in SECTIONS.items()]


def made(title: str, *, indent: str = "", signature: str = "（王立）") -> Reconstruction:
    """Reconstruct a book with an entry in each section and two in each subsection."""
    signed = f"{signature}\n" if signature else ""
    text = "农村经济\n"
    for section, parts in SECTIONS.items():
        text += f"{section}\n{indent}【概况】{TEXT}\n{signed}"
        for part in parts:
            entries = [f"{indent}【{part}{what}】{TEXT}\n" for what in ("设施建设", "项目验收")]
            text += f"{title.format(part)}\n{''.join(entries)}{signed}"
    return reconstruct(Source(text, "0" * 64, "book.txt", "utf-8"))


def tree_of(volume: Volume) -> Tree:
    return [
        (each.heading.title, len(each.entries), [part.heading.title for part in each.subsections])
        for chapter in volume.chapters
        for each in chapter.sections
    ]


@pytest.mark.parametrize(
    "title", ["〈{}〉", "{}〉", "{} ▶", "※{}", "☆ {}", "◎{}", "·{}·", "—{}—", "〔{}〕", "［{}］"]
)
@pytest.mark.parametrize("signature", ["（王立）", ""])
def test_a_dress_that_only_lines_above_entries_have_is_that_of_subsections(
    title: str, signature: str
) -> None:
    reconstruction = made(title, signature=signature)
    assert tree_of(reconstruction.volume) == EXPECTED
    kinds = {finding.kind for finding in reconstruction.findings}
    assert FindingKind.CROSSED_COLUMNS not in kinds


@pytest.mark.parametrize("space", ["\u3000", "  "])
def test_titles_that_stand_in_further_than_entries_are_subsections_where_sections_do_not(
    space: str,
) -> None:
    book = made(f"{8 * space}{{}}", indent=2 * space)
    assert tree_of(book.volume) == EXPECTED


def test_where_all_titles_stand_in_an_indent_tells_no_subsections() -> None:
    space = "\u3000"
    text = f"{9 * space}农村经济\n" + "".join(
        f"{10 * space}{section}\n{2 * space}【{section}概况】{TEXT}\n（王立）\n"
        for section in SECTIONS
    )
    book = reconstruct(Source(text, "0" * 64, "book.txt", "utf-8"))
    assert tree_of(book.volume) == [(name, 1, []) for name in SECTIONS]


PARTS = ("队伍建设", "重点工作")
CHAPTERS = {"农村经济": ("农业", "林业", "水利"), "社会": ("民政", "教育", "卫生")}


def named_whole(section: str, part: str, *, times: int = 1) -> Volume:
    """Read a book whose contents name sections and their parts, set as these two show them."""
    text = "目录\n"
    for chapter, sections in CHAPTERS.items():
        text += f"{chapter}……1\n"
        text += "".join(f"{each}……1\n{PARTS[0]}……1\n{PARTS[1]}……1\n" for each in sections)
    for chapter, sections in times * [*CHAPTERS.items()]:
        text += f"\f{chapter}\n"
        for each in sections:
            text += f"{section.format(each)}\n【概况】{TEXT}\n"
            text += "".join(f"{part.format(own)}\n【{each}{own}】{TEXT}\n" for own in PARTS)
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\f"))
    return reconstruct(Source(text, "0" * 64, "book.txt", "utf-8", starts)).volume


def test_titles_that_stand_in_and_are_named_are_of_sections_where_the_others_recur() -> None:
    assert tree_of(named_whole(8 * "　" + "{}", "{}")) == [
        (each, 1, [*PARTS]) for sections in CHAPTERS.values() for each in sections
    ]


def test_marked_titles_that_recur_are_of_subsections_also_where_the_others_do() -> None:
    assert tree_of(named_whole("{}", "·{}·", times=2)) == 2 * [
        (each, 1, [*PARTS]) for sections in CHAPTERS.values() for each in sections
    ]


def test_titles_in_parentheses_stand_among_signatures_in_parentheses() -> None:
    book = made("（{}）").volume
    assert tree_of(book) == EXPECTED
    assert {each.contributors for each in all_entries(book)} == {("王立",)}


@pytest.mark.parametrize(
    "signature", ["（撰稿：王立）", "（王立 李闻道）", "（县水利局　王立）", ""]
)
def test_titles_in_parentheses_stand_among_signatures_of_other_forms(signature: str) -> None:
    assert tree_of(made("（{}）", signature=signature).volume) == EXPECTED


def test_a_rare_name_that_closes_sections_is_a_signature_elsewhere_too() -> None:
    book = made("（{}）", signature="（佘诗）").volume
    assert tree_of(book) == EXPECTED
    assert {each.contributors for each in all_entries(book)} == {("佘诗",)}


def test_bodies_that_sign_each_entry_are_no_subsections() -> None:
    text = "农村经济\n" + "".join(
        f"{section}\n【{section}概况】{TEXT}\n（县水利局）\n【{section}项目】{TEXT}\n（县教育局）\n"
        for section in SECTIONS
    )
    book = reconstruct(Source(text, "0" * 64, "book.txt", "utf-8")).volume
    assert tree_of(book) == [(name, 2, []) for name in SECTIONS]


@pytest.mark.parametrize("number", ["/{}/", "〈{}〉", "◎ {} ◎"])
def test_page_numbers_between_marks_are_no_subsections(number: str) -> None:
    pages = []
    for page, (section, parts) in enumerate(SECTIONS.items(), 11):
        entries = [f"◎{part}\n【{part}项目】{TEXT}\n" for part in parts]
        pages.append(f"{section}\n【概况】{TEXT}\n{''.join(entries)}{number.format(page)}\n")
    text = "农村经济\n" + "\f".join(pages)
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\f"))
    made = reconstruct(Source(text, "0" * 64, "book.txt", "utf-8", starts))
    assert tree_of(made.volume) == EXPECTED
    assert [page.number for page in made.volume.pages] == ["11", "12", "13", "14"]


def test_a_page_with_a_margin_shows_how_far_titles_stand_in() -> None:
    made_so = made(f"{24 * ' '}{{}}", indent="    ").volume
    sources = [f"{24 * ' '}农村经济"]
    for section, parts in SECTIONS.items():
        sources += [section, f"    【概况】{TEXT}", "（王立）"]
        for part in parts:
            sources += [f"{24 * ' '}{part}", f"    【{part}设施建设】{TEXT}"]
            sources += [f"    【{part}项目验收】{TEXT}", "（王立）"]
    text = "\n".join(20 * " " + line for line in sources)
    with_margin = reconstruct(Source(text, "0" * 64, "book.txt", "utf-8")).volume
    assert tree_of(with_margin) == tree_of(made_so) == EXPECTED


def test_a_line_of_text_that_begins_with_the_end_of_a_name_is_no_subsection() -> None:
    broken = f"制定《水闸建设实施方案\n》，明确责任分工，建立工作机制，定\n期通报。{TEXT}"
    text = "农村经济\n" + "".join(
        f"{section}\n【{section}概况】{broken}\n【{section}项目】{TEXT}\n" for section in SECTIONS
    )
    book = reconstruct(Source(text, "0" * 64, "book.txt", "utf-8")).volume
    assert tree_of(book) == [(name, 2, []) for name in SECTIONS]


def test_the_end_of_a_name_that_a_title_leaves_to_its_second_line_is_no_subsection() -> None:
    title = "《水闸建设与河道整治三年规划（2018—2020）\n》出台"
    text = "".join(f"{name}\n{title}\n{TEXT}\n概况\n{TEXT}\n" for name in ("防汛", "供水", "航运"))
    made = reconstruct(Source(f"水利\n{text}", "0" * 64, "book.txt", "utf-8"))
    assert dict(made.house_style)["subsection_mark"] == ""


def test_titles_in_parentheses_stand_among_the_bodies_that_sign() -> None:
    book = made("（{}）", signature="（市财政局）").volume
    assert tree_of(book) == EXPECTED
    assert {each.contributors for each in all_entries(book)} == {("市财政局",)}


@pytest.mark.parametrize("form", ["〉〉{}", "■ {} ■", "▶▶{}"])
def test_a_mark_that_comes_twice_is_no_part_of_the_title(form: str) -> None:
    assert tree_of(made(form).volume) == EXPECTED


def test_where_a_chapter_has_no_other_sections_all_with_one_mark_are_such() -> None:
    entries = f"【概况】{TEXT}\n【项目验收】{TEXT}\n"
    marked = "".join(f"☆{part}☆\n{entries}" for part in ("防汛", "抗旱", "供水"))
    titles = ("水利工程", "城乡建设", "文化教育")
    contents = "".join(f"{title}…………{page}\n" for page, title in enumerate(titles, 1))
    pages = "".join(
        f"\f{title}\n{marked}{title}\n· {page} ·\n" for page, title in enumerate(titles, 1)
    )
    text = f"目录\n{contents}{pages}"
    book = reconstruct(Source(text, "0" * 64, "book.txt", "utf-8"))
    assert tree_of(book.volume) == [(part, 2, []) for part in ("防汛", "抗旱", "供水")] * 3


def test_titles_behind_a_mark_stand_below_sections_that_are_counted() -> None:
    entries = f"〔概况〕{TEXT}\n〔项目验收〕{TEXT}\n"
    parts = "".join(f"◎{part}\n{entries}" for part in ("河道管理", "防汛抗旱"))
    text = "".join(
        f"第{chapter}编 事业\n"
        + "".join(f"第{n}章 {name}\n{parts}" for n, name in enumerate("农林水", 1))
        for chapter in (1, 2)
    )
    book = reconstruct(Source(text, "0" * 64, "book.txt", "utf-8"))
    below = ["河道管理", "防汛抗旱"]
    assert (
        tree_of(book.volume)
        == [(f"第{n}章{name}", 0, below) for n, name in enumerate("农林水", 1)] * 2
    )


def test_numbered_sections_that_stand_in_are_no_subsections() -> None:
    sections = "".join(
        f"　　　　　第{number}章　{name}\n【概况】{TEXT}\n【项目建设】{TEXT}\n"
        for number, name in zip("一二三四", SECTIONS, strict=True)
    )
    text = "".join(
        f"第{number}篇　农村\n{name}综述\n{sections}" for number, name in ("一东", "二西")
    )
    volume = reconstruct(Source(text, "0" * 64, "book.txt", "utf-8")).volume
    found = [[each.heading.title for each in chapter.sections] for chapter in volume.chapters]
    assert all("第三章水利" in titles for titles in found)


def test_brackets_are_those_of_subsections_where_the_contents_name_the_sections_alone() -> None:
    pages = []
    for at, (section, parts) in enumerate(SECTIONS.items(), 1):
        below = "".join(f"〈{part}〉\n设施建设\n{TEXT}\n{TEXT}\n" for part in parts)
        pages.append(f"{section}\n概况\n{TEXT}\n{TEXT}\n{below}·{at}·\n")
    rows = "".join(f"{name}……{at}\n" for at, name in enumerate(SECTIONS, 1))
    text = "\f".join([f"目录\n农村经济……1\n{rows}", f"农村经济\n{pages[0]}", *pages[1:]])
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\f"))
    volume = reconstruct(Source(text, "0" * 64, "book.txt", "utf-8", starts)).volume
    assert tree_of(volume) == EXPECTED


def test_titles_behind_numbers_in_brackets_are_subsections_below_titles_without_any() -> None:
    text = "农村经济\n"
    for section, parts in SECTIONS.items():
        text += f"{section}\n" if parts else f"{section}\n【{section}概况】{TEXT}\n"
        text += "".join(
            f"（{'一二三'[at]}）{part}\n【{part}设施】{TEXT}\n" for at, part in enumerate(parts)
        )
    volume = reconstruct(Source(text, "0" * 64, "book.txt", "utf-8")).volume
    assert tree_of(volume) == [
        ("农业", 0, ["（一）经济作物", "（二）畜牧"]),
        ("林业", 1, []),
        ("水利", 0, ["（一）河道管理", "（二）防汛抗旱", "（三）供水"]),
        ("民政", 1, []),
    ]


def test_titles_in_brackets_stand_below_marked_sections_where_entries_have_no_mark() -> None:
    others = ("学校", "医院", "文化", "体育")
    listed = ["农村经济", *SECTIONS, "社会", *others]
    text = "目录\n" + "".join(f"{title}………{at}\n" for at, title in enumerate(listed, 1)) + "\f"
    text += "农村经济\n"
    for section, parts in SECTIONS.items():
        text += f"■ {section}\n概况\n{TEXT}\n"
        text += "".join(f"〔{part}〕\n{part}设施\n{TEXT}\n" for part in parts)
    text += "社会\n" + "".join(f"■ {section}\n概况\n{TEXT}\n" for section in others)
    volume = reconstruct(Source(text, "0" * 64, "book.txt", "utf-8")).volume
    assert tree_of(volume) == [*EXPECTED, *((section, 1, []) for section in others)]
