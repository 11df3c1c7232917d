"""People of any table, linked to their clients."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Final

from salesapp.db import bulk
from salesapp.db.fulltext import Words
from salesapp.db.models.base import Record
from salesapp.db.models.clients import Affiliation, Contact
from salesapp.db.queries import import_matches as matches
from salesapp.db.search_text import refresh_contact
from salesapp.domain.table_imports import ID, Key, TableOptions
from salesapp.domain.text import name_key, name_parts
from salesapp.exchange.rows import ReachKind, Severity, Trouble
from salesapp.overriding import override
from salesapp.services.importing.tables.engine import TableImporter
from salesapp.services.importing.tables.match import Match
from salesapp.services.importing.tables.points import Points
from salesapp.services.importing.tables.rows import Change, Note, Row, RowPlan

_POINTS: Final = ("phone", "phone.mobile", "email")
_OWN: Final = ("birth_on", "source", "note")
_PARTS: Final = ("last_name", "first_name", "second_name")
_PLACE: Final = ("position", "role", "attitude")


class ContactImporter(TableImporter):
    """Contacts; the same name at the same client is the same person."""

    model: ClassVar[type[Record]] = Contact
    table: ClassVar[str] = "contact"
    columns: ClassVar[tuple[str, ...]] = (
        "name", "last_name", "first_name", "second_name", "birth_on", "source", "note",
    )  # fmt: skip

    def __init__(self, options: TableOptions, *, writes: bool) -> None:
        super().__init__(options, writes=writes)
        self._points = Points("contact_id", writes=writes)
        self._places: set[tuple[int, int]] = set()
        self._new_places: list[dict[str, Any]] = []
        self._clients: dict[str, int] = {}
        self._several: set[str] = set()
        """Names that several clients have: they tell none of them."""
        self._people: dict[tuple[int, str], int] = {}
        self._staffed: set[int] = set()
        self._is_parted = False
        """Whether the row at hand tells a name in parts."""

    @override
    def title(self, row: Row) -> str:
        parts = (row.values.get(name) for name in ("last_name", "first_name", "second_name"))
        return " ".join(filter(None, parts)) or str(row.values.get("name") or "")

    @override
    def record(self, row: Row) -> dict[str, Any]:
        columns: dict[str, Any] = {name: row.values[name] for name in _OWN if name in row.values}
        if title := self.title(row):
            columns["name"] = title
            given = [row.values.get(name, "") for name in ("last_name", "first_name",
                                                          "second_name")]  # fmt: skip
            self._is_parted = any(given)
            parts = given if self._is_parted else name_parts(title)
            columns["last_name"], columns["first_name"], columns["second_name"] = parts
        return columns

    @override
    def keep_apart(
        self, changed: dict[str, Any], given: Mapping[str, Any], record_id: int, plan: RowPlan
    ) -> None:
        """A name told in parts is made of those the row does not tell, too."""
        if not self._is_parted or "name" not in changed:
            return
        stands = {**self.have(record_id), **changed}
        whole = " ".join(filter(None, (stands.get(part) for part in _PARTS)))
        if whole == self.have(record_id).get("name"):
            del changed["name"]
        else:
            changed["name"] = whole

    @override
    def shown(self, row: Row, columns: Mapping[str, Any]) -> dict[str, Any]:
        return {name: columns[name] for name in ("name", *_OWN) if columns.get(name)}

    @override
    def complete(self, columns: dict[str, Any], row: Row) -> dict[str, Any]:
        return {**columns, "name_key": name_key(columns["name"])}

    @override
    def derived(self, column: str, value: Any) -> dict[str, Any]:
        return {"name_key": name_key(value)} if column == "name" else {}

    @override
    def keys(self, row: Row) -> list[str]:
        key = self.options.key
        if key is Key.ID:
            return [f"id:{row.values[ID]}"] if row.values.get(ID) else []
        found: list[str] = []
        if row.values.get("external_id"):
            found.append(f"external_id:{row.values['external_id']}")
        if key in (Key.PHONE, Key.EMAIL):
            wanted = ReachKind.PHONE if key is Key.PHONE else ReachKind.EMAIL
            found += (
                f"{wanted}:{one.value_norm}"
                for name in _POINTS
                for one in row.reaches.get(name, ())
                if one.kind is wanted and one.is_valid
            )
        if key is Key.NAME or not found:
            found += self._named(row)
        return found

    @override
    def aliases(self, row: Row, record_id: int) -> list[str]:
        del record_id
        return self._named(row)

    def _named(self, row: Row) -> list[str]:
        title = self.title(row)
        place = f"{row.values.get('client.inn', '')}/{name_key(row.values.get('client', ''))}"
        return [f"person:{place}/{name_key(title)}"] if title else []

    @override
    def ask(self, wanted: Mapping[str, set[str]], match: Match) -> None:
        for code in ("phone", "email"):
            if norms := wanted.get(code):
                for norm, ids in matches.by_point("contact", code, norms).items():
                    match.put(f"{code}:{norm}", ids)
        people = wanted.get("person") or set()
        parted = {key: key.split("/", 2) for key in people}
        self._find_clients({inn for inn, _name, _key in parted.values() if inn},
                           {name for _inn, name, _key in parted.values() if name})  # fmt: skip
        found = matches.people_of(set(self._clients.values()))
        self._people |= found
        loose = {key for inn, name, key in parted.values() if self._client(inn, name) is None}
        named = matches.by_name("contact", loose) if loose else {}
        placed = {
            one
            for one, _client in matches.places_of(
                {one for ids in named.values() for one, _inn in ids}
            )
        }
        for whole, (inn, name, key) in parted.items():
            client_id = self._client(inn, name)
            if client_id is not None:
                known = self._people.get((client_id, key))
                match.put(f"person:{whole}", [] if known is None else [known])
                continue
            # Of a client nobody knows only somebody without any client may be meant.
            same = [one for one, _inn in named.get(key, [])]
            if inn or name:
                same = [one for one in same if one not in placed][:1]
            match.put(f"person:{whole}", same)

    def _find_clients(self, inns: set[str], names: set[str]) -> None:
        for inn, branches in (matches.by_inn(inns) if inns else {}).items():
            self._clients[f"inn:{inn}"] = branches[0][1]
        for name, found in (matches.by_name("client", names) if names else {}).items():
            if len(found) == 1:
                self._clients[f"name:{name}"] = found[0][0]
            else:
                self._several.add(name)
        self._staffed |= matches.staffed(set(self._clients.values()))

    def _client(self, inn: str, name: str) -> int | None:
        found = self._clients.get(f"inn:{inn}") if inn else None
        return found if found is not None else self._clients.get(f"name:{name}")

    @override
    def load(self, ids: Sequence[int]) -> None:
        self._points.load("contact", ids)
        self._places |= matches.places_of(ids)

    @override
    def children(self, row: Row, record_id: int, plan: RowPlan) -> None:
        # A new person is found at the client, too: their words follow after the writing.
        self.must_refresh(record_id)
        for name in _POINTS:
            if reaches := row.reaches.get(name):
                self._points.add(record_id, name, reaches, plan)
        name, inn = row.values.get("client", ""), row.values.get("client.inn", "")
        if not name and not inn:
            return
        key = name_key(name) if name else ""
        if f"name:{key}" not in self._clients and f"inn:{inn}" not in self._clients:
            self._find_clients({inn} if inn else set(), {key} if key else set())
        client_id = self._client(inn, key)
        if client_id is None:
            trouble = Trouble.AMBIGUOUS if key in self._several else Trouble.NO_CLIENT
            plan.notes.append(Note(trouble, Severity.WARNING, value=name or inn))
            return
        if (record_id, client_id) in self._places:
            return
        self._places.add((record_id, client_id))
        self._new_places.append(
            {
                "contact_id": record_id,
                "client_id": client_id,
                "is_main": client_id not in self._staffed,
                **{code: row.values.get(code, "") for code in _PLACE},
            }
        )
        self._staffed.add(client_id)
        plan.changes.append(Change("client", None, name or inn))

    @override
    def write_children(self, words: Words) -> None:
        self._points.write()
        bulk.insert(Affiliation, self._new_places)
        self.touched["contact"].update(self._points.owners())
        for place in self._new_places:
            self.touched["contact"].add(place["contact_id"])
            self.touched["client"].add(place["client_id"])

    @override
    def ask_anew(self) -> None:
        self._places, self._clients, self._people, self._staffed = set(), {}, {}, set()
        self._several = set()

    @override
    def search_text(self, columns: Mapping[str, Any], record_id: int) -> str:
        return self._points.words([columns["name"]], record_id)

    @override
    def refresh(self, record_id: int) -> None:
        refresh_contact(record_id)

    @override
    def settle(self) -> None:
        super().settle()
        self._points.forget()
        self._new_places = []
