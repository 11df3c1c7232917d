"""A person's part in the decision on a deal."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesapp.db.queries import deal_cards
from salesapp.db.queries import stakeholders as queries
from salesapp.domain.clients import Attitude, ContactRole
from salesapp.domain.stakeholders import StakeholderDraft
from salesapp.services import stakeholders as service
from salesapp.ui.clients.words import attitude_name, role_name
from salesapp.ui.deals.gate_fields import PersonInput
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform


class StakeholderDialog(Dialog):
    """A new name makes a new person of the deal's client."""

    def __init__(
        self, parent: QWidget, deal_id: int, contact_id: int | None, *, decides: bool = False
    ) -> None:
        deal = deal_cards.card(deal_id)
        title = "" if deal is None else deal.title
        super().__init__(parent, "", title, width=520)
        self.drafts_about(deal_id, contact_id)
        self.title.setText(self.tr("Part in the decision"))
        self.setAccessibleName(self.title.text())
        self._deal_id = deal_id
        self._client_id = None if deal is None else deal.client_id
        self._known = next(
            (one for one in queries.of_deal(deal_id) if one.contact_id == contact_id), None
        )
        self._others = {one.contact_id: one for one in queries.others(deal_id)}
        people: list[tuple[object, str]] = [
            (one.contact_id, one.name) for one in self._others.values()
        ]
        if self._known is not None:
            people.insert(0, (self._known.contact_id, self._known.name))
        self.person = Field(self.tr("Person"), PersonInput(people), required=True)
        roles: list[tuple[object, str]] = [
            ("", "—"),
            *((one, role_name(one)) for one in ContactRole),
        ]
        moods: list[tuple[object, str]] = [
            ("", "—"),
            *((one, attitude_name(one)) for one in Attitude),
        ]
        self.role = Field(self.tr("Role"), ComboInput(roles, ""))
        self.attitude = Field(self.tr("Attitude"), ComboInput(moods, ""))
        placeholder = self.tr("Price, date, papers, calm…")
        self.matters = Field(self.tr("What matters to them"), TextInput(placeholder=placeholder))
        self.note = Field(self.tr("Note"), TextArea(rows=2))
        self._lay_out()
        self._fill(decides=decides)

    @classmethod
    def ask(
        cls, parent: QWidget, deal_id: int, contact_id: int | None = None, *, decides: bool = False
    ) -> StakeholderDialog:
        """Open the dialog over the page."""
        dialog = cls(parent, deal_id, contact_id, decides=decides)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _lay_out(self) -> None:
        form = FormLayout()
        form.add_wide(self.person)
        form.add(self.role, self.attitude)
        form.add_wide(self.matters)
        form.add_wide(self.note)
        self.body.addLayout(form)
        self.check_fields(self.person, self.role, self.attitude, self.matters, self.note)
        if self._known is not None:
            remove = self.add_button(self.tr("Take off the map"), icon="trash")
            remove.clicked.connect(self._remove)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)
        self.person.changed.connect(self._person_chosen)

    def _fill(self, *, decides: bool) -> None:
        if decides:
            self.role.set_value(ContactRole.DECIDES)
        if self._known is not None:
            self.person.set_value(self._known.contact_id)
            self.person.editor.setEnabled(False)
            self.role.set_value(self._known.role)
            self.attitude.set_value(self._known.attitude)
            self.matters.set_value(self._known.matters)
            self.note.set_value(self._known.note)

    def _person_chosen(self) -> None:
        """What the client's card knows of the person is taken over."""
        known = self._others.get(self.person.value())  # type: ignore[call-overload]
        if known is None:
            return
        if known.role and not self.role.value():
            self.role.set_value(known.role)
        if known.attitude and not self.attitude.value():
            self.attitude.set_value(known.attitude)

    def _save(self) -> bool:
        contact_id = self._contact()
        if contact_id is None:
            return False
        role, attitude = str(self.role.value() or ""), str(self.attitude.value() or "")
        draft = StakeholderDraft(
            contact_id,
            ContactRole(role) if role else None,
            Attitude(attitude) if attitude else None,
            str(self.matters.value()),
            str(self.note.value()),
        )
        return perform(self, lambda: service.save_stakeholder(self._deal_id, draft)) is not None

    def _contact(self) -> int | str | None:
        """The person chosen, or the name of a new one."""
        if self._known is not None:
            return self._known.contact_id
        chosen = self.person.value()
        if isinstance(chosen, int):
            return chosen
        name = str(chosen or "").strip()
        if self._client_id is None or not name:
            self.person.set_error(self.tr("The deal has no client yet"))
            return None
        return name

    def _remove(self) -> None:
        known = self._known
        if known is None:
            return
        toast = self.tr("{name} is off the map").format(name=known.name)
        if perform(self, lambda: service.remove_stakeholder(known.id), toast=toast) is not None:
            self.reject()
