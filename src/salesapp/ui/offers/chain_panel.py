"""The document chosen in the list: its chain, what comes next, the paper itself."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesapp.db.queries import documents
from salesapp.db.queries.documents import Chain, DocumentRow
from salesapp.domain.changes import Entity
from salesapp.domain.invoices import InvoiceStatus
from salesapp.domain.offers import OfferState
from salesapp.domain.orders import OrderStatus
from salesapp.overriding import override
from salesapp.services import papers
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.invoices.words import invoice_name, status_look
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_icon
from salesapp.ui.kit.pdf_view import PdfView
from salesapp.ui.offers.columns import look_of, name_of
from salesapp.ui.offers.words import offer_name, state_look
from salesapp.ui.orders.words import order_name
from salesapp.ui.orders.words import status_look as order_look
from salesapp.ui.reading_state import writes

Stage = Literal["passed", "current", "ahead"]


class _Mark(QWidget):
    """A circle of the stepper with the line down to the next one."""

    def __init__(self) -> None:
        super().__init__()
        self._stage: Stage = "ahead"
        self._icon, self._last = "docs", False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_stage(self, stage: Stage, icon: str, *, last: bool) -> None:
        """Show how far the link is."""
        self._stage, self._icon, self._last = stage, icon, last
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(24), theme.px(44))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, side = theme.tokens(), theme.px(22)
        if not self._last:
            line = tokens.ok_fill if self._stage == "passed" else tokens.border
            painter.fillRect(side // 2, side + 3, 2, self.height() - side - 3, line)
        circle = QRect(0, 0, side, side)
        hollow = self._stage == "ahead"
        fills = {"passed": tokens.ok_fill, "current": tokens.accent, "ahead": tokens.surface}
        painter.setPen(QPen(tokens.border_input, 1.4) if hollow else Qt.PenStyle.NoPen)
        painter.setBrush(fills[self._stage])
        painter.drawEllipse(QRectF(circle).adjusted(0.7, 0.7, -0.7, -0.7))
        icon = "check" if self._stage == "passed" else self._icon
        draw_icon(painter, circle, icon, "text3" if hollow else "on_accent", 12)
        painter.end()


class _Step(QWidget):
    """A link of the chain: name, what is known of it, one thing to do."""

    def __init__(self, icon: str, *, last: bool = False) -> None:
        super().__init__()
        self._icon, self._last = icon, last
        self.mark = _Mark()
        self.name = Label("", "strong", elide=True)
        self.note = Label("", "small", "text2", elide=True)
        self.button = writes(Button("", small=True))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.note)
        words.addStretch(1)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(self.mark)
        box.addLayout(words, 1)
        box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.setFixedHeight(theme.px(46))

    def show_link(self, stage: Stage, name: str, note: str, action: str = "") -> None:
        """Show a link; without an action there is no button."""
        self.mark.show_stage(stage, self._icon, last=self._last)
        self.name.setText(name)
        self.note.setText(note)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.setAccessibleName(f"{name}: {note}")


class ChainPanel(QWidget):
    """388 px at the right of the list."""

    open_wanted = Signal(object, object)
    """Entity and id."""
    action_wanted = Signal(str)
    order_invoice_wanted = Signal(object)
    """Id of an order to make an invoice of."""

    def __init__(self) -> None:
        super().__init__()
        self._row: DocumentRow | None = None
        self._chain: Chain | None = None
        self.title = Label("", "name")
        self.chip = Chip("")
        self.facts = Label("", "base", "text2", wrap=True)
        self.steps = (_Step("docs"), _Step("list"), _Step("clock"), _Step("pay", last=True))
        self.open = Button(self.tr("Open"), "accent", icon="ext", keys="Enter")
        self.save = Button(self.tr("PDF"), icon="download")
        self.print = Button(self.tr("Print"), icon="print")
        self.letter = IconButton(
            "mail", self.tr("Letter with the document"), keys="Ctrl+Shift+Return", kind="secondary"
        )
        self.paper = PdfView(title=self.tr("The paper"))
        self.empty = EmptyState(
            self.tr("Choose a document"),
            self.tr("Here are its chain from offer to payment, and the paper itself."),
            icon="docs",
        )
        self.body = QWidget()
        box = QVBoxLayout(self.body)
        box.setContentsMargins(16, 12, 12, 12)
        box.setSpacing(8)
        box.addLayout(row(self.title, self.chip, None))
        box.addWidget(self.facts)
        for step in self.steps:
            box.addWidget(step)
        box.addLayout(row(self.open, self.save, self.print, self.letter, None))
        box.addWidget(self.paper, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.body)
        whole.addWidget(self.empty)
        self._connect()
        self.show_document(None)

    def _connect(self) -> None:
        self.open.clicked.connect(self._open)
        self.save.clicked.connect(lambda: self.action_wanted.emit("offer.save_pdf"))
        self.print.clicked.connect(lambda: self.action_wanted.emit("offer.print"))
        self.letter.clicked.connect(lambda: self.action_wanted.emit("offer.letter"))
        self.steps[0].button.clicked.connect(self._open_offer)
        self.steps[1].button.clicked.connect(self._order_pressed)
        self.steps[2].button.clicked.connect(self._invoice_pressed)
        self.steps[3].button.clicked.connect(self._open_invoice)

    def show_document(self, shown: DocumentRow | None) -> None:
        """Show a document of the list, or ask to choose one."""
        self._row = shown
        self.body.setVisible(shown is not None)
        self.empty.setVisible(shown is None)
        if shown is None:
            self.paper.set_data(None)
            return
        look = look_of(shown)
        self.title.setText(name_of(shown))
        self.chip.set_chip(look.text, look.tone, look.icon)
        facts = [shown.client_name, fmt.money(shown.total_minor, shown.currency), shown.deal_title]
        self.facts.setText(", ".join(filter(None, facts)))
        self._chain = documents.chain(shown.kind, shown.record_id, fmt.today())
        self._show_chain(self._chain)
        kind, record_id, today = shown.kind, shown.record_id, fmt.today()
        self.paper.set_source(lambda: papers.printable(kind, record_id, today))

    def _show_chain(self, chain: Chain) -> None:
        offer, order, invoice, payment = self.steps
        if chain.offer is None:
            offer.show_link("ahead", self.tr("Offer"), self.tr("there was none"))
        else:
            state = chain.offer_state or OfferState.DRAFT
            stage: Stage = "current" if state is OfferState.DRAFT else "passed"
            note = f"{fmt.day(chain.offer.on)}, {state_look(state).text}"
            offer.show_link(stage, offer_name(chain.offer.number), note, self.tr("Open"))
        self._show_order(order, chain)
        live = [one for one in chain.invoices if one.status is not InvoiceStatus.VOID]
        if not live:
            invoice.show_link(
                "ahead", self.tr("Invoice"), self.tr("not made yet"), self.tr("Make an invoice")
            )
            payment.show_link("ahead", self.tr("Payment"), self.tr("after the invoice"))
            return
        last = live[-1]
        drafted = last.status is InvoiceStatus.DRAFT
        look = status_look(last.status, last.overdue_days)
        note = f"{fmt.money(last.total_minor, last.currency)}, {look.text}"
        stage = "current" if drafted else "passed"
        invoice.show_link(stage, invoice_name(last.number), note, self.tr("Open"))
        self._show_payment(chain, drafted=drafted)

    def _show_order(self, step: _Step, chain: Chain) -> None:
        order = chain.order
        if order is not None:
            draft = order.status is OrderStatus.DRAFT
            look = order_look(order.status)
            note = f"{fmt.money(order.total_minor, order.currency)}, {look.text}"
            name = order_name(order.number, order.version)
            step.show_link("current" if draft else "passed", name, note, self.tr("Open"))
            return
        can = chain.offer is not None and not chain.invoices
        make = self.tr("Make an order") if can else ""
        note = self.tr("not made yet") if can else self.tr("there was none")
        step.show_link("ahead", self.tr("Order"), note, make)

    def _show_payment(self, chain: Chain, *, drafted: bool) -> None:
        paid, asked = chain.paid_minor, chain.asked_minor
        currency = chain.invoices[-1].currency
        received = fmt.money(paid, currency)
        told = self.tr("{paid} of {total}").format(paid=received, total=fmt.money(asked, currency))
        if drafted:
            self.steps[3].show_link("ahead", self.tr("Payment"), self.tr("after the issue"))
        elif paid >= asked > 0:
            note = f"{fmt.day(chain.paid_on)}, {received}"
            self.steps[3].show_link("passed", self.tr("Paid in full"), note)
        elif paid >= asked:
            self.steps[3].show_link("passed", self.tr("Payment"), told)
        else:
            self.steps[3].show_link("current", self.tr("Payment"), told, self.tr("Record"))

    def _open(self) -> None:
        if self._row is not None:
            self.open_wanted.emit(Entity(self._row.kind), self._row.record_id)

    def _open_offer(self) -> None:
        if self._chain is not None and self._chain.offer is not None:
            self.open_wanted.emit(Entity.OFFER, self._chain.offer.id)

    def _order_pressed(self) -> None:
        if self._chain is not None and self._chain.order is not None:
            self.open_wanted.emit(Entity.ORDER, self._chain.order.id)
        else:
            self.action_wanted.emit("order.from_offer")

    def _invoice_pressed(self) -> None:
        live = [
            one
            for one in (self._chain.invoices if self._chain else ())
            if one.status is not InvoiceStatus.VOID
        ]
        if live:
            self.open_wanted.emit(Entity.INVOICE, live[-1].id)
        else:
            self._make_invoice()

    def _make_invoice(self) -> None:
        """Of the order where there is one: the offer may have changed since."""
        order = None if self._chain is None else self._chain.order
        if order is None:
            self.action_wanted.emit("invoice.from_offer")
        elif order.status is OrderStatus.DRAFT:
            self.open_wanted.emit(Entity.ORDER, order.id)
        else:
            self.order_invoice_wanted.emit(order.id)

    def _open_invoice(self) -> None:
        self._invoice_pressed()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(388), theme.px(400))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(0, 0, 1, self.height(), theme.tokens().border)
        painter.end()
