"""The minutes of a meeting: what was said, and who does what by when."""

from __future__ import annotations

from datetime import UTC, date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries import activities
from salesapp.db.queries.activities import ActivityRow
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import meetings as service
from salesapp.services.meetings import Agreement
from salesapp.ui import format, theme
from salesapp.ui.activities.after_form import AfterForm
from salesapp.ui.activities.complete_dialog import planned_beside
from salesapp.ui.activities.words import kind_label, next_working_day
from salesapp.ui.explain import explain
from salesapp.ui.format import today
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform

_WIDTH = 720
_MOST = 6


class _Line(QWidget):
    changed = Signal()
    gone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = TextInput(placeholder=self.tr("What was agreed"))
        self.who = ComboInput([(True, self.tr("we")), (False, self.tr("the client"))], True)
        self.day = DateInput(next_working_day(today(), 2))
        self.who.setFixedWidth(theme.px(110))
        self.day.setFixedWidth(theme.px(160))
        drop = IconButton("x", self.tr("Take the line away"), small=True)
        drop.clicked.connect(self.gone)
        self.text.setAccessibleName(self.tr("What was agreed"))
        self.who.setAccessibleName(self.tr("Who does it"))
        self.day.setAccessibleName(self.tr("By when"))
        line = row(self.text, self.who, self.day, drop)
        line.setStretch(0, 1)
        self.setLayout(line)
        for editor in (self.text, self.who, self.day):
            editor.changed.connect(self.changed)

    def agreement(self) -> Agreement | None:
        """What is typed; None without words or a day."""
        day: date | None = self.day.day()
        text = str(self.text.value())
        return Agreement(text, day, bool(self.who.value())) if text and day else None

    def is_whole(self) -> bool:
        """Whether it is empty, or has words and a day."""
        return not self.text.text().strip() or self.day.day() is not None


class MinutesDialog(Dialog):
    """Each line becomes a task; with one of them the next step is there."""

    draft_lines = ("lines", "add_line")
    held = Signal(object)
    """The text of a letter with the results."""

    def __init__(self, parent: QWidget | None, meeting: ActivityRow) -> None:
        about = ", ".join(filter(None, (kind_label(meeting.kind), meeting.client_name)))
        super().__init__(parent, "", about, width=_WIDTH)
        self.drafts_about(meeting.id)
        self._meeting = meeting
        self.title.setText(self.tr("Minutes: {subject}").format(subject=meeting.subject))
        self.note = TextArea(rows=4, placeholder=self.tr("What was said, what was decided"))
        self.add_field(Field(self.tr("Results"), self.note, required=True))
        self.body.addWidget(Label(self.tr("Agreements"), "section"))
        self.lines: list[_Line] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.body.addLayout(self._rows)
        self.more = Button(self.tr("One more agreement"), icon="plus", small=True)
        self.more.clicked.connect(self._one_more)
        self.body.addLayout(row(self.more, None))
        self._owners = (meeting.client_id, meeting.deal_id, meeting.lead_id)
        planned, self._demanded = planned_beside(meeting.id, *self._owners)
        self.after = AfterForm(planned, demanded=self._demanded, may_archive=False)
        self.body.addWidget(self.after)
        self.refusal = Label("", "small", "risk", wrap=True)
        self.body.addWidget(self.refusal)
        self.refusal.hide()
        self.add_cancel()
        self.add_primary(self.tr("Held"), icon="check")
        self.set_check(self._save)
        self.add_line()
        self._show_after()

    def add_line(self) -> _Line:
        """One more agreement."""
        line = _Line()
        line.changed.connect(self._show_after)
        line.gone.connect(lambda: self._drop(line))
        self.lines.append(line)
        self._rows.addWidget(line)
        self.more.setEnabled(len(self.lines) < _MOST)
        return line

    def _one_more(self) -> None:
        self.add_line().text.setFocus()

    def agreements(self) -> list[Agreement]:
        """Those that are whole."""
        return [found for line in self.lines if (found := line.agreement()) is not None]

    def letter_text(self) -> str:
        """The results as a letter tells them."""
        lines = [
            self.tr("{number}. {text}: {who}, by {day}").format(
                number=place,
                text=one.text,
                who=self.tr("we") if one.is_ours else self.tr("you"),
                day=format.day(one.due_on),
            )
            for place, one in enumerate(self.agreements(), start=1)
        ]
        return "\n\n".join(filter(None, (str(self.note.value()), "\n".join(lines))))

    def _drop(self, line: _Line) -> None:
        self.lines.remove(line)
        line.hide()
        line.deleteLater()
        self.more.setEnabled(True)
        self._show_after()

    def _show_after(self) -> None:
        """An agreement is a next step: another one is asked for only without any."""
        has_owner = any(owner is not None for owner in self._owners)
        self.after.setVisible(has_owner and self._demanded and not self.agreements())

    def _save(self) -> bool:
        wrong = next((line for line in self.lines if not line.is_whole()), None)
        if wrong is not None:
            wrong.day.setFocus()
            return False
        if not self.after.isHidden() and not self.after.check():
            return False
        text = self.letter_text()
        toast = self.tr("Written down: {subject}").format(subject=self._meeting.subject)
        if perform(self, self._write, toast=toast, refused=self._refused) is None:
            return False
        self.held.emit(text)
        return True

    def _write(self) -> Changes:
        step = None if self.after.isHidden() else self.after.next_step()
        note, now = str(self.note.value()), datetime.now(UTC)
        return service.hold(self._meeting.id, note, self.agreements(), step, now)

    def _refused(self, error: RuleError) -> bool:
        self.refusal.setText(explain(error).sentence())
        self.refusal.show()
        if error.rule is Rule.NEXT_STEP_REQUIRED:
            self.after.show()
            self.after.demand()
        return True


def ask_minutes(parent: QWidget | None, activity_id: int) -> MinutesDialog | None:
    """Open the minutes of a meeting that is planned; None when it is gone or done."""
    meeting = activities.one(activity_id)
    if meeting is None or meeting.state != "planned":
        return None
    dialog = MinutesDialog(parent, meeting)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
