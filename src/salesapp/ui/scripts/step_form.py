"""One step of a script in the editor: words with fields, what is asked, where answers lead."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries.scripts import ObjectionName
from salesapp.domain.qualification import QUESTIONS, QuestionKind
from salesapp.domain.scripts import END, FIELDS, MOST_BRANCHES, NOTE, Branch, Step, unknown_fields
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.calls.words import field_name
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.form import row
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.qualifying.sheet_words import title

_PILLS_IN_A_ROW = 2


class ScriptText(TextArea):
    """A brace opens the list of fields."""

    def field_menu(self) -> None:
        """Offer the fields that are filled from the base."""
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for field in FIELDS:
            words = f"{{{field}}}   {field_name(field)}"
            menu.add(words, partial(self.put_field, field))
        menu.popup(self.mapToGlobal(self.cursorRect().bottomLeft()))

    def put_field(self, field: str) -> None:
        """Write a field where the cursor is; a brace just typed is not doubled."""
        cursor = self.textCursor()
        before = self.toPlainText()[: cursor.position()]
        cursor.insertText(f"{field}}}" if before.endswith("{") else f"{{{field}}}")
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.text() == "{":
            self.field_menu()


class BranchLine(QWidget):
    """An answer of the client and where it leads."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self,
        place: int,
        branch: Branch,
        choices: Sequence[tuple[object, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        words = self.tr("What they answer")
        self.text = TextInput(branch.text, placeholder=words, small=True, parent=self)
        self.text.setAccessibleName(self.tr("Answer {number}").format(number=place))
        self.to = ComboInput(choices, branch.to, small=True, parent=self)
        self.to.setAccessibleName(self.tr("Where answer {number} leads").format(number=place))
        self.to.setFixedWidth(theme.px(132))
        self.text.setMinimumWidth(theme.px(80))
        remove = IconButton("x", self.tr("Take the answer away"), small=True, parent=self)
        remove.clicked.connect(self.removed)
        line = row(Label(str(place), "small", "text3"), self.text, self.to, remove, gap=6)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.text.changed.connect(self.changed)
        self.to.changed.connect(self.changed)

    def branch(self) -> Branch:
        """What was typed."""
        return Branch(self.text.text(), str(self.to.value()))


class StepForm(QWidget):
    """`step` is what was typed; every change is told."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = Step("", "", "")
        self._steps: tuple[Step, ...] = ()
        self._filling = False
        self._lines: list[BranchLine] = []
        self._choices: list[tuple[object, str]] = []
        self._pills: list[tuple[str, FilterPill]] = []
        self.name = TextInput(placeholder=self.tr("Greeting, need, agreement"))
        self.name_field = Field(self.tr("Step"), self.name, required=True)
        self.words = ScriptText(rows=5, placeholder=self.tr("What to say; { adds a field"))
        self.words_field = Field(self.tr("What to say"), self.words, required=True)
        self.wrong = Label("", "small", "risk", wrap=True)
        self.field = Button(self.tr("Field"), icon="plus", small=True, keys="{")
        self.field.clicked.connect(self.words.field_menu)
        self.question = ComboInput(self._questions(), "")
        self.question.setMinimumWidth(theme.px(80))
        self.question_field = Field(self.tr("The answer is kept in"), self.question)
        self.add_branch = Button(self.tr("Answer"), icon="plus", small=True)
        self.add_branch.clicked.connect(self._new_branch)
        self._branches = QVBoxLayout()
        self._branches.setSpacing(6)
        self.none = Label("", "small", "text3", wrap=True)
        self.none.setText(self.tr("No answers: the talk goes on with the step below."))
        self._objections = QVBoxLayout()
        self._objections.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.name_field)
        column.addWidget(self.words_field)
        column.addLayout(row(self.wrong, None, self.field))
        column.addLayout(
            row(Label(self.tr("What the client may answer"), "strong"), None, self.add_branch)
        )
        column.addWidget(self.none)
        column.addLayout(self._branches)
        column.addWidget(self.question_field)
        column.addWidget(Label(self.tr("Objections that are usual here"), "strong"))
        column.addLayout(self._objections)
        column.addStretch(1)
        for editor in (self.name, self.words, self.question):
            editor.changed.connect(self._tell)

    def show_step(
        self, step: Step, steps: Sequence[Step], objections: Sequence[ObjectionName]
    ) -> None:
        """Show a step of a script."""
        self._filling = True
        self._step, self._steps = step, tuple(steps)
        self.name.set_value(step.title)
        self.words.set_value(step.text)
        self.question.set_value(step.question)
        self._show_branches(step.branches)
        clear(self._objections)
        self._pills = []
        line = row(gap=6)
        for place, one in enumerate(objections):
            if place and place % _PILLS_IN_A_ROW == 0:
                line.addStretch(1)
                self._objections.addLayout(line)
                line = row(gap=6)
            text = one.text if len(one.text) < 22 else f"{one.text[:20].rstrip()}…"
            pill = FilterPill(text)
            pill.setToolTip(hint(one.text))
            pill.setChecked(one.uid in step.objections)
            pill.clicked.connect(self._tell)
            self._pills.append((one.uid, pill))
            line.addWidget(pill)
        line.addStretch(1)
        self._objections.addLayout(line)
        self._show_wrong()
        self._filling = False

    def step(self) -> Step:
        """What was typed; objections that are out of the library stay named."""
        known = {uid for uid, _pill in self._pills}
        kept = tuple(uid for uid in self._step.objections if uid not in known)
        return Step(
            self._step.code,
            self.name.text().strip(),
            self.words.toPlainText().strip(),
            str(self.question.value() or ""),
            tuple(line.branch() for line in self._lines),
            (*(uid for uid, pill in self._pills if pill.isChecked()), *kept),
        )

    def _questions(self) -> list[tuple[object, str]]:
        choices: list[tuple[object, str]] = [
            ("", self.tr("nothing is asked")),
            (NOTE, self.tr("the note of the call")),
        ]
        for code, one in QUESTIONS.items():
            if one.kind is not QuestionKind.MONEY:
                told = self.tr("the card: {question}").format(question=title(code))
                choices.append((code, told))
        return choices

    def _show_branches(self, branches: Sequence[Branch]) -> None:
        choices: list[tuple[object, str]] = [
            (one.code, one.title or one.code) for one in self._steps if one.code != self._step.code
        ]
        choices.append((END, self.tr("result of the call")))
        shown = [line.branch() for line in self._lines]
        if shown and (shown, self._choices) == (list(branches), choices):
            return
        clear(self._branches)
        self._lines, self._choices = [], choices
        for place, branch in enumerate(branches, 1):
            line = BranchLine(place, branch, choices, self)
            line.changed.connect(self._tell)
            line.removed.connect(partial(self._remove, place - 1))
            self._lines.append(line)
            self._branches.addWidget(line)
        self.none.setVisible(not branches)
        self.add_branch.setEnabled(len(branches) < MOST_BRANCHES)

    def _new_branch(self) -> None:
        branches = [line.branch() for line in self._lines]
        self._show_branches([*branches, Branch("", END)])
        self._lines[-1].text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _remove(self, place: int) -> None:
        branches = [line.branch() for line in self._lines]
        del branches[place]
        self._show_branches(branches)
        self._tell()

    def _tell(self) -> None:
        if not self._filling:
            self._show_wrong()
            self.changed.emit()

    def _show_wrong(self) -> None:
        unknown = unknown_fields(self.words.toPlainText())
        told = self.tr("Nothing fills {field}")
        self.wrong.setText(told.format(field="{" + unknown[0] + "}") if unknown else "")
