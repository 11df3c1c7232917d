"""Where a deal of a file lands: on its stage, or on the last one whose gate lets it in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from salesapp.db import bulk
from salesapp.db.models.deals import LostReason
from salesapp.db.queries import deal_cards, deals, pipelines
from salesapp.db.queries.deals import StageRow
from salesapp.db.queries.wording import store_wording
from salesapp.domain.deals import (
    DealField,
    Severity,
    StageInfo,
    StageKind,
    goes_back,
    missing,
    passes_gate,
)
from salesapp.domain.text import fold
from salesapp.exchange.rows import DealRow


class Landing(NamedTuple):
    """The stage a deal comes to; `held_by` names what it lacks for the one the file wants.

    `from_id` is the stage a known deal leaves, `first_id` where its pipeline begins.
    """

    stage_id: int
    stage_name: str
    kind: str
    first_id: int
    held_by: tuple[str, ...] = ()
    from_id: int | None = None


class Stages:
    """Stages by the names of a file; reasons of refusal by theirs."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._codes = known
        self._pipelines = {fold(name): found for found, name in pipelines.names()}
        self._first = next(iter(self._pipelines.values()))
        self._lines: dict[int, list[StageRow]] = {}
        self._infos: dict[int, StageInfo | None] = {}
        self._reasons = {fold(one.name): one.id for one in deals.lost_reasons()}
        self._new_reason: int | None = None
        self._elsewhere = store_wording().elsewhere
        self.stored: dict[str, Any] | None = None
        """The deal in the store that the row is about."""

    def reason(self, text: str) -> int:
        """The reason of refusal of that name; one for all others is made when it is needed."""
        found = self._reasons.get(fold(text)) or self._reasons.get(fold(self._elsewhere))
        if found is not None:
            return found
        if self._new_reason is None:
            self._new_reason = bulk.next_id(LostReason)
        return self._new_reason

    def write(self) -> None:
        """Write the reason that was missing."""
        if self._new_reason is not None:
            made = {"id": self._new_reason, "name": self._elsewhere, "position": len(self._reasons)}
            bulk.insert(LostReason, [made])

    def land(self, row: DealRow, columns: Mapping[str, Any], inn: str) -> Landing:
        """Find the stage for a row; a known deal moves by the same rules as any other."""
        if self.stored is not None and self.stored.get("stage_id"):
            return self._moved(row, int(self.stored["id"]), int(self.stored["stage_id"]))
        line = self._line(row.pipeline)
        first = _first(line)
        target = self._wanted(row.stage, line) or first
        values = _values(columns, row, inn)
        if target.kind == "lost":
            return Landing(target.id, target.name, "lost", first.id)
        if target.kind == "won" and columns["amount_minor"] > 0:
            # It was won elsewhere, long ago: amount, day and reason stand for the papers.
            return Landing(target.id, target.name, "won", first.id)
        open_to = [one for one in line if one.kind == "open"]
        if target.kind == "open":
            open_to = open_to[: open_to.index(target) + 1]
        held: tuple[str, ...] = (DealField.AMOUNT,) if target.kind == "won" else ()
        for one in reversed(open_to[1:]):
            info = self._info(one.id)
            lacking = missing(info.gates, values, Severity.BLOCK) if info is not None else []
            if not lacking:
                return Landing(one.id, one.name, "open", first.id, held)
            held = held or tuple(lacking)
        return Landing(open_to[0].id, open_to[0].name, "open", first.id, held)

    def knows(self, row: DealRow) -> bool:
        """Whether the stage of a row is one of ours, or none is told."""
        return not row.stage or self._wanted(row.stage, self._line(row.pipeline)) is not None

    def _moved(self, row: DealRow, deal_id: int, stage_id: int) -> Landing:
        """A known deal goes where the gate lets it; else it stays, as for a stage nobody knows."""
        source, deal = self._info(stage_id), deal_cards.card(deal_id)
        line = self._line(row.pipeline)
        if source is not None and fold(row.pipeline) not in self._pipelines:
            line = self._stages_of(source.pipeline_id)
        first_id = _first(line).id
        target = self._wanted(row.stage, line)
        info = None if target is None else self._info(target.id)
        if source is None or deal is None:
            one = target or _first(line)
            return Landing(one.id, one.name, one.kind, first_id)
        stays = Landing(source.id, deal.stage, source.kind.value, first_id)
        if target is None or info is None:
            return stays
        if source.id == target.id or source.kind is not StageKind.OPEN:
            # What was closed here is opened by a person, who says why.
            return stays
        lacking: list[str] = []
        if passes_gate(source, info):
            values = deal_cards.gate_values(deal, info.gates)
            lacking = missing(info.gates, values, Severity.BLOCK)
        if info.kind is StageKind.WON and deal.amount_minor <= 0:
            lacking.append(DealField.AMOUNT)
        if lacking:
            return stays._replace(held_by=tuple(lacking))
        first = source.id if goes_back(source, info) or info.kind is StageKind.LOST else first_id
        return Landing(target.id, target.name, target.kind, first, (), source.id)

    def _line(self, pipeline: str) -> list[StageRow]:
        return self._stages_of(self._pipelines.get(fold(pipeline), self._first))

    def _stages_of(self, pipeline_id: int) -> list[StageRow]:
        if pipeline_id not in self._lines:
            self._lines[pipeline_id] = deals.stage_list(pipeline_id)
        return self._lines[pipeline_id]

    def _wanted(self, name: str, line: list[StageRow]) -> StageRow | None:
        """Our stage for a foreign one: by our own name, or by the usual meaning."""
        folded = fold(name)
        by_name = next((one for one in line if fold(one.name) == folded), None)
        if by_name is not None:
            return by_name
        code = self._codes.get(folded)
        by_code = next((one for one in line if one.code == code), None)
        if by_code is None and code in ("won", "lost"):
            return next((one for one in line if one.kind == code), None)
        return by_code

    def _info(self, stage_id: int) -> StageInfo | None:
        if stage_id not in self._infos:
            self._infos[stage_id] = deal_cards.stage_info(stage_id)
        return self._infos[stage_id]


def _first(line: list[StageRow]) -> StageRow:
    """Where the work on a deal begins."""
    return next(one for one in line if one.kind == "open")


def _values(columns: Mapping[str, Any], row: DealRow, inn: str) -> dict[str, object]:
    """What a new deal of a file has for a gate: no papers, no answers, no steps."""
    return {
        DealField.CLIENT: columns["client_id"],
        DealField.CONTACT: columns["contact_id"],
        DealField.SOURCE: columns["source"],
        DealField.CLIENT_INN: inn,
        DealField.AMOUNT: columns["amount_minor"] or None,
        DealField.EXPECTED_CLOSE: row.close_on,
        DealField.NO_OVERDUE: True,
    }
