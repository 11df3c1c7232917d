"""The fields of a deal, edited in place: each is saved when it is left."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import channels, deal_cards
from salesapp.db.queries.deal_cards import DealCard
from salesapp.db.queries.organizations import presets
from salesapp.domain.changes import Entity
from salesapp.domain.deals import DealField
from salesapp.domain.errors import RuleError
from salesapp.domain.terms import TermKind
from salesapp.overriding import override
from salesapp.ui import format
from salesapp.ui.deals import late_fields
from salesapp.ui.deals.words import field_label
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.number_input import MoneyInput
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform

TEXTS: Final = (
    "need", "volume", "delivery_term", "budget", "contract_basis", "ship_place",
    "closing_documents",
)  # fmt: skip
CHOICES: Final = {
    "source": None,
    "payment_terms": TermKind.PAYMENT,
    "ship_terms": TermKind.DELIVERY,
}
"""Chosen from a list: the usual terms, or the sources."""
DAYS: Final = ("pay_on", "ship_on")
PEOPLE: Final = {"contact_id": DealField.CONTACT, "decision_contact_id": DealField.DECISION_CONTACT}


class PanelFields(QWidget):
    """Editors of a deal; what is being typed is never overwritten by a refresh."""

    saved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deal: DealCard | None = None
        self._filling = False
        self.fields: dict[str, Field] = {}
        form = FormLayout()
        form.setContentsMargins(16, 10, 16, 12)
        self.setLayout(form)
        form.add_wide(self._add("title", self.tr("Subject"), TextInput(), required=True))
        form.add(
            self._add("amount_minor", self.tr("Amount"), MoneyInput()),
            self._add("expected_close_on", self.tr("Expected closing"), DateInput()),
        )
        for name, code in PEOPLE.items():
            form.add(self._add(name, field_label(code), ComboInput()))
        self._add_rest(form)
        form.add_wide(self._add("comment", self.tr("Comment"), TextArea(rows=2)))

    def _add_rest(self, form: FormLayout) -> None:
        order = (
            "source", "need", "volume", "delivery_term", "budget", "payment_terms",
            "contract_basis", "pay_on", "ship_on", "ship_place", "ship_terms",
            "closing_documents",
        )  # fmt: skip
        for name in order:
            kind = DateInput if name in DAYS else ComboInput if name in CHOICES else TextInput
            form.add(self._add(name, field_label(name), kind()))

    def _add(self, name: str, label: str, editor: QWidget, *, required: bool = False) -> Field:
        field = Field(label, editor, required=required, parent=self)
        self.fields[name] = field
        editor.setProperty("field", name)
        editor.installEventFilter(self)
        if isinstance(editor, ComboInput):
            field.changed.connect(lambda: self._save(name))
        elif isinstance(editor, TextInput):
            editor.returnPressed.connect(lambda: self._save(name))
        return field

    def show_deal(self, deal: DealCard) -> None:
        """Show a deal; the field with the focus keeps what is typed when it is the same deal."""
        same = self._deal is not None and self._deal.id == deal.id
        before, self._deal = self._deal, deal
        self._filling = True
        amount = self.fields["amount_minor"].editor
        if isinstance(amount, MoneyInput):
            amount.set_suffix(format.sign_of(deal.currency))
        self._show_people(deal)
        for name, kind in CHOICES.items():
            listed = channels.source_names() if kind is None else presets(kind)
            self._offer(name, listed, getattr(deal, name))
        for name, field in self.fields.items():
            typed = same and before is not None and self._is_typed(name, before)
            if not typed:
                stored = late_fields.shown(deal.id, name, getattr(deal, name))
                field.set_value(stored or ("" if name in CHOICES else None))
        campaign = channels.campaign_of(Entity.DEAL, deal.id)
        told = self.tr("Campaign: {name}").format(name=campaign) if campaign else ""
        self.fields["source"].set_hint(told)
        self._filling = False

    def save_all(self) -> None:
        """Save what is typed and not yet saved."""
        for name in self.fields:
            self._save(name)

    def _is_typed(self, name: str, before: DealCard) -> bool:
        field = self.fields[name]
        return field.editor.hasFocus() and not _same(field.value(), getattr(before, name))

    def _show_people(self, deal: DealCard) -> None:
        people: list[tuple[object, str]] = [(None, "—")]
        people += deal_cards.contacts_of(deal.client_id)
        for name, known in (
            ("contact_id", (deal.contact_id, deal.contact)),
            ("decision_contact_id", (deal.decision_contact_id, deal.decision_contact)),
        ):
            combo = self.fields[name].editor
            listed = people if known in people or known[0] is None else [*people, known]
            if isinstance(combo, ComboInput):
                combo.set_choices(listed)

    def _offer(self, name: str, choices: tuple[str, ...], own: str) -> None:
        combo = self.fields[name].editor
        listed: list[tuple[object, str]] = [("", "—"), *((one, one) for one in choices)]
        if own and own not in choices:
            listed.append((own, own))
        if isinstance(combo, ComboInput):
            combo.set_choices(listed)

    def _save(self, name: str) -> None:
        deal, field = self._deal, self.fields[name]
        if deal is None or self._filling:
            return
        if _same(field.value(), getattr(deal, name)):
            # It may have been taken back before it could be saved.
            late_fields.forget(deal.id, name)
            return
        if not field.validate():
            return
        value = field.value()
        if value is None and name == "amount_minor":
            value = 0
        columns: dict[str, object] = {name: "" if value is None and name in TEXTS else value}
        if name == "amount_minor":
            columns["is_amount_manual"] = True

        def refused(error: RuleError) -> bool:
            late_fields.refused(error, deal.id, name, field.value(), columns)
            return False

        work = partial(late_fields.save, deal.id, name, columns)
        if perform(self, work, refused=refused) is not None:
            # A row that leaves the list by the change gives way to the next deal.
            fresh = deal_cards.card(deal.id)
            if fresh is not None and self._deal is not None and self._deal.id == fresh.id:
                self._deal = fresh
            self.saved.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and not isinstance(watched, ComboInput):
            name = watched.property("field")
            if isinstance(name, str):
                tidy = getattr(watched, "tidy", None)
                if tidy is not None:
                    tidy()
                self._save(name)
        return False


def _same(value: object, stored: object) -> bool:
    return (value or None) == (stored or None)
