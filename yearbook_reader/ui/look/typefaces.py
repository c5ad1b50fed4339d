"""The typefaces: serif for the text of volumes, the desktop's own for the window."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

SERIF_FAMILIES = (
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "Songti SC",
    "SimSun",
    "AR PL UMing CN",
)
SANS_FAMILIES = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
)


def installed(families: tuple[str, ...]) -> list[str]:
    """Give those of the families that this machine has, in their order."""
    present = set(QFontDatabase.families())
    return [family for family in families if family in present]


def volume_font(font: QFont, *others: str) -> QFont:
    """Give a font with serif faces for the volume's text, then `others`.

    Its characters have the shapes of the volume, whatever language the window speaks.
    """
    chosen = QFont(font)
    chosen.setFamilies([*installed(SERIF_FAMILIES), *others])
    chosen.setFeature(QFont.Tag("locl"), 0)
    return chosen


def interface_font(font: QFont) -> QFont:
    """Give the desktop's font with simplified Chinese faces behind it, for what it lacks."""
    chosen = QFont(font)
    chosen.setFamilies([*font.families(), *installed(SANS_FAMILIES)])
    return chosen
