"""The type size of the text (正文字号), where the titles of entries stand out of it."""

from __future__ import annotations

from collections import Counter

from yearbook_reader.reconstruct.lines.draft import Draft

SECTION_SIZE = 1.25  # times the text's size, from which a heading is a section's or chapter's


def text_size_of_titled(draft: Draft, sparsest: int) -> float:
    """Give the text's size where enough titles, smaller than those of sections, stand out of it.

    One of `sparsest` lines is enough.
    """
    if not draft.sizes:
        return 0.0
    body = draft.body()
    characters: Counter[float] = Counter()
    for index in body:
        characters[draft.sizes[index]] += len(draft.lines.texts[index])
    size = max(characters, key=characters.__getitem__, default=0.0)
    standing_out = [
        index
        for index in body
        if (index in draft.bold or draft.sizes[index] != size)
        and size <= draft.sizes[index] < SECTION_SIZE * size
    ]
    return size if len(standing_out) * sparsest >= len(body) else 0.0
