"""The columns of the bin, and the numbers its rows go by."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter

from salesapp.db.queries import recycle_bin
from salesapp.db.queries.recycle_bin import Binned, Key
from salesapp.domain.entities import Entity
from salesapp.domain.recycling import BINNED, days_left
from salesapp.ui import format, theme
from salesapp.ui.kit.chip import paint_chip
from salesapp.ui.kit.paint import draw_icon, draw_text
from salesapp.ui.kit.table_column import CellState, Column
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

KINDS: Final[dict[Entity, str]] = {
    Entity.CLIENT: QT_TRANSLATE_NOOP("RecycleBin", "Client"),
    Entity.CONTACT: QT_TRANSLATE_NOOP("RecycleBin", "Contact"),
    Entity.PRODUCT: QT_TRANSLATE_NOOP("RecycleBin", "Product"),
    Entity.LEAD: QT_TRANSLATE_NOOP("RecycleBin", "Lead"),
    Entity.DEAL: QT_TRANSLATE_NOOP("RecycleBin", "Deal"),
    Entity.ACTIVITY: QT_TRANSLATE_NOOP("RecycleBin", "Step"),
    Entity.OFFER: QT_TRANSLATE_NOOP("RecycleBin", "Draft offer"),
    Entity.ORDER: QT_TRANSLATE_NOOP("RecycleBin", "Draft order"),
    Entity.INVOICE: QT_TRANSLATE_NOOP("RecycleBin", "Draft invoice"),
}
_ICONS: Final[dict[Entity, str]] = {
    Entity.CLIENT: "clients",
    Entity.CONTACT: "user",
    Entity.PRODUCT: "goods",
    Entity.LEAD: "leads",
    Entity.DEAL: "deals",
    Entity.ACTIVITY: "tasks",
    Entity.OFFER: "docs",
    Entity.ORDER: "check",
    Entity.INVOICE: "pay",
}
_NAMELESS: Final = QT_TRANSLATE_NOOP("RecycleBin", "without a name")
_MONEY: Final = (Entity.OFFER, Entity.ORDER, Entity.INVOICE)
_SOON: Final = 7
_SHIFT: Final = 40


class BinRow(NamedTuple):
    """A deleted record with the number its row goes by."""

    id: int
    told: Binned


def number_of(key: Key) -> int:
    """One number for kind and id."""
    return (BINNED.index(key[0]) << _SHIFT) + key[1]


def key_of(row_id: int) -> Key:
    """Kind and id of a row."""
    return BINNED[row_id >> _SHIFT], row_id & ((1 << _SHIFT) - 1)


def fetch(ids: Sequence[int]) -> list[BinRow]:
    """Rows of a block."""
    found = recycle_bin.read([key_of(one) for one in ids])
    return [BinRow(one, found[key_of(one)]) for one in ids if key_of(one) in found]


def kind_words(entity: Entity) -> str:
    """A kind of record."""
    return translate("RecycleBin", KINDS[entity])


def title_words(told: Binned) -> str:
    """What the record was called, with its parts."""
    title = told.title or translate("RecycleBin", _NAMELESS)
    return f"{title} ({parts_words(told.parts)})" if told.parts else title


def parts_words(count: int) -> str:
    """How many people and steps come back with it."""
    return QCoreApplication.translate("RecycleBin", "with %n part(s) of it", "", count)


def detail_words(told: Binned) -> str:
    """What tells it from others."""
    if told.entity in _MONEY and told.detail:
        return format.money(int(told.detail))
    return told.detail


def left_words(told: Binned) -> str:
    """How long it can still be brought back."""
    return format.days(days_left(told.deleted_at, datetime.now(UTC)))


def bin_columns() -> list[Column]:
    """All columns."""

    def word(source: str) -> str:
        return translate("RecycleBin", source)

    return [
        Column(
            "kind", word(QT_TRANSLATE_NOOP("RecycleBin", "What")), 150,
            lambda one: kind_words(one.told.entity), paint=_paint_kind,
        ),
        Column(
            "title", word(QT_TRANSLATE_NOOP("RecycleBin", "Name")), 280,
            lambda one: title_words(one.told), lead=True, stretch=True,
        ),
        Column(
            "detail", word(QT_TRANSLATE_NOOP("RecycleBin", "About it")), 200,
            lambda one: detail_words(one.told), tone=lambda _one: "text2",
        ),
        Column(
            "when", word(QT_TRANSLATE_NOOP("RecycleBin", "Deleted")), 150,
            lambda one: format.moment(one.told.deleted_at),
        ),
        Column("who", word(QT_TRANSLATE_NOOP("RecycleBin", "By whom")), 120,
               lambda one: one.told.who, tone=lambda _one: "text2"),
        Column(
            "left", word(QT_TRANSLATE_NOOP("RecycleBin", "Kept for")), 110,
            lambda one: left_words(one.told), paint=_paint_left,
        ),
    ]  # fmt: skip


def _paint_kind(painter: QPainter, rect: QRect, one: BinRow, _state: CellState) -> None:
    side = theme.px(16)
    draw_icon(painter, QRect(rect.left(), rect.top(), side, rect.height()),
              _ICONS[one.told.entity], "text2")  # fmt: skip
    place = rect.adjusted(side + theme.px(8), 0, 0, 0)
    draw_text(painter, place, kind_words(one.told.entity), "base", theme.tokens().text)


def _paint_left(painter: QPainter, rect: QRect, one: BinRow, state: CellState) -> None:
    soon = days_left(one.told.deleted_at, datetime.now(UTC)) <= _SOON
    text = left_words(one.told)
    if soon:
        paint_chip(painter, rect, text, "warn", "clock", on_selected=state.selected)
    else:
        draw_text(painter, rect, text, "base", theme.tokens().text2)
