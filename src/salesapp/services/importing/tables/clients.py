"""Clients of any table, with their phones, accounts and people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, ClassVar, Final

from salesapp.db import bulk
from salesapp.db.fulltext import Words
from salesapp.db.models.base import Record
from salesapp.db.models.clients import Affiliation, BankAccount, Client, Contact
from salesapp.db.queries import import_matches as matches
from salesapp.db.search_text import refresh_client, refresh_contact
from salesapp.domain.clients import ClientKind, inn_flag
from salesapp.domain.fields import CUSTOM
from salesapp.domain.table_imports import ID, Key, TableOptions
from salesapp.domain.tax_ids import check_inn, check_kpp, is_inn
from salesapp.domain.text import name_key
from salesapp.exchange.rows import ReachKind, Severity, Trouble
from salesapp.overriding import override
from salesapp.services.importing.tables.engine import TableImporter
from salesapp.services.importing.tables.match import Match
from salesapp.services.importing.tables.points import Points, reached_words
from salesapp.services.importing.tables.rows import Change, Note, Row, RowPlan

# Looked up once: a member of an enumeration costs a call at each mention.
_ID, _INN, _NAME, _EXTERNAL = Key.ID, Key.INN, Key.NAME, Key.EXTERNAL_ID
_PHONE, _EMAIL = ReachKind.PHONE, ReachKind.EMAIL
_BY_KEY: Final = {Key.PHONE: _PHONE, Key.EMAIL: _EMAIL}
_BANK: Final = {"bank.account": "account", "bank.bik": "bik", "bank.name": "bank_name",
    "bank.corr": "corr_account"}  # fmt: skip
_POINTS: Final = ("phone", "phone.mobile", "phone.other", "email", "site")
_PERSON: Final = "contact.name"
_PERSON_COLUMNS: Final = (
    "id", "name", "name_key", "last_name", "first_name", "second_name", "search_text",
)  # fmt: skip
_PLACE_COLUMNS: Final = ("contact_id", "client_id", "position", "is_main")
_NOT_COLUMNS: Final = frozenset({ID, "external_id", *_BANK, "contact.name", "contact.position"})


_is_valid = lru_cache(maxsize=16_384)(is_inn)
"""Whether the check digits agree; asked twice for each row."""
_key = lru_cache(maxsize=16_384)(name_key)
"""The folded name, asked several times for each row."""


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
        self._given = tuple(
            code
            for code in dict.fromkeys(options.mapping)
            if code and code not in _NOT_COLUMNS and not code.startswith(CUSTOM)
        )
        self._reached = tuple(name for name in _POINTS if name in options.mapping)
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
        made["name_key"] = _key(made["name"])
        if "kind" not in made:
            made["kind"] = self._kind(made, made.get("inn", "")).value
        return made

    @override
    def derived(self, column: str, value: Any) -> dict[str, Any]:
        return {"name_key": _key(value)} if column == "name" else {}

    @override
    def keys(self, row: Row) -> list[str]:
        values = row.values
        key = self.options.key
        if key is _ID:
            return [f"id:{values[ID]}"] if values.get(ID) else []
        found: list[str] = []
        external = values.get("external_id")
        if external:
            found.append(f"external_id:{external}")
        inn = "".join(values.get("inn", "").split())
        # A wrong ИНН tells nobody apart: people type the same zeros for many.
        if key is _INN and _is_valid(inn):
            kpp = values.get("kpp", "").strip()
            found.append(f"inn:{inn}/{'' if kpp == '0' else kpp}")
        elif (wanted := _BY_KEY.get(key)) is not None:
            found += (
                f"{wanted}:{one.value_norm}"
                for name in self._reached
                for one in row.reaches.get(name, ())
                if one.kind is wanted and one.is_valid
            )
        # Without its key a row is found again by its name, among those without an ИНН.
        needs_name = key is _NAME or not found or (key is _EXTERNAL and not external)
        if needs_name and (title := self.title(row)):
            name = _key(title)
            found.append(f"name:{name}" if key is _NAME else f"nameless:{name}/{inn}")
        return found

    @override
    def aliases(self, row: Row, record_id: int) -> list[str]:
        values = row.values
        title = values.get("name") or values.get("full_name")
        if not title:
            return []
        inn = values.get("inn")
        found = [f"nameless:{_key(title)}/{''.join(inn.split()) if inn else ''}"]
        # A row that gave its ИНН to a client of another name is met by what that is called now.
        stands = self.have(record_id)
        if name := stands.get("name"):
            found.append(f"nameless:{_key(name)}/{stands.get('inn') or ''}")
        return found

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
        for name in self._reached:
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
        key = (client_id, _key(name))
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
        own = _BY_KEY.get(self.options.key)
        norms: dict[ReachKind, dict[str, RowPlan]] = {_PHONE: {}, _EMAIL: {}}
        for row, plan in planned:
            reaches = row.reaches
            for name in self._reached:
                for kind, _purpose, _value, norm, _extension, is_valid in reaches.get(name, ()):
                    if is_valid and kind in norms:
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


def _branch(found: Sequence[tuple[str, int]], kpp: str) -> list[int]:
    """The client of that КПП, or the only one of the ИНН when one side names no КПП."""
    same = [one for its, one in found if its == kpp]
    if same or not found:
        return same[:1]
    if kpp:
        return [one for its, one in found if not its][:1]
    return [one for _its, one in found]
