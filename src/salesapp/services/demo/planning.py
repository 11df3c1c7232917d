"""A week of the calendar: meetings, visits, what comes again and again, tries without an answer."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from salesapp.db import bulk
from salesapp.db.models.activities import Activity
from salesapp.domain.activities import ActivityDraft, ActivityKind
from salesapp.domain.recurrence import Frequency, Repeat
from salesapp.services.activity_steps import plan_one
from salesapp.services.demo.base import Buyer
from salesapp.services.work_calendar import work_calendar

_K = ActivityKind

_VISITS: Final = (
    (1, _K.VISIT, "Показать образцы на производстве", "11:00", 90, 40, "Заводская ул., 4"),
    (2, _K.MEETING, "Годовой договор: объёмы и отсрочка", "14:00", 60, 25, "Офис клиента, 3 этаж"),
    (3, _K.VISIT, "Приёмка на складе: пересорт М16", "10:00", 60, 50, "Складской пр-д, 12"),
    (4, _K.MEETING, "Видеовстреча: спецификация", "15:30", 45, 0, "Ссылка в письме"),
)
_CALLS: Final = (
    (0, _K.CALL, "Узнать решение по предложению", "10:15", 15),
    (0, _K.MESSAGE, "Отправить фото упаковки", "12:30", 0),
    (0, _K.LETTER, "Письмо с паспортами качества", "15:00", 20),
    (1, _K.CALL, "Подтвердить дату отгрузки", "09:30", 0),
    (2, _K.CALL, "Напомнить об оплате счёта", "14:30", 15),
    (2, _K.OFFER, "Пересчитать КП на новый объём", "16:00", 60),
    (3, _K.CALL, "Согласовать замену артикула", "14:00", 20),
    (4, _K.SHIPMENT, "Согласовать время разгрузки", "11:00", 30),
    (5, _K.CALL, "Второй звонок после образцов", "10:00", 15),
    (6, _K.PAYMENT, "Проверить поступление", "12:00", 0),
)  # fmt: skip
_DONE: Final = (
    (_K.CALL, "Уточнить комплектацию", "09:15", "agreed", "Берут М12 и М16, просят счёт."),
    (_K.LETTER, "Отправить прайс на декабрь", "11:30", "letter_sent", ""),
    (_K.VISIT, "Осмотр линии", "13:00", "held", "Показали линию, нужен метиз с покрытием."),
)  # fmt: skip


def planned(today: date, buyers: list[Buyer]) -> None:
    """Plan the coming days of some clients, and tell of the last one."""
    days = _working_days(today, 8)
    for place, (shift, kind, subject, at, minutes, way, where) in enumerate(_VISITS):
        buyer = buyers[place * 5 + 2]
        others = tuple(one.id for one in buyer.people[1:3])
        plan_one(
            ActivityDraft(
                kind, subject, days[shift], at, buyer.id, contact_id=buyer.people[0].id,
                duration_min=minutes, place=where, travel_before_min=way, travel_after_min=way,
                participants=others,
            )
        )  # fmt: skip
    for place, (shift, kind, subject, at, minutes) in enumerate(_CALLS):
        buyer = buyers[place * 3 + 1]
        attempt = 3 if subject.startswith("Узнать решение") else 0
        plan_one(
            ActivityDraft(
                kind, subject, days[shift], at, buyer.id, contact_id=buyer.people[0].id,
                duration_min=minutes, attempt=attempt,
            )
        )  # fmt: skip
    _again(today, days, buyers)
    _told(today, buyers)


def _again(today: date, days: list[date], buyers: list[Buyer]) -> None:
    """What comes again: the planning meeting, the post, checking debts with a client."""
    monday = today + timedelta(days=(7 - today.weekday()) % 7)
    weekly = Repeat(Frequency.WEEKLY, weekdays=frozenset({0}))
    plan_one(
        ActivityDraft(
            _K.MEETING, "Планёрка отдела продаж", monday, "09:00", duration_min=30,
            place="Переговорная", repeat=weekly,
        )
    )  # fmt: skip
    plan_one(
        ActivityDraft(
            _K.TASK, "Разобрать почту и входящие", days[0], "17:30", duration_min=20,
            repeat=Repeat(Frequency.WORKING),
        )
    )  # fmt: skip
    plan_one(
        ActivityDraft(
            _K.TASK, "Сверить взаиморасчёты", days[3], None, buyers[0].id,
            repeat=Repeat(Frequency.MONTHLY, times=12),
        )
    )  # fmt: skip


def _told(today: date, buyers: list[Buyer]) -> None:
    """What was done on the last working day."""
    day = today - timedelta(days=1)
    while not work_calendar().is_working(day):
        day -= timedelta(days=1)
    rows = []
    for place, (kind, subject, at, result, note) in enumerate(_DONE):
        buyer = buyers[place * 4 + 6]
        rows.append(
            {
                "kind": kind.value,
                "subject": subject,
                "state": "done",
                "client_id": buyer.id,
                "contact_id": buyer.people[0].id,
                "due_on": day,
                "due_time": at,
                "done_at": datetime.combine(day, time(9 + place, 40), UTC),
                "result": result,
                "note": note,
            }
        )
    bulk.insert(Activity, rows)


def _working_days(today: date, count: int) -> list[date]:
    """So many working days from today on."""
    calendar = work_calendar()
    found = [calendar.next_working_day(today)]
    while len(found) < count:
        found.append(calendar.add_working_days(found[-1], 1))
    return found
