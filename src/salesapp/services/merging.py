"""Making one record out of duplicates, as one step that can be taken back."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from salesapp.db import journal
from salesapp.db.fields import local_today, now, parse_moment
from salesapp.db.models.merging import MergeRecord
from salesapp.db.permits import Permit, permitted
from salesapp.db.queries import attributes, fields, products
from salesapp.db.queries import fit as fit_queries
from salesapp.db.queries.client_matches import find_matches
from salesapp.db.records import bury, touch
from salesapp.db.search_text import (
    refresh_client,
    refresh_contact,
    refresh_deal,
    refresh_product,
)
from salesapp.db.writes import attributes as attribute_writes
from salesapp.db.writes import contacts as people
from salesapp.db.writes import custom_fields as custom_writes
from salesapp.db.writes import merging as writes
from salesapp.db.writes import prices as price_writes
from salesapp.db.writes import products as catalogue
from salesapp.db.writes import relations
from salesapp.domain.attributes import Value
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.clients import ClientDraft, ClientStatus
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.field_values import loaded
from salesapp.domain.fields import ATTRIBUTE, Field, FieldType
from salesapp.domain.merging import (
    JOINED,
    MERGEABLE,
    TECHNICAL,
    Candidate,
    is_empty,
    joined,
    resolve,
)
from salesapp.domain.products import Aspect
from salesapp.domain.relations import TWO_SIDED
from salesapp.domain.text import fold, name_key
from salesapp.services import fit, packings, prices


def candidates(entity: Entity, ids: Sequence[int]) -> list[Candidate]:
    """The records side by side, as they are to be chosen from.

    Raises:
        RuleError: RECORD_GONE when one was deleted meanwhile.
    """
    own, told = _own_fields(entity), _told(entity, ids)
    long_texts = JOINED | {one.id for one in own if one.type is FieldType.LONG_TEXT}
    found = []
    for record_id in ids:
        columns = writes.read_record(entity.value, record_id)
        if columns is None:
            raise RuleError(Rule.RECORD_GONE, table=entity.value, id=record_id)
        values = {name: cell for name, cell in columns.items() if name not in TECHNICAL}
        held = writes.own_cells(entity.value, record_id)
        values |= {one.id: held.get(one.custom_id) for one in own}
        values |= {code: one[record_id] for code, one in told.items()}
        updated_at = parse_moment(columns["updated_at"])
        found.append(Candidate(record_id, updated_at, values, long_texts))
    return found


def _own_fields(entity: Entity) -> list[Field]:
    """The user's own fields that hold one value; lists of texts are united without asking."""
    known = fields.own_fields(entity, archived=True)
    return [one for one in known if one.type is not FieldType.CHOICES]


def _told(entity: Entity, ids: Sequence[int]) -> dict[str, dict[int, Value | None]]:
    """What goods tell of each property, by its code and the product."""
    if entity is not Entity.PRODUCT:
        return {}
    values = attributes.values(ids)
    return {
        f"{ATTRIBUTE}{one.id}": {record_id: values[record_id].get(one.id) for record_id in ids}
        for one in attributes.of_products(ids)
    }


def child_counts(entity: Entity, record_id: int) -> dict[str, int]:
    """How many rows of each table belong to a record: what moves with it."""
    return dict(writes.children(entity.value, record_id))


def merge(
    entity: Entity,
    survivor_id: int,
    merged_ids: Sequence[int],
    chosen: Mapping[str, int] | None = None,
) -> Changes:
    """Make one record of several: what belongs to the others moves to the one that stays.

    Args:
        entity: A client, contact or product.
        survivor_id: The record that stays.
        merged_ids: Those that go into it.
        chosen: For a column the record whose value stays (`domain.merging.ALL`: every text).

    Raises:
        RuleError: RECORD_GONE; FIELD_INVALID for nothing to merge; DUPLICATE_CLIENT or
            FIELD_INVALID when a third record has the ИНН with the КПП, or the article.
    """
    others = [one for one in dict.fromkeys(merged_ids) if one != survivor_id]
    if entity not in MERGEABLE or not others:
        raise RuleError(Rule.FIELD_INVALID, field="records")
    records = candidates(entity, [survivor_id, *others])
    columns = resolve(records, survivor_id, chosen or {})
    own = {one: columns.pop(one.id) for one in _own_fields(entity)}
    told = {code: columns.pop(code) for code in list(columns) if code.startswith(ATTRIBUTE)}
    table = entity.value
    with journal.action(f"{table}.merge", subject=str(columns["name"])) as rec:
        rec.about(survivor_id)
        if entity is Entity.PRODUCT:
            _settle_prices(records, columns)
        elif entity is Entity.CLIENT:
            for place, one in enumerate(records):
                for before in records[:place]:
                    price_writes.end_where_agreed(one.id, before.id, local_today())
        with permitted(Permit(table, other, survivor_id) for other in others):
            for other in others:
                _take_in(table, other, survivor_id, str(_named(records, other)))
        _keep_own(survivor_id, own)
        _keep_told(survivor_id, told)
        _check(entity, survivor_id, columns)
        key = name_key if entity is not Entity.PRODUCT else fold
        touch(table, survivor_id, None, **columns, name_key=key(str(columns["name"])))
        _put_right(entity, survivor_id, others)
    return rec.result()


