"""Names of fields and of their choices on the screen."""

from __future__ import annotations

from typing import Final

from salesapp.domain.entities import Entity
from salesapp.domain.fields import Field
from salesapp.ui.explain import FIELDS
from salesapp.ui.frame.history_words import MORE_FIELDS, VALUES
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_OWN: Final[dict[str, str]] = {
    "category": QT_TRANSLATE_NOOP("ListFields", "Category"),
    "site": QT_TRANSLATE_NOOP("ListFields", "Site"),
    "created_at": QT_TRANSLATE_NOOP("ListFields", "Added"),
    "next_step_on": QT_TRANSLATE_NOOP("ListFields", "Next step"),
    "last_contact_on": QT_TRANSLATE_NOOP("ListFields", "Last contact"),
    "turnover_12m": QT_TRANSLATE_NOOP("ListFields", "Turnover, 12 months"),
    "debt": QT_TRANSLATE_NOOP("ListFields", "Debt"),
    "overdue_debt": QT_TRANSLATE_NOOP("ListFields", "Overdue debt"),
    "last_purchase_on": QT_TRANSLATE_NOOP("ListFields", "Last purchase"),
    "stage": QT_TRANSLATE_NOOP("ListFields", "Stage"),
    "inn": QT_TRANSLATE_NOOP("ListFields", "INN"),
    "kpp": QT_TRANSLATE_NOOP("ListFields", "KPP"),
    "ogrn": QT_TRANSLATE_NOOP("ListFields", "OGRN"),
    "pitch": QT_TRANSLATE_NOOP("ListFields", "Phrase for the client"),
    "price_includes_vat": QT_TRANSLATE_NOOP("ListFields", "Price with VAT"),
}
_BY_ENTITY: Final[dict[tuple[Entity, str], str]] = {
    (Entity.PRODUCT, "category"): QT_TRANSLATE_NOOP("ListFields", "Group"),
    (Entity.CLIENT, "kind"): QT_TRANSLATE_NOOP("ListFields", "Form"),
    (Entity.DEAL, "title"): QT_TRANSLATE_NOOP("ListFields", "Subject"),
    (Entity.LEAD, "title"): QT_TRANSLATE_NOOP("ListFields", "Subject"),
}
_CHOICES: Final[dict[tuple[str, str], str]] = {
    ("kind", "company"): QT_TRANSLATE_NOOP("ListFields", "company"),
    ("kind", "sole_trader"): QT_TRANSLATE_NOOP("ListFields", "sole trader"),
    ("kind", "person"): QT_TRANSLATE_NOOP("ListFields", "person"),
    ("kind", "foreign"): QT_TRANSLATE_NOOP("ListFields", "foreign company"),
    ("role", "decides"): QT_TRANSLATE_NOOP("ListFields", "decides"),
    ("role", "influences"): QT_TRANSLATE_NOOP("ListFields", "influences"),
    ("role", "uses"): QT_TRANSLATE_NOOP("ListFields", "uses"),
    ("role", "pays"): QT_TRANSLATE_NOOP("ListFields", "pays"),
    ("role", "blocks"): QT_TRANSLATE_NOOP("ListFields", "blocks"),
    ("attitude", "for"): QT_TRANSLATE_NOOP("ListFields", "for us"),
    ("attitude", "neutral"): QT_TRANSLATE_NOOP("ListFields", "neutral"),
    ("attitude", "against"): QT_TRANSLATE_NOOP("ListFields", "against us"),
}


def title(field: Field) -> str:
    """The name of a field."""
    if field.title:
        return field.title
    source = _BY_ENTITY.get((field.entity, field.id)) or _OWN.get(field.id)
    if source:
        return translate("ListFields", source)
    if field.id in MORE_FIELDS:
        return translate("HistoryField", MORE_FIELDS[field.id])
    return translate("Fields", FIELDS[field.id]) if field.id in FIELDS else field.id


def choice(field: Field, code: str) -> str:
    """One of the choices of a field; texts of the user's own stay as they are."""
    source = _CHOICES.get((field.id, code))
    if source:
        return translate("ListFields", source)
    known = VALUES.get((field.id, code))
    return translate("HistoryValue", known) if known else code
