"""A draft invoice as it is edited: saved by itself a moment after the last change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import invoices
from salesapp.db.queries.invoices import InvoiceCard
from salesapp.domain.changes import Changes
from salesapp.domain.discounts import Discount
from salesapp.domain.errors import RuleError
from salesapp.domain.invoices import InvoiceDraft
from salesapp.domain.lines import LineDraft, totals
from salesapp.services import invoices as service
from salesapp.services.document_lines import Repricing, named_line, with_quantity
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.deals.client_picker import ClientPicker
from salesapp.ui.explain import explain
from salesapp.ui.invoices.lines_grid import LinesGrid
from salesapp.ui.invoices.schedule_editor import ScheduleEditor
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.offers.discount_input import DiscountInput
from salesapp.ui.offers.reprice_dialog import ask_for_client, with_prices
from salesapp.ui.perform import attempt, perform
from salesapp.ui.posting import pasting
from salesapp.ui.posting.not_understood import stops, tell_unsaved
from salesapp.ui.posting.unsaved import Home, Unsaved

SAVE_MS: Final = 500


def _save(invoice_id: int, draft: InvoiceDraft) -> Changes:
    return service.save(invoice_id, draft)


_UNSAVED: Final[Unsaved[InvoiceDraft]] = Unsaved(
    "invoice", lambda one: invoices.card(one).draft, _save
)


class DraftForm(QWidget):
    """Lines, conditions and schedule of one draft."""

    edited = Signal()
    """Something was typed: the preview is old."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = 0
        self._saved: InvoiceDraft | None = None
        self._showing = False
        self._home = Home()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SAVE_MS)
        self._later.timeout.connect(self.flush)
        self._build()

    def _build(self) -> None:
        self.client = Field(self.tr("Client"), ClientPicker(), required=True)
        self.due = Field(self.tr("Pay by"), DateInput(), required=True)
        self.ship = Field(
            self.tr("Shipment planned"), DateInput(), hint=self.tr("decides the VAT rate")
        )
        self.basis = Field(self.tr("Basis"), TextInput(placeholder=self.tr("Contract or offer")))
        self.terms = Field(self.tr("Terms"), TextArea(rows=3))
        self.signature = CheckBox(self.tr("With signature and stamp"))
        self.schedule = ScheduleEditor()
        self.grid = LinesGrid()
        self.discount = DiscountInput()
        self.discount.setMaximumWidth(theme.px(110))
        self.discount.setAccessibleName(self.tr("Discount on the whole invoice"))
        self.total = Label("", "section")
        self.vat = Label("", "small", "text3")
        self.problem = Label("", "small", "risk", wrap=True)
        self.problem.hide()
        form = FormLayout()
        form.add_wide(self.client)
        form.add(self.ship, self.due)
        form.add_wide(self.basis)
        form.add_wide(self.terms)
        self.schedule_title = Label(self.tr("Instalments"), "small", "text2")
        self.setLayout(
            column(
                Label(self.tr("Lines"), "section"),
                self.grid,
                row(Label(self.tr("Discount on the whole"), "small", "text2"), None, self.discount),
                row(self.vat, None, self.total),
                self.problem,
                4,
                form,
                column(self.schedule_title, self.schedule, gap=4),
                self.signature,
                gap=10,
            )
        )
        self.grid.requantify = self._requantified
        self.client.changed.connect(self._client_changed)
        for field in (self.due, self.ship, self.basis, self.terms):
            field.changed.connect(self._touched)
        self.signature.changed.connect(self._touched)
        self.schedule.changed.connect(self._touched)
        self.schedule.single.connect(self.due.set_value)
        self.grid.changed.connect(self._lines_touched)
        self.discount.changed.connect(self._discount_typed)
        self.grid.product_wanted.connect(self._add_product)
        self.grid.name_wanted.connect(self._add_named)
        self.grid.pasted.connect(self._paste)

    def show_card(self, card: InvoiceCard) -> None:
        """Show a draft; what is being typed in the same one is kept."""
        other = card.id != self._id or self._home.is_left()
        if not other and (card.draft == self._saved or self._later.isActive()):
            return
        if other:
            self.forget()
        self._id, self._saved, self._home = card.id, card.draft, Home()
        draft = _UNSAVED.over(card.id, card.draft)
        self._showing = True
        self.client.set_value(draft.client_id)
        self.due.set_value(draft.due_on)
        self.ship.set_value(draft.ship_on)
        self.basis.set_value(draft.basis)
        self.terms.set_value(draft.terms)
        self.signature.set_value(draft.with_signature)
        whole = Discount(draft.discount_bp, draft.discount_minor)
        if self.discount.discount() != whole:
            self.discount.show_discount(whole, draft.currency)
        self.grid.rated_on = service.pricing(draft).rated_on
        self.grid.set_lines(draft.lines, draft.counting)
        first = draft.due_on or fmt.today()
        self.schedule.set_shipment(draft.ship_on)
        self.schedule.set_currency(draft.currency)
        self.schedule.set_value(draft.instalments, self._total(draft), first)
        self._showing = False
        self._tell(draft)
        if other:
            self.grid.begin(f"invoice:{card.id}")
        if draft != card.draft:
            self._later.start()

    def forget(self) -> None:
        """Save what is typed and let go of the draft; what is refused waits for its return."""
        if self._saved is not None and not self._home.is_left():
            tell_unsaved(self, *self._wrong())
        self.flush()
        self._id, self._saved, self._home = 0, None, Home()
        self.problem.hide()
        self.grid.half.begin("")

    @property
    def is_left(self) -> bool:
        """Whether what is shown is of another base than the one that is open."""
        return self._home.is_left()

    def value(self) -> InvoiceDraft | None:
        """The draft as it is typed now."""
        if self._saved is None:
            return None
        chosen, due, ship = self.client.value(), self.due.editor, self.ship.editor
        assert isinstance(due, DateInput)
        assert isinstance(ship, DateInput)
        client = chosen if isinstance(chosen, int) else self._saved.client_id
        # An invoice of an offer or an order may be paid by another one; a deal is its client's.
        stays = client == self._saved.client_id or self._is_agreed(self._saved)
        parts = self.schedule.value()
        old = Discount(self._saved.discount_bp, self._saved.discount_minor)
        whole = self.discount.discount() or old
        return replace(
            self._saved,
            client_id=client,
            deal_id=self._saved.deal_id if stays else None,
            due_on=due.day() or self._saved.due_on,
            ship_on=ship.day() if not ship.problem() else self._saved.ship_on,
            basis=str(self.basis.value()),
            terms=str(self.terms.value()),
            with_signature=self.signature.value(),
            instalments=parts or (self._saved.instalments if self._one_part() else ()),
            lines=self.grid.lines(),
            discount_bp=whole.bp,
            discount_minor=whole.minor,
        )

    def enter(self) -> bool:
        """Enter the cell being typed and save; False when a rule refused, or the cell is wrong."""
        return self.grid.enter() and self.flush()

    def stops(self, show: Callable[[], object] | None = None) -> bool:
        """Whether something that is typed is not understood: the cursor goes there."""
        return stops(self, *self._wrong(), show=show)

    def _wrong(self) -> list[tuple[QWidget, bool]]:
        due, ship = self.due.editor, self.ship.editor
        assert isinstance(due, DateInput)
        assert isinstance(ship, DateInput)
        return [
            (due, due.day() is None),
            (ship, bool(ship.problem())),
            (self.discount, self.discount.discount() is None),
            *self.schedule.wrong(),
        ]

    def flush(self) -> bool:
        """Save now; False when a rule refused, which is said in the form."""
        self._later.stop()
        draft = self._typed()
        if draft is None or self._home.is_left():
            return True
        if self.value() == self._saved:
            _UNSAVED.forget(self._id)
            return True
        # What is told of the change may show another invoice, and let go of this one, at once.
        invoice_id, before, self._saved = self._id, self._saved, draft
        changed: Changes | None = None
        try:
            changed = perform(
                self,
                lambda: _UNSAVED.save(invoice_id, draft),
                refused=lambda error: self._refuse(error, draft, before),
            )
        finally:
            if changed is None and self._id == invoice_id:
                self._saved = before
        if changed is None:
            return False
        self.problem.hide()
        return True

    def _typed(self) -> InvoiceDraft | None:
        """The draft as it is typed now; a single instalment is the sum itself."""
        draft = self.value()
        single = draft is not None and len(draft.instalments) == 1
        return replace(draft, instalments=()) if draft is not None and single else draft

    def _one_part(self) -> bool:
        return self._saved is not None and len(self._saved.instalments) == 1

    def _refuse(self, error: RuleError, typed: InvoiceDraft, known: InvoiceDraft | None) -> bool:
        if known is not None:
            _UNSAVED.refused(error, self._id, typed, known)
        self.problem.setText(explain(error).sentence())
        self.problem.show()
        return True

    def _touched(self) -> None:
        if self._showing or self._saved is None:
            return
        draft = self.value()
        if draft is not None and draft != self._saved:
            self.schedule.set_shipment(draft.ship_on)
            self.grid.rated_on = service.pricing(draft).rated_on
            self._tell(draft)
            self._later.start()
            self.edited.emit()
        elif draft is not None:
            # It was taken back before it could be saved.
            _UNSAVED.forget(self._id)

    def _client_changed(self) -> None:
        """Prices that differ for the client are shown, unless an offer or order agreed them."""
        draft = self.value()
        if self._showing or draft is None or self._saved is None:
            return
        other = draft.client_id != self._saved.client_id
        self._touched()
        if other and not self._is_agreed(draft) and self.flush():
            self._ask_prices(draft)

    def _ask_prices(self, draft: InvoiceDraft) -> None:
        invoice_id = self._id

        def take(accepted: Sequence[Repricing]) -> None:
            if self._id == invoice_id and not self._home.is_left():
                lines = with_prices(self.grid.lines(), accepted)
                self.grid.set_lines(lines, draft.counting)
                self._lines_touched()
                self.flush()

        ask_for_client(self, draft, service.pricing(draft), take)

    def _requantified(self, old: LineDraft, new: LineDraft) -> LineDraft:
        draft = self.value()
        if draft is None or self._is_agreed(draft):
            return new
        return with_quantity(old, new, service.pricing(draft))

    def _discount_typed(self) -> None:
        """The amounts of the lines follow the discount of the whole."""
        draft = self.value()
        self.discount.set_state("error" if self.discount.discount() is None else "")
        if draft is not None and not self._showing:
            self.grid.set_counting(draft.counting)
            self._lines_touched()

    def _lines_touched(self) -> None:
        draft = self.value()
        if draft is not None:
            self.schedule.set_total(self._total(draft))
        self._touched()

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
        lines = [] if draft is None else pasting.lines_of(text, service.pricing(draft))
        if lines:
            self.flush()
            self.grid.add(*lines)
            self.flush()
            pasting.tell(lines)

    def _tell(self, draft: InvoiceDraft) -> None:
        computed = totals(draft.lines, draft.counting)
        self.total.setText(fmt.money(computed.total_minor, draft.currency))
        self.vat.setText(
            self.tr("VAT included: {money}").format(
                money=fmt.money(computed.vat_minor, draft.currency)
            )
            if computed.has_vat
            else self.tr("Without VAT")
        )
        parts = bool(draft.instalments) and len(draft.instalments) > 1
        self.due.setVisible(not parts)

    @staticmethod
    def _is_agreed(draft: InvoiceDraft) -> bool:
        """Whether an offer or an order agreed what is asked."""
        return draft.offer_id is not None or draft.order_id is not None

    @staticmethod
    def _total(draft: InvoiceDraft) -> int:
        return totals(draft.lines, draft.counting).total_minor
