"""Settings: the limits of the scores RFM: how lately, how often and for how much clients buy."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import rfm
from salesapp.domain.errors import RuleError
from salesapp.domain.rfm import Scale
from salesapp.overriding import override
from salesapp.services import classes as service
from salesapp.ui.explain import explain
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import NumberInput
from salesapp.ui.kit.whole_input import WholeInput
from salesapp.ui.perform import perform

_PAUSE = 700
_MOST_MONEY = 999_999_999


class _Rubles(WholeInput):
    """Whole rubles in groups of three digits."""

    @override
    def show_number(self, value: int) -> str:
        return f"{value:,}".replace(",", "\u00a0")


class ScoreRules(Card):
    """A line for each score, from 5 to 2; saved a moment after the typing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Scores RFM"))
        self.fields = dict(zip(Scale._fields, self._make(), strict=True))
        form = FormLayout(4)
        for field in self.fields.values():
            form.add(field)
            field.changed.connect(self._typed)
        self.body.addLayout(form)
        self.fault = Label("", "small", "risk", wrap=True)
        self.fault.hide()
        self.body.addWidget(self.fault)
        told = self.tr(
            "Who is beyond the last limit has 1; who never bought has no score. R counts the days"
            " since the last paid invoice, F the days with purchases, M the payments of twelve"
            " months."
        )
        self.body.addWidget(Label(told, "small", "text2", wrap=True))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.save)

    def _make(self) -> list[Field]:
        days, rubles = self.tr("days"), "₽"
        kinds: tuple[tuple[str, NumberInput], ...] = tuple(
            (text.format(points=points), _input(kind, days if kind == "r" else rubles))
            for kind, text in (
                ("r", self.tr("R {points}: no later than")),
                ("f", self.tr("F {points}: purchases from")),
                ("m", self.tr("M {points}: paid from")),
            )
            for points in (5, 4, 3, 2)
        )
        return [Field(text, editor) for text, editor in kinds]

    def load(self) -> None:
        """Show what is stored, unless something is being typed."""
        if self._pause.isActive():
            return
        for field, value in zip(self.fields.values(), rfm.scale(), strict=True):
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
        if Scale(*whole) != rfm.scale():
            perform(self, partial(service.set_scale, Scale(*whole)), refused=self._refused)

    def _refused(self, error: RuleError) -> bool:
        self.fault.setText(explain(error).sentence())
        self.fault.show()
        return True

    def _typed(self) -> None:
        self._pause.start()


def _input(kind: str, suffix: str) -> NumberInput:
    if kind == "m":
        return _Rubles(least=1, most=_MOST_MONEY, suffix=suffix)
    return WholeInput(least=1, suffix=suffix if kind == "r" else "")
