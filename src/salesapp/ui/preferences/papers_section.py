"""Settings: numbers of documents, words that all of them carry, the margin limit."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, QTimer

from salesapp.db.queries import organizations
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.guards import Guard
from salesapp.domain.terms import TermKind
from salesapp.overriding import override
from salesapp.services import organizations as service
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import PercentInput
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform
from salesapp.ui.preferences.section import WIDEST, SettingsSection
from salesapp.ui.preferences.series_form import SeriesForm

_PAUSE = 700


class PapersSection(SettingsSection):
    """Texts and the limit are saved a moment after the typing, numbers by their button."""

    def __init__(self) -> None:
        super().__init__()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.save)
        self.limit = PercentInput()
        self.limit.setMaximumWidth(theme.px(120))
        self.limit_field = Field(
            self.tr("Margin an offer needs"), self.limit, check=self._limit_fault
        )
        self.guard = ComboInput(
            [
                (Guard.WARN, self.tr("Warn, a reason may be written")),
                (Guard.BLOCK, self.tr("Send with a reason only")),
            ],
            Guard.WARN,
        )
        self.series = [
            SeriesForm("offer", self.tr("Offers")),
            SeriesForm("invoice", self.tr("Invoices")),
            SeriesForm("order", self.tr("Orders")),
            SeriesForm("credit_note", self.tr("Credit notes")),
        ]
        self.texts: dict[str, TextArea | TextInput] = {
            "offer.why_us": TextArea(rows=4),
            "offer.footer": TextArea(rows=2),
            "invoice.attention": TextArea(rows=3),
            "offer.why_us.en": TextArea(rows=4),
            "offer.footer.en": TextArea(rows=2),
            "invoice.attention.en": TextArea(rows=3),
            TermKind.PAYMENT: TextArea(rows=5),
            TermKind.DELIVERY: TextArea(rows=4),
            TermKind.WARRANTY: TextArea(rows=3),
            TermKind.VALIDITY: TextArea(rows=3),
            organizations.END_DAYS: TextInput(),
            organizations.LATE_DAYS: TextInput(),
        }
        self.texts[organizations.LATE_DAYS].setMaximumWidth(theme.px(120))
        self.texts[organizations.END_DAYS].setMaximumWidth(theme.px(120))
        self._build()
        self.limit_field.changed.connect(self._typed)
        for area in self.texts.values():
            area.changed.connect(self._typed)
        self.guard.changed.connect(self._guard_taken)

    def _build(self) -> None:
        prices = self._card(self.tr("Margin and credit"))
        told = Label(
            self.tr("An offer below it is marked, and sending asks whether it was agreed."),
            "base",
            "text2",
            wrap=True,
        )
        line = row(self.limit_field, told, gap=16)
        line.setStretch(1, 1)
        prices.body.addLayout(line)
        below = self.tr("Below the margin or the lowest price of goods")
        prices.body.addWidget(Field(below, self.guard))
        late = self.tr("Debts late by more days than this hold back goods on credit")
        hint = self.tr("What is paid for before goes; a reason lets the rest go, and is kept")
        prices.body.addWidget(Field(late, self.texts[organizations.LATE_DAYS], hint=hint))
        numbers = self._card(self.tr("Numbers"))
        numbers.body.setSpacing(12)
        for form in self.series:
            numbers.body.addWidget(form)
        self._build_terms()
        self._build_words()
        self.body.addStretch(1)
        self.note.setText(self.tr("What the documents say"))

    def _build_words(self) -> None:
        for title, end, usual in (
            (self.tr("Words on documents"), "", ""),
            (
                self.tr("The same words on documents in English"),
                ".en",
                self.tr("While it is empty, the text in Russian is printed"),
            ),
        ):
            words = self._card(title)
            words.body.setSpacing(12)
            example = self.tr("For example: payment means that the terms of delivery are accepted.")
            for key, name, hint in (
                ("offer.why_us", self.tr("Why we, under the lines of an offer"), usual),
                ("offer.footer", self.tr("At the foot of an offer"), usual),
                ("invoice.attention", self.tr("Above the invoice"), usual or example),
            ):
                words.body.addWidget(Field(name, self.texts[key + end], hint=hint))

    def _build_terms(self) -> None:
        terms = self._card(self.tr("Usual terms of offers"))
        terms.body.setSpacing(12)
        hint = self.tr("One a line; new offers begin with the first")
        for kind, name in (
            (TermKind.PAYMENT, self.tr("Payment")),
            (TermKind.DELIVERY, self.tr("Delivery")),
            (TermKind.WARRANTY, self.tr("Warranty")),
        ):
            terms.body.addWidget(Field(name, self.texts[kind], hint=hint))
        days = self.tr("Days, one number a line; new offers hold for the first")
        validity = Field(self.tr("Validity"), self.texts[TermKind.VALIDITY], hint=days)
        terms.body.addWidget(validity)
        before = self.tr("Remind so many working days before an offer ends")
        never = self.tr("0: no task is planned")
        terms.body.addWidget(Field(before, self.texts[organizations.END_DAYS], hint=never))

    def _card(self, title: str) -> Card:
        card = Card(title)
        card.setMaximumWidth(theme.px(WIDEST))
        self.body.addWidget(card)
        return card

    @override
    def activate(self) -> None:
        self._load()

    @override
    def leave(self) -> None:
        if self._pause.isActive():
            self.save()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(Entity.SETTING, Entity.ORGANIZATION) and not self._pause.isActive():
            self._load()

    def save(self) -> None:
        """Write what differs from what is stored."""
        self._pause.stop()
        # All is read before anything is written: what is written comes back into the fields.
        limit = self.limit.value_bp()
        texts = {key: str(area.value()) for key, area in self.texts.items()}
        for key, text in texts.items():
            if text != _kept(key):
                perform(self, partial(service.set_text, key, text))
        if limit is None or self._limit_fault(limit):
            return
        if limit != organizations.margin_limit_bp():
            perform(self, partial(service.set_margin_limit, limit))

    def _load(self) -> None:
        self._show(self.limit, organizations.margin_limit_bp())
        self.guard.set_value(organizations.guard())
        for key, area in self.texts.items():
            self._show(area, _kept(key))
        for form in self.series:
            form.load(fmt.today().year)

    def _guard_taken(self) -> None:
        guard = Guard(str(self.guard.value()))
        if guard is not organizations.guard():
            perform(self, partial(service.set_guard, guard))

    def _show(self, editor: TextArea | TextInput, value: object) -> None:
        if editor.value() != value:
            with QSignalBlocker(editor):
                editor.set_value(value)

    def _typed(self) -> None:
        self._pause.start()

    def _limit_fault(self, value: object) -> str:
        if isinstance(value, int) and 0 <= value < service.WHOLE_BP:
            return ""
        return self.tr("Enter a percent from 0 to 99")


def _kept(key: str) -> str:
    """What is in force for a text: usual terms stand there until others are written."""
    if key in set(TermKind):
        return "\n".join(organizations.presets(TermKind(key)))
    if key == organizations.END_DAYS:
        return str(organizations.end_days())
    if key == organizations.LATE_DAYS:
        return str(organizations.late_days())
    return organizations.setting(key)
