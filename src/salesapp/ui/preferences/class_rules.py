"""Settings: the limits of the classes that follow from purchases."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import classes as queries
from salesapp.domain.classes import Rules
from salesapp.domain.errors import RuleError
from salesapp.services import classes as service
from salesapp.ui import theme
from salesapp.ui.explain import explain
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.whole_input import WholeInput
from salesapp.ui.perform import perform
from salesapp.ui.qualifying.recounting import recount

_PAUSE = 700


class ClassRules(Card):
    """Saved a moment after the typing; the classes follow at the next count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Classes by purchases"))
        percent, days = "%", self.tr("days")
        names = {
            "a": (self.tr("A: first part of the revenue"), percent),
            "b": (self.tr("A and B together"), percent),
            "x": (self.tr("X: gaps differ by no more than"), percent),
            "y": (self.tr("Y: gaps differ by no more than"), percent),
            "fewest_gaps": (self.tr("Gaps needed for a letter"), ""),
            "new_days": (self.tr("New since the first purchase"), days),
            "usual_gap": (self.tr("Rhythm until there is one"), days),
            "sleeps": (self.tr("Sleeps after so much of its rhythm"), percent),
            "lost": (self.tr("Lost after so much of its rhythm"), percent),
            "least_quiet": (self.tr("Never sleeps before"), days),
        }
        self.fields = {
            name: Field(text, WholeInput(least=1, suffix=suffix))
            for name, (text, suffix) in names.items()
        }
        form = FormLayout(3)
        for field in self.fields.values():
            field.setMaximumWidth(theme.px(220))
            form.add(field)
            field.changed.connect(self._typed)
        self.body.addLayout(form)
        self.fault = Label("", "small", "risk", wrap=True)
        self.fault.hide()
        self.body.addWidget(self.fault)
        told = self.tr(
            "The rhythm of a client is the median gap between its paid invoices. Classes are"
            " counted once a day."
        )
        self.again = Button(self.tr("Count anew"), icon="refresh", small=True)
        self.again.clicked.connect(self._recount)
        line = row(Label(told, "small", "text2", wrap=True), self.again, gap=16)
        line.setStretch(0, 1)
        self.body.addLayout(line)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.save)

    def load(self) -> None:
        """Show what is stored, unless something is being typed."""
        if self._pause.isActive():
            return
        for field, value in zip(self.fields.values(), queries.rules(), strict=True):
            if field.value() != value:
                with QSignalBlocker(field.editor):
                    field.set_value(value)
        self.fault.hide()

    def leave(self) -> None:
        """Save what is being typed."""
        if self._pause.isActive():
            self.save()

    def save(self) -> None:
        """Write the limits when they are right and differ from what is stored."""
        self._pause.stop()
        values = [field.value() for field in self.fields.values()]
        whole = [value for value in values if isinstance(value, int)]
        if len(whole) < len(values) or not all(one.validate() for one in self.fields.values()):
            return
        self.fault.hide()
        if Rules(*whole) != queries.rules():
            perform(self, partial(service.set_rules, Rules(*whole)), refused=self._refused)

    def _refused(self, error: RuleError) -> bool:
        self.fault.setText(explain(error).sentence())
        self.fault.show()
        return True

    def _recount(self) -> None:
        self.leave()
        recount(self)

    def _typed(self) -> None:
        self._pause.start()
