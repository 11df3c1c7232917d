"""What became of an order: its way, its money, who agreed, versions, invoices, shipments."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from salesapp.db.queries import invoices, orders
from salesapp.db.queries.invoices import InvoiceRow
from salesapp.db.queries.orders import OrderCard, OrderVersion, ShipmentRow
from salesapp.domain.changes import Entity
from salesapp.domain.lines import LineDraft
from salesapp.domain.orders import OrderChange, OrderState, OrderStatus
from salesapp.domain.paper_parts import PaperKind
from salesapp.services import order_invoices, papers
from salesapp.services import orders as service
from salesapp.services.paper_signs import unprintable_order
from salesapp.ui import format as fmt
from salesapp.ui.clients.section_parts import RecordRow
from salesapp.ui.invoices.panel_parts import drop, facts, money_row
from salesapp.ui.invoices.stepper import StepOfPaper, Stepper
from salesapp.ui.invoices.words import invoice_name, row_look
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.pdf_view import PdfView
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.orders.words import agreement_words, order_name, status_look
from salesapp.ui.papers.look_choice import LookChoice
from salesapp.ui.papers.missing_signs import MissingSigns

PREVIEW_TALL = 480


class Shown(NamedTuple):
    """An order with what hangs on it, compared to know whether to draw anew."""

    card: OrderCard
    versions: tuple[OrderVersion, ...]
    invoices: tuple[InvoiceRow, ...]
    shipments: tuple[ShipmentRow, ...]


class OrderPanel(QWidget):
    """Tells which action is wanted; the page runs it."""

    action_wanted = Signal(str)
    record_wanted = Signal(object, object)
    version_wanted = Signal(object)
    unship_wanted = Signal(object)

    def __init__(self, before: Callable[[], object]) -> None:
        super().__init__()
        self.shown: Shown | None = None
        self._inside: QWidget | None = None
        self.name = Label("", "name")
        self.chip = Chip("")
        self.stepper = Stepper()
        self.main = Button("", "primary", icon="check")
        self.main.clicked.connect(self._run_main)
        self._main_action = ""
        self.more = IconButton("dots", self.tr("More"), kind="ghost")
        self.preview = PdfView(title=self.tr("Confirmation of the order"))
        self.preview.setFixedHeight(PREVIEW_TALL)
        self.look = LookChoice(PaperKind.ORDER, any_language=True, before=before)
        self.look.chosen.connect(self._draw)
        self.missing = MissingSigns(parent=self)
        self.preview.add_line(self.missing)
        self.preview.add_line(self.look)
        self.scroll_area = ScrollArea(padding=16, gap=12)
        body = self.scroll_area.body
        body.addLayout(row(self.name, self.chip, None))
        body.addWidget(self.stepper)
        self._place = column(gap=12)
        body.addLayout(self._place)
        body.addWidget(self.preview)
        body.addStretch(1)
        save = IconButton("download", self.tr("Save PDF"), keys="Ctrl+S", kind="secondary")
        save.clicked.connect(lambda: self.action_wanted.emit("offer.save_pdf"))
        print_it = IconButton("print", self.tr("Print"), keys="Ctrl+P", kind="secondary")
        print_it.clicked.connect(lambda: self.action_wanted.emit("offer.print"))
        mail = IconButton("mail", self.tr("Letter with the confirmation"), kind="secondary")
        mail.clicked.connect(lambda: self.action_wanted.emit("offer.letter"))
        foot = row(self.main, None, save, print_it, mail, self.more, margins=(16, 10, 16, 12))
        self.setLayout(column(self.scroll_area, foot, gap=0))

    def show_order(self, card: OrderCard) -> None:
        """Show a version; the same one unchanged is left as it is."""
        today = fmt.today()
        shown = Shown(
            card,
            tuple(orders.versions(card.id)),
            tuple(invoices.rows_of(orders.invoices_of(card.root_id), today)),
            tuple(orders.shipments(card.root_id)),
        )
        if shown == self.shown:
            return
        self.shown = shown
        status = card.status(today)
        self.name.setText(order_name(card.number, card.version))
        self.chip.set_chip(*status_look(status))
        self._show_steps(card, status)
        self._show_main(status)
        drop(self._inside)
        self._inside = QWidget()
        self._inside.setLayout(self._content(shown))
        self._place.addWidget(self._inside)
        self.look.show_paper(
            card.id, card.draft.language, frozen=card.state is not OrderState.DRAFT
        )
        self._draw()

    def _draw(self) -> None:
        """Draw the paper of the version shown."""
        if self.shown is not None:
            order_id, today = self.shown.card.id, fmt.today()
            is_draft = self.shown.card.state is OrderState.DRAFT
            self.missing.show_signs(unprintable_order(order_id) if is_draft else "")
            self.preview.set_source(lambda: papers.printable("sales_order", order_id, today))

    def _show_steps(self, card: OrderCard, status: OrderStatus) -> None:
        draft = StepOfPaper(self.tr("Draft"), "", "passed", "check")
        agreed = StepOfPaper(self.tr("Agreed"), fmt.day(card.agreement.on), "passed", "check")
        shipped = StepOfPaper(self.tr("Shipped"), "", "ahead", "truck")
        paid = StepOfPaper(self.tr("Paid"), "", "ahead", "pay")
        if card.state is OrderState.DRAFT:
            draft = draft._replace(state="current", icon="edit")
            agreed = StepOfPaper(self.tr("Agreed"), "", "ahead", "check")
        elif status in {OrderStatus.FULFILLED, OrderStatus.CLOSED}:
            shipped = shipped._replace(state="passed", icon="check")
        elif status is OrderStatus.CANCELLED:
            agreed = StepOfPaper(self.tr("Cancelled"), "", "void", "x")
        else:
            part = self._share(card)
            shipped = shipped._replace(state="current", note=fmt.percent(part) if part else "")
        if card.invoiced_minor and card.open_minor <= 0:
            paid = paid._replace(state="passed", icon="check")
        elif card.paid_minor:
            share = card.paid_minor * 10_000 // max(1, card.total_minor)
            paid = paid._replace(note=fmt.percent(share // 100 * 100))
        self.stepper.show_steps((draft, agreed, shipped, paid))

    @staticmethod
    def _share(card: OrderCard) -> int:
        """How much of the goods left, in basis points, by the sums of the lines."""
        whole = sum(one.quantity_milli for one in card.ordered.values())
        done = sum(one.shipped_milli for one in card.done.values())
        return done * 100 // whole * 100 if whole else 0

    def _show_main(self, status: OrderStatus) -> None:
        actions = {
            OrderStatus.DRAFT: ("order.confirm", self.tr("Confirm"), "check"),
            OrderStatus.CONFIRMED: ("invoice.from_order", self.tr("Make the invoice"), "pay"),
            OrderStatus.LATE: ("order.ship", self.tr("Record the shipment"), "truck"),
            OrderStatus.HELD: ("order.release", self.tr("Release the order"), "play"),
            OrderStatus.IN_FULFILMENT: ("order.ship", self.tr("Record the shipment"), "truck"),
            OrderStatus.FULFILLED: ("invoice.from_order", self.tr("Make the invoice"), "pay"),
        }
        self._main_action, text, icon = actions.get(status, ("", "", ""))
        shown = self.shown
        if self._main_action == "invoice.from_order" and shown is not None:
            done = shown.card.done
            left = any(
                one.line.quantity_milli
                > (facts_.invoiced_milli + facts_.drafted_milli if facts_ else 0)
                for one in shown.card.draft.rows
                for facts_ in (done.get(one.key or 0),)
            )
            if not left and status is OrderStatus.CONFIRMED:
                self._main_action, text, icon = (
                    "order.ship", self.tr("Record the shipment"), "truck",
                )  # fmt: skip
            elif not left:
                self._main_action = ""
        self.main.setVisible(bool(self._main_action))
        if self._main_action:
            self.main.setText(text)
            self.main.set_icon(icon)

    def _run_main(self) -> None:
        if self._main_action:
            self.action_wanted.emit(self._main_action)

    def _content(self, shown: Shown) -> QLayout:
        card = shown.card
        box = column(gap=12)
        box.addLayout(self._money(card))
        pairs = self._facts(card)
        if any(text for _name, text in pairs):
            box.addLayout(facts(pairs))
        if len(shown.versions) > 1:
            box.addLayout(self._versions(shown))
        box.addLayout(self._invoices(shown.invoices, order_invoices.not_as_ordered(card)))
        box.addLayout(self._shipments(shown))
        return box

    def _money(self, card: OrderCard) -> QLayout:
        currency = card.draft.currency
        vat = self.tr("VAT {money}").format(money=fmt.money(card.vat_minor, currency))
        rows = column(gap=4)
        rows.addLayout(
            money_row(
                self.tr("Sum of the order"),
                vat if card.vat_minor else self.tr("without VAT"),
                fmt.money(card.total_minor, currency),
            )
        )
        if card.number and card.invoiced_minor:
            rows.addLayout(
                money_row(self.tr("Invoiced"), "", fmt.money(card.invoiced_minor, currency))
            )
            rows.addLayout(money_row(self.tr("Received"), "", fmt.money(card.paid_minor, currency)))
        return rows

    def _facts(self, card: OrderCard) -> list[tuple[str, str]]:
        told = card.agreement
        agreed = agreement_words(told.who, told.how, fmt.day(told.on)) if told.who else ""
        cancelled = card.cancelled_at.astimezone().date() if card.cancelled_at else None
        return [
            (self.tr("Agreed"), agreed),
            (self.tr("Note"), card.change_reason),
            (self.tr("On hold"), self._hold_words(card)),
            (self.tr("Below the limit"), card.guard_reason),
            (self.tr("On credit"), card.credit_reason),
            (self.tr("Offer"), card.offer_number),
            (self.tr("Cancelled"), fmt.day_long(cancelled) if cancelled else ""),
            (self.tr("Reason"), card.cancel_reason),
        ]

    @staticmethod
    def _hold_words(card: OrderCard) -> str:
        return f"{fmt.day(card.hold.held_on)}: {card.hold.reason}" if card.hold else ""

    def _versions(self, shown: Shown) -> QLayout:
        rows = column(Label(self.tr("Versions"), "section"), gap=2)
        before: OrderVersion | None = None
        for one in shown.versions:
            status = OrderStatus(one.state)
            look = status_look(status)
            name = self.tr("Version {number}").format(number=one.version)
            told = one.agreement
            note = agreement_words(told.who, told.how, fmt.day(told.on)) if told.who else ""
            line = RecordRow(
                "hist", name, fmt.day(one.drawn_on), (look.text, look.tone, look.icon),
                fmt.rubles(one.total_minor, shown.card.draft.currency),
            )  # fmt: skip
            line.clicked.connect(partial(self.version_wanted.emit, one.id))
            rows.addWidget(line)
            words = [note, one.change_reason, self._difference(before, one)]
            said = ". ".join(part for part in words if part)
            if said:
                rows.addWidget(Label(said, "small", "text2", wrap=True))
            before = one
        return rows

    def _difference(self, before: OrderVersion | None, one: OrderVersion) -> str:
        if before is None:
            return ""
        change = service.compare(orders.card(before.id).draft, orders.card(one.id).draft)
        return self.difference_words(change)

    def _invoices(self, found: tuple[InvoiceRow, ...], others: frozenset[int]) -> QLayout:
        rows = column(Label(self.tr("Invoices"), "section"), gap=2)
        for one in found:
            look = row_look(one)
            line = RecordRow(
                "pay", invoice_name(one.number), fmt.day(one.issued_on),
                (look.text, look.tone, look.icon), fmt.rubles(one.total_minor, one.currency),
            )  # fmt: skip
            line.clicked.connect(partial(self.record_wanted.emit, Entity.INVOICE, one.id))
            rows.addWidget(line)
            if one.id in others:
                words = self.tr("It asks other prices than the order now: issue it anew")
                rows.addWidget(Label(words, "small", "warn", wrap=True))
        if not found:
            rows.addWidget(Label(self.tr("None yet"), "base", "text3"))
        return rows

    def _shipments(self, shown: Shown) -> QLayout:
        rows = column(Label(self.tr("Shipments"), "section"), gap=2)
        names = orders.names_of(shown.card.root_id)
        for one in shown.shipments:
            head = ", ".join(filter(None, (fmt.day(one.shipped_on), one.document, one.note)))
            back = IconButton("undo", self.tr("Take the shipment back"), small=True)
            back.clicked.connect(partial(self.unship_wanted.emit, one.id))
            title = Label(head, "strong", elide=True)
            head_row = row(title, back)
            head_row.setStretch(0, 1)
            rows.addLayout(head_row)
            goods = ", ".join(
                f"{names.get(key, '')}: {fmt.quantity(quantity)}"
                for key, quantity in one.quantities.items()
            )
            rows.addWidget(Label(goods, "small", "text2", wrap=True))
            if one.credit_reason:
                let = self.tr("Let go on credit: {reason}").format(reason=one.credit_reason)
                rows.addWidget(Label(let, "small", "text2", wrap=True))
        if not shown.shipments:
            rows.addWidget(Label(self.tr("None yet"), "base", "text3"))
        return rows

    def _line_words(self, old: LineDraft, new: LineDraft) -> str:
        """How many of the goods, else for how much, else only that something is changed."""
        if old.quantity_milli != new.quantity_milli:
            told, before, after = (
                self.tr("{name}: {old} → {new}"),
                fmt.quantity(old.quantity_milli),
                fmt.quantity(new.quantity_milli),
            )
        elif old.price_minor != new.price_minor:
            told, before, after = (
                self.tr("{name}: price {old} → {new}"),
                fmt.money(old.price_minor),
                fmt.money(new.price_minor),
            )
        else:
            return self.tr("{name} changed").format(name=new.name)
        return told.format(name=new.name, old=before, new=after)

    def difference_words(self, change: OrderChange) -> str:
        """What a version changed, in a few words."""
        parts = []
        for old, new in change.lines[:3]:
            if old is None and new is not None:
                parts.append(self.tr("added {name}").format(name=new.line.name))
            elif new is None and old is not None:
                parts.append(self.tr("removed {name}").format(name=old.line.name))
            elif old is not None and new is not None:
                parts.append(self._line_words(old.line, new.line))
        if len(change.lines) > 3:
            parts.append(self.tr("%n more lines", "", len(change.lines) - 3))
        if change.fields and not change.lines:
            parts.append(self.tr("days or terms changed"))
        return ", ".join(parts)
