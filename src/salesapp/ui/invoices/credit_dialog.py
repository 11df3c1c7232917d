"""Goods that came back: which of an invoice, how much, why."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtWidgets import QWidget

from salesapp.db.queries import credits
from salesapp.db.queries.invoices import InvoiceCard
from salesapp.domain.changes import Changes
from salesapp.domain.credits import CreditDraft
from salesapp.domain.errors import RuleError
from salesapp.services import credits as service
from salesapp.ui import format as fmt
from salesapp.ui.explain import explain
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.orders.quantities import Quantities, QuantityRow
from salesapp.ui.perform import perform
from salesapp.ui.translate import translate


class CreditDialog(Dialog):
    """Posts the credit note; a rule that stops it is told inside."""

    def __init__(self, parent: QWidget, card: InvoiceCard) -> None:
        title = translate("CreditDialog", "Return on invoice {number}").format(number=card.number)
        super().__init__(parent, title, card.client_name, width=720)
        self._card, self._operation = card, uuid4().hex
        self.changes: Changes | None = None
        self.table = Quantities(
            [
                QuantityRow(
                    one.line_id,
                    one.draft.name,
                    one.draft.unit,
                    one.draft.quantity_milli,
                    one.left_milli,
                )
                for one in credits.returnable(card.id)
            ],
            whole=self.tr("Invoiced"),
            left=self.tr("Can return"),
            asked=self.tr("Returned"),
            amount=self._amounts,
        )
        self.total = Label("", "section")
        self.says = Label("", "small", "text3", wrap=True)
        self.reason = Field(
            self.tr("Why"),
            TextArea(rows=2),
            required=True,
            hint=self.tr("It is printed on the credit note"),
        )
        self.trouble = Label("", "base", "risk", wrap=True)
        self.trouble.hide()
        self.body.addWidget(self.table)
        said = row(self.says, self.total)
        said.setStretch(0, 1)
        self.body.addLayout(said)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.trouble)
        self.check_fields(self.reason)
        self.add_cancel()
        self.add_primary(self.tr("Issue the credit note"), icon="undo")
        self.set_check(self._issue)
        self.table.changed.connect(self._tell)
        self._tell()

    def _draft(self) -> CreditDraft:
        return CreditDraft(self._card.id, str(self.reason.value()), self.table.quantities())

    def _amounts(self, quantities: dict[int, int]) -> dict[int, int]:
        if not quantities:
            return {}
        try:
            lines = service.lines_of(CreditDraft(self._card.id, "", quantities))
        except RuleError:
            return {}
        return {one.line_id: one.totals.total_minor for one in lines}

    def _tell(self) -> None:
        total = self.table.total_minor()
        currency = self._card.draft.currency
        self.total.setText(fmt.money(total, currency))
        advance = max(0, total - self._card.open_minor)
        if not total:
            words = self.tr("Type how much came back of each line.")
        elif advance:
            told = self.tr("{money} was paid already: it becomes an advance of the client.")
            words = told.format(money=fmt.money(advance, currency))
        else:
            words = self.tr("The debt on the invoice is lessened by this sum.")
        self.says.setText(words)

    def _issue(self) -> bool:
        if self.changes is None:
            self.changes = perform(
                self,
                lambda: service.issue(self._draft(), fmt.today(), operation_id=self._operation),
                refused=self._refuse,
            )
        return self.changes is not None

    def _refuse(self, error: RuleError) -> bool:
        self.trouble.setText(explain(error).sentence())
        self.trouble.show()
        return True
