"""The chip of a colour can be told from the others without seeing colours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from yearbook_reader.annotations.color import Color
from yearbook_reader.ui.look.color_chips import chip_icon
from yearbook_reader.ui.look.theme import DARK, LIGHT, Theme


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_five_chips_differ_in_more_than_colour(qtbot: QtBot, theme: Theme) -> None:
    outlines = set()
    for color in Color:
        image = chip_icon(color, theme).pixmap(28, 18).toImage()
        ground = image.pixelColor(QPoint(14, 5))
        outlines.add(
            tuple(
                image.pixelColor(x, y) == ground
                for y in range(image.height())
                for x in range(image.width())
            )
        )
    assert len(outlines) == len(Color)
