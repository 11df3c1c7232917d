"""What a condition compares with: the input follows the field and the operator."""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.db.queries import list_choices
from salesapp.domain.entities import Entity
from salesapp.domain.fields import Field, FieldType
from salesapp.domain.filters import Op, Period, Value, is_amount, is_day, wanted_values
from salesapp.overriding import override
from salesapp.ui.fields.inputs import DecimalInput
from salesapp.ui.fields.words import choice_name as choice
from salesapp.ui.fields.words import flag_name
from salesapp.ui.format import today
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import MoneyInput, PercentInput
from salesapp.ui.kit.popover import Popover
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.kit.whole_input import WholeInput
from salesapp.ui.lists.choice_list import ChoiceList, Pair
from salesapp.ui.lists.filter_words import period_words
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_FROM = QT_TRANSLATE_NOOP("Filters", "from")
_TO = QT_TRANSLATE_NOOP("Filters", "to")
_DAYS = QT_TRANSLATE_NOOP("Filters", "days")
_SEVERAL = QT_TRANSLATE_NOOP("Filters", "Through commas: Kazan, Perm")
_CHOOSE = QT_TRANSLATE_NOOP("Filters", "Choose…")


class ValueInput(Protocol):
    """An editor of the values of a condition."""

    @property
    def changed(self) -> SignalInstance:
        """Told at every change."""
        ...

    def values(self) -> tuple[Value, ...]:
        """What is typed; empty while it is not whole."""
        ...

    def set_values(self, values: tuple[Value, ...]) -> None:
        """Show values."""
        ...


class _OneInput(QWidget):
    """One or two editors of the kit side by side."""

    changed = Signal()

    def __init__(self, editors: list[QWidget], *, words: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.editors = editors
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for place, editor in enumerate(editors):
            if len(words) > 1:
                row.addWidget(Label(words[place], "base", "text2"))
            row.addWidget(editor, 1)
            editor.changed.connect(self.changed)  # type: ignore[attr-defined] # editors of the kit
        if len(words) == 1:
            row.addWidget(Label(words[0], "base", "text2"))
        self.setFocusProxy(editors[0])

    def values(self) -> tuple[Value, ...]:
        """What is typed; an empty text is none."""
        found = [one.value() for one in self.editors]  # type: ignore[attr-defined] # as above
        if len(found) == 2:
            return (found[0], found[1])
        return () if found[0] is None or found[0] == "" else (found[0],)

    def problem(self) -> str:
        """What is wrong with what is typed; the editor of it gets the focus."""
        for editor in self.editors:
            if problem := str(editor.problem()):  # type: ignore[attr-defined] # as above
                editor.set_state("error")  # type: ignore[attr-defined] # as above
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return problem
        return ""

    def set_values(self, values: tuple[Value, ...]) -> None:
        """Show values."""
        for editor, value in zip(self.editors, values, strict=False):
            editor.set_value(value)  # type: ignore[attr-defined] # as above


def problem_of(value: QWidget | None) -> str:
    """What is wrong with a value typed; nothing is with those chosen from a list."""
    return value.problem() if isinstance(value, _OneInput) else ""


class _TextsInput(_OneInput):
    """Several texts through commas."""

    @override
    def values(self) -> tuple[Value, ...]:
        text = str(self.editors[0].value())  # type: ignore[attr-defined] # an editor of the kit
        parts = (one.strip() for one in text.replace(";", ",").split(","))
        return tuple(dict.fromkeys(one for one in parts if one))

    @override
    def set_values(self, values: tuple[Value, ...]) -> None:
        text = ", ".join(str(one) for one in values if one is not None)
        self.editors[0].set_value(text)  # type: ignore[attr-defined] # as above


class ChoicesInput(FilterPill):
    """A pill that tells what is ticked and opens the list of values."""

    changed = Signal()

    def __init__(self, pairs: list[Pair]) -> None:
        super().__init__(translate("Filters", _CHOOSE), menu=True)
        self._pairs = pairs
        self._ticked: tuple[object, ...] = ()
        self.list: ChoiceList | None = None
        self.clicked.connect(self.open)

    def values(self) -> tuple[Value, ...]:
        """The values ticked."""
        return cast("tuple[Value, ...]", self._ticked)

    def set_values(self, values: tuple[Value, ...]) -> None:
        """Show values."""
        self._ticked = values
        self._show()

    def open(self) -> None:
        """Show the list under the pill."""
        popover = Popover(self, width=260)
        self.list = ChoiceList(self._pairs, self._ticked)
        self.list.changed.connect(self._take)
        popover.body.addWidget(self.list)
        popover.closed.connect(self._forget)
        popover.open()

    def _take(self) -> None:
        if self.list is not None:
            self._ticked = self.list.ticked()
            self._show()
            self.changed.emit()

    def _forget(self) -> None:
        self.list = None

    def _show(self) -> None:
        names = dict(self._pairs)
        told = [names.get(one, str(one)) for one in self._ticked]
        text = ", ".join(told[:3]) + ("…" if len(told) > 3 else "")
        self.set_active(bool(told), text or translate("Filters", _CHOOSE))


def pairs_of(field: Field) -> list[Pair]:
    """Values of a field with their words, to choose from."""
    return [(one.value, one.name or choice(field, str(one.value))) for one in
            list_choices.choices(field)]  # fmt: skip


def value_input(field: Field, op: Op) -> QWidget | None:
    """The editor for a field and an operator; None when nothing is to be typed."""
    if wanted_values(op)[1] == 0:
        return None
    if op is Op.WITHIN:
        chosen = ComboInput([(one.value, period_words(one)) for one in Period], Period.THIS_MONTH)
        return _OneInput([chosen])
    if op in (Op.LAST_DAYS, Op.NEXT_DAYS, Op.OLDER, Op.IDLE):
        return _OneInput([WholeInput()], words=(translate("Filters", _DAYS),))
    if op in (Op.ANY_OF, Op.NONE_OF):
        return _several(field)
    words = (translate("Filters", _FROM), translate("Filters", _TO)) if op is Op.BETWEEN else ()
    return _OneInput([_editor(field) for _ in range(2 if op is Op.BETWEEN else 1)], words=words)


def _several(field: Field) -> QWidget:
    if field.type is FieldType.RECORD and field.target is Entity.CLIENT:
        from salesapp.ui.deals.client_picker import ClientPicker

        return _OneInput([ClientPicker()])
    pairs = pairs_of(field)
    if pairs:
        return ChoicesInput(pairs)
    return _TextsInput([TextInput(placeholder=translate("Filters", _SEVERAL))])


def _editor(field: Field) -> QWidget:
    if is_day(field.type):
        return DateInput()
    if field.type is FieldType.FLAG:
        return ComboInput([(1, flag_name(True)), (0, flag_name(False))], 1)
    if is_amount(field.type):
        kinds = {FieldType.MONEY: MoneyInput, FieldType.PERCENT: PercentInput}
        return kinds.get(field.type, DecimalInput)()
    return TextInput()


def first_value(field: Field, op: Op) -> tuple[Value, ...]:
    """What a new condition begins with, so that it means something at once."""
    if op is Op.WITHIN:
        return (Period.THIS_MONTH.value,)
    if op in (Op.LAST_DAYS, Op.NEXT_DAYS, Op.OLDER, Op.IDLE):
        return (30,)
    if op is Op.BETWEEN and is_day(field.type):
        return (today().replace(day=1), today())
    return (1,) if field.type is FieldType.FLAG else ()
