"""An order as it is edited: saved by itself a moment after the last change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import contacts, orders
from salesapp.db.queries.orders import OrderCard
from salesapp.documents.conditions import schedule_words
from salesapp.domain.changes import Changes
from salesapp.domain.discounts import Discount
from salesapp.domain.errors import RuleError
from salesapp.domain.lines import LineDraft, totals
from salesapp.domain.orders import OrderDraft, OrderState
from salesapp.domain.schedules import schedule_of_words
from salesapp.services import orders as service
from salesapp.services.document_lines import Repricing, named_line, with_quantity
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.deals.client_picker import ClientPicker
from salesapp.ui.explain import explain
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.offers.discount_input import DiscountInput
from salesapp.ui.offers.party_choices import deals_of, people_of
from salesapp.ui.offers.reprice_dialog import ask_for_client, with_prices
from salesapp.ui.orders.order_grid import OrderGrid
from salesapp.ui.orders.steps_editor import StepsEditor
from salesapp.ui.perform import attempt, perform
from salesapp.ui.posting import pasting
from salesapp.ui.posting.not_understood import stops, tell_unsaved
from salesapp.ui.posting.unsaved import Home, Unsaved

SAVE_MS: Final = 500


def _save(order_id: int, draft: OrderDraft) -> Changes:
    return service.save(order_id, draft)


_UNSAVED: Final[Unsaved[OrderDraft]] = Unsaved("order", lambda one: orders.card(one).draft, _save)


class OrderForm(QWidget):
    """Parties, days, lines, schedule and terms of one version; a fixed one is only read."""

    edited = Signal()
    """Something was typed: what is counted from it is old."""

    def __init__(self) -> None:
        super().__init__()
        self._id = 0
        self._saved: OrderDraft | None = None
        self._home = Home()
        self._frozen = False
        self._told_payment = ""
        self._showing = self._saving = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SAVE_MS)
        self._later.timeout.connect(self.flush)
        self._make_fields()
        self._lay_out()
        self._connect()

    def _make_fields(self) -> None:
        self.client = Field(self.tr("Client"), ClientPicker(), required=True)
        self.contact = ComboInput(placeholder=self.tr("No contact"))
        self.deal = ComboInput(placeholder=self.tr("No deal"))
        self.contract = Field(
            self.tr("Contract"), TextInput(placeholder=self.tr("Number and date, if there is one"))
        )
        self.requested = Field(self.tr("Client wants it by"), DateInput())
        self.confirmed = Field(self.tr("We ship on"), DateInput())
        self.grid = OrderGrid()
        self.discount = DiscountInput()
        self.discount.setMaximumWidth(theme.px(110))
        self.discount.setAccessibleName(self.tr("Discount on the whole order"))
        self.vat = Label("", "small", "text3")
        self.total = Label("", "figure")
        self.problem = Label("", "small", "risk", wrap=True)
        self.problem.hide()
        self.steps = StepsEditor()
        self.payment = Field(self.tr("Payment in words"), TextInput())
        self.delivery = Field(self.tr("Delivery"), TextInput())
        self.comment = Field(self.tr("Comment"), TextArea(rows=2))

    def _lay_out(self) -> None:
        form = FormLayout(3)
        form.add(
            self.client,
            Field(self.tr("Contact"), self.contact),
            Field(self.tr("Deal"), self.deal),
            self.requested,
            self.confirmed,
            self.contract,
        )
        goods = Card(self.tr("Goods"))
        goods.body.setSpacing(8)
        goods.body.addWidget(self.grid)
        whole = Label(self.tr("Discount on the whole"), "base", "text2")
        goods.body.addLayout(row(whole, self.discount, None, self.vat, self.total, gap=10))
        goods.body.addWidget(self.problem)
        money = Card(self.tr("Schedule of payment"))
        money.body.setSpacing(10)
        money.body.addWidget(self.steps)
        money.body.addWidget(self.payment)
        money.body.addStretch(1)
        terms = Card(self.tr("Delivery and comment"))
        terms.body.setSpacing(10)
        terms.body.addWidget(self.delivery)
        terms.body.addWidget(self.comment)
        terms.body.addStretch(1)
        lower = row(money, terms, gap=12)
        lower.setStretch(0, 58)
        lower.setStretch(1, 42)
        self.setLayout(column(form, goods, lower, gap=12))

    def _connect(self) -> None:
        self.grid.requantify = self._requantified
        self.client.changed.connect(self._client_changed)
        self.contact.changed.connect(self._touched)
        self.deal.changed.connect(self._touched)
        self.discount.changed.connect(self._discount_typed)
        for field in (
            self.requested,
            self.confirmed,
            self.contract,
            self.payment,
            self.delivery,
            self.comment,
        ):
            field.changed.connect(self._touched)
        self.steps.changed.connect(self._schedule_changed)
        self.grid.changed.connect(self._touched)
        self.grid.product_wanted.connect(self._add_product)
        self.grid.name_wanted.connect(self._add_named)
        self.grid.pasted.connect(self._paste)

    def show_card(self, card: OrderCard) -> None:
        """Show a version; what is being typed in the same draft is kept."""
        frozen = card.state is not OrderState.DRAFT
        other = card.id != self._id or self._home.is_left()
        same = not other and frozen == self._frozen
        if self._saving or (same and (self._later.isActive() or card.draft == self._saved)):
            return
        if other:
            self.flush()
        self._id, self._saved, self._home = card.id, card.draft, Home()
        self._frozen = frozen
        draft = _UNSAVED.over(card.id, card.draft, frozen=frozen)
        self._showing = True
        self.client.set_value(draft.client_id)
        self._fill_choices(draft)
        self.requested.set_value(draft.requested_on)
        self.confirmed.set_value(draft.confirmed_on)
        self.contract.set_value(draft.contract)
        self.payment.set_value(draft.payment_terms)
        self.delivery.set_value(draft.delivery_terms)
        self.comment.set_value(draft.comment)
        with QSignalBlocker(self.discount):
            whole = Discount(draft.discount_bp, draft.discount_minor)
            if self.discount.discount() != whole:
                self.discount.show_discount(whole, draft.currency)
        self.steps.set_value(draft.schedule)
        self.grid.show_draft(draft, card.done, frozen=self._frozen)
        self._freeze()
        self._showing = False
        self.problem.hide()
        self._tell(draft)
        if other:
            self.grid.begin("" if frozen else f"sales_order:{card.id}")
        if draft != card.draft:
            self._later.start()

    def _freeze(self) -> None:
        for one in (
            self.client,
            self.contact,
            self.deal,
            self.requested,
            self.confirmed,
            self.contract,
            self.payment,
            self.delivery,
            self.comment,
            self.discount,
            self.steps,
        ):
            one.setEnabled(not self._frozen)

    def _fill_choices(self, draft: OrderDraft) -> None:
        people = people_of(draft.client_id, draft.contact_id)
        deals = deals_of(draft.client_id, draft.deal_id)
        with QSignalBlocker(self.contact), QSignalBlocker(self.deal):
            self.contact.set_choices([(None, self.tr("No contact")), *people])
            self.contact.set_value(draft.contact_id)
            self.deal.set_choices([(None, self.tr("No deal")), *deals])
            self.deal.set_value(draft.deal_id)

    def value(self) -> OrderDraft | None:
        """The version as it is typed now."""
        if self._saved is None:
            return None
        old = self._saved
        client = self.client.value()
        wished, told = self.requested.editor, self.confirmed.editor
        assert isinstance(wished, DateInput)
        assert isinstance(told, DateInput)
        contact, deal = self.contact.value(), self.deal.value()
        whole = self.discount.discount() or Discount(old.discount_bp, old.discount_minor)
        return replace(
            old,
            client_id=client if isinstance(client, int) else old.client_id,
            contact_id=contact if isinstance(contact, int) else None,
            deal_id=deal if isinstance(deal, int) else None,
            requested_on=old.requested_on if wished.problem() else wished.day(),
            confirmed_on=old.confirmed_on if told.problem() else told.day(),
            contract=str(self.contract.value()),
            payment_terms=str(self.payment.value()),
            delivery_terms=str(self.delivery.value()),
            comment=str(self.comment.value()),
            discount_bp=whole.bp,
            discount_minor=whole.minor,
            schedule=self.steps.value() if self.steps.is_whole() else old.schedule,
            rows=self.grid.rows(),
        )

    def flush(self) -> bool:
        """Save now; False when a rule refused, which is said in the form."""
        self._later.stop()
        draft = self.value()
        if draft is None or self._home.is_left():
            return True
        if self._frozen or draft == self._saved:
            _UNSAVED.forget(self._id)
            return True
        self._saving = True
        changed = perform(self, lambda: _UNSAVED.save(self._id, draft), refused=self._refuse)
        self._saving = False
        if changed is None:
            return False
        # The lines got their names; what is being typed stays.
        self._saved = orders.card(self._id).draft
        self.grid.name_rows(self._saved.rows)
        self.problem.hide()
        return True

    def stops(self) -> bool:
        """Whether something that is typed is not understood: the cursor goes there."""
        return stops(self, *self._wrong())

    def leave(self) -> None:
        """Save what is typed; what is not understood is told."""
        if not self._frozen and not self._home.is_left():
            tell_unsaved(self, *self._wrong())
        self.flush()

    def _wrong(self) -> list[tuple[QWidget, bool]]:
        wished, told = self.requested.editor, self.confirmed.editor
        assert isinstance(wished, DateInput)
        assert isinstance(told, DateInput)
        return [
            (wished, bool(wished.problem())),
            (told, bool(told.problem())),
            (self.discount, self.discount.discount() is None),
            *((one.share, not self.steps.is_whole()) for one in self.steps.rows[-1:]),
        ]

    def focus_first(self) -> None:
        """Go to where typing begins: the client, then the goods."""
        if self._saved is not None and self._saved.client_id is None:
            self.client.editor.setFocus()
        elif self._saved is not None and not self._saved.rows:
            self.grid.picker.setFocus()
        else:
            self.grid.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, error: RuleError) -> bool:
        typed = self.value()
        if typed is not None and self._saved is not None:
            _UNSAVED.refused(error, self._id, typed, self._saved)
        self.problem.setText(explain(error).sentence())
        self.problem.show()
        return True

    def _touched(self) -> None:
        if self._showing or self._saved is None or self._frozen:
            return
        draft = self.value()
        if draft is not None and draft != self._saved:
            self._tell(draft)
            self._later.start()
            self.edited.emit()
        elif draft is not None:
            # It was taken back before it could be saved.
            _UNSAVED.forget(self._id)

    def _discount_typed(self) -> None:
        """The amounts of the lines follow the discount of the whole."""
        draft = self.value()
        self.discount.set_state("error" if self.discount.discount() is None else "")
        if draft is not None and not self._showing:
            self.grid.set_counting(draft)
        self._touched()

    def _client_changed(self) -> None:
        draft = self.value()
        if self._showing or draft is None or self._saved is None:
            return
        other = draft.client_id != self._saved.client_id
        if other:
            people = contacts.of_client(draft.client_id) if draft.client_id is not None else []
            self._fill_choices(
                replace(draft, deal_id=None, contact_id=people[0].id if people else None)
            )
        self._touched()
        if other and draft.offer_id is None and self.flush():
            self._ask_prices(self._saved)

    def _ask_prices(self, draft: OrderDraft) -> None:
        """Prices that differ for the client are shown, unless an offer agreed them."""
        order_id = self._id

        def take(accepted: Sequence[Repricing]) -> None:
            if self._id == order_id and not self._frozen and not self._home.is_left():
                lines = [one.line for one in self.grid.rows()]
                self.grid.set_lines(with_prices(lines, accepted))
                self.flush()

        ask_for_client(self, draft, service.pricing(draft), take)

    def _schedule_changed(self) -> None:
        """The words about payment follow unless they were typed."""
        saved = self._saved
        if saved is not None and self.steps.is_whole():
            known = {"", schedule_words(saved.schedule, saved.language), self._told_payment}
            if str(self.payment.value()).strip() in known or self._from_words(saved):
                self._told_payment = schedule_words(self.steps.value(), saved.language)
                self.payment.set_value(self._told_payment)
        self._touched()

    @staticmethod
    def _from_words(draft: OrderDraft) -> bool:
        """Whether the schedule was read out of the words: then both change together."""
        return schedule_of_words(draft.payment_terms) == draft.schedule

    def _requantified(self, old: LineDraft, new: LineDraft) -> LineDraft:
        draft = self.value()
        if draft is None or draft.offer_id is not None:
            return new
        return with_quantity(old, new, service.pricing(draft))

    def _add_product(self, product_id: int) -> None:
        draft = self.value()
        if draft is None:
            return
        line = attempt(self, lambda: service.line_from_product(product_id, 1000, draft))
        if line is not None:
            self.grid.add(line)
            self.grid.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_named(self, name: str) -> None:
        draft = self.value()
        if draft is not None:
            self.grid.add(named_line(name, service.pricing(draft)))

    def _paste(self, text: str) -> None:
        draft = self.value()
        lines = (
            [] if draft is None or self._frozen else pasting.lines_of(text, service.pricing(draft))
        )
        if lines:
            self.flush()
            self.grid.add(*lines)
            self.flush()
            pasting.tell(lines)

    def _tell(self, draft: OrderDraft) -> None:
        computed = totals(draft.lines, draft.counting)
        self.total.setText(fmt.money(computed.total_minor, draft.currency))
        vat = self.tr("VAT {money}").format(money=fmt.money(computed.vat_minor, draft.currency))
        self.vat.setText(vat if computed.has_vat else self.tr("Without VAT"))
        self.steps.show_amounts(draft)
