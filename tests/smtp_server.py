"""A small mail server of our own on this machine: it takes letters, or refuses what it is told."""

from __future__ import annotations

import base64
import socketserver
import threading
from typing import Any


class MailServer(socketserver.ThreadingTCPServer):
    """Letters it took are in `letters`: sender, recipients, bytes."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, user: str = "", password: str = "") -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.user, self.password = user, password
        self.letters: list[tuple[str, list[str], bytes]] = []
        self.refuses = ""
        """An address it refuses, or ``data``."""
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])

    def stop(self) -> None:
        """Close it."""
        self.shutdown()
        self.server_close()


class _Talk(socketserver.StreamRequestHandler):
    server: MailServer

    def say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())

    def handle(self) -> None:
        self.say("220 test")
        self.sender, self.recipients, self.known = "", [], not self.server.user
        while line := self.rfile.readline():
            words = line.decode("utf-8", "replace").strip()
            if not self.answer(words.partition(" ")[0].upper(), words):
                return

    def answer(self, command: str, words: str) -> bool:
        match command:
            case "EHLO":
                self.say("250-test")
                self.say("250 AUTH PLAIN")
            case "AUTH":
                self.login(words)
            case "MAIL":
                self.sender = _address(words)
                self.say("250 ok" if self.known else "530 5.7.0 log in first")
            case "RCPT":
                self.rcpt(_address(words))
            case "DATA":
                self.data()
            case "QUIT":
                self.say("221 bye")
                return False
            case _:
                self.say("250 ok")
        return True

    def login(self, words: str) -> None:
        given = base64.b64decode(words.rsplit(maxsplit=1)[-1]).split(b"\0")[1:]
        self.known = given == [self.server.user.encode(), self.server.password.encode()]
        self.say("235 ok" if self.known else "535 5.7.8 wrong password")

    def rcpt(self, address: str) -> None:
        if address == self.server.refuses:
            self.say("550 5.1.1 no such user")
        else:
            self.recipients.append(address)
            self.say("250 ok")

    def data(self) -> None:
        self.say("354 go on")
        lines: list[bytes] = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line[1:] if line.startswith(b"..") else line)
        if self.server.refuses == "data":
            self.say("552 5.3.4 too big")
            return
        kept: Any = (self.sender, list(self.recipients), b"".join(lines))
        self.server.letters.append(kept)
        self.say("250 taken")


def _address(words: str) -> str:
    return words.partition("<")[2].partition(">")[0]
