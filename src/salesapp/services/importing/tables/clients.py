"""Clients of any table, with their phones, accounts and people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, ClassVar, Final

from typing_extensions import override

from salesapp.db import bulk
from salesapp.db.models.base import Record
from salesapp.db.models.clients import Affiliation, BankAccount, Client, Contact
from salesapp.db.queries import import_matches as matches
from salesapp.db.search_text import refresh_client, refresh_contact
from salesapp.domain.clients import ClientKind, inn_flag
from salesapp.domain.table_imports import ID, Key, TableOptions
from salesapp.domain.tax_ids import check_inn, check_kpp
from salesapp.domain.text import name_key
from salesapp.exchange.rows import ReachKind, Severity, Trouble
from salesapp.services.importing.tables.engine import Match, TableImporter
from salesapp.services.importing.tables.points import Points
from salesapp.services.importing.tables.rows import Change, Note, Row, RowPlan

_BANK: Final = {"bank.account": "account", "bank.bik": "bik", "bank.name": "bank_name",
    "bank.corr": "corr_account"}  # fmt: skip
_POINTS: Final = ("phone", "phone.mobile", "phone.other", "email", "site")
_PERSON: Final = "contact.name"
_NOT_COLUMNS: Final = frozenset({ID, "external_id", *_BANK, "contact.name", "contact.position"})


@lru_cache(maxsize=2_048)
def _is_valid(inn: str) -> bool:
    """Whether the check digits agree; asked twice for each row."""
    return check_inn(inn).valid


class ClientImporter(TableImporter):
    """Clients; what tells them apart is the ИНН with the КПП, a phone, an e-mail or the name."""

    model: ClassVar[type[Record]] = Client
    table: ClassVar[str] = "client"
    columns: ClassVar[tuple[str, ...]] = (
        "kind", "name", "full_name", "inn", "kpp", "ogrn", "category", "city", "legal_address",
        "actual_address", "delivery_address", "industry", "source", "payment_terms", "note",
        "inn_flag",
    )  # fmt: skip

    def __init__(self, options: TableOptions, *, writes: bool) -> None:
        super().__init__(options, writes=writes)
        self._points = Points("client_id")
        self._contact_points = Points("contact_id")
        self._people: dict[tuple[int, str], int] = {}
        self._accounts: set[tuple[int, str]] = set()
        self._next_contact = bulk.next_id(Contact)
        self._new_people: list[dict[str, Any]] = []
        self._places: list[dict[str, Any]] = []
        self._new_accounts: list[dict[str, Any]] = []
        self._staffed: set[int] = set()
        self._contact_refresh: set[int] = set()
        self._words: dict[int, list[str]] = {}

    @override
    def title(self, row: Row) -> str:
        return str(row.values.get("name") or row.values.get("full_name") or "")

    @override
    def record(self, row: Row) -> dict[str, Any]:
        columns = {
            name: given
            for name, given in row.values.items()
            if name not in _NOT_COLUMNS and not name.startswith("custom:")
        }
        if "name" not in columns and columns.get("full_name"):
            columns["name"] = columns["full_name"]
        inn = columns.get("inn", "")
        if inn:
            columns["inn"] = inn = "".join(inn.split())
            flag = "" if _is_valid(inn) else str(inn_flag(inn, self._kind(columns, inn)))
            if flag:
                self._flag(row, inn)
            columns["inn_flag"] = flag
        if kpp := columns.get("kpp", ""):
            columns["kpp"] = "" if kpp == "0" else check_kpp(kpp).normalized
        return columns

    @staticmethod
    def _kind(columns: Mapping[str, Any], inn: str) -> ClientKind:
        if given := columns.get("kind"):
            return ClientKind(given)
        return ClientKind.SOLE_TRADER if len(inn) == 12 else ClientKind.COMPANY

    @staticmethod
    def _flag(row: Row, inn: str) -> None:
        if not any(note.value == inn for note in row.notes):
            wrong = check_inn(inn)
            trouble = Trouble.CHECKSUM if wrong.error == "checksum" else Trouble.FORM
            if wrong.warning:
                trouble = Trouble.LEADING_ZERO_LOST
            row.notes.append(Note(trouble, Severity.WARNING, "inn", inn))

    @override
    def complete(self, columns: dict[str, Any], row: Row) -> dict[str, Any]:
        made = dict(columns)
        made["name_key"] = name_key(made["name"])
        made.setdefault("kind", str(self._kind(made, made.get("inn", ""))))
        return made

    @override
    def derived(self, column: str, value: Any) -> dict[str, Any]:
        return {"name_key": name_key(value)} if column == "name" else {}

    @override
    def keys(self, row: Row) -> list[str]:
        values = row.values
        key = self.options.key
        found: list[str] = []
        inn = "".join(str(values.get("inn", "")).split())
        if key is Key.ID:
            return [f"id:{values[ID]}"] if values.get(ID) else []
        if values.get("external_id"):
            found.append(f"external_id:{values['external_id']}")
        # A wrong ИНН tells nobody apart: people type the same zeros for many.
        if key is Key.INN and _is_valid(inn):
            kpp = str(values.get("kpp", "")).strip()
            found.append(f"inn:{inn}/{'' if kpp == '0' else kpp}")
        if key in (Key.PHONE, Key.EMAIL):
            wanted = ReachKind.PHONE if key is Key.PHONE else ReachKind.EMAIL
            found += (
                f"{wanted}:{one.value_norm}"
                for name in _POINTS
                for one in row.reaches.get(name, ())
                if one.kind is wanted and one.is_valid
            )
        # Without its key a row is found again by its name, among those without an ИНН.
        if title := self.title(row):
            if key is Key.NAME:
                found.append(f"name:{name_key(title)}")
            elif not found or (key is Key.EXTERNAL_ID and not values.get("external_id")):
                found.append(f"nameless:{name_key(title)}/{inn}")
        return found

    @override
    def aliases(self, row: Row) -> list[str]:
        title = self.title(row)
        inn = "".join(str(row.values.get("inn", "")).split())
        return [f"nameless:{name_key(title)}/{inn}"] if title else []

    @override
    def ask(self, wanted: Mapping[str, set[str]], match: Match) -> None:
        if inns := wanted.get("inn"):
            found = matches.by_inn({key.partition("/")[0] for key in inns})
            for key in inns:
                inn, _, kpp = key.partition("/")
                match.put(f"inn:{key}", _branch(found.get(inn, []), kpp))
        for code in ("phone", "email"):
            if norms := wanted.get(code):
                for norm, ids in matches.by_point("client", code, norms).items():
                    match.put(f"{code}:{norm}", ids)
        if names := wanted.get("name"):
            for key, named in matches.by_name("client", names).items():
                match.put(f"name:{key}", [one for one, _inn in named])
        if names := wanted.get("nameless"):
            found_names = matches.by_name("client", {key.rpartition("/")[0] for key in names})
            for key in names:
                name, _, inn = key.rpartition("/")
                named = found_names.get(name, [])
                same = [one for one, its in named if its == inn]
                same += [one for one, its in named if not its]
                match.put(f"nameless:{key}", same[:1])

    @override
    def load(self, ids: Sequence[int]) -> None:
        self._points.load("client", ids)
        if any(code in self.options.mapping for code in _BANK):
            self._accounts |= matches.accounts_of(ids)
        if _PERSON in self.options.mapping:
            people = matches.people_of(ids)
            self._people |= people
            self._staffed |= {client for client, _key in people}
            self._contact_points.load("contact", list(people.values()))

    @override
    def children(self, row: Row, record_id: int, plan: RowPlan) -> None:
        if not self.is_fresh(record_id) or plan.outcome is not plan.outcome.NEW:
            self.must_refresh(record_id) if row.reaches else None
        for name in _POINTS:
            reaches = row.reaches.get(name)
            if reaches:
                self._points.add(record_id, name, reaches, plan)
        self._take_account(row, record_id, plan)
        self._take_person(row, record_id, plan)

    def _take_account(self, row: Row, client_id: int, plan: RowPlan) -> None:
        account = "".join(str(row.values.get("bank.account", "")).split())
        if not account or (client_id, account) in self._accounts:
            return
        self._accounts.add((client_id, account))
        made = {column: row.values.get(code, "") for code, column in _BANK.items()}
        self._new_accounts.append({**made, "account": account, "client_id": client_id})
        plan.changes.append(Change("bank.account", None, account))

    def _take_person(self, row: Row, client_id: int, plan: RowPlan) -> None:
        name = str(row.values.get(_PERSON, ""))
        if not name:
            return
        key = (client_id, name_key(name))
        contact_id = self._people.get(key)
        if contact_id is None:
            contact_id, self._next_contact = self._next_contact, self._next_contact + 1
            self._people[key] = contact_id
            last, first, second = (*name.split(maxsplit=2), "", "", "")[:3]
            self._new_people.append(
                {"id": contact_id, "name": name, "name_key": key[1], "last_name": last,
                 "first_name": first, "second_name": second}
            )  # fmt: skip
            self._places.append(
                {
                    "contact_id": contact_id,
                    "client_id": client_id,
                    "position": row.values.get("contact.position", ""),
                    "is_main": client_id not in self._staffed,
                }
            )
            self._staffed.add(client_id)
            plan.changes.append(Change(_PERSON, None, name))
        for code in ("contact.phone", "contact.email"):
            if reaches := row.reaches.get(code):
                self._contact_points.add(contact_id, code, reaches, plan)
        self._contact_refresh.add(contact_id)

    @override
    def look_alikes(self, planned: Sequence[tuple[Row, RowPlan]]) -> None:
        for kind in (ReachKind.PHONE, ReachKind.EMAIL):
            if str(kind) == str(self.options.key):
                continue
            norms = {
                one.value_norm: (row, plan)
                for row, plan in planned
                for name in _POINTS
                for one in row.reaches.get(name, ())
                if one.kind is kind and one.is_valid
            }
            found = matches.by_point("client", str(kind), norms) if norms else {}
            names = matches.client_names({ids[0] for ids in found.values()}) if found else {}
            for norm, ids in found.items():
                note = Note(Trouble.LOOKS_LIKE, Severity.WARNING, value=norm, subject=names[ids[0]])
                norms[norm][1].notes.append(note)

    @override
    def write_children(self) -> None:
        bulk.insert(Contact, self._new_people)
        bulk.insert(Affiliation, self._places)
        bulk.insert(BankAccount, self._new_accounts)
        self._points.write()
        self._contact_points.write()
        for contact_id in sorted(self._contact_refresh):
            refresh_contact(contact_id)

    @override
    def search_text(self, columns: Mapping[str, Any], record_id: int) -> str:
        texts = [columns.get(name, "") for name in ("name", "name_key", "full_name", "inn", "ogrn",
                                                   "city")]  # fmt: skip
        return self._points.words(texts, record_id)

    @override
    def refresh(self, record_id: int) -> None:
        refresh_client(record_id)

    @override
    def _forget(self) -> None:
        super()._forget()
        self._points.forget()
        self._contact_points.forget()
        self._new_people, self._places, self._new_accounts = [], [], []
        self._contact_refresh = set()


def _branch(found: Sequence[tuple[str, int]], kpp: str) -> list[int]:
    """The client of that КПП, or the only one of the ИНН when one side names no КПП."""
    same = [one for its, one in found if its == kpp]
    if same or not found:
        return same[:1]
    if kpp:
        return [one for its, one in found if not its][:1]
    return [one for _its, one in found]
