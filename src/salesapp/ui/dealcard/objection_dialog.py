"""An objection on a deal: which one, what was replied, what came of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries import client_card, deal_cards
from salesapp.db.queries import objections as queries
from salesapp.db.queries.objections import HeardRow
from salesapp.domain.objections import Answer, HeardDraft, Outcome
from salesapp.services import objections as service
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.activities.words import next_working_day
from salesapp.ui.dealcard.words import kind_name, outcome_words
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.objections.choice_list import Choice, ChoiceList, share_chip
from salesapp.ui.perform import perform

NO_REPLY: Final = 0
_TALL: Final = 236
_PUT_OFF_DAYS: Final = 3


class ObjectionDialog(Dialog):
    """Type to find the objection, Enter goes on to the replies, Ctrl+Enter saves."""

    def __init__(self, parent: QWidget, deal_id: int, heard: HeardRow | None) -> None:
        deal = deal_cards.card(deal_id)
        about = "" if deal is None else ", ".join(p for p in (deal.client, deal.title) if p)
        super().__init__(parent, "", about, width=880)
        self.drafts_about(deal_id, heard.id if heard else None)
        self.title.setText(
            self.tr("What does the client say against it?")
            if heard is None
            else self.tr("“{text}”: what was replied?").format(text=heard.text)
        )
        self.setAccessibleName(self.title.text())
        self._deal_id, self._heard = deal_id, heard
        card = None
        if deal is not None and deal.client_id is not None:
            card = client_card.card(deal.client_id, fmt.today())
        self._industry = card.draft.industry if card is not None else ""
        self.search = SearchInput(self.tr("Objection, question or reply"), keys="")
        self.objections = ChoiceList(self.tr("Objections"))
        self.replies = ChoiceList(self.tr("Replies, the best first"))
        self.probes = Label("", "small", "text2", wrap=True)
        self.outcome = Segmented(
            [(one, outcome_words(one)[0], outcome_words(one)[2]) for one in Outcome]
        )
        self.outcome.setAccessibleName(self.tr("What came of it"))
        usual = next_working_day(fmt.today(), _PUT_OFF_DAYS)
        self.until = Field(self.tr("Come back on"), DateInput(usual))
        self.reason = Field(
            self.tr("The real reason"), TextInput(placeholder=self.tr("What the questions showed"))
        )
        self.note = Field(self.tr("Note"), TextArea(rows=2))
        self._lay_out()
        self._connect()
        self.outcome.set_value(Outcome.OPEN if heard is None else heard.outcome)
        self._show_objections()
        if heard is not None:
            self._fill(heard)
        self._outcome_changed()

    @classmethod
    def ask(cls, parent: QWidget, deal_id: int, heard_id: int | None = None) -> ObjectionDialog:
        """Open the dialog: for a new objection, or for one that was heard."""
        heard = queries.heard(heard_id) if heard_id is not None else None
        dialog = cls(parent, deal_id, heard)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        if heard is not None:
            dialog.replies.setFocus(Qt.FocusReason.OtherFocusReason)
        return dialog

    def _lay_out(self) -> None:
        lists = QHBoxLayout()
        lists.setSpacing(12)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.search)
        left.addWidget(self.objections)
        self._found = QWidget()
        left.setContentsMargins(0, 0, 0, 0)
        self._found.setLayout(left)
        self._found.setFixedWidth(theme.px(292))
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.probes)
        right.addWidget(Label(self.tr("Replies, the best first"), "small", "text2"))
        right.addWidget(self.replies)
        lists.addWidget(self._found)
        lists.addLayout(right, 1)
        self.objections.setFixedHeight(theme.px(_TALL + 30))
        self.replies.setFixedHeight(theme.px(_TALL - 24))
        self.body.addLayout(lists)
        self._found.setVisible(self._heard is None)
        self.body.addLayout(row(Label(self.tr("What came of it"), "small", "text2"), None))
        self.body.addLayout(row(self.outcome, None, self.until))
        form = FormLayout()
        form.add(self.reason, self.note)
        self.body.addLayout(form)
        self.check_fields(self.until, self.reason, self.note)
        if self._heard is not None:
            forget = self.add_button(self.tr("It was no objection"), icon="trash")
            forget.clicked.connect(self._forget)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self._show_objections())
        self.search.left_down.connect(self.objections.setFocus)
        self.search.returnPressed.connect(self.replies.setFocus)
        self.objections.chosen.connect(lambda _id: self._show_replies())
        self.objections.done.connect(self.replies.setFocus)
        self.replies.done.connect(self.outcome.buttons()[0].setFocus)
        self.outcome.changed.connect(lambda _value: self._outcome_changed())

    def _show_objections(self) -> None:
        found = queries.shelf(self.search.text())
        if self._heard is not None:
            found = [one for one in queries.shelf() if one.id == self._heard.objection_id]
        self.objections.show_choices(
            [
                Choice(one.id, one.text, one.product, group=_group(kind_name(one.kind), one.text))
                for one in found
            ]
        )
        self._show_replies()

    def objection_id(self) -> int | None:
        """The objection chosen."""
        if self._heard is not None:
            return self._heard.objection_id
        found = self.objections.choice()
        return found.id if found is not None else None

    def _show_replies(self) -> None:
        objection_id = self.objection_id()
        known = queries.objection(objection_id) if objection_id is not None else None
        probes = known.probes if known is not None else ()
        self.probes.setText("\n".join(f"• {probe}" for probe in probes))
        self.probes.setVisible(bool(probes))
        ranked = (
            queries.ranked_replies(objection_id, self._industry) if objection_id is not None else []
        )
        none = Choice(NO_REPLY, self.tr("No reply yet"))
        lines = [none]
        for one in ranked:
            chip, tone = share_chip(one.measured)
            lines.append(Choice(one.id, one.text, one.proof, chip, tone))
        self.replies.show_choices(lines)

    def _fill(self, heard: HeardRow) -> None:
        self._show_replies()
        self.replies.choose(heard.reply_id or NO_REPLY)
        self.reason.set_value(heard.reason)
        self.note.set_value(heard.note)
        if heard.return_on is not None:
            self.until.set_value(heard.return_on)

    def _outcome_changed(self) -> None:
        self.until.setVisible(self.outcome.value() is Outcome.POSTPONED)

    def answer(self) -> Answer:
        """What the dialog says."""
        reply = self.replies.choice()
        until = self.until.value()
        outcome = self.outcome.value()
        return Answer(
            Outcome(str(outcome)),
            reply.id if reply is not None and reply.id != NO_REPLY else None,
            str(self.reason.value()),
            str(self.note.value()),
            until if isinstance(until, date) and outcome is Outcome.POSTPONED else None,
        )

    def _save(self) -> bool:
        told = self.answer()
        if told.outcome is Outcome.POSTPONED and (
            told.until is None or told.until < fmt.today() + timedelta(days=1)
        ):
            self.until.set_error(self.tr("A day to come"))
            self.until.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        heard, objection_id = self._heard, self.objection_id()
        if heard is not None:
            return perform(self, lambda: service.answer(heard.id, told, heard.rev)) is not None
        if objection_id is None:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        draft = HeardDraft(objection_id, self._deal_id, answer=told)
        toast = self.tr("The objection is written down")
        return perform(self, lambda: service.hear(draft), toast=toast) is not None

    def _forget(self) -> None:
        heard = self._heard
        if heard is None:
            return
        toast = self.tr("The objection is taken back")
        if perform(self, lambda: service.forget_heard(heard.id), toast=toast) is not None:
            self.reject()


def _group(kind: str, text: str) -> str:
    """The kind above the words, unless they say the same."""
    return "" if kind.lower() == text.lower() else kind
