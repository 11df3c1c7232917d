"""The payments of a bank statement as a table with ticks, and pills that narrow it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.domain.fields import FieldType
from salesapp.domain.statement_matching import Confidence, PlannedRow
from salesapp.domain.statements import Flow, Standing, currency_of
from salesapp.ui import format as fmt
from salesapp.ui.invoices import statement_words
from salesapp.ui.invoices.words import invoice_name
from salesapp.ui.kit.chip import paint_chip
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import CellState, Column


class Group(StrEnum):
    """What is to be done with a row."""

    ALL = "all"
    READY = "ready"
    CHECK = "check"
    NOBODY = "nobody"
    DONE = "done"


class ShownRow(NamedTuple):
    """A row with its words; `id` is the index of the document."""

    id: int
    row: PlannedRow
    client: str
    settles: str
    why: str


_SETTLE_NOTHING = (Standing.BOOKED, Standing.DOUBLE)


def group_of(row: PlannedRow) -> Group:
    """The pill a row stands under."""
    if row.standing in (Standing.BOOKED, Standing.DOUBLE, Standing.RECORDED):
        return Group.DONE
    if row.proposal.client_id is None:
        return Group.NOBODY
    ready = row.standing is Standing.NEW and row.proposal.confidence is not Confidence.UNSURE
    return Group.READY if ready and (row.ticked or _is_sure(row)) else Group.CHECK


def money_of(row: PlannedRow) -> str:
    """The sum in its currency."""
    return fmt.money(row.document.amount_minor, currency_of(row.key.account))


class StatementRows(QWidget):
    """Space ticks a row, Enter goes to its client; what cannot be booked cannot be ticked."""

    ticked = Signal(object)
    """Ticks by the index of the document, where they changed."""
    chosen = Signal()
    """Another row is the current one."""
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[int, ShownRow] = {}
        self._group = Group.ALL
        self._quiet = False
        self.pills = {
            Group.ALL: FilterPill(self.tr("All")),
            Group.READY: FilterPill(self.tr("Found"), icon="check"),
            Group.CHECK: FilterPill(self.tr("To be checked"), icon="excl"),
            Group.NOBODY: FilterPill(self.tr("No client"), icon="x"),
            Group.DONE: FilterPill(self.tr("There already"), icon="copy"),
        }
        self.table = PagedTable(self._columns(), self._fetch, markable=True)
        self.table.setAccessibleName(self.tr("Payments of the statement"))
        self.table.marks_changed.connect(self._marked)
        self.table.current_changed.connect(lambda _id: self.chosen.emit())
        self.table.opened.connect(lambda _id: self.opened.emit())
        self.nothing = Label(self.tr("There are no such payments"), "base", "text3")
        self.nothing.setContentsMargins(8, 12, 8, 12)
        self._lay_out()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(6)
        for group, pill in self.pills.items():
            pill.clicked.connect(lambda _on=False, group=group: self.show_group(group))
            bar.addWidget(pill)
        bar.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addLayout(bar)
        box.addWidget(self.nothing)
        box.addWidget(self.table, 1)

    def _columns(self) -> list[Column]:
        return [
            Column(
                "date",
                self.tr("Date"),
                66,
                lambda one: fmt.day(one.row.document.posted_on(Flow.IN)),
                type=FieldType.DAY,
            ),
            Column(
                "payer",
                self.tr("Payer"),
                150,
                lambda one: fmt.company(one.row.document.payer.name) or self.tr("not named"),
                lead=True,
                stretch=True,
                tip=lambda one: one.row.document.payer.name,
            ),
            Column("amount", self.tr("Amount"), 112, lambda one: money_of(one.row), align="right"),
            Column(
                "purpose",
                self.tr("Purpose"),
                160,
                lambda one: one.row.document.purpose,
                grow=340,
                tip=lambda one: one.row.document.purpose,
                tone=lambda _one: "text2",
            ),
            Column(
                "client",
                self.tr("Client"),
                136,
                lambda one: one.client or self.tr("choose"),
                grow=200,
                tone=lambda one: "text" if one.client else "text3",
                tip=lambda one: one.client,
            ),
            Column(
                "settles",
                self.tr("Set against"),
                150,
                lambda one: one.settles,
                tip=lambda one: one.settles,
            ),
            Column("state", self.tr("How sure"), 138, _state_text, paint=_paint_state),
            Column(
                "why", self.tr("Why"), 190, lambda one: one.why, grow=420, tip=lambda one: one.why
            ),
        ]

    def show_rows(
        self, rows: Sequence[PlannedRow], clients: Mapping[int, str], numbers: Mapping[int, str]
    ) -> None:
        """Show these rows; names of clients by id, numbers of invoices by instalment."""
        self._rows = {
            row.document.index: ShownRow(
                row.document.index,
                row,
                fmt.company(clients.get(row.proposal.client_id or 0, "")),
                self._settles(row, numbers),
                statement_words.why(row),
            )
            for row in rows
        }
        counts = Counter(group_of(row) for row in rows)
        counts[Group.ALL] = len(rows)
        for group, pill in self.pills.items():
            pill.set_count(counts[group])
            pill.setVisible(group is Group.ALL or counts[group] > 0 or group is self._group)
        self.show_group(self._group)

    def show_group(self, group: Group) -> None:
        """Show the rows of a pill only."""
        self._group = group
        for one, pill in self.pills.items():
            pill.setChecked(one is group)
        ids = [
            one.id
            for one in self._rows.values()
            if group is Group.ALL or group_of(one.row) is group
        ]
        self._quiet = True
        self.table.set_ids(ids)
        self.table.refresh()
        self.table.set_marked([one for one in ids if self._rows[one].row.ticked])
        self._quiet = False
        self.nothing.setVisible(not ids)
        self.table.setVisible(bool(ids))
        self.chosen.emit()

    def current(self) -> ShownRow | None:
        """The row the cursor is on."""
        found = self.table.current_id()
        return None if found is None else self._rows.get(found)

    def _fetch(self, ids: Sequence[int]) -> list[ShownRow]:
        return [self._rows[one] for one in ids]

    def _settles(self, row: PlannedRow, numbers: Mapping[int, str]) -> str:
        if row.proposal.client_id is None or row.standing in _SETTLE_NOTHING:
            return fmt.DASH
        named = dict.fromkeys(
            numbers.get(part.instalment_id, "") for part in row.proposal.allocations
        )
        told = [invoice_name(number) for number in named]
        if row.proposal.rest_minor:
            rest = fmt.money(row.proposal.rest_minor, currency_of(row.key.account))
            told.append(self.tr("advance {money}").format(money=rest))
        return ", ".join(told)

    def _marked(self) -> None:
        if self._quiet:
            return
        marked = set(self.table.marked_ids())
        changed = {
            one: one in marked
            for one in self.table.paged.ids
            if (one in marked) != self._rows[one].row.ticked
        }
        allowed = {one: on for one, on in changed.items() if not on or self._rows[one].row.can_tick}
        if allowed != changed:
            self._quiet = True
            self.table.set_marked([one for one in marked if one not in changed or one in allowed])
            self._quiet = False
        if changed:
            self.ticked.emit(allowed)


def _is_sure(row: PlannedRow) -> bool:
    return row.proposal.confidence is Confidence.SURE


def _state_text(one: ShownRow) -> str:
    return statement_words.row_look(one.row).text


def _paint_state(painter: QPainter, rect: QRect, one: ShownRow, state: CellState) -> None:
    look = statement_words.row_look(one.row)
    paint_chip(painter, rect, look.text, look.tone, look.icon, on_selected=state.selected)
