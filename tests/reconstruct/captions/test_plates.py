"""Pages of pictures (图版) in front of the contents: what stands there alone are captions."""

from __future__ import annotations

import pytest
from made_book import captions_of, made_of

from yearbook_reader.volume.model import Table

SECTIONS = ("水利", "农业", "工业", "教育", "卫生")
CONTENTS = "目录\n" + "".join(f"{name}……{page}\n" for page, name in enumerate(SECTIONS, 1))
TEXT = "".join(
    f"\f{name}\n【概况】年内，全县投入资金1.2亿元，新建项目12个。\n" for name in SECTIONS
)


def captions(*pages: str) -> list[str]:
    """Give the captions of a book that has these pages in front of its contents."""
    return captions_of(made_of("青石县年鉴\n2020\f" + "\f".join((*pages, CONTENTS)) + TEXT))


def test_one_needs_no_credit_where_another_on_its_page_or_beside_it_has_one() -> None:
    made = captions("农民喜获丰收\n山村新貌（李明 摄）\n", "改造后的二坝街\n")
    assert made == ["农民喜获丰收", "山村新貌", "改造后的二坝街"]


@pytest.mark.parametrize(
    "page",
    [
        "领导关怀\n",
        "青石县地方志编纂委员会 编\n方志出版社\n",
        "白沙实业集团\n地址：人民路118号\n",
        "编辑说明\n本书记述本县各项事业的发展情况。\n",
    ],
    ids=["a label", "a title page", "an advertisement", "text"],
)
def test_what_else_stands_in_front_is_none(page: str) -> None:
    assert captions("山村新貌（李明 摄）\n", page) == ["山村新貌"]


def test_they_stand_in_front_of_the_editors_words_that_come_behind_them() -> None:
    pages = ("山村新貌（李明 摄）\n", "编辑说明\n本书记述本县各项事业的发展情况。\n", CONTENTS)
    made = made_of("青石县年鉴\n2020\f" + "\f".join(pages) + TEXT)
    blocks = [block for block in made.volume.lead if not isinstance(block, Table)]
    assert [block.text.text for block in blocks] == [
        "山村新貌",
        "编辑说明",
        "本书记述本县各项事业的发展情况。",
    ]


def test_a_page_far_from_any_picture_is_none() -> None:
    assert captions("山村新貌（李明 摄）\n", "编辑说明\n本书一册。\n", "青石山下的县城\n") == [
        "山村新貌"
    ]
