"""Importing any table: what its rows are, which columns fit, by what records are found again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from salesapp.domain.entities import Entity
from salesapp.domain.fields import BUILT_IN, FieldType


class TableKind(StrEnum):
    """What the rows of a table are."""

    CLIENTS = "clients"
    CONTACTS = "contacts"
    PRODUCTS = "products"
    PRICES = "prices"
    STOCK = "stock"
    LEADS = "leads"


class Mode(StrEnum):
    """What is done with rows whose record is there, and with those whose is not."""

    BOTH = "both"
    """Create what is new, write what differs."""
    CREATE = "create"
    """Create only; what is there is left alone."""
    UPDATE = "update"
    """Write what differs; nothing new."""
    FILL = "fill"
    """Create what is new; of what is there, fill empty fields only."""


class Key(StrEnum):
    """By what a record is found again."""

    INN = "inn"
    """ИНН and КПП."""
    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"
    SKU = "sku"
    EXTERNAL_ID = "external_id"
    ID = "id"


class DayOrder(StrEnum):
    """In which order the numbers of a written day stand."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


ENTITIES: Final[dict[TableKind, Entity]] = {
    TableKind.CLIENTS: Entity.CLIENT,
    TableKind.CONTACTS: Entity.CONTACT,
    TableKind.PRODUCTS: Entity.PRODUCT,
    TableKind.PRICES: Entity.PRODUCT,
    TableKind.STOCK: Entity.PRODUCT,
    TableKind.LEADS: Entity.LEAD,
}
KEYS: Final[dict[TableKind, tuple[Key, ...]]] = {
    TableKind.CLIENTS: (Key.INN, Key.PHONE, Key.EMAIL, Key.NAME, Key.EXTERNAL_ID, Key.ID),
    TableKind.CONTACTS: (Key.PHONE, Key.EMAIL, Key.NAME, Key.EXTERNAL_ID, Key.ID),
    TableKind.PRODUCTS: (Key.SKU, Key.NAME, Key.EXTERNAL_ID, Key.ID),
    TableKind.PRICES: (Key.SKU, Key.NAME, Key.EXTERNAL_ID, Key.ID),
    TableKind.STOCK: (Key.SKU, Key.NAME, Key.EXTERNAL_ID, Key.ID),
    TableKind.LEADS: (Key.PHONE, Key.EMAIL, Key.NAME, Key.EXTERNAL_ID, Key.ID),
}
"""The keys to choose from, the most telling first."""

MODES: Final[dict[TableKind, Mode]] = {TableKind.PRICES: Mode.UPDATE, TableKind.STOCK: Mode.UPDATE}
"""How a kind is taken unless somebody chooses: a list of prices makes no products."""

ID: Final = "id"
EXTERNAL_ID: Final = "external_id"
PROPERTY: Final = "property:"
"""A column that becomes a property of the group of each product: ``property:<heading>``."""
LIST: Final = "list:"
"""A column of prices of a price list: ``list:<number>``, titled by its name."""
_OF_A_PRICE: Final = ("sku", "name", "price_minor", "price_includes_vat", "vat_bp", "cost_minor",
    "min_price_minor", "currency")  # fmt: skip
_OF_STOCK: Final = ("sku", "name", "stock_milli", "lead_days")
_NEVER: Final = frozenset(
    {"status", "state", "received_at", "created_at", "paused_until", "stage", "closed_on"}
)


@dataclass(frozen=True, slots=True)
class ImportField:
    """A field a column may be sent to; `title` are the user's words for one of their own."""

    id: str
    type: FieldType = FieldType.TEXT
    choices: tuple[str, ...] = ()
    title: str = ""


_T = FieldType
_EXTRA: Final[dict[Entity, tuple[ImportField, ...]]] = {
    Entity.CLIENT: (
        ImportField("phone.mobile", _T.PHONE),
        ImportField("phone.other", _T.PHONE),
        ImportField("bank.account"),
        ImportField("bank.bik"),
        ImportField("bank.name"),
        ImportField("bank.corr"),
        ImportField("contact.name"),
        ImportField("contact.position"),
        ImportField("contact.phone", _T.PHONE),
        ImportField("contact.email", _T.EMAIL),
    ),
    Entity.CONTACT: (
        ImportField("last_name"),
        ImportField("first_name"),
        ImportField("second_name"),
        ImportField("phone.mobile", _T.PHONE),
        ImportField("client.inn"),
    ),
    Entity.PRODUCT: (
        ImportField("category.1"),
        ImportField("category.2"),
        ImportField("category.3"),
        ImportField("barcode"),
        ImportField("currency"),
    ),
    Entity.LEAD: (ImportField("address"), ImportField("currency")),
}


def fields_of(kind: TableKind, own: Sequence[ImportField] = ()) -> tuple[ImportField, ...]:
    """Fields the columns of such a table may be sent to, `own` being those of the user."""
    entity = ENTITIES[kind]
    found = [ImportField(ID), ImportField(EXTERNAL_ID)]
    found += (
        ImportField(one.id, one.type, one.choices)
        for one in BUILT_IN[entity]
        if not one.computed and one.id not in _NEVER
    )
    found += _EXTRA[entity]
    if kind is TableKind.PRICES:
        found = [one for one in found if one.id in {ID, EXTERNAL_ID, *_OF_A_PRICE}]
        return (*found, *(one for one in own if one.id.startswith(LIST)))
    if kind is TableKind.STOCK:
        return tuple(one for one in found if one.id in {ID, EXTERNAL_ID, *_OF_STOCK})
    return (*found, *own)


@dataclass(frozen=True, slots=True)
class TableOptions:
    """How a table is taken: everything the user may decide about it.

    Attributes:
        header: Row with the headings as a spreadsheet counts, 0 when there is none.
        mapping: Field of each column, "" for none.
        decimal: "," or "." between whole and part, "" when the cell decides.
        program: Whose ids stand in the column of external ids.
        width: Rows with more cells than this are shifted and refused; 0 takes any.
    """

    kind: TableKind = TableKind.CLIENTS
    header: int = 1
    mapping: tuple[str, ...] = ()
    key: Key = Key.NAME
    mode: Mode = Mode.BOTH
    decimal: str = ""
    days: DayOrder = DayOrder.DMY
    program: str = "table"
    width: int = 0
    own: tuple[ImportField, ...] = ()

    def field(self, code: str) -> ImportField | None:
        """The field of that id, built-in or of the user's own."""
        return next((one for one in fields_of(self.kind, self.own) if one.id == code), None)


def best_key(kind: TableKind, mapping: Sequence[str]) -> Key:
    """The most telling key the mapped columns give."""
    present = {code.partition(".")[0] for code in mapping if code}
    given = {"phones": "phone", "emails": "email", "title": "name", "last_name": "name"}
    present |= {given[code] for code in present if code in given}
    for key in (Key.EXTERNAL_ID, *KEYS[kind]):
        if key is not Key.ID and str(key) in present:
            return key
    return Key.ID if "id" in present else KEYS[kind][0]
