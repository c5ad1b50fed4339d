"""Simplified and traditional forms (简繁) of the characters in which figures are told."""

from __future__ import annotations

_SIMPLIFIED = (
    "万亿个户项台辆处条场册张种类间栋头只对门盏块层吨欧镑亩顷厘标准担时车岁钟周摄点余"
    "长减较与环别达为过计约仅占实现预区县镇乡该总拥内当"
)
_TRADITIONAL = (
    "萬億個戶項臺輛處條場冊張種類間棟頭隻對門盞塊層噸歐鎊畝頃釐標準擔時車歲鐘週攝點餘"
    "長減較與環別達為過計約僅佔實現預區縣鎮鄉該總擁內當"
)
_TWINS = dict(zip(_SIMPLIFIED, _TRADITIONAL, strict=True))
_PLAIN = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def plain(text: str) -> str:
    """Give a text with the simplified forms of these characters, by which two are compared."""
    return text.translate(_PLAIN)


def both(pattern: str) -> str:
    """Give a pattern in simplified characters that takes their traditional forms, too."""
    written, in_class = [], False
    for character in pattern:
        in_class = (in_class or character == "[") and character != "]"
        twin = _TWINS.get(character, character)
        forms = character if twin == character else character + twin
        written.append(forms if in_class or len(forms) == 1 else f"[{forms}]")
    return "".join(written)
