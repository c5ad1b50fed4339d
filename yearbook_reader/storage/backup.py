"""A verified copy of a database; a bad copy never takes the place of a good one."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from yearbook_reader.storage.atomic import putting_in_place
from yearbook_reader.storage.connection import Connection


def back_up(connection: Connection, target: Path) -> None:
    """Write a copy of the database as it is now to `target`, checked and lasting.

    Raises:
        StorageError: no sound copy could be made; what was at `target` is as it was.
    """
    with putting_in_place(target) as draft:
        connection.copy_to(draft)
        with closing(Connection(draft, read_only=True)) as copy:
            copy.verify()
