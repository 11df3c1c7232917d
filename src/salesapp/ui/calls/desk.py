"""The desk of a call: its widgets, whom it shows, what is kept while one talks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from salesapp.db.queries import call_facts, leads
from salesapp.db.queries import calls as queries
from salesapp.db.queries import scripts as script_queries
from salesapp.db.queries.call_facts import CallFacts
from salesapp.domain.calls import CallItem
from salesapp.domain.changes import Entity
from salesapp.domain.scripts import Step, choose
from salesapp.services import calls as service
from salesapp.ui import format
from salesapp.ui.activities.complete_dialog import planned_beside
from salesapp.ui.calls.page_keys import NumberedCommands
from salesapp.ui.calls.queue_panel import QueueRow
from salesapp.ui.calls.stage import Stage
from salesapp.ui.calls.summary import CallSummary
from salesapp.ui.calls.talk import Talk
from salesapp.ui.calls.walk import Walk
from salesapp.ui.calls.words import case_of, fields_of, numbers_of, the_deal
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.perform import attempt

_KEEP_MS = 400
_BEAT = 15
"""While the clock runs, its seconds are kept so often."""


class CallDesk(NumberedCommands):
    """Shows the current line of the walk; what is typed is kept a moment later."""

    def __init__(
        self, entity: Entity | None = None, ids: Sequence[int] = (), told: str = ""
    ) -> None:
        super().__init__()
        self._told = told
        self.walk = Walk(entity, ids)
        self.talk: Talk | None = None
        self._facts: CallFacts | None = None
        self._steps: tuple[Step, ...] = ()
        self._ticks = 0
        self._stack = QStackedWidget(self)
        self.nothing = EmptyState(
            self.tr("Nobody to call"),
            self.tr("Nothing is overdue, and no call is planned for today."),
            icon="phone",
            parent=self._stack,
        )
        self._summary: CallSummary | None = None
        self.stage = Stage(self._stack)
        choose_clients = self.nothing.add_button(
            Button(self.tr("Choose clients"), "primary", icon="clients", keys="Ctrl+3")
        )
        choose_clients.clicked.connect(lambda: self.section_wanted.emit("clients"))
        back = self.nothing.add_button(Button(self.tr("Back"), keys="Esc"))
        back.clicked.connect(self.back_wanted)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        # The first one is dressed at once: the smallest, for it may not even be wanted.
        for part in (self.nothing, self.stage):
            self._stack.addWidget(part)
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._tick)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEEP_MS)
        self._keeping.timeout.connect(self.keep)

    @property
    def summary(self) -> CallSummary:
        """How it went; made when calling is over."""
        if self._summary is None:
            made = self._summary = CallSummary(self._stack)
            made.again_wanted.connect(self._go_on_with_rest)
            made.left.connect(self.back_wanted)
            made.record_wanted.connect(self.record_wanted)
            self._stack.addWidget(made)
        return self._summary

    # Whom to call

    def _begin(self) -> None:
        """Show whom to call now; after the last one tell how it went."""
        item = self.walk.current()
        if item is None:
            self.talk = None
            self._stack.setCurrentWidget(self.summary if self.walk.done else self.nothing)
            if self.walk.done:
                self.summary.show_walk(self.walk)
            self._show_queue()
            return
        self._show_stage()
        talk = Talk.of(item)
        self.talk = talk
        stage = self.stage
        stage.facts.note.blockSignals(True)
        stage.facts.note.set_value(talk.note)
        stage.facts.note.blockSignals(False)
        stage.facts.kept.setText(self.tr("brought back") if item.has_draft else "")
        facts = call_facts.facts(item, format.today())
        self._facts = facts
        deal = the_deal(facts, item)
        if item.deal_id is None and deal is not None and item.activity_id is None:
            item = talk.item = item._replace(deal_id=deal.id)
        self._choose_script()
        self._show_facts(facts)
        self._begin_outcome()
        stage.objections.load(script_queries.objections())
        stage.objections.reset()
        self._show_clock()
        self._show_queue()
        self.selection_changed.emit()
        self.hints_changed.emit()
        stage.take_focus()

    def _show_stage(self) -> None:
        layout = self.stage.layout()
        if layout is None or self.isVisible():
            self._stack.setCurrentWidget(self.stage)
            return
        # Else all would be laid out for nobody: now, and at its size when the page is shown.
        layout.setEnabled(False)
        self._stack.setCurrentWidget(self.stage)
        layout.setEnabled(True)

    def _begin_outcome(self) -> None:
        talk = self.talk
        if talk is not None:
            outcome = self.stage.outcome
            outcome.blockSignals(True)
            self._ask_outcome(talk.item)
            outcome.restore(talk.outcome)
            outcome.blockSignals(False)

    def _ask_outcome(self, item: CallItem) -> None:
        if item.lead_id is not None:
            lead = leads.one(item.lead_id)
            there = lead is not None and lead.next_on is not None and item.activity_id is None
            self.stage.outcome.begin("", demanded=not there, is_lead=True, attempt=item.attempt)
            return
        planned, demanded = planned_beside(item.activity_id, item.client_id, item.deal_id)
        self.stage.outcome.begin(planned, demanded=demanded, is_lead=False, attempt=item.attempt)

    def _choose_script(self) -> None:
        """The version kept in the talk, else the one that fits."""
        talk, facts = self.talk, self._facts
        if talk is None or facts is None:
            return
        library = [one for one in script_queries.shelf() if one.published is not None]
        versions = {one.id: one.published for one in library}
        if talk.version_id is None:
            fits = choose(case_of(facts, talk.item), script_queries.known())
            talk.version_id = versions.get(fits) if fits is not None else None
        choices: list[tuple[object, str]] = [(one.published, one.name) for one in library]
        if talk.version_id is not None and talk.version_id not in versions.values():
            number = script_queries.version_number(talk.version_id)
            choices.append((talk.version_id, self.tr("Version {number}").format(number=number)))
        self.stage.script.show_scripts(choices, talk.version_id)
        self._show_script()

    def _show_script(self) -> None:
        talk, facts = self.talk, self._facts
        if talk is None or facts is None:
            return
        self._steps = script_queries.steps_of(talk.version_id)
        person = talk.contact_id or talk.item.contact_id
        script = self.stage.script
        script.show_script(self._steps, fields_of(facts, talk.item, person), talk.path)
        talk.path = list(script.path)
        self.stage.show_script(there=bool(self._steps))
        self.stage.facts.asks.show_questions(self._steps, facts.answers, talk.answers, talk.said)
        self._show_usual()

    def _show_usual(self) -> None:
        step, facts = self.stage.script.step(), self._facts
        industry = facts.client.industry if facts is not None and facts.client else ""
        self.stage.facts.asks.show_near(step.code if step is not None else "")
        self.stage.objections.show_step(step.objections if step is not None else (), industry)

    def _show_facts(self, facts: CallFacts | None = None) -> None:
        talk = self.talk
        if talk is None:
            return
        item = talk.item
        self._facts = facts or call_facts.facts(item, format.today())
        facts = self._facts
        self.stage.facts.show_facts(facts)
        wanted = talk.contact_id or item.contact_id
        person = next((one for one in facts.people if one.id == wanted), None)
        if person is None and facts.lead is None:
            person = next(iter(facts.people), None)
        name = person.name if person is not None else item.person
        position = person.position if person is not None else ""
        head = self.stage.head
        head.blockSignals(True)
        before = talk.number
        head.show_item(item, name, position, numbers_of(facts))
        head.choose(person.id if person is not None else None, before)
        head.blockSignals(False)
        talk.number = head.number()[0]

    def _show_queue(self) -> None:
        now = self.walk.current()
        rows = []
        for place, item in enumerate(self.walk.items):
            done = self.walk.done_of(item)
            running = item is now and self.talk is not None and self.talk.is_running
            result, seconds = (done.result, done.seconds) if done is not None else (None, 0)
            rows.append(QueueRow(item, result, seconds, running, place))
        self.stage.queue.show_rows(rows, self.walk.place)
        midnight = datetime.combine(format.today(), time()).astimezone()
        self.stage.queue.show_day(queries.done_between(midnight, midnight + timedelta(days=1)))
        self.title_changed.emit(self.title(), self.subtitle())

    def _show_clock(self) -> None:
        talk = self.talk
        if talk is not None:
            self.stage.head.show_clock(talk.seconds, running=talk.is_running)

    def _tick(self) -> None:
        talk = self.talk
        if talk is None or not talk.is_running:
            return
        self._show_clock()
        self._ticks += 1
        if self._ticks % _BEAT == 0:
            self.keep()

    # What is kept

    def keep(self) -> None:
        """Write down what was typed: nothing is lost when the program is gone."""
        talk = self.talk
        if talk is None:
            return
        facts = self.stage.facts
        talk.note = facts.note.toPlainText()
        talk.answers, talk.said = facts.asks.typed()
        talk.outcome = self.stage.outcome.words()
        if not talk.was_begun:
            if talk.item.has_draft:
                attempt(self, lambda: service.forget_draft(talk.item))
            return
        if attempt(self, talk.keep):
            facts.kept.setText(self.tr("kept"))

    def _typed(self) -> None:
        self.stage.facts.kept.setText("")
        self._keeping.start()

    def _number(self) -> tuple[str, int | None]:
        number, contact_id = self.stage.head.number()
        return number, contact_id

    def _go_on_with_rest(self) -> None:
        current = self.walk.current()
        if current is None or self.walk.done_of(current) is not None:
            self.walk.go_on()
        self._begin()

    def _show_end(self) -> None:
        self.talk = None
        self._stack.setCurrentWidget(self.summary)
        self.summary.show_walk(self.walk)
        self.selection_changed.emit()
        self.hints_changed.emit()

    def go_to_note(self) -> None:
        """Type what was said."""
        self.stage.facts.note.setFocus(Qt.FocusReason.OtherFocusReason)
