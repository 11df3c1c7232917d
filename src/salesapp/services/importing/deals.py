"""Deals of a foreign file, on our stages: the gates hold them as they hold any other deal."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any, Final

from salesapp.db import bulk
from salesapp.db.connection import fetch
from salesapp.db.fields import now
from salesapp.db.models.clients import Affiliation, Client, Contact
from salesapp.db.models.deals import Deal, DealLine, StageMove
from salesapp.db.models.products import Product
from salesapp.db.permits import DEAL_STAGE, Permit, permitted
from salesapp.db.queries import deal_cards, deals
from salesapp.db.queries.wording import store_wording
from salesapp.db.writes.deals import forget_lines, next_number
from salesapp.domain.changes import Entity
from salesapp.domain.imports import MatchPolicy, Outcome, of_own_key
from salesapp.domain.text import fold, name_key
from salesapp.exchange.rows import DealRow, Line, Problem, Severity, Trouble
from salesapp.overriding import override
from salesapp.services.importing.engine import (
    Importer,
    PlannedRow,
    known_keys,
    linked,
    living_names,
    unique_names,
)
from salesapp.services.importing.landing import Landing, Stages

NAMED: Final = {
    "Новая": "qualification",
    "Подготовка документов": "selection",
    "Счёт на предоплату": "invoice",
    "В работе": "shipment",
    "Финальный счёт": "invoice",
    "Сделка успешна": "won",
    "Сделка провалена": "lost",
    "Анализ причины провала": "lost",
    "New": "qualification",
    "Prepare documents": "selection",
    "Prepayment invoice": "invoice",
    "In progress": "shipment",
    "Final invoice": "invoice",
    "Deal won": "won",
    "Deal lost": "lost",
    "Analyze failure": "lost",
}
"""Bitrix24's own stages and ours, the first name of each goes out; a stage of our own name wins."""
STAGES: Final = {fold(name): code for name, code in NAMED.items()}


