"""The act of reconciliation with a client: period, what makes the debt, the paper itself."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from salesapp.db.queries import organizations, settlements
from salesapp.domain.periods import PeriodKind, period_of
from salesapp.domain.reconciliation import DebtBasis
from salesapp.services.letters import About
from salesapp.services.paper_signs import unprintable_on
from salesapp.services.reconciliation import ActOrder, act_paper, act_pdf, file_name
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.pdf_view import PdfView
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.outgoing.door import door_of
from salesapp.ui.outgoing.paper import Leaving
from salesapp.ui.papers.missing_signs import MissingSigns

WIDTH = 780


class ActDialog(Dialog):
    """The preview is the paper itself; it follows every field."""

    only_reads = True

    def __init__(self, parent: QWidget, client_id: int) -> None:
        super().__init__(parent, "", width=WIDTH)
        self.drafts_about(client_id)
        self._client_id = client_id
        self.title.setText(self.tr("Reconciliation act"))
        self.setAccessibleName(self.title.text())
        before = period_of(PeriodKind.QUARTER, fmt.today()).moved(-1)
        self.period = Segmented(
            [
                ("month", self.tr("This month"), ""),
                ("quarter", self.tr("This quarter"), ""),
                ("before", self.tr("Last quarter"), ""),
                ("year", self.tr("This year"), ""),
            ]
        )
        self.period.setAccessibleName(self.tr("Period"))
        self.since = Field(self.tr("From"), DateInput(before.first), required=True)
        self.until = Field(self.tr("Till"), DateInput(before.last), required=True)
        self.until.set_check(self._until_fault)
        self.basis = Field(
            self.tr("The client owes by"),
            ComboInput(
                [
                    (str(DebtBasis.INVOICES), self.tr("invoices")),
                    (str(DebtBasis.SHIPMENTS), self.tr("shipments")),
                ],
                str(DebtBasis.INVOICES),
            ),
        )
        codes: list[tuple[object, str]] = [(one, one) for one in settlements.currencies(client_id)]
        self.currency = Field(self.tr("Currency"), ComboInput(codes, codes[0][0]))
        self.contract = Field(
            self.tr("Contract"), TextInput(placeholder=self.tr("of supply No. 15/26 of 01.03.2026"))
        )
        self.signer = Field(self.tr("Signs for the client"), TextInput())
        card = organizations.current()
        can_sign = card is not None and card.draft.signature_id is not None
        self.signed = CheckBox(self.tr("With signature and stamp"), on=False)
        self.signed.setEnabled(can_sign)
        self.language = Segmented([("ru", "Рус", ""), ("en", "Eng", "")])
        self.language.setAccessibleName(self.tr("Language of the paper"))
        self.result = Label("", "strong")
        self.preview = PdfView(title=self.tr("Preview"))
        self.preview.setFixedHeight(theme.px(330))
        self._lay_out()
        self.period.set_value("before")
        self.period.changed.connect(self._period_chosen)
        for part in (self.since, self.until, self.basis, self.currency, self.contract,
                     self.signer, self.signed, self.language):  # fmt: skip
            part.changed.connect(self.show_paper)
        self.show_paper()

    def _lay_out(self) -> None:
        grid = FormLayout(4)
        grid.add(self.since, self.until, self.basis, self.currency)
        names = FormLayout(2)
        names.add(self.contract, self.signer)
        self.body.addLayout(row(self.period, None))
        self.body.addLayout(grid)
        self.body.addLayout(names)
        self.body.addLayout(row(self.signed, self.language, None, self.result, gap=16))
        self.missing = MissingSigns(parent=self)
        self.body.addWidget(self.missing)
        self.body.addWidget(self.preview)
        self.add_cancel(self.tr("Close"))
        self.paper = self.add_button(self.tr("Print"), icon="print")
        self.paper.clicked.connect(self.print_current)
        self.letter = self.add_button(self.tr("Letter"), icon="mail")
        self.letter.clicked.connect(self.write_letter)
        self.add_primary(self.tr("Save as PDF"), icon="download")
        self.set_check(self.save_pdf)

    def order(self) -> ActOrder | None:
        """What is chosen; None while the period is not whole."""
        since, until = self.since.value(), self.until.value()
        if not isinstance(since, date) or not isinstance(until, date):
            return None
        return ActOrder(
            self._client_id,
            since,
            until,
            str(self.currency.value()),
            DebtBasis(str(self.basis.value())),
            str(self.contract.value() or ""),
            str(self.signer.value() or ""),
            "en" if self.language.value() == "en" else "ru",
            self.signed.value(),
        )

    def show_paper(self) -> None:
        """Draw the paper anew and tell the balance."""
        order = self.order()
        self.result.setText("")
        if not self.until.validate() or order is None:
            return
        paper = act_paper(order)
        closing = paper.balance.closing_minor
        amount = fmt.money(abs(closing), order.currency)
        if closing > 0:
            self.result.setText(self.tr("The client owes {sum}").format(sum=amount))
        elif closing < 0:
            self.result.setText(self.tr("We owe {sum}").format(sum=amount))
        else:
            self.result.setText(self.tr("Nothing is owed"))

        self.missing.show_signs(unprintable_on(paper))

        def make() -> bytes:
            from salesapp.documents.act_pdf import build_act

            return build_act(paper)

        self.preview.set_source(make)

    def save_pdf(self) -> bool:
        """Save the paper; the dialog stays: the act goes by letter or to the printer, too."""
        if (paper := self._leaving()) is not None:
            door_of(self).save(paper)
        return False

    def print_current(self) -> None:
        """Show the sheets and print them."""
        if (paper := self._leaving()) is not None:
            door_of(self).print(paper)

    def write_letter(self) -> None:
        """Write a letter with the act to the client."""
        if (paper := self._leaving()) is not None:
            door_of(self).send([paper])

    def _leaving(self) -> Leaving | None:
        order = self._whole()
        if order is None:
            return None
        return Leaving(file_name(order), lambda: act_pdf(order), About(order.client_id))

    def _whole(self) -> ActOrder | None:
        """The order, when its period is sound."""
        sound = [field.validate() for field in (self.since, self.until)]
        return self.order() if all(sound) else None

    def _until_fault(self, value: object) -> str:
        since = self.since.value()
        if isinstance(value, date) and isinstance(since, date) and value < since:
            return self.tr("The last day must not come before the first")
        return ""

    def _period_chosen(self, name: object) -> None:
        kind = PeriodKind.QUARTER if name == "before" else PeriodKind(str(name))
        chosen = period_of(kind, fmt.today())
        if name == "before":
            chosen = chosen.moved(-1)
        last = min(chosen.last, fmt.today())
        for field, day in ((self.since, chosen.first), (self.until, last)):
            field.blockSignals(True)
            field.set_value(day)
            field.blockSignals(False)
        self.show_paper()
