"""Money received: how much, when, and what it settles."""

from __future__ import annotations

from functools import partial
from uuid import uuid4

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import payments
from salesapp.domain.changes import Changes
from salesapp.domain.currencies import ROUBLE
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import div_half_up
from salesapp.domain.payments import OpenInstalment, PaymentDraft
from salesapp.overriding import override
from salesapp.services import payments as service
from salesapp.ui import format as fmt
from salesapp.ui.deals.client_picker import ClientPicker
from salesapp.ui.explain import explain
from salesapp.ui.invoices.allocation_rows import AllocationRows
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import MoneyInput
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform


class PaymentDialog(Dialog):
    """Posts one payment, once, however often the button is pressed."""

    def __init__(
        self, parent: QWidget, client_id: int | None = None, invoice_id: int | None = None
    ) -> None:
        super().__init__(parent, "", width=560)
        self.drafts_about(client_id, invoice_id)
        self.title.setText(self.tr("Record a payment"))
        self.setAccessibleName(self.title.text())
        self.changes: Changes | None = None
        self._operation = uuid4().hex
        self._invoice = invoice_id
        self._due = 0
        self._currency = ROUBLE
        self.picker = ClientPicker(client_id)
        self.client = Field(self.tr("Client"), self.picker, required=True)
        self.money = MoneyInput()
        self.amount = Field(
            self.tr("Amount received"), self.money, required=True, check=self._check_amount
        )
        self.currency = ComboInput([])
        self.money_of = Field(self.tr("Currency of the money"), self.currency)
        self.date_input = DateInput(fmt.today())
        self.day = Field(self.tr("Date"), self.date_input, required=True, check=self._check_day)
        self.reference = Field(
            self.tr("Document"), TextInput(placeholder=self.tr("for example p/o 45"))
        )
        self.purpose = Field(self.tr("Purpose"), TextInput())
        self.full = Button("", small=True)
        self.half = Button("", small=True)
        self.rows = AllocationRows()
        self.trouble = Label("", "small", "risk", wrap=True)
        self.trouble.hide()
        self._lay_out()
        self._connect()
        self._client_changed()

    def _lay_out(self) -> None:
        form = FormLayout()
        form.add_wide(self.client)
        form.add_wide(self.money_of)
        form.add(self.amount, self.day)
        self.body.addLayout(form)
        self.body.addLayout(row(self.full, self.half, None, gap=6))
        more = FormLayout()
        more.add(self.reference, self.purpose)
        self.body.addLayout(more)
        self.body.addWidget(self.rows)
        self.body.addWidget(self.trouble)
        self.add_cancel()
        self.add_primary(self.tr("Record the payment"), icon="check")
        self.check_fields(self.client, self.amount, self.day)
        self.set_check(self._post)

    def _connect(self) -> None:
        self.client.changed.connect(self._client_changed)
        self.currency.changed.connect(self._currency_changed)
        self.money.changed.connect(self._amount_changed)
        self.full.clicked.connect(lambda: self._take(self._due))
        self.half.clicked.connect(lambda: self._take(div_half_up(self._due, 2)))

    @override
    def open(self) -> None:
        """Show with the amount selected, or the client when he is not known yet."""
        super().open()
        if self.client_id() is not None:
            self.money.setFocus(Qt.FocusReason.OtherFocusReason)
            self.money.selectAll()

    def client_id(self) -> int | None:
        """The client chosen."""
        found = self.picker.value()
        return found if isinstance(found, int) else None

    def _client_changed(self) -> None:
        client = self.client_id()
        self._currency = ROUBLE
        codes = [] if client is None else payments.currencies_owed(client)
        if client is not None:
            self._currency = payments.currency_owed(client, self._invoice)
        with QSignalBlocker(self.currency):
            self.currency.set_choices([(one, one) for one in codes])
            self.currency.set_value(self._currency)
        self.money_of.setVisible(len(codes) > 1)
        self._show_debts(client)

    def _currency_changed(self) -> None:
        chosen = self.currency.value()
        if isinstance(chosen, str) and chosen != self._currency:
            self._currency = chosen
            self._show_debts(self.client_id())

    def _show_debts(self, client: int | None) -> None:
        debts: list[OpenInstalment] = []
        if client is not None:
            debts = payments.open_instalments(client, self._currency)
        self.money.set_suffix(fmt.sign_of(self._currency))
        own = [one for one in debts if one.invoice_id == self._invoice]
        if not own:
            self._invoice = None
        self._due = sum(one.open_minor for one in own or debts)
        self.rows.show_debts(debts, self._invoice, self._currency)
        self.full.setText(self.tr("In full {money}").format(money=self.told(self._due)))
        half = div_half_up(self._due, 2)
        self.half.setText(self.tr("Half {money}").format(money=self.told(half)))
        self.full.setVisible(self._due > 0)
        self.half.setVisible(self._due > 0)
        if client is not None:
            self._take(self._due)

    def told(self, minor: int) -> str:
        """A sum in the currency of the payment."""
        return fmt.money(minor, self._currency)

    def _take(self, amount: int) -> None:
        self.money.set_value(amount or None)
        self.money.setFocus()
        self.money.selectAll()

    def _amount_changed(self) -> None:
        self.trouble.hide()
        self.rows.set_amount(self.money.value_minor() or 0)

    def _check_amount(self, value: object) -> str:
        if isinstance(value, int) and value <= 0:
            return self.tr("Enter an amount greater than zero")
        return ""

    def _check_day(self, _value: object) -> str:
        day = self.date_input.day()
        if day is not None and day > fmt.today():
            return self.tr("The money cannot have come in the future")
        return ""

    def _post(self) -> bool:
        if self.changes is not None:
            return True
        client, amount, day = self.client_id(), self.money.value_minor(), self.date_input.day()
        if self.rows.problem():
            self.rows.focus_problem()
            return False
        if client is None or amount is None or day is None:
            return False
        draft = PaymentDraft(
            client,
            amount,
            day,
            reference=str(self.reference.value()),
            purpose=str(self.purpose.value()),
            allocations=self.rows.drafts(),
            currency=self._currency,
        )
        post = partial(service.register, draft, operation_id=self._operation)
        self.changes = perform(self, post, refused=self._refuse)
        return self.changes is not None

    def _refuse(self, error: RuleError) -> bool:
        if error.rule is Rule.AMOUNT_NOT_POSITIVE:
            self.amount.set_error(explain(error).sentence())
        else:
            self.trouble.setText(explain(error).sentence())
            self.trouble.show()
        return True
