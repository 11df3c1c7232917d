"""Deals of a foreign file, on our stages."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from typing_extensions import override

from salesapp.db import bulk
from salesapp.db.connection import fetch
from salesapp.db.fields import now
from salesapp.db.models.clients import Client, Contact
from salesapp.db.models.deals import Deal, DealLine, Stage, StageMove
from salesapp.db.models.products import Product
from salesapp.domain.changes import Entity
from salesapp.domain.imports import MatchPolicy
from salesapp.domain.text import fold, name_key
from salesapp.exchange.rows import DealRow, Line
from salesapp.services.importing.engine import Importer, known_keys

STAGES: Final = {
    "новая": "qualification",
    "подготовка документов": "selection",
    "счет на предоплату": "invoice",
    "в работе": "shipment",
    "финальный счет": "invoice",
    "сделка успешна": "won",
    "сделка провалена": "lost",
    "анализ причины провала": "lost",
    "new": "qualification",
    "prepare documents": "selection",
    "prepayment invoice": "invoice",
    "in progress": "shipment",
    "final invoice": "invoice",
    "deal won": "won",
    "deal lost": "lost",
    "analyze failure": "lost",
}
"""Bitrix24's own stages, folded, and ours; a stage of our own name wins."""


class DealImporter(Importer[DealRow]):
    """Deals with their goods. What a gate would ask is left open and shows as incomplete."""

    entity = Entity.DEAL
    model = Deal
    columns = (
        "number", "title", "client_id", "contact_id", "stage_id", "stage_since_at", "amount_minor",
        "currency", "expected_close_on", "closed_on", "source", "comment", "lost_comment",
        "lost_stage_id", "search_text",
    )  # fmt: skip

    def __init__(self, policy: MatchPolicy) -> None:
        super().__init__(policy)
        self._clients, self._contacts = known_keys(Entity.CLIENT), known_keys(Entity.CONTACT)
        self._clients_by_name = dict(fetch(Client.select(Client.name_key, Client.id)))
        self._contacts_by_name = dict(fetch(Contact.select(Contact.name_key, Contact.id)))
        self._client_names = dict(fetch(Client.select(Client.id, Client.name)))
        self._products = dict(fetch(Product.select(Product.name_key, Product.id)))
        stages = fetch(Stage.select(Stage.id, Stage.code, Stage.name, Stage.kind))
        self._stages = {code: (stage_id, kind) for stage_id, code, _name, kind in stages}
        self._by_name = {fold(name): code for _id, code, name, _kind in stages}
        self._lines: list[dict[str, Any]] = []
        self._moves: list[dict[str, Any]] = []

    @override
    def title(self, row: DealRow) -> str:
        return row.title

    @override
    def wanted(self, row: DealRow) -> dict[str, Any]:
        stage_id, kind = self._stage(row.stage)
        client_id = self._clients.get(row.company_external_id) or self._clients_by_name.get(
            name_key(row.company_name)
        )
        contact_id = self._contacts.get(row.contact_external_id) or self._contacts_by_name.get(
            name_key(row.contact_name)
        )
        closed = kind != "open"
        client = self._client_names.get(client_id or 0, "")
        return {
            "number": int(row.external_id) if row.external_id.isdigit() else None,
            "title": row.title,
            "client_id": client_id,
            "contact_id": contact_id,
            "stage_id": stage_id,
            "stage_since_at": _moment(row),
            "amount_minor": row.amount_minor or 0,
            "currency": row.currency or "RUB",
            "expected_close_on": None if closed else row.close_on,
            "closed_on": row.close_on if closed else None,
            "source": row.source,
            "comment": row.comment,
            "lost_comment": row.loss_reason if kind == "lost" else "",
            "lost_stage_id": None,
            "search_text": fold(f"{row.title} {row.external_id} {client} {row.contact_name}"),
        }

    def _stage(self, name: str) -> tuple[int, str]:
        """Our stage for a foreign one; an unknown one begins anew."""
        folded = fold(name)
        code = self._by_name.get(folded) or STAGES.get(folded, "qualification")
        return self._stages.get(code) or self._stages["qualification"]

    @override
    def children(self, row: DealRow, record_id: int, *, is_new: bool) -> bool:
        if not is_new:
            return False
        stage_id, _kind = self._stage(row.stage)
        self._moves.append(
            {
                "deal_id": record_id,
                "to_stage_id": stage_id,
                "moved_at": _moment(row),
                "comment": row.stage,
            }
        )
        self._lines += [self._line(line, record_id, place) for place, line in enumerate(row.lines)]
        return True

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
    def write_children(self) -> None:
        bulk.insert(DealLine, self._lines)
        bulk.insert(StageMove, self._moves)


def _moment(row: DealRow) -> datetime:
    """When the deal came to its stage, as far as the file tells."""
    moment = row.updated_at or row.created_at
    if moment is None:
        return now()
    return moment if moment.tzinfo else moment.astimezone(UTC)
