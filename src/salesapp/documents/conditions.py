"""Words of agreed terms, and names of the files of papers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from salesapp.documents import texts
from salesapp.documents.papers import Language, Pairs
from salesapp.domain.dates import format_date_table
from salesapp.domain.money import format_money, format_percent, format_quantity
from salesapp.domain.orders import OrderLine, OrderLineChange
from salesapp.domain.schedules import DueEvent, Schedule, ScheduleStep
from salesapp.domain.words import plural

NO_VAT_NOTES: Final[dict[Language, str]] = {
    "ru": "НДС не облагается в связи с применением УСН (п. 1 ст. 145 НК РФ)",
    "en": "VAT is not charged: simplified taxation (clause 1, art. 145 of the Russian Tax Code)",
}
_TERMS: Final[dict[Language, str]] = {"ru": "Условия", "en": "Terms"}
_SCHEDULE: Final[dict[Language, str]] = {"ru": "График оплаты", "en": "Schedule"}
_LONGEST: Final = 150

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_QUOTES = str.maketrans("", "", '«»„“”"')


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


def condition_pairs(conditions: Conditions, language: Language = "ru") -> Pairs:
    """Labels with the terms that were told."""
    pairs = zip(_LABELS[language], conditions, strict=True)
    return tuple((label, text.strip()) for label, text in pairs if text.strip())


def terms_text(conditions: Conditions) -> str:
    """The terms as lines of one text: an invoice keeps them so."""
    return "\n".join(f"{label}: {text}" for label, text in condition_pairs(conditions))


def text_pairs(text: str, language: Language = "ru") -> Pairs:
    """Lines of a text as labels and values."""
    pairs = []
    for line in filter(None, map(str.strip, text.splitlines())):
        label, colon, rest = line.partition(":")
        named = colon and rest.strip() and len(label) <= len("Срок поставки") + 10
        pairs.append((label.strip(), rest.strip()) if named else (_TERMS[language], line))
    return tuple(pairs)


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


def offer_basis(number: str, on: date) -> str:
    """«Основание» of an invoice that follows an offer."""
    return f"Коммерческое предложение № {number} от {format_date_table(on)}"


def order_basis(number: str, on: date, contract: str = "") -> str:
    """«Основание» of an invoice that follows an order, with the contract where there is one."""
    told = f"Заказ № {number} от {format_date_table(on)}"
    return f"{contract}, {told[0].lower()}{told[1:]}" if contract else told


def invoice_basis(number: str, on: date | None) -> str:
    """«Основание» of a credit note."""
    return f"Счёт № {number}" + (f" от {format_date_table(on)}" if on is not None else "")


def order_changes(changes: Sequence[OrderLineChange]) -> str:
    """What a version of an order changed, one a line."""
    told = []
    for old, new in changes:
        if new is None and old is not None:
            told.append(f"{old.line.name}: исключено")
        elif old is None and new is not None:
            told.append(f"{new.line.name}: добавлено {_much(new)}")
        elif old is not None and new is not None:
            told.append(f"{new.line.name}: {_difference(old, new)}")
    return "\n".join(told)


def _much(one: OrderLine) -> str:
    return f"{format_quantity(one.line.quantity_milli)} {one.line.unit}"


def _difference(old: OrderLine, new: OrderLine) -> str:
    parts = []
    if old.line.quantity_milli != new.line.quantity_milli:
        parts.append(f"количество {_much(old)} → {_much(new)}")
    if old.line.price_minor != new.line.price_minor:
        before, after = format_money(old.line.price_minor), format_money(new.line.price_minor)
        parts.append(f"цена {before} → {after}")
    if old.ship_on != new.ship_on and new.ship_on is not None:
        parts.append(f"срок {format_date_table(new.ship_on)}")
    return ", ".join(parts) or "уточнено"


def order_file_name(number: str | None, version: int, on: date, client: str) -> str:
    """«Заказ № ЗК-0007 от 23.11.2026, версия 2 – ООО Ромашка.pdf»."""
    named = f"Заказ № {number}" if number else "Заказ, черновик"
    later = f", версия {version}" if version > 1 else ""
    return _file_name(f"{named} от {format_date_table(on)}{later}", client)


def credit_file_name(number: str | None, on: date | None, client: str) -> str:
    """«Кредит-нота № КН-0003 от 23.11.2026 – ООО Ромашка.pdf»."""
    dated = f" от {format_date_table(on)}" if on is not None else ""
    return _file_name(f"Кредит-нота № {number or ''}{dated}", client)


def invoice_file_name(number: str | None, on: date, client: str) -> str:
    """«Счёт № 123 от 23.11.2026 – ООО Ромашка.pdf»."""
    named = f"Счёт № {number}" if number else "Счёт, черновик"
    return _file_name(f"{named} от {format_date_table(on)}", client)


def offer_file_name(number: str | None, version: int, on: date, client: str) -> str:
    """«КП-0241 от 23.11.2026, версия 2 – ООО Ромашка.pdf»."""
    named = number or "КП, черновик"
    named = named if named.startswith("КП") else f"КП № {named}"
    later = f", версия {version}" if version > 1 else ""
    return _file_name(f"{named} от {format_date_table(on)}{later}", client)


def act_file_name(since: date, until: date, client: str) -> str:
    """«Акт сверки 01.10.2026–31.10.2026 – ООО Ромашка.pdf»."""
    period = f"{format_date_table(since)}–{format_date_table(until)}"
    return _file_name(f"Акт сверки {period}", client)


def _file_name(title: str, client: str) -> str:
    whose = " ".join(client.translate(_QUOTES).split())
    name = f"{title} – {whose}" if whose else title
    return _FORBIDDEN.sub("_", name)[:_LONGEST].rstrip(" .") + ".pdf"
