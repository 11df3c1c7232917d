"""The whole process: the day's work, papers and money, imports, the recycle bin, restarts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from salesapp.db.connection import rows, value
from salesapp.db.queries import recycle_bin as bin_
from salesapp.domain.changes import Entity
from salesapp.domain.clients import ContactDraft
from salesapp.domain.products import ProductDraft
from salesapp.domain.table_imports import Key, Mode, TableKind
from salesapp.services import attachments, clients, contacts, merging, products, recycle_bin
from tests.machine.chance import PICK, Number, OneOf, Rows, deed
from tests.machine.day import Day
from tests.machine.papers import Papers
from tests.services.tables_kit import imported, outcomes, source_of

ALIVE = "SELECT id FROM client WHERE deleted_at IS NULL"
PEOPLE = "SELECT id FROM contact WHERE deleted_at IS NULL"
GOODS = "SELECT id FROM product WHERE deleted_at IS NULL"
SKUS = OneOf("", "Б-1", "Б-2", "Б-3")
GOODS_ROWS = Rows((OneOf("Б-1", "Б-2", "Б-3"), OneOf("Болт", "Шайба")), most=3)


class Whole(Day, Papers):
    """Everything a manager does with a store, in any order."""

    @deed(weight=0.5, first=PICK, second=PICK)
    def merge(self, first, second):
        stays, goes = self.pick(ALIVE, first), self.pick(ALIVE, second)
        if stays is None or stays == goes:
            return
        made = self.act(lambda: merging.merge(Entity.CLIENT, stays, [goes], {}), may_lose=True)
        if made is not None:
            self.owed[stays] += self.owed.pop(goes, 0)

    @deed(weight=0.6, number=PICK)
    def delete_client(self, number):
        client = self.pick(ALIVE, number)
        if client is not None:
            self.act(lambda: clients.delete(client), may_lose=True)

    @deed(weight=0.8, number=PICK, way=OneOf("create", "link", "delete"), other=PICK)
    def people(self, number, way, other):
        client, person = self.pick(ALIVE, number), self.pick(PEOPLE, other)
        if client is None or (person is None and way != "create"):
            return
        works = {
            "create": lambda: contacts.create(client, ContactDraft("Петров Пётр")),
            "link": lambda: contacts.link(person, client),
            "delete": lambda: contacts.delete(person),
        }
        self.act(works[way])

    @deed(weight=0.8, number=PICK, sku=SKUS, way=OneOf("create", "create", "delete", "merge"))
    def goods(self, number, sku, way):
        one, other = self.pick(GOODS, number), self.pick(GOODS, number + 1)
        if way != "create" and (one is None or one == other):
            return
        works = {
            "create": lambda: products.create(ProductDraft("Болт", sku, unit="шт")),
            "delete": lambda: products.delete(one),
            "merge": lambda: merging.merge(Entity.PRODUCT, one, [other], {}),
        }
        self.act(works[way])

    @deed(weight=0.6, number=PICK, needs=lambda self: bin_.keys())
    def restore(self, number):
        found = sorted(bin_.keys())
        entity, one = found[number % len(found)]
        self.act(lambda: recycle_bin.restore(entity, one), may_lose=True)

    @deed(weight=0.1, number=PICK, needs=lambda self: bin_.keys())
    def purge(self, number):
        found = sorted(bin_.keys())
        self.act(lambda: recycle_bin.purge(found[number % len(found) :][:2]), may_lose=True)

    @deed(weight=0.05)
    def purge_what_lay_long(self):
        later = datetime.now(UTC) + timedelta(days=400)
        self.act(lambda: recycle_bin.purge_expired(later), may_lose=True)

    @deed(weight=0.3, number=PICK, size=Number(1, 5_000))
    def attach(self, number, size):
        client = self.pick(ALIVE, number)
        if client is None:
            return
        source = self.folder / "scan.bin"
        source.write_bytes(bytes(size % 251 for _byte in range(size)))
        self.act(lambda: attachments.attach(Entity.CLIENT, client, [attachments.keep(source)]))

    @deed(weight=0.15, lines=GOODS_ROWS, mode=OneOf(*Mode))
    def import_goods(self, lines, mode):
        text = "Артикул;Наименование\n" + "".join(f"{sku};{name}\n" for sku, name in lines)
        self.import_table(text, len(lines), kind=TableKind.PRODUCTS, key=Key.SKU, mode=mode)

    @deed(weight=0.15, count=Number(1, 4), mode=OneOf(*Mode))
    def import_clients(self, count, mode):
        self.files += 1
        lines = "".join(f"Загруженная {self.files}-{row};Тверь\n" for row in range(count))
        text = f"Название;Город\n{lines}"
        self.import_table(text, count, kind=TableKind.CLIENTS, mode=mode)

    def import_table(self, text: str, count: int, **options: object) -> None:
        """As the wizard does it; each row is told to have come to something."""
        before = value("SELECT max(id) FROM journal")
        folder = self.folder / "table"
        made = self.act(
            lambda: outcomes(imported(source_of(folder, text, **options))), may_lose=True
        )
        assert made is not None
        assert len(made) == count
        wrote = value("SELECT max(id) FROM journal") > before
        assert wrote == bool({"new", "updated"} & set(made))
        assert not rows("SELECT 1 FROM unfinished")
