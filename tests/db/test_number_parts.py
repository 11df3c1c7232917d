"""Any three digits find a taxpayer number or the number of a paper, however many there are."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.db import relations, search
from salesapp.db.connection import execute, rows
from salesapp.db.matching import LIMIT, Source, candidates
from salesapp.db.queries import lists
from salesapp.db.queries.lists import ListQuery
from salesapp.domain.clients import ClientDraft
from salesapp.domain.entities import Entity
from salesapp.domain.fields import BUILT_IN
from salesapp.services import clients, undo
from salesapp.services.editing.run import set_cell

TODAY = date(2026, 11, 23)


@pytest.fixture
def base(make_client):
    return {
        "steel": make_client("ООО «Сталь»", inn="5260000019"),
        "wood": make_client("ООО «Лес»", inn="7719603213"),
        "man": make_client("ИП Орлов", inn="771965260000"),
        "none": make_client("Без номера"),
    }


def listed(text: str) -> list[int]:
    query = ListQuery(Entity.CLIENT, TODAY, text=text)
    assert lists.count(query) == len(lists.ids(query))
    assert lists.first_ids(query) == lists.ids(query)[: lists.FIRST]
    return list(lists.ids(query))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("5260000019", ["steel"]),
        ("00019", ["steel"]),
        ("603", ["wood"]),
        ("96 03", ["wood"]),
        ("5260", ["steel", "man"]),
        ("7719", ["wood", "man"]),
        ("19603213", ["wood"]),
        ("000000", []),
    ],
)
def test_a_client_is_found_by_any_part_of_the_number(base, typed, found):
    assert set(listed(typed)) == {base[one] for one in found}
    if found:
        assert listed(typed)[0] == base[found[0]]


def test_the_palette_and_the_pickers_find_it_too(base):
    assert [hit.id for hit in search.everything("9603")] == [base["wood"]]
    assert [one.id for one in candidates(Source.CLIENT, "9603")] == [base["wood"]]


def test_nobody_is_missing_behind_those_whose_other_numbers_begin_so(make_client):
    for number in range(LIMIT + 20):
        make_client(phone=f"+7916{number:07}")
    own = make_client(inn="7702916044")
    assert own in listed("916")
    assert len(listed("916")) == LIMIT + 21


def test_a_changed_number_is_forgotten_and_undo_brings_it_back(db):
    client = clients.create(ClientDraft("ООО «Сталь»", inn="5260000019")).subject_id
    assert listed("000001") == [client]
    inn = next(one for one in BUILT_IN[Entity.CLIENT] if one.id == "inn")
    set_cell(Entity.CLIENT, client, inn, "7719603219")
    assert listed("000001") == []
    assert listed("9603") == [client]
    clients.delete(client)
    assert listed("9603") == []
    undo.undo()
    assert listed("9603") == [client]
    undo.undo()
    assert listed("9603") == []
    assert listed("000001") == [client]
    undo.undo()
    assert rows("SELECT rowid FROM client_inn_fts WHERE client_inn_fts MATCH '\"000001\"'") == []


@pytest.fixture
def papers(make_client, make_invoice):
    """An old invoice under two thousand newer ones."""
    client = make_client()
    first = make_invoice(client, 100_00, number="С-2026-9473")
    names = [one for one in relations.columns("invoice") if one not in ("id", "uid", "number")]
    counted = ", ".join("n + 10" if one == "counter" else one for one in names)
    execute(
        f"WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more WHERE n < 2000)"
        f" INSERT INTO invoice (uid, number, {', '.join(names)})"
        f" SELECT 'u' || n, 'К-' || (80000 + n), {counted} FROM invoice, more WHERE invoice.id = ?",
        first,
    )
    return first


@pytest.mark.parametrize("typed", ["9473", "94", "С-2026-9473", "с 2026 9473", "2026-94", "№ 9473"])
def test_an_old_paper_is_found_by_a_part_of_its_number(papers, typed):
    found = [hit.id for hit in search.everything(typed) if hit.entity is Entity.INVOICE]
    if len(typed) > 2:
        assert found == [papers]
    else:
        # Two digits say too little: the newest papers with them are shown.
        assert len(found) == 5


def test_the_paper_called_so_comes_first_then_the_newest(papers):
    hits = [hit.title for hit in search.everything("8100") if hit.entity is Entity.INVOICE]
    assert hits == [f"К-{number}" for number in range(81_009, 81_004, -1)]
    hits = [hit.title for hit in search.everything("К-80010") if hit.entity is Entity.INVOICE]
    assert hits == ["К-80010"]


@pytest.mark.parametrize("table", ["offer", "invoice"])
def test_numbers_of_papers_are_looked_up_not_read_through(db, table):
    statement = search._LOOKED_UP
    plan = [str(step[3]) for step in rows("EXPLAIN QUERY PLAN " + statement, '"123"', "123")]
    assert any(f"SCAN {table}_number_fts VIRTUAL TABLE" in step for step in plan)
    assert f"SCAN {table}" not in plan
