"""Lists of who holds which post (领导名录): each line is a paragraph, though none has a stop."""

from __future__ import annotations

from made_book import book

from yearbook_reader.volume.model import Paragraph
from yearbook_reader.volume.walk import all_entries

TEXT = (
    "年内，全县投入资金1.2亿元，新建水闸12座，改造\n渠道30千米，受益群众2万人，比上年增长4.5%。\n"
)


def last_paragraphs(text: str) -> list[str]:
    volume = book(f"水利\n综述\n【概况】{TEXT}【防洪】{TEXT}【供水】{TEXT}{text}")
    *_, last = all_entries(volume)
    return [each.text.text for each in last.blocks if isinstance(each, Paragraph)]


def test_each_line_of_a_list_of_posts_is_a_paragraph() -> None:
    posts = ["副局长　李国强　周敏", "党组成员　王秀英（女）", "纪检组长：赵敏（9月离任）"]
    lines = "\n".join(posts)
    found = last_paragraphs(f"【领导名录】局长　张建成\n{lines}\n")
    assert found == ["局长张建成", *(post.replace("　", "") for post in posts)]


def test_a_name_amid_a_text_begins_no_paragraph() -> None:
    assert (
        len(last_paragraphs("【会议】年内，县长办公会由 张建成\n主持召开，部署全年水利工作。\n"))
        == 1
    )
