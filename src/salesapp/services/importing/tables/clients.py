"""Clients of any table, with their phones, accounts and people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Final

from salesapp.db import bulk
from salesapp.db.fulltext import Words
from salesapp.db.models.base import Record
from salesapp.db.models.clients import Affiliation, BankAccount, Client, Contact
from salesapp.db.queries import import_matches as matches
from salesapp.db.search_text import refresh_client, refresh_contact
from salesapp.domain.clients import ClientKind, inn_flag
from salesapp.domain.fields import CUSTOM
from salesapp.domain.table_imports import ID, TableOptions
from salesapp.domain.tax_ids import check_inn
from salesapp.exchange.rows import ReachKind, Severity, Trouble
from salesapp.overriding import override
from salesapp.services.importing.tables.identity import (
    BY_KEY,
    ClientIdentity,
    folded,
    is_valid,
    kept_kpp,
)
from salesapp.services.importing.tables.points import Points, reached_words
from salesapp.services.importing.tables.rows import Change, Note, Row, RowPlan

# Looked up once: a member of an enumeration costs a call at each mention.
_PHONE, _EMAIL = ReachKind.PHONE, ReachKind.EMAIL
_BANK: Final = {"bank.account": "account", "bank.bik": "bik", "bank.name": "bank_name",
    "bank.corr": "corr_account"}  # fmt: skip
_PERSON: Final = "contact.name"
_PERSON_COLUMNS: Final = (
    "id", "name", "name_key", "last_name", "first_name", "second_name", "search_text",
)  # fmt: skip
_PLACE_COLUMNS: Final = ("contact_id", "client_id", "position", "is_main")
_NOT_COLUMNS: Final = frozenset({ID, "external_id", *_BANK, "contact.name", "contact.position"})


class ClientImporter(ClientIdentity):
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
        self._given = tuple(
            code
            for code in dict.fromkeys(options.mapping)
            if code and code not in _NOT_COLUMNS and not code.startswith(CUSTOM)
        )
        self._has_bank = any(code in options.mapping for code in _BANK)
        self._has_people = _PERSON in options.mapping
        self._points = Points("client_id", writes=writes)
        self._contact_points = Points("contact_id", writes=writes)
        self._people: dict[tuple[int, str], int] = {}
        self._accounts: set[tuple[int, str]] = set()
        self._next_contact = self._first_contact = bulk.next_id(Contact)
        self._new_people: list[tuple[Any, ...]] = []
        self._places: list[tuple[Any, ...]] = []
        self._new_accounts: list[dict[str, Any]] = []
        self._staffed: set[int] = set()
        self._contact_refresh: set[int] = set()
        self._staff: dict[int, list[tuple[int, str]]] = {}
        self._add_people = bulk.Inserter(Contact, _PERSON_COLUMNS)
        self._add_places = bulk.Inserter(Affiliation, _PLACE_COLUMNS)

    @override
    def title(self, row: Row) -> str:
        return str(row.values.get("name") or row.values.get("full_name") or "")

    @override
    def record(self, row: Row) -> dict[str, Any]:
        values = row.values
        columns = {name: values[name] for name in self._given if name in values}
        if "name" not in columns and columns.get("full_name"):
            columns["name"] = columns["full_name"]
        inn = columns.get("inn", "")
        if inn:
            columns["inn"] = inn = "".join(inn.split())
            flag = "" if is_valid(inn) else str(inn_flag(inn, self._kind(columns, inn)))
            if flag:
                self._flag(row, inn)
            columns["inn_flag"] = flag
        if kpp := columns.get("kpp", ""):
            columns["kpp"] = kept_kpp(kpp)
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
        made["name_key"] = folded(made["name"])
        if "kind" not in made:
            made["kind"] = self._kind(made, made.get("inn", "")).value
        return made

    @override
    def derived(self, column: str, value: Any) -> dict[str, Any]:
        return {"name_key": folded(value)} if column == "name" else {}

    @override
    def load(self, ids: Sequence[int]) -> None:
        super().load(ids)
        self._points.load("client", ids)
        if self._has_bank and ids:
            self._accounts |= matches.accounts_of(ids)
        if self._has_people and ids:
            people = matches.people_of(ids)
            self._people |= people
            self._staffed |= {client for client, _key in people}
            self._contact_points.load("contact", list(people.values()))

    @override
    def children(self, row: Row, record_id: int, plan: RowPlan) -> None:
        reaches = row.reaches
        if reaches and not self.is_fresh(record_id):
            self.must_refresh(record_id)
        for name in self.reached:
            if name in reaches:
                self._points.add(record_id, name, reaches[name], plan)
        if self._has_bank:
            self._take_account(row, record_id, plan)
        if self._has_people:
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
        key = (client_id, folded(name))
        contact_id = self._people.get(key)
        if contact_id is None:
            contact_id, self._next_contact = self._next_contact, self._next_contact + 1
            self._people[key] = contact_id
            last, first, second = (*name.split(maxsplit=2), "", "", "")[:3]
            self._new_people.append((contact_id, name, key[1], last, first, second))
            is_main = int(client_id not in self._staffed)
            place = (contact_id, client_id, row.values.get("contact.position", ""), is_main)
            self._places.append(place)
            self._staffed.add(client_id)
            self._staff.setdefault(client_id, []).append((contact_id, name))
            plan.changes.append(Change(_PERSON, None, name))
            if not self.is_fresh(client_id):
                self.must_refresh(client_id)
        for code in ("contact.phone", "contact.email"):
            if reaches := row.reaches.get(code):
                self._contact_points.add(contact_id, code, reaches, plan)
        if contact_id < self._first_contact:
            self._contact_refresh.add(contact_id)

    @override
    def look_alikes(self, planned: Sequence[tuple[Row, RowPlan]]) -> None:
        own = BY_KEY.get(self.options.key)
        norms: dict[ReachKind, dict[str, RowPlan]] = {_PHONE: {}, _EMAIL: {}}
        for row, plan in planned:
            reaches = row.reaches
            for name in self.reached:
                for kind, _purpose, _value, norm, _extension, is_good in reaches.get(name, ()):
                    if is_good and kind in norms:
                        norms[kind][norm] = plan
        for kind, plans in norms.items():
            if kind is own or not plans:
                continue
            found = matches.by_point("client", kind, plans)
            names = matches.client_names({ids[0] for ids in found.values()}) if found else {}
            for norm, ids in found.items():
                note = Note(Trouble.LOOKS_LIKE, Severity.WARNING, value=norm, subject=names[ids[0]])
                plans[norm].notes.append(note)

    @override
    def write_before(self, words: Words) -> None:
        words.come("client_inn", {one["id"]: one.get("inn", "") for one in self._new})
        changed = {
            one: columns["inn"] for one, columns in self._changed.items() if "inn" in columns
        }
        for client_id, old in bulk.read(Client, sorted(changed), ("inn",)).items():
            words.moved("client_inn", client_id, old["inn"], changed[client_id])

    @override
    def write_children(self, words: Words) -> None:
        texts = {one[0]: self._contact_points.words([one[1]], one[0]) for one in self._new_people}
        words.come("contact", texts)
        self._add_people.insert([(*one, texts[one[0]]) for one in self._new_people])
        self._add_places.insert(self._places)
        bulk.insert(BankAccount, self._new_accounts)
        self._points.write()
        self._contact_points.write()
        for contact_id in sorted(self._contact_refresh):
            refresh_contact(contact_id)
        self.touched["client"].update(self._points.owners(), self._staff)
        self.touched["client"].update(one["client_id"] for one in self._new_accounts)
        self.touched["contact"].update(texts, self._contact_points.owners())

    @override
    def search_text(self, columns: Mapping[str, Any], record_id: int) -> str:
        get = columns.get
        texts = [get("name", ""), get("full_name", ""), get("inn", ""), get("ogrn", ""),
                 get("city", "")]  # fmt: skip
        staff = self._staff.get(record_id)
        if staff is None:
            return self._points.words(texts, record_id)
        reaches = list(self._points.of(record_id))
        for contact_id, name in staff:
            texts.append(name)
            reaches += self._contact_points.of(contact_id)
        return reached_words(texts, reaches)

    @override
    def ask_anew(self) -> None:
        self._next_contact = self._first_contact = bulk.next_id(Contact)
        self._people, self._staffed, self._accounts = {}, set(), set()

    @override
    def refresh(self, record_id: int) -> None:
        refresh_client(record_id)

    @override
    def settle(self) -> None:
        super().settle()
        self._points.forget()
        self._contact_points.forget()
        self._new_people, self._places, self._new_accounts = [], [], []
        self._contact_refresh, self._staff = set(), {}
        self._first_contact = self._next_contact
