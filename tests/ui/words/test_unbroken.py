"""What is listed in a line is broken between its parts, never inside of one."""

from PySide6.QtGui import QFont

from yearbook_reader.ui.lists.delegate_lines import wrapped
from yearbook_reader.ui.words.unbroken import JOINER, SPACE, listed


def test_a_line_is_broken_between_parts_alone(qapp: object) -> None:
    parts = ["很可能", "第 一五 页", "第 1179 行", "图片说明 224"]
    lines = wrapped(listed(parts), QFont(), 100, 9)
    bare = [line.replace(SPACE, " ").replace(JOINER, "").strip(" ·") for line in lines]
    assert bare == parts
