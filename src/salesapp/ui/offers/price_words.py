"""How the price of a line came about, in words."""

from __future__ import annotations

from typing import Final

from salesapp.domain.currencies import format_rate
from salesapp.domain.lines import LineDraft
from salesapp.domain.price_sources import PriceSource
from salesapp.domain.prices import PassedOver, PriceRow, Resolution, Unused
from salesapp.ui import format as fmt
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_SOURCES: Final[dict[PriceSource, str]] = {
    PriceSource.CONTRACT: QT_TRANSLATE_NOOP("PriceWords", "Price agreed with the client"),
    PriceSource.LIST: QT_TRANSLATE_NOOP("PriceWords", "Price list of the client"),
    PriceSource.TIER: QT_TRANSLATE_NOOP("PriceWords", "Price for the quantity"),
    PriceSource.BASE: QT_TRANSLATE_NOOP("PriceWords", "Base price"),
    PriceSource.NONE: QT_TRANSLATE_NOOP("PriceWords", "No price in the catalogue"),
    PriceSource.TYPED: QT_TRANSLATE_NOOP("PriceWords", "Typed by hand"),
}
_WHY: Final[dict[Unused, str]] = {
    Unused.NOT_YET: QT_TRANSLATE_NOOP("PriceWords", "holds from {day} only"),
    Unused.EXPIRED: QT_TRANSLATE_NOOP("PriceWords", "ended on {day}"),
    Unused.QUANTITY: QT_TRANSLATE_NOOP("PriceWords", "holds from {quantity}"),
    Unused.CURRENCY: QT_TRANSLATE_NOOP("PriceWords", "is in another currency, {currency}"),
}
_TYPED: Final = QT_TRANSLATE_NOOP("PriceWords", "Typed by hand; in the catalogue {price}")
_NOW: Final = QT_TRANSLATE_NOOP("PriceWords", "In the catalogue now: {price} ({source})")
_PASSED: Final = QT_TRANSLATE_NOOP("PriceWords", "Not taken: {source}, {price}: {why}")
_LOWEST: Final = QT_TRANSLATE_NOOP("PriceWords", "Below the lowest price, {price}")
_CONVERTED: Final = QT_TRANSLATE_NOOP("PriceWords", "Converted from roubles at {rate}")
_FROM: Final = QT_TRANSLATE_NOOP("PriceWords", "from {quantity}")
_SINCE: Final = QT_TRANSLATE_NOOP("PriceWords", "since {day}")
_UNTIL: Final = QT_TRANSLATE_NOOP("PriceWords", "until {day}")
_MOST_PASSED: Final = 3


def source_words(source: PriceSource, row: PriceRow | None = None) -> str:
    """Where a price comes from: its rank, its list, its tier and its term."""
    parts = [_tell(_SOURCES[source])]
    if row is not None:
        if row.name:
            parts[0] += f" {fmt.quoted(row.name)}"
        if row.from_milli:
            parts.append(_tell(_FROM).format(quantity=fmt.quantity(row.from_milli)))
        parts += term_words(row)
    return ", ".join(parts)


def term_words(row: PriceRow) -> list[str]:
    """From when until when a price holds."""
    found = []
    if row.valid_from is not None:
        found.append(_tell(_SINCE).format(day=fmt.day(row.valid_from)))
    if row.valid_to is not None:
        found.append(_tell(_UNTIL).format(day=fmt.day(row.valid_to)))
    return found


def price_tip(
    line: LineDraft, now: Resolution | None, lowest_minor: int | None, currency: str = "RUB"
) -> str:
    """The tooltip of a price: source, what the catalogue says now, what was passed over."""
    told: list[str] = []
    if lowest_minor is not None:
        told.append(_tell(_LOWEST).format(price=fmt.money(lowest_minor, currency)))
    if line.is_price_manual:
        told.append(_tell(_TYPED).format(price=fmt.money(line.base_price_minor, currency)))
    if now is None:
        return "\n".join(told)
    kept = line.trace or (now if now.source is line.price_source else None)
    told.append(source_words(line.price_source, None if kept is None else kept.row))
    if kept is not None and kept.rate_micro is not None:
        told.append(_tell(_CONVERTED).format(rate=format_rate(kept.rate_micro)))
    same = kept is not None and (kept.source, kept.amount_minor) == (now.source, now.amount_minor)
    if now.amount_minor is not None and not same:
        source = source_words(now.source, now.row)
        told.append(_tell(_NOW).format(price=fmt.money(now.amount_minor, currency), source=source))
    return "\n".join([*told, *price_chain(now)])


def price_chain(found: Resolution) -> list[str]:
    """The stronger prices that were passed over, each with the reason."""
    return [_passed(one) for one in found.passed[:_MOST_PASSED]]


def _passed(one: PassedOver) -> str:
    row = one.row
    day = row.valid_from if one.why is Unused.NOT_YET else row.valid_to
    why = _tell(_WHY[one.why]).format(
        day=fmt.day(day), quantity=fmt.quantity(row.from_milli), currency=row.currency
    )
    source = _tell(_SOURCES[row.rank]) + (f" {fmt.quoted(row.name)}" if row.name else "")
    price = fmt.money(row.amount_minor, row.currency)
    return _tell(_PASSED).format(source=source, price=price, why=why)


def _tell(source: str) -> str:
    return translate("PriceWords", source)
