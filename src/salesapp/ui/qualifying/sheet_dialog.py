"""The sheet of questions: digits answer, Enter goes on, what is typed is own words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import qualification as queries
from salesapp.domain.entities import Entity
from salesapp.domain.qualification import (
    MONEY,
    QUESTIONS,
    SHEET,
    Answer,
    AnswerState,
    Heard,
    QuestionKind,
    completeness,
)
from salesapp.overriding import override
from salesapp.services import qualification as service
from salesapp.ui import theme
from salesapp.ui.format import percent, today
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import MoneyInput, NumberInput
from salesapp.ui.kit.progress_bar import ProgressBar
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.kit.text_link import TextLink
from salesapp.ui.kit.whole_input import WholeInput
from salesapp.ui.perform import perform
from salesapp.ui.qualifying.question_list import Question, QuestionList
from salesapp.ui.qualifying.sheet_words import (
    HEARD,
    age_text,
    box_name,
    choice_name,
    heard_name,
    title,
)

WIDTH = 680
TALLEST = 540
SILENCES = (AnswerState.UNKNOWN, AnswerState.REFUSED, AnswerState.NO)


class SheetQuestion(Question):
    """A question with its silences; what is typed takes the boxes back and the other way round."""

    def __init__(self, code: str, known: Answer | None) -> None:
        self.code = code
        self.known = known
        question = QUESTIONS[code]
        choices: list[tuple[object, str]] = [(text, choice_name(text)) for text in question.choices]
        choices += [(state, box_name(code, state)) for state in SILENCES]
        editor = _editor(question.kind)
        super().__init__(title(code), choices, editor=editor)
        self._is_confirmed = False
        self.still = TextLink(self.tr("Still so"), "small", parent=self)
        self.still.clicked.connect(self._confirm)
        self.still.hide()
        self.head.addWidget(self.still)
        self._show(known)
        self.boxes.picked.connect(self._picked)
        if editor is not None:
            editor.textEdited.connect(lambda _text: self.boxes.set_value(None))

    def answer(self) -> Answer | None:
        """What stands in the question now."""
        box = self.boxes.value()
        if isinstance(box, AnswerState):
            return Answer(box)
        if isinstance(box, str):
            return Answer(AnswerState.GIVEN, box)
        editor = self.editor
        if isinstance(editor, NumberInput):
            number = editor.number()
            return None if number is None else Answer(AnswerState.GIVEN, str(number))
        text = editor.text().strip() if isinstance(editor, TextInput) else ""
        return Answer(AnswerState.GIVEN, text) if text else None

    def is_changed(self) -> bool:
        """Whether the answer differs from what was known."""
        now, known = self.answer(), self.known
        if now is None or known is None:
            return now is not known
        return self._is_confirmed or (now.state, now.value) != (known.state, known.value)

    def _confirm(self) -> None:
        """An old answer was heard once more."""
        self._is_confirmed = True
        self.still.hide()
        self.set_note(self.tr("today, once more"))
        self.wanted.emit()

    def problem(self) -> str:
        """What is wrong with what was typed."""
        return self.editor.problem() if isinstance(self.editor, TextInput) else ""

    def _show(self, known: Answer | None) -> None:
        if known is None:
            return
        if known.state is not AnswerState.GIVEN:
            self.boxes.set_value(known.state)
        elif known.value in QUESTIONS[self.code].choices:
            self.boxes.set_value(known.value)
        elif isinstance(self.editor, NumberInput):
            self.editor.set_value(int(known.value))
        elif isinstance(self.editor, TextInput):
            self.editor.set_value(known.value)

    def _picked(self, value: object) -> None:
        if value is not None and isinstance(self.editor, TextInput):
            self.editor.clear()


def _editor(kind: QuestionKind) -> TextInput | None:
    if kind is QuestionKind.MONEY:
        return MoneyInput()
    if kind is QuestionKind.DAYS:
        return WholeInput(most=365)
    return TextInput() if kind is QuestionKind.TEXT else None


class SheetDialog(Dialog):
    """Of a client or a deal; only what was changed is written, with the day of today."""

    def __init__(self, parent: QWidget | None, entity: Entity, record_id: int) -> None:
        super().__init__(parent, "", queries.name_of(entity, record_id), width=WIDTH)
        self.drafts_about(entity, record_id)
        self._entity, self._record_id = entity, record_id
        self.title.setText(self.tr("Questions"))
        self.setAccessibleName(self.title.text())
        self._known = queries.answers(entity, record_id)
        listed: list[tuple[object, str]] = [(str(one), heard_name(one)) for one in HEARD]
        self.heard = ComboInput(listed, str(Heard.TALK), small=True)
        self.heard.setAccessibleName(self.tr("How we know"))
        self.bar = ProgressBar()
        self.bar.setFixedWidth(theme.px(160))
        self.share = Label("", "strong")
        self.body.addLayout(
            row(
                self.bar,
                self.share,
                None,
                Label(self.tr("How we know"), "small", "text2"),
                self.heard,
                gap=8,
            )
        )
        self.list = QuestionList()
        self.questions: dict[str, SheetQuestion] = {}
        for code in SHEET:
            self._add(code)
        self.list.add_heading(self.tr("What they can pay"))
        for code in MONEY:
            self._add(code)
        self.area = ScrollArea(gap=0)
        self.area.body.addWidget(self.list)
        self.area.body.addStretch(1)
        self.body.addWidget(self.area, 1)
        self.list.answered.connect(lambda _question: self._count())
        self.list.moved.connect(self.area.ensureWidgetVisible)
        self.list.ended.connect(self.accept)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)
        self._count()

    def _add(self, code: str) -> None:
        known = self._known.get(code)
        question = SheetQuestion(code, known)
        self.questions[code] = question
        self.list.add(question)
        if known is not None:
            note = age_text(known, today())
            if known.is_inherited:
                note = self.tr("from the client, {when}").format(when=note)
            stale = known.is_stale(today(), queries.stale_months())
            if stale:
                note = self.tr("{when}, old: ask again").format(when=note)
            question.set_note(note, "warn" if stale else "text3")
            question.still.setVisible(stale)

    def _count(self) -> None:
        now = {code: one for code, question in self.questions.items() if (one := question.answer())}
        full = completeness(now)
        self.bar.setValue(full)
        self.share.setText(percent(full * 100))

    def _save(self) -> bool:
        wrong = next((one for one in self.questions.values() if one.problem()), None)
        if wrong is not None:
            wrong.set_note(wrong.problem(), "risk")
            self.list.go_to(self.list.questions.index(wrong))
            return False
        heard = str(self.heard.value() or "")
        given: dict[str, Answer | None] = {}
        for code, question in self.questions.items():
            if question.is_changed():
                now = question.answer()
                given[code] = None if now is None else now._replace(on=today(), heard=heard)
        if not given:
            return True
        work = partial(service.answer, self._entity, self._record_id, given, today())
        toast = self.tr("%n answer(s) written down", "", len(given))
        return perform(self, work, toast=toast) is not None

    @override
    def open(self) -> None:
        self.area.setFixedHeight(min(theme.px(TALLEST), self._window.height() - 240))
        super().open()
        order = list(self.questions.values())
        place = next((at for at, one in enumerate(order) if one.answer() is None), 0)
        self.list.go_to(place)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)


def ask_sheet(parent: QWidget, entity: Entity, record_id: int) -> None:
    """Open the sheet of a record over the window of a page."""
    dialog = SheetDialog(parent, entity, record_id)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
