"""Fields read out of the store: every one has its SQL, and its values come in blocks."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from salesapp.db import connection
from salesapp.db.models.custom_fields import CustomField, CustomValue
from salesapp.db.queries.field_sql import field_sql
from salesapp.db.queries.field_values import field_values
from salesapp.db.queries.fields import field_of, fields_of
from salesapp.domain.entities import Entity
from salesapp.domain.field_values import Ref, stored
from salesapp.domain.fields import OWN_TYPES, OWNERS, FieldType


@pytest.fixture
def add_field(db):
    def add(entity: Entity, kind: FieldType, title: str, *choices: str):
        made = CustomField.create(
            entity=entity, kind=kind, title=title, choices=json.dumps(list(choices))
        )
        return field_of(entity, f"custom:{made.id}")

    return add


@pytest.fixture
def put():
    def write(field, record_id, value):
        for one in stored(field.type, value):
            CustomValue.create(
                field=field.custom_id,
                entity=field.entity,
                record_id=record_id,
                slot=one.slot,
                text_value=one.text,
                text_key=one.key,
                int_value=one.number,
            )

    return write


def test_every_field_can_be_asked_sorted_and_shown(add_field, today):
    for entity in OWNERS:
        for kind in OWN_TYPES:
            add_field(entity, kind, f"Поле {kind}")
        for field in fields_of(entity):
            sql = field_sql(field, today)
            table = entity.value
            for condition in (sql.filled, sql.empty, sql.where("{} = ?"), sql.where("{} >= ?")):
                marks = condition.count("?")
                connection.rows(
                    f"SELECT {sql.value} FROM {table} WHERE {condition} ORDER BY {sql.sort}",
                    *(["x"] * marks),
                )
        assert all(
            one == {} for one in field_values(entity, [1], fields_of(entity), today).values()
        )


def test_values_of_clients_come_in_their_types(
    make_client, make_activity, make_invoice, make_payment, today, add_field, put
):
    client = make_client("ООО «Агропак»", city="Тула", status="active", category="A")
    other = make_client("Балт")
    make_activity(client, due_on=today)
    make_invoice(client, 300_00, due_on=today - timedelta(days=1))
    make_payment(client, 100_00, paid_on=today - timedelta(days=30))
    region = add_field(Entity.CLIENT, FieldType.CHOICES, "Регионы", "Север", "Юг")
    size = add_field(Entity.CLIENT, FieldType.NUMBER, "Станков")
    put(region, client, ("Юг", "Север"))
    put(size, client, 12_500)
    found = field_values(Entity.CLIENT, [client, other], fields_of(Entity.CLIENT), today)
    here = found[client]
    assert here["name"] == "ООО «Агропак»"
    assert here["next_step_on"] == today
    assert here["debt"] == here["overdue_debt"] == 300_00
    assert here["turnover_12m"] == 100_00
    assert here["created_at"].tzinfo is not None
    assert here[region.id] == ("Север", "Юг")
    assert here[size.id] == 12_500
    assert size.id not in found[other]


def test_a_record_is_told_with_its_name(make_client, make_deal, today):
    client = make_client("ООО «Агропак»")
    deal = make_deal(client, title="Крепёж")
    values = field_values(Entity.DEAL, [deal], fields_of(Entity.DEAL), today)[deal]
    assert values["client"] == Ref(client, "ООО «Агропак»")
    assert values["stage"].name == "Квалификация"


@pytest.mark.parametrize(
    ("kind", "values", "test", "bound", "expected"),
    [
        (FieldType.TEXT, ("Ёлка", "сосна"), "{} = ?", "елка", [0]),
        (FieldType.NUMBER, (1_000, 2_500), "{} > ?", 1_000, [1]),
        (FieldType.DAY, (date(2026, 1, 1), date(2026, 2, 1)), "{} < ?", "2026-01-15", [0]),
        (FieldType.FLAG, (True, False), "{} = ?", 0, [1]),
        (FieldType.CHOICES, (("а", "б"), ("б",)), "{} = ?", "а", [0]),
    ],
)
def test_own_fields_filter_and_sort_by_index(
    add_field, put, make_client, today, kind, values, test, bound, expected
):
    field = add_field(Entity.CLIENT, kind, "Поле")
    clients = [make_client(f"Клиент {place}") for place in range(len(values))]
    for client, value in zip(clients, values, strict=True):
        put(field, client, value)
    sql = field_sql(field, today, "c")
    query = f"SELECT c.id FROM client c WHERE {sql.where(test)}"
    found = [clients.index(one) for (one,) in connection.rows(query, bound)]
    assert found == expected
    plan = " ".join(str(one) for one in connection.rows(f"EXPLAIN QUERY PLAN {query}", bound))
    assert "SCAN c" not in plan
    assert "custom_value_field_id" in plan
    told = f"EXPLAIN QUERY PLAN SELECT c.id, {sql.value} FROM client c ORDER BY {sql.sort}"
    plan = " ".join(str(one) for one in connection.rows(told))
    assert "(field_id=?)" not in plan, "walks every value of the field for each record"
    ordered = connection.rows(f"SELECT c.id FROM client c ORDER BY {sql.sort} DESC")
    assert len(ordered) == len(clients)


def test_an_archived_field_is_asked_for_no_more_but_known(add_field):
    field = add_field(Entity.DEAL, FieldType.TEXT, "Тендер")
    assert field in fields_of(Entity.DEAL)
    CustomField.update(is_archived=True).where(CustomField.id == field.custom_id).execute()
    assert field.id not in {one.id for one in fields_of(Entity.DEAL)}
    assert field_of(Entity.DEAL, field.id).is_archived
