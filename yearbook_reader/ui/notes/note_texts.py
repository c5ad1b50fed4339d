"""The words of notes, ready to be searched as one types."""

from __future__ import annotations

from collections.abc import Sequence

from yearbook_reader.annotations.annotation import Annotation


class NoteTexts:
    """The words of notes in the form in which they are searched, each made once."""

    def __init__(self) -> None:
        """Know no note."""
        self._known: dict[str, tuple[Annotation, str]] = {}

    def have(self, annotation: Annotation, words: Sequence[str]) -> bool:
        """Tell whether all these words, folded, stand in quote, note, tags or titles."""
        return not words or all(word in self._text(annotation) for word in words)

    def _text(self, annotation: Annotation) -> str:
        from yearbook_reader.search.fold import fold

        known = self._known.get(annotation.id)
        if known is not None and known[0] is annotation:
            return known[1]
        # As they are shown: #重点 finds the tag alone.
        tags = (f"#{tag}" for tag in annotation.tags)
        parts = (annotation.quote, annotation.note, *tags, *annotation.titles)
        text = fold("\n".join(parts))
        self._known[annotation.id] = (annotation, text)
        return text
