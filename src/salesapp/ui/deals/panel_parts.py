"""Blocks of the deal's panel: sections, the next step, documents, goods, the way so far."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesapp.db.queries import invoices, offers, order_list
from salesapp.db.queries.deal_cards import DealLineRow
from salesapp.domain.changes import Entity
from salesapp.domain.invoices import InvoiceStatus
from salesapp.domain.offers import OfferState
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import chip_width, paint_chip
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import RIGHT, draw_box, draw_text
from salesapp.ui.kit.ring import add_focus_ring
from salesapp.ui.kit.step_chip import Step, StepChip, StepState
from salesapp.ui.kit.tones import Tone
from salesapp.ui.orders.words import order_name
from salesapp.ui.orders.words import status_look as order_look
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

OFFER_WORDS: Final[dict[OfferState, tuple[str, Tone]]] = {
    OfferState.DRAFT: (QT_TRANSLATE_NOOP("Deals", "draft"), "neutral"),
    OfferState.SENT: (QT_TRANSLATE_NOOP("Deals", "sent"), "info"),
    OfferState.ACCEPTED: (QT_TRANSLATE_NOOP("Deals", "accepted"), "ok"),
    OfferState.DECLINED: (QT_TRANSLATE_NOOP("Deals", "declined"), "risk"),
    OfferState.SUPERSEDED: (QT_TRANSLATE_NOOP("Deals", "superseded"), "neutral"),
    OfferState.EXPIRED: (QT_TRANSLATE_NOOP("Deals", "expired"), "warn"),
}

INVOICE_WORDS: Final[dict[InvoiceStatus, tuple[str, Tone]]] = {
    InvoiceStatus.DRAFT: (QT_TRANSLATE_NOOP("Deals", "draft"), "neutral"),
    InvoiceStatus.WAITING: (QT_TRANSLATE_NOOP("Deals", "awaiting payment"), "info"),
    InvoiceStatus.DUE_TODAY: (QT_TRANSLATE_NOOP("Deals", "due today"), "warn"),
    InvoiceStatus.PART_PAID: (QT_TRANSLATE_NOOP("Deals", "paid in part"), "warn"),
    InvoiceStatus.OVERDUE: (QT_TRANSLATE_NOOP("Deals", "overdue"), "risk"),
    InvoiceStatus.PAID: (QT_TRANSLATE_NOOP("Deals", "paid"), "ok"),
    InvoiceStatus.CREDITED: (QT_TRANSLATE_NOOP("Deals", "returned"), "neutral"),
    InvoiceStatus.VOID: (QT_TRANSLATE_NOOP("Deals", "void"), "neutral"),
}

STATE_ICONS: Final[dict[Tone, str]] = {
    "neutral": "edit",
    "info": "clock",
    "ok": "check",
    "warn": "warn",
    "risk": "clock",
}


class Section(QWidget):
    """A titled part of the panel with a line above it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 10, 16, 10)
        box.setSpacing(6)
        self._head = QHBoxLayout()
        self._head.setSpacing(6)
        self._head.addWidget(Label(title, "strong"))
        self.note = Label("", "base", "text3", elide=True)
        self._head.addWidget(self.note, 1)
        box.addLayout(self._head)
        self.body = QVBoxLayout()
        self.body.setSpacing(4)
        box.addLayout(self.body)

    def add_action(self, button: Button) -> Button:
        """Put a button at the right of the title."""
        self._head.addWidget(button)
        return button

    def clear(self) -> None:
        """Take everything out of the body."""
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, theme.tokens().divider)
        painter.end()


class StepBlock(QWidget):
    """The next step on its soft ground: red when there is none."""

    wanted = Signal()
    done_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._none = False
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 10, 16, 10)
        box.setSpacing(8)
        self.label = Label("", "strong")
        self.chip = StepChip()
        self.button = Button("", small=True, keys="S")
        for widget in (self.label, self.chip):
            box.addWidget(widget)
        box.addStretch(1)
        self.done = Button(self.tr("Done"), icon="check", small=True)
        box.addWidget(self.done)
        box.addWidget(self.button)
        self.done.clicked.connect(self.done_wanted)
        self.chip.clicked.connect(self.wanted)
        self.button.clicked.connect(self.wanted)

    def show_step(self, step: Step, *, closed: bool) -> None:
        """Show a step, or that there is none."""
        self._none = step.state is StepState.NONE
        self.label.setText(self.tr("Next step"))
        self.chip.set_step(step)
        self.button.setText(self.tr("Assign") if self._none else self.tr("Change"))
        self.button.set_kind("primary" if self._none else "secondary")
        self.done.setVisible(not self._none)
        self.setVisible(not closed)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        painter.fillRect(self.rect(), tokens.risk_bg if self._none else tokens.info_bg)
        painter.end()


