"""Cards about the goods out of what is written of them; how the checks went; what is weak."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Final, NamedTuple

from salesapp.db.connection import row, rows
from salesapp.db.queries import attributes, knowledge, packings, products
from salesapp.db.queries.knowledge import CompetitorRow, ManufacturerRow
from salesapp.db.queries.products import ProductCard
from salesapp.domain.attributes import AttributeKind
from salesapp.domain.products import Aspect
from salesapp.domain.self_check import SESSION, Card, CardKind, Memory, Score, compose

_SAMPLE: Final = 24
"""Of so many goods new cards are made for one check."""
_SHOWN_DAYS: Final = 30


class WeakRow(NamedTuple):
    """A side of a product that was not known the last time."""

    product_id: int
    product: str
    aspect: Aspect
    missed: int
    asked: int


class Standing(NamedTuple):
    """How well the goods are known: by side, in the last month, and what waits."""

    sides: dict[Aspect, Score]
    month: Score
    due: int


def cards_of(product_id: int, today: date) -> list[Card]:
    """Every card about one product, in the order of the eight sides; costs are never asked."""
    card = products.card(product_id)
    if card is None:
        return []
    known = knowledge.knowledge(product_id, today)
    found = [*_properties(card), *_packs(card), *_terms(card), *_texts(card)]
    name = card.row.name
    for aspect, facts in known.facts.items():
        for one in facts:
            kind = CardKind.ANSWER if one.label.strip() else CardKind.FACT
            found.append(
                Card(
                    product_id, name, aspect, kind, f"fact:{one.id}", one.label.strip(),
                    one.text, one.proof,
                )
            )  # fmt: skip
    for paper in known.certificates:
        topic = " ".join(part for part in (paper.title, paper.issued_by) if part)
        found.append(
            Card(
                product_id, name, Aspect.QUALITY, CardKind.PAPER, f"paper:{paper.id}", topic,
                paper.number, day=paper.valid_until,
            )
        )  # fmt: skip
    found += [_rival(card, one) for one in known.competitors if one.price_minor is not None]
    found += _maker(card, known.maker)
    order = list(Aspect)
    return sorted(found, key=lambda one: order.index(one.aspect))


def _properties(card: ProductCard) -> list[Card]:
    told = attributes.values([card.row.id])[card.row.id]
    found = []
    for one in attributes.of_products([card.row.id]):
        value = told.get(one.id)
        if value is None or value == "":
            continue
        number = value if isinstance(value, int) else None
        flag = one.kind is AttributeKind.FLAG
        found.append(
            Card(
                card.row.id, card.row.name, Aspect.CONSUMER, CardKind.PROPERTY,
                f"property:{one.id}", one.name, "" if number is not None else str(value),
                proof="flag" if flag else "", milli=number, unit=one.unit,
            )
        )  # fmt: skip
    return found


def _packs(card: ProductCard) -> list[Card]:
    row_ = card.row
    found = [
        Card(
            row_.id, row_.name, Aspect.CONSUMER, CardKind.PACK, f"pack:{one.id}", one.name,
            milli=one.total_milli, unit=row_.unit,
        )
        for one in packings.of_product(row_.id)
    ]  # fmt: skip
    if card.weight_mg:
        found.append(
            Card(
                row_.id, row_.name, Aspect.CONSUMER, CardKind.WEIGHT, "weight",
                milli=card.weight_mg,
            )
        )  # fmt: skip
    return found


def _terms(card: ProductCard) -> list[Card]:
    one = card.row
    found = []
    if card.min_lot_milli:
        found.append(
            Card(
                one.id, one.name, Aspect.FEATURES, CardKind.LOT, "lot",
                milli=card.min_lot_milli, unit=one.unit,
            )
        )  # fmt: skip
    if one.lead_days:
        found.append(
            Card(
                one.id, one.name, Aspect.FEATURES, CardKind.LEAD_TIME, "lead",
                milli=one.lead_days * 1_000,
            )
        )  # fmt: skip
    if one.price_minor is not None:
        found.append(
            Card(
                one.id, one.name, Aspect.COST, CardKind.PRICE, "price", minor=one.price_minor,
                unit=one.unit,
            )
        )  # fmt: skip
    return found


def _texts(card: ProductCard) -> list[Card]:
    return [
        Card(card.row.id, card.row.name, aspect, CardKind.SIDE, f"side:{aspect}", answer=text)
        for aspect, text in card.aspects.items()
        if text.strip()
    ]


def _rival(card: ProductCard, rival: CompetitorRow) -> Card:
    topic = " ".join(part for part in (rival.competitor, rival.their_product) if part)
    return Card(
        card.row.id, card.row.name, Aspect.COMPETITIVENESS, CardKind.RIVAL, f"rival:{rival.id}",
        topic, rival.note, minor=rival.price_minor, day=rival.priced_on,
    )  # fmt: skip


def _maker(card: ProductCard, maker: ManufacturerRow | None) -> list[Card]:
    if maker is None:
        name = card.row.manufacturer
        told = [name] if name else []
    else:
        draft = maker.draft
        told = [one for one in (draft.name, draft.plant, draft.country, draft.supply_terms) if one]
    if not told:
        return []
    return [
        Card(
            card.row.id, card.row.name, Aspect.MANUFACTURER, CardKind.MAKER, "maker",
            answer=", ".join(told),
        )
    ]  # fmt: skip


_MEMORIES: Final = """
SELECT key, streak, asked, missed, due_on FROM check_card WHERE product_id = ?
"""
_DUE: Final = """
SELECT card.product_id, card.key FROM check_card AS card
JOIN product ON product.id = card.product_id
WHERE card.due_on <= ?1 AND product.deleted_at IS NULL AND product.is_active = 1
ORDER BY card.due_on, card.id LIMIT ?2
"""
_DUE_OF: Final = """
SELECT product_id, key FROM check_card
WHERE product_id IN (SELECT value FROM json_each(?3)) AND due_on <= ?1
ORDER BY due_on, id LIMIT ?2
"""
_BELOW: Final = """
WITH RECURSIVE below(id) AS (
    SELECT ?1 UNION SELECT category.id FROM category JOIN below ON category.parent_id = below.id)
