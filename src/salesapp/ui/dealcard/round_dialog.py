"""A round of talks: what the client wanted of each term."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from salesapp.db.queries import deal_cards
from salesapp.db.queries.negotiation import RoundRow
from salesapp.domain.errors import RuleError
from salesapp.domain.negotiation import RoundDraft, Term
from salesapp.services import negotiation as service
from salesapp.ui import format as fmt
from salesapp.ui.dealcard.negotiation_words import editor_of, term_name
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.perform import perform


class RoundDialog(Dialog):
    """Terms nobody spoke of stay empty."""

    def __init__(self, parent: QWidget, deal_id: int, known: RoundRow | None) -> None:
        super().__init__(parent, "", width=560)
        self.drafts_about(deal_id, known.id if known else None)
        self.title.setText(self.tr("Round of talks"))
        self.setAccessibleName(self.title.text())
        self._deal_id, self._known = deal_id, known
        deal = deal_cards.card(deal_id)
        people = list(deal_cards.contacts_of(deal.client_id if deal is not None else None))
        if known is not None and known.contact_id not in (None, *(one for one, _name in people)):
            # Who works there no more was spoken to all the same.
            people.append((known.contact_id, known.contact))
        currency = deal.currency if deal is not None else "RUB"
        self.held_on = Field(
            self.tr("When"), DateInput(known.held_on if known else fmt.today()), required=True
        )
        self.contact = Field(self.tr("With whom"), ComboInput([(None, "—"), *people]))
        self.wanted = {term: Field(term_name(term), editor_of(term, currency)) for term in Term}
        self.note = Field(self.tr("What was said"), TextArea(rows=3))
        form = FormLayout()
        form.add(self.held_on, self.contact, *self.wanted.values())
        form.add_wide(self.note)
        self.body.addLayout(form)
        self.check_fields(self.held_on, self.contact, *self.wanted.values(), self.note)
        if known is not None:
            self.contact.set_value(known.contact_id)
            self.note.set_value(known.note)
            for term, value in known.positions.items():
                self.wanted[term].set_value(value)
            remove = self.add_button(self.tr("Delete"), icon="trash")
            remove.clicked.connect(self._remove)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    @classmethod
    def ask(cls, parent: QWidget, deal_id: int, known: RoundRow | None = None) -> RoundDialog:
        """Open the dialog over the page."""
        dialog = cls(parent, deal_id, known)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _save(self) -> bool:
        on = self.held_on.value()
        if not isinstance(on, date):
            return False
        values = {term: field.value() for term, field in self.wanted.items()}
        contact = self.contact.value()
        draft = RoundDraft(
            on,
            {term: value for term, value in values.items() if isinstance(value, int)},
            contact if isinstance(contact, int) else None,
            str(self.note.value()),
        )
        known = (None, None) if self._known is None else (self._known.id, self._known.rev)
        done = perform(
            self,
            lambda: service.save_round(self._deal_id, draft, *known),
            refused=self._refused,
        )
        return done is not None

    def _refused(self, error: RuleError) -> bool:
        if error.facts.get("field") != "round":
            return False
        self.note.set_error(self.tr("Write what the client wanted: a number or a few words"))
        self.note.editor.setFocus()
        return True

    def _remove(self) -> None:
        known = self._known
        if known is None:
            return
        toast = self.tr("The round of talks is deleted")
        if perform(self, lambda: service.delete_round(known.id), toast=toast) is not None:
            self.reject()
