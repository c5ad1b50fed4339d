"""Full stops that a late correction drew elsewhere: what ends without them ends all the same."""

from __future__ import annotations

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Paragraph, Volume
from yearbook_reader.volume.walk import all_entries

FIRST = "年内，全县投入资金一亿元，新建水闸十座，"
SECOND = "改造渠道三十千米，建成高标准农田五万亩，受益群"
LONG = f"{FIRST}\n{SECOND}\n众两万人，比上年增长一成，完成年度计划的全部目标"
SHORT = f"{FIRST}\n{SECOND}\n众两万人，比上年增长一成"
STRAYED = f"{FIRST}\n{SECOND}\n众三万人。\n。"


def book(text: str) -> Volume:
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\f"))
    return reconstruct(Source(text, "0" * 64, "book.txt", "text", starts)).volume


def entries(text: str) -> list[tuple[str, list[str]]]:
    return [
        (
            entry.heading.title,
            [block.text.text for block in entry.blocks if isinstance(block, Paragraph)],
        )
        for entry in all_entries(book(text))
    ]


def titled(*entries: tuple[str, str]) -> str:
    """Give a book of entries whose titles stand alone on their lines."""
    usual = [(f"河道整治之{number}", SHORT + "。") for number in "一二三四五六七八九十甲乙丙丁"]
    return "水利\n" + "\n".join(f"{title}\n{text}" for title, text in (*usual, *entries))


def test_a_title_is_known_below_a_short_line_whose_stop_strayed() -> None:
    found = entries(titled(("防汛", SHORT), ("抗旱", STRAYED)))
    assert [title for title, _ in found[-2:]] == ["防汛", "抗旱"]


def test_a_title_is_known_below_a_full_line_where_paragraphs_begin_with_titles() -> None:
    found = entries(titled(("防汛", LONG), ("抗旱", STRAYED)))
    assert [title for title, _ in found[-2:]] == ["防汛", "抗旱"]


def test_a_short_line_amid_a_text_is_no_title_where_no_stop_strayed() -> None:
    found = entries(titled(("防汛", LONG), ("抗旱", STRAYED.removesuffix("\n。"))))
    assert [title for title, _ in found[-1:]] == ["防汛"]


def test_the_strayed_stop_goes_back_to_the_entry_that_lacks_it() -> None:
    found = dict(entries(titled(("防汛", SHORT), ("抗旱", STRAYED))))
    assert found["防汛"][-1].endswith("增长一成。")
    assert found["抗旱"][-1].endswith("众三万人。")


def test_months_and_days_begin_below_a_text_whose_stop_strayed() -> None:
    chronicle = (
        "大事记\n1月\n3日　水闸开工。\n△　水闸验收\n△　渠道通水。\n8日　全县普降大雪\n"
        "2月\n6日　第二座水闸开工。\n。\n9日　第三座水闸开工。"
    )
    [chapter] = book(chronicle).chapters
    assert [
        (section.heading.title, [entry.heading.title for entry in section.entries])
        for section in chapter.sections
    ] == [("1月", ["3日", "3日", "3日", "8日"]), ("2月", ["6日", "9日"])]


def test_a_signature_is_known_behind_a_text_whose_stop_strayed() -> None:
    signed = f"【防洪】{SHORT}。（李闻道）\n【防汛】{SHORT}（李明）\n【抗旱】{STRAYED}"
    volume = book(f"水利\n概览\n{signed}")
    assert [entry.contributors for entry in all_entries(volume)][:2] == [("李闻道",), ("李明",)]


def test_a_strayed_stop_is_no_part_of_the_line_below_it() -> None:
    text = "\n".join(
        ["全县新建水闸", "12", "座，总投资", "1.1", "亿元，比上年增长", "4.5%", "，完成计划。"] * 9
        + ["。", "6", "月，全县验收水闸", "3", "座。"]
    )
    source = Source(text.replace("\n", "\n\n"), "0" * 64, "t.txt", "text")
    texts = first_draft(source).lines.texts
    assert texts[texts.index("。") + 1].startswith("6月")


def test_a_strayed_stop_may_stand_behind_a_signature() -> None:
    strayed = f"{FIRST}\n{SECOND}\n众三万人。（李明）\n。"
    signed = f"【防洪】{SHORT}。（李闻道）\n【防汛】{SHORT}\n【抗旱】{strayed}"
    found = entries(f"水利\n概览\n{signed}\n【供水】{SHORT}。（李闻道）")
    assert [texts[-1][-5:] for _, texts in found[1:3]] == ["增长一成。", "众三万人。"]
