"""Words that stay on one line: Chinese may else be broken between any two characters."""

from __future__ import annotations

from collections.abc import Iterable

SPACE, JOINER = "\N{NO-BREAK SPACE}", "\N{WORD JOINER}"


def listed(parts: Iterable[str]) -> str:
    """Give parts one after another with dots between, where alone a line may be broken."""
    return f"{SPACE}· ".join(JOINER.join(part.replace(" ", SPACE)) for part in parts)
