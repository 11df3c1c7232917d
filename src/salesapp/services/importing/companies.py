"""Companies of a foreign file become clients."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from salesapp.db import bulk
from salesapp.db.connection import fetch
from salesapp.db.models.clients import BankAccount, Client, ContactPoint
from salesapp.domain.changes import Entity
from salesapp.domain.imports import MatchPolicy
from salesapp.domain.text import name_key
from salesapp.exchange.rows import CompanyRow, Problem, Severity, Trouble
from salesapp.overriding import override
from salesapp.services.importing.engine import Importer
from salesapp.services.importing.reaches import Reaches


class CompanyImporter(Importer[CompanyRow]):
    """Clients; equal ИНН and КПП mean the same client."""

    entity = Entity.CLIENT
    model = Client
    columns = (
        "kind", "name", "name_key", "inn", "kpp", "ogrn", "inn_flag", "city", "legal_address",
        "actual_address", "industry", "source", "note", "status",
    )  # fmt: skip

    def __init__(self, policy: MatchPolicy) -> None:
        super().__init__(policy)
        self._by_inn = self._known_inns()
        self._by_name = dict(
            fetch(
                Client.select(Client.name_key, Client.id).where(
                    Client.inn == "", Client.deleted_at.is_null()
                )
            )
        )
        self._reaches = Reaches("client_id")
        self._accounts: list[dict[str, Any]] = []
        accounts = BankAccount.select(BankAccount.client, BankAccount.account)
        self._known_accounts = set(fetch(accounts))

    @staticmethod
    def _known_inns() -> dict[tuple[str, str], int]:
        found = Client.select(Client.inn, Client.kpp, Client.id).where(
            Client.inn != "", Client.deleted_at.is_null()
        )
        return {(inn, kpp): record_id for inn, kpp, record_id in fetch(found)}

    @override
    def title(self, row: CompanyRow) -> str:
        return row.name

    @override
    def wanted(self, row: CompanyRow) -> dict[str, Any]:
        return {
            "kind": "sole_trader" if len(row.inn) == 12 else "company",
            "name": row.name,
            "name_key": name_key(row.name),
            "inn": row.inn or _bank_inn(row),
            "kpp": row.kpp,
            "ogrn": row.ogrn,
            "inn_flag": "wrong" if row.inn and row.inn_error else "",
            "city": row.city or _city(row.actual_address or row.legal_address),
            "legal_address": row.legal_address,
            "actual_address": row.actual_address,
            "industry": row.industry,
            "source": row.source,
            "note": row.comment,
            "status": "prospect",
        }

    @override
    def silent(self, row: CompanyRow) -> Collection[str]:
        return {"status"} if row.inn or _bank_inn(row) else {"status", "kind"}

    @override
    def settle(
        self, row: CompanyRow, record_id: int, changed: dict[str, Any], *, replaces: bool
    ) -> None:
        """Two clients never have one ИНН with one КПП; the mark of a wrong ИНН goes with it."""
        have = self.now_there(record_id)
        inn = changed.get("inn", have.get("inn", ""))
        pair = (inn, changed.get("kpp", have.get("kpp", "")))
        if changed.keys() & {"inn", "kpp"} and self._by_inn.get(pair, record_id) != record_id:
            self._tell_taken(row, str(inn))
            changed.pop("inn", None)
            changed.pop("kpp", None)
        changed.pop("inn_flag", None)
        if "inn" in changed and (flag := self.wanted(row)["inn_flag"]) != have.get("inn_flag"):
            changed["inn_flag"] = flag

    @override
    def _make(self, row: CompanyRow) -> int:
        record_id = super()._make(row)
        made = self._pending[record_id]
        holder = self._by_inn.get((made["inn"], made["kpp"])) if made["inn"] else None
        if holder is not None:
            self._tell_taken(row, made["inn"])
            made |= {"inn": "", "kpp": "", "inn_flag": ""}
        return record_id

    def _tell_taken(self, row: CompanyRow, inn: str) -> None:
        told = Problem(row.row_number, "ИНН", inn, Trouble.TAKEN, Severity.WARNING)
        self.told.append(told)

    @override
    def twin(self, row: CompanyRow) -> int | None:
        if inn := row.inn or _bank_inn(row):
            return self._by_inn.get((inn, row.kpp)) or self._by_inn.get((inn, ""))
        return self._by_name.get(name_key(row.name))

    @override
    def remember(self, row: CompanyRow, record_id: int) -> None:
        there = self.now_there(record_id)
        if inn := there.get("inn"):
            self._by_inn.setdefault((inn, there.get("kpp", "")), record_id)
        if row.inn or _bank_inn(row):
            self._by_inn.setdefault((row.inn or _bank_inn(row), row.kpp), record_id)
        else:
            self._by_name.setdefault(name_key(row.name), record_id)

    @override
    def children(self, row: CompanyRow, record_id: int, *, is_new: bool) -> bool:
        grew = self._reaches.add(record_id, row.reaches)
        bank = row.bank
        if bank is None or not bank.account or (record_id, bank.account) in self._known_accounts:
            return grew
        self._known_accounts.add((record_id, bank.account))
        self._accounts.append(
            {
                "client_id": record_id,
                "bank_name": bank.bank_name,
                "bik": bank.bik,
                "account": bank.account,
                "corr_account": bank.corr_account,
            }
        )
        return True

    @override
    def write_children(self) -> None:
        bulk.insert(ContactPoint, self._reaches.new)
        bulk.insert(BankAccount, self._accounts)


def _bank_inn(row: CompanyRow) -> str:
    """The ИНН of the bank details, when the column is empty."""
    return row.bank.inn if row.bank is not None else ""


def _city(address: str) -> str:
    """The town of an address: the part that begins with «г.», «пгт» or «с.»."""
    for part in address.split(","):
        words = part.strip()
        for mark in ("г. ", "г.", "город ", "пгт ", "с. "):
            if words.startswith(mark):
                return words.removeprefix(mark).strip()
    return ""
