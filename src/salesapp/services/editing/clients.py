"""Some fields of a client, by the rules of its form."""

from __future__ import annotations

from collections.abc import Mapping

from salesapp.db.queries.client_matches import find_matches
from salesapp.db.records import require, touch
from salesapp.db.search_text import refresh_client
from salesapp.db.writes import contacts as point_writes
from salesapp.domain.clients import (
    Category,
    ClientDraft,
    ClientKind,
    ClientStatus,
    InnFlag,
    PointDraft,
    PointKind,
    inn_flag,
    typed_points,
)
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.tax_ids import check_inn, check_kpp, check_ogrn
from salesapp.domain.text import name_key
from salesapp.services.contact_points import save_points

_POINTS = {"phone": PointKind.PHONE, "email": PointKind.EMAIL, "site": PointKind.SITE}
_FOUND_BY = frozenset({"name", "full_name", "inn", "ogrn", "city"})
_IDENTITY = frozenset({"inn", "kpp", "kind"})
_CHECKS = {"kpp": check_kpp, "ogrn": check_ogrn}


def change(client_id: int, values: Mapping[str, object]) -> None:
    """Write fields of a client inside an action.

    Raises:
        RuleError: FIELD_REQUIRED, FIELD_INVALID (facts `field`, `value`; for the ИНН the `kind`),
            DUPLICATE_CLIENT.
    """
    cells = require("client", client_id, "name, kind, inn, kpp, ogrn, status")
    name, kind, inn, kpp, ogrn, status = (str(cell) for cell in cells)
    columns = {code: str(value or "").strip() for code, value in values.items()}
    points = {code: columns.pop(code) for code in _POINTS if code in columns}
    if "name" in columns:
        columns |= _named(columns["name"])
    _check_chosen(columns)
    for code in ("inn", "kpp", "ogrn"):
        if code in columns:
            columns[code] = "".join(columns[code].split()).upper()
    known = ClientDraft(
        columns.get("name", name),
        kind=ClientKind(columns.get("kind", kind)),
        inn=columns.get("inn", inn),
        kpp=columns.get("kpp", kpp),
        ogrn=columns.get("ogrn", ogrn),
    )
    _check_numbers(known, columns)
    if _IDENTITY & columns.keys():
        if known.kind in (ClientKind.PERSON, ClientKind.SOLE_TRADER):
            columns["kpp"] = ""
        chosen = InnFlag.FOREIGN if known.kind is ClientKind.FOREIGN else InnFlag.NONE
        columns["inn_flag"] = inn_flag(known.inn, known.kind, chosen).value
        if status != ClientStatus.ARCHIVED:
            _stop_duplicate(known, client_id)
    touch("client", client_id, None, **columns)
    if points:
        _save_points(client_id, points)
    if points or _FOUND_BY & columns.keys():
        refresh_client(client_id)


def _named(text: str) -> dict[str, str]:
    name = " ".join(text.split())
    if not name:
        raise RuleError(Rule.FIELD_REQUIRED, field="name")
    return {"name": name, "name_key": name_key(name)}


def _check_chosen(columns: Mapping[str, str]) -> None:
    if columns.get("kind") == "":
        raise RuleError(Rule.FIELD_REQUIRED, field="kind")
    if columns.get("category", "") not in ("", *Category):
        raise RuleError(Rule.FIELD_INVALID, field="category", value=columns["category"])


def _check_numbers(known: ClientDraft, columns: Mapping[str, str]) -> None:
    """Numbers typed in a list are right or refused: only the form keeps a wrong one on purpose."""
    if known.kind is ClientKind.FOREIGN:
        return
    typed = columns.get("inn", "")
    if typed:
        wanted = 10 if known.kind is ClientKind.COMPANY else 12
        check = check_inn(typed)
        if not check.valid or len(check.normalized) != wanted:
            raise RuleError(Rule.FIELD_INVALID, field="inn", value=typed, kind=known.kind.value)
    for code, check_one in _CHECKS.items():
        if columns.get(code) and not check_one(columns[code]).valid:
            raise RuleError(Rule.FIELD_INVALID, field=code, value=columns[code])


def _stop_duplicate(known: ClientDraft, client_id: int) -> None:
    for match in find_matches(known, client_id):
        if match.is_stop:
            raise RuleError(Rule.DUPLICATE_CLIENT, client_id=match.client_id, name=match.name)


def _save_points(client_id: int, fresh: Mapping[str, str]) -> None:
    """The phones, addresses and sites typed, in the place of those of their kind."""
    known = tuple(
        PointDraft(PointKind(one.kind), one.value, one.purpose)
        for one in sorted(point_writes.points_of("client", client_id), key=lambda one: one.position)
    )
    typed = {_POINTS[code]: text for code, text in fresh.items()}
    save_points("client", client_id, typed_points(known, typed))
