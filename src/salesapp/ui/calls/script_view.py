"""The script in view: the path, what to say, what the client may answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from salesapp.domain.scripts import END, Step, following, pieces
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.calls.script_parts import AnswerButton, ScriptText, StepPath
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label


class ScriptView(QWidget):
    """Digits answer, Enter goes on, Backspace goes back; letters are commands of the page."""

    moved = Signal()
    """The talk came to another step."""
    ended = Signal()
    """The last answer was given: now the result."""
    script_chosen = Signal(object)
    """Id of a version."""
    edit_wanted = Signal()

    def __init__(self, *, columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._offering = False
        self._steps: tuple[Step, ...] = ()
        self._facts: Mapping[str, str] = {}
        self.path: list[str] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("single_keys", True)
        self.setAccessibleName(self.tr("Script"))
        self.back = IconButton(
            "left", self.tr("Step before"), keys="Backspace", small=True, parent=self
        )
        self.back.clicked.connect(self.go_back)
        self.scripts = ComboInput(small=True, parent=self)
        self.scripts.setAccessibleName(self.tr("Script"))
        self.scripts.setToolTip(self.tr("Choose the script") + "  Ctrl+J")
        self.scripts.changed.connect(self._script_chosen)
        self.edit = IconButton("edit", self.tr("Change the script"), small=True, parent=self)
        self.edit.clicked.connect(self.edit_wanted)
        self.steps = StepPath(self)
        self.steps.chosen.connect(self.go_to)
        self.card = Card(parent=self)
        self.words = ScriptText(self.card.inside)
        self.card.body.addWidget(self.words)
        self.asked = Label(self.tr("What did the client answer?"), "small_strong")
        self.keys = Label("", "small", "text3")
        self.answers: list[AnswerButton] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(columns - 1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = row(self.steps, self.back, self.scripts, self.edit, gap=4)
        head.setStretch(0, 1)
        column.addLayout(head)
        column.addWidget(self.card)
        column.addLayout(row(self.asked, self.keys, None))
        column.addLayout(self._grid)
        self.scripts.setMaximumWidth(theme.px(170))

    def show_scripts(self, choices: Sequence[tuple[object, str]], version_id: int | None) -> None:
        """Offer the scripts there are."""
        self._offering = True
        self.scripts.set_choices([*choices, (None, self.tr("Without a script"))])
        self.scripts.set_value(version_id)
        self._offering = False
        self.edit.setEnabled(version_id is not None)

    def show_script(
        self, steps: Sequence[Step], facts: Mapping[str, str], path: Sequence[str]
    ) -> None:
        """Show a script at the end of a path; an empty path begins it."""
        codes = {one.code for one in steps}
        self._steps, self._facts = tuple(steps), facts
        self.path = [one for one in path if one in codes] or [one.code for one in steps[:1]]
        self._show()

    def step(self) -> Step | None:
        """The step that is read."""
        code = self.path[-1] if self.path else ""
        return next((one for one in self._steps if one.code == code), None)

    def choose(self, place: int) -> bool:
        """The client gave the answer at a place (from 1); False when there is none."""
        step = self.step()
        if step is None or not 1 <= place <= max(1, len(step.branches)):
            return False
        if not step.branches:
            if place > 1:
                return False
            self._come_to(following(self._steps, step.code))
            return True
        self._come_to(step.branches[place - 1].to)
        return True

    def go_on(self) -> None:
        """To the first answer, or the step below."""
        self.choose(1)

    def go_back(self) -> None:
        """To the step before."""
        if len(self.path) > 1:
            self.path.pop()
            self._show()
            self.moved.emit()

    def go_to(self, code: str) -> None:
        """To any step: back along the path, or on."""
        if code in self.path:
            del self.path[self.path.index(code) + 1 :]
            self._show()
            self.moved.emit()
        else:
            self._come_to(code)

    def _script_chosen(self) -> None:
        if not self._offering:
            self.script_chosen.emit(self.scripts.value())

    def _come_to(self, code: str) -> None:
        if code == END:
            self.ended.emit()
            return
        self.path.append(code)
        self._show()
        self.moved.emit()

    def _show(self) -> None:
        step = self.step()
        focused = clear(self._grid)
        self.answers = []
        self.card.setVisible(step is not None)
        self.steps.show_path(self._steps, self.path, step.code if step is not None else "")
        self.back.setEnabled(len(self.path) > 1)
        if step is None:
            for part in (self.asked, self.keys):
                part.hide()
            return
        self.words.show_pieces(pieces(step.text, self._facts))
        names = {one.code: one.title for one in self._steps}
        branches = [(one.text, one.to) for one in step.branches]
        if not branches:
            branches = [(self.tr("Go on"), following(self._steps, step.code))]
        for place, (text, to) in enumerate(branches, 1):
            leads = self.tr("result of the call") if to == END else names.get(to, "")
            button = AnswerButton(place, text, leads)
            button.clicked.connect(partial(self.choose, place))
            self._grid.addWidget(button, *divmod(place - 1, self._columns))
            self.answers.append(button)
        self.asked.show()
        self.keys.setText(self.tr("keys 1 to {last}").format(last=len(branches)))
        self.keys.setVisible(len(branches) > 1)
        if focused:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.go_on()
        elif plain and key in (Qt.Key.Key_Backspace, Qt.Key.Key_Left):
            self.go_back()
        else:
            super().keyPressEvent(event)
