"""A discount as people write it: 5 is a percent, 500 ₽ is a sum."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from salesapp.domain.discounts import Discount, discount_edit, parse_discount
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui.kit.text_input import TextInput


class DiscountInput(TextInput):
    """`discount` is None while what is typed is not understood."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(small=True, parent=parent)
        self._sign = "₽"
        self.setToolTip(self.tr("5 is a percent, 500 ₽ is a sum"))
        self.show_discount(Discount())

    def discount(self) -> Discount | None:
        """What is typed."""
        return parse_discount(self.text())

    def show_discount(self, discount: Discount, currency: str = "RUB") -> None:
        """Show a discount: a percent with its sign, a sum with that of the currency."""
        self._sign = fmt.sign_of(currency)
        text = discount_edit(discount, self._sign)
        self.setText(text if discount.minor else f"{text}\u00a0%")
        self.setCursorPosition(0)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        found = self.discount()
        if found is not None:
            text = discount_edit(found, self._sign)
            self.setText(text if found.minor else f"{text}\u00a0%")
