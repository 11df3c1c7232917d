"""Columns of the list of documents."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from salesapp.db.queries.documents import DocumentRow, DocumentSort
from salesapp.domain.fields import FieldType
from salesapp.domain.invoices import InvoiceStatus
from salesapp.domain.offers import OfferState
from salesapp.domain.orders import OrderStatus
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.invoices.words import invoice_name, status_look
from salesapp.ui.kit.chip import paint_chip
from salesapp.ui.kit.paint import draw_box, draw_icon, draw_text, text_width
from salesapp.ui.kit.table_column import CellState, Column
from salesapp.ui.kit.tones import Tone, tone_background, tone_text
from salesapp.ui.offers.words import Look, offer_name, state_look
from salesapp.ui.orders.words import credit_look, credit_name, order_name
from salesapp.ui.orders.words import status_look as order_look
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_LINKS: Final = (
    QT_TRANSLATE_NOOP("DocumentColumns", "Offer"),
    QT_TRANSLATE_NOOP("DocumentColumns", "Order"),
    QT_TRANSLATE_NOOP("DocumentColumns", "Invoice"),
    QT_TRANSLATE_NOOP("DocumentColumns", "Payment"),
)
_AHEAD: Final = QT_TRANSLATE_NOOP("DocumentColumns", "ahead")


def document_columns() -> list[Column]:
    """The columns, in the language of now."""
    return [
        Column(
            "document",
            _tr(QT_TRANSLATE_NOOP("DocumentColumns", "Document")),
            158,
            document_text,
            paint=_paint_document,
            sort_key=DocumentSort.DATE,
        ),
        Column(
            "client",
            _tr(QT_TRANSLATE_NOOP("DocumentColumns", "Client")),
            140,
            lambda one: (
                fmt.company(one.client_name)
                or _tr(QT_TRANSLATE_NOOP("DocumentColumns", "No client"))
            ),
            lead=True,
            stretch=True,
            sort_key=DocumentSort.CLIENT,
            tone=lambda one: "text" if one.client_name else "text3",
            tip=lambda one: one.client_name,
            value=lambda one: one.client_name,
        ),
        Column(
            "deal",
            _tr(QT_TRANSLATE_NOOP("DocumentColumns", "Deal")),
            130,
            lambda one: one.deal_title,
            tone=lambda _one: "text2",
            hidden=True,
        ),
        Column(
            "total",
            _tr(QT_TRANSLATE_NOOP("DocumentColumns", "Amount")),
            116,
            lambda one: fmt.money(one.total_minor or None, one.currency),
            align="right",
            sort_key=DocumentSort.TOTAL,
            type=FieldType.MONEY,
            value=lambda one: fmt.money_value(one.total_minor, one.currency),
        ),
        Column(
            "chain",
            _tr(QT_TRANSLATE_NOOP("DocumentColumns", "Chain")),
            262,
            chain_text,
            paint=_paint_chain,
        ),
        Column(
            "state",
            _tr(QT_TRANSLATE_NOOP("DocumentColumns", "State")),
            156,
            lambda one: look_of(one).text,
            paint=_paint_state,
        ),
        Column(
            "paid",
            _tr(QT_TRANSLATE_NOOP("DocumentColumns", "Paid")),
            110,
            lambda one: fmt.money(one.paid_minor or None, one.currency),
            align="right",
            hidden=True,
            type=FieldType.MONEY,
            value=lambda one: fmt.money_value(one.paid_minor, one.currency),
        ),
        Column(
            "date",
            _tr(QT_TRANSLATE_NOOP("DocumentColumns", "Date")),
            84,
            lambda one: fmt.day(one.drawn_on),
            hidden=True,
            type=FieldType.DAY,
            value=lambda one: one.drawn_on,
        ),
    ]


def name_of(one: DocumentRow) -> str:
    """«КП-0241», «Заказ ЗК-0007», «Счёт 318»."""
    if one.kind == "sales_order":
        return order_name(one.number, one.version)
    if one.kind == "credit_note":
        return credit_name(one.number)
    return offer_name(one.number) if one.kind == "offer" else invoice_name(one.number)


def document_text(one: DocumentRow) -> str:
    """Name and date of a document."""
    return f"{name_of(one)} {fmt.day(one.drawn_on)}" if one.drawn_on else name_of(one)


def look_of(one: DocumentRow) -> Look:
    """The chip of a document."""
    if one.offer_state is not None:
        sent = one.drawn_on if one.offer_state is OfferState.SENT else None
        return state_look(one.offer_state, sent)
    if one.order_status is not None:
        return Look(*order_look(one.order_status))
    if one.credit_state is not None:
        return Look(*credit_look(one.credit_state))
    assert one.status is not None
    return Look(*status_look(one.status, one.overdue_days))


def links_of(one: DocumentRow) -> list[Tone | None]:
    """How far the four links of the chain are; None is ahead."""
    offer: Tone | None = "ok" if one.has_offer else None
    if one.offer_state is not None and not one.has_invoice and not one.has_order:
        offer = look_of(one).tone
    order: Tone | None = "ok" if one.has_order else None
    if one.order_status is not None:
        order = look_of(one).tone
    return [offer, order, *_money_links(one)]


def _money_links(one: DocumentRow) -> tuple[Tone | None, Tone | None]:
    if not one.has_invoice:
        return None, None
    if one.order_status is not None:
        return "ok", "ok" if one.order_status is OrderStatus.CLOSED else None
    if one.status is None:
        return "ok", None
    if one.status in {InvoiceStatus.PAID, InvoiceStatus.CREDITED}:
        return "ok", "ok"
    if one.status is InvoiceStatus.DRAFT:
        return "warn", None
    tone = look_of(one).tone
    return "ok", tone if one.status is not InvoiceStatus.WAITING else "info"


def chain_text(one: DocumentRow) -> str:
    """The chain in words."""
    return ", ".join(
        _tr(name) if tone is not None else f"{_tr(name)}: {_tr(_AHEAD)}"
        for name, tone in zip(_LINKS, links_of(one), strict=True)
    )


def _tr(source: str) -> str:
    return translate("DocumentColumns", source)


def _paint_document(painter: QPainter, rect: QRect, one: DocumentRow, _state: CellState) -> None:
    tokens = theme.tokens()
    role = "strong" if one.number else "base"
    ink = tokens.text if one.number else tokens.text2
    used = draw_text(painter, rect, name_of(one), role, ink) + theme.px(5)
    if one.drawn_on is not None:
        rest = rect.adjusted(used, 0, 0, 0)
        draw_text(painter, rest, fmt.day(one.drawn_on), "small", tokens.text3)


_ICONS: Final[dict[Tone, str]] = {
    "ok": "check",
    "info": "clock",
    "warn": "warn",
    "risk": "clock",
    "neutral": "hist",
}


def _paint_chain(painter: QPainter, rect: QRect, one: DocumentRow, state: CellState) -> None:
    tokens, px = theme.tokens(), theme.px
    x, height = rect.left(), px(20)
    top = rect.top() + (rect.height() - height) // 2
    for place, (name, tone) in enumerate(zip(_LINKS, links_of(one), strict=True)):
        if place:
            painter.fillRect(x, rect.center().y(), px(8), 1, tokens.border)
            x += px(8)
        words = _tr(name)
        width = text_width(words, "small") + px(12) + (px(16) if tone else 0)
        box = QRect(x, top, width, height)
        if box.right() > rect.right():
            break
        if tone is None:
            draw_box(painter, box, None, tokens.border, 4, dashed=True)
            draw_text(painter, box.adjusted(px(6), 0, 0, 0), words, "small", tokens.text3)
        else:
            fill = tokens.surface if state.selected else tokens.color(tone_background(tone))
            draw_box(painter, box, fill, None, 4)
            icon = QRect(x + px(5), top, px(12), height)
            draw_icon(painter, icon, _ICONS[tone], tone_text(tone), 12)
            ink = tokens.color(tone_text(tone))
            draw_text(painter, box.adjusted(px(21), 0, 0, 0), words, "small", ink)
        x += width


def _paint_state(painter: QPainter, rect: QRect, one: DocumentRow, state: CellState) -> None:
    look = look_of(one)
    paint_chip(painter, rect, look.text, look.tone, look.icon, on_selected=state.selected)
