"""Columns that stand side by side in the lines of a text are read one after the other."""

from __future__ import annotations

import pytest
from made_book import made_of, source_of

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.lines.draft import ForcedRole
from yearbook_reader.reconstruct.side_by_side.reordering import reordered
from yearbook_reader.reconstruct.telling.forced import whole_lines
from yearbook_reader.volume.model import FormeWorkKind, Span
from yearbook_reader.volume.reconstruction import FindingKind, Reconstruction
from yearbook_reader.volume.tei import from_tei
from yearbook_reader.volume.tei_writer import to_tei
from yearbook_reader.volume.walk import all_entries, content, units

TEXT = "年内，全县投入资金1.2亿元，新建水闸若干座，改造渠道30千米，受益群众2万人，比上年增长4.5%。"
WIDTH = 18  # characters of a column's line
GUTTER = 5


def column(*titles: str) -> list[str]:
    lines = []
    for title in titles:
        text = f"【{title}】{TEXT}"
        lines += ["  " + text[: WIDTH - 2]]
        lines += [text[at : at + WIDTH] for at in range(WIDTH - 2, len(text), WIDTH)]
    return lines


def beside(*columns: list[str]) -> str:
    """Set columns side by side, as they stand on the printed page."""
    rows = max(map(len, columns))
    filled = [each + [""] * (rows - len(each)) for each in columns]
    rows_of = zip(*filled, strict=True)
    return "\n".join(
        "".join(part.ljust(WIDTH + GUTTER) for part in row).rstrip() for row in rows_of
    )


def kinds(made: Reconstruction) -> set[FindingKind]:
    return {finding.kind for finding in made.findings}


def titles(made: Reconstruction) -> list[str]:
    return [entry.heading.title for entry in all_entries(made.volume)]


FIRST = beside(column("防洪", "灌溉", "排涝"), column("节水", "水文", "普法"))
SECOND = beside(column("移民", "河湖", "水库"), column("水质", "供水", "水价"))
BOOK = f"{' ' * 16}水利\n\n{FIRST}\n\n{' ' * 18}· 11 ·\n\f{SECOND}\n\n{' ' * 18}· 12 ·\n"
IN_ORDER = [
    "防洪",
    "灌溉",
    "排涝",
    "节水",
    "水文",
    "普法",
    "移民",
    "河湖",
    "水库",
    "水质",
    "供水",
    "水价",
]


def test_each_column_is_read_to_its_end_before_the_next() -> None:
    made = made_of(BOOK)
    assert titles(made) == IN_ORDER
    texts = {"".join(b.text.text for b in e.blocks) for e in all_entries(made.volume)}
    assert texts == {TEXT}


def test_it_is_told_that_they_were_put_in_order_and_where() -> None:
    made = made_of(BOOK)
    (finding,) = (each for each in made.findings if each.kind is FindingKind.COLUMNS_IN_ORDER)
    assert finding.values == ("2",)
    told = [BOOK[span.start : span.end].strip()[:4] for span in finding.spans]
    assert told == ["水利", "【移民】"]
    assert FindingKind.CROSSED_COLUMNS not in kinds(made)


def test_every_character_is_told_by_its_place_in_the_source_as_received() -> None:
    made = made_of(BOOK)
    for unit in units(made.volume):
        for item in content(unit):
            for text in item.texts:
                received = "".join(BOOK[span.start : span.end] for span in text.spans)
                assert received.split() == text.text.split()


def test_three_columns_are_read_so_too() -> None:
    page = beside(column("防洪", "灌溉"), column("节水", "水文"), column("移民", "河湖"))
    assert titles(made_of(f"{page}\n\f{page}\n"))[:6] == [
        "防洪",
        "灌溉",
        "节水",
        "水文",
        "移民",
        "河湖",
    ]


def test_a_title_across_the_columns_parts_the_page() -> None:
    above, below = column("防洪", "灌溉"), column("节水", "水文")
    title = f"\n\n{' ' * 10}水利工程建设与安全生产监督管理工作\n\n"
    page = beside(above, above) + title + beside(below, below)
    found = titles(made_of(f"{page}\n\f{page}\n"))[:8]
    assert found == ["防洪", "灌溉", "防洪", "灌溉", "节水", "水文", "节水", "水文"]


def test_page_numbers_below_the_columns_stay_at_their_pages_end() -> None:
    made = made_of(BOOK)
    numbers = [w.text.text for w in made.volume.forme_work if w.kind is FormeWorkKind.PAGE_NUMBER]
    assert numbers == ["·11·", "·12·"]
    assert [page.number for page in made.volume.pages] == ["11", "12"]


