"""A field of a form: label, editor, and a line that says what to do."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label

Check = Callable[[object], str]


_NOT_LEFT = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class Editor(Protocol):
    """What a field needs of its editor; every input of the kit has it."""

    @property
    def changed(self) -> SignalInstance:
        """Told at every change of the value."""
        ...

    def value(self) -> object:
        """The value."""
        ...

    def set_value(self, value: object) -> None:
        """Show a value."""
        ...


class Field(QWidget):
    """Wraps an editor; checked on leaving it, and at every change once it has been red."""

    changed = Signal()

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        required: bool = False,
        hint: str = "",
        check: Check | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.required = required
        self._check = check
        self._hint = hint
        self._error = ""
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(3)
        column.addLayout(head)
        self._label = Label(label, "small", "text2")
        self._label.setBuddy(editor)
        head.addWidget(self._label)
        head.addStretch(1)
        self._head = head
        # Made when they are needed: most fields of a form never say anything.
        self._star: Label | None = None
        self._line: QWidget | None = None
        if required:
            self.set_required(True)
        column.addWidget(editor)
        editor.setAccessibleName(label)
        self.setFocusProxy(editor)
        editor.installEventFilter(self)
        signal = getattr(editor, "changed", None)
        if signal is not None:
            signal.connect(self._changed)
        self._show_hint()

    def value(self) -> object:
        """The value of the editor."""
        found: object = self._editor().value()
        return found

    def set_value(self, value: object) -> None:
        """Show a value and forget old errors."""
        self._editor().set_value(value)
        self._show_hint()

    def set_check(self, check: Check | None) -> None:
        """A rule of the form: returns what to do, or an empty text when all is well."""
        self._check = check

    def set_required(self, on: bool) -> None:
        """Demand a value, with the red asterisk."""
        self.required = on
        if self._star is None and on:
            self._star = Label("*", "small", "risk", parent=self)
            self._head.insertWidget(1, self._star)
        if self._star is not None:
            self._star.setVisible(on)

    def set_label(self, text: str) -> None:
        """Change the label."""
        self._label.setText(text)
        self.editor.setAccessibleName(text)

    def label(self) -> str:
        """The text above the editor."""
        return self._label.text()

    def error(self) -> str:
        """The error shown, or an empty text."""
        return self._error

    def set_error(self, text: str) -> None:
        """Show an error; an empty text takes it away."""
        self._error = text
        if text:
            self._say(text, "stop", "risk", "error")
        else:
            self._show_hint()

    def set_ok(self, text: str) -> None:
        """Say that the value was found good."""
        self._error = ""
        self._say(text, "check", "ok", "ok")

    def set_hint(self, text: str) -> None:
        """Change the hint under the editor."""
        self._hint = text
        if not self._error:
            self._show_hint()

    def set_warning(self, text: str) -> None:
        """Say what deserves a look but forbids nothing."""
        self._error = ""
        self._say(text, "warn", "warn", "")

    def validate(self) -> bool:
        """Check now and show the result."""
        problem = self._problem()
        if problem:
            self.set_error(problem)
        elif self._error:
            self.set_error("")
        return not problem

    def _problem(self) -> str:
        own = getattr(self.editor, "problem", None)
        text: str = own() if own is not None else ""
        value = self.value()
        if not text and self.required and value in (None, ""):
            text = self.tr("Fill in this field")
        if not text and self._check is not None:
            text = self._check(value)
        return text

    def _editor(self) -> Editor:
        editor: Editor = self.editor  # type: ignore[assignment]  # widgets are checked by use
        return editor

    def _changed(self) -> None:
        if self._error:
            self.validate()
        self.changed.emit()

    def _show_hint(self) -> None:
        self._error = ""
        self._say(self._hint, "info", "text3", "")

    def _say(self, text: str, icon: str, tone: str, state: str) -> None:
        if self._line is None and text:
            self._line = self._make_line()
        if self._line is not None:
            self._line.setVisible(bool(text))
            self._icon.set_icon(icon, tone)
            self._message.setText(text)
            self._message.set_tone(tone)
        self.editor.setAccessibleDescription(text)
        mark = getattr(self.editor, "set_state", None)
        if mark is not None:
            mark(state)

    def _make_line(self) -> QWidget:
        line = QWidget(self)
        below = QHBoxLayout(line)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(4)
        self._icon = IconLabel("info", "text3", 12, line)
        self._message = Label("", "small", "text3", wrap=True, parent=line)
        below.addWidget(self._icon)
        below.addWidget(self._message, 1)
        self._column.addWidget(line)
        return line

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Going to another program, or to a list of choices, is not leaving the field.
        away = isinstance(event, QFocusEvent) and event.reason() in _NOT_LEFT
        if event.type() == QEvent.Type.FocusOut and self.isVisible() and not away:
            self.validate()
        return False
