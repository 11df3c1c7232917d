"""Importing tables: where a column may be sent, by what records are found again."""

from __future__ import annotations

import pytest

from salesapp.domain.fields import FieldType
from salesapp.domain.table_imports import (
    EXTERNAL_ID,
    ID,
    ImportField,
    Key,
    TableKind,
    TableOptions,
    best_key,
    fields_of,
)

K = TableKind
OWN = (ImportField("custom:5", title="Вес"), ImportField("list:7", FieldType.MONEY, title="Опт"))


def ids(kind: TableKind, own: tuple[ImportField, ...] = ()) -> list[str]:
    return [one.id for one in fields_of(kind, own)]


@pytest.mark.parametrize("kind", K)
def test_any_table_may_bring_numbers_each_field_is_offered_once(kind):
    found = ids(kind, OWN)
    assert found[:2] == [ID, EXTERNAL_ID]
    assert len(set(found)) == len(found)


def test_what_the_program_counts_or_decides_is_never_taken_from_a_table():
    clients = ids(K.CLIENTS, OWN)
    assert not {"debt", "status", "created_at", "paused_until", "life", "tags"} & set(clients)
    assert {"name", "inn", "phone", "phone.mobile", "bank.account", "contact.name"} <= set(clients)
    assert clients[-2:] == ["custom:5", "list:7"]
    assert not {"state", "received_at"} & set(ids(K.LEADS))
    assert {"last_name", "client.inn"} <= set(ids(K.CONTACTS))
    kinds = {one.id: one for one in fields_of(K.CLIENTS)}
    assert kinds["phone"].type is FieldType.PHONE
    assert kinds["kind"].choices == ("company", "sole_trader", "person", "foreign")


def test_a_list_of_prices_takes_prices_only():
    assert set(ids(K.PRICES, OWN)) == {
        ID, EXTERNAL_ID, "sku", "name", "price_minor", "price_includes_vat", "vat_bp", "cost_minor",
        "min_price_minor", "currency", "list:7",
    }  # fmt: skip
    assert set(ids(K.STOCK, OWN)) == {ID, EXTERNAL_ID, "sku", "name", "stock_milli", "lead_days"}


def test_a_field_is_found_by_its_id():
    options = TableOptions(K.PRODUCTS, own=OWN)
    assert options.field("custom:5") is OWN[0]
    assert options.field("price_minor").type is FieldType.MONEY
    assert options.field("debt") is None


@pytest.mark.parametrize(
    ("kind", "mapping", "key"),
    [
        (K.CLIENTS, ["name", "", "inn"], Key.INN),
        (K.CLIENTS, ["name", "phone.mobile", "email"], Key.PHONE),
        (K.CLIENTS, ["name", "external_id", "inn"], Key.EXTERNAL_ID),
        (K.CLIENTS, ["name"], Key.NAME),
        (K.CLIENTS, ["id"], Key.ID),
        (K.CLIENTS, ["id", "name"], Key.NAME),
        (K.CLIENTS, ["city"], Key.INN),
        (K.CLIENTS, [], Key.INN),
        (K.CONTACTS, ["last_name"], Key.NAME),
        (K.CONTACTS, [], Key.PHONE),
        (K.PRODUCTS, ["name", "sku"], Key.SKU),
        (K.LEADS, ["title"], Key.NAME),
        (K.LEADS, ["title", "emails"], Key.EMAIL),
        (K.LEADS, ["phones", "emails"], Key.PHONE),
    ],
)
def test_records_are_found_again_by_the_most_telling_column(kind, mapping, key):
    assert best_key(kind, mapping) is key
