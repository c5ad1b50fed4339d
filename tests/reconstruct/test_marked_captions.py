"""Captions that a mark opens which opens no titles in that book."""

from __future__ import annotations

from made_book import captions_of, credited_captions_of, made_of

ENTRY = "☆{}项　年内，全县投入资金1.2亿元，新建水闸12座，改造\n渠道30千米，受益群众2万人。\n"
CAPTIONS = ("▲ 水库大坝 （供图：县水利局）", "▲ 村民采收草莓 （摄影 李明）", "▲ 河堤 （张海 摄）")


def book_with(*captions: str) -> list[str]:
    entries = [ENTRY.format(name) for name in "甲乙丙"]
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
