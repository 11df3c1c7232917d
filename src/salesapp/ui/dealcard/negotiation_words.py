"""Words and editors of the terms of a negotiation."""

from __future__ import annotations

from typing import Final

from salesapp.db.queries.negotiation import ConcessionRow
from salesapp.domain.negotiation import MEASURES, Measure, Side, Standing, Term
from salesapp.ui import format as fmt
from salesapp.ui.dealcard.words import tell
from salesapp.ui.kit.number_input import MoneyInput, NumberInput, PercentInput, QuantityInput
from salesapp.ui.kit.tones import Tone
from salesapp.ui.kit.whole_input import WholeInput
from salesapp.ui.translate import QT_TRANSLATE_NOOP

TERMS: Final[dict[Term, str]] = {
    Term.PRICE: QT_TRANSLATE_NOOP("DealCard", "Price of the deal"),
    Term.PREPAYMENT: QT_TRANSLATE_NOOP("DealCard", "Prepayment"),
    Term.DEFERRAL: QT_TRANSLATE_NOOP("DealCard", "Deferral"),
    Term.VOLUME: QT_TRANSLATE_NOOP("DealCard", "Volume"),
    Term.DELIVERY: QT_TRANSLATE_NOOP("DealCard", "Delivery at our cost"),
}
STANDINGS: Final[dict[Standing, tuple[str, Tone, str]]] = {
    Standing.UNKNOWN: ("", "neutral", ""),
    Standing.TARGET: (QT_TRANSLATE_NOOP("DealCard", "target"), "ok", "check"),
    Standing.WITHIN: (QT_TRANSLATE_NOOP("DealCard", "within the limit"), "info", ""),
    Standing.BEYOND: (QT_TRANSLATE_NOOP("DealCard", "beyond the limit"), "risk", "excl"),
    Standing.AWAY: (QT_TRANSLATE_NOOP("DealCard", "beyond the walk-away"), "risk", "stop"),
}
_DAYS: Final = QT_TRANSLATE_NOOP("DealCard", "d.")
_OTHER: Final = QT_TRANSLATE_NOOP("DealCard", "Something else")


def term_name(term: Term | None) -> str:
    """What a term is called."""
    return tell(_OTHER if term is None else TERMS[term])


def value_words(term: Term, value: int | None, unit: str, currency: str) -> str:
    """A value of a term in the money of its deal; a dash for none."""
    if value is None:
        return "—"
    match MEASURES[term]:
        case Measure.MONEY:
            return fmt.rubles(value, currency)
        case Measure.SHARE:
            return fmt.percent(value)
        case Measure.DAYS:
            return fmt.days(value)
        case Measure.QUANTITY:
            return fmt.quantity(value, unit)


def standing_words(standing: Standing) -> tuple[str, Tone, str]:
    """Where a value stands: words, tone, icon."""
    source, tone, icon = STANDINGS[standing]
    return (tell(source) if source else ""), tone, icon


def editor_of(term: Term, currency: str, *, small: bool = False) -> NumberInput | WholeInput:
    """The input for a value of a term."""
    match MEASURES[term]:
        case Measure.MONEY:
            return MoneyInput(suffix=fmt.sign_of(currency), small=small)
        case Measure.SHARE:
            return PercentInput(small=small)
        case Measure.DAYS:
            return WholeInput(suffix=tell(_DAYS), small=small)
        case Measure.QUANTITY:
            return QuantityInput(small=small)


def concession_words(one: ConcessionRow, unit: str, currency: str) -> str:
    """What was given or got."""
    told = one.text
    if one.term is not None:
        named = f"{term_name(one.term)}: {value_words(one.term, one.value, unit, currency)}"
        told = f"{named}. {one.text}" if one.text else named
    return told


def side_icon(side: Side) -> str:
    """An arrow out, or one in."""
    return "up" if side is Side.GAVE else "down"
