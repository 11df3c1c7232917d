"""What the user does with the sheet of a negotiation."""

from __future__ import annotations

from salesapp.db import journal
from salesapp.db.models.negotiation import Concession, NegotiationRound, NegotiationSheet
from salesapp.db.queries import negotiation as queries
from salesapp.db.records import bury, require, touch
from salesapp.db.writes import negotiation as writes
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.negotiation import (
    ConcessionDraft,
    RoundDraft,
    SheetDraft,
    check_concession,
    check_limits,
)


def save_sheet(deal_id: int, draft: SheetDraft, rev: int | None = None) -> Changes:
    """Keep what we aim at and how far we go.

    Raises:
        RuleError: FIELD_INVALID (limits, with `term`), RECORD_CHANGED.
    """
    check_limits(draft.limits)
    if draft.month_bp < 0:
        raise RuleError(Rule.FIELD_INVALID, field="month_bp")
    (title,) = require("deal", deal_id, "title")
    columns = {
        "arguments": draft.arguments.strip(),
        "risks": draft.risks.strip(),
        "unit": draft.unit.strip() or "шт",
        "month_bp": draft.month_bp,
    }
    with journal.action("negotiation.sheet", str(title)) as rec:
        sheet_id = writes.sheet_of(deal_id)
        if sheet_id is None:
            NegotiationSheet.create(deal=deal_id, **columns)
        else:
            touch("negotiation_sheet", sheet_id, rev, **columns)
        writes.keep_limits(deal_id, draft.limits)
        rec.about(deal_id)
    return rec.result()


def save_round(
    deal_id: int, draft: RoundDraft, round_id: int | None = None, rev: int | None = None
) -> Changes:
    """Keep what the client wanted in a talk; with an id, write it anew.

    Raises:
        RuleError: FIELD_REQUIRED (position) when nothing was said; RECORD_CHANGED.
    """
    if not draft.positions and not draft.note.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="round")
    (title,) = require("deal", deal_id, "title")
    with journal.action("negotiation.round", str(title)) as rec:
        if round_id is None:
            made = NegotiationRound.create(
                deal=deal_id,
                held_on=draft.held_on,
                contact=draft.contact_id,
                note=draft.note.strip(),
            )
            round_id = int(made.id)
        else:
            touch(
                "negotiation_round",
                round_id,
                rev,
                held_on=draft.held_on.isoformat(),
                contact_id=draft.contact_id,
                note=draft.note.strip(),
            )
        writes.keep_positions(round_id, draft.positions)
        rec.about(deal_id)
    return rec.result()


def delete_round(round_id: int) -> Changes:
    """Take a round away; concessions made in it stay."""
    deal_id = writes.deal_of_round(round_id)
    if deal_id is None:
        raise RuleError(Rule.RECORD_GONE)
    (title,) = require("deal", deal_id, "title")
    with journal.action("negotiation.round_delete", str(title)) as rec:
        bury("negotiation_round", round_id)
        rec.about(deal_id)
    return rec.result()


def save_concession(
    deal_id: int,
    draft: ConcessionDraft,
    concession_id: int | None = None,
    rev: int | None = None,
) -> Changes:
    """Keep what was given or got; with an id, write it anew.

    Raises:
        RuleError: FIELD_REQUIRED (concession, value), CONCESSION_NEEDS_REASON for one beyond the
            limit of the sheet, RECORD_CHANGED.
    """
    (title,) = require("deal", deal_id, "title")
    found = check_concession(draft, queries.limits(deal_id))
    columns = {
        "side": draft.side.value,
        "term": draft.term or "",
        "agreed": draft.value,
        "text": draft.text.strip(),
        "worth_minor": draft.worth_minor,
        "standing": found.value,
        "reason": draft.reason.strip(),
        "approved_by": draft.approved_by.strip(),
    }
    with journal.action("negotiation.concession", str(title)) as rec:
        if concession_id is None:
            Concession.create(
                deal=deal_id, round=draft.round_id, given_on=draft.given_on, **columns
            )
        else:
            touch(
                "concession",
                concession_id,
                rev,
                round_id=draft.round_id,
                given_on=draft.given_on.isoformat(),
                **columns,
            )
        rec.about(deal_id)
    return rec.result()


def delete_concession(concession_id: int) -> Changes:
    """Take a concession off the sheet: it was written down by mistake."""
    (deal_id,) = require("concession", concession_id, "deal_id")
    (title,) = require("deal", int(deal_id), "title")
    with journal.action("negotiation.concession_delete", str(title)) as rec:
        bury("concession", concession_id)
        rec.about(int(deal_id))
    return rec.result()
