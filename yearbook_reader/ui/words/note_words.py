"""A note as its words alone, for lists, menus and tips that set no Markdown."""

from __future__ import annotations

import re

# A list shows the beginning of a note; what stands behind this many characters is left as it is.
LONGEST = 2000

# Compiled with the first note that is shown: a volume is often opened without one.
_ANY_MARK = r"[\\\[*_~`#>+-]"
_BEGIN = r"(?m)^[ \t]{0,3}(?:#{1,6}[ \t]|(?:>[ \t]?){1,9}|[-*+][ \t](?=\S))"
_LINK = r"!?\[([^\[\]\n]{0,300})\]\([^()\s]{0,600}\)"
_STRONG = r"(\*\*|__|~~|`)(?=\S)([^*_~`\n]{1,600})(?<=\S)\1"
_SLANTED = r"(?<![\d*])\*(?=\S)([^*_\n]{1,600})(?<=\S)\*(?![\d*])"
_UNDERLINED = r"(?<![\w_])_(?=\S)([^*_\n]{1,600})(?<=\S)_(?![\w_])"
_ESCAPED = r"\\([!-/:-@\[-`{-~])"


def words_of(note: str) -> str:
    """Give a note without the marks of its Markdown; what only looks like some stays."""
    if not re.search(_ANY_MARK, note):
        return note
    begun, rest = note[:LONGEST], note[LONGEST:]
    begun = re.sub(_LINK, r"\1", re.sub(_BEGIN, "", begun))
    begun = re.sub(_STRONG, r"\2", begun)
    begun = re.sub(_UNDERLINED, r"\1", re.sub(_SLANTED, r"\1", begun))
    return re.sub(_ESCAPED, r"\1", begun) + rest
