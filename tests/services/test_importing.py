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


def portal(folder: Path, name: str, *lines: str) -> run.SourceFile:
    """A file of the portal as it is written there."""
    path = folder / f"{name}.csv"
    path.write_text("\n".join(lines) + "\n", "utf-8-sig")
    return run.read(path)


def test_what_the_file_does_not_tell_is_not_replaced(db, tmp_path):
    """A file with some of the columns only: the others stay as they are here."""
    whole = [
        portal(tmp_path, "firms", "ID;Название компании;ИНН", "7;ООО Ромашка;7707083893"),
        portal(
            tmp_path, "goods", "ID;Название;Артикул;Цена;Валюта;НДС включён в цену;Активен",
            "5;Болт;Б-1;10.00;USD;Нет;Нет",
        ),
        portal(
            tmp_path, "sales", "ID;Название сделки;Сумма;Валюта;Дата создания",
            "3;Поставка;500.00;USD;01.02.2026 10:00:00",
        ),
        portal(
            tmp_path, "asks", "ID;Название лида;Стадия;Сумма;Валюта;Дата создания",
            "9;Запрос;В работе;700.00;USD;01.02.2026 10:00:00",
        ),
    ]  # fmt: skip
    run.run(whole)
    execute("UPDATE client SET status = 'active'")
    firms = "SELECT kind, status, inn, kpp FROM client"
    goods = "SELECT price_minor, currency, price_includes_vat, is_active, sku FROM product"
    sales = "SELECT amount_minor, currency, number FROM deal"
    asks = "SELECT state, amount_minor, currency, received_at FROM lead"
    before = [rows(one) for one in (firms, goods, sales, asks)]
    assert before[0] == [("company", "active", "7707083893", "")]
    assert before[1] == [(1000, "USD", 0, 0, "Б-1")]
    less = [
        portal(tmp_path, "firms", "ID;Название компании;Комментарий", "7;ООО Ромашка;склад"),
        portal(tmp_path, "goods", "ID;Название;Артикул", "5;Болт М8;Б-1"),
        portal(tmp_path, "sales", "ID;Название сделки;Комментарий", "3;Поставка;склад"),
        portal(tmp_path, "asks", "ID;Название лида;Комментарий", "9;Запрос;склад"),
    ]
    run.run(less, MatchPolicy.REPLACE)
    assert [rows(one) for one in (firms, goods, sales, asks)] == before
    assert value("SELECT note FROM client") == "склад"
    assert value("SELECT name FROM product") == "Болт М8"


def test_the_mark_of_a_wrong_inn_goes_with_the_inn(db, tmp_path):
    wrong = portal(tmp_path, "firms", "ID;Название компании;ИНН", "7;ООО Ромашка;7707083890")
    flagged = "SELECT inn, inn_flag FROM client"
    run.run([wrong])
    assert rows(flagged) == [("7707083890", "wrong")]
    execute("UPDATE client SET inn = '7707083893', inn_flag = ''")
    run.run([wrong])
    assert rows(flagged) == [("7707083893", "")], "what was put right here is not called wrong"
    run.run([wrong], MatchPolicy.REPLACE)
    right = portal(tmp_path, "firms", "ID;Название компании;ИНН", "7;ООО Ромашка;7707083893")
    run.run([right], MatchPolicy.REPLACE)
    assert rows(flagged) == [("7707083893", "")]


def test_goods_of_a_known_deal_follow_the_file_when_it_shall_win(db, tmp_path):
    head = "ID;Название сделки;Товар;Цена;Количество;Сумма"
    run.run([portal(tmp_path, "sales", head, "3;Поставка;Болт;10;5;50", "3;Поставка;Гайка;1;7;7")])
    told = "SELECT name, quantity_milli, price_minor FROM deal_line ORDER BY position"
    before = rows(told)
    assert before == [("Болт", 5000, 1000), ("Гайка", 7000, 100)]
    fresh = portal(tmp_path, "sales", head, "3;Поставка;Болт;10;9;90", "3;Поставка;Шайба;2;7;14")
    run.run([fresh])
    assert rows(told) == before
    assert outcomes(run.run([fresh], MatchPolicy.REPLACE))["sales"] == {Outcome.UPDATED: 1}
    assert value("SELECT amount_minor FROM deal") == 104_00
    assert rows(told) == [("Болт", 9000, 1000), ("Шайба", 7000, 200)]
    assert outcomes(run.run([fresh], MatchPolicy.REPLACE))["sales"] == {Outcome.UNCHANGED: 1}
    undo.undo()
    assert rows(told) == before
    assert value("SELECT amount_minor FROM deal") == 57_00


