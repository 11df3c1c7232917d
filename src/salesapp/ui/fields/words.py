"""Words of fields: titles, choices, types, and why a text is no value."""

from __future__ import annotations

from typing import Final

from salesapp.domain.entities import Entity
from salesapp.domain.field_values import Refusal, ValueRefusedError
from salesapp.domain.fields import Field, FieldType
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

TITLES: Final[dict[Entity, dict[str, str]]] = {
    Entity.CLIENT: {
        "tags": QT_TRANSLATE_NOOP("FieldTitle", "Tags"),
        "name": QT_TRANSLATE_NOOP("FieldTitle", "Name"),
        "kind": QT_TRANSLATE_NOOP("FieldTitle", "Kind"),
        "full_name": QT_TRANSLATE_NOOP("FieldTitle", "Full name"),
        "inn": QT_TRANSLATE_NOOP("FieldTitle", "INN"),
        "kpp": QT_TRANSLATE_NOOP("FieldTitle", "KPP"),
        "ogrn": QT_TRANSLATE_NOOP("FieldTitle", "OGRN"),
        "category": QT_TRANSLATE_NOOP("FieldTitle", "Category"),
        "status": QT_TRANSLATE_NOOP("FieldTitle", "Status"),
        "city": QT_TRANSLATE_NOOP("FieldTitle", "City"),
        "legal_address": QT_TRANSLATE_NOOP("FieldTitle", "Legal address"),
        "actual_address": QT_TRANSLATE_NOOP("FieldTitle", "Actual address"),
        "delivery_address": QT_TRANSLATE_NOOP("FieldTitle", "Delivery address"),
        "industry": QT_TRANSLATE_NOOP("FieldTitle", "Industry"),
        "source": QT_TRANSLATE_NOOP("FieldTitle", "Source"),
        "payment_terms": QT_TRANSLATE_NOOP("FieldTitle", "Payment terms"),
        "note": QT_TRANSLATE_NOOP("FieldTitle", "Note"),
        "phone": QT_TRANSLATE_NOOP("FieldTitle", "Phone"),
        "email": QT_TRANSLATE_NOOP("FieldTitle", "E-mail"),
        "site": QT_TRANSLATE_NOOP("FieldTitle", "Site"),
        "paused_until": QT_TRANSLATE_NOOP("FieldTitle", "Paused until"),
        "created_at": QT_TRANSLATE_NOOP("FieldTitle", "Added"),
        "next_step_on": QT_TRANSLATE_NOOP("FieldTitle", "Next step"),
        "last_contact_on": QT_TRANSLATE_NOOP("FieldTitle", "Last contact"),
        "turnover_12m": QT_TRANSLATE_NOOP("FieldTitle", "Turnover of 12 months"),
        "debt": QT_TRANSLATE_NOOP("FieldTitle", "Debt"),
        "overdue_debt": QT_TRANSLATE_NOOP("FieldTitle", "Overdue debt"),
        "last_purchase_on": QT_TRANSLATE_NOOP("FieldTitle", "Last purchase"),
        "life": QT_TRANSLATE_NOOP("FieldTitle", "Life cycle"),
        "abc": QT_TRANSLATE_NOOP("FieldTitle", "ABC by revenue"),
        "abc_margin": QT_TRANSLATE_NOOP("FieldTitle", "ABC by margin"),
        "xyz": QT_TRANSLATE_NOOP("FieldTitle", "XYZ by rhythm"),
        "fit": QT_TRANSLATE_NOOP("FieldTitle", "Fit"),
        "recency": QT_TRANSLATE_NOOP("FieldTitle", "R: how lately"),
        "frequency": QT_TRANSLATE_NOOP("FieldTitle", "F: how often"),
        "monetary": QT_TRANSLATE_NOOP("FieldTitle", "M: how much"),
    },
    Entity.CONTACT: {
        "tags": QT_TRANSLATE_NOOP("FieldTitle", "Tags"),
        "name": QT_TRANSLATE_NOOP("FieldTitle", "Name of the person"),
        "position": QT_TRANSLATE_NOOP("FieldTitle", "Position"),
        "role": QT_TRANSLATE_NOOP("FieldTitle", "Role in the decision"),
        "attitude": QT_TRANSLATE_NOOP("FieldTitle", "Attitude to us"),
        "phone": QT_TRANSLATE_NOOP("FieldTitle", "Phone"),
        "email": QT_TRANSLATE_NOOP("FieldTitle", "E-mail"),
        "birth_on": QT_TRANSLATE_NOOP("FieldTitle", "Birthday"),
        "source": QT_TRANSLATE_NOOP("FieldTitle", "Source"),
        "note": QT_TRANSLATE_NOOP("FieldTitle", "Note"),
        "client": QT_TRANSLATE_NOOP("FieldTitle", "Client"),
        "consent": QT_TRANSLATE_NOOP("FieldTitle", "Consent to personal data"),
    },
    Entity.PRODUCT: {
        "tags": QT_TRANSLATE_NOOP("FieldTitle", "Tags"),
        "sku": QT_TRANSLATE_NOOP("FieldTitle", "Article"),
        "name": QT_TRANSLATE_NOOP("FieldTitle", "Name"),
        "category": QT_TRANSLATE_NOOP("FieldTitle", "Group"),
        "unit": QT_TRANSLATE_NOOP("FieldTitle", "Unit"),
        "price_minor": QT_TRANSLATE_NOOP("FieldTitle", "Price"),
        "price_includes_vat": QT_TRANSLATE_NOOP("FieldTitle", "Price with VAT"),
        "vat_bp": QT_TRANSLATE_NOOP("FieldTitle", "VAT"),
        "cost_minor": QT_TRANSLATE_NOOP("FieldTitle", "Cost"),
        "min_price_minor": QT_TRANSLATE_NOOP("FieldTitle", "Lowest price"),
        "stock_milli": QT_TRANSLATE_NOOP("FieldTitle", "In stock"),
        "lead_days": QT_TRANSLATE_NOOP("FieldTitle", "Days of delivery"),
        "manufacturer": QT_TRANSLATE_NOOP("FieldTitle", "Manufacturer"),
        "description": QT_TRANSLATE_NOOP("FieldTitle", "Description"),
        "pitch": QT_TRANSLATE_NOOP("FieldTitle", "Phrase for the client"),
        "is_active": QT_TRANSLATE_NOOP("FieldTitle", "On sale"),
    },
    Entity.LEAD: {
        "tags": QT_TRANSLATE_NOOP("FieldTitle", "Tags"),
        "title": QT_TRANSLATE_NOOP("FieldTitle", "Request"),
        "state": QT_TRANSLATE_NOOP("FieldTitle", "Status"),
        "received_at": QT_TRANSLATE_NOOP("FieldTitle", "Received"),
        "source": QT_TRANSLATE_NOOP("FieldTitle", "Source"),
        "company_name": QT_TRANSLATE_NOOP("FieldTitle", "Company"),
        "contact_name": QT_TRANSLATE_NOOP("FieldTitle", "Contact"),
        "position": QT_TRANSLATE_NOOP("FieldTitle", "Position"),
        "phones": QT_TRANSLATE_NOOP("FieldTitle", "Phones"),
        "emails": QT_TRANSLATE_NOOP("FieldTitle", "E-mails"),
        "amount_minor": QT_TRANSLATE_NOOP("FieldTitle", "Amount"),
        "comment": QT_TRANSLATE_NOOP("FieldTitle", "Comment"),
    },
    Entity.DEAL: {
        "tags": QT_TRANSLATE_NOOP("FieldTitle", "Tags"),
        "title": QT_TRANSLATE_NOOP("FieldTitle", "Deal"),
        "client": QT_TRANSLATE_NOOP("FieldTitle", "Client"),
        "stage": QT_TRANSLATE_NOOP("FieldTitle", "Stage"),
        "amount_minor": QT_TRANSLATE_NOOP("FieldTitle", "Amount"),
        "expected_close_on": QT_TRANSLATE_NOOP("FieldTitle", "Expected closing"),
        "source": QT_TRANSLATE_NOOP("FieldTitle", "Source"),
        "need": QT_TRANSLATE_NOOP("FieldTitle", "Need"),
        "volume": QT_TRANSLATE_NOOP("FieldTitle", "Volume"),
        "delivery_term": QT_TRANSLATE_NOOP("FieldTitle", "Needed by"),
        "budget": QT_TRANSLATE_NOOP("FieldTitle", "Budget"),
        "payment_terms": QT_TRANSLATE_NOOP("FieldTitle", "Payment terms"),
        "contract_basis": QT_TRANSLATE_NOOP("FieldTitle", "Contract"),
        "pay_on": QT_TRANSLATE_NOOP("FieldTitle", "Payment date"),
        "ship_on": QT_TRANSLATE_NOOP("FieldTitle", "Shipment date"),
        "ship_place": QT_TRANSLATE_NOOP("FieldTitle", "Shipment place"),
        "ship_terms": QT_TRANSLATE_NOOP("FieldTitle", "Shipment terms"),
        "competitor": QT_TRANSLATE_NOOP("FieldTitle", "Competitor"),
        "closed_on": QT_TRANSLATE_NOOP("FieldTitle", "Closed"),
        "comment": QT_TRANSLATE_NOOP("FieldTitle", "Comment"),
        "next_step_on": QT_TRANSLATE_NOOP("FieldTitle", "Next step"),
        "last_contact_on": QT_TRANSLATE_NOOP("FieldTitle", "Last contact"),
        "days_in_stage": QT_TRANSLATE_NOOP("FieldTitle", "Days on the stage"),
        "paid_share": QT_TRANSLATE_NOOP("FieldTitle", "Paid share"),
        "people": QT_TRANSLATE_NOOP("FieldTitle", "People at the client"),
    },
}
"""Titles of the built-in fields."""

