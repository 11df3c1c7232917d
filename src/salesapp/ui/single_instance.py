"""One window for one store: a second start raises the first and ends."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 500
CAPTURE = b"capture\n"


class SingleInstance(QObject):
    """Listens under a name made from the store's path."""

    raised = Signal()
    """Another start asked for the window."""
    capture_wanted = Signal()
    """Another start asked for the capture of requests."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _name_of(path)
        self._asking: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def is_first(self) -> bool:
        """Take the name; when somebody holds it, ask for the window and return False."""
        # With access options a second listen() would silently take the name over: ask first.
        if self.raise_other():
            return False
        self.listen()
        return True

    def raise_other(self, *, capture: bool = False) -> bool:
        """Ask whoever holds the name for its window or its capture; False when nobody answers."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(WAIT_MS):
            return False
        socket.write(CAPTURE if capture else b"raise\n")
        socket.waitForBytesWritten(WAIT_MS)
        socket.disconnectFromServer()
        return True

    def listen(self) -> None:
        """Take the name; who calls this holds the store's lock."""
        # A holder that died may have left its name behind.
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)

    def move_to(self, path: Path) -> None:
        """Another store is open now: give the name of the former one back, take that of the new."""
        name = _name_of(path)
        if name != self._name:
            self.release()
            self._name = name
            self.listen()

    def release(self) -> None:
        """Give the name back."""
        self._server.close()

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            self._asking.append(socket)
            socket.disconnected.connect(self._take)
        self._take()

    def _take(self) -> None:
        """Do what was asked; all of it is there once the other side is gone."""
        closed = QLocalSocket.LocalSocketState.UnconnectedState
        for socket in [one for one in self._asking if one.state() is closed]:
            self._asking.remove(socket)
            wanted = bytes(socket.readAll().data())
            socket.deleteLater()
            (self.capture_wanted if wanted == CAPTURE else self.raised).emit()


def _name_of(path: Path) -> str:
    digest = hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:16]
    return f"salesapp-{digest}"
