"""The words of notes, ready to be searched as one types."""

from __future__ import annotations

from collections.abc import Sequence

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.arranging import TitlesOf, recorded_titles


class NoteTexts:
    """The words of notes in the form in which they are searched, each made once."""

    def __init__(self, titles_of: TitlesOf = recorded_titles) -> None:
        """Know no note; `titles_of` gives the titles over one."""
        self._titles_of = titles_of
        self._known: dict[str, tuple[Annotation, tuple[str, ...], str]] = {}

    def have(self, annotation: Annotation, words: Sequence[str]) -> bool:
        """Tell whether all these words, folded, stand in quote, note, tags or titles."""
        return not words or all(word in self._text(annotation) for word in words)

    def _text(self, annotation: Annotation) -> str:
        from yearbook_reader.search.fold import fold

        titles = self._titles_of(annotation)
        known = self._known.get(annotation.id)
        if known is not None and known[0] is annotation and known[1] == titles:
            return known[2]
        # As they are shown: #重点 finds the tag alone.
        tags = (f"#{tag}" for tag in annotation.tags)
        text = fold("\n".join((annotation.quote, annotation.note, *tags, *titles)))
        self._known[annotation.id] = (annotation, titles, text)
        return text
