"""What the user does with saved lists: saves, renames, orders, changes and deletes them."""

from __future__ import annotations

from collections.abc import Sequence

from salesapp.db import journal
from salesapp.db.models.views import SavedView
from salesapp.db.queries import views as queries
from salesapp.db.records import bury, require, touch
from salesapp.db.writes import views as writes
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.text import fold
from salesapp.domain.views import LONGEST


def save(entity: Entity, name: str, asked: str, sort: str, columns: str) -> Changes:
    """Keep filter, order and columns of a list under a name, last among the saved ones.

    Raises:
        RuleError: FIELD_REQUIRED without a name, FIELD_INVALID when one is called so already.
    """
    name = _name(entity, name, 0)
    with journal.action("view.save", subject=name) as rec:
        made = SavedView.create(
            entity=entity.value,
            name=name,
            asked=asked,
            sort=sort,
            columns=columns,
            position=writes.next_position(entity),
        )
        rec.about(int(made.id))
    return rec.result()


def update(view_id: int, asked: str, sort: str, columns: str) -> Changes:
    """Keep other filter, order and columns under the name.

    Raises:
        RuleError: RECORD_GONE.
    """
    (name,) = require("saved_view", view_id, "name")
    with journal.action("view.update", subject=str(name)) as rec:
        rec.about(view_id)
        touch("saved_view", view_id, asked=asked, sort=sort, columns=columns)
    return rec.result()


def rename(view_id: int, name: str) -> Changes:
    """Call a saved list otherwise.

    Raises:
        RuleError: FIELD_REQUIRED, FIELD_INVALID, RECORD_GONE.
    """
    (entity,) = require("saved_view", view_id, "entity")
    name = _name(Entity(entity), name, view_id)
    with journal.action("view.rename", subject=name) as rec:
        rec.about(view_id)
        touch("saved_view", view_id, name=name)
    return rec.result()


def pin(view_id: int, *, on: bool) -> Changes:
    """Show a saved list in the row of segments, or only in the menu of the rest.

    Raises:
        RuleError: RECORD_GONE.
    """
    (name,) = require("saved_view", view_id, "name")
    with journal.action("view.pin" if on else "view.unpin", subject=str(name)) as rec:
        rec.about(view_id)
        touch("saved_view", view_id, is_pinned=on)
    return rec.result()


def order(view_ids: Sequence[int]) -> Changes:
    """Put saved lists into this order.

    Raises:
        RuleError: RECORD_GONE.
    """
    with journal.action("view.order") as rec:
        for position, view_id in enumerate(view_ids, 1):
            rec.about(view_id)
            if require("saved_view", view_id, "position") != (position,):
                touch("saved_view", view_id, position=position)
    return rec.result()


def delete(view_id: int) -> Changes:
    """Forget a saved list; the records it showed stay.

    Raises:
        RuleError: RECORD_GONE.
    """
    (name,) = require("saved_view", view_id, "name")
    with journal.action("view.delete", subject=str(name)) as rec:
        rec.about(view_id)
        bury("saved_view", view_id)
    return rec.result()


def _name(entity: Entity, name: str, view_id: int) -> str:
    name = " ".join(name.split())[:LONGEST]
    if not name:
        raise RuleError(Rule.FIELD_REQUIRED, field="name")
    if fold(name) in {fold(one.name) for one in queries.saved(entity) if one.id != view_id}:
        raise RuleError(Rule.FIELD_INVALID, field="name", value=name, reason="taken")
    return name