def test_a_sum_that_was_missing_comes_later(db, tmp_path):
    run.run([portal(tmp_path, "sales", "ID;Название сделки", "3;Поставка")])
    head = "ID;Название сделки;Товар;Цена;Количество;Сумма"
    later = portal(tmp_path, "sales", head, "3;Поставка;Болт;10;5;50")
    run.run([later])
    assert value("SELECT amount_minor FROM deal") == 50_00
    assert rows("SELECT name, quantity_milli FROM deal_line") == [("Болт", 5000)]


def test_a_deal_of_namesakes_is_given_to_neither(db, tmp_path):
    """Without the ID of the company a name that two clients have tells nobody."""
    firms = portal(
        tmp_path, "firms", "ID;Название компании;ИНН",
        "7;ООО Вектор;7707083893", "8;ООО Вектор;5260000019", "9;ООО Мост;7728168971",
    )  # fmt: skip
    people = portal(
        tmp_path, "people", "ID;Имя;Фамилия;Компания: ID",
        "1;Иван;Иванов;7", "2;Иван;Иванов;9", "3;Пётр;Петров;9",
    )  # fmt: skip
    sales = portal(
        tmp_path, "sales", "ID;Название сделки;Компания;Контакт",
        "1;Первая;ООО Вектор;Иванов Иван", "2;Вторая;ООО Мост;Иванов Иван",
    )  # fmt: skip
    done = run.run([firms, people, sales])
    told = [[(one.code, one.value) for one in row.problems] for row in done.plans[-1].rows]
    assert told == [
        [(Trouble.AMBIGUOUS, "ООО Вектор"), (Trouble.AMBIGUOUS, "Иванов Иван")], [],
    ]  # fmt: skip
    names = dict(rows("SELECT ext_id, record_id FROM external_key WHERE entity = 'contact'"))
    clients = dict(rows("SELECT ext_id, record_id FROM external_key WHERE entity = 'client'"))
    assert rows("SELECT client_id, contact_id FROM deal ORDER BY number") == [
        (None, None), (clients["9"], names["2"]),
    ]  # fmt: skip


def test_an_inn_of_another_client_is_not_given_to_a_second_one(db, tmp_path, make_client):
    run.run([portal(tmp_path, "firms", "ID;Название компании", "7;ООО Ромашка")])
    make_client("ООО Лютик", inn="7707083893", kpp="")
    later = portal(tmp_path, "firms", "ID;Название компании;ИНН", "7;ООО Ромашка;7707083893")
    for policy in (MatchPolicy.MERGE, MatchPolicy.REPLACE):
        run.run([later], policy)
        assert rows("SELECT name FROM client WHERE inn = '7707083893'") == [("ООО Лютик",)]
    second = portal(tmp_path, "firms", "ID;Название компании;ИНН", "9;ООО Пион;7707083893")
    (planned,) = run.run([second], MatchPolicy.ALLOW).plans[0].rows
    assert [one.code for one in planned.problems] == [Trouble.TAKEN]
    assert rows("SELECT name FROM client WHERE inn = '7707083893'") == [("ООО Лютик",)]
    assert value("SELECT count(*) FROM client WHERE name = 'ООО Пион'") == 1


def test_every_extension_behind_one_number_comes_from_the_portal(db, tmp_path):
    told = "+7 831 200-14-07 доб. 12, +7 831 200-14-07 доб. 15"
    firms = portal(
        tmp_path, "firms", "ID;Название компании;Рабочий телефон", f"7;ООО Ромашка;{told}"
    )
    run.run([firms])
    points = "SELECT value FROM contact_point ORDER BY id"
    assert [one.split()[-1] for (one,) in rows(points)] == ["12", "15"]
    assert outcomes(run.run([firms]))["firms"] == {Outcome.UNCHANGED: 1}
    plain = portal(
        tmp_path, "firms", "ID;Название компании;Рабочий телефон", "7;ООО Ромашка;+7 831 200-14-07"
    )
    assert outcomes(run.run([plain]))["firms"] == {Outcome.UNCHANGED: 1}


