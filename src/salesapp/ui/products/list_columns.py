"""The goods of the list as a table: for files, the clipboard and paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from salesapp.db.queries import products
from salesapp.db.queries.products import ProductRow
from salesapp.domain.entities import Entity
from salesapp.domain.fields import FieldType
from salesapp.ui.fields.own_columns import OwnColumns
from salesapp.ui.format import money_value
from salesapp.ui.kit.table_column import Column
from salesapp.ui.output.source import ListSource
from salesapp.ui.products.attribute_columns import AttributeColumns
from salesapp.ui.products.words import known_words
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_TITLES = {
    "sku": QT_TRANSLATE_NOOP("ProductColumns", "Article"),
    "name": QT_TRANSLATE_NOOP("ProductColumns", "Name"),
    "group": QT_TRANSLATE_NOOP("ProductColumns", "Group"),
    "unit": QT_TRANSLATE_NOOP("ProductColumns", "Unit"),
    "price": QT_TRANSLATE_NOOP("ProductColumns", "Price"),
    "with_vat": QT_TRANSLATE_NOOP("ProductColumns", "VAT is in the price"),
    "vat": QT_TRANSLATE_NOOP("ProductColumns", "VAT"),
    "min_price": QT_TRANSLATE_NOOP("ProductColumns", "Lowest price"),
    "stock": QT_TRANSLATE_NOOP("ProductColumns", "In stock"),
    "lead_days": QT_TRANSLATE_NOOP("ProductColumns", "Days to deliver"),
    "manufacturer": QT_TRANSLATE_NOOP("ProductColumns", "Manufacturer"),
    "known": QT_TRANSLATE_NOOP("ProductColumns", "What is known"),
    "is_active": QT_TRANSLATE_NOOP("ProductColumns", "On sale"),
}


def product_columns(groups: dict[int, str]) -> list[Column]:
    """The columns, in the language of now; `groups` are the names of the groups by id."""

    def column(
        name: str, value: Callable[[ProductRow], object], kind: FieldType, width: int
    ) -> Column:
        title = translate("ProductColumns", _TITLES[name])
        return Column(name, title, width, lambda one: str(value(one) or ""), type=kind, value=value)

    text, money = FieldType.TEXT, FieldType.MONEY
    return [
        column("sku", lambda one: one.sku, text, 110),
        column("name", lambda one: one.name, text, 320),
        column("group", lambda one: groups.get(one.category_id or 0, ""), text, 150),
        column("unit", lambda one: one.unit, text, 60),
        column("price", lambda one: money_value(one.price_minor, one.currency), money, 100),
        column("with_vat", lambda one: one.price_includes_vat, FieldType.FLAG, 80),
        column("vat", lambda one: one.vat_bp, FieldType.PERCENT, 60),
        column("min_price", lambda one: one.min_price_minor, money, 100),
        column("stock", lambda one: one.stock_milli, FieldType.NUMBER, 80),
        column("lead_days", _days, FieldType.NUMBER, 80),
        column("manufacturer", lambda one: one.manufacturer, text, 150),
        column("known", lambda one: known_words(one.known), text, 100),
        column("is_active", lambda one: one.is_active, FieldType.FLAG, 80),
    ]


def _days(one: ProductRow) -> object:
    return None if one.lead_days is None else one.lead_days * 1000


def product_source(
    ids: Sequence[int], chosen: Sequence[int], title: str, filters: Sequence[str]
) -> ListSource:
    """The list of goods as it stands; the lowest price only where the user asks for all."""
    groups = {one.id: one.name for one in products.categories()}
    own = OwnColumns(Entity.PRODUCT)
    told = AttributeColumns(ids)
    listed = {one.id for one in told.columns(listed=True)}
    columns = (*product_columns(groups), *told.columns(), *own.columns())
    usual = {"sku", "name", "group", "unit", "price", "vat", "stock", "manufacturer"}
    usual |= listed
    return ListSource(
        title=title,
        columns=tuple(one for one in columns if one.id in usual),
        every_column=columns,
        ids=ids,
        fetch=told.fetch(own.fetch(products.rows)),
        selected=chosen if len(chosen) > 1 else (),
        filters=tuple(filters),
        entity=Entity.PRODUCT,
    )