CHOICES: Final[dict[tuple[Entity, str], dict[str, str]]] = {
    (Entity.CLIENT, "kind"): {
        "company": QT_TRANSLATE_NOOP("FieldChoice", "company"),
        "sole_trader": QT_TRANSLATE_NOOP("FieldChoice", "sole trader"),
        "person": QT_TRANSLATE_NOOP("FieldChoice", "person"),
        "foreign": QT_TRANSLATE_NOOP("FieldChoice", "foreign company"),
    },
    (Entity.CLIENT, "status"): {
        "prospect": QT_TRANSLATE_NOOP("FieldChoice", "prospect"),
        "active": QT_TRANSLATE_NOOP("FieldChoice", "client"),
        "archived": QT_TRANSLATE_NOOP("FieldChoice", "in the archive"),
    },
    (Entity.CONTACT, "consent"): {
        "given": QT_TRANSLATE_NOOP("FieldChoice", "given"),
        "withdrawn": QT_TRANSLATE_NOOP("FieldChoice", "withdrawn"),
    },
    (Entity.CLIENT, "life"): {
        "prospect": QT_TRANSLATE_NOOP("FieldChoice", "prospect"),
        "new": QT_TRANSLATE_NOOP("FieldChoice", "new client"),
        "active": QT_TRANSLATE_NOOP("FieldChoice", "active"),
        "sleeping": QT_TRANSLATE_NOOP("FieldChoice", "sleeping"),
        "lost": QT_TRANSLATE_NOOP("FieldChoice", "lost"),
    },
    (Entity.CLIENT, "recency"): {
        "5": QT_TRANSLATE_NOOP("FieldChoice", "5, bought just now"),
        "4": QT_TRANSLATE_NOOP("FieldChoice", "4, bought lately"),
        "3": QT_TRANSLATE_NOOP("FieldChoice", "3, bought some time ago"),
        "2": QT_TRANSLATE_NOOP("FieldChoice", "2, bought long ago"),
        "1": QT_TRANSLATE_NOOP("FieldChoice", "1, bought very long ago"),
    },
    (Entity.CLIENT, "frequency"): {
        "5": QT_TRANSLATE_NOOP("FieldChoice", "5, buys very often"),
        "4": QT_TRANSLATE_NOOP("FieldChoice", "4, buys often"),
        "3": QT_TRANSLATE_NOOP("FieldChoice", "3, buys at times"),
        "2": QT_TRANSLATE_NOOP("FieldChoice", "2, buys seldom"),
        "1": QT_TRANSLATE_NOOP("FieldChoice", "1, hardly ever buys"),
    },
    (Entity.CLIENT, "monetary"): {
        "5": QT_TRANSLATE_NOOP("FieldChoice", "5, brings very much"),
        "4": QT_TRANSLATE_NOOP("FieldChoice", "4, brings much"),
        "3": QT_TRANSLATE_NOOP("FieldChoice", "3, brings a fair sum"),
        "2": QT_TRANSLATE_NOOP("FieldChoice", "2, brings little"),
        "1": QT_TRANSLATE_NOOP("FieldChoice", "1, brings next to nothing"),
    },
    (Entity.CLIENT, "fit"): {
        "none": QT_TRANSLATE_NOOP("FieldChoice", "not our client"),
    },
    (Entity.CONTACT, "role"): {
        "decides": QT_TRANSLATE_NOOP("FieldChoice", "decides"),
        "influences": QT_TRANSLATE_NOOP("FieldChoice", "influences"),
        "uses": QT_TRANSLATE_NOOP("FieldChoice", "uses"),
        "pays": QT_TRANSLATE_NOOP("FieldChoice", "pays"),
        "blocks": QT_TRANSLATE_NOOP("FieldChoice", "blocks"),
    },
    (Entity.CONTACT, "attitude"): {
        "for": QT_TRANSLATE_NOOP("FieldChoice", "for us"),
        "neutral": QT_TRANSLATE_NOOP("FieldChoice", "neutral"),
        "against": QT_TRANSLATE_NOOP("FieldChoice", "against us"),
    },
    (Entity.LEAD, "state"): {
        "new": QT_TRANSLATE_NOOP("FieldChoice", "new"),
        "contacted": QT_TRANSLATE_NOOP("FieldChoice", "answered"),
        "qualifying": QT_TRANSLATE_NOOP("FieldChoice", "being judged"),
        "qualified": QT_TRANSLATE_NOOP("FieldChoice", "fits us"),
        "converted": QT_TRANSLATE_NOOP("FieldChoice", "became a deal"),
        "rejected": QT_TRANSLATE_NOOP("FieldChoice", "no lead for us"),
        "postponed": QT_TRANSLATE_NOOP("FieldChoice", "put off"),
    },
}
"""Codes that are not their own names."""

