"""Words of the desk of duplicates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from salesapp.db.queries import attributes
from salesapp.db.queries.duplicates import Alike
from salesapp.domain.attributes import Attribute
from salesapp.domain.duplicates import Reason
from salesapp.domain.entities import Entity
from salesapp.domain.fields import ATTRIBUTE
from salesapp.ui.frame.history_words import name_of_field, value_in_words
from salesapp.ui.kit.tones import Tone
from salesapp.ui.products.attribute_words import name_with_unit, value_words
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

REASONS: Final[dict[Reason, str]] = {
    Reason.INN_KPP: QT_TRANSLATE_NOOP("Duplicates", "same INN and KPP"),
    Reason.OGRN: QT_TRANSLATE_NOOP("Duplicates", "same OGRN"),
    Reason.SKU: QT_TRANSLATE_NOOP("Duplicates", "same article"),
    Reason.INN: QT_TRANSLATE_NOOP("Duplicates", "same INN"),
    Reason.EMAIL: QT_TRANSLATE_NOOP("Duplicates", "same e-mail"),
    Reason.PHONE: QT_TRANSLATE_NOOP("Duplicates", "same phone"),
    Reason.NAME_AT_CLIENT: QT_TRANSLATE_NOOP("Duplicates", "similar names at one client"),
    Reason.DOMAIN_NAME: QT_TRANSLATE_NOOP("Duplicates", "same mail domain, similar names"),
    Reason.NAME: QT_TRANSLATE_NOOP("Duplicates", "same name"),
    Reason.NEAR_NAME: QT_TRANSLATE_NOOP("Duplicates", "similar names"),
}
KINDS: Final[dict[Entity, str]] = {
    Entity.CLIENT: QT_TRANSLATE_NOOP("Duplicates", "Clients"),
    Entity.CONTACT: QT_TRANSLATE_NOOP("Duplicates", "Contacts"),
    Entity.PRODUCT: QT_TRANSLATE_NOOP("Duplicates", "Products"),
}
_CHILDREN: Final[dict[str, str]] = {
    "deal": QT_TRANSLATE_NOOP("Duplicates", "deals: {count}"),
    "lead": QT_TRANSLATE_NOOP("Duplicates", "leads: {count}"),
    "activity": QT_TRANSLATE_NOOP("Duplicates", "steps and notes: {count}"),
    "offer": QT_TRANSLATE_NOOP("Duplicates", "offers: {count}"),
    "invoice": QT_TRANSLATE_NOOP("Duplicates", "invoices: {count}"),
    "payment": QT_TRANSLATE_NOOP("Duplicates", "payments: {count}"),
    "affiliation": QT_TRANSLATE_NOOP("Duplicates", "contacts: {count}"),
    "contact_point": QT_TRANSLATE_NOOP("Duplicates", "phones and addresses: {count}"),
    "bank_account": QT_TRANSLATE_NOOP("Duplicates", "accounts: {count}"),
    "client_address": QT_TRANSLATE_NOOP("Duplicates", "postal addresses: {count}"),
    "tag_link": QT_TRANSLATE_NOOP("Duplicates", "tags: {count}"),
    "file_link": QT_TRANSLATE_NOOP("Duplicates", "files: {count}"),
    "custom_value": QT_TRANSLATE_NOOP("Duplicates", "own fields: {count}"),
    "external_key": QT_TRANSLATE_NOOP("Duplicates", "numbers in other programs: {count}"),
    "consent": QT_TRANSLATE_NOOP("Duplicates", "consents: {count}"),
    "price": QT_TRANSLATE_NOOP("Duplicates", "prices: {count}"),
    "deal_line": QT_TRANSLATE_NOOP("Duplicates", "lines of deals: {count}"),
    "offer_line": QT_TRANSLATE_NOOP("Duplicates", "lines of offers: {count}"),
    "invoice_line": QT_TRANSLATE_NOOP("Duplicates", "lines of invoices: {count}"),
}
_PLACES_OF_PERSON: Final = QT_TRANSLATE_NOOP("Duplicates", "clients: {count}")
_OTHERS: Final = QT_TRANSLATE_NOOP("Duplicates", "other: {count}")
_SURE: Final = 90
_LIKELY: Final = 60


def reason_words(reasons: Iterable[Reason]) -> str:
    """Why, in one line."""
    return ", ".join(translate("Duplicates", REASONS[reason]) for reason in reasons)


def kind_words(entity: Entity) -> str:
    """A kind of records."""
    return translate("Duplicates", KINDS[entity])


def strength_tone(strength: int) -> Tone:
    """How sure it is, as a colour."""
    return "risk" if strength >= _SURE else "warn" if strength >= _LIKELY else "neutral"


def strength_words(strength: int) -> str:
    """How sure it is."""
    if strength >= _SURE:
        source = QT_TRANSLATE_NOOP("Duplicates", "certain")
    elif strength >= _LIKELY:
        source = QT_TRANSLATE_NOOP("Duplicates", "likely")
    else:
        source = QT_TRANSLATE_NOOP("Duplicates", "perhaps")
    return f"{translate('Duplicates', source)} {strength} %"


def children_words(entity: Entity, counts: Mapping[str, int]) -> str:
    """What belongs to a record, in one line."""
    told, others = [], 0
    for table, count in counts.items():
        source = _CHILDREN.get(table)
        if table == "affiliation" and entity is Entity.CONTACT:
            source = _PLACES_OF_PERSON
        if source is None:
            others += count
        else:
            told.append(translate("Duplicates", source).format(count=count))
    if others:
        told.append(translate("Duplicates", _OTHERS).format(count=others))
    return ", ".join(told)


def number_words(entity: Entity, record: Alike) -> str:
    """The number that tells a record from others."""
    if not record.number:
        return ""
    if entity is Entity.PRODUCT:
        source = QT_TRANSLATE_NOOP("Duplicates", "article {number}")
        return translate("Duplicates", source).format(number=record.number)
    source = QT_TRANSLATE_NOOP("Duplicates", "INN {number}")
    told = translate("Duplicates", source).format(number=record.number)
    if record.kpp:
        with_kpp = QT_TRANSLATE_NOOP("Duplicates", "{inn}, KPP {kpp}")
        told = translate("Duplicates", with_kpp).format(inn=told, kpp=record.kpp)
    return told


def count_words(count: int) -> str:
    """How many records a group has."""
    return QCoreApplication.translate("Duplicates", "%n record(s)", "", count)


def column_words(column: str) -> str:
    """What a field or a property of goods is called; empty for what is not shown."""
    known = _property(column)
    return name_of_field(column) if known is None else name_with_unit(known)


def cell_words(column: str, value: object) -> str:
    """A value of a field or a property as the screens write it; a dash for none."""
    known = _property(column)
    if known is not None and (value is None or isinstance(value, int | str)):
        return value_words(known, value)
    return value_in_words(column, value)


def _property(column: str) -> Attribute | None:
    number = column.removeprefix(ATTRIBUTE)
    return attributes.attribute(int(number)) if number != column else None
