"""The list of money received: what each payment settled."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import cached_property, partial
from typing import Any, NamedTuple

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStackedWidget, QWidget

from salesapp.db.queries import payments
from salesapp.db.queries.document_filter import is_long
from salesapp.db.queries.payments import PaymentFilter, PaymentRow
from salesapp.domain.fields import FieldType
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.invoices import words
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.chip import paint_chip
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.kit.table_column import CellState, Column
from salesapp.ui.lists.asking import Asking
from salesapp.ui.orders.words import credit_name


class ShownPayment(NamedTuple):
    """A row with the words about what it settled."""

    id: int
    money: PaymentRow
    settled: str


class PaymentList(Card):
    """Payments, the newest first."""

    new_wanted = Signal()
    statement_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self.body.setSpacing(0)
        self.filter = PaymentFilter()
        self._asking = Asking(self)
        self.search = SearchInput(self.tr("Client or amount"), pause=0)
        self.search.setFixedWidth(theme.px(216))
        self.search.searched.connect(self._search)
        self.count = Label("", "small", "text3")
        self.stack = QStackedWidget(self.inside)
        self.table = PagedTable(self._columns(), self._fetch, parent=self.stack)
        self.table.setAccessibleName(self.tr("Payments received"))
        self.search.left_down.connect(self.table.setFocus)
        self.load = self._load_button()
        self.stack.addWidget(self.table)
        head = QWidget(self.inside)
        head.setLayout(
            row(self.search, None, self.count, self.load, gap=12, margins=(12, 7, 12, 7))
        )
        self.body.addWidget(head)
        self.body.addWidget(self.stack, 1)

    def _load_button(self) -> Button:
        load = Button(self.tr("Bank statement"), icon="download", keys="Ctrl+Shift+I")
        load.clicked.connect(self.statement_wanted)
        return load

    @cached_property
    def empty(self) -> EmptyState:
        """What stands where there is no payment at all."""
        empty = EmptyState(
            self.tr("No payments yet"),
            self.tr("Record the first one: it settles the oldest invoices of the client."),
            icon="pay",
            parent=self.stack,
        )
        begin = empty.add_button(
            Button(self.tr("Record a payment"), "primary", icon="plus", keys="Ctrl+Shift+P")
        )
        begin.clicked.connect(self.new_wanted)
        load = empty.add_button(
            Button(self.tr("Load a bank statement"), icon="download", keys="Ctrl+Shift+I")
        )
        load.clicked.connect(self.statement_wanted)
        self.stack.addWidget(empty)
        return empty

    @cached_property
    def nothing(self) -> EmptyState:
        """What stands where the search hides every payment."""
        nothing = EmptyState(self.tr("Nothing found"), parent=self.stack)
        clear = nothing.add_button(Button(self.tr("Reset"), icon="x"))
        clear.clicked.connect(self.reset)
        self.stack.addWidget(nothing)
        return nothing

    def _columns(self) -> list[Column]:
        return [
            Column(
                "date",
                self.tr("Date"),
                84,
                lambda one: fmt.day(one.money.paid_on),
                type=FieldType.DAY,
                value=lambda one: one.money.paid_on,
            ),
            Column(
                "client",
                self.tr("Client"),
                160,
                lambda one: fmt.company(one.money.client_name) or self.tr("No client"),
                lead=True,
                stretch=True,
                tip=lambda one: one.money.client_name,
                value=lambda one: one.money.client_name,
            ),
            Column(
                "amount",
                self.tr("Amount"),
                126,
                lambda one: fmt.money(one.money.amount_minor, one.money.currency),
                align="right",
                tone=lambda one: "risk" if one.money.amount_minor < 0 else "text",
                type=FieldType.MONEY,
                value=lambda one: fmt.money_value(one.money.amount_minor, one.money.currency),
            ),
            Column(
                "reference", self.tr("Document"), 110, lambda one: one.money.reference or fmt.DASH
            ),
            Column("settled", self.tr("Set against"), 210, lambda one: one.settled),
            Column("state", self.tr("State"), 120, _state_text, paint=_paint_state),
            Column(
                "purpose", self.tr("Purpose"), 220, lambda one: one.money.purpose or "", hidden=True
            ),
        ]

    def _fetch(self, ids: Sequence[int]) -> list[ShownPayment]:
        return [ShownPayment(one.id, one, self._settled(one)) for one in payments.rows_of(ids)]

    def _settled(self, one: PaymentRow) -> str:
        numbers = dict.fromkeys(
            part.invoice_number for part in payments.allocations_of_payment(one.id)
        )
        told = [words.invoice_name(number) for number in numbers]
        if one.is_refund:
            return credit_name(one.credit_number) if one.credit_id else self._for_invoice(one)
        if one.refunded_minor:
            returned = fmt.money(one.refunded_minor, one.currency)
            back = self.tr("returned {money}").format(money=returned)
            told.append(back)
        if one.open_minor > 0:
            advance = fmt.money(one.open_minor, one.currency)
            told.append(self.tr("advance {money}").format(money=advance))
        return ", ".join(told) or fmt.DASH

    @staticmethod
    def _for_invoice(one: PaymentRow) -> str:
        return words.invoice_name(one.invoice_number) if one.invoice_id else fmt.DASH

    def reload(self) -> None:
        """Ask the queries again."""
        self._asking.stop()
        self._put(payments.ids(self.filter))

    def _ask(self) -> None:
        """Show what is searched for; of a long list the first ones at once."""
        if not is_long("payment"):
            self.reload()
            return
        asked = self.filter
        ways = (lambda: array("q", payments.first_ids(asked)), partial(payments.ids, asked))
        self._asking.ask_parts(ways, self._put, self._put, at_once=True)

    def _put(self, ids: array[int]) -> None:
        self.table.set_ids(ids)
        self.count.setText(self.tr("%n payment(s)", "", len(ids)))
        filtered = self.filter != PaymentFilter()
        if ids:
            self.stack.setCurrentWidget(self.table)
        else:
            self.stack.setCurrentWidget(self.nothing if filtered else self.empty)

    def reset(self) -> None:
        """Take the filter away."""
        self.filter = PaymentFilter()
        self.search.clear()
        self.reload()
        self.table.setFocus()

    def show_payment(self, payment_id: int) -> None:
        """Go to a payment."""
        if not self.table.set_current_id(payment_id):
            self.reset()
            self.table.set_current_id(payment_id)

    def state(self) -> dict[str, Any]:
        """Columns and place."""
        return {"columns": self.table.layout_state(), "current": self.table.current_id()}

    def restore(self, state: dict[str, Any]) -> None:
        """Take back what `state` gave."""
        if "columns" in state:
            self.table.restore_layout(state["columns"])
        self.reload()
        if state.get("current") is not None:
            self.table.set_current_id(state["current"])

    def filter_names(self) -> list[str]:
        """What narrows the list, in words."""
        return [fmt.quoted(self.filter.text)] if self.filter.text else []

    def _search(self, text: str) -> None:
        self.filter = self.filter._replace(text=text)
        self._ask()


def _state_text(one: ShownPayment) -> str:
    return words.payment_look(one.money).text


def _paint_state(painter: QPainter, rect: QRect, one: ShownPayment, state: CellState) -> None:
    look = words.payment_look(one.money)
    paint_chip(painter, rect, look.text, look.tone, look.icon, on_selected=state.selected)
