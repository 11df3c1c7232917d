"""How fields are asked in SQL: what is compared, sorted by and shown, for each field of a record.

The pieces name the table of the record by an alias (its own name, unless another is given). Values
of a condition are bound by the asker, in the form of the store: ISO days, UTC text of moments,
whole numbers; texts of a `folded` field through `domain.field_values.text_key`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from salesapp.db.queries import deal_figures
from salesapp.db.queries.money_sql import year_before
from salesapp.db.queries.rfm import told_sql
from salesapp.domain.attributes import YES
from salesapp.domain.entities import Entity
from salesapp.domain.fields import Field, FieldType
from salesapp.domain.rfm import Score


class FieldSql(NamedTuple):
    """The pieces of one field.

    Attributes:
        column: What a test compares, e.g. ``text_key``.
        frame: Where the test stands, with ``{}`` for it; an index serves it where there is one.
        value: Scalar expression of the value, to be selected; NULL or '' for nothing.
        sort: Scalar expression rows are ordered by.
        filled: Condition: something is told.
        folded: The column holds folded text (`text_key`), and so must what it is compared with.
    """

    column: str
    frame: str
    value: str
    sort: str
    filled: str
    folded: bool = False

    def where(self, test: str) -> str:
        """A condition on the record out of a test of the column: ``sql.where("{} >= ?")``."""
        return self.frame.format(test.format(self.column))

    @property
    def empty(self) -> str:
        """Condition: nothing is told."""
        return f"NOT ({self.filled})"


def field_sql(field: Field, today: date, alias: str = "") -> FieldSql:
    """The pieces of a field; `today` tells what is overdue and when the twelve months began."""
    table = alias or field.entity.value
    if field.is_custom:
        return _own(field, table)
    if field.is_attribute:
        return _property(field, table)
    special = _SPECIAL.get((field.entity, field.id))
    if special is not None:
        return special(table, today)
    column = f"{table}.{field.id}"
    folded = _FOLDED.get((field.entity, field.id), "")
    if folded:
        key = f"{table}.{folded}"
        return FieldSql(key, "{}", column, key, f"{column} <> ''", folded=True)
    return _plain(column, is_text=field.is_text or field.type is FieldType.TEXT)


def own_column(field: Field) -> str:
    """The column of `custom_value` a field of the user's own is compared by."""
    whole = field.is_number or field.type is FieldType.FLAG
    return "int_value" if whole else "text_key"


def attribute_column(field: Field) -> str:
    """How a value of a property is compared: thousandths, a text, 1 or 0 of a flag."""
    if field.type is FieldType.FLAG:
        return f"(text = '{YES}')"
    return "number_milli" if field.is_number else "text"


def _property(field: Field, table: str) -> FieldSql:
    inside = f"SELECT product_id FROM attribute_value WHERE attribute_id = {field.attribute_id}"  # noqa: S608 - a number
    column = attribute_column(field)
    value = (
        f"(SELECT {column} FROM attribute_value"  # noqa: S608 - a number
        f" WHERE attribute_id = {field.attribute_id} AND product_id = {table}.id)"
    )
    frame = f"{table}.id IN ({inside} AND {{}})"
    return FieldSql(column, frame, value, value, f"{table}.id IN ({inside})")


def _plain(column: str, *, is_text: bool) -> FieldSql:
    filled = f"{column} <> ''" if is_text else f"{column} IS NOT NULL"
    return FieldSql(column, "{}", column, column, filled)


def _own(field: Field, table: str) -> FieldSql:
    number, column = field.custom_id, own_column(field)
    inside = f"SELECT record_id FROM custom_value WHERE field_id = {number}"  # noqa: S608 - a number
    one = f"FROM {BY_RECORD} WHERE field_id = {number} AND record_id = {table}.id"
    shown = "int_value" if column == "int_value" else "text_value"
    if field.type is FieldType.CHOICES:
        value = f"(SELECT group_concat(text_value, ', ') {one})"
        sort = f"(SELECT min(text_key) {one})"
    else:
        value, sort = f"(SELECT {shown} {one})", f"(SELECT {column} {one})"
    return FieldSql(
        column,
        f"{table}.id IN ({inside} AND {{}})",
        value,
        sort,
        f"{table}.id IN ({inside})",
        folded=field.is_text,
    )


BY_RECORD: Final = "custom_value INDEXED BY custom_value_field_id_record_id_slot"
"""Where a record's value is looked up: without statistics SQLite walks all values of a field."""

