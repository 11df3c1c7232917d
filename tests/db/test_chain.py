"""Who changes what was posted past the program is found out: which record, which field, since when.

The hand is another program: a bare connection that drops the triggers first.
"""

from __future__ import annotations

import lzma
import shutil
from pathlib import Path

import apsw
import pytest

from salesapp.db import backup, chain, journal, long_actions
from salesapp.db.connection import execute, rows, value
from salesapp.db.store import close_store, open_store
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.clients import ClientDraft
from salesapp.domain.payments import PaymentDraft
from salesapp.services import (
    backups,
    clients,
    invoices,
    merging,
    offers,
    payments,
    personal_data,
    undo,
)
from salesapp.services.checks import CHAIN, Finding, check_store
from tests.posted_world import World, by_hand, fill, made
from tests.services.papers_kit import TODAY

DAY = "2026-11-23"
OLD = Path(__file__).parents[1] / "data" / "stores" / "0099_inn_words.sqlite3.xz"


@pytest.fixture(scope="module")
def filled(tmp_path_factory) -> tuple[Path, World]:
    path = tmp_path_factory.mktemp("posted") / "store.salesapp"
    open_store(path, create=True)
    undo.start()
    world = fill()
    close_store()
    return path, world


@pytest.fixture
def world(filled, tmp_path) -> World:
    """A store with something posted of every kind, open."""
    source, world = filled
    path = tmp_path / "store.salesapp"
    shutil.copyfile(source, path)
    shutil.copytree(source.with_name("store-files"), path.with_name("store-files"))
    open_store(path)
    undo.start()
    yield world
    close_store()


@pytest.fixture
def store(world, tmp_path) -> Path:
    return tmp_path / "store.salesapp"


def found() -> list[tuple[Finding, str]]:
    return [(one.finding, one.where) for one in check_store() if one.finding in CHAIN]


def test_what_the_program_does_itself_agrees_with_the_chain(world):
    assert check_store() == []


def test_a_changed_sum_is_named_with_its_old_and_its_new_value(world, store):
    number = value("SELECT number FROM invoice WHERE id = ?", world.invoice)
    total = value("SELECT total_minor FROM invoice WHERE id = ?", world.invoice)
    by_hand(store, f"UPDATE invoice SET total_minor = 1 WHERE id = {world.invoice}")
    ((finding, where),) = found()
    assert finding is Finding.SEALED_CHANGED
    assert where == f"invoice {world.invoice} ({number}); invoice total_minor: {total} → 1"


def test_a_changed_line_and_a_line_too_many_are_named(world, store):
    line = value("SELECT min(id) FROM offer_line")
    by_hand(
        store,
        f"UPDATE offer_line SET name = 'Золото' WHERE id = {line}",
        "INSERT INTO instalment (invoice_id, position, due_on, amount_minor)"
        f" VALUES ({world.plain_invoice}, 9, '{DAY}', 5)",
    )
    told = dict(enumerate(found()))
    assert f"offer_line {line} name: Болт М20×80 → Золото" in told[0][1]
    assert told[0][1].startswith(f"offer {world.offer} ")
    assert told[1][1].startswith(f"invoice {world.plain_invoice} ")
    assert "instalment" in told[1][1]


def test_a_backup_tells_since_when_and_what_was_there_of_a_deleted_payment(world, store):
    backup.automatic(store, "by-hand")
    newest = backup.automatic(store, "by-hand")
    reference = value("SELECT amount_minor FROM payment WHERE id = ?", world.payment)
    assert reference == 50_000_00
    by_hand(
        store,
        f"DELETE FROM allocation WHERE payment_id = {world.payment}",
        f"DELETE FROM payment WHERE id = {world.payment}",
    )
    told = found()
    gone = [where for finding, where in told if finding is Finding.SEALED_GONE]
    assert any(where.startswith(f"payment {world.payment}") for where in gone)
    assert all(f"whole in {newest.name}" in where for where in gone)


def test_money_that_came_in_past_the_program_is_told_of(world, store):
    names = "created_at, updated_at, rev, client_id, paid_on, amount_minor, currency, reference"
    by_hand(
        store,
        f"INSERT INTO payment (uid, {names}, purpose, reason) SELECT 'new', {names}, '', ''"
        f" FROM payment WHERE id = {world.payment}",
    )
    newest = value("SELECT max(id) FROM payment")
    assert (Finding.UNSEALED, f"payment {newest}") in found()


