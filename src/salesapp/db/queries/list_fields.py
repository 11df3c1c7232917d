"""Where the fields of records stand in the store, for filters, orders and columns of lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from salesapp.db.queries import fields
from salesapp.db.queries.field_sql import BY_RECORD
from salesapp.domain.entities import Entity
from salesapp.domain.fields import Field, FieldType

Keyed = Literal["folded", "key", "exact"]


@dataclass(frozen=True, slots=True)
class Place:
    """A value of each record: an expression over the table of the list and its joins.

    Attributes:
        sql: One value; texts are never NULL, numbers and days are NULL when unknown.
        join: Name of the join of the list it needs.
        many: Statement that names the records having a value that suits, when a record may have
            several; ``{holds}`` stands for the condition, ``value`` for the value.
        key: How a text is stored for comparing: folded when asked, or ready in `key_sql`.
        words: Whether the words of the text stand in the full-text index of the list.
        few: Statement like `many`, over an index, that may lead when few suit it.
        order: Column of the joined table that leads along its index when sorted by.
        rank: What rows are sorted by, where it differs from the value.
        then: Order among equals, before the order of the list itself.
        spellings: Statement that steps along an index through the different values there are.
    """

    sql: str
    join: str = ""
    many: str = ""
    key: Keyed = "folded"
    key_sql: str = ""
    words: bool = False
    few: str = ""
    order: bool = False
    rank: str = ""
    then: str = ""
    spellings: str = ""


@dataclass(frozen=True, slots=True)
class Joined:
    """A table beside the one of the list: condition, and whether every record has its row."""

    table: str
    on: str
    always: bool


@dataclass(frozen=True, slots=True)
class Source:
    """The table of a list."""

    table: str
    tail: str
    """Order among equals; its first column is the name."""
    joins: dict[str, Joined]
    places: dict[str, Place]
    along: str = ""
    """Index that holds what most filters ask, in the order of the names."""
    scope: tuple[str, str] = ("", "")
    """Field and condition that hides the archive unless the filter itself asks for the field."""


def _point(owner: str, kind: str) -> Place:
    where = f"{owner}_id = {owner}.id AND kind = '{kind}'"
    first = f"SELECT {{column}} FROM contact_point WHERE {where} ORDER BY position, id LIMIT 1"  # noqa: S608 - names of ours
    many = (
        f"SELECT {owner}_id FROM (SELECT {owner}_id, value_norm AS value FROM contact_point"  # noqa: S608 - names of ours
        f" WHERE kind = '{kind}' AND {owner}_id IS NOT NULL) WHERE {{holds}}"
    )
    return Place(
        f"coalesce(({first.format(column='value_norm')}), '')",
        many=many,
        few=many,
    )


def _at(column: str) -> Place:
    """A fact about a person's place at a client: of the main place for the eye, of any to ask."""
    value = (
        f"SELECT {column} FROM affiliation WHERE contact_id = contact.id"  # noqa: S608 - names of ours
        " ORDER BY is_main DESC, id LIMIT 1"
    )
    many = (
        f"SELECT contact_id FROM (SELECT contact_id, {column} AS value FROM affiliation)"  # noqa: S608 - names of ours
        " WHERE {holds}"
    )
    return Place(f"coalesce(({value}), '')", many=many)


def _plain(table: str, *names: str) -> dict[str, Place]:
    return {name: Place(f"{table}.{name}") for name in names}


def _indexed(table: str, column: str, *, words: bool = False) -> Place:
    """A text with few different values and an index: asked by the values themselves."""
    few = f"SELECT id FROM (SELECT id, {column} AS value FROM {table}) WHERE {{holds}}"  # noqa: S608 - names of ours
    # Steps from one value to the next along the index instead of reading every record.
    steps = (
        f"WITH RECURSIVE step(value) AS (SELECT min({column}) FROM {table} WHERE {column} > ''"  # noqa: S608 - names of ours
        f" UNION ALL SELECT (SELECT min({column}) FROM {table} WHERE {column} > step.value)"
        " FROM step WHERE step.value IS NOT NULL)"
        " SELECT value FROM step WHERE value IS NOT NULL LIMIT :most"
    )
    return Place(f"{table}.{column}", few=few, words=words, spellings=steps)


def _state(column: str, *, then: str = "") -> Place:
    few = (
        f"SELECT client_id FROM (SELECT client_id, {column} AS value FROM client_state"  # noqa: S608 - names of ours
        " WHERE is_open IN (0, 1)) WHERE {holds}"
    )
    return Place(f"state.{column}", "state", few=few, order=True, then=then)


