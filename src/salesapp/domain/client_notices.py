"""What a client should be told as the deal goes on: events, texts with fields, what was told.

An event is known by its kind and a key made of its facts: when a day of shipment changes, it is
another event, and the client is to be told anew.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.currencies import ROUBLE
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import Minor

LOOK_BACK_DAYS: Final = 14
"""Older events are told by life itself."""


class NoticeKind(StrEnum):
    """Events a client should hear of."""

    INVOICE = "invoice"
    """An invoice was issued."""
    PAYMENT = "payment"
    """Money came."""
    SHIPMENT = "shipment"
    """A day of shipment was agreed, or is another one now."""
    OFFER_ENDS = "offer_ends"
    """A sent offer ends in the next days, and there is no answer."""
    DUE = "due"
    """An instalment is due in the next days."""


class Means(StrEnum):
    """How a client was told."""

    LETTER = "letter"
    MESSAGE = "message"
    CALL = "call"
    KNOWN = "known"
    """The client knows already: nothing was said."""


class Event(NamedTuple):
    """Something a client has not been told of; `facts` fill the text."""

    kind: NoticeKind
    key: str
    client_id: int
    client: str
    deal_id: int | None
    happened_on: date
    number: str = ""
    amount_minor: Minor = 0
    rest_minor: Minor = 0
    day: date | None = None
    place: str = ""
    currency: str = ROUBLE


FIELDS: Final[dict[NoticeKind, tuple[str, ...]]] = {
    NoticeKind.INVOICE: ("client", "person", "number", "amount", "day", "seller", "manager"),
    NoticeKind.PAYMENT: ("client", "person", "amount", "rest", "seller", "manager"),
    NoticeKind.SHIPMENT: ("client", "person", "day", "place", "seller", "manager"),
    NoticeKind.OFFER_ENDS: ("client", "person", "number", "day", "seller", "manager"),
    NoticeKind.DUE: ("client", "person", "number", "amount", "day", "seller", "manager"),
}
"""Names that may stand in braces in the text of a kind."""

TEMPLATES: Final[dict[str, dict[NoticeKind, str]]] = {
    "ru": {
        NoticeKind.INVOICE: (
            "Здравствуйте, {person}! Выставили счёт № {number} на {amount}, срок оплаты — {day}."
            " После оплаты сразу согласуем отгрузку. {manager}, {seller}"
        ),
        NoticeKind.PAYMENT: (
            "Здравствуйте, {person}! Оплата {amount} получена, спасибо. Осталось оплатить: {rest}."
            " {manager}, {seller}"
        ),
        NoticeKind.SHIPMENT: (
            "Здравствуйте, {person}! Отгрузка назначена на {day}, место: {place}. Если время или"
            " пропуск нужно уточнить — напишите. {manager}, {seller}"
        ),
        NoticeKind.OFFER_ENDS: (
            "Здравствуйте, {person}! Предложение {number} действует до {day}. Подскажите,"
            " что решили: держать ли цену и товар за вами? {manager}, {seller}"
        ),
        NoticeKind.DUE: (
            "Здравствуйте, {person}! Напоминаем: по счёту № {number} {day} — срок оплаты {amount}."
            " {manager}, {seller}"
        ),
    },
    "en": {
        NoticeKind.INVOICE: (
            "Hello {person}, invoice No. {number} for {amount} has been issued, due {day}. Once it"
            " is paid we agree the shipment at once. {manager}, {seller}"
        ),
        NoticeKind.PAYMENT: (
            "Hello {person}, your payment of {amount} has arrived, thank you. Still open: {rest}."
            " {manager}, {seller}"
        ),
        NoticeKind.SHIPMENT: (
            "Hello {person}, the shipment is set for {day}, place: {place}. Write if the hour or"
            " the pass needs to be agreed. {manager}, {seller}"
        ),
        NoticeKind.OFFER_ENDS: (
            "Hello {person}, offer {number} holds until {day}. What have you decided: shall we keep"
            " the price and the goods for you? {manager}, {seller}"
        ),
        NoticeKind.DUE: (
            "Hello {person}, a reminder: {amount} of invoice No. {number} is due {day}."
            " {manager}, {seller}"
        ),
    },
}
"""Texts a new store begins with; the user's own ones stand in the settings."""

_FIELD: Final = re.compile(r"\{(\w*)\}")


def unknown_fields(kind: NoticeKind, text: str) -> list[str]:
    """Names in braces that the kind does not know, in order."""
    return [name for name in _FIELD.findall(text) if name not in FIELDS[kind]]


def check_template(kind: NoticeKind, text: str) -> str:
    """The text of a kind, cleaned.

    Raises:
        RuleError: FIELD_REQUIRED for an empty text, FIELD_INVALID (`value` names the field) for a
            name in braces that nothing fills.
    """
    text = text.strip()
    if not text:
        raise RuleError(Rule.FIELD_REQUIRED, field="text")
    if unknown := unknown_fields(kind, text):
        raise RuleError(Rule.FIELD_INVALID, field="text", value="{" + unknown[0] + "}")
    return text


def filled(template: str, facts: Mapping[str, str]) -> str:
    """The text with its fields filled; what is not known is left out with the mark before it."""
    text = _FIELD.sub(lambda found: facts.get(found[1], found[0]), template)
    text = re.sub(r"[,\s]+(?=[!?.])", "", text)
    return re.sub(r"[ \t]{2,}", " ", text).strip(" ,")


def unresolved(text: str) -> list[str]:
    """Names in braces that nothing has filled: such a text must not be sent."""
    return ["{" + name + "}" for name in _FIELD.findall(text)]
