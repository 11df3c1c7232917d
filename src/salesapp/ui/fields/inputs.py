"""Inputs of fields that the kit has none for: signed numbers, moments, several of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QWidget

from salesapp.domain.field_values import ValueRefusedError, parse_link
from salesapp.domain.fields import Field
from salesapp.domain.money import format_quantity, parse_milli
from salesapp.overriding import override
from salesapp.ui.activities.time_input import TimeInput
from salesapp.ui.fields import format as told
from salesapp.ui.fields import words
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.number_input import NumberInput
from salesapp.ui.kit.popover import Popover
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.outside import open_page


class DecimalInput(NumberInput):
    """Any number in thousandths, below zero too; simple sums are worked out."""

    @override
    def parse(self, text: str) -> int | None:
        return parse_milli(text)

    @override
    def show_number(self, value: int) -> str:
        return format_quantity(value)


class FieldInput(TextInput):
    """One line read by the rules of its field; written properly when left."""

    def __init__(self, field: Field, *, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(small=small, parent=parent)
        self.field = field

    @override
    def value(self) -> object:
        try:
            return told.read_text(self.field, self.text())
        except ValueRefusedError:
            return None

    @override
    def set_value(self, value: object) -> None:
        self.setText(told.edit_text(self.field, value))
        # The beginning is what tells one text from another.
        self.setCursorPosition(0)

    @override
    def problem(self) -> str:
        try:
            told.read_text(self.field, self.text())
        except ValueRefusedError as error:
            return words.refusal_text(error)
        return ""

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.text().strip() and not self.problem():
            tidy = told.edit_text(self.field, self.value())
            if tidy != self.text():
                self.setText(tidy)


class LinkInput(FieldInput):
    """An address of the web, opened by the icon."""

    def __init__(self, field: Field, *, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(field, small=small, parent=parent)
        self.set_button("link")
        self.button_clicked.connect(self._open)

    def _open(self) -> None:
        found = parse_link(self.text())
        if found is not None:
            open_page(found)


class OpenChoiceInput(FieldInput):
    """Any text, with those in use proposed while typing."""

    def __init__(
        self,
        field: Field,
        suggestions: Sequence[str],
        *,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(field, small=small, parent=parent)
        completer = QCompleter(QStringListModel(list(suggestions), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)


class ChoicesInput(FieldInput):
    """Several entries of a list: typed with ``;`` between, or ticked in a pop-over."""

    def __init__(self, field: Field, *, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(field, small=small, parent=parent)
        self._popover: Popover | None = None
        self.boxes: dict[str, CheckBox] = {}
        if field.choices:
            self.set_button("cdown")
            self.button_clicked.connect(self.open_list)

    @override
    def set_value(self, value: object) -> None:
        # What left the list stays a value where it was chosen.
        given = value if isinstance(value, tuple | list) else ()
        more = tuple(str(one) for one in given if one not in self.field.choices)
        if more and self.field.choices:
            self.field = replace(self.field, choices=(*self.field.choices, *more))
        super().set_value(value)

    def open_list(self) -> None:
        """Show the entries with their ticks under the input."""
        if self._popover is not None or not self.isEnabled() or not self.field.choices:
            return
        popover = Popover(self, padding=8)
        area = ScrollArea(gap=4) if len(self.field.choices) > 10 else None
        body = area.body if area is not None else popover.body
        chosen = self.value()
        picked = chosen if isinstance(chosen, tuple) else ()
        self.boxes = {}
        for code, name in words.choice_names(self.field).items():
            box = CheckBox(name, on=code in picked)
            box.changed.connect(self._ticked)
            body.addWidget(box)
            self.boxes[code] = box
        if area is not None:
            area.setMinimumHeight(240)
            popover.body.addWidget(area)
        popover.setMinimumWidth(self.width())
        popover.closed.connect(self._forget)
        self._popover = popover
        popover.open()

    def _ticked(self) -> None:
        self.set_value(tuple(code for code, box in self.boxes.items() if box.value()))

    def _forget(self) -> None:
        self._popover = None
        self.boxes = {}

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F4, Qt.Key.Key_Down) and self.field.choices:
            self.open_list()
            return
        super().keyPressEvent(event)


class MomentInput(QWidget):
    """A day and a time of the day on the clock of this machine; no time is midnight."""

    changed = Signal()

    def __init__(self, *, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.day = DateInput(small=small)
        self.time = TimeInput()
        row.addWidget(self.day, 3)
        row.addWidget(self.time, 2)
        self.setFocusProxy(self.day)
        self._known: datetime | None = None
        self.day.changed.connect(self.changed)
        self.time.changed.connect(self.changed)

    def value(self) -> object:
        """The moment in UTC, or None."""
        day = self.day.day()
        if day is None or self.problem():
            return None
        clock = time.fromisoformat(self.time.time() or "00:00")
        known = self._known.astimezone() if self._known is not None else None
        if known is not None and (known.date(), f"{known:%H:%M}") == (day, f"{clock:%H:%M}"):
            # Seconds are not shown, and not lost.
            return self._known
        return datetime.combine(day, clock).astimezone(UTC)

    def set_value(self, value: object) -> None:
        """Show a moment."""
        self._known = value if isinstance(value, datetime) else None
        local = value.astimezone() if isinstance(value, datetime) else None
        day: date | None = local.date() if local is not None else None
        self.day.set_value(day)
        self.time.set_value(local.strftime("%H:%M") if local is not None else "")

    def problem(self) -> str:
        """What is wrong with the day or the time."""
        if self.time.text().strip() and not self.day.text().strip():
            return self.tr("Enter the day, too")
        return self.day.problem() or self.time.problem()

    def set_state(self, state: str) -> None:
        """Mark as ``error`` or ``ok``."""
        self.day.set_state(state)
        self.time.set_state(state)

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.day.setAccessibleName(name)
        self.time.setAccessibleName(self.tr("{name}: time").format(name=name))
