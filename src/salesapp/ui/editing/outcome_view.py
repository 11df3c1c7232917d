"""What a change would do: how many records, how many hold it already, what is refused and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesapp.ui import theme
from salesapp.ui.format import number
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.progress_bar import ProgressBar
from salesapp.ui.kit.scroll_area import ScrollArea

MOST_LINES = 200


class OutcomeView(QWidget):
    """Counts in a row, the refusals below them; a bar while it is being found out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.changed = Chip("", "info", "edit", bold=True)
        self.same = Chip("", "neutral", "check")
        self.refused = Chip("", "risk", "stop")
        self.waiting = Label("", "small", "text2")
        self.bar = ProgressBar(6)
        self.bar.setRange(0, 100)
        self.lines = ScrollArea(gap=4)
        self.lines.setFixedHeight(theme.px(132))
        self.lines.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.lines.setAccessibleName(self.tr("What is not written"))
        counts = row(self.changed, self.same, self.refused, None, gap=8)
        self.setLayout(column(counts, self.waiting, self.bar, self.lines, gap=8))
        self.show_waiting("")

    def show_waiting(self, text: str) -> None:
        """Say that it is being found out, or written."""
        self.waiting.setText(text)
        self.waiting.setVisible(bool(text))
        self.bar.setVisible(bool(text))
        self.bar.setValue(0)
        for one in (self.changed, self.same, self.refused, self.lines):
            one.hide()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        if total:
            self.bar.setValue(min(100, done * 100 // total))
            told = self.tr("{done} of {total}").format(done=number(done), total=number(total))
            self.waiting.setText(f"{self.waiting.text().split(':')[0]}: {told}")

    def show_counts(self, changed: int, same: int, lines: Sequence[str], refused: int) -> None:
        """Show what was found out; `lines` say what is refused and why."""
        self.waiting.hide()
        self.bar.hide()
        told = self.tr("%n record(s) will change", "", changed)
        self.changed.set_chip(told, "info" if changed else "neutral", "edit")
        self.same.set_chip(self.tr("%n hold(s) it already", "", same), "neutral", "check")
        told = self.tr("%n keep(s) the old value", "", refused)
        self.refused.set_chip(told, "risk", "stop")
        self.changed.show()
        self.same.setVisible(same > 0)
        self.refused.setVisible(refused > 0)
        self._show_lines(lines)

    def _show_lines(self, lines: Sequence[str]) -> None:
        body = self.lines.body
        while (item := body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for text in lines[:MOST_LINES]:
            body.addWidget(Label(text, "small", "text2", wrap=True))
        if len(lines) > MOST_LINES:
            more = self.tr("and %n more", "", len(lines) - MOST_LINES)
            body.addWidget(Label(more, "small", "text3"))
        body.addStretch(1)
        self.lines.setFixedHeight(theme.px(min(132, 22 * len(lines) + 8)))
        self.lines.setVisible(bool(lines))
