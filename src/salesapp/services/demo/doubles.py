"""Doubles of clients and people as they come in life, and what lies in the bin."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from salesapp.db.fields import now
from salesapp.db.queries import personal_data as known
from salesapp.db.writes import demo as writes
from salesapp.domain.clients import ClientDraft, ContactDraft, PointDraft, PointKind
from salesapp.domain.leads import LeadDraft
from salesapp.domain.personal_data import ConsentDraft, Purpose
from salesapp.domain.products import ProductDraft
from salesapp.services import clients, leads, personal_data, products
from salesapp.services.demo.base import Buyer

_SOURCES: Final = ("форма на сайте", "договор", "письмо", "анкета на выставке")


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
    clients.create(
        ClientDraft(f"{_bare(by_branch)}, филиал", inn=writes.inn_of(by_branch.id), city="Казань")
    )
    clients.create(ClientDraft(_slipped(_bare(by_slip)), city=by_slip.city))


def consents(buyers: Sequence[Buyer], today: date) -> None:
    """What some of the people agreed to; one of them has thought better of it."""
    people = [person.id for buyer in buyers[:40] for person in buyer.people[:1]]
    for place, contact_id in enumerate(people):
        source = _SOURCES[place % len(_SOURCES)]
        given = today - timedelta(days=20 + 7 * place)
        personal_data.give_consent(contact_id, ConsentDraft(Purpose.PROCESSING, given, source))
        if place % 5 == 0:
            personal_data.give_consent(contact_id, ConsentDraft(Purpose.MARKETING, given, source))
        if place == 9:
            (consent,) = known.consents(contact_id)
            personal_data.withdraw_consent(consent.id, today - timedelta(days=4))


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
            table = delete.__module__.rpartition(".")[2][:-1]
            writes.deleted_on(table, found, now() - timedelta(days=days))


def _points(buyer: Buyer, kind: PointKind) -> tuple[PointDraft, ...]:
    found = writes.first_point(kind.value, buyer.id)
    return (PointDraft(kind, found),) if found else ()


def _bare(buyer: Buyer) -> str:
    """The name without its form and quotes."""
    inside = buyer.name.partition("«")[2].rpartition("»")[0]
    return inside or buyer.name


def _slipped(name: str) -> str:
    """Two letters in the middle exchanged, as a hasty hand does."""
    middle = len(name) // 2
    return name[: middle - 1] + name[middle] + name[middle - 1] + name[middle + 1 :]
