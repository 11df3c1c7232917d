"""What is known of a product: facts, papers, competitors, its maker; what waits for a review."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from salesapp.db.connection import row, rows, value
from salesapp.domain.knowledge import (
    STALE_DAYS,
    WARN_DAYS,
    CertificateKind,
    Evidence,
    ManufacturerDraft,
    is_old_price,
    may_quote,
)
from salesapp.domain.products import Aspect
from salesapp.domain.search_words import match_query
from salesapp.domain.text import fold


class FactRow(NamedTuple):
    """A statement; `may_be_quoted` is the rule's word, not the box alone."""

    id: int
    rev: int
    product_id: int
    aspect: Aspect
    label: str
    text: str
    proof: str
    source: str
    review_on: date | None
    is_quotable: bool

    @property
    def may_be_quoted(self) -> bool:
        """Whether it may be told to clients."""
        return may_quote(self.aspect, self.proof, is_quotable=self.is_quotable)


class CertificateRow(NamedTuple):
    """A paper; `is_of_maker` covers everything the maker makes."""

    id: int
    rev: int
    kind: CertificateKind
    number: str
    title: str
    issued_by: str
    issued_on: date | None
    valid_until: date | None
    file_id: int | None
    is_of_maker: bool


class CompetitorRow(NamedTuple):
    """What a competitor offers instead."""

    id: int
    rev: int
    competitor: str
    their_product: str
    price_minor: int | None
    priced_on: date | None
    source: str
    note: str
    values: tuple[tuple[str, str], ...]


class ManufacturerRow(NamedTuple):
    """The card of a maker, and how many active products name it."""

    id: int
    rev: int
    draft: ManufacturerDraft
    products: int


class Knowledge(NamedTuple):
    """Everything known of one product beside its eight texts."""

    facts: dict[Aspect, list[FactRow]]
    certificates: list[CertificateRow]
    competitors: list[CompetitorRow]
    maker: ManufacturerRow | None
    evidence: Evidence


class KnowledgeHit(NamedTuple):
    """A place in the knowledge that a search found."""

    product_id: int
    product: str
    aspect: Aspect
    text: str


class DueRow(NamedTuple):
    """Something that must be looked at: a paper that ends, a fact or a price that is old."""

    kind: str
    """`certificate`, `fact` or `price`."""
    product_id: int | None
    name: str
    detail: str
    due_on: date | None
    aspect: Aspect | None = None
    """The side a fact stands on."""


_FACTS: Final = """
SELECT id, rev, product_id, aspect, label, text, proof, source, review_on, is_quotable
FROM product_fact WHERE product_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL
ORDER BY product_id, position, id
"""
_CERTIFICATES: Final = """
SELECT * FROM (
SELECT id, rev, kind, number, title, issued_by, issued_on, valid_until, file_id, 0
FROM certificate WHERE product_id = ?1 AND deleted_at IS NULL
UNION ALL
SELECT paper.id, paper.rev, paper.kind, paper.number, paper.title, paper.issued_by,
    paper.issued_on, paper.valid_until, paper.file_id, 1
FROM product JOIN manufacturer AS maker ON maker.name_key = ?2 AND maker.deleted_at IS NULL
JOIN certificate AS paper ON paper.manufacturer_id = maker.id AND paper.deleted_at IS NULL
WHERE product.id = ?1)
ORDER BY valid_until IS NULL, valid_until, id
"""
_COMPETITORS: Final = """
SELECT id, rev, competitor, their_product, price_minor, priced_on, source, note,
    (SELECT json_group_array(json_array(name, value)) FROM (
        SELECT name, value FROM competitor_value WHERE offer_id = offer.id ORDER BY position, id))
FROM competitor_offer AS offer WHERE product_id = ? AND deleted_at IS NULL
ORDER BY price_minor IS NULL, price_minor, id
"""
_MAKER: Final = """
SELECT id, rev, name, brand, plant, country, contact, supply_terms, reputation
FROM manufacturer WHERE {} AND deleted_at IS NULL
"""
_ABOUT: Final = """
SELECT manufacturer, price_minor IS NOT NULL, cost_minor IS NOT NULL FROM product WHERE id = ?
"""
_ATTRIBUTES: Final = """
WITH RECURSIVE above(id) AS (
    SELECT category_id FROM product WHERE id = ?1
    UNION SELECT category.parent_id FROM category JOIN above ON category.id = above.id)
SELECT count(*) FILTER (WHERE found.id IS NULL AND attribute.is_required
        AND (attribute.category_id IS NULL OR attribute.category_id IN (SELECT id FROM above))),
    count(found.id)
FROM attribute LEFT JOIN attribute_value AS found
    ON found.attribute_id = attribute.id AND found.product_id = ?1
WHERE attribute.deleted_at IS NULL
"""
_TEXTS: Final = "SELECT kind FROM product_aspect WHERE product_id = ? AND text <> ''"


