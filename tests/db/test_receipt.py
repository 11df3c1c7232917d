"""A base that lacks what was saved last is noticed when it opens, though it is sound by itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from salesapp.db import backup, cipher, receipt
from salesapp.db.connection import database, value
from salesapp.db.store import (
    behind,
    close_store,
    join_store,
    open_store,
    take_as_it_is,
)
from salesapp.domain.backups import BackupReason
from salesapp.domain.clients import ClientDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.store_keys import StoreKeys
from salesapp.services import backups, checks, clients, encryption, rescue, undo


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    close_store()
    cipher.forget_keys()


def add(name: str) -> None:
    clients.create(ClientDraft(name), [], None)


def names() -> str | None:
    return value("SELECT group_concat(name) FROM client")


def refused(path: Path) -> RuleError:
    with pytest.raises(RuleError) as caught:
        open_store(path)
    assert caught.value.rule is Rule.STORE_BEHIND
    return caught.value


def died(path: Path, place: Path) -> Path:
    """What lies on the disk after the program was killed, with its receipt, in another folder."""
    place.mkdir()
    copy = place / path.name
    for ending in ("", "-wal", ".receipt"):
        shutil.copyfile(f"{path}{ending}", f"{copy}{ending}")
    return copy


def test_a_lost_log_of_writes_is_noticed(db: Path, tmp_path: Path) -> None:
    add("Первый")
    whole, lost = died(db, tmp_path / "whole"), died(db, tmp_path / "lost")
    close_store()
    open_store(whole)
    assert names() == "Первый", "with its log nothing is missing"
    close_store()
    Path(f"{lost}-wal").unlink()
    error = refused(lost)
    assert error.facts["saved"].tzinfo
    assert error.facts["held"] is None, "without it the base knows of no action"


def test_an_older_copy_in_the_place_of_the_base_is_noticed(db: Path, tmp_path: Path) -> None:
    add("Первый")
    close_store()
    older = tmp_path / "older"
    shutil.copyfile(db, older)
    open_store(db)
    add("Второй")
    close_store()
    shutil.copyfile(older, db)
    error = refused(db)
    assert error.facts["saved"] > error.facts["held"]
    assert refused(db), "it is told until somebody decides"
    take_as_it_is(db)
    open_store(db)
    assert names() == "Первый"
    add("Третий")
    close_store()
    open_store(db)
    assert names() == "Первый,Третий"


@pytest.mark.parametrize("lost", ["beside", "at home"])
def test_either_receipt_alone_is_enough(db: Path, tmp_path: Path, lost: str) -> None:
    """A service that brings a whole folder back brings the receipt in it back, too."""
    older = tmp_path / "older"
    close_store()
    shutil.copyfile(db, older)
    open_store(db)
    add("Первый")
    close_store()
    shutil.copyfile(older, db)
    beside, home = receipt._files(db)
    assert beside.is_file()
    assert home.is_file()
    (beside if lost == "beside" else home).unlink()
    refused(db)


def test_another_base_in_its_place_is_noticed(db: Path, blank_store: Path, tmp_path: Path) -> None:
    add("Первый")
    close_store()
    other = tmp_path / "other.salesapp"
    shutil.copyfile(blank_store, other)
    open_store(other)
    for number in range(5):
        add(f"Чужой {number}")
    close_store()
    shutil.copyfile(other, db)
    refused(db)


def test_a_base_that_went_on_elsewhere_is_the_same_base(db: Path, tmp_path: Path) -> None:
    """Carried to another computer and back, with more in it than this one has seen."""
    add("Первый")
    close_store()
    away = tmp_path / "away.salesapp"
    shutil.copyfile(db, away)
    open_store(away)
    add("Второй")
    undo.undo()
    close_store()
    shutil.copyfile(away, db)
    open_store(db)
    assert names() == "Первый"


def test_a_link_to_the_base_is_the_same_place(db: Path, tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("links need a right there")
    close_store()
    older = tmp_path / "older"
    shutil.copyfile(db, older)
    link = tmp_path / "elsewhere" / "link.salesapp"
    link.parent.mkdir()
    link.symlink_to(db)
    open_store(link)
    add("Первый")
    close_store()
    shutil.copyfile(older, db)
    refused(db)


def test_undo_and_what_a_child_does_are_told_too(db: Path) -> None:
    add("Первый")
    before = _newest(db)
    undo.undo()
    after = _newest(db)
    assert after.number > before.number
    join_store(db, read_only=False)
    add("Второй")
    assert _newest(db).number > after.number


def _newest(path: Path) -> receipt.Receipt:
    beside, home = receipt._told(path)
    assert beside == home
    return beside


def test_nothing_is_told_before_it_is_committed(db: Path) -> None:
    add("Первый")
    before = _newest(db)
    with database.atomic("IMMEDIATE") as transaction:
        add("Второй")
        assert _newest(db) == before
        transaction.rollback()
    assert _newest(db) == before
    close_store()
    open_store(db)


def test_a_commit_that_failed_is_not_told(db: Path) -> None:
    add("Первый")
    before = _newest(db)
    database.connection().set_commit_hook(lambda: True)
    with pytest.raises(Exception, match="constraint"):
        add("Второй")
    database.connection().set_commit_hook(None)
    assert _newest(db) == before


def test_a_receipt_that_cannot_be_written_stands_in_nobodys_way(
    db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    close_store()
    (tmp_path / "a file").write_text("")
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "a file"))
    for file in receipt._files(db):
        assert not file.is_dir()
    receipt._files(db)[0].unlink(missing_ok=True)
    receipt._files(db)[0].mkdir()
    open_store(db)
    add("Первый")
    assert names() == "Первый"
    close_store()
    open_store(db)


def test_a_torn_receipt_does_not_count_and_the_one_before_it_does(db: Path, tmp_path: Path) -> None:
    older = tmp_path / "older"
    add("Первый")
    close_store()
    shutil.copyfile(db, older)
    open_store(db)
    for number in range(3):
        add(f"Второй {number}")
    close_store()
    whole = {file: file.read_bytes() for file in receipt._files(db)}
    for cut in range(0, 2 * receipt._SLOT, 7):
        for file, content in whole.items():
            torn = bytearray(content)
            torn[cut : cut + 7] = bytes(7)
            file.write_bytes(torn)
        open_store(db)
        close_store()
    for file, content in whole.items():
        # The half written last is gone; the other half is newer than the older copy all the same.
        number = max(receipt._read(content[: receipt._SLOT]), _second(content)).number
        place = receipt._SLOT * (number % 2)
        file.write_bytes(content[:place] + os.urandom(receipt._SLOT) + content[place + 192 :])
    shutil.copyfile(older, db)
    refused(db)


def _second(content: bytes) -> receipt.Receipt:
    return receipt._read(content[receipt._SLOT :])


# What the program itself puts in the place of a base is no older copy


def test_going_back_to_a_backup_is_what_the_user_wanted(db: Path) -> None:
    add("Первый")
    copy = backups.restore_point(BackupReason.BY_HAND)
    add("Второй")
    backups.swap(backups.prepare(copy), "ru")
    assert names() == "Первый"
    add("Третий")
    close_store()
    open_store(db)
    assert names() == "Первый,Третий"
    assert checks.check_store() == []


def test_a_rescued_base_is_what_the_user_wanted(db: Path) -> None:
    add("Первый")
    copy = backup.automatic(db, BackupReason.BY_HAND)
    add("Второй")
    close_store()
    rescue.restore(db, copy)
    open_store(db)
    assert names() == "Первый"


def test_encryption_on_and_off_keeps_the_receipt(db: Path) -> None:
    add("Первый")
    encryption.swap(encryption.prepare(StoreKeys.new()), "пароль пароль", "ru")
    add("Второй")
    close_store()
    open_store(db)
    assert names() == "Первый,Второй"
    older = db.with_name("older")
    close_store()
    shutil.copyfile(db, older)
    open_store(db)
    add("Третий")
    close_store()
    shutil.copyfile(older, db)
    refused(db)


def test_a_new_base_in_an_old_place_is_a_new_base(tmp_path: Path) -> None:
    path = tmp_path / "store.salesapp"
    open_store(path, create=True)
    add("Первый")
    close_store()
    path.unlink()
    open_store(path, create=True)
    assert names() is None
    close_store()
    open_store(path)


def test_stores_not_opened_for_long_are_forgotten(
    blank_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receipt, "_MOST", 3)
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    for number in range(5):
        path = tmp_path / f"{number}.salesapp"
        shutil.copyfile(blank_store, path)
        open_store(path)
        close_store()
    assert len(list((tmp_path / "home" / "receipts").iterdir())) == 3


def test_an_older_copy_that_is_only_read_is_open_and_says_so(db: Path, tmp_path: Path) -> None:
    add("Первый")
    close_store()
    shutil.copyfile(db, tmp_path / "older")
    open_store(db)
    undo.start()
    add("Второй")
    close_store()
    open_store(db, read_only=True)
    assert behind() is None
    close_store()
    shutil.copyfile(tmp_path / "older", db)
    before = db.read_bytes()
    open_store(db, read_only=True)
    lacking = behind()
    assert lacking is not None
    assert lacking.rule is Rule.STORE_BEHIND
    assert lacking.facts["held"] < lacking.facts["saved"]
    assert names() == "Первый"
    close_store()
    assert behind() is None
    assert db.read_bytes() == before


def test_who_reads_beside_a_program_that_writes_is_not_told_so(db: Path) -> None:
    add("Первый")
    reader = "import sys; from pathlib import Path; from salesapp.db import store\n"
    reader += "store.open_store(Path(sys.argv[1]), read_only=True); print(store.behind())"
    add("Второй")
    told = subprocess.run(
        [sys.executable, "-c", reader, str(db)], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "None"
