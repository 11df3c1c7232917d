"""What makes cards of the sample company full: places, groups, tags, stars, files, notes."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from random import Random
from typing import Final

from salesapp.domain.addresses import AddressDraft, AddressKind
from salesapp.domain.clients import AccountDraft, ContactDraft, PointDraft, PointKind
from salesapp.domain.entities import Entity
from salesapp.services import accounts, addresses, attachments, contacts, files, groups, tags
from salesapp.services.attachments import Kept
from salesapp.services.demo import numbers
from salesapp.services.demo.base import Buyer

_TAGS: Final[tuple[tuple[str, tuple[int, ...]], ...]] = (
    ("тендер", (0, 3, 7, 18, 33)),
    ("опт", (0, 1, 2, 5, 9, 14, 27)),
    ("ЭДО", (0, 1, 4, 6, 11, 12, 21)),
    ("самовывоз", (3, 8, 13)),
    ("нужен паспорт качества", (0, 2, 10)),
)
_GROUPS: Final[tuple[tuple[str, tuple[int, ...]], ...]] = (
    ("Волжский холдинг", (0, 15, 40)),
    ("Северные верфи", (6, 52)),
)
_PLACES: Final = (
    (
        "603028, г. Нижний Новгород, ул. Складская, 7, ворота 3",
        "пн–пт 8:00–16:30, обед 12:00–12:45",
        "Кладовщик Семён, +7 (831) 200-55-18",
        "Пропуск заказывать накануне до 15:00; въезд до 10 т, боковая выгрузка",
    ),
    (
        "606440, г. Бор, промзона «Стеклозаводская», стр. 12",
        "вт и чт 9:00–15:00",
        "Диспетчер, +7 (831) 200-55-40",
        "Позвонить за час, пандуса нет, нужен гидроборт",
    ),
)
_LETTER: Final = """Реквизиты для договора
{name}
Просим указывать номер заявки в каждом счёте. Паспорта качества прикладывать к отгрузке.
"""


def cards(random: Random, today: date, buyers: list[Buyer]) -> None:
    """Fill the cards of the first clients, inside an action."""
    for name, places in _TAGS:
        tags.add(Entity.CLIENT, [buyers[place].id for place in places], name)
    for name, places in _GROUPS:
        groups.join([buyers[place].id for place in places], name)
    for place in (0, 3, 6):
        tags.set_star(Entity.CLIENT, buyers[place].id, buyers[place].name, on=True)
    for place in (0, 2, 6):
        _places(random, buyers[place])
    _people(buyers, today)
    for place in (0, 1, 6):
        name = buyers[place].name
        _file(buyers[place], f"Реквизиты {name}.txt", _LETTER.format(name=name).encode())


def _places(random: Random, buyer: Buyer) -> None:
    for text, hours, contact, note in _PLACES:
        draft = AddressDraft(AddressKind.DELIVERY, text, hours=hours, contact=contact, note=note)
        addresses.add(buyer.id, draft)
    accounts.add(
        buyer.id,
        AccountDraft("Банк «Окский»", numbers.BIK, numbers.account(random), numbers.corr_account()),
    )


def _people(buyers: list[Buyer], today: date) -> None:
    """One person at two companies, and one who left."""
    first, second = buyers[0], buyers[15]
    contacts.link(first.people[0].id, second.id, "член совета директоров", "influences")
    gone = contacts.create(
        first.id,
        ContactDraft(
            "Рогов Павел Андреевич",
            "начальник склада",
            points=(PointDraft(PointKind.PHONE, "+7 (831) 200-55-77"),),
        ),
    ).subject_id
    if gone is not None:
        contacts.end(gone, first.id, today - timedelta(days=64))


def _file(buyer: Buyer, name: str, data: bytes) -> None:
    files.store_file(name, data, "text/plain")
    kept = Kept(name, hashlib.sha256(data).hexdigest(), len(data), "text/plain")
    attachments.attach(Entity.CLIENT, buyer.id, [kept])
