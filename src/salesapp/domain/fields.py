"""Fields of records: one declaration for lists, filters, bulk changes, files in and out, gates.

A built-in field has its id as name of the column or of the computed value; its words stand in
`ui/fields/words.py`. A field of the user's own has the id ``custom:<number>`` and its own title;
a property of a group of goods (`domain/attributes.py`) is a field ``attribute:<number>`` of lists.
How a field is read out of the store stands in `db/queries/field_sql.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from salesapp.domain.entities import Entity
from salesapp.domain.leads import LeadState


class FieldType(StrEnum):
    """How a value is typed, compared and shown; the codes stand in the store."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    """Thousandths as an integer."""
    MONEY = "money"
    """Minor units as an integer."""
    PERCENT = "percent"
    """Basis points as an integer."""
    DAY = "day"
    MOMENT = "moment"
    FLAG = "flag"
    CHOICE = "choice"
    """One code of `choices`, or one text of the user's list."""
    CHOICES = "choices"
    """Several of them (tags)."""
    LINK = "link"
    PHONE = "phone"
    EMAIL = "email"
    RECORD = "record"
    """Another record: its id in the store, its name on the screen."""


CUSTOM: Final = "custom:"
ATTRIBUTE: Final = "attribute:"

TEXT_TYPES: Final = frozenset(
    {
        FieldType.TEXT,
        FieldType.LONG_TEXT,
        FieldType.CHOICE,
        FieldType.CHOICES,
        FieldType.LINK,
        FieldType.PHONE,
        FieldType.EMAIL,
    }
)
NUMBER_TYPES: Final = frozenset({FieldType.NUMBER, FieldType.MONEY, FieldType.PERCENT})

OWNERS: Final = (Entity.CLIENT, Entity.CONTACT, Entity.PRODUCT, Entity.LEAD, Entity.DEAL)
"""Kinds of records that have fields, the user's own ones too."""

OWN_TYPES: Final = tuple(kind for kind in FieldType if kind is not FieldType.RECORD)
"""Types a field of the user's own may have."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind of record.

    Attributes:
        id: Unique within the entity.
        title: Words of a field of the user's own; empty for built-in ones.
        choices: Codes (built-in) or texts (own) to choose from; empty: open list.
        editable: Whether it may be typed in a list or changed for many records at once.
        computed: Follows from other records; never typed, never imported.
        target: The kind of record a RECORD field names.
        hint: What to write there; of a field of the user's own.
        is_archived: Put aside by the user: shown where it is filled, asked for no more.
    """

    entity: Entity
    id: str
    type: FieldType
    title: str = ""
    choices: tuple[str, ...] = ()
    editable: bool = True
    computed: bool = False
    target: Entity | None = None
    hint: str = ""
    is_archived: bool = False

    @property
    def is_custom(self) -> bool:
        """Whether the user added it."""
        return self.id.startswith(CUSTOM)

    @property
    def custom_id(self) -> int:
        """Number of a field of the user's own."""
        return int(self.id.removeprefix(CUSTOM))

    @property
    def is_attribute(self) -> bool:
        """Whether it is a property a group of goods has."""
        return self.id.startswith(ATTRIBUTE)

    @property
    def attribute_id(self) -> int:
        """Number of a property."""
        return int(self.id.removeprefix(ATTRIBUTE))

    @property
    def is_ways(self) -> bool:
        """Whether it may tell several addresses: of records, not of fields of the user's own."""
        return self.type in (FieldType.EMAIL, FieldType.LINK) and not self.is_custom

    @property
    def is_text(self) -> bool:
        """Whether its values are words, found by the search and compared folded."""
        return self.type in TEXT_TYPES

    @property
    def is_number(self) -> bool:
        """Whether its values are whole numbers that grow: shown on the right, summed."""
        return self.type in NUMBER_TYPES


def _field(entity: Entity, code: str, kind: FieldType = FieldType.TEXT) -> Field:
    return Field(entity, code, kind)


def _choice(entity: Entity, code: str, *choices: str) -> Field:
    return Field(entity, code, FieldType.CHOICE, choices=choices)


def _shown(entity: Entity, code: str, kind: FieldType, *choices: str) -> Field:
    """A stored value that only an action of its own may change."""
    return Field(entity, code, kind, choices=choices, editable=False)


def _class(entity: Entity, code: str, *choices: str) -> Field:
    """A class the program counts; empty where too little is known."""
    return Field(entity, code, FieldType.CHOICE, choices=choices, editable=False, computed=True)


def _computed(entity: Entity, code: str, kind: FieldType) -> Field:
    return Field(entity, code, kind, editable=False, computed=True)


def _tags(entity: Entity) -> Field:
    """Words hung on a record; `services/tags.py` writes them."""
    return Field(entity, "tags", FieldType.CHOICES, editable=False, computed=True)


_C, _K, _P, _L, _D = Entity.CLIENT, Entity.CONTACT, Entity.PRODUCT, Entity.LEAD, Entity.DEAL
_T = FieldType
_SCORES = ("5", "4", "3", "2", "1")

