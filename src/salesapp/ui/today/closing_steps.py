"""The last steps of closing a day: what was moved, what matters tomorrow, and the end itself."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries import activities, day_rows
from salesapp.db.queries.activities import ActivityRow
from salesapp.db.queries.day_rows import MoveOfDay
from salesapp.domain.changes import Entity
from salesapp.domain.day import MUST_BE_ZERO, Order
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.activities.words import kind_icon
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.kit.tones import Tone
from salesapp.ui.today.facts import ends_of
from salesapp.ui.today.kept_rows import KeptRows
from salesapp.ui.today.rows import Row, Subject, subject_of
from salesapp.ui.today.words import check_words

CHOSEN_MOST = 3
_TONES: dict[str, Tone] = {"won": "ok", "lost": "risk"}


class MovesStep(ScrollArea):
    """Deals moved today, each with a line for what the head of sales should know."""

    row_made = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(gap=0, parent=parent)
        self._box = self.body
        self._inputs: dict[int, TextInput] = {}
        self._kept: dict[int, str] = {}
        self._moves: list[MoveOfDay] | None = None

    def count(self) -> int:
        """How many moves there are."""
        return len(self._inputs)

    def comments(self) -> dict[int, str]:
        """What was said, by the move's id."""
        typed = {move: str(one.value() or "") for move, one in self._inputs.items()}
        return {**self._kept, **typed}

    def show_day(self, today: date) -> None:
        """Show the moves of a day; what was typed stays, and where the next sign goes."""
        moves = list(day_rows.moves(*ends_of(today)))
        if moves == self._moves:
            return
        self._moves, self._kept = moves, self.comments()
        typing = {
            move: (one.text(), one.cursorPosition())
            for move, one in self._inputs.items()
            if one.hasFocus()
        }
        clear(self._box)
        self._inputs = {}
        for move in moves:
            self._add(move)
        if not self._inputs:
            self._box.addWidget(EmptyState(self.tr("No deal was moved today"), "", icon="deals"))
        self._box.addStretch(1)
        for move_id, (text, place) in typing.items():
            self._go_on(move_id, text, place)

    def _go_on(self, move_id: int, text: str, place: int) -> None:
        editor = self._inputs.get(move_id)
        row = editor.parentWidget() if editor is not None else None
        if editor is not None and row is not None:
            # A space at the end is no value yet, but the next word follows it.
            editor.setText(text)
            editor.setCursorPosition(place)
            row.show()
            editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, move: MoveOfDay) -> None:
        subject = Subject(Entity.DEAL, move.deal_id, None, move.deal_id)
        row = Row(subject, move.title, self.inside)
        column = QVBoxLayout()
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        name = format.company(move.client) or move.title
        head.addWidget(Label(name, "strong", elide=True, parent=row))
        tone: Tone = _TONES.get(move.kind, "warn" if move.goes_back else "info")
        icon = "left" if move.goes_back else "right"
        head.addWidget(Chip(move.to_stage, tone, icon, parent=row))
        head.addStretch(1)
        amount = format.rubles(move.amount_minor, move.currency)
        head.addWidget(Label(amount, "strong", parent=row))
        column.addLayout(head)
        words = self.tr("A comment for the report, if there is one")
        editor = TextInput(placeholder=words, parent=row)
        editor.set_value(self._kept.get(move.move_id, move.comment))
        editor.setAccessibleName(self.tr("Comment on {name}").format(name=name))
        self._inputs[move.move_id] = editor
        column.addWidget(editor)
        row.box.addLayout(column, 1)
        row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._box.addWidget(row)
        self.row_made.emit(row)


