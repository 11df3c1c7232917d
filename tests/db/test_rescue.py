"""A store that was damaged: found out at the start, and brought back as far as it can be."""

from __future__ import annotations

import contextlib
import json
import random
import shutil
from pathlib import Path

import apsw
import pytest

from salesapp.db import backup
from salesapp.db.connection import add_functions, rows, value
from salesapp.db.salvage import salvage
from salesapp.db.search import Source, candidates
from salesapp.db.store import close_store, look_at, open_store
from salesapp.domain.clients import ClientDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import clients, rescue, undo
from salesapp.services.checks import Finding, check_store
from tests.posted_world import fill

PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> Path:
    """A store with a backup and something done after it, closed."""
    path = tmp_path_factory.mktemp("whole") / "store.salesapp"
    open_store(path, create=True)
    undo.start()
    fill()
    for number in range(300):
        clients.create(ClientDraft(f"Клиент {number}", note="о чём говорили " * 20))
    backup.automatic(path, "by-hand")
    clients.create(ClientDraft("После копии"))
    close_store()
    return path


@pytest.fixture
def store(whole, tmp_path) -> Path:
    shutil.copytree(whole.parent, tmp_path / "place")
    yield tmp_path / "place" / whole.name
    close_store()


def root_of(store: Path, name: str) -> int:
    reader = apsw.Connection(str(store), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        sql = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        return int(reader.execute(sql, (name,)).fetchall()[0][0])
    finally:
        reader.close()


def pages_of(store: Path, name: str) -> list[int]:
    """Leaves of a table, by their page numbers."""
    reader = apsw.Connection(str(store), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        sql = "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path"
        return [int(one) for (one,) in reader.execute(sql, (name,))]
    finally:
        reader.close()


def spoil(store: Path, *pages: int) -> None:
    with store.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE)
            file.write(b"\xa5" * PAGE)


def unclean(store: Path) -> None:
    """As a crash leaves it: the log of writes is still there."""
    store.with_name(store.name + "-wal").write_bytes(b"left by a crash")


def test_after_a_crash_a_damaged_store_is_not_opened_to_be_written(store):
    spoil(store, pages_of(store, "client")[3])
    before = store.read_bytes()
    unclean(store)
    with pytest.raises(RuleError) as caught:
        open_store(store)
    assert caught.value.rule is Rule.STORE_DAMAGED
    assert store.read_bytes() == before


def test_a_sick_store_opens_to_be_looked_at_and_nothing_can_be_written(store):
    spoil(store, pages_of(store, "client")[3])
    before = store.read_bytes()
    copy = rescue.copy_to_look(store)
    look_at(store, copy)
    assert value("SELECT count(*) FROM invoice") > 0
    assert value("SELECT sum(length(note)) FROM client") > 0
    with pytest.raises(RuleError) as caught:
        clients.create(ClientDraft("Новый"))
    assert caught.value.rule is Rule.STORE_FOR_READING
    close_store()
    assert store.read_bytes() == before
    assert not copy.exists()


def test_what_a_backup_would_lose_is_told_before_it_comes_back(store):
    spoil(store, root_of(store, "product"))
    way, *_older = rescue.ways_back(store)
    assert way.actions == 1
    aside = rescue.restore(store, way.backup)
    open_store(store)
    assert value("SELECT count(*) FROM client WHERE name = 'После копии'") == 0
    assert value("SELECT count(*) FROM client") > 300
    assert check_store() == []
    assert "-damaged-" in aside.name
    assert aside.exists()


def test_a_spoilt_backup_is_not_put_in_the_place_of_the_store(store):
    way, *_older = rescue.ways_back(store)
    with way.backup.open("r+b") as file:
        file.seek(9_000)
        file.write(b"\xff\xff")
    before = store.read_bytes()
    with pytest.raises(RuleError) as caught:
        rescue.restore(store, way.backup)
    assert caught.value.rule is Rule.STORE_DAMAGED
    assert store.read_bytes() == before
    assert [one.name for one in store.parent.glob("*-damaged-*")] == []


def test_a_store_whose_journal_cannot_be_read_still_has_its_way_back(store):
    spoil(store, *pages_of(store, "journal"), root_of(store, "journal"))
    way, *_older = rescue.ways_back(store)
    assert way.actions == -1


def test_what_can_be_read_is_saved_when_a_page_of_clients_is_lost(store):
    leaves = pages_of(store, "client")
    spoil(store, leaves[len(leaves) // 2])
    done = rescue.save_what_can_be_read(store)
    assert done.salvaged.gaps == ("client",)
    assert done.aside.exists()
    open_store(store)
    left = value("SELECT count(*) FROM client")
    assert 280 < left < 303
    assert rows("PRAGMA integrity_check") == [("ok",)]
    assert rows("PRAGMA foreign_key_check") == []
    assert {one.finding for one in check_store()} <= {
        Finding.CLIENT_STATE,
        Finding.CLIENT_MONEY,
        Finding.DAY_COUNT,
    }
    # It can be worked with, found in, and backed up.
    clients.create(ClientDraft("Новый после беды"))
    assert candidates(Source.CLIENT, "Новый после")
    assert backup.automatic(store, "by-hand").exists()


def test_lines_of_a_lost_paper_are_set_aside_as_text_and_the_rest_is_whole(store):
    spoil(store, root_of(store, "offer"))
    done = rescue.save_what_can_be_read(store)
    kept = done.salvaged.set_aside
    told = [json.loads(line) for line in kept.read_text("utf-8").splitlines()]
    assert {one["table"] for one in told} >= {"offer_line"}
    assert any(one["row"].get("name") == "Болт М20×80" for one in told)
    open_store(store)
    assert rows("PRAGMA foreign_key_check") == []
    gone = [one.where for one in check_store() if one.finding is Finding.SEALED_GONE]
    assert any(where.startswith("offer 1") for where in gone), "the chain tells what is missing"


def test_numbers_and_words_are_found_in_a_saved_store(store, tmp_path):
    made = salvage(store, tmp_path / "saved.salesapp")
    assert made.gaps == ()
    assert made.aside_count == 0
    open_store(tmp_path / "saved.salesapp")
    number = str(value("SELECT number FROM offer WHERE number NOT NULL"))
    assert value(
        "SELECT count(*) FROM offer_number_fts WHERE offer_number_fts MATCH ?", f'"{number}"'
    )
    assert candidates(Source.CLIENT, "Волжмонтаж")
    found = [one for one in check_store() if one.finding is not Finding.FILE_MISSING]
    assert found == []


@pytest.mark.parametrize("seed", range(6))
def test_random_damage_never_ends_in_anything_but_a_sound_store_or_a_clear_refusal(store, seed):
    luck, spoilt = random.Random(seed), True
    count = store.stat().st_size // PAGE
    spoil(store, *(luck.randrange(2, count + 1) for _ in range(5)))
    with contextlib.suppress(RuleError):
        rescue.save_what_can_be_read(store)
        spoilt = False
    if spoilt:
        return
    open_store(store)
    assert rows("PRAGMA integrity_check") == [("ok",)]
    assert rows("PRAGMA foreign_key_check") == []


def test_nothing_is_left_behind_when_nothing_can_be_read(store):
    names = {one.name for one in store.parent.iterdir()}
    with store.open("r+b") as file:
        file.seek(100)
        file.write(b"\xa5" * (store.stat().st_size - 100))
    with pytest.raises(RuleError) as caught:
        rescue.save_what_can_be_read(store)
    assert caught.value.rule is Rule.STORE_DAMAGED
    after = {one.name for one in store.parent.iterdir()}
    assert after - names <= {f"{store.name}.lock"}


def test_everything_between_two_lost_pages_is_read_however_far_they_lie_apart(store, tmp_path):
    writer = apsw.Connection(str(store))
    add_functions(writer)
    count = 60_000
    with writer:
        writer.execute("DROP TABLE IF EXISTS many")
        writer.execute("CREATE TABLE many (id INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT")
        writer.executemany(
            "INSERT INTO many VALUES (?, ?)",
            ((one, f"запись {one}") for one in range(1, count + 1)),
        )
    writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    writer.close()
    pages = pages_of(store, "many")
    spoil(store, pages[len(pages) // 10], pages[-len(pages) // 10])
    target = tmp_path / "saved.sqlite3"
    made = salvage(store, target)
    reader = apsw.Connection(str(target), flags=apsw.SQLITE_OPEN_READONLY)
    ((found,),) = reader.execute("SELECT count(*) FROM many")
    reader.close()
    assert "many" in made.gaps
    # Each page holds some hundred rows.
    assert found > count - 1_000


def test_rows_far_behind_a_lost_page_of_a_table_with_large_numbers_are_read(store, tmp_path):
    writer = apsw.Connection(str(store))
    with writer:
        writer.execute("CREATE TABLE many (id INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT")
        writer.executemany(
            "INSERT INTO many VALUES (?, ?)",
            ((one * 1_000_000, f"запись {one}") for one in range(1, 5_001)),
        )
    writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    writer.close()
    pages = pages_of(store, "many")
    spoil(store, pages[3], pages[-3])
    target = tmp_path / "saved.sqlite3"
    salvage(store, target)
    reader = apsw.Connection(str(target), flags=apsw.SQLITE_OPEN_READONLY)
    ((found,),) = reader.execute("SELECT count(*) FROM many")
    reader.close()
    assert found > 4_000
