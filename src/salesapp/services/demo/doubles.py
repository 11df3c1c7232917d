"""Doubles of clients and people as they come in life, and what lies in the bin."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from salesapp.db.connection import execute, row
from salesapp.db.fields import moment_text, now
from salesapp.domain.clients import ClientDraft, ContactDraft, PointDraft, PointKind
from salesapp.domain.leads import LeadDraft
from salesapp.domain.products import ProductDraft
from salesapp.services import clients, leads, products
from salesapp.services.demo.base import Buyer

_POINT: Final = """
SELECT value FROM contact_point WHERE kind = ?1 AND (client_id = ?2 OR contact_id IN (
    SELECT contact_id FROM affiliation WHERE client_id = ?2)) ORDER BY id LIMIT 1
"""


def doubles(buyers: Sequence[Buyer]) -> None:
    """A few clients written down a second time: by a call, by a letter, by a slip."""
    by_phone, by_mail, by_branch, by_slip = buyers[20:24]
    clients.create(
        ClientDraft(
            f"{_bare(by_phone)}, ООО",
            city=by_phone.city,
            note="Звонили по рекламе, просили перезвонить",
            points=_points(by_phone, PointKind.PHONE),
        )
    )
    clients.create(
        ClientDraft(
            _bare(by_mail).upper(), city=by_mail.city, points=_points(by_mail, PointKind.EMAIL)
        ),
        [ContactDraft("Иванов И. И.", "снабжение")],
    )
    inn = row("SELECT inn FROM client WHERE id = ?", by_branch.id)
    clients.create(
        ClientDraft(f"{_bare(by_branch)}, филиал", inn=str(inn[0]) if inn else "", city="Казань")
    )
    clients.create(ClientDraft(_slipped(_bare(by_slip)), city=by_slip.city))


def binned() -> None:
    """What was deleted in the last weeks."""
    made = clients.create(ClientDraft("Проба пера"), [ContactDraft("Тестов Тест Тестович")])
    goods = products.create(ProductDraft("Болт пробный", "ТЕСТ-1", unit="шт"))
    asked = leads.create(LeadDraft("Реклама: продвижение сайта", contact_name="Отдел продаж"))
    for found, delete, days in (
        (made.subject_id, clients.delete, 3),
        (goods.subject_id, products.delete, 40),
        (asked.subject_id, leads.delete, 84),
    ):
        if found is not None:
            delete(found)
            _age(delete.__module__.rpartition(".")[2][:-1], found, days)


def _age(table: str, record_id: int, days: int) -> None:
    sql = f"UPDATE {table} SET deleted_at = ? WHERE id = ?"  # noqa: S608 - names of ours
    execute(sql, moment_text(now() - timedelta(days=days)), record_id)


def _points(buyer: Buyer, kind: PointKind) -> tuple[PointDraft, ...]:
    found = row(_POINT, kind.value, buyer.id)
    return (PointDraft(kind, str(found[0])),) if found else ()


def _bare(buyer: Buyer) -> str:
    """The name without its form and quotes."""
    inside = buyer.name.partition("«")[2].rpartition("»")[0]
    return inside or buyer.name


def _slipped(name: str) -> str:
    """Two letters in the middle exchanged, as a hasty hand does."""
    middle = len(name) // 2
    return name[: middle - 1] + name[middle] + name[middle - 1] + name[middle + 1 :]