_FOLDED: Final = {
    (Entity.CLIENT, "name"): "name_key",
    (Entity.CONTACT, "name"): "name_key",
    (Entity.PRODUCT, "name"): "name_key",
}
"""Texts whose folded form stands in a column of its own."""

_Maker = Callable[[str, date], FieldSql]


def _linked(inside: str, key: str, column: str, *, order: str = "", text: bool = False) -> _Maker:
    """A value of a table that names the record by `key`; of several rows the first one counts."""
    tail = f" ORDER BY {order} LIMIT 1" if order else ""
    limit = f"{inside}{' AND' if ' WHERE ' in inside else ' WHERE'}"

    def made(table: str, _today: date) -> FieldSql:
        value = f"(SELECT {column} FROM {limit} {key} = {table}.id{tail})"  # noqa: S608 - names of ours
        filled = f"{column} <> ''" if text else f"{column} IS NOT NULL"
        frame = f"{table}.id IN (SELECT {key} FROM {limit} {{}})"  # noqa: S608 - names of ours
        return FieldSql(column, frame, value, value, frame.format(filled))

    return made


def _point(owner: str, kind: str) -> _Maker:
    inside = f"contact_point WHERE kind = '{kind}' AND {owner} IS NOT NULL"
    return _linked(inside, owner, "value_norm", order="position, id", text=True)


def _sum(sql: Callable[[date], str]) -> _Maker:
    """Money summed over other tables; no rows are no money."""

    def made(table: str, today: date) -> FieldSql:
        value = f"coalesce((SELECT {sql(today).format(id=f'{table}.id')}), 0)"
        return FieldSql(value, "{}", value, value, f"{value} <> 0")

    return made


def _turnover(today: date) -> str:
    since = year_before(today).isoformat()
    return (
        "sum(amount_minor) FROM payment_roubles WHERE client_id = {id} AND deleted_at IS NULL"
        f" AND paid_on >= '{since}'"
    )


def _overdue(today: date) -> str:
    return (
        "sum(open_minor) FROM receivable WHERE client_id = {id}"
        f" AND due_on < '{today.isoformat()}'"
    )


def _last_purchase(table: str, _today: date) -> FieldSql:
    # A purchase is an issued invoice, the way the report of sales counts.
    value = (
        "(SELECT max(issued_on) FROM invoice"  # noqa: S608 - names of ours
        f" WHERE client_id = {table}.id AND state = 'issued' AND deleted_at IS NULL)"
    )
    return FieldSql(value, "{}", value, value, f"{value} IS NOT NULL")


def _fit(table: str, today: date) -> FieldSql:
    # The grade given by hand holds till its day.
    grade = f"CASE WHEN hand_until >= '{today.isoformat()}' THEN hand_grade ELSE grade END"
    return _linked("client_fit", "client_id", grade, text=True)(table, today)


def _score(score: Score) -> _Maker:
    def made(table: str, today: date) -> FieldSql:
        told = told_sql(score, today)
        return _linked("client_class", "id", told, text=True)(table, today)

    return made


def _lead_days(table: str, _today: date) -> FieldSql:
    # The store keeps whole days; numbers of fields are thousandths.
    value = f"({table}.lead_days * 1000)"
    return FieldSql(value, "{}", value, value, f"{table}.lead_days IS NOT NULL")


def _record(column: str, target: str, key: str = "name") -> _Maker:
    """A foreign key: compared by id, sorted by the name."""

    def made(table: str, _today: date) -> FieldSql:
        place = f"{table}.{column}"
        name = f"(SELECT {key} FROM {target} WHERE id = {place})"  # noqa: S608 - names of ours
        return FieldSql(place, "{}", place, name, f"{place} IS NOT NULL")

    return made


_STATE: Final = {Entity.CLIENT: "client_state", Entity.DEAL: "deal_state"}


def _state(entity: Entity, column: str) -> _Maker:
    return _linked(_STATE[entity], f"{entity}_id", column)


PLACES: Final = "until_on IS NOT NULL, is_main DESC, id"
"""Of the clients of a person the first one: where they work now, and are the main one."""


def _at_client(column: str) -> _Maker:
    inside = "affiliation WHERE contact_id IS NOT NULL"
    return _linked(inside, "contact_id", column, order=PLACES, text=True)


