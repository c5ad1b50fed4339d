"""What could be a running head (书眉), by its words alone."""

from __future__ import annotations

import re

from yearbook_reader.reconstruct.lexicon.marks import (
    ENDING_CREDIT,
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    OVERVIEW_TITLES,
    PAUSES,
    SENTENCE_END,
    VOLUME_TITLE,
    is_balanced,
    is_bare_caption,
    is_table_rest,
)
from yearbook_reader.reconstruct.lexicon.matter import DOCUMENT_NUMBER
from yearbook_reader.reconstruct.lexicon.tables import is_continued
from yearbook_reader.reconstruct.lines.lines import has_han, head_name
from yearbook_reader.reconstruct.tolerances import HEAD_LENGTH

_OPENS_NO_HEAD = ENTRY_BULLETS + "".join(ENTRY_BRACKETS) + "（("
_CREDITED = ("摄", "攝", "供图", "供圖", "供稿", "提供")  # without brackets, below a picture
_NOT_IN_A_HEAD = re.compile(f"[{re.escape(SENTENCE_END + PAUSES)}]")


def could_be_head(text: str) -> bool:
    """Tell whether a line's words, without spaces, could be a running head."""
    return (
        1 < len(text) <= HEAD_LENGTH
        and has_han(text)
        and not _NOT_IN_A_HEAD.search(text)
        and text not in OVERVIEW_TITLES
        and text[0] not in _OPENS_NO_HEAD
        and is_balanced(text)
        and not (text[-1] in "）)" and ENDING_CREDIT.search(text))
        and not text.endswith(_CREDITED)
        and DOCUMENT_NUMBER.match(text) is None
        and not is_continued(text)
        and not is_bare_caption(text)
        and not is_table_rest(text)
    )


def is_volume_title(text: str) -> bool:
    """Tell a line that is the yearbook's name, with its year or without."""
    return "年" in text and VOLUME_TITLE.fullmatch(head_name(text)) is not None
