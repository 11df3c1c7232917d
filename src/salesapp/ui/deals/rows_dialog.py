"""The deals behind a number; Enter opens one."""

from __future__ import annotations

from array import array

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import deal_funnel, deals
from salesapp.domain.fields import FieldType
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.deals import words
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column


class DealRows(Dialog):
    """A list with its sum; rows are read where somebody looks."""

    no_draft = "a list to look at"
    only_reads = True

    deal_wanted = Signal(object)

    def __init__(self, parent: QWidget | None, title: str, text: str, ids: array[int]) -> None:
        super().__init__(parent, title, text, width=760)
        self.table = PagedTable(self._columns(), deals.cards)
        self.table.setFixedHeight(theme.px(min(max(len(ids), 3), 12) * 36 + 32))
        self.table.setAccessibleName(title)
        self.table.set_ids(ids)
        self.table.opened.connect(self._open)
        self.body.addWidget(self.table)
        told = self.tr("%n deal(s), {sum}", "", len(ids))
        total = fmt.rubles(deal_funnel.total_of(ids))
        self.body.addWidget(Label(told.format(sum=total), "strong"), 0, Qt.AlignmentFlag.AlignRight)
        if not ids:
            self.table.hide()
            self.body.addWidget(Label(self.tr("There are no deals behind it"), "base", "text3"))
        self.add_cancel(self.tr("Close"))
        if ids:
            self.add_primary(self.tr("Open"), keys="Enter")
        self.set_check(self._open_current)

    def _columns(self) -> list[Column]:
        return [
            Column("client", self.tr("Client"), 170, words.short_client, lead=True, role="strong",
                   tip=words.client_name),
            Column("title", self.tr("Subject"), 190, words.deal_title, stretch=True),
            Column("stage", self.tr("Stage"), 130, lambda card: str(card.stage)),
            Column("days", self.tr("On the stage"), 90,
                   lambda card: words.days_words(card, fmt.today()), "right"),
            Column("amount", self.tr("Amount, ₽"), 110,
                   words.amount_cell, "right", role="strong", type=FieldType.MONEY,
                   value=lambda card: fmt.money_value(card.amount_minor, card.currency)),
        ]  # fmt: skip

    def _open_current(self) -> bool:
        current = self.table.current_record()
        if current is not None:
            self.deal_wanted.emit(current.id)
        return current is not None

    def _open(self, _deal_id: object) -> None:
        self.accept()

    @override
    def open(self) -> None:
        super().open()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
