"""What XML cannot hold, and how we write it nevertheless."""

from __future__ import annotations

import re

FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
"""What no XML file may contain, as a part of a regular expression's set of characters.

It is NUL and its like, lone surrogates, U+FFFE and U+FFFF.
"""

_FORBIDDEN = re.compile(f"[{FORBIDDEN}]")
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9.\u4e00-\u9fff-]|^[0-9.-]|^$")
_ESCAPED = re.compile(r"_([0-9A-F]*)_")


def without_forbidden(text: str) -> str:
    """Give the text with U+FFFD in place of each character that XML cannot hold."""
    return _FORBIDDEN.sub("\ufffd", text)


def xml_name(identifier: str, occurrence: int = 1) -> str:
    """Give an XML name that stands for this identifier and no other.

    An ordinary identifier is its own name; any other character becomes its code point in
    hexadecimal digits between two underscores. XML wants each name once in a file, so the
    second occurrence of an identifier has `·2` at the end of its name, and so on.
    """

    def escaped(match: re.Match[str]) -> str:
        return f"_{ord(match[0]):X}_" if match[0] else "__"

    name = _NOT_IN_A_NAME.sub(escaped, identifier)
    return name if occurrence == 1 else f"{name}·{occurrence}"


def identifier_of(name: str) -> str:
    """Give the identifier that `xml_name` made this name of."""
    written = name.partition("·")[0]
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)) if match[1] else "", written)
