"""What an issued or cancelled invoice is: facts, instalments, payments, lines."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QLayout, QWidget

from salesapp.db.queries.credits import CreditRow
from salesapp.db.queries.invoices import InstalmentRow, InvoiceCard
from salesapp.db.queries.payments import AllocationRow, PaymentRow
from salesapp.domain.changes import Entity
from salesapp.domain.credits import CreditState
from salesapp.domain.invoices import InvoiceState
from salesapp.domain.lines import totals
from salesapp.domain.money import format_money
from salesapp.ui import format as fmt
from salesapp.ui.invoices.panel_parts import facts, link, money_row
from salesapp.ui.invoices.words import payment_look
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.orders.words import credit_name
from salesapp.ui.reading_state import writes


class Posted(NamedTuple):
    """An invoice with what settled it."""

    card: InvoiceCard
    settled: tuple[AllocationRow, ...]
    credits: tuple[CreditRow, ...] = ()
    refunds: tuple[PaymentRow, ...] = ()


class InvoiceFacts(QWidget):
    """Made anew for each invoice."""

    record_wanted = Signal(object, object)
    release_wanted = Signal(object, object)
    credit_void_wanted = Signal(object)
    credit_save_wanted = Signal(object)
    credit_refund_wanted = Signal(object)

    def __init__(self, posted: Posted, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card, self._settled, self._today = posted.card, posted.settled, today
        self._credits, self._refunds = posted.credits, posted.refunds
        box = column(gap=12)
        box.addLayout(self._money())
        box.addLayout(facts(self._facts()))
        if len(self._card.instalments) > 1:
            box.addLayout(self._instalments())
        if self._card.state is InvoiceState.ISSUED:
            box.addLayout(self._payments())
        if self._credits:
            box.addLayout(self._returns())
        if self._refunds:
            box.addLayout(self._given_back())
        box.addLayout(self._lines())
        self.setLayout(box)

    def _money(self) -> QLayout:
        card = self._card
        currency = card.draft.currency
        rows = column(gap=4)
        vat = self.tr("VAT {money}").format(money=fmt.money(card.vat_minor, currency))
        rows.addLayout(
            money_row(
                self.tr("To pay"),
                vat if card.vat_minor else self.tr("without VAT"),
                fmt.money(card.total_minor, currency),
            )
        )
        if card.state is InvoiceState.ISSUED:
            rows.addLayout(
                money_row(self.tr("Paid"), "", fmt.money(card.paid_minor, currency), tone="text")
            )
            if card.credited_minor:
                money = fmt.money(card.credited_minor, currency)
                rows.addLayout(money_row(self.tr("Credit notes"), "", money, tone="text"))
            rest = "risk" if self._is_late() else "text"
            rows.addLayout(
                money_row(
                    self.tr("Left to pay"), "", fmt.money(card.open_minor, currency), tone=rest
                )
            )
        return rows

    def _is_late(self) -> bool:
        return any(part.open_minor and part.due_on < self._today for part in self._card.instalments)

    def _facts(self) -> list[tuple[str, str]]:
        card = self._card
        due = max((part.due_on for part in card.instalments), default=card.draft.due_on)
        voided = card.voided_at.astimezone().date() if card.voided_at else None
        return [
            (self.tr("Issued"), fmt.day_long(card.issued_on)),
            (self.tr("Pay by"), fmt.day_long(due)),
            (self.tr("Shipment"), fmt.day_long(card.draft.ship_on) if card.draft.ship_on else ""),
            (self.tr("Basis"), card.draft.basis),
            (self.tr("Terms"), card.draft.terms),
            (self.tr("Below the limit"), card.guard_reason),
            (self.tr("Cancelled"), fmt.day_long(voided) if voided else ""),
            (self.tr("Reason"), card.void_reason),
        ]

    def _instalments(self) -> QLayout:
        rows = column(Label(self.tr("Instalments"), "section"), gap=4)
        for part in self._card.instalments:
            rows.addLayout(self._instalment(part))
        return rows

    def _instalment(self, part: InstalmentRow) -> QLayout:
        currency = self._card.draft.currency
        money = fmt.money(part.amount_minor, currency)
        if self._card.state is not InvoiceState.ISSUED:
            return money_row(fmt.day(part.due_on), "", money)
        if not part.open_minor:
            note = self.tr("paid")
            return money_row(fmt.day(part.due_on), note, money, icon="check", icon_tone="ok")
        left = self.tr("left {money}").format(money=fmt.money(part.open_minor, currency))
        note = left if part.open_minor < part.amount_minor else self.tr("waiting")
        late = part.due_on < self._today
        return money_row(
            fmt.day(part.due_on),
            self.tr("overdue, {left}").format(left=left) if late else note,
            money,
            tone="risk" if late else "text",
            icon="clock",
            icon_tone="risk" if late else "text3",
        )

    def _payments(self) -> QLayout:
        rows = column(Label(self.tr("Payments"), "section"), gap=2)
        if not self._settled:
            rows.addWidget(Label(self.tr("None yet"), "base", "text3"))
        for part in self._settled:
            told = self.tr("Payment of {day}").format(day=fmt.day(part.paid_on))
            open_it = link(told, partial(self._open_payment, part.payment_id))
            tone = "risk" if part.amount_minor < 0 else "ok"
            money = fmt.money(part.amount_minor, self._card.draft.currency)
            line = row(open_it, None, Label(money, "strong", tone))
            if self._settles(part.payment_id) and part.amount_minor > 0:
                words = self.tr("Take the payment off this invoice")
                off = writes(IconButton("x", words, small=True))
                off.clicked.connect(partial(self._release, part.payment_id))
                line.addWidget(off)
            rows.addLayout(line)
        return rows

    def _settles(self, payment_id: int) -> bool:
        """Whether a payment still settles something here."""
        return sum(one.amount_minor for one in self._settled if one.payment_id == payment_id) > 0

    def _release(self, payment_id: int, _on: bool = False) -> None:  # noqa: FBT002
        self.release_wanted.emit(payment_id, self._card.id)

    def _returns(self) -> QLayout:
        rows = column(Label(self.tr("Credit notes"), "section"), gap=2)
        for one in self._credits:
            void = one.state is CreditState.VOID
            name = Label(credit_name(one.number), "base", "text3" if void else "text")
            note = self.tr("cancelled") if void else fmt.day(one.issued_on)
            amount = Label(
                fmt.money(-one.total_minor, one.currency), "strong", "text3" if void else "text"
            )
            line = row(name, Label(note, "small", "text3"), None, amount, gap=6)
            save = IconButton("download", self.tr("Save the credit note as PDF"), small=True)
            save.clicked.connect(partial(self._emit, self.credit_save_wanted, one.id))
            line.addWidget(save)
            if not void:
                pay = IconButton("upload", self.tr("Return the money for it…"), small=True)
                pay.clicked.connect(partial(self._emit, self.credit_refund_wanted, one.id))
                line.addWidget(pay)
                undo = writes(IconButton("x", self.tr("Cancel the credit note…"), small=True))
                undo.clicked.connect(partial(self._emit, self.credit_void_wanted, one.id))
                line.addWidget(undo)
            rows.addLayout(line)
            rows.addWidget(Label(one.reason, "small", "text2", wrap=True))
        return rows

    def _given_back(self) -> QLayout:
        rows = column(Label(self.tr("Money returned"), "section"), gap=2)
        for one in self._refunds:
            look = payment_look(one)
            told = self.tr("Refund of {day}").format(day=fmt.day(one.paid_on))
            open_it = link(told, partial(self._open_payment, one.id))
            undone = one.reverses_id is not None or one.reversed_by_id is not None
            note = Label(look.text if undone else "", "small", "text3")
            amount = Label(fmt.money(one.amount_minor, one.currency), "strong")
            rows.addLayout(row(open_it, note, None, amount, gap=6))
        return rows

    @staticmethod
    def _emit(signal: SignalInstance, credit_id: int, _on: bool = False) -> None:  # noqa: FBT002
        signal.emit(credit_id)

    def _open_payment(self, payment_id: int) -> None:
        self.record_wanted.emit(Entity.PAYMENT, payment_id)

    def _lines(self) -> QLayout:
        draft = self._card.draft
        computed = totals(draft.lines, draft.counting).lines
        rows = column(Label(self.tr("Lines"), "section"), gap=4)
        for line, amounts in zip(draft.lines, computed, strict=True):
            name = Label(line.name, elide=True)
            name.setToolTip(hint(line.name))
            quantity = Label(fmt.quantity(line.quantity_milli, line.unit), "base", "text2")
            amount = Label(format_money(amounts.total_minor))
            line_row = row(name, quantity, amount, gap=12)
            line_row.setStretch(0, 1)
            rows.addLayout(line_row)
        return rows