def _keep_own(survivor_id: int, values: Mapping[Field, object]) -> None:
    """Let the record that stays hold what was chosen of the user's own fields."""
    for field, cell in values.items():
        text, number = (None, cell) if isinstance(cell, int) else (str(cell), None)
        kept = None if is_empty(cell) else loaded(field.type, [(text, number)], field.choices)
        custom_writes.write(field, {survivor_id: kept})


def _keep_told(survivor_id: int, told: Mapping[str, object]) -> None:
    """Let goods tell of their properties what was chosen: it stood in the store before."""
    for code, value in told.items():
        if isinstance(value, int | str):
            attribute_writes.set_value(survivor_id, int(code.removeprefix(ATTRIBUTE)), value)


def _settle_prices(records: Sequence[Candidate], columns: Mapping[str, object]) -> None:
    """What clients pay for the goods that stay is what they paid, in the VAT mode they get."""
    included = bool(columns["price_includes_vat"])
    for place, one in enumerate(records):
        if bool(one.values["price_includes_vat"]) is not included:
            rate = one.values["vat_bp"]
            prices.into_mode(one.id, rate if isinstance(rate, int) else None, included=included)
        for before in records[:place]:
            price_writes.end_where_priced(one.id, before.id, local_today())


def _take_in(table: str, other: int, survivor_id: int, name: str) -> None:
    if table == Entity.PRODUCT:
        relations.forget_between(other, survivor_id)
        _join_sides(other, survivor_id)
    done = writes.move(table, other, survivor_id)
    writes.follow_decisions(table, other, survivor_id)
    bury(table, other)
    counted = {"moved": done.moved, "coincided": done.coincided, "left": done.left}
    MergeRecord.create(
        entity=table,
        survivor_id=survivor_id,
        merged_id=other,
        merged_name=name,
        moved=json.dumps(counted, sort_keys=True),
        lost=json.dumps(done.lost, ensure_ascii=False),
    )


def _join_sides(other: int, survivor_id: int) -> None:
    """What is told of a side of both goods stays, one below another."""
    cards = products.card(survivor_id), products.card(other)
    if cards[0] is None or cards[1] is None:
        return
    for aspect in Aspect:
        mine, theirs = cards[0].aspects[aspect], cards[1].aspects[aspect]
        own, double = (catalogue.aspect_id(one, aspect.value) for one in (survivor_id, other))
        if mine and theirs and mine != theirs and own is not None and double is not None:
            catalogue.set_aspect(own, joined([mine, theirs]))
            catalogue.delete_aspect(double)


def _named(records: Sequence[Candidate], record_id: int) -> object:
    return next(one.values["name"] for one in records if one.id == record_id)


def _check(entity: Entity, survivor_id: int, columns: Mapping[str, object]) -> None:
    """No third record may be the same as what comes out."""
    if entity is Entity.CLIENT and columns["status"] != ClientStatus.ARCHIVED:
        draft = ClientDraft("", inn=str(columns["inn"]), kpp=str(columns["kpp"]))
        for match in find_matches(draft, survivor_id):
            if match.is_stop:
                raise RuleError(Rule.DUPLICATE_CLIENT, client_id=match.client_id, name=match.name)
    if entity is Entity.PRODUCT and columns["sku"]:
        other = catalogue.of_sku(str(columns["sku"]), survivor_id)
        if other is not None:
            raise RuleError(Rule.FIELD_INVALID, field="sku", product_id=other[0], name=other[1])


def _put_right(entity: Entity, survivor_id: int, others: Sequence[int]) -> None:
    """Main contacts, and the words the records are found by."""
    if entity is Entity.PRODUCT:
        for kind in TWO_SIDED:
            relations.forget_doubles(survivor_id, kind.value)
        packings.tell_apart(survivor_id)
        refresh_product(survivor_id)
        return
    if entity is Entity.CLIENT:
        people.keep_one_main(survivor_id)
        refresh_client(survivor_id)
        for other in others:
            refresh_client(other)
        if fit_queries.answers(survivor_id):
            fit.judge_anew([survivor_id], now().astimezone().date())
    else:
        for client_id in writes.clients_of(survivor_id):
            people.keep_one_main(client_id)
        refresh_contact(survivor_id)
    for deal_id in writes.deals_of(entity.value, survivor_id):
        refresh_deal(deal_id)
