"""A note as its words alone, for lists, menus and tips that set no Markdown."""

from __future__ import annotations

import re

# A list shows the beginning of a note; what stands behind this many characters is left as it is.
LONGEST = 2000

_ANY_MARK = re.compile(r"[\\\[*_~`#>+-]")
_BEGIN = re.compile(r"^[ \t]{0,3}(?:#{1,6}[ \t]|(?:>[ \t]?){1,9}|[-*+][ \t](?=\S))", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\([^()\s]{0,600}\)")
_STRONG = re.compile(r"(\*\*|__|~~|`)(?=\S)([^*_~`\n]{1,600})(?<=\S)\1")
_SLANTED = re.compile(r"(?<![\d*])\*(?=\S)([^*_\n]{1,600})(?<=\S)\*(?![\d*])")
_UNDERLINED = re.compile(r"(?<![\w_])_(?=\S)([^*_\n]{1,600})(?<=\S)_(?![\w_])")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def words_of(note: str) -> str:
    """Give a note without the marks of its Markdown; what only looks like some stays."""
    if not _ANY_MARK.search(note):
        return note
    begun, rest = note[:LONGEST], note[LONGEST:]
    begun = _LINK.sub(r"\1", _BEGIN.sub("", begun))
    begun = _STRONG.sub(r"\2", begun)
    begun = _UNDERLINED.sub(r"\1", _SLANTED.sub(r"\1", begun))
    return _ESCAPED.sub(r"\1", begun) + rest
