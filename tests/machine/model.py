"""Whatever order things are done in, the store ends as a simple dictionary says."""

from __future__ import annotations

import shutil
import tempfile
from copy import deepcopy
from pathlib import Path
from typing import Any

from hypothesis.stateful import initialize

from salesapp.db.connection import rows, value
from salesapp.db.queries import recycle_bin as bin_
from salesapp.db.store import close_store, open_store
from salesapp.domain.changes import Entity
from salesapp.domain.clients import ClientDraft, ContactDraft, PointDraft, PointKind
from salesapp.domain.errors import RuleError
from salesapp.domain.products import ProductDraft
from salesapp.services import clients, contacts, merging, products, recycle_bin, undo
from salesapp.services.checks import check_store
from salesapp.services.importing import run
from tests.machine.chance import COIN, Number, OneOf, always, deed
from tests.machine.model_tables import Tables
from tests.machine.program import begun
from tests.machine.telling import apart, newest

NAMES = OneOf("Ромашка", "ООО «Ёлка»", "ИП Орлов")
CITIES = OneOf("", "Тверь", "Рязань")
NOTES = OneOf("", "звонить утром", "платит вовремя")
INNS = OneOf("", "", "7707083893", "5260000019")
SKUS = OneOf("", "Б-1", "Б-2")
PHONES = {"8 916 123-45-67": "+79161234567", "8 831 200-14-07": "+78312001407"}
PHONE = OneOf("", *PHONES)
PICK = Number(0, 30)

Record = dict[str, Any]


