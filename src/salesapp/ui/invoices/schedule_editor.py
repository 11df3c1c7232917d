"""The instalments of a draft invoice: a day, a share, an amount."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.domain.currencies import ROUBLE
from salesapp.domain.money import div_half_up
from salesapp.domain.schedules import DUE_DAYS, InstalmentDraft, Schedule, instalments
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.number_input import MoneyInput, PercentInput
from salesapp.ui.orders.words import presets

WHOLE_BP = 10_000


class PartRow(QWidget):
    """One instalment."""

    day_changed = Signal()
    share_typed = Signal()
    amount_typed = Signal()
    removed = Signal()

    def __init__(self, part: InstalmentDraft, total: int) -> None:
        super().__init__()
        self.day = DateInput(part.due_on, small=True)
        self.share = PercentInput(None, small=True)
        self.share.setFixedWidth(theme.px(68))
        self.amount = MoneyInput(part.amount_minor, small=True)
        self.amount.setFixedWidth(theme.px(118))
        self.day.setAccessibleName(self.tr("Due"))
        self.share.setAccessibleName(self.tr("Share"))
        self.amount.setAccessibleName(self.tr("Amount"))
        self.remove = IconButton("x", self.tr("Remove the instalment"), small=True)
        self.setLayout(row(self.day, self.share, self.amount, self.remove, gap=6))
        self.day.changed.connect(self.day_changed)
        self.share.textEdited.connect(lambda _text: self.share_typed.emit())
        self.amount.textEdited.connect(lambda _text: self.amount_typed.emit())
        self.remove.clicked.connect(self.removed)
        self.show_share(total)

    def minor(self) -> int:
        """The amount typed, zero when it is none."""
        return self.amount.value_minor() or 0

    def show_share(self, total: int) -> None:
        """Tell the share of the whole."""
        self.share.set_value(div_half_up(self.minor() * WHOLE_BP, total) if total > 0 else None)


class ScheduleEditor(QWidget):
    """No rows: one payment. Editing a row leaves the rest to the last one."""

    draft_lines = ("rows", "_add")
    changed = Signal()
    single = Signal(object)
    """The whole sum is due on one day."""

    def __init__(self) -> None:
        super().__init__()
        self._total, self._currency = 0, ROUBLE
        self._ship_on: date | None = None
        self._first_day = fmt.today() + timedelta(days=DUE_DAYS)
        self._showing = False
        self.rows: list[PartRow] = []
        self._places = QVBoxLayout()
        self._places.setSpacing(6)
        self.halves = Button(self.tr("50 / 50"), small=True)
        self.halves.clicked.connect(self._split)
        self.more = Button(self.tr("Instalment"), icon="plus", small=True)
        self.more.clicked.connect(self._add)
        self.note = Label("", "small", "risk", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addLayout(self._places)
        box.addWidget(self.note)
        self.usual = Button(self.tr("Usual schedules"), small=True)
        self.usual.set_chevron()
        self.usual.clicked.connect(self._show_usual)
        box.addLayout(row(self.more, self.halves, self.usual, None, gap=6))
        self._tell()

    def set_value(self, parts: Sequence[InstalmentDraft], total: int, first_day: date) -> None:
        """Show a schedule; one instalment is shown as none."""
        self._total, self._first_day = total, first_day
        self._showing = True
        for old in self.rows:
            self._places.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = []
        for part in parts if len(parts) > 1 else ():
            self._place(part)
        self._showing = False
        self._tell()

    def set_currency(self, currency: str) -> None:
        """The currency of the invoice; told before its schedule is."""
        self._currency = currency

    def set_shipment(self, ship_on: date | None) -> None:
        """The day usual schedules count from."""
        self._ship_on = ship_on

    def choose(self, steps: Schedule) -> None:
        """Share the sum out by a usual schedule, counted from today."""
        parts = instalments(self._total, steps, fmt.today(), self._ship_on)
        if len(parts) == 1:
            self._first_day = parts[0].due_on
        self.set_value(parts, self._total, self._first_day)
        self._edited()
        if len(parts) == 1:
            self.single.emit(parts[0].due_on)

    def _show_usual(self) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for name, steps in presets():
            menu.add(name, partial(self.choose, steps))
        menu.popup(self.usual.mapToGlobal(self.usual.rect().bottomLeft()))

    def value(self) -> tuple[InstalmentDraft, ...]:
        """The schedule; empty for one payment."""
        return tuple(
            InstalmentDraft(one.day.day() or self._first_day, one.minor()) for one in self.rows
        )

    def wrong(self) -> Iterator[tuple[QWidget, bool]]:
        """The inputs of the parts, each with whether it is not understood."""
        for one in self.rows:
            yield one.day, one.day.day() is None
            yield one.share, bool(one.share.problem())
            yield one.amount, one.amount.value_minor() is None

    def set_total(self, total: int) -> None:
        """The sum of the invoice changed: shares stay, amounts follow."""
        if total == self._total:
            return
        old, self._total = self._total, total
        if self.rows and old > 0:
            for one in self.rows[:-1]:
                one.amount.set_value(div_half_up(one.minor() * total, old))
            self._leave_rest()
        self._tell()

    def problem(self) -> str:
        """Why the parts do not make up the sum; an empty text when they do."""
        rest = self._total - sum(one.minor() for one in self.rows)
        if not self.rows or not rest:
            return ""
        if rest > 0:
            return self.tr("{money} of the invoice is not in the schedule").format(
                money=fmt.money(rest, self._currency)
            )
        return self.tr("The schedule is {money} more than the invoice").format(
            money=fmt.money(-rest, self._currency)
        )

    def _place(self, part: InstalmentDraft) -> PartRow:
        made = PartRow(part, self._total)
        made.amount.set_suffix(fmt.sign_of(self._currency))
        made.day_changed.connect(self._edited)
        made.share_typed.connect(self._share_typed)
        made.amount_typed.connect(self._amount_typed)
        made.removed.connect(self._removed)
        self.rows.append(made)
        self._places.addWidget(made)
        return made

    def _edited(self) -> None:
        if not self._showing:
            self._tell()
            self.changed.emit()

    def _row_of_sender(self) -> PartRow:
        found = self.sender()
        return next(one for one in self.rows if one is found)

    def _share_typed(self) -> None:
        one = self._row_of_sender()
        share = one.share.value_bp() or 0
        one.amount.set_value(div_half_up(self._total * share, WHOLE_BP))
        self._balance(one)

    def _amount_typed(self) -> None:
        one = self._row_of_sender()
        one.show_share(self._total)
        self._balance(one)

    def _balance(self, edited: PartRow) -> None:
        if edited is not self.rows[-1]:
            self._leave_rest()
        elif len(self.rows) == 2:
            other = self.rows[0]
            other.amount.set_value(max(0, self._total - edited.minor()))
            other.show_share(self._total)
        self._edited()

    def _leave_rest(self) -> None:
        last = self.rows[-1]
        last.amount.set_value(max(0, self._total - sum(one.minor() for one in self.rows[:-1])))
        last.show_share(self._total)

    def _removed(self) -> None:
        gone = self._row_of_sender()
        parts = tuple(
            part for one, part in zip(self.rows, self.value(), strict=True) if one is not gone
        )
        self.set_value(parts, self._total, self._first_day)
        if self.rows:
            self._leave_rest()
        self._edited()

    def _split(self) -> None:
        half = div_half_up(self._total, 2)
        later = self._first_day + timedelta(days=14)
        parts = (
            InstalmentDraft(self._first_day, half),
            InstalmentDraft(later, self._total - half),
        )
        self.set_value(parts, self._total, self._first_day)
        self._edited()

    def _add(self) -> None:
        if not self.rows:
            self._split()
        else:
            last = self.rows[-1].day.day() or self._first_day
            rest = max(0, self._total - sum(one.minor() for one in self.rows))
            self._place(InstalmentDraft(last + timedelta(days=14), rest))
            self._edited()
        self.rows[-1].amount.setFocus()

    def _tell(self) -> None:
        problem = self.problem()
        self.note.setText(problem)
        self.note.setVisible(bool(problem))
        self.halves.setVisible(not self.rows)
