"""A competitor on a deal."""

from __future__ import annotations

from PySide6.QtWidgets import QCompleter, QWidget

from salesapp.db.queries import stakeholders as queries
from salesapp.db.queries.deal_cards import deal_currency
from salesapp.db.queries.stakeholders import CompetitorRow
from salesapp.domain.errors import RuleError
from salesapp.domain.stakeholders import CompetitorDraft
from salesapp.services import stakeholders as service
from salesapp.ui import format as fmt
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.number_input import MoneyInput
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform


class CompetitorDialog(Dialog):
    """Names of competitors met before are proposed while typing."""

    def __init__(self, parent: QWidget, deal_id: int, known: CompetitorRow | None) -> None:
        super().__init__(parent, "", width=520)
        self.drafts_about(deal_id, known.id if known else None)
        self.title.setText(self.tr("Competitor on the deal"))
        self.setAccessibleName(self.title.text())
        self._deal_id, self._known = deal_id, known
        name = TextInput()
        completer = QCompleter(queries.known_competitors(), name)
        completer.setCaseSensitivity(completer.caseSensitivity().CaseInsensitive)
        name.setCompleter(completer)
        self.name = Field(self.tr("Name"), name, required=True)
        sign = fmt.sign_of(deal_currency(deal_id))
        self.price = Field(self.tr("Their price for the deal"), MoneyInput(suffix=sign))
        self.heard_on = Field(self.tr("Heard on"), DateInput(fmt.today()))
        self.strengths = Field(self.tr("What they are strong in"), TextArea(rows=2))
        self.answer = Field(self.tr("Our answer"), TextArea(rows=2))
        form = FormLayout()
        form.add_wide(self.name)
        form.add(self.price, self.heard_on)
        form.add_wide(self.strengths)
        form.add_wide(self.answer)
        self.body.addLayout(form)
        self.check_fields(self.name, self.price, self.heard_on, self.strengths, self.answer)
        if known is not None:
            self._fill(known)
            remove = self.add_button(self.tr("Delete"), icon="trash")
            remove.clicked.connect(self._remove)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    @classmethod
    def ask(
        cls, parent: QWidget, deal_id: int, known: CompetitorRow | None = None
    ) -> CompetitorDialog:
        """Open the dialog over the page."""
        dialog = cls(parent, deal_id, known)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _fill(self, known: CompetitorRow) -> None:
        self.name.set_value(known.name)
        self.price.set_value(known.price_minor)
        self.heard_on.set_value(known.heard_on)
        self.strengths.set_value(known.strengths)
        self.answer.set_value(known.answer)

    def _save(self) -> bool:
        price, heard = self.price.value(), self.heard_on.value()
        draft = CompetitorDraft(
            str(self.name.value()),
            None if self._known is None else self._known.client_id,
            price if isinstance(price, int) else None,
            str(self.strengths.value()),
            str(self.answer.value()),
            heard,  # type: ignore[arg-type]  # the input of days gives a day or None
        )
        known = (None, None) if self._known is None else (self._known.id, self._known.rev)
        done = perform(
            self,
            lambda: service.save_competitor(self._deal_id, draft, *known),
            refused=self._refused,
        )
        return done is not None

    def _refused(self, error: RuleError) -> bool:
        if error.facts.get("field") != "competitor":
            return False
        self.name.set_error(self.tr("The deal has this competitor already"))
        self.name.editor.setFocus()
        return True

    def _remove(self) -> None:
        known = self._known
        if known is None:
            return
        toast = self.tr("The competitor {name} is deleted").format(name=known.name)
        if perform(self, lambda: service.delete_competitor(known.id), toast=toast) is not None:
            self.reject()