def test_the_rows_of_a_table_across_the_columns_stay_whole() -> None:
    rows = [
        f"{name}镇     {n}37     {n}68.5     {n}02     {n}9.1"
        for n, name in enumerate("青白云双", 4)
    ]
    table = ["乡镇     户数     产值     面积     增长", *rows]
    page = f"{FIRST}\n\n2018年各镇水利情况统计表\n" + "\n".join(table)
    columns = reordered(source_of(f"{page}\n\f{page}\n"))
    assert columns is not None
    found = ["".join(line.split()) for line in columns.source.text.split("\n")]
    assert ["".join(row.split()) for row in table] == found[-len(table) - 1 : -1]


def test_columns_that_run_together_in_a_line_are_left_and_told_first_of_all() -> None:
    together = FIRST.replace(" " * GUTTER, " ", 4)
    made = made_of(f"{FIRST}\n\f{together}\n")
    assert made.findings[0].kind is FindingKind.CROSSED_COLUMNS


@pytest.mark.parametrize(
    "text",
    [
        "水利\n综述\n" + "\n".join(column(*IN_ORDER)),
        "水利\n2018年情况表\n" + "\n".join(f"{n}镇      {n}37      {n}68.5" for n in range(30)),
    ],
)
def test_a_text_in_one_column_is_left_alone(text: str) -> None:
    assert reordered(source_of(text)) is None


def test_what_a_person_says_of_a_line_holds_for_its_column_only() -> None:
    at = BOOK.index("【防洪】")
    (line,) = whole_lines(BOOK, (Span(at, at + 2),))
    assert BOOK[line.start : line.end] == ("【防洪】" + TEXT)[: WIDTH - 2]
    made = reconstruct(source_of(BOOK), forced={(line,): ForcedRole.CAPTION})
    assert titles(made) == IN_ORDER[1:]


def test_a_volume_put_in_order_comes_back_from_tei_unchanged() -> None:
    made = made_of(BOOK)
    assert from_tei(to_tei(made)) == made


def test_the_way_there_and_back_gives_each_character_its_own_place() -> None:
    columns = reordered(source_of(BOOK))
    assert columns is not None
    text = columns.source.text
    for at, char in enumerate(text):
        if char.isspace():
            continue
        (span,) = columns.spans((Span(at, at + 1),))
        assert BOOK[span.start] == char
        assert list(columns.forced({(span,): 1})) == [(Span(at, at + 1),)]


def test_columns_are_parted_where_fewest_lines_have_anything_and_not_between_cells() -> None:
    right = "比上年增长百分之四受益群众"
    texts = ["年内全县新建水闸十二座改造"] * 12 + ["年内全县新建水闸十二座，改造渠道"] * 2
    cells = [f"  {name:8}{' ' * 10}48620" for name in ("柳林镇", "白河镇", "石桥乡")]
    page = "\n".join(f"{left:30}{right}" for left in texts + cells)
    order = reordered(source_of(page + "\f" + page))
    assert order is not None
    lines = order.source.text.split("\f")[0].strip().split("\n")
    assert [line.strip() for line in lines[-17:]] == [right] * 17
    assert lines[16].split() == ["石桥乡", "48620"]


@pytest.mark.parametrize("at_left", [True, False])
def test_a_side_tab_stands_behind_the_columns(at_left: bool) -> None:
    left, right = "年内全县新建水闸十二座改造", "比上年增长百分之四受益群众"
    tab = dict(zip(range(3, 9, 2), "大事记", strict=True))
    marks = [tab.get(at, "") for at in range(14)]
    form = "{0:4}{1:20}{2:20}" if at_left else "{1:20}{2:20}{0}"
    lines = [form.format(mark, left, right) for mark in marks]
    page = "\n".join(lines)
    order = reordered(source_of(page + "\f" + page))
    assert order is not None
    made = order.source.text.split("\f")[0].split()
    assert made == [left] * 14 + [right] * 14 + ["大", "事", "记"]


