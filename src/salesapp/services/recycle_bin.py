"""The recycle bin: bringing back what was deleted, with its relations, and purging it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from salesapp.db import journal
from salesapp.db.queries import recycle_bin as bin_
from salesapp.db.queries.client_matches import find_matches
from salesapp.db.queries.recycle_bin import Key
from salesapp.db.records import require
from salesapp.db.search_text import (
    refresh_client,
    refresh_contact,
    refresh_deal,
    refresh_product,
)
from salesapp.db.writes import contacts as people
from salesapp.db.writes import merging
from salesapp.db.writes import recycle_bin as writes
from salesapp.db.writes.products import of_sku
from salesapp.domain.changes import Changes
from salesapp.domain.changes import merge as all_of
from salesapp.domain.clients import ClientDraft, ClientStatus
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl, Silent
from salesapp.domain.recycling import BINNED, expired_before

_CHUNK: Final = 200
_PARTS_FIRST: Final = (
    Entity.ACTIVITY,
    Entity.INVOICE,
    Entity.ORDER,
    Entity.OFFER,
    Entity.LEAD,
    Entity.DEAL,
    Entity.CONTACT,
    Entity.PRODUCT,
    Entity.CLIENT,
)


def restore(entity: Entity, record_id: int) -> Changes:
    """Bring a deleted record back with the people, steps and places that went with it.

    Whose it was comes back before it, when that lies in the bin, too.

    Raises:
        RuleError: RECORD_GONE when it is not in the bin; DUPLICATE_CLIENT or FIELD_INVALID when
            another record took its ИНН with the КПП, or its article, meanwhile.
    """
    told = bin_.one(entity, record_id)
    if told is None or entity not in BINNED:
        raise RuleError(Rule.RECORD_GONE, table=entity.value, id=record_id)
    entry = _deletion_of(told)
    with journal.action(f"{entity}.undelete", subject=told.title) as rec:
        rec.about(record_id)
        for owner, owner_id in _owners(entity, record_id, entry):
            if bin_.one(owner, owner_id) is not None:
                restore(owner, owner_id)
        writes.come_back(entity.value, record_id)
        _check_unique(entity, record_id)
        if entry is not None:
            _bring_parts(entity, record_id, entry)
        if entity in {Entity.OFFER, Entity.ORDER}:
            writes.free_version(entity.value, record_id)
        _put_right(entity, record_id)
    return rec.result()


def owners(entity: Entity, record_id: int) -> list[str]:
    """What those are called that come back with a record because it is theirs."""
    told = bin_.one(entity, record_id)
    found = _owners(entity, record_id, _deletion_of(told)) if told is not None else []
    binned = (bin_.one(*key) for key in found)
    return [one.title for one in binned if one is not None]


def _owners(entity: Entity, record_id: int, entry: int | None) -> list[Key]:
    found = bin_.owners_of(entity, record_id)
    if entity is Entity.CONTACT and entry is not None:
        clients = writes.clients_left(entry, record_id)
        # Who works elsewhere, too, needs none of those that were deleted.
        if all(bin_.one(Entity.CLIENT, one) is not None for one in clients):
            found += [(Entity.CLIENT, one) for one in clients]
    return found


def restore_many(found: Sequence[Key], control: JobControl | None = None) -> Changes:
    """Bring several records back, owners before their parts."""
    watch = control or Silent()
    ordered = sorted(found, key=lambda key: -_PARTS_FIRST.index(key[0]))
    names = str(len(ordered))
    with journal.action("bin.restore", subject=names) as rec:
        parts = []
        for place, (entity, record_id) in enumerate(ordered):
            watch.step(place, len(ordered))
            if bin_.one(entity, record_id) is not None:
                parts.append(restore(entity, record_id))
    return rec.result() | all_of(parts)


def purge(found: Sequence[Key], control: JobControl | None = None) -> int:
    """Delete records of the bin for good, with their parts; return how many went.

    Not undoable. What a living record still names stays in the bin.
    """
    watch = control or Silent()
    ordered = sorted(found, key=lambda key: _PARTS_FIRST.index(key[0]))
    gone = 0
    with journal.action("bin.purge", subject=str(len(ordered)), undoable=False):
        for place, (entity, record_id) in enumerate(ordered):
            watch.step(place, len(ordered))
            if bin_.one(entity, record_id) is not None:
                _purge_parts(entity, record_id)
                gone += int(writes.purge(entity.value, record_id))
    return gone


def purge_expired(now: datetime, control: JobControl | None = None) -> int:
    """Delete for good what lay in the bin for too long, in short transactions."""
    watch = control or Silent()
    before = expired_before(now)
    gone = 0
    for place, entity in enumerate(_PARTS_FIRST):
        refused: set[int] = set()
        while True:
            found = bin_.expired(entity, before, _CHUNK + len(refused))
            wanted = [one for one in found if one not in refused][:_CHUNK]
            if not wanted:
                break
            watch.step(place, len(_PARTS_FIRST))
            with journal.action("bin.expire", subject=str(len(wanted)), undoable=False):
                for record_id in wanted:
                    if writes.purge(entity.value, record_id):
                        gone += 1
                    else:
                        refused.add(record_id)
    return gone


def _purge_parts(entity: Entity, record_id: int) -> None:
    told = bin_.one(entity, record_id)
    entry = _deletion_of(told) if told else None
    if entry is None:
        return
    for table, ids in writes.buried_with(entry).items():
        for row_id in ids:
            if table != entity and writes.belongs(table, row_id, entity.value, record_id):
                writes.purge(table, row_id)


def _deletion_of(told: bin_.Binned) -> int | None:
    """The journal entry that put a record into the bin."""
    entries = bin_.entries_since(told.entity, told.id, told.deleted_at)
    buried = (one for one in entries if told.id in writes.buried_with(one).get(told.entity, ()))
    return next(buried, None)


def _bring_parts(entity: Entity, record_id: int, journal_id: int) -> None:
    for table, ids in writes.buried_with(journal_id).items():
        for row_id in ids:
            if table != entity and writes.belongs(table, row_id, entity.value, record_id):
                writes.come_back(table, row_id)
                if table == Entity.CONTACT:
                    # Where the person works besides, somebody else may be the main one by now.
                    _put_right(Entity.CONTACT, row_id)
    for part in writes.taken_away(journal_id, entity.value, record_id):
        writes.put_back(part)
    for step in writes.cancelled_by(journal_id):
        if writes.belongs("activity", step.activity_id, entity.value, record_id):
            writes.plan_again(step)
    if entity is Entity.DEAL:
        for activity_id in writes.left_behind(journal_id, record_id):
            writes.follow_again(activity_id, record_id)


def _check_unique(entity: Entity, record_id: int) -> None:
    if entity is Entity.CLIENT:
        name, inn, kpp, status = require("client", record_id, "name, inn, kpp, status")
        if status != ClientStatus.ARCHIVED:
            for match in find_matches(ClientDraft(name, inn=inn, kpp=kpp), record_id):
                if match.is_stop:
                    raise RuleError(
                        Rule.DUPLICATE_CLIENT, client_id=match.client_id, name=match.name
                    )
    if entity is Entity.PRODUCT:
        sku, is_active = require("product", record_id, "sku, is_active")
        other = of_sku(str(sku), record_id) if sku and is_active else None
        if other is not None:
            raise RuleError(Rule.FIELD_INVALID, field="sku", product_id=other[0], name=other[1])


def _put_right(entity: Entity, record_id: int) -> None:
    if entity is Entity.CLIENT:
        people.keep_one_main(record_id)
        refresh_client(record_id)
    elif entity is Entity.CONTACT:
        for client_id in merging.clients_of(record_id):
            people.keep_one_main(client_id)
        refresh_contact(record_id)
    elif entity is Entity.PRODUCT:
        refresh_product(record_id)
    elif entity is Entity.DEAL:
        refresh_deal(record_id)
