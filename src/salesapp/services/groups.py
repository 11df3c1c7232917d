"""What the user does with groups of companies."""

from __future__ import annotations

from collections.abc import Sequence

from salesapp.db import journal
from salesapp.db.models.clients import ClientGroup
from salesapp.db.records import bury, name_of, require, touch
from salesapp.db.writes import cards as writes
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.text import name_key


def join(client_ids: Sequence[int], name: str) -> Changes:
    """Put clients into the group of that name; an unknown name makes a new group.

    Raises:
        RuleError: FIELD_REQUIRED (field `group`) without a name.
    """
    clean = _name(name)
    with journal.action("group.join", subject=clean) as rec:
        group_id = writes.group_called(name_key(clean))
        if group_id is None:
            group_id = int(ClientGroup.create(name=clean, name_key=name_key(clean)).id)
        rec.about(group_id)
        for client_id in client_ids:
            _move(client_id, group_id)
    return rec.result()


def put(client_ids: Sequence[int], group_id: int) -> Changes:
    """Put clients into a known group."""
    with journal.action("group.join", subject=name_of("client_group", group_id)) as rec:
        require("client_group", group_id)
        rec.about(group_id)
        for client_id in client_ids:
            _move(client_id, group_id)
    return rec.result()


def join_with(client_id: int, other_id: int) -> Changes:
    """Put a client into the group of another one; a new group gets the other one's name."""
    with journal.action("group.join", subject=name_of("client", other_id)) as rec:
        group_id, name = require("client", other_id, "group_id, name")
        if group_id is None:
            group_id = int(ClientGroup.create(name=str(name), name_key=name_key(str(name))).id)
            touch("client", other_id, None, group_id=group_id)
        rec.about(int(group_id))
        _move(client_id, int(group_id))
    return rec.result()


def leave(client_id: int) -> Changes:
    """Take a client out of its group; a group left with nobody goes."""
    with journal.action("group.leave", subject=name_of("client", client_id)) as rec:
        rec.about(client_id)
        _move(client_id, None)
    return rec.result()


def update(group_id: int, name: str, note: str) -> Changes:
    """Write the name and note of a group."""
    clean = _name(name)
    with journal.action("group.update", subject=clean) as rec:
        rec.about(group_id)
        touch(
            "client_group",
            group_id,
            None,
            name=clean,
            name_key=name_key(clean),
            note=note.strip(),
        )
    return rec.result()


def dissolve(group_id: int) -> Changes:
    """Take everybody out of a group; the companies themselves stay."""
    with journal.action("group.dissolve", subject=name_of("client_group", group_id)) as rec:
        rec.about(group_id)
        for client_id in writes.group_members(group_id):
            touch("client", client_id, None, group_id=None)
        bury("client_group", group_id)
    return rec.result()


def _name(name: str) -> str:
    clean = " ".join(name.split())
    if not clean:
        raise RuleError(Rule.FIELD_REQUIRED, field="group")
    return clean


def _move(client_id: int, group_id: int | None) -> None:
    (former,) = require("client", client_id, "group_id")
    if former == group_id:
        return
    touch("client", client_id, None, group_id=group_id)
    if former is not None and not writes.group_members(int(former)):
        bury("client_group", int(former))
