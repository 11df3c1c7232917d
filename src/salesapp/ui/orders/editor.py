"""The page of one order: what was agreed at the left, what became of it at the right."""

from __future__ import annotations

from typing import Any, ClassVar, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries import orders
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.errors import RuleError
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.splitter import Splitter
from salesapp.ui.orders.commands import OrderCommands, is_draft
from salesapp.ui.orders.order_form import OrderForm
from salesapp.ui.orders.order_panel import OrderPanel
from salesapp.ui.orders.words import order_name
from salesapp.ui.outgoing.actions import paper_menu
from salesapp.ui.outgoing.paper import PaperKey
from salesapp.ui.outgoing.paper_page import PaperPage
from salesapp.ui.page import Page
from salesapp.ui.selection import Selection
from salesapp.ui.soon import soon

PANEL: Final = 380
CONCERNED: Final = (
    Entity.ORDER,
    Entity.INVOICE,
    Entity.PAYMENT,
    Entity.CREDIT,
    Entity.CLIENT,
    Entity.CONTACT,
    Entity.DEAL,
)


class OrderEditor(PaperPage):
    """Shown over the list of documents; a confirmed version is only read."""

    section = "documents"
    collapse_rail: ClassVar[bool] = True

    def __init__(self, order_id: int) -> None:
        super().__init__()
        self.card = orders.card(order_id)
        self.commands = OrderCommands(self)
        self.form = OrderForm()
        self.panel = OrderPanel(self.form.flush)
        scroll = ScrollArea()
        scroll.body.setContentsMargins(16, 12, 16, 12)
        scroll.body.addWidget(self.form)
        scroll.body.addStretch(1)
        self.panel.setMinimumWidth(theme.px(350))
        self.split = Splitter([836, PANEL], parent=self)
        self.split.addWidget(scroll)
        self.split.addWidget(self.panel)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.split)
        self._connect()
        self._show()

    def _connect(self) -> None:
        self.panel.action_wanted.connect(self._run)
        self.panel.record_wanted.connect(self.record_wanted)
        self.panel.version_wanted.connect(self.show_version)
        self.panel.unship_wanted.connect(self.commands.unship)
        self.panel.more.clicked.connect(self._show_menu)
        self.let_drag(self.panel.preview)
        self.commands.record_wanted.connect(self.record_wanted)
        self.commands.confirmed.connect(self.show_version)

    @override
    def title(self) -> str:
        return order_name(self.card.number, self.card.version)

    @override
    def subtitle(self) -> str:
        parts = [self.card.client_name or self.tr("no client yet")]
        if self.card.deal_title:
            parts.append(self.tr("deal “{title}”").format(title=self.card.deal_title))
        return ", ".join(parts)

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        if is_draft(self.card):
            return [
                ("F2", self.tr("edit the cell")),
                ("Delete", self.tr("remove the line")),
                ("Ctrl+Alt+Return", self.tr("confirm")),
                ("Ctrl+P", self.tr("print")),
            ]
        return [
            ("Ctrl+Shift+J", self.tr("change")),
            ("Ctrl+Shift+I", self.tr("invoice")),
            ("Ctrl+Shift+M", self.tr("shipment")),
            ("Ctrl+P", self.tr("print")),
            ("Ctrl+S", self.tr("PDF")),
        ]

    @override
    def selection(self) -> Selection:
        return Selection.of(Entity.ORDER, self.card.id)

    @override
    def allows(self, action_id: str) -> bool:
        if action_id.startswith("order.") or action_id == "invoice.from_order":
            plain = action_id in {"order.new", "order.from_offer"}
            return plain or self.commands.allows(action_id, self.card.status(fmt.today()))
        return True

    @override
    def primary_action(self) -> str | None:
        return "order.confirm" if is_draft(self.card) else "order.new_version"

    @override
    def activate(self) -> None:
        self._reload()
        self.form.focus_first()

    @override
    def leave(self) -> None:
        self.form.grid.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.leave()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(*CONCERNED):
            self._reload()

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        if entity is not Entity.ORDER:
            return False
        if record_id != self.card.id:
            self.show_version(record_id)
        return record_id == self.card.id

    @override
    def focus_search(self) -> None:
        self.form.grid.picker.setFocus()

    @override
    def panes(self) -> list[QWidget]:
        return [self.form.client, self.form.grid.table, self.form.steps, self.panel]

    @override
    def state(self) -> dict[str, Any]:
        return {"order": self.card.id}

    @override
    def reborn(self) -> Page:
        self.form.flush()
        try:
            return OrderEditor(self.card.id)
        except RuleError:
            from salesapp.ui.offers.page import DocumentsPage

            return DocumentsPage()

    # Commands, named in `actions.py`

    def confirm_order(self) -> None:
        """Ask who agreed and fix the version."""
        if self._entered() and is_draft(self.card) and not self.form.stops():
            self.commands.confirm(self.card.id)

    def change_order(self) -> None:
        """Begin the next version and show it."""
        made = self.commands.change(self.card.id)
        if made is not None:
            self.show_version(made)

    def invoice_order(self) -> None:
        """Make an invoice of what is not invoiced yet."""
        self.commands.make_invoice(self.card.id)

    def ship_order(self) -> None:
        """Write down what left."""
        self.commands.ship(self.card.id)

    def hold_order(self) -> None:
        """Let the order wait."""
        self.commands.hold(self.card.id)

    def release_order(self) -> None:
        """Let the order go on."""
        self.commands.release(self.card.id)

    def cancel_order(self) -> None:
        """Give the order up."""
        self.commands.cancel(self.card.id)

    def delete_order(self) -> None:
        """Delete the draft; the version in force is shown, or the page goes back."""
        in_force = self.card.in_force_id
        if self._entered() and self.commands.delete(self.card.id) is not None:
            if in_force is not None:
                self.show_version(in_force)
            else:
                self.back_wanted.emit()

    @override
    def chosen_papers(self) -> list[PaperKey]:
        return [PaperKey("sales_order", self.card.id)]

    @override
    def papers_ready(self) -> bool:
        return self._entered() and not (is_draft(self.card) and self.form.stops())

    def show_version(self, order_id: int) -> None:
        """Show another version of the order, unless this one holds what cannot be saved."""
        if not self._entered():
            return
        self.card = orders.card(order_id)
        self._show()
        self.form.focus_first()

    # Inside

    def _entered(self) -> bool:
        """Enter the cell being typed and save; whether all is saved."""
        return self.form.grid.enter() and self.form.flush()

    def _reload(self) -> None:
        try:
            self.card = orders.card(self.card.id)
        except RuleError:
            # Undo took the version itself away: there is nothing to show any more.
            soon(self, self.back_wanted.emit)
            return
        self._show()

    def _show(self) -> None:
        self.form.show_card(self.card)
        self.panel.show_order(self.card)
        self.title_changed.emit(self.title(), self.subtitle())
        self.hints_changed.emit()
        self.selection_changed.emit()

    def _run(self, action_id: str) -> None:
        from salesapp.ui.action_registry import run_on_page

        if self.allows(action_id):
            run_on_page(self, action_id)

    def _show_menu(self) -> None:
        menu = self.context_menu(*MENU)
        button = self.panel.more
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))


MENU: Final = (
    "order.confirm", "order.new_version", "invoice.from_order", "order.ship",
    "order.hold", "order.release", "",
    *paper_menu("offer"), "", "order.cancel", "order.delete",
)  # fmt: skip