TYPES: Final[dict[FieldType, str]] = {
    FieldType.TEXT: QT_TRANSLATE_NOOP("FieldType", "Text"),
    FieldType.LONG_TEXT: QT_TRANSLATE_NOOP("FieldType", "Long text"),
    FieldType.NUMBER: QT_TRANSLATE_NOOP("FieldType", "Number"),
    FieldType.MONEY: QT_TRANSLATE_NOOP("FieldType", "Money"),
    FieldType.PERCENT: QT_TRANSLATE_NOOP("FieldType", "Percent"),
    FieldType.DAY: QT_TRANSLATE_NOOP("FieldType", "Date"),
    FieldType.MOMENT: QT_TRANSLATE_NOOP("FieldType", "Date and time"),
    FieldType.FLAG: QT_TRANSLATE_NOOP("FieldType", "Yes or no"),
    FieldType.CHOICE: QT_TRANSLATE_NOOP("FieldType", "One of a list"),
    FieldType.CHOICES: QT_TRANSLATE_NOOP("FieldType", "Several of a list"),
    FieldType.LINK: QT_TRANSLATE_NOOP("FieldType", "Link"),
    FieldType.PHONE: QT_TRANSLATE_NOOP("FieldType", "Phone"),
    FieldType.EMAIL: QT_TRANSLATE_NOOP("FieldType", "E-mail"),
    FieldType.RECORD: QT_TRANSLATE_NOOP("FieldType", "Record"),
}

