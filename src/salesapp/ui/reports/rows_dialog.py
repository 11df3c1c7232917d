"""The records behind a number; Enter opens one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries.channel_report import ReportRow
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column


class RowsDialog(Dialog):
    """A list with its sum; opening a record closes it."""

    no_draft = "a list to look at"
    only_reads = True

    record_wanted = Signal(object, object)

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        text: str,
        found: Sequence[ReportRow],
        *,
        day: str = "",
    ) -> None:
        super().__init__(parent, title, text, width=760)
        self._found = {one.id: one for one in found}
        self._day = day
        self.table = PagedTable(self._columns(found), self._fetch)
        self.table.setFixedHeight(theme.px(min(max(len(found), 3), 12) * 36 + 32))
        self.table.setAccessibleName(title)
        self.table.set_ids(self._found)
        self.table.opened.connect(self._open)
        self.body.addWidget(self.table)
        amounts = [one.amount_minor for one in found if one.amount_minor is not None]
        if amounts:
            told = self.tr("Sum: {sum}").format(sum=fmt.money(sum(amounts)))
            self.body.addWidget(Label(told, "strong"), 0, Qt.AlignmentFlag.AlignRight)
        if not found:
            self.table.hide()
            self.body.addWidget(Label(self.tr("There are no rows behind it"), "base", "text3"))
        self.add_cancel(self.tr("Close"))
        if found:
            self.add_primary(self.tr("Open"), keys="Enter")
        self.set_check(self._open_current)

    def _columns(self, found: Sequence[ReportRow]) -> list[Column]:
        columns = [
            Column("title", self.tr("Record"), 220, lambda row: row.title, stretch=True, lead=True),
            Column("about", self.tr("About"), 180, lambda row: row.about, tone=lambda _r: "text2"),
            Column("day", self._day or self.tr("Date"), 110, lambda row: fmt.day(row.day)),
        ]
        if any(one.source for one in found):
            columns.append(
                Column("source", self.tr("Source"), 130, lambda row: row.source or fmt.DASH)
            )
        if any(one.amount_minor is not None for one in found):
            columns.append(
                Column(
                    "amount",
                    self.tr("Sum, ₽"),
                    120,
                    lambda row: fmt.money_cell(row.amount_minor),
                    align="right",
                )
            )
        return columns

    def _fetch(self, ids: Iterable[int]) -> list[ReportRow]:
        return [self._found[one] for one in ids if one in self._found]

    def _open_current(self) -> bool:
        current = self.table.current_record()
        if current is not None:
            self.record_wanted.emit(current.entity, current.record_id)
        return current is not None

    def _open(self, _row_id: object) -> None:
        self.accept()

    @override
    def open(self) -> None:
        super().open()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
