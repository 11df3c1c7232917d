"""What was typed into the fields of a deal and refused by the machine, till it is saved.

It is written as soon as the machine lets us, also at the end of the program; wherever the deal is
shown meanwhile, it is shown with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from salesapp.db.queries.history import name_of
from salesapp.db.store import store_path
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.errors import PASSING, RuleError
from salesapp.services import deals as service
from salesapp.services import form_drafts, late_saves
from salesapp.ui.drafts.settling import Left, What, settle, withdraw
from salesapp.ui.soon import soon
from salesapp.ui.store import store

_Place = tuple[Path, int, str]
"""The base, the deal and the field."""

_kept: Final[dict[_Place, tuple[object, Mapping[str, object]]]] = {}
"""What the field shows, and the columns to be written."""

_held: Final[set[_Place]] = set()
"""Fields whose value a rule refused."""


def shown(deal_id: int, name: str, stored: object) -> object:
    """What a field shows: what waits to be saved, else what is stored."""
    kept = _kept.get((store_path(), deal_id, name))
    return stored if kept is None else kept[0]


def save(deal_id: int, name: str, columns: Mapping[str, object]) -> Changes:
    """Write a field; who hears of it finds nothing older waiting any more."""
    changes = service.update(deal_id, dict(columns))
    forget(deal_id, name)
    return changes


def refused(
    error: RuleError, deal_id: int, name: str, typed: object, columns: Mapping[str, object]
) -> None:
    """Saving a field was refused: what the machine refused is tried again till it is done."""
    if not form_drafts.may_keep():
        return
    if error.rule not in PASSING:
        from salesapp.ui.posting.not_taken import hold_field

        # It stays with the editor; should the program end before it is mended, it is told.
        _held.add((store_path(), deal_id, name))
        hold_field(Entity.DEAL, deal_id, name, typed, error)
        return
    at = store_path(), deal_id, name
    _kept[at] = typed, columns
    settle(
        partial(_write, at), _what(deal_id, name), left=Left("{}", datetime.now(UTC)), typed=True
    )


def forget(deal_id: int, name: str) -> None:
    """It is saved, or as it was before: nothing older may be written over it."""
    if (at := (store_path(), deal_id, name)) in _held:
        from salesapp.ui.posting.not_taken import let_go

        _held.remove(at)
        let_go(Entity.DEAL.value, f"{deal_id}:{name}")
    if _kept.pop((store_path(), deal_id, name), None) is not None:
        withdraw(_what(deal_id, name))


def _what(deal_id: int, name: str) -> What:
    return "deal.unsaved", f"{deal_id}:{name}"


def _write(at: _Place) -> bool:
    if at not in _kept:
        return True
    _path, deal_id, name = at
    columns = dict(_kept[at][1])
    done = late_saves.save_at_once(lambda: service.update(deal_id, columns))
    if isinstance(done, RuleError):
        from salesapp.ui.posting.not_taken import keep_fields

        title = name_of("deal", deal_id)
        if not keep_fields(Entity.DEAL, deal_id, title, {name: _kept[at][0]}, done):
            return False
        done = Changes.of(Entity.DEAL, deal_id)
    if done is None:
        return False
    del _kept[at]
    # Later: who saves just now is still in the midst of it, and at the end nobody listens.
    soon(store, partial(store.changed.emit, done))
    return True
