"""Six questions that judge a lead in a minute, beside the request."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries import fit as fit_queries
from salesapp.db.queries import qualification as queries
from salesapp.domain.entities import Entity
from salesapp.domain.qualification import (
    LEAD_SHEET,
    QUESTIONS,
    Answer,
    AnswerState,
    QuestionKind,
    lead_score,
)
from salesapp.services import qualification as service
from salesapp.ui.format import today
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform
from salesapp.ui.qualifying.question_list import Question, QuestionList
from salesapp.ui.qualifying.sheet_words import box_name, choice_name, title
from salesapp.ui.qualifying.words import grade_chip
from salesapp.ui.reading_state import writes


class LeadSheet(QWidget):
    """Each answer is written at once; the keys 1 to 6 go round the answers of a question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lead_id: int | None = None
        self._known: dict[str, Answer] = {}
        self.name = Label(self.tr("Qualification"), "strong")
        self.count = Label("", "base", "text3")
        self.chip = Chip("")
        self.list = writes(QuestionList(self))
        self.list.advance = False
        self.questions: dict[str, Question] = {}
        for place, code in enumerate(LEAD_SHEET, start=1):
            self.questions[code] = self.list.add(self._question(code, str(place)))
        self.list.answered.connect(self._answered)
        head = QHBoxLayout()
        head.setSpacing(8)
        for part in (self.name, self.count):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.chip)
        head.setContentsMargins(12, 0, 0, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 10, 12, 12)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(self.list)

    def _question(self, code: str, cap: str) -> Question:
        question = QUESTIONS[code]
        choices: list[tuple[object, str]] = [(text, choice_name(text)) for text in question.choices]
        silences = (
            (AnswerState.NO, AnswerState.UNKNOWN)
            if question.kind is QuestionKind.CHOICE and code == "fits"
            else (AnswerState.UNKNOWN,)
            if code != "budget"
            else (AnswerState.UNKNOWN, AnswerState.REFUSED, AnswerState.NO)
        )
        choices += [(state, box_name(code, state)) for state in silences]
        editor = TextInput(placeholder=self.tr("How much")) if code == "budget" else None
        # The panel is narrow: the line to type into stands above the boxes.
        made = Question(
            title(code),
            choices,
            editor=editor,
            cap=cap,
            digits=False,
            narrow=True,
            parent=self.list,
        )
        if editor is not None:
            editor.editingFinished.connect(made.answered)
        return made

    def show_lead(self, lead_id: int, *, closed: bool) -> None:
        """Show the answers of a lead; what is being typed about it stays."""
        same = lead_id == self._lead_id
        self._lead_id = lead_id
        self._known = queries.own(Entity.LEAD, lead_id)
        for code, question in self.questions.items():
            answer = self._known.get(code)
            typed = isinstance(question.editor, TextInput) and question.editor.hasFocus() and same
            if not typed:
                _show(question, answer)
        self._tell()
        self.setEnabled(not closed)

    def step(self, place: int) -> None:
        """Go round the answers of a question, counted from 1; a line is typed into."""
        question = self.questions[LEAD_SHEET[place - 1]]
        self.list.go_to(place - 1, take_focus=False)
        if question.editor is not None and question.boxes.value() is None:
            question.editor.setFocus()
        else:
            question.boxes.step()

    def _answered(self, question: Question) -> None:
        code = next(code for code, one in self.questions.items() if one is question)
        box, answer = question.boxes.value(), None
        editor = question.editor
        if isinstance(box, AnswerState):
            answer = Answer(box)
        elif isinstance(box, str):
            answer = Answer(AnswerState.GIVEN, box)
        elif isinstance(editor, TextInput) and editor.text().strip():
            answer = Answer(AnswerState.GIVEN, " ".join(editor.text().split()))
        known = self._known.get(code)
        same = (answer and answer[:2]) == (known and known[:2])
        if self._lead_id is None or same:
            return
        if isinstance(editor, TextInput) and box is not None:
            editor.clear()
        dated = None if answer is None else answer._replace(on=today())
        perform(
            self,
            partial(service.answer, Entity.LEAD, self._lead_id, {code: dated}, today()),
        )

    def _tell(self) -> None:
        found = lead_score(self._known, fit_queries.thresholds())
        told = self.tr("{count} of {all}")
        self.count.setText(told.format(count=found.answered, all=len(LEAD_SHEET)))
        self.chip.set_chip(*grade_chip(found.grade, found.score))


def _show(question: Question, answer: Answer | None) -> None:
    given = answer is not None and answer.state is AnswerState.GIVEN
    value: object = None if answer is None else answer.value if given else answer.state
    question.boxes.set_value(value)
    if isinstance(question.editor, TextInput):
        own_words = given and answer is not None and question.boxes.value() is None
        question.editor.setText(answer.value if own_words and answer is not None else "")
