"""English titles alone on pages, where those of the chapters are drawn."""

from __future__ import annotations

from made_book import book

from yearbook_reader.volume.walk import all_entries

TEXT = "年内，全县投入资金1.2亿元，新建水闸12座，改造渠道30千米，受益群众2万人。"
CHAPTERS = {"农业": "AGRICULTURE & RURAL AREAS", "工业": "INDUSTRY", "商业": "COMMERCE"}


def pages(chapters: dict[str, str]) -> str:
    return "".join(
        f"{english}\n\f综述\n【概况】{TEXT}\n{name}\n·{2 * at + 1}·\n\f"
        f"【要事】{TEXT}\n{name}\n·{2 * at + 2}·\n\f"
        for at, (name, english) in enumerate(chapters.items())
    )


def test_they_are_those_of_the_chapters_that_running_heads_name() -> None:
    chapters = book(pages(CHAPTERS)).chapters
    assert {each.heading.title: each.heading_en.title for each in chapters} == CHAPTERS


def test_one_alone_is_text() -> None:
    volume = book(pages({**dict.fromkeys(CHAPTERS, ""), "农业": "AGRICULTURE"}))
    assert not any(each.heading_en.title for each in volume.chapters)


def headed() -> str:
    """Give pages that break off sentences, below whose heads English titles stand run together."""
    body = "".join(f"【{name}】{TEXT}\n" for name in ("水闸", "灌渠", "泵站", "堤防", "河道"))
    return "\f".join(
        f"{name}\n综述\n{body}【要事】{TEXT[:20]}\n"
        f"\f{' '.join(name)}\n{english.replace(' ', '')}\n{TEXT[20:]}\n{body}"
        for name, english in CHAPTERS.items()
    )


def test_those_below_running_heads_part_no_sentences() -> None:
    volume = book(headed())
    entries = [each for each in all_entries(volume) if each.heading.title == "要事"]
    assert [[block.text.text for block in each.blocks] for each in entries] == [[TEXT]] * 3
    assert {each.heading.title: each.heading_en.title for each in volume.chapters} == {
        name: english.replace(" ", "") for name, english in CHAPTERS.items()
    }
