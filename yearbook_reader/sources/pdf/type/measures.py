"""What is constant in a book: the size of its body text, the pitch of lines, where pages begin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from yearbook_reader.sources.pdf.printed.ink import Font, PageInk, Run, sizes_of
from yearbook_reader.sources.pdf.type.leads import lead_fonts

LONG_RUN = 8  # em from which a run is running text
USUAL_PITCH = 1.5  # em, where the book does not tell its own
APART = 1.3  # line pitches that part a running head from the text
BOLD_WEIGHT = 650
HEAVIER = 1.2  # times as heavy as the main font a bold one must be, if its weight alone tells it

_BOLD = re.compile(r"bold|black|heavy|semibold|demi|粗", re.IGNORECASE)
# 黑体, the bold of Chinese type, and the display faces that Founder names by their initials:
# 大黑, 粗黑, 小标宋, 大标宋, 粗宋, 粗圆, 粗倩, 兰亭黑.
_BLACK_FACE = re.compile(
    r"hei(?!ght)|黑|gothic|FZ(?:D?HT|CH|[XD]BS|CS|CY|CQ|LT[CDTZ]{0,2}H)(?=[JKS])|标宋|粗宋|粗圆|粗倩",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class BookMeasure:
    """The measures of a book, in points.

    `top` and `bottom` are the edges of full pages' text, 0 where no page is full. `bold` holds
    the bold fonts. 黑体 is one where the body is set in another.
    """

    size: float
    pitch: float
    top: float
    bottom: float
    bold: frozenset[Font]

    def is_long(self, run: Run) -> bool:
        """Tell whether a run is part of running text of the body's size."""
        return run.width >= LONG_RUN * self.size and abs(run.size - self.size) < 0.15 * self.size


def measure_book(pages: Sequence[PageInk]) -> BookMeasure:
    """Measure a book by all its pages."""
    sizes: Counter[float] = Counter()
    for exact, count in sizes_of(pages).items():
        sizes[round(exact * 4) / 4] += count
    faces: Counter[Font] = Counter()
    for page in pages:
        for run in page.runs:
            for font, count in run.faces:
                faces[font] += count
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    asides = (run for page in pages for _, runs in page.asides for run in runs)
    fonts = faces.keys() | {font for run in asides for font, _ in run.faces}
    main = max(faces, key=faces.__getitem__, default=None)
    bold = _bold_fonts(fonts, main)
    leads = lead_fonts(pages, main)
    if bold.isdisjoint(leads):
        bold |= leads.keys()
    rough = BookMeasure(size, USUAL_PITCH * size, 0, 0, bold)
    long_runs = [[run for run in page.runs if rough.is_long(run)] for page in pages]
    pitch = _pitch(long_runs, size)
    all_bases = (sorted({round(run.base, 1) for run in runs}) for runs in long_runs)
    full = [_close(bases, pitch) for bases in all_bases if len(bases) >= 5]
    return BookMeasure(
        size,
        pitch,
        _quantile([bases[0] - size for bases in full], 0.25),
        _quantile([bases[-1] + size / 2 for bases in full], 0.75),
        rough.bold,
    )


def _pitch(pages: Iterable[Iterable[Run]], size: float) -> float:
    """Give the commonest distance of two lines that begin at one x: columns may stand unlevel."""
    steps: Counter[float] = Counter()
    for runs in pages:
        bases: dict[int, list[float]] = {}
        for run in runs:
            bases.setdefault(round(run.left), []).append(run.base)
        steps.update(
            round((below - above) * 2) / 2
            for each in bases.values()
            for above, below in pairwise(sorted(each))
            if size <= below - above <= 3 * size
        )
    return steps.most_common(1)[0][0] if steps else USUAL_PITCH * size


def _close(bases: Sequence[float], pitch: float) -> Sequence[float]:
    """Give a page's lines without a first and last that stand apart as running heads do."""
    if bases[1] - bases[0] >= APART * pitch:
        bases = bases[1:]
    return bases[:-1] if bases[-1] - bases[-2] >= APART * pitch else bases


def _quantile(values: list[float], share: float) -> float:
    """Give the value below which a share of the values lies; 0 where none are."""
    if not values:
        return 0.0
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _bold_fonts(fonts: Iterable[Font], main: Font | None) -> frozenset[Font]:
    """Give the bold ones of a book's fonts, of which `main` sets most of its text.

    A program may write one face as several fonts, and none of the weights that it tells for them
    need be true.
    """
    usual = main.weight if main else 0
    bold = {
        font
        for font in fonts
        if font.stroked
        or _BOLD.search(font.name)
        or font.weight >= max(BOLD_WEIGHT, HEAVIER * usual)
    }
    black = {
        font for font in fonts if _BLACK_FACE.search(font.name) or _BLACK_FACE.search(font.family)
    }
    if main not in bold | black:
        return frozenset(bold | black)
    return frozenset(font for font in bold if font._replace(weight=usual) != main)
