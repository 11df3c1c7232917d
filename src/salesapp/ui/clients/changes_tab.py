"""The history of every field of a record on its card: who, when, from what to what."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries import history
from salesapp.db.queries.client_card import ClientCard
from salesapp.db.queries.history import HistoryRow
from salesapp.domain.changes import Entity
from salesapp.domain.text import fold
from salesapp.ui.clients.section_parts import HistoryDot, Section
from salesapp.ui.format import moment
from salesapp.ui.frame.history_words import done_words, name_of_field, value_in_words
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.search_input import SearchInput

PAGE = 40


class ChangesSection(Section):
    """Read by forty actions; the search looks at names of fields and values."""

    def __init__(self, entity: Entity, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Changes"))
        self._entity, self._id, self._count = entity, 0, PAGE
        self.search = SearchInput(self.tr("Field or value"), small=True, keys="")
        self.search.searched.connect(lambda _text: self._show())
        self.head.addWidget(self.search)
        self.more = Button(self.tr("Show earlier"), "link", small=True)
        self.more.clicked.connect(self._show_more)
        box = self.layout()
        if isinstance(box, QVBoxLayout):
            box.addLayout(row(self.more, None))

    def show_card(self, card: ClientCard) -> None:
        """Show the changes of a client."""
        self.show_record(card.id)

    def show_record(self, record_id: int) -> None:
        """Show the changes of a record."""
        if record_id != self._id:
            self._id, self._count = record_id, PAGE
            self.search.clear()
        self._show()

    def _show_more(self) -> None:
        self._count += 2 * PAGE
        self._show()

    def _show(self) -> None:
        self.clear_body()
        found = history.changes(self._entity, self._id, self._count + 1)
        entries = [list(rows) for _id, rows in groupby(found, key=lambda one: one.journal_id)]
        self.more.setVisible(len(entries) > self._count)
        wanted = fold(self.search.text()).split()
        shown = [rows for rows in entries[: self._count] if self._says(rows, wanted)]
        for rows in shown:
            self.body.addWidget(self._entry(rows))
        if not shown:
            text = self.tr("Nothing about this record has been changed in the program yet.")
            if wanted:
                text = self.tr("Nothing found: change the words")
            self.body.addWidget(Label(text, "small", "text3", wrap=True))

    def _lines(self, rows: list[HistoryRow]) -> list[str]:
        lines = []
        for one in rows:
            name = name_of_field(one.field)
            if name:
                old, new = (value_in_words(one.field, value) for value in (one.old, one.new))
                lines.append(f"{name}: {old} → {new}")
        return lines

    def _says(self, rows: list[HistoryRow], wanted: list[str]) -> bool:
        if not wanted:
            return True
        text = fold(" ".join([*self._lines(rows), done_words(rows[0]), rows[0].who]))
        return all(part in text for part in wanted)

    def _entry(self, rows: list[HistoryRow]) -> QWidget:
        first = rows[0]
        when = " · ".join(filter(None, (moment(first.at), first.who)))
        head = row(
            Label(done_words(first), "strong", elide=True), None, Label(when, "small", "text3")
        )
        inner = column(head, gap=2, margins=(0, 0, 0, 6))
        for text in self._lines(rows):
            inner.addWidget(Label(text, "base", "text2", wrap=True))
        entry = QWidget()
        box = QHBoxLayout(entry)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(HistoryDot("hist", last=False))
        box.addLayout(inner, 1)
        return entry
