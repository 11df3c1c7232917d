"""What the user does with the sheet of questions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from salesapp.db import journal
from salesapp.db.queries import qualification as queries
from salesapp.db.records import require, touch
from salesapp.db.writes import qualification as writes
from salesapp.db.writes.organizations import keep_setting
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.leads import LeadState
from salesapp.domain.qualification import DEAL_COLUMNS, Answer, check_answer, deal_text
from salesapp.services.lead_moves import existing, move


def answer(
    entity: Entity, record_id: int, given: Mapping[str, Answer | None], today: date
) -> Changes:
    """Write answers of a client, a deal or a lead; None takes one away.

    What a deal keeps in fields of its own is written there, too.

    Raises:
        RuleError: RECORD_GONE, NOT_FOUND, FIELD_INVALID.
    """
    checked = {
        code: None if one is None else check_answer(code, one) for code, one in given.items()
    }
    require(str(entity), record_id)
    with journal.action("record.qualify", queries.name_of(entity, record_id)) as rec:
        rec.about(record_id)
        for code, one in checked.items():
            if one is None:
                writes.forget(entity, record_id, code)
            else:
                writes.keep(entity, record_id, code, one, today)
        if entity is Entity.LEAD:
            lead = existing(record_id)
            if lead.state is LeadState.CONTACTED:
                move(lead, LeadState.QUALIFYING)
        if entity is Entity.DEAL:
            columns = {
                code: "" if one is None else deal_text(code, one)
                for code, one in checked.items()
                if code in DEAL_COLUMNS
            }
            if columns:
                touch("deal", record_id, None, **columns)
    return rec.result()


def carry(lead_id: int, client_id: int, deal_id: int, today: date) -> None:
    """Let the client and the deal a lead became know its answers; joins the action it is in.

    A client keeps what it knows already; the deal takes everything.
    """
    found = queries.own(Entity.LEAD, lead_id)
    known = queries.own(Entity.CLIENT, client_id)
    for code, one in found.items():
        writes.keep(Entity.DEAL, deal_id, code, one, today)
        if code not in known:
            writes.keep(Entity.CLIENT, client_id, code, one, today)
    columns = {
        code: text
        for code in DEAL_COLUMNS
        if code in found and (text := deal_text(code, found[code]))
    }
    if columns:
        touch("deal", deal_id, None, **columns)


def set_rules(stale_months: int, least_percent: int, *, is_demanded: bool) -> Changes:
    """Say when an answer is old, how full a sheet must be, and whether offers demand it.

    Raises:
        RuleError: FIELD_INVALID.
    """
    if not 1 <= stale_months <= 120:
        raise RuleError(Rule.FIELD_INVALID, field="stale_months", value=stale_months)
    if not 1 <= least_percent <= 100:
        raise RuleError(Rule.FIELD_INVALID, field="least_percent", value=least_percent)
    with journal.action("qualification.rules") as rec:
        keep_setting(queries.STALE, str(stale_months))
        keep_setting(queries.LEAST, str(least_percent))
        writes.demand(on=is_demanded)
    return rec.result()
