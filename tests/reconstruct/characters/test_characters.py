"""Characters that extraction damaged: mended with a finding, never in silence."""

from __future__ import annotations

import pytest
from made_book import made_of

from yearbook_reader.volume.model import Paragraph
from yearbook_reader.volume.reconstruction import Finding, FindingKind, Reconstruction
from yearbook_reader.volume.walk import all_entries

TEXT = "水利\n综述\n【{}】全县新建水闸12座，总投资1.1亿元。\n"


def doubled(made: Reconstruction) -> list[Finding]:
    return [each for each in made.findings if each.kind is FindingKind.DOUBLED_CHARACTER]


def test_a_title_with_every_character_twice_is_read_once() -> None:
    made = made_of(TEXT.format("概概况况"))
    assert [entry.heading.title for entry in all_entries(made.volume)] == ["概况"]
    assert [each.original for each in doubled(made)] == ["概况"]


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("【【概概况况】】", "概况"),
        ("【【《《县县志志》》出出版版】】", "《县志》出版"),
        ("【【““互互联联网网＋＋””行行动动】】", "“互联网＋”行动"),
    ],
)
def test_a_title_with_its_brackets_twice_is_read_once(printed: str, title: str) -> None:
    made = made_of(TEXT.replace("【{}】", printed) + TEXT.format("防汛").partition("述\n")[2])
    assert [entry.heading.title for entry in all_entries(made.volume)] == [title, "防汛"]
    assert len(doubled(made)[0].original) == len(printed) // 2


def test_brackets_in_brackets_stay() -> None:
    made = made_of(TEXT.format("概况") + "【【县志】出版】全县出版县志。\n")
    assert doubled(made) == []


def test_a_section_printed_twice_over_is_read_once() -> None:
    made = made_of(TEXT.format("概况").replace("综述", "水文监测水文监测"))
    (chapter,) = made.volume.chapters
    assert [section.heading.title for section in chapter.sections] == ["水文监测"]
    assert [each.original for each in doubled(made)] == ["水文监测"]


@pytest.mark.parametrize("before", ["\n ", "\f"])
def test_a_title_that_opens_a_page_is_read_once(before: str) -> None:
    text = TEXT.format("概况").replace("\n综述", f"{before}综综述述")
    (chapter,) = made_of(text).volume.chapters
    assert [section.heading.title for section in chapter.sections] == ["综述"]


@pytest.mark.parametrize("title", ["常常", "研究研究所", "家家户户", "星星点点工程"])
def test_a_word_that_doubles_by_itself_stays(title: str) -> None:
    text = TEXT.format("概况").replace("1.1亿元。", f"1.1亿元，{title}受益。")
    made = made_of(text)
    assert doubled(made) == []


@pytest.mark.parametrize("printed", ["2 210人", "1 234 567.8元", "2\u2009210人"])
def test_thousands_parted_by_a_space_are_one_number(printed: str) -> None:
    made = made_of(TEXT.format("概况").replace("12座", printed))
    (entry,) = all_entries(made.volume)
    texts = [block.text.text for block in entry.blocks if isinstance(block, Paragraph)]
    assert "".join(printed.split()) in texts[0]


@pytest.mark.parametrize(
    "printed", ["表1 2018年", "表1\u30002018年", "图2-1 2018年", "表\n1\n2018\n年", "圖3 2018年"]
)
def test_the_number_of_a_table_or_figure_stays_apart_from_the_year_behind_it(printed: str) -> None:
    made = made_of(TEXT.format("概况").replace("12座", f"12座，见{printed}水闸"))
    (entry,) = all_entries(made.volume)
    texts = [block.text.text for block in entry.blocks if isinstance(block, Paragraph)]
    one, two = printed.rsplit(maxsplit=1) if "\n" not in printed else ("表1", "2018年")
    assert f"见{one} {two}水闸" in texts[0]


@pytest.mark.parametrize("printed", ["图书1 2018册", "表1 201人"])
def test_a_number_that_is_no_year_or_follows_no_label_is_one_with_the_digits_before(
    printed: str,
) -> None:
    made = made_of(TEXT.format("概况").replace("12座", printed))
    (entry,) = all_entries(made.volume)
    texts = [block.text.text for block in entry.blocks if isinstance(block, Paragraph)]
    assert printed.replace(" ", "") in texts[0]


def test_private_use_codes_are_kept_and_told() -> None:
    made = made_of(TEXT.format("概\ue123况"))
    assert all_entries(made.volume)[0].heading.title == "概\ue123况"
    assert FindingKind.PRIVATE_CHARACTER in {each.kind for each in made.findings}


@pytest.mark.parametrize("printed", ["22001188年年工工作作", "““互互联联网网””行行动动"])
def test_a_title_with_figures_or_marks_among_its_words_is_read_once(printed: str) -> None:
    text = TEXT.format("概况").replace("综述", printed)
    (chapter,) = made_of(text).volume.chapters
    assert [section.heading.title for section in chapter.sections] == [printed[::2]]


def test_a_title_behind_a_bullet_is_read_once_before_the_gap_that_ends_it() -> None:
    entries = "".join(
        f"■{title}　全县新建水闸12座。\r\n" for title in ("水水资资源源", "防防汛汛抗抗旱旱")
    )
    made = made_of(f"水利\r\n综述\r\n{entries}")
    assert [entry.heading.title for entry in all_entries(made.volume)] == ["水资源", "防汛抗旱"]


def test_in_a_book_that_prints_titles_twice_short_ones_are_read_once_too() -> None:
    dates = "".join(
        f"{day}{day}日日　全县新建水闸{day}座，总投资1.1亿元。\n" for day in range(2, 9)
    )
    titles = "大大事事记记\n11月月\n"
    sections = "".join(
        f"{title}\n【概况】全县新建水闸。\n" for title in ("水水库库", "灌灌区区", "航航运运")
    )
    made = made_of(f"水水利利\n{sections}{titles}{dates}")
    chronicle = made.volume.chapters[-1]
    assert [section.heading.title for section in chronicle.sections] == ["1月"]
    days = [entry.heading.title for entry in chronicle.sections[0].entries]
    assert days == [f"{day}日" for day in range(2, 9)]


def test_marks_that_fonts_have_one_picture_for_are_the_ordinary_ones() -> None:
    made = made_of(TEXT.format("政治・党派") + TEXT.format("节水➀").partition("述\n")[2])
    folded = [each for each in made.findings if each.kind is FindingKind.FOLDED_CHARACTER]
    assert [entry.heading.title for entry in all_entries(made.volume)] == ["政治·党派", "节水①"]
    assert [each.original for each in folded] == ["・➀"]


def test_radicals_and_marks_that_look_as_ordinary_characters_do_are_these() -> None:
    made = made_of(TEXT.format("⻓江⻥⺠⻛采⋯⋯（3―5⽉）"))
    assert [entry.heading.title for entry in all_entries(made.volume)] == [
        "长江鱼民风采……（3—5月）"
    ]


def test_the_middle_dot_amid_kana_stays() -> None:
    made = made_of(TEXT.format("グリーン・ロード修建"))
    assert [entry.heading.title for entry in all_entries(made.volume)] == ["グリーン・ロード修建"]
