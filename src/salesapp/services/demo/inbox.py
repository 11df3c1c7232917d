"""Requests of the sample company: clocks that run, threads, answers of the last weeks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any, Final, NamedTuple

from salesapp.db import bulk
from salesapp.db.models.leads import LeadRequest
from salesapp.db.queries import leads
from salesapp.db.queries.leads import LeadGroup
from salesapp.domain.leads import LeadDraft, LeadState
from salesapp.domain.requests import (
    USUAL_TARGET,
    Contact,
    Direction,
    Exit,
    RequestDraft,
    RequestKind,
    request_state,
)
from salesapp.domain.work_hours import WorkClock
from salesapp.services import lead_answers
from salesapp.services import lead_requests as service
from salesapp.services import leads as lead_service
from salesapp.services.deals import PlannedStep
from salesapp.services.demo.base import Buyer
from salesapp.services.work_time import work_clock

_K: Final = RequestKind


class _Ask(NamedTuple):
    """A request that came some minutes of working time ago."""

    minutes: int
    kind: RequestKind
    source: str
    person: str
    company: str
    phone: str
    email: str
    text: str
    answered: int | None = None
    """Minutes till the answer."""
    note: str = ""


_WAITING: Final = (
    _Ask(37, _K.FORM, "Сайт", "Кораблёв Денис", "ООО «Монолит-Сервис»", "+7 (831) 200-14-07",
         "d.korablev@monolit.example",
         "Добрый день! Нужны 60 шт ХА-400-мл. Есть на складе? Объект в Н. Новгороде, монтаж"
         " начинается в четверг, срочно. Если есть другой размер, посчитайте 44 шт ХА-585-мл."),
    _Ask(19, _K.LETTER, "Почта", "Гусева Татьяна", "ООО «Агропак Юг»", "",
         "t.guseva@agropak.example",
         "Здравствуйте! Пришлите цену и срок: АНК-М12-100 - 1 200 шт, ШП-М12 - 2 400 шт. Счёт на"
         " ООО «Агропак Юг», ИНН 7707083893. С уважением, Гусева Татьяна"),
    _Ask(9, _K.CALL, "Входящий звонок", "", "", "+7 (922) 014-55-38", "",
         "Пропущенный звонок, 18 секунд. Номера нет в базе."),
    _Ask(3, _K.MESSAGE, "Мессенджер", "Лебедев Виктор", "ООО «Сибкран-Сервис»",
         "+7 (383) 210-17-30", "",
         "Виктор, Сибкран-Сервис. Нужен прайс: БТЦ-М20-80 10 шт и ещё талрепы М16 под цепь."),
    _Ask(1, _K.FORM, "Сайт", "Орлова Марина", "ООО «Вентфасад-Юг»", "+7 (863) 240-55-01",
         "orlova@ventfasad.example", "Перезвоните по комплектам для вентфасада, 800 м² в декабре."),
)  # fmt: skip
_ANSWERED: Final = (
    _Ask(150, _K.LETTER, "Почта", "Зимина Наталья", "ООО «Вентфасад-Север»", "",
         "zimina@vf-sever.example", "Пришлите опросный лист по анкерам для фасада.", 6,
         "Опросный лист отправлен, ждём до пятницы"),
    _Ask(170, _K.FORM, "Сайт", "Сорокин Артём", "ООО «Сибкровля»", "+7 (383) 211-40-12", "",
         "Саморезы СК-5-5-25 RAL 8017, 3 000 шт на склад в Новосибирске.", 5,
         "Нужен расчёт с доставкой до склада"),
    _Ask(200, _K.CALL, "Входящий звонок", "Хабибуллин Руслан", "ООО «Домстрой-44»",
         "+7 (843) 212-08-57", "", "Спрашивал шпильки М16 и гайки, попросил перезвонить.", 13,
         "Перезвонить в четверг: сверят остатки"),
)  # fmt: skip
_LATER: Final = (
    ("Титова Елена", "ООО «Мебельторг-33»", "titova@mebel33.example", "Евровинт 7×50, 40 упак", 8,
     "Бюджет откроется в декабре"),
    ("Жилин Павел", "ООО «Домметиз-58»", "zhilin@dm58.example", "Крепёж по тендеру", 16,
     "Ждут итогов тендера"),
)  # fmt: skip
_SECOND: Final = "И ещё: если возьмём 120 шт, какая будет цена за картридж?"
_HISTORY_DAYS: Final = 60
_WITHOUT_STEP: Final = 2


def inbox(today: date, now: datetime, buyers: Sequence[Buyer]) -> None:
    """Who waits (past the term, amber, fresh), who was answered today, who is put off."""
    work = work_clock()
    first = None
    for ask in _WAITING:
        lead_id = _capture(ask, _back(work, now, ask.minutes))
        first = lead_id if first is None else first
    if first is not None:
        more = LeadDraft(phones=_WAITING[0].phone, comment=_SECOND)
        at = _back(work, now, 12)
        service.capture(RequestDraft(more, _K.MESSAGE, Direction.IN, at), joins=first)
    for place, ask in enumerate(_ANSWERED):
        at = _back(work, now, ask.minutes)
        lead_id = _capture(ask, at)
        kind, result = ("letter", "letter_sent") if ask.email else ("call", "agreed")
        step = PlannedStep("call", ask.note, _working(today, 2 + place), "11:00")
        contact = Contact(kind, result, ask.note)
        lead_answers.answer(lead_id, contact, step, work.after(at, (ask.answered or 0) * 60))
    for person, company, email, text, days, reason in _LATER:
        ask = _Ask(900, _K.LETTER, "Почта", person, company, "", email, text)
        lead_id = _capture(ask, _back(work, now, ask.minutes))
        lead_service.postpone(lead_id, today + timedelta(days=days), reason, today)
    _closed(work, now, today, buyers)


def _closed(work: WorkClock, now: datetime, today: date, buyers: Sequence[Buyer]) -> None:
    """A request that was spam, and one of a client of the base."""
    spam = _Ask(700, _K.LETTER, "Почта", "", "", "", "promo@reklama.example",
                "Продвижение сайта в топ за 3 дня, недорого.")  # fmt: skip
    lead_id = _capture(spam, _back(work, now, spam.minutes))
    lead_service.reject(lead_id, "Продают что-то нам", "Рассылка рекламы", Exit.SPAM)
    known = _Ask(800, _K.CALL, "Входящий звонок", "", "", "", "", "Спрашивали копию УПД за октябрь")
    lead_id = _capture(known, _back(work, now, known.minutes))
    step = PlannedStep("letter", "Выслать копию УПД за октябрь", _working(today, 1))
    lead_service.to_client(lead_id, buyers[12].id, step)


def _capture(ask: _Ask, at: datetime) -> int:
    draft = LeadDraft(
        source=ask.source,
        company_name=ask.company,
        contact_name=ask.person,
        phones=ask.phone,
        emails=ask.email,
        comment=ask.text,
    )
    made = service.capture(RequestDraft(draft, ask.kind, Direction.IN, at)).subject_id
    if made is None:
        raise LookupError("a request makes a lead")
    return made


def answers_of_weeks(random: Random, today: date) -> None:
    """How quickly the requests of the last weeks were answered; steps for who is in work."""
    work, rows = work_clock(), []
    for lead_id in leads.ids(LeadGroup.ALL, today):
        lead = leads.one(lead_id)
        if lead is None or lead.requests:
            continue
        rows.append(_answered(random, work, lead, today))
    bulk.insert(LeadRequest, rows)
    left = leads.ids(LeadGroup.NO_STEP, today)
    for place, lead_id in enumerate(left[_WITHOUT_STEP:]):
        subject = ("Уточнить объём и срок", "Выслать расчёт", "Узнать, кто решает")[place % 3]
        day = _working(today, place % 6)
        lead_service.plan_step(lead_id, PlannedStep("call", subject, day, "15:00"))


def _answered(random: Random, work: WorkClock, lead: leads.LeadRow, today: date) -> dict[str, Any]:
    kinds = {
        "Сайт": _K.FORM,
        "Входящий звонок": _K.CALL,
        "Почта": _K.LETTER,
        "Мессенджер": _K.MESSAGE,
        "Реклама": _K.FORM,
    }
    open_still = lead.state in (LeadState.NEW, LeadState.POSTPONED)
    seconds = min(6 * 3600, int(random.lognormvariate(6.6, 0.9)))
    fresh = (today - lead.received_at.date()).days <= _HISTORY_DAYS
    return {
        "lead_id": lead.id,
        "kind": kinds.get(lead.source, _K.OTHER).value,
        "direction": Direction.IN.value,
        "state": request_state(lead.state, lead.exit).value,
        "received_at": lead.received_at,
        "subject": lead.title,
        "text": lead.comment,
        "person": lead.contact_name,
        "company": lead.company_name,
        "phones": lead.phones,
        "emails": lead.emails,
        "inn": "",
        "urgent": "",
        "answered_at": None if open_still else work.after(lead.received_at, seconds),
        "response_seconds": seconds if fresh and not open_still else None,
        "target_seconds": USUAL_TARGET * 60 if fresh and not open_still else None,
    }


def _back(work: WorkClock, now: datetime, minutes: int) -> datetime:
    """The moment from which so many minutes of working time have gone by till now."""
    low, high = now - timedelta(days=30), now
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        if work.seconds_between(middle, now) >= minutes * 60:
            low = middle
        else:
            high = middle
    return low.replace(microsecond=0)


def _working(today: date, days: int) -> date:
    day = today + timedelta(days=days)
    return day + timedelta(days=(7 - day.weekday()) % 7 if day.weekday() > 4 else 0)


def moment_of(today: date | None) -> datetime:
    """When the sample company is looked at: now, or the late morning of a day that was named."""
    if today is None:
        return datetime.now().astimezone()
    return datetime.combine(today, time(11, 20)).astimezone()