def test_the_portal_names_its_currencies_in_words(db, tmp_path):
    """«Российский рубль» is the rouble: such deals stood apart from all sums."""
    sales = portal(
        tmp_path, "sales", "ID;Название сделки;Сумма;Валюта",
        "1;А;10;Российский рубль", "2;Б;10;руб.", "3;В;10;Доллар США", "4;Г;10;Евро", "5;Д;10;usd",
        "6;Е;10;Фунт стерлингов", "7;Ж;10;Рубль",
    )  # fmt: skip
    asks = portal(tmp_path, "asks", "ID;Название лида;Сумма;Валюта", "1;А;10;Российский рубль")
    goods = portal(tmp_path, "goods", "ID;Название;Артикул;Цена;Валюта", "1;Болт;Б-1;10;Доллар США")
    run.run([sales, asks, goods])
    assert [one for (one,) in rows("SELECT currency FROM deal ORDER BY number")] == [
        "RUB", "RUB", "USD", "EUR", "USD", "Фунт стерлингов", "RUB",
    ]  # fmt: skip
    assert value("SELECT currency FROM lead") == "RUB"
    assert value("SELECT currency FROM product") == "USD"


def test_a_stage_nobody_knows_is_told_and_moves_no_deal(db, tmp_path):
    execute("DELETE FROM stage_gate")
    head = "ID;Название сделки;Сумма;Стадия сделки;Дата закрытия"
    tail = "31.12.2026"
    run.run([portal(tmp_path, "sales", head, f"1;А;10;Подготовка документов;{tail}")])
    stage = "SELECT s.code FROM deal d JOIN stage s ON s.id = d.stage_id ORDER BY d.number"
    before = rows(stage)
    assert before == [("selection",)]
    odd = portal(
        tmp_path, "sales", head, f"1;А;10;Ждём тендер;{tail}", f"2;Б;10;Ждём тендер;{tail}"
    )
    for policy in (MatchPolicy.MERGE, MatchPolicy.REPLACE):
        planned = run.run([odd], policy).plans[0].rows
        assert rows(stage) == [*before, ("qualification",)]
        run.run([portal(tmp_path, "less", "ID;Название сделки", "1;А")], policy)
        assert rows(stage) == [*before, ("qualification",)], "no stage is told: it stays"
        assert [[(one.code, one.value) for one in row.problems] for row in planned] == [
            [(Trouble.NOT_A_CHOICE, "Ждём тендер")]
        ] * 2
    asks = portal(tmp_path, "asks", "ID;Название лида;Стадия", "1;А;Думают", "2;Б;В работе")
    told = [[one.code for one in row.problems] for row in run.run([asks]).plans[0].rows]
    assert told == [[Trouble.NOT_A_CHOICE], []]


def test_the_name_of_a_person_is_made_of_all_its_parts(db, tmp_path):
    run.run([portal(tmp_path, "people", "ID;Имя;Фамилия;Должность", "8;Иван;Иванов;директор")])
    told = "SELECT name, last_name, first_name, second_name FROM contact"
    assert rows(told) == [("Иванов Иван", "Иванов", "Иван", "")]
    run.run([portal(tmp_path, "people", "ID;Имя;Фамилия;Отчество", "8;Иван;Иванов;Петрович")])
    assert rows(told) == [("Иванов Иван Петрович", "Иванов", "Иван", "Петрович")]
    less = portal(tmp_path, "people", "ID;Имя;Фамилия;Комментарий", "8;Иван;;важный")
    run.run([less], MatchPolicy.REPLACE)
    assert rows(told) == [("Иванов Иван Петрович", "Иванов", "Иван", "Петрович")]
    execute("UPDATE contact SET name = 'Иванов И. П., директор'")
    run.run([less])
    assert value("SELECT name FROM contact") == "Иванов И. П., директор"
    new = portal(tmp_path, "people", "ID;Имя;Фамилия;Отчество", "8;Иван;Петров;Петрович")
    run.run([new], MatchPolicy.REPLACE)
    assert rows(told) == [("Петров Иван Петрович", "Петров", "Иван", "Петрович")]
