"""The field for a note; «@tomorrow 10:00 call» in it plans a step, told before it is saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from salesapp.db.store import is_open, store_path
from salesapp.domain.notes import planned_in
from salesapp.overriding import override
from salesapp.ui.activities.words import kind_label, when_words
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.drafts.keeper import FormDraft
from salesapp.ui.format import today
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_area import TextArea


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


class NoteField(QWidget):
    """What is not saved waits for its client."""

    def __init__(self, commands: ClientCommands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands, self._client_id = commands, 0
        self._store: Path | None = None
        hint = self.tr("Note for the history; @tomorrow 10:00 call sets a step")
        self.input = NoteInput(rows=2, placeholder=hint)
        self.input.setAccessibleName(self.tr("Note for the history"))
        self.plans = Label("", "small", "info", wrap=True)
        self.save = Button(self.tr("Add the note"), small=True, keys="Ctrl+Enter")
        self.save.clicked.connect(self._save)
        self.input.confirmed.connect(self._save)
        self.input.changed.connect(self._typed)
        self.setLayout(column(self.input, self.plans, row(self.save, None)))
        self.save.hide()
        self.plans.hide()
        self._draft = FormDraft(
            self, "clients.note", fills=True, title=self.tr("Note for the history")
        )

    def show_client(self, client_id: int) -> None:
        """Take the note of another client."""
        # Between two bases none is open: the page shows itself again in the next one.
        if is_open() and (client_id, store_path()) != (self._client_id, self._store):
            self._draft.end(saved=False, keeps=True)
            self._client_id, self._store = client_id, store_path()
            self.input.setPlainText("")
            self._draft.begin(str(client_id))

    def _typed(self) -> None:
        self.save.setVisible(bool(self.input.value()))
        planned = planned_in(str(self.input.value()), today())
        self.plans.setText(
            "\n".join(
                self.tr("Step: {kind}, {when}: {subject}").format(
                    kind=kind_label(one.kind),
                    when=when_words(one.due_on, one.due_time),
                    subject=one.subject,
                )
                for one in planned
            )
        )
        self.plans.setVisible(bool(planned))

    def _save(self) -> None:
        text = str(self.input.value())
        if text and self._commands.add_note(self._client_id, text):
            self._draft.end(saved=True)
            self.input.clear()
            self._draft.begin(str(self._client_id))
            self.input.setFocus()
