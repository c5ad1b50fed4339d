"""Whether print leaves room behind closing marks, or a gap there ends a title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yearbook_reader.reconstruct.lexicon.marks import HAN

MOST_LOOKED_AT = 4_000  # lines
FEWEST = 10  # closing marks in running text, before they can tell that there is none
SHARE = 0.1  # of the closing marks there that must have a gap behind them

_CLOSED = re.compile(f"[”’』」）》]([ \u3000]?)(?=[{HAN}])")


def leaves_room_behind_closers(texts: Sequence[str]) -> bool:
    """Tell whether gaps stand behind closing marks in running text too, behind a pause.

    Where they do, or too few such marks tell, such a gap tells no title's end from its middle
    (“机器人+” 行动).
    """
    behind = [text.partition("，")[2] for text in texts[:MOST_LOOKED_AT] if "，" in text]
    gaps = _CLOSED.findall("\n".join(behind))
    room = sum(map(bool, gaps))
    return len(gaps) < FEWEST or room >= SHARE * len(gaps)
