"""The next step in one row: kind, words, day and time."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from salesapp.services.deals import PlannedStep
from salesapp.ui import theme
from salesapp.ui.activities.time_input import TimeInput
from salesapp.ui.activities.words import KINDS, kind_label
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.text_input import TextInput


class StepRow(QWidget):
    """Editors of a step."""

    changed = Signal()

    def __init__(
        self, kind: str = "call", subject: str = "", on: date | None = None, *, small: bool = True
    ) -> None:
        super().__init__()
        self.kind = ComboInput([(one, kind_label(one)) for one in KINDS], kind, small=small)
        self.kind.setAccessibleName(self.tr("Kind of the step"))
        self.subject = TextInput(subject, placeholder=self.tr("What to do"), small=small)
        self.subject.setAccessibleName(self.tr("What to do"))
        self.on = DateInput(on, small=small)
        self.on.setAccessibleName(self.tr("Day of the step"))
        self.at = TimeInput(small=small)
        self.at.setAccessibleName(self.tr("Time of the step"))
        self.at.setMaximumWidth(theme.px(80))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        grid.addWidget(self.kind, 0, 0)
        grid.addWidget(self.subject, 0, 1, 1, 2)
        grid.addWidget(self.on, 1, 0, 1, 2)
        grid.addWidget(self.at, 1, 2)
        grid.setColumnMinimumWidth(0, theme.px(112))
        grid.setColumnStretch(1, 1)
        for editor in (self.kind, self.subject, self.on, self.at):
            editor.changed.connect(self.changed)

    def step(self) -> PlannedStep | None:
        """The step, or None when it has no day or is not understood."""
        on = self.on.day()
        if on is None or self.at.problem():
            return None
        kind = str(self.kind.value() or "call")
        subject = str(self.subject.value()) or kind_label(kind)
        return PlannedStep(kind, subject, on, self.at.time())

    def first_wrong(self) -> QWidget | None:
        """The editor that must be corrected, marked red; None when all is well."""
        for editor, wrong in (
            (self.on, self.on.day() is None),
            (self.at, bool(self.at.problem())),
        ):
            editor.set_state("error" if wrong else "")
            if wrong:
                return editor
        return None
