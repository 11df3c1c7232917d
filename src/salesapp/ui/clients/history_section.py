"""What happened with a client, the latest first, with a filter, a search and a field for notes."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries.client_card import ClientCard
from salesapp.db.queries.deal_timeline import deal_timeline
from salesapp.db.queries.timeline import TimelineKind, TimelineRow, timeline
from salesapp.domain.calls import length_text, was_heard
from salesapp.domain.changes import Entity
from salesapp.ui.activities.length_input import edit_length
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.clients.note_field import NoteField
from salesapp.ui.clients.section_parts import HistoryDot, Section
from salesapp.ui.clients.timeline_words import TIMELINE, change_words, event_words
from salesapp.ui.clients.words import words
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.kit.text_link import TextLink

PAGE = 12
_OPENS = {
    TimelineKind.OFFER: Entity.OFFER,
    TimelineKind.ORDER: Entity.ORDER,
    TimelineKind.SHIPMENT: Entity.ORDER,
    TimelineKind.CREDIT: Entity.CREDIT,
    TimelineKind.INVOICE: Entity.INVOICE,
    TimelineKind.PAYMENT: Entity.PAYMENT,
}


class HistorySection(Section):
    """Rows are read by the dozen from where the last one stood; the filter chooses kinds."""

    entity: ClassVar[Entity] = Entity.CLIENT

    def __init__(
        self,
        commands: ClientCommands,
        *,
        page: int = PAGE,
        searchable: bool = False,
        kinds: Collection[TimelineKind] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("History"))
        self._commands, self._page = commands, page
        self._client_id = 0
        self._kinds: set[TimelineKind] = set(kinds) or set(TimelineKind)
        self._rows: list[TimelineRow] = []
        self.search = SearchInput(self.tr("Search in the history"), small=True, keys="")
        self.search.searched.connect(lambda _text: self._read(self._page, anew=True))
        self.head.addWidget(self.search)
        self.search.setVisible(searchable)
        self.filter = Button("", "ghost", small=True)
        self.filter.set_chevron()
        self.filter.clicked.connect(self._choose)
        self.head.addWidget(self.filter)
        self.more = Button(self.tr("Show earlier"), "link", small=True)
        self.more.clicked.connect(self._show_more)
        self.noting = NoteField(commands)
        self.note, self.save = self.noting.input, self.noting.save
        below = column(row(self.more, None), self.noting)
        box = self.layout()
        if isinstance(box, QVBoxLayout):
            box.addLayout(below)
        self._show_filter()

    def show_card(self, card: ClientCard) -> None:
        """Show the history of a client; an unsaved note stays with its client."""
        self.show_record(card.id)

    def show_record(self, record_id: int) -> None:
        """Show the history of a record of this kind."""
        other = record_id != self._client_id
        self._client_id = record_id
        self.noting.show_client(record_id)
        if other:
            self.search.clear()
        self._read(max(self._page, 0 if other else len(self._rows)), anew=other)

    def set_kinds(self, kinds: Collection[TimelineKind]) -> None:
        """Show these kinds only; none means all."""
        self._kinds = set(kinds) or set(TimelineKind)
        self._show_filter()
        if self._client_id:
            self._read(self._page, anew=True)

    def shown(self) -> list[TimelineRow]:
        """The rows shown."""
        return list(self._rows)

    def _ask(self, count: int, before: TimelineRow | None = None) -> list[TimelineRow]:
        text = self.search.text() if not self.search.isHidden() else ""
        ask = deal_timeline if self.entity is Entity.DEAL else timeline
        return ask(self._client_id, self._kinds, before=before, limit=count, text=text)

    def _read(self, count: int, *, anew: bool = False) -> None:
        found = self._ask(count + 1)
        self.more.setVisible(len(found) > count)
        if not anew and found[:count] == self._rows and self.body.count():
            return
        self._rows = found[:count]
        if self.clear_body():
            self.note.setFocus()
        for one in self._rows:
            self.body.addWidget(self._line(one))
        if not self._rows:
            text = self.tr("Nothing yet: calls, letters and papers will stand here")
            if self.search.text() or len(self._kinds) < len(TimelineKind):
                text = self.tr("Nothing found: change the words or the filter")
            self.body.addWidget(Label(text, "small", "text3", wrap=True))

    def _show_more(self) -> None:
        """Add the next rows below those shown: what is there stays as it is."""
        count = 3 * self._page
        found = self._ask(count + 1, self._rows[-1] if self._rows else None)
        self.more.setVisible(len(found) > count)
        for one in found[:count]:
            self.body.addWidget(self._line(one))
        self._rows += found[:count]

    def _choose(self) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("Everything"), lambda: self.set_kinds(()))
        menu.addSeparator()
        for kind, source in TIMELINE.items():
            on = kind in self._kinds and len(self._kinds) < len(TimelineKind)
            menu.add_check(words(source), on, partial(self._toggle, kind))
        menu.popup(self.filter.mapToGlobal(self.filter.rect().bottomLeft()))

    def _toggle(self, kind: TimelineKind, _on: bool) -> None:
        everything = len(self._kinds) == len(TimelineKind)
        self.set_kinds({kind} if everything else self._kinds ^ {kind})

    def _show_filter(self) -> None:
        if len(self._kinds) == len(TimelineKind):
            self.filter.setText(self.tr("everything"))
        else:
            named = [words(source) for kind, source in TIMELINE.items() if kind in self._kinds]
            shown = ", ".join(named[:2]).lower()
            self.filter.setText(f"{shown}…" if len(named) > 2 else shown)

    def _line(self, one: TimelineRow) -> QWidget:
        event = event_words(one)
        text = event.text
        if one.kind is TimelineKind.CHANGE:
            fields = change_words(one, self._client_id, self.entity)
            text = "\n".join(part for part in (fields, text) if part)
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(HistoryDot(event.icon, last=False))
        title: QWidget = Label(event.title, "strong", elide=True)
        opens = _OPENS.get(one.kind)
        if opens is not None:
            title = TextLink(event.title, "strong")
            title.clicked.connect(partial(self._commands.open_record, opens, one.record_id))
        elif one.kind is TimelineKind.SHOWING:
            title = TextLink(event.title, "strong")
            title.clicked.connect(partial(self._open_showing, one.record_id))
        head = row(title, None, *self._length(one), Label(event.when, "small", "text3"))
        inner = column(head, gap=0, margins=(0, 0, 0, 4))
        if text:
            inner.addWidget(Label(text, "small", "text2", wrap=True))
        inner.addStretch(1)
        box.addLayout(inner, 1)
        return line

    def _open_showing(self, showing_id: int) -> None:
        """Write down what was said of what was shown."""
        from salesapp.ui.presentation.reaction_dialog import ask_reaction

        ask_reaction(self, showing_id)

    def _length(self, one: TimelineRow) -> list[QWidget]:
        """How long a call took; a press changes it."""
        if one.kind is not TimelineKind.ACTIVITY or not was_heard(one.code, one.result):
            return []
        told = length_text(one.seconds) if one.seconds else self.tr("length…")
        link = TextLink(told, "small", tone="text2" if one.seconds else "text3")
        link.setAccessibleName(self.tr("Length of the talk: {length}").format(length=told))
        link.setToolTip(self.tr("Length of the talk"))
        link.clicked.connect(lambda: edit_length(self, one.record_id))
        return [link]