class PlanRow(Row):
    """A step of tomorrow: Space marks it as important, Ctrl+Up and Ctrl+Down change its place."""

    shifted = Signal(object)
    marked = Signal()

    def __init__(self, one: ActivityRow, *, chosen: bool, parent: QWidget | None = None) -> None:
        name = format.company(one.client_name) or one.subject
        super().__init__(
            subject_of(one), ", ".join((one.due_time or "", name, one.subject)), parent
        )
        self.setProperty("single_keys", False)
        at = Label(one.due_time or "", "small", "text3", parent=self)
        at.setFixedWidth(theme.px(40))
        self.box.addWidget(at)
        self.box.addWidget(IconLabel(kind_icon(one.kind), "text2", parent=self))
        self.box.addWidget(Label(name, "strong", elide=True, parent=self))
        self.box.addWidget(Label(one.subject, "small", "text2", elide=True, parent=self), 1)
        for icon, words, step in (
            ("up", self.tr("Earlier"), -1),
            ("down", self.tr("Later"), 1),
        ):
            button = IconButton(icon, words, small=True, parent=self)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _on=False, by=step: self.shifted.emit(by))
            button.setEnabled(not one.due_time)
            self.box.addWidget(button)
        star = IconButton(
            "starred" if chosen else "star",
            self.tr("Matters most"),
            keys="Space",
            small=True,
            parent=self,
        )
        star.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        star.clicked.connect(self.marked)
        self.box.addWidget(star)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.marked.emit()
        elif ctrl and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shifted.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class TomorrowStep(ScrollArea):
    """The next working day in order: timed steps stand by their time, the others as wished."""

    row_made = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(gap=0, parent=parent)
        self._day: date | None = None
        self._kept = KeptRows(self, self._make)
        self._empty: EmptyState | None = None
        self._order: list[int] = []
        self._chosen: list[int] = []

    @property
    def rows(self) -> list[PlanRow]:
        """The rows, in the order of the day."""
        return self._kept.rows

    def count(self) -> int:
        """How many steps the day has."""
        return len(self._order)

    def chosen(self) -> list[int]:
        """Ids of the steps that matter most, in the order of the day."""
        return [one for one in self._order if one in self._chosen]

    def order(self) -> list[int]:
        """Ids of all steps in the order wished."""
        return list(self._order)

    def show_day(self, day: date) -> None:
        """Show a day; places and marks stay."""
        self._day = day
        found = activities.for_day(day)
        known = {one: place for place, one in enumerate(self._order)}
        found.sort(key=lambda one: (one.due_time or "99", known.get(one.id, len(known)), one.id))
        self._order = [one.id for one in found]
        focused = next((row.subject.id for row in self.rows if row.hasFocus()), None)
        place = self._order.index(focused) if focused in self._order else 0
        if self._empty is not None:
            self._empty.hide()
            self._empty.deleteLater()
            self._empty = None
        self._kept.show([(one, one.id in self._chosen) for one in found], place)
        if not found:
            self._empty = EmptyState(
                self.tr("Nothing is planned for {day}").format(day=format.day(day, near=True)),
                self.tr("Ctrl+T plans a task."),
                icon="today",
            )
            self.body.insertWidget(0, self._empty)
        if focused in self._order:
            self.rows[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, known: tuple[ActivityRow, bool], parent: QWidget) -> PlanRow:
        one, chosen = known
        row = PlanRow(one, chosen=chosen, parent=parent)
        row.marked.connect(lambda: self._mark(one.id))
        row.shifted.connect(lambda step: self._shift(one.id, step))
        row.stepped.connect(lambda step: self._step(row, step))
        self.row_made.emit(row)
        return row

    def _mark(self, activity_id: int) -> None:
        if activity_id in self._chosen:
            self._chosen.remove(activity_id)
        elif len(self._chosen) < CHOSEN_MOST:
            self._chosen.append(activity_id)
        self._again()

    def _shift(self, activity_id: int, step: int) -> None:
        place = self._order.index(activity_id)
        other = place + step
        if 0 <= other < len(self._order):
            self._order[place], self._order[other] = self._order[other], self._order[place]
            self._again()

    def _again(self) -> None:
        if self._day is not None:
            self.show_day(self._day)

    def _step(self, row: PlanRow, step: int) -> None:
        place = self.rows.index(row) + step
        if place == len(self.rows):
            self._kept.finish()
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus(Qt.FocusReason.OtherFocusReason)


class SummaryStep(QWidget):
    """What the day came to; with something left open, the reason is asked for."""

    close_wanted = Signal(str)
    report_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 16)
        box.setSpacing(10)
        self.told = Label("", "name", wrap=True, parent=self)
        self.lines = Label("", "base", "text2", wrap=True, parent=self)
        self.reason = Field(
            self.tr("Why it is left so"),
            TextArea(rows=3, placeholder=self.tr("The reason is kept with the day")),
            required=True,
            parent=self,
        )
        self.note = Field(
            self.tr("What the head should know"),
            TextArea(rows=2, placeholder=self.tr("Troubles, wishes: what no figure tells")),
            parent=self,
        )
        self.close_button = Button(
            self.tr("Close the day"), "primary", icon="check", keys="Ctrl+Enter", parent=self
        )
        self.close_button.clicked.connect(self.finish)
        foot = QHBoxLayout()
        foot.addWidget(self.close_button)
        self.report = Button(self.tr("Copy the report"), icon="copy", parent=self)
        self.report.clicked.connect(self.report_wanted)
        foot.addWidget(self.report)
        foot.addStretch(1)
        for part in (self.told, self.lines, self.reason, self.note):
            box.addWidget(part)
        box.addLayout(foot)
        box.addStretch(1)

    def show_order(self, before: Order, now: Order) -> None:
        """Compare the counters with those at the beginning."""
        left = now.left
        self.told.setText(
            self.tr("%n thing(s) are left open", "", left)
            if left
            else self.tr("Everything is in order: nothing is overdue, nobody is without a step")
        )
        lines = [
            f"{check_words(check)}: {before.found(check)} → {now.found(check)}"
            for check in MUST_BE_ZERO
        ]
        self.lines.setText("\n".join(lines))
        self.reason.setVisible(left > 0)

    def finish(self) -> None:
        """Ask for the end of the day, once the reason is there."""
        if self.reason.isHidden() or self.reason.validate():
            self.close_wanted.emit(self.why())

    def said(self) -> str:
        """What the head should know besides."""
        return str(self.note.value() or "")

    def why(self) -> str:
        """Why something is left open; empty where nothing is."""
        return "" if self.reason.isHidden() else str(self.reason.value() or "")
