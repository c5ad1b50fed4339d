"""The text of a section as it was when a passage of it was marked."""

from __future__ import annotations

import hashlib
import zlib

from yearbook_reader.storage.database import Database
from yearbook_reader.storage.rows import write_row


class Snapshots:
    """Texts by the sha256 of their UTF-8; each is kept once, and never removed."""

    def __init__(self, database: Database) -> None:
        """Keep the texts in the table `snapshot` of a database."""
        self._database = database

    def keep(self, text: str) -> str:
        """Keep a text and give its sha256; of no text nothing is kept.

        Raises:
            StorageError: it could not be saved.
        """
        content = text.encode("utf-8", "surrogatepass")
        sha256 = hashlib.sha256(content).hexdigest()
        if not text:
            return sha256
        with self._database.transaction() as transaction:
            if not transaction.read("SELECT 1 FROM snapshot WHERE sha256 = ?", (sha256,)):
                row = {"sha256": sha256, "content": zlib.compress(content)}
                write_row(transaction, "snapshot", row)
        return sha256

    def text(self, sha256: str) -> str | None:
        """Give the text with this sha256; None where it was never kept.

        Raises:
            StorageError: the notebook cannot be read.
        """
        found = self._database.read("SELECT content FROM snapshot WHERE sha256 = ?", (sha256,))
        return zlib.decompress(found[0][0]).decode("utf-8", "surrogatepass") if found else None
