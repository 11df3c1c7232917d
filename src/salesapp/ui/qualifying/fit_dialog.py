"""Judging a client by the sheet: a digit for each line, the verdict beside it at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import fit as queries
from salesapp.db.queries.fit import ClientVerdict
from salesapp.domain.fit import judge
from salesapp.overriding import override
from salesapp.services import fit as service
from salesapp.ui import theme
from salesapp.ui.format import today
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.perform import perform
from salesapp.ui.qualifying.question_list import Question, QuestionList
from salesapp.ui.qualifying.words import grade_chip

WIDTH = 640
TALLEST = 520


class FitDialog(Dialog):
    """Nothing is written before the end; Esc forgets what was pressed."""

    no_draft = "answers are saved as they are given"

    def __init__(self, parent: QWidget | None, found: ClientVerdict, name: str) -> None:
        super().__init__(parent, _title(name), width=WIDTH)
        self._found = found
        self._limits = queries.thresholds()
        self._parent = parent
        self.chip = Chip("")
        self.told = Label("", "small", "text3", elide=True)
        line = row(self.chip, self.told, gap=10)
        line.setStretch(1, 1)
        self.body.addLayout(line)
        self.list = QuestionList()
        for criterion in found.sheet:
            question = Question(
                criterion.name, [(option.id, option.text) for option in criterion.options]
            )
            chosen = found.answers.get(criterion.id, found.suggested.get(criterion.id))
            question.boxes.set_value(chosen)
            self.list.add(question)
        self.area = ScrollArea(gap=0)
        self.area.body.addWidget(self.list)
        self.area.body.addStretch(1)
        self.body.addWidget(self.area, 1)
        self.list.answered.connect(lambda _question: self._judge())
        self.list.moved.connect(self.area.ensureWidgetVisible)
        self.list.ended.connect(self.accept)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)
        self._judge()

    def chosen(self) -> dict[int, int | None]:
        """The options pressed, by criterion."""
        found: dict[int, int | None] = {}
        for criterion, question in zip(self._found.sheet, self.list.questions, strict=True):
            value = question.boxes.value()
            found[criterion.id] = value if isinstance(value, int) else None
        return found

    def _judge(self) -> None:
        given = {line: option for line, option in self.chosen().items() if option is not None}
        fit = judge(self._found.sheet, given, self._limits)
        self.chip.set_chip(*grade_chip(fit.grade, None if fit.stops else fit.score))
        open_lines = len(self._found.sheet) - len(given)
        if fit.stops:
            told = self.tr("A stop factor: {text}").format(text=fit.stops[0].answer)
        elif open_lines:
            left = self.tr("%n question(s) left", "", open_lines)
            told = self.tr("{left}, up to {score} possible").format(left=left, score=fit.possible)
        else:
            told = self.tr("Everything is answered")
        self.told.setText(told)
        for reason, question in zip(fit.reasons, self.list.questions, strict=True):
            card = reason.criterion_id in self._found.suggested
            if reason.is_stop:
                question.set_note(self.tr("stop"), "risk")
            elif not reason.weight:
                question.set_note("")
            elif not reason.answer:
                question.set_note(self.tr("of {weight}").format(weight=reason.weight))
            elif card and given[reason.criterion_id] == self._found.suggested[reason.criterion_id]:
                text = self.tr("{points} of {weight}, from the card")
                question.set_note(text.format(points=reason.points, weight=reason.weight))
            else:
                text = self.tr("{points} of {weight}")
                question.set_note(text.format(points=reason.points, weight=reason.weight))

    def _save(self) -> bool:
        changed = {
            line: option
            for line, option in self.chosen().items()
            if option != self._found.answers.get(line)
        }
        if not changed:
            return True
        work = partial(service.answer, self._found.client_id, changed, today())
        return perform(self, work, toast=self.tr("The client is judged")) is not None

    @override
    def open(self) -> None:
        inside = self.area.widget()
        tall = inside.sizeHint().height() + 4 if inside is not None else 0
        self.area.setFixedHeight(min(tall, theme.px(TALLEST), self._window.height() - 220))
        super().open()
        open_lines = [
            place
            for place, question in enumerate(self.list.questions)
            if question.boxes.value() is None
        ]
        self.list.go_to(open_lines[0] if open_lines else 0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)


def _title(name: str) -> str:
    from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

    return translate("Fit", QT_TRANSLATE_NOOP("Fit", "How well {name} fits")).format(name=name)