REFUSALS: Final[dict[Refusal, str]] = {
    Refusal.NUMBER: QT_TRANSLATE_NOOP("FieldRefusal", "Enter a number, for example 1 200,5"),
    Refusal.MONEY: QT_TRANSLATE_NOOP("FieldRefusal", "Enter a sum, for example 1 200,50"),
    Refusal.PERCENT: QT_TRANSLATE_NOOP("FieldRefusal", "Enter a share, for example 12,5 %"),
    Refusal.DAY: QT_TRANSLATE_NOOP(
        "FieldRefusal", "Enter a date, for example 27.11.2026 or “tomorrow”"
    ),
    Refusal.MOMENT: QT_TRANSLATE_NOOP(
        "FieldRefusal", "Enter a date and a time, for example 27.11.2026 14:30"
    ),
    Refusal.FLAG: QT_TRANSLATE_NOOP("FieldRefusal", "Enter “yes” or “no”"),
    Refusal.CHOICE: QT_TRANSLATE_NOOP("FieldRefusal", "“{value}” is not in the list"),
    Refusal.LINK: QT_TRANSLATE_NOOP("FieldRefusal", "Enter an address such as example.ru/page"),
    Refusal.PHONE: QT_TRANSLATE_NOOP(
        "FieldRefusal", "Enter a number with its code, for example +7 831 200-14-07"
    ),
    Refusal.EMAIL: QT_TRANSLATE_NOOP("FieldRefusal", "Enter an address such as name@example.ru"),
    Refusal.TOO_LONG: QT_TRANSLATE_NOOP("FieldRefusal", "The text is too long"),
}

