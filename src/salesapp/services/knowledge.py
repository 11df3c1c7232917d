"""What the user writes down about the goods: facts, papers, competitors, makers."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from salesapp.db import journal
from salesapp.db.models.knowledge import (
    Certificate,
    CompetitorOffer,
    Manufacturer,
    ProductFact,
)
from salesapp.db.records import bury, name_of, require, touch
from salesapp.db.search_text import refresh_product
from salesapp.db.writes import knowledge as writes
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.knowledge import (
    CertificateDraft,
    CompetitorDraft,
    FactDraft,
    ManufacturerDraft,
    check_certificate,
    check_competitor,
    check_fact,
)
from salesapp.domain.text import fold


def add_fact(product_id: int, draft: FactDraft) -> Changes:
    """Write down a fact below the others of its side.

    Raises:
        RuleError: FIELD_REQUIRED for a fact that says nothing.
    """
    check_fact(draft)
    with journal.action("fact.create", name_of("product", product_id)) as rec:
        require("product", product_id)
        rec.about(product_id)
        place = writes.next_fact_place(product_id, draft.aspect.value)
        ProductFact.create(product=product_id, position=place, **_fact(draft))
    return rec.result()


def update_fact(fact_id: int, draft: FactDraft, rev: int) -> Changes:
    """Write a fact anew; RECORD_CHANGED when somebody was faster."""
    check_fact(draft)
    product_id = int(require("product_fact", fact_id, "product_id")[0])
    with journal.action("fact.update", name_of("product", product_id)) as rec:
        rec.about(product_id)
        touch("product_fact", fact_id, rev, **_fact(draft))
    return rec.result()


def delete_fact(fact_id: int) -> Changes:
    """Take a fact away."""
    product_id = int(require("product_fact", fact_id, "product_id")[0])
    with journal.action("fact.delete", name_of("product", product_id)) as rec:
        rec.about(product_id)
        bury("product_fact", fact_id)
    return rec.result()


def move_fact(fact_id: int, by: int) -> Changes:
    """Move a fact up (negative) or down among those of its side."""
    product_id, aspect = require("product_fact", fact_id, "product_id, aspect")
    order = writes.facts_in_order(product_id, aspect)
    at = order.index(fact_id)
    order.insert(min(max(at + by, 0), len(order) - 1), order.pop(at))
    with journal.action("fact.move", name_of("product", product_id)) as rec:
        rec.about(product_id)
        writes.place_facts(order)
    return rec.result()


def save_certificate(
    draft: CertificateDraft,
    *,
    product_id: int | None = None,
    manufacturer_id: int | None = None,
    certificate_id: int | None = None,
    rev: int | None = None,
) -> Changes:
    """Keep a paper of a product, or of all goods of a maker; with an id, write it anew.

    Raises:
        RuleError: FIELD_REQUIRED (number), FIELD_INVALID (ends before it begins), RECORD_CHANGED.
    """
    check_certificate(draft)
    columns: dict[str, Any] = {**asdict(draft), "kind": draft.kind.value}
    columns["number"] = draft.number.strip()
    columns["search_text"] = fold(" ".join((draft.number, draft.title, draft.issued_by)))
    with journal.action("certificate.save", str(columns["number"])) as rec:
        if certificate_id is None:
            made = Certificate.create(
                product=product_id, manufacturer=manufacturer_id, **_plain(columns)
            )
            rec.about(int(made.id))
        else:
            rec.about(certificate_id)
            touch("certificate", certificate_id, rev, **columns)
    return rec.result()


def delete_certificate(certificate_id: int) -> Changes:
    """Take a paper away."""
    (number,) = require("certificate", certificate_id, "number")
    with journal.action("certificate.delete", str(number)) as rec:
        rec.about(certificate_id)
        bury("certificate", certificate_id)
    return rec.result()


def save_competitor(
    product_id: int,
    draft: CompetitorDraft,
    competitor_id: int | None = None,
    rev: int | None = None,
) -> Changes:
    """Keep what a competitor offers instead of a product; with an id, write it anew.

    Raises:
        RuleError: FIELD_REQUIRED (competitor), FIELD_INVALID (price), RECORD_CHANGED.
    """
    check_competitor(draft)
    columns: dict[str, Any] = {
        "competitor": draft.competitor.strip(),
        "their_product": draft.product.strip(),
        "price_minor": draft.price_minor,
        "priced_on": draft.priced_on,
        "source": draft.source.strip(),
        "note": draft.note.strip(),
    }
    with journal.action("competitor.save", name_of("product", product_id)) as rec:
        rec.about(product_id)
        if competitor_id is None:
            competitor_id = int(CompetitorOffer.create(product=product_id, **columns).id)
        else:
            touch("competitor_offer", competitor_id, rev, **columns)
        told = ((name.strip(), value.strip()) for name, value in draft.values)
        writes.keep_values(competitor_id, [pair for pair in dict(told).items() if all(pair)])
    return rec.result()


def delete_competitor(competitor_id: int) -> Changes:
    """Take a competitor's offer away."""
    product_id = int(require("competitor_offer", competitor_id, "product_id")[0])
    with journal.action("competitor.delete", name_of("product", product_id)) as rec:
        rec.about(product_id)
        bury("competitor_offer", competitor_id)
    return rec.result()


