"""The gate pop-over: only what the stage asks for, then the move. Esc leaves all as it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries import pipelines
from salesapp.db.queries.deal_cards import DealCard, GateField
from salesapp.db.queries.deals import StageRow
from salesapp.domain.deals import DealField, Severity
from salesapp.domain.errors import Rule, RuleError
from salesapp.overriding import override
from salesapp.services.deals import PlannedStep
from salesapp.services.moves import task_day
from salesapp.ui import format, theme
from salesapp.ui.activities.words import kind_icon
from salesapp.ui.deals import words
from salesapp.ui.deals.gate_fields import GateRow
from salesapp.ui.deals.side_popover import SidePopover
from salesapp.ui.deals.step_row import StepRow
from salesapp.ui.drafts.keeper import FormDraft
from salesapp.ui.explain import explain
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import text_width
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.text_area import TextArea

SIDE = 16
BACK_ROOM = 130


@dataclass(frozen=True, slots=True)
class GateAnswer:
    """What the user gave: fields by code, the reason of a win or of a way back, the step."""

    stage_id: int
    values: dict[str, object]
    comment: str = ""
    won_reason: str = ""
    step: PlannedStep | None = None
    won_on: date | None = None


class GateQuestion(NamedTuple):
    """What is asked: the deal, the stage, its fields; `back` asks why.

    `choices` are the stages a closed deal may return to.
    """

    deal: DealCard
    stage: StageRow
    fields: Sequence[GateField]
    back: bool
    has_step: bool
    choices: Sequence[StageRow] = ()


class _Line(QWidget):
    """A thin line."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(17)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 8, self.width(), 1, theme.tokens().divider)
        painter.end()


class _Foot(QWidget):
    """The note at the bottom, on the quiet background."""

    def __init__(self, text: str) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(SIDE, 8, SIDE, 8)
        box.addWidget(Label(text, "small", "text2", wrap=True))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.surface2)
        painter.drawRoundedRect(self.rect().adjusted(1, -8, -1, -1), 7, 7)
        painter.fillRect(1, 0, self.width() - 2, 1, tokens.divider)
        painter.end()


