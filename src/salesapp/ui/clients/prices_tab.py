"""The prices a client got: the last one of each product beside the price list of today."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries import client_money
from salesapp.db.queries.client_card import ClientCard
from salesapp.db.queries.client_money import PriceRow
from salesapp.domain.changes import Entity
from salesapp.domain.fields import FieldType
from salesapp.domain.money import div_half_up
from salesapp.domain.text import fold
from salesapp.ui import format, theme
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.clients.words import words
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.form import row
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.kit.table_column import Column
from salesapp.ui.reading_state import writes
from salesapp.ui.translate import QT_TRANSLATE_NOOP

_TITLES = {
    "name": QT_TRANSLATE_NOOP("Clients", "Product"),
    "sku": QT_TRANSLATE_NOOP("Clients", "Article"),
    "day": QT_TRANSLATE_NOOP("Clients", "Day"),
    "paper": QT_TRANSLATE_NOOP("Clients", "Document"),
    "net": QT_TRANSLATE_NOOP("Clients", "Price, ₽"),
    "discount": QT_TRANSLATE_NOOP("Clients", "Discount"),
    "list": QT_TRANSLATE_NOOP("Clients", "List today, ₽"),
    "change": QT_TRANSLATE_NOOP("Clients", "List to price"),
    "bought": QT_TRANSLATE_NOOP("Clients", "Bought"),
}
_OFFER = QT_TRANSLATE_NOOP("Clients", "Offer {number}")
_INVOICE = QT_TRANSLATE_NOOP("Clients", "Invoice {number}")


class _Line(NamedTuple):
    """A price with its number in the table."""

    id: int
    price: PriceRow


def price_columns() -> list[Column]:
    """Columns of the table."""
    title = {name: words(source) for name, source in _TITLES.items()}
    return [
        Column("name", title["name"], 220, lambda one: one.price.name, lead=True, stretch=True),
        Column("sku", title["sku"], 110, lambda one: one.price.sku),
        Column(
            "day", title["day"], 90, lambda one: format.day(one.price.on), type=FieldType.DAY,
            value=lambda one: one.price.on,
        ),
        Column("paper", title["paper"], 110, _paper),
        Column(
            "net", title["net"], 100, lambda one: format.money_cell(one.price.net_minor), "right",
            type=FieldType.MONEY, value=lambda one: one.price.net_minor,
        ),
        Column("discount", title["discount"], 80, _discount, "right"),
        Column(
            "list", title["list"], 110, lambda one: format.money_cell(one.price.list_minor),
            "right", type=FieldType.MONEY, value=lambda one: one.price.list_minor,
        ),
        Column("change", title["change"], 110, _change, "right", tone=_change_tone),
        Column("bought", title["bought"], 100, _bought, "right"),
    ]  # fmt: skip


def list_change_bp(price: PriceRow) -> int | None:
    """How much the list of today is above the last price, to a tenth of a percent."""
    if price.list_minor is None or price.net_minor <= 0:
        return None
    tenths = div_half_up((price.list_minor - price.net_minor) * 1_000, price.net_minor)
    return tenths * 10


def _paper(one: _Line) -> str:
    source = _OFFER if one.price.kind == "offer" else _INVOICE
    number = one.price.number
    if one.price.kind == "offer" and number.upper().startswith(("КП", "Q")):
        return number
    return words(source).format(number=number)


def _discount(one: _Line) -> str:
    return format.percent(one.price.discount_bp) if one.price.discount_bp else format.DASH


def _change(one: _Line) -> str:
    change = list_change_bp(one.price)
    if not change:
        return format.DASH
    return f"{'+' if change > 0 else ''}{format.percent(change)}"


def _change_tone(one: _Line) -> str:
    change = list_change_bp(one.price)
    return "text" if not change else "warn" if change > 0 else "ok"


def _bought(one: _Line) -> str:
    return format.quantity(one.price.bought_milli, one.price.unit) if one.price.bought_milli else ""


class PricesTab(QWidget):
    """Enter opens the document a price stands in; the search narrows by name and article."""

    def __init__(self, commands: ClientCommands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._lines: list[_Line] = []
        self.search = SearchInput(self.tr("Product or article"))
        self.search.setMinimumWidth(theme.px(280))
        self.search.changed.connect(self._narrow)
        self.offer = writes(Button(self.tr("New offer"), icon="docs"))
        self.offer.clicked.connect(lambda: commands.run("offer.new"))
        self.table = PagedTable(price_columns(), self._fetch)
        self.table.setAccessibleName(self.tr("Prices of the client"))
        self.table.opened.connect(self._open)
        self.empty = EmptyState(
            self.tr("No prices yet"),
            self.tr("The last price of every product offered or invoiced will stand here."),
            icon="pay",
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        box.addLayout(row(self.search, None, self.offer))
        box.addWidget(self.stack, 1)
        self.offer.setVisible(commands.may("offer.new"))

    def show_card(self, card: ClientCard) -> None:
        """Show the prices of a client."""
        found = client_money.prices(card.id)
        self._lines = [_Line(place + 1, one) for place, one in enumerate(found)]
        self.stack.setCurrentWidget(self.table if found else self.empty)
        self.search.setVisible(bool(found))
        self._narrow()

    def _narrow(self) -> None:
        wanted = fold(self.search.text()).split()
        self.table.set_ids(
            one.id
            for one in self._lines
            if all(part in fold(f"{one.price.name} {one.price.sku}") for part in wanted)
        )

    def _fetch(self, ids: Sequence[int]) -> Iterable[_Line]:
        return [self._lines[one - 1] for one in ids if 0 < one <= len(self._lines)]

    def _open(self, number: object) -> None:
        if isinstance(number, int) and 0 < number <= len(self._lines):
            price = self._lines[number - 1].price
            entity = Entity.OFFER if price.kind == "offer" else Entity.INVOICE
            self._commands.open_record(entity, price.paper_id)
