"""The form of a person at a client."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesapp.db.queries.client_card import ClientCard
from salesapp.db.queries.contacts import ContactRow
from salesapp.domain.changes import Changes
from salesapp.domain.clients import ContactDraft, PointDraft, PointKind
from salesapp.domain.entities import Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.phones import check_email
from salesapp.services import contacts as service
from salesapp.ui.clients.contact_fields import points_of, role_choices
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

    def __init__(
        self, parent: QWidget | None, card: ClientCard, person: ContactRow | None = None
    ) -> None:
        super().__init__(parent, "", card.draft.name, width=560)
        self.title.setText(self.tr("Contact") if person else self.tr("New contact"))
        self._card, self._person = card, person
        self.name = Field(self.tr("Name of the person"), TextInput(), required=True)
        self.position = Field(self.tr("Position"), TextInput())
        self.role = Field(
            self.tr("In the decision"), ComboInput(role_choices(self.tr("unknown")), "")
        )
        self.phone = Field(self.tr("Phone"), PhoneInput())
        self.email = Field(self.tr("E-mail"), TextInput(), check=self._check_email)
        self.birth = Field(self.tr("Birthday"), DateInput())
        self.note = Field(self.tr("Note"), TextArea(rows=2))
        self.main = CheckBox(self.tr("The main contact of the client"))
        form = FormLayout()
        form.add_wide(self.name)
        form.add(self.position, self.role, self.phone, self.email, self.birth)
        form.add_wide(self.note)
        form.add_wide(self.main)
        self.body.addLayout(form)
        self.own = OwnFields(Entity.CONTACT, person.id if person else None, parent=self)
        if self.own.fields():
            self.body.addWidget(scrolled(self.own))
        self.check_fields(
            self.name, self.position, self.role, self.phone, self.email, self.birth, self.note
        )
        self.check_fields(*self.own.fields())
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)
        if person is not None:
            self._fill(person)
        else:
            self.main.setChecked(not card.contacts)
            self.main.setEnabled(bool(card.contacts))

    def _fill(self, person: ContactRow) -> None:
        self.name.set_value(person.name)
        self.position.set_value(person.position)
        self.role.set_value(person.role)
        self.phone.set_value(", ".join(one.value for one in person.phones))
        self.email.set_value(", ".join(one.value for one in person.emails))
        self.birth.set_value(person.birth_on)
        self.note.set_value(person.note)
        self.main.setChecked(person.is_main)
        self.main.setEnabled(not person.is_main)

    def _draft(self) -> ContactDraft:
        person = self._person
        other: tuple[PointDraft, ...] = ()
        if person is not None:
            other = tuple(
                PointDraft(PointKind(one.kind), one.value, one.purpose)
                for one in person.points
                if one.kind not in (PointKind.PHONE, PointKind.EMAIL)
            )
        birth = self.birth.editor.day() if isinstance(self.birth.editor, DateInput) else None
        return ContactDraft(
            str(self.name.value()),
            str(self.position.value()),
            str(self.role.value() or ""),
            person.attitude if person else "",
            self.main.isChecked(),
            birth,
            person.source if person else "",
            str(self.note.value()),
            (*points_of(str(self.phone.value()), str(self.email.value())), *other),
            own=self.own.own(),
        )

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
