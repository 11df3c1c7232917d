"""The focus mode: one lead at a time, the hottest first, everything by keys."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries import leads
from salesapp.db.queries.lead_heat import heats
from salesapp.db.queries.leads import LeadRow
from salesapp.domain.changes import Changes, Entity
from salesapp.overriding import override
from salesapp.services.deals import PlannedStep
from salesapp.services.work_time import weights
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.progress_bar import ProgressBar
from salesapp.ui.kit.splitter import Splitter
from salesapp.ui.leads.commands import LeadCommands
from salesapp.ui.leads.focus_queue import FocusQueue
from salesapp.ui.leads.focus_summary import FocusSummary
from salesapp.ui.leads.judge_panel import JudgePanel
from salesapp.ui.leads.lead_panel import LeadPanel
from salesapp.ui.leads.rules import allows
from salesapp.ui.leads.timer_box import Ticker
from salesapp.ui.selection import NO_SELECTION, Selection

_SIZES = (760, 380)


class FocusPage(LeadCommands):
    """An outcome leads on to the next one; B comes back to it, undo takes it back."""

    section = "leads"
    collapse_rail = True

    def __init__(self, lead_ids: Sequence[int] | None = None) -> None:
        super().__init__()
        self._wanted = lead_ids
        self.queue = FocusQueue(lead_ids)
        self._place = 0
        self._shown: LeadRow | None = None
        """The lead on the stage as it was read last: each command asks about it."""
        self._outcomes = self.queue.outcomes()
        self.ticker = Ticker(self)
        # Everything is made where it lives: what moves is dressed anew with all that lies in it.
        self._stack = QStackedWidget(self)
        self.stage = QWidget(self._stack)
        self.count = Label("", "strong")
        self.bar = ProgressBar()
        self.bar.setAccessibleName(self.tr("Leads done"))
        self.back = Button(self.tr("Back"), icon="left", keys="B", small=True, parent=self.stage)
        self.back.clicked.connect(self.previous_lead)
        self.next = Button(self.tr("Next"), icon="right", keys="N", small=True, parent=self.stage)
        self.next.clicked.connect(self.next_lead)
        self.leave_button = Button(self.tr("Finish"), keys="Esc", small=True, parent=self.stage)
        self.leave_button.clicked.connect(self.finish)
        self._split = Splitter([theme.px(size) for size in _SIZES], parent=self.stage)
        self.panel = LeadPanel(self.ticker, self._split)
        self.judge = JudgePanel(self._split)
        self.summary = FocusSummary()
        self.nothing = EmptyState(
            self.tr("Everybody has an answer"), self.tr("New requests appear here."), icon="leads"
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.stage.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Letters are commands here, as in a list.
        self.stage.setProperty("single_keys", True)
        self.stage.setAccessibleName(self.tr("One lead at a time"))
        split = self._split
        split.addWidget(self.panel)
        split.addWidget(self.judge)
        split.setStretchFactor(0, 1)
        split.place()
        head = row(
            self.count, self.bar, self.back, self.next, self.leave_button, margins=(16, 8, 16, 8)
        )
        head.setStretch(1, 1)
        inside = QVBoxLayout(self.stage)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(head)
        inside.addWidget(split, 1)
        for part in (self.stage, self.summary, self.nothing):
            self._stack.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self.panel.action_wanted.connect(self._run)
        self.panel.call_wanted.connect(self.call_number)
        self.panel.write_wanted.connect(self.write_to)
        self.panel.record_wanted.connect(self.record_wanted)
        self.panel.matches.link_wanted.connect(self.link)
        self.panel.matches.other_wanted.connect(self.is_other)
        self.panel.matches.unlink_wanted.connect(self.unlink)
        self.panel.talk.split_wanted.connect(self.split_request)
        self.panel.talk.file_wanted.connect(self.open_letter)
        self.panel.answer.send_wanted.connect(self._send)
        self.panel.left.connect(self._leave_panel)
        self.judge.action_wanted.connect(self._run)
        self.judge.step_wanted.connect(self.plan_step)
        self.summary.again_wanted.connect(self.focus_mode)
        self.summary.list_wanted.connect(self.back_wanted)
        self.summary.record_wanted.connect(self.record_wanted)

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Leads one after another")

    @override
    def subtitle(self) -> str:
        return self.count.text() if self._stack.currentWidget() is self.stage else ""

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        if self._stack.currentWidget() is not self.stage:
            return [("Esc", self.tr("to the list"))]
        return [
            ("P", self.tr("call")),
            ("1", self.tr("to 6: questions")),
            ("Ctrl+D", self.tr("deal")),
            ("H", self.tr("put off")),
            ("X", self.tr("no lead")),
            ("N", self.tr("next")),
        ]

    @override
    def selection(self) -> Selection:
        lead_id = self.lead_id()
        return NO_SELECTION if lead_id is None else Selection.of(Entity.LEAD, lead_id)

    @override
    def allows(self, action_id: str) -> bool:
        return allows(self._shown, action_id)

    @override
    def activate(self) -> None:
        self.ticker.run(on=True)
        self._refresh()
        self._take_focus()

    @override
    def leave(self) -> None:
        self.ticker.run(on=False)

    @override
    def apply_changes(self, changes: Changes) -> None:
        if not changes.touches(Entity.LEAD, Entity.CLIENT, Entity.ACTIVITY, Entity.SETTING):
            return
        lead_id, before = self.lead_id(), self._outcomes
        self._outcomes = self.queue.outcomes()
        fresh = lead_id is not None and lead_id in self._outcomes and lead_id not in before
        if fresh and self._stack.currentWidget() is self.stage:
            self.next_lead()
        else:
            self._show()

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        if entity is not Entity.LEAD or record_id not in self.queue.ids:
            return False
        self._place = self.queue.ids.index(record_id)
        self._stack.setCurrentWidget(self.stage)
        self._show()
        return True

    @override
    def panes(self) -> list[QWidget]:
        return [self.stage, self.panel.answer.text, self.judge.convert]

    @override
    def reborn(self) -> FocusPage:
        page = FocusPage(self.queue.ids)
        page._place = self._place
        return page

    # Commands

    def focus_mode(self) -> None:
        """Go through what is left, in a fresh order."""
        left = [one for one in self.queue.ids if one not in self._outcomes]
        self.queue = FocusQueue(left if self._wanted is not None else None)
        self._place, self._outcomes = 0, self.queue.outcomes()
        self._stack.setCurrentWidget(self.stage)
        self._show()
        self._take_focus()

    @override
    def next_lead(self) -> None:
        """Go to the next lead that has no outcome; after the last one tell how it went."""
        later = range(self._place + 1, len(self.queue.ids))
        earlier = range(self._place)
        for place in (*later, *earlier):
            if self.queue.ids[place] not in self._outcomes:
                self._go(place)
                return
        if self.lead_id() in self._outcomes or not self.queue.ids:
            self.finish()

    @override
    def previous_lead(self) -> None:
        """Go back to the lead before, done or not."""
        if self._place > 0:
            self._go(self._place - 1)

    def finish(self) -> None:
        """Tell how the walk went; when nothing was done, leave at once."""
        if not self._outcomes:
            self.back_wanted.emit()
            return
        self._stack.setCurrentWidget(self.summary)
        self.summary.show_walk(self.queue)
        self.hints_changed.emit()
        self.title_changed.emit(self.title(), self.subtitle())

    # Inside

    def lead_id(self) -> int | None:
        """The lead on the stage."""
        return self.queue.ids[self._place] if self._place < len(self.queue.ids) else None

    @override
    def current_lead(self) -> LeadRow | None:
        lead_id = self.lead_id()
        return None if lead_id is None else leads.one(lead_id)

    @override
    def wanted_step(self) -> PlannedStep | None:
        return self.judge.wanted_step()

    @override
    def answer_question(self, place: int) -> None:
        lead = self.current_lead()
        if lead is not None and lead.is_open:
            self.judge.sheet.step(place)

    def _go(self, place: int) -> None:
        self._place = place
        self._show()
        self._take_focus()

    def _run(self, action_id: str) -> None:
        self.stage.setFocus(Qt.FocusReason.OtherFocusReason)
        self.action_wanted.emit(action_id)

    def _refresh(self) -> None:
        self._outcomes = self.queue.outcomes()
        self._show()

    def _show(self) -> None:
        if not self.queue.ids:
            self._stack.setCurrentWidget(self.nothing)
        lead = self._shown = self.current_lead()
        heat = None
        if lead is not None and lead.is_open:
            heat = heats([lead.id], datetime.now(UTC), weights()).get(lead.id)
        self.panel.show_lead(lead, heat)
        self.judge.show_lead(lead, heat)
        done, whole = len(self._outcomes), len(self.queue.ids)
        told = self.tr("{place} of {all}").format(place=self._place + 1, all=whole)
        self.count.setText(told if whole else "")
        self.bar.setRange(0, max(1, whole))
        self.bar.setValue(done)
        self.back.setEnabled(self._place > 0)
        if self._stack.currentWidget() is self.summary:
            self.summary.show_walk(self.queue)
        self.title_changed.emit(self.title(), self.subtitle())
        self.selection_changed.emit()

    def _take_focus(self) -> None:
        if self._stack.currentWidget() is self.stage:
            self.stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self, kind: str, text: str) -> None:
        if not self.send_answer(kind, text, self._sent) and self.judge.next.isVisible():
            self.judge.step.on.setFocus()

    def _sent(self, lead_id: int) -> None:
        if self.panel.answer.clear(lead_id):
            self._take_focus()

    def _leave_panel(self) -> None:
        if self.stage.hasFocus():
            self.finish()
        else:
            self._take_focus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self._stack.currentWidget() is self.stage:
                self._leave_panel()
            else:
                self.back_wanted.emit()
            return
        super().keyPressEvent(event)
