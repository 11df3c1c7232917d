"""Goods side by side: prices, stock and properties; what differs is marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout

from salesapp.db.queries import attributes, packings, products
from salesapp.db.queries.products import ProductRow
from salesapp.domain.attributes import MOST_COMPARED, compare
from salesapp.domain.changes import Changes, Entity
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.paint import draw_icon, draw_text
from salesapp.ui.kit.table_column import CellState, Column
from salesapp.ui.lists.bar import Bar
from salesapp.ui.page import Page
from salesapp.ui.products.attribute_words import name_with_unit, value_words
from salesapp.ui.products.words import price_words, stock_words, vat_words
from salesapp.ui.selection import NO_SELECTION, Selection


class Line(NamedTuple):
    """A row of the comparison: what is compared, and what each product tells."""

    id: int
    name: str
    values: tuple[str, ...]
    counts: bool = True
    """Whether a difference means anything: articles always differ."""

    @property
    def differs(self) -> bool:
        """Whether not all say the same."""
        return self.counts and len(set(self.values)) > 1


class ComparePage(Page):
    """Two to five goods; Delete takes the column of the current cell away."""

    section = "products"

    def __init__(self, product_ids: Sequence[int]) -> None:
        super().__init__()
        self._ids = list(dict.fromkeys(product_ids))[:MOST_COMPARED]
        self._lines: dict[int, Line] = {}
        self.goods: list[ProductRow] = []
        self.bar = Bar()
        self.only = CheckBox(self.tr("Only differences"))
        self.about = Label("", "base", "text2", elide=True)
        self.drop = Button(self.tr("Take the column away"), icon="x", keys="Delete")
        self.bar.row.addWidget(self.only)
        self.bar.row.addWidget(self.about, 1)
        self.bar.row.addWidget(self.drop)
        self.table: PagedTable | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self.bar)
        self.only.changed.connect(self._show_lines)
        self.drop.clicked.connect(self.drop_column)
        self.load()

    @override
    def title(self) -> str:
        return self.tr("Comparison")

    @override
    def subtitle(self) -> str:
        return self.tr("%n product(s)", "", len(self.goods))

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Up+Down", self.tr("property")),
            ("Left+Right", self.tr("product")),
            ("Return", self.tr("open the product")),
            ("Delete", self.tr("take away")),
            ("Alt+Left", self.tr("back")),
        ]

    @override
    def selection(self) -> Selection:
        product = self.current()
        return NO_SELECTION if product is None else Selection.of(Entity.PRODUCT, product.id)

    @override
    def activate(self) -> None:
        if self.table is not None:
            self.table.setFocus()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(Entity.PRODUCT, Entity.CATEGORY):
            self.load()

    @override
    def reborn(self) -> Page:
        return ComparePage(self._ids)

    def load(self) -> None:
        """Read the goods and what they tell."""
        self.goods = products.rows(self._ids)
        self._ids = [one.id for one in self.goods]
        self._lines = {line.id: line for line in self._compared()}
        if self.table is not None:
            self._box.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
        self.table = PagedTable(self._columns(), self._rows, parent=self)
        self.table.fill_page()
        self.table.setAccessibleName(self.tr("Comparison"))
        self.table.opened.connect(lambda _id: self._open())
        self.table.removed.connect(lambda _id: self.drop_column())
        self._box.addWidget(self.table, 1)
        self._show_lines()
        self.title_changed.emit(self.title(), self.subtitle())

    def current(self) -> ProductRow | None:
        """The product of the current column."""
        column = self.table.currentIndex().column() - 1 if self.table is not None else -1
        return self.goods[column] if 0 <= column < len(self.goods) else None

    def drop_column(self) -> None:
        """Compare without the product of the current column."""
        product = self.current()
        if product is not None and len(self.goods) > 1:
            self._ids.remove(product.id)
            self.load()
            self.activate()

    def _open(self) -> None:
        product = self.current()
        if product is not None:
            self.record_wanted.emit(Entity.PRODUCT, product.id)

    def _compared(self) -> list[Line]:
        goods = self.goods
        told = [
            (self.tr("Article"), [one.sku for one in goods]),
            (self.tr("Price"), [price_words(one) for one in goods]),
            (self.tr("VAT"), [vat_words(one) for one in goods]),
            (self.tr("Stock"), [stock_words(one).text for one in goods]),
            (self.tr("Manufacturer"), [one.manufacturer for one in goods]),
        ]
        values = attributes.values(self._ids)
        known = attributes.of_products(self._ids)
        told += [
            (name_with_unit(one.attribute), [value_words(one.attribute, v) for v in one.values])
            for one in compare(known, [values[one] for one in self._ids])
        ]
        packs = [packings.of_product(one.id) for one in goods]
        told.append(
            (
                self.tr("Packing"),
                [
                    ", ".join(f"{p.name} = {fmt.quantity(p.total_milli, one.unit)}" for p in each)
                    for one, each in zip(goods, packs, strict=True)
                ],
            )
        )
        return [
            Line(at, name, tuple(each), counts=at > 1)
            for at, (name, each) in enumerate(told, start=1)
            if any(each)
        ]

    def _columns(self) -> list[Column]:
        columns = [
            Column("name", self.tr("Property"), 190, lambda one: one.name, paint=_paint_name)
        ]
        wide = 230 if len(self.goods) < MOST_COMPARED else 200
        for place, product in enumerate(self.goods):
            columns.append(
                Column(
                    f"product-{product.id}",
                    product.name,
                    wide,
                    lambda one, at=place: one.values[at] or fmt.DASH,  # type: ignore[misc]
                    tone=lambda one, at=place: "text" if one.values[at] else "text3",  # type: ignore[misc]
                    tip=lambda one, at=place: one.values[at],  # type: ignore[misc]
                )
            )
        return columns

    def _show_lines(self) -> None:
        if self.table is None:
            return
        shown = [at for at, line in self._lines.items() if line.differs or not self.only.value()]
        self.table.set_ids(shown)
        self.table.refresh()
        differ = sum(line.differs for line in self._lines.values())
        self.about.setText(self.tr("%n difference(s)", "", differ))

    def _rows(self, ids: Sequence[int]) -> list[Line]:
        return [self._lines[one] for one in ids if one in self._lines]


def _paint_name(painter: QPainter, rect: QRect, line: Line, _state: CellState) -> None:
    """A sign beside what differs."""
    side = theme.px(14)
    if line.differs:
        place = QRect(rect.left(), rect.top(), side, rect.height())
        draw_icon(painter, place, "excl", "warn", 14)
    inner = rect.adjusted(side + theme.px(6), 0, 0, 0)
    role = "strong" if line.differs else "base"
    draw_text(painter, inner, line.name, role, theme.tokens().text)
