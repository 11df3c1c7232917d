"""The right panel of a lead: six questions, its temperature, the next step, the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from salesapp.db.queries.leads import LeadRow
from salesapp.db.store import is_open, store_path
from salesapp.domain.heat import Heat
from salesapp.domain.leads import LeadState, may_move
from salesapp.overriding import override
from salesapp.services.deals import PlannedStep
from salesapp.ui import format, reading, theme
from salesapp.ui.clients.section_parts import Section
from salesapp.ui.deals.step_row import StepRow
from salesapp.ui.deals.words import usual_step
from salesapp.ui.drafts.keeper import FormDraft
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.leads.heat_view import HeatView
from salesapp.ui.qualifying.lead_sheet import LeadSheet

if TYPE_CHECKING:
    from pathlib import Path


FORM: Final = "lead.step"


class JudgePanel(QWidget):
    """Buttons tell the page; the page knows the commands."""

    action_wanted = Signal(str)
    step_wanted = Signal(object)
    """`PlannedStep` to plan now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lead: LeadRow | None = None
        self._store: Path | None = None
        self._full = QWidget(self)
        self._area = ScrollArea(gap=0, parent=self._full)
        self.sheet = LeadSheet(self._area.inside)
        self.heat = HeatView()
        self.next = Section(self.tr("Next step"))
        self.planned = Chip("")
        kind, text, day = usual_step("qualification", format.today())
        self.step = StepRow(kind, text, day)
        self.plan = Button(self.tr("Plan"), icon="check", small=True)
        self.plan.clicked.connect(self._plan)
        self.need = Label("", "small", "text3", wrap=True)
        self.next.head.addWidget(self.plan)
        for part in (self.planned, self.step, self.need):
            self.next.body.addWidget(part)
        place, title = self.next.body, self.tr("Next step")
        self._draft = FormDraft(self.step, FORM, line_at=place, fills=True, title=title)
        self.convert = self._button(self.tr("Make a deal"), "leads.convert", "deals", "Ctrl+D")
        self.convert.set_kind("primary")
        self.fits = self._button(self.tr("Fits"), "leads.qualify", "target", "Q", small=True)
        self.postpone = self._button(self.tr("Put off"), "leads.postpone", "clock", "H")
        self.hand_over = self._button(
            self.tr("To the client"), "leads.to_client", "user", "T", small=True
        )
        self.reject = self._button(self.tr("No lead"), "leads.reject", "x", "X", small=True)
        self._lay_out()

    def _button(
        self, text: str, action_id: str, icon: str, keys: str, *, small: bool = False
    ) -> Button:
        button = Button(text, icon=icon, keys=keys, small=small)
        button.clicked.connect(lambda: self.action_wanted.emit(action_id))
        return reading.of_action(button, action_id)

    def _lay_out(self) -> None:
        area, full = self._area, self._full
        for part in (self.sheet, self.heat):
            area.body.addWidget(part)
        area.body.addStretch(1)
        foot = column(
            row(self.convert, self.postpone, None, gap=6),
            row(self.fits, self.hand_over, self.reject, None, gap=6),
            margins=(16, 8, 16, 12),
            gap=6,
        )
        whole = QVBoxLayout(full)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(self.next)
        whole.addLayout(foot)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 0, 0, 0)
        self._stack.addWidget(QWidget())
        self._stack.addWidget(full)
        self.setMinimumWidth(theme.px(350))

    def show_lead(self, lead: LeadRow | None, heat: Heat | None) -> None:
        """Show a lead, or that none is chosen."""
        if not is_open():
            # Between two bases: the page shows itself again in the next one.
            return
        same_base = store_path() == self._store
        fresh = lead is None or self._lead is None or lead.id != self._lead.id or not same_base
        self._lead, self._store = lead, store_path()
        if fresh:
            self._draft.end(saved=False, keeps=True)
        self._stack.setCurrentIndex(int(lead is not None))
        if lead is None:
            return
        closed = not lead.is_open
        self.sheet.show_lead(lead.id, closed=closed)
        self.heat.show_heat(heat)
        self._show_step(lead, fresh=fresh)
        for button in (self.convert, self.postpone, self.reject, self.hand_over):
            button.setVisible(not closed)
        self.fits.setVisible(may_move(lead.state, LeadState.QUALIFIED))

    def _show_step(self, lead: LeadRow, *, fresh: bool) -> None:
        self.next.setVisible(lead.is_open)
        known = lead.next_on is not None
        self.planned.setVisible(known)
        if known:
            late = lead.next_on is not None and lead.next_on < format.today()
            text = format.day(lead.next_on, near=True)
            self.planned.set_chip(text, "risk" if late else "info", "cal")
        for part in (self.step, self.plan, self.need):
            part.setVisible(not known)
        if known:
            self._draft.end(saved=True)
        elif fresh:
            kind, text, day = usual_step("qualification", format.today())
            self.step.kind.set_value(kind)
            self.step.subject.set_value(text)
            self.step.on.set_value(day)
            self.step.at.set_value("")
            # What is typed stays with its lead until it is planned.
            self._draft.begin(str(lead.id))
        lacks = lead.lacks_step(format.today())
        self.need.set_tone("risk" if lacks else "text3")
        self.need.setText(
            self.tr("Nothing is planned with this lead: say what and when.")
            if lacks
            else self.tr("It is planned together with the answer.")
        )

    def wanted_step(self) -> PlannedStep | None:
        """The step to plan with an answer; None when one is planned already."""
        lead = self._lead
        return None if lead is None or lead.next_on is not None else self.step.step()

    def _plan(self) -> None:
        wrong, step = self.step.first_wrong(), self.step.step()
        if wrong is not None or step is None:
            (wrong or self.step.on).setFocus()
            return
        self.step_wanted.emit(step)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(0, 0, 1, self.height(), theme.tokens().border)
        painter.end()
