"""Which client a row is: by the chosen key, its ИНН and КПП, its name among the nameless."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from salesapp.db.queries import import_matches as matches
from salesapp.domain.table_imports import EXTERNAL_ID, ID, Key, TableOptions
from salesapp.domain.tax_ids import check_kpp, is_inn
from salesapp.domain.text import name_key
from salesapp.exchange.rows import ReachKind, Severity, Trouble
from salesapp.overriding import override
from salesapp.services.importing.tables.engine import TableImporter
from salesapp.services.importing.tables.match import Match
from salesapp.services.importing.tables.rows import Note, Row, RowPlan

# Looked up once: a member of an enumeration costs a call at each mention.
_ID, _INN, _NAME, _EXTERNAL = Key.ID, Key.INN, Key.NAME, Key.EXTERNAL_ID
BY_KEY: Final = {Key.PHONE: ReachKind.PHONE, Key.EMAIL: ReachKind.EMAIL}
_POINTS: Final = ("phone", "phone.mobile", "phone.other", "email", "site")
_STANDING: Final = ("name", "inn", "kpp")

is_valid = lru_cache(maxsize=16_384)(is_inn)
"""Whether the check digits agree; asked twice for each row."""
folded = lru_cache(maxsize=16_384)(name_key)
"""The folded name, asked several times for each row."""


class ClientIdentity(TableImporter):
    """Tells the clients of a table apart, and keeps them so."""

    def __init__(self, options: TableOptions, *, writes: bool) -> None:
        super().__init__(options, writes=writes)
        self.reached = tuple(name for name in _POINTS if name in options.mapping)
        # Where the ИНН is the only key, a row that brings it is its client already.
        self._keeps_apart = options.key is not _INN or EXTERNAL_ID in options.mapping
        self._of_inn: dict[str, set[int]] = {}

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
        own = f"inn:{inn}/{kept_kpp(values.get('kpp', ''))}" if is_valid(inn) else ""
        if key is _INN and own:
            found.append(own)
        elif (wanted := BY_KEY.get(key)) is not None:
            found += (
                f"{wanted}:{one.value_norm}"
                for name in self.reached
                for one in row.reaches.get(name, ())
                if one.kind is wanted and one.is_valid
            )
        # Without its key a row is found again by its name, among those without an ИНН.
        needs_name = key is _NAME or not found or (key is _EXTERNAL and not external)
        name = folded(self.title(row)) if needs_name else ""
        if name and key is _NAME:
            found.append(f"name:{name}")
        if own and key is not _INN:
            found.append(own)
        if name and key is not _NAME:
            # One name and one ИНН with another КПП are a branch, so a client of its own.
            found.append(f"bare:{name}" if own else f"nameless:{name}/{inn}")
        return found

    @override
    def meets(self, row: Row, key: str, record_id: int) -> bool:
        if not self._keeps_apart and key.startswith("inn:"):
            return True
        code, _, value = key.partition(":")
        _name, inn, kpp = self._standing(record_id)
        if code == "inn":
            own, _, branch = value.partition("/")
            return _is_same(("", inn, kpp), own, branch)
        # Rows before may have given an ИНН to one that had none.
        if code == "bare":
            return not inn
        given = "".join(row.values.get("inn", "").split())
        return code != "nameless" or _takes(inn, given)

    def _standing(self, record_id: int) -> tuple[str, str, str]:
        """Name, ИНН and КПП of a client after the rows before."""
        have = self.have(record_id).get
        return have("name") or "", have("inn") or "", have("kpp") or ""

    @override
    def stands(self, record_id: int) -> tuple[str, ...]:
        standing = self._standing(record_id)
        return standing if self._keeps_apart or not is_valid(standing[1]) else ()

    @override
    def aliases(self, row: Row, record_id: int) -> list[str]:
        values = row.values
        title = values.get("name") or values.get("full_name")
        given = "".join(values.get("inn", "").split())
        name, inn, kpp = self._standing(record_id)
        # Under an ИНН that was not taken the client would only hide another one that has it.
        found = [f"nameless:{folded(title)}/{given}"] if title and _takes(inn, given) else []
        # A row that gave its ИНН to a client of another name is met by what that is called now.
        if name and (name != title or inn != given):
            found.append(f"nameless:{folded(name)}/{inn}")
        if inn and self._keeps_apart:
            found.append(f"inn:{inn}/{kpp}")
            self._of_inn.setdefault(inn, set()).add(record_id)
        return found

    @override
    def keep_apart(
        self, changed: dict[str, Any], given: Mapping[str, Any], record_id: int, plan: RowPlan
    ) -> None:
        """Two clients never have one ИНН with one КПП (rule 8)."""
        _name, inn, kpp = self._standing(record_id)
        if given.get("inn", inn) not in {"", inn, changed.get("inn")}:
            # The row tells of another ИНН than the one that stays: its КПП is of that one.
            for column in ("kpp", "inn_flag"):
                changed.pop(column, None)
        if not self._keeps_apart or not changed.keys() & {"inn", "kpp"}:
            return
        # The КПП that stands there belongs to the former ИНН.
        inn, kpp = changed.get("inn", inn), changed.get("kpp", "" if "inn" in changed else kpp)
        if not is_valid(inn) or (holder := self._holder(inn, kpp, record_id)) is None:
            return
        for column in ("inn", "kpp", "inn_flag"):
            changed.pop(column, None)
        plan.notes.append(Note(Trouble.TAKEN, Severity.WARNING, "inn", inn, holder))

    def _holder(self, inn: str, kpp: str, record_id: int) -> str | None:
        """How another client is called that has them by now, after the rows before.

        Where one side names no КПП the ИНН alone tells: it may be any branch.
        """
        for one in self._of_inn.get(inn, ()):
            told = self.memory.of(one)
            if one != record_id and told is not None and _is_same(told.stands, inn, kpp):
                return told.stands[0]
        for one, name, branch in matches.living_of_inn(inn):
            is_told = self.memory.of(one) is not None
            if one != record_id and not is_told and _is_same((name, inn, branch), inn, kpp):
                return name
        return None

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
        self._ask_names(wanted, match)

    @staticmethod
    def _ask_names(wanted: Mapping[str, set[str]], match: Match) -> None:
        if names := wanted.get("name"):
            for key, named in matches.by_name("client", names).items():
                match.put(f"name:{key}", [one for one, _inn in named])
        if names := wanted.get("bare"):
            for key, named in matches.by_name("client", names).items():
                match.put(f"bare:{key}", [one for one, its in named if not its][:1])
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
        if self.writes:
            return
        for record_id in ids:
            # Nothing is written: what the batches before changed stands in memory alone.
            if (told := self.memory.of(record_id)) is not None and told.stands:
                self.have(record_id).update(zip(_STANDING, told.stands, strict=True))


@lru_cache(maxsize=4_096)
def kept_kpp(text: str) -> str:
    """A КПП as it is kept; a lone zero is none."""
    return "" if text.strip() == "0" else check_kpp(text).normalized


def _takes(inn: str, given: str) -> bool:
    """Whether a client of that ИНН may be the one of a row that gives another or none."""
    return not given or inn in {"", given}


def _is_same(stands: tuple[str, ...], inn: str, kpp: str) -> bool:
    """Whether what a client stands with is that ИНН, with that КПП or without one."""
    _name, own, branch = stands
    return own == inn and (branch == kpp or not branch or not kpp)


def _branch(found: Sequence[tuple[str, int]], kpp: str) -> list[int]:
    """The client of that КПП, or the only one of the ИНН when one side names no КПП."""
    same = [one for its, one in found if its == kpp]
    if same or not found:
        return same[:1]
    if kpp:
        return [one for its, one in found if not its][:1]
    return [one for _its, one in found]
