"""Fields in a text: those that are left are marked, in the text and in the line of the subject."""

from __future__ import annotations

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from salesapp.domain.letters import FIELDS, unfilled
from salesapp.overriding import override
from salesapp.ui import theme


class FieldMarks(QSyntaxHighlighter):
    """Red for what has no value; in a template, where fields belong, blue for those that exist."""

    def __init__(self, document: QTextDocument, *, in_template: bool = False) -> None:
        super().__init__(document)
        self._in_template = in_template
        theme.state.changed.connect(self.rehighlight)

    @override
    def highlightBlock(self, text: str) -> None:
        tokens = theme.tokens()
        for one in unfilled(text):
            known = self._in_template and one.field.lower() in FIELDS
            look = QTextCharFormat()
            look.setForeground(tokens.info if known else tokens.risk)
            look.setBackground(tokens.info_bg if known else tokens.risk_bg)
            self.setFormat(one.start, one.end - one.start, look)
