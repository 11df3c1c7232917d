"""Each base has its own backups, whatever it is called and whoever shares the folder."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from datetime import UTC, datetime, timedelta

import pytest

from salesapp.app.start import restored
from salesapp.db import backup, cipher, containers
from salesapp.db.store import close_store, open_store
from salesapp.db.swaps import put_aside
from salesapp.domain.backups import BackupReason
from salesapp.domain.clients import ClientDraft
from salesapp.domain.jobs import Silent
from salesapp.domain.store_keys import StoreKeys
from salesapp.paths import backup_folder, files_folder
from salesapp.services import backups, clients, encryption, files, undo
from salesapp.services.backups import is_behind
from salesapp.services.rescue import ways_back


@pytest.fixture(autouse=True)
def closed_in_the_end():
    yield
    close_store()
    cipher.forget_keys()


def base(path, copies=4, second=None):
    """A base with some backups, also in the second place."""
    path.parent.mkdir(exist_ok=True)
    close_store()
    open_store(path, create=True)
    undo.start()
    made = []
    for number in range(copies):
        clients.create(ClientDraft(f"Клиент {number}"))
        backups.keep_up(second, BackupReason.BY_HAND)
        made.append(backup.newest_verified(path))
    return made


def test_a_second_base_pushes_no_backup_of_the_first_out_of_the_place_they_share(tmp_path):
    second = tmp_path / "usb"
    second.mkdir()
    one, other = tmp_path / "a" / "Продажи.sqlite3", tmp_path / "b" / "Продажи-2.sqlite3"
    base(one, second=second)
    kept = {path.name for path in second.glob("*.sqlite3")}
    assert kept
    base(other, second=second)
    assert kept <= {path.name for path in second.glob("*.sqlite3")}
    assert {path.name for path in backup.backups(one, second)} == kept


def test_a_base_whose_name_begins_like_another_one_has_no_backups_of_it(tmp_path):
    second = tmp_path / "usb"
    second.mkdir()
    base(tmp_path / "b" / "Продажи-2.sqlite3", second=second)
    one = tmp_path / "a" / "Продажи.sqlite3"
    base(one, copies=0)
    assert backup.newest_verified(one, second) is None
    assert is_behind(one, second, datetime.now(UTC))


def test_backups_of_a_base_that_was_restored_beside_are_told_by_their_own_moments(tmp_path):
    # So the start and the settings call a copy of a backup that is worked with.
    restored = tmp_path / "Продажи-restored-20250101-120000-123456.sqlite3"
    made = base(restored, copies=5)
    newest = backup.backups(restored)[0]
    assert newest == made[-1]
    assert datetime.now(UTC) - backup.made_at(newest) < timedelta(hours=1)
    assert backup.reason_of(newest) == BackupReason.BY_HAND
    assert not is_behind(restored, None, datetime.now(UTC))


@pytest.mark.parametrize("name", ["Продажи [2026]", "Продажи 100% *", "a?b"])
def test_a_base_with_signs_of_patterns_in_its_name_finds_its_backups(tmp_path, name):
    path = tmp_path / f"{name}.sqlite3"
    made = base(path, copies=2)
    assert backup.backups(path)[0] == made[-1] is not None
    replaced = backups.swap(backups.prepare(made[0]), "ru")
    undo.start()
    assert put_aside(path) == [replaced]


def test_what_a_restore_put_aside_is_kept_for_a_month_from_then(tmp_path):
    path = tmp_path / "Продажи.sqlite3"
    made = base(path, copies=2)
    replaced = backups.swap(backups.prepare(made[0]), "ru")
    undo.start()
    # Nothing was written to it for long before.
    long_ago = (datetime.now(UTC) - timedelta(days=90)).timestamp()
    os.utime(replaced, (long_ago, long_ago))
    assert backups.drop_replaced(path, datetime.now(UTC)) == []
    assert replaced.exists()
    earlier = (datetime.now(UTC) - timedelta(days=31)).strftime("%Y%m%d-%H%M%S-%f")
    old = replaced.rename(path.with_name(f"{path.stem}-replaced-{earlier}{path.suffix}"))
    assert backups.drop_replaced(path, datetime.now(UTC)) == [old]


def test_backups_made_while_the_clock_was_ahead_hide_and_drop_none_of_now(tmp_path):
    second = tmp_path / "usb"
    second.mkdir()
    path = tmp_path / "a" / "Продажи.sqlite3"
    base(path, second=second)
    # As if those had been made by a clock ten years ahead that was set right since.
    for folder in (backup_folder(path), second):
        for one in [*folder.glob("Продажи-2*")]:
            one.rename(folder / one.name.replace("Продажи-20", "Продажи-21"))
    made = []
    for number in range(5):
        clients.create(ClientDraft(f"Новый {number}"))
        backups.keep_up(second, BackupReason.HALF_HOUR)
        made.append(backup.newest_verified(path))
    assert len(set(made)) == 5
    assert made[-1].exists()
    assert backup.backups(path)[0] == made[-1]
    assert (second / made[-1].name).exists()
    assert not is_behind(path, second, datetime.now(UTC))
    assert is_behind(path, second, datetime.now(UTC) + timedelta(days=4))


def with_scan(path):
    """A base with a stored file, backed up to a stick."""
    second = path.parent.parent / "usb"
    second.mkdir()
    base(path, copies=1)
    scan = files.store_file("договор.pdf", b"%PDF scan")
    backups.keep_up(second, BackupReason.BY_HAND)
    assert backups.carry_files(second, Silent()) == 1
    assert backups.carry_files(second, Silent()) == 0
    (away,) = backup.backups(path, second)
    return scan, away


def test_stored_files_go_to_the_second_place_and_come_back_from_there(tmp_path):
    path = tmp_path / "a" / "Продажи.sqlite3"
    scan, away = with_scan(path)
    close_store()
    # The disk broke: the stick is all there is.
    shutil.rmtree(path.parent)
    path.parent.mkdir()
    open_store(restored(away, path))
    assert files.read_file(scan) == b"%PDF scan"
    assert list(files.damaged()) == []
    close_store()
    # Or the backup is opened where it lies.
    open_store(away)
    assert files.read_file(scan) == b"%PDF scan"
    more = files.store_file("акт.pdf", b"%PDF act")
    assert files.read_file(more) == b"%PDF act"
    assert [one.name for one in (away.parent / "Продажи-files").glob("*/*")] == [
        hashlib.sha256(b"%PDF scan").hexdigest()
    ]


def test_a_file_that_is_spoilt_here_spoils_no_copy_in_the_second_place(tmp_path):
    path = tmp_path / "a" / "Продажи.sqlite3"
    scan, away = with_scan(path)
    (here,) = files_folder(path).glob("*/*")
    here.write_bytes(b"")
    assert backups.carry_files(away.parent, Silent()) == 0
    (carried,) = (away.parent / "Продажи-files").glob("*/*")
    assert carried.read_bytes() == b"%PDF scan"
    assert [one.file_id for one in files.damaged()] == [scan]


def test_files_in_the_second_place_are_encrypted_as_soon_as_those_of_the_base_are(tmp_path):
    path = tmp_path / "a" / "Продажи.sqlite3"
    _scan, away = with_scan(path)
    keys = StoreKeys.new()
    encryption.swap(encryption.prepare(keys), "Синяя лодка 7", "ru")
    encryption.settle_files()
    backups.carry_files(away.parent, Silent())
    carried = list((away.parent / "Продажи-files").glob("*/*"))
    assert carried
    assert all(containers.is_sealed(one) for one in carried)


def test_bases_of_one_name_push_nothing_of_each_other_out_of_the_place_they_share(tmp_path):
    """The office and the laptop call their bases alike, and copy them to one share."""
    second = tmp_path / "share"
    second.mkdir()
    office, laptop = tmp_path / "a" / "salesapp.sqlite3", tmp_path / "b" / "salesapp.sqlite3"
    base(office, second=second)
    kept = {path.name for path in second.glob("*.sqlite3")}
    base(laptop, second=second)
    assert kept <= {path.name for path in second.glob("*.sqlite3")}


def test_a_fresh_backup_of_a_namesake_is_not_taken_for_our_own(tmp_path):
    second = tmp_path / "share"
    second.mkdir()
    office, laptop = tmp_path / "a" / "salesapp.sqlite3", tmp_path / "b" / "salesapp.sqlite3"
    base(office, second=second)
    mine = backup.newest_verified(office, second)
    base(laptop, second=second)
    assert backup.newest_verified(office, second) == mine
    close_store()
    offered = {way.backup.name for way in ways_back(office, second)}
    theirs = {path.name for path in backup_folder(laptop).glob("*.sqlite3")}
    assert offered
    assert not offered & theirs


def test_where_no_backup_tells_whose_it_is_all_of_the_name_are_offered(tmp_path):
    second = tmp_path / "share"
    second.mkdir()
    office = tmp_path / "a" / "salesapp.sqlite3"
    base(office, second=second)
    close_store()
    shutil.rmtree(office.parent)
    assert {way.backup.name for way in ways_back(office, second)} == {
        path.name for path in second.glob("*.sqlite3")
    }


def test_backups_of_a_former_program_still_rotate_with_those_of_this_one(tmp_path):
    """Their manifests do not tell whose they are."""
    path = tmp_path / "a" / "salesapp.sqlite3"
    former = base(path, copies=6)
    for copy in backup.backups(path):
        manifest = backup.manifest_of(copy)
        told = {key: item for key, item in manifest._asdict().items() if key != "base"}
        copy.with_name(copy.name + ".json").write_text(json.dumps(told), "utf-8")
    undo.start()
    for number in range(30):
        clients.create(ClientDraft(f"Ещё {number}"))
        backups.keep_up(None, BackupReason.BY_HAND)
    there = {copy.name for copy in backup.backups(path)}
    assert len(there) < 30
    assert not {copy.name for copy in former[:2]} & there