def knowledge(product_id: int, today: date) -> Knowledge:
    """Everything known of a product, with the count its sides are judged by."""
    maker_name, has_price, has_cost = row(_ABOUT, product_id) or ("", 0, 0)
    facts: dict[Aspect, list[FactRow]] = {aspect: [] for aspect in Aspect}
    for one in facts_of([product_id]):
        facts[one.aspect].append(one)
    key = fold(str(maker_name))
    papers = [_certificate(one) for one in rows(_CERTIFICATES, product_id, key)]
    rivals = [_competitor(one) for one in rows(_COMPETITORS, product_id)]
    maker = manufacturer_named(str(maker_name)) if key else None
    missing, filled = row(_ATTRIBUTES, product_id) or (0, 0)
    every = [one for some in facts.values() for one in some]
    evidence = Evidence(
        texts=frozenset(Aspect(kind) for (kind,) in rows(_TEXTS, product_id)),
        facts={aspect: len(some) for aspect, some in facts.items() if some},
        unproven=sum(not one.proof.strip() for one in facts[Aspect.UNIQUENESS]),
        to_review=frozenset(one.aspect for one in every if one.review_on and one.review_on < today),
        certificates=len(papers),
        ended=sum(one.valid_until is not None and one.valid_until < today for one in papers),
        competitors=len(rivals),
        old_prices=sum(
            one.price_minor is not None and is_old_price(one.priced_on, today) for one in rivals
        ),
        has_maker_card=maker is not None and maker.draft.is_told,
        has_price=bool(has_price),
        has_cost=bool(has_cost),
        attributes_missing=missing,
        attributes_filled=filled,
    )
    return Knowledge(facts, papers, rivals, maker, evidence)


def facts_of(product_ids: Sequence[int]) -> list[FactRow]:
    """All facts of some products, in the order of their cards."""
    return [_fact(one) for one in rows(_FACTS, json.dumps(list(product_ids)))]


def quotable_facts(product_ids: Sequence[int]) -> list[FactRow]:
    """Facts of some products which may be told to a client."""
    return [one for one in facts_of(product_ids) if one.may_be_quoted]


def manufacturer_named(name: str) -> ManufacturerRow | None:
    """The card of the maker a product names, in any case."""
    found = row(_MAKER.format("name_key = ?"), fold(name))
    return None if found is None else _maker(found)


def manufacturer(manufacturer_id: int) -> ManufacturerRow | None:
    """The card of a maker."""
    found = row(_MAKER.format("id = ?"), manufacturer_id)
    return None if found is None else _maker(found)


def manufacturer_cards() -> list[ManufacturerRow]:
    """Cards of all makers, by name."""
    return [_maker(one) for one in rows(_MAKER.format("1") + " ORDER BY name_key, id")]


# CROSS JOIN: what was found leads, also when the planner thinks that the goods are few.
BY_FACT: Final = """
SELECT fact.product_id, product.name, fact.aspect, fact.text FROM product_fact AS fact
CROSS JOIN product ON product.id = fact.product_id AND product.deleted_at IS NULL
WHERE fact.id IN (SELECT rowid FROM product_fact_fts WHERE product_fact_fts MATCH ?1 LIMIT ?2)
AND fact.deleted_at IS NULL ORDER BY product.name_key, fact.id
"""
BY_TEXT: Final = """
SELECT side.product_id, product.name, side.kind, side.text FROM product_aspect AS side
CROSS JOIN product ON product.id = side.product_id AND product.deleted_at IS NULL
WHERE side.id IN (SELECT rowid FROM product_aspect_fts WHERE product_aspect_fts MATCH ?1 LIMIT ?2)
ORDER BY product.name_key, side.id
"""
BY_PAPER: Final = """
WITH found AS (
    SELECT id, number, title, product_id, manufacturer_id FROM certificate
    WHERE id IN (SELECT rowid FROM certificate_fts WHERE certificate_fts MATCH ?1 LIMIT ?2)
    AND deleted_at IS NULL
), of AS (
    SELECT product_id, number, title FROM found WHERE product_id IS NOT NULL
    UNION ALL
    SELECT product.id, found.number, found.title FROM found
    JOIN manufacturer AS maker ON maker.id = found.manufacturer_id AND maker.deleted_at IS NULL
    JOIN product ON product.is_active IN (0, 1) AND product.manufacturer = maker.name
)
SELECT of.product_id, product.name, 'quality', trim(of.number || ' ' || of.title)
FROM of CROSS JOIN product ON product.id = of.product_id AND product.deleted_at IS NULL
ORDER BY product.name_key LIMIT ?2
"""


