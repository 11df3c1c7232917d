"""The day in the middle: what is done by now, what is planned, and which leads became money."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from salesapp.db import bulk
from salesapp.db.models.activities import Activity
from salesapp.db.models.leads import Lead
from salesapp.domain.text import fold
from salesapp.services.demo.base import Buyer
from salesapp.services.demo.story import Told

_DONE: Final = (
    ("09:00", "call", "Подтвердили заказ на 4 200 анкеров", "agreed"),
    ("09:40", "letter", "КП отправлено, ждём решения до среды", "letter_sent"),
)
_PLANNED: Final = (
    ("11:00", "meeting", "Онлайн-встреча: спецификация болтовых комплектов"),
    ("11:45", "call", "Первый заказ после пробной партии"),
    ("12:30", "payment", "Проконтролировать оплату счёта"),
    ("14:00", "call", "Выход на директора, согласование договора"),
    ("15:30", "shipment", "Согласовать дату и место отгрузки"),
    ("16:30", "offer", "Подготовить КП: шпилька М16, гайка, шайба"),
    ("17:30", "letter", "Поздравить с пуском объекта, спросить о дополнительном объёме"),
)
_EVERY: Final = 2
_FIRST_BUYER: Final = 30


def day_under_way(today: date, buyers: Sequence[Buyer], told: Sequence[Told]) -> None:
    """Steps of today with their times, two of them done; leads behind the deals of half a year."""
    rows: list[dict[str, Any]] = []
    for place, (at, kind, subject, result) in enumerate(_DONE):
        moment = datetime.combine(today, time.fromisoformat(at)).astimezone(UTC)
        row = _step(buyers[_FIRST_BUYER + place], today, at, kind, subject)
        rows.append(row | {"state": "done", "done_at": moment, "result": result, "note": subject})
    for place, (at, kind, subject) in enumerate(_PLANNED, len(_DONE)):
        rows.append(_step(buyers[_FIRST_BUYER + place], today, at, kind, subject))
    for row in rows:
        bulk.insert(Activity, [row])
    _leads_behind(told)


def _step(buyer: Buyer, today: date, at: str, kind: str, subject: str) -> dict[str, Any]:
    return {
        "kind": kind,
        "subject": subject,
        "client_id": buyer.id,
        "contact_id": buyer.people[0].id,
        "due_on": today,
        "due_time": at,
    }


def _leads_behind(told: Sequence[Told]) -> None:
    """Every second deal began as a request; some requests led nowhere."""
    rows = []
    for place, deal in enumerate(told):
        if place % _EVERY:
            continue
        came = datetime.combine(deal.opened_on - timedelta(days=1), time(8, 15), UTC)
        title = f"Заявка: {deal.buyer.name}"
        rows.append(
            {
                "title": title,
                "state": "converted",
                "received_at": came,
                "source": ("Сайт", "Входящий звонок", "Почта")[place % 3],
                "company_name": deal.buyer.name,
                "client_id": deal.buyer.id,
                "contact_id": deal.buyer.people[0].id,
                "deal_id": deal.id,
                "search_text": fold(title),
            }
        )
    bulk.insert(Lead, rows)
