"""An import in many short transactions: one step all the same, and room for others between them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

import pytest

from salesapp.db import journal, long_actions
from salesapp.db.connection import database, execute, row, rows, value
from salesapp.db.long_actions import LongAction, unfinished
from salesapp.db.models.clients import Client
from salesapp.db.store import close_store, open_store
from salesapp.db.subjects import changes_of
from salesapp.domain.clients import ClientDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobCancelled, Silent
from salesapp.exchange.spool import BATCH
from salesapp.services import clients, undo
from salesapp.services.checks import check_store
from salesapp.services.importing.tables import worker
from salesapp.services.importing.tables.run import TableSource, rows_fitting
from tests.dumps import business
from tests.services.tables_kit import imported, outcomes, planned, source_of


def table(count: int, *, town: str = "Тверь", first: int = 0) -> str:
    """So many clients with everything a table may say of them."""
    lines = ["Наименование;ИНН;Телефон;E-mail;Город;Контактное лицо;Моб. контакта;Расчётный счёт"]
    for number in range(first, first + count):
        phone = f"8 495 {1_000_000 + number:07}"
        lines.append(
            f"ООО «Ромашка-{number}»;;{phone};a{number}@r.example;{town};Иванов Пётр {number};;"
            f"4070281000000{number:07}"
        )
    return "\n".join(lines) + "\n"


def is_index_true() -> bool:
    """Whether each index of words holds exactly what its table says."""
    for name in ("client", "contact", "product", "deal", "lead"):
        execute(f"INSERT INTO {name}_fts ({name}_fts, rank) VALUES ('integrity-check', 1)")
    parts = "SELECT count(*) FROM client_inn_fts WHERE client_inn_fts MATCH ?"
    return all(
        value(parts, f'"{inn[2:8]}"')
        >= value("SELECT count(*) FROM client WHERE substr(inn, 3, 6) = ?", inn[2:8])
        for (inn,) in rows("SELECT DISTINCT inn FROM client WHERE length(inn) = 10 LIMIT 5")
    )


@pytest.fixture
def many(db: Path, tmp_path: Path) -> TableSource:
    """A table that takes several transactions."""
    return source_of(tmp_path / "many", table(1_700))


def test_a_table_in_several_transactions_is_one_step(db, many):
    before = business()
    assert planned(many) == imported(many)
    assert value("SELECT count(*) FROM journal WHERE whole_id IS NOT NULL") >= 2
    filled = business()
    assert value("SELECT count(*) FROM client") == 1_700
    assert set(outcomes(imported(many))) == {"unchanged"}
    assert business() == filled
    undo.undo()
    assert business() == before
    assert undo.next_undo() is None
    undo.redo()
    assert business() == filled
    assert is_index_true()
    assert check_store() == []
    undo.undo()
    assert business() == before
    assert is_index_true()


def test_the_index_follows_what_an_import_changes(db, tmp_path, make_client):
    known = make_client("Старое имя", inn="7707083893", city="Казань")
    source = source_of(tmp_path / "a", "Название;ИНН;Город\nНовое имя;7707083893;Псков\n")
    imported(source)
    found = "SELECT rowid FROM client_fts WHERE client_fts MATCH ?"
    assert rows(found, "псков") == [(known,)]
    assert rows(found, "казань") == []
    assert is_index_true()
    undo.undo()
    assert rows(found, "казань") == [(known,)]
    assert is_index_true()


def test_what_an_import_says_it_touched_is_what_its_changes_tell(db, tmp_path, make_client):
    make_client("ООО «Ромашка-3»", phone="+74951000003")
    tables = {
        "a": table(5),
        "b": table(7, town="Псков"),
        "c": "Артикул;Наименование;Группа;Цена\nА-1;Болт;Крепёж/Болты;5\nА-2;Гайка;Крепёж;6\n",
        "d": "Артикул;Наименование;Группа;Цена\nА-1;Болт М8;Крепёж/Гайки;7\n",
        "e": "ФИО;Компания;Телефон\nИванов Иван;Ромашка-3;8 921 000-11-22\n",
        "f": "Тема;Компания;Телефон\nНужны болты;Ромашка;8 921 000-11-22\n",
    }
    for name, text in tables.items():
        imported(source_of(tmp_path / name, text))
    parts = rows("SELECT id, changeset FROM journal WHERE action = 'import.run'")
    assert len(parts) >= 2 * len(tables)
    for journal_id, changeset in parts:
        told = rows(
            "SELECT entity, record_id FROM journal_subject WHERE journal_id = ?", journal_id
        )
        _changes, read = changes_of(bytes(changeset))
        assert set(told) == set(read)
        assert len(told) == len(set(told))


class Neighbour:
    """The window: saves a client each time it hears of the import's progress."""

    def __init__(self, *, stops_after: int | None = None) -> None:
        self.waited: list[float] = []
        self._stops_after = stops_after

    def step(self, done: int, total: int, note: str = "") -> None:
        if not done or done >= total:
            return
        if self._stops_after is not None and len(self.waited) >= self._stops_after:
            raise JobCancelled
        begun = perf_counter()
        clients.create(ClientDraft(name=f"Сосед {len(self.waited)}", inn=""))
        self.waited.append(perf_counter() - begun)


def neighbours() -> Sequence[str]:
    return [name for (name,) in rows("SELECT name FROM client WHERE name LIKE 'Сосед%'")]


