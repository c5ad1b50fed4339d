"""Text of several lines as one."""

from __future__ import annotations

_SPACES = str.maketrans("\n\r\t\f\v\u2028\u2029", " " * 7)


def one_line(text: str) -> str:
    """Give the text with each line break and tab as a space, character for character."""
    return text.translate(_SPACES)
