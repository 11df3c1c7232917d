"""What a payment will settle: a row for each open instalment, the oldest debt first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.domain.currencies import ROUBLE
from salesapp.domain.payments import AllocationDraft, OpenInstalment, allocate_oldest_first
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.invoices import words
from salesapp.ui.invoices.panel_parts import drop
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import MoneyInput
from salesapp.ui.kit.scroll_area import ScrollArea

ROW_TALL = 32
MOST_ROWS = 5


class DebtRow(QWidget):
    """One instalment and the part of the payment set against it."""

    typed = Signal()

    def __init__(self, part: OpenInstalment, currency: str) -> None:
        super().__init__()
        self.part, self._currency = part, currency
        late = part.due_on < fmt.today()
        name = Label(words.invoice_name(part.invoice_number), "strong")
        told = self.tr("due {day}, owed {money}").format(
            day=fmt.day(part.due_on), money=fmt.money(part.open_minor, currency)
        )
        note = Label(told, "small", "risk" if late else "text3", elide=True)
        self.amount = MoneyInput(None, suffix=fmt.sign_of(currency), small=True)
        self.amount.setFixedWidth(theme.px(136))
        self.amount.setAccessibleName(f"{name.text()}, {told}")
        line = row(name, note, self.amount, gap=8, margins=(0, 3, 2, 3))
        line.setStretch(1, 1)
        self.setLayout(line)
        self.amount.textEdited.connect(lambda _text: self.typed.emit())
        self.amount.changed.connect(self._mark)

    def minor(self) -> int:
        """The part set against this debt."""
        return self.amount.value_minor() or 0

    def problem(self) -> str:
        """What is wrong with what was typed."""
        if self.amount.problem():
            return self.amount.problem()
        if self.minor() < 0:
            return self.tr("An amount cannot be negative")
        if self.minor() > self.part.open_minor:
            return self.tr("Owed here is only {money}").format(
                money=fmt.money(self.part.open_minor, self._currency)
            )
        return ""

    def _mark(self) -> None:
        self.amount.set_state("error" if self.problem() else "")


class AllocationRows(QWidget):
    """Follows the amount until the user types into a row; then the rest is told."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._amount, self._currency = 0, ROUBLE
        self._manual = False
        self._first: int | None = None
        self.rows: list[DebtRow] = []
        self.title = Label(self.tr("What it settles"), "section")
        self.again = Button(self.tr("Oldest first"), "link", small=True)
        self.again.clicked.connect(self._spread_again)
        self._places = QVBoxLayout()
        self._places.setSpacing(0)
        self._scroll = ScrollArea(gap=0)
        self._scroll.body.addLayout(self._places)
        self._scroll.body.addStretch(1)
        self.icon = IconLabel("info", "text3", 14)
        self.rest = Label("", wrap=True)
        rest = row(self.icon, self.rest, gap=6)
        rest.setStretch(1, 1)
        rest.setAlignment(self.icon, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addLayout(row(self.title, None, self.again))
        box.addWidget(self._scroll)
        box.addLayout(rest)

    def show_debts(
        self, debts: Sequence[OpenInstalment], first_invoice: int | None, currency: str = ROUBLE
    ) -> None:
        """Show what a client owes in a currency; `first_invoice` is settled before the others."""
        self._currency = currency
        for old in self.rows:
            drop(old)
        ordered = sorted(
            debts, key=lambda one: (one.invoice_id != first_invoice, one.due_on, one.instalment_id)
        )
        self.rows = [DebtRow(one, currency) for one in ordered]
        for made in self.rows:
            made.typed.connect(self._typed)
            self._places.addWidget(made)
        self._first, self._manual = first_invoice, False
        tall = theme.px(ROW_TALL) * min(MOST_ROWS, len(self.rows))
        self._scroll.setFixedHeight(tall)
        self._scroll.setVisible(bool(self.rows))
        self.title.setVisible(bool(self.rows))
        self._spread()

    def set_amount(self, amount: int) -> None:
        """The amount of the payment changed."""
        self._amount = max(0, amount)
        if self._manual:
            self._tell()
        else:
            self._spread()

    def drafts(self) -> tuple[AllocationDraft, ...]:
        """What is to be settled."""
        return tuple(
            AllocationDraft(one.part.instalment_id, one.minor()) for one in self.rows if one.minor()
        )

    def rest_minor(self) -> int:
        """What is left of the payment: an advance; negative when too much is set off."""
        return self._amount - sum(one.minor() for one in self.rows)

    def problem(self) -> str:
        """What keeps the payment from being posted."""
        for one in self.rows:
            if one.problem():
                return one.problem()
        if self.rest_minor() < 0:
            return self.tr("{money} more is set off than was received").format(
                money=fmt.money(-self.rest_minor(), self._currency)
            )
        return ""

    def focus_problem(self) -> None:
        """Go to the first wrong row."""
        wrong = next((one for one in self.rows if one.problem()), None)
        if wrong is not None:
            wrong.amount.setFocus()

    def _spread(self) -> None:
        own = [one.part for one in self.rows if one.part.invoice_id == self._first]
        settled = {
            part.instalment_id: part.amount_minor
            for part in allocate_oldest_first(self._amount, own)
        }
        others = [one.part for one in self.rows if one.part.invoice_id != self._first]
        left = self._amount - sum(settled.values())
        for part in allocate_oldest_first(left, others):
            settled[part.instalment_id] = part.amount_minor
        for one in self.rows:
            one.amount.set_value(settled.get(one.part.instalment_id) or None)
        self._tell()

    def _spread_again(self) -> None:
        self._manual, self._first = False, None
        self._spread()

    def _typed(self) -> None:
        self._manual = True
        self._tell()

    def _tell(self) -> None:
        problem, rest = self.problem(), self.rest_minor()
        self.again.setVisible(self._manual)
        if problem:
            self._say(problem, "stop", "risk")
        elif not self._amount:
            self._say(self.tr("Enter the amount received"), "info", "text3")
        elif rest and self.rows:
            told = self.tr("{money} stays an advance of the client")
            self._say(told.format(money=fmt.money(rest, self._currency)), "info", "info")
        elif rest:
            told = self.tr("The client owes nothing: the whole {money} is an advance")
            self._say(told.format(money=fmt.money(rest, self._currency)), "info", "info")
        else:
            self._say(self.tr("The whole payment is set against invoices"), "check", "ok")
        self.changed.emit()

    def _say(self, text: str, icon: str, tone: str) -> None:
        self.icon.set_icon(icon, tone)
        self.rest.setText(text)
        self.rest.set_tone(tone)
