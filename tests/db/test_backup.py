"""A backup counts only when it was opened again and found whole."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from salesapp.db import backup
from salesapp.db.connection import value
from salesapp.db.store import close_store, open_store
from salesapp.domain.errors import Rule, RuleError
from salesapp.paths import backup_folder


def test_a_backup_is_a_store_with_the_same_data(db, make_client, tmp_path):
    make_client("ООО «Ромашка»")
    copy = backup.back_up(tmp_path / "copy.sqlite3")
    close_store()
    open_store(copy)
    assert value("SELECT name FROM client") == "ООО «Ромашка»"


def test_a_backup_never_overwrites(db, tmp_path):
    there = tmp_path / "there.sqlite3"
    there.write_text("мой файл", "utf-8")
    with pytest.raises(RuleError) as caught:
        backup.back_up(there)
    assert caught.value.rule is Rule.FILE_EXISTS
    assert there.read_text("utf-8") == "мой файл"


def test_a_backup_that_cannot_be_written_leaves_no_piece(db, tmp_path):
    blocked = tmp_path / "a-file"
    blocked.write_text("x")
    with pytest.raises(RuleError) as caught:
        backup.back_up(blocked / "copy.sqlite3")
    assert caught.value.rule is Rule.STORE_READ_ONLY
    assert list(tmp_path.glob("**/*.part")) == []


def test_a_copy_with_a_flipped_page_does_not_count(db, make_client, tmp_path):
    for _ in range(200):
        make_client()
    copy = backup.back_up(tmp_path / "copy.sqlite3")
    raw = bytearray(copy.read_bytes())
    raw[4096 * 3 : 4096 * 3 + 64] = b"\xff" * 64
    copy.write_bytes(raw)
    with pytest.raises(RuleError) as caught:
        backup.verify(copy, 0)
    assert caught.value.rule is Rule.STORE_DAMAGED


def test_the_day_has_one_backup(db):
    assert backup.daily(db) is not None
    assert backup.daily(db) is None
    assert len(backup.backups(db)) == 1


def test_rotation_keeps_days_weeks_months_and_the_newest(db):
    folder = backup_folder(db)
    folder.mkdir()
    today = datetime(2026, 11, 23, 12, tzinfo=UTC)
    for days in range(500):
        stamp = (today - timedelta(days=days)).strftime("%Y%m%d-%H%M%S-000000")
        (folder / f"{db.stem}-{stamp}-daily.sqlite3").touch()
    backup.rotate(folder)
    kept = backup.backups(db)
    assert kept[0].name.split("-")[1] == "20261123"
    assert {path.name.split("-")[1] for path in kept[:7]} == {
        (today - timedelta(days=days)).strftime("%Y%m%d") for days in range(7)
    }
    assert 7 + 4 <= len(kept) <= 7 + 4 + 12


def test_a_store_with_numbers_in_its_name_rotates_and_foreign_files_stay(tmp_path):
    folder = tmp_path / "base-backups"
    folder.mkdir()
    (folder / "mine.sqlite3").touch()
    for day in range(1, 30):
        (folder / f"base-2024-7-202611{day:02}-120000-000000-daily.sqlite3").touch()
    backup.rotate(folder)
    names = sorted(path.name for path in folder.iterdir())
    assert "mine.sqlite3" in names
    assert "base-2024-7-20261129-120000-000000-daily.sqlite3" in names
    assert 8 <= len(names) <= 14