def _money(column: str, *, sum_of: bool = True) -> Place:
    few = (
        f"SELECT client_id FROM (SELECT client_id, {column} AS value FROM client_money)"  # noqa: S608 - names of ours
        " WHERE {holds}"
    )
    sql = f"coalesce(money.{column}, 0)" if sum_of else f"money.{column}"
    return Place(sql, "money", few=few, order=True)


OVERDUE: Final = (
    "(SELECT coalesce(sum(open_minor), 0) FROM receivable"
    " WHERE client_id = client.id AND due_on < :today)"
)
TURNOVER: Final = (
    "(SELECT coalesce(sum(amount_minor), 0) FROM payment"
    " WHERE client_id = client.id AND paid_on >= :since AND deleted_at IS NULL)"
)
"""The turnover out of the payments themselves, while the summary is of another day."""
_OWING: Final = (
    "SELECT client_id FROM (SELECT client_id, sum(open_minor) AS value FROM receivable"
    " WHERE due_on < :today AND client_id IS NOT NULL GROUP BY client_id) WHERE {holds}"
)

_FIT: Final = (
    "coalesce((SELECT CASE WHEN hand_until >= :today THEN hand_grade ELSE grade END"
    " FROM client_fit WHERE client_id = client.id), '')"
)
_FITTING: Final = (
    "SELECT client_id FROM (SELECT client_id,"
    " CASE WHEN hand_until >= :today THEN hand_grade ELSE grade END AS value FROM client_fit)"
    " WHERE {holds}"
)


def _tags(table: str) -> Place:
    hung = (
        "FROM tag_link AS link JOIN tag ON tag.id = link.tag_id AND tag.deleted_at IS NULL"
        f" WHERE link.entity = '{table}'"
    )
    own = f"SELECT tag.name {hung} AND link.record_id = {table}.id ORDER BY tag.name_key"
    many = (
        f"SELECT record_id FROM (SELECT link.record_id, tag.name AS value {hung}) WHERE {{holds}}"  # noqa: S608 - names of ours
    )
    return Place(
        f"coalesce((SELECT group_concat(name, ', ') FROM ({own})), '')",  # noqa: S608 - names of ours
        many=many,
        few=many,
        spellings="SELECT name FROM tag WHERE deleted_at IS NULL ORDER BY name_key LIMIT :most",
    )


def _class(column: str) -> Place:
    few = f"SELECT id FROM (SELECT id, {column} AS value FROM client_class) WHERE {{holds}}"  # noqa: S608 - names of ours
    return Place(f"class.{column}", "class", few=few, order=True)


_CLIENT: Final = Source(
    "client",
    "client.name_key, client.id",
    {
        "state": Joined("client_state", "state.client_id = client.id", always=True),
        "money": Joined("client_money", "money.client_id = client.id", always=False),
        "class": Joined("client_class", "class.id = client.id", always=True),
    },
    {
        **_plain(
            "client", "kind", "kpp", "status", "legal_address", "actual_address",
            "delivery_address", "source", "payment_terms", "note", "created_at",
        ),
        "tags": _tags("client"),
        "name": Place(
            "client.name", key="key", key_sql="client.name_key", words=True,
            rank="client.name_key",
        ),
        "full_name": Place("client.full_name", words=True),
        "inn": Place("client.inn", key="exact", words=True),
        "kpp": Place("client.kpp", key="exact"),
        "ogrn": Place("client.ogrn", key="exact", words=True),
        "category": _indexed("client", "category"),
        "city": _indexed("client", "city", words=True),
        "industry": _indexed("client", "industry"),
        "phone": _point("client", "phone"),
        "email": _point("client", "email"),
        "site": _point("client", "site"),
        "next_step_on": _state(
            "next_on", then=", state.next_time IS NULL, state.next_time"
        ),
        "paused_until": Place("state.paused_until", "state"),
        "last_contact_on": _state("last_on"),
        "turnover_12m": _money("turnover_minor"),
        "debt": _money("debt_minor"),
        "overdue_debt": Place(OVERDUE, few=_OWING),
        "last_purchase_on": _money("last_sale_on", sum_of=False),
        "life": _class("life"),
        "abc": _class("abc"),
        "xyz": _class("xyz"),
        "fit": Place(_FIT, few=_FITTING),
    },
    along="client_name_key_id_status_category_city_deleted_at",
    scope=("status", "+client.status IN ('prospect', 'active')"),
)  # fmt: skip

