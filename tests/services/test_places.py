"""A base is brought home from a network disk or a cloud folder: whole, checked, or not at all."""

from __future__ import annotations

import pytest

from salesapp.db import cipher
from salesapp.db.connection import value
from salesapp.db.store import close_store, open_store
from salesapp.domain.clients import ClientDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import Silent
from salesapp.domain.store_keys import StoreKeys
from salesapp.services import clients, encryption, files, places

CONTENT = b"agreement" * 1_000


@pytest.fixture
def away(db, tmp_path, monkeypatch):
    """A closed base in a folder of a service, with a client and a stored file."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    clients.create(ClientDraft("ООО «Ромашка»"))
    files.store_file("договор.txt", CONTENT)
    close_store()
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    for path in list(db.parent.glob(f"{db.stem}*")):
        path.rename(folder / path.name)
    yield folder / db.name
    close_store()
    cipher.forget_keys()


def test_it_is_copied_with_its_files_and_the_first_one_stays(away):
    home = places.bring_home(away, moves=False)
    assert away.exists()
    open_store(home)
    assert value("SELECT name FROM client") == "ООО «Ромашка»"
    assert files.read_file(int(value("SELECT max(id) FROM stored_file"))) == CONTENT


def test_moved_away_nobody_opens_the_former_one_by_mistake(away):
    home = places.bring_home(away, moves=True)
    assert not away.exists()
    assert len(list(away.parent.glob("*-moved-*.salesapp"))) == 1
    open_store(home)
    assert value("SELECT count(*) FROM client") == 1


def test_what_was_written_last_and_not_closed_comes_along(away):
    import shutil

    open_store(away)
    clients.create(ClientDraft("В журнале записи"))
    # As after a power cut: the log of writes lies beside.
    cut = away.with_name("cut.salesapp")
    for ending in ("", "-wal"):
        shutil.copyfile(away.with_name(away.name + ending), cut.with_name(cut.name + ending))
    close_store()
    open_store(places.bring_home(cut, moves=False))
    assert value("SELECT count(*) FROM client") == 2


def test_one_that_is_written_to_meanwhile_is_not_torn_in_two(away):
    class Writing(Silent):
        def step(self, done: int, total: int, note: str = "") -> None:
            if done == 0:
                with away.open("ab") as other:
                    other.write(b"\0" * 4_096)

    with pytest.raises(RuleError) as refused:
        places.bring_home(away, moves=True, control=Writing())
    assert refused.value.rule is Rule.STORE_LOCKED
    assert away.exists()
    assert not places.home_for(away).exists()


def test_a_damaged_one_is_told_and_leaves_nothing_behind(away):
    spoilt = bytearray(away.read_bytes())
    spoilt[8_192:12_288] = bytes(4_096)
    away.write_bytes(spoilt)
    with pytest.raises(RuleError) as refused:
        places.bring_home(away, moves=True)
    assert refused.value.rule is Rule.STORE_DAMAGED
    assert away.exists()
    assert list(places.home_for(away).parent.glob("*.salesapp*")) == []


def test_two_of_one_name_do_not_meet(away):
    first = places.bring_home(away, moves=False)
    second = places.bring_home(away, moves=False)
    assert first != second
    assert first.read_bytes() == second.read_bytes()


def test_an_encrypted_one_keeps_its_key(away):
    open_store(away)
    encryption.swap(encryption.prepare(StoreKeys.new()), "Синяя лодка 7", "ru")
    encryption.settle_files()
    close_store()
    home = places.bring_home(away, moves=True)
    cipher.forget_keys()
    cipher.unlock(home, "Синяя лодка 7")
    open_store(home)
    assert files.read_file(int(value("SELECT max(id) FROM stored_file"))) == CONTENT
