"""A ZIP file as a container of documents: read in memory, within limits, never unpacked."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from io import BytesIO

from yearbook_reader.errors import SourceError

MOST_MEMBERS = 10_000
MOST_BYTES = 200 * 1024 * 1024  # all that is read of one container, unpacked
MOST_TIMES = 200  # how many times larger a member may be than it is packed
ALWAYS_ALLOWED = 1024 * 1024  # bytes of a member to which the ratio does not apply

_CHUNK = 256 * 1024
_DIRECTORY_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
_FAULTS = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error,
    EOFError, NotImplementedError, OSError, RuntimeError, ValueError, OverflowError,
)  # fmt: skip


class Container:
    """A ZIP file whose members are read by name; `name` is the file's, for people."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open the ZIP file.

        Raises:
            SourceError: it is broken, or has more members than any book.
        """
        self.name = name
        self._size = len(data)
        self._read = 0
        # Every member has an entry in the directory, which is otherwise read whole at once.
        if data.count(_DIRECTORY_ENTRY) > MOST_MEMBERS:
            raise SourceError(
                "“{name}”里的文件超过 {most:,} 个，不像一本书，没有打开。",
                name=name,
                most=MOST_MEMBERS,
            )
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            self._members = {member.filename: member for member in self._zip.infolist()}
        except _FAULTS as error:
            raise self.broken() from error

    def __contains__(self, member: str) -> bool:
        """Tell whether there is a member of this name."""
        return member in self._members

    def broken(self) -> SourceError:
        """Give the error for a file that does not hold what it should."""
        return SourceError("“{name}”已损坏或不完整，无法读取。", name=self.name)

    def read(self, member: str) -> bytes:
        """Give a member's bytes.

        Raises:
            SourceError: it is not there, encrypted, damaged, or grows beyond all measure.
        """
        found = self._members.get(member)
        if found is None:
            raise SourceError(
                "“{name}”缺少其中的“{member}”，文件不完整。", name=self.name, member=member
            )
        if found.flag_bits & _ENCRYPTED:
            raise SourceError("“{name}”已加密，请先取消密码保护，再打开。", name=self.name)
        try:
            return self._within_limits(found)
        except _FAULTS as error:
            raise self.broken() from error

    def _within_limits(self, member: zipfile.ZipInfo) -> bytes:
        """Read chunk by chunk: what the directory says of sizes may be a lie."""
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise NotImplementedError(member.compress_type)
        packed = min(member.compress_size, self._size)
        chunks, size = [], 0
        with self._zip.open(member) as opened:
            while chunk := opened.read(_CHUNK):
                size += len(chunk)
                self._read += len(chunk)
                too_dense = size > max(ALWAYS_ALLOWED, packed * MOST_TIMES)
                if too_dense or self._read > MOST_BYTES:
                    raise SourceError(
                        "“{name}”解开后大得反常，可能是恶意文件，没有打开。", name=self.name
                    )
                chunks.append(chunk)
        return b"".join(chunks)
