"""Next steps for many clients, deals or leads, spread over working days up to a norm."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from salesapp.domain.edits import Outcome
from salesapp.domain.entities import Entity
from salesapp.domain.jobs import JobControl
from salesapp.overriding import override
from salesapp.services.editing import many
from salesapp.services.editing.many import Batch, Spread
from salesapp.services.editing.run import Done
from salesapp.ui.activities.step_form import StepForm
from salesapp.ui.editing.write_dialog import Work, WriteDialog
from salesapp.ui.format import day_with_weekday, number, today
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.field import Field as FormField
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.whole_input import WholeInput
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate
from salesapp.ui.work_calendar import work_calendar

_WIDTH = 620
_PAUSE = 350
USUAL = 20
SHOWN_DAYS = 6
_TITLES: Final = {
    Entity.CLIENT: QT_TRANSLATE_NOOP("Spread", "Spread steps over working days, clients: {count}"),
    Entity.DEAL: QT_TRANSLATE_NOOP("Spread", "Spread steps over working days, deals: {count}"),
    Entity.LEAD: QT_TRANSLATE_NOOP("Spread", "Spread steps over working days, leads: {count}"),
}


class SpreadDialog(WriteDialog):
    """What to do, from which day on, how many a day; the days are shown before it is saved."""

    def __init__(self, parent: QWidget, entity: Entity, ids: Sequence[int]) -> None:
        told = translate("Spread", _TITLES[entity]).format(count=number(len(ids)))
        super().__init__(parent, entity, told, width=_WIDTH)
        self.drafts_about(entity, *ids[:20])
        self.ids = ids
        self._taken: dict[date, int] = {}
        self.form = StepForm()
        self.form.time_field.hide()
        self.per_day = WholeInput(USUAL, least=1, most=500)
        per_day = FormField(self.tr("At most a day, those planned already included"), self.per_day)
        self.check_fields(self.form.day_field, per_day)
        self.only = CheckBox(self.tr("Only those without a next step"), on=True)
        self.days = Label("", "small", "text2", wrap=True)
        self.body.addWidget(self.form)
        self.body.addLayout(row(per_day, None))
        self.body.addWidget(self.only)
        self.body.addWidget(self.days)
        self.add_end(self.tr("Spread"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.look)
        for editor in (self.form, self.per_day, self.only):
            editor.changed.connect(self._pause.start)
        self._pause.start()

    def spread(self) -> Spread | None:
        """What was typed; None while it is not right."""
        day, per_day = self.form.day.day(), self.per_day.number()
        if day is None or not per_day or self.per_day.problem():
            return None
        words = self.form.words()
        return Spread(
            self.form.kind(), words, day, per_day, only_without=self.only.value(),
            entity=self.entity,
        )  # fmt: skip

    def look(self) -> None:
        """Find out which days the steps would fall on."""
        self._pause.stop()
        self.days.setText("")
        spread = self.spread()
        self.find_out(None if spread is None else self._work_of(spread))

    def _work_of(self, spread: Spread) -> Work:
        def work(control: JobControl, preview: bool) -> Done:
            plan, taken = many.spread_steps(spread, work_calendar().is_working, today())
            done = many.each(
                Batch("list.spread", self.entity, self.ids, plan), control, preview=preview
            )
            self._taken = taken
            return done

        return work

    @override
    def show_found(self, outcome: Outcome) -> None:
        told = [
            f"{day_with_weekday(day)}: {count}"
            for day, count in sorted(self._taken.items())[:SHOWN_DAYS]
        ]
        if len(self._taken) > SHOWN_DAYS:
            last = day_with_weekday(max(self._taken))
            told.append(self.tr("… the last one on {day}").format(day=last))
        self.days.setText("; ".join(told))

    @override
    def accept(self) -> None:
        if self._pause.isActive():
            self.look()
        super().accept()

    @override
    def toast(self, outcome: Outcome) -> str:
        text = self.tr("%n step(s) planned, the last one on {day}", "", outcome.changed)
        return text.format(day=day_with_weekday(max(self._taken, default=today())))


def ask_spread(parent: QWidget, entity: Entity, ids: Sequence[int]) -> SpreadDialog:
    """Open the dialog for some clients, deals or leads."""
    dialog = SpreadDialog(parent, entity, ids)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