def test_a_spaced_title_over_both_columns_is_one_line_and_days_beside_each_other_are_no_row() -> (
    None
):
    left, right = "年内全县新建水闸十二座改造", "比上年增长百分之四受益群众"
    title = f"{'大':>12}{'事':>8}{'记':>12}"
    days = [f"3日   水利中心揭牌。     {day}日   教育中心揭牌。" for day in (18, 19)]
    page = "\n".join([title, *(f"{left:20}{right}" for _ in range(14)), *days])
    order = reordered(source_of(page + "\f" + page))
    assert order is not None
    lines = [line.strip() for line in order.source.text.split("\f")[0].split("\n")]
    assert lines[0].split() == ["大", "事", "记"]
    assert lines[15:17] == ["3日   水利中心揭牌。"] * 2


def test_columns_are_read_one_by_one_on_pages_that_their_numbers_alone_tell() -> None:
    pages = [f"{FIRST}\n\n{' ' * 18}· {at} ·\n" for at in range(11, 18)]
    made = made_of("".join(pages))
    assert titles(made) == IN_ORDER[:6] * 7
    assert [page.number for page in made.volume.pages] == [str(at) for at in range(11, 18)]


def test_a_page_that_its_number_tells_begins_with_its_first_line_s_indent() -> None:
    margin = " " * 8
    page = margin + FIRST.replace("\n", f"\n{margin}")
    made = made_of("".join(f"{page}\n\n{' ' * 18}· {at} ·\n" for at in range(11, 18)))
    assert titles(made) == IN_ORDER[:6] * 7
    assert {"".join(b.text.text for b in e.blocks) for e in all_entries(made.volume)} == {TEXT}


def put_in_order(text: str) -> list[str]:
    """Give the lines of a text whose columns stand side by side, without white space around."""
    way = reordered(source_of(text))
    assert way is not None
    return [line.strip() for line in way.source.text.split("\n") if line.strip()]


@pytest.mark.parametrize("title", ["第二编        水利", "二    水利建设", "卷二         水利"])
def test_a_chapters_number_and_title_over_both_columns_are_one_line(title: str) -> None:
    assert put_in_order(f"{' ' * 12}{title}\n{FIRST}\n\f{SECOND}\n")[0] == title


def test_two_titles_of_columns_beside_each_other_are_two() -> None:
    months = f"{'1月':^18}{' ' * GUTTER}{'7月':^18}"
    lines = put_in_order(f"{months}\n{FIRST}\n\f{SECOND}\n")
    assert lines[0] == "1月"
    assert "7月" in lines[1:]


def test_titles_that_all_but_stand_in_the_middle_of_their_columns_are_two() -> None:
    lines = put_in_order(f"{' ' * 10}公路{' ' * 16}铁路\n{FIRST}\n\f{SECOND}\n")
    assert lines[0] == "公路"
    assert "铁路" in lines[1:]


def test_a_title_over_three_columns_comes_first() -> None:
    page = beside(column("防洪", "灌溉"), column("节水", "水文"), column("普法", "供水"))
    assert put_in_order(f"{' ' * 26}水利建设\n{page}\n\f{page}\n")[0] == "水利建设"


def test_heads_beside_the_numbers_of_pages_are_known_by_these() -> None:
    heads = ("水利", "交通", "教育", "卫生", "旅游")
    pages = [f"{head}{' ' * 30}{at}\n{FIRST}" for at, head in enumerate(heads, 7)]
    lines = put_in_order("\n\f".join(pages))
    first = [lines[at + 1] for at, line in enumerate(lines) if line in heads]
    assert first == ["7", "8", "9", "10", "11"]


@pytest.mark.parametrize("head", ["水利·{}", "第{}编   水利"])
def test_a_head_over_the_last_column_stands_before_the_first_where_most_pages_have_one(
    head: str,
) -> None:
    heads = [head.format(name) for name in "一二三四五六七八"]
    pages = [f"{' ' * 26}{each}\n{FIRST}" for each in heads]
    lines = put_in_order("\n\f".join(pages))
    assert lines[:: len(lines) // len(heads)] == heads


def test_a_title_that_opens_the_last_column_of_a_few_pages_stays_there() -> None:
    pages = [f"{' ' * 26}供水事业\n{FIRST}", *[FIRST] * 7]
    assert put_in_order("\n\f".join(pages))[0] != "供水事业"


def test_the_wide_rows_of_a_table_in_the_last_column_are_no_column_of_text() -> None:
    row = f"镇{' ' * 18}12345    67890"
    rows = [f"{name}{row}" for name in "甲乙丙丁戊己庚"]
    page = beside(column("防洪", "灌溉", "排涝"), [*column("节水", "供水"), *rows])
    assert f"丙{row}" in put_in_order(f"{page}\n\f{page}\n")
