"""Any table becomes clients, people, goods, leads: foreseen, repeatable, taken back at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from salesapp.db.connection import execute, row, rows, value
from salesapp.db.matching import Source, candidates
from salesapp.domain.custom_fields import FieldDraft
from salesapp.domain.entities import Entity
from salesapp.domain.fields import FieldType
from salesapp.domain.jobs import JobCancelled
from salesapp.domain.table_imports import ImportField, Key, Mode, TableKind
from salesapp.exchange.rows import Trouble
from salesapp.services import custom_fields, undo
from salesapp.services.importing.tables import run
from tests.dumps import business
from tests.services.tables_kit import imported, outcomes, planned, source_of

CLIENTS = (
    "Наименование;ИНН;КПП;Тел.;E-mail;Город;Контактное лицо;Должность\n"
    "ООО «Волжмонтаж»;7707083893;770701001;8 831 200 14 07, +7 921 000-92-27;"
    "info@volga.example;Нижний Новгород;Мельников Иван Петрович;директор\n"
    "ООО «Лифтпром»;7736050003;;+7 495 120-01-02;lift@prom.example;Москва;;\n"
    "ИП Орлов;;;;;Тверь;Орлова Анна;\n"
)


def test_a_list_of_clients_comes_in_with_phones_and_people(db, tmp_path):
    source = source_of(tmp_path / "a", CLIENTS)
    assert source.options.kind is TableKind.CLIENTS
    assert source.options.key is Key.INN
    assert outcomes(imported(source)) == ["new", "new", "new"]
    assert rows("SELECT name, inn, kpp, city FROM client ORDER BY id")[0] == (
        "ООО «Волжмонтаж»", "7707083893", "770701001", "Нижний Новгород",
    )  # fmt: skip
    assert rows("SELECT kind, value_norm FROM contact_point WHERE client_id = 1 ORDER BY id") == [
        ("phone", "+78312001407"), ("phone", "+79210009227"), ("email", "info@volga.example"),
    ]  # fmt: skip
    assert row(
        "SELECT c.name, c.last_name, c.first_name, c.second_name, a.position, a.is_main"
        " FROM contact c JOIN affiliation a ON a.contact_id = c.id WHERE a.client_id = 1"
    ) == ("Мельников Иван Петрович", "Мельников", "Иван", "Петрович", "директор", 1)
    found = value("SELECT search_text FROM client WHERE id = 1")
    for word in ("волжмонтаж", "78312001407", "2001407", "7707083893", "мельников", "volga"):
        assert word in found


def test_search_words_are_those_the_program_itself_would_write(db, tmp_path):
    from salesapp.db.search_text import refresh_client, refresh_product

    imported(source_of(tmp_path / "a", CLIENTS))
    goods = "Артикул;Наименование;Производитель\nAV-10 00;Автомат;Завод\n"
    imported(source_of(tmp_path / "b", goods))
    before = rows("SELECT id, search_text FROM client") + rows("SELECT search_text FROM product")
    for (client_id,) in rows("SELECT id FROM client"):
        refresh_client(client_id)
    refresh_product(1)
    after = rows("SELECT id, search_text FROM client") + rows("SELECT search_text FROM product")
    assert [sorted(str(one[-1]).split()) for one in after] == [
        sorted(str(one[-1]).split()) for one in before
    ]


def test_the_preview_is_what_the_import_then_does(db, tmp_path):
    source = source_of(
        tmp_path / "a", CLIENTS + "Без ИНН и имени\n" + CLIENTS.splitlines()[1] + "\n"
    )
    before = business()
    foreseen = planned(source)
    assert business() == before
    assert foreseen == imported(source)


def test_the_same_file_again_changes_nothing(db, tmp_path):
    source = source_of(tmp_path / "a", CLIENTS)
    imported(source)
    before, steps = business(), value("SELECT count(*) FROM journal")
    assert outcomes(imported(source)) == ["unchanged"] * 3
    assert business() == before
    assert value("SELECT count(*) FROM journal") == steps


def test_an_update_tells_old_and_new_and_one_undo_takes_it_back(db, tmp_path, make_client):
    known = make_client("ООО «Лифтпром»", inn="7736050003", city="Казань")
    before = business()
    plans = imported(source_of(tmp_path / "a", CLIENTS))
    assert outcomes(plans) == ["new", "updated", "new"]
    told = {change.field: (change.old, change.new) for change in plans[1].changes}
    assert told["city"] == ("Казань", "Москва")
    assert told["email"] == (None, "lift@prom.example")
    assert value("SELECT city FROM client WHERE id = ?", known) == "Москва"
    undo.undo()
    assert business() == before
    undo.redo()
    assert value("SELECT city FROM client WHERE id = ?", known) == "Москва"


@pytest.mark.parametrize(
    ("mode", "expected", "city"),
    [
        (Mode.BOTH, ["new", "updated", "new"], "Москва"),
        (Mode.CREATE, ["new", "skipped", "new"], "Казань"),
        (Mode.UPDATE, ["skipped", "updated", "skipped"], "Москва"),
        (Mode.FILL, ["new", "updated", "new"], "Казань"),
    ],
)
def test_the_mode_says_what_may_be_written(db, tmp_path, make_client, mode, expected, city):
    make_client("ООО «Лифтпром»", inn="7736050003", city="Казань")
    assert outcomes(imported(source_of(tmp_path / "a", CLIENTS, mode=mode))) == expected
    assert value("SELECT city FROM client WHERE inn = '7736050003'") == city


def test_a_row_that_repeats_another_completes_it_and_never_fights_it(db, tmp_path):
    text = (
        "Название;ИНН;Город;Сайт\nРомашка;7707083893;Тверь;\n"
        "Ромашка;7707083893;Псков;romashka.example\n"
    )
    source = source_of(tmp_path / "a", text)
    plans = imported(source)
    assert outcomes(plans) == ["new", "merged"]
    assert (plans[1].notes[-1].trouble, plans[1].notes[-1].subject) == (Trouble.REPEATS, "2")
    assert rows("SELECT city FROM client") == [("Тверь",)]
    assert value("SELECT value FROM contact_point WHERE kind = 'site'") == "romashka.example"
    before = business()
    imported(source)
    assert business() == before


@pytest.mark.parametrize("key", [Key.INN, Key.PHONE, Key.EMAIL, Key.NAME, Key.EXTERNAL_ID, Key.ID])
def test_a_client_is_found_again_by_the_chosen_key(db, tmp_path, make_client, key):
    known = make_client(
        "ООО «Ромашка»", inn="7707083893", phone="+74951234567", email="a@r.example"
    )
    execute(
        "INSERT INTO external_key (source, entity, ext_id, record_id)"
        " VALUES ('table', 'client', 'X7', ?)",
        known,
    )
    text = (
        "Наш ID;Внешний код;Название;ИНН;Телефон;E-mail;Город\n"
        f"{known};X7;«Ромашка», ООО;7707083893;8 (495) 123-45-67;A@r.example;Пермь\n"
    )
    plans = imported(source_of(tmp_path / "a", text, key=key))
    assert outcomes(plans) == ["updated"]
    assert rows("SELECT id, city FROM client") == [(known, "Пермь")]


def test_two_clients_with_the_phone_are_not_guessed_between(db, tmp_path, make_client):
    make_client("Первая", phone="+74951234567")
    make_client("Вторая", phone="+74951234567")
    text = "Название;Телефон\nТретья;8 495 123-45-67\n"
    (plan,) = imported(source_of(tmp_path / "a", text, key=Key.PHONE))
    assert (plan.outcome, plan.notes[-1].trouble) == ("rejected", Trouble.AMBIGUOUS)
    assert value("SELECT count(*) FROM client") == 2


def test_a_new_client_with_a_known_phone_is_told_of(db, tmp_path, make_client):
    make_client("Старая", phone="+74951234567")
    text = "Название;ИНН;Телефон\nНовая;7707083893;8 495 123-45-67\n"
    (plan,) = imported(source_of(tmp_path / "a", text))
    assert plan.outcome == "new"
    assert (plan.notes[-1].trouble, plan.notes[-1].subject) == (Trouble.LOOKS_LIKE, "Старая")


def test_wrong_values_are_told_and_their_rows_stay_out(db, tmp_path):
    text = (
        "Артикул;Наименование;Цена;Остаток;НДС;Активен\n"
        "А-1;Болт;много;1;22;да\nА-2;Гайка;-5;1;22;да\nА-3;Шайба;5;x;22;да\n"
        "А-4;Винт;5;-2;22;да\nА-5;Шуруп;5;2;500;да\nА-6;Гвоздь;5;2;без НДС;возможно\n;;;5;;\n"
        "А-8;Дюбель;1 234,56;2,5;20%;+\n"
    )
    plans = imported(source_of(tmp_path / "a", text, kind=TableKind.PRODUCTS))
    assert outcomes(plans) == ["rejected"] * 3 + ["new"] + ["rejected"] * 3 + ["new"]
    assert [plan.notes[0].trouble for plan in plans[:7]] == [
        Trouble.NUMBER, Trouble.NEGATIVE, Trouble.NUMBER, Trouble.NEGATIVE, Trouble.VAT,
        Trouble.FLAG, Trouble.NO_KEY,
    ]  # fmt: skip
    assert rows("SELECT sku, price_minor, stock_milli, vat_bp, is_active FROM product") == [
        ("А-4", 500, 0, 2200, 1), ("А-8", 123456, 2500, 2000, 1),
    ]  # fmt: skip


def test_a_price_list_changes_prices_and_makes_nothing(db, tmp_path, make_product):
    known = make_product("Болт", sku="А-1", price_minor=100)
    text = "Артикул;Цена\nА-1;12,50\nА-2;5\n"
    source = source_of(tmp_path / "a", text)
    assert (source.options.kind, source.options.mode) == (TableKind.PRICES, Mode.UPDATE)
    plans = imported(source)
    assert outcomes(plans) == ["updated", "skipped"]
    assert rows("SELECT id, price_minor FROM product") == [(known, 1250)]
    assert plans[1].notes[0].trouble is Trouble.UNKNOWN


def test_columns_of_price_lists_write_their_prices(db, tmp_path, make_product):
    known = make_product("Болт", sku="А-1")
    from salesapp.domain.price_lists import PriceListDraft
    from salesapp.services import prices

    prices.create_list(PriceListDraft("Оптовая"))
    text = "Артикул;Цена;Оптовая\nА-1;12,50;10\n"
    source = source_of(tmp_path / "a", text)
    assert source.options.mapping == ("sku", "price_minor", "list:1")
    imported(source)
    assert rows("SELECT product_id, price_list_id, amount_minor FROM price") == [(known, 1, 1000)]
    assert outcomes(imported(source)) == ["unchanged"]


def test_fields_of_the_user_s_own_are_filled(db, tmp_path):
    execute(
        "INSERT INTO custom_field (id, uid, created_at, updated_at, rev, entity, kind, title,"
        " choices, position, hint, is_archived) VALUES"
        " (1, 'u', '', '', 1, 'client', 'number', 'Сотрудников', '[]', 0, '', 0)"
    )
    text = "Название;Сотрудников\nРомашка;120\nВасилёк;много\n"
    source = source_of(tmp_path / "a", text, kind=TableKind.CLIENTS)
    assert source.options.own == (ImportField("custom:1", FieldType.NUMBER, (), "Сотрудников"),)
    plans = imported(source)
    assert outcomes(plans) == ["new", "rejected"]
    assert rows("SELECT record_id, int_value FROM custom_value") == [(1, 120_000)]
    assert outcomes(imported(source)) == ["unchanged", "rejected"]
    more = source_of(tmp_path / "b", text.replace("120", "150"), kind=TableKind.CLIENTS)
    (changed, _wrong) = imported(more)
    assert [tuple(one) for one in changed.changes] == [("custom:1", 120_000, 150_000)]
    undo.undo()
    assert rows("SELECT int_value FROM custom_value") == [(120_000,)]


def test_people_are_linked_to_their_clients(db, tmp_path, make_client):
    client = make_client("ООО «Ромашка»", inn="7707083893")
    text = (
        "ФИО;Компания;Должность;Телефон;Дата рождения\n"
        "Иванов Иван Иванович;Ромашка;директор;8 921 000-11-22;01.02.1980\n"
        "Петров Пётр;Неизвестная;;;\n"
    )
    source = source_of(tmp_path / "a", text)
    assert source.options.kind is TableKind.CONTACTS
    plans = imported(source)
    assert outcomes(plans) == ["new", "new"]
    assert plans[1].notes[0].trouble is Trouble.NO_CLIENT
    assert rows("SELECT contact_id, client_id, position FROM affiliation") == [
        (1, client, "директор")
    ]
    assert value("SELECT birth_on FROM contact WHERE id = 1") == date(1980, 2, 1).isoformat()
    assert "иванов" in value("SELECT search_text FROM client WHERE id = ?", client)
    assert outcomes(imported(source)) == ["unchanged", "unchanged"]


def test_requests_become_leads_once(db, tmp_path):
    text = (
        "Тема;Компания;Контактное лицо;Телефон;E-mail;Сумма;Сообщение\n"
        "Нужны болты;Ромашка;Анна;8 921 000-11-22;a@r.example;15 000,50;Срочно\n"
    )
    source = source_of(tmp_path / "a", text, kind=TableKind.LEADS)
    assert outcomes(imported(source)) == ["new"]
    assert row("SELECT title, state, phones, emails, amount_minor FROM lead") == (
        "Нужны болты", "new", "+7 (921) 000-11-22", "a@r.example", 1_500_050,
    )  # fmt: skip
    assert outcomes(imported(source)) == ["unchanged"]


def test_a_request_with_words_in_a_field_of_the_user_s_own_comes_once_and_is_found(db, tmp_path):
    custom_fields.create(Entity.LEAD, FieldDraft("Тара", FieldType.TEXT))
    table = "Тема;Компания;Тара\nНужны болты;Ромашка;мешок\n"
    source = source_of(tmp_path / "a", table, kind=TableKind.LEADS)
    assert outcomes(imported(source)) == ["new"]
    assert [one.id for one in candidates(Source.LEAD, "мешок")] == [1]
    assert outcomes(imported(source)) == ["unchanged"]


def test_an_extension_comes_in_with_its_telephone(db, tmp_path):
    phone = "8 (495) 200-14-07 доб. 12"
    shown = "+7 (495) 200-14-07 доб.\xa012"
    imported(source_of(tmp_path / "clients", f"Компания;Телефон\nРомашка;{phone}\n"))
    assert rows("SELECT value FROM contact_point") == [(shown,)]
    table = f"Тема;Контактное лицо;Телефон\nБолты;Иванов Иван;{phone}\n"
    imported(source_of(tmp_path / "leads", table, kind=TableKind.LEADS))
    assert rows("SELECT phones FROM lead") == [(shown,)]


def test_two_extensions_of_one_number_come_in_both(db, tmp_path):
    phones = "8 (495) 200-14-07 доб. 12, 8 (495) 200-14-07 доб. 13"
    source = source_of(tmp_path / "clients", f'Компания;Телефон\nРомашка;"{phones}"\n')
    imported(source)
    told = rows("SELECT value FROM contact_point ORDER BY position")
    assert [str(one).rpartition("доб.\xa0")[2] for (one,) in told] == ["12", "13"]
    assert outcomes(imported(source)) == ["unchanged"]


def test_cancelling_leaves_the_store_as_it_was(db, tmp_path):
    class Impatient:
        def step(self, done: int, total: int, note: str = "") -> None:
            raise JobCancelled

    source = source_of(tmp_path / "a", CLIENTS)
    before = business()
    with pytest.raises(JobCancelled):
        run.run([source], tmp_path / "a", Impatient())
    assert business() == before
    assert undo.next_undo() is None


_TWINS = (
    "SELECT inn, kpp FROM client WHERE inn > '' AND inn_flag = '' GROUP BY inn, kpp"
    " HAVING count(*) > 1"
)
# A row without a name is refused until its record is there: such rows are told of elsewhere.
_names = st.sampled_from(["Ромашка", "Василёк", "Лютик"])
# One КПП for each ИНН: whether a branch may have an ИНН can hang on the rows after it.
_inns = st.sampled_from(
    [
        ("7707083893", ""), ("7707083893", "770701001"), ("7736050003", ""),
        ("123", ""), ("123", "773601001"), ("", ""),
    ]
)  # fmt: skip
_phones = st.sampled_from(["8 495 123-45-67", "+7 921 000 11 22", "нет", ""])
_cities = st.sampled_from(["Тверь", "Псков", ""])
_people = st.sampled_from(["Иванов Иван", "Петрова Анна", ""])


@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    lines=st.lists(st.tuples(_names, _inns, _phones, _cities, _people), min_size=1, max_size=8),
    key=st.sampled_from([Key.INN, Key.PHONE, Key.NAME]),
    mode=st.sampled_from(Mode),
)
# An ИНН that one row brings to a new client, and another by the phone to a client there is.
@example(
    lines=[
        ("Ромашка", ("7707083893", ""), "8 495 123-45-67", "Тверь", "Иванов Иван"),
        ("Василёк", ("", ""), "+7 921 000 11 22", "Тверь", "Иванов Иван"),
        ("Василёк", ("7736050003", ""), "нет", "Тверь", "Иванов Иван"),
        ("Ромашка", ("7736050003", ""), "+7 921 000 11 22", "Тверь", "Иванов Иван"),
    ],
    key=Key.PHONE,
    mode=Mode.BOTH,
)
# A КПП that comes to a client after the ИНН it belongs to was left out.
@example(
    lines=[
        ("Ромашка", ("7707083893", ""), "8 495 123-45-67", "Тверь", "Иванов Иван"),
        ("Ромашка", ("", ""), "+7 921 000 11 22", "Тверь", "Иванов Иван"),
        ("Ромашка", ("7707083893", ""), "+7 921 000 11 22", "Тверь", "Иванов Иван"),
        ("Ромашка", ("7707083893", "770701001"), "8 495 123-45-67", "Тверь", "Иванов Иван"),
        ("Ромашка", ("123", "773601001"), "+7 921 000 11 22", "Тверь", "Иванов Иван"),
    ],
    key=Key.PHONE,
    mode=Mode.BOTH,
)
# A name whose ИНН is wrong, first of a client with a good one, then of a client of its own.
@example(
    lines=[
        ("Ромашка", ("7707083893", ""), "8 495 123-45-67", "Тверь", "Иванов Иван"),
        ("Лютик", ("123", ""), "8 495 123-45-67", "Тверь", "Иванов Иван"),
        ("Лютик", ("123", ""), "+7 921 000 11 22", "Тверь", "Иванов Иван"),
        ("Лютик", ("123", ""), "нет", "Тверь", "Иванов Иван"),
    ],
    key=Key.PHONE,
    mode=Mode.BOTH,
)
# A КПП that comes with another ИНН than the one its client has.
@example(
    lines=[
        ("Ромашка", ("7707083893", ""), "нет", "Тверь", "Иванов Иван"),
        ("Ромашка", ("7707083893", ""), "8 495 123-45-67", "Псков", "Иванов Иван"),
        ("Ромашка", ("7707083893", "770701001"), "+7 921 000 11 22", "Тверь", "Иванов Иван"),
        ("Ромашка", ("123", "773601001"), "8 495 123-45-67", "Тверь", "Иванов Иван"),
    ],
    key=Key.PHONE,
    mode=Mode.BOTH,
)
# Two clients of one name come to one wrong ИНН, the later one first.
@example(
    lines=[
        ("Лютик", ("", ""), "+7 921 000 11 22", "", ""),
        ("Лютик", ("123", ""), "8 495 123-45-67", "", ""),
        ("Ромашка", ("7707083893", ""), "8 495 123-45-67", "", ""),
        ("Ромашка", ("7707083893", ""), "8 495 123-45-67", "", ""),
        ("Ромашка", ("123", ""), "+7 921 000 11 22", "", ""),
        ("Лютик", ("123", ""), "нет", "", ""),
    ],
    key=Key.PHONE,
    mode=Mode.BOTH,
)
def test_whatever_the_table_its_preview_is_true_and_its_second_import_idle(
    db, tmp_path, lines, key, mode
):
    for table in ("affiliation", "contact_point", "contact", "client"):
        execute(f"DELETE FROM {table}")
    text = "Название;ИНН;КПП;Телефон;Город;Контактное лицо\n"
    for name, tax, *rest in lines:
        text += ";".join([name, *tax, *rest]) + "\n"
    source = source_of(tmp_path / "a", text, kind=TableKind.CLIENTS, key=key, mode=mode)
    empty = business()
    foreseen = planned(source)
    assert foreseen == imported(source)
    filled = business()
    assert not rows(_TWINS)
    again = imported(source)
    assert {str(one.outcome) for one in again} <= {"unchanged", "merged", "skipped", "rejected"}
    assert business() == filled
    if filled != empty:
        undo.undo()
        assert business() == empty


@pytest.mark.parametrize("inn", ["7736050003", "123"])
def test_a_kpp_and_a_fault_stay_with_the_inn_they_came_with(db, tmp_path, make_client, inn):
    made = make_client("Ромашка", phone="+74951234567", inn="7707083893")
    told = f"Название;ИНН;КПП;Телефон\nРомашка;{inn};773601001;8 495 123-45-67\n"
    how = {"kind": TableKind.CLIENTS, "key": Key.PHONE, "mode": Mode.FILL}
    imported(source_of(tmp_path / "a", told, **how))
    assert row("SELECT inn, kpp, inn_flag FROM client WHERE id = ?", made) == ("7707083893", "", "")


@pytest.mark.parametrize("key", [Key.PHONE, Key.NAME, Key.ID, Key.EXTERNAL_ID])
def test_an_inn_that_another_client_has_is_left_out_and_told(db, tmp_path, make_client, key):
    make_client("Головная", inn="7707083893", kpp="770701001")
    known = make_client("Ромашка", phone="+74951234567", city="Казань")
    execute(
        "INSERT INTO external_key (source, entity, ext_id, record_id)"
        " VALUES ('table', 'client', 'X7', ?)",
        known,
    )
    text = (
        "Наш ID;Внешний код;Название;ИНН;КПП;Телефон;Город\n"
        f"{known};X7;Ромашка;7707083893;770701001;8 (495) 123-45-67;Пермь\n"
    )
    (plan,) = imported(source_of(tmp_path / "a", text, key=key))
    assert (plan.outcome, [one.field for one in plan.changes]) == ("updated", ["city"])
    assert (plan.notes[-1].trouble, plan.notes[-1].subject) == (Trouble.TAKEN, "Головная")
    assert row("SELECT inn, kpp, city FROM client WHERE id = ?", known) == ("", "", "Пермь")
    branch = text.replace("770701001", "773601001").replace("Пермь", "Омск")
    (plan,) = imported(source_of(tmp_path / "b", branch, key=key))
    assert (plan.outcome, plan.notes) == ("updated", [])
    assert row("SELECT inn, kpp FROM client WHERE id = ?", known) == ("7707083893", "773601001")


def test_a_row_without_its_key_is_its_client_by_the_inn(db, tmp_path, make_client):
    known = make_client("Ромашка", inn="7707083893", kpp="770701001")
    text = (
        "Название;ИНН;КПП;Телефон;Город\n"
        "Ромашка плюс;7707083893;770701001;8 495 123-45-67;Тверь\n"
        "Ромашка;7707083893;773601001;8 921 000-11-22;Псков\n"
    )
    plans = imported(source_of(tmp_path / "a", text, key=Key.PHONE))
    assert outcomes(plans) == ["updated", "new"]
    assert rows("SELECT id, name, kpp, city FROM client") == [
        (known, "Ромашка плюс", "770701001", "Тверь"),
        (known + 1, "Ромашка", "773601001", "Псков"),
    ]


def test_a_client_met_by_its_phone_is_met_by_what_it_is_called_since(db, tmp_path):
    text = (
        "Название;ИНН;Телефон\nВасилёк;;8 495 123-45-67\n"
        "Ромашка;7736050003;8 495 123-45-67\nВасилёк;7736050003;нет\n"
    )
    source = source_of(tmp_path / "a", text, kind=TableKind.CLIENTS, key=Key.PHONE)
    first = imported(source)
    assert [str(one.outcome) for one in first] == ["new", "merged", "merged"]
    filled = business()
    imported(source)
    assert business() == filled


_skus = st.sampled_from(["А-1", "А-2", ""])
_prices = st.sampled_from(["12,50", "3", "дорого", ""])


@settings(
    max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    lines=st.lists(st.tuples(_skus, _names, _prices), min_size=1, max_size=6),
    mode=st.sampled_from(Mode),
)
def test_whatever_the_goods_their_second_import_is_idle(db, tmp_path, lines, mode):
    for table in ("price_history", "product"):
        execute(f"DELETE FROM {table}")
    text = "Артикул;Наименование;Цена\n" + "".join(";".join(line) + "\n" for line in lines)
    source = source_of(tmp_path / "a", text, kind=TableKind.PRODUCTS, mode=mode)
    assert planned(source) == imported(source)
    filled = business()
    again = imported(source)
    assert {str(one.outcome) for one in again} <= {"unchanged", "merged", "skipped", "rejected"}
    assert business() == filled


def test_goods_without_vat_are_told_so_and_stay_so(db, tmp_path, make_product):
    """«Без НДС» is a rate: a file may bring it, and what is filled in leaves it alone."""
    bolt = make_product("Болт", sku="Б-1", vat_bp=2200)
    rate = "SELECT vat_bp FROM product WHERE id = ?"
    free = "Артикул;Наименование;Ставка НДС\nБ-1;Болт;Без НДС\n"
    assert outcomes(imported(source_of(tmp_path / "a", free, kind=TableKind.PRODUCTS))) == [
        "updated"
    ]
    assert value(rate, bolt) is None
    assert outcomes(imported(source_of(tmp_path / "b", free, kind=TableKind.PRODUCTS))) == [
        "unchanged"
    ]
    taxed = free.replace("Без НДС", "22%")
    imported(source_of(tmp_path / "c", taxed, kind=TableKind.PRODUCTS, mode=Mode.FILL))
    assert value(rate, bolt) is None
    imported(source_of(tmp_path / "d", taxed, kind=TableKind.PRODUCTS))
    assert value(rate, bolt) == 2200


def test_a_currency_is_understood_or_its_row_is_refused(db, tmp_path):
    text = (
        "Артикул;Наименование;Цена;Валюта\nА-1;Болт;10;$\nА-2;Гайка;20;руб.\nА-3;Винт;30;юань\n"
        "А-4;Шайба;40;ракушки\nА-5;Гвоздь;50;Евро\n"
    )
    plans = imported(source_of(tmp_path / "a", text, kind=TableKind.PRODUCTS))
    assert outcomes(plans) == ["new", "new", "new", "rejected", "new"]
    assert [(note.trouble, note.value) for note in plans[3].notes] == [
        (Trouble.NOT_A_CHOICE, "ракушки")
    ]
    assert rows("SELECT sku, currency FROM product ORDER BY sku") == [
        ("А-1", "USD"), ("А-2", "RUB"), ("А-3", "CNY"), ("А-5", "EUR"),
    ]  # fmt: skip
    asked = "Название лида;Телефон;Сумма;Валюта\nЗаявка;+7 921 000-92-27;100;руб\n"
    imported(source_of(tmp_path / "b", asked, kind=TableKind.LEADS))
    assert value("SELECT currency FROM lead") == "RUB"


def test_a_person_of_namesakes_is_given_to_neither(db, tmp_path, make_client):
    one, two = make_client("ООО «Вектор»", inn="7707083893"), make_client("АО «Вектор»")
    text = "ФИО;Телефон;Компания;ИНН\nИванов Иван;+7 921 000-92-27;Вектор;\n"
    source = source_of(tmp_path / "a", text, kind=TableKind.CONTACTS)
    plans = imported(source)
    assert [note.trouble for note in plans[0].notes] == [Trouble.AMBIGUOUS]
    assert not rows("SELECT * FROM affiliation")
    assert outcomes(imported(source_of(tmp_path / "b", text, kind=TableKind.CONTACTS))) == [
        "unchanged"
    ]
    told = text.replace(";Вектор;", ";Вектор;7707083893")
    imported(source_of(tmp_path / "c", told, kind=TableKind.CONTACTS))
    assert {client for (client,) in rows("SELECT client_id FROM affiliation")} == {one}
    assert two not in {client for (client,) in rows("SELECT client_id FROM affiliation")}


def test_a_price_without_vat_is_taken_for_one(db, tmp_path, make_product):
    """«Цена без НДС» is what the heading says: taken for a price with tax it sells too cheap."""
    told = "SELECT price_minor, price_includes_vat FROM product WHERE sku = ?"
    text = "Артикул;Наименование;Цена (без НДС), руб.;Ставка НДС\nА-1;Болт;100;22%\n"
    source = source_of(tmp_path / "a", text, kind=TableKind.PRODUCTS)
    assert "price_minor" in source.options.mapping
    imported(source)
    assert row(told, "А-1") == (100_00, 0)
    gross = "Артикул;Наименование;Цена с НДС\nА-1;Болт;122\n"
    imported(source_of(tmp_path / "b", gross, kind=TableKind.PRODUCTS))
    assert row(told, "А-1") == (122_00, 1)
    assert outcomes(imported(source_of(tmp_path / "c", gross, kind=TableKind.PRODUCTS))) == [
        "unchanged"
    ]
    said = "Артикул;Наименование;Цена без НДС;НДС в цене\nА-2;Гайка;100;да\n"
    imported(source_of(tmp_path / "d", said, kind=TableKind.PRODUCTS))
    assert row(told, "А-2") == (100_00, 1)
    make_product("Винт", sku="А-3", price_includes_vat=False)
    make_product("Шайба", sku="А-4", price_minor=None)
    net = "Артикул;Наименование;Цена без НДС\nА-4;Шайба;100\n"
    imported(source_of(tmp_path / "f", net, kind=TableKind.PRODUCTS, mode=Mode.FILL))
    assert row(told, "А-4") == (100_00, 0)
    plain = "Артикул;Наименование;Цена\nА-3;Винт;100\n"
    imported(source_of(tmp_path / "e", plain, kind=TableKind.PRODUCTS))
    assert row(told, "А-3") == (100_00, 0), "a plain price is of the kind it was"


@pytest.mark.parametrize(
    ("heading", "currency"),
    [("Цена, $", "USD"), ("Цена EUR", "EUR"), ("Цена, руб.", "RUB"), ("Цена ($ или €)", "CNY")],
)
def test_the_heading_of_a_price_tells_its_currency(db, tmp_path, make_product, heading, currency):
    make_product("Болт", sku="А-1", currency="CNY")
    text = f"Артикул;Наименование;{heading}\nА-1;Болт;100\n"
    imported(source_of(tmp_path / "a", text, kind=TableKind.PRODUCTS))
    assert row("SELECT price_minor, currency FROM product") == (100_00, currency)


def test_the_sign_in_the_cell_of_a_price_tells_its_currency(db, tmp_path):
    text = (
        "Артикул;Наименование;Цена;Себестоимость\nА-1;Болт;12,50 €;5\nА-2;Гайка;100 $;\n"
        "А-3;Винт;100 ₽;5 ₽\nА-4;Шайба;100;5 $\n"
    )
    plans = imported(source_of(tmp_path / "a", text, kind=TableKind.PRODUCTS))
    assert outcomes(plans) == ["new", "new", "new", "rejected"]
    assert rows("SELECT price_minor, currency FROM product ORDER BY sku") == [
        (12_50, "EUR"), (100_00, "USD"), (100_00, "RUB"),
    ]  # fmt: skip
    asked = "Название лида;Телефон;Сумма\nЗаявка;+7 921 000-92-27;100 $\n"
    imported(source_of(tmp_path / "b", asked, kind=TableKind.LEADS))
    assert rows("SELECT amount_minor, currency FROM lead") == [(100_00, "USD")]


@pytest.mark.parametrize("total", ["Итого", "ИТОГО:", "Всего", "Итого по складу"])
def test_a_line_of_totals_is_no_product(db, tmp_path, total):
    text = f"Артикул;Наименование;Остаток\nА-1;Болт;10\nА-2;Итоговая смесь;5\n;{total};15\n"
    source = source_of(tmp_path / "a", text, kind=TableKind.PRODUCTS)
    plans = imported(source)
    assert outcomes(plans) == ["new", "new", "skipped"]
    assert [note.trouble for note in plans[2].notes] == [Trouble.TOTAL]
    assert value("SELECT count(*) FROM product") == 2


def test_a_price_of_a_list_comes_with_or_without_tax_as_the_list_is(db, tmp_path, make_product):
    """A list with VAT takes «без НДС» with the tax on top; dollars come into no list of roubles."""
    from salesapp.domain.price_lists import PriceListDraft
    from salesapp.services import prices

    make_product("Болт", sku="А-1", vat_bp=2200)
    prices.create_list(PriceListDraft("Оптовая"))
    told = "SELECT amount_minor FROM price ORDER BY id DESC LIMIT 1"

    def take(name, *headings, cells):
        text = ";".join(("Артикул", *headings)) + "\nА-1;" + ";".join(cells) + "\n"
        source = source_of(tmp_path / name, text, kind=TableKind.PRODUCTS)
        places = ["sku", "list:1", *[""] * (len(headings) - 1)]
        source = replace(source, options=replace(source.options, mapping=tuple(places)))
        return imported(source)

    net = {"headings": ("Оптовая без НДС",), "cells": ("100",)}
    assert outcomes(take("a", *net["headings"], cells=net["cells"])) == ["updated"]
    assert value(told) == 122_00
    assert outcomes(take("b", *net["headings"], cells=net["cells"])) == ["unchanged"]
    of_1c = ("Цена Оптовая", "Валюта Цена Оптовая", "НДС в цене Цена Оптовая")
    take("c", *of_1c, cells=("200", "RUB", "нет"))
    assert value(told) == 244_00
    take("d", *of_1c, cells=("200", "RUB", "да"))
    assert value(told) == 200_00
    (plan,) = take("e", *of_1c, cells=("7", "USD", "да"))
    assert [(note.trouble, note.value) for note in plan.notes] == [(Trouble.NOT_A_CHOICE, "USD")]
    assert value(told) == 200_00


def test_a_first_name_alone_shortens_no_name(db, tmp_path):
    whole = "Фамилия;Имя;Отчество;Телефон\nИванов;Иван;Петрович;+7 921 000-92-27\n"
    told = "SELECT name, last_name, first_name, second_name FROM contact"
    imported(source_of(tmp_path / "a", whole, kind=TableKind.CONTACTS))
    before = rows(told)
    less = "Имя;Телефон;Примечание\nИван;+7 921 000-92-27;важный\n"
    source = source_of(tmp_path / "b", less, kind=TableKind.CONTACTS, key=Key.PHONE)
    assert outcomes(imported(source)) == ["updated"]
    assert rows(told) == before == [("Иванов Иван Петрович", "Иванов", "Иван", "Петрович")]
    assert value("SELECT note FROM contact") == "важный"
    married = "Фамилия;Телефон\nПетров;+7 921 000-92-27\n"
    source = source_of(tmp_path / "c", married, kind=TableKind.CONTACTS, key=Key.PHONE)
    imported(source)
    assert rows(told) == [("Петров Иван Петрович", "Петров", "Иван", "Петрович")]


def test_prices_in_dollars_that_left_as_numbers_come_back_in_dollars(db, tmp_path, make_product):
    from salesapp.domain.tables import OutColumn, OutTable
    from salesapp.services.exports.write import FileKind, Target, write_table

    make_product("Болт", sku="А-1", price_minor=12_50, currency="USD")
    columns = OutColumn("Артикул"), OutColumn("Наименование"), OutColumn("Цена", FieldType.MONEY)
    book = tmp_path / "goods.xlsx"
    goods = [["А-1", "Болт", [13_00, "USD"]], ["А-2", "Гайка", [7_25, "USD"]]]
    write_table(Target(book, FileKind.XLSX), OutTable("Товары", columns), [goods])
    folder = tmp_path / "import"
    folder.mkdir()
    imported(source_of(folder, book, kind=TableKind.PRODUCTS))
    assert rows("SELECT price_minor, currency FROM product ORDER BY sku") == [
        (13_00, "USD"), (7_25, "USD"),
    ]  # fmt: skip
