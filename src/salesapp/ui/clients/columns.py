"""The columns of the list of clients."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from salesapp.db.queries.clients import ClientRow
from salesapp.domain.clients import ClientStatus
from salesapp.domain.entities import Entity
from salesapp.domain.fields import FieldType
from salesapp.ui import theme
from salesapp.ui.activities.words import chip_or_none
from salesapp.ui.clients.words import STATUSES, words
from salesapp.ui.format import company, day, rubles_cell, today
from salesapp.ui.kit.badge import paint_category
from salesapp.ui.kit.chip import paint_chip
from salesapp.ui.kit.paint import RIGHT, draw_icon, draw_text, text_width
from salesapp.ui.kit.step_chip import Step, paint_step_chip, step_words
from salesapp.ui.kit.table_column import CellState, Column
from salesapp.ui.lists.list_columns import field_columns
from salesapp.ui.translate import QT_TRANSLATE_NOOP

NAME = "name"
STEP = "next_step_on"

_PAUSED = QT_TRANSLATE_NOOP("Clients", "pause until {day}")
_ARCHIVED = QT_TRANSLATE_NOOP("Clients", "archive")
_ARCHIVE = ClientStatus.ARCHIVED.value
_TITLES = {
    NAME: QT_TRANSLATE_NOOP("Clients", "Client"),
    "city": QT_TRANSLATE_NOOP("Clients", "City"),
    STEP: QT_TRANSLATE_NOOP("Clients", "Next step"),
    "last_contact_on": QT_TRANSLATE_NOOP("Clients", "Contact"),
    "turnover_12m": QT_TRANSLATE_NOOP("Clients", "12 months, ₽"),
    "debt": QT_TRANSLATE_NOOP("Clients", "Debt, ₽"),
    "inn": QT_TRANSLATE_NOOP("Clients", "INN"),
    "industry": QT_TRANSLATE_NOOP("Clients", "Industry"),
    "status": QT_TRANSLATE_NOOP("Clients", "Status"),
}


def client_columns() -> list[Column]:
    """All columns in the language of now, the usual ones first."""
    title = {name: words(source) for name, source in _TITLES.items()}
    known = [
        Column(
            NAME, title[NAME], 204, lambda one: one.name, paint=_paint_name,
            sort_key=NAME, lead=True, stretch=True,
        ),
        Column("city", title["city"], 104, lambda one: one.city, sort_key="city", grow=150),
        Column(
            STEP, title[STEP], 200, step_text, paint=_paint_step, sort_key=STEP, grow=340,
        ),
        Column(
            "last_contact_on", title["last_contact_on"], 92,
            lambda one: day(one.last_contact_on, near=True),
            sort_key="last_contact_on", tone=_contact_tone, type=FieldType.DAY,
            value=lambda one: one.last_contact_on,
        ),
        Column(
            "turnover_12m", title["turnover_12m"], 96,
            lambda one: rubles_cell(one.turnover_12m_minor),
            "right", sort_key="turnover_12m", type=FieldType.MONEY,
            value=lambda one: one.turnover_12m_minor,
        ),
        Column(
            "debt", title["debt"], 92, lambda one: rubles_cell(one.debt_minor), "right",
            paint=_paint_debt, sort_key="debt", type=FieldType.MONEY,
            value=lambda one: one.debt_minor,
        ),
        Column("inn", title["inn"], 110, lambda one: one.inn, hidden=True, sort_key="inn"),
        Column(
            "industry", title["industry"], 140, lambda one: one.industry, hidden=True,
            sort_key="industry",
        ),
        Column(
            "status", title["status"], 110,
            lambda one: words(STATUSES[ClientStatus(one.status)]), hidden=True, sort_key="status",
        ),
    ]  # fmt: skip
    taken = {one.id for one in known}
    return [*known, *field_columns(Entity.CLIENT, lambda one: one.more, without=taken)]


def step_of(one: ClientRow) -> Step:
    """The next step of a row."""
    return chip_or_none(one.step_kind, one.step_subject, one.step_on, one.step_time, today())


def step_text(one: ClientRow) -> str:
    """The step in words, with the pause or the archive in its place."""
    return _instead_of_step(one) or " ".join(step_words(step_of(one))).strip()


def _instead_of_step(one: ClientRow) -> str:
    if one.status == _ARCHIVE:
        return words(_ARCHIVED)
    paused = one.paused_until is not None and one.paused_until >= today()
    if paused and not one.step_kind:
        return words(_PAUSED).format(day=day(one.paused_until))
    return ""


def _contact_tone(one: ClientRow) -> str:
    return "text2" if one.last_contact_on else "text3"


def _paint_name(painter: QPainter, rect: QRect, one: ClientRow, state: CellState) -> None:
    tokens = theme.tokens()
    if one.category:
        paint_category(painter, rect, one.category)
    shift = theme.px(18) + theme.px(8)
    archived = one.status == _ARCHIVE
    colour = tokens.text3 if archived else tokens.text
    role = "strong" if state.selected else "base"
    draw_text(painter, rect.adjusted(shift, 0, 0, 0), company(one.name), role, colour)


def _paint_step(painter: QPainter, rect: QRect, one: ClientRow, state: CellState) -> None:
    instead = _instead_of_step(one)
    if instead:
        icon = "lock" if one.status == _ARCHIVE else "pause"
        paint_chip(painter, rect, instead, "neutral", icon, on_selected=state.selected)
    else:
        paint_step_chip(painter, rect, step_of(one), on_selected=state.selected and state.focused)


def _paint_debt(painter: QPainter, rect: QRect, one: ClientRow, _state: CellState) -> None:
    tokens = theme.tokens()
    text = rubles_cell(one.debt_minor)
    late = one.overdue_minor > 0
    draw_text(painter, rect, text, "base", tokens.risk if late else tokens.text, RIGHT)
    if late:
        side = theme.px(14)
        left = rect.right() - text_width(text) - theme.px(4) - side
        if left >= rect.left():
            draw_icon(painter, QRect(left, rect.top(), side, rect.height()), "clock", "risk", 14)
