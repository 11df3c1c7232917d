"""A client chosen by typing: name, ИНН, phone, in any order of words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from salesapp.db.queries import clients
from salesapp.overriding import override
from salesapp.ui.format import today
from salesapp.ui.kit.text_input import TextInput

MOST = 12


class ClientInput(TextInput):
    """`value` is the id of the client, or None."""

    holds_record = True

    def __init__(self, client_id: int | None = None, *, parent: QWidget | None = None) -> None:
        super().__init__(icon="clients", parent=parent)
        self._id: int | None = None
        self._found: list[tuple[int, str]] = []
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(MOST)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated[QModelIndex].connect(self._picked)  # type: ignore[index]
        self.setCompleter(completer)
        self.textEdited.connect(self._typed)
        self.set_value(client_id)

    def client_id(self) -> int | None:
        """The client chosen."""
        return self._id

    @override
    def value(self) -> object:
        return self._id

    @override
    def set_value(self, value: object) -> None:
        self._id = value if isinstance(value, int) else None
        found = clients.rows([self._id], today()) if self._id is not None else []
        self.setText(found[0].name if found else "")

    @override
    def problem(self) -> str:
        if self.text().strip() and self._id is None:
            return self.tr("Choose a client of the list")
        return ""

    def _typed(self, text: str) -> None:
        self._id = None
        ids = clients.search(text, MOST) if text.strip() else []
        self._found = [(one.id, one.name) for one in clients.rows(ids, today())]
        self._model.setStringList([name for _id, name in self._found])
        exact = [one for one, name in self._found if name == text.strip()]
        if len(exact) == 1:
            self._id = exact[0]

    def _picked(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._found):
            self._id, name = self._found[index.row()]
            self.setText(name)
