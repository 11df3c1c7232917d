"""Issuing an invoice: what will happen, and what is still missing."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import organizations
from salesapp.db.queries.invoices import InvoiceCard
from salesapp.domain.changes import Changes
from salesapp.domain.errors import RuleError
from salesapp.domain.numbering import format_number
from salesapp.services import credit_stops, price_guard
from salesapp.services import invoices as service
from salesapp.services.paper_signs import unprintable_invoice
from salesapp.ui import format as fmt
from salesapp.ui.explain import explain, field_label
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.papers.missing_signs import MissingSigns
from salesapp.ui.perform import perform
from salesapp.ui.posting.limits_part import LimitsPart, warning
from salesapp.ui.posting.stops_part import stop_words


def missing_requisites() -> list[str]:
    """Names of our own requisites that stop an invoice."""
    names = (field_label(problem.field) for problem in organizations.problems())
    return list(dict.fromkeys(names))


def next_number() -> str:
    """The number the next invoice gets."""
    seller = organizations.current()
    if seller is None:
        return ""
    year = fmt.today().year
    series = organizations.series(seller.id, "invoice", year)
    return format_number(series.template, series.next, year=year)


class RequisitesDialog(Dialog):
    """Our requisites are not complete: accepted means, go and fill them."""

    no_draft = "a message"

    def __init__(self, parent: QWidget, missing: list[str]) -> None:
        title = QCoreApplication.translate("IssueDialog", "Fill in the company first")
        super().__init__(parent, title)
        told = self.tr("An invoice cannot be paid without them: {fields}.")
        self.told = Label(told.format(fields=", ".join(missing)), wrap=True)
        self.body.addWidget(self.told)
        self.add_cancel(self.tr("Later"))
        self.add_primary(self.tr("Open the settings"), icon="settings").setFocus()


class IssueDialog(Dialog):
    """Posts the invoice; a rule that stops it is told inside."""

    def __init__(self, parent: QWidget, card: InvoiceCard) -> None:
        title = QCoreApplication.translate("IssueDialog", "Issue the invoice?")
        money = fmt.money(card.total_minor, card.draft.currency)
        super().__init__(parent, title, f"{card.client_name}, {money}")
        self.drafts_about(card.id)
        self._id = card.id
        self._operation = uuid4().hex
        self.changes: Changes | None = None
        told = self.tr("It gets the number {number}. This cannot be undone, only cancelled.")
        line = Label(told.format(number=next_number()), wrap=True)
        line_row = row(IconLabel("info", "text3"), line, gap=6)
        line_row.setStretch(1, 1)
        self.body.addLayout(line_row)
        self.missing = MissingSigns(unprintable_invoice(card.id, fmt.today()), self)
        self.body.addWidget(self.missing)
        self.limits = LimitsPart(self, price_guard.of_invoice(card), card.draft)
        self.body.addWidget(self.limits)
        for one in credit_stops.of_client(card.draft.client_id, fmt.today()):
            self.body.addLayout(warning(stop_words(one)))
        self.trouble = Label("", "base", "risk", wrap=True)
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        self.add_cancel()
        issue = self.tr("Agreed, issue") if self.limits.found else self.tr("Issue")
        self.add_primary(issue, icon="check").setFocus()
        self.set_check(self._issue)

    def _issue(self) -> bool:
        if self.changes is None:
            self.changes = perform(
                self,
                lambda: service.issue(
                    self._id,
                    fmt.today(),
                    reason=self.limits.why(),
                    operation_id=self._operation,
                ),
                refused=self._refuse,
            )
        return self.changes is not None

    def _refuse(self, error: RuleError) -> bool:
        self.trouble.setText(explain(error).sentence())
        self.trouble.show()
        return True
