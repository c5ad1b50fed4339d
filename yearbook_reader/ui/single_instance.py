"""One window for one notebook: a second start hands what it was asked for to the first."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

# The network part of Qt is loaded after the first paint.
if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 5.0  # seconds; the first window may be only just being made
_PAUSE = 0.05  # seconds between two attempts to reach the first window
_LONGEST = 1_000_000  # bytes of a request
_HEARD = b"heard\n"


class Request(NamedTuple):
    """What a start was asked for: files, the id of an entry to show, a query to search for."""

    files: tuple[Path, ...] = ()
    entry: str = ""
    find: str = ""

    def to_bytes(self) -> bytes:
        """Give the request as one line."""
        files = [str(file.absolute()) for file in self.files]
        return json.dumps({"files": files, "entry": self.entry, "find": self.find}).encode() + b"\n"

    @classmethod
    def from_bytes(cls, line: bytes) -> Request:
        """Read a request.

        Raises:
            ValueError: it is none.
        """
        told = json.loads(line)
        if not isinstance(told, dict):
            raise ValueError("no request")
        files = tuple(Path(str(file)) for file in _sequence(told.get("files")))
        return cls(files, str(told.get("entry", "")), str(told.get("find", "")))


def _sequence(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()


class SingleInstance(QObject):
    """The right to be the one window on the notebook of a folder.

    A process that dies leaves it: the system takes its lock back, its socket is replaced.
    """

    asked = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Stand for the notebook in a folder; nothing is claimed yet."""
        super().__init__(parent)
        self._folder = folder
        self._lock: int | None = None  # the descriptor of the file that is locked
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Become the one window; false where another process is.

        Where no lock can be made, as on a disk that is only read, nothing stands in the way.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            file = os.open(self._folder / "window.lock", os.O_RDWR | os.O_CREAT)
        except OSError:
            return True
        try:
            _lock(file)
        except OSError as error:
            os.close(file)
            return not isinstance(error, BlockingIOError | PermissionError)
        self._lock = file
        return True

    def hand_over(self, request: Request) -> bool:
        """Hand a request to the one window; false where it does not hear within `PATIENCE`."""
        from PySide6.QtNetwork import QLocalSocket

        names = _names_of(self._folder)
        end = monotonic() + PATIENCE
        while monotonic() < end:
            for name in names:
                socket = QLocalSocket()
                socket.connectToServer(name)
                if socket.waitForConnected(500):
                    socket.write(request.to_bytes())
                    socket.flush()
                    if socket.waitForReadyRead(int(PATIENCE * 1000)):
                        return bytes(socket.readAll().data()) == _HEARD
            sleep(_PAUSE)
        return False

    def listen(self) -> None:
        """Begin to hear what later starts are asked for, told by `asked`, if this is the one."""
        from PySide6.QtNetwork import QLocalServer

        if self._server is None and self._lock is not None:
            self._server = QLocalServer(self)
            self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
            self._server.newConnection.connect(self._meet)
            names = _names_of(self._folder)
            for name in names:  # those of a window that was killed
                QLocalServer.removeServer(name)
            any(map(self._server.listen, names))

    def release(self) -> None:
        """Let the next start be the one window."""
        if self._server is not None:
            self._server.close()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _meet(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()):
            caller = _Caller(socket, self)
            caller.asked.connect(self.asked)
            caller.hear()


class _Caller(QObject):
    """A later start that is heard; one that talks rubbish is sent away."""

    asked = Signal(object)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        socket.setParent(self)
        socket.readyRead.connect(self.hear)
        socket.disconnected.connect(self.deleteLater)

    def hear(self) -> None:
        """Take a request once all of it is there."""
        if not self._socket.canReadLine():
            if self._socket.bytesAvailable() > _LONGEST:
                self._socket.abort()
            return
        try:
            request = Request.from_bytes(bytes(self._socket.readLine().data()))
        except ValueError:
            self._socket.abort()
            return
        self._socket.write(_HEARD)
        self._socket.flush()
        self.asked.emit(request)


def _lock(file: int) -> None:
    """Lock an open file for this process alone, until it is closed.

    Qt's lock files hold the start up until the disk has written them.

    Raises:
        BlockingIOError: another process has it.
        PermissionError: the same, on Windows.
        OSError: the disk knows no locks.
    """
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _names_of(folder: Path) -> tuple[str, ...]:
    """Give the names that a socket may have, the best first: both are of one user and folder.

    In the folder itself nothing is left behind elsewhere by a window that was killed. But its path
    may be too long for a socket, and its disk may have none; Windows knows names alone.
    """
    # All this is asked for only after the first page is there.
    from getpass import getuser
    from hashlib import sha256

    owner = f"{getuser()} {folder.absolute()}"
    name = f"yearbook-reader-{sha256(owner.encode()).hexdigest()[:16]}"
    return (name,) if sys.platform == "win32" else (f"{folder.absolute()}/window.socket", name)