def test_the_window_saves_while_a_child_imports(db, tmp_path):
    source = source_of(tmp_path / "many", table(6_000))
    window = Neighbour()
    result = worker.run([source], tmp_path / "many", window)
    assert result.journal_id is not None
    assert len(window.waited) >= 3
    # A save waits for one batch at most; this leaves room for a slow machine.
    assert sorted(window.waited)[len(window.waited) // 2] < 1.0
    assert len(neighbours()) == len(window.waited)
    assert value("SELECT count(*) FROM client") == 6_000 + len(window.waited)
    assert value("SELECT count(*) FROM affiliation") == 6_000
    imports = rows("SELECT id, whole_id FROM journal WHERE action = 'import.run' ORDER BY id")
    others = rows("SELECT id FROM journal WHERE action = 'client.create'")
    assert imports[0][0] < others[0][0] < imports[-1][0], "they wrote between one another"
    assert is_index_true()
    assert check_store() == []
    assert set(outcomes(imported(source))) == {"unchanged"}
    undo.undo()
    assert [name for (name,) in rows("SELECT name FROM client ORDER BY id")] == neighbours()
    assert value("SELECT count(*) FROM contact") == 0


def test_stopping_the_child_takes_back_its_part_and_leaves_what_the_window_saved(db, tmp_path):
    source = source_of(tmp_path / "many", table(20_000))
    with pytest.raises(JobCancelled):
        worker.run([source], tmp_path / "many", Neighbour(stops_after=2))
    assert len(neighbours()) == 2
    assert value("SELECT count(*) FROM client") == 2
    assert value("SELECT count(*) FROM journal WHERE action = 'import.run'") == 0
    assert unfinished() == []
    assert is_index_true()
    assert check_store() == []


def test_a_transaction_is_short_where_others_write_and_longer_where_nobody_does():
    assert rows_fitting(1_000, 0.1, is_alone=False) == 1_000
    assert rows_fitting(1_000, 0.1, is_alone=True) == 2_500
    assert rows_fitting(1_000, 10.0, is_alone=False) == BATCH
    assert rows_fitting(1_000, 0.0, is_alone=True) == 5_000


def test_what_was_broken_off_is_taken_back_when_the_store_is_opened_again(db):
    with journal.action("client.create", "Первый"):
        Client.create(name="Первый", name_key="первый")
    before = business()
    action = LongAction("import.run", "таблица")
    for number in range(3):
        with action.part():
            Client.create(name=f"Часть {number}", name_key="часть", search_text="часть")
    assert unfinished() == [action.journal_id]
    close_store()
    open_store(db)
    assert business() == before
    assert unfinished() == []
    assert value("SELECT count(*) FROM journal") == 1
    assert is_index_true()


def test_what_somebody_built_upon_stays_when_the_rest_is_taken_back(db):
    action = LongAction("import.run", "таблица")
    for number in range(3):
        with action.part():
            Client.create(name=f"Часть {number}", name_key="часть")
    execute("UPDATE client SET city = 'Тверь' WHERE name = 'Часть 1'")
    action.take_back()
    assert rows("SELECT name, city FROM client") == [("Часть 1", "Тверь")]
    assert unfinished() == []


def test_an_undo_that_meets_a_changed_record_leaves_everything_as_it_was(db, many):
    imported(many)
    # The last parts go first: the conflict is met in the middle.
    execute("UPDATE client SET city = 'Псков' WHERE id = 10")
    before, entries = business(), value("SELECT count(*) FROM journal")
    with pytest.raises(RuleError) as refused:
        undo.undo()
    assert refused.value.rule is Rule.UNDO_CONFLICT
    assert business() == before
    assert value("SELECT count(*) FROM journal") == entries
    assert unfinished() == []
    assert is_index_true()


class Impatient:
    """Somebody who stops what has begun."""

    def __init__(self, *, at_once: bool = False) -> None:
        self._at_once = at_once

    def step(self, done: int, total: int, note: str = "") -> None:
        if done or self._at_once:
            raise JobCancelled


def test_an_undo_that_is_stopped_leaves_everything_as_it_was(db, many):
    imported(many)
    before, step = business(), undo.next_undo()
    for control in (Impatient(), Impatient(at_once=True)):
        with pytest.raises(JobCancelled):
            undo.beside("undo")(control)
        assert business() == before
        assert undo.next_undo() == step
    with pytest.raises(JobCancelled):
        long_actions.reverse(step.journal_id, "undo", Impatient())
    assert business() == before
    assert unfinished() == []
    undo.undo()
    assert value("SELECT count(*) FROM client") == 0


def test_a_child_takes_one_big_step_back_and_does_it_again(db):
    with journal.action("list.bulk", "3000"):
        for number in range(3_000):
            Client.create(name=f"К {number}", name_key="к", search_text=f"слово{number}")
    filled, step = business(), undo.next_undo()
    assert undo.is_long(step)
    work = undo.beside("undo")
    with pytest.raises(RuleError) as refused:
        clients.create(ClientDraft(name="Сосед", inn=""))
    assert refused.value.rule is Rule.UNDO_UNDER_WAY
    work(Silent())
    assert value("SELECT count(*) FROM client") == 0
    assert (undo.next_undo(), undo.next_redo().subject) == (None, "3000")
    undo.beside("redo")(Silent())
    assert business() == filled
    assert is_index_true()
    execute("UPDATE client SET city = 'Тверь' WHERE id = 7")
    with pytest.raises(RuleError) as refused:
        undo.beside("undo")(Silent())
    assert refused.value.rule is Rule.UNDO_CONFLICT
    clients.create(ClientDraft(name="Сосед", inn=""))


def test_nothing_is_left_permitted_after_a_batch(db, many):
    imported(many)
    assert row("SELECT * FROM permit") is None
    with pytest.raises(Exception, match="frozen: journal"), database.atomic():
        execute("DELETE FROM journal")
