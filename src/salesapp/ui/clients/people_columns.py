"""The columns of the list of people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from salesapp.domain.entities import Entity
from salesapp.domain.field_values import Ref
from salesapp.ui import theme
from salesapp.ui.clients.words import role_name
from salesapp.ui.fields.words import title_of
from salesapp.ui.format import company
from salesapp.ui.kit.avatar import paint_avatar
from salesapp.ui.kit.chip import paint_chip
from salesapp.ui.kit.paint import draw_text
from salesapp.ui.kit.table_column import CellState, Column
from salesapp.ui.lists.list_columns import field_columns

NAME = "name"
_SHOWN = ("position", "client", "role", "phone", "email")


class PersonLine(NamedTuple):
    """A person and what the columns show of them, by field."""

    id: int
    values: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The whole name."""
        return str(self.values.get(NAME) or "")

    @property
    def client(self) -> Ref | None:
        """The client they work at in the first place."""
        found = self.values.get("client")
        return found if isinstance(found, Ref) else None


def people_columns() -> list[Column]:
    """The name first, then any field of a person."""
    from salesapp.domain.fields import built_in

    name = Column(
        NAME, title_of(built_in(Entity.CONTACT, NAME)), 230, lambda one: one.name,
        paint=_paint_name, sort_key=NAME, lead=True, stretch=True,
    )  # fmt: skip
    rest = field_columns(
        Entity.CONTACT, lambda one: one.values, without=(NAME,), shown=_SHOWN,
        paint={"role": _paint_role, "client": _paint_client},
    )  # fmt: skip
    wide = {"client": 190, "position": 170, "email": 190, "phone": 150}
    most = {"client": 320, "position": 220, "email": 260}
    rest = [
        replace(one, width=wide.get(one.id, one.width), grow=most.get(one.id, 0)) for one in rest
    ]
    return [name, *sorted(rest, key=lambda one: one.id != "client")]


def _paint_name(painter: QPainter, rect: QRect, one: PersonLine, state: CellState) -> None:
    side = theme.px(24)
    place = QRect(rect.left(), rect.center().y() - side // 2 + 1, side, side)
    paint_avatar(painter, place, one.name)
    role = "strong" if state.selected else "base"
    inner = rect.adjusted(side + theme.px(8), 0, 0, 0)
    draw_text(painter, inner, one.name, role, theme.tokens().text)


def _paint_role(painter: QPainter, rect: QRect, one: PersonLine, state: CellState) -> None:
    role = str(one.values.get("role") or "")
    if role:
        decides = role == "decides"
        paint_chip(
            painter, rect, role_name(role), "info" if decides else "neutral",
            "crown" if decides else "", on_selected=state.selected,
        )  # fmt: skip


def _paint_client(painter: QPainter, rect: QRect, one: PersonLine, _state: CellState) -> None:
    name = company(one.client.name) if one.client is not None else ""
    draw_text(painter, rect, name, "base", theme.tokens().text)