def test_a_journal_written_over_tells_which_side_of_the_entry(world, store):
    entry = value("SELECT min(id) FROM journal WHERE action = 'invoice.issue'")
    by_hand(
        store,
        f"UPDATE journal SET who = 'nobody' WHERE id = {entry}",
        f"UPDATE journal SET changeset = x'00' WHERE id = {entry + 1}",
        f"DELETE FROM journal_subject WHERE journal_id = {entry + 2}",
        f"DELETE FROM journal WHERE id = {entry + 2}",
    )
    told = [where for _finding, where in found()]
    assert told[0].startswith(f"journal {entry} (invoice.issue)")
    assert "*head" in told[0]
    assert "*parts" in told[1]
    assert told[2].startswith(f"journal {entry + 2}")


def test_a_chain_mended_by_the_hand_that_changed_the_record_breaks_at_the_next_link(world, store):
    last, payment = rows("SELECT max(id), record_id FROM chain WHERE kind = 'payment'")[0]
    by_hand(store, f"UPDATE chain SET content = zeroblob(32) WHERE id = {last}")
    assert (Finding.CHAIN_BROKEN, f"chain {last}: payment {payment}") in found()


def test_a_base_that_went_back_is_no_changed_one_and_is_watched_from_then_on(world, store):
    copy = backup.automatic(store, "by-hand")
    clients.create(ClientDraft("После копии"))
    later = backup.automatic(store, "by-hand")
    backups.swap(backups.prepare(copy), "ru")
    undo.start()
    assert found() == []
    clients.create(ClientDraft("После возврата"))
    kept = backup.automatic(store, "by-hand")
    assert found() == []
    links = "DELETE FROM chain WHERE kind <> 'restored' AND id > (SELECT max(id) - 1 FROM chain)"
    by_hand(store, links)
    assert (Finding.CHAIN_REWRITTEN, kept.name) in found()
    assert (Finding.CHAIN_REWRITTEN, later.name) not in found()


def test_a_base_that_went_back_to_before_the_chain_is_no_changed_one(world, store, tmp_path):
    """The backup was made by a program without a chain; those made since hold links of one."""
    old = tmp_path / "old.salesapp"
    with lzma.open(OLD) as packed, old.open("wb") as plain:
        shutil.copyfileobj(packed, plain)
    later = backup.automatic(store, "by-hand")
    copy = later.with_name(later.name.replace("by-hand", "daily"))
    copy.write_bytes(old.read_bytes())
    backups.swap(backups.prepare(copy), "ru")
    undo.start()
    told = [finding for finding, _where in found()]
    assert Finding.CHAIN_REWRITTEN not in told
    clients.create(ClientDraft("После возврата"))
    kept = backup.automatic(store, "by-hand")
    by_hand(store, "DELETE FROM chain WHERE kind <> 'restored' AND id > 3")
    assert (Finding.CHAIN_REWRITTEN, kept.name) in found()
    assert (Finding.CHAIN_REWRITTEN, later.name) not in found()
    assert value("SELECT count(*) FROM setting WHERE key = 'chain.restored'") == 0


def test_a_chain_written_anew_as_a_whole_differs_from_the_backups(world, store):
    kept = backup.automatic(store, "by-hand")
    by_hand(
        store,
        f"UPDATE invoice SET total_minor = 1 WHERE id = {world.invoice}",
        "DELETE FROM chain",
    )
    # The program wrote links for all it found when it opened the store.
    assert value("SELECT count(*) FROM chain") > 1
    assert found() == [(Finding.CHAIN_REWRITTEN, kept.name)]


def test_links_and_forms_are_frozen(world):
    for table in ("chain", "chain_form"):
        for sql in (f"DELETE FROM {table}", f"UPDATE {table} SET id = id + 1000"):
            with pytest.raises(Exception, match="frozen"):
                execute(sql)


def test_lawful_moves_of_posted_papers_leave_the_chain_whole(world):
    offers.accept(world.offer)
    undo.undo()
    offers.decline(world.offer, "Дорого")
    invoices.void(made(_spare_invoice()), "ошибка")
    payments.release(world.payment, world.invoice, TODAY)
    payments.allocate(world.payment, TODAY)
    payments.reverse(
        made(payments.register(PaymentDraft(world.client, 7_00, TODAY))), "не тот", TODAY
    )
    assert check_store() == []


