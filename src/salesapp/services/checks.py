"""Is the store sound: the file, the sums, the numbers, the stored files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from salesapp.db.queries import chain, numbers, soundness
from salesapp.db.queries.chain import Touched
from salesapp.db.store import opened_at, store_path, was_unclean
from salesapp.paths import backup_folder
from salesapp.services import files
from salesapp.whole_files import write_whole

CHECK_EVERY: Final = timedelta(days=7)


class Finding(StrEnum):
    """What may be wrong with a store."""

    PAGES = "pages"
    FOREIGN_KEY = "foreign_key"
    LINE_TOTAL = "line_total"
    OFFER_TOTAL = "offer_total"
    INVOICE_TOTAL = "invoice_total"
    ORDER_TOTAL = "order_total"
    CREDIT_TOTAL = "credit_total"
    CREDITED = "credited"
    ORDER_FLOOR = "order_floor"
    INSTALMENTS = "instalments"
    OVERPAID_INSTALMENT = "overpaid_instalment"
    OVERSPENT_PAYMENT = "overspent_payment"
    REFUND = "refund"
    CURRENCY = "currency"
    NUMBER_GAP = "number_gap"
    VERSIONS = "versions"
    SENT_TWICE = "sent_twice"
    RECEIVABLE = "receivable"
    ADVANCE = "advance"
    CLIENT_STATE = "client_state"
    CLIENT_MONEY = "client_money"
    DEAL_BOARD = "deal_board"
    MAIN_CONTACT = "main_contact"
    DAY_COUNT = "day_count"
    UNPRINTED = "unprinted"
    FILE_MISSING = "file_missing"
    FILE_CHANGED = "file_changed"
    SEALED_CHANGED = "sealed_changed"
    SEALED_GONE = "sealed_gone"
    UNSEALED = "unsealed"
    CHAIN_BROKEN = "chain_broken"
    CHAIN_REWRITTEN = "chain_rewritten"


CHAIN: Final = frozenset(
    {
        Finding.SEALED_CHANGED,
        Finding.SEALED_GONE,
        Finding.UNSEALED,
        Finding.CHAIN_BROKEN,
        Finding.CHAIN_REWRITTEN,
    }
)
"""What somebody did past the program."""


class Problem(NamedTuple):
    """One fault: what it is and where (a table with an id, a number, a name)."""

    finding: Finding
    where: str
    touched: Touched | None = None
    """What is known of a posted record that was changed past the program."""


class Checked(NamedTuple):
    """When the whole base was checked last, and how much was found."""

    at: datetime
    problems: int


def check_and_note(now: datetime) -> list[Problem]:
    """Check the open store and keep the result beside its backups."""
    found = check_store()
    told = {"at": now.isoformat(), "problems": len(found)}
    with suppress(OSError):
        place = _noted(store_path())
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, json.dumps(told).encode("utf-8"))
    return found


def check_if_due(now: datetime) -> Checked | None:
    """Check the open store once a week, and soon after it was not closed in order."""
    last = last_check(store_path())
    since = opened_at() if was_unclean() else now - CHECK_EVERY
    if last is None or last.at < since:
        return Checked(now, len(check_and_note(now)))
    return None


def last_check(store: Path) -> Checked | None:
    """The result of the last check of a store."""
    try:
        told = json.loads(_noted(store).read_text("utf-8"))
        at = datetime.fromisoformat(told["at"])
        return Checked(at, int(told["problems"])) if at.tzinfo else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _noted(store: Path) -> Path:
    return backup_folder(store) / "check.json"


def check_store() -> list[Problem]:
    """Everything found wrong in the open store; empty when it is sound."""
    return [*_file(), *_sums(), *_numbers(), *_stored_files(), *_chain()]


def _file() -> Iterator[Problem]:
    for told in soundness.damaged_pages():
        yield Problem(Finding.PAGES, told)
    for told in soundness.dangling_keys():
        yield Problem(Finding.FOREIGN_KEY, told)


def _sums() -> Iterator[Problem]:
    for code, where in soundness.broken_sums():
        yield Problem(Finding(code), where)


def _numbers() -> Iterator[Problem]:
    for missing in numbers.gap_report():
        where = f"{missing.kind} {missing.year}: {missing.gap.first}–{missing.gap.last}"
        yield Problem(Finding.NUMBER_GAP, where)


def _chain() -> Iterator[Problem]:
    store = store_path()
    for where in chain.broken_links():
        yield Problem(Finding.CHAIN_BROKEN, where)
    for name in chain.unlike_backups(store):
        yield Problem(Finding.CHAIN_REWRITTEN, name)
    for one in chain.touched(store):
        yield Problem(Finding(one.code), one.where, one)


def _stored_files() -> Iterator[Problem]:
    for damaged in files.damaged():
        finding = Finding.FILE_MISSING if damaged.is_missing else Finding.FILE_CHANGED
        yield Problem(finding, damaged.name)
