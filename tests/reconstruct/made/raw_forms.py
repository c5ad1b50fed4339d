"""A made-up volume's printed lines, and the raw text that extraction makes of them.

It has the defects of the seed: every printed line a paragraph, digits and Latin on lines of
their own, a page's start shown by a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

NO_LINE_BEGIN = "，。、；：！？”’）》】〕%‰"
WIDE_ONLY = re.compile(r"[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’∶△■◆●▲○〉]")
UNIT = re.compile(r"[!-~]+|[—·]+|.")
SPLIT = re.compile(r"[!-~]+|—+|·|[^!-~—·]+")


def leader(title: str, page: int) -> str:
    """Give a line of the contents."""
    return f"{title} {'…' * 20} {page}"


def width(text: str) -> float:
    """Give the width of a text as it is set, in em."""
    return sum(1.0 if WIDE_ONLY.match(char) else 0.5 for char in text)


def broken(text: str, full: float, indent: float) -> Iterator[str]:
    """Break a text into lines as print does; Latin words and numbers are never parted."""
    units = UNIT.findall(text)
    line, room = "", full - indent
    for at, unit in enumerate(units):
        following = units[at + 1] if at + 1 < len(units) else ""
        needed = width(line) + width(unit)
        over = needed > room + (0.6 if unit in NO_LINE_BEGIN else 0.0)
        hangs = following[:1] in NO_LINE_BEGIN and following and needed + 0.5 > room + 0.6
        opens = unit[0] in "“（《【〔" and needed + 1 > room
        if line and unit[0] not in NO_LINE_BEGIN and (over or hangs or opens):
            yield line
            line, room = "", full
        line += unit
    if line:
        yield line


def as_seedlike(pages: Sequence[Sequence[str]], *, cells_apart: bool = True) -> str:
    """Give the raw text as the seed has it."""
    texts = ["\n\n".join(_pieces(page, cells_apart=cells_apart)) for page in pages]
    return " " + "\n ".join(texts) + "\n"


def _pieces(page: Sequence[str], *, cells_apart: bool) -> Iterator[str]:
    for line in page:
        cells = line.split("\t") if cells_apart else [line.replace("\t", " ")]
        for cell in cells:
            decorated = re.fullmatch(r"[—·] *\d+ *[—·]", cell)
            for piece in [cell] if decorated else SPLIT.findall(cell):
                if piece.strip(" "):
                    yield piece.lstrip(" ")
