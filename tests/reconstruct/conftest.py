"""Ways in which a text is damaged, for the laws of reconstruction."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest


@pytest.fixture
def rotations() -> Callable[[str], list[str]]:
    """Give damaged copies of a text: lines shuffled, breaks moved, pieces thrown in."""

    def damaged(text: str) -> list[str]:
        copies = []
        for seed in range(6):
            chance = random.Random(seed)
            lines = text.split("\n")
            for _ in range(40):
                at = chance.randrange(len(lines))
                lines.insert(
                    at, chance.choice(["科学技术", "2017", "（区科技局 供稿）", "）", "【"])
                )
                lines.append(lines.pop(chance.randrange(len(lines))))
            copies.append(chance.choice(["\n", "\n\n"]).join(lines))
        return copies

    return damaged
