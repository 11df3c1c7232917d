"""The leads as a table: any field in a column, typed into, filtered, exported and printed."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from salesapp.db.queries import leads
from salesapp.db.queries.leads import LeadRow
from salesapp.domain.entities import Entity
from salesapp.domain.fields import built_in
from salesapp.domain.leads import LeadState
from salesapp.domain.segments import LEAD_SEGMENTS, LeadSegment
from salesapp.domain.views import SortKey
from salesapp.overriding import override
from salesapp.services.deals import PlannedStep
from salesapp.ui.fields.words import title_of
from salesapp.ui.kit.chip import paint_chip
from salesapp.ui.kit.table_column import CellState, Column
from salesapp.ui.leads.commands import LeadCommands
from salesapp.ui.leads.rules import allows
from salesapp.ui.leads.words import STATES, lead_segment_name, words
from salesapp.ui.lists.desk import Ready
from salesapp.ui.lists.list_columns import field_columns
from salesapp.ui.lists.record_lines import RecordLine
from salesapp.ui.lists.record_table import RecordTable, TableSpec
from salesapp.ui.lists.segment_bar import SegmentFace

_NAME: Final = "title"
_SHOWN: Final = ("state", "received_at", "source", "company_name", "contact_name", "phones",
    "amount_minor")  # fmt: skip
_WIDE: Final = {"company_name": 190, "contact_name": 150, "phones": 150, "state": 140}
_MOST: Final = {"company_name": 260, "contact_name": 220}
"""How wide these grow where there is room."""
_MENU: Final = (
    "leads.convert", "leads.contacted", "leads.qualify", "leads.postpone", "leads.reject",
    "leads.to_client", "", "leads.call", "leads.write", "leads.origin", "",
    "leads.delete",
)  # fmt: skip
_ICONS: Final = {LeadSegment.NEW: ("leads", "info"), LeadSegment.POSTPONED: ("clock", "")}


class LeadTable(RecordTable, LeadCommands):
    """The answers to the six questions are given beside the list; here the fields are typed."""

    section = "leads"

    @override
    def spec(self) -> TableSpec:
        ready = [
            Ready(
                SegmentFace(one.value, lead_segment_name(one), *_ICONS.get(one, ("", ""))),
                LEAD_SEGMENTS[one],
            )
            for one in LeadSegment
        ]
        return TableSpec(
            Entity.LEAD,
            _NAME,
            self.tr("Person, company, phone"),
            ("state", "source"),
            ready,
            self.tr("State"),
            _MENU,
            usual=SortKey("received_at", descending=True),
        )

    @override
    def make_columns(self) -> list[Column]:
        name = Column(
            _NAME, title_of(built_in(Entity.LEAD, _NAME)), 260,
            lambda one: str(one.values.get(_NAME, "")), sort_key=_NAME, lead=True, stretch=True,
        )  # fmt: skip
        rest = field_columns(
            Entity.LEAD, lambda one: one.values, without=(_NAME,), shown=_SHOWN,
            paint={"state": _paint_state},
        )  # fmt: skip
        sized = [
            replace(one, width=_WIDE.get(one.id, one.width), grow=_MOST.get(one.id, 0))
            for one in rest
        ]
        return [
            name,
            *(_unknown_is_empty(one) if one.id == "amount_minor" else one for one in sized),
        ]

    @override
    def title(self) -> str:
        return self.tr("Leads")

    @override
    def primary_action(self) -> str | None:
        return "leads.new"

    @override
    def allows(self, action_id: str) -> bool:
        if action_id.startswith("leads.answer_") or action_id == "leads.focus":
            return False
        return allows(self.current_lead(), action_id)

    @override
    def current_lead(self) -> LeadRow | None:
        current = self.table.current_id()
        return None if current is None else leads.one(current)

    @override
    def edit_lead(self) -> None:
        """F2: type into the cell, or into what is asked for."""
        self.table.edit_here(_NAME)

    @override
    def answer_question(self, place: int) -> None:
        """The sheet of questions stands beside the list."""

    @override
    def wanted_step(self) -> PlannedStep | None:
        return None

    @override
    def next_lead(self) -> None:
        self._step(1)

    @override
    def previous_lead(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        wanted = self.table.paged.id_at(self.table.currentIndex().row() + by)
        if wanted is not None:
            self.table.set_current_id(wanted)


def _unknown_is_empty(column: Column) -> Column:
    """Nobody has told the amount of most leads: no zeros then."""

    value = column.value

    def told(one: RecordLine) -> object:
        known = value is not None and one.values.get("amount_minor")
        return value(one) if value is not None and known else None

    return replace(
        column, text=lambda one: column.text(one) if told(one) is not None else "", value=told
    )


def _paint_state(painter: QPainter, rect: QRect, one: RecordLine, state: CellState) -> None:
    code = one.values.get("state")
    if code:
        text, tone, icon = STATES[LeadState(code)]
        paint_chip(painter, rect, words(text), tone, icon, on_selected=state.selected)
