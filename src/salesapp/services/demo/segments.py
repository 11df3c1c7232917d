"""Segments the manager of the sample company saved."""

from __future__ import annotations

from salesapp.domain.entities import Entity
from salesapp.domain.filters import Condition, Group, Joined, Op, Period, every, filter_text
from salesapp.domain.views import SortKey, sort_text
from salesapp.services import views

_VOLGA = ("Казань", "Самара", "Нижний Новгород", "Пермь", "Уфа")


def segments() -> None:
    """Lists of clients, people and deals under names of the user's own."""
    _save(
        Entity.CLIENT,
        "Поволжье без контакта 30 дней",
        every(Condition("city", Op.ANY_OF, _VOLGA), Condition("last_contact_on", Op.IDLE, (30,))),
        SortKey("last_contact_on"),
    )
    _save(
        Entity.CLIENT,
        "Крупные или категория A",
        Group(
            (
                Condition("turnover_12m", Op.AT_LEAST, (250_000_00,)),
                Condition("category", Op.ANY_OF, ("A",)),
            ),
            Joined.ANY,
        ),
        SortKey("turnover_12m", descending=True),
    )
    _save(
        Entity.CONTACT,
        "Снабженцы, которые решают",
        every(
            Condition("position", Op.HAS, ("снабж",)), Condition("role", Op.ANY_OF, ("decides",))
        ),
    )
    _save(
        Entity.DEAL,
        "Закрыть в этом месяце",
        every(Condition("expected_close_on", Op.WITHIN, (Period.THIS_MONTH.value,))),
    )


def _save(entity: Entity, name: str, asked: Group, *sort: SortKey) -> None:
    views.save(entity, name, filter_text(asked), sort_text(sort), "")
