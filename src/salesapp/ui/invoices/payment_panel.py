"""The selected payment: what it settled, what is left of it."""

from __future__ import annotations

from functools import cached_property, partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries import payments, statements
from salesapp.db.queries.payments import AllocationRow, PaymentRow, RefundPartRow
from salesapp.domain.changes import Entity
from salesapp.domain.errors import RuleError
from salesapp.ui import format as fmt
from salesapp.ui.invoices import words
from salesapp.ui.invoices.panel_parts import drop, facts, link
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.orders.words import credit_name


class PaymentPanel(Card):
    """Tells which action is wanted; the page runs it."""

    action_wanted = Signal(str)
    record_wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self.payment: PaymentRow | None = None
        self._shown: tuple[PaymentRow, list[AllocationRow], list[RefundPartRow]] | None = None
        self._inside: QWidget | None = None
        self._place = QVBoxLayout()
        self.stack = QStackedWidget(self.inside)
        whole = self._whole = QWidget(self.stack)
        self.scroll_area = ScrollArea(padding=16, gap=12, parent=whole)
        self.scroll_area.body.addLayout(self._place)
        self.scroll_area.body.addStretch(1)
        self.reverse = Button(self.tr("Reverse…"), icon="undo")
        self.reverse.clicked.connect(lambda: self.action_wanted.emit("payment.reverse"))
        self.allocate = Button(
            self.tr("Set against debts"), "primary", icon="link", keys="Ctrl+Enter"
        )
        self.allocate.clicked.connect(lambda: self.action_wanted.emit("payment.allocate"))
        self.refund: IconButton | None = None
        foot = row(self.allocate, None, self.reverse, margins=(16, 10, 16, 12))
        whole.setLayout(column(self.scroll_area, foot, gap=0))
        self.stack.addWidget(whole)
        self.body.addWidget(self.stack)

    @cached_property
    def empty(self) -> EmptyState:
        """What stands where no payment is chosen."""
        empty = EmptyState(
            self.tr("Choose a payment"),
            self.tr("What it settled is shown here."),
            icon="pay",
            parent=self.stack,
        )
        self.stack.addWidget(empty)
        return empty

    def show_payment(self, payment_id: int | None) -> None:
        """Show a payment."""
        try:
            found = None if payment_id is None else payments.card(payment_id)
        except RuleError:
            found = None
        self.payment = found
        self.stack.setCurrentWidget(self.empty if found is None else self._whole)
        if found is None:
            self._shown = None
            return
        settled = payments.allocations_of_payment(found.id)
        given = payments.refund_parts(found.id)
        if self._shown == (found, settled, given):
            return
        self._shown = found, settled, given
        drop(self._inside)
        self._inside = QWidget(self.scroll_area.inside)
        self._inside.setLayout(self._content(found, settled, given))
        self._place.addWidget(self._inside)
        self.reverse.setVisible(self.can_reverse())
        self.allocate.setVisible(self.can_allocate())

    def allows(self, action_id: str) -> bool:
        """Whether an action makes sense for the payment shown."""
        return {
            "payment.reverse": self.can_reverse(),
            "payment.allocate": self.can_allocate(),
            "payment.refund": self.can_refund(),
            "invoice.main": self.can_allocate(),
        }.get(action_id, True)

    def can_reverse(self) -> bool:
        """Whether the payment shown may be taken back."""
        one = self.payment
        return one is not None and one.reverses_id is None and one.reversed_by_id is None

    def can_refund(self) -> bool:
        """Whether a part of it settles nothing and may be given back."""
        one = self.payment
        return one is not None and one.client_id is not None and one.open_minor > 0

    def can_allocate(self) -> bool:
        """Whether a part of it waits and the client owes something."""
        one = self.payment
        if one is None or one.open_minor <= 0 or one.client_id is None:
            return False
        return self.can_reverse() and bool(payments.open_instalments(one.client_id))

    def _content(
        self, one: PaymentRow, settled: list[AllocationRow], given: list[RefundPartRow]
    ) -> QLayout:
        look = words.payment_look(one)
        told = self.tr("Refund of {day}") if one.is_refund else self.tr("Payment of {day}")
        name = told.format(day=fmt.day(one.paid_on))
        box = column(row(Label(name, "name"), Chip(*look), None), gap=12)
        if one.client_id is not None:
            client = one.client_id
            open_it = link(one.client_name, lambda: self.record_wanted.emit(Entity.CLIENT, client))
            box.addLayout(row(open_it, None))
        box.addWidget(Label(fmt.money(one.amount_minor, one.currency), "figure"))
        file_name, notes = statements.source_of(one.id) or ("", "")
        box.addLayout(
            facts(
                [
                    (self.tr("Document"), one.reference),
                    (self.tr("Purpose"), one.purpose),
                    (self.tr("Bank statement"), file_name),
                    (self.tr("Notes of the bank"), notes),
                    (self.tr("Reason"), one.reason),
                ]
            )
        )
        if one.is_refund:
            box.addLayout(self._given_back(one, given))
            return box
        box.addWidget(Label(self.tr("Set against"), "section"))
        rows = column(gap=2)
        for back in given:
            told = self.tr("Refund of {day}").format(day=fmt.day(back.refund_on))
            refund = back.refund_id
            open_it = link(told, partial(self.record_wanted.emit, Entity.PAYMENT, refund))
            money = fmt.money(back.amount_minor, one.currency)
            rows.addLayout(row(open_it, None, Label(money, "strong")))
        for part in settled:
            told = self.tr("{invoice}, due {day}").format(
                invoice=words.invoice_name(part.invoice_number), day=fmt.day(part.due_on)
            )
            invoice = part.invoice_id
            open_it = link(told, partial(self.record_wanted.emit, Entity.INVOICE, invoice))
            money = fmt.money(part.amount_minor, one.currency)
            rows.addLayout(row(open_it, None, Label(money, "strong")))
        if one.open_minor > 0:
            advance = Label(fmt.money(one.open_minor, one.currency), "strong", "info")
            rows.addLayout(
                row(Label(self.tr("Advance, not set yet")), None, advance, *self._refund_button())
            )
        if not settled and not given and one.open_minor <= 0:
            rows.addWidget(Label(self.tr("Nothing"), "base", "text3"))
        box.addLayout(rows)
        return box

    def _refund_button(self) -> list[QWidget]:
        """Money that settles nothing may be given back: the button stands beside it."""
        self.refund = None
        if self.can_refund():
            told = self.tr("Return money to the client…")
            self.refund = IconButton("upload", told, small=True)
            self.refund.clicked.connect(lambda: self.action_wanted.emit("payment.refund"))
        return [] if self.refund is None else [self.refund]

    def _given_back(self, one: PaymentRow, given: list[RefundPartRow]) -> QLayout:
        """What a refund is for, and out of which payments it went."""
        rows = column(gap=2)
        for text, entity, record_id in (
            (words.invoice_name(one.invoice_number), Entity.INVOICE, one.invoice_id),
            (credit_name(one.credit_number), Entity.CREDIT, one.credit_id),
        ):
            if record_id is not None:
                open_it = link(text, partial(self.record_wanted.emit, entity, record_id))
                rows.addLayout(row(Label(self.tr("For"), "base", "text2"), open_it, None))
        rows.addWidget(Label(self.tr("Given back of"), "section"))
        for part in given:
            told = self.tr("Payment of {day}").format(day=fmt.day(part.paid_on))
            source = part.payment_id
            open_it = link(told, partial(self.record_wanted.emit, Entity.PAYMENT, source))
            money = fmt.money(part.amount_minor, one.currency)
            rows.addLayout(row(open_it, None, Label(money, "strong")))
        return rows
