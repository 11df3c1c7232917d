"""Some fields of a person, a product, a lead or a deal, by the rules of their forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from salesapp.db.queries import leads as lead_queries
from salesapp.db.records import require, touch
from salesapp.db.search_text import refresh_contact, refresh_product
from salesapp.db.writes import contacts as contact_writes
from salesapp.db.writes import editing as writes
from salesapp.db.writes import products as product_writes
from salesapp.domain.clients import PointDraft, PointKind, typed_points
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.field_values import Ref
from salesapp.domain.money import format_percent
from salesapp.domain.text import fold, name_key, name_parts
from salesapp.domain.vat import TAX_RATES
from salesapp.services import deals, leads, prices
from salesapp.services.contact_points import save_points

_POINTS = {"phone": PointKind.PHONE, "email": PointKind.EMAIL}
_AT_CLIENT = frozenset({"position", "role", "attitude"})
_FOUND_BY = frozenset({"name", "sku", "manufacturer"})
_NOT_BELOW_ZERO = ("price_minor", "cost_minor", "min_price_minor", "lead_days")


def change_contact(contact_id: int, values: Mapping[str, object]) -> None:
    """Write fields of a person inside an action; the post is the one at the main client.

    Raises:
        RuleError: FIELD_REQUIRED; FIELD_INVALID (field `position`) of a person who works nowhere.
    """
    require("contact", contact_id)
    columns: dict[str, object] = {}
    for code in ("source", "note"):
        if code in values:
            columns[code] = _text(values[code])
    if "birth_on" in values:
        columns["birth_on"] = _day(values["birth_on"])
    if "name" in values:
        columns |= _person_name(_text(values["name"]))
    touch("contact", contact_id, None, **columns)
    at_client = {code: _text(values[code]) for code in _AT_CLIENT & values.keys()}
    if at_client and not writes.set_at_client(contact_id, at_client):
        raise RuleError(Rule.FIELD_INVALID, field=min(at_client))
    points = {code: _text(values[code]) for code in _POINTS if code in values}
    if points:
        known = tuple(
            PointDraft(PointKind(one.kind), one.value, one.purpose)
            for one in sorted(
                contact_writes.points_of("contact", contact_id), key=lambda one: one.position
            )
        )
        typed = {_POINTS[code]: text for code, text in points.items()}
        save_points("contact", contact_id, typed_points(known, typed))
    if points or "name" in values:
        refresh_contact(contact_id)


def change_product(product_id: int, values: Mapping[str, object]) -> None:
    """Write fields of a product inside an action.

    Raises:
        RuleError: FIELD_REQUIRED (`name`, `unit`, a flag), FIELD_INVALID (an article of another
            product, an amount below zero, a rate of the tax that is none).
    """
    (sku,) = require("product", product_id, "sku")
    columns: dict[str, object] = {
        code: value.strip() if isinstance(value, str) else value for code, value in values.items()
    }
    if "category" in columns:
        group = columns.pop("category")
        columns["category_id"] = group.id if isinstance(group, Ref) else group
        if columns["category_id"] is not None:
            require("category", int(str(columns["category_id"])))
    for code in ("sku", "unit", "manufacturer", "description", "pitch"):
        if code in columns:
            columns[code] = str(columns[code] or "")
    if "name" in columns:
        name = " ".join(str(columns["name"] or "").split())
        if not name:
            raise RuleError(Rule.FIELD_REQUIRED, field="name")
        columns |= {"name": name, "name_key": fold(name)}
    _check_filled(columns)
    _check_amounts(columns)
    _check_rate(columns.get("vat_bp"))
    if columns.get("sku") or (columns.get("is_active") and sku):
        _check_sku(str(columns.get("sku", sku)), product_id)
    if "price_includes_vat" in columns:
        prices.keep_agreed(product_id, included=bool(columns["price_includes_vat"]))
    touch("product", product_id, None, **columns)
    if _FOUND_BY & columns.keys():
        refresh_product(product_id)


def _check_filled(columns: Mapping[str, object]) -> None:
    for code in ("unit", "price_includes_vat", "is_active"):
        if columns.get(code, True) in ("", None):
            raise RuleError(Rule.FIELD_REQUIRED, field=code)


def _check_amounts(columns: dict[str, object]) -> None:
    days = columns.get("lead_days")
    if isinstance(days, int):
        if days % 1000:
            raise RuleError(Rule.FIELD_INVALID, field="lead_days")
        columns["lead_days"] = days // 1000
    for code in _NOT_BELOW_ZERO:
        amount = columns.get(code)
        if isinstance(amount, int) and amount < 0:
            raise RuleError(Rule.FIELD_INVALID, field=code)


def _check_rate(rate: object) -> None:
    if isinstance(rate, int) and rate not in {one.bp for one in TAX_RATES}:
        raise RuleError(Rule.FIELD_INVALID, field="vat_bp", value=format_percent(rate))


def _check_sku(sku: str, product_id: int) -> None:
    other = product_writes.of_sku(sku, product_id)
    if other is not None:
        raise RuleError(
            Rule.FIELD_INVALID, field="sku", value=sku, product_id=other[0], name=other[1]
        )


def change_lead(lead_id: int, values: Mapping[str, object]) -> None:
    """Write fields of a lead inside an action.

    Raises:
        RuleError: FIELD_REQUIRED, FIELD_INVALID (an amount below zero), RECORD_GONE.
    """
    lead = lead_queries.one(lead_id)
    if lead is None:
        raise RuleError(Rule.RECORD_GONE, table="lead", id=lead_id)
    texts: dict[str, Any] = {
        code: _text(value) for code, value in values.items() if code != "amount_minor"
    }
    if "title" in texts and not texts["title"]:
        raise RuleError(Rule.FIELD_REQUIRED, field="title")
    amount = values.get("amount_minor") or 0
    if isinstance(amount, int) and amount < 0:
        raise RuleError(Rule.FIELD_INVALID, field="amount_minor")
    if texts:
        leads.update(lead_id, replace(lead.draft, **texts), lead.rev)
    if "amount_minor" in values:
        touch("lead", lead_id, None, amount_minor=amount)


def change_deal(deal_id: int, values: Mapping[str, object]) -> None:
    """Write fields of a deal inside an action; a typed amount follows the goods no more.

    Raises:
        RuleError: FIELD_REQUIRED, FIELD_INVALID (an amount below zero), RECORD_GONE.
    """
    columns: dict[str, object] = {
        code: value if code.endswith("_on") else _text(value) for code, value in values.items()
    }
    if "amount_minor" in values:
        amount = values["amount_minor"] or 0
        if isinstance(amount, int) and amount < 0:
            raise RuleError(Rule.FIELD_INVALID, field="amount_minor")
        columns |= {"amount_minor": amount, "is_amount_manual": True}
    deals.update(deal_id, columns)


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def _person_name(text: str) -> dict[str, object]:
    name = " ".join(text.split())
    if not name:
        raise RuleError(Rule.FIELD_REQUIRED, field="name")
    last, first, second = name_parts(name)
    return {
        "name": name,
        "name_key": name_key(name),
        "last_name": last,
        "first_name": first,
        "second_name": second,
    }
