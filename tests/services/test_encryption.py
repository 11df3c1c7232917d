"""A store encrypted by a password: opened by it or the recovery key, never otherwise."""

from __future__ import annotations

import lzma
import shutil
import sqlite3
import subprocess
import sys
import textwrap
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from salesapp.db import cipher
from salesapp.db.backup import backups, is_intact, newest_verified
from salesapp.db.connection import add_functions, rows, value
from salesapp.db.queries import links
from salesapp.db.store import close_store, open_store
from salesapp.domain import store_keys
from salesapp.domain.backups import BackupReason
from salesapp.domain.changes import Entity
from salesapp.domain.clients import ClientDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.store_keys import StoreKeys, from_recovery
from salesapp.paths import files_folder, key_file
from salesapp.services import attachments, clients, encryption, files, rescue, undo
from salesapp.services import backups as service
from salesapp.services.checks import check_store
from salesapp.whole_files import copy_whole

OLD_STORE = Path(__file__).parents[1] / "data" / "stores" / "0099_inn_words.sqlite3.xz"
PASSWORD = "Синяя лодка 7"
OTHER = "Зелёный берег 8"
PLANTED = "Светозарова-Приметная"
CONTENT = f"Договор с {PLANTED}. ".encode() * 4_000


@pytest.fixture(autouse=True)
def quick_passwords_and_no_keys_known(monkeypatch):
    """A password takes a fifth of a second on purpose; here that would be waiting."""
    monkeypatch.setattr(store_keys, "_COST", 2**8)
    yield
    cipher.forget_keys()


@pytest.fixture
def plain(db):
    """A plain store with a client, a stored file and a backup; all tell of the person planted."""
    client = clients.create(ClientDraft(f"ООО «{PLANTED}»")).subject_id
    paper = db.parent / "договор.txt"
    paper.write_bytes(CONTENT)
    attachments.attach(Entity.CLIENT, client, [attachments.keep(paper)])
    paper.unlink()
    service.restore_point(BackupReason.BY_HAND)
    return db


def encrypt(password: str = PASSWORD) -> StoreKeys:
    """What the window does when the user turns encryption on."""
    keys = StoreKeys.new()
    encryption.swap(encryption.prepare(keys), password, "ru")
    encryption.settle_files()
    encryption.settle_backups(None)
    encryption.back_up_now()
    undo.start()
    return keys


def refusal(path: Path) -> Rule:
    with pytest.raises(RuleError) as refused:
        open_store(path)
    return refused.value.rule


def as_stranger(path: Path) -> None:
    """Close the store and forget its keys, as the end of the program does."""
    close_store()
    cipher.forget_keys()


def telling(folder: Path, word: str = PLANTED) -> list[str]:
    """Files in which the word can be read."""
    needle = word.encode()
    return [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and needle in path.read_bytes()
    ]


def test_nothing_of_an_encrypted_store_can_be_read_in_its_files(plain):
    assert telling(plain.parent)
    encrypt()
    clients.create(ClientDraft("ООО «Приметная-Вторая»"))
    # With the log of writes beside, while the store is open, and closed.
    assert plain.with_name(plain.name + "-wal").stat().st_size
    for word in (PLANTED, PLANTED.lower(), "Приметная-Вторая", "CREATE TABLE"):
        assert telling(plain.parent, word) == []
    close_store()
    assert telling(plain.parent) == []
    with pytest.raises(sqlite3.DatabaseError), sqlite3.connect(plain) as stranger:
        stranger.execute("SELECT * FROM client").fetchall()


def test_the_data_the_files_and_undo_are_what_they_were(plain):
    before = value("SELECT count(*) FROM journal")
    encrypt()
    assert value("SELECT name FROM client") == f"ООО «{PLANTED}»"
    assert value("SELECT count(*) FROM journal") == before
    assert files.read_file(int(value("SELECT id FROM stored_file"))) == CONTENT
    assert check_store() == []
    clients.create(ClientDraft("Лишний"))
    undo.undo()
    assert value("SELECT count(*) FROM client WHERE deleted_at IS NULL") == 1


