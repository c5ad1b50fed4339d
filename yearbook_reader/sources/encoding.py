"""Bytes -> text: which encoding a file is in, what shows it, and how sure that is.

The order of decision: a byte order mark; strict UTF-8; UTF-8 with a few bad bytes; the NUL
bytes of UTF-16; then GB18030, Big5 or UTF-16, whichever reads as more ordinary Chinese.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from enum import StrEnum
from typing import NamedTuple

from yearbook_reader.errors import SourceError

ENCODINGS = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
SAMPLE = 200_000  # bytes that are looked at to tell one encoding from another
BEARABLE = 0.001  # share of bad bytes with which a text is still believed to be in an encoding
BEARABLE_WIDE = 0.1  # of the bytes beyond ASCII, in UTF-8: of another encoding's, half are bad
CERTAIN, LIKELY, DOUBTFUL = 1.0, 0.9, 0.5

# What a reader sees for a byte that cannot be read.
BAD_BYTE = re.compile(r"\\x[0-9a-f]{2}")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_COMMON = frozenset("的一是在有和了年月日人大中国地工产市区县委府政会全业发展建设，。、（）“”：；")
_COMMON_TRADITIONAL = frozenset("個國會業發產區縣與為學園書員長門開關體務處")
_PLAIN = b"\n\r 123456789"
_FEWEST_COMMON = 0.05  # share of ordinary characters of a text that is Chinese
_CLEARLY = 3  # times as many ordinary characters as in the next encoding


class Ground(StrEnum):
    """What showed which encoding it is."""

    MARK = "mark"
    STRICT = "strict"  # the bytes are UTF-8 without exception
    NEARLY = "nearly"  # they are, but for a few
    NULS = "nuls"
    WORDING = "wording"  # it reads best so
    DECLARED = "declared"  # the page says so
    CHOSEN = "chosen"  # a person did


class Decoding(NamedTuple):
    """How bytes became text; `confidence` is 0.0 to 1.0, `bad_bytes` those left as `\\xNN`."""

    encoding: str
    ground: Ground
    confidence: float
    bad_bytes: int = 0


def choose(data: bytes) -> Decoding:
    """Recognise the encoding of a text, one of `ENCODINGS`; bad bytes are not counted yet."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoding(name, Ground.MARK, CERTAIN)
    bad = share_of_bad_bytes(data, "utf-8")
    if bad == 0:
        return Decoding("utf-8", Ground.STRICT, CERTAIN)
    if bad <= BEARABLE or bad * len(data) <= BEARABLE_WIDE * _wide_bytes(data):
        return Decoding("utf-8", Ground.NEARLY, LIKELY)
    sample = data[:SAMPLE]
    wide = _wide_encoding(sample)
    if wide:
        return Decoding(wide, Ground.NULS, LIKELY)
    return _reads_best(sample)


def chosen(encoding: str) -> Decoding:
    """Give the decoding that a person wants."""
    return Decoding(encoding, Ground.CHOSEN, CERTAIN)


def decoded(data: bytes, choice: Decoding) -> tuple[str, Decoding]:
    """Decode bytes without their byte order mark; bad ones stay visible as `\\xNN`, counted.

    Raises:
        SourceError: the encoding is unknown.
    """
    mark = next((mark for mark, _ in _MARKS if data.startswith(mark)), b"")
    body = memoryview(data)[len(mark) :]
    try:
        try:
            return str(body, choice.encoding), choice
        except UnicodeDecodeError:
            text = str(body, choice.encoding, "backslashreplace")
            genuine = len(BAD_BYTE.findall(str(body, choice.encoding, "ignore")))
            bad = max(1, len(BAD_BYTE.findall(text)) - genuine)
            return text, choice._replace(bad_bytes=bad)
    except (LookupError, ValueError) as error:
        raise SourceError("不认识的编码“{encoding}”。", encoding=choice.encoding) from error


def has_mark(data: bytes) -> bool:
    """Tell whether a byte order mark stands in front."""
    return data.startswith(tuple(mark for mark, _ in _MARKS))


def share_of_bad_bytes(data: bytes, encoding: str) -> float:
    """Give the share of bytes that cannot be decoded."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        bad = data.decode(encoding, errors="replace").count("\ufffd")
        return bad / len(data)
    return 0.0


def _wide_bytes(data: bytes) -> int:
    """Count the bytes beyond ASCII."""
    return len(data.translate(None, bytes(range(128))))


def _wide_encoding(sample: bytes) -> str | None:
    """Tell UTF-16 without a mark: line ends, spaces and digits have a NUL byte on one side.

    Other characters may have one on the other side: 一 is U+4E00.
    """
    pairs = Counter(zip(sample[0::2], sample[1::2], strict=False))
    before = sum(pairs[0, plain] for plain in _PLAIN)
    behind = sum(pairs[plain, 0] for plain in _PLAIN)
    if before + behind < max(2, len(sample) // 200):
        return None
    return "utf-16-be" if before > behind else "utf-16-le"


def _reads_best(sample: bytes) -> Decoding:
    """Tell the encoding in which a sample is ordinary Chinese; it is sure where no other is."""
    ranked = sorted(
        ((_plausibility(sample, name), name) for name in ENCODINGS[1:]),
        key=lambda each: each[0],
        reverse=True,
    )
    (best, name), (second, _) = ranked[:2]
    clear = best >= _FEWEST_COMMON and best >= _CLEARLY * second
    return Decoding(name, Ground.WORDING, LIKELY if clear else DOUBTFUL)


def _plausibility(sample: bytes, encoding: str) -> float:
    """Give how much a sample reads like ordinary Chinese in an encoding: higher is likelier."""
    text = sample.decode(encoding, errors="replace")
    common = sum(1 for char in text if char in _COMMON or char in _COMMON_TRADITIONAL)
    return (common - 5 * text.count("\ufffd")) / max(1, len(text))
