"""Questions below each other, answered by digits, gone through by Enter and the arrows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.choice_boxes import FEW, ChoiceBoxes
from salesapp.ui.kit.form import row
from salesapp.ui.kit.key_cap import KeyCap
from salesapp.ui.kit.keys import physical_key
from salesapp.ui.kit.label import Label

WIDE = 640
"""So wide its boxes are thought to be before they are laid out."""


class Question(QWidget):
    """A question: its words, its boxes, maybe a line to type into, and a note at the right."""

    answered = Signal()
    """A box was pressed, or the line was left with another text."""
    wanted = Signal()
    """Clicked: make it the current one."""

    def __init__(  # noqa: PLR0913 - how a question looks
        self,
        title: str,
        choices: Sequence[tuple[object, str]],
        *,
        editor: QWidget | None = None,
        cap: str = "",
        digits: bool = True,
        narrow: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = title
        self.editor = editor
        self._current = False
        beside = editor is not None and len(choices) <= FEW and not narrow
        if editor is not None:
            # Before the boxes: the Tab key visits them in the order in which they came.
            editor.setParent(self)
        self.boxes = ChoiceBoxes(choices, digits=digits, one_line=beside, parent=self)
        # A child begins a hundred wide: that many lines of boxes would make a dialog too tall.
        self.boxes.resize(WIDE, 0)
        self._title = Label(title, "base", "text2", elide=True)
        self._note = Label("", "small", "text3")
        self.head = head = row(self._title, self._note, gap=6)
        head.setStretch(0, 1)
        if cap:
            head.insertWidget(0, KeyCap(cap))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 4, 6)
        column.setSpacing(4)
        column.addLayout(head)
        if editor is not None:
            editor.setAccessibleName(title)
        if editor is not None and beside:
            line = row(editor, self.boxes, gap=8)
            line.setStretch(0, 1)
            line.setStretch(1, 1)
            column.addLayout(line)
        else:
            for part in (editor, self.boxes):
                if part is not None:
                    column.addWidget(part)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.boxes.picked.connect(lambda _value: self.answered.emit())
        self.boxes.picked.connect(lambda _value: self.wanted.emit())

    def set_current(self, *, on: bool) -> None:
        """Show it as the one the keys work on."""
        self._current = on
        self._title.set_tone("text" if on else "text2")
        self._title.set_role("strong" if on else "base")
        self.update()

    def set_note(self, text: str, tone: str = "text3") -> None:
        """What stands at the right: points, or how old the answer is."""
        self._note.setText(text)
        self._note.set_tone(tone)

    def note(self) -> str:
        """What stands at the right."""
        return self._note.text()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.wanted.emit()
        super().mousePressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._current:
            painter = QPainter(self)
            painter.fillRect(0, 2, 3, self.height() - 4, theme.tokens().focus)
            painter.end()


class QuestionList(QWidget):
    """Digits choose an answer of the current question, Enter goes on, arrows go up and down."""

    answered = Signal(object)
    """The question whose answer changed."""
    moved = Signal(object)
    """The question that is current now."""
    ended = Signal()
    """Enter on the last question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.questions: list[Question] = []
        self._at = 0
        self.advance = True
        """Whether a digit goes on to the next question."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def add(self, question: Question) -> Question:
        """Put a question below the others."""
        place = len(self.questions)
        self.questions.append(question)
        self._column.addWidget(question)
        question.wanted.connect(lambda: self.go_to(place, take_focus=False))
        question.answered.connect(lambda: self.answered.emit(question))
        if question.editor is not None:
            question.editor.installEventFilter(self)
        if place == 0:
            question.set_current(on=True)
        return question

    def add_heading(self, text: str) -> None:
        """Put words between the questions."""
        label = Label(text, "strong")
        label.setContentsMargins(12, 8, 4, 0)
        self._column.addWidget(label)

    @property
    def current(self) -> Question:
        """The question the keys work on."""
        return self.questions[self._at]

    def go_to(self, place: int, *, take_focus: bool = True) -> None:
        """Make a question the current one."""
        place = min(max(place, 0), len(self.questions) - 1)
        if place != self._at:
            self.current.set_current(on=False)
            self._at = place
        self.current.set_current(on=True)
        if take_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moved.emit(self.current)

    def go_on(self) -> None:
        """To the next question, or out at the end."""
        if self._at + 1 < len(self.questions):
            self.go_to(self._at + 1)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ended.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.current.set_current(on=True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, letter = event.key(), physical_key(event)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.go_to(self._at + (1 if key == Qt.Key.Key_Down else -1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._enter()
        elif key == Qt.Key.Key_F2 and self.current.editor is not None:
            self._type("")
        elif letter is not None and letter in "123456789":
            self._choose(int(letter) - 1)
        elif plain and event.text().strip() and isinstance(self.current.editor, QLineEdit):
            self._type(event.text())
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        editor = self.current.editor
        empty = isinstance(editor, QLineEdit) and not editor.text()
        if empty and self.current.boxes.value() is None:
            self._type("")
        else:
            self.go_on()

    def _choose(self, place: int) -> None:
        question = self.current
        if place >= len(question.boxes.boxes):
            return
        question.boxes.press(place)
        if self.advance and question.boxes.value() is not None:
            self.go_on()

    def _type(self, text: str) -> None:
        editor = self.current.editor
        if editor is None:
            return
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(editor, QLineEdit):
            if text:
                editor.setText(text)
            else:
                editor.selectAll()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn:
            for place, question in enumerate(self.questions):
                if question.editor is watched:
                    self.go_to(place, take_focus=False)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
                tidy = getattr(watched, "tidy", None)
                if tidy is not None:
                    tidy()
                self.current.answered.emit()
                self.go_on()
                return True
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                QApplication.sendEvent(self, event)
                return True
        return False
