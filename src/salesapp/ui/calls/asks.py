"""What to find out in the talk: the questions of the script, kept in the card or in the note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from salesapp.domain.qualification import QUESTIONS, Answer, AnswerState, Heard, QuestionKind
from salesapp.domain.scripts import NOTE, Step, questions_of
from salesapp.domain.text import digits
from salesapp.overriding import override
from salesapp.ui.clients.section_parts import Section
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.qualifying.sheet_words import title

_SHOWN = 3
_LEFT_OUT = (QuestionKind.MONEY,)


class AskInput(TextInput):
    """Enter goes on to the next question, Esc back to the script."""

    left = Signal()
    done = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        popup = self.completer().popup() if self.completer() is not None else None
        if popup is not None and popup.isVisible():
            super().keyPressEvent(event)
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Asks(Section):
    """Answers known already are shown; what is changed is written when the call is saved."""

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("To find out"), parent)
        self._steps: list[Step] = []
        self._known: dict[str, str] = {}
        self._aside: dict[str, str] = {}
        """Answers typed in this talk to questions that the script shown does not ask."""
        self.inputs: dict[str, AskInput] = {}
        """By the code of the step."""
        self._fields: dict[AskInput, Field] = {}

    def show_questions(
        self,
        steps: Sequence[Step],
        known: Mapping[str, Answer],
        answers: Mapping[str, str],
        said: Mapping[str, str],
    ) -> None:
        """Show the questions of a script: with what is known, or was typed in this talk."""
        self.clear_body()
        self.inputs, self._fields = {}, {}
        self._known = {code: one.value for code, one in known.items()}
        self._steps = [
            one
            for one in questions_of(steps)
            if one.question == NOTE or QUESTIONS[one.question].kind not in _LEFT_OUT
        ]
        asked = {one.question for one in self._steps}
        self._aside = {
            code: text for code, text in answers.items() if code in QUESTIONS and code not in asked
        }
        for step in self._steps:
            box = AskInput(placeholder=self.tr("Type the answer"), small=True)
            if step.question == NOTE:
                box.setText(said.get(step.code, ""))
                words = self.tr("{step}, into the note").format(step=step.title)
            else:
                known_now = self._known.get(step.question, "")
                box.setText(answers.get(step.question, known_now))
                words = title(step.question)
                choices = QUESTIONS[step.question].choices
                if choices:
                    completer = QCompleter(list(choices), box)
                    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
                    completer.setFilterMode(Qt.MatchFlag.MatchContains)
                    box.setCompleter(completer)
                    box.setPlaceholderText(", ".join(choices))
            box.setAccessibleName(words)
            box.setToolTip(hint(step.text))
            box.changed.connect(self._changed)
            box.left.connect(self.left)
            box.done.connect(lambda code=step.code: self._go_on(code))
            self.inputs[step.code] = box
            field = Field(words, box, parent=self)
            self._fields[box] = field
            self.body.addWidget(field)
        self.setVisible(bool(self._steps))
        self._show_note()

    def box_of(self, code: str) -> AskInput | None:
        """Where the answer of a step is typed."""
        question = self._question(code)
        return self.inputs.get(code) or next(
            (self.inputs[one.code] for one in self._steps if one.question == question != NOTE),
            None,
        )

    def show_near(self, code: str) -> None:
        """Show what is asked now and what was answered; of the rest as many as there is room."""
        now = self.box_of(code)
        left = _SHOWN
        for box in self.inputs.values():
            wanted = box is now or bool(box.text().strip()) or left > (0 if now is None else 1)
            field = self._fields[box]
            field.setVisible(wanted)
            if wanted and box is not now and not box.text().strip():
                left -= 1

    def focus_first(self, code: str) -> bool:
        """Put the cursor into the question of a step, else into the first open one."""
        box = self.box_of(code) or next(
            (one for one in self.inputs.values() if not one.text().strip()),
            next(iter(self.inputs.values()), None),
        )
        if box is None:
            return False
        self._fields[box].show()
        box.setFocus(Qt.FocusReason.OtherFocusReason)
        box.selectAll()
        return True

    def typed(self) -> tuple[dict[str, str], dict[str, str]]:
        """Answers for the sheet by question, and those for the note by step."""
        answers, said = dict(self._aside), dict[str, str]()
        for step in self._steps:
            text = self.inputs[step.code].text().strip()
            if step.question == NOTE:
                if text:
                    said[step.code] = text
            elif text != self._known.get(step.question, ""):
                answers[step.question] = text
        return answers, said

    def answers(self, today: date) -> dict[str, Answer]:
        """What goes into the sheet; what is not understood goes nowhere (see `rest`)."""
        found = {}
        for code, text in self.typed()[0].items():
            value = _value(code, text)
            if value:
                found[code] = Answer(AnswerState.GIVEN, value, today, Heard.TALK.value)
        return found

    def noted(self) -> list[str]:
        """Answers that belong into the note: another script may not ask for them."""
        titles = {one.code: one.title for one in self._steps}
        return [f"{titles[code]}: {text}" for code, text in self.typed()[1].items()]

    def forget_noted(self) -> None:
        """They stand in the note now."""
        for code in self.typed()[1]:
            self.inputs[code].clear()

    def said(self) -> tuple[tuple[str, str], ...]:
        """What goes into the note: title and answer, with what the sheet does not take."""
        answers, said = self.typed()
        titles = {one.code: one.title for one in self._steps}
        told = [(titles[code], text) for code, text in said.items()]
        told += [
            (title(code), text) for code, text in answers.items() if text and not _value(code, text)
        ]
        return tuple(told)

    def _question(self, code: str) -> str:
        return next((one.question for one in self._steps if one.code == code), NOTE)

    def _go_on(self, code: str) -> None:
        codes = list(self.inputs)
        at = codes.index(code) + 1
        if at < len(codes):
            self._fields[self.inputs[codes[at]]].show()
            self.inputs[codes[at]].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def _changed(self) -> None:
        self._show_note()
        self.changed.emit()

    def _show_note(self) -> None:
        for one in self.inputs.values():
            one.set_state("ok" if one.text().strip() else "")
        known = sum(bool(one.text().strip()) for one in self.inputs.values())
        self.set_note(self.tr("{known} of {all}").format(known=known, all=len(self.inputs)))


def _value(code: str, text: str) -> str:
    """The answer as the sheet takes it; empty when it does not."""
    question = QUESTIONS[code]
    if question.kind in (QuestionKind.CHOICE, QuestionKind.SCALE):
        return next((one for one in question.choices if one.casefold() == text.casefold()), "")
    if question.kind is QuestionKind.DAYS:
        return digits(text)
    return text
