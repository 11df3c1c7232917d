"""Editors that lie over a cell of a table: one line with proposals, or several lines."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QToolTip, QWidget

from salesapp.domain.fields import FieldType
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.hint import show_hint
from salesapp.ui.kit.paint import draw_ring
from salesapp.ui.kit.table_column import Column
from salesapp.ui.kit.text_input import set_editor_state
from salesapp.ui.soon import soon

_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
}

_WAYS = {
    Qt.Key.Key_Return: "down",
    Qt.Key.Key_Enter: "down",
    Qt.Key.Key_Tab: "right",
    Qt.Key.Key_Backtab: "left",
}


class CellLine(QLineEdit):
    """One line; with proposals, a list of them unfolds."""

    done = Signal(str)
    """A proposal was chosen, or left by Enter or Tab: which way to go on."""

    def __init__(self, parent: QWidget, column: Column) -> None:
        super().__init__(parent)
        self.setProperty("size", "cell")
        self.setAccessibleName(column.title)
        self.setAlignment(_ALIGN[column.align] | Qt.AlignmentFlag.AlignVCenter)
        self._mark: QAction | None = None
        self._unfolds = False
        if column.choices is not None:
            self._propose(column.choices(), unfold=column.edit_type is FieldType.CHOICE)

    def _propose(self, texts: Sequence[str], *, unfold: bool) -> None:
        completer = QCompleter(QStringListModel(list(texts), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(10)
        self.setCompleter(completer)
        self._unfolds = unfold
        # The line takes the proposal first.
        completer.activated.connect(lambda _text: soon(self, self._picked))

    def _picked(self) -> None:
        self.done.emit("down")

    def fill(self, text: str) -> None:
        """Show the value, all of it selected."""
        self.setText(text)
        self.selectAll()

    def begin_with(self, text: str) -> None:
        """Begin with a sign typed on the closed cell, in the place of its value."""
        self.setText(text)

    def typed(self) -> str:
        """What was typed."""
        return self.text()

    def complain(self, problem: str) -> None:
        """Say what is wrong; the mark goes with the next change."""
        set_editor_state(self, "error")
        if self._mark is None:
            self._mark = self.addAction(
                theme.icon("stop", "risk"), QLineEdit.ActionPosition.LeadingPosition
            )
            self.textEdited.connect(self._forgive)
        self._mark.setVisible(True)
        _tell(self, problem)

    def _forgive(self) -> None:
        set_editor_state(self, "")
        self.setAccessibleDescription("")
        if self._mark is not None:
            self._mark.setVisible(False)
        QToolTip.hideText()

    @override
    def event(self, event: QEvent) -> bool:
        # While the proposals are open, keys come straight here, past every filter.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            way = _WAYS.get(Qt.Key(event.key()))
            popup = self.completer().popup() if self.completer() is not None else None
            if way is not None and popup is not None and popup.isVisible():
                popup.hide()
                event.accept()
                self.done.emit(way)
                return True
        return super().event(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._unfolds:
            soon(self, self._unfold)

    def _unfold(self) -> None:
        if self.hasFocus():
            self.completer().setCompletionPrefix("")
            self.completer().complete()


class CellText(QPlainTextEdit):
    """Several lines, larger than the cell; Shift+Enter begins another one."""

    HEIGHT = 110
    WIDTH = 280

    def __init__(self, parent: QWidget, column: Column) -> None:
        super().__init__(parent)
        self.setAccessibleName(column.title)
        self.setTabChangesFocus(False)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setFont(theme.font("base"))
        self._wrong = False
        self.setViewportMargins(4, 2, 4, 2)
        self.textChanged.connect(self._forgive)

    def fill(self, text: str) -> None:
        """Show the value, all of it selected."""
        self.setPlainText(text)
        self.selectAll()

    def begin_with(self, text: str) -> None:
        """Begin with a sign typed on the closed cell, in the place of its value."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def typed(self) -> str:
        """What was typed."""
        return self.toPlainText()

    def complain(self, problem: str) -> None:
        """Say what is wrong; the mark goes with the next change."""
        self._wrong = True
        self.viewport().update()
        _tell(self, problem)

    def _forgive(self) -> None:
        if self._wrong:
            self._wrong = False
            self.setAccessibleDescription("")
            QToolTip.hideText()
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        tokens = theme.tokens()
        colour = tokens.risk_fill if self._wrong else tokens.accent
        draw_ring(painter, self.viewport().rect(), colour, 4)
        painter.end()


def make_editor(parent: QWidget, column: Column) -> QWidget:
    """The editor of a cell of a column."""
    if column.edit_type is FieldType.LONG_TEXT:
        return CellText(parent, column)
    return CellLine(parent, column)


def _tell(editor: QWidget, problem: str) -> None:
    editor.setAccessibleDescription(problem)
    editor.setFocus(Qt.FocusReason.OtherFocusReason)
    below = editor.mapToGlobal(QPoint(0, editor.height() - theme.px(8)))
    show_hint(below, problem, editor, editor.rect(), 30_000)
