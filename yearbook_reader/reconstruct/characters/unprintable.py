"""Characters that nobody sees, as they stand in the brackets of a pattern."""

UNPRINTABLE = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufdd0-\ufdef\ufff9-\ufffc\ufffe\uffff\ud800-\udfff"
)
"""Controls, zero-width and directional marks, lone surrogates, noncharacters; no white space.

What stands for a character that could not be read, \ufffd, is shown.
"""


def is_plain(text: str) -> bool:
    """Tell a text without unprintable and private-use characters, and without gaps but spaces."""
    # Python takes what stands for an object for printable.
    return text.isprintable() and "\ufffc" not in text
