"""All figures of a section, entry by entry, with their places in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from yearbook_reader.figures.phrases import Figure, figures_in
from yearbook_reader.volume.model import Paragraph, Span, Table
from yearbook_reader.volume.walk import Unit, content

SHORTEST_PLACE = 2  # characters: 霁州 is a name, of 临崖县 临崖 is
MOST_BESIDE = 120  # characters of a sentence before and behind a figure
_SENTENCE_ENDS = "。；"
_YEARBOOK = re.compile("年[鉴鑑鑒]")
_REGION_ENDS = "省市县縣区區州盟旗"


@dataclass(frozen=True, slots=True)
class PlacedFigure:
    """A figure where it stands: the title of its entry, its spans, and its words around it."""

    figure: Figure
    entry: str
    spans: tuple[Span, ...]
    words: str


def place_of(volume_title: str) -> str:
    """Give the place that a yearbook is of: 下城 of 下城年鉴, 临崖 of 临崖县年鉴."""
    place = _YEARBOOK.split(volume_title)[0]
    is_region = len(place) > SHORTEST_PLACE and place[-1] in _REGION_ENDS
    return place[:-1] if is_region else place


def section_figures(unit: Unit, place: str = "") -> Iterator[PlacedFigure]:
    """Give the figures in the paragraphs of a unit, in reading order."""
    for item in content(unit):
        if not isinstance(item.block, Paragraph):
            continue
        text = item.block.text
        entry = item.entry.heading.title if item.entry else ""
        for figure in figures_in(text.text, place):
            spans = text.spans_of(figure.start, figure.end)
            yield PlacedFigure(figure, entry, spans, _sentence(text.text, figure))


def tables_of(unit: Unit) -> tuple[Table, ...]:
    """Give the tables of a unit in reading order."""
    blocks = (item.block for item in content(unit))
    return tuple(block for block in blocks if isinstance(block, Table))


def _sentence(text: str, figure: Figure) -> str:
    """Give the sentence, or the part of it up to a semicolon; of a long one what is nearest."""
    low, high = max(figure.start - MOST_BESIDE, 0), figure.end + MOST_BESIDE
    start = max(text.rfind(mark, low, figure.start) + 1 for mark in _SENTENCE_ENDS)
    ends = [at for mark in _SENTENCE_ENDS if (at := text.find(mark, figure.end, high)) >= 0]
    return text[max(start, low) : min(ends, default=high - 1) + 1]
