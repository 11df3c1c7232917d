"""Inputs of sums, quantities and percents: integers inside, forgiving typing outside."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from salesapp.domain.money import (
    format_money,
    format_percent,
    format_quantity,
    parse_money,
    parse_percent,
    parse_quantity,
)
from salesapp.overriding import override
from salesapp.ui.kit.text_input import TextInput


class NumberInput(TextInput):
    """Base: reads what is typed, writes it properly when left; None is an empty field."""

    def __init__(
        self,
        value: int | None = None,
        *,
        suffix: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(small=small, parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.set_suffix(suffix)
        self.set_value(value)

    def parse(self, text: str) -> int | None:
        """Read a text; None when it is not understood."""
        raise NotImplementedError

    def show_number(self, value: int) -> str:
        """Write a value."""
        raise NotImplementedError

    def number(self) -> int | None:
        """The value, or None when empty or not understood."""
        text = self.text().strip()
        return self.parse(text) if text else None

    @override
    def value(self) -> object:
        return self.number()

    @override
    def set_value(self, value: object) -> None:
        self.setText(self.show_number(value) if isinstance(value, int) else "")

    @override
    def problem(self) -> str:
        if self.text().strip() and self.number() is None:
            return self.tr("Enter a number, for example 1 200,50")
        return ""

    def tidy(self) -> None:
        """Write what was typed in the usual notation."""
        number = self.number()
        if number is not None and self.text() != self.show_number(number):
            self.setText(self.show_number(number))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.tidy()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.tidy()
        super().keyPressEvent(event)


class MoneyInput(NumberInput):
    """A sum: spaces, comma or point, arithmetic such as ``12*64,20``."""

    def __init__(
        self,
        value: int | None = None,
        *,
        suffix: str = "₽",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(value, suffix=suffix, small=small, parent=parent)

    def value_minor(self) -> int | None:
        """The sum in kopecks."""
        return self.number()

    @override
    def parse(self, text: str) -> int | None:
        return parse_money(text)

    @override
    def show_number(self, value: int) -> str:
        return format_money(value)


class QuantityInput(NumberInput):
    """A quantity in thousandths."""

    def value_milli(self) -> int | None:
        """The quantity in thousandths."""
        return self.number()

    @override
    def parse(self, text: str) -> int | None:
        return parse_quantity(text)

    @override
    def show_number(self, value: int) -> str:
        return format_quantity(value)


class PercentInput(NumberInput):
    """A rate in basis points."""

    def __init__(
        self,
        value: int | None = None,
        *,
        suffix: str = "%",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(value, suffix=suffix, small=small, parent=parent)

    def value_bp(self) -> int | None:
        """The rate in basis points."""
        return self.number()

    @override
    def parse(self, text: str) -> int | None:
        return parse_percent(text)

    @override
    def show_number(self, value: int) -> str:
        return format_percent(value).replace("%", "").strip()
