"""One question before an offer is fixed for ever."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.db.queries import organizations
from salesapp.db.queries.deals import StageRow
from salesapp.db.queries.offers import OfferCard
from salesapp.domain.lines import margins, totals
from salesapp.ui import format as fmt
from salesapp.ui.costs import costs_shown
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.offers.words import margin_text
from salesapp.ui.translate import translate
from salesapp.ui.work_calendar import work_calendar

ANSWER_DAYS: Final = 3


class SendDialog(Dialog):
    """Says what will happen, and asks when to ask for an answer."""

    def __init__(self, parent: QWidget, card: OfferCard, ahead: StageRow | None) -> None:
        draft = card.draft
        sums = totals(draft.lines, draft.counting)
        told = translate(
            "SendDialog", "{client}, {total}. The version is fixed and its PDF is kept."
        )
        super().__init__(
            parent,
            translate("SendDialog", "Send the offer?"),
            told.format(client=card.client_name, total=fmt.money(sums.total_minor)),
        )
        self._answer = DateInput(work_calendar().add_working_days(fmt.today(), ANSWER_DAYS))
        self.add_field(
            Field(self.tr("Get an answer by"), self._answer, hint=self.tr("Empty: no task"))
        )
        if ahead is not None:
            words = self.tr("The deal goes to “{stage}”.").format(stage=ahead.name)
            self.body.addLayout(_line("deals", "text2", words))
        _each, whole = margins(draft.lines, sums)
        limit_bp = organizations.margin_limit_bp()
        low = whole.bp is not None and whole.bp < limit_bp
        if low:
            words = self.tr("Margin {margin} is below {limit}: agree on it with your head first.")
            if not costs_shown():
                words = self.tr("The margin is below the limit: agree on it with your head first.")
            words = words.format(margin=margin_text(whole.bp), limit=fmt.percent(limit_bp))
            self.body.addLayout(_line("warn", "warn", words))
        self.add_cancel()
        self.add_primary(self.tr("Agreed, send") if low else self.tr("Send"), icon="send")

    def answer_on(self) -> date | None:
        """The day to ask for an answer, if any."""
        return self._answer.day()


def _line(icon: str, tone: str, words: str) -> QHBoxLayout:
    label = Label(words, "base", "warn" if tone == "warn" else "text2", wrap=True)
    box = row(IconLabel(icon, tone), label)
    box.setStretch(1, 1)
    return box
