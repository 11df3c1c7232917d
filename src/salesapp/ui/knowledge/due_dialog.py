"""Papers that end, facts to look at again, prices of competitors gone old."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import knowledge
from salesapp.db.queries.knowledge import DueRow
from salesapp.domain.products import Aspect
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_KINDS: Final = {
    "certificate": QT_TRANSLATE_NOOP("Knowledge", "Certificate ends"),
    "fact": QT_TRANSLATE_NOOP("Knowledge", "Fact to look at"),
    "price": QT_TRANSLATE_NOOP("Knowledge", "Old price"),
}
_SIDES: Final = {
    "certificate": Aspect.QUALITY,
    "fact": Aspect.FEATURES,
    "price": Aspect.COMPETITIVENESS,
}


class _Row(NamedTuple):
    id: int
    due: DueRow


class DueDialog(Dialog):
    """Enter leads to the side of the product."""

    no_draft = "a list to look at"

    chosen = Signal(object, object)
    """Product and `Aspect`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "", width=760)
        self.title.setText(self.tr("Knowledge to look at again"))
        self.setAccessibleName(self.title.text())
        found = knowledge.due(fmt.today())
        self._found = {place: _Row(place, one) for place, one in enumerate(found, start=1)}
        self.text.setText(
            self.tr("Everything is up to date") if not found else self.tr("Enter opens the product")
        )
        self.text.show()
        self.table = PagedTable(self._columns(), self._rows, parent=self)
        self.table.setAccessibleName(self.title.text())
        self.table.setFixedHeight(theme.px(30 + 36 * 9))
        self.table.set_ids(self._found)
        self.table.opened.connect(self._open)
        self.table.setVisible(bool(found))
        self.body.addWidget(self.table)
        self.add_cancel(self.tr("Close"))
        if found:
            self.table.set_current_id(1)

    def _columns(self) -> list[Column]:
        today = fmt.today()

        def late(row: _Row) -> str:
            return "risk" if row.due.due_on and row.due.due_on < today else "warn"

        return [
            Column(
                "kind", self.tr("What"), 150,
                lambda row: translate("Knowledge", _KINDS[row.due.kind]),
            ),
            Column("product", self.tr("Product"), 230, lambda row: row.due.detail, lead=True),
            Column("name", self.tr("About what"), 200, lambda row: row.due.name, stretch=True),
            Column(
                "day", self.tr("Day"), 100,
                lambda row: fmt.day(row.due.due_on) if row.due.due_on else fmt.DASH, tone=late,
            ),
        ]  # fmt: skip

    def _rows(self, ids: Sequence[int]) -> list[_Row]:
        return [self._found[one] for one in ids if one in self._found]

    def _open(self, row_id: object) -> None:
        row = self._found.get(row_id) if isinstance(row_id, int) else None
        if row is not None and row.due.product_id is not None:
            self.reject()
            self.chosen.emit(row.due.product_id, row.due.aspect or _SIDES[row.due.kind])
