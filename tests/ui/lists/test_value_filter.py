"""“Only this value” on a cell finds the record it was asked on, whatever the field."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from salesapp.db.queries import lists
from salesapp.db.queries.field_values import field_values
from salesapp.db.queries.list_fields import fields_of
from salesapp.db.queries.lists import ListQuery
from salesapp.domain.clients import ClientDraft, ContactDraft, PointDraft, PointKind
from salesapp.domain.custom_fields import Entry, FieldDraft
from salesapp.domain.entities import Entity
from salesapp.domain.fields import OWN_TYPES, FieldType
from salesapp.domain.filters import Condition, Op, every, is_whole
from salesapp.services import clients, custom_fields, tags
from salesapp.services.editing.run import set_cell
from salesapp.ui.lists.list_columns import condition_of
from salesapp.ui.lists.value_input import value_input

TODAY = date(2026, 11, 23)
OWN = {
    FieldType.TEXT: "Ёлка, 5 шт.", FieldType.LONG_TEXT: "Первая\nвторая", FieldType.NUMBER: -1500,
    FieldType.MONEY: 0, FieldType.PERCENT: 1250, FieldType.DAY: date(2026, 10, 31),
    FieldType.MOMENT: datetime(2026, 10, 31, 22, 30, 15, tzinfo=UTC), FieldType.FLAG: False,
    FieldType.CHOICE: "Опт, розница", FieldType.CHOICES: ("Опт, розница", "Сети"),
    FieldType.LINK: "https://ромашка.рф/цены", FieldType.EMAIL: "Zakaz@Romashka.ru",
    FieldType.PHONE: "+7 (831) 200-14-07 доб. 12, +7 (916) 123-45-67",
}  # fmt: skip


@pytest.fixture
def client(db):
    """A client who tells something in every field, with several ways to be reached."""
    points = (
        PointDraft(PointKind.PHONE, "+7 831 200-14-07 доб. 12"),
        PointDraft(PointKind.PHONE, "8 (916) 123-45-67"),
        PointDraft(PointKind.EMAIL, "a@romashka.ru"), PointDraft(PointKind.EMAIL, "B@Romashka.ru"),
        PointDraft(PointKind.SITE, "https://www.romashka.ru/"),
    )  # fmt: skip
    draft = ClientDraft(
        "ООО «Ромашка»", full_name="ООО «Ромашка-Ё», Пермь", inn="7707083893", kpp="770701001",
        city="Ёлкино", category="A", industry="Мебель, окна", note="Одно\nдва", points=points,
        legal_address="г. Пермь, ул. Мира, д. 1",
    )  # fmt: skip
    made = clients.create(draft, [ContactDraft("Орлов Пётр", points=points[:4])]).subject_id
    tags.add(Entity.CLIENT, [made], "VIP")
    entries = (Entry("Опт, розница"), Entry("Сети"))
    for kind in OWN_TYPES:
        listed = entries if kind in (FieldType.CHOICE, FieldType.CHOICES) else ()
        number = custom_fields.create(
            Entity.CLIENT, FieldDraft(f"Поле {kind}", kind, listed)
        ).subject_id
        set_cell(Entity.CLIENT, made, fields_of(Entity.CLIENT)[f"custom:{number}"], OWN[kind])
    return made


@pytest.mark.parametrize("entity", [Entity.CLIENT, Entity.CONTACT])
def test_the_value_of_a_cell_finds_its_record(client, entity):
    fields = fields_of(entity)
    record = client if entity is Entity.CLIENT else 1
    held = field_values(entity, [record], fields.values(), TODAY)[record]
    lost = []
    for code, field in fields.items():
        value = held.get(code)
        if value is None and field.computed and field.is_number:
            value = 0
        condition = condition_of(field, value)
        found = lists.ids(ListQuery(entity, TODAY, every(condition)))
        if not is_whole(condition, field) or record not in found:
            lost.append((code, value, condition.values))
    assert lost == []


@pytest.mark.parametrize("op", [Op.IS, Op.HAS, Op.BEGINS])
@pytest.mark.parametrize("typed", ["www.romashka.ru", "https://romashka.ru", "Romashka.ru/"])
def test_a_site_is_found_however_its_address_is_typed(client, op, typed):
    asked = every(Condition("site", op, (typed,)))
    assert list(lists.ids(ListQuery(Entity.CLIENT, TODAY, asked))) == [client]


def test_a_number_below_zero_can_be_asked_for(client, qtbot):
    field = next(one for one in fields_of(Entity.CLIENT).values() if one.title == "Поле number")
    asked = value_input(field, Op.LESS)
    qtbot.addWidget(asked)
    asked.editors[0].setText("-1,2")
    assert asked.values() == (-1200,)
    condition = Condition(field.id, Op.LESS, asked.values())
    assert list(lists.ids(ListQuery(Entity.CLIENT, TODAY, every(condition)))) == [client]