def _client_of_contact(table: str, _today: date) -> FieldSql:
    inside = "SELECT contact_id FROM affiliation WHERE"
    first = f"FROM affiliation WHERE contact_id = {table}.id ORDER BY {PLACES} LIMIT 1"
    return FieldSql(
        "client_id",
        f"{table}.id IN ({inside} {{}})",
        f"(SELECT client_id {first})",
        f"(SELECT (SELECT name_key FROM client WHERE client.id = client_id) {first})",  # noqa: S608
        f"{table}.id IN ({inside} client_id IS NOT NULL)",
    )


def _consent(table: str, _today: date) -> FieldSql:
    inside = f"FROM consent WHERE contact_id = {table}.id AND purpose = 'processing'"
    value = (
        f"(SELECT CASE WHEN count(*) = 0 THEN NULL WHEN count(*) > count(withdrawn_on)"
        f" THEN 'given' ELSE 'withdrawn' END {inside})"
    )
    return FieldSql(value, "{}", value, value, f"EXISTS (SELECT 1 {inside})")


def _tags(table: str, _today: date) -> FieldSql:
    # An alias stands for the table of the record only in joins of these queries.
    hung = (
        "FROM tag_link AS link JOIN tag ON tag.id = link.tag_id AND tag.deleted_at IS NULL"
        f" WHERE link.entity = '{table}'"
    )
    own = f"SELECT tag.name {hung} AND link.record_id = {table}.id ORDER BY tag.name_key"
    value = f"(SELECT group_concat(name, '{TAG_SIGN}') FROM ({own}))"  # noqa: S608 - names of ours
    frame = f"{table}.id IN (SELECT link.record_id {hung} AND {{}})"
    return FieldSql("tag.name", frame, value, value, frame.format("1"))


def _figure(sql: Callable[[str, date], str]) -> _Maker:
    """A figure that is never empty: nothing is zero."""

    def made(table: str, today: date) -> FieldSql:
        value = sql(table, today)
        return FieldSql(value, "{}", value, value, f"{value} <> 0")

    return made


TAG_SIGN: Final = "\x1f"
"""Stands between the tags of a record where they are told in one text: older ones hold commas."""

_C, _K, _P, _D = Entity.CLIENT, Entity.CONTACT, Entity.PRODUCT, Entity.DEAL
_SPECIAL: Final[dict[tuple[Entity, str], _Maker]] = {
    **{(entity, "tags"): _tags for entity in (_C, _K, _P, Entity.LEAD, _D)},
    (_C, "phone"): _point("client_id", "phone"),
    (_C, "email"): _point("client_id", "email"),
    (_C, "site"): _point("client_id", "site"),
    (_C, "next_step_on"): _state(_C, "next_on"),
    (_C, "last_contact_on"): _state(_C, "last_on"),
    (_C, "turnover_12m"): _sum(_turnover),
    (_C, "debt"): _sum(lambda _today: "sum(open_minor) FROM receivable WHERE client_id = {id}"),
    (_C, "overdue_debt"): _sum(_overdue),
    (_C, "last_purchase_on"): _last_purchase,
    (_C, "life"): _linked("client_class", "id", "life", text=True),
    (_C, "abc"): _linked("client_class", "id", "abc", text=True),
    (_C, "abc_margin"): _linked("client_class", "id", "abc_margin", text=True),
    (_C, "xyz"): _linked("client_class", "id", "xyz", text=True),
    (_C, "fit"): _fit,
    **{(_C, one.value): _score(one) for one in Score},
    (_K, "phone"): _point("contact_id", "phone"),
    (_K, "email"): _point("contact_id", "email"),
    (_K, "position"): _at_client("position"),
    (_K, "role"): _at_client("role"),
    (_K, "attitude"): _at_client("attitude"),
    (_K, "client"): _client_of_contact,
    (_K, "consent"): _consent,
    (_P, "category"): _record("category_id", "category"),
    (_P, "lead_days"): _lead_days,
    (_D, "client"): _record("client_id", "client", "name_key"),
    (_D, "stage"): _record("stage_id", "stage", "position"),
    (_D, "next_step_on"): _state(_D, "next_on"),
    (_D, "last_contact_on"): _state(_D, "last_on"),
    (_D, "days_in_stage"): _figure(
        lambda table, today: deal_figures.days_in_stage(table, f"'{today.isoformat()}'")
    ),
    (_D, "paid_share"): _figure(lambda table, _today: deal_figures.paid_share(table)),
    (_D, "people"): _figure(lambda table, _today: deal_figures.people(table)),
}
"""Fields that are not columns of the record's own table."""