def _spare_invoice():
    found = rows(
        "SELECT id FROM invoice WHERE state = 'issued' AND NOT EXISTS (SELECT 1 FROM instalment"
        " JOIN allocation ON instalment_id = instalment.id WHERE invoice_id = invoice.id)"
        " AND NOT EXISTS (SELECT 1 FROM credit_note WHERE invoice_id = invoice.id)"
    )
    return Changes({}, subject_id=found[0][0])


def test_a_merge_and_its_undo_move_posted_papers_lawfully(world):
    other = made(clients.create(ClientDraft("Волжмонтаж")))
    merging.merge(Entity.CLIENT, other, [world.client], {})
    assert value("SELECT client_id FROM invoice WHERE id = ?", world.invoice) == other
    assert check_store() == []
    undo.undo()
    assert value("SELECT client_id FROM invoice WHERE id = ?", world.invoice) == world.client
    assert check_store() == []


def test_an_erasure_writes_the_journal_anew_lawfully(world):
    person = value("SELECT min(id) FROM contact WHERE deleted_at IS NULL")
    before = value("SELECT count(*) FROM chain WHERE kind = 'journal'")
    entries = value("SELECT count(*) FROM journal")
    personal_data.erase(person, "по просьбе")
    cleaned = value("SELECT count(*) FROM chain WHERE kind = 'journal'") - before
    assert cleaned > value("SELECT count(*) FROM journal") - entries
    assert found() == []


def test_an_import_taken_back_leaves_no_hole(world):
    action = long_actions.LongAction("import.run", "файл")
    for name in ("Ромашка", "Астра"):
        with action.part():
            execute("UPDATE client SET note = ? WHERE id = ?", name, world.client)
    assert found() == []
    action.take_back()
    assert found() == []
    assert value("SELECT count(*) FROM journal WHERE action = 'import.run'") == 0


def test_a_column_that_comes_later_changes_no_hash(world, store, monkeypatch):
    """An upgrade adds a column to papers: the links of before speak of the columns of before."""
    by_hand(store, "UPDATE client SET rev = rev")
    close_store()
    newer = apsw.Connection(str(store))
    newer.execute("ALTER TABLE payment ADD COLUMN colour TEXT NOT NULL DEFAULT 'green'")
    newer.close()
    from salesapp.db import relations

    relations.forget()
    open_store(store)
    assert found() == []
    forms = value("SELECT count(*) FROM chain_form WHERE kind = 'payment'")
    assert forms == 2
    execute(
        "INSERT INTO payment (uid, created_at, updated_at, rev, client_id, paid_on, amount_minor,"
        " currency, reference, purpose, reason) SELECT 'new', created_at, updated_at, rev,"
        " client_id, paid_on, 1, currency, '', '', '' FROM payment WHERE id = ?",
        world.payment,
    )
    newest = value("SELECT max(id) FROM payment")
    with journal.quiet():
        chain.append([("payment", newest)])
    assert found() == []
    by_hand(store, f"UPDATE payment SET colour = 'red' WHERE id = {newest}")
    ((finding, where),) = found()
    assert finding is Finding.SEALED_CHANGED
    assert where.startswith(f"payment {newest}")
    relations.forget()


def test_a_manifest_keeps_the_newest_link(world, store):
    kept = backup.automatic(store, "by-hand")
    manifest = backup.manifest_of(kept)
    number, _colon, link = manifest.chain.partition(":")
    assert int(number) == value("SELECT max(id) FROM chain")
    assert link == value("SELECT hex(link) FROM chain WHERE id = ?", int(number)).lower()


def _broken_off() -> None:
    with journal.action("client.update"):
        execute("UPDATE client SET note = 'x'")
        raise ZeroDivisionError


def test_a_command_that_is_rolled_back_leaves_no_link(world):
    before = value("SELECT max(id) FROM chain")
    with pytest.raises(ZeroDivisionError):
        _broken_off()
    assert value("SELECT max(id) FROM chain") == before
    clients.set_category([world.client], "A")
    assert value("SELECT max(id) FROM chain") == before + 1
