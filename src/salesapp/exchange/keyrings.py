"""Secrets in the keyring of the system: Secret Service, KDE Wallet, Windows, macOS.

The system may ask its user to unlock the keyring, and a service that hangs never answers: each
question is asked in a thread that nothing waits for at the end of the program, with a limit of
time. `keyring` is imported inside: the start does not pay for it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar

from salesapp.domain.jobs import JobControl

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

Answer = TypeVar("Answer")
PROGRAM: Final = "Salesapp"
FINDING: Final = 5.0
"""Seconds a service of the system has to say that it is there."""
ASKING: Final = 90.0
"""Seconds for a question: the system may ask for a password or a finger first."""
_LOOK: Final = 0.1
_KINDS: Final = {
    "SecretService": "secret_service",
    "libsecret": "secret_service",
    "kwallet": "kwallet",
    "Windows": "windows",
    "macOS": "macos",
}


class NoKeyringError(Exception):
    """The keyring cannot be used: `reason` is ``none``, ``slow`` or ``refused``."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason


class _Known:
    """What was found out in this run: a service that hung once is not asked again."""

    missing = ""
    """Why there is none."""


def find(control: JobControl) -> str:
    """The kind of the keyring: ``secret_service``, ``kwallet``, ``windows``, ``macos``, or a name.

    Raises:
        NoKeyringError: there is none that would keep a secret, or it does not answer.
        JobCancelled: nobody waits for the answer any more.
    """
    return _kind(_backend(control))


def read(control: JobControl, place: str, user: str) -> str | None:
    """The secret of a user at a place (a server, a service); None when none is kept.

    Raises:
        NoKeyringError: as `find`, and ``refused`` when the keyring stays locked.
    """
    backend = _backend(control)
    return _asked(lambda: backend.get_password(_service(place), user), ASKING, control)


def write(control: JobControl, place: str, user: str, secret: str) -> None:
    """Keep a secret in place of the one before.

    Raises:
        NoKeyringError: as `read`.
    """
    backend = _backend(control)
    _asked(lambda: backend.set_password(_service(place), user, secret), ASKING, control)


def forget(control: JobControl, place: str, user: str) -> None:
    """Remove a secret, if there is one.

    Raises:
        NoKeyringError: as `read`.
    """
    backend = _backend(control)

    def work() -> None:
        if backend.get_password(_service(place), user) is not None:
            backend.delete_password(_service(place), user)

    _asked(work, ASKING, control)


def ask_anew() -> None:
    """Forget that a keyring was missing."""
    _Known.missing = ""


def _service(place: str) -> str:
    return f"{PROGRAM}: {place}"


def _backend(control: JobControl) -> KeyringBackend:
    if _Known.missing:
        raise NoKeyringError(_Known.missing)
    try:
        return _asked(_found, FINDING, control)
    except NoKeyringError as error:
        _Known.missing = error.reason
        raise


def _found() -> KeyringBackend:
    import keyring
    from keyring.core import recommended

    backend = keyring.get_keyring()
    # Those below the recommended rank keep nothing, or write secrets into an open file.
    if not any(recommended(one) for one in _parts(backend)):
        raise NoKeyringError("none", backend.name)
    return backend


def _parts(backend: KeyringBackend) -> list[KeyringBackend]:
    """The keyrings behind a chain of them, the first one asked first."""
    return list(getattr(backend, "backends", ())) or [backend]


def _kind(backend: KeyringBackend) -> str:
    first = _parts(backend)[0]
    name = type(first).__module__.removeprefix("keyring.backends.")
    return _KINDS.get(name, first.name)


def _asked(work: Callable[[], Answer], limit: float, control: JobControl) -> Answer:
    """What `work` returns, if it does so in `limit` seconds; Cancel ends the waiting."""
    answers: list[Answer] = []
    faults: list[Exception] = []

    def run() -> None:
        try:
            answers.append(work())
        except Exception as error:  # noqa: BLE001 - backends raise what their system raises
            faults.append(error)

    thread = threading.Thread(target=run, name="keyring", daemon=True)
    thread.start()
    end = time.monotonic() + limit
    while thread.is_alive() and time.monotonic() < end:
        control.step(0, 0)
        thread.join(_LOOK)
    if answers:
        return answers[0]
    if not faults:
        raise NoKeyringError("slow")
    if isinstance(faults[0], NoKeyringError):
        raise faults[0]
    raise NoKeyringError("refused", str(faults[0])[:200]) from faults[0]
