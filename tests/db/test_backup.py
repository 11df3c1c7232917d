"""A backup counts only when it was opened again and found whole."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.db import backup, journal
from salesapp.db.connection import value
from salesapp.db.store import close_store, open_store
from salesapp.domain.backups import BackupReason, Copy, to_keep
from salesapp.domain.clients import ClientDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.paths import backup_folder
from salesapp.services import backups, clients
from salesapp.services.checks import check_store


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
    for days in range(900):
        stamp = (today - timedelta(days=days)).strftime("%Y%m%d-%H%M%S-000000")
        (folder / f"{db.stem}-{stamp}-daily.sqlite3").touch()
    backup.rotate(folder)
    kept = backup.backups(db)
    assert {path.name.split("-")[1] for path in kept[:14]} == {
        (today - timedelta(days=days)).strftime("%Y%m%d") for days in range(14)
    }
    ages = [(today - backup.made_at(path)).days for path in kept]
    # A copy of each week and of each month, which may be the same.
    assert 6 <= len([age for age in ages if 14 <= age < 56]) <= 9
    assert 21 <= len([age for age in ages if age >= 56]) <= 23
    assert max(ages) < 731


@pytest.fixture
def copies():
    """Backups of every half an hour of a week, of which the last ten are bad."""
    newest = datetime(2026, 11, 23, 12, tzinfo=UTC)
    return [
        Copy(str(place), newest - timedelta(minutes=30 * place), "half-hour", place >= 10)
        for place in range(48 * 7)
    ]


def test_bad_copies_never_push_the_last_good_ones_out(copies):
    assert {"10", "11", "12"} <= to_keep(copies)


def test_copies_before_the_last_two_upgrades_stay(copies):
    long_ago = datetime(2024, 1, 1, tzinfo=UTC)
    upgrades = [
        Copy(f"upgrade {day}", long_ago + timedelta(days=day), "before-upgrade", True)
        for day in range(5)
    ]
    kept = to_keep([*copies, *upgrades])
    assert {name for name in kept if name.startswith("upgrade")} == {"upgrade 3", "upgrade 4"}


def test_each_of_the_last_hours_has_its_copy(copies):
    kept = to_keep(copies)
    hours = {copy.moment.hour for copy in copies if copy.name in kept}
    assert hours == set(range(24))


@given(
    st.lists(
        st.builds(
            Copy,
            st.uuids().map(str),
            st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - naive bounds, as hypothesis wants them
            st.sampled_from(list(BackupReason)),
            st.booleans(),
        ),
        max_size=60,
    )
)
def test_rotation_twice_drops_no_more_than_once(copies):
    kept = to_keep(copies)
    assert to_keep([copy for copy in copies if copy.name in kept]) == kept
    assert len(kept) >= min(3, len(copies))


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
    assert 14 <= len(names) <= 19


def test_a_copy_without_its_word_is_not_verified(db, make_client):
    make_client()
    made = backup.automatic(db, "by-hand")
    assert backup.is_verified(made)
    assert backup.is_intact(made)
    assert backup.newest_verified(db) == made
    with made.open("r+b") as file:
        file.seek(5_000)
        file.write(b"\xff")
    assert backup.is_verified(made)
    assert not backup.is_intact(made)
    with made.open("r+b") as file:
        file.truncate(4_096)
    assert not backup.is_verified(made)
    made.with_name(made.name + ".json").write_text("{", "utf-8")
    assert backup.newest_verified(db) is None


def test_a_copy_that_is_dropped_while_the_list_is_read_is_not_verified(db, make_client):
    make_client()
    made = backup.automatic(db, "by-hand")
    seen = backup.backups(db)
    made.unlink()
    assert made in seen
    assert [path for path in seen if backup.is_verified(path)] == [
        path for path in seen if path != made
    ]


def test_nothing_is_copied_while_nothing_has_changed(db, make_client):
    with journal.action("client.create", "Ромашка"):
        make_client("Ромашка")
    assert backup.if_changed(db, "half-hour") is not None
    assert backup.if_changed(db, "half-hour") is None
    with journal.action("client.create", "Астра"):
        make_client("Астра")
    assert backup.if_changed(db, "half-hour") is not None


def test_the_second_place_gets_what_was_read_again(db, make_client, tmp_path):
    make_client()
    made = backup.automatic(db, "by-hand")
    away = backup.copy_away(made, tmp_path / "disk")
    assert away.read_bytes() == made.read_bytes()
    assert backup.newest_verified(db, tmp_path / "disk") == away


def test_a_second_place_that_cannot_be_written_keeps_what_it_has(db, make_client, tmp_path):
    make_client()
    made = backup.automatic(db, "by-hand")
    place = tmp_path / "disk"
    place.write_text("no folder")
    with pytest.raises(RuleError):
        backup.copy_away(made, place)
    assert place.read_text() == "no folder"
    assert list(tmp_path.glob("**/*.part")) == []


def test_a_copy_spoilt_since_does_not_go_to_the_second_place(db, make_client, tmp_path):
    make_client()
    made = backup.automatic(db, "by-hand")
    raw = bytearray(made.read_bytes())
    raw[5_000] ^= 0xFF
    made.write_bytes(raw)
    with pytest.raises(RuleError) as caught:
        backup.copy_away(made, tmp_path / "disk")
    assert caught.value.rule is Rule.STORE_DAMAGED
    assert list((tmp_path / "disk").iterdir()) == []


def test_the_backup_that_is_asked_for_is_restored_though_another_takes_its_turn(db):
    """The backup made before a restore counts among those of the hour, of which one is kept."""
    for name in ("Первый", "Второй", "Третий", "Четвёртый"):
        clients.create(ClientDraft(name))
        backup.automatic(db, BackupReason.BY_HAND)
    clients.create(ClientDraft("Пятый"))
    chosen = backup.backups(db)[-1]
    expected = backup.manifest_of(chosen).journal_id
    backups.swap(backups.prepare(chosen), "ru")
    assert value("SELECT max(id) FROM journal") == expected
    assert check_store() == []
