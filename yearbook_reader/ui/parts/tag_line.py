"""Tags as a line that a person edits."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

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
