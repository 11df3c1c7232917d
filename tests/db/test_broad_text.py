"""A broad text within a narrow filter: nobody who fits both is missing."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.db import bulk
from salesapp.db.connection import database
from salesapp.db.matching import LIMIT
from salesapp.db.models.clients import Client
from salesapp.db.models.products import Product
from salesapp.db.queries import lists, products
from salesapp.db.queries.lists import ListQuery
from salesapp.db.queries.products import ProductFilter
from salesapp.domain.entities import Entity
from salesapp.domain.filters import Condition, Op, every

TODAY = date(2026, 11, 23)
ALL = LIMIT + 40
LAST = 15


@pytest.fixture
def many(db):
    firms, goods = [], []
    for number in range(1, ALL + 1):
        city = "Пермь" if number > ALL - LAST else "Омск"
        name = f"Ромашка {number:04}"
        plain = {"id": number, "name": name, "name_key": name.lower(), "search_text": name.lower()}
        firms.append({**plain, "city": city, "status": "active", "category": ""})
        active = number > ALL - LAST
        goods.append({**plain, "sku": str(number), "is_active": active, "price_minor": number})
    with database.atomic():
        bulk.insert(Client, firms)
        bulk.insert(Product, goods)


def test_clients_beyond_the_ranked_ones_are_found(many):
    asked = every(Condition("city", Op.ANY_OF, ("Пермь",)))
    query = ListQuery(Entity.CLIENT, TODAY, asked, text="ром")
    wanted = list(range(ALL - LAST + 1, ALL + 1))
    assert list(lists.ids(query)) == wanted
    assert list(lists.first_ids(query)) == wanted
    assert lists.count(query) == LAST


def test_a_filter_that_hides_one_client_hides_no_others(many):
    asked = every(Condition("name", Op.HAS, ("ромашка",)))
    assert len(lists.ids(ListQuery(Entity.CLIENT, TODAY, asked, text="ром"))) == ALL
    hidden = ListQuery(Entity.CLIENT, TODAY, every(Condition("city", Op.ANY_OF, ("Омск",))))
    assert len(lists.ids(hidden)) == ALL - LAST


def test_goods_beyond_the_ranked_ones_are_found(many):
    wanted = ProductFilter(text="ром", is_active=True)
    assert list(products.ids(wanted)) == list(range(ALL - LAST + 1, ALL + 1))
    assert len(products.ids(ProductFilter(text="ром", is_active=None))) == ALL
    assert len(products.first_ids(ProductFilter(text="ром", is_active=None))) == products.FIRST


def test_deleted_clients_hide_nobody_who_is_there(many):
    """Past the ranked ones the rest of the list must follow: it ended short of them."""
    gone = range(1, 6)
    for one in gone:
        database.execute_sql("UPDATE client SET deleted_at = '2026-11-01' WHERE id = ?", (one,))
    database.execute_sql(
        "UPDATE client SET search_text = search_text || ' ' || CASE city WHEN 'Пермь' THEN 'пермь'"
        " ELSE 'омск' END"
    )
    there = [one for one in range(1, ALL - LAST + 1) if one not in gone]
    query = ListQuery(Entity.CLIENT, TODAY, text="омск")
    assert list(lists.ids(query)) == there
    assert len(lists.first_ids(query)) == lists.FIRST