TYPE_ICONS: Final[dict[FieldType, str]] = {
    FieldType.TEXT: "edit",
    FieldType.LONG_TEXT: "docs",
    FieldType.NUMBER: "ruler",
    FieldType.MONEY: "pay",
    FieldType.PERCENT: "percent",
    FieldType.DAY: "cal",
    FieldType.MOMENT: "clock",
    FieldType.FLAG: "check",
    FieldType.CHOICE: "list",
    FieldType.CHOICES: "list",
    FieldType.LINK: "link",
    FieldType.PHONE: "phone",
    FieldType.EMAIL: "mail",
    FieldType.RECORD: "docs",
}

_YES: Final = QT_TRANSLATE_NOOP("FieldChoice", "yes")
_NO: Final = QT_TRANSLATE_NOOP("FieldChoice", "no")


def title_of(field: Field) -> str:
    """What a field is called: the user's own title, or ours in the language of now."""
    return field.title or translate("FieldTitle", TITLES[field.entity][field.id])


def choice_names(field: Field) -> dict[str, str]:
    """How the choices of a field read, by code; codes that are their own names too."""
    named = CHOICES.get((field.entity, field.id), {})
    return {
        code: translate("FieldChoice", named[code]) if code in named else code
        for code in field.choices
    }


def choice_name(field: Field, code: str) -> str:
    """How one choice reads."""
    named = CHOICES.get((field.entity, field.id), {})
    return translate("FieldChoice", named[code]) if code in named else code


def type_name(kind: FieldType) -> str:
    """What a type of field is called in the settings."""
    return translate("FieldType", TYPES[kind])


def flag_name(on: bool) -> str:
    """Yes or no."""
    return translate("FieldChoice", _YES if on else _NO)


def refusal_text(error: ValueRefusedError) -> str:
    """Why a text is no value, and what would be one."""
    value = error.text.strip()
    short = value if len(value) <= 40 else f"{value[:40]}…"
    return translate("FieldRefusal", REFUSALS[error.refusal]).format(value=short)
