"""A known person chosen by typing, and the dialog that links one to a client."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from salesapp.db.queries import contacts
from salesapp.db.queries.client_card import ClientCard
from salesapp.db.queries.contacts import ContactHit
from salesapp.overriding import override
from salesapp.services import contacts as service
from salesapp.ui.clients.contact_fields import role_choices
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform

MOST = 12


class PersonInput(TextInput):
    """`value` is the id of the person, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(icon="user", parent=parent)
        self.setPlaceholderText(self.tr("Name, phone or e-mail"))
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

    @override
    def value(self) -> object:
        return self._id

    @override
    def problem(self) -> str:
        if self.text().strip() and self._id is None:
            return self.tr("Choose a person of the list")
        return ""

    def _typed(self, text: str) -> None:
        self._id = None
        found = contacts.search(text, MOST) if text.strip() else []
        self._found = [(one.id, _words(one)) for one in found]
        self._model.setStringList([shown for _id, shown in self._found])
        exact = [one.id for one in found if one.name.casefold() == text.strip().casefold()]
        if len(exact) == 1:
            self._id = exact[0]

    def _picked(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._found):
            self._id, shown = self._found[index.row()]
            self.setText(shown)


class LinkDialog(Dialog):
    """Lets a person known elsewhere work at this client, too."""

    def __init__(self, parent: QWidget | None, card: ClientCard) -> None:
        super().__init__(parent, "", card.draft.name, width=480)
        self.drafts_about(card.id)
        self.title.setText(self.tr("A person known already"))
        self._client_id = card.id
        self.person = Field(self.tr("Person"), PersonInput(), required=True)
        self.position = Field(self.tr("Position here"), TextInput())
        self.role = Field(
            self.tr("In the decision"), ComboInput(role_choices(self.tr("unknown")), "")
        )
        form = FormLayout()
        form.add_wide(self.person)
        form.add(self.position, self.role)
        self.body.addLayout(form)
        self.check_fields(self.person, self.position, self.role)
        self.add_cancel()
        self.add_primary(self.tr("Link"))
        self.set_check(self._save)

    def _save(self) -> bool:
        contact_id = self.person.value()
        if not isinstance(contact_id, int):
            return False
        position, role = str(self.position.value()), str(self.role.value() or "")
        words = self.tr("Linked: {name}").format(name=self.person.editor.property("text"))
        done = perform(
            self,
            lambda: service.link(contact_id, self._client_id, position, role),
            toast=words,
        )
        return done is not None


def _words(hit: ContactHit) -> str:
    return ", ".join(part for part in (hit.name, hit.position, hit.client_name) if part)
