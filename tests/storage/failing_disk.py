"""A disk that fails at any one call, as SQLite sees it."""

from __future__ import annotations

import apsw


class FailingDisk(apsw.VFS):
    """SQLite's way to the disk, of which the `fails_at`-th call, counted from 1, is a `fault`.

    One that `stays_broken` fails at each call from then on. Calls that only read count where
    `reading_fails`: a whole copy reads by the hundred. It is never waited for, as nothing here is
    about what a power cut takes.
    """

    def __init__(self) -> None:
        self.calls = 0
        self.fails_at = 0
        self.stays_broken = False
        self.reading_fails = False
        self.fault: type[apsw.Error] = apsw.IOError
        self.real = apsw.vfs_names()[0]
        super().__init__("failing", self.real, makedefault=True)

    def break_at(self, call: int) -> None:
        """Fail at this call, counted from now on."""
        self.calls, self.fails_at = 0, call

    def mend(self) -> bool:
        """Let all calls pass from now on; tell whether one failed."""
        failed = 0 < self.fails_at <= self.calls
        self.fails_at = 0
        return failed

    @property
    def fails_now(self) -> bool:
        """Count a call, and tell whether it is its turn to fail."""
        self.calls += 1
        return 0 < self.fails_at <= self.calls and (
            self.stays_broken or self.calls == self.fails_at
        )

    def pass_or_fail(self) -> None:
        """Count a call, and fail where it is its turn."""
        if self.fails_now:
            raise self.fault("made to fail")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802
        self.pass_or_fail()
        return FailingFile(self, name, flags)

    def xDelete(self, name: str, sync: bool) -> None:  # noqa: N802
        self.pass_or_fail()
        super().xDelete(name, False)


class FailingFile(apsw.VFSFile):
    """A file on the failing disk."""

    def __init__(
        self, disk: FailingDisk, name: str | apsw.URIFilename | None, flags: list[int]
    ) -> None:
        self.disk = disk
        super().__init__(disk.real, name, flags)

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802
        if self.disk.reading_fails:
            self.disk.pass_or_fail()
        return super().xRead(amount, offset)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self.disk.pass_or_fail()
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:  # noqa: N802
        self.disk.pass_or_fail()
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:  # noqa: N802
        self.disk.pass_or_fail()

    def xLock(self, level: int) -> None:  # noqa: N802
        if self.disk.reading_fails:
            self.disk.pass_or_fail()
        super().xLock(level)

    def xFileSize(self) -> int:  # noqa: N802
        if self.disk.reading_fails:
            self.disk.pass_or_fail()
        return super().xFileSize()
