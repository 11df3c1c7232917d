"""Where the fields of records stand in the store, for filters, orders and columns of lists."""

from __future__ import annotations

from typing import Final

from salesapp.db.queries import attributes, deal_figures, fields
from salesapp.db.queries.field_sql import BY_RECORD, PLACES, attribute_column
from salesapp.db.queries.list_places import (
    Joined,
    Place,
    Source,
    as_people_sort,
    ranked,
    ranked_as_people_sort,
)  # fmt: skip
from salesapp.db.queries.rfm import score_sql
from salesapp.domain.entities import Entity
from salesapp.domain.fields import Field, FieldType
from salesapp.domain.rfm import Score


def _point(owner: str, kind: str) -> Place:
    where = f"{owner}_id = {owner}.id AND kind = '{kind}'"
    first = f"SELECT {{column}} FROM contact_point WHERE {where} ORDER BY position, id LIMIT 1"  # noqa: S608 - names of ours
    many = (
        f"SELECT {owner}_id FROM (SELECT {owner}_id, value_norm AS value FROM contact_point"  # noqa: S608 - names of ours
        f" WHERE kind = '{kind}' AND {owner}_id IS NOT NULL) WHERE {{holds}}"
    )
    firsts = (
        f"SELECT {owner}_id AS id, value_norm AS value, min((position << 40) + id)"  # noqa: S608 - names of ours
        f" FROM contact_point INDEXED BY contact_point_{owner}_id"
        f" WHERE {owner}_id IS NOT NULL AND kind = '{kind}' GROUP BY {owner}_id"
    )
    return Place(
        f"coalesce(({first.format(column='value_norm')}), '')",
        many=many,
        few=many,
        lead=(kind, "value_norm"),
        along="contact_point_kind_value_norm",
        ranks=(ranked(firsts),),
    )


def _first_points(owner: str) -> dict[str, Joined]:
    """The first telephone, address and site of each record, each along its index."""
    found = {}
    for kind in ("phone", "email", "site"):
        first = (
            f"SELECT id FROM contact_point WHERE {owner}_id = {owner}.id AND kind = '{kind}'"  # noqa: S608 - names of ours
            " ORDER BY position, id LIMIT 1"
        )
        on = f"{owner}.id = {kind}.{owner}_id AND {kind}.kind = '{kind}' AND {kind}.id = ({first})"
        found[kind] = Joined("contact_point", on, always=False)
    return found


def _at(column: str) -> Place:
    """A fact about a person's place at a client: of the main place for the eye, of any to ask."""
    value = (
        f"SELECT {column} FROM affiliation WHERE contact_id = contact.id"  # noqa: S608 - names of ours
        f" ORDER BY {PLACES} LIMIT 1"
    )
    many = (
        f"SELECT contact_id FROM (SELECT contact_id, {column} AS value FROM affiliation)"  # noqa: S608 - names of ours
        " WHERE {holds}"
    )
    return Place(f"coalesce(({value}), '')", many=many)


def _plain(table: str, *names: str) -> dict[str, Place]:
    return {name: Place(f"{table}.{name}") for name in names}


def _indexed(table: str, column: str, *, words: bool = False, ranked_by: str = "") -> Place:
    """A text with few different values and an index: asked by the values themselves."""
    few = f"SELECT id FROM (SELECT id, {column} AS value FROM {table}) WHERE {{holds}}"  # noqa: S608 - names of ours
    # Steps from one value to the next along the index instead of reading every record.
    steps = (
        f"WITH RECURSIVE step(value) AS (SELECT min({column}) FROM {table} WHERE {column} > ''"  # noqa: S608 - names of ours
        f" UNION ALL SELECT (SELECT min({column}) FROM {table} WHERE {column} > step.value)"
        " FROM step WHERE step.value IS NOT NULL)"
        " SELECT value FROM step WHERE value IS NOT NULL LIMIT :most"
    )
    known = f"SELECT id, {column} AS value FROM {table} INDEXED BY {ranked_by} WHERE {column} > ''"  # noqa: S608 - names of ours
    ranks = (ranked_as_people_sort(known),) if ranked_by else ()
    return Place(
        f"{table}.{column}",
        few=few,
        words=words,
        spellings=steps,
        ranks=ranks,
        spoken=bool(ranks),
    )


def _state(column: str, along: str, *, then: str = "") -> Place:
    few = (
        f"SELECT client_id FROM (SELECT client_id, {column} AS value FROM client_state"  # noqa: S608 - names of ours
        " WHERE is_open IN (0, 1)) WHERE {holds}"
    )
    known = f"SELECT client_id AS id, {{0}} AS value FROM client_state WHERE {column} IS NOT NULL"  # noqa: S608 - names of ours
    ranks = [ranked(known.format(column))]
    if then:
        ranks.append(ranked(known.format("next_time") + " AND next_time IS NOT NULL"))
    sql = f"state.{column}"
    return Place(sql, "state", few=few, order=True, then=then, along=along, ranks=tuple(ranks))


def _money(column: str, along: str, *, sum_of: bool = True) -> Place:
    few = (
        f"SELECT client_id FROM (SELECT client_id, {column} AS value FROM client_money)"  # noqa: S608 - names of ours
        " WHERE {holds}"
    )
    sql = f"coalesce(money.{column}, 0)" if sum_of else f"money.{column}"
    filled = f"{column} <> 0" if sum_of else f"{column} IS NOT NULL"
    known = f"SELECT client_id AS id, {column} AS value FROM client_money WHERE {filled}"  # noqa: S608 - names of ours
    return Place(sql, "money", few=few, order=True, along=along, ranks=(ranked(known),))


