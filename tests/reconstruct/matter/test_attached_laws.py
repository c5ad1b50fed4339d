"""Laws in an appendix (附录): a chapter (第一章　总则) is an entry, an article a paragraph."""

from __future__ import annotations

from made_book import book

from yearbook_reader.volume.model import Paragraph, Section

FULL = "为规范城市绿化活动，根据有关法律、法规，结合本县实"
GIVEN = "（2018年5月3日青崖县人民政府第4次会议通过）"
FIRST = f"第一条　{FULL[:22]}\n际，制定本办法。\n第二条　{FULL[:22]}\n际，制定本条。\n"
LAST = "第三条　本办法自2019年1月1日起施行。\n"
LAW = f"第一章　总则\n{FIRST}第二章　附则\n{LAST}"


def appendix(text: str) -> tuple[Section, ...]:
    entries = "".join(f"【概况】{FULL}\n际，制定办法。\n" for _ in range(4))
    return book(f"水利\n综述\n{entries}\f附录\n{text}").chapters[-1].sections


def titles(section: Section) -> list[str]:
    return [entry.heading.title for entry in section.entries]


def test_a_laws_chapters_are_the_entries_of_its_section() -> None:
    (section,) = appendix(f"青崖县绿化办法\n{GIVEN}\n{LAW}")
    assert (section.heading.title, titles(section)) == (
        "青崖县绿化办法",
        ["第一章总则", "第二章附则"],
    )


def test_an_article_of_a_law_is_a_paragraph_however_many_lines_it_has() -> None:
    (section,) = appendix(f"青崖县绿化办法\n{GIVEN}\n{LAW}")
    texts = [b.text.text for b in section.entries[0].blocks if isinstance(b, Paragraph)]
    assert [text[:3] for text in texts] == ["第一条", "第二条"]


def test_when_a_law_was_passed_may_go_on_in_a_second_line() -> None:
    given = "（2018年5月3日青崖县人民政府第24次常务会议\n通过）"
    (section,) = appendix(f"青崖县绿化办法\n{given}\n{LAW}")
    assert section.subtitle is not None
    assert (section.subtitle.text, titles(section)[0]) == (given.replace("\n", ""), "第一章总则")


def test_a_law_that_the_list_of_documents_follows_ends_there() -> None:
    items = "".join(f"青政发〔2018〕{n}号　关于做好防汛工作的意见\n" for n in range(2, 6))
    sections = appendix(
        f"青崖县绿化办法\n{GIVEN}\n{LAW}2018年重要文件目录\n县委文件\n{items}县政府文件\n{items}"
    )
    assert titles(sections[0]) == ["第一章总则", "第二章附则"]


def test_a_document_of_an_appendix_that_the_contents_name_stands_above_its_number() -> None:
    title = "青崖县人民政府关于印发青崖县农村公路养护工作方案的通知"
    names = ("水利", "综述", "供水", "防汛", "附录", title)
    contents = "".join(f"{name} ………… {at}\n" for at, name in enumerate(names, 1))
    document = (
        f"{title[:15]}\n{title[15:]}\n青政发〔2018〕5号\n各镇：\n一、要求\n{FULL}\n际，制定方案。\n"
    )
    entries = "".join(f"概况\n{FULL}\n际，制定办法。\n" for _ in range(4))
    volume = book(f"目录\n{contents}\f水利\n综述\n{entries}\f附录\n{document}")
    assert [each.heading.title for each in volume.chapters[-1].sections] == [title]