BUILT_IN: Final[dict[Entity, tuple[Field, ...]]] = {
    _C: (
        _field(_C, "name"),
        _choice(_C, "kind", "company", "sole_trader", "person", "foreign"),
        _field(_C, "full_name"),
        _field(_C, "inn"),
        _field(_C, "kpp"),
        _field(_C, "ogrn"),
        _choice(_C, "category", "A", "B", "C"),
        _shown(_C, "status", _T.CHOICE, "prospect", "active", "archived"),
        _field(_C, "city"),
        _field(_C, "legal_address", _T.LONG_TEXT),
        _field(_C, "actual_address", _T.LONG_TEXT),
        _field(_C, "delivery_address", _T.LONG_TEXT),
        _choice(_C, "industry"),
        _choice(_C, "source"),
        _choice(_C, "payment_terms"),
        _field(_C, "note", _T.LONG_TEXT),
        _field(_C, "phone", _T.PHONE),
        _field(_C, "email", _T.EMAIL),
        _field(_C, "site", _T.LINK),
        _shown(_C, "paused_until", _T.DAY),
        _shown(_C, "created_at", _T.MOMENT),
        _tags(_C),
        _computed(_C, "next_step_on", _T.DAY),
        _computed(_C, "last_contact_on", _T.DAY),
        _computed(_C, "turnover_12m", _T.MONEY),
        _computed(_C, "debt", _T.MONEY),
        _computed(_C, "overdue_debt", _T.MONEY),
        _computed(_C, "last_purchase_on", _T.DAY),
        _class(_C, "life", "prospect", "new", "active", "sleeping", "lost"),
        _class(_C, "abc", "A", "B", "C"),
        _class(_C, "abc_margin", "A", "B", "C"),
        _class(_C, "xyz", "X", "Y", "Z"),
        _class(_C, "fit", "A", "B", "C", "none"),
        _class(_C, "recency", *_SCORES),
        _class(_C, "frequency", *_SCORES),
        _class(_C, "monetary", *_SCORES),
    ),
    _K: (
        _field(_K, "name"),
        _field(_K, "position"),
        _choice(_K, "role", "decides", "influences", "uses", "pays", "blocks"),
        _choice(_K, "attitude", "for", "neutral", "against"),
        _field(_K, "phone", _T.PHONE),
        _field(_K, "email", _T.EMAIL),
        _field(_K, "birth_on", _T.DAY),
        _choice(_K, "source"),
        _field(_K, "note", _T.LONG_TEXT),
        Field(_K, "client", _T.RECORD, editable=False, target=Entity.CLIENT),
        _tags(_K),
        Field(
            _K, "consent", _T.CHOICE, choices=("given", "withdrawn"), editable=False, computed=True
        ),
    ),
    _P: (
        _field(_P, "sku"),
        _field(_P, "name"),
        Field(_P, "category", _T.RECORD, target=Entity.CATEGORY),
        _choice(_P, "unit"),
        _field(_P, "price_minor", _T.MONEY),
        _field(_P, "price_includes_vat", _T.FLAG),
        _field(_P, "vat_bp", _T.PERCENT),
        _field(_P, "cost_minor", _T.MONEY),
        _field(_P, "min_price_minor", _T.MONEY),
        _field(_P, "stock_milli", _T.NUMBER),
        _field(_P, "lead_days", _T.NUMBER),
        _choice(_P, "manufacturer"),
        _field(_P, "description", _T.LONG_TEXT),
        _field(_P, "pitch", _T.LONG_TEXT),
        _field(_P, "is_active", _T.FLAG),
        _tags(_P),
    ),
    _L: (
        _field(_L, "title"),
        _shown(_L, "state", _T.CHOICE, *LeadState),
        _shown(_L, "received_at", _T.MOMENT),
        _choice(_L, "source"),
        _field(_L, "company_name"),
        _field(_L, "contact_name"),
        _field(_L, "position"),
        _field(_L, "phones", _T.PHONE),
        _field(_L, "emails", _T.EMAIL),
        _field(_L, "amount_minor", _T.MONEY),
        _field(_L, "comment", _T.LONG_TEXT),
        _tags(_L),
    ),
    _D: (
        _field(_D, "title"),
        Field(_D, "client", _T.RECORD, editable=False, target=Entity.CLIENT),
        Field(_D, "stage", _T.RECORD, editable=False, target=Entity.STAGE),
        _field(_D, "amount_minor", _T.MONEY),
        _field(_D, "expected_close_on", _T.DAY),
        _choice(_D, "source"),
        _field(_D, "need", _T.LONG_TEXT),
        _field(_D, "volume"),
        _field(_D, "delivery_term"),
        _field(_D, "budget"),
        _choice(_D, "payment_terms"),
        _field(_D, "contract_basis"),
        _field(_D, "pay_on", _T.DAY),
        _field(_D, "ship_on", _T.DAY),
        _field(_D, "ship_place"),
        _choice(_D, "ship_terms"),
        _field(_D, "competitor"),
        _shown(_D, "closed_on", _T.DAY),
        _field(_D, "comment", _T.LONG_TEXT),
        _tags(_D),
        _computed(_D, "next_step_on", _T.DAY),
        _computed(_D, "last_contact_on", _T.DAY),
        _computed(_D, "days_in_stage", _T.NUMBER),
        _computed(_D, "paid_share", _T.PERCENT),
        _computed(_D, "people", _T.NUMBER),
    ),
}
"""Fields every store has, in the order of the lists of fields."""


def built_in(entity: Entity, code: str) -> Field:
    """One built-in field; KeyError when there is none of that id."""
    return {one.id: one for one in BUILT_IN[entity]}[code]


def own_id(number: int) -> str:
    """Id of a field of the user's own."""
    return f"{CUSTOM}{number}"
