"""A concession: what was given or got, and what it is worth."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries import deal_cards
from salesapp.db.queries.negotiation import ConcessionRow, Sheet
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.negotiation import (
    BEYOND_LIMIT,
    ConcessionDraft,
    Limits,
    Side,
    Term,
    standing,
    worth_minor,
)
from salesapp.services import negotiation as service
from salesapp.ui import format as fmt
from salesapp.ui.dealcard.negotiation_words import (
    editor_of,
    standing_words,
    term_name,
    value_words,
)
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.number_input import MoneyInput
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform


class ConcessionDialog(Dialog):
    """Beyond the limit of the sheet the reason is asked at once, not after saving."""

    def __init__(
        self, parent: QWidget, sheet: Sheet, known: ConcessionRow | None, side: Side = Side.GAVE
    ) -> None:
        super().__init__(parent, "", width=560)
        self.drafts_about(sheet.deal_id, known.id if known else None)
        self.title.setText(self.tr("Concession"))
        self._sheet, self._known = sheet, known
        self._proposed: int | None = None
        # What is known is shown as it is: a worth is proposed once something is changed.
        self._is_filling = known is not None
        self.side = Segmented(
            [(Side.GAVE, self.tr("We gave"), "up"), (Side.GOT, self.tr("We got"), "down")]
        )
        self.side.setAccessibleName(self.tr("Who gave"))
        terms: list[tuple[object, str]] = [*((term, term_name(term)) for term in Term)]
        terms.append(("", term_name(None)))
        self.term = Field(self.tr("What"), ComboInput(terms))
        self._holder = QWidget()
        self._slot = QVBoxLayout(self._holder)
        self._slot.setContentsMargins(0, 0, 0, 0)
        self.value: Field | None = None
        self.worth = Field(self.tr("Worth"), MoneyInput(suffix=fmt.sign_of(sheet.currency)))
        self.given_on = Field(self.tr("When"), DateInput(fmt.today()), required=True)
        self.words = Field(self.tr("In words"), TextInput())
        self.reason = Field(self.tr("Why beyond the limit"), TextArea(rows=2))
        self.approved = Field(self.tr("Who agreed"), TextInput())
        form = FormLayout()
        form.add_wide(self.side)
        form.add(self.term, self._holder, self.worth, self.given_on)
        form.add_wide(self.words)
        form.add_wide(self.reason)
        form.add_wide(self.approved)
        self.body.addLayout(form)
        self.check_fields(
            self.term, self.worth, self.given_on, self.words, self.reason, self.approved
        )
        self.side.set_value(known.side if known is not None else side)
        self.term.changed.connect(self._term_changed)
        self.side.changed.connect(lambda _side: self._follow())
        self.term.set_value(Term.PRICE if known is None else known.term or "")
        self._term_changed()
        if known is not None:
            self._fill(known)
        self._follow()
        self._is_filling = False
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        sheet: Sheet,
        known: ConcessionRow | None = None,
        side: Side = Side.GAVE,
    ) -> ConcessionDialog:
        """Open the dialog over the page."""
        dialog = cls(parent, sheet, known, side)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _chosen(self) -> Term | None:
        value = self.term.value()
        return Term(str(value)) if value else None

    def _term_changed(self) -> None:
        if self.value is not None:
            self._slot.removeWidget(self.value)
            self.value.hide()
            self.value.deleteLater()
            self.value = None
        term = self._chosen()
        if term is not None:
            self.value = Field(
                self.tr("It is then"), editor_of(term, self._sheet.currency), required=True
            )
            self.value.changed.connect(self._follow)
            self._slot.addWidget(self.value)
        self._follow()

    def _before(self, term: Term) -> int | None:
        """What the term was: agreed last, else aimed at, else the deal's amount."""
        agreed = self._sheet.agreed()
        if term in agreed and self._known is None:
            return agreed[term]
        aimed = self._sheet.limits.get(term, Limits()).target
        if aimed is not None:
            return aimed
        deal = deal_cards.card(self._sheet.deal_id)
        if term is Term.PRICE and deal is not None:
            return deal.amount_minor
        return 10_000 if term is Term.PREPAYMENT else 0

    def _follow(self) -> None:
        """Tell where the value stands, and propose what it is worth."""
        term, field = self._chosen(), self.value
        value = field.value() if field is not None else None
        number = value if isinstance(value, int) else None
        gave = self.side.value() is Side.GAVE
        beyond = False
        if term is not None and field is not None:
            limits = self._sheet.limits.get(term, Limits())
            found = standing(term, limits, number) if gave else standing(term, Limits(), None)
            words, tone, _icon = standing_words(found)
            beyond = found in BEYOND_LIMIT
            if beyond:
                limit = value_words(term, limits.limit, self._sheet.unit, self._sheet.currency)
                told = self.tr("{where}: the limit is {limit}").format(where=words, limit=limit)
                field.set_warning(told)
            else:
                field.set_hint(words if tone != "neutral" else "")
            self._propose(term, number)
        known = self._known
        self.reason.setVisible(beyond or (known is not None and bool(known.reason)))
        self.reason.set_required(beyond)
        self.approved.setVisible(beyond or (known is not None and bool(known.approved_by)))

    def _propose(self, term: Term, number: int | None) -> None:
        before = self._before(term)
        if self._is_filling or number is None or before is None:
            return
        deal = deal_cards.card(self._sheet.deal_id)
        amount = deal.amount_minor if deal is not None else 0
        proposal = worth_minor(
            term, before, number, amount_minor=amount, month_bp=self._sheet.month_bp
        )
        # A sum the user typed stays.
        if proposal is not None and self.worth.value() in (None, self._proposed):
            self._proposed = proposal
            self.worth.set_value(proposal)

    def _fill(self, known: ConcessionRow) -> None:
        if self.value is not None:
            self.value.set_value(known.value)
        self.worth.set_value(known.worth_minor)
        self.given_on.set_value(known.given_on)
        self.words.set_value(known.text)
        self.reason.set_value(known.reason)
        self.approved.set_value(known.approved_by)
        remove = self.add_button(self.tr("Delete"), icon="trash")
        remove.clicked.connect(self._remove)

    def draft(self) -> ConcessionDraft | None:
        """What the dialog says."""
        on, worth = self.given_on.value(), self.worth.value()
        value = self.value.value() if self.value is not None else None
        if not isinstance(on, date):
            return None
        return ConcessionDraft(
            Side(str(self.side.value())),
            on,
            self._chosen(),
            value if isinstance(value, int) else None,
            str(self.words.value()),
            worth if isinstance(worth, int) else None,
            str(self.reason.value()) if not self.reason.isHidden() else "",
            str(self.approved.value()) if not self.approved.isHidden() else "",
            self._known.round_id if self._known is not None else self._last_round(),
        )

    def _last_round(self) -> int | None:
        return self._sheet.rounds[-1].id if self._sheet.rounds else None

    def _save(self) -> bool:
        draft = self.draft()
        if draft is None or (self.value is not None and not self.value.validate()):
            return False
        known = (None, None) if self._known is None else (self._known.id, self._known.rev)
        done = perform(
            self,
            lambda: service.save_concession(self._sheet.deal_id, draft, *known),
            refused=self._refused,
        )
        return done is not None

    def _refused(self, error: RuleError) -> bool:
        if error.rule is Rule.CONCESSION_NEEDS_REASON:
            self.reason.show()
            self.approved.show()
            self.reason.set_error(self.tr("Write why it is given all the same"))
            self.reason.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if error.facts.get("field") == "concession":
            self.words.set_error(self.tr("Write what was given or got"))
            self.words.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _remove(self) -> None:
        known = self._known
        if known is None:
            return
        toast = self.tr("The concession is deleted")
        if perform(self, lambda: service.delete_concession(known.id), toast=toast) is not None:
            self.reject()