def test_it_opens_by_the_password_or_the_recovery_key_and_by_nothing_else(plain):
    keys = encrypt()
    as_stranger(plain)
    assert refusal(plain) is Rule.STORE_NEEDS_PASSWORD
    with pytest.raises(RuleError) as wrong:
        cipher.unlock(plain, "не тот пароль")
    assert wrong.value.rule is Rule.STORE_WRONG_PASSWORD
    assert refusal(plain) is Rule.STORE_NEEDS_PASSWORD
    cipher.unlock(plain, PASSWORD)
    open_store(plain)
    as_stranger(plain)
    cipher.unlock(plain, keys.recovery().lower().replace("-", " "))
    open_store(plain)
    assert value("SELECT name FROM client") == f"ООО «{PLANTED}»"


def test_a_recovery_key_typed_with_a_slip_or_in_cyrillic_letters(plain):
    text = StoreKeys(bytes(range(16))).recovery()
    same = text.translate(str.maketrans("ABCEHKMPTX0", "АВСЕНКМРТХО"))
    assert from_recovery(same) is not None
    slips = [text[:at] + ("7" if text[at] != "7" else "8") + text[at + 1 :] for at in range(34)]
    assert [one for one in slips if "-" not in one[4] and from_recovery(one)] == []


def test_without_its_key_file_the_store_says_so_and_the_recovery_key_opens_it(plain):
    keys = encrypt()
    as_stranger(plain)
    key_file(plain).unlink()
    with pytest.raises(RuleError) as missing:
        cipher.unlock(plain, PASSWORD)
    assert missing.value.rule is Rule.STORE_KEY_MISSING
    cipher.unlock(plain, keys.recovery())
    open_store(plain)
    # A new password is chosen, and its file is there again.
    encryption.change_password(keys.recovery(), OTHER)
    as_stranger(plain)
    cipher.unlock(plain, OTHER)


def test_a_damaged_store_is_not_called_a_wrong_password(plain):
    encrypt()
    as_stranger(plain)
    spoilt = bytearray(plain.read_bytes())
    spoilt[200] ^= 1
    plain.write_bytes(spoilt)
    with pytest.raises(RuleError) as damaged:
        cipher.unlock(plain, PASSWORD)
    assert damaged.value.rule is Rule.STORE_DAMAGED
    # Nobody is asked again, and the backups open by the same key.
    assert refusal(plain) is Rule.STORE_DAMAGED
    _read_all(backups(plain)[0])


