"""The goods as a table: any field and property in a column, typed into, filtered and printed."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from salesapp.domain.entities import Entity
from salesapp.domain.fields import built_in
from salesapp.domain.segments import PRODUCT_SEGMENTS, ProductSegment
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.fields.words import title_of
from salesapp.ui.kit.paint import draw_text
from salesapp.ui.kit.table_column import CellState, Column
from salesapp.ui.lists.desk import Ready
from salesapp.ui.lists.list_columns import field_columns
from salesapp.ui.lists.record_lines import RecordLine
from salesapp.ui.lists.record_table import RecordTable, TableSpec
from salesapp.ui.lists.segment_bar import SegmentFace
from salesapp.ui.products.command_page import MENU, ProductCommandPage
from salesapp.ui.products.commands import ProductCommands
from salesapp.ui.products.words import product_segment_name

_NAME: Final = "name"
_SHOWN: Final = ("sku", "category", "unit", "price_minor", "stock_milli", "manufacturer")
_WIDE: Final = {"sku": 120, "category": 150, "unit": 86, "manufacturer": 150}
_MOST: Final = {"category": 220, "manufacturer": 240}
"""How wide these grow where there is room."""
_ICONS: Final = {
    ProductSegment.IN_STOCK: ("check", "ok"),
    ProductSegment.WITHOUT_PRICE: ("warn", "warn"),
    ProductSegment.ARCHIVED: ("lock", ""),
}


class ProductTable(RecordTable, ProductCommandPage):
    """Properties of the groups stand among the columns, named with their unit."""

    def __init__(self) -> None:
        super().__init__()
        self.commands = ProductCommands(self)
        self.commands.made.connect(lambda one: self.record_wanted.emit(Entity.PRODUCT, one))
        self.commands.record_wanted.connect(self.record_wanted)
        self.commands.page_wanted.connect(self.page_wanted)

    @override
    def spec(self) -> TableSpec:
        ready = [
            Ready(
                SegmentFace(one.value, product_segment_name(one), *_ICONS.get(one, ("", ""))),
                PRODUCT_SEGMENTS[one],
            )
            for one in ProductSegment
        ]
        return TableSpec(
            Entity.PRODUCT,
            _NAME,
            self.tr("Article, name, property, fact"),
            ("category", "manufacturer"),
            ready,
            self.tr("State"),
            tuple(one for one in MENU if one not in ("products.edit", "products.pitch")),
            (Entity.CATEGORY,),
        )

    @override
    def make_columns(self) -> list[Column]:
        name = Column(
            _NAME, title_of(built_in(Entity.PRODUCT, _NAME)), 300, _name, paint=_paint_name,
            sort_key=_NAME, lead=True, stretch=True,
        )  # fmt: skip
        rest = field_columns(Entity.PRODUCT, lambda one: one.values, without=(_NAME,), shown=_SHOWN)
        sized = (
            replace(one, width=_WIDE.get(one.id, one.width), grow=_MOST.get(one.id, 0))
            for one in rest
        )
        return [name, *sized]

    @override
    def title(self) -> str:
        return self.tr("Products")

    @override
    def primary_action(self) -> str | None:
        return "products.new"

    @override
    def in_order(self, ids: list[int] | tuple[int, ...]) -> list[int]:  # type: ignore[override]
        return sorted(ids, key=self.table.paged.row_of)

    @override
    def allows(self, action_id: str) -> bool:
        if action_id not in ("products.archive", "products.restore", "products.offer"):
            return True
        line = self.table.current_record()
        active = line is None or bool(line.values.get("is_active"))
        return active is (action_id != "products.restore")

    @override
    def edit_product(self) -> None:
        """F2: type into the cell, or into the name."""
        self.table.edit_here(_NAME)

    def new_product(self) -> None:
        """Add a product."""
        self.commands.new()

    def bulk_prices(self) -> None:
        """Change the base prices of the marked goods, of those shown, or of all that are sold."""
        chosen = self.table.target_ids()
        if len(chosen) < 2:
            self.desk.ask_whole()
            chosen = self.table.paged.ids if self.desk.is_narrowed() else ()
        self.commands.change_prices(None, list(chosen))

    def show_price_lists(self) -> None:
        """Show the price lists over this page."""
        from salesapp.ui.products.lists_page import PriceListsPage

        self.page_wanted.emit(PriceListsPage())


def _name(one: RecordLine) -> str:
    return str(one.values.get(_NAME, ""))


def _paint_name(painter: QPainter, rect: QRect, one: RecordLine, state: CellState) -> None:
    tokens = theme.tokens()
    ink = tokens.text if one.values.get("is_active", True) else tokens.text3
    draw_text(painter, rect, _name(one), "strong" if state.selected else "base", ink)
