"""The dialog that changes a lead."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import channels, leads
from salesapp.db.queries.leads import LeadRow
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.leads import LeadDraft, inn_of
from salesapp.domain.tax_ids import check_inn
from salesapp.services import leads as service
from salesapp.ui.clients.match_lines import MatchLines
from salesapp.ui.fields.own_section import OwnFields, scrolled
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform

_ROWS = 6


class LeadForm(Dialog):
    """New ones are written down in the capture (`ui/leads/capture.py`).

    `client_wanted` holds the id of a client to show instead.
    """

    def __init__(self, parent: QWidget | None, lead: LeadRow) -> None:
        super().__init__(parent, "", width=640)
        self.drafts_about(lead.id)
        self.title.setText(self.tr("Change the lead"))
        self.setAccessibleName(self.title.text())
        self._lead = lead
        self.client_wanted: int | None = None
        self._build(lead)
        self._names = {
            "title": self.subject,
            "company_name": self.company,
            "contact_name": self.person,
            "phones": self.phones,
            "emails": self.emails,
            "inn": self.inn,
        }
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(200)
        self._pause.timeout.connect(self._look_for_matches)
        for field in (self.request, *self._names.values()):
            field.changed.connect(self._pause.start)
        self.matches.open_wanted.connect(self._open_client)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)
        self._look_for_matches()

    def _build(self, lead: LeadRow) -> None:
        draft = lead.draft
        paste = TextArea(draft.comment, rows=_ROWS)
        self.request = Field(self.tr("Request"), paste)
        self.subject = Field(self.tr("What is wanted"), TextInput(draft.title))
        self.person = Field(self.tr("Person"), TextInput(draft.contact_name))
        self.position = Field(self.tr("Position"), TextInput(draft.position))
        self.company = Field(self.tr("Company"), TextInput(draft.company_name))
        self.inn = Field(self.tr("INN"), TextInput(inn_of(draft.comment)), check=self._check_inn)
        self.phones = Field(self.tr("Phones"), TextInput(draft.phones))
        self.emails = Field(self.tr("E-mail"), TextInput(draft.emails))
        listed = channels.source_names()
        known = [*listed, *([draft.source] if draft.source not in ("", *listed) else [])]
        sources: list[tuple[object, str]] = [(one, one) for one in known]
        self.source = Field(
            self.tr("Source"),
            ComboInput(sources, draft.source or None, placeholder=self.tr("Where from?")),
        )
        form = FormLayout()
        form.add_wide(self.request)
        form.add_wide(self.subject)
        form.add(self.person, self.position, self.company, self.inn, self.phones, self.emails)
        form.add(self.source)
        self.body.addLayout(form)
        self.own = OwnFields(Entity.LEAD, lead.id, parent=self)
        if self.own.fields():
            self.body.addWidget(scrolled(self.own))
        self.matches = MatchLines()
        self.body.addWidget(self.matches)
        self.check_fields(self.request, self.subject, self.person, self.position, self.company)
        self.check_fields(self.inn, self.phones, self.emails, self.source, *self.own.fields())

    def draft(self) -> LeadDraft:
        """What stands in the form."""
        text = {name: str(field.value() or "") for name, field in self._names.items()}
        return LeadDraft(
            title=text["title"],
            source=str(self.source.value() or ""),
            company_name=text["company_name"],
            contact_name=text["contact_name"],
            position=str(self.position.value() or ""),
            phones=text["phones"],
            emails=text["emails"],
            inn=text["inn"],
            comment=str(self.request.value() or ""),
            own=self.own.own(),
        )

    def _check_inn(self, value: object) -> str:
        text = str(value or "").strip()
        if text and not check_inn(text).valid:
            return self.tr("The number is not an INN: check the digits")
        return ""

    def _look_for_matches(self) -> None:
        draft = self.draft()
        asked = any((draft.company_name, draft.contact_name, draft.phones, draft.emails, draft.inn))
        found = leads.matches(draft) if asked else []
        # Nothing is forbidden here: the lead will join the client it looks like.
        self.matches.show_matches([one._replace(is_stop=False) for one in found])

    def _open_client(self, client_id: int) -> None:
        if self._save():
            self.client_wanted = client_id
            self._finish(accepted=True)

    def _save(self) -> bool:
        draft, lead = self.draft(), self._lead
        changes = perform(
            self,
            lambda: service.update(lead.id, draft, lead.rev),
            toast=self.tr("The lead is changed"),
            refused=self._refused,
        )
        return changes is not None

    def _refused(self, error: RuleError) -> bool:
        if self.own.refuse(error):
            return True
        if error.rule is not Rule.FIELD_REQUIRED:
            return False
        self.request.set_error(self.tr("Say what is wanted, or by whom"))
        self.request.editor.setFocus()
        return True
