"""The fields of a gate: editors for what is open, a check for what is filled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries.deal_cards import GateField
from salesapp.domain.deals import DealField, FieldKind, Severity, is_filled
from salesapp.domain.field_values import is_empty
from salesapp.domain.fields import FieldType
from salesapp.domain.tax_ids import check_inn
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.deals.client_picker import ClientPicker
from salesapp.ui.deals.condition_words import lacking_words
from salesapp.ui.deals.words import field_label
from salesapp.ui.fields.editor import editor_of
from salesapp.ui.fields.format import text_of
from salesapp.ui.fields.words import choice_names, flag_name
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import MoneyInput
from salesapp.ui.kit.paint import text_width
from salesapp.ui.kit.text_input import TextInput

LABELS: Final = 128
PILLS: Final = 3
DAYS: Final = (1, 3, 7)
_TOP: Final = Qt.AlignmentFlag.AlignTop


class PillFlow(QWidget):
    """Quick values: pressing one writes it into the editor above."""

    picked = Signal(object)

    def __init__(self, values: Sequence[tuple[object, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        room = theme.px(384 - 2 * 16 - LABELS - 8)
        line = self._line(box)
        used = 0
        for value, text in values:
            pill = FilterPill(text)
            pill.setCheckable(False)
            wide = min(pill.sizeHint().width(), room)
            pill.setMaximumWidth(room)
            pill.setToolTip(hint(text if wide == room else ""))
            if used and used + wide + 6 > room:
                line.addStretch(1)
                line, used = self._line(box), 0
            line.addWidget(pill)
            used += wide + 6
            pill.clicked.connect(lambda _on=False, picked=value: self.picked.emit(picked))
        line.addStretch(1)

    def _line(self, box: QVBoxLayout) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        box.addLayout(line)
        return line


class PersonInput(QWidget):
    """One of the client's people, or the name of a new one; its value is an id or a name."""

    changed = Signal()

    def __init__(self, people: Sequence[tuple[object, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new = object()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        choices = [*people, (self._new, self.tr("New person…"))]
        self.combo = ComboInput(choices, placeholder=self.tr("Choose…"))
        self.name = TextInput(placeholder=self.tr("Surname, name"))
        row.addWidget(self.combo)
        row.addWidget(self.name)
        (self.name if people else self.combo).hide()
        self.setFocusProxy(self.combo if people else self.name)
        self.combo.changed.connect(self._combo_changed)
        self.name.changed.connect(self.changed)

    def value(self) -> object:
        """Id of a known person, the name of a new one, or None."""
        found = None if self.combo.isHidden() else self.combo.value()
        return found if found is not None else self.name.value() or None

    def set_value(self, value: object) -> None:
        """Choose a known person."""
        self.combo.set_value(value)

    def set_state(self, state: str) -> None:
        """Mark as an error."""
        self.combo.set_state(state)
        self.name.set_state(state)

    @override
    def setAccessibleName(self, name: str) -> None:
        self.combo.setAccessibleName(name)
        self.name.setAccessibleName(name)

    def _combo_changed(self) -> None:
        if self.combo.value() is self._new:
            self.combo.hide()
            self.name.show()
            self.setFocusProxy(self.name)
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()


class Filled(TextInput):
    """What the deal has already: not to be edited here, with a check."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setReadOnly(True)
        self.setToolTip(hint(text))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def _trailing_icon(self) -> tuple[str, str]:
        return "check", "ok"


class GateRow(QWidget):
    """A field of the gate: its label, its editor, its quick values and its error."""

    changed = Signal()
    fact_wanted = Signal(str)
    """Id of the action that makes the fact true."""

    def __init__(self, field: GateField, stage: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.required = field.severity is Severity.BLOCK
        self._stage = stage
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 5, 16, 5)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, theme.px(LABELS))
        grid.setColumnStretch(1, 1)
        is_condition = field.kind is FieldKind.CONDITION
        name = lacking_words(field) if is_condition else field_label(field.field)
        # A condition is a sentence: it takes the whole width, its button stands below.
        below, wide = (1, 2) if is_condition else (0, 1)
        grid.addLayout(self._label(name, wrap=is_condition), 0, 0, 1, wide, _TOP)
        self.editor = self._make_editor()
        self.editor.setAccessibleName(name)
        place = QHBoxLayout()
        place.addWidget(self.editor)
        if isinstance(self.editor, Button):
            place.addStretch(1)
        grid.addLayout(place, below, 1)
        self._error = Label("", "small", "risk", wrap=True)
        self._error_icon = IconLabel("stop", "risk", 12)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self._error_icon, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._error, 1)
        grid.addLayout(line, below + 1, 1)
        quick = self._quick_values()
        if quick and not field.filled:
            pills = PillFlow(quick)
            pills.picked.connect(self._pick)
            grid.addWidget(pills, below + 2, 1)
        self.setFocusProxy(self.editor)
        signal = getattr(self.editor, "changed", None)
        if signal is not None:
            signal.connect(self._changed)
        self.set_error("")

    def _label(self, name: str, *, wrap: bool = False) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(3)
        row.setContentsMargins(0, theme.px(6), 0, 0)
        long = wrap or text_width(name) > theme.px(LABELS - 10)
        row.addWidget(Label(name, "base", "text2", wrap=long), 1 if long else 0)
        if self.required and not self.field.filled:
            row.addWidget(Label("*", "base", "risk"), 0, Qt.AlignmentFlag.AlignTop)
        if not long:
            row.addStretch(1)
        return row

    def _make_editor(self) -> QWidget:
        field = self.field
        if field.filled:
            return Filled(self._filled_text())
        if field.own is not None:
            return editor_of(field.own)
        if field.kind is FieldKind.FACT:
            return self._fact()
        if field.kind is FieldKind.CONDITION:
            return self._button(self.tr("Open the deal"), "deals.open", "eye")
        if field.kind is FieldKind.CHOICE:
            return ComboInput(field.choices, placeholder=self.tr("Choose…"))
        if field.kind is FieldKind.CONTACT:
            return PersonInput(field.choices)
        return self._plain_editor()

    def _plain_editor(self) -> QWidget:
        kind = self.field.kind
        if kind is FieldKind.DATE:
            return DateInput(format.today() if self.field.field is DealField.WON_ON else None)
        if kind is FieldKind.CLIENT:
            return ClientPicker()
        if kind is FieldKind.MONEY:
            return MoneyInput(suffix=format.sign_of(self.field.currency))
        return TextInput()

    def _fact(self) -> QWidget:
        if self.field.field is DealField.PAID_IN_FULL:
            return TextInput(placeholder=self.tr("No full payment: why won?"))
        texts = {
            DealField.OFFER_SENT: (self.tr("Create an offer"), "offer.new", "docs"),
            DealField.QUALIFICATION: (self.tr("Answer the questions"), "deals.questions", "list"),
            DealField.NO_OPEN_OBJECTIONS: (
                self.tr("Answer the objections"),
                "deals.objections",
                "shield",
            ),
            DealField.INVOICE_ISSUED: (self.tr("Issue an invoice"), "invoice.new", "pay"),
            DealField.NEXT_STEP: (self.tr("Plan the step"), "deals.step", "tasks"),
            DealField.OFFER_ACCEPTED: (self.tr("Open the deal"), "deals.open", "eye"),
            DealField.PREPAID: (self.tr("Open the deal"), "deals.open", "eye"),
            DealField.NO_OVERDUE: (self.tr("Open the deal"), "deals.open", "eye"),
        }
        return self._button(*texts[DealField(self.field.field)])

    def _button(self, text: str, action_id: str, icon: str) -> Button:
        """What makes a fact or a condition come true."""
        button = Button(text, "accent", icon=icon)
        button.clicked.connect(lambda: self.fact_wanted.emit(action_id))
        return button

    def _filled_text(self) -> str:
        field = self.field
        if field.own is not None:
            return text_of(field.own, field.value)
        if isinstance(field.value, date):
            return format.day_with_weekday(field.value, year=True)
        if field.text:
            return field.text
        if field.kind is FieldKind.MONEY and isinstance(field.value, int):
            return format.rubles(field.value, field.currency)
        if field.kind is FieldKind.CONDITION:
            return self.tr("met")
        return self.tr("yes") if field.value is True else str(field.value)

    def _quick_values(self) -> list[tuple[object, str]]:
        if self.field.kind is FieldKind.CHOICE:
            return list(self.field.choices[:PILLS])
        own = self.field.own
        if own is not None and own.type is FieldType.FLAG:
            return [(on, flag_name(on)) for on in (True, False)]
        if own is not None and own.type is FieldType.CHOICE:
            quick: list[tuple[object, str]] = [*choice_names(own).items()]
            return quick[:PILLS]
        if self.field.kind is FieldKind.DATE or (own is not None and own.type is FieldType.DAY):
            days = [format.today() + timedelta(days=count) for count in DAYS]
            return [(day, format.day(day, near=True)) for day in days]
        if self.field.field is DealField.BUDGET:
            return [(self.tr("does not say"), self.tr("does not say"))]
        return []

    def _pick(self, value: object) -> None:
        self.editor.set_value(value)  # type: ignore[attr-defined]  # every input of the kit has it

    def value(self) -> object:
        """What was typed or chosen; None for nothing and for facts."""
        read = getattr(self.editor, "value", None)
        if self.field.filled or read is None:
            return None
        found = read()
        if self.field.own is not None:
            # "No" is an answer to a question of the user's own.
            return None if is_empty(found) else found
        return found if is_filled(found) else None

    def is_open(self) -> bool:
        """Whether the gate still lacks this field."""
        return self.required and not self.field.filled and self.value() is None

    def validate(self) -> bool:
        """Check now and say what is wrong."""
        own = getattr(self.editor, "problem", None)
        problem = str(own()) if own is not None and not self.field.filled else ""
        # What is typed beside it may fulfil a condition: the move itself tells.
        if not problem and self.is_open() and self.field.kind is not FieldKind.CONDITION:
            problem = self._is_required()
        given = self.value() if self.field.kind is FieldKind.INN else None
        if not problem and given is not None and not check_inn(str(given)).valid:
            problem = self.tr("10 or 12 digits with a right check digit are needed")
        self.set_error(problem)
        return not problem

    def refuse(self) -> None:
        """The move was refused because of this."""
        if self.field.kind is FieldKind.CONDITION:
            self.set_error(self._is_required())
        else:
            self.validate()

    def _is_required(self) -> str:
        return self.tr("Required for the stage “{stage}”").format(stage=self._stage)

    def set_error(self, text: str) -> None:
        """Show what is wrong; an empty text takes it away."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self._error_icon.setVisible(bool(text))
        self.editor.setAccessibleDescription(text)
        mark = getattr(self.editor, "set_state", None)
        if mark is not None and not self.field.filled:
            mark("error" if text else "")

    def _changed(self) -> None:
        if self._error.text():
            self.validate()
        self.changed.emit()
