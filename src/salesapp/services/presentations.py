"""Presentations of goods: what is known of them, with the prices of the client."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from salesapp.db.queries import attributes, knowledge, links, packings, prices, products
from salesapp.db.queries.knowledge import FactRow
from salesapp.db.queries.products import ProductCard
from salesapp.documents import texts
from salesapp.documents.papers import Language, Pairs
from salesapp.documents.presentation_papers import PresentationPaper, ProductPaper
from salesapp.documents.presentation_pdf import Design, build_presentation
from salesapp.documents.presentation_words import WORDS, PresentationWords
from salesapp.domain.attributes import YES, Attribute, AttributeKind, Value
from salesapp.domain.changes import Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.knowledge import quote
from salesapp.domain.lines import price_in_mode
from salesapp.domain.organizations import line_vat_bp
from salesapp.domain.prices import Resolution
from salesapp.domain.products import Aspect
from salesapp.domain.units import unit_in
from salesapp.domain.vat import VatMode
from salesapp.services.files import content
from salesapp.services.paper_parties import client_paper, letterhead_now, seller_now

_ONE: Final = 1000
_TIERS: Final = 4
_SECTIONS: Final = (
    Aspect.FUNCTIONAL,
    Aspect.FEATURES,
    Aspect.UNIQUENESS,
    Aspect.QUALITY,
    Aspect.MANUFACTURER,
)


@dataclass(frozen=True, slots=True)
class PresentationDraft:
    """What is shown, to whom and how; `wanted` tells which need a product meets."""

    product_ids: tuple[int, ...]
    title: str
    client_id: int | None = None
    letter: str = ""
    with_prices: bool = True
    design: Design = "sheets"
    language: Language = "ru"
    wanted: tuple[tuple[int, str], ...] = ()


def presentation_pdf(draft: PresentationDraft, today: date) -> bytes:
    """The presentation as it is printed."""
    return build_presentation(presentation_paper(draft, today), draft.design)


def presentation_paper(draft: PresentationDraft, today: date) -> PresentationPaper:
    """Everything a presentation prints; products gone meanwhile are left out."""
    seller, manager = letterhead_now()
    client = None if draft.client_id is None else client_paper(draft.client_id)
    return PresentationPaper(
        title=draft.title,
        issued_on=today,
        seller=seller,
        manager=manager,
        products=tuple(product_papers(draft, today)),
        client=client,
        letter=draft.letter,
        language=draft.language,
    )


def product_papers(draft: PresentationDraft, today: date) -> list[ProductPaper]:
    """The goods as they are shown, in the order of the draft."""
    ids = list(draft.product_ids)
    cards = [card for one in ids if (card := products.card(one)) is not None]
    facts: dict[int, list[FactRow]] = {}
    for fact in knowledge.quotable_facts(ids):
        facts.setdefault(fact.product_id, []).append(fact)
    known = attributes.values(ids)
    named = attributes.of_products(ids)
    pictures = links.main_pictures(Entity.PRODUCT, ids)
    wanted = dict(draft.wanted)
    groups = {row.id: row.name for row in products.categories()}
    papers = []
    for card in cards:
        one = card.row
        group = groups.get(one.category_id, "") if one.category_id is not None else ""
        money = _prices(card, draft, today) if draft.with_prices else _NO_MONEY
        papers.append(
            ProductPaper(
                name=one.name,
                sku=one.sku,
                group=group,
                price_minor=money.price,
                currency=card.currency,
                price_note=money.note,
                tiers=money.tiers,
                photo=_photo(pictures.get(one.id)),
                pitch=card.pitch,
                facts=_facts(card, named, known.get(one.id, {}), draft.language),
                sections=tuple(_sections(card, facts.get(one.id, []), draft.language)),
                wanted=wanted.get(one.id, ""),
                stock=_stock(card, draft.language),
            )
        )
    return papers


@dataclass(frozen=True, slots=True)
class _Money:
    price: int | None = None
    note: str = ""
    tiers: Pairs = ()


_NO_MONEY: Final = _Money()


def _prices(card: ProductCard, draft: PresentationDraft, today: date) -> _Money:
    """The price of the client, and what it comes to from larger quantities on."""
    one, words = card.row, WORDS[draft.language]
    quantities = sorted({_ONE, *_steps(one.id)})
    asked = [(one.id, quantity) for quantity in quantities]
    found = prices.resolutions(asked, draft.client_id, today, card.currency)
    vat_bp = line_vat_bp(seller_now().tax_mode, one.vat_bp, today)
    amounts = [_with_vat(price, vat_bp) for price in found]
    first = amounts[0]
    if first is None:
        return _NO_MONEY
    rate = texts.rate(vat_bp, draft.language)
    vat = words.vat_none if vat_bp is None else words.vat_included.format(rate=rate)
    note = f"{vat}, {words.per_unit.format(unit=unit_in(one.unit, draft.language))}"
    tiers = []
    for quantity, amount, before in zip(quantities[1:], amounts[1:], amounts, strict=False):
        if amount is not None and amount != before:
            unit = unit_in(one.unit, draft.language)
            label = f"{texts.quantity(quantity, draft.language)} {unit}"
            money = texts.with_sign(amount, card.currency, draft.language)
            tiers.append((words.from_quantity.format(quantity=label), money))
    return _Money(first, note, tuple(tiers[:_TIERS]))


def _steps(product_id: int) -> set[int]:
    return {one.row.from_milli for one in prices.of_product(product_id) if one.row.from_milli}


def _with_vat(price: Resolution, vat_bp: int | None) -> int | None:
    if price.amount_minor is None:
        return None
    return price_in_mode(
        price.amount_minor, vat_bp, VatMode.INCLUDED, includes_vat=price.includes_vat
    )


def _facts(
    card: ProductCard,
    named: Sequence[Attribute],
    known: Mapping[int, Value],
    language: Language,
) -> Pairs:
    """Properties of the group, packs, then what the consumer side tells as pairs."""
    pairs = [(one.name, _value(one, known[one.id], language)) for one in named if one.id in known]
    for pack in packings.of_product(card.row.id):
        held = f"{texts.quantity(pack.total_milli, language)} {unit_in(card.row.unit, language)}"
        pairs.append((pack.name, held))
    for line in card.aspects[Aspect.CONSUMER].splitlines():
        label, colon, told = line.partition(":")
        if colon and label.strip() and told.strip():
            pairs.append((label.strip(), told.strip()))
    return tuple(dict(pairs).items())


def _value(attribute: Attribute, value: Value, language: Language) -> str:
    if isinstance(value, int):
        return f"{texts.quantity(value, language)} {attribute.unit}".strip()
    if attribute.kind is AttributeKind.FLAG:
        yes, no = ("да", "нет") if language == "ru" else ("yes", "no")
        return yes if value == YES else no
    return value


def _sections(
    card: ProductCard, facts: Sequence[FactRow], language: Language
) -> Iterable[tuple[str, str]]:
    words = WORDS[language]
    for aspect in _SECTIONS:
        lines = [line for line in card.aspects[aspect].splitlines() if line.strip()]
        lines += [_told(one) for one in facts if one.aspect is aspect]
        if lines:
            yield _heading(words, aspect), "\n".join(lines)


def _heading(words: PresentationWords, aspect: Aspect) -> str:
    return str(getattr(words, aspect.value))


def _told(fact: FactRow) -> str:
    """A fact in one line; what answers a question stands behind it."""
    told = quote(fact.text, fact.proof)
    if fact.label and fact.aspect is not Aspect.UNIQUENESS:
        return f"{fact.label.rstrip('.:')}: {told}"
    return told


def _stock(card: ProductCard, language: Language) -> str:
    one, words = card.row, WORDS[language]
    if one.stock_milli is not None and one.stock_milli > 0:
        quantity = f"{texts.quantity(one.stock_milli, language)} {unit_in(one.unit, language)}"
        return words.in_stock.format(quantity=quantity)
    if one.lead_days is not None:
        return words.to_order.format(days=one.lead_days)
    return ""


def _photo(sha256: str | None) -> bytes | None:
    """A picture of a product; a damaged one is left out and told by the check."""
    if sha256 is None:
        return None
    try:
        return content(sha256)
    except (OSError, RuleError):
        return None
