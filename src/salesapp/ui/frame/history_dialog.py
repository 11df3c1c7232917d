"""Who changed what in a record, and from which value to which."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries import history
from salesapp.db.queries.history import HistoryRow
from salesapp.domain.entities import Entity
from salesapp.ui import theme
from salesapp.ui.format import moment
from salesapp.ui.frame.history_words import done_words, name_of_field, value_in_words
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea

_WIDTH = 600
_HEIGHT = 420


class HistoryDialog(Dialog):
    """The actions that touched a record, the latest first, each with the fields it changed."""

    no_draft = "a list to look at"
    only_reads = True

    def __init__(self, parent: QWidget | None, entity: Entity, record_id: int) -> None:
        super().__init__(parent, "", history.name_of(entity, record_id), width=_WIDTH)
        title = self.tr("History of changes")
        self.title.setText(title)
        self.setAccessibleName(title)
        found = history.changes(entity, record_id)
        if found:
            self.body.addWidget(self._list(found))
        else:
            nothing = self.tr("Nothing about this record has been changed in the program yet.")
            self.body.addWidget(Label(nothing, tone="text2", wrap=True))
        self.add_cancel(self.tr("Close"))

    def _list(self, found: Sequence[HistoryRow]) -> ScrollArea:
        area = ScrollArea(gap=14)
        # The arrows and PageDown scroll what does not fit.
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(self.title.text())
        area.setFixedHeight(theme.px(_HEIGHT))
        for _journal_id, rows in groupby(found, key=lambda row: row.journal_id):
            area.body.addLayout(self._entry(list(rows)))
        area.body.addStretch(1)
        return area

    def _entry(self, rows: Sequence[HistoryRow]) -> QVBoxLayout:
        entry = QVBoxLayout()
        entry.setSpacing(2)
        first = rows[0]
        when = " · ".join(filter(None, (moment(first.at), first.who)))
        entry.addWidget(Label(when, "small", "text2", wrap=True))
        entry.addWidget(Label(done_words(first), "strong", wrap=True))
        for row in rows:
            name = name_of_field(row.field)
            if name:
                old, new = (value_in_words(row.field, value) for value in (row.old, row.new))
                entry.addWidget(Label(f"{name}: {old} → {new}", wrap=True))
        return entry
