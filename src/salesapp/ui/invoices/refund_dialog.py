"""Money given back to a client: how much, out of what, and what for."""

from __future__ import annotations

from functools import partial
from uuid import uuid4

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import payments
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.payments import RefundDraft
from salesapp.overriding import override
from salesapp.services import refunds as service
from salesapp.ui import format as fmt
from salesapp.ui.deals.client_picker import ClientPicker
from salesapp.ui.explain import explain
from salesapp.ui.invoices.words import invoice_name
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import MoneyInput
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform


class RefundDialog(Dialog):
    """`about` names the client and what the money is given back for; the amount is proposed."""

    def __init__(
        self, parent: QWidget, about: RefundDraft, purpose: str, invoice_number: str = ""
    ) -> None:
        super().__init__(parent, "", purpose, width=520)
        self.drafts_about(about.client_id, purpose)
        self.title.setText(self.tr("Return money to the client"))
        self.setAccessibleName(self.title.text())
        self.changes: Changes | None = None
        self._operation, self._about, self._number = uuid4().hex, about, invoice_number
        self._currency = about.currency
        self.picker = ClientPicker(about.client_id or None)
        self.client = Field(self.tr("Client"), self.picker, required=True)
        self.client.setVisible(not about.client_id)
        self.money = MoneyInput(about.amount_minor or None)
        self.amount = Field(
            self.tr("Amount to return"), self.money, required=True, check=self._check_amount
        )
        self.currency = ComboInput([])
        self.money_of = Field(self.tr("Currency of the money"), self.currency)
        self.date_input = DateInput(fmt.today())
        self.day = Field(self.tr("Date"), self.date_input, required=True, check=self._check_day)
        self.reference = Field(
            self.tr("Document"), TextInput(placeholder=self.tr("for example p/o 45"))
        )
        self.purpose = Field(self.tr("Purpose"), TextInput(purpose))
        self.whole = Button("", small=True)
        self.told = Label("", "base", "text2", wrap=True)
        self.trouble = Label("", "small", "risk", wrap=True)
        self.trouble.hide()
        self._lay_out()
        self.picker.changed.connect(self._client_changed)
        self.currency.changed.connect(self._currency_changed)
        self.money.changed.connect(self._tell)
        self.whole.clicked.connect(lambda: self._take(self._available()))
        self._client_changed()

    def _lay_out(self) -> None:
        form = FormLayout()
        form.add_wide(self.client)
        form.add_wide(self.money_of)
        form.add(self.amount, self.day)
        self.body.addLayout(form)
        self.body.addLayout(row(self.whole, None))
        more = FormLayout()
        more.add(self.reference, self.purpose)
        self.body.addLayout(more)
        line = row(IconLabel("info", "text3"), self.told, gap=6)
        line.setStretch(1, 1)
        self.body.addLayout(line)
        self.body.addWidget(self.trouble)
        self.add_cancel()
        self.add_primary(self.tr("Return the money"), icon="check")
        self.check_fields(self.client, self.amount, self.day)
        self.set_check(self._post)

    @override
    def open(self) -> None:
        super().open()
        if self._draft().client_id:
            self.money.setFocus(Qt.FocusReason.OtherFocusReason)
            self.money.selectAll()

    def _draft(self) -> RefundDraft:
        about, client = self._about, self.picker.value()
        return RefundDraft(
            client if isinstance(client, int) else 0,
            self.money.value_minor() or 0,
            self.date_input.day() or fmt.today(),
            reference=str(self.reference.value()),
            purpose=str(self.purpose.value()),
            currency=self._currency,
            payment_id=about.payment_id,
            invoice_id=about.invoice_id,
            credit_id=about.credit_id,
        )

    def _available(self) -> int:
        return service.available(self._draft()) if self._draft().client_id else 0

    def _money(self, minor: int) -> str:
        return fmt.money(minor, self._currency)

    def _client_changed(self) -> None:
        about, client = self._about, self._draft().client_id
        codes: list[str] = []
        if client and about.payment_id is None and about.invoice_id is None:
            self._currency = payments.currency_held(client)
            codes = payments.currencies_held(client)
        with QSignalBlocker(self.currency):
            self.currency.set_choices([(one, one) for one in codes])
            self.currency.set_value(self._currency)
        self.money_of.setVisible(len(codes) > 1)
        self._propose(client)

    def _currency_changed(self) -> None:
        chosen = self.currency.value()
        if isinstance(chosen, str) and chosen != self._currency:
            self._currency = chosen
            self._propose(self._draft().client_id)

    def _propose(self, client: int) -> None:
        about = self._about
        self.money.set_suffix(fmt.sign_of(self._currency))
        most = self._available()
        self.whole.setText(self.tr("All {money}").format(money=self._money(most)))
        self.whole.setVisible(most > 0)
        proposed = about.amount_minor
        if client:
            self.money.set_value(min(proposed, most) if proposed else most or None)
        self._tell()

    def told_money(self) -> str:
        """What is given back, in words."""
        return self._money(self.money.value_minor() or 0)

    def _take(self, amount: int) -> None:
        self.money.set_value(amount or None)
        self.money.setFocus()
        self.money.selectAll()

    def _tell(self) -> None:
        """Say out of what the money goes: advances, or what is taken off the invoice."""
        self.trouble.hide()
        draft, most = self._draft(), self._available()
        words = self.tr("Received and not set against anything, with this invoice: {money}")
        if draft.invoice_id is None or draft.credit_id is not None:
            words = self.tr("Received and not set against anything: {money}")
        told = words.format(money=self._money(most))
        if 0 < draft.amount_minor <= most:
            off = sum(one.amount_minor for one in service.to_take_off(draft))
            if off:
                told = self.tr(
                    "{money} is taken off {invoice}: it is owed again until the invoice is"
                    " credited or cancelled."
                ).format(money=self._money(off), invoice=invoice_name(self._number))
        self.told.setText(told)

    def _check_amount(self, value: object) -> str:
        if not isinstance(value, int):
            return ""
        if value <= 0:
            return self.tr("Enter an amount greater than zero")
        most = self._available()
        if value > most:
            return self.tr("At most {money} can be returned").format(money=self._money(most))
        return ""

    def _check_day(self, _value: object) -> str:
        day = self.date_input.day()
        if day is not None and day > fmt.today():
            return self.tr("The money cannot have gone in the future")
        return ""

    def _post(self) -> bool:
        if self.changes is None:
            post = partial(service.register, self._draft(), operation_id=self._operation)
            self.changes = perform(self, post, refused=self._refuse)
        return self.changes is not None

    def _refuse(self, error: RuleError) -> bool:
        if error.rule in {Rule.AMOUNT_NOT_POSITIVE, Rule.REFUND_TOO_LARGE}:
            self.amount.set_error(explain(error).sentence())
        else:
            self.trouble.setText(explain(error).sentence())
            self.trouble.show()
        return True
