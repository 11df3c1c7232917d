"""The conditions of an offer and the letter to the client."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from typing_extensions import override

from salesapp.db.queries import offers
from salesapp.domain.defaults import DELIVERY_TERMS, PAYMENT_TERMS
from salesapp.ui import format as fmt
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.notices import notices
from salesapp.ui.offers.sheet import OfferSheet

TEXTS: Final = ("payment_terms", "delivery_terms", "delivery_term", "warranty", "letter")


class PresetInput(TextInput):
    """A text of one's own, or one of a few usual ones."""

    def __init__(self, presets: Sequence[str]) -> None:
        super().__init__()
        self._presets = presets
        self.set_button("cdown")
        self.button_clicked.connect(self.show_presets)

    @override
    def set_value(self, value: object) -> None:
        super().set_value(value)
        self.setCursorPosition(0)

    def show_presets(self) -> None:
        """Offer the usual texts."""
        menu = Menu(self)
        for text in self._presets:
            menu.addAction(text)
        menu.triggered.connect(lambda entry: self.set_value(entry.text()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


class TermsCard(Card):
    """Follows the sheet; what is typed here is saved after a pause."""

    def __init__(self, sheet: OfferSheet) -> None:
        super().__init__(self.tr("Conditions"))
        self._sheet = sheet
        self._quiet = False
        self.last = Button(self.tr("From the last offer"), icon="hist", small=True)
        self.last.clicked.connect(self.take_last)
        self.facts = Button(self.tr("Facts"), icon="book", small=True)
        self.facts.clicked.connect(self.quote_facts)
        self.add_action(self.facts)
        self.add_action(self.last)
        self.valid = DateInput()
        self.letter = TextArea(rows=2)
        self.fields = {
            "payment_terms": Field(self.tr("Payment"), PresetInput(PAYMENT_TERMS)),
            "delivery_terms": Field(self.tr("Delivery"), PresetInput(DELIVERY_TERMS)),
            "delivery_term": Field(self.tr("Delivery time"), TextInput()),
            "valid_until": Field(self.tr("Valid until"), self.valid, check=self._check_valid),
            "warranty": Field(self.tr("Warranty"), TextInput()),
            "ship_on": Field(self.tr("Planned shipment"), DateInput()),
            "letter": Field(self.tr("Letter to the client"), self.letter),
        }
        form = FormLayout()
        form.setVerticalSpacing(8)
        names = tuple(self.fields)
        form.add(*(self.fields[name] for name in names[:-1]))
        form.add_wide(self.fields["letter"])
        self.body.addLayout(form)
        self.body.addStretch(1)
        for name, field in self.fields.items():
            field.changed.connect(lambda name=name: self._changed(name))
        sheet.head_reset.connect(self.show_values)
        self.show_values()

    def show_values(self) -> None:
        """Show what the sheet holds."""
        self._quiet = True
        draft = self._sheet.draft
        for name, field in self.fields.items():
            known = getattr(draft, name)
            if field.value() != known:
                field.set_value(known)
            field.setEnabled(not self._sheet.frozen)
        self.last.setEnabled(not self._sheet.frozen)
        self.facts.setEnabled(not self._sheet.frozen)
        self._quiet = False

    def take_last(self) -> None:
        """Take the terms of the last offer sent to the client."""
        found = offers.latest_of_client(self._sheet.draft.client_id)
        if found is None:
            notices.tell(self.tr("No offer was sent yet: there are no terms to take."))
            return
        last = offers.card(found).draft
        names = ("payment_terms", "delivery_terms", "delivery_term", "warranty")
        self._sheet.choose(**{name: getattr(last, name) for name in names})
        self.show_values()

    def quote_facts(self) -> None:
        """Put facts about the goods of the lines into the letter."""
        from salesapp.ui.knowledge.quote_dialog import QuoteDialog

        ids = [line.product_id for line in self._sheet.lines if line.product_id is not None]
        dialog = QuoteDialog(self, list(dict.fromkeys(ids)))
        dialog.quoted.connect(self.add_quote)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add_quote(self, sentence: str) -> None:
        """Write a sentence below the letter; one that is there already is not written twice."""
        letter = str(self.letter.value())
        if sentence in letter:
            notices.tell(self.tr("The letter says that already"))
            return
        self.letter.set_value(f"{letter}\n{sentence}".strip())
        notices.tell(self.tr("Put into the letter"))

    def _changed(self, name: str) -> None:
        if self._quiet:
            return
        value = self.fields[name].value()
        if name not in TEXTS and value is None and not self._is_empty(name):
            return
        self._sheet.edit(**{name: value})

    def _is_empty(self, name: str) -> bool:
        editor = self.fields[name].editor
        return isinstance(editor, DateInput) and not editor.text().strip()

    def _check_valid(self, value: object) -> str:
        if isinstance(value, date) and value < fmt.today():
            return self.tr("This day has passed")
        return ""
