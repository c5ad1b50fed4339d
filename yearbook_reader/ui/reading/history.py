"""The places the reader has jumped from, to go back to and forward again."""

from __future__ import annotations


class History:
    """Two stacks of source offsets."""

    def __init__(self) -> None:
        """Remember nothing."""
        self._back: list[int] = []
        self._forward: list[int] = []

    @property
    def can_go_back(self) -> bool:
        """Tell whether there is a place to go back to."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Tell whether the reader went back from somewhere."""
        return bool(self._forward)

    def leave(self, offset: int) -> None:
        """Remember the place of a jump's start; what lay ahead is forgotten."""
        self._forward.clear()
        if offset >= 0 and (not self._back or self._back[-1] != offset):
            self._back.append(offset)

    def back(self, offset: int) -> int:
        """Give the place to go back to from `offset`.

        Raises:
            IndexError: there is none.
        """
        place = self._back.pop()
        self._forward.append(offset)
        return place

    def forward(self, offset: int) -> int:
        """Give the place that was gone back from to `offset`.

        Raises:
            IndexError: there is none.
        """
        place = self._forward.pop()
        self._back.append(offset)
        return place

    def clear(self) -> None:
        """Forget everything."""
        self._back.clear()
        self._forward.clear()
