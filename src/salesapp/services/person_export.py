"""Everything about a person written into one file, on their demand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from salesapp.db.fields import now
from salesapp.db.queries import history
from salesapp.db.queries import personal_data as known
from salesapp.db.queries.names import who
from salesapp.db.records import name_of
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl, Silent
from salesapp.exchange.files import write_safely
from salesapp.exchange.person_report import Paper, PersonFacts, person_zip
from salesapp.services import files

_STEPS: Final = 4


def export(contact_id: int, target: Path, language: str, control: JobControl | None = None) -> Path:
    """Write the file whole or not at all.

    Raises:
        RuleError: RECORD_GONE; what writing refuses.
    """
    watch = control or Silent()
    watch.step(0, _STEPS)
    names = known.person_names(contact_id)
    if names is None:
        raise RuleError(Rule.RECORD_GONE, table="contact", id=contact_id)
    tables: dict[str, list[Mapping[str, Any]]] = {}
    for found in known.everything_about(contact_id):
        tables[found.table] = [_named(one) for one in found.rows]
    watch.step(1, _STEPS)
    tables["history"] = [
        {"at": one.at, "who": one.who, "action": one.action, "field": one.field,
         "old": one.old, "new": one.new}
        for one in history.changes(Entity.CONTACT, contact_id)
    ]  # fmt: skip
    watch.step(2, _STEPS)
    papers, missing = _papers(tables)
    if missing:
        tables["missing_file"] = [{"name": name} for name in missing]
    company = who()
    facts = PersonFacts(
        names[0],
        company[0] if company else "",
        f"{now().astimezone():%d.%m.%Y %H:%M}",
        tables,
        papers,
    )
    watch.step(3, _STEPS)
    write_safely(target, person_zip(facts, language))
    watch.step(_STEPS, _STEPS)
    return target


def _named(cells: Mapping[str, Any]) -> Mapping[str, Any]:
    """A row with the name of its client, who tells more than a number."""
    client_id = cells.get("client_id")
    return {**cells, "client": name_of("client", client_id)} if client_id else cells


def _papers(tables: Mapping[str, list[Mapping[str, Any]]]) -> tuple[list[Paper], list[str]]:
    """The stored files that go along, and the names of those that cannot be read."""
    ids = {
        int(row["file_id"])
        for rows in tables.values()
        for row in rows
        if row.get("file_id") is not None
    }
    papers: list[Paper] = []
    missing: list[str] = []
    for file_id in sorted(ids):
        name = name_of("stored_file", file_id)
        try:
            papers.append(Paper(name, files.read_file(file_id)))
        except RuleError:
            missing.append(name)
    return papers, missing