class DealImporter(Importer[DealRow]):
    """Deals with their goods; one that a gate holds stands on the last stage it may enter."""

    entity = Entity.DEAL
    model = Deal
    columns = (
        "number", "title", "client_id", "contact_id", "stage_id", "stage_since_at", "amount_minor",
        "currency", "expected_close_on", "closed_on", "source", "comment", "lost_comment",
        "lost_stage_id", "lost_reason_id", "won_reason", "search_text",
    )  # fmt: skip

    def __init__(self, policy: MatchPolicy) -> None:
        super().__init__(policy)
        self._clients, self._contacts = known_keys(Entity.CLIENT), known_keys(Entity.CONTACT)
        self._clients_by_name = unique_names(Client)
        self._people = _people()
        self._links = set(fetch(Affiliation.select(Affiliation.client, Affiliation.contact)))
        self._client_names, self._contact_names = living_names(Client), living_names(Contact)
        self._inns = dict(fetch(Client.select(Client.id, Client.inn)))
        self._products = unique_names(Product)
        self._without_goods: list[int] = []
        self._stages = Stages(STAGES)
        self._by_number = deals.by_number()
        self._next_number = next_number()
        self._named = set(self.keys.values())
        self._wording = store_wording()
        self._landing: Landing | None = None
        self._lines: list[dict[str, Any]] = []
        self._moves: list[dict[str, Any]] = []

    @override
    def title(self, row: DealRow) -> str:
        return row.title

    @override
    def is_same(self, row: DealRow, have: Mapping[str, Any]) -> bool:
        client_id = have.get("client_id")
        return self._client_of(row) == client_id and super().is_same(row, have)

    @override
    def twin(self, row: DealRow) -> int | None:
        """The deal of that number, when it is the same one: number, subject and client agree."""
        found = self._by_number.get(_number(row) or 0)
        if found is None or found in self._named or found in self._pending:
            return None
        return found if self.is_same(row, self._stored(found)) else None

    @override
    def _make(self, row: DealRow) -> int:
        record_id = super()._make(row)
        made = self._pending[record_id]
        number = made["number"]
        if number is None or number in self._by_number:
            made["number"] = self._next_number
            if number is not None:
                self._tell(row, "ID", row.external_id, Trouble.NUMBER_TAKEN)
        self._by_number[made["number"]] = record_id
        self._next_number = max(self._next_number, made["number"] + 1)
        return record_id

    @override
    def settle(
        self, row: DealRow, record_id: int, changed: dict[str, Any], *, replaces: bool
    ) -> None:
        """A deal keeps its number while another one has that of the file."""
        if self._by_number.get(changed.get("number") or 0, record_id) != record_id:
            del changed["number"]

    @override
    def silent(self, row: DealRow) -> Collection[str]:
        told = {"amount_minor": row.amount_minor is not None, "currency": bool(row.currency)}
        return [name for name, is_told in told.items() if not is_told]

    @override
    def wanted(self, row: DealRow) -> dict[str, Any]:
        plain = self._plain(row)
        if not self._stages.knows(row):
            self._tell(row, HEADING, row.stage, Trouble.NOT_A_CHOICE)
        landing = self._stages.land(row, plain, self._inns.get(plain["client_id"] or 0, ""))
        self._landing = landing
        stored = self._stages.stored
        if stored is not None and landing.from_id is None:
            # It stays where it is: nothing of its stage is the file's business.
            kept = {name: stored.get(name) for name in OF_STAGE}
            closes = {} if landing.kind != "open" else {"expected_close_on": row.close_on}
            return plain | kept | closes
        return plain | self._on_stage(row, landing)

    def _plain(self, row: DealRow) -> dict[str, Any]:
        """What does not depend on the stage."""
        firm = name_key(row.company_name)
        client_id = self._client_of(row)
        if client_id is None and firm in self._clients_by_name:
            self._tell(row, "Компания", row.company_name, Trouble.AMBIGUOUS)
        names, key = self._contact_names, row.contact_external_id
        contact_id = linked(self._contacts, names, key, row.contact_name)
        contact_id = contact_id or self._person(row, client_id)
        client = self._client_names.get(client_id or 0, "")
        return {
            "number": _number(row),
            "title": row.title,
            "client_id": client_id,
            "contact_id": contact_id,
            "amount_minor": row.amount_minor or 0,
            "currency": row.currency or "RUB",
            "source": row.source,
            "comment": row.comment,
            "search_text": fold(f"{row.title} {row.external_id} {client} {row.contact_name}"),
        }

    def _client_of(self, row: DealRow) -> int | None:
        names, key = self._client_names, row.company_external_id
        by_key = linked(self._clients, names, key, row.company_name)
        return by_key or self._clients_by_name.get(name_key(row.company_name))

    def _person(self, row: DealRow, client_id: int | None) -> int | None:
        """The one person of that name at the client, else the only one of that name."""
        name = row.contact_name
        found = self._people.get(name_key(name), []) if name else []
        known = [one for one in found if (client_id, one) in self._links] or found
        if len(known) > 1:
            self._tell(row, "Контакт", name, Trouble.AMBIGUOUS)
        return known[0] if len(known) == 1 else None

    def _tell(self, row: DealRow, heading: str, text: str, trouble: Trouble) -> None:
        self.told.append(Problem(row.row_number, heading, text, trouble, Severity.WARNING))

    def _on_stage(self, row: DealRow, landing: Landing) -> dict[str, Any]:
        closed = landing.kind != "open"
        lost = landing.kind == "lost"
        return {
            "stage_id": landing.stage_id,
            "stage_since_at": _moment(row) if landing.from_id is None else now(),
            "expected_close_on": None if closed else row.close_on,
            "closed_on": _closed_on(row) if closed else None,
            "lost_comment": _why_lost(row, self._wording.from_file) if lost else "",
            "lost_reason_id": self._stages.reason(row.loss_reason) if lost else None,
            "lost_stage_id": landing.first_id if lost else None,
            "won_reason": self._wording.won_elsewhere if landing.kind == "won" else "",
        }

    @override
    def _decide(self, row: DealRow, problems: tuple[Problem, ...]) -> PlannedRow:
        planned = super()._decide(row, problems)
        landing = self._landing
        if landing is None or not landing.held_by or planned.outcome is Outcome.SKIPPED:
            return planned
        told = Problem(row.row_number, HEADING, row.stage, Trouble.STAGE_HELD, Severity.WARNING)
        return PlannedRow(
            planned.row_number,
            planned.title,
            planned.outcome,
            planned.record_id,
            (*planned.problems, told),
        )

    @override
    def _update(self, row: DealRow, record_id: int, *, is_twin: bool) -> Outcome:
        if record_id not in self._pending and self.policy is not MatchPolicy.SKIP:
            self._stages.stored = self._stored(record_id) | {"id": record_id}
        try:
            return super()._update(row, record_id, is_twin=is_twin)
        finally:
            self._stages.stored = None

    @override
    def children(self, row: DealRow, record_id: int, *, is_new: bool) -> bool:
        landing = self._landing
        if not is_new:
            moved = self.work.changed.get(record_id, {}).get("stage_id")
            if moved is not None and landing is not None and landing.from_id is not None:
                self._moves.append(self._move(row, record_id, landing, landing.from_id))
            return self._bring_goods(row, record_id)
        if landing is not None:
            self._moves.append(self._move(row, record_id, landing, None))
        self._lines += [self._line(line, record_id, place) for place, line in enumerate(row.lines)]
        return True

    def _bring_goods(self, row: DealRow, record_id: int) -> bool:
        """Goods of a known deal: those of the file when it shall win, or when there were none."""
        made = [self._line(line, record_id, place) for place, line in enumerate(row.lines)]
        if not made or record_id in self._pending:
            return False
        there = deal_cards.goods(record_id)
        told = [(one["name"], one["quantity_milli"], one["price_minor"]) for one in made]
        fills = not there and "amount_minor" in self.work.changed.get(record_id, {})
        if told == there or not (self.policy is MatchPolicy.REPLACE or fills):
            return False
        self._without_goods.append(record_id)
        self._lines += made
        return True

    def _move(
        self, row: DealRow, record_id: int, landing: Landing, from_id: int | None
    ) -> dict[str, Any]:
        from_file = self._wording.from_file
        made: dict[str, Any] = {
            "deal_id": record_id,
            "from_stage_id": from_id,
            "to_stage_id": landing.stage_id,
            "moved_at": _moment(row) if from_id is None else now(),
            "comment": f"{from_file}: {row.stage}" if row.stage else from_file,
            "close_was_on": row.close_on if landing.kind == "open" else None,
        }
        if landing.kind != "open":
            made["amount_minor"] = row.amount_minor or 0
        if landing.kind == "lost":
            made["lost_reason_id"] = self._stages.reason(row.loss_reason)
        return made

    def _line(self, line: Line, deal_id: int, position: int) -> dict[str, Any]:
        return {
            "deal_id": deal_id,
            "position": position,
            "product_id": self._products.get(name_key(line.product)),
            "name": line.product,
            "quantity_milli": line.quantity_milli if line.quantity_milli is not None else 1_000,
            "price_minor": line.price_minor or 0,
        }

    @override
    def write(self) -> None:
        self._stages.write()
        with permitted(_permits(self.work.changed)):
            super().write()

    @override
    def write_children(self) -> None:
        forget_lines(self._without_goods)
        bulk.insert(DealLine, self._lines)
        bulk.insert(StageMove, self._moves)


