"""The page of payments: invoices and debts, money received."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from salesapp.db.queries import credits, receivables
from salesapp.domain.changes import Changes, Entity
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui.action_registry import run_on_page
from salesapp.ui.invoices.ageing import AgeingCard
from salesapp.ui.invoices.invoice_list import InvoiceList
from salesapp.ui.invoices.invoice_panel import InvoicePanel
from salesapp.ui.invoices.payment_list import PaymentList
from salesapp.ui.invoices.payment_panel import PaymentPanel
from salesapp.ui.invoices.schedule_card import ScheduleCard
from salesapp.ui.invoices.statement_doing import StatementDoing
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.side_panel import SidePanel
from salesapp.ui.kit.tabs import Tabs
from salesapp.ui.outgoing.actions import paper_menu
from salesapp.ui.outgoing.paper import PaperKey
from salesapp.ui.output.actions import OUTPUT_MENU
from salesapp.ui.output.source import ListSource, source_of
from salesapp.ui.selection import NO_SELECTION, Selection

INVOICES, RECEIVED = "invoices", "payments"
CONCERNED = (
    Entity.INVOICE,
    Entity.PAYMENT,
    Entity.CREDIT,
    Entity.ORDER,
    Entity.CLIENT,
    Entity.DEAL,
    Entity.OFFER,
)
PANEL_WIDE = 410


class PaymentsPage(StatementDoing):
    """Tabs at the top, a list at the left, the selected record at the right."""

    section = "payments"

    def __init__(self) -> None:
        super().__init__()
        self._stale = True
        self._told = ""
        # Everything is made where it lives: what moves is dressed anew with all that lies in it.
        self.side = SidePanel(width=PANEL_WIDE, parent=self)
        self.lists = QStackedWidget(self.side.splitter)
        self.panels = QStackedWidget(self.side.splitter)
        self.head = QWidget(self)
        self.tabs = Tabs(
            [
                (INVOICES, self.tr("Invoices and debts")),
                (RECEIVED, self.tr("Payments received")),
            ],
            parent=self.head,
        )
        self.tabs.changed.connect(lambda _tab: self._show_tab())
        left, self._money = QWidget(self.lists), QWidget(self.lists)
        self.cards = QWidget(left)
        self.ageing, self.schedule = AgeingCard(self.cards), ScheduleCard(self.cards)
        self.invoices, self.panel = InvoiceList(left), InvoicePanel(self.panels)
        self._kept_payments: dict[str, Any] = {}
        """How the payments looked, until they are shown again."""
        self._lay_out(left)
        self._connect()

    @cached_property
    def payments(self) -> PaymentList:
        """The money received, made when its tab is first shown."""
        payments = PaymentList(self._money)
        self._money.setLayout(row(payments, margins=(0, 0, 6, 0)))
        self.hear(payments.table)
        payments.restore(self._kept_payments)
        payments.table.current_changed.connect(self._show_current)
        payments.table.opened.connect(lambda _id: self.focus_panel())
        payments.table.menu_requested.connect(self._menu_at)
        payments.new_wanted.connect(lambda: self._run("payment.record"))
        payments.statement_wanted.connect(lambda: self._run("statement.load"))
        return payments

    @cached_property
    def payment_panel(self) -> PaymentPanel:
        """The payment selected, made with the list of them."""
        panel = PaymentPanel(self.panels)
        panel.action_wanted.connect(self._run)
        panel.record_wanted.connect(self._open)
        self.panels.addWidget(panel)
        return panel

    def _lay_out(self, left: QWidget) -> None:
        self.cards.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        cards = QHBoxLayout(self.cards)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(12)
        cards.addWidget(self.ageing, 44)
        cards.addWidget(self.schedule, 56)
        left.setLayout(column(self.cards, self.invoices, gap=12, margins=(0, 0, 6, 0)))
        left.layout().setStretch(1, 1)  # type: ignore[union-attr]  # a box layout
        self.side.fill(self.lists, self.panels)
        head = self.head
        head.setAutoFillBackground(True)
        head.setBackgroundRole(head.palette().ColorRole.Base)
        head.setLayout(row(self.tabs, margins=(0, 8, 0, 0)))
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.side.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        whole = column(head, row(self.side, margins=(16, 12, 16, 12)), gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        for one in (left, self._money):
            self.lists.addWidget(one)
        self.panels.addWidget(self.panel)

    def _connect(self) -> None:
        self.ageing.chosen.connect(self.invoices.set_age)
        self.invoices.age_cleared.connect(lambda: self.ageing.set_age(None))
        table = self.invoices.table
        self.hear(table)
        table.current_changed.connect(self._show_current)
        table.opened.connect(lambda _id: self.focus_panel())
        table.menu_requested.connect(self._menu_at)
        table.removed.connect(lambda _id: self._run("invoice.delete"))
        self.invoices.new_wanted.connect(lambda: self._run("invoice.new_here"))
        self.setAcceptDrops(True)
        self.panel.action_wanted.connect(self._run)
        self.panel.record_wanted.connect(self._open)
        self.panel.menu_wanted.connect(self._menu_under)
        self.invoices.marks_wanted.connect(self._run)
        self.let_drag(self.panel.preview)
        self.let_drag_rows(self.invoices.table, lambda one: PaperKey("invoice", one))
        self.panel.release_wanted.connect(self.release_payment)
        self.panel.credit_void_wanted.connect(self.void_credit)
        self.panel.credit_save_wanted.connect(self.save_credit)
        self.panel.credit_refund_wanted.connect(self.refund_credit)

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Payments")

    @override
    def subtitle(self) -> str:
        amount, count = receivables.totals()
        if not count:
            return self.tr("all invoices are paid")
        told = self.tr("{money} unpaid in %n invoice(s)", "", count)
        return told.format(money=fmt.rubles(amount))

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        if self._on_payments():
            return [
                ("Up+Down", self.tr("payment")),
                ("Ctrl+Shift+P", self.tr("record a payment")),
                ("Ctrl+Shift+I", self.tr("bank statement")),
                ("Tab", self.tr("details")),
                ("/", self.tr("search")),
            ]
        return [
            ("Up+Down", self.tr("invoice")),
            ("Enter", self.tr("details")),
            ("Ctrl+Return", self.panel.main.text().lower() or self.tr("main action")),
            ("Ctrl+P", self.tr("print")),
            ("Ctrl+S", self.tr("PDF")),
            ("/", self.tr("search")),
        ]

    @override
    def primary_action(self) -> str | None:
        return "payment.record" if self._on_payments() else "invoice.new_here"

    @override
    def selection(self) -> Selection:
        if self._on_payments():
            payment = self.payments.table.current_id()
            return NO_SELECTION if payment is None else Selection.of(Entity.PAYMENT, payment)
        invoice = self.invoices.table.current_id()
        return NO_SELECTION if invoice is None else Selection.of(Entity.INVOICE, invoice)

    @override
    def allows(self, action_id: str) -> bool:
        panel = self.payment_panel if self._on_payments() else self.panel
        return panel.allows(action_id)

    @override
    def activate(self) -> None:
        if self._stale:
            self._reload(choose=True)
        else:
            self._choose()
        self._list().table.setFocus()

    @override
    def leave(self) -> None:
        self.panel.enter()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if not changes.touches(*CONCERNED):
            return
        self._stale = True
        if self.isVisible():
            self._reload()

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        if entity is Entity.INVOICE:
            self.show_tab(INVOICES)
            self.invoices.show_invoice(record_id)
            return self.invoices.table.current_id() == record_id
        if entity is Entity.CREDIT:
            invoice_id = credits.invoice_of(record_id)
            return invoice_id is not None and self.open_record(Entity.INVOICE, invoice_id)
        if entity is Entity.PAYMENT:
            self.show_tab(RECEIVED)
            self.payments.show_payment(record_id)
            return self.payments.table.current_id() == record_id
        return False

    @override
    def focus_search(self) -> None:
        self._list().search.setFocus()
        self._list().search.selectAll()

    @override
    def panes(self) -> list[QWidget]:
        if self._on_payments():
            return [self.tabs, self.payments.table, self.payment_panel]
        return [self.tabs, self.ageing, self.invoices.table, self.panel]

    @override
    def state(self) -> dict[str, Any]:
        return {
            "tab": self.tabs.value(),
            "invoices": self.invoices.state(),
            "payments": self.payments.state() if self._has_payments() else self._kept_payments,
            "side": self.side.state(),
        }

    @override
    def restore(self, state: dict[str, Any]) -> None:
        self.invoices.restore(state.get("invoices", {}))
        self._kept_payments = state.get("payments", {})
        if self._has_payments():
            self.payments.restore(self._kept_payments)
        if state.get("side"):
            self.side.restore(state["side"])
        if state.get("tab") in {INVOICES, RECEIVED}:
            self.show_tab(state["tab"])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.fit(self.window().width())
        self.panels.setContentsMargins(0 if self.side.is_over else 6, 0, 0, 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.side.is_over:
            self.side.hide_side()
            self._list().table.setFocus()
        elif event.key() == Qt.Key.Key_Escape:
            self._list().table.setFocus()
        else:
            super().keyPressEvent(event)

    @override
    def chosen_papers(self) -> list[PaperKey]:
        if self._on_payments():
            return []
        table = self.invoices.table
        return [PaperKey("invoice", one) for one in table.marked_ids() or table.selected_ids()]

    @override
    def list_source(self) -> ListSource:
        one = self._list()
        return source_of(one.table, self.tabs.text(), one.filter_names())

    # Inside

    def show_tab(self, tab: str) -> None:
        """Show the invoices or the money received."""
        self.tabs.set_value(tab)
        self._show_tab()

    @override
    def show_panel(self) -> None:
        if self._on_payments():
            self.show_tab(INVOICES)
        self.side.show_side()

    @override
    def focus_panel(self) -> None:
        """Go to the details of what is selected."""
        self.side.show_side()
        panel = self.payment_panel if self._on_payments() else self.panel
        first = next((one for one in panel.findChildren(QWidget) if _takes_focus(one)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_payments(self) -> bool:
        return self.tabs.value() == RECEIVED

    def _has_payments(self) -> bool:
        return "payments" in self.__dict__

    def _list(self) -> InvoiceList | PaymentList:
        return self.payments if self._on_payments() else self.invoices

    def _show_tab(self) -> None:
        if self._on_payments():
            self.payments.show()
            self.lists.setCurrentWidget(self._money)
            self.panels.setCurrentWidget(self.payment_panel)
        else:
            self.lists.setCurrentIndex(0)
            self.panels.setCurrentWidget(self.panel)
        self._reload()

    def _reload(self, *, choose: bool = False) -> None:
        self._stale = False
        today = fmt.today()
        self.ageing.show_debts(
            receivables.ageing(today), receivables.totals()[0], receivables.advances_minor()
        )
        self.schedule.refresh(today)
        self.invoices.reload()
        if self._has_payments():
            self.payments.reload()
        self.tabs.set_count(INVOICES, receivables.totals()[1])
        if not (choose and self._choose()):
            self._show_current()
        self.title_changed.emit(self.title(), self.subtitle())

    def _choose(self) -> bool:
        """Take the first row where none is chosen; whether it was so, and is shown."""
        table = self._list().table
        if table.current_id() is not None or not table.paged.ids:
            return False
        table.set_current_id(table.paged.ids[0])
        return True

    def _show_current(self) -> None:
        if self._on_payments():
            self.payment_panel.show_payment(self.payments.table.current_id())
        else:
            self.panel.show_invoice(self.invoices.table.current_id())
        self.selection_changed.emit()
        self.hints_changed.emit()

    def _run(self, action_id: str) -> None:
        if self.allows(action_id):
            run_on_page(self, action_id)

    def _open(self, entity: Entity, record_id: int) -> None:
        self.panel.flush()
        if not self.open_record(entity, record_id):
            self.record_wanted.emit(entity, record_id)

    def _menu_ids(self) -> tuple[str, ...]:
        if self._on_payments():
            return ("payment.allocate", "payment.refund", "payment.reverse")
        return (
            "invoice.issue",
            "payment.record",
            "",
            *paper_menu("invoice"),
            "",
            "invoice.credit",
            "payment.refund",
            "invoice.reissue",
            "invoice.void",
            "invoice.delete",
        )

    def _menu_at(self, _record_id: object, place: QPoint) -> None:
        self.context_menu(*self._menu_ids(), "", *OUTPUT_MENU).popup(place)

    def _menu_under(self, button: QWidget) -> None:
        menu = self.context_menu(*self._menu_ids())
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))


def _takes_focus(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled()
