"""Words of agreed terms and of what a paper is based on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from salesapp.documents import texts
from salesapp.documents.papers import Language, Pairs
from salesapp.domain.dates import format_date_table
from salesapp.domain.money import format_money, format_percent
from salesapp.domain.orders import OrderLine, OrderLineChange
from salesapp.domain.schedules import DueEvent, Schedule, ScheduleStep
from salesapp.domain.units import unit_in
from salesapp.domain.words import plural

NO_VAT_NOTES: Final[dict[Language, str]] = {
    "ru": "НДС не облагается в связи с применением УСН (п. 1 ст. 145 НК РФ)",
    "en": "VAT is not charged: simplified taxation (clause 1, art. 145 of the Russian Tax Code)",
}
_TERMS: Final[dict[Language, str]] = {"ru": "Условия", "en": "Terms"}
_SCHEDULE: Final[dict[Language, str]] = {"ru": "График оплаты", "en": "Schedule"}
_STEPS_RU: Final[dict[DueEvent, str]] = {
    DueEvent.ISSUE: "в течение {days} после счёта",
    DueEvent.BEFORE_SHIPMENT: "за {days} до отгрузки",
    DueEvent.AFTER_SHIPMENT: "через {days} после отгрузки",
}
_STEPS_EN: Final[dict[DueEvent, str]] = {
    DueEvent.ISSUE: "within {days} of the invoice",
    DueEvent.BEFORE_SHIPMENT: "{days} before the shipment",
    DueEvent.AFTER_SHIPMENT: "{days} after the shipment",
}


class Conditions(NamedTuple):
    """Terms of a deal as typed."""

    payment: str = ""
    delivery: str = ""
    delivery_term: str = ""
    warranty: str = ""


_LABELS: Final[dict[Language, Conditions]] = {
    "ru": Conditions("Оплата", "Поставка", "Срок поставки", "Гарантия"),
    "en": Conditions("Payment", "Delivery", "Delivery time", "Warranty"),
}


class _Bases(NamedTuple):
    """What papers are based on."""

    offer: str
    order: str
    invoice: str


_BASES: Final[dict[Language, _Bases]] = {
    "ru": _Bases(
        "Коммерческое предложение № {number} от {day}",
        "Заказ № {number} от {day}",
        "Счёт № {number} от {day}",
    ),
    "en": _Bases(
        "Commercial Offer No. {number} of {day}",
        "Order No. {number} of {day}",
        "Invoice No. {number} of {day}",
    ),
}
_WRITTEN: Final = re.compile(
    r"(?P<what>коммерческое предложение|заказ|договор поставки|договор) № (?P<number>\S+)"
    r" от (?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>\d{4})",
    re.IGNORECASE,
)
_IN_ENGLISH: Final = {
    "коммерческое предложение": "Commercial Offer",
    "заказ": "Order",
    "договор поставки": "Supply Contract",
    "договор": "Contract",
}
_LOWERED: Final[dict[Language, tuple[str, str]]] = {
    "ru": ("Снижение цены без возврата товара: было {old}, стало {new}", " с НДС"),
    "en": ("Price lowered, the goods are kept: was {old}, now {new}", " with VAT"),
}


class _Changes(NamedTuple):
    """What a version of an order did to a line."""

    left_out: str
    added: str
    quantity: str
    price: str
    discount: str
    vat: str
    no_vat: str
    term: str
    otherwise: str


_CHANGES: Final[dict[Language, _Changes]] = {
    "ru": _Changes(
        "исключено",
        "добавлено {much}",
        "количество {old} → {new}",
        "цена {old} → {new}",
        "скидка {old} → {new}",
        "НДС {old} → {new}",
        "без НДС",
        "срок {day}",
        "уточнено",
    ),
    "en": _Changes(
        "left out",
        "added {much}",
        "quantity {old} → {new}",
        "price {old} → {new}",
        "discount {old} → {new}",
        "VAT {old} → {new}",
        "no VAT",
        "delivery {day}",
        "made more precise",
    ),
}


def condition_pairs(conditions: Conditions, language: Language = "ru") -> Pairs:
    """Labels with the terms that were told."""
    pairs = zip(_LABELS[language], conditions, strict=True)
    return tuple((label, text.strip()) for label, text in pairs if text.strip())


def terms_text(conditions: Conditions) -> str:
    """The terms as lines of one text: an invoice keeps them so."""
    return "\n".join(f"{label}: {text}" for label, text in condition_pairs(conditions))


def text_pairs(text: str, language: Language = "ru") -> Pairs:
    """Lines of a text as labels and values."""
    pairs, usual = [], _TERMS[language]
    for line in filter(None, map(str.strip, text.splitlines())):
        label, colon, rest = line.partition(":")
        named = colon and rest.strip() and len(label) <= len("Срок поставки") + 10
        pairs.append((_label(label.strip(), language), rest.strip()) if named else (usual, line))
    return tuple(pairs)


def _label(label: str, language: Language) -> str:
    """The name of a term in the language of the paper, where it is one of the usual ones."""
    known = dict(zip(_LABELS["ru"], _LABELS[language], strict=True))
    return known.get(label, label)


def schedule_pairs(
    parts: Sequence[tuple[date, int]], currency: str = "RUB", language: Language = "ru"
) -> Pairs:
    """When which part is to be paid; nothing for one payment."""
    if len(parts) < 2:
        return ()
    by = "до" if language == "ru" else "by"
    told = "; ".join(
        f"{_sum(amount, currency, language)} {by} {format_date_table(due_on, language)}"
        for due_on, amount in parts
    )
    return ((_SCHEDULE[language], told),)


def _sum(amount: int, currency: str, language: Language) -> str:
    if language == "en":
        return texts.with_sign(amount, currency, language)
    return f"{format_money(amount)} {texts.currency_word(currency)}"


def schedule_words(steps: Schedule, language: Language = "ru") -> str:
    """A schedule as papers tell it: «30 % в течение 5 дней, 70 % за 3 дня до отгрузки»."""
    return ", ".join(f"{format_percent(step.share_bp)} {_due(step, language)}" for step in steps)


def _due(step: ScheduleStep, language: Language) -> str:
    if step.event is not DueEvent.ISSUE and not step.days:
        return "по факту отгрузки" if language == "ru" else "at the shipment"
    if language == "en":
        unit = "day" if step.days == 1 else "days"
        return _STEPS_EN[step.event].format(days=f"{step.days} {unit}")
    genitive = step.event is DueEvent.ISSUE
    forms = ("дня", "дней", "дней") if genitive else ("день", "дня", "дней")
    return _STEPS_RU[step.event].format(days=f"{step.days} {plural(step.days, *forms)}")


def offer_basis(number: str, on: date, language: Language = "ru") -> str:
    """«Основание» of an invoice that follows an offer."""
    return _BASES[language].offer.format(number=number, day=format_date_table(on, language))


def order_basis(number: str, on: date, contract: str = "") -> str:
    """«Основание» of an invoice that follows an order, with the contract where there is one."""
    told = _BASES["ru"].order.format(number=number, day=format_date_table(on))
    return f"{contract}, {told[0].lower()}{told[1:]}" if contract else told


def invoice_basis(number: str, on: date | None, language: Language = "ru") -> str:
    """«Основание» of a credit note."""
    day = "" if on is None else format_date_table(on, language)
    told = _BASES[language].invoice.format(number=number, day=day)
    return told if day else told.rsplit(" ", 2)[0]


def basis_in(text: str, language: Language) -> str:
    """What an invoice is based on, in another language: what the program wrote is translated."""
    if language == "ru":
        return text
    return ", ".join(map(_basis_in_english, text.split(", ")))


def _basis_in_english(part: str) -> str:
    found = _WRITTEN.fullmatch(part)
    if found is None:
        return part
    day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    what = _IN_ENGLISH[found["what"].lower()]
    return f"{what} No. {found['number']} of {format_date_table(day, 'en')}"


def price_lowered(before: int, after: int, language: Language = "ru", *, taxed: bool) -> str:
    """Under the name of goods whose price was lowered: what the line came to, and comes to."""
    words = _LOWERED[language]
    old, new = texts.money(before, language), texts.money(after, language)
    return words[0].format(old=old, new=new) + (words[1] if taxed else "")


def order_changes(changes: Sequence[OrderLineChange], language: Language = "ru") -> str:
    """What a version of an order changed, one a line."""
    words, told = _CHANGES[language], []
    for old, new in changes:
        if new is None and old is not None:
            told.append(f"{old.line.name}: {words.left_out}")
        elif old is None and new is not None:
            told.append(f"{new.line.name}: {words.added.format(much=_much(new, language))}")
        elif old is not None and new is not None:
            difference = _difference(old, new, language)
            told += [f"{new.line.name}: {difference}"] if difference else []
    return "\n".join(told)


def _much(one: OrderLine, language: Language) -> str:
    return f"{texts.quantity(one.line.quantity_milli, language)} {unit_in(one.line.unit, language)}"


def _difference(old: OrderLine, new: OrderLine, language: Language) -> str:
    words, parts = _CHANGES[language], []
    if old.line.quantity_milli != new.line.quantity_milli:
        parts.append(words.quantity.format(old=_much(old, language), new=_much(new, language)))
    if old.line.price_minor != new.line.price_minor:
        before, after = (texts.money(one.line.price_minor, language) for one in (old, new))
        parts.append(words.price.format(old=before, new=after))
    discounts = [_discount(one, language) for one in (old, new)]
    if discounts[0] != discounts[1]:
        parts.append(words.discount.format(old=discounts[0], new=discounts[1]))
    rates = [_rate(one, language) or words.no_vat for one in (old, new)]
    if rates[0] != rates[1]:
        parts.append(words.vat.format(old=rates[0], new=rates[1]))
    if old.ship_on != new.ship_on and new.ship_on is not None:
        parts.append(words.term.format(day=format_date_table(new.ship_on, language)))
    # Costs and how a price was found are no matter of the client's.
    return ", ".join(parts) or (words.otherwise if _shown(old) != _shown(new) else "")


def _shown(one: OrderLine) -> tuple[object, ...]:
    """What else of a line its papers tell."""
    line = one.line
    return line.name, line.sku, line.unit, line.note, line.kind, line.standing, one.ship_on


def _discount(one: OrderLine, language: Language) -> str:
    line = one.line
    parts = [texts.percent(line.discount_bp, language)] if line.discount_bp else []
    parts += [texts.money(line.discount_minor, language)] if line.discount_minor else []
    return " + ".join(parts) or texts.percent(0, language)


def _rate(one: OrderLine, language: Language) -> str:
    return texts.rate(one.line.vat_bp, language).strip()
