"""How many rows end in each outcome, in one line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.domain.imports import Outcome
from salesapp.services.importing.run import FilePlan
from salesapp.ui.importing import words
from salesapp.ui.importing.work import total_counts
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.tones import tone_text


class CountsLine(QWidget):
    """Icon and words for each outcome there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.texts: dict[Outcome, str] = {}

    def show_plans(
        self, plans: Sequence[FilePlan], *, is_reading: bool = False, is_done: bool = False
    ) -> None:
        """Show the sums of these files: what will be, or what was done."""
        self._clear()
        counts = {} if is_reading else total_counts(plans)
        told = self._done if is_done else self._text
        self.texts = {outcome: told(outcome, count) for outcome, count in counts.items()}
        for outcome, text in self.texts.items():
            look = words.OUTCOMES[outcome]
            self._row.addWidget(IconLabel(look.icon, tone_text(look.tone), 14))
            self._row.addWidget(Label(text, "base", tone_text(look.tone)))
            self._row.addSpacing(12)
        if is_reading:
            self._row.addWidget(
                Label(self.tr("Reading and comparing with the base…"), "base", "text2")
            )
        elif not counts:
            self._row.addWidget(Label(self.tr("No rows to import"), "base", "text2"))
        self._row.addStretch(1)

    def _done(self, outcome: Outcome, count: int) -> str:
        match outcome:
            case Outcome.NEW:
                return self.tr("%n added", "", count)
            case Outcome.UPDATED:
                return self.tr("%n completed", "", count)
            case Outcome.MERGED:
                return self.tr("%n look-alike(s) merged", "", count)
            case _:
                return self._text(outcome, count)

    def _text(self, outcome: Outcome, count: int) -> str:
        match outcome:
            case Outcome.NEW:
                return self.tr("%n new", "", count)
            case Outcome.UPDATED:
                return self.tr("%n to be completed", "", count)
            case Outcome.MERGED:
                return self.tr("%n look-alike(s) to be merged", "", count)
            case Outcome.UNCHANGED:
                return self.tr("%n unchanged", "", count)
            case Outcome.SKIPPED:
                return self.tr("%n skipped", "", count)
            case Outcome.REJECTED:
                return self.tr("%n rejected", "", count)

    def _clear(self) -> None:
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
