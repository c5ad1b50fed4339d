"""Captions that a mark opens which opens no titles in that book."""

from __future__ import annotations

import pytest
from made_book import captions_of, credited_captions_of, made_of, source_of

from yearbook_reader.reconstruct.rejoining.first_draft import first_draft

ENTRY = "☆{}项　年内，全县投入资金1.2亿元，新建水闸12座，改造\n渠道30千米，受益群众2万人。\n"
CAPTIONS = ("▲ 水库大坝 （供图：县水利局）", "▲ 村民采收草莓 （摄影 李明）", "▲ 河堤 （张海 摄）")


def book_with(*captions: str) -> list[str]:
    entries = [ENTRY.format(name) for name in "甲乙丙戊"[: len(captions)]]
    body = "\n".join(entry + caption for entry, caption in zip(entries, captions, strict=True))
    return captions_of(made_of(f"水利\n综述\n{body}\n{ENTRY.format('丁')}"))


def test_a_mark_may_open_captions() -> None:
    assert book_with(*CAPTIONS) == ["▲水库大坝", "▲村民采收草莓", "▲河堤"]


def test_a_caption_behind_a_mark_may_go_on_below() -> None:
    broken = "▲ 新建成的青山水库大坝 （供图：县水\n利局）"
    assert book_with(*CAPTIONS[:2], broken)[-1] == "▲新建成的青山水库大坝"


def test_one_credit_makes_no_mark_of_captions() -> None:
    plain = ("▲ 水库大坝", "▲ 村民采收草莓")
    assert book_with(*plain, CAPTIONS[2]) == []


def test_two_captions_make_no_mark_of_captions() -> None:
    assert book_with(*CAPTIONS[:2], "") == []


def test_where_fewer_lines_have_credits_than_have_none_the_mark_is_none_of_captions() -> None:
    plain = "".join(f"\n▲ {name}建成使用" for name in ("水闸", "泵站", "堤防"))
    assert book_with(*CAPTIONS[:2], CAPTIONS[2] + plain) == []


def test_what_was_done_may_stand_before_the_name_and_a_gap() -> None:
    entries = "".join(ENTRY.format(name) for name in "甲乙丙")
    made = made_of(f"水利\n综述\n{entries}新建成的青山水库大坝 （摄影 李明）\n{ENTRY.format('丁')}")
    found = credited_captions_of(made.volume)
    assert found == [("新建成的青山水库大坝", "李明")]


def test_a_body_behind_a_gap_is_credited() -> None:
    text = f"水利\n综述\n{ENTRY.format('甲')}水库大坝夜景\n（摄影 县水利局）\n{ENTRY.format('乙')}"
    captions = credited_captions_of(made_of(text).volume)
    assert captions == [("水库大坝夜景", "县水利局")]


def test_credits_without_brackets_tell_captions_behind_a_mark_too() -> None:
    bare = ("▲水库大坝 县水利局 供稿", "▲村民在青山水库大坝上采收草莓 李\n明 摄", "▲河堤 张海 摄")
    assert book_with(*bare) == ["▲水库大坝", "▲村民在青山水库大坝上采收草莓", "▲河堤"]


def test_marks_that_point_at_pictures_are_one_in_whatever_direction() -> None:
    captions = ("◀ 水库大坝 （张海 摄）", "▼ 村民采收草莓 （摄影 李明）", "▶ 河堤 （张海 摄）")
    entries = "".join(
        f"{ENTRY.format(name)}{caption}\n" for name, caption in zip("甲乙丙", captions, strict=True)
    )
    text = f"水利\n综述\n{entries}{ENTRY.format('丁')}▲ 新建成的水闸\n{ENTRY.format('戊')}"
    found = ["◀水库大坝", "▼村民采收草莓", "▶河堤", "▲新建成的水闸"]
    assert captions_of(made_of(text)) == found


def test_where_half_of_the_triangles_have_credits_arrows_without_are_of_captions_too() -> None:
    bare = ("▶ 新建成的水闸", "◀ 青山村新貌", "▶ 灌溉渠道", "◀ 防汛演练")
    whole = ["▲水库大坝", "▲村民采收草莓", "▲河堤", *(each.replace(" ", "") for each in bare)]
    entries = [
        f"{ENTRY.format(n)}{c}\n" for n, c in zip("甲乙丙戊己庚辛", (*CAPTIONS, *bare), strict=True)
    ]
    assert captions_of(made_of(f"水利\n综述\n{''.join(entries)}{ENTRY.format('丁')}")) == whole


def test_titles_behind_a_triangle_are_none_though_arrows_point_at_pictures() -> None:
    arrows = ("◀ 水库大坝 （张海 摄）", "→ 村民采收草莓 （摄影 李明）", "◀ 河堤 （张海 摄）")
    entry = ENTRY.replace("☆", "▲")
    entries = [f"{entry.format(n)}{c}\n" for n, c in zip("甲乙丙", arrows, strict=True)]
    found = captions_of(made_of(f"水利\n综述\n{''.join(entries)}{entry.format('丁')}"))
    assert not any("▲" in each for each in found)