def search(text: str, limit: int = 50) -> list[KnowledgeHit]:
    """Places in facts, texts and papers of all goods that hold every typed word."""
    match = match_query(text, numbers=False)
    if not match:
        return []
    found = [hit for sql in (BY_FACT, BY_TEXT, BY_PAPER) for hit in rows(sql, match, limit)]
    return [KnowledgeHit(one[0], one[1], Aspect(one[2]), one[3]) for one in found[:limit]]


_DUE: Final = """
SELECT 'certificate', coalesce(product_id, (
        SELECT min(product.id) FROM product WHERE manufacturer = maker.name
        AND is_active = 1 AND deleted_at IS NULL)),
    number, coalesce(product.name, maker.name, ''), valid_until, NULL
FROM certificate AS paper LEFT JOIN product ON product.id = paper.product_id
LEFT JOIN manufacturer AS maker ON maker.id = paper.manufacturer_id
WHERE valid_until <= ?1 AND paper.deleted_at IS NULL
AND product.deleted_at IS NULL AND maker.deleted_at IS NULL
UNION ALL
SELECT 'fact', fact.product_id, fact.text, product.name, fact.review_on, fact.aspect
FROM product_fact AS fact JOIN product ON product.id = fact.product_id
WHERE fact.review_on <= ?2 AND fact.deleted_at IS NULL AND product.deleted_at IS NULL
UNION ALL
SELECT 'price', offer.product_id, offer.competitor, product.name, offer.priced_on, NULL
FROM competitor_offer AS offer JOIN product ON product.id = offer.product_id
WHERE offer.price_minor IS NOT NULL AND coalesce(offer.priced_on, '') < ?3
AND offer.deleted_at IS NULL AND product.deleted_at IS NULL
ORDER BY 5, 2 LIMIT ?4
"""


def due(today: date, limit: int = 500) -> list[DueRow]:
    """Papers that end within a month, facts to look at again, prices of competitors gone old."""
    found = rows(
        _DUE,
        (today + timedelta(days=WARN_DAYS)).isoformat(),
        today.isoformat(),
        (today - timedelta(days=STALE_DAYS)).isoformat(),
        limit,
    )
    return [
        DueRow(kind, product, name, told, _day(day), Aspect(side) if side else None)
        for kind, product, name, told, day, side in found
    ]


_WRITTEN_ABOUT: Final = """
SELECT product_id FROM (
    SELECT product_id, 0 AS far, -position AS place FROM deal_line
    WHERE deal_id = ?1 AND product_id IS NOT NULL
    UNION ALL
    SELECT line.product_id, 1, line.offer_id FROM (
        SELECT id FROM offer WHERE client_id = ?2 AND deleted_at IS NULL ORDER BY id DESC LIMIT 3
    ) AS lately JOIN offer_line AS line ON line.offer_id = lately.id
    WHERE line.product_id IS NOT NULL)
GROUP BY product_id ORDER BY min(far), max(place) DESC, product_id LIMIT 20
"""


def goods_written_about(client_id: int | None, deal_id: int | None) -> list[int]:
    """Goods a letter may be about: those of the deal, then those of the client's last offers."""
    return [int(one) for (one,) in rows(_WRITTEN_ABOUT, deal_id, client_id)]


def known_count(product_id: int) -> int:
    """How many of the eight sides are filled."""
    return int(value("SELECT known FROM product_state WHERE product_id = ?", product_id) or 0)


def _fact(one: Sequence[Any]) -> FactRow:
    cells = list(one)
    cells[3], cells[8], cells[9] = Aspect(one[3]), _day(one[8]), bool(one[9])
    return FactRow(*cells)


def _certificate(one: Sequence[Any]) -> CertificateRow:
    cells = list(one)
    cells[2], cells[9] = CertificateKind(one[2]), bool(one[9])
    cells[6], cells[7] = _day(one[6]), _day(one[7])
    return CertificateRow(*cells)


def _competitor(one: Sequence[Any]) -> CompetitorRow:
    cells = list(one)
    cells[5] = _day(one[5])
    cells[8] = tuple((str(name), str(told)) for name, told in json.loads(one[8]))
    return CompetitorRow(*cells)


def _maker(one: Sequence[Any]) -> ManufacturerRow:
    count = value(
        "SELECT count(*) FROM product"
        " WHERE manufacturer = ? AND deleted_at IS NULL AND is_active = 1",
        one[2],
    )
    return ManufacturerRow(one[0], one[1], ManufacturerDraft(*one[2:]), int(count))


def _day(text: Any) -> date | None:
    return date.fromisoformat(text) if text else None