_NUMBER: Final = re.compile(r"[0-9]{1,15}")

OF_STAGE: Final = (
    "stage_id", "stage_since_at", "expected_close_on", "closed_on", "lost_comment",
    "lost_stage_id", "lost_reason_id", "won_reason",
)  # fmt: skip
"""Columns that follow the stage."""

HEADING: Final = "Стадия"
"""How files call the column of the stage."""


def _number(row: DealRow) -> int | None:
    """The number the other program gave; None for one of ours, which is no number of a deal."""
    if not _NUMBER.fullmatch(row.external_id) or of_own_key(row.external_id) is not None:
        return None
    return int(row.external_id)


def _people() -> dict[str, list[int]]:
    """People by the ways the portal writes their names, with and without the patronymic."""
    found: dict[str, dict[int, None]] = {}
    people = Contact.select(
        Contact.id, Contact.name, Contact.last_name, Contact.first_name, Contact.second_name
    ).where(Contact.deleted_at.is_null())
    for record_id, name, last, first, second in fetch(people):
        for parts in ((name,), (first, last), (last, first), (first, second, last)):
            if key := name_key(" ".join(filter(None, parts))):
                found.setdefault(key, {})[record_id] = None
    return {name: [*ids] for name, ids in found.items()}


def _permits(changed: Mapping[int, Mapping[str, Any]]) -> Iterator[Permit]:
    for record_id, columns in changed.items():
        if "stage_id" in columns:
            yield Permit(DEAL_STAGE, record_id, int(columns["stage_id"]))


def _why_lost(row: DealRow, from_file: str) -> str:
    told = row.stage_note.strip() or row.loss_reason.strip()
    return told if len(told) >= 10 else f"{from_file}: {told or row.stage}"


def _closed_on(row: DealRow) -> date:
    return row.close_on or _moment(row).astimezone().date()


def _moment(row: DealRow) -> datetime:
    """When the deal came to its stage, as far as the file tells."""
    moment = row.updated_at or row.created_at
    if moment is None:
        return now()
    return moment if moment.tzinfo else moment.astimezone(UTC)
