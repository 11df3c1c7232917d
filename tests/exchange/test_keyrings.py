"""Secrets go into the keyring of the system, and a keyring that hangs holds nobody up."""

from __future__ import annotations

import sys
from threading import Event, Thread

import pytest
from keyring.backends.fail import Keyring as NoKeyring

from salesapp.domain.jobs import JobCancelled, Silent
from salesapp.exchange import keyrings
from tests.keyring_service import MemoryKeyring, keyring_of_ours

ANNA = ("smtp.firm.example", "anna")


class OpenFile(MemoryKeyring):
    """A backend of the low rank of those that write secrets into an open file."""

    priority = 0.5


def test_a_secret_is_kept_replaced_and_forgotten():
    with keyring_of_ours() as ring:
        assert keyrings.find(Silent()) == "Test keyring"
        assert keyrings.read(Silent(), *ANNA) is None
        keyrings.write(Silent(), *ANNA, "тайна")
        keyrings.write(Silent(), *ANNA, "новая тайна")
        assert keyrings.read(Silent(), *ANNA) == "новая тайна"
        assert list(ring.kept) == [("Salesapp: smtp.firm.example", "anna")]
        keyrings.forget(Silent(), *ANNA)
        keyrings.forget(Silent(), *ANNA)
        assert ring.kept == {}


@pytest.mark.parametrize("backend", [NoKeyring(), OpenFile()])
def test_a_computer_without_a_keyring_worth_the_name_says_so(backend):
    with keyring_of_ours(backend):
        with pytest.raises(keyrings.NoKeyringError) as told:
            keyrings.write(Silent(), *ANNA, "тайна")
        assert told.value.reason == "none"


def test_a_keyring_that_stays_locked_is_told_apart():
    with keyring_of_ours() as ring:
        ring.is_locked = True
        with pytest.raises(keyrings.NoKeyringError) as told:
            keyrings.read(Silent(), *ANNA)
        assert told.value.reason == "refused"


def test_a_service_that_never_answers_is_given_up(monkeypatch):
    monkeypatch.setattr(keyrings, "ASKING", 0.2)
    with keyring_of_ours() as ring:
        ring.answers.clear()
        with pytest.raises(keyrings.NoKeyringError) as told:
            keyrings.read(Silent(), *ANNA)
        assert told.value.reason == "slow"
        ring.answers.set()


def test_whoever_waits_for_a_keyring_may_stop_waiting():
    class Impatient:
        def step(self, done: int, total: int, note: str = "") -> None:
            raise JobCancelled

    with keyring_of_ours() as ring:
        ring.answers.clear()
        ended = Event()

        def work() -> None:
            with pytest.raises(JobCancelled):
                keyrings.read(Impatient(), *ANNA)
            ended.set()

        Thread(target=work, daemon=True).start()
        assert ended.wait(20)
        ring.answers.set()


@pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is of Linux")
def test_a_bus_whose_service_never_speaks_is_no_keyring(tmp_path, monkeypatch):
    """The real backends look at a real socket that takes the call and stays silent."""
    import socket

    import keyring.backend
    from keyring.backends import SecretService

    with socket.socket(socket.AF_UNIX) as bus:
        bus.bind(str(tmp_path / "bus"))
        bus.listen()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'bus'}")
        monkeypatch.setattr(keyrings, "FINDING", 0.3)
        monkeypatch.setattr(keyring, "get_keyring", lambda: _first(SecretService.Keyring))
        keyrings.ask_anew()
        with pytest.raises(keyrings.NoKeyringError) as told:
            keyrings.find(Silent())
        assert told.value.reason == "slow"
        with pytest.raises(keyrings.NoKeyringError):
            keyrings.find(Silent())
    keyrings.ask_anew()


def _first(kind):
    assert kind.priority
    return kind()
