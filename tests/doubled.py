"""Every command of the services sent as a bad line would send it: failed, done, sent again."""

from __future__ import annotations

import functools
import importlib
import inspect
import pkgutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import apsw
import peewee as pw
import pytest

from salesapp import services
from salesapp.db.connection import database, rows, value
from salesapp.db.subjects import RECORDED
from salesapp.domain.changes import Changes
from salesapp.domain.errors import RuleError
from salesapp.services.operations import once

OUTSIDE = frozenset({"undo", "operations"})
"""Undo is no command with a form: pressing it twice is two steps back, and so it shall be."""


def commands() -> dict[str, Callable[..., Changes]]:
    """Every public function of the services that answers with what it changed, by its name."""
    found = {}
    for info in pkgutil.iter_modules(services.__path__):
        if info.ispkg or info.name in OUTSIDE:
            continue
        module = importlib.import_module(f"salesapp.services.{info.name}")
        for name, function in vars(module).items():
            if (
                inspect.isfunction(function)
                and function.__module__ == module.__name__
                and not name.startswith("_")
                and function.__annotations__.get("return") == "Changes"
            ):
                found[f"{info.name}.{name}"] = function
    return found


def holders(functions: set[Callable[..., Changes]]) -> list[tuple[Any, str, Any]]:
    """Where the commands are known by a name: their own modules, and who imported them."""
    return [
        (module, attribute, held)
        for name, module in list(sys.modules.items())
        if name.startswith(("salesapp.services", "tests.", "test_"))
        for attribute, held in list(vars(module).items())
        if inspect.isfunction(held) and held in functions
    ]


class Harness:
    """Wraps the commands in place while it is on."""

    def __init__(self) -> None:
        self.sent: Counter[str] = Counter()
        self.faults: list[str] = []
        self._depth = 0

    @contextmanager
    def on(self, patch: pytest.MonkeyPatch) -> Iterator[Harness]:
        """Send every command of the block three times."""
        sent = {function: self._tripled(name, function) for name, function in commands().items()}
        for module, attribute, function in holders(set(sent)):
            patch.setattr(module, attribute, sent[function])
        yield self

    def _tripled(self, name: str, command: Callable[..., Changes]) -> Callable[..., Changes]:
        @functools.wraps(command)
        def send(*args: Any, **options: Any) -> Changes:
            if self._depth or database.in_transaction() or "operation_id" in options:
                return command(*args, **options)
            self._depth += 1
            try:
                return self._send(name, lambda: command(*args, **options))
            finally:
                self._depth -= 1

        return send

    def _send(self, name: str, work: Callable[[], Changes]) -> Changes:
        operation, before = uuid4().hex, state()
        database.connection().set_commit_hook(lambda: True)
        try:
            once(operation, work)
        except (RuleError, pw.IntegrityError, apsw.ConstraintError):
            # Refused by a rule, or the commit was.
            pass
        finally:
            database.connection().set_commit_hook(None)
        if state() != before:
            self.faults.append(f"{name}: a failed commit left something behind")
        answer = once(operation, work)
        after = state()
        if value("SELECT count(*) FROM journal WHERE operation_id = ?", operation):
            again = once(operation, work)
            self.sent[name] += 1
            if state() != after:
                self.faults.append(f"{name}: done twice")
            if again.subject_id != answer.subject_id:
                self.faults.append(f"{name}: another answer about {again.subject_id}")
            if not (again.everything or answer.everything) and again.ids != answer.ids:
                self.faults.append(f"{name}: another answer")
        return answer


def state() -> dict[str, list[tuple[Any, ...]]]:
    """Everything a command may write."""
    found = {table: rows(f"SELECT * FROM {table}") for table in sorted(RECORDED)}
    found["number_series"] = rows("SELECT * FROM number_series")
    found["journal"] = rows("SELECT id, operation_id FROM journal")
    found["chain"] = rows("SELECT max(id) FROM chain")
    return found
