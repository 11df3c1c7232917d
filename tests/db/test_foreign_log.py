"""The log of another base beside ours: its pages never get into ours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import apsw
import pytest

from salesapp.db import cipher
from salesapp.db.connection import rows, value
from salesapp.db.foreign_log import put_foreign_aside
from salesapp.db.store import close_store, foreign_log, open_store
from salesapp.domain import store_keys
from salesapp.domain.clients import ClientDraft
from salesapp.domain.store_keys import StoreKeys
from salesapp.services import checks, clients, encryption, undo


def written(path: Path, *names: str) -> bytes:
    """A new base with clients, and the log as it was before it was closed."""
    open_store(path, create=True)
    undo.start()
    for name in names:
        clients.create(ClientDraft(name))
    log = path.with_name(path.name + "-wal").read_bytes()
    close_store()
    return log


@pytest.mark.parametrize("count", [1, 3, 30])
def test_a_foreign_log_is_put_aside_and_the_base_is_as_it_was(tmp_path: Path, count: int) -> None:
    ours = tmp_path / "ours.salesapp"
    written(ours, "ООО «Ромашка»", "ООО «Василёк»")
    foreign = written(tmp_path / "other.salesapp", *(f"Чужой {one}" for one in range(count)))
    ours.with_name(ours.name + "-wal").write_bytes(foreign)
    open_store(ours)
    names = sorted(name for (name,) in rows("SELECT name FROM client"))
    assert names == ["ООО «Василёк»", "ООО «Ромашка»"]
    assert checks.check_store() == []
    aside = foreign_log()
    assert aside is not None
    assert aside.read_bytes() == foreign
    close_store()
    open_store(ours)
    assert foreign_log() is None
    close_store()


def test_beside_a_file_that_is_not_whole_a_log_stays(tmp_path: Path) -> None:
    ours = tmp_path / "ours.salesapp"
    written(ours, "ООО «Ромашка»", "ООО «Василёк»")
    foreign = written(tmp_path / "other.salesapp", "Чужой")
    with apsw.Connection(str(ours)) as reader:
        (page,) = next(reader.execute("SELECT rootpage FROM sqlite_master WHERE name = 'client'"))
        (size,) = next(reader.execute("PRAGMA page_size"))
    reader.close()
    with ours.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(bytes(size))
    log = ours.with_name(ours.name + "-wal")
    log.write_bytes(foreign)
    assert put_foreign_aside(ours) is None
    assert log.read_bytes() == foreign


def test_our_own_log_is_read_after_a_crash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The start after a crash waits for no look at each page to find that the log is ours.
    monkeypatch.setattr("salesapp.db.foreign_log._is_whole_alone", pytest.fail)
    ours = tmp_path / "ours.salesapp"
    written(ours, "ООО «Ромашка»")
    open_store(ours)
    undo.start()
    clients.create(ClientDraft("ООО «Василёк»"))
    file = ours.read_bytes()
    log = ours.with_name(ours.name + "-wal").read_bytes()
    crashed = tmp_path / "crashed" / ours.name
    crashed.parent.mkdir()
    crashed.write_bytes(file)
    crashed.with_name(crashed.name + "-wal").write_bytes(log)
    close_store()
    open_store(crashed)
    assert foreign_log() is None
    assert value("SELECT count(*) FROM client") == 2
    close_store()


def test_a_large_base_opens_at_once_after_a_crash_and_is_checked_beside_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = tmp_path / "ours.salesapp"
    log = written(ours, "ООО «Ромашка»")
    foreign = written(tmp_path / "other.salesapp", "Чужой")
    monkeypatch.setattr("salesapp.db.store._QUICK", ours.stat().st_size)
    monkeypatch.setattr("salesapp.db.schema.inspect_pages", pytest.fail)
    open_store(ours)
    checks.check_and_note(datetime.now(UTC))
    close_store()
    ours.with_name(ours.name + "-wal").write_bytes(foreign)
    open_store(ours)
    assert foreign_log() is not None, "that is looked at in a base of any size"
    assert checks.check_if_due(datetime.now(UTC)) is not None
    assert checks.check_if_due(datetime.now(UTC)) is None
    close_store()
    ours.with_name(ours.name + "-wal").write_bytes(log)
    open_store(ours)
    assert foreign_log() is None
    close_store()


@pytest.fixture
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A password takes a fifth of a second on purpose; here that would be waiting."""
    monkeypatch.setattr(store_keys, "_COST", 2**8)
    yield
    cipher.forget_keys()


def encrypted(path: Path, keys: StoreKeys) -> None:
    """A new base with two clients, encrypted and closed."""
    open_store(path, create=True)
    undo.start()
    for name in ("ООО «Ромашка»", "ООО «Василёк»"):
        clients.create(ClientDraft(name))
    encryption.swap(encryption.prepare(keys), "Синяя лодка 7", "ru")
    close_store()


def log_of(path: Path, count: int) -> bytes:
    """The log of a base after so many more clients."""
    open_store(path)
    undo.start()
    for one in range(count):
        clients.create(ClientDraft(f"Чужой {one}"))
    log = path.with_name(path.name + "-wal").read_bytes()
    close_store()
    return log


@pytest.mark.usefixtures("quick_passwords")
@pytest.mark.parametrize("whose", ["plain", "of another key", "of the same key"])
@pytest.mark.parametrize("count", [1, 30])
def test_a_foreign_log_beside_an_encrypted_base_is_put_aside(
    tmp_path: Path, whose: str, count: int
) -> None:
    ours, other, keys = tmp_path / "ours.salesapp", tmp_path / "other.salesapp", StoreKeys.new()
    encrypted(ours, keys)
    if whose == "plain":
        foreign = written(other, *(f"Чужой {one}" for one in range(count)))
    else:
        encrypted(other, keys if whose == "of the same key" else StoreKeys.new())
        foreign = log_of(other, count)
    ours.with_name(ours.name + "-wal").write_bytes(foreign)
    open_store(ours)
    names = sorted(name for (name,) in rows("SELECT name FROM client"))
    assert names == ["ООО «Василёк»", "ООО «Ромашка»"]
    assert checks.check_store() == []
    aside = foreign_log()
    assert aside is not None
    assert aside.read_bytes() == foreign
    close_store()


@pytest.mark.usefixtures("quick_passwords")
def test_the_log_of_an_encrypted_base_is_read_after_a_crash(tmp_path: Path) -> None:
    ours = tmp_path / "ours.salesapp"
    encrypted(ours, StoreKeys.new())
    file = ours.read_bytes()
    log = log_of(ours, 3)
    ours.write_bytes(file)
    ours.with_name(ours.name + "-wal").write_bytes(log)
    open_store(ours)
    assert foreign_log() is None
    assert value("SELECT count(*) FROM client") == 5
    close_store()
