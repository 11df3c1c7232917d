"""A whole number within bounds: days, percents, points."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesapp.overriding import override
from salesapp.ui.kit.number_input import NumberInput


class WholeInput(NumberInput):
    """Digits only; what lies outside of the bounds is told when the field is left."""

    def __init__(
        self,
        value: int | None = None,
        *,
        least: int = 0,
        most: int = 10_000,
        suffix: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(value, suffix=suffix, small=small, parent=parent)
        self._least, self._most = least, most

    @override
    def parse(self, text: str) -> int | None:
        plain = "".join(text.split())
        return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 10 else None

    @override
    def show_number(self, value: int) -> str:
        return str(value)

    @override
    def problem(self) -> str:
        number = self.number()
        if self.text().strip() and (number is None or not self._least <= number <= self._most):
            return self.tr("Enter a whole number from {least} to {most}").format(
                least=self._least, most=self._most
            )
        return ""
