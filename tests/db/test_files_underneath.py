"""What happens to the file of the base behind the program's back."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import apsw
import pytest

from salesapp.db import backup
from salesapp.db.connection import value
from salesapp.db.store import close_store, open_store
from salesapp.domain.backups import NEWEST, BackupReason
from salesapp.domain.clients import ClientDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import backups, checks, clients, undo


def add(name: str) -> None:
    clients.create(ClientDraft(name), [], None)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be replaced there")
def test_a_base_replaced_while_it_is_open_is_written_to_no_more(db: Path, tmp_path: Path) -> None:
    add("Первый")
    other = tmp_path / "other.salesapp"
    shutil.copyfile(db, other)
    other.replace(db)
    with pytest.raises(RuleError) as refused:
        add("Второй")
    assert refused.value.rule is Rule.STORE_MOVED
    assert value("SELECT group_concat(name) FROM client") == "Первый"
    rescued = backup.back_up(tmp_path / "rescued.salesapp")
    close_store()
    open_store(rescued)
    assert value("SELECT group_concat(name) FROM client") == "Первый", "the backup has all of it"
    add("Третий")


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")
def test_a_base_moved_away_and_back_is_the_same_base(db: Path, tmp_path: Path) -> None:
    away = tmp_path / "away.salesapp"
    db.rename(away)
    with pytest.raises(RuleError):
        add("Первый")
    away.rename(db)
    add("Второй")
    assert value("SELECT group_concat(name) FROM client") == "Второй"


def test_the_log_of_another_base_beside_a_restored_one_is_not_taken_for_its_own(
    db: Path, tmp_path: Path
) -> None:
    add("Наш")
    copy = backups.restore_point(BackupReason.BY_HAND)
    assert copy is not None
    add("После копии")
    fresh = backups.prepare(copy)
    stranger = tmp_path / "stranger.db"
    foreign = apsw.Connection(str(stranger))
    foreign.execute("PRAGMA journal_mode = wal").fetchall()
    foreign.execute("CREATE TABLE strange (id)")
    foreign.execute("INSERT INTO strange VALUES (1)")
    for ending in ("-wal", "-shm"):
        shutil.copyfile(f"{stranger}{ending}", f"{fresh}{ending}")
    foreign.close()
    backups.swap(fresh, "ru")
    undo.start()
    assert value("SELECT group_concat(name) FROM client") == "Наш"
    assert value("SELECT count(*) FROM sqlite_master WHERE name = 'strange'") == 0
    assert checks.check_store() == []


def test_a_backup_is_there_when_it_is_wanted_though_it_would_be_pushed_out(db: Path) -> None:
    """The backup before going back is one more; which are kept is decided anew by it."""
    add("Первый")
    wanted = backups.restore_point(BackupReason.HALF_HOUR)
    assert wanted is not None
    for number in range(NEWEST - 1):
        add(f"После {number}")
        backups.restore_point(BackupReason.HALF_HOUR)
    assert wanted.exists()
    add("Последний")
    backups.swap(backups.prepare(wanted), "ru")
    assert value("SELECT group_concat(name) FROM client") == "Первый"
    assert not wanted.exists(), "it was the one too many"