def test_each_flipped_byte_of_an_encrypted_store_is_noticed(plain):
    encrypt()
    close_store()
    whole = plain.read_bytes()
    for at in range(5_000, len(whole), len(whole) // 40):
        plain.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(RuleError):
            _read_all(plain)
    plain.write_bytes(whole)


def _read_all(path: Path) -> None:
    from salesapp.db.backup import verify

    verify(path, whole=True)


def test_a_new_password_opens_the_store_and_its_backups_and_the_old_one_does_not(plain):
    encrypt()
    encryption.change_password(PASSWORD, OTHER)
    as_stranger(plain)
    for place in (plain, *backups(plain)):
        with pytest.raises(RuleError):
            cipher.unlock(place, PASSWORD)
        cipher.forget_keys()
        cipher.unlock(place, OTHER)
        cipher.forget_keys()


def test_a_password_is_long_enough_and_changed_only_by_who_knows_it(plain):
    encrypt()
    with pytest.raises(RuleError) as short:
        encryption.change_password(PASSWORD, "семь777")
    assert short.value.rule is Rule.PASSWORD_TOO_SHORT
    with pytest.raises(RuleError) as wrong:
        encryption.change_password("не знаю его", OTHER)
    assert wrong.value.rule is Rule.PASSWORD_WRONG


def test_turned_off_everything_is_plain_again(plain):
    encrypt()
    encryption.open_files()
    encryption.swap(encryption.prepare(None), "", "ru")
    undo.start()
    assert not encryption.is_on()
    assert not key_file(plain).exists()
    assert files.read_file(int(value("SELECT id FROM stored_file"))) == CONTENT
    assert check_store() == []
    with sqlite3.connect(plain) as stranger:
        assert stranger.execute("SELECT count(*) FROM client").fetchone() == (1,)
    [stored] = encryption.stored(plain)
    assert stored.read_bytes() == CONTENT


def test_backups_are_encrypted_like_the_store_and_the_earlier_ones_too(plain, tmp_path):
    second = tmp_path / "диск"
    service.keep_up(second)
    encrypt()
    encryption.settle_backups(second)
    clients.create(ClientDraft("Ещё один"))
    service.keep_up(second)
    all_of_them = [*backups(plain), *backups(plain, second)]
    assert len(all_of_them) >= 4
    assert all(cipher.is_encrypted(path) and is_intact(path) for path in all_of_them)
    assert telling(plain.parent) == []
    assert service.drill(plain, datetime.now(UTC)).is_sound
    # On another computer the copy of the second place opens by the password alone.
    as_stranger(plain)
    cipher.unlock(newest_verified(plain, second), PASSWORD)


def test_a_plain_backup_comes_back_encrypted(plain):
    old = newest_verified(plain)
    aside = plain.parent / "старая" / old.name
    aside.parent.mkdir()
    shutil.copyfile(old, aside)
    encrypt()
    clients.create(ClientDraft("После"))
    service.swap(service.prepare(aside), "ru")
    assert encryption.is_on()
    assert value("SELECT count(*) FROM client") == 1
    assert files.read_file(int(value("SELECT id FROM stored_file"))) == CONTENT
    aside.unlink()
    assert telling(plain.parent) == []
    as_stranger(plain)
    cipher.unlock(plain, PASSWORD)
    open_store(plain)


def test_a_backup_of_another_key_asks_for_its_password_and_takes_the_key_of_now(plain):
    encrypt()
    foreign = newest_verified(plain)
    encryption.open_files()
    encryption.swap(encryption.prepare(None), "", "ru")
    encrypt(OTHER)
    close_store()
    cipher.forget_keys()
    cipher.unlock(plain, OTHER)
    open_store(plain)
    with pytest.raises(RuleError) as asked:
        service.prepare(foreign)
    assert asked.value.rule is Rule.STORE_NEEDS_PASSWORD
    cipher.unlock(foreign, PASSWORD)
    service.swap(service.prepare(foreign), "ru")
    as_stranger(plain)
    cipher.unlock(plain, OTHER)
    open_store(plain)
    assert files.read_file(int(value("SELECT id FROM stored_file"))) == CONTENT


def test_what_is_written_while_the_new_file_is_made_is_not_lost(plain):
    prepared = encryption.prepare(StoreKeys.new())
    clients.create(ClientDraft("Между делом"))
    encryption.swap(prepared, PASSWORD, "ru")
    assert value("SELECT count(*) FROM client") == 2


def test_a_library_without_encryption_refuses_rather_than_writes_plain(plain, monkeypatch):
    import apsw

    monkeypatch.delattr(apsw, "mc_version")
    with pytest.raises(RuleError) as refused:
        encryption.prepare(StoreKeys.new())
    assert refused.value.rule is Rule.ENCRYPTION_MISSING
    assert [path for path in plain.parent.iterdir() if path.name.endswith(".part")] == []


def test_a_store_in_use_by_a_reader_is_not_swapped_and_stays_whole(plain):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(plain)], stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(RuleError) as refused:
            encryption.swap(encryption.prepare(StoreKeys.new()), PASSWORD, "ru")
        assert refused.value.rule is Rule.STORE_LOCKED
        holder.kill()
    assert not encryption.is_on()
    assert not key_file(plain).exists()
    assert value("SELECT count(*) FROM client") == 1


