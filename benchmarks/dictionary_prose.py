"""Makes volumes of a dictionary's words, as unevenly common as in real text, with years."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import accumulate

from pypinyin.phrases_dict import phrases_dict

from yearbook_reader.volume.model import (
    Chapter,
    Entry,
    Heading,
    Paragraph,
    Section,
    Span,
    Text,
    Volume,
)

VOLUME = 1_000_000  # characters


class TextMaker:
    """Makes text of words, the same every run."""

    def __init__(self) -> None:
        """Give each word its share: the n-th 1/n, the short ones first."""
        self._random = random.Random(1998)
        words = sorted(word for word in phrases_dict if word.isalpha() and len(word) <= 4)
        self._random.shuffle(words)
        words.sort(key=len)
        characters = sorted({character for word in words for character in word})
        self._random.shuffle(characters)
        self._words = [*characters[:1500], *words]
        self._titles = words
        weights = [1 / (rank + 3) for rank in range(1500)]
        weights += [4 / (rank + 30) for rank in range(len(words))]
        self._weights = list(accumulate(weights))

    def sentence(self) -> str:
        """Give a sentence of some 30 characters."""
        words = self._random.choices(
            self._words, cum_weights=self._weights, k=self._random.randrange(8, 22)
        )
        words.insert(self._random.randrange(len(words)), "，")
        if self._random.random() < 0.4:
            year, sum_ = self._random.randrange(1978, 2026), self._random.randrange(1, 99999)
            words.insert(0, f"{year}年{sum_}万元")
        return "".join(words) + "。"

    def titles(self, number: int, count: int) -> list[str]:
        """Give so many titles, the same for the same number."""
        self._random.seed(number)
        return ["".join(self._random.choices(self._titles, k=4)) for _ in range(count)]

    def volume(self, number: int) -> Volume:
        """Give a volume, the same for the same number."""
        self._random.seed(number)
        at = 0
        chapters = []
        while at < VOLUME:
            sections = []
            for _ in range(12):
                entries = []
                for _ in range(12):
                    title = "".join(self._random.choices(self._titles, k=4))
                    body = "".join(self.sentence() for _ in range(self._random.randrange(6, 18)))
                    entries.append(
                        Entry(
                            f"entry-{at}",
                            Heading(title, text_at(title, at)),
                            (Paragraph(text_at(body, at + len(title))),),
                        )
                    )
                    at += len(title) + len(body)
                sections.append(Section(f"section-{at}", Heading("分目"), entries=tuple(entries)))
            chapters.append(Chapter(f"chapter-{at}", Heading("类目"), sections=tuple(sections)))
        return Volume(f"年鉴{number}", f"{number:064}", chapters=tuple(chapters))


def text_at(text: str, at: int) -> Text:
    """Give a text that stands at one place of the source."""
    return Text(text, (Span(at, at + len(text)),))


def lines_of(volume: Volume) -> Iterator[str]:
    """Give titles and paragraphs, each as a line."""
    for chapter in volume.chapters:
        for section in chapter.sections:
            for entry in section.entries:
                yield entry.heading.title
                yield from (
                    block.text.text for block in entry.blocks if isinstance(block, Paragraph)
                )
