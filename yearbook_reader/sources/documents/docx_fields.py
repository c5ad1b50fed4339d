"""The fields of a DOCX: an instruction that a word processor follows, and what it made of it."""

from __future__ import annotations

import re

from yearbook_reader.sources.documents.docx_lists import circled, integer

# A field that sets characters over each other, for a reading above one or a circle around it,
# has them in its instruction alone: EQ \o\ac(○,1).
_OVER = re.compile(r"\s*EQ\s[^,]{0,100},([^,()]{1,20})\)\s*", re.IGNORECASE)
_CIRCLE = "○"


class Fields:
    """Takes the instructions of fields as they come, and gives the words that are in no result."""

    def __init__(self) -> None:
        """Begin outside of any field."""
        self.in_instruction = False
        self._instruction = ""

    def add(self, words: str) -> None:
        """Take words of the instruction of the open field."""
        self._instruction += words

    def part(self, at: str) -> str:
        """Take what parts a field: its `begin`, `separate` before its result, or `end`.

        Give the words that its instruction alone has, at its end; else nothing.
        """
        over = _OVER.fullmatch(self._instruction) if at == "end" else None
        circle = _CIRCLE in self._instruction
        self._instruction = ""
        if over is None:
            return ""
        number = integer(over[1]) if circle else 0
        return circled(number) if number else over[1]
