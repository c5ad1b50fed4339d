"""A volume as it was made last with roles of lines that a person gave; it can be made again."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from yearbook_reader.errors import FormatError, StorageError
from yearbook_reader.storage.atomic import write_atomically
from yearbook_reader.volume.packing import pack, unpack
from yearbook_reader.volume.reconstruction import Reconstruction

NAME = "volume.forced"  # in the folder of the volume, which is named by its source


def kept(folder: Path, engine: str) -> Reconstruction | None:
    """Give what is kept in a volume's folder; None where it was not made by just this engine.

    `engine` tells the rules and the roles, as a reconstruction does.
    """
    with suppress(OSError, FormatError):
        made = unpack((folder / NAME).read_bytes(), folder.name.encode()).reconstruction
        return made if made.engine == engine else None
    return None


def keep(folder: Path, made: Reconstruction) -> None:
    """Keep what was made; where the disk is full it is only made anew next time."""
    with suppress(StorageError):
        write_atomically(folder / NAME, pack(made, folder.name.encode()))
