"""A text's first line beside a picture may begin with a date, as a photo's caption does."""

from __future__ import annotations

from made_book import captions_of, made_of

TEXT = "全县水利工程的建设进度好于预期，新建水闸十二\n座，让群众受益。\n"
BESIDE = "1月15日，省政协副主席\n雅某到小河镇督导水利工作\n推进并且要求做好各项工作\n提高，推广。\n"
ENTRIES = "".join(f"【第{name}项】{TEXT}" for name in "甲乙丙丁戊己")


def test_it_goes_on_in_lines_that_are_wider_by_the_indent() -> None:
    made = made_of(f"水利\n综述\n{ENTRIES}{BESIDE}【第庚项】{TEXT}")
    assert captions_of(made) == []


def test_a_caption_stands_above_what_is_no_such_text() -> None:
    assert captions_of(made_of(f"水利\n综述\n{ENTRIES}1月15日，省政协副主席调研\n【第庚项】{TEXT}"))
