"""Text that is changed where it stands: Ctrl+Enter saves, Esc restores."""

from __future__ import annotations

import re
from functools import cached_property

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.focus import give_back_focus
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.tab_chain import stand_after
from salesapp.ui.kit.text_area import TextArea

_FACT = re.compile(r"([^:.]{2,28}): (\S.{0,40})")


def facts_of(text: str) -> list[tuple[str, str]]:
    """Lines such as "Size: M8" as pairs; nothing when the text is told otherwise."""
    found = [_FACT.fullmatch(line.strip()) for line in text.splitlines() if line.strip()]
    pairs = [(one[1], one[2]) for one in found if one is not None]
    return pairs if len(pairs) == len(found) and len(pairs) > 1 else []


class FactGrid(QWidget):
    """Names at the left, values at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: list[tuple[str, str]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(2)
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: list[tuple[str, str]]) -> None:
        """Show these pairs."""
        if facts == self._facts:
            return
        self._facts = facts
        clear(self._grid)
        for place, (name, told) in enumerate(facts):
            value = Label(told, wrap=True)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(Label(name, "base", "text2"), place, 0, top)
            self._grid.addWidget(value, place, 1, top)
        self.setVisible(bool(facts))


class Editor(TextArea):
    """Keeps Ctrl+Enter and Esc to itself while it has the focus."""

    saved = Signal()
    restored = Signal()

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (_saves(event) or event.key() == Qt.Key.Key_Escape)
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _saves(event):
            self.saved.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.restored.emit()
        else:
            super().keyPressEvent(event)


def _saves(event: QKeyEvent) -> bool:
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EditableText(QWidget):
    """Shows a text, or its editor with the two ways out of it."""

    committed = Signal(str)
    """The text to write; only when it differs from what is known."""
    restored = Signal()
    """What was typed is not wanted."""
    mode_changed = Signal()

    def __init__(self, question: str, *, rows: int = 5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._was: str | None = None
        """What was known before the text that is being written."""
        self._was_held = False
        self._back: QWidget | None = None
        self._label = Label("", wrap=True)
        self._facts = FactGrid()
        self._question, self._rows = question, rows
        self._edit: QWidget | None = None
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        for part in (self._label, self._facts):
            box.addWidget(part)
        self._facts.hide()

    @cached_property
    def editor(self) -> Editor:
        """Where the text is typed, made with the two ways out of it when somebody first does."""
        edit = self._edit = QWidget(self)
        edit.hide()
        editor = Editor(rows=self._rows, placeholder=self._question, parent=edit)
        editor.setAccessibleName(self._question)
        save = self.save = Button(self.tr("Save"), "accent", small=True, keys="Ctrl+Enter")
        cancel = self.cancel = Button(self.tr("Restore"), small=True, keys="Esc")
        inside = QVBoxLayout(edit)
        inside.setContentsMargins(0, 2, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(editor)
        inside.addLayout(row(None, cancel, save, gap=6))
        self._box.addWidget(edit)
        stand_after(self, edit)
        editor.saved.connect(self.commit)
        editor.restored.connect(self.restore)
        save.clicked.connect(self.commit)
        cancel.clicked.connect(self.restore)
        return editor

    def text(self) -> str:
        """The text that is known."""
        return self._text

    def is_editing(self) -> bool:
        """Whether the editor is open."""
        return self._edit is not None and not self._edit.isHidden()

    def show_text(self, text: str) -> None:
        """Show a text; what is being typed stays."""
        self._text, self._was = text, None
        self._show()

    def begin(self) -> None:
        """Open the editor."""
        if not self.is_editing():
            self._open()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self) -> None:
        self._back = QApplication.focusWidget()
        self.editor.set_value(self._text)
        self.editor.moveCursor(QTextCursor.MoveOperation.End)
        self._show_editor(on=True)
        self.mode_changed.emit()

    def commit(self) -> None:
        """Write what was typed and close the editor."""
        if not self.is_editing():
            return
        typed = str(self.editor.value())
        changed = typed != self._text
        self._text, self._was = typed, self._text
        self._was_held = self._holds_focus()
        self._close()
        if changed:
            self.committed.emit(typed)

    def take_back(self, text: str) -> None:
        """What could not be written is being typed again."""
        if self.is_editing():
            return
        if self._was is not None:
            self._text, self._was = self._was, None
        held, self._was_held = self._was_held, False
        self._open()
        self.editor.set_value(text)
        if held:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def restore(self) -> None:
        """Close the editor and forget what was typed."""
        if self.is_editing():
            self._close()
            self.restored.emit()

    def leave(self) -> None:
        """Close the editor: what it holds waits elsewhere."""
        if self.is_editing():
            self._close()

    def _holds_focus(self) -> bool:
        now = QApplication.focusWidget()
        return now is not None and self.isAncestorOf(now)

    def _close(self) -> None:
        inside = self._holds_focus()
        self._show_editor(on=False)
        self.mode_changed.emit()
        if inside:
            give_back_focus(self._back)
        self._back = None

    def _show_editor(self, *, on: bool) -> None:
        if self._edit is not None:
            self._edit.setVisible(on)
        self._show()

    def _show(self) -> None:
        shown = not self.is_editing()
        facts = facts_of(self._text)
        self._facts.show_facts(facts if shown else [])
        self._label.setText("" if facts else self._text)
        self._label.setVisible(shown and bool(self._text) and not facts)
