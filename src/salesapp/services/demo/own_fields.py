"""Fields the manager of the invented company added to the cards, and what stands in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random
from typing import Final

from salesapp.db.queries import fields as queries
from salesapp.db.queries.deals import stage_list
from salesapp.db.writes import custom_fields as writes
from salesapp.db.writes import demo
from salesapp.domain.custom_fields import Entry, FieldDraft
from salesapp.domain.deals import Severity
from salesapp.domain.entities import Entity
from salesapp.domain.fields import OWNERS, FieldType
from salesapp.services import custom_fields as service

_T = FieldType
_SEED: Final = 7
_Maker = Callable[[Random, date], object]

_PARKS: Final = ("Станки ЧПУ", "Сварочный пост", "Покраска", "Кран-балка", "Складская техника")
_FIELDS: Final[tuple[tuple[Entity, FieldDraft, int, _Maker], ...]] = (
    (
        Entity.CLIENT,
        FieldDraft(
            "Закупка через",
            _T.CHOICE,
            (Entry("прямой договор"), Entry("тендер"), Entry("заявка по почте")),
        ),
        70,
        lambda random, _today: random.choice(("прямой договор", "тендер", "заявка по почте")),
    ),
    (
        Entity.CLIENT,
        FieldDraft("Оборудование", _T.CHOICES, tuple(Entry(one) for one in _PARKS)),
        55,
        lambda random, _today: tuple(
            one for one in _PARKS if one in random.sample(_PARKS, random.randint(1, 3))
        ),
    ),
    (
        Entity.CLIENT,
        FieldDraft("Потребность в месяц", _T.MONEY, hint="Крепёж и упаковка вместе"),
        60,
        lambda random, _today: random.randint(3, 90) * 10_000_00,
    ),
    (
        Entity.CLIENT,
        FieldDraft("ЭДО подключён", _T.FLAG, hint="Без ЭДО оригиналы идут почтой"),
        65,
        lambda random, _today: random.random() < 0.6,
    ),
    (
        Entity.CONTACT,
        FieldDraft("Удобно звонить", _T.TEXT, hint="Часы, когда берёт трубку"),
        35,
        lambda random, _today: random.choice(("с 9 до 11", "после 15", "до обеда", "по вторникам")),
    ),
    (
        Entity.PRODUCT,
        FieldDraft("Сертификат действует до", _T.DAY),
        50,
        lambda random, today: today + timedelta(days=random.randint(-20, 700)),
    ),
    (
        Entity.PRODUCT,
        FieldDraft("Допуск, мм", _T.NUMBER),
        40,
        lambda random, _today: random.randint(1, 12) * 50,
    ),
    (
        Entity.LEAD,
        FieldDraft("Объект", _T.TEXT, hint="Для чего закупают"),
        60,
        lambda random, _today: random.choice(
            ("ремонт цеха", "новый склад", "текущая потребность", "монтаж линии")
        ),
    ),
    (
        Entity.DEAL,
        FieldDraft("Нужен монтаж", _T.FLAG, hint="Монтаж считаем отдельной строкой"),
        55,
        lambda random, _today: random.random() < 0.3,
    ),
    (
        Entity.DEAL,
        FieldDraft("Решение ждём", _T.DAY),
        45,
        lambda random, today: today + timedelta(days=random.randint(1, 25)),
    ),
    (
        Entity.DEAL,
        FieldDraft("Объект", _T.TEXT),
        40,
        lambda random, _today: random.choice(("ремонт цеха", "новый склад", "монтаж линии")),
    ),
)
"""Whose field, what it is, in how many records of a hundred it is filled, and with what."""


def own_fields(today: date) -> None:
    """Add the fields and fill them, inside an action; the search of leads and deals follows."""
    random = Random(_SEED)
    ids = {entity: demo.ids_of(entity.value) for entity in OWNERS}
    for entity, draft, share, value in _FIELDS:
        service.create(entity, draft)
        field = queries.own_fields(entity)[-1]
        some = _some(random, ids[entity], share)
        writes.write(field, {one: value(random, today) for one in some})
        if entity in (Entity.LEAD, Entity.DEAL) and field.is_text:
            writes.refresh(entity, some)
    mounting = next(one for one in queries.own_fields(Entity.DEAL) if one.type is _T.FLAG)
    stages = {one.id: Severity.WARN for one in stage_list() if one.code == "contract"}
    service.set_gates(mounting.custom_id, stages)


def _some(random: Random, ids: Sequence[int], share: int) -> list[int]:
    return [one for one in ids if random.randrange(100) < share]