def save_manufacturer(
    draft: ManufacturerDraft,
    manufacturer_id: int | None = None,
    rev: int | None = None,
    product_id: int | None = None,
) -> Changes:
    """Keep the card of a maker; a new name goes to all its products.

    A new card that is written at a product is that of its maker: the product names it.

    Raises:
        RuleError: FIELD_REQUIRED, FIELD_INVALID (another card has the name), RECORD_CHANGED.
    """
    name = " ".join(draft.name.split())
    if not name:
        raise RuleError(Rule.FIELD_REQUIRED, field="name")
    columns = {key: text.strip() for key, text in asdict(draft).items()}
    columns |= {"name": name, "name_key": fold(name)}
    with journal.action("manufacturer.save", name) as rec:
        other = writes.maker_id(columns["name_key"])
        if other is not None and other != manufacturer_id:
            raise RuleError(Rule.FIELD_INVALID, field="name")
        if manufacturer_id is None:
            manufacturer_id = int(Manufacturer.create(**columns).id)
            if product_id is not None:
                _name_maker(product_id, name)
        else:
            (old,) = require("manufacturer", manufacturer_id, "name")
            touch("manufacturer", manufacturer_id, rev, **columns)
            if old != name:
                for product_id in writes.rename_maker(str(old), name):
                    refresh_product(product_id)
        rec.about(manufacturer_id)
    return rec.result()


def _name_maker(product_id: int, name: str) -> None:
    (named,) = require("product", product_id, "manufacturer")
    if fold(str(named)) != fold(name):
        touch("product", product_id, manufacturer=name)
        refresh_product(product_id)


def delete_manufacturer(manufacturer_id: int) -> Changes:
    """Take the card of a maker away; its products keep naming it."""
    with journal.action("manufacturer.delete", name_of("manufacturer", manufacturer_id)) as rec:
        rec.about(manufacturer_id)
        bury("manufacturer", manufacturer_id)
    return rec.result()


def _fact(draft: FactDraft) -> dict[str, Any]:
    told = (draft.label, draft.text, draft.proof, draft.source)
    label, text, proof, source = (part.strip() for part in told)
    return {
        "aspect": draft.aspect.value,
        "label": label,
        "text": text,
        "proof": proof,
        "source": source,
        "review_on": draft.review_on,
        "is_quotable": draft.is_quotable,
        "search_text": fold(" ".join((label, text, proof, source))),
    }


def _plain(columns: dict[str, Any]) -> dict[str, Any]:
    """Columns as the model names them."""
    return {("file" if key == "file_id" else key): value for key, value in columns.items()}
