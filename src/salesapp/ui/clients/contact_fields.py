"""The fields of a person: in the form of a contact and in the lines of a new client."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries.contact_matches import PersonMatch, find_people
from salesapp.db.queries.contacts import PointRow
from salesapp.domain.clients import Attitude, ContactDraft, ContactRole, PointDraft, PointKind
from salesapp.domain.phones import check_email
from salesapp.ui.clients.match_lines import PersonMatchLines
from salesapp.ui.clients.words import attitude_name, role_name
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.phone_input import PhoneInput
from salesapp.ui.kit.text_input import TextInput


def role_choices(none: str) -> list[tuple[object, str]]:
    """Roles in the decision, with a name for none."""
    return [("", none), *((one.value, role_name(one)) for one in ContactRole)]


def attitude_choices(none: str) -> list[tuple[object, str]]:
    """How a person may feel about us, with a name for nothing known."""
    return [("", none), *((one.value, attitude_name(one)) for one in Attitude)]


def points_of(phone: str, email: str) -> tuple[PointDraft, ...]:
    """Ways to reach somebody as typed in two fields."""
    typed = [PointDraft(PointKind.PHONE, phone)] if phone else []
    parts = email.replace(";", ",").split(",")
    typed += [PointDraft(PointKind.EMAIL, one.strip()) for one in parts if one.strip()]
    return tuple(typed)


def points_known(points: Iterable[PointRow]) -> tuple[PointDraft, ...]:
    """Ways to reach somebody as the store has them, for a form to begin with."""
    return tuple(PointDraft(PointKind(one.kind), one.value, one.purpose) for one in points)


class ContactLine(QWidget):
    """One person of a new client in one line."""

    changed = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Field(
            self.tr("Name of the person"), TextInput(), check=self._check_name, parent=self
        )
        self.position = Field(self.tr("Position"), TextInput(), parent=self)
        self.phone = Field(self.tr("Phone"), PhoneInput(), parent=self)
        self.email = Field(self.tr("E-mail"), TextInput(), check=self._check_email, parent=self)
        self.role = Field(
            self.tr("In the decision"),
            ComboInput(role_choices(self.tr("unknown")), ""),
            parent=self,
        )
        self.linked: PersonMatch | None = None
        self.matches = PersonMatchLines()
        self.matches.link_wanted.connect(self._link)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(150)
        self._pause.timeout.connect(self.look_for_matches)
        self.changed.connect(self._pause.start)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        box = QHBoxLayout()
        box.setSpacing(8)
        whole.addLayout(box)
        whole.addWidget(self.matches)
        for field, share in zip(self.fields(), (5, 4, 4, 4, 3), strict=True):
            box.addWidget(field, share)
            field.changed.connect(self.changed)
        remove = IconButton("x", self.tr("Take this person away"), small=True)
        remove.clicked.connect(self.removed)
        box.addWidget(remove)

    def fields(self) -> list[Field]:
        """The fields in their order."""
        return [self.name, self.position, self.phone, self.email, self.role]

    def draft(self) -> ContactDraft | None:
        """The person, or None when nothing was typed."""
        texts = [str(field.value() or "") for field in self.fields()]
        name, position, phone, email, role = texts
        if not any(texts[:4]):
            return None
        return ContactDraft(name, position, role, points=points_of(phone, email))

    def look_for_matches(self) -> None:
        """Show known people like the typed one; once linked, nobody is looked for."""
        draft = self.draft()
        if self.linked is not None or draft is None:
            self.matches.show_matches([])
        else:
            self.matches.show_matches(find_people(draft, None))

    def _link(self, match: PersonMatch) -> None:
        """The person is known: only the place here is to be typed."""
        self.linked = match
        self.name.set_value(match.name)
        self.name.set_hint(self.tr("From the base: {where}").format(where=match.where))
        for field in (self.name, self.phone, self.email):
            field.editor.setEnabled(False)
        self.matches.show_matches([])
        self.position.editor.setFocus()

    def _check_name(self, value: object) -> str:
        others = (self.position, self.phone, self.email)
        if not value and any(field.value() for field in others):
            return self.tr("Enter the name")
        return ""

    def _check_email(self, value: object) -> str:
        if not value or check_email(str(value)):
            return ""
        return self.tr("An address looks like name@company.example")
