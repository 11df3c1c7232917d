"""What a client owes by age, what it is to pay and what it has paid."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries import client_money, credit
from salesapp.db.queries.client_card import ClientCard
from salesapp.db.queries.client_money import InstalmentRow, MoneyRow
from salesapp.domain.changes import Entity
from salesapp.services import credit_stops
from salesapp.ui import format
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.clients.section_parts import RecordRow, Section
from salesapp.ui.invoices.ageing import AgeBar
from salesapp.ui.invoices.words import age_fill, age_name
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.dot import Dot
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.tones import Tone
from salesapp.ui.posting.limits_part import warning
from salesapp.ui.posting.stops_part import stop_words


class DebtSection(Section):
    """The bar of ages, and the instalments that are open, the oldest first."""

    def __init__(self, commands: ClientCommands, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Debt"))
        self._commands = commands

    def show_card(self, card: ClientCard) -> None:
        """Show the debt of a client."""
        self.clear_body()
        today = format.today()
        ages = client_money.ageing(card.id, today)
        owed = sum(one.amount_minor for one in ages)
        self.set_note(format.money(owed) if owed else self.tr("nothing is owed"))
        if not owed:
            return
        bar = AgeBar()
        bar.show_rows(ages)
        self.body.addWidget(bar)
        for one in ages:
            if one.amount_minor:
                line = QWidget()
                count = self.tr("%n invoice(s)", "", one.invoices)
                line.setLayout(
                    row(
                        Dot(age_fill(one.bucket)),
                        Label(age_name(one.bucket)),
                        Label(count, "small", "text3"),
                        None,
                        Label(format.money(one.amount_minor), "strong"),
                    )
                )
                self.body.addWidget(line)
        for part in client_money.instalments(card.id):
            self.body.addWidget(self._instalment(part))

    def _instalment(self, part: InstalmentRow) -> RecordRow:
        late = (format.today() - part.due_on).days
        chip: tuple[str, Tone, str] = (format.day(part.due_on, near=True), "info", "clock")
        if late > 0:
            chip = (self.tr("%n day(s) late", "", late), "risk", "clock")
        name = self.tr("Invoice {number}").format(number=part.number)
        note = self.tr("to pay by {day}").format(day=format.day(part.due_on))
        if part.open_minor != part.amount_minor:
            whole = self.tr("of {sum}").format(sum=format.money(part.amount_minor, part.currency))
            note = f"{note}, {whole}"
        money = format.money(part.open_minor, part.currency)
        line = RecordRow("pay", name, note, chip, money)
        line.clicked.connect(partial(self._commands.open_record, Entity.INVOICE, part.invoice_id))
        return line


class CreditSection(Section):
    """The limit, how much of it is taken, and what holds goods back."""

    def __init__(self, commands: ClientCommands, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Credit"))
        self._commands = commands
        self._client_id = 0
        change = IconButton("edit", self.tr("Change the credit…"), small=True)
        change.clicked.connect(lambda: commands.parts.credit(self._client_id))
        self.head.addWidget(change)

    def show_card(self, card: ClientCard) -> None:
        """Show the credit of a client."""
        self.clear_body()
        self._client_id, today = card.id, format.today()
        known = credit.credit_of(card.id)
        taken = credit_stops.debts_of(card.id, today).exposure_minor
        self.set_note(self._limit_words(known.limit_minor, taken))
        for one in credit_stops.of_client(card.id, today):
            line = QWidget()
            line.setLayout(warning(stop_words(one)))
            self.body.addWidget(line)

    def _limit_words(self, limit: int | None, taken: int) -> str:
        if limit is None:
            return self.tr("no limit")
        told = self.tr("limit {limit}, taken {taken}, left {left}")
        return told.format(
            limit=format.money(limit),
            taken=format.money(taken),
            left=format.money(max(0, limit - taken)),
        )


class PaymentsSection(Section):
    """Money received, the latest first."""

    def __init__(self, commands: ClientCommands, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Payments"))
        self._commands = commands

    def show_card(self, card: ClientCard) -> None:
        """Show the payments of a client."""
        self.clear_body()
        found = client_money.payments(card.id)
        year = self.tr("turnover, 12 months: {sum}").format(
            sum=format.rubles(card.turnover_12m_minor)
        )
        self.set_note(year if found else self.tr("none yet"))
        for one in found:
            self.body.addWidget(self._line(one))

    def _line(self, one: MoneyRow) -> RecordRow:
        chip: tuple[str, Tone, str] = ("", "neutral", "")
        if one.free_minor > 0:
            words = self.tr("advance {sum}").format(sum=format.money(one.free_minor))
            chip = (words, "warn", "info")
        note = ", ".join(part for part in (one.reference, one.purpose) if part)
        line = RecordRow(
            "check" if one.amount_minor > 0 else "undo",
            format.day(one.on),
            note,
            chip,
            format.money(one.amount_minor, one.currency),
        )
        line.clicked.connect(partial(self._commands.open_record, Entity.PAYMENT, one.id))
        return line


class MoneyTab(QWidget):
    """Both sections in cards."""

    def __init__(self, commands: ClientCommands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.debt = DebtSection(commands)
        self.credit = CreditSection(commands)
        self.payments = PaymentsSection(commands)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        for part in (self.debt, self.credit, self.payments):
            card = Card(padded=False)
            card.body.addWidget(part)
            box.addWidget(card)

    def show_card(self, card: ClientCard) -> None:
        """Show the money of a client."""
        self.debt.show_card(card)
        self.credit.show_card(card)
        self.payments.show_card(card)