"""
_DUE_IN: Final = f"""
{_BELOW} SELECT card.product_id, card.key FROM check_card AS card
JOIN product ON product.id = card.product_id
WHERE card.due_on <= ?2 AND product.category_id IN (SELECT id FROM below)
AND product.deleted_at IS NULL AND product.is_active = 1
ORDER BY card.due_on, card.id LIMIT ?3
"""  # noqa: S608 - constants
_OF_GROUP: Final = f"""
{_BELOW} SELECT id FROM product
WHERE category_id IN (SELECT id FROM below) AND id >= ?2 AND deleted_at IS NULL AND is_active = 1
LIMIT ?3
"""  # noqa: S608 - constants
_KNOWN: Final = """
SELECT state.product_id FROM product_state AS state
JOIN product ON product.id = state.product_id
WHERE state.known = ?1 AND state.product_id >= ?2 AND product.deleted_at IS NULL
AND product.is_active = 1 ORDER BY state.product_id LIMIT ?3
"""


def memories(product_id: int) -> dict[str, Memory]:
    """What is remembered of the cards of a product, by key."""
    return {
        key: Memory(streak, asked, missed, date.fromisoformat(due))
        for key, streak, asked, missed, due in rows(_MEMORIES, product_id)
    }


def session(
    today: date,
    chance: Random,
    among: Sequence[int] | None = None,
    *,
    group_id: int | None = None,
    size: int = SESSION,
) -> list[Card]:
    """The cards of one check: what is to be repeated, then what was never asked.

    `among` are the goods asked about, or those of a group and the groups below it; without both
    they are all that are sold.
    """
    due_keys = _due(today, size, among, group_id)
    made: dict[int, dict[str, Card]] = {}

    def cards(product_id: int) -> dict[str, Card]:
        if product_id not in made:
            made[product_id] = {one.key: one for one in cards_of(product_id, today)}
        return made[product_id]

    # A fact that is gone is asked no more.
    due = [cards(one)[key] for one, key in due_keys if key in cards(one)]
    if len(due) >= size:
        return compose(due, (), chance, size)
    fresh = [
        card
        for one in _sample(chance, among, group_id)
        for seen in (memories(one),)
        for card in cards(one).values()
        if card.key not in seen
    ]
    return compose(due, fresh, chance, size)


def _due(
    today: date, limit: int, among: Sequence[int] | None, group_id: int | None
) -> list[tuple[int, str]]:
    if group_id is not None:
        return list(rows(_DUE_IN, group_id, today.isoformat(), limit))
    if among is None:
        return list(rows(_DUE, today.isoformat(), limit))
    return list(rows(_DUE_OF, today.isoformat(), limit, json.dumps(list(among))))


def _sample(chance: Random, among: Sequence[int] | None, group_id: int | None) -> list[int]:
    """Some goods to ask about, those of which most is written first; another lot each time."""
    if among is not None:
        return chance.sample(list(among), min(len(among), _SAMPLE))
    last = (row("SELECT max(product_id) FROM product_state") or (None,))[0]
    found: list[int] = []
    if group_id is not None:
        for start in (chance.randint(1, last or 1), chance.randint(1, last or 1), 1):
            lot = rows(_OF_GROUP, group_id, start, _SAMPLE)
            found += [one for (one,) in lot if one not in found]
        return found[:_SAMPLE]
    for known in range(len(Aspect), 0, -1):
        pivot = chance.randint(1, last or 1)
        for start in (pivot, 1):
            room = _SAMPLE - len(found)
            if room > 0:
                some = [one for (one,) in rows(_KNOWN, known, start, room) if one not in found]
                found += some
    return found


_LAST: Final = "SELECT coalesce(max(id), 0) FROM check_answer"
_SIDES: Final = "SELECT aspect, count(*), sum(streak > 0) FROM check_card GROUP BY aspect"
_MONTH: Final = """
SELECT count(*), coalesce(sum(knew), 0) FROM check_answer WHERE answered_on BETWEEN ? AND ?
"""
_WAITING: Final = """
SELECT count(*) FROM check_card AS card JOIN product ON product.id = card.product_id
WHERE card.due_on <= ? AND product.deleted_at IS NULL AND product.is_active = 1
"""
_WEAK: Final = """
SELECT card.product_id, product.name, card.aspect, sum(card.missed), sum(card.asked)
FROM check_card AS card JOIN product ON product.id = card.product_id
WHERE card.streak = 0 AND product.deleted_at IS NULL AND product.is_active = 1
GROUP BY card.product_id, card.aspect
ORDER BY sum(card.missed) DESC, product.name_key, card.aspect LIMIT ?
"""


def standing(today: date) -> Standing:
    """How well the goods are known."""
    sides = {Aspect(one): Score(asked, known) for one, asked, known in rows(_SIDES)}
    since = today - timedelta(days=_SHOWN_DAYS - 1)
    return Standing(sides, between(since, today), due_count(today))


def due_count(today: date) -> int:
    """How many cards are to be repeated by a day."""
    return int((row(_WAITING, today.isoformat()) or (0,))[0])


def between(first: date, last: date) -> Score:
    """The answers given from one day to another: for the report of a day or a month."""
    return Score(*(row(_MONTH, first.isoformat(), last.isoformat()) or (0, 0)))


def last_answer() -> int:
    """The id of the newest answer; undo takes it back, so a page can tell."""
    return int((row(_LAST) or (0,))[0])


def weak(limit: int = 200) -> list[WeakRow]:
    """What was not known the last time, the most often missed first."""
    return [
        WeakRow(one, name, Aspect(aspect), missed, asked)
        for one, name, aspect, missed, asked in rows(_WEAK, limit)
    ]
