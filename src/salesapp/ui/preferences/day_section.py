"""Settings: working hours, notes, tries after no answer, reminders."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QTimer

from salesapp.db.queries.day_rules import day_rules
from salesapp.domain.cadence import Step, clock, minute_of
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.day_rules import NO_REMINDER, DayRules
from salesapp.domain.errors import RuleError
from salesapp.overriding import override
from salesapp.services import day_rules as service
from salesapp.services.work_time import hours, set_hours
from salesapp.ui import theme
from salesapp.ui.activities.time_input import TimeInput
from salesapp.ui.activities.words import kind_label, minutes_words
from salesapp.ui.explain import explain
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.whole_input import WholeInput
from salesapp.ui.perform import perform
from salesapp.ui.preferences.cadence_rows import CadenceRows
from salesapp.ui.preferences.hours_rows import HoursRows
from salesapp.ui.preferences.section import WIDEST, SettingsSection

_PAUSE = 700
_BEFORE = (NO_REMINDER, 0, 5, 10, 15, 30, 60, 120, 24 * 60)


class DaySection(SettingsSection):
    """Saved a moment after the typing."""

    def __init__(self) -> None:
        super().__init__()
        usual = DayRules()
        self.hours = HoursRows()
        self.wrong = Label("", "small", "risk", wrap=True)
        self.wrong.hide()
        self.per_day = WholeInput(least=1, most=500)
        self.note_least = WholeInput(least=1, most=200)
        self.note_always = CheckBox(self.tr("A note after everything done, not only after talks"))
        self.cadence = CadenceRows()
        self.tries = WholeInput(least=1, most=50)
        self.reminders = {kind: ComboInput(self._choices()) for kind in usual.reminders}
        self.quiet_from, self.quiet_until = TimeInput(), TimeInput()
        self.fault = Label("", "small", "risk", wrap=True)
        self.fault.hide()
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.save)
        for editor in self._editors():
            editor.changed.connect(self._pause.start)
        self.hours.changed.connect(self._pause.start)

    def _editors(self) -> list[TimeInput | WholeInput | CheckBox | ComboInput | CadenceRows]:
        return [
            self.per_day, self.note_least, self.note_always, self.cadence,
            self.tries, *self.reminders.values(), self.quiet_from, self.quiet_until,
        ]  # fmt: skip

    def _lay_out(self) -> None:
        day = Card("")
        day.set_title(self.tr("Working hours"))
        day.body.addWidget(self.hours)
        day.body.addWidget(self.wrong)
        told = self.tr(
            "The clock of requests, the calendar, the next tries and the reminders go by them."
            " Holidays and moved days come from the production calendar of Russia; a day before a"
            " holiday is an hour shorter."
        )
        day.body.addWidget(Label(told, "small", "text2", wrap=True))
        norm = Field(self.tr("Tasks a day holds"), self.per_day, required=True)
        norm.setMaximumWidth(theme.px(200))
        day.body.addWidget(norm)
        notes = Card("")
        notes.set_title(self.tr("Notes on what was done"))
        least = Field(self.tr("Letters at least"), self.note_least, required=True)
        least.setMaximumWidth(theme.px(200))
        notes.body.addWidget(least)
        notes.body.addWidget(self.note_always)
        again = Card("")
        again.set_title(self.tr("When nobody answers"))
        told = self.tr("The next try is proposed after each one that was not answered.")
        again.body.addWidget(Label(told, "small", "text2", wrap=True))
        again.body.addWidget(self.cadence)
        tries = Field(self.tr("Tries until another way is proposed"), self.tries, required=True)
        tries.setMaximumWidth(theme.px(280))
        again.body.addWidget(tries)
        remind = Card("")
        remind.set_title(self.tr("Reminders"))
        kinds = FormLayout(3)
        kinds.add(*(Field(kind_label(kind), box) for kind, box in self.reminders.items()))
        remind.body.addLayout(kinds)
        quiet = row(
            Field(self.tr("Quiet from"), self.quiet_from, required=True),
            Field(self.tr("Quiet until"), self.quiet_until, required=True),
            None,
            gap=12,
        )
        remind.body.addLayout(quiet)
        hint = self.tr("What falls into the quiet hours is reminded of when they end.")
        remind.body.addWidget(Label(hint, "small", "text2", wrap=True))
        for card in (day, notes, again, remind):
            card.setMaximumWidth(theme.px(WIDEST))
            self.body.addWidget(card)
        self.body.addWidget(self.fault)
        self.body.addStretch(1)

    def _choices(self) -> list[tuple[object, str]]:
        words: list[tuple[object, str]] = []
        for minutes in _BEFORE:
            text = self.tr("{time} before").format(time=minutes_words(max(0, minutes)))
            if minutes <= 0:
                text = self.tr("at the time") if minutes == 0 else self.tr("no reminder")
            words.append((minutes, text))
        return words

    @override
    def activate(self) -> None:
        self.wrong.hide()
        self.load()

    @override
    def leave(self) -> None:
        if self._pause.isActive():
            self.save()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(Entity.SETTING) and self.isVisible():
            self.load()

    def load(self) -> None:
        """Show what is stored, unless something is being typed."""
        if self._pause.isActive():
            return
        rules = day_rules()
        values: list[object] = [
            rules.per_day, rules.note_least, rules.note_always, rules.steps, rules.tries,
            *rules.reminders.values(), clock(rules.quiet_from), clock(rules.quiet_until),
        ]  # fmt: skip
        for editor, value in zip(self._editors(), values, strict=True):
            with QSignalBlocker(editor):
                if isinstance(editor, TimeInput):
                    editor.setText(str(value))
                else:
                    editor.set_value(value)
        # Hours typed wrong stay to be mended while the rest is saved.
        if self.wrong.isHidden() and self.hours.hours() != hours():
            self.hours.show_hours(hours())
        self.fault.hide()

    def save(self) -> None:
        """Write what is right and differs from what is stored: the hours, and the rules."""
        self._pause.stop()
        wanted = self.hours.hours()
        self.wrong.setText(self.tr("A day ends after it begins, and lunch lies within it"))
        self.wrong.setVisible(wanted is None)
        found = self.rules()
        if wanted is not None and wanted != hours():
            perform(self, lambda: set_hours(wanted))
        if found is None:
            return
        self.fault.hide()
        if found != day_rules():
            perform(self, lambda: service.set_rules(found), refused=self._refused)

    def rules(self) -> DayRules | None:
        """The rules as typed; None while something is missing."""
        times = [one.time() for one in (self.quiet_from, self.quiet_until)]
        numbers = [one.number() for one in (self.per_day, self.note_least, self.tries)]
        steps: tuple[Step, ...] | None = self.cadence.steps()
        if None in times or None in numbers or steps is None:
            return None
        quiet_from, quiet_until = (minute_of(one or "") for one in times)
        per_day, note_least, tries = (one or 0 for one in numbers)
        reminders = {kind: box.value() for kind, box in self.reminders.items()}
        return replace(
            day_rules(),
            per_day=per_day,
            note_least=note_least,
            note_always=self.note_always.value(),
            steps=steps,
            tries=tries,
            reminders={
                kind: minutes if isinstance(minutes, int) else NO_REMINDER
                for kind, minutes in reminders.items()
            },
            quiet_from=quiet_from,
            quiet_until=quiet_until,
        )

    def _refused(self, error: RuleError) -> bool:
        self.fault.setText(explain(error).sentence())
        self.fault.show()
        return True
