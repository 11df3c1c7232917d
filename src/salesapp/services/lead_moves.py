"""The one way a lead goes from state to state; its requests go along."""

from __future__ import annotations

from salesapp.db.queries import leads as queries
from salesapp.db.queries.leads import LeadRow
from salesapp.db.records import touch
from salesapp.db.writes import leads as writes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.leads import LeadState, may_move
from salesapp.domain.requests import REQUEST_MOVES, Exit, request_state


def existing(lead_id: int) -> LeadRow:
    """The lead.

    Raises:
        RuleError: RECORD_GONE.
    """
    found = queries.one(lead_id)
    if found is None:
        raise RuleError(Rule.RECORD_GONE, table="lead", id=lead_id)
    return found


def move(lead: LeadRow, state: LeadState, exit_by: Exit | None = None, **columns: object) -> None:
    """Write another state; joins the action it is in.

    Raises:
        RuleError: RECORD_CHANGED when the states may not follow each other, or somebody was faster.
    """
    if not may_move(lead.state, state):
        raise RuleError(Rule.RECORD_CHANGED, table="lead", id=lead.id)
    told = "" if exit_by is None else exit_by.value
    touch("lead", lead.id, lead.rev, state=state.value, exit_kind=told, **columns)
    follow(lead.id, state, exit_by)


def follow(lead_id: int, state: LeadState, exit_by: Exit | None = None) -> None:
    """Let the requests of a lead stand where it stands, as far as they may go there."""
    wanted = request_state(state, exit_by)
    allowed = [one.value for one, onward in REQUEST_MOVES.items() if wanted in onward]
    writes.move_requests(lead_id, wanted.value, allowed)
