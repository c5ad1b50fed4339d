"""How far print may be from the ideal; what one rule alone weighs, such as a share, it names.

Widths are in em: one Chinese character.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tolerances:
    """How far a printed page may be from the ideal before a rule no longer applies."""

    isolated_share: float = 0.08  # of lines that hold only digits or Latin: they stand isolated
    short_line: float = 2.5  # a paragraph's last line is narrower than its neighbours by this
    torn_line: float = 0.6  # share of its neighbours' width: a last line that lost its full stop
    heading_width: float = 24.0  # a section's or chapter's title is not wider
    title_length: int = 60  # characters of an entry's title at most
    title_lines: int = 4  # printed lines over which an entry's title may break
    caption_length: int = 120  # characters of a caption at most
    caption_lines: int = 40  # source lines a caption may be scattered over
    head_distance: int = 8  # lines from a page's edge within which a running head stands
    head_length: int = 30  # characters of a running head at most
    longest_line: int = 20_000  # characters of a line that rules look at; longer is plain text
    year_share: float = 0.5  # of the years named that must agree before a book covers that year


DEFAULT = Tolerances()
