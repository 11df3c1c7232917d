"""Which commands a lead allows, on every page that shows one."""

from __future__ import annotations

from typing import Final

from salesapp.db.queries.leads import LeadRow
from salesapp.domain.leads import LeadState, may_move

_OPEN: Final = frozenset({"leads.convert", "leads.postpone", "leads.reject", "leads.to_client"})


def allows(lead: LeadRow | None, action_id: str) -> bool:
    """Whether a command may run on a lead; without one what concerns none may."""
    if lead is None or not action_id.startswith("leads."):
        return True
    if action_id in _OPEN or action_id.startswith("leads.answer"):
        return lead.is_open
    if action_id == "leads.qualify":
        return may_move(lead.state, LeadState.QUALIFIED)
    if action_id == "leads.contacted":
        return lead.is_open or lead.state is LeadState.REJECTED
    if action_id == "leads.call":
        return bool(lead.phones)
    if action_id == "leads.write":
        return bool(lead.emails)
    return True
