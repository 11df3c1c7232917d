"""The invented catalogue in depth: properties, packs, price lists, relations, old prices."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from salesapp.db import bulk
from salesapp.db.models.catalogue import Attribute, AttributeValue, Packing, ProductRelation
from salesapp.db.models.price_lists import PriceList
from salesapp.db.models.prices import Price
from salesapp.db.queries import products as asked
from salesapp.db.queries.products import ProductRow
from salesapp.db.writes import demo_prices as writes
from salesapp.domain.prices import PriceChange, RoundWay, changed_price

_COATINGS: Final = ("цинк", "термодиффузия", "без покрытия", "А2", "А4", "полимер RAL")
_SIZE: Final = re.compile(r"М(\d+)(?:×(\d+))?")
_WHOLESALE: Final = PriceChange(-700, 0, 10)
_DEALER: Final = PriceChange(-1_200, 0, 10, RoundWay.UP)
_TIERS: Final = ((1_000_000, PriceChange(-500, 0, 10)), (5_000_000, PriceChange(-1_000, 0, 10)))
_PAST: Final = ((360, 8_600), (240, 9_100), (120, 9_600))
"""Days ago and the share of today's price, in basis points."""


def fill(today: date, product_ids: Sequence[int], client_ids: Sequence[int]) -> None:
    """Describe the goods, price them by lists and for clients, relate neighbours."""
    random = Random(7)
    goods = asked.rows(product_ids)
    groups = {row.name: row.id for row in asked.categories()}
    _properties(goods, groups)
    _packs(goods)
    _lists(random, today, goods, client_ids)
    _relations(goods)
    for days, share in _PAST:
        day = today - timedelta(days=days)
        writes.past_prices(
            [(one.id, day, one.price_minor * share // 10_000) for one in goods if one.price_minor]
        )


def _properties(goods: Sequence[ProductRow], groups: dict[str, int]) -> None:
    def give(group: str, name: str, kind: str, position: int, **fields: Any) -> int:
        choices = json.dumps(fields.pop("choices", ()), ensure_ascii=False)
        return int(
            Attribute.create(
                category=groups[group], name=name, kind=kind, position=position, choices=choices,
                **fields,
            ).id
        )  # fmt: skip

    coat = give("Крепёж", "Покрытие", "list", 0, choices=_COATINGS, is_listed=True)
    size = give("Крепёж", "Диаметр", "number", 1, unit="мм")
    length = give("Крепёж", "Длина", "number", 2, unit="мм")
    passport = give("Крепёж", "Паспорт качества", "flag", 3)
    base = give("Анкеры", "Для основания", "text", 0)
    values: list[dict[str, Any]] = []

    def tell(product: ProductRow, attribute_id: int, **value: Any) -> None:
        values.append({"product_id": product.id, "attribute_id": attribute_id, **value})

    for one in goods:
        found = _SIZE.search(one.name)
        if found is None:
            continue
        tell(one, size, number_milli=int(found[1]) * 1_000)
        if found[2]:
            tell(one, length, number_milli=int(found[2]) * 1_000)
        tell(one, coat, text=_coating(one.name))
        tell(one, passport, text="no" if "Шайба" in one.name else "yes")
        if "нкер" in one.name:
            tell(one, base, text="бетон B20–B60")
    bulk.insert(AttributeValue, values)


def _coating(name: str) -> str:
    for sign, coating in (("A2", "А2"), ("А2", "А2"), ("ТЦ", "термодиффузия"), ("цинк", "цинк")):
        if sign in name:
            return coating
    return "полимер RAL" if "RAL" in name else "без покрытия"


def _packs(goods: Sequence[ProductRow]) -> None:
    made: list[dict[str, Any]] = []
    first = bulk.next_id(Packing)
    for one in goods:
        if one.unit != "шт" or not one.price_minor or one.price_minor > 100_00:
            continue
        count = 50 if one.price_minor > 10_00 else 200
        inner = first + len(made)
        weight = 5_700_000 if count == 50 else 3_100_000
        made.append(
            {
                "id": inner, "product_id": one.id, "name": "упак", "count_milli": count * 1_000,
                "weight_mg": weight,
            }
        )  # fmt: skip
        made.append(
            {
                "id": inner + 1, "product_id": one.id, "name": "короб", "inner_id": inner,
                "count_milli": 8_000, "weight_mg": weight * 8 + 400_000, "position": 1,
            }
        )  # fmt: skip
    bulk.insert(Packing, made)


def _lists(
    random: Random, today: date, goods: Sequence[ProductRow], client_ids: Sequence[int]
) -> None:
    wholesale = int(PriceList.create(name="Опт", position=0).id)
    begin = date(today.year, 1, 1)
    dealers = int(
        PriceList.create(
            name=f"Дилеры {today.year}", includes_vat=False, valid_from=begin, position=1
        ).id
    )
    rows: list[dict[str, Any]] = []
    for place, one in enumerate(goods):
        if one.price_minor is None:
            continue
        price = one.price_minor
        wholesale_price = changed_price(price, _WHOLESALE)
        net = price * 10_000 // (10_000 + (one.vat_bp or 0))
        for list_id, amount in (
            (wholesale, wholesale_price),
            (dealers, changed_price(net, _DEALER)),
        ):
            rows.append({"product_id": one.id, "price_list_id": list_id, "amount_minor": amount})
        if place % 4 == 0 and price < 100_00:
            rows += (
                {
                    "product_id": one.id, "from_milli": least,
                    "amount_minor": changed_price(price, change),
                }
                for least, change in _TIERS
            )  # fmt: skip
    agreed = random.sample([one for one in goods if one.price_minor], 12)
    for number, one in enumerate(agreed, start=110):
        rows.append(
            {
                "product_id": one.id, "client_id": random.choice(client_ids[:6]),
                "amount_minor": changed_price(one.price_minor or 0, PriceChange(-900, 0, 10)),
                "valid_from": begin, "valid_to": date(today.year, 12, 31),
                "note": f"Договор П-{number}",
            }
        )  # fmt: skip
    bulk.insert(Price, rows)
    writes.give_price_list(wholesale, client_ids[3:40:4])
    writes.give_price_list(dealers, client_ids[5:40:9])


def _relations(goods: Sequence[ProductRow]) -> None:
    families: dict[str, list[ProductRow]] = {}
    for one in goods:
        families.setdefault(one.name.split(" М")[0], []).append(one)
    made: list[dict[str, Any]] = []
    for family in families.values():
        for one, other in itertools.pairwise(family):
            made.append({"product_id": one.id, "other_id": other.id, "kind": "alternative"})
    nuts = {found[1]: one for one in goods if "Гайка выс" in one.name and (found := _size(one))}
    for one in goods:
        found = _size(one)
        if "Болт выс" in one.name and found is not None and found[1] in nuts:
            made.append({"product_id": one.id, "other_id": nuts[found[1]].id, "kind": "accessory"})
    bulk.insert(ProductRelation, made)


def _size(one: ProductRow) -> re.Match[str] | None:
    return _SIZE.search(one.name)
