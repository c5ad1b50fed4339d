"""In high contrast all is on the same ground, and lines part the text from what is beside it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from yearbook_reader.settings import Settings
from yearbook_reader.ui.look.theme import CONTRAST, LIGHT, Theme, palette_of
from yearbook_reader.ui.parts.frame import RULE_AWAY, Frame


@pytest.mark.parametrize(("theme", "parted"), [(CONTRAST, True), (LIGHT, False)])
def test_lines_part_the_text_from_what_is_beside_it(
    theme: Theme, parted: bool, qtbot: QtBot
) -> None:
    frame = Frame(Settings())
    qtbot.addWidget(frame)
    frame.setPalette(palette_of(theme))
    frame.show()
    dock, centre = frame.docks["navigator"].geometry(), frame.pages.parentWidget()
    assert centre is not None
    picture = frame.grab().toImage()
    seen = {
        picture.pixelColor(dock.right() + RULE_AWAY, y).name()
        for y in (centre.y() + 1, centre.geometry().bottom() - 1)
    }
    assert (seen == {QColor(theme.rule).name()}) is parted