_CONTACT: Final = Source(
    "contact",
    "contact.name_key, contact.id",
    {},
    {
        **_plain("contact", "birth_on", "source", "note"),
        "name": Place(
            "contact.name",
            key="key",
            key_sql="contact.name_key",
            words=True,
            rank="contact.name_key",
        ),
        "tags": _tags("contact"),
        "position": _at("position"),
        "role": _at("role"),
        "attitude": _at("attitude"),
        "phone": _point("contact", "phone"),
        "email": _point("contact", "email"),
        "client": Place(
            "(SELECT client_id FROM affiliation WHERE contact_id = contact.id"
            " ORDER BY is_main DESC, id LIMIT 1)",
            many="SELECT contact_id FROM (SELECT contact_id, client_id AS value FROM affiliation)"
            " WHERE {holds}",
            rank="(SELECT client.name_key FROM affiliation JOIN client"
            " ON client.id = affiliation.client_id WHERE contact_id = contact.id"
            " ORDER BY is_main DESC, affiliation.id LIMIT 1)",
            few="SELECT contact_id FROM (SELECT contact_id, client_id AS value FROM affiliation)"
            " WHERE {holds}",
        ),
    },
    along="contact_name_key_id",
)

_PRODUCT: Final = Source(
    "product",
    "product.name_key, product.id",
    {},
    {
        **_plain(
            "product", "unit", "price_minor", "price_includes_vat", "vat_bp", "cost_minor",
            "min_price_minor", "stock_milli", "description", "pitch", "is_active",
        ),
        # Days are whole; the type counts in thousandths.
        "lead_days": Place("product.lead_days * 1000"),
        "tags": _tags("product"),
        "sku": Place("product.sku", words=True),
        "name": Place("product.name", words=True, rank="product.name_key"),
        "manufacturer": Place("product.manufacturer"),
        "category": Place(
            "product.category_id",
            rank="(SELECT name FROM category WHERE id = product.category_id)",
        ),
    },
    scope=("is_active", "product.is_active = 1"),
)  # fmt: skip

_LEAD: Final = Source(
    "lead",
    "lead.received_at DESC, lead.id DESC",
    {},
    {
        **_plain(
            "lead", "title", "state", "received_at", "source", "company_name", "contact_name",
            "position", "phones", "emails", "amount_minor", "comment",
        ),
        "tags": _tags("lead"),
    },
)  # fmt: skip

_DEAL: Final = Source(
    "deal",
    "deal.title, deal.id",
    {
        "state": Joined("deal_state", "state.deal_id = deal.id", always=True),
        "stage": Joined("stage", "stage.id = deal.stage_id", always=True),
    },
    {
        **_plain(
            "deal", "title", "amount_minor", "expected_close_on", "source", "need", "volume",
            "delivery_term", "budget", "payment_terms", "contract_basis", "pay_on", "ship_on",
            "ship_place", "ship_terms", "competitor", "closed_on", "comment",
        ),
        "tags": _tags("deal"),
        "client": Place(
            "deal.client_id",
            rank="(SELECT name_key FROM client WHERE id = deal.client_id)",
        ),
        "stage": Place("deal.stage_id", rank="stage.position"),
        "next_step_on": Place("state.next_on", "state"),
        "last_contact_on": Place("state.last_on", "state"),
    },
)  # fmt: skip

SOURCES: Final[dict[Entity, Source]] = {
    Entity.CLIENT: _CLIENT,
    Entity.CONTACT: _CONTACT,
    Entity.PRODUCT: _PRODUCT,
    Entity.LEAD: _LEAD,
    Entity.DEAL: _DEAL,
}


def fields_of(entity: Entity) -> dict[str, Field]:
    """Every field a list of these records may be asked, by id, in the usual order."""
    places = SOURCES[entity].places
    return {one.id: one for one in fields.fields_of(entity) if one.is_custom or one.id in places}


def place_of(entity: Entity, field: Field) -> Place:
    """Where a field stands."""
    return (
        _own(SOURCES[entity].table, field) if field.is_custom else SOURCES[entity].places[field.id]
    )


def _own(table: str, field: Field) -> Place:
    """A field of the user's own: its values stand in one table, each with its index."""
    number = field.custom_id
    whole = field.is_number or field.type is FieldType.FLAG
    column, is_text = ("int_value" if whole else "text_value"), field.is_text
    held = f"FROM custom_value WHERE field_id = {number}"
    many = (
        f"SELECT record_id FROM (SELECT record_id, {column} AS value, text_key AS key {held})"  # noqa: S608 - a number
        " WHERE {holds}"
    )
    sorting = "text_key" if is_text else column
    one = f"FROM {BY_RECORD} WHERE field_id = {number} AND record_id = {table}.id"
    value = f"(SELECT min({sorting}) {one})"
    return Place(
        f"coalesce({value}, '')" if is_text else value,
        many=many,
        few=many,
        key_sql="key" if is_text else "",
    )