OVERDUE: Final = (
    "(SELECT coalesce(sum(open_minor), 0) FROM receivable"
    " WHERE client_id = client.id AND due_on < :today)"
)
TURNOVER: Final = (
    "(SELECT coalesce(sum(amount_minor), 0) FROM payment_roubles"
    " WHERE client_id = client.id AND paid_on >= :since AND deleted_at IS NULL)"
)
"""The turnover out of the payments themselves, while the summary is of another day."""
_OWING: Final = (
    "SELECT client_id FROM (SELECT client_id, sum(open_minor) AS value FROM receivable"
    " WHERE due_on < :today AND client_id IS NOT NULL GROUP BY client_id) WHERE {holds}"
)

_OWED: Final = (
    "SELECT client_id AS id, sum(open_minor) AS value FROM receivable"
    " WHERE due_on < :today AND client_id IS NOT NULL GROUP BY client_id HAVING value <> 0"
)
_INN: Final = "SELECT id, inn AS value FROM client INDEXED BY client_inn_kpp WHERE inn > ''"
_MADE: Final = "SELECT id, created_at AS value FROM client INDEXED BY client_created_at_id"
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
        **_first_points("client"),
    },
    {
        **_plain(
            "client", "kind", "kpp", "status", "legal_address", "actual_address",
            "delivery_address", "source", "payment_terms", "note",
        ),
        "created_at": Place(
            "client.created_at", along="client_created_at_id", ranks=(ranked(_MADE),),
        ),
        "tags": _tags("client"),
        "name": Place(
            "client.name", key="key", key_sql="client.name_key", words=True,
            rank="client.name_key",
        ),
        "full_name": Place("client.full_name", words=True),
        "inn": Place(
            "client.inn", key="exact", words=True, along="client_inn_kpp", ranks=(ranked(_INN),),
        ),
        "kpp": Place("client.kpp", key="exact"),
        "ogrn": Place("client.ogrn", key="exact", words=True),
        "category": _indexed("client", "category"),
        "city": _indexed("client", "city", words=True),
        "industry": _indexed(
            "client",
            "industry",
            ranked_by="client_industry_name_key_id_status_deleted_at",
        ),
        "phone": _point("client", "phone"),
        "email": _point("client", "email"),
        "site": _point("client", "site"),
        "next_step_on": _state(
            "next_on", "client_state_day", then=", state.next_time IS NULL, state.next_time"
        ),
        "paused_until": Place("state.paused_until", "state"),
        "last_contact_on": _state("last_on", "client_state_last"),
        "turnover_12m": _money("turnover_minor", "client_money_turnover"),
        "debt": _money("debt_minor", "client_money_debt"),
        "overdue_debt": Place(
            OVERDUE, few=_OWING, ranks=(ranked(_OWED),)
        ),
        "last_purchase_on": _money("last_sale_on", "client_money_last", sum_of=False),
        "life": _class("life"),
        "abc": _class("abc"),
        "abc_margin": _class("abc_margin"),
        "xyz": _class("xyz"),
        "fit": Place(_FIT, few=_FITTING),
        **{one.value: Place(score_sql(one, "class"), "class") for one in Score},
    },
    along="client_name_key_id_status_category_city_deleted_at",
    scope=("status", "+client.status IN ('prospect', 'active')"),
    summary=("state", "state.is_open = 1"),
)  # fmt: skip

_CONTACT: Final = Source(
    "contact",
    "contact.name_key, contact.id",
    _first_points("contact"),
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
            " ORDER BY until_on IS NOT NULL, is_main DESC, id LIMIT 1)",
            many="SELECT contact_id FROM (SELECT contact_id, client_id AS value FROM affiliation)"
            " WHERE {holds}",
            rank="(SELECT client.name_key FROM affiliation JOIN client"
            " ON client.id = affiliation.client_id WHERE contact_id = contact.id"
            " ORDER BY until_on IS NOT NULL, is_main DESC, affiliation.id LIMIT 1)",
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
            rank=as_people_sort("(SELECT name FROM category WHERE id = product.category_id)"),
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
        "days_in_stage": Place(deal_figures.days_in_stage("deal", ":today")),
        "paid_share": Place(deal_figures.paid_share("deal")),
        "people": Place(deal_figures.people("deal")),
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
    known = [one for one in fields.fields_of(entity) if one.is_custom or one.id in places]
    told = attributes.fields() if entity is Entity.PRODUCT else ()
    return {one.id: one for one in (*known, *told)}


def place_of(entity: Entity, field: Field) -> Place:
    """Where a field stands."""
    if field.is_attribute:
        return _property(field)
    return (
        _own(SOURCES[entity].table, field) if field.is_custom else SOURCES[entity].places[field.id]
    )


def _property(field: Field) -> Place:
    """A property of a group of goods: told in one table, each with its index."""
    held = f"FROM attribute_value WHERE attribute_id = {field.attribute_id}"
    column = attribute_column(field)
    many = f"SELECT product_id FROM (SELECT product_id, {column} AS value {held}) WHERE {{holds}}"  # noqa: S608 - a number
    value = f"(SELECT {column} {held} AND product_id = product.id)"
    texts = f"SELECT DISTINCT text {held} AND text > '' ORDER BY text LIMIT :most"
    return Place(
        f"coalesce({value}, '')" if field.is_text else value,
        many=many,
        few=many,
        spellings=f"SELECT text FROM ({texts})" if field.is_text else "",  # noqa: S608 - a number
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
