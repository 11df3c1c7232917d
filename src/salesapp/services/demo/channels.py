"""The year of the channels: leads judged long ago, costs by month, three campaigns."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Final, NamedTuple

from salesapp.db import bulk
from salesapp.db.models.channels import Campaign, CampaignMark, Channel, ChannelCost
from salesapp.db.models.leads import Lead
from salesapp.db.queries import channels as queries
from salesapp.domain.dates import add_months
from salesapp.domain.periods import PeriodKind, period_of
from salesapp.domain.text import fold
from salesapp.services.demo import words
from salesapp.services.demo.inbox import answers_of_weeks

_LEADS: Final = 260
_DAYS: Final = 365


class _Told(NamedTuple):
    """What is known of a channel."""

    weight: int
    """How often leads come by it."""
    qualified: int
    """Of a hundred leads."""
    monthly_minor: int
    state: str
    owner: str
    hypothesis: str
    target_minor: int | None = None


_CHANNELS: Final[dict[str, _Told]] = {
    "Сайт": _Told(30, 46, 38_000_00, "scale", "Анна Воронова", "", 2_500_00),
    "Входящий звонок": _Told(22, 58, 0, "scale", "Анна Воронова", ""),
    "Почта": _Told(14, 41, 0, "scale", "Анна Воронова", ""),
    "Мессенджер": _Told(
        11, 33, 4_500_00, "test", "Анна Воронова",
        "Снабженцы пишут в мессенджер охотнее, чем звонят: ответ за 15 минут даст больше заявок.",
        1_200_00,
    ),
    "Рекомендация": _Told(8, 78, 0, "scale", "Сергей Лапин", ""),
    "Холодный обзвон": _Told(12, 17, 12_000_00, "scale", "Анна Воронова", "", 3_000_00),
    "Тендерная площадка": _Told(6, 35, 9_900_00, "test", "Сергей Лапин",
        "Малые закупки до 600 тыс. ₽ берут по цене и сроку, а склад у нас рядом."),
    "Реклама": _Told(7, 24, 26_000_00, "test", "Маркетинг",
        "Объявления по артикулам приведут тех, кто уже знает, что ему нужно.", 3_500_00),
    "Маркетплейс": _Told(0, 0, 0, "idea", "Маркетинг",
        "Мелкая фасовка для бригад: проверить на десяти позициях."),
    "Возврат ушедшего": _Told(3, 50, 0, "idea", "Анна Воронова",
        "Позвонить тем, кто не покупал полгода, с новым прайсом."),
}  # fmt: skip
_CAMPAIGNS: Final = (
    ("Выставка", "Строительная выставка, весна", 200, 3, 180_000_00, 14),
    ("Выставка", "Крепёж и метизы, осень", 55, 4, 145_000_00, 11),
    ("Реклама", "Объявления по химанкерам", 75, 45, 0, 6),
)
"""Channel, name, days ago, length, cost, leads."""


def channels(random: Random, today: date) -> None:
    """Fill the register, the costs and the leads of the year."""
    ids = {channel.draft.name: channel.id for channel in queries.channels()}
    for name, told in _CHANNELS.items():
        Channel.update(
            state=told.state,
            owner=told.owner,
            hypothesis=told.hypothesis,
            target_lead_minor=told.target_minor,
        ).where(Channel.id == ids[name]).execute()
    _costs(today, ids)
    names = list(_CHANNELS)
    weights = [_CHANNELS[name].weight for name in names]
    for _place in range(_LEADS):
        name = random.choices(names, weights)[0]
        day = today - timedelta(days=random.randint(8, _DAYS))
        _lead(random, day, name, _CHANNELS[name].qualified)
    for channel, name, ago, length, cost, count in _CAMPAIGNS:
        first = today - timedelta(days=ago)
        last = first + timedelta(days=length - 1)
        campaign = Campaign.create(channel=ids[channel], name=name, starts_on=first, ends_on=last)
        if cost:
            note = "Место, стенд, дорога"
            ChannelCost.create(
                channel=ids[channel], campaign=campaign, from_on=first, to_on=last,
                amount_minor=cost, note=note,
            )  # fmt: skip
        for _place in range(count):
            day = first + timedelta(days=random.randint(0, length - 1))
            lead_id = _lead(random, day, channel, 52)
            CampaignMark.create(campaign=campaign, lead=lead_id)
    answers_of_weeks(random, today)


def _costs(today: date, ids: dict[str, int]) -> None:
    rows = []
    for name, told in _CHANNELS.items():
        for back in range(12 if told.monthly_minor else 0):
            month = period_of(PeriodKind.MONTH, add_months(today, -back))
            rows.append(
                {
                    "channel_id": ids[name],
                    "from_on": month.first,
                    "to_on": month.last,
                    "amount_minor": told.monthly_minor * (100 + back * 7 % 23) // 100,
                    "note": words.COSTS.get(name, ""),
                }
            )
    bulk.insert(ChannelCost, rows)


def _lead(random: Random, day: date, source: str, qualified: int) -> int:
    first, second = random.choice(words.MEN)
    last = random.choice(words.LAST_NAMES)
    trade, _industry = random.choice(words.TRADES)
    company = f"{random.choice(words.ROOTS)}{trade}-{random.randint(100, 999)}"
    subject = random.choice(words.SUBJECTS)
    is_good = random.randint(1, 100) <= qualified
    made = Lead.create(
        title=subject,
        state="qualified" if is_good and (day.toordinal() % 5 == 0) else
        "converted" if is_good else "rejected",
        received_at=datetime.combine(day, time(random.randint(6, 14), 20), UTC),
        source=source,
        company_name=f"ООО «{company}»",
        contact_name=f"{last} {first} {second}",
        reject_reason="" if is_good else random.choice(words.NO_LEADS),
        comment=f"{subject}. Просили цену.",
        search_text=fold(f"{subject} {company} {last}"),
    )  # fmt: skip
    return int(made.id)
