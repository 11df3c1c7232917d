"""Confirming an order: who agreed on the client's side, how, when, and what proves it."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

from PySide6.QtWidgets import QWidget

from salesapp.db.queries.orders import OrderCard
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.orders import AgreedHow, Agreement
from salesapp.services import credit_stops, price_guard
from salesapp.services import orders as service
from salesapp.services.files import store_file
from salesapp.services.paper_signs import unprintable_order
from salesapp.ui import format as fmt
from salesapp.ui.explain import explain
from salesapp.ui.files import ask_open_paths
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.orders.words import how_name
from salesapp.ui.papers.missing_signs import MissingSigns
from salesapp.ui.perform import attempt, perform
from salesapp.ui.posting.limits_part import LimitsPart
from salesapp.ui.posting.stops_part import StopsPart
from salesapp.ui.translate import translate


class ConfirmDialog(Dialog):
    """Posts the version; a rule that stops it is told inside."""

    def __init__(self, parent: QWidget, card: OrderCard) -> None:
        first = card.version == 1
        title = (
            translate("ConfirmDialog", "Confirm the order?")
            if first
            else translate("ConfirmDialog", "Confirm version {version} of the order?").format(
                version=card.version
            )
        )
        money = fmt.money(card.total_minor, card.draft.currency)
        super().__init__(parent, title, f"{card.client_name}, {money}", width=520)
        self.drafts_about(card.id)
        self._card, self._operation = card, uuid4().hex
        self._file: Path | None = None
        self._evidence_id: int | None = None
        self.changes: Changes | None = None
        self.who = Field(
            self.tr("Who agreed"),
            TextInput(card.contact_name, placeholder=self.tr("Name, position")),
            required=True,
        )
        self.how = ComboInput([(how, how_name(how)) for how in AgreedHow], AgreedHow.LETTER)
        self.day = DateInput(fmt.today())
        self.when = Field(self.tr("When"), self.day, check=self._check_day)
        self.reason = Field(
            self.tr("What changes and why") if not first else self.tr("Note"),
            TextArea(rows=2),
            required=not first,
        )
        self.limits = LimitsPart(self, price_guard.of_order(card), card.draft)
        self.stops = StopsPart(self, credit_stops.of_order(card, fmt.today()))
        self.attach = Button(self.tr("Attach the letter or the signed copy…"), icon="attach")
        self.attach.clicked.connect(self._ask_file)
        self.trouble = Label("", "base", "risk", wrap=True)
        self.trouble.hide()
        self._lay_out(first=first)
        self.set_check(self._confirm)

    def _lay_out(self, *, first: bool) -> None:
        form = FormLayout()
        form.add_wide(self.who)
        form.add(Field(self.tr("How"), self.how), self.when)
        form.add_wide(self.reason)
        self.body.addLayout(form)
        self.body.addLayout(row(self.attach, None))
        told = self.tr("What is agreed is fixed: it changes by a new version only.")
        if first:
            told = self.tr(
                "The order gets its number. What is agreed is fixed: it changes by a new"
                " version only."
            )
        self.body.addWidget(Label(told, "small", "text3", wrap=True))
        self.missing = MissingSigns(unprintable_order(self._card.id), self)
        self.body.addWidget(self.missing)
        self.body.addWidget(self.limits)
        self.body.addWidget(self.stops)
        self.body.addWidget(self.trouble)
        self.check_fields(self.who, self.when, self.reason)
        self.add_cancel()
        self.add_primary(self.tr("Confirm"), icon="check")

    def _check_day(self, _value: object) -> str:
        day = self.day.day()
        if day is not None and day > fmt.today():
            return self.tr("It cannot have been agreed in the future")
        return ""

    def attach_file(self, path: Path) -> None:
        """Take a file as the proof."""
        self._file, self._evidence_id = path, None
        self.attach.setText(path.name)

    def _ask_file(self) -> None:
        for path in ask_open_paths(self, self.tr("The proof of the agreement"))[:1]:
            self.attach_file(path)

    def _confirm(self) -> bool:
        if self.changes is None:
            self.changes = perform(self, self._post, refused=self._refuse)
        return self.changes is not None

    def _post(self) -> Changes:
        self._keep_file()
        agreement = Agreement(
            str(self.who.value()),
            AgreedHow(str(self.how.value())),
            self.day.day(),
            self._evidence_id,
        )
        return service.confirm(
            self._card.id,
            agreement,
            fmt.today(),
            reason=str(self.reason.value()),
            why=service.Why(self.limits.why(), self.stops.why()),
            operation_id=self._operation,
        )

    def _keep_file(self) -> None:
        if self._file is None or self._evidence_id is not None:
            return
        path = self._file
        data = attempt(self, path.read_bytes)
        if data is None:
            raise RuleError(Rule.FILE_UNREADABLE, path=str(path))
        self._evidence_id = store_file(path.name, data)

    def _refuse(self, error: RuleError) -> bool:
        self.trouble.setText(explain(error).sentence())
        self.trouble.show()
        return True
