"""Rows out of a spreadsheet become lines of an order or an invoice, as they do in an offer."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from salesapp.db.queries import products
from salesapp.domain.errors import RuleError
from salesapp.domain.lines import LineDraft, is_unsolved
from salesapp.domain.price_sources import PriceSource
from salesapp.services.document_lines import Terms, line_from_product, named_line
from salesapp.ui.notices import NoticeTone, notices
from salesapp.ui.offers.paste import rows_of
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_ADDED: Final = QT_TRANSLATE_NOOP("Pasting", "Lines added: {count}")
_UNKNOWN: Final = QT_TRANSLATE_NOOP(
    "Pasting", "Lines added: {count}. Not in the catalogue: {unknown}; give them a price or remove"
)


def lines_of(text: str, terms: Terms) -> list[LineDraft]:
    """A line for each row; articles nobody knows become lines to be solved."""
    table = rows_of(text)
    known = products.by_sku([one.sku for one in table])
    return [_line(one.sku, one.quantity_milli, known.get(one.sku), terms) for one in table]


def tell(lines: list[LineDraft]) -> None:
    """Say how many lines were added, and which are to be looked at."""
    names = [one.name for one in lines if is_unsolved(one)]
    words = translate("Pasting", _UNKNOWN if names else _ADDED)
    told = words.format(count=len(lines), unknown=", ".join(names[:3]))
    notices.tell(told, NoticeTone.RISK if names else NoticeTone.OK)


def _line(sku: str, quantity_milli: int, product_id: int | None, terms: Terms) -> LineDraft:
    if product_id is not None:
        try:
            return line_from_product(product_id, quantity_milli, terms)
        except RuleError:
            pass  # Deleted in between: it is unknown now.
    own = named_line(sku, terms)
    return replace(own, quantity_milli=quantity_milli, price_source=PriceSource.NONE)
