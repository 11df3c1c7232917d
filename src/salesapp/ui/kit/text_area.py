"""Several lines of text."""

from PySide6.QtCore import QMimeData, QSize, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from salesapp.domain.text import entered
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.text_input import set_editor_state


class TextArea(QPlainTextEdit):
    """Plain text of a few rows; Tab goes on to the next field."""

    changed = Signal()

    def __init__(
        self,
        text: str = "",
        *,
        rows: int = 3,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_value(text)
        self.textChanged.connect(self.changed)

    def value(self) -> object:
        """The text without spaces around it; as it was given where nobody has typed."""
        text = self.toPlainText()
        return (self._given if text == self._shown_first else text).strip()

    def set_value(self, value: object) -> None:
        """Show a text."""
        self._given = "" if value is None else str(value)
        self.setPlainText(self._given)
        # No-break spaces and line breaks of other kinds come back as usual ones.
        self._shown_first = self.toPlainText()

    def problem(self) -> str:
        """Any text is a value."""
        return ""

    def set_state(self, state: str) -> None:
        """Mark as ``error`` or ``ok``."""
        set_editor_state(self, state)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        # Keys give nothing unseen: only what is pasted or dropped may hold it.
        if source.hasText():
            clean = QMimeData()
            clean.setText(entered(source.text().replace("\r\n", "\n").replace("\r", "\n")))
            source = clean
        super().insertFromMimeData(source)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.line_height() * self._rows + theme.px(12))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(80), self.sizeHint().height())
