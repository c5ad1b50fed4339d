"""Signatures that are nothing but names, alone on lines between a text and a title."""

from __future__ import annotations

from made_book import book

from yearbook_reader.volume.walk import all_entries

FULL = "全县新建水闸十二座改造渠道三十千米受益群众二万人"
NAMES = ("王建国", "李秀兰", "张海", "陈玉珍", "刘福", "赵敏")


def text_of(signers: tuple[str, ...]) -> str:
    return "水利\n综述\n" + "".join(
        f"●第{number}项工程　全县召开防汛会议，部署工作。\n{FULL}\n投资增长百分之四。\n{name}\n"
        for number, name in zip("甲乙丙丁戊己庚", signers, strict=False)
    )


def signers_of(text: str) -> list[str]:
    return ["".join(entry.contributors) for entry in all_entries(book(text))]


def test_names_above_entries_are_their_signatures() -> None:
    assert signers_of(text_of(NAMES)) == list(NAMES)


def test_a_rare_surname_is_one_above_an_entry() -> None:
    assert signers_of(text_of((*NAMES[:5], "元云少", "赵敏")))[5] == "元云少"


def test_sections_between_text_and_entries_are_no_names() -> None:
    volume = book(text_of(("防汛", "灌溉", "供水", "移民", "渔业", "")))
    assert [section.heading.title for section in volume.chapters[0].sections][1:3] == [
        "防汛",
        "灌溉",
    ]


def test_a_rare_surname_is_one_above_a_section_with_a_mark_that_the_contents_name() -> None:
    titles = ("防汛", "灌溉", "供水", "移民", "渔业", "电站")
    contents = "".join(f"{title}……………………3\n" for title in ("水利", *titles))
    body = "".join(
        f"◇{title}\n●概况　全县召开防汛会议，部署工作。\n{FULL}\n投资增长百分之四。\n{name}\n"
        f"●{title}工程　全县召开防汛会议，部署工作。\n{FULL}\n投资增长百分之四。\n元云少\n"
        for title, name in zip(titles, NAMES, strict=True)
    )
    text = f"目录\n{contents}\f水利\n{body}"
    # Below the last one nothing stands that tells it.
    assert signers_of(text)[:-1] == [each for name in NAMES for each in (name, "元云少")][:-1]


def test_names_above_sections_alone_are_signatures() -> None:
    titles = ("防汛", "灌溉", "供水", "移民", "渔业", "电站")
    body = "".join(
        f"{title}\n●概况　全县召开防汛会议，部署工作。\n{FULL}\n投资增长百分之四。\n{name}\n"
        for title, name in zip(titles, NAMES, strict=True)
    )
    assert signers_of(f"水利\n{body}农业\n●概况　全县部署工作。\n")[:-1] == list(NAMES)


def test_a_rare_surname_is_one_above_a_table_where_there_are_contents() -> None:
    titles = ("防汛", "灌溉", "供水", "移民", "渔业", "电站", "航运")
    contents = "".join(f"{title}……………………3\n" for title in ("水利", *titles))
    body = "".join(
        f"{title}\n●概况　全县召开防汛会议，部署工作。\n{FULL}\n投资增长百分之四。\n{name}\n"
        + ("2019年全县渠道情况\n渠道 长度 造价\n甲渠 12 34\n乙渠 56 78\n" * (name == "元云少"))
        for title, name in zip(titles, (*NAMES[:5], "元云少", "赵敏"), strict=True)
    )
    assert signers_of(f"目录\n{contents}\f水利\n{body}")[5] == "元云少"


def test_names_sign_texts_whose_titles_only_the_contents_tell() -> None:
    titles = [f"{name}工程" for name in ("防汛", "灌溉", "供水", "移民", "渔业", "电站")]
    contents = "".join(f"{title}……………………3\n" for title in ("水利", "概览", *titles))
    body = "".join(
        f"{title}\n全县召开防汛会议，部署工作。\n{FULL}\n投资增长百分之四。\n{name}\n"
        for title, name in zip(titles, NAMES, strict=True)
    )
    assert signers_of(f"目录\n{contents}\f水利\n概览\n{body}")[:5] == list(NAMES[:5])


def test_a_rare_surname_is_one_above_a_subsection_that_looks_so() -> None:
    text = f"　全县召开防汛会议，部署工作。\n{FULL}\n投资增长百分之四。\n"
    body = "".join(
        f"§{topic}\n●概况{text}元云少\n＊水务管理\n●{topic}工程{text}王建国\n＊工程建设\n●{topic}站{text}李秀兰\n"
        for topic in ("水产", "航运", "节水")
    )
    assert signers_of(f"水利\n{body}").count("元云少") == 3
