"""Whom the call is to: person, number, the clock, and the key that calls and hangs up."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.domain.calls import CallItem, length_text
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.activities.words import attempt_words
from salesapp.ui.calls.words import plain_number
from salesapp.ui.kit.avatar import Avatar
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label


class CallHead(QWidget):
    """The number chosen is the one that is called."""

    dial_wanted = Signal()
    copy_wanted = Signal()
    number_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers: list[tuple[str, int | None, str]] = []
        self.avatar = Avatar("", 36, accent=True)
        self.name = Label("", "name", elide=True)
        self.why = Label("", "small", "text2", elide=True)
        self.numbers = ComboInput(small=True, parent=self)
        self.numbers.setAccessibleName(self.tr("Number to call"))
        self.numbers.changed.connect(self.number_changed)
        self.copy = IconButton("copy", self.tr("Copy the number"), keys="C", small=True)
        self.copy.clicked.connect(self.copy_wanted)
        self.nothing = Label(self.tr("No number: find one in the card"), "small", "warn")
        self.clock = Label("0:00", "figure", "text3")
        self.clock.setAccessibleName(self.tr("Length of the call"))
        self.dial = Button(self.tr("Call"), "primary", icon="phone", keys="F8")
        self.dial.clicked.connect(self.dial_wanted)
        middle = QVBoxLayout()
        middle.setSpacing(3)
        middle.addLayout(row(self.name))
        middle.addWidget(self.why)
        line = row(self.numbers, self.copy, self.nothing, None, gap=4)
        middle.addLayout(line)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(16, 10, 16, 10)
        whole.setSpacing(12)
        whole.addWidget(self.avatar)
        whole.addLayout(middle, 1)
        whole.addWidget(self.clock)
        whole.addWidget(self.dial)

    def show_item(
        self,
        item: CallItem,
        person: str,
        position: str,
        numbers: Sequence[tuple[str, int | None, str]],
    ) -> None:
        """Show whom the call is to."""
        company = format.company(item.name)
        self.avatar.set_name(person or company)
        about = ", ".join(part for part in (position, company if person else "") if part)
        self.name.setText(", ".join(part for part in (person or company, about) if part))
        told = (item.subject, attempt_words(item.attempt))
        self.why.setText(", ".join(part for part in told if part))
        self.why.setVisible(any(told))
        self._numbers = list(numbers)
        self.numbers.set_choices(
            [
                (place, f"{format.phone(plain_number(number))}   {whose}".rstrip())
                for place, (number, _contact, whose) in enumerate(numbers)
            ]
        )
        if numbers:
            self.numbers.set_value(0)
        for part in (self.numbers, self.copy):
            part.setVisible(bool(numbers))
        self.nothing.setVisible(not numbers)

    def number(self) -> tuple[str, int | None]:
        """The number chosen, and whose it is."""
        place = self.numbers.value()
        if not isinstance(place, int) or not 0 <= place < len(self._numbers):
            return "", None
        number, contact_id, _whose = self._numbers[place]
        return number, contact_id

    def choose(self, contact_id: int | None, number: str = "") -> None:
        """Choose the number of a person, or this very number."""
        for place, (one, whose, _name) in enumerate(self._numbers):
            if (number and one == number) or (not number and whose == contact_id):
                self.numbers.set_value(place)
                return

    def show_clock(self, seconds: int, *, running: bool) -> None:
        """Show how long it takes."""
        self.clock.setText(length_text(seconds))
        self.clock.set_tone("ok" if running else "text3")
        self.dial.setText(self.tr("Hang up") if running else self.tr("Call"))
        self.dial.set_icon("phoneoff" if running else "phone")
        self.dial.set_kind("danger" if running else "primary")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens.divider)
        painter.end()
