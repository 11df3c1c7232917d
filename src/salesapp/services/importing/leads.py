"""Leads of a foreign file."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import UTC
from typing import Any, Final

from salesapp.db.fields import now
from salesapp.db.models.clients import Client
from salesapp.db.models.leads import Lead
from salesapp.domain.changes import Entity
from salesapp.domain.imports import MatchPolicy
from salesapp.domain.leads import LeadState, may_move
from salesapp.domain.search_words import search_text
from salesapp.domain.text import fold, name_key
from salesapp.exchange.rows import LeadRow, Problem, ReachKind, Severity, Trouble
from salesapp.overriding import override
from salesapp.services.importing.engine import Importer, unique_names

NAMED: Final = {
    "Не обработан": "new",
    "В работе": "contacted",
    "Обработан": "qualifying",
    "Качественный лид": "qualified",
    "Некачественный лид": "rejected",
    "Unassigned": "new",
    "New": "new",
    "In progress": "contacted",
    "Processed": "qualifying",
    "Good lead": "qualified",
    "Converted": "qualified",
    "Junk lead": "rejected",
}
"""Bitrix24's own stages of leads and our states; the first name of a state goes out."""
STATES: Final = {fold(name): state for name, state in NAMED.items()}


class LeadImporter(Importer[LeadRow]):
    """Requests and prospects as they stood there."""

    entity = Entity.LEAD
    model = Lead
    columns = (
        "title", "state", "received_at", "source", "company_name", "contact_name", "position",
        "phones", "emails", "address", "amount_minor", "currency", "comment", "reject_reason",
        "client_id", "search_text",
    )  # fmt: skip

    def __init__(self, policy: MatchPolicy) -> None:
        super().__init__(policy)
        self._clients = unique_names(Client)

    @override
    def title(self, row: LeadRow) -> str:
        return row.title

    @override
    def is_same(self, row: LeadRow, have: Mapping[str, Any]) -> bool:
        firm = fold(row.company_name) == fold(str(have.get("company_name", "")))
        return firm and super().is_same(row, have)

    @override
    def silent(self, row: LeadRow) -> Collection[str]:
        told = {
            "state": fold(row.stage) in STATES,
            "received_at": row.created_at is not None,
            "currency": bool(row.currency),
            "amount_minor": row.amount_minor is not None,
        }
        return [name for name, is_told in told.items() if not is_told]

    @override
    def settle(
        self, row: LeadRow, record_id: int, changed: dict[str, Any], *, replaces: bool
    ) -> None:
        """A lead moves as it may move here: what became a deal stays one."""
        state = self.now_there(record_id).get("state")
        target = changed.get("state")
        if target is not None and not may_move(LeadState(str(state)), LeadState(target)):
            del changed["state"]
        if changed.get("state", state) != "rejected":
            changed.pop("reject_reason", None)

    @override
    def wanted(self, row: LeadRow) -> dict[str, Any]:
        person = " ".join(filter(None, (row.last_name, row.first_name, row.second_name)))
        reached = [one for one in row.reaches if one.kind is ReachKind.PHONE]
        phones = [one.value for one in reached]
        emails = [one.value for one in row.reaches if one.kind is ReachKind.EMAIL]
        company = row.company_name
        state = STATES.get(fold(row.stage), "new")
        if row.stage and fold(row.stage) not in STATES:
            told = (row.row_number, "Стадия", row.stage, Trouble.NOT_A_CHOICE, Severity.WARNING)
            self.told.append(Problem(*told))
        moment = row.created_at or now()
        return {
            "title": row.title,
            "state": state,
            "received_at": moment if moment.tzinfo else moment.astimezone(UTC),
            "source": row.source,
            "company_name": row.company_name,
            "contact_name": person,
            "position": row.position,
            "phones": ", ".join(phones),
            "emails": ", ".join(emails),
            "address": row.address,
            "amount_minor": row.amount_minor or 0,
            "currency": row.currency or "RUB",
            "comment": "\n".join(filter(None, (row.comment, row.stage_note, row.source_note))),
            "reject_reason": (row.loss_reason or row.stage) if state == "rejected" else "",
            "client_id": self._clients.get(name_key(row.company_name))
            if row.company_name
            else None,
            "search_text": search_text(
                [row.title, company, name_key(company), person, *emails],
                [one.value_norm for one in reached],
            ),
        }
