"""The schedule of payment of an order: shares and the events they are due at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.domain.lines import totals
from salesapp.domain.orders import OrderDraft
from salesapp.domain.schedules import (
    WHOLE_BP,
    DueEvent,
    Schedule,
    ScheduleStep,
    instalments,
)
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.number_input import PercentInput
from salesapp.ui.kit.whole_input import WholeInput
from salesapp.ui.orders.words import event_name, presets


class StepRow(QWidget):
    """One share."""

    changed = Signal()
    removed = Signal()

    def __init__(self, step: ScheduleStep) -> None:
        super().__init__()
        self.share = PercentInput(step.share_bp, small=True)
        self.share.setFixedWidth(theme.px(72))
        self.share.setAccessibleName(self.tr("Share"))
        self.days = WholeInput(step.days, small=True)
        self.days.setFixedWidth(theme.px(56))
        self.days.setAccessibleName(self.tr("Days"))
        self.event_box = ComboInput([(one, event_name(one)) for one in DueEvent], small=True)
        self.event_box.set_value(step.event)
        self.event_box.setAccessibleName(self.tr("Due"))
        self.remove = IconButton("x", self.tr("Remove the share"), small=True)
        self.amount = Label("", "small", "text3")
        line = row(self.share, self.days, self.event_box, self.amount, None, self.remove, gap=6)
        self.setLayout(line)
        self.share.changed.connect(self.changed)
        self.days.changed.connect(self.changed)
        self.event_box.changed.connect(self.changed)
        self.remove.clicked.connect(self.removed)

    def step(self) -> ScheduleStep:
        """What is typed."""
        return ScheduleStep(
            self.share.value_bp() or 0,
            DueEvent(str(self.event_box.value())),
            self.days.number() or 0,
        )


class StepsEditor(QWidget):
    """Shares that make up the whole; a menu has the usual schedules."""

    draft_lines = ("rows", "_add")
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[StepRow] = []
        self._showing = False
        self._places = QVBoxLayout()
        self._places.setSpacing(6)
        self.more = Button(self.tr("Share"), icon="plus", small=True)
        self.more.clicked.connect(self._add)
        self.usual = Button(self.tr("Usual schedules"), small=True)
        self.usual.set_chevron()
        self.usual.clicked.connect(self._show_usual)
        self.note = Label("", "small", "risk", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addLayout(self._places)
        box.addWidget(self.note)
        box.addLayout(row(self.more, self.usual, None, gap=6))

    def set_value(self, steps: Sequence[ScheduleStep]) -> None:
        """Show a schedule."""
        if tuple(steps) == self.value() and self.rows:
            return
        self._showing = True
        for old in self.rows:
            self._places.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = []
        for step in steps:
            self._place(step)
        self._showing = False
        self._tell()

    def value(self) -> Schedule:
        """The schedule as it is typed."""
        return tuple(one.step() for one in self.rows)

    def is_whole(self) -> bool:
        """Whether the shares make up the whole."""
        steps = self.value()
        whole = sum(step.share_bp for step in steps) == WHOLE_BP
        return not steps or (whole and all(step.share_bp > 0 for step in steps))

    def show_amounts(self, draft: OrderDraft) -> None:
        """Tell what each share comes to and when it is due, were the invoice issued today."""
        total = totals(draft.lines, draft.counting).total_minor
        parts = (
            instalments(total, self.value(), fmt.today(), draft.last_ship_on)
            if self.is_whole()
            else ()
        )
        for one in self.rows:
            due = one.step().due_on(fmt.today(), draft.last_ship_on)
            found = next((part for part in parts if part.due_on == due), None)
            told = self.tr("{money} by {day}")
            one.amount.setText(
                told.format(money=fmt.money(found.amount_minor, draft.currency), day=fmt.day(due))
                if found is not None
                else ""
            )

    def _place(self, step: ScheduleStep) -> None:
        made = StepRow(step)
        made.changed.connect(self._edited)
        made.removed.connect(self._removed)
        self.rows.append(made)
        self._places.addWidget(made)

    def _edited(self) -> None:
        if not self._showing:
            self._tell()
            self.changed.emit()

    def _removed(self) -> None:
        gone = self.sender()
        rest = [one.step() for one in self.rows if one is not gone]
        if rest:
            last = rest[-1]
            others = sum(step.share_bp for step in rest[:-1])
            rest[-1] = last._replace(share_bp=max(0, WHOLE_BP - others))
        self.set_value(rest)
        self._edited()

    def _add(self) -> None:
        steps = list(self.value())
        left = WHOLE_BP - sum(step.share_bp for step in steps)
        if steps and left <= 0:
            half = steps[-1].share_bp // 2
            steps[-1] = steps[-1]._replace(share_bp=steps[-1].share_bp - half)
            left = half
        steps.append(ScheduleStep(left, DueEvent.AFTER_SHIPMENT, 14))
        self.set_value(steps)
        self._edited()
        self.rows[-1].share.setFocus()

    def _show_usual(self) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for name, steps in presets():
            menu.add(name, partial(self.choose, steps))
        menu.popup(self.usual.mapToGlobal(self.usual.rect().bottomLeft()))

    def choose(self, steps: Schedule) -> None:
        """Take a usual schedule."""
        self.set_value(steps)
        self._edited()

    def _tell(self) -> None:
        told = sum(one.step().share_bp for one in self.rows)
        wrong = not self.is_whole()
        self.note.setVisible(wrong)
        if wrong:
            words = self.tr("The shares make up {told} instead of 100 %")
            self.note.setText(words.format(told=fmt.percent(told)))
