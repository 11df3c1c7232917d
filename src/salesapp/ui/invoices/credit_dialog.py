"""A credit note: which goods of an invoice came back, or by how much their price is lowered."""

from __future__ import annotations

from typing import Final
from uuid import uuid4

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries import credits
from salesapp.db.queries.invoices import InvoiceCard
from salesapp.domain.changes import Changes
from salesapp.domain.credits import CreditDraft
from salesapp.domain.errors import RuleError
from salesapp.domain.paper_parts import PaperKind
from salesapp.domain.paper_templates import Language
from salesapp.services import credits as service
from salesapp.services.paper_signs import unprintable_text
from salesapp.services.paper_templates import look_of
from salesapp.ui import format as fmt
from salesapp.ui.explain import explain
from salesapp.ui.invoices.lowering import LoweredRow, Lowering
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.orders.quantities import Quantities, QuantityRow
from salesapp.ui.papers.missing_signs import MissingSigns
from salesapp.ui.perform import perform
from salesapp.ui.translate import translate

GOODS: Final = "goods"
PRICE: Final = "price"


class CreditDialog(Dialog):
    """Posts the credit note; a rule that stops it is told inside."""

    def __init__(self, parent: QWidget, card: InvoiceCard) -> None:
        title = translate("CreditDialog", "Credit note on invoice {number}")
        super().__init__(parent, title.format(number=card.number), card.client_name, width=720)
        self.drafts_about(card.id)
        self._card, self._operation = card, uuid4().hex
        self.changes: Changes | None = None
        self._make_inputs(card)
        self.total = Label("", "section")
        self.says = Label("", "small", "text3", wrap=True)
        self.reason = Field(
            self.tr("Why"),
            TextArea(rows=2),
            required=True,
            hint=self.tr("It is printed on the credit note"),
        )
        self.missing = MissingSigns(parent=self)
        self.reason.changed.connect(self._tell_signs)
        self.trouble = Label("", "base", "risk", wrap=True)
        self.trouble.hide()
        self._lay_out()
        self._tell_signs()
        self.check_fields(self.reason)
        self.add_cancel()
        self.add_primary(self.tr("Issue the credit note"), icon="undo")
        self.set_check(self._issue)
        self.table.changed.connect(self._tell)
        self.lowering.changed.connect(self._tell)
        self.what.changed.connect(self._turn)
        self._turn()
        self.table.table.setFocus()

    def _make_inputs(self, card: InvoiceCard) -> None:
        lines = self._lines = credits.returnable(card.id)
        self.what = Segmented(
            [
                (GOODS, self.tr("Goods came back"), ""),
                (PRICE, self.tr("Only the price is lowered"), ""),
            ]
        )
        self.language = ComboInput(
            [("ru", self.tr("In Russian")), ("en", self.tr("In English"))],
            look_of(PaperKind.INVOICE, card.id, "ru").template.language,
            small=True,
        )
        self.language.setAccessibleName(self.tr("Language of the credit note"))
        self.table = Quantities(
            [
                QuantityRow(
                    one.line_id,
                    one.draft.name,
                    one.draft.unit,
                    one.draft.quantity_milli,
                    one.left_milli,
                )
                for one in lines
            ],
            whole=self.tr("Invoiced"),
            left=self.tr("Can return"),
            asked=self.tr("Returned"),
            amount=self._amounts,
        )
        self.lowering = Lowering(
            [
                LoweredRow(
                    one.line_id, one.draft.name, one.totals.total_minor, one.left.total_minor
                )
                for one in lines
            ],
            card.draft.currency,
            lambda total: service.shared_out(card.id, total),
        )

    def _lay_out(self) -> None:
        self.body.addLayout(row(self.what, None, self.language))
        tables = QVBoxLayout()
        tables.addWidget(self.table)
        tables.addWidget(self.lowering)
        self.body.addLayout(tables)
        said = row(self.says, self.total)
        said.setStretch(0, 1)
        self.body.addLayout(said)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.missing)
        self.body.addWidget(self.trouble)

    def _lowers(self) -> bool:
        return self.what.value() == PRICE

    def _turn(self) -> None:
        self.table.setVisible(not self._lowers())
        self.lowering.setVisible(self._lowers())
        self.trouble.hide()
        self._tell()

    def _draft(self) -> CreditDraft:
        language: Language = "en" if self.language.value() == "en" else "ru"
        reason = str(self.reason.value())
        if self._lowers():
            amounts = self.lowering.amounts()
            return CreditDraft(self._card.id, reason, amounts=amounts, language=language)
        return CreditDraft(self._card.id, reason, self.table.quantities(), language=language)

    def _amounts(self, quantities: dict[int, int]) -> dict[int, int]:
        if not quantities:
            return {}
        try:
            lines = service.lines_of(CreditDraft(self._card.id, "", quantities))
        except RuleError:
            return {}
        return {one.line_id: one.totals.total_minor for one in lines}

    def _tell(self) -> None:
        total = self.lowering.total_minor() if self._lowers() else self.table.total_minor()
        currency = self._card.draft.currency
        self.total.setText(fmt.money(total, currency))
        advance = max(0, total - self._card.open_minor)
        if total and advance:
            told = self.tr("{money} was paid already: it becomes an advance of the client.")
            words = told.format(money=fmt.money(advance, currency))
        elif total:
            words = self.tr("The debt on the invoice is lessened by this sum.")
        elif self._lowers():
            words = self.tr("Type by how much each line becomes cheaper. The goods stay invoiced.")
        else:
            words = self.tr("Type how much came back of each line.")
        self.says.setText(words)

    def _tell_signs(self) -> None:
        names = (one.draft.name for one in self._lines)
        self.missing.show_signs(unprintable_text(str(self.reason.value()), *names))

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
