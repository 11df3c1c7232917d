"""What stays in force of a deal that is lost: nothing of it goes by itself."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from salesapp.db.queries import open_papers
from salesapp.db.queries.open_papers import OpenPaper
from salesapp.ui import format as fmt
from salesapp.ui.invoices.words import invoice_name
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.offers.words import offer_name
from salesapp.ui.orders.words import order_name

MOST: Final = 4


class OpenPapers(QWidget):
    """Nothing is shown where the deal has none."""

    def __init__(self, deal_id: int) -> None:
        super().__init__()
        found = open_papers.of_deal(deal_id, fmt.today())
        named = "; ".join(self._name(one) for one in found[:MOST])
        words = self.tr("Stays in force: {papers}. Cancel what the client wants no more.")
        papers = f"{named}; …" if len(found) > MOST else named
        self.told = Label(words.format(papers=papers) if found else "", "base", "warn", wrap=True)
        line = row(IconLabel("warn", "warn"), self.told)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setVisible(bool(found))

    def _name(self, one: OpenPaper) -> str:
        if one.kind == "invoice":
            owed = self.tr("{invoice}, {money} unpaid")
            money = fmt.money(one.amount_minor, one.currency)
            return owed.format(invoice=invoice_name(one.number), money=money)
        return order_name(one.number) if one.kind == "sales_order" else offer_name(one.number)