class Paper(NamedTuple):
    """An offer or an invoice of the deal."""

    entity: Entity
    id: int
    name: str
    on: str
    amount_minor: int
    state: str
    tone: Tone
    currency: str


class PaperRow(QAbstractButton):
    """A document in one line; pressing it opens the document."""

    wanted = Signal(object, object)

    def __init__(self, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = paper
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        amount = format.rubles(paper.amount_minor, paper.currency)
        self.setAccessibleName(f"{paper.name}, {paper.on}, {amount}, {paper.state}")
        self.clicked.connect(lambda: self.wanted.emit(paper.entity, paper.id))
        add_focus_ring(self, 5)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(28))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        paper = self._paper
        if self.underMouse():
            draw_box(painter, self.rect(), tokens.hover, None, 5)
        inner = self.rect().adjusted(theme.px(6), 0, -theme.px(6), 0)
        icon = STATE_ICONS[paper.tone]
        wide = chip_width(paper.state, icon)
        chip = QRect(inner.right() + 1 - wide, inner.top(), wide, inner.height())
        paint_chip(painter, chip, paper.state, paper.tone, icon)
        inner.setRight(chip.left() - theme.px(10))
        amount = format.rubles(paper.amount_minor, paper.currency)
        used = draw_text(painter, inner, amount, "base", tokens.text, RIGHT)
        inner.adjust(0, 0, -used - theme.px(10), 0)
        name = draw_text(painter, inner, paper.name, "base", tokens.accent_text)
        inner.adjust(name + theme.px(8), 0, 0, 0)
        draw_text(painter, inner, paper.on, "small", tokens.text3)
        painter.end()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)


def papers_of(deal_id: int) -> list[Paper]:
    """Offers, orders and invoices of a deal, as they stand."""
    today = format.today()
    found_offers = offers.rows_of(
        list(offers.ids(offers.OfferFilter(deal_id=deal_id), today)), today
    )
    found_invoices = invoices.rows_of(
        list(invoices.ids(invoices.InvoiceFilter(deal_id=deal_id), today)), today
    )
    listed = []
    for offer in found_offers:
        source, tone = OFFER_WORDS[offer.state]
        # Its number says what it is.
        name = offer.number or translate("Deals", _OFFER).format(number="")
        listed.append(
            Paper(Entity.OFFER, offer.id, name.strip(), format.day(offer.drawn_on),
                  offer.total_minor, translate("Deals", source), tone, offer.currency)
        )  # fmt: skip
    for order in order_list.rows_of(
        list(order_list.ids(order_list.OrderFilter(deal_id=deal_id))), today
    ):
        look = order_look(order.status)
        listed.append(
            Paper(Entity.ORDER, order.id, order_name(order.number, order.version),
                  format.day(order.drawn_on), order.total_minor, look.text, look.tone,
                  order.currency)
        )  # fmt: skip
    for invoice in found_invoices:
        source, tone = INVOICE_WORDS[invoice.status]
        name = translate("Deals", _INVOICE).format(number=invoice.number or "")
        on = format.day(invoice.issued_on) if invoice.issued_on else ""
        listed.append(
            Paper(Entity.INVOICE, invoice.id, name.strip(), on, invoice.total_minor,
                  translate("Deals", source), tone, invoice.currency)
        )  # fmt: skip
    return listed


_OFFER: Final = QT_TRANSLATE_NOOP("Deals", "Offer {number}")
_INVOICE: Final = QT_TRANSLATE_NOOP("Deals", "Invoice {number}")


class GoodsRow(QWidget):
    """A line of goods."""

    def __init__(self, line: DealLineRow) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        name = Label(line.name, elide=True)
        row.addWidget(name, 1)
        row.addWidget(Label(format.quantity(line.quantity_milli, line.unit), "base", "text2"))
        row.addWidget(Label(format.money(line.price_minor)))


def fill(section: Section, widgets: Sequence[QWidget], empty: str) -> None:
    """Put widgets into a section, or say why there are none."""
    section.clear()
    for widget in widgets:
        section.body.addWidget(widget)
    if not widgets:
        section.body.addWidget(Label(empty, "base", "text3", wrap=True))
