"""Rules of the model for tables out of files: rows that make records and rows that change them."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from hypothesis.stateful import RuleBasedStateMachine

from salesapp.db.connection import value
from salesapp.domain.table_imports import Key, Mode, TableKind
from tests.machine.chance import OneOf, Rows, deed
from tests.services.tables_kit import imported, outcomes, source_of

CLIENT_ROWS = Rows(
    (
        OneOf("7707083893", "5260000019", "7736050003"),
        OneOf("Ромашка", "Загруженная"),
        OneOf("", "Тверь", "Омск"),
    ),
    most=3,
)
GOODS_ROWS = Rows((OneOf("Б-1", "Б-2", "Б-3"), OneOf("Болт", "Шайба")), most=3)
MODES = OneOf(*Mode)


class Tables(RuleBasedStateMachine):
    """What the wizard does with a table, and what the dictionary expects of it."""

    now: dict[str, dict[int, dict[str, Any]]]

    @deed(lines=CLIENT_ROWS, mode=MODES)
    def import_clients(self, lines, mode):
        text = "Название;ИНН;Город\n" + "".join(f"{n};{i};{c}\n" for i, n, c in lines)
        known = {
            self.now["client"][one]["inn"]: one
            for one in self.alive("client")
            if self.now["client"][one]["inn"]
        }
        before = deepcopy(self.now)
        got = outcomes(self.import_table(text, kind=TableKind.CLIENTS, key=Key.INN, mode=mode))
        expected = []
        for inn, name, city in lines:
            told = self.now["client"].get(known.get(inn, 0))
            fresh = {"name": name, **({"city": city} if city else {})}
            expected.append(self.take(told, fresh, mode))
            if expected[-1] == "new":
                made = int(value("SELECT id FROM client WHERE inn = ? AND deleted_at IS NULL", inn))
                self.now["client"][made] = {
                    "name": name, "city": city, "note": "", "inn": inn, "phones": set(),
                    "alive": True,
                }  # fmt: skip
        assert got == expected
        if self.now != before:
            self.did(before)

    @deed(lines=GOODS_ROWS, mode=MODES)
    def import_goods(self, lines, mode):
        text = "Артикул;Наименование\n" + "".join(f"{sku};{name}\n" for sku, name in lines)
        known = {self.now["product"][one]["sku"]: one for one in self.alive("product")}
        before = deepcopy(self.now)
        got = outcomes(self.import_table(text, kind=TableKind.PRODUCTS, key=Key.SKU, mode=mode))
        expected = []
        for sku, name in lines:
            told = self.now["product"].get(known.get(sku, 0))
            expected.append(self.take(told, {"name": name}, mode))
            if expected[-1] == "new":
                sql = "SELECT id FROM product WHERE sku = ? AND deleted_at IS NULL"
                made = int(value(sql, sku))
                self.now["product"][made] = {"name": name, "sku": sku, "alive": True}
        assert got == expected
        if self.now != before:
            self.did(before)

    def import_table(self, text: str, **options: Any) -> list[Any]:
        """A table through the wizard's own engine: read, mapped, planned, written."""
        self.files += 1
        return imported(source_of(self.folder / f"table-{self.files}", text, **options))

    @staticmethod
    def take(told: dict[str, Any] | None, fresh: dict[str, Any], mode: Mode) -> str:
        """What a mode does with a row, and the outcome it is told to have."""
        if told is None:
            return "skipped" if mode is Mode.UPDATE else "new"
        if mode is Mode.CREATE:
            return "skipped"
        wanted = {
            key: text
            for key, text in fresh.items()
            if told[key] != text and not (mode is Mode.FILL and told[key])
        }
        told.update(wanted)
        return "updated" if wanted else "unchanged"
