"""Single characters: compatibility forms folded, unprintable ones set aside."""

from __future__ import annotations

import re
from unicodedata import normalize

from yearbook_reader.volume.model import Span
from yearbook_reader.volume.reconstruction import Finding, FindingKind

# Controls, zero-width and directional marks, lone surrogates and noncharacters: nothing a
# reader sees. White space is not among them.
UNPRINTABLE = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufdd0-\ufdef\ufff9-\uffff\ud800-\udfff"
)
_UNPRINTABLE = re.compile(f"[{UNPRINTABLE}]+")
_COMPATIBILITY = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")


def fold_characters(text: str) -> str:
    """Give the text with Kangxi radicals and compatibility ideographs as ordinary characters.

    Exactly one character comes out for each that goes in, so that offsets stay the same.
    """
    return _COMPATIBILITY.sub(lambda match: _ordinary(match.group()), text)


def _ordinary(char: str) -> str:
    folded = normalize("NFKC", char)
    return folded if len(folded) == 1 else char


def character_findings(original: str, folded: str) -> tuple[Finding, ...]:
    """Give what was folded and what is set aside as unprintable."""
    findings = []
    changed = tuple(
        Span(match.start(), match.end())
        for match in _COMPATIBILITY.finditer(original)
        if folded[match.start()] != match.group()
    )
    if changed:
        findings.append(
            Finding(
                FindingKind.FOLDED_CHARACTER,
                1.0,
                changed,
                f"{len(changed)} 个部首或兼容字形已换为通行字。",
                (str(len(changed)),),
                original="".join(original[span.start] for span in changed),
            )
        )
    hidden = tuple(Span(*match.span()) for match in _UNPRINTABLE.finditer(original))
    if hidden:
        count = sum(len(span) for span in hidden)
        findings.append(
            Finding(
                FindingKind.REMOVED_CHARACTER,
                1.0,
                hidden,
                f"{count} 个不可见字符已移出正文。",
                (str(count),),
                removed=True,
                original="".join(original[span.start : span.end] for span in hidden),
            )
        )
    return tuple(findings)
