"""What an offer comes to: discounts, VAT, the sum to pay, the margin."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.domain.discounts import Discount
from salesapp.domain.vat import VatMode
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.costs import SETTING, costs_shown
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.progress_bar import ProgressBar
from salesapp.ui.offers.discount_input import DiscountInput
from salesapp.ui.offers.money_row import MoneyRow
from salesapp.ui.offers.sheet import OfferSheet
from salesapp.ui.offers.words import margin_text, vat_name
from salesapp.ui.settings import settings_file

FULL_BAR_BP = 4000
"""The margin at which the bar is full."""


class _Sum(QWidget):
    """A name and an amount."""

    def __init__(self, name: str = "", role: str = "base", tone: str = "text2") -> None:
        super().__init__()
        self.name = Label(name, "base", tone)
        self.amount = Label("", role)
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(row(self.name, None, self.amount))


class TotalsCard(Card):
    """Follows the sheet at every key."""

    def __init__(self, sheet: OfferSheet, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Total"), " ", parent=parent)
        self._sheet = sheet
        self.subtotal = _Sum(self.tr("Without discount"))
        self.discount = _Sum(self.tr("Discount"))
        self.rates = QVBoxLayout()
        self.rates.setSpacing(6)
        self._rates: list[_Sum] = []
        self.common = DiscountInput()
        self.common.setMaximumWidth(theme.px(110))
        self.common.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.common.setAccessibleName(self.tr("Discount on the whole offer"))
        self.common.changed.connect(self._common_typed)
        self.money = MoneyRow(sheet)
        self.total = _Sum(self.tr("To pay"), "figure", "text")
        self.margin = _Sum(self.tr("Margin"), "strong")
        self.bar = ProgressBar(8, fill="ok_fill")
        self.bar.setRange(0, FULL_BAR_BP)
        self.icon = IconLabel("check", "ok", 14)
        self.verdict = Label("", "small", "ok", wrap=True)
        self.body.setSpacing(6)
        whole = Label(self.tr("Discount on the whole offer"), "base", "text2")
        for one in (self.subtotal, self.discount):
            self.body.addWidget(one)
        self.body.addLayout(self.rates)
        self.body.addLayout(row(whole, None, self.common))
        self.body.addSpacing(4)
        self.body.addWidget(self.total)
        self.body.addWidget(self.money)
        self.body.addSpacing(4)
        self.body.addWidget(self.margin)
        self.body.addWidget(self.bar)
        said = row(self.icon, self.verdict, gap=6)
        said.setStretch(1, 1)
        self.body.addLayout(said)
        self.body.addStretch(1)
        sheet.changed.connect(self.show_values)
        sheet.head_reset.connect(self.show_head)
        settings_file().changed.connect(self._setting_changed)
        self.show_head()
        self.show_values()

    def _setting_changed(self, name: str) -> None:
        if name == SETTING:
            self.show_values()

    def show_head(self) -> None:
        """Show the discount stored."""
        with QSignalBlocker(self.common):
            known = Discount(self._sheet.draft.discount_bp, self._sheet.draft.discount_minor)
            if self.common.discount() != known:
                self.common.show_discount(known, self._sheet.draft.currency)
        self.common.setEnabled(not self._sheet.frozen)
        self.money.show_head()

    def wrong(self) -> tuple[QWidget, bool]:
        """The discount on the whole, with whether it is not understood."""
        return self.common, self.common.discount() is None

    def show_values(self) -> None:
        """Show the amounts of now."""
        sums, draft = self._sheet.totals, self._sheet.shown
        included = draft.vat_mode is VatMode.INCLUDED
        note = self.tr("prices with VAT") if included else self.tr("VAT on top of prices")
        self.set_title(self.tr("Total"), note if sums.has_vat else "")
        currency = draft.currency
        self.subtotal.amount.setText(fmt.money(sums.subtotal_minor, currency))
        self.discount.amount.setText(fmt.money(-sums.discount_minor, currency))
        self._show_rates(included=included)
        self.total.amount.setText(fmt.money(sums.total_minor, currency))
        self._show_margin()

    def _show_rates(self, *, included: bool) -> None:
        shares = self._sheet.totals.vat_by_rate
        while len(self._rates) < len(shares):
            made = _Sum()
            self._rates.append(made)
            self.rates.addWidget(made)
        for place, one in enumerate(self._rates):
            one.setVisible(place < len(shares))
            if place >= len(shares):
                continue
            share = shares[place]
            words = self.tr("Including VAT {rate}") if included else self.tr("VAT {rate} on top")
            if share.vat_bp is None:
                words = self.tr("Without VAT")
            one.name.setText(words.format(rate=vat_name(share.vat_bp)))
            one.amount.setText(fmt.money(share.vat_minor, self._sheet.shown.currency))

    def _show_margin(self) -> None:
        margin, limit_bp = self._sheet.margin, self._sheet.margin_limit_bp
        low = margin.bp is not None and margin.bp < limit_bp
        shown = fmt.DASH
        if margin.profit_minor is not None:
            shown = f"{fmt.rubles(margin.profit_minor)}   {margin_text(margin.bp)}"
        self.margin.amount.setText(shown)
        self.bar.setValue(max(0, min(FULL_BAR_BP, margin.bp or 0)))
        self.bar.set_tick(min(100, limit_bp * 100 / FULL_BAR_BP))
        self.bar.set_fill("warn_fill" if low else "ok_fill")
        limit = fmt.percent(limit_bp)
        if not self._sheet.shown.lines:
            words, tone, icon = self.tr("It is counted from the lines"), "text3", "info"
        elif margin.bp is None:
            words, tone, icon = self.tr("The cost of the goods is not known"), "text3", "info"
        elif low:
            words = self.tr("below the threshold of {limit}: to be agreed").format(limit=limit)
            tone, icon = "warn", "warn"
        else:
            words = self.tr("above the threshold of {limit}, no approval needed")
            words, tone, icon = words.format(limit=limit), "ok", "check"
        for part in (self.margin, self.bar, self.icon, self.verdict):
            part.setVisible(costs_shown())
        self.verdict.setText(words)
        self.verdict.set_tone(tone)
        self.icon.set_icon(icon, tone)

    def _common_typed(self) -> None:
        discount = self.common.discount()
        self.common.set_state("error" if discount is None else "")
        if discount is not None:
            self._sheet.edit(discount_bp=discount.bp, discount_minor=discount.minor)
