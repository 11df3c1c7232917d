"""What the temperatures of leads are made of, and the order it gives."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from salesapp.db.connection import rows
from salesapp.db.fields import parse_moment
from salesapp.db.queries.fit import thresholds
from salesapp.domain.fit import Grade, Thresholds
from salesapp.domain.heat import Heat, HeatPart, LeadFacts, temperature
from salesapp.domain.leads import inn_of
from salesapp.domain.qualification import Answer, AnswerState, lead_score
from salesapp.domain.requests import RequestKind

MOST_SORTED: Final = 1_500
"""So many leads are sorted by their temperature; what is older follows by its moment."""

_FACTS: Final = """
SELECT lead.id, lead.phones, lead.emails, contact_name, company_name, comment, lead.amount_minor,
    lead.client_id, coalesce(money.last_sale_on, ''),
    CASE WHEN fit.hand_until >= ?2 THEN fit.hand_grade ELSE coalesce(fit.grade, '') END,
    coalesce((SELECT kind FROM lead_request WHERE lead_id = lead.id AND direction = 'in'
        ORDER BY received_at DESC LIMIT 1), 'other'),
    coalesce((SELECT max(received_at) FROM lead_request
        WHERE lead_id = lead.id AND direction = 'in'), lead.received_at),
    coalesce((SELECT group_concat(urgent, char(10)) FROM lead_request
        WHERE lead_id = lead.id AND direction = 'in' AND urgent <> ''), '')
FROM lead LEFT JOIN client_money AS money ON money.client_id = lead.client_id
LEFT JOIN client_fit AS fit ON fit.client_id = lead.client_id
WHERE lead.id IN (SELECT value FROM json_each(?1))
"""
_ANSWERS: Final = """
SELECT lead_id, question, state, value FROM qualification_answer
WHERE lead_id IN (SELECT value FROM json_each(?))
"""
_GIVEN: Final = AnswerState.GIVEN


def heats(
    lead_ids: Sequence[int], now: datetime, weights: Mapping[HeatPart, int]
) -> dict[int, Heat]:
    """The temperature of each lead at a moment."""
    limits, asked = thresholds(), json.dumps(list(lead_ids))
    answers: dict[int, dict[str, Answer]] = {}
    for lead_id, question, state, text in rows(_ANSWERS, asked):
        known = answers.setdefault(int(lead_id), {})
        known[str(question)] = Answer(AnswerState(state), str(text))
    day = now.astimezone().date().isoformat()
    return {
        int(cells[0]): temperature(_facts(cells, answers.get(cells[0], {}), limits, now), weights)
        for cells in rows(_FACTS, asked, day)
    }


def hottest_first(
    lead_ids: Sequence[int], now: datetime, weights: Mapping[HeatPart, int]
) -> list[int]:
    """The leads, the hottest first; among equals the order stays."""
    head, tail = list(lead_ids[:MOST_SORTED]), list(lead_ids[MOST_SORTED:])
    found = heats(head, now, weights)
    return [*sorted(head, key=lambda one: -found[one].score if one in found else 1), *tail]


def _facts(
    cells: tuple[Any, ...], answers: dict[str, Answer], limits: Thresholds, now: datetime
) -> LeadFacts:
    (
        _id,
        phones,
        emails,
        person,
        company,
        comment,
        amount,
        client,
        sold,
        fit,
        kind,
        last,
        urgent,
    ) = cells
    known = {
        "phone": phones,
        "email": emails,
        "name": person,
        "company": company,
        "inn": inn_of(comment) if comment else "",
    }
    budget = answers.get("budget")
    volume = answers.get("volume")
    own = lead_score(answers, limits).grade
    return LeadFacts(
        kind=RequestKind(kind),
        contacts=frozenset(name for name, value in known.items() if value),
        names_volume=volume is not None and volume.state is _GIVEN,
        names_budget=bool(amount) or (budget is not None and budget.state is _GIVEN),
        is_client=client is not None,
        has_bought=bool(sold),
        grade=own if own is not Grade.UNKNOWN else Grade(fit),
        age=now - parse_moment(last),
        urgent=tuple(dict.fromkeys(filter(None, urgent.split("\n")))),
    )
