"""Whether print leaves room beside marks or before figures, or a gap there ends a title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yearbook_reader.reconstruct.lexicon.marks import HAN

MOST_LOOKED_AT = 4_000  # lines
FEWEST_CLOSERS = 10  # in running text, before they can tell that there is none
FEWEST_FIGURES = 100
SHARE = 0.1  # of the places there that must have a gap

_CLOSED = re.compile(f"[”’』」）》]([ \u3000]?)(?=[{HAN}])")
_OPENED = re.compile(f"[“‘「『《](?:(?<=[{HAN}]([ \u3000]).)|(?<=[{HAN}].))")
_FIGURE = re.compile(rf"[{HAN}]([ \u3000]?)(?=\d)")
_SPACED_OUT = re.compile(f"[{HAN}] [{HAN}] [{HAN}]")


def leaves_room_behind_closers(texts: Sequence[str], *, short: bool = False) -> bool:
    """Tell whether gaps stand behind closing marks in running text too, behind a pause.

    Where they do, or too few such marks tell, such a gap tells no title's end from its middle
    (“机器人+” 行动). In a `short` book all its lines tell, where the titles among them are few.
    """
    behind = _behind_pauses(texts)
    if short and len(_CLOSED.findall("\n".join(behind))) < FEWEST_CLOSERS:
        behind = list(texts[:MOST_LOOKED_AT])
    return _leaves_room(behind, _CLOSED, FEWEST_CLOSERS)


def leaves_room_before_openers(texts: Sequence[str]) -> bool:
    """Tell whether gaps stand before opening marks in running text too, as above."""
    return _leaves_room(_behind_pauses(texts), _OPENED, FEWEST_CLOSERS)


def leaves_room_before_figures(texts: Sequence[str]) -> bool:
    """Tell whether gaps stand before figures in running text too, but for lines spaced out.

    Some tools tell them wherever digits meet Chinese, others nowhere.
    """
    behind = [text for text in _behind_pauses(texts) if not _SPACED_OUT.search(text)]
    return _leaves_room(behind, _FIGURE, FEWEST_FIGURES)


def _behind_pauses(texts: Sequence[str]) -> list[str]:
    """Give what stands behind the first pause of lines that have one."""
    return [text.partition("，")[2] for text in texts[:MOST_LOOKED_AT] if "，" in text]


def _leaves_room(texts: Sequence[str], place: re.Pattern[str], fewest: int) -> bool:
    """Tell whether enough such places have a gap, or too few stand there to tell."""
    gaps = place.findall("\n".join(texts))
    return len(gaps) < fewest or sum(map(bool, gaps)) >= SHARE * len(gaps)