class Gate(SidePopover):
    """Asks; `answered` carries a `GateAnswer`, and the mover says what was refused."""

    answered = Signal(object)
    fact_wanted = Signal(str)

    def __init__(self, anchor: QWidget, rect: QRect, question: GateQuestion) -> None:
        super().__init__(anchor, rect)
        self._asked = question
        self._tasks = pipelines.tasks(question.stage.id)
        self.rows: list[GateRow] = []
        self.comment: TextArea | None = None
        self.stage: ComboInput | None = None
        self._comment_error = Label("", "small", "risk", wrap=True, parent=self)
        self._comment_error.hide()
        self.setAccessibleName(self._title())
        self.body.addWidget(self._head())
        self._add_questions()
        self._step_on = CheckBox(self.tr("Next step after the move"), on=not question.has_step)
        self.step = self._make_step()
        self._add_step()
        self.body.addLayout(self._buttons())
        if question.stage.guidance and not question.back:
            self.body.addWidget(_Foot(question.stage.guidance))
        self._count()
        self.is_done = False
        about = f"{question.deal.id}:{question.stage.id}"
        self._draft = FormDraft(
            self, "deals.gate", about, fills=True, title=f"{self._title()}: {question.deal.title}"
        )

    def ask(self) -> None:
        """Open with the focus on the first thing that is missing."""
        missing = next((one for one in self.rows if one.is_open()), None)
        self.open(missing.focusProxy() if missing is not None else self.comment)
        self._draft.begin()

    @override
    def dismiss(self, *, give_back: bool = True) -> None:
        # Leaving may have been a slip: what was answered is there when the deal is moved again.
        self._draft.end(saved=self.is_done, keeps=True)
        super().dismiss(give_back=give_back)

    def refuse(self, error: RuleError) -> bool:
        """Show a refusal of the rules where it belongs."""
        fields = error.facts.get("fields")
        asked = (Rule.STAGE_FIELDS_MISSING, Rule.WON_NEEDS_FACTS)
        if error.rule in asked and isinstance(fields, tuple) and self.rows:
            for one in self.rows:
                if one.field.field in fields:
                    one.refuse()
            return True
        wrong = self._row_of(error)
        if wrong is not None:
            told = explain(error)
            wrong.set_error(" ".join(filter(None, (told.what, told.where))))
            return True
        if error.rule is Rule.BACK_MOVE_NEEDS_COMMENT and self.comment is not None:
            self._check_comment()
            return True
        return False

    def _row_of(self, error: RuleError) -> GateRow | None:
        """The row a refused value was typed into."""
        field = error.facts.get("field") if error.rule is Rule.FIELD_INVALID else None
        if error.rule is Rule.DUPLICATE_CLIENT or field == "inn":
            field = DealField.CLIENT_INN
        typed = (one for one in self.rows if not one.field.filled)
        return next((one for one in typed if one.field.field == field), None)

    def _title(self) -> str:
        if self._asked.choices:
            return self.tr("Return the deal to work")
        if self._asked.back:
            return self.tr("Back to the stage “{stage}”").format(stage=self._asked.stage.name)
        return self.tr("Stage “{stage}”").format(stage=self._asked.stage.name)

    def _head(self) -> QWidget:
        deal = self._asked.deal
        head = QWidget()
        box = QVBoxLayout(head)
        box.setContentsMargins(SIDE, 12, 10, 6)
        box.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(Label(self._title(), "section", elide=True), 1)
        self._counter = Chip("", "warn", "excl")
        line.addWidget(self._counter)
        cross = IconButton("x", self.tr("Leave as it was"), keys="Esc", small=True)
        cross.clicked.connect(self.dismiss)
        line.addWidget(cross)
        box.addLayout(line)
        about = f"{deal.client or deal.title}, {format.rubles(deal.amount_minor, deal.currency)}"
        box.addWidget(Label(about, "base", "text2", elide=True))
        return head

    def _add_questions(self) -> None:
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        if self._asked.choices:
            stages = [(stage.id, stage.name) for stage in self._asked.choices]
            self.stage = ComboInput(stages, self._asked.stage.id)
            self.stage.setAccessibleName(self.tr("Stage"))
            box.addLayout(_labelled(self.tr("Stage"), self.stage))
        if self._asked.back:
            self.comment = TextArea(rows=3, placeholder=self._why())
            self.comment.setAccessibleName(self.tr("Comment"))
            self.comment.changed.connect(self._comment_changed)
            box.addLayout(_labelled(self.tr("Comment"), self.comment, self._comment_error))
            self._comment_error.hide()
        for field in [] if self._asked.back else self._asked.fields:
            made = GateRow(field, self._asked.stage.name)
            made.changed.connect(self._count)
            made.fact_wanted.connect(self._fact_asked)
            self.rows.append(made)
            box.addWidget(made)
        if len(self.rows) > 6:
            area = ScrollArea(gap=0)
            area.body.addWidget(holder)
            self.body.addWidget(area, 1)
        else:
            self.body.addWidget(holder)

    def _why(self) -> str:
        if self._asked.choices:
            return self.tr("Why is the deal alive again?")
        return self.tr("Why does the deal go back?")

    def _make_step(self) -> StepRow:
        kind, subject, on = words.usual_step(self._asked.stage.code, format.today())
        step = StepRow(kind, subject, on)
        if self._tasks:
            self._step_on.setChecked(False)
        if not self._step_on.isChecked():
            step.hide()
        self._step_on.toggled.connect(step.setVisible)
        return step

    def _add_step(self) -> None:
        if self._asked.stage.kind != "open":
            self._step_on.setChecked(False)
            # Without a place they would be windows of their own.
            for part in (self._step_on, self.step):
                part.setParent(self)
                part.hide()
            return
        self.body.addWidget(_Line())
        box = QVBoxLayout()
        box.setContentsMargins(SIDE, 0, SIDE, 4)
        box.setSpacing(6)
        for task in self._tasks:
            day = format.day(task_day(task, format.today()), near=True)
            told = self.tr("Will be planned: {subject}, {day}")
            text = told.format(subject=task.subject, day=day)
            box.addLayout(row(IconLabel(kind_icon(task.kind)), Label(text, elide=True), gap=6))
        box.addWidget(self._step_on)
        box.addWidget(self.step)
        self.body.addLayout(box)

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(SIDE, 10, SIDE, 14)
        line.setSpacing(8)
        self.move_button = Button(self._move_words(), "primary", keys="Ctrl+Enter")
        self.move_button.clicked.connect(self._answer)
        self.set_main_button(self.move_button)
        back = Button(self._back_words(), keys="Esc")
        back.clicked.connect(self.dismiss)
        line.addWidget(self.move_button)
        line.addWidget(back)
        line.addStretch(1)
        return line

    def _move_words(self) -> str:
        if self._asked.choices:
            return self.tr("Return")
        return self.tr("Close as won") if self._asked.stage.kind == "won" else self.tr("Move")

    def _back_words(self) -> str:
        if self._asked.stage.kind == "won":
            return self.tr("Leave")
        stage = self._asked.deal.stage.split(" ")[0]
        text = self.tr("Leave in “{stage}”").format(stage=stage)
        wide = text_width(text) > theme.px(BACK_ROOM)
        return self.tr("Do not move") if wide or self._asked.deal.stage_kind != "open" else text

    def _count(self) -> None:
        asked = [row for row in self.rows if row.required]
        left = sum(1 for row in asked if row.is_open())
        self._counter.setVisible(bool(asked))
        if left:
            words_left = self.tr("{left} of {all} left").format(left=left, all=len(asked))
            self._counter.set_chip(words_left, "warn", "excl")
        else:
            self._counter.set_chip(self.tr("all filled"), "ok", "check")

    def _comment_changed(self) -> None:
        if self._comment_error.text():
            self._check_comment()

    def _check_comment(self) -> bool:
        lacking = self.comment is not None and not self.comment.value()
        self._comment_error.setText(self.tr("Write in a few words why") if lacking else "")
        self._comment_error.setVisible(lacking)
        if self.comment is not None:
            self.comment.set_state("error" if lacking else "")
        return not lacking

    def _fact_asked(self, action_id: str) -> None:
        self.dismiss()
        self.fact_wanted.emit(action_id)

    def _first_wrong(self) -> QWidget | None:
        wrong = [row for row in self.rows if not row.validate()]
        if wrong:
            return wrong[0].focusProxy()
        if not self._check_comment():
            return self.comment
        return self.step.first_wrong() if self._step_on.isChecked() else None

    def _answer(self) -> None:
        wrong = self._first_wrong()
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        given = {str(row.field.field): row.value() for row in self.rows}
        reasons = (DealField.PAID_IN_FULL, DealField.WON_REASON)
        won = next(filter(None, [str(given.pop(one, None) or "") for one in reasons]), "")
        day = given.pop(DealField.WON_ON, None)
        stage = self.stage.value() if self.stage is not None else None
        self.answered.emit(
            GateAnswer(
                stage if isinstance(stage, int) else self._asked.stage.id,
                {code: value for code, value in given.items() if value is not None},
                str(self.comment.value()) if self.comment is not None else "",
                won,
                self.step.step() if self._step_on.isChecked() else None,
                day if isinstance(day, date) else None,
            )
        )


def blocking(fields: Sequence[GateField]) -> list[GateField]:
    """The fields without which the stage is closed."""
    return [field for field in fields if field.severity is Severity.BLOCK and not field.filled]


def _labelled(name: str, editor: QWidget, below: QWidget | None = None) -> QVBoxLayout:
    box = QVBoxLayout()
    box.setContentsMargins(SIDE, 4, SIDE, 4)
    box.setSpacing(4)
    box.addWidget(Label(name, "small", "text2"))
    box.addWidget(editor)
    if below is not None:
        box.addWidget(below)
    return box
