"""A bank statement read in a limited child process.

The child: ``python -m salesapp.exchange.statement_child FILE``, in a frozen build
``salesapp --job statement FILE``.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl
from salesapp.domain.statements import (
    Balance,
    BankDocument,
    Fault,
    Party,
    Statement,
    StatementFault,
)
from salesapp.exchange import child
from salesapp.exchange.tables import Reason, look_at, unreadable
from salesapp.whole_files import read_regular

READER: Final = ("statement", "salesapp.exchange.statement_child")
BIGGEST: Final = 40 * 1024 * 1024
_BATCH: Final = 500


def read_bank_file(path: Path, control: JobControl, timeout_seconds: float = 120.0) -> Statement:
    """The statement in a file.

    Raises:
        RuleError: FILE_UNREADABLE, FILE_EMPTY, FILE_NOT_UNDERSTOOD with the fact `reason`.
    """
    look_at(path, BIGGEST)
    heads: list[Statement] = []
    documents: list[BankDocument] = []

    def take(message: dict[str, Any]) -> bool:
        if "head" in message:
            heads.append(load_head(message["head"]))
        documents.extend(load_document(one) for one in message["documents"])
        return bool(message["end"])

    child.converse(READER, [str(path)], path, control, take, timeout_seconds)
    if not heads:
        raise _refused(path, Reason.CRASHED)
    return replace(heads[0], documents=tuple(documents))


def read_here(path: Path) -> Statement:
    """The statement in a file, read in this process: for the child, and for tests.

    Raises:
        RuleError: as `read_bank_file`.
    """
    from salesapp.exchange.bank_statement import (
        MOST_DOCUMENTS,
        TooManyDocumentsError,
        read_statement,
    )

    look_at(path, BIGGEST)
    try:
        return read_statement(read_regular(path, BIGGEST))
    except OSError as error:
        raise unreadable(path, error) from error
    except TooManyDocumentsError as error:
        raise _refused(path, Reason.TOO_MANY_ROWS, limit=MOST_DOCUMENTS) from error
    except (ValueError, RecursionError) as error:
        raise _refused(path, Reason.NO_STATEMENT) from error
    except MemoryError as error:
        raise _refused(path, Reason.UNFOLDS, limit=child.MEMORY_LIMIT) from error


def _refused(path: Path, reason: Reason, **facts: object) -> RuleError:
    return RuleError(Rule.FILE_NOT_UNDERSTOOD, path=str(path), reason=reason, **facts)


def dump_head(one: Statement) -> dict[str, Any]:
    """All of a statement but its documents, for JSON."""
    return asdict(replace(one, documents=()))


def load_head(plain: dict[str, Any]) -> Statement:
    """A statement without documents out of JSON."""
    changed = {
        "since": _day(plain["since"]),
        "until": _day(plain["until"]),
        "accounts": tuple(str(one) for one in plain["accounts"]),
        "balances": tuple(_balance(one) for one in plain["balances"]),
        "documents": (),
        "faults": tuple(StatementFault(Fault(one[0]), *one[1:]) for one in plain["faults"]),
        "notes": _notes(plain["notes"]),
    }
    return Statement(**(plain | changed))


def load_document(plain: dict[str, Any]) -> BankDocument:
    """A document out of JSON."""
    changed = {
        "on": date.fromisoformat(plain["on"]),
        "payer": Party(*plain["payer"]),
        "payee": Party(*plain["payee"]),
        "received_on": _day(plain["received_on"]),
        "debited_on": _day(plain["debited_on"]),
        "notes": _notes(plain["notes"]),
    }
    return BankDocument(**(plain | changed))


def _balance(plain: list[Any]) -> Balance:
    account, since, until, *sums = plain
    return Balance(account, _day(since), _day(until), *sums)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _notes(plain: list[Any]) -> tuple[tuple[str, str], ...]:
    return tuple((str(key), str(value)) for key, value in plain)


def _line(message: dict[str, Any]) -> bytes:
    return json.dumps(message, default=str).encode("ascii") + b"\n"


def main(arguments: list[str]) -> int:
    """Read the named file in this process and write JSON lines."""
    child.limit_resources()
    with child.own_output() as out:
        try:
            found = read_here(Path(arguments[0]))
        except RuleError as refused:
            out.write(_line({"rule": str(refused.rule), "facts": refused.facts}))
            return 0
        message: dict[str, Any] = {"head": dump_head(found)}
        for start in range(0, max(1, len(found.documents)), _BATCH):
            part = [asdict(one) for one in found.documents[start : start + _BATCH]]
            message |= {"documents": part, "end": start + _BATCH >= len(found.documents)}
            out.write(_line(message))
            message = {}
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
