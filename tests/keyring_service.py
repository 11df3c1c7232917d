"""A keyring of our own in this process, known to `keyring` as any backend is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from salesapp.exchange import keyrings
from salesapp.overriding import override
from salesapp.ui.letters import password


class MemoryKeyring(KeyringBackend):
    """Keeps secrets in a dictionary; may be locked, and may hang like a dead service."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.is_locked = False
        self.answers = Event()
        self.answers.set()

    @property
    def name(self) -> str:
        return "Test keyring"

    def _wait(self) -> None:
        self.answers.wait(30)
        if self.is_locked:
            raise KeyringLocked("dismissed")

    @override
    def get_password(self, service: str, username: str) -> str | None:
        self._wait()
        return self.kept.get((service, username))

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        self._wait()
        self.kept[service, username] = password

    @override
    def delete_password(self, service: str, username: str) -> None:
        self._wait()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("no such password")


@contextmanager
def keyring_of_ours(backend: KeyringBackend | None = None) -> Iterator[MemoryKeyring]:
    """Make a keyring the one of the system, and put the former one back."""
    before = keyring.get_keyring()
    ours = backend or MemoryKeyring()
    keyring.set_keyring(ours)
    keyrings.ask_anew()
    password.forget_all()
    try:
        yield ours  # type: ignore[misc]
    finally:
        keyring.set_keyring(before)
        keyrings.ask_anew()
        password.forget_all()
