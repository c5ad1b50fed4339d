"""House styles of made-up yearbooks: chosen, or drawn at random."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class House:
    """How a made-up yearbook looks."""

    mark: str = "【"
    subsection: str = ""
    signature: str = "own"  # own, inline, none
    contents: bool = True
    index: bool = False
    chapter_printed: bool = True
    heads: str = "foot"  # foot, top, none
    number: str = "· {} ·"
    documents: bool = False
    chronicle: bool = False
    lists: bool = False
    cells_apart: bool = True
    indent: int = 2
    traditional: bool = False
    captions: bool = True


CLOSING = {"【": "】", "〔": "〕", "■": "", "◆": "", "●": "", "": ""}


def random_house(rng: random.Random) -> House:
    """Draw a house style."""
    mark = rng.choice(["【", "【", "【", "〔", "■", "◆", ""])
    return House(
        mark,
        rng.choice(["", "", "〉"]),
        rng.choice(["own", "own", "inline", "none"]),
        rng.random() < 0.6,
        rng.random() < 0.4,
        rng.random() < 0.7,
        rng.choice(["foot", "top"]),
        rng.choice(["· {} ·", "—  {}  —", "·{}·", "{}"]),
        rng.random() < 0.4,
        rng.random() < 0.5,
        rng.random() < 0.4,
        rng.random() < 0.6,
        rng.choice([2, 2, 0]) if mark else 2,
        rng.random() < 0.3,
        rng.random() < 0.7,
    )
