"""What happened with a client, the latest first, and a field for a note."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from salesapp.db.queries.client_card import ClientCard, TimelineKind, TimelineRow, timeline
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.clients.section_parts import HistoryDot, Section
from salesapp.ui.clients.words import TIMELINE, event_words, words
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.text_area import TextArea

PAGE = 12


class NoteInput(TextArea):
    """Ctrl+Enter saves the note, a plain Enter begins a new line."""

    confirmed = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.confirmed.emit()
            return
        super().keyPressEvent(event)


class HistorySection(Section):
    """Rows are read by the dozen; the filter chooses kinds."""

    def __init__(
        self, commands: ClientCommands, *, page: int = PAGE, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("History"))
        self._commands, self._page = commands, page
        self._client_id = 0
        self._kinds: set[TimelineKind] = set(TimelineKind)
        self._rows: list[TimelineRow] = []
        self._notes: dict[int, str] = {}
        self.filter = Button("", "ghost", small=True)
        self.filter.set_chevron()
        self.filter.clicked.connect(self._choose)
        self.head.addWidget(self.filter)
        self.more = Button(self.tr("Show earlier"), "link", small=True)
        self.more.clicked.connect(self._show_more)
        self.note = NoteInput(rows=2, placeholder=self.tr("Note for the history"))
        self.note.setAccessibleName(self.tr("Note for the history"))
        self.save = Button(self.tr("Add the note"), small=True, keys="Ctrl+Enter")
        self.save.clicked.connect(self._save_note)
        self.note.confirmed.connect(self._save_note)
        self.note.changed.connect(lambda: self.save.setVisible(bool(self.note.value())))
        self.save.hide()
        below = column(row(self.more, None), self.note, row(self.save, None))
        box = self.layout()
        if isinstance(box, QVBoxLayout):
            box.addLayout(below)
        self._show_filter()

    def show_card(self, card: ClientCard) -> None:
        """Show the history of a client; an unsaved note stays with its client."""
        if card.id != self._client_id:
            if self._client_id:
                self._notes[self._client_id] = self.note.toPlainText()
            self._client_id = card.id
            self.note.setPlainText(self._notes.pop(card.id, ""))
            self._rows = []
        self._read(max(self._page, len(self._rows)))

    def set_kinds(self, kinds: Collection[TimelineKind]) -> None:
        """Show these kinds only; none means all."""
        self._kinds = set(kinds) or set(TimelineKind)
        self._show_filter()
        if self._client_id:
            self._read(self._page)

    def _read(self, count: int) -> None:
        rows = timeline(self._client_id, self._kinds, limit=count + 1)
        self.more.setVisible(len(rows) > count)
        if rows[:count] == self._rows and self.body.count():
            return
        self._rows = rows[:count]
        if self.clear_body():
            self.note.setFocus()
        for place, one in enumerate(self._rows):
            self.body.addWidget(_line(one, last=place == len(self._rows) - 1))
        if not self._rows:
            text = self.tr("Nothing yet: calls, letters and papers will stand here")
            self.body.addWidget(Label(text, "small", "text3", wrap=True))

    def _show_more(self) -> None:
        self._read(len(self._rows) + 3 * self._page)

    def _save_note(self) -> None:
        text = str(self.note.value())
        if text and self._commands.add_note(self._client_id, text):
            self.note.clear()
            self.note.setFocus()

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
            self.filter.setText(", ".join(named).lower())


def _line(one: TimelineRow, *, last: bool) -> QWidget:
    event = event_words(one)
    line = QWidget()
    box = QHBoxLayout(line)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(8)
    box.addWidget(HistoryDot(event.icon, last=last))
    head = row(Label(event.title, "strong", elide=True), None, Label(event.when, "small", "text3"))
    inner = column(head, gap=0, margins=(0, 0, 0, 4))
    if event.text:
        inner.addWidget(Label(event.text, "small", "text2", wrap=True))
    inner.addStretch(1)
    box.addLayout(inner, 1)
    return line
