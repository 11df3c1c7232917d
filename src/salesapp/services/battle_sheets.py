"""The battle sheet of a product: made of what is written down, nothing typed twice."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from salesapp.db.queries import attributes, knowledge, products
from salesapp.db.queries.knowledge import CompetitorRow
from salesapp.db.queries.products import ProductCard
from salesapp.documents import texts
from salesapp.documents.battle_pdf import MOST, BattlePaper, build_battle_sheet
from salesapp.domain.attributes import NO, YES
from salesapp.domain.currencies import ROUBLE
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.knowledge import is_old_price, price_position_bp, quote
from salesapp.domain.lines import price_in_mode
from salesapp.domain.organizations import line_vat_bp
from salesapp.domain.products import Aspect
from salesapp.domain.text import fold
from salesapp.domain.vat import VatMode
from salesapp.services.paper_parties import letterhead_now, seller_now


class BattleWords(NamedTuple):
    """Words of the sheet in the language of the window."""

    title: str
    we: str
    price: str
    position: str
    product: str
    old: str
    how: str
    arguments: str
    own_eyes: str
    yes: str
    no: str


def battle_sheet(product_id: int, words: BattleWords, today: date) -> bytes:
    """The sheet as a PDF.

    Raises:
        RuleError: RECORD_GONE; FIELD_REQUIRED (competitor) when there is nobody to compare with.
    """
    card = products.card(product_id)
    if card is None:
        raise RuleError(Rule.RECORD_GONE, table="product", id=product_id)
    known = knowledge.knowledge(product_id, today)
    rivals = known.competitors[:MOST]
    if not rivals:
        raise RuleError(Rule.FIELD_REQUIRED, field="competitor")
    seller, _manager = letterhead_now()
    ours = comparable_price(card, today)
    rows = [
        (words.product, (card.row.name, *(one.their_product for one in rivals))),
        (
            words.price,
            (_our_price(card, today), *(_their_price(one, words, today) for one in rivals)),
        ),
        (words.position, ("", *(_position(ours, one) for one in rivals))),
        *_properties(product_id, rivals, words),
        (words.how, ("", *(one.note for one in rivals))),
    ]
    facts = known.facts[Aspect.COMPETITIVENESS] + known.facts[Aspect.UNIQUENESS]
    told = "\n".join(quote(one.text, one.proof) for one in facts if one.may_be_quoted)
    return build_battle_sheet(
        BattlePaper(
            title=words.title.format(name=card.row.name),
            about=", ".join(filter(None, (card.row.sku, texts.long_date(today)))),
            author=seller.party.name,
            made_on=today,
            columns=(words.we, *(one.competitor for one in rivals)),
            rows=tuple((label, cells) for label, cells in rows if any(cells)),
            sections=((words.arguments, told),) if told else (),
            note=words.own_eyes,
        )
    )


def comparable_price(card: ProductCard, today: date) -> int | None:
    """Our price as those of competitors are written: in roubles, with VAT; None in another one."""
    return _price_with_vat(card, today) if card.row.currency == ROUBLE else None


def _our_price(card: ProductCard, today: date) -> str:
    """Our price with VAT, in its own currency."""
    price = _price_with_vat(card, today)
    return "" if price is None else texts.with_sign(price, card.row.currency, "ru")


def _price_with_vat(card: ProductCard, today: date) -> int | None:
    one = card.row
    if one.price_minor is None:
        return None
    vat_bp = line_vat_bp(seller_now().tax_mode, one.vat_bp, today)
    return price_in_mode(
        one.price_minor, vat_bp, VatMode.INCLUDED, includes_vat=one.price_includes_vat
    )


def _money(minor: int | None) -> str:
    return "" if minor is None else texts.with_sign(minor, "RUB", "ru")


def _their_price(one: CompetitorRow, words: BattleWords, today: date) -> str:
    told = _money(one.price_minor)
    return f"{told} ({words.old})" if told and is_old_price(one.priced_on, today) else told


def _position(ours: int | None, one: CompetitorRow) -> str:
    share = price_position_bp(ours, one.price_minor)
    if share is None:
        return ""
    return ("+" if share > 0 else "−" if share < 0 else "") + texts.percent(abs(share))


def _properties(
    product_id: int, rivals: list[CompetitorRow], words: BattleWords
) -> list[tuple[str, tuple[str, ...]]]:
    """Our properties beside theirs by name; what only they have stands below."""
    own = attributes.values([product_id]).get(product_id, {})
    ours: dict[str, tuple[str, str]] = {}
    for one in attributes.of_products([product_id]):
        if one.id in own:
            value = own[one.id]
            flags = {YES: words.yes, NO: words.no}
            told = texts.quantity(value) if isinstance(value, int) else flags.get(value, value)
            ours[fold(one.name)] = (one.name, f"{told} {one.unit}".strip())
    theirs = [{fold(name): (name, told) for name, told in one.values} for one in rivals]
    names = dict.fromkeys([*ours, *(key for each in theirs for key in each)])
    rows = []
    for key in names:
        title = next(each[key][0] for each in (ours, *theirs) if key in each)
        cells = tuple(each.get(key, ("", ""))[1] for each in (ours, *theirs))
        rows.append((title, cells))
    return rows
