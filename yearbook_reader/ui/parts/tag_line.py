"""Tags as a line that a person edits."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

_SEPARATORS = r"[,，、;；\n]"


def tags_of(text: str) -> tuple[str, ...]:
    """Give the tags typed in a line, in order, each once."""
    typed = (tag.strip().lstrip("#").strip() for tag in re.split(_SEPARATORS, text))
    return tuple(dict.fromkeys(tag for tag in typed if tag))


def tags_text(tags: tuple[str, ...]) -> str:
    """Give tags as a line to be edited."""
    return QCoreApplication.translate("AnnotationEditor", "、").join(tags)


def last_tag(text: str) -> str:
    """Give what stands behind the last separator of a line: the tag that is being typed."""
    return re.split(_SEPARATORS, text)[-1]


def renamed(tags: tuple[str, ...], tag: str, name: str) -> tuple[str, ...]:
    """Give tags with one of them called otherwise; two of one name are one."""
    return tuple(dict.fromkeys(name if each == tag else each for each in tags))


def ask_tag_name(window: QWidget, tag: str, rename: Callable[[str, str], None]) -> None:
    """Ask how a tag is to be called, and `rename` it where the reader says another name."""
    from yearbook_reader.ui.parts.dialogs.line_dialog import LineDialog

    heading = QCoreApplication.translate("tag_line", "标签改名")
    told = QCoreApplication.translate("tag_line", "凡有标签“{tag}”的都改为").format(tag=tag)
    typed = LineDialog.ask(window, heading, told, tag)
    name = next(iter(tags_of(typed or "")), "")
    if name and name != tag:
        rename(tag, name)
