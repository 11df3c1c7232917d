"""The panel of one task: what to do, with whom, what was said last."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from salesapp.db.queries import activities, client_card
from salesapp.db.queries.activities import ActivityRow
from salesapp.domain.activities import ActivityKind, minutes_of
from salesapp.domain.calls import length_text, was_heard
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.activities.length_input import edit_length
from salesapp.ui.activities.repeat_words import every_words
from salesapp.ui.activities.words import (
    attempt_words,
    kind_icon,
    kind_label,
    late_words,
    minutes_words,
    result_label,
    when_words,
)
from salesapp.ui.clients.section_parts import RecordRow, Section
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.text_link import TextLink

WIDTH = 388


class TaskPanel(QWidget):
    """Buttons tell the page; the page knows the commands."""

    done_wanted = Signal()
    move_wanted = Signal(QWidget)
    call_wanted = Signal()
    edit_wanted = Signal()
    client_wanted = Signal(object)
    deal_wanted = Signal(object)
    lead_wanted = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: ActivityRow | None = None
        self._icon = IconLabel("tasks", "text2", 20)
        self.title = Label("", "name", wrap=True)
        self.when = Label("", "base", "text2")
        self.length = TextLink("", "small", icon="clock")
        self.length.clicked.connect(self._edit_length)
        self.done = Button(self.tr("Done"), "primary", icon="check")
        self.move_button = Button(self.tr("Move"), icon="clock", keys="M")
        self.call = Button(self.tr("Call"), icon="phone", keys="P")
        self.edit = Button(self.tr("Change"), icon="edit")
        self.about = Section(self.tr("Client"))
        self.plan = Section(self.tr("Plan"))
        self.note = Section(self.tr("Note"))
        self.talks = Section(self.tr("Last talks"))
        self._lay_out()
        self.done.clicked.connect(self.done_wanted)
        self.call.clicked.connect(self.call_wanted)
        self.move_button.clicked.connect(lambda: self.move_wanted.emit(self.move_button))
        self.edit.clicked.connect(self.edit_wanted)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.setSpacing(4)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.title, 1)
        head.addLayout(top)
        head.addWidget(self.when)
        head.addWidget(self.length)
        head.addSpacing(8)
        head.addLayout(row(self.done, self.call, None))
        head.addSpacing(4)
        head.addLayout(row(self.move_button, self.edit, None))
        area = ScrollArea(gap=0)
        for section in (self.plan, self.about, self.note, self.talks):
            area.body.addWidget(section)
        area.body.addStretch(1)
        full = QWidget()
        whole = QVBoxLayout(full)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(area, 1)
        empty = EmptyState(
            self.tr("Choose a task"),
            self.tr("The client and the last talks are shown here."),
            icon="tasks",
        )
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 0, 0, 0)
        self._stack.addWidget(empty)
        self._stack.addWidget(full)
        self.setMinimumWidth(theme.px(300))

    def show_task(self, task: ActivityRow | None) -> None:
        """Show a task, or that none is chosen."""
        self._task = task
        self._stack.setCurrentIndex(int(task is not None))
        if task is None:
            return
        today = format.today()
        self._icon.set_icon(kind_icon(task.kind), "text2")
        self.title.setText(task.subject or kind_label(task.kind))
        done = task.state == "done"
        late = not done and task.due_on is not None and task.due_on < today
        when = format.moment(task.done_at) if done else when_words(task.due_on, task.due_time)
        words = [kind_label(task.kind), when]
        if task.due_time is not None and not done:
            words.append(minutes_words(minutes_of(ActivityKind(task.kind), task.duration_min)))
        if task.attempt > 1:
            words.append(attempt_words(task.attempt))
        if late and task.due_on is not None:
            words.append(late_words(task.due_on, today))
        if done and task.result:
            words.append(result_label(task.result))
        self.when.setText(", ".join(words))
        self.when.set_tone("risk" if late else ("ok" if done else "text2"))
        self.length.setVisible(was_heard(task.kind, task.result))
        told = self.tr("Talk: {length}").format(length=length_text(task.talk_seconds))
        self.length.setText(told if task.talk_seconds else self.tr("Length of the talk…"))
        for button in (self.done, self.move_button, self.edit):
            button.setVisible(not done)
        self.call.setVisible(bool(task.phone))
        self._show_plan(task)
        self._show_client(task)
        self.note.clear_body()
        self.note.setVisible(bool(task.note))
        if task.note:
            self.note.body.addWidget(Label(task.note, wrap=True))
        self._show_talks(task)

    def _edit_length(self) -> None:
        if self._task is not None:
            edit_length(self, self._task.id)

    def _show_plan(self, task: ActivityRow) -> None:
        self.plan.clear_body()
        found = activities.recurring(task.id) if task.series_id is not None else None
        way = (task.travel_before_min, task.travel_after_min)
        lines = [
            ("pin", task.place),
            ("car", self._way_words(*way) if any(way) else ""),
            ("meet", ", ".join(name for _id, name in activities.participants(task.id))),
            ("repeat", every_words(found.rule) if found else ""),
        ]
        for icon, text in lines:
            if text:
                words = Label(text, "base", "text2", wrap=True)
                line = row(IconLabel(icon, "text3", 14), words, gap=8)
                line.setStretch(1, 1)
                self.plan.body.addLayout(line)
        self.plan.setVisible(any(text for _icon, text in lines))

    def _way_words(self, there: int, back: int) -> str:
        return self.tr("Way there {there}, back {back}").format(
            there=minutes_words(there), back=minutes_words(back)
        )

    def _show_client(self, task: ActivityRow) -> None:
        self.about.clear_body()
        owners = (task.client_id, task.deal_id, task.lead_id)
        self.about.setVisible(any(owner is not None for owner in owners))
        card = None
        if task.client_id is not None:
            card = client_card.card(task.client_id, format.today())
        if card is not None:
            line = RecordRow("clients", card.draft.name, card.draft.city)
            line.clicked.connect(lambda: self.client_wanted.emit(card.id))
            self.about.body.addWidget(line)
            facts = [", ".join(part for part in (task.contact_name, task.phone) if part)]
            if card.debt_minor:
                debt = format.rubles(card.debt_minor)
                facts.append(self.tr("Debt: {sum}").format(sum=debt))
            if card.turnover_12m_minor:
                turnover = format.rubles(card.turnover_12m_minor)
                facts.append(self.tr("Turnover, 12 months: {sum}").format(sum=turnover))
            for text in filter(None, facts):
                self.about.body.addWidget(Label(text, "base", "text2", elide=True))
        if task.deal_id is not None:
            line = RecordRow("deals", task.deal_title or self.tr("Deal"))
            line.clicked.connect(lambda: self.deal_wanted.emit(task.deal_id))
            self.about.body.addWidget(line)

        if task.lead_id is not None and card is None:
            line = RecordRow("leads", task.client_name, task.phone)
            line.clicked.connect(lambda: self.lead_wanted.emit(task.lead_id))
            self.about.body.addWidget(line)

    def _show_talks(self, task: ActivityRow) -> None:
        self.talks.clear_body()
        past = activities.past_of_client(task.client_id, 4) if task.client_id is not None else []
        past = [one for one in past if one.id != task.id][:3]
        self.talks.setVisible(bool(past))
        for one in past:
            name = result_label(one.result) if one.result else kind_label(one.kind)
            when = Label(format.moment(one.done_at), "small", "text3")
            line = column(
                row(IconLabel(kind_icon(one.kind), "text2", 14), Label(name, "strong"), None, when),
                gap=2,
            )
            took = length_text(one.talk_seconds) if one.talk_seconds else ""
            text = ". ".join(part for part in (took, one.subject, one.note) if part)
            if text:
                line.addWidget(Label(text, "small", "text2", wrap=True))
            self.talks.body.addLayout(line)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(0, 0, 1, self.height(), theme.tokens().border)
        painter.end()
