"""Scenes of the editor of offers, for the pictures: choices, pasted rows, prices, versions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from salesapp.app.hands import pause
from salesapp.db.connection import execute, value
from salesapp.domain.lines import Standing
from salesapp.services import offers
from salesapp.ui.format import today
from salesapp.ui.main_window import MainWindow
from salesapp.ui.offers.cells import Cell
from salesapp.ui.offers.editor import OfferEditor

LONG = "Болт высокопрочный М20×80 класса 10.9 с крупным шагом резьбы, термодиффузионный цинк, "
GOODS = "SELECT sku FROM product WHERE sku <> '' AND is_active = 1 AND price_minor > 0 LIMIT 7"
Scene = tuple[str, Callable[[], QWidget | None]]


class OfferScenes:
    """Each scene makes an offer of its own."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def scenes(self) -> Iterator[Scene]:
        """The editor in its states."""
        yield "offer-lines", self.lines
        yield "offer-search", self.search
        yield "offer-unsolved", self.unsolved
        yield "offer-reprice", self.reprice
        yield "offer-currency", self.currency
        yield "offer-versions", self.versions
        yield "offer-compare", self.compare
        yield "offer-send-low", self.send_low
        yield "offer-thousand", self.thousand
        yield "offer-long", self.long_names

    def _draft(self, rows: str = "") -> OfferEditor:
        client = int(value("SELECT id FROM client WHERE name LIKE '%Волжмонтаж%' LIMIT 1") or 1)
        offer_id = offers.create(client, None, today()).subject_id
        assert offer_id is not None
        editor = OfferEditor(offer_id)
        self.window.navigator.show_page(editor)
        skus = [str(one) for (one,) in _rows(GOODS)]
        table = rows or "\n".join(f"{sku}\t{120 * (at + 1)}" for at, sku in enumerate(skus[:6]))
        editor.desk.paste(table)
        pause(400)
        return editor

    def lines(self) -> None:
        """Sums off, an option, an alternative, a note, delivery."""
        editor = self._draft()
        sheet = editor.sheet
        lines = list(sheet.lines)
        lines[0] = replace(lines[0], discount_bp=500)
        lines[1] = replace(lines[1], discount_minor=1_500_00, note="паспорт качества на партию")
        sheet.set_lines(lines)
        sheet.make_alternative(3)
        sheet.toggle_counted(5)
        sheet.insert(6, [replace(sheet.free_line("Доставка, 2 рейса"), price_minor=9_250_00)])
        sheet.choose(discount_minor=2_000_00)
        editor.totals.show_head()
        editor.grid.go_to(3, Cell.QUANTITY)
        pause(500)

    def search(self) -> None:
        """The search in place, with stock, price and margin."""
        editor = self._draft()
        editor.picker.input.look_for("болт")

    def unsolved(self) -> None:
        """Pasted rows that nobody knows."""
        editor = self._draft(
            "Артикул\tКол-во\nБТЦ-20-80\t3 200\nШП-20-Х\t500\nГТЦ-20\t3200\nК-7\t4"
        )
        editor.desk.solve_first()

    def reprice(self) -> None:
        """The catalogue went on."""
        editor = self._draft()
        execute("UPDATE product SET price_minor = price_minor * 107 / 100 WHERE id % 2 = 0")
        editor.sheet.set_line(2, replace(editor.sheet.lines[2], price_minor=99_00))
        editor.bars.look_again()
        editor.desk.reprice()

    def currency(self) -> None:
        """An offer in yuan with its rate."""
        editor = self._draft()
        editor.sheet.choose(currency="CNY", rate_micro=12_500_000, rate_on=today())
        editor.totals.show_head()
        pause(500)

    def _two_versions(self) -> OfferEditor:
        editor = self._draft()
        offers.send(editor.sheet.id, today())
        made = offers.new_version(editor.sheet.id, today()).subject_id
        assert made is not None
        editor.show_version(made)
        lines = list(editor.sheet.lines)
        lines[0] = replace(lines[0], discount_bp=500)
        lines[2] = replace(lines[2], quantity_milli=lines[2].quantity_milli * 2)
        lines[4] = replace(lines[4], standing=Standing.OPTIONAL)
        editor.sheet.set_lines([*lines[:5], editor.sheet.free_line("Монтаж")])
        editor.sheet.choose(payment_terms="Отсрочка 30 дней")
        pause(500)
        return editor

    def versions(self) -> None:
        """Two versions as tabs."""
        self._two_versions()

    def compare(self) -> None:
        """Two versions side by side."""
        self._two_versions().compare_versions()

    def send_low(self) -> None:
        """An offer below its limits is sent."""
        editor = self._draft()
        editor.sheet.choose(discount_bp=3500, valid_until=today() + timedelta(days=14))
        editor.send_offer()

    def thousand(self) -> None:
        """A thousand lines."""
        skus = [str(one) for (one,) in _rows(GOODS)]
        editor = self._draft("\n".join(f"{skus[at % len(skus)]}\t{at + 1}" for at in range(1000)))
        editor.grid.go_to(500, Cell.PRICE)
        pause(1500)

    def long_names(self) -> None:
        """Names that do not fit."""
        editor = self._draft()
        lines = [replace(one, name=LONG + one.name) for one in editor.sheet.lines]
        editor.sheet.set_lines(lines)
        editor.sheet.make_alternative(2)
        editor.sheet.choose(payment_terms=LONG * 2, warranty=LONG)
        editor.terms.show_values()
        pause(500)


def _rows(sql: str) -> list[tuple[object, ...]]:
    from salesapp.db.connection import rows

    return list(rows(sql))
