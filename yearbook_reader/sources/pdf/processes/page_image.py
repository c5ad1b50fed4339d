"""The picture of a page, and the requests for it: what a renderer and its parent exchange."""

from __future__ import annotations

import struct
from typing import IO, NamedTuple

MOST_PIXELS = 24_000_000  # of one picture; a page of A4 at 400 dots an inch has 15 million

REQUEST = struct.Struct("<Id")  # the page, counted from 1, and the scale
_ANSWER = struct.Struct("<3I2d")  # the fields of a PageImage but for its sheet and its pixels

_BYTES_OF_PIXEL = 4


class PageImage(NamedTuple):
    """A rendered page: rows from the top, four bytes a pixel (blue, green, red, unused).

    `sheet` counts from 1 to `pages`; `width` and `height` are in pixels, and the page is
    `points_wide` and `points_high`. A page that cannot be painted has no pixels.
    """

    sheet: int
    pages: int
    width: int = 0
    height: int = 0
    points_wide: float = 0.0
    points_high: float = 0.0
    pixels: bytes | memoryview = b""


def send_picture(pipe: IO[bytes], image: PageImage) -> None:
    """Write the answer to a request."""
    size = (image.width, image.height, image.points_wide, image.points_high)
    pipe.write(_ANSWER.pack(image.pages, *size))
    pipe.write(image.pixels)
    pipe.flush()


def read_picture(pipe: IO[bytes], sheet: int) -> PageImage | None:
    """Read the answer to a request; None where the pipe has ended, also in the middle of one.

    Raises:
        ValueError: what comes is no answer.
    """
    head = pipe.read(_ANSWER.size)
    if len(head) < _ANSWER.size:
        return None
    pages, width, height, wide, high = _ANSWER.unpack(head)
    if width * height > MOST_PIXELS:
        raise ValueError("picture too large")
    pixels = pipe.read(width * height * _BYTES_OF_PIXEL)
    if len(pixels) < width * height * _BYTES_OF_PIXEL:
        return None
    return PageImage(sheet, pages, width, height, wide, high, pixels)
