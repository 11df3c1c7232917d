"""What a list shows now, ready to leave the program: columns, order, filters, marked rows."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from salesapp.domain.entities import Entity
from salesapp.domain.jobs import JobControl
from salesapp.domain.tables import Cell, OutColumn, OutTable, Row, cell_of
from salesapp.ui.format import DASH, day_long, number, today
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column
from salesapp.ui.kit.table_model import Fetch
from salesapp.ui.translate import language, translate

_BATCH = 256
Read = Callable[[Sequence[int], Sequence[str]], Sequence[Any]]
"""The rows of some ids with what these columns show, also of columns that are hidden now."""
_BREATH = 0.001
"""Seconds the window gets between two batches: the lock of Python is not given up by itself."""


@dataclass(frozen=True, slots=True)
class ListSource:
    """A list as it stands: `ids` are the rows shown, `marked` and `selected` some of them.

    `fetch` reads what the list shows; `read` what any columns show, where that differs; `entity`
    is what the rows are, where the ids are those of records.
    """

    title: str
    columns: tuple[Column, ...]
    every_column: tuple[Column, ...]
    ids: Sequence[int]
    fetch: Fetch
    marked: Sequence[int] = ()
    selected: Sequence[int] = ()
    filters: tuple[str, ...] = ()
    order: str = ""
    read: Read | None = None
    entity: Entity | None = None

    def records(self, ids: Sequence[int]) -> Sequence[Any]:
        """The rows of some ids with all that the columns of this source show."""
        if self.read is None:
            return list(self.fetch(ids))
        return self.read(ids, [column.id for column in self.columns])

    def chosen_ids(self) -> Sequence[int]:
        """Marked rows, else all that are shown."""
        return self.marked or self.ids

    def only(self, ids: Sequence[int]) -> ListSource:
        """The same list with these rows."""
        return replace(self, ids=ids, marked=())

    def with_columns(self, columns: Sequence[Column]) -> ListSource:
        """The same rows with other columns."""
        return replace(self, columns=tuple(columns))


def source_of(
    table: PagedTable,
    title: str,
    filters: Sequence[str] = (),
    read: Read | None = None,
    entity: Entity | None = None,
) -> ListSource:
    """The list of a table; with `read` columns it does not show have their values in files, too."""
    every = tuple(column for column, _shown in table.choosable_columns())
    key, down = table.sort()
    by = next((column.title for column in every if key and column.sort_key == key), "")
    order = ""
    if by:
        told = translate("Output", "{column}, descending") if down else "{column}"
        order = told.format(column=by)
    selected = table.selected_ids() if table.is_selection_small() else ()
    return ListSource(
        title=title,
        columns=tuple(column for column in table.visible_columns() if column.title),
        every_column=tuple(column for column in every if column.title),
        ids=table.paged.ids,
        fetch=table.paged.fetch,
        marked=table.marked_ids(),
        selected=selected if len(selected) > 1 else (),
        filters=tuple(filters),
        order=order,
        read=read,
        entity=entity,
    )


def out_table(source: ListSource, *, turn: str = "") -> OutTable:
    """What a file or a sheet says of the list."""
    note = []
    if source.marked:
        note.append(translate("Output", "Marked rows only"))
    if source.filters:
        told = translate("Output", "Filters: {filters}")
        note.append(told.format(filters=", ".join(source.filters)))
    if source.order:
        note.append(translate("Output", "Sorted by: {order}").format(order=source.order))
    rows = translate("Output", "Rows: {count}").format(count=number(len(source.chosen_ids())))
    return OutTable(
        title=source.title,
        columns=tuple(OutColumn(one.title, one.type, one.width) for one in source.columns),
        note=". ".join(note),
        day=day_long(today()),
        yes=translate("Output", "yes"),
        no=translate("Output", "no"),
        pages=translate("Output", "Page {page} of {pages}"),
        count=rows,
        made_on=today().isoformat(),
        turn=turn,
        language=language(),
    )


def cell(column: Column, record: object) -> Cell:
    """The cell of a row: the value where the column has one, else its text."""
    if column.value is not None:
        return cell_of(column.value(record))
    text = column.text(record)
    return "" if text == DASH else text


def batches(source: ListSource) -> Iterator[list[Row]]:
    """The rows as cells, read block by block; those gone meanwhile are left out."""
    columns = source.columns
    ids = iter(source.chosen_ids())
    while part := list(islice(ids, _BATCH)):
        records = source.records(part)
        yield [[cell(column, record) for column in columns] for record in records]


def breathing(source: ListSource) -> Iterator[list[Row]]:
    """The same for a job in a thread of the window: it leaves the window time to paint."""
    for batch in batches(source):
        yield batch
        time.sleep(_BREATH)


def watched(source: ListSource, control: JobControl) -> Iterator[Row]:
    """Row after row, with progress and Cancel."""
    done, total = 0, len(source.chosen_ids())
    for batch in breathing(source):
        control.step(done, total)
        yield from batch
        done += len(batch)
