"""The conditions of an offer and the letter to the client."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import offers, organizations
from salesapp.domain.terms import TermKind
from salesapp.overriding import override
from salesapp.services import organizations as service
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
from salesapp.ui.perform import perform

TEXTS: Final = ("payment_terms", "delivery_terms", "delivery_term", "warranty", "letter")


class PresetInput(TextInput):
    """A text of one's own, or one of the usual ones: Down or the button shows them."""

    def __init__(self, kind: TermKind) -> None:
        super().__init__()
        self._kind = kind
        self.set_button("cdown")
        self.button_clicked.connect(self.show_presets)

    @override
    def set_value(self, value: object) -> None:
        super().set_value(value)
        self.setCursorPosition(0)

    def show_presets(self) -> None:
        """Offer the usual texts."""
        menu = Menu(self)
        own = self.text().strip()
        known = organizations.presets(self._kind)
        for text in known:
            menu.add(text, partial(self._take, text))
        if own and own not in known:
            menu.addSeparator()
            menu.add(self.tr("Keep this text among the usual ones"), self.keep, icon="plus")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def keep(self) -> None:
        """Make the text one of the usual ones."""
        text = self.text().strip()
        toast = self.tr("Kept among the usual terms")
        perform(self, lambda: service.add_preset(self._kind, text), toast=toast)

    def _take(self, text: str) -> None:
        self.set_value(text)
        self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.show_presets()
        else:
            super().keyPressEvent(event)


class TermsCard(Card):
    """Follows the sheet; what is typed here is saved after a pause."""

    def __init__(self, sheet: OfferSheet, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Conditions"), parent=parent)
        self._sheet = sheet
        self._quiet = False
        self.last = Button(self.tr("From the last offer"), icon="hist", small=True)
        self.last.clicked.connect(self.take_last)
        self.facts = Button(self.tr("Facts"), icon="book", small=True, keys="F12")
        self.facts.clicked.connect(self.quote_facts)
        self.days = Button(self.tr("Validity"), icon="cdown", small=True)
        self.days.setToolTip(self.tr("How long the offer holds"))
        self.days.clicked.connect(self.show_validity)
        self.add_action(self.days)
        self.add_action(self.facts)
        self.add_action(self.last)
        self.valid = DateInput()
        self.letter = TextArea(rows=2)
        self.fields = {
            "payment_terms": Field(
                self.tr("Payment"), PresetInput(TermKind.PAYMENT), parent=self.inside
            ),
            "delivery_terms": Field(
                self.tr("Delivery"), PresetInput(TermKind.DELIVERY), parent=self.inside
            ),
            "delivery_term": Field(self.tr("Delivery time"), TextInput(), parent=self.inside),
            "valid_until": Field(
                self.tr("Valid until"), self.valid, check=self._check_valid, parent=self.inside
            ),
            "warranty": Field(
                self.tr("Warranty"), PresetInput(TermKind.WARRANTY), parent=self.inside
            ),
            "ship_on": Field(self.tr("Planned shipment"), DateInput(), parent=self.inside),
            "letter": Field(self.tr("Letter to the client"), self.letter, parent=self.inside),
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
        self.days.setEnabled(not self._sheet.frozen)
        self.facts.setEnabled(not self._sheet.frozen)
        self._quiet = False

    def wrong(self) -> Iterator[tuple[QWidget, bool]]:
        """The fields of days, each with whether it is not understood."""
        for name in ("valid_until", "ship_on"):
            editor = self.fields[name].editor
            assert isinstance(editor, DateInput)
            yield editor, bool(editor.problem())

    def show_validity(self) -> None:
        """Offer the usual terms of validity, counted from the day of the offer."""
        menu = Menu(self)
        for days in organizations.validity_days():
            until = self._sheet.draft.drawn_on + timedelta(days=days)
            told = self.tr("{days}: until {day}").format(days=fmt.days(days), day=fmt.day(until))
            menu.add(told, partial(self._hold_until, until))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.days.mapToGlobal(self.days.rect().bottomLeft()))

    def _hold_until(self, until: date) -> None:
        self._sheet.choose(valid_until=until)
        self.show_values()

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

        if self._sheet.frozen:
            return
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