def test_a_caption_without_credit_goes_on_below_a_line_that_is_filled() -> None:
    broken = "▲ 全县防汛抗旱工作会议在青山水库管理处召开，会议由县\n水利局主持"
    assert book_with(*CAPTIONS, broken)[-1] == "".join(broken.split()).replace(" ", "")


def test_a_caption_may_be_a_sentence_before_its_credit() -> None:
    sentence = "▲ 六月，青山水库建成。 （张海 摄）"
    assert book_with(*CAPTIONS[:2], sentence)[-1] == "▲六月，青山水库建成。"


def test_a_caption_of_several_lines_is_one() -> None:
    broken = "▲ 6月5日，县长到青山水库检查\n指导防汛抗旱工作，看望慰问\n值守人员 （张海 摄）"
    whole = "▲6月5日，县长到青山水库检查指导防汛抗旱工作，看望慰问值守人员"
    assert book_with(*CAPTIONS[:2], broken)[-1] == whole


def test_text_goes_on_behind_a_credit_where_digits_stand_alone() -> None:
    text = "2017\n年，全县新建水闸\n12\n座，总投资\n1.1\n亿元，增长\n4.5%\n。\n" * 4
    caption = "▲ 水库大坝（张海 供图）\n12\n座水闸建成，总投资\n1.5\n亿元，惠及群众。\n"
    lines = first_draft(source_of(f"水利\n{text}{caption}".replace("\n", "\n\n"))).lines.texts
    assert "▲ 水库大坝（张海 供图）" in lines


def test_a_mark_stands_before_the_date_of_its_caption_where_digits_stand_alone() -> None:
    text = "2017\n年，全县新建水闸\n12\n座，总投资\n1.1\n亿元，增长\n4.5%\n。\n" * 4
    caption = "◀\n6\n月\n5\n日，水库大坝建成（张海 供图）\n"
    lines = first_draft(source_of(f"水利\n{text}{caption}{text}".replace("\n", "\n\n"))).lines.texts
    assert any(line.startswith("◀6月5") for line in lines)


def test_arrows_open_captions_though_few_have_credits() -> None:
    captions = ["◀ 水库大坝 （张海 摄）", "◀ 河堤 （张海 摄）", "◀ 水闸 （张海 摄）"]
    captions += [f"◀ {name}建成使用" for name in ("泵站", "堤防", "渠道", "电站")]
    entries = "".join(
        f"{ENTRY.format(name)}{caption}\n"
        for name, caption in zip("甲乙丙丁戊己庚", captions, strict=True)
    )
    found = captions_of(made_of(f"水利\n综述\n{entries}{ENTRY.format('辛')}"))
    assert found[3:] == ["◀泵站建成使用", "◀堤防建成使用", "◀渠道建成使用", "◀电站建成使用"]


WHOLE = "年内，全县投入资金一亿二千万元，新建水闸十二座，改造渠\n"
PLAIN = ("水库大坝", "村民采收草莓", "新建成的水闸")


@pytest.mark.parametrize("mark", ["●", "△", "◀"])
def test_captions_without_credits_are_known_where_they_cut_sentences(mark: str) -> None:
    entries = "".join(
        f"☆{name}项　{WHOLE}{mark}{caption}\n道三十千米，受益群众二万人，比上年增长。\n"
        for name, caption in zip("甲乙丙", PLAIN, strict=True)
    )
    found = captions_of(made_of(f"水利\n综述\n{entries}{ENTRY.format('丁')}"))
    assert found == [f"{mark}{caption}" for caption in PLAIN]


def test_captions_below_page_numbers_go_on_to_the_pages_end() -> None:
    pages = "\f".join(
        f"{ENTRY.format(name) * 4}水利\n· {at} ·\n●{caption}和全县\n防汛演练现场\n"
        for at, (name, caption) in enumerate(zip("甲乙丙", PLAIN, strict=True), 5)
    )
    found = captions_of(made_of(f"水利\n综述\n{pages}"))
    assert found == [f"●{caption}和全县防汛演练现场" for caption in PLAIN]


def test_a_sentence_ends_a_caption_where_captions_are_sentences() -> None:
    broken = "▲六月五日，县长到青山水库检查指\n导工作。"
    credited = [f"▲{caption}。 （张海 摄）" for caption in PLAIN]
    assert book_with(*credited, broken)[-1] == broken.replace("\n", "")


def test_the_dates_of_a_chronicle_behind_the_mark_of_captions_are_none() -> None:
    days = "".join(f"▲{day}日　全县召开会议，部署工作。\n" for day in (3, 8, 12))
    entries = "".join(f"{ENTRY.format(n)}{c}\n" for n, c in zip("甲乙丙", CAPTIONS, strict=True))
    found = captions_of(made_of(f"大事记\n1月\n{days}\f水利\n综述\n{entries}"))
    assert not any("日" in each for each in found)


def test_what_a_picture_shows_may_begin_with_a_date_where_digits_stand_alone() -> None:
    text = "2017\n年，全县新建水闸\n12\n座，总投资\n1.1\n亿元，增长\n4.5%\n。\n" * 4
    caption = "图为\n6\n月\n5\n日，水库大坝建成（张海 供图）\n"
    lines = first_draft(source_of(f"水利\n{text}{caption}{text}".replace("\n", "\n\n"))).lines.texts
    assert any(line.startswith("图为6月5") for line in lines)
