"""How many rows of a table end in each outcome, in one line."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.domain.imports import Outcome
from salesapp.services.importing.tables.plans import TablePlan
from salesapp.ui.importing import words
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.tones import tone_text


class TableCounts(QWidget):
    """Icon and words for each outcome there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.texts: dict[Outcome, str] = {}

    def show_plan(
        self, plan: TablePlan | None, *, is_reading: bool = False, is_done: bool = False
    ) -> None:
        """Show the sums of a table: what will be, or what was done."""
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        counts = plan.counts() if plan is not None and not is_reading else {}
        told = self._done if is_done else self._text
        self.texts = {outcome: told(outcome, number) for outcome, number in counts.items()}
        for outcome, text in self.texts.items():
            look = words.OUTCOMES[outcome]
            self._row.addWidget(IconLabel(look.icon, tone_text(look.tone), 14))
            self._row.addWidget(Label(text, "base", tone_text(look.tone)))
            self._row.addSpacing(12)
        if is_reading:
            waits = self.tr("Reading and comparing with the base…")
            self._row.addWidget(Label(waits, "base", "text2"))
        elif not counts:
            self._row.addWidget(Label(self.tr("No rows to import"), "base", "text2"))
        self._row.addStretch(1)

    def _done(self, outcome: Outcome, count: int) -> str:
        if outcome is Outcome.NEW:
            return self.tr("%n added", "", count)
        if outcome is Outcome.UPDATED:
            return self.tr("%n updated", "", count)
        return self._text(outcome, count)

    def _text(self, outcome: Outcome, count: int) -> str:
        match outcome:
            case Outcome.NEW:
                return self.tr("%n new", "", count)
            case Outcome.UPDATED:
                return self.tr("%n to be updated", "", count)
            case Outcome.MERGED:
                return self.tr("%n duplicate(s) in the file", "", count)
            case Outcome.UNCHANGED:
                return self.tr("%n unchanged", "", count)
            case Outcome.SKIPPED:
                return self.tr("%n skipped", "", count)
            case Outcome.REJECTED:
                return self.tr("%n with errors", "", count)
