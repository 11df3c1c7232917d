"""Goods, their prices and what lies in store, of any table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, ClassVar, Final

from salesapp.db import bulk
from salesapp.db.connection import fetch
from salesapp.db.fulltext import Words
from salesapp.db.models.base import Record
from salesapp.db.models.products import Category, Product
from salesapp.db.queries import import_matches as matches
from salesapp.db.queries import prices
from salesapp.db.queries.prices import PriceListRow
from salesapp.db.search_text import refresh_product
from salesapp.db.writes.prices import set_price
from salesapp.domain.imports import Outcome
from salesapp.domain.lines import price_in_mode
from salesapp.domain.search_words import search_text
from salesapp.domain.table_imports import ID, LIST, Key, TableOptions
from salesapp.domain.text import fold
from salesapp.domain.units import short_unit
from salesapp.domain.vat import VatMode
from salesapp.exchange.rows import Severity, Trouble
from salesapp.overriding import override
from salesapp.services.importing.tables.engine import TableImporter
from salesapp.services.importing.tables.match import Match
from salesapp.services.importing.tables.rows import Change, Note, Row, RowPlan
from salesapp.services.importing.tables.told import ToldValues
from salesapp.services.prices import keep_agreed

_COLUMNS: Final = (
    "sku", "name", "unit", "price_minor", "price_includes_vat", "vat_bp", "cost_minor",
    "min_price_minor", "currency", "stock_milli", "lead_days", "manufacturer", "description",
    "pitch", "is_active", "barcode",
)  # fmt: skip
_PRICE: Final = "price_minor"
_OF_PRICE: Final = ("price_includes_vat", "currency")
_LEVELS: Final = ("category.1", "category.2", "category.3")


_ID, _NAME, _NEW = Key.ID, Key.NAME, Outcome.NEW
_folded = lru_cache(maxsize=16_384)(fold)
"""The folded name, asked several times for each row."""
_unit = lru_cache(maxsize=256)(short_unit)


@lru_cache(maxsize=1_024)
def _parts(whole: str) -> tuple[str, ...]:
    """Groups written as a path; very many rows stand in the same one."""
    parts = [part.strip() for part in whole.replace(">", "/").replace("\\", "/").split("/")]
    return tuple(part for part in parts if part)


class ProductImporter(TableImporter):
    """Products, with the groups they stand in."""

    model: ClassVar[type[Record]] = Product
    table: ClassVar[str] = "product"
    columns: ClassVar[tuple[str, ...]] = (*_COLUMNS, "category_id")
    told_none: ClassVar[frozenset[str]] = frozenset({"vat_bp"})

    def __init__(self, options: TableOptions, *, writes: bool) -> None:
        super().__init__(options, writes=writes)
        self._groups: dict[tuple[int | None, str], int] = {}
        self._paths: dict[int, str] = {}
        self._next_group = 0
        self._parents: dict[int, int | None] = {}
        self.told = ToldValues(options, self._parents)
        self._prices: dict[tuple[int, int], int] = {}
        self._of_price: dict[str, Any] = {}
        self._known_lists: dict[str, PriceListRow | None] = {}
        # Tax and currency may be told by the heading of the price.
        told = {*options.mapping, *(_OF_PRICE if _PRICE in options.mapping else ())}
        self._given = tuple(name for name in _COLUMNS if name in told)
        self._by_path: dict[tuple[str, ...], int] = {}
        self.ask_anew()
        self._new_groups: list[dict[str, Any]] = []
        self._has_levels = any(level in options.mapping for level in _LEVELS)
        self._is_grouped = any(code in options.mapping for code in ("category", *_LEVELS))
        self._lists = [code for code in options.mapping if code.startswith(LIST)]
        self._new_prices: list[tuple[int, int, int]] = []
        self._today = date.today()  # noqa: DTZ011 - a price begins on a day of this place

    @override
    def ask_anew(self) -> None:
        self._groups = {
            (parent, name): group_id
            for group_id, parent, name in fetch(
                Category.select(Category.id, Category.parent, Category.name)
                .where(Category.deleted_at.is_null())
                .order_by(Category.id.desc())
            )
        }
        self._paths = {group: name for (_parent, name), group in self._groups.items()}
        self._parents.clear()
        self._parents |= {group: parent for (parent, _name), group in self._groups.items()}
        self.told.ask_anew()
        self._next_group = bulk.next_id(Category)
        self._by_path, self._prices = {}, {}

    @override
    def title(self, row: Row) -> str:
        return str(row.values.get("name") or "")

    @override
    def record(self, row: Row) -> dict[str, Any]:
        values = row.values
        self._of_price = {name: values[name] for name in _OF_PRICE if name in values}
        columns: dict[str, Any] = {name: values[name] for name in self._given if name in values}
        if unit := columns.get("unit"):
            columns["unit"] = _unit(unit)
        if path := self._path(row):
            columns["category_id"] = self._group(path)
        return columns

    @override
    def keep_apart(
        self, changed: dict[str, Any], given: Mapping[str, Any], record_id: int, plan: RowPlan
    ) -> None:
        """A price that is filled in comes with the tax and the currency the row tells of it."""
        have = self.have(record_id)
        if _PRICE in changed:
            told = {name: one for name, one in self._of_price.items() if have.get(name) != one}
            changed |= told

    @override
    def shown(self, row: Row, columns: Mapping[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = {
            name: columns[name]
            for name in self._given
            if name in columns and columns[name] not in ("", None)
        }
        if path := self._path(row):
            found["category"] = " / ".join(path)
        return found

    def _path(self, row: Row) -> tuple[str, ...]:
        if not self._is_grouped:
            return ()
        values = row.values
        path = _parts(values.get("category", ""))
        if self._has_levels:
            path += tuple(filter(None, (values.get(level, "") for level in _LEVELS)))
        return path

    def _group(self, path: tuple[str, ...]) -> int:
        """The group at the end of the path; missing ones are made."""
        if path in self._by_path:
            return self._by_path[path]
        parent: int | None = None
        for name in path:
            if (parent, name) not in self._groups:
                self._new_groups.append({"id": self._next_group, "name": name, "parent_id": parent})
                self._groups[parent, name] = self._next_group
                self._parents[self._next_group] = parent
                self._paths[self._next_group] = name
                self._next_group += 1
            parent = self._groups[parent, name]
        if parent is None:
            raise ValueError(path)
        self._by_path[path] = parent
        return parent

    @override
    def complete(self, columns: dict[str, Any], row: Row) -> dict[str, Any]:
        return {**columns, "name_key": _folded(columns["name"])}

    @override
    def derived(self, column: str, value: Any) -> dict[str, Any]:
        return {"name_key": _folded(value)} if column == "name" else {}

    @override
    def keys(self, row: Row) -> list[str]:
        key, values = self.options.key, row.values
        if key is _ID:
            return [f"id:{values[ID]}"] if values.get(ID) else []
        found: list[str] = []
        if values.get("external_id"):
            found.append(f"external_id:{values['external_id']}")
        sku, name = values.get("sku"), values.get("name")
        # An external key is given once: afterwards the article tells the product.
        if sku and key is not _NAME:
            found.append(f"sku:{sku}")
        if name and key is _NAME:
            found.append(f"name:{_folded(name)}")
        return found or self._named(row)

    @override
    def aliases(self, row: Row, record_id: int) -> list[str]:
        del record_id
        return self._named(row)

    def _named(self, row: Row) -> list[str]:
        name = row.values.get("name")
        return [f"nameless:{_folded(name)}"] if name else []

    @override
    def ask(self, wanted: Mapping[str, set[str]], match: Match) -> None:
        if skus := wanted.get("sku"):
            for sku, ids in matches.by_sku(skus).items():
                match.put(f"sku:{sku}", ids[:1])
        if names := wanted.get("name"):
            for key, named in matches.by_name("product", names).items():
                match.put(f"name:{key}", [one for one, _inn in named])
        if names := wanted.get("nameless"):
            # Without an article the first of that name is meant.
            for key, named in matches.by_name("product", names).items():
                match.put(f"nameless:{key}", [one for one, _inn in named][:1])

    @override
    def load(self, ids: Sequence[int]) -> None:
        self.told.load(ids)
        for code in self._lists:
            number = int(code.removeprefix(LIST))
            for product_id, amount in matches.list_prices(number, ids, self._today).items():
                self._prices.setdefault((number, product_id), amount)

    @override
    def children(self, row: Row, record_id: int, plan: RowPlan) -> None:
        if plan.outcome is not _NEW:
            self._tell_group(row, plan)
        if self.told.fields:
            group = self.have(record_id).get("category_id")
            if self.told.take(row, record_id, group, plan, keeps=self.keeps(record_id)):
                self.must_refresh(record_id)
        for code in self._lists:
            amount = self._of_list(row, code, record_id, plan)
            number = int(code.removeprefix(LIST))
            before = self._prices.get((number, record_id))
            if amount is None or amount == before:
                continue
            if before is not None and self.keeps(record_id):
                continue
            self._prices[number, record_id] = amount
            self._new_prices.append((record_id, number, amount))
            plan.changes.append(Change(code, before, amount))

    def _of_list(self, row: Row, code: str, record_id: int, plan: RowPlan) -> int | None:
        """The price of a list as the list keeps it: with tax or without, in its currency."""
        amount: int | None = row.values.get(code)
        if code not in self._known_lists:
            self._known_lists[code] = prices.price_list(int(code.removeprefix(LIST)))
        known = self._known_lists[code]
        if amount is None or known is None:
            return amount
        currency = row.values.get(f"{code} currency", known.currency)
        if currency != known.currency:
            told = Note(Trouble.NOT_A_CHOICE, Severity.WARNING, known.name, currency)
            plan.notes.append(told)
            return None
        mode = VatMode.INCLUDED if known.includes_vat else VatMode.ON_TOP
        tax = row.values.get(f"{code} price_includes_vat", known.includes_vat)
        return price_in_mode(amount, self.have(record_id).get("vat_bp"), mode, includes_vat=tax)

    def _tell_group(self, row: Row, plan: RowPlan) -> None:
        """A changed group is told by its name."""
        for change in plan.changes:
            if change.field == "category_id":
                old = self._paths.get(change.old, "") if change.old else None
                plan.changes.remove(change)
                plan.changes.append(Change("category", old, " / ".join(self._path(row))))
                break

    @override
    def write_before(self, words: Words) -> None:
        bulk.insert(Category, self._new_groups)
        for product_id, changed in self._changed.items():
            if "price_includes_vat" in changed:
                keep_agreed(product_id, included=bool(changed["price_includes_vat"]))
        self.touched["category"].update(one["id"] for one in self._new_groups)
        self.touched["category"] |= self.told.write_before()

    @override
    def write_children(self, words: Words) -> None:
        self.told.write()
        for product_id, number, _amount in self._new_prices:
            self.touched["product"].add(product_id)
            self.touched["price_list"].add(number)
        for product_id, number, amount in self._new_prices:
            set_price((product_id, number, None, 0), amount, self._today, None, "")

    @override
    def search_text(self, columns: Mapping[str, Any], record_id: int) -> str:
        sku = columns.get("sku", "")
        texts = [columns["name"], sku, columns.get("manufacturer", ""), columns.get("barcode", "")]
        if sku:
            texts.append(fold(sku).replace(" ", ""))
        return search_text(texts)

    @override
    def refresh(self, record_id: int) -> None:
        refresh_product(record_id)

    @override
    def settle(self) -> None:
        super().settle()
        self.told.settle()
        self._new_groups, self._new_prices = [], []
