"""Currency, its rate and the rounding of VAT of an offer; the roubles it comes to."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries import offers
from salesapp.domain.currencies import CURRENCIES, ROUBLE, format_rate, in_roubles, parse_rate
from salesapp.domain.pricing import Rounding
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.offers.sheet import OfferSheet


class MoneyRow(QWidget):
    """Every choice is one step of undo; prices follow only when the user takes them."""

    def __init__(self, sheet: OfferSheet) -> None:
        super().__init__()
        self._sheet = sheet
        self.currency = ComboInput([(one, fmt.sign_of(one)) for one in CURRENCIES], ROUBLE)
        self.currency.setAccessibleName(self.tr("Currency"))
        self.currency.setMaximumWidth(theme.px(72))
        roundings = [
            (Rounding.LINE, self.tr("VAT of each line")),
            (Rounding.TOTAL, self.tr("VAT of the total")),
        ]
        self.rounding = ComboInput(list(roundings), Rounding.LINE)
        self.rounding.setAccessibleName(self.tr("Rounding of VAT"))
        self.rounding.setToolTip(
            self.tr("Where VAT is rounded: in each line, as in invoices, or once in the total")
        )
        self.rate = TextInput(small=True)
        self.rate.setAccessibleName(self.tr("Exchange rate"))
        self.rate.setMaximumWidth(theme.px(90))
        self.rate_name = Label("", "base", "text2")
        self.roubles = Label("", "base", "text2")
        self.rate_line = QWidget()
        self.rate_line.setLayout(row(self.rate_name, self.rate, None, self.roubles))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.rate_line)
        box.addLayout(row(self.currency, self.rounding, None))
        self.currency.changed.connect(self._currency_taken)
        self.rounding.changed.connect(self._rounding_taken)
        self.rate.changed.connect(self._rate_typed)
        sheet.changed.connect(self.show_values)
        self.show_head()

    def show_head(self) -> None:
        """Show what is stored."""
        draft = self._sheet.draft
        with QSignalBlocker(self.currency), QSignalBlocker(self.rounding):
            self.currency.set_value(draft.currency)
            self.rounding.set_value(draft.rounding)
        known = "" if draft.rate_micro is None else format_rate(draft.rate_micro)
        if parse_rate(self.rate.text()) != draft.rate_micro or not known:
            with QSignalBlocker(self.rate):
                self.rate.setText(known)
        for one in (self.currency, self.rounding, self.rate):
            one.setEnabled(not self._sheet.frozen)
        self.show_values()

    def show_values(self) -> None:
        """Show the roubles of now."""
        draft = self._sheet.shown
        foreign = draft.currency != ROUBLE
        self.rate_line.setVisible(foreign)
        self.rounding.setVisible(any(line.vat_bp for line in draft.lines))
        if not foreign:
            return
        self.rate_name.setText(self.tr("1 {sign} in ₽").format(sign=fmt.sign_of(draft.currency)))
        rate = draft.rate_micro
        total = self._sheet.totals.total_minor
        self.roubles.setText("" if rate is None else fmt.money(in_roubles(total, rate)))
        self.rate.set_state("error" if rate is None else "")

    def _currency_taken(self) -> None:
        currency = str(self.currency.value())
        known = None if currency == ROUBLE else offers.last_rate(currency)
        rate, on = known or (None, None)
        self._sheet.choose(currency=currency, rate_micro=rate, rate_on=on)
        self.show_head()

    def _rounding_taken(self) -> None:
        self._sheet.choose(rounding=Rounding(str(self.rounding.value())))

    def _rate_typed(self) -> None:
        rate = parse_rate(self.rate.text())
        self._sheet.edit(rate_micro=rate, rate_on=None if rate is None else fmt.today())
