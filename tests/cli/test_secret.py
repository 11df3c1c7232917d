"""An encrypted store on the command line: by its password, asked for or in the environment."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from salesapp.db import cipher
from salesapp.db.store import close_store, open_store
from salesapp.domain.clients import ClientDraft
from salesapp.domain.store_keys import StoreKeys
from salesapp.services import clients, encryption

PASSWORD = "Синяя лодка 7"


@pytest.fixture
def store(db) -> Path:
    clients.create(ClientDraft("ООО «Ромашка»"))
    encryption.swap(encryption.prepare(StoreKeys.new()), PASSWORD, "ru")
    close_store()
    cipher.forget_keys()
    return db


def salesapp(store: Path, *arguments: object, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "salesapp", "--store", str(store), *map(str, arguments)],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        text=True,
        check=False,
        env={**os.environ, "SALESAPP_LANGUAGE": "ru", **more},
    )


def test_a_script_gives_the_password_in_the_environment(store, tmp_path):
    told = salesapp(store, "list", "clients", SALESAPP_PASSWORD=PASSWORD)
    assert "Ромашка" in told.stdout, told.stderr
    copy = tmp_path / "копия.sqlite3"
    assert salesapp(store, "backup", "-o", copy, SALESAPP_PASSWORD=PASSWORD).returncode == 0
    assert cipher.is_encrypted(copy)
    assert "Ромашка".encode() not in copy.read_bytes()
    assert "Ромашка" in salesapp(copy, "list", "clients", SALESAPP_PASSWORD=PASSWORD).stdout


def test_without_it_or_with_a_wrong_one_the_script_is_told_why(store):
    silent = salesapp(store, "list", "clients")
    assert silent.returncode == 1
    assert "зашифрована" in silent.stderr
    wrong = salesapp(store, "list", "clients", SALESAPP_PASSWORD="не тот")
    assert wrong.returncode == 1
    assert "Пароль не подходит" in wrong.stderr


def test_a_person_at_a_terminal_is_asked_and_nothing_is_echoed(store):
    ours, theirs = pty.openpty()
    # The question is asked where the answer is typed, so that what is printed may be piped.
    command = [sys.executable, "-m", "salesapp", "--store", str(store), "list", "clients"]
    asked = subprocess.Popen(
        command, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, start_new_session=True
    )
    os.close(theirs)
    shown = b""
    while b": " not in shown:
        shown += os.read(ours, 1_000)
    os.write(ours, f"{PASSWORD}\n".encode())
    out, _err = asked.communicate(timeout=60)
    assert "Ромашка" in out.decode()
    assert PASSWORD not in os.read(ours, 1_000).decode()
    os.close(ours)


def test_a_plain_store_is_not_asked_about(db):
    close_store()
    told = salesapp(db, "check")
    assert (told.returncode, told.stderr) == (0, "")
    open_store(db)
