"""VAT by default and the tax regime: one decides about the other."""

from __future__ import annotations

from enum import Enum
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.domain.organizations import TaxMode
from salesapp.domain.vat import standard_rate_bp
from salesapp.ui import format
from salesapp.ui.kit.form import row
from salesapp.ui.kit.segmented import Segmented


class Regime(Enum):
    """How the company is taxed."""

    COMMON = "common"
    SIMPLE = "simple"


class Rate(Enum):
    """The rate of new lines, as the form offers it."""

    STANDARD = "standard"
    SEVEN = "seven"
    FIVE = "five"
    NONE = "none"


_SIMPLE: Final = {
    Rate.STANDARD: TaxMode.USN_22,
    Rate.SEVEN: TaxMode.USN_7,
    Rate.FIVE: TaxMode.USN_5,
    Rate.NONE: TaxMode.USN,
}


def tax_mode_of(rate: Rate, regime: Regime) -> TaxMode:
    """The mode of both choices together."""
    return TaxMode.OSNO if regime is Regime.COMMON else _SIMPLE[rate]


def regime_of(mode: TaxMode) -> Regime:
    """The regime of a mode."""
    return Regime.COMMON if mode is TaxMode.OSNO else Regime.SIMPLE


class TaxChoice(QWidget):
    """Rates side by side; 7 %, 5 % and «without» exist under the simplified regime only."""

    changed = Signal()
    regime_changed = Signal(object)
    """The `Regime` a rate brought with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        standard = format.percent(standard_rate_bp(format.today()))
        self.rates = Segmented(
            [
                (Rate.STANDARD, standard, ""),
                (Rate.SEVEN, format.percent(700), ""),
                (Rate.FIVE, format.percent(500), ""),
                (Rate.NONE, self.tr("no VAT"), ""),
            ]
        )
        self.rates.changed.connect(self._chosen)
        self.setLayout(row(self.rates, None))
        self.setFocusProxy(self.rates)

    def rate(self) -> Rate:
        """The rate chosen."""
        value = self.rates.value()
        return value if isinstance(value, Rate) else Rate.STANDARD

    def value(self) -> object:
        """The rate, for the field around."""
        return self.rate()

    def set_mode(self, mode: TaxMode) -> None:
        """Show the rate of a mode."""
        back = {known: rate for rate, known in _SIMPLE.items()}
        self.rates.set_value(back.get(mode, Rate.STANDARD))

    def set_regime(self, regime: Regime) -> None:
        """Fit the rate to a regime: the common one knows the standard rate only."""
        if regime is Regime.COMMON:
            self.rates.set_value(Rate.STANDARD)

    def _chosen(self, rate: Rate) -> None:
        if rate is not Rate.STANDARD:
            self.regime_changed.emit(Regime.SIMPLE)
        self.changed.emit()
