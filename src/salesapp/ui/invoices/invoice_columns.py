"""Columns of the list of invoices."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from salesapp.db.queries.invoices import InvoiceRow, InvoiceSort
from salesapp.domain.fields import FieldType
from salesapp.domain.invoices import InvoiceStatus
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.invoices import words
from salesapp.ui.kit.chip import paint_chip
from salesapp.ui.kit.paint import draw_text
from salesapp.ui.kit.table_column import CellState, Column
from salesapp.ui.translate import translate

_BAR = 64


def invoice_columns() -> list[Column]:
    """The columns, in the language of now."""
    return [
        Column(
            "number",
            translate("InvoiceColumns", "Invoice"),
            108,
            number_text,
            paint=_paint_number,
            sort_key=InvoiceSort.NEWEST,
        ),
        Column(
            "client",
            translate("InvoiceColumns", "Client"),
            150,
            lambda row: fmt.company(row.client_name) or translate("InvoiceColumns", "No client"),
            lead=True,
            stretch=True,
            sort_key=InvoiceSort.CLIENT,
            tone=lambda row: "text" if row.client_name else "text3",
            tip=lambda row: row.client_name,
            value=lambda row: row.client_name,
        ),
        Column(
            "total",
            translate("InvoiceColumns", "Amount"),
            122,
            lambda row: fmt.money(row.total_minor or None, row.currency),
            align="right",
            sort_key=InvoiceSort.TOTAL,
            type=FieldType.MONEY,
            value=lambda row: fmt.money_value(row.total_minor, row.currency),
        ),
        Column(
            "paid",
            translate("InvoiceColumns", "Paid"),
            126,
            paid_text,
            paint=_paint_paid,
            type=FieldType.MONEY,
            value=lambda row: fmt.money_value(row.paid_minor, row.currency),
        ),
        Column(
            "due",
            translate("InvoiceColumns", "Due"),
            80,
            lambda row: fmt.day(row.due_on),
            tone=_due_tone,
            type=FieldType.DAY,
            value=lambda row: row.due_on,
        ),
        Column(
            "status",
            translate("InvoiceColumns", "By urgency"),
            150,
            lambda row: words.row_look(row).text,
            paint=_paint_status,
            sort_key=InvoiceSort.URGENCY,
        ),
        Column(
            "deal",
            translate("InvoiceColumns", "Deal"),
            160,
            lambda row: row.deal_title,
            hidden=True,
        ),
        Column(
            "open",
            translate("InvoiceColumns", "Left to pay"),
            122,
            lambda row: fmt.money(row.open_minor or None, row.currency),
            align="right",
            hidden=True,
            type=FieldType.MONEY,
            value=lambda row: fmt.money_value(row.open_minor, row.currency),
        ),
        Column(
            "issued",
            translate("InvoiceColumns", "Issued"),
            84,
            lambda row: fmt.day(row.issued_on),
            hidden=True,
            type=FieldType.DAY,
            value=lambda row: row.issued_on,
        ),
    ]


def number_text(row: InvoiceRow) -> str:
    """Number and date of an invoice."""
    if not row.number:
        return translate("InvoiceColumns", "no number")
    return f"{row.number} {fmt.day(row.issued_on)}"


def paid_text(row: InvoiceRow) -> str:
    """What was paid, in words."""
    if row.status in {InvoiceStatus.DRAFT, InvoiceStatus.VOID}:
        return fmt.DASH
    told = translate("InvoiceColumns", "{percent}: {paid} of {total}")
    return told.format(
        percent=fmt.percent(words.paid_percent(row) * 100),
        paid=fmt.money(row.paid_minor, row.currency),
        total=fmt.money(row.total_minor, row.currency),
    )


def _due_tone(row: InvoiceRow) -> str:
    return "risk" if row.status is InvoiceStatus.OVERDUE else "text"


def _paint_number(painter: QPainter, rect: QRect, row: InvoiceRow, _state: CellState) -> None:
    tokens = theme.tokens()
    if not row.number:
        draw_text(painter, rect, translate("InvoiceColumns", "no number"), "base", tokens.text3)
        return
    used = draw_text(painter, rect, row.number, "strong", tokens.text) + theme.px(4)
    rest = rect.adjusted(used, 0, 0, 0)
    draw_text(painter, rest, fmt.day(row.issued_on), "small", tokens.text3)


def _paint_paid(painter: QPainter, rect: QRect, row: InvoiceRow, _state: CellState) -> None:
    tokens, px = theme.tokens(), theme.px
    if row.status in {InvoiceStatus.DRAFT, InvoiceStatus.VOID}:
        draw_text(painter, rect, fmt.DASH, "base", tokens.text3)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    tall, wide = px(6), px(_BAR)
    bar = QRectF(rect.left(), rect.top() + (rect.height() - tall) / 2, wide, tall)
    shape = QPainterPath()
    shape.addRoundedRect(bar, tall / 2, tall / 2)
    painter.fillPath(shape, tokens.chart4)
    percent = words.paid_percent(row)
    painter.save()
    painter.setClipRect(
        QRectF(bar.left(), bar.top(), wide * percent / 100, tall),
        Qt.ClipOperation.IntersectClip,
    )
    painter.fillPath(shape, tokens.ok_fill)
    painter.restore()
    text = rect.adjusted(wide + px(8), 0, 0, 0)
    draw_text(painter, text, fmt.percent(percent * 100), "small", tokens.text2)


def _paint_status(painter: QPainter, rect: QRect, row: InvoiceRow, state: CellState) -> None:
    look = words.row_look(row)
    on = state.selected
    paint_chip(painter, rect, look.text, look.tone, look.icon, on_selected=on)