class Model(Tables):
    """Clients, people and products as dictionaries; `done` and `undone` are copies of the whole."""

    goes_on = False
    """The dictionary ends with its process."""
    begun = staticmethod(begun)
    restarted = False

    @initialize()
    def open(self) -> None:
        self.take_up(begun(Path(tempfile.mkdtemp())))

    def take_up(self, path: Path) -> None:
        self.folder = path.parent
        open_store(path)
        undo.start()
        self.now: dict[str, dict[int, Record]] = {"client": {}, "contact": {}, "product": {}}
        self.done: list[Any] = []
        self.undone: list[Any] = []
        self.files = self.steps = self.refused = 0

    def word(self) -> str:
        return "0 nothing is taken up again"

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            assert check_store() == []
            close_store()
            shutil.rmtree(self.folder)

    # The dictionary

    def did(self, before: Any) -> None:
        self.steps += 1
        self.done.append(before)
        self.undone.clear()

    def alive(self, kind: str) -> list[int]:
        return [one for one, told in self.now[kind].items() if told["alive"]]

    def pick(self, kind: str, number: int) -> int | None:
        found = self.alive(kind)
        return found[number % len(found)] if found else None

    def taken(self, inn: str, exclude: tuple[int, ...] = ()) -> bool:
        return bool(inn) and any(
            self.now["client"][one]["inn"] == inn
            for one in self.alive("client")
            if one not in exclude
        )

    def sku_taken(self, sku: str, exclude: tuple[int, ...] = ()) -> bool:
        return bool(sku) and any(
            self.now["product"][one]["sku"] == sku
            for one in self.alive("product")
            if one not in exclude
        )

    def survivor(self, kind: str, one: int) -> int:
        while (into := self.now[kind][one].get("into")) is not None:
            one = into
        return one

    def act(self, work: Any) -> int | None:
        """Do it in the store; whether it is refused must be what the dictionary expects."""
        try:
            return work().subject_id
        except RuleError:
            self.steps += 1
            self.refused += 1
            return None

    # What the user does

    @deed(name=NAMES, city=CITIES, note=NOTES, inn=INNS, phone=PHONE, person=COIN)
    def create_client(self, name, city, note, inn, phone, person):
        points = (PointDraft(PointKind.PHONE, phone),) if phone else ()
        draft = ClientDraft(name, city=city, note=note, inn=inn, points=points)
        people = [ContactDraft("Иванов Иван")] if person else []
        before = deepcopy(self.now)
        made = self.act(lambda: clients.create(draft, people))
        assert (made is None) == self.taken(inn)
        if made is None:
            return
        phones = {PHONES[phone]} if phone else set()
        told = {"name": name, "city": city, "note": note, "inn": inn, "phones": phones}
        self.now["client"][made] = {**told, "alive": True}
        if person:
            contact = int(value("SELECT max(id) FROM contact"))
            self.now["contact"][contact] = {
                "name": "Иванов Иван", "note": "", "places": {made}, "alive": True,
            }  # fmt: skip
        self.did(before)

    @deed(number=PICK, name=NAMES, city=CITIES, inn=INNS, phone=PHONE)
    def edit_client(self, number, name, city, inn, phone):
        client = self.pick("client", number)
        if client is None:
            return
        told = self.now["client"][client]
        points = (PointDraft(PointKind.PHONE, phone),) if phone else ()
        draft = ClientDraft(name, city=city, note=told["note"], inn=inn, points=points)
        rev = value("SELECT rev FROM client WHERE id = ?", client)
        before = deepcopy(self.now)
        made = self.act(lambda: clients.update(client, draft, rev))
        assert (made is None) == self.taken(inn, (client,))
        if made is not None:
            phones = {PHONES[phone]} if phone else set()
            told.update(name=name, city=city, inn=inn, phones=phones)
            self.did(before)

    @deed(number=PICK, note=NOTES)
    def create_contact(self, number, note):
        client = self.pick("client", number)
        if client is None:
            return
        before = deepcopy(self.now)
        made = self.act(lambda: contacts.create(client, ContactDraft("Петров Пётр", note=note)))
        self.now["contact"][made] = {
            "name": "Петров Пётр", "note": note, "places": {client}, "alive": True,
        }  # fmt: skip
        self.did(before)

    @deed(person=PICK, number=PICK)
    def link_contact(self, person, number):
        contact, client = self.pick("contact", person), self.pick("client", number)
        if contact is None or client is None:
            return
        before = deepcopy(self.now)
        contacts.link(contact, client)
        if client not in self.now["contact"][contact]["places"]:
            self.now["contact"][contact]["places"].add(client)
            self.did(before)

    @deed(name=OneOf("Болт", "Гайка"), sku=SKUS)
    def create_product(self, name, sku):
        before = deepcopy(self.now)
        made = self.act(lambda: products.create(ProductDraft(name, sku, unit="шт")))
        assert (made is None) == self.sku_taken(sku)
        if made is not None:
            self.now["product"][made] = {"name": name, "sku": sku, "alive": True}
            self.did(before)

    @deed(weight=0.03, count=Number(1, 3))
    def import_companies(self, count):
        self.files += 1
        names = [f"Загруженная {self.files}-{place}" for place in range(count)]
        path = self.folder / f"companies-{self.files}.csv"
        lines = [
            "ID;Название компании",
            *(f"{self.files}{at};{name}" for at, name in enumerate(names)),
        ]
        path.write_text("\n".join(lines) + "\n", "utf-8-sig")
        before = deepcopy(self.now)
        run.run([run.read(path)])
        for name in names:
            made = int(value("SELECT id FROM client WHERE name = ?", name))
            self.now["client"][made] = {
                "name": name, "city": "", "note": "", "inn": "", "phones": set(), "alive": True,
            }  # fmt: skip
        self.did(before)

    @deed(first=PICK, second=PICK)
    def merge_clients(self, first, second):
        stays, goes = self.pick("client", first), self.pick("client", second)
        if stays is None or stays == goes:
            return
        before = deepcopy(self.now)
        merging.merge(Entity.CLIENT, stays, [goes], {"name": stays, "inn": stays, "city": stays})
        one, other = self.now["client"][stays], self.now["client"][goes]
        one["note"] = "\n".join(dict.fromkeys(filter(None, (one["note"], other["note"]))))
        one["phones"] |= other["phones"]
        other.update(alive=False, into=stays, phones=other["phones"] - one["phones"])
        for person in self.now["contact"].values():
            if goes in person["places"]:
                person["places"] = person["places"] - {goes} | {stays}
        self.did(before)

    @deed(first=PICK, second=PICK)
    def merge_contacts(self, first, second):
        stays, goes = self.pick("contact", first), self.pick("contact", second)
        if stays is None or stays == goes:
            return
        before = deepcopy(self.now)
        merging.merge(Entity.CONTACT, stays, [goes], {"name": stays})
        one, other = self.now["contact"][stays], self.now["contact"][goes]
        one["note"] = "\n".join(dict.fromkeys(filter(None, (one["note"], other["note"]))))
        one["places"] |= other["places"]
        other.update(alive=False, into=stays, places=set())
        self.did(before)

    @deed(first=PICK, second=PICK)
    def merge_products(self, first, second):
        stays, goes = self.pick("product", first), self.pick("product", second)
        if stays is None or stays == goes:
            return
        before = deepcopy(self.now)
        merging.merge(Entity.PRODUCT, stays, [goes], {"name": stays, "sku": goes})
        self.now["product"][stays]["sku"] = self.now["product"][goes]["sku"]
        self.now["product"][goes].update(alive=False, into=stays)
        self.did(before)

    @deed(number=PICK)
    def delete_client(self, number):
        client = self.pick("client", number)
        if client is None:
            return
        before = deepcopy(self.now)
        clients.delete(client)
        told = self.now["client"][client]
        told["alive"] = False
        living = set(self.alive("client"))
        told["took"] = {
            one
            for one in self.alive("contact")
            if client in self.now["contact"][one]["places"]
            and not self.now["contact"][one]["places"] & living
        }
        for one in told["took"]:
            self.now["contact"][one]["alive"] = False
        self.did(before)

    @deed(number=PICK)
    def delete_contact(self, number):
        contact = self.pick("contact", number)
        if contact is None:
            return
        before = deepcopy(self.now)
        contacts.delete(contact)
        told = self.now["contact"][contact]
        told.update(alive=False, had=told["places"], places=set())
        self.did(before)

    @deed(number=PICK)
    def delete_product(self, number):
        product = self.pick("product", number)
        if product is None:
            return
        before = deepcopy(self.now)
        products.delete(product)
        self.now["product"][product]["alive"] = False
        self.did(before)

    @deed(number=PICK, needs=lambda self: bin_.keys())
    def restore(self, number):
        found = bin_.keys()
        entity, one = sorted(found)[number % len(found)]
        told = self.now[entity][one]
        before = deepcopy(self.now)
        owners = self.owners_of(told)
        inns = [self.now["client"][client]["inn"] for client in owners]
        if entity is Entity.CLIENT:
            inns.append(told["inn"])
        refused = (
            any(self.taken(inn) for inn in inns)
            or len({inn for inn in inns if inn}) < len([inn for inn in inns if inn])
            or (entity is Entity.PRODUCT and self.sku_taken(told["sku"]))
        )
        made = self.act(lambda: recycle_bin.restore(entity, one))
        assert (made is None) == refused
        if refused:
            return
        for client in owners:
            self.back(self.now["client"][client])
        self.back(told)
        if "had" in told:
            kept = {self.survivor("client", client) for client in told.pop("had")}
            told["places"] = kept & set(self.alive("client"))
        self.did(before)

    def back(self, told):
        """A record is there again, with the people who went with it."""
        told["alive"] = True
        for person in told.get("took", ()):
            if "into" not in self.now["contact"][person]:
                self.now["contact"][person]["alive"] = True

    def owners_of(self, told):
        """The clients that come back with a person: all lie in the bin themselves."""
        had = {self.survivor("client", client) for client in told.get("had", ())}
        return [] if had & set(self.alive("client")) else sorted(had)

    @deed(needs=lambda self: self.done)
    def undo(self):
        undo.undo()
        self.steps += 1
        self.undone.append(deepcopy(self.now))
        self.now = self.done.pop()

    @deed(needs=lambda self: self.undone)
    def redo(self):
        undo.redo()
        self.steps += 1
        self.done.append(deepcopy(self.now))
        self.now = self.undone.pop()

    # What must be so at any time

    @always
    def the_store_is_what_the_dictionary_says(self):
        if not hasattr(self, "now"):
            return
        found = {
            one: (name, city, note, inn, phones_of(one))
            for one, name, city, note, inn in rows(
                "SELECT id, name, city, note, inn FROM client WHERE deleted_at IS NULL"
            )
        }
        assert found == {
            one: tuple(
                self.now["client"][one][name] for name in ("name", "city", "note", "inn", "phones")
            )
            for one in self.alive("client")
        }
        living = set(self.alive("client"))
        people = {
            one: (name, note, places_of(one))
            for one, name, note in rows(
                "SELECT id, name, note FROM contact WHERE deleted_at IS NULL"
            )
        }
        expected = {
            one: (told["name"], told["note"], told["places"] & living)
            for one in self.alive("contact")
            for told in (self.now["contact"][one],)
        }
        assert people == expected, f"{apart(people, expected)}\n{newest()}"
        goods = rows("SELECT id, name, sku FROM product WHERE deleted_at IS NULL")
        assert {one: (name, sku) for one, name, sku in goods} == {
            one: (self.now["product"][one]["name"], self.now["product"][one]["sku"])
            for one in self.alive("product")
        }
        mains = rows(
            "SELECT place.client_id FROM affiliation AS place JOIN contact ON contact.id ="
            " place.contact_id AND contact.deleted_at IS NULL JOIN client ON client.id ="
            " place.client_id AND client.deleted_at IS NULL GROUP BY 1 HAVING sum(is_main) <> 1"
        )
        assert mains == []


def phones_of(client: int) -> set[str]:
    found = rows("SELECT value_norm FROM contact_point WHERE client_id = ?", client)
    assert len(found) == len(set(found))
    return {norm for (norm,) in found}


def places_of(contact: int) -> set[int]:
    return {
        client
        for (client,) in rows(
            "SELECT client_id FROM affiliation JOIN client ON client.id = client_id"
            " AND client.deleted_at IS NULL WHERE contact_id = ?",
            contact,
        )
    }
