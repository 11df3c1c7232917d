"""The price list as a paper and as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from salesapp.db.queries import price_rows, prices, products
from salesapp.db.queries.price_rows import PricedGoods
from salesapp.documents import texts
from salesapp.documents.papers import Language
from salesapp.documents.presentation_papers import PriceGroup, PriceListPaper, PriceRow
from salesapp.documents.presentation_words import WORDS
from salesapp.documents.price_list_pdf import build_price_list, facts_of
from salesapp.domain.fields import FieldType
from salesapp.domain.jobs import JobControl
from salesapp.domain.lines import price_in_mode
from salesapp.domain.organizations import line_vat_bp
from salesapp.domain.paper_parts import PaperKind
from salesapp.domain.prices import Resolution
from salesapp.domain.tables import OutColumn, OutTable, Row
from salesapp.domain.units import unit_in
from salesapp.domain.vat import VatMode
from salesapp.services.paper_parties import client_paper, letterhead_now, seller_now
from salesapp.services.paper_templates import default_look

_ONE: Final = 1000
_MOST_STEPS: Final = 4
"""So many columns of prices have room on a sheet."""
_MOST_OF_TABLE: Final = 40
_BLOCK: Final = 500


@dataclass(frozen=True, slots=True)
class PriceListOrder:
    """Which price list is printed; no list means the base prices, no groups all of them."""

    list_id: int | None = None
    category_ids: tuple[int, ...] | None = None
    client_id: int | None = None
    with_steps: bool = True
    language: Language = "ru"


def price_list_pdf(order: PriceListOrder, today: date, control: JobControl | None = None) -> bytes:
    """The price list as it is printed; prices with VAT."""
    return build_price_list(price_list_paper(order, today, control))


def price_list_table(
    order: PriceListOrder, today: date, control: JobControl | None = None
) -> tuple[OutTable, list[Row]]:
    """The same list as a table of typed cells."""
    paper = price_list_paper(order, today, control, most=_MOST_OF_TABLE)
    words = WORDS[order.language]
    group = "Группа" if order.language == "ru" else "Group"
    columns = (
        OutColumn(group, width=180),
        OutColumn(words.sku, width=120),
        OutColumn(words.name, width=320),
        OutColumn(words.unit, width=60),
        *(OutColumn(title, FieldType.MONEY, 100) for title in paper.columns),
    )
    day = texts.long_date(today, order.language)
    table = OutTable(
        paper.title,
        columns,
        facts_of(paper),
        day,
        made_on=today.isoformat(),
        language=order.language,
    )
    return table, [
        [group.name, row.sku, row.name, unit_in(row.unit, order.language), *row.prices_minor]
        for group in paper.groups
        for row in group.rows
    ]


def price_list_paper(
    order: PriceListOrder,
    today: date,
    control: JobControl | None = None,
    most: int = _MOST_STEPS,
) -> PriceListPaper:
    """Everything a price list prints, in the order of the tree of groups."""
    words = WORDS[order.language]
    known = prices.price_list(order.list_id) if order.list_id is not None else None
    client_id = order.client_id if order.list_id is None else None
    steps = price_rows.steps(order.list_id, most, today, client_id) if order.with_steps else []
    quantities = [_ONE, *steps]
    first = max(filter(None, [today, known.valid_from if known else None]))
    found = _taxed(price_rows.goods(order.category_ids, order.list_id), first)
    by_group: dict[int | None, list[PriceRow]] = {}
    rates = {one.vat_bp for one in found}
    for start in range(0, len(found), _BLOCK):
        block = found[start : start + _BLOCK]
        for one, row in zip(block, _rows(block, quantities, order, today), strict=True):
            by_group.setdefault(one.category_id, []).append(row)
        if control is not None:
            control.step(min(start + _BLOCK, len(found)), len(found))
    seller, _manager = letterhead_now()
    labels = [texts.quantity(step, order.language) for step in steps]
    return PriceListPaper(
        title=f"{words.price_list} «{known.name}»" if known else words.price_list,
        valid_from=first,
        valid_until=known.valid_to if known else None,
        seller=seller,
        columns=(words.base_price, *(words.from_quantity.format(quantity=one) for one in labels)),
        groups=tuple(_groups(by_group)),
        vat_note=_vat_note(rates, order.language),
        note=known.note if known else "",
        currency=known.currency if known else "RUB",
        client=client_paper(order.client_id).name if order.client_id is not None else "",
        language=order.language,
        template=default_look(PaperKind.PRICE_LIST, order.language).template,
    )


def _taxed(found: Sequence[PricedGoods], on: date) -> list[PricedGoods]:
    """The goods with the rate an invoice of the day writes for them."""
    mode = seller_now().tax_mode
    return [one._replace(vat_bp=line_vat_bp(mode, one.vat_bp, on)) for one in found]


def _rows(
    block: Sequence[PricedGoods], quantities: Sequence[int], order: PriceListOrder, today: date
) -> Iterable[PriceRow]:
    ids = [one.id for one in block]
    columns: list[dict[int, Resolution]] = []
    for quantity in quantities:
        if order.list_id is None:
            asked = [(one, quantity) for one in ids]
            found = prices.resolutions(asked, order.client_id, today)
            columns.append(dict(zip(ids, found, strict=True)))
        else:
            columns.append(prices.list_resolutions(ids, order.list_id, today, quantity))
    for one in block:
        amounts = tuple(_amount(column.get(one.id), one.vat_bp) for column in columns)
        yield PriceRow(one.sku, one.name, one.unit, amounts)


def _amount(found: Resolution | None, vat_bp: int | None) -> int | None:
    if found is None or found.amount_minor is None:
        return None
    return price_in_mode(
        found.amount_minor, vat_bp, VatMode.INCLUDED, includes_vat=found.includes_vat
    )


def _groups(by_group: dict[int | None, list[PriceRow]]) -> Iterable[PriceGroup]:
    """Groups that hold something, in the order of the tree, named with those above them."""
    path: list[str] = []
    for row in products.categories():
        path[row.depth :] = [row.name]
        if row.id in by_group:
            yield PriceGroup(" / ".join(path), tuple(by_group[row.id]))
    rest = by_group.get(None)
    if rest:
        yield PriceGroup("", tuple(rest))


def _vat_note(rates: set[int | None], language: Language) -> str:
    words = WORDS[language]
    if rates == {None}:
        return words.vat_none
    if len(rates) == 1:
        return words.vat_included.format(rate=texts.rate(next(iter(rates)), language))
    return words.vat_included.format(rate="")
