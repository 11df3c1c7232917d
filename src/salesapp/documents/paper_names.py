"""Names of the files of papers, in the language of the paper."""

import re
from datetime import date
from typing import Final, NamedTuple

from salesapp.documents.papers import Language
from salesapp.domain.dates import format_date_table
from salesapp.domain.file_names import safe_name

_LONGEST = 150
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_QUOTES = str.maketrans("", "", '«»„“”"')


class _Names(NamedTuple):
    """What files are called; a draft has no number yet."""

    offer: str
    offer_draft: str
    order: str
    order_draft: str
    invoice: str
    invoice_draft: str
    credit: str
    act: str
    dated: str
    version: str


_NAMES: Final[dict[Language, _Names]] = {
    "ru": _Names(
        offer="КП № {number}",
        offer_draft="КП, черновик",
        order="Заказ № {number}",
        order_draft="Заказ, черновик",
        invoice="Счёт № {number}",
        invoice_draft="Счёт, черновик",
        credit="Кредит-нота № {number}",
        act="Акт сверки {since}–{until}",
        dated="{name} от {day}",
        version="{name}, версия {version}",
    ),
    "en": _Names(
        offer="Offer No. {number}",
        offer_draft="Offer, draft",
        order="Order No. {number}",
        order_draft="Order, draft",
        invoice="Invoice No. {number}",
        invoice_draft="Invoice, draft",
        credit="Credit note No. {number}",
        act="Reconciliation {since}–{until}",
        dated="{name} of {day}",
        version="{name}, version {version}",
    ),
}


def order_file_name(
    number: str | None, version: int, on: date, client: str, language: Language = "ru"
) -> str:
    """«Заказ № ЗК-0007 от 23.11.2026, версия 2 – ООО Ромашка.pdf»."""
    names = _NAMES[language]
    named = names.order.format(number=number) if number else names.order_draft
    return _file_name(_versioned(_dated(named, on, language), version, language), client)


def credit_file_name(
    number: str | None, on: date | None, client: str, language: Language = "ru"
) -> str:
    """«Кредит-нота № КН-0003 от 23.11.2026 – ООО Ромашка.pdf»."""
    named = _NAMES[language].credit.format(number=number or "")
    return _file_name(named if on is None else _dated(named, on, language), client)


def invoice_file_name(number: str | None, on: date, client: str, language: Language = "ru") -> str:
    """«Счёт № 123 от 23.11.2026 – ООО Ромашка.pdf»."""
    names = _NAMES[language]
    named = names.invoice.format(number=number) if number else names.invoice_draft
    return _file_name(_dated(named, on, language), client)


def offer_file_name(
    number: str | None, version: int, on: date, client: str, language: Language = "ru"
) -> str:
    """«КП-0241 от 23.11.2026, версия 2 – ООО Ромашка.pdf»."""
    names = _NAMES[language]
    named = names.offer.format(number=number) if number else names.offer_draft
    if number and number.startswith("КП") and language == "ru":
        named = number
    return _file_name(_versioned(_dated(named, on, language), version, language), client)


def act_file_name(since: date, until: date, client: str, language: Language = "ru") -> str:
    """«Акт сверки 01.10.2026–31.10.2026 – ООО Ромашка.pdf»."""
    first, last = (format_date_table(one, language) for one in (since, until))
    return _file_name(_NAMES[language].act.format(since=first, until=last), client)


def _dated(name: str, on: date, language: Language) -> str:
    return _NAMES[language].dated.format(name=name, day=format_date_table(on, language))


def _versioned(name: str, version: int, language: Language) -> str:
    return name if version < 2 else _NAMES[language].version.format(name=name, version=version)


def _file_name(title: str, client: str) -> str:
    whose = " ".join(client.translate(_QUOTES).split())
    name = f"{title} – {whose}" if whose else title
    plain = _FORBIDDEN.sub("_", " ".join(name.split()))[:_LONGEST].rstrip(" .")
    return safe_name(f"{plain}.pdf")
