"""A disk that fails at any one call, as SQLite sees it."""

from __future__ import annotations

import apsw


class FailingDisk(apsw.VFS):
    """SQLite's way to the disk, which fails at its `fails_at`-th writing call.

    One that `stays_broken` fails at each call from then on.
    """

    def __init__(self) -> None:
        self.calls = 0
        self.fails_at: int | None = None
        self.stays_broken = False
        self.fault: type[apsw.Error] = apsw.IOError
        self.real = apsw.vfs_names()[0]
        super().__init__("failing", self.real, makedefault=True)

    def break_at(self, call: int, fault: type[apsw.Error], stays_broken: bool) -> None:
        """Fail at this call, counted from 1 and from now on."""
        self.calls, self.fails_at = 0, call
        self.fault, self.stays_broken = fault, stays_broken

    def mend(self) -> None:
        """Let all calls pass from now on."""
        self.fails_at = None

    def pass_or_fail(self) -> None:
        """Count a call, and fail where it is its turn."""
        self.calls += 1
        if self.fails_at is None or self.calls < self.fails_at:
            return
        if self.calls == self.fails_at or self.stays_broken:
            raise self.fault("made to fail")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802
        return FailingFile(self, name, flags)

    def xDelete(self, name: str, sync: bool) -> None:  # noqa: N802
        self.pass_or_fail()
        super().xDelete(name, sync)


class FailingFile(apsw.VFSFile):
    """A file on the failing disk."""

    def __init__(
        self, disk: FailingDisk, name: str | apsw.URIFilename | None, flags: list[int]
    ) -> None:
        self.disk = disk
        super().__init__(disk.real, name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self.disk.pass_or_fail()
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:  # noqa: N802
        self.disk.pass_or_fail()
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:  # noqa: N802
        self.disk.pass_or_fail()
        super().xSync(flags)
