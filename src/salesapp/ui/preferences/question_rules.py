"""Settings: when an answer is old, how full a sheet an offer demands."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import qualification as queries
from salesapp.services import qualification as service
from salesapp.ui import theme
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.whole_input import WholeInput
from salesapp.ui.perform import perform

_PAUSE = 700


class QuestionRules(Card):
    """Saved a moment after the typing; a stage already entered is not asked again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Questions to clients and deals"))
        self.stale = Field(self.tr("An answer is old after, months"), WholeInput(least=1, most=120))
        self.least = Field(
            self.tr("So full a sheet is enough"), WholeInput(least=1, most=100, suffix="%")
        )
        self.demand = CheckBox(self.tr("Ask for a filled sheet before the stage of offers"))
        for field in (self.stale, self.least):
            field.setMaximumWidth(theme.px(220))
            field.changed.connect(self._typed)
        self.demand.toggled.connect(self._typed)
        self.body.addLayout(row(self.stale, self.least, None, gap=16))
        self.body.addWidget(self.demand)
        told = self.tr("“Not known” is no answer; “asked, not told” and “none” are.")
        self.body.addWidget(Label(told, "small", "text2", wrap=True))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.save)

    def load(self) -> None:
        """Show what is stored, unless something is being typed."""
        if self._pause.isActive():
            return
        for field, value in (
            (self.stale, queries.stale_months()),
            (self.least, queries.least_percent()),
        ):
            if field.value() != value:
                with QSignalBlocker(field.editor):
                    field.set_value(value)
        with QSignalBlocker(self.demand):
            self.demand.setChecked(queries.is_demanded())

    def leave(self) -> None:
        """Save what is being typed."""
        if self._pause.isActive():
            self.save()

    def save(self) -> None:
        """Write the rules when they are right and differ from what is stored."""
        self._pause.stop()
        stale, least = self.stale.value(), self.least.value()
        if not (self.stale.validate() and self.least.validate()):
            return
        if not isinstance(stale, int) or not isinstance(least, int):
            return
        now = (queries.stale_months(), queries.least_percent(), queries.is_demanded())
        wanted = (stale, least, self.demand.isChecked())
        if wanted != now:
            work = partial(service.set_rules, stale, least, is_demanded=wanted[2])
            perform(self, work)

    def _typed(self) -> None:
        self._pause.start()
