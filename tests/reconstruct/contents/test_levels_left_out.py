"""Contents that name chapters and sections, but not what is below these."""

from __future__ import annotations

from made_book import book, captions_of, made_of

TEXT = (
    "　　年内，全县投入资金二亿元，新建水闸十二座，改\n"
    "造渠道三十千米，全县城乡居民受益群众二万人，全县新\n"
    "增灌溉面积六千亩，比上年增长百分四，居全市前列。\n"
)
ENTRIES = f"【概况】{3 * TEXT}【建设】{3 * TEXT}"
BELOW = {
    "群众团体": ("工会", "青年"),
    "体育": ("群众体育", "竞技体育"),
    "水利": ("防汛", "灌溉"),
    "林业": ("造林", "护林"),
    "先进名录": (),
}
CONTENTS = "目录\n社会……1\n" + "".join(f"{name}……{at}\n" for at, name in enumerate(BELOW, 1))


def test_a_line_between_the_titles_of_a_chapter_and_its_section_is_a_caption() -> None:
    caption = "青山村水闸工程"
    made = made_of(f"{CONTENTS}\f社会\n{caption}\n{_sections()}")
    assert captions_of(made) == [caption]


def test_a_title_like_one_that_stands_elsewhere_is_a_subsections() -> None:
    (*_, chapter) = book(CONTENTS + "\f社会\n" + _sections()).chapters
    found = {
        each.heading.title: tuple(part.heading.title for part in each.subsections)
        for each in chapter.sections
    }
    assert found == BELOW


def _sections() -> str:
    """Give the sections, the last of which holds nothing but a table."""
    parts = [
        "".join(f"{title}\n{ENTRIES}" for title in (name, *below)) if below else f"{name}\n"
        for name, below in BELOW.items()
    ]
    rows = "".join(f"{place}桥\n水闸建设标\n兵 县政府\n" for place in "青白红黑金银玉")
    return "".join(parts) + f"2018年全县先进个人名录\n姓名 荣誉名称 授予单位\n{rows}"


def test_the_appendix_that_the_contents_name_is_no_cell_of_a_table_that_ends_the_page_above() -> (
    None
):
    contents = f"{CONTENTS}附录……6\n2019年文件……6\n县政府文件……6\n"
    rows = "".join(f"{name}立新\n全国工人先锋号\n县水利局\n" for name in "王李张刘陈杨")
    table = f"2018年全县先进个人名录\n姓名\n荣誉名称\n授予单位\n{rows}石凤春\n"
    sections = _sections().partition("先进名录\n")[0]
    files = "青政发〔2019〕2号 关于防汛的通知\n青政发〔2019〕3号 关于灌溉的通知\n"
    appendix = f"附录\n2019年文件\n县政府文件\n{files}"
    (*_, chapter) = book(f"{contents}\f社会\n{sections}{table}\f{appendix}").chapters
    assert chapter.heading.title == "附录"
