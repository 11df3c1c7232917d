"""Requests of any table become leads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Final

from salesapp.db.models.base import Record
from salesapp.db.models.leads import Lead
from salesapp.db.queries import import_matches as matches
from salesapp.db.search_text import refresh_lead
from salesapp.domain.leads import inn_of
from salesapp.domain.phones import parse_phones
from salesapp.domain.search_words import search_text
from salesapp.domain.table_imports import ID, Key, TableOptions
from salesapp.domain.text import name_key
from salesapp.exchange.reaches import read_reaches
from salesapp.exchange.rows import Reach, ReachKind
from salesapp.overriding import override
from salesapp.services.importing.tables.engine import TableImporter
from salesapp.services.importing.tables.match import Match
from salesapp.services.importing.tables.rows import Row

_COLUMNS: Final = (
    "title", "source", "company_name", "contact_name", "position", "phones", "emails", "address",
    "amount_minor", "currency", "comment",
)  # fmt: skip


class LeadImporter(TableImporter):
    """Leads are new, received now; the same phone, e-mail or words mean the same request."""

    model: ClassVar[type[Record]] = Lead
    table: ClassVar[str] = "lead"
    columns: ClassVar[tuple[str, ...]] = _COLUMNS

    def __init__(self, options: TableOptions, *, writes: bool) -> None:
        super().__init__(options, writes=writes)
        self._by_point: dict[str, list[int]] = {}
        self._by_words: dict[str, int] = {}
        self.ask_anew()

    @override
    def ask_anew(self) -> None:
        options = self.options
        self._by_point, self._by_words = {}, matches.lead_words()
        for lead_id, told in matches.worded_leads():
            words = self._words(told)
            self._by_words[words] = min(lead_id, self._by_words.get(words, lead_id))
        if options.key in (Key.PHONE, Key.EMAIL):
            for lead_id, phones, emails in matches.lead_points():
                for norm in self._norms(phones if options.key is Key.PHONE else emails):
                    self._by_point.setdefault(norm, []).append(lead_id)

    def _norms(self, text: str) -> list[str]:
        if self.options.key is Key.PHONE:
            return [phone.e164 for phone in parse_phones(text) if phone.e164]
        return [one.value_norm for one in _reaches(ReachKind.EMAIL, text)]

    @override
    def title(self, row: Row) -> str:
        for name in ("title", "company_name", "contact_name", "phones", "emails"):
            if text := str(row.values.get(name) or "").strip():
                return " ".join(text.split())
        return ""

    @override
    def record(self, row: Row) -> dict[str, Any]:
        columns: dict[str, Any] = {
            name: row.values[name] for name in _COLUMNS if name in row.values
        }
        columns.setdefault("title", self.title(row))
        for name, kind in (("phones", ReachKind.PHONE), ("emails", ReachKind.EMAIL)):
            if text := columns.get(name):
                columns[name] = ", ".join(one.value for one in _reaches(kind, text)) or text
        return columns

    @override
    def complete(self, columns: dict[str, Any], row: Row) -> dict[str, Any]:
        return columns

    @override
    def keys(self, row: Row) -> list[str]:
        key = self.options.key
        if key is Key.ID:
            return [f"id:{row.values[ID]}"] if row.values.get(ID) else []
        found: list[str] = []
        if row.values.get("external_id"):
            found.append(f"external_id:{row.values['external_id']}")
        if key in (Key.PHONE, Key.EMAIL):
            text = row.values.get("phones" if key is Key.PHONE else "emails", "")
            found += (f"point:{norm}" for norm in self._norms(text))
        if not found and self.title(row):
            found.append(f"words:{self._words(self.record(row))}")
        return found

    @override
    def ask(self, wanted: Mapping[str, set[str]], match: Match) -> None:
        for norm in wanted.get("point", ()):
            match.put(f"point:{norm}", self._by_point.get(norm, [])[:1])
        for words in wanted.get("words", ()):
            if words in self._by_words:
                match.put(f"words:{words}", [self._by_words[words]])

    @staticmethod
    def _words(columns: Mapping[str, Any]) -> str:
        company = columns.get("company_name", "")
        phones = _reaches(ReachKind.PHONE, columns.get("phones", ""))
        emails = [one.value for one in _reaches(ReachKind.EMAIL, columns.get("emails", ""))]
        return search_text(
            [columns.get("title", ""), company, name_key(company), columns.get("contact_name", ""),
             *emails, inn_of(columns.get("comment", ""))],
            [one.value_norm for one in phones],
        )  # fmt: skip

    @override
    def search_text(self, columns: Mapping[str, Any], record_id: int) -> str:
        return self._words(columns)

    @override
    def refresh(self, record_id: int) -> None:
        refresh_lead(record_id)


def _reaches(kind: ReachKind, text: str) -> tuple[Reach, ...]:
    return read_reaches(kind, "work", text)[0] if text else ()
