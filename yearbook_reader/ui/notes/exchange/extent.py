"""How much of the notes goes out: what the dialogs offer."""

from enum import StrEnum


class Extent(StrEnum):
    """Which notes go out."""

    VOLUME = "volume"
    SHOWN = "shown"  # those that pass the filter of the notebook
    SHELF = "shelf"
