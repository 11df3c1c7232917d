"""Texts of an erasure that hang on records of the person by other ways than a column of theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from salesapp.db.connection import execute, rows
from salesapp.db.relations import columns
from salesapp.db.subjects import RECORDED
from salesapp.domain.text import fold

_PAPERS: Final = ("offer", "sales_order", "invoice", "credit_note")
_HALF_TYPED: Final = (("form_draft", ("title", "words")), ("half_typed", ("name", "words")))
_SAVED: Final = ("saved_view", ("name", "asked"))
"""Lists somebody has saved: of nobody's records, but what they ask for may be the person."""
_KEPT: Final = frozenset(
    {"uid", "created_at", "updated_at", "deleted_at", "entity", "kind", "state", "key", "text_key"}
)

Clean = Callable[[str], str]


def clean_hanging(people: Iterable[int], clients: Iterable[int], clean: Clean) -> int:
    """Take the person out of files, own fields and the like of their records, and out of drafts."""
    owners = _owners(",".join(map(str, people)), ",".join(map(str, clients)))
    cleaned = 0
    for table in sorted(RECORDED):
        if {"entity", "record_id"} <= set(columns(table)):
            asked = " OR ".join(
                f"entity = '{entity}' AND record_id IN ({ids})" for entity, ids in owners
            )
            cleaned += _clean(table, asked, clean)
    linked = " OR ".join(f"entity = '{entity}' AND record_id IN ({ids})" for entity, ids in owners)
    cleaned += _clean(
        "stored_file",
        f"id IN (SELECT file_id FROM file_link WHERE {linked})",  # noqa: S608 - names and ids of ours
        clean,
        ("name",),
    )
    return cleaned + _clean_drafts(dict(owners)["client"], clean)


def _owners(people: str, clients: str) -> list[tuple[str, str]]:
    """Kinds of records and the statement that tells which of them are meant."""
    return [
        ("contact", people),
        ("client", clients),
        ("deal", f"SELECT id FROM deal WHERE client_id IN ({clients})"),  # noqa: S608
        ("lead", f"SELECT id FROM lead WHERE client_id IN ({clients}) OR contact_id IN ({people})"),  # noqa: S608
        (
            "activity",
            f"SELECT id FROM activity WHERE client_id IN ({clients})"  # noqa: S608
            f" OR contact_id IN ({people})",
        ),
    ]


def _clean_drafts(clients: str, clean: Clean) -> int:
    """What is not issued yet may change; what was half typed, too, whoever it is about."""
    cleaned = 0
    for paper in _PAPERS:
        drafts = f"SELECT id FROM {paper} WHERE state = 'draft' AND client_id IN ({clients})"  # noqa: S608
        cleaned += _clean(paper, f"id IN ({drafts})", clean)
        cleaned += _clean(f"{paper}_line", f"{paper}_id IN ({drafts})", clean, ("name", "note"))
    for table, names in (*_HALF_TYPED, _SAVED):
        cleaned += _clean(table, "1", clean, names)
    return cleaned


def _clean(table: str, asked: str, clean: Clean, names: tuple[str, ...] = ()) -> int:
    told = names or _texts(table)
    if not told:
        return 0
    cleaned = 0
    for row_id, *cells in rows(f"SELECT id, {', '.join(told)} FROM {table} WHERE {asked}"):  # noqa: S608
        changed = {
            name: after
            for name, cell in zip(told, cells, strict=True)
            if isinstance(cell, str) and (after := clean(cell)) != cell
        }
        if "text_value" in changed:
            changed["text_key"] = fold(changed["text_value"])
        if changed:
            assigned = ", ".join(f"{name} = ?" for name in changed)
            execute(f"UPDATE {table} SET {assigned} WHERE id = ?", *changed.values(), row_id)  # noqa: S608
            cleaned += 1
    return cleaned


def _texts(table: str) -> tuple[str, ...]:
    found = rows("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'", table)
    return tuple(str(name) for (name,) in found if str(name) not in _KEPT)
