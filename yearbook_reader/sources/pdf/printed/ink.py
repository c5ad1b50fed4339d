"""A PDF page as it is printed: runs of characters, pictures and ruled lines, with their places.

Coordinates are points from the top left of a frame in which the text stands upright. The
frame of turn 0 is the page as its file describes it; turn 1 holds text that reads upwards on
it, turn 2 text upside down, turn 3 text that reads downwards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

ASCENT, DESCENT = 0.88, 0.12  # of the size: the body of a Chinese character about its baseline
SAME_PLACE = 0.3  # em within which a character printed twice is one, made bold
WORD_GAP = 0.15  # em that part two Latin words
JOINT_GAP = 0.08  # em at which a run may be cut into cells
RUN_GAP = 0.3  # em that end a run
ASLANT = 4  # in the place of a turn, of characters that stand across the page's corners


class Box(NamedTuple):
    """A rectangle, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Give the width in points."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Give the height in points."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Give the x in the middle between left and right."""
        return (self.left + self.right) / 2


class Font(NamedTuple):
    """A font as the file calls it, with the weight PDFium gives it (400 is regular).

    `family` is what the font that is in the file calls itself. `stroked` tells that its outlines
    are drawn, too, which makes characters look bold.
    """

    name: str
    weight: int
    family: str = ""
    stroked: bool = False


DRAWN = Font("", 900)  # of titles that are no text: PDFium tells of none


class Run(NamedTuple):
    """Characters of one size that stand side by side on one baseline.

    `faces` are the fonts, each with how many characters of the run it sets, in order;
    `doubled` tells that it was printed twice to look bold;
    `joints` are where its characters stand a little apart: the index in `text`, and the x;
    `spaced` tells that the file itself has a space before it.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    faces: tuple[tuple[Font, int], ...]
    doubled: bool = False
    joints: tuple[tuple[int, float], ...] = ()
    spaced: bool = False

    @property
    def top(self) -> float:
        """Give the upper edge of the characters' bodies."""
        return self.base - ASCENT * self.size

    @property
    def bottom(self) -> float:
        """Give the lower edge of the characters' bodies."""
        return self.base + DESCENT * self.size

    @property
    def width(self) -> float:
        """Give the width in points."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Give the x in the middle between left and right."""
        return (self.left + self.right) / 2


class PageInk(NamedTuple):
    """What is printed on a page: in the frame of most of its text, and in the others.

    `pictures` and `rules` (thin horizontal lines) are in the frame of `turn`; `asides` are
    the runs of the other turns. `across` and `down` are all straight lines and the edges of all
    frames, of which grids may be made. `stamps` are in the frame of turn 0; `shift` is the x, in
    the frame of the sheet, where that of this page begins.
    """

    sheet: Box
    rotation: int
    turn: int
    width: float
    height: float
    runs: tuple[Run, ...]
    asides: tuple[tuple[int, tuple[Run, ...]], ...] = ()
    pictures: tuple[Box, ...] = ()
    rules: tuple[Box, ...] = ()
    across: tuple[Box, ...] = ()
    down: tuple[Box, ...] = ()
    stamps: tuple[Run, ...] = ()
    shift: float = 0.0


def sizes_of(pages: Iterable[PageInk]) -> Counter[float]:
    """Give how many characters of the pages' upright text are of each size."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for run in page.runs:
            sizes[run.size] += len(run.text)
    return sizes


def turned(box: Box, sheet: Box, turn: int) -> Box:
    """Give a box of the file's own coordinates (y upwards) in the frame of a turn."""
    for _ in range(turn):
        box, sheet = _quarter_turned(box), _quarter_turned(sheet)
    return Box(
        box.left - sheet.left, sheet.top - box.top, box.right - sheet.left, sheet.top - box.bottom
    )


def returned(box: Box, sheet: Box, turn: int) -> Box:
    """Give a box of the frame of a turn in the file's own coordinates, y upwards."""
    for _ in range(turn):
        sheet = _quarter_turned(sheet)
    left, top, right, bottom = box
    box = Box(sheet.left + left, sheet.top - top, sheet.left + right, sheet.top - bottom)
    for _ in range(-turn % 4):
        box = _quarter_turned(box)
    return box


def _quarter_turned(box: Box) -> Box:
    """Give a box with y upwards after a quarter turn: what was its y is its x."""
    return Box(box.bottom, -box.left, box.top, -box.right)


def is_han(char: str) -> bool:
    """Tell whether a character is a Chinese one: between two, only a typed space means anything."""
    return "\u3400" <= char < "\uff00" or char >= "\U00020000"


def is_wide(char: str) -> bool:
    """Tell whether a character is Chinese or a sign: no space parts those from their neighbours."""
    return char >= "\u2100" or char in "“”‘’…—·²³¹"
