"""A whole Bitrix24 portal comes in as one action: counted, repeatable, taken back at once."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from salesapp.db.connection import execute, rows, value
from salesapp.db.matching import Source, candidates
from salesapp.db.models.products import Category
from salesapp.db.queries import leads as lead_queries
from salesapp.db.store import close_store, open_store
from salesapp.domain.custom_fields import FieldDraft
from salesapp.domain.entities import Entity
from salesapp.domain.fields import FieldType
from salesapp.domain.imports import MatchPolicy, Outcome
from salesapp.domain.jobs import JobCancelled
from salesapp.domain.text import digits
from salesapp.exchange.rows import Trouble
from salesapp.services import custom_fields, leads, own_values, undo
from salesapp.services.importing import run
from tests.dumps import business

DATA = Path(__file__).parents[1] / "data" / "bitrix24"
NAMES = ("deals", "contacts", "leads", "companies", "products")
EXPECTED = json.loads((DATA / "expected.json").read_text("utf-8"))["files"]


@pytest.fixture(scope="module")
def sources() -> list[run.SourceFile]:
    return [run.read(DATA / f"{name}.csv") for name in NAMES]


def outcomes(result: run.ImportResult) -> dict[str, dict[Outcome, int]]:
    return {plan.source.path.stem: plan.counts() for plan in result.plans}


def test_five_files_give_the_counts_of_the_portal(db, sources):
    found = outcomes(run.run(sources))
    companies = EXPECTED["companies.csv"]
    assert found["companies"] == {
        Outcome.NEW: companies["rows"] - len(companies["duplicates"]),
        Outcome.MERGED: len(companies["duplicates"]),
    }
    for name in ("contacts", "products", "leads"):
        assert found[name] == {Outcome.NEW: EXPECTED[f"{name}.csv"]["rows"]}
    assert found["deals"] == {Outcome.NEW: EXPECTED["deals.csv"]["deals"]}
    assert value("SELECT count(DISTINCT inn) FROM client") >= companies["unique_inn"]
    kopecks = int(EXPECTED["deals.csv"]["amount_total"].replace(".", ""))
    assert value("SELECT sum(amount_minor) FROM deal") == kopecks
    prices = int(EXPECTED["products.csv"]["price_sum"].replace(".", ""))
    assert value("SELECT sum(price_minor) FROM product") == prices
    assert value("SELECT count(*) FROM product WHERE vat_bp IS NULL") == 6
    assert value("SELECT count(*) FROM product WHERE is_active") == 195
    assert value("SELECT count(*) FROM deal WHERE client_id IS NULL") == 0


def test_wrong_inns_are_kept_and_flagged(db, sources):
    run.run(sources)
    wrong = [bad["value"] for bad in EXPECTED["companies.csv"]["bad"] if bad["field"] == "ИНН"]
    flagged = rows("SELECT inn FROM client WHERE inn_flag = 'wrong' ORDER BY inn")
    assert [inn for (inn,) in flagged] == sorted(wrong)


def test_deals_stand_on_our_stages(db, sources):
    run.run(sources)
    found = dict(
        rows("SELECT s.code, count(*) FROM deal d JOIN stage s ON s.id = d.stage_id GROUP BY 1")
    )
    stages = EXPECTED["deals.csv"]["by_stage"]
    assert found["won"] == stages["Сделка успешна"]
    assert found["lost"] == stages["Сделка провалена"] + stages["Анализ причины провала"]
    closed = found["won"] + found["lost"]
    assert sum(found.values()) - closed == sum(
        count for name, count in stages.items() if name not in CLOSED
    )
    assert sum(found.values()) == EXPECTED["deals.csv"]["deals"]


CLOSED = {"Сделка успешна", "Сделка провалена", "Анализ причины провала"}


def test_a_deal_that_a_gate_holds_stands_on_the_last_stage_it_may_enter(db, sources):
    planned = [row for plan in run.run(sources).plans for row in plan.rows]
    held = [row for row in planned if any(one.code is Trouble.STAGE_HELD for one in row.problems)]
    assert held
    assert not rows(
        "SELECT d.id FROM deal d JOIN stage s ON s.id = d.stage_id AND s.kind = 'open'"
        " WHERE s.code NOT IN ('qualification', 'selection')"
    )
    assert not rows("SELECT id FROM deal WHERE id NOT IN (SELECT deal_id FROM stage_move)")
    lost = rows(
        "SELECT d.lost_reason_id, d.lost_comment, d.lost_stage_id FROM deal d"
        " JOIN stage s ON s.id = d.stage_id AND s.kind = 'lost'"
    )
    assert all(reason and len(comment) >= 10 and stage for reason, comment, stage in lost)


def test_what_an_import_adds_by_itself_is_in_the_language_of_the_store(tmp_path, sources):
    open_store(tmp_path / "english.salesapp", create=True, language="en")
    try:
        run.run(sources)
        told = [comment for (comment,) in rows("SELECT DISTINCT comment FROM stage_move")]
        assert told
        assert all(one.startswith("From the file") for one in told)
        won = "SELECT DISTINCT won_reason FROM deal WHERE won_reason <> ''"
        assert rows(won) == [("Won in the former program",)]
        assert value("SELECT 1 FROM lost_reason WHERE name = 'From the former program'")
        made = "SELECT count(*) FROM lost_reason WHERE name = 'Из прежней программы'"
        assert value(made) == 0
    finally:
        close_store()


def test_the_same_files_again_change_nothing(db, sources):
    run.run(sources)
    before, steps = business(), value("SELECT count(*) FROM journal")
    found = outcomes(run.run(sources))
    assert business() == before
    assert value("SELECT count(*) FROM journal") == steps
    assert {outcome for counts in found.values() for outcome in counts} == {Outcome.UNCHANGED}


def test_one_undo_takes_the_whole_import_back_and_redo_brings_it(db, sources):
    empty = business()
    run.run(sources)
    full = business()
    undo.undo()
    assert business() == empty
    undo.redo()
    assert business() == full


def test_the_preview_tells_what_the_import_then_does(db, sources):
    companies = next(source for source in sources if source.path.stem == "companies")
    planned = run.plan(companies)
    assert value("SELECT count(*) FROM client") == 0
    done = run.run([companies]).plans[0]
    assert planned.rows == done.rows


def test_every_row_of_a_file_has_exactly_one_outcome(db, sources):
    for plan in run.run(sources).plans:
        numbers = [row.row_number for row in plan.rows]
        assert len(numbers) == len(set(numbers))
        assert sum(plan.counts().values()) == len(plan.source.parsed.rows) + len(
            plan.source.parsed.rejected
        )


def test_cancelling_leaves_the_store_as_it_was(db, sources):
    class Impatient:
        calls = 0

        def step(self, done: int, total: int, note: str = "") -> None:
            self.calls += 1
            if self.calls > 3:
                raise JobCancelled

    before = business()
    with pytest.raises(JobCancelled):
        run.run(sources, control=Impatient())
    assert business() == before
    assert undo.next_undo() is None


def test_what_was_typed_here_is_not_overwritten_unless_the_file_shall_win(db, sources):
    run.run(sources)
    from salesapp.db.connection import execute

    name = value("SELECT name FROM client WHERE id = 1")
    execute("UPDATE client SET name = 'Моё имя' WHERE id = 1")
    run.run(sources)
    assert value("SELECT name FROM client WHERE id = 1") == "Моё имя"
    run.run(sources, MatchPolicy.SKIP)
    assert value("SELECT name FROM client WHERE id = 1") == "Моё имя"
    run.run(sources, MatchPolicy.REPLACE)
    assert value("SELECT name FROM client WHERE id = 1") == name


def test_other_encodings_and_languages_are_the_same_import(db):
    for name in ("companies-cp1251", "leads-en-comma"):
        source = run.read(DATA / f"{name}.csv")
        result = run.run([source])
        assert sum(outcomes(result)[name].values()) == EXPECTED[f"{name}.csv"]["rows"]


def test_imported_clients_are_found_by_name_phone_and_person(db, sources):
    run.run(sources)
    texts = dict(rows("SELECT id, search_text FROM client"))
    assert all(texts.values())
    person, client = rows(
        "SELECT p.last_name, f.client_id FROM affiliation f JOIN contact p ON p.id = f.contact_id"
        " WHERE p.last_name <> '' LIMIT 1"
    )[0]
    assert person.casefold().replace("ё", "е") in texts[client]


def test_what_was_deleted_here_comes_again_and_nothing_is_hung_on_it(db, sources):
    run.run(sources)
    firm, deal = rows("SELECT client_id, id FROM deal ORDER BY id LIMIT 1")[0]
    name, title = value("SELECT name FROM client WHERE id = ?", firm), "SELECT title FROM deal"
    title = value(f"{title} WHERE id = ?", deal)
    execute("UPDATE client SET deleted_at = '2026-11-23T09:00:00.000Z' WHERE id = ?", firm)
    execute("UPDATE deal SET deleted_at = '2026-11-23T09:00:00.000Z' WHERE id = ?", deal)
    found = outcomes(run.run(sources))
    assert found["companies"][Outcome.NEW] == 1
    assert found["deals"][Outcome.NEW] == 1
    [(client, made)] = rows(
        "SELECT client_id, id FROM deal WHERE title = ? AND deleted_at IS NULL AND id > ?",
        title, deal,
    )  # fmt: skip
    assert value("SELECT name FROM client WHERE id = ? AND deleted_at IS NULL", client) == name
    assert not {Outcome.NEW} & set(outcomes(run.run(sources))["deals"])
    undo.undo()
    assert value("SELECT count(*) FROM deal WHERE id = ?", made) == 0


def test_an_imported_lead_is_found_by_its_telephone_however_typed(db, sources):
    run.run([one for one in sources if one.path.stem == "leads"])
    phones = "SELECT id, phones FROM lead WHERE phones LIKE '+7%' AND phones NOT LIKE '%,%' LIMIT 1"
    lead, phone = rows(phones)[0]
    number = digits(phone)[-10:]
    for typed in (
        f"8{number}",
        f"+7{number}",
        number,
        number[3:],
        f"8 ({number[:3]}) {number[3:]}",
    ):
        assert lead in [one.id for one in candidates(Source.LEAD, typed)]


def test_an_imported_record_is_found_by_what_a_later_import_adds_and_by_own_fields(db, sources):
    files = [one for one in sources if one.path.stem in ("companies", "leads", "deals")]
    run.run(files)
    lead, phone = rows("SELECT id, phones FROM lead WHERE phones LIKE '+7%' LIMIT 1")[0]
    draft = lead_queries.one(lead)
    leads.update(lead, replace(draft.draft, phones=""), draft.rev)
    field = custom_fields.create(Entity.DEAL, FieldDraft("Тара", FieldType.TEXT)).subject_id
    own_values.set_own(Entity.DEAL, [1], f"custom:{field}", "мешок")
    run.run(files, MatchPolicy.REPLACE)
    assert value("SELECT phones FROM lead WHERE id = ?", lead) == phone
    assert lead in [one.id for one in candidates(Source.LEAD, phone.split(",")[0])]
    assert [one.id for one in candidates(Source.DEAL, "мешок")] == [1]


def test_goods_come_into_no_group_that_was_deleted(db, sources):
    goods = [one for one in sources if one.path.stem == "products"]
    run.run(goods)
    undo.undo()
    top = next(one.category[0] for one in goods[0].parsed.rows if one.category)
    deleted = int(Category.create(name=top, deleted_at=datetime.now(UTC)).id)
    run.run(goods)
    assert value("SELECT count(*) FROM category WHERE name = ? AND deleted_at IS NULL", top) == 1
    assert value("SELECT count(*) FROM product WHERE category_id = ?", deleted) == 0
    assert value("SELECT count(*) FROM category WHERE parent_id = ?", deleted) == 0
