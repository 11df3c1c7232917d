"""One question before an offer is fixed for ever."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.db.queries import organizations
from salesapp.db.queries.deals import StageRow
from salesapp.db.queries.offers import OfferCard
from salesapp.domain.lines import totals
from salesapp.domain.offers import SendTask, warn_on
from salesapp.services import price_guard
from salesapp.services.paper_signs import unprintable_offer
from salesapp.ui import format as fmt
from salesapp.ui.kept import kept
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.papers.missing_signs import MissingSigns
from salesapp.ui.posting.limits_part import LimitsPart
from salesapp.ui.translate import translate
from salesapp.ui.work_calendar import work_calendar

ANSWER_DAYS: Final = 3


class Way(StrEnum):
    """How the fixed paper goes out."""

    LETTER = "letter"
    SAVE = "save"
    NONE = "none"


class SendDialog(Dialog):
    """Says what will happen, asks when to ask for an answer, and why a limit is undercut."""

    def __init__(self, parent: QWidget, card: OfferCard, ahead: StageRow | None) -> None:
        draft = card.draft
        sums = totals(draft.lines, draft.counting)
        told = translate(
            "SendDialog", "{client}, {total}. The version is fixed and its PDF is kept."
        )
        total = fmt.money(sums.total_minor, draft.currency)
        super().__init__(
            parent,
            translate("SendDialog", "Send the offer?"),
            told.format(client=card.client_name, total=total),
        )
        self.drafts_about(card.id)
        self._card = card
        calendar = work_calendar()
        self._answer = DateInput(calendar.add_working_days(fmt.today(), ANSWER_DAYS))
        self.add_field(
            Field(self.tr("Get an answer by"), self._answer, hint=self.tr("Empty: no task"))
        )
        self._ends_on = warn_on(
            draft.valid_until, fmt.today(), organizations.end_days(), calendar.is_working
        )
        self.ends = CheckBox(on=True)
        if self._ends_on is not None:
            words = self.tr("Remind on {day} that the offer ends on {end}")
            day, end = fmt.day(self._ends_on), fmt.day(draft.valid_until)
            self.ends.setText(words.format(day=day, end=end))
            self.body.addWidget(self.ends)
        self._way = Segmented(
            [
                (Way.LETTER, self.tr("Letter with the PDF"), "mail"),
                (Way.SAVE, self.tr("Save as PDF"), "download"),
                (Way.NONE, self.tr("Fix only"), "lock"),
            ]
        )
        words = self.tr("After that")
        self._way.setAccessibleName(words)
        last = kept("send").get("way")
        if last in list(Way):
            self._way.set_value(last)
        self.body.addLayout(column(Label(words, "small", "text2"), row(self._way, None), gap=4))
        if ahead is not None:
            words = self.tr("The deal goes to “{stage}”.").format(stage=ahead.name)
            self.body.addLayout(_line(words))
        self.limits = LimitsPart(self, price_guard.of_draft(draft), draft)
        self.found = self.limits.found
        self.missing = MissingSigns(unprintable_offer(card.id), self)
        self.body.addWidget(self.missing)
        self.body.addWidget(self.limits)
        self.add_cancel()
        self.add_primary(self.tr("Agreed, send") if self.found else self.tr("Send"), icon="send")

    def way(self) -> Way:
        """How the paper goes out; proposed again the next time."""
        chosen = Way(str(self._way.value()))
        kept("send")["way"] = chosen
        return chosen

    def answer_on(self) -> date | None:
        """The day to ask for an answer, if any."""
        return self._answer.day()

    def why(self) -> str:
        """Why a limit may be undercut."""
        return self.limits.why()

    def tasks(self) -> list[SendTask]:
        """What is to be done with the client afterwards."""
        found = []
        answer_on = self.answer_on()
        if answer_on is not None:
            found.append(SendTask(self.tr("Get an answer on {number}"), answer_on))
        if self._ends_on is not None and self.ends.isChecked():
            words = self.tr("{number} ends on {day}: get an answer or prolong it")
            subject = words.replace("{day}", fmt.day(self._card.draft.valid_until))
            found.append(SendTask(subject, self._ends_on, ends=True))
        return found


def _line(words: str) -> QHBoxLayout:
    box = row(IconLabel("deals", "text2"), Label(words, "base", "text2", wrap=True))
    box.setStretch(1, 1)
    return box