HOLDER = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from salesapp.db.connection import database
    from salesapp.db.store import open_store
    open_store(Path(sys.argv[1]), read_only=True)
    reading = database.connection().execute("SELECT id FROM client")
    next(reading)
    print("open", flush=True)
    time.sleep(60)
    """
)

KILLER = textwrap.dedent(
    """
    import os, shutil, signal, sys
    from itertools import count
    from pathlib import Path
    from salesapp.db import cipher
    from salesapp.db.store import open_store
    from salesapp.domain import store_keys
    from salesapp.services import encryption

    store_keys._COST = 2**8
    before, places, password = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]

    def change(store):
        if cipher.is_encrypted(store):
            cipher.unlock(store, password)
            open_store(store)
            begin()
            encryption.open_files()
            encryption.swap(encryption.prepare(None), "", "ru")
        else:
            open_store(store)
            begin()
            keys = store_keys.StoreKeys.new()
            encryption.swap(encryption.prepare(keys), password, "ru")
            encryption.settle_files()

    def begin():
        # From now on the machine stops before the change of a file whose turn it is.
        made = count(1)
        for owner, name in ((os, "fsync"), (os, "replace"), (os, "rename"), (os, "unlink")):
            work = getattr(owner, name)
            def deadly(*args, work=work, **options):
                if next(made) == last:
                    os.kill(os.getpid(), signal.SIGKILL)
                return work(*args, **options)
            setattr(owner, name, deadly)

    for last in count(1):
        place = places / str(last)
        shutil.copytree(before, place)
        child = os.fork()
        if child == 0:
            change(place / "store.salesapp")
            os._exit(0)
        if os.waitpid(child, 0)[1] == 0:
            break
    """
)


@pytest.mark.parametrize("is_encrypted", [False, True])
def test_stopped_before_any_change_of_a_file_the_store_can_be_read(plain, tmp_path, is_encrypted):
    for number in range(2):
        files.store_file(f"{number}.txt", CONTENT + bytes([number]))
    if is_encrypted:
        encrypt()
    as_stranger(plain)
    before, places = tmp_path / "before", tmp_path / "places"
    before.mkdir()
    for path in [*plain.parent.glob("store*")]:
        path.replace(before / path.name)
    script = [sys.executable, "-c", KILLER, str(before), str(places), PASSWORD]
    subprocess.run(script, check=True, capture_output=True, timeout=300)
    stops, seen = sorted(places.iterdir()), set()
    assert len(stops) > 15
    for place in stops:
        store = place / "store.salesapp"
        seen.add(cipher.is_encrypted(store))
        if cipher.is_encrypted(store):
            cipher.forget_keys()
            cipher.unlock(store, PASSWORD)
        open_store(store)
        assert check_store() == [], place
        assert value("SELECT count(*) FROM client") == 1
        encryption.settle(time.time() + 1)
        encryption.settle_files()
        assert encryption.is_on() == cipher.is_encrypted(store) == key_file(store).exists()
        if encryption.is_on():
            # What the change has left behind is taken away or finished: nothing plain stays.
            encryption.settle_backups(None)
            assert telling(place) == []
        close_store()
    assert seen == {True, False}


def test_children_of_the_program_open_the_encrypted_store(plain, make_client, tmp_path):
    from salesapp.domain.jobs import Silent
    from salesapp.services import long_steps

    encrypt()
    made = clients.create(ClientDraft("Снова лишний"))
    entry = int(value("SELECT max(id) FROM journal"))
    assert made.subject_id
    long_steps.reverse(entry, "client.create", Silent())
    assert value("SELECT count(*) FROM client WHERE name = 'Снова лишний'") == 0


def test_an_older_encrypted_store_is_brought_up_to_date_with_an_encrypted_backup(tmp_path):
    old, store = tmp_path / "old.sqlite3", tmp_path / "old.salesapp"
    with lzma.open(OLD_STORE) as packed, old.open("wb") as unpacked:
        shutil.copyfileobj(packed, unpacked)
    keys = StoreKeys.new()
    source = cipher.connect(old)
    add_functions(source)
    cipher.write_anew(source, store, keys)
    source.close()
    cipher.keep_keys(store, [keys.wrapped(PASSWORD)])
    assert refusal(store) is Rule.STORE_NEEDS_PASSWORD
    cipher.unlock(store, PASSWORD)
    try:
        open_store(store)
        assert check_store() is not None
        assert value("SELECT count(*) FROM client") > 0
    finally:
        close_store()
    [made] = backups(store)
    assert "before-upgrade" in made.name
    assert cipher.is_encrypted(made)
    cipher.forget_keys()
    cipher.unlock(made, PASSWORD)


def test_a_store_of_a_newer_program_is_refused_behind_its_password_too(plain):
    encrypt()
    rows("PRAGMA user_version = 9999")
    close_store()
    before = plain.read_bytes()
    assert refusal(plain) is Rule.STORE_NEWER
    assert plain.read_bytes() == before


def test_links_of_files_are_saved_plain_where_the_user_wants_them(plain, tmp_path):
    encrypt()
    client = int(value("SELECT id FROM client"))
    [file] = links.attachments(Entity.CLIENT, client)
    saved = attachments.copy_to(file.sha256, file.name, tmp_path / "наружу.txt")
    assert saved.read_bytes() == CONTENT
    assert files_folder(plain).is_dir()


def test_a_backup_comes_back_in_the_place_of_an_encrypted_store_that_is_empty_now(plain):
    encrypt()
    as_stranger(plain)
    plain.write_bytes(b"")
    key_file(plain).unlink()
    way = rescue.ways_back(plain)[0]
    with pytest.raises(RuleError) as refused:
        rescue.restore(plain, way.backup)
    assert refused.value.rule is Rule.STORE_NEEDS_PASSWORD
    assert list(plain.parent.glob("*-restoring-*")) == []
    encryption.unlock(way.backup, PASSWORD)
    rescue.restore(plain, way.backup)
    as_stranger(plain)
    assert refusal(plain) is Rule.STORE_NEEDS_PASSWORD
    encryption.unlock(plain, PASSWORD)
    open_store(plain)
    assert value("SELECT count(*) FROM client WHERE name LIKE ?", f"%{PLANTED}%") == 1


def test_a_backup_of_an_earlier_encryption_opens_by_its_own_password_once_it_is_back(plain):
    encrypt()
    earlier = newest_verified(plain)
    encryption.swap(encryption.prepare(None), "", "ru")
    encrypt(OTHER)
    as_stranger(plain)
    plain.write_bytes(b"")
    encryption.unlock(earlier, PASSWORD)
    rescue.restore(plain, earlier)
    as_stranger(plain)
    encryption.unlock(plain, PASSWORD)
    open_store(plain)
    close_store()
    # Younger backups still open by theirs.
    cipher.forget_keys()
    encryption.unlock(newest_verified(plain), OTHER)


def test_a_new_password_holds_though_a_backup_cannot_take_it_and_that_is_told(
    plain, tmp_path, monkeypatch
):
    encrypt()
    second = tmp_path / "usb"
    second.mkdir()
    service.keep_up(second)
    assert list(second.glob("*.sqlite3"))

    def refuse(source: Path, path: Path) -> None:
        if second in path.parents:
            raise OSError(30, "read-only file system", str(path))
        copy_whole(source, path)

    monkeypatch.setattr("salesapp.db.cipher.copy_whole", refuse)
    assert encryption.change_password(PASSWORD, OTHER, second) == [second]
    assert encryption.opens(plain, OTHER)
    monkeypatch.undo()
    assert encryption.change_password(OTHER, PASSWORD, second) == []
    assert encryption.change_password(PASSWORD, OTHER, tmp_path / "gone") == [tmp_path / "gone"]
    as_stranger(plain)
    cipher.unlock(plain, OTHER)


def test_backups_left_plain_by_a_turning_on_that_was_broken_off_are_encrypted_at_the_start(
    plain, tmp_path
):
    second = tmp_path / "usb"
    second.mkdir()
    service.keep_up(second)
    assert list(second.glob("*.sqlite3"))
    keys = StoreKeys.new()
    encryption.swap(encryption.prepare(keys), PASSWORD, "ru")
    # The computer was switched off here, and the stick came back later.
    as_stranger(plain)
    cipher.unlock(plain, PASSWORD)
    open_store(plain)
    encryption.settle_all(time.time(), second)
    left = [*backups(plain), *backups(plain, second)]
    assert len(left) == 2
    assert [one for one in left if not cipher.is_encrypted(one)] == []


def test_a_damaged_first_page_is_told_as_damage_and_no_password_is_asked_for_again(plain):
    encrypt()
    as_stranger(plain)
    spoilt = bytearray(plain.read_bytes())
    spoilt[200] ^= 1
    plain.write_bytes(spoilt)
    with pytest.raises(RuleError):
        cipher.unlock(plain, PASSWORD)
    for way in (rescue.save_what_can_be_read, rescue.copy_to_look):
        with pytest.raises(RuleError) as refused:
            way(plain)
        assert refused.value.rule is Rule.STORE_DAMAGED
    assert plain.read_bytes() == spoilt
