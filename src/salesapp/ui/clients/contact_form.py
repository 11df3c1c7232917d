"""The form of a person at a client."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries.client_card import ClientCard
from salesapp.db.queries.contact_matches import PersonMatch, find_people
from salesapp.db.queries.contacts import ContactRow
from salesapp.domain.changes import Changes
from salesapp.domain.clients import (
    ContactDraft,
    PointDraft,
    PointKind,
    shown_points,
    typed_points,
)
from salesapp.domain.entities import Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.phones import check_email
from salesapp.services import contacts as service
from salesapp.ui.clients.contact_fields import attitude_choices, points_known, role_choices
from salesapp.ui.clients.match_lines import PersonMatchLines
from salesapp.ui.explain import explain
from salesapp.ui.fields.own_section import OwnFields, scrolled
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.phone_input import PhoneInput
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform


class ContactForm(Dialog):
    """Adds a person, or changes one; it closes only when the person is saved."""

    other_wanted = Signal(object)
    """Id of the person to change instead."""

    def __init__(
        self, parent: QWidget | None, card: ClientCard, person: ContactRow | None = None
    ) -> None:
        super().__init__(parent, "", card.draft.name, width=560)
        self.drafts_about(card.id, person.id if person else None)
        self.title.setText(self.tr("Contact") if person else self.tr("New contact"))
        self._card, self._person = card, person
        self._points: tuple[PointDraft, ...] = ()
        self._make_fields()
        form = FormLayout()
        form.add_wide(self.name)
        form.add(self.position, self.role, self.phone, self.email, self.attitude, self.birth)
        form.add(self.since, self.until)
        form.add_wide(self.note)
        form.add_wide(self.main)
        self.body.addLayout(form)
        self.matches = PersonMatchLines()
        self.matches.link_wanted.connect(self._link)
        self.body.addWidget(self.matches)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(150)
        self._pause.timeout.connect(self.look_for_matches)
        self.check_fields(
            self.name, self.position, self.role, self.phone, self.email, self.attitude, self.birth,
            self.since, self.until, self.note,
        )  # fmt: skip
        self._add_own(person)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)
        here = [one for one in card.contacts if one.until_on is None]
        if person is not None:
            self._fill(person)
        else:
            self.main.setChecked(not here)
            self.main.setEnabled(bool(here))
        for field in (self.name, self.phone, self.email):
            field.changed.connect(self._pause.start)

    def _make_fields(self) -> None:
        self.name = Field(self.tr("Name of the person"), TextInput(), required=True)
        self.position = Field(self.tr("Position"), TextInput())
        self.role = Field(
            self.tr("In the decision"), ComboInput(role_choices(self.tr("unknown")), "")
        )
        self.attitude = Field(
            self.tr("Attitude to us"), ComboInput(attitude_choices(self.tr("unknown")), "")
        )
        self.since = Field(self.tr("Works here since"), DateInput())
        self.until = Field(self.tr("Left on"), DateInput(), check=self._check_until)
        self.phone = Field(self.tr("Phone"), PhoneInput())
        self.email = Field(self.tr("E-mail"), TextInput(), check=self._check_email)
        self.birth = Field(self.tr("Birthday"), DateInput())
        self.note = Field(self.tr("Note"), TextArea(rows=2))
        self.main = CheckBox(self.tr("The main contact of the client"))

    def _add_own(self, person: ContactRow | None) -> None:
        """The user's own fields."""
        self.own = OwnFields(Entity.CONTACT, person.id if person else None, parent=self)
        if self.own.fields():
            self.body.addWidget(scrolled(self.own))
        self.check_fields(*self.own.fields())

    def _fill(self, person: ContactRow) -> None:
        self.name.set_value(person.name)
        self.position.set_value(person.position)
        self.role.set_value(person.role)
        self._points = points_known(person.points)
        self.phone.set_value(shown_points(self._points, PointKind.PHONE))
        self.email.set_value(shown_points(self._points, PointKind.EMAIL))
        self.birth.set_value(person.birth_on)
        self.attitude.set_value(person.attitude)
        self.since.set_value(person.since_on)
        self.until.set_value(person.until_on)
        self.note.set_value(person.note)
        self.main.setChecked(person.is_main)
        self.main.setEnabled(not person.is_main)

    def _draft(self) -> ContactDraft:
        person = self._person
        lines = {PointKind.PHONE: str(self.phone.value()), PointKind.EMAIL: str(self.email.value())}
        return ContactDraft(
            str(self.name.value()),
            str(self.position.value()),
            str(self.role.value() or ""),
            str(self.attitude.value() or ""),
            self.main.isChecked(),
            _day(self.birth),
            person.source if person else "",
            str(self.note.value()),
            typed_points(self._points, lines),
            _day(self.since),
            _day(self.until),
            own=self.own.own(),
        )

    def look_for_matches(self) -> None:
        """Show known people like the typed one."""
        own = self._person.id if self._person else None
        self.matches.show_matches(find_people(self._draft(), self._card.id, own))

    def _link(self, match: PersonMatch) -> None:
        """Let the known person work here instead of adding another one."""
        position, role = str(self.position.value()), str(self.role.value() or "")
        words = self.tr("Linked: {name}").format(name=match.name)
        client_id = self._card.id
        if match.is_here:
            self.reject()
            self.other_wanted.emit(match.contact_id)
            return
        done = perform(
            self, lambda: service.link(match.contact_id, client_id, position, role), toast=words
        )
        if done is not None:
            self.reject()

    def _check_until(self, value: object) -> str:
        since, until = _day(self.since), _day(self.until)
        if value and since is not None and until is not None and until < since:
            return self.tr("This day is before the first one here")
        return ""

    def _save(self) -> bool:
        name = str(self.name.value())
        words = self.tr("Contact saved: {name}").format(name=name)
        return perform(self, self._write, toast=words, refused=self._refused) is not None

    def _write(self) -> Changes:
        if self._person is None:
            return service.create(self._card.id, self._draft())
        return service.update(self._person.id, self._card.id, self._draft(), self._person.rev)

    def _refused(self, error: RuleError) -> bool:
        if not self.own.refuse(error):
            self.name.set_error(explain(error).sentence())
        return True

    def _check_email(self, value: object) -> str:
        parts = [one.strip() for one in str(value or "").replace(";", ",").split(",")]
        if all(check_email(one) for one in parts if one):
            return ""
        return self.tr("An address looks like name@company.example")


def _day(field: Field) -> date | None:
    return field.editor.day() if isinstance(field.editor, DateInput) else None
