"""Words of agreed terms, and names of the files of papers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from salesapp.documents.papers import Language, Pairs
from salesapp.domain.dates import format_date_table
from salesapp.domain.money import format_money

NO_VAT_NOTE: Final = "НДС не облагается в связи с применением УСН (п. 1 ст. 145 НК РФ)"
_TERMS: Final = "Условия"
_SCHEDULE: Final = "График оплаты"
_LONGEST: Final = 150

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_QUOTES = str.maketrans("", "", '«»„“”"')


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


def text_pairs(text: str) -> Pairs:
    """Lines of a text as labels and values."""
    pairs = []
    for line in filter(None, map(str.strip, text.splitlines())):
        label, colon, rest = line.partition(":")
        named = colon and rest.strip() and len(label) <= len("Срок поставки") + 10
        pairs.append((label.strip(), rest.strip()) if named else (_TERMS, line))
    return tuple(pairs)


def schedule_pairs(parts: Sequence[tuple[date, int]]) -> Pairs:
    """When which part is to be paid; nothing for one payment."""
    if len(parts) < 2:
        return ()
    told = "; ".join(
        f"{format_money(amount)} руб. до {format_date_table(due_on)}" for due_on, amount in parts
    )
    return ((_SCHEDULE, told),)


def offer_basis(number: str, on: date) -> str:
    """«Основание» of an invoice that follows an offer."""
    return f"Коммерческое предложение № {number} от {format_date_table(on)}"


def order_basis(number: str, on: date, contract: str = "") -> str:
    """«Основание» of an invoice that follows an order, with the contract where there is one."""
    told = f"Заказ № {number} от {format_date_table(on)}"
    return f"{contract}, {told[0].lower()}{told[1:]}" if contract else told


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
