"""The catalogue of a foreign file."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from salesapp.db import bulk
from salesapp.db.connection import fetch
from salesapp.db.models.products import Category, Product
from salesapp.domain.changes import Entity
from salesapp.domain.imports import MatchPolicy
from salesapp.domain.text import fold, name_key
from salesapp.domain.units import short_unit
from salesapp.exchange.rows import ProductRow
from salesapp.overriding import override
from salesapp.services.importing.engine import Importer
from salesapp.services.prices import keep_agreed


class ProductImporter(Importer[ProductRow]):
    """Products, with the groups they stand in."""

    entity = Entity.PRODUCT
    model = Product
    columns = (
        "sku", "name", "name_key", "category_id", "unit", "price_minor", "price_includes_vat",
        "vat_bp", "currency", "description", "is_active", "search_text",
    )  # fmt: skip

    def __init__(self, policy: MatchPolicy) -> None:
        super().__init__(policy)
        self._groups: dict[tuple[int | None, str], int] = {
            (parent, name): group_id
            for group_id, parent, name in fetch(
                Category.select(Category.id, Category.parent, Category.name).where(
                    Category.deleted_at.is_null()
                )
            )
        }
        self._next_group = bulk.next_id(Category)
        self._new_groups: list[dict[str, Any]] = []
        self._by_sku = dict(
            fetch(
                Product.select(Product.sku, Product.id).where(
                    Product.sku != "", Product.deleted_at.is_null()
                )
            )
        )

    @override
    def title(self, row: ProductRow) -> str:
        return row.name

    @override
    def silent(self, row: ProductRow) -> Collection[str]:
        told = {
            "currency": bool(row.currency),
            "price_includes_vat": row.price_includes_vat is not None,
            "is_active": row.is_active is not None,
        }
        return [name for name, is_told in told.items() if not is_told]

    @override
    def settle(
        self, row: ProductRow, record_id: int, changed: dict[str, Any], *, replaces: bool
    ) -> None:
        """«Без НДС» is a rate like any other: no empty field, and it may take a rate's place."""
        changed.pop("vat_bp", None)
        if replaces and row.vat_given and row.vat_bp != self.now_there(record_id).get("vat_bp"):
            changed["vat_bp"] = row.vat_bp

    @override
    def twin(self, row: ProductRow) -> int | None:
        return self._by_sku.get(row.sku) if row.sku else None

    @override
    def remember(self, row: ProductRow, record_id: int) -> None:
        if row.sku:
            self._by_sku.setdefault(row.sku, record_id)

    @override
    def wanted(self, row: ProductRow) -> dict[str, Any]:
        return {
            "sku": row.sku,
            "name": row.name,
            "name_key": name_key(row.name),
            "category_id": self._group(row.category),
            "unit": short_unit(row.unit),
            "price_minor": row.price_minor,
            "price_includes_vat": row.price_includes_vat is not False,
            "vat_bp": row.vat_bp,
            "currency": row.currency or "RUB",
            "description": row.description,
            "is_active": row.is_active is not False,
            "search_text": fold(f"{row.sku} {row.name}"),
        }

    def _group(self, path: tuple[str, ...]) -> int | None:
        """The group at the end of the path; missing ones are made."""
        parent: int | None = None
        for name in path:
            if (parent, name) not in self._groups:
                made = {"id": self._next_group, "name": name, "parent_id": parent}
                self._new_groups.append(made)
                self._groups[parent, name] = self._next_group
                self._next_group += 1
            parent = self._groups[parent, name]
        return parent

    @override
    def write(self) -> None:
        bulk.insert(Category, self._new_groups)
        for product_id, changed in self.work.changed.items():
            if "price_includes_vat" in changed:
                keep_agreed(product_id, included=bool(changed["price_includes_vat"]))
        super().write()
