"""Signs that stand in a font of dingbats (Wingdings) in the places of other characters."""

from __future__ import annotations

_SIGNS = {
    0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x74: "◆", 0x75: "◆",
    0x76: "❖", 0x77: "◆", 0xA1: "○", 0xA4: "◎", 0xA7: "■", 0xA8: "□", 0xAB: "★",
    0xAF: "※", 0xD8: "►", 0xE8: "→", 0xF0: "→", 0xFB: "×", 0xFC: "√",
}  # fmt: skip
_PRIVATE = 0xF000  # where fonts of symbols have the characters that have no others

IN_ANY_FONT = {_PRIVATE + code: sign for code, sign in _SIGNS.items()}
"""What such private characters stand for, to translate words with."""

IN_THE_FONT = {**_SIGNS, **IN_ANY_FONT}
"""What letters stand for that are set in the font itself."""

FONT = "wingdings"


def sign_of(code: str, font: str) -> str:
    """Give a symbol of a font by its code point, as hexadecimal digits name it."""
    try:
        character = chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"
    signs = IN_THE_FONT if FONT in font.lower() else IN_ANY_FONT
    return character.translate(signs)
