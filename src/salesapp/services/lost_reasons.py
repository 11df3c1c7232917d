"""The list of reasons deals are lost for: two levels, changed by the user."""

from __future__ import annotations

from salesapp.db import journal
from salesapp.db.fields import now
from salesapp.db.models.deals import LostReason
from salesapp.db.queries import pipelines as queries
from salesapp.db.queries.pipelines import ReasonRow
from salesapp.db.records import touch
from salesapp.db.writes import pipelines as writes
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.text import fold


def add(name: str, parent_id: int | None = None) -> Changes:
    """Add a reason of the first level, or a finer one under it.

    Raises:
        RuleError: FIELD_REQUIRED (`name`), FIELD_INVALID when its neighbours know the name.
    """
    title = _title(name, parent_id)
    if parent_id is not None and _reason(parent_id).parent_id is not None:
        raise RuleError(Rule.FIELD_INVALID, field="parent")
    with journal.action("reason.create", title) as recording:
        place = writes.next_place("lost_reason", "parent_id", parent_id)
        made = LostReason.create(name=title, parent=parent_id, position=place)
        recording.about(int(made.id))
    return recording.result()


def rename(reason_id: int, name: str) -> Changes:
    """Give a reason other words; deals closed with it follow.

    Raises:
        RuleError: FIELD_REQUIRED (`name`), FIELD_INVALID when its neighbours know the name.
    """
    title = _title(name, _reason(reason_id).parent_id, reason_id)
    with journal.action("reason.rename", title) as recording:
        touch("lost_reason", reason_id, None, name=title)
        recording.about(reason_id)
    return recording.result()


def reorder(reason_id: int, place: int) -> Changes:
    """Give a reason another place among its neighbours."""
    known = _reason(reason_id)
    order = [
        one.id
        for one in queries.reasons()
        if one.parent_id == known.parent_id and one.id != reason_id
    ]
    order.insert(max(0, min(place, len(order))), reason_id)
    with journal.action("reason.order", known.name) as recording:
        writes.put_in_order("lost_reason", order, now())
        recording.about(reason_id)
    return recording.result()


def remove(reason_id: int) -> Changes:
    """Offer a reason no more, with what is under it; closed deals keep it.

    Raises:
        RuleError: RECORD_IN_USE for the last reason of the first level.
    """
    known = _reason(reason_id)
    every = queries.reasons()
    if known.parent_id is None and sum(1 for one in every if one.parent_id is None) == 1:
        raise RuleError(Rule.RECORD_IN_USE, subject=known.name)
    with journal.action("reason.remove", known.name) as recording:
        for one in every:
            if reason_id in (one.id, one.parent_id):
                touch("lost_reason", one.id, None, deleted_at=now())
        recording.about(reason_id)
    return recording.result()


def _reason(reason_id: int) -> ReasonRow:
    for one in queries.reasons():
        if one.id == reason_id:
            return one
    raise RuleError(Rule.RECORD_GONE)


def _title(name: str, parent_id: int | None, own_id: int | None = None) -> str:
    title = " ".join(name.split())
    if not title:
        raise RuleError(Rule.FIELD_REQUIRED, field="name")
    known = {
        fold(one.name)
        for one in queries.reasons()
        if one.parent_id == parent_id and one.id != own_id
    }
    if fold(title) in known:
        raise RuleError(Rule.FIELD_INVALID, field="name", value=title)
    return title
