"""Prices below a limit, told before a document is posted, and the reason that is asked."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.db.queries import organizations
from salesapp.domain.guards import Breach, Guard
from salesapp.services.document_lines import PricedDraft
from salesapp.services.price_guard import Below
from salesapp.ui import format as fmt
from salesapp.ui.costs import costs_shown
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.offers.words import margin_text

_NAMED: Final = 3


class LimitsPart(QWidget):
    """Nothing is shown of a document above the limits."""

    def __init__(self, dialog: Dialog, below: Below, draft: PricedDraft) -> None:
        super().__init__(dialog)
        self.found = below.found
        self.reason = TextArea(rows=2)
        self.reason.set_value(below.remembered)
        needed = organizations.guard() is Guard.BLOCK
        hint = "" if needed else self.tr("May stay empty; it is kept with the document")
        if below.remembered:
            hint = self.tr("The same prices were agreed before")
        self.field = Field(
            self.tr("Who agreed to it, and why"), self.reason, required=needed, hint=hint
        )
        box = column(gap=12)
        for one in self.found[:_NAMED]:
            box.addLayout(warning(self._words(one, draft)))
        if len(self.found) > _NAMED:
            box.addLayout(warning(self.tr("and %n more", "", len(self.found) - _NAMED)))
        box.addWidget(self.field)
        self.setLayout(box)
        self.setVisible(bool(self.found))
        if self.found:
            dialog.check_fields(self.field)

    def why(self) -> str:
        """Why a limit may be undercut."""
        return str(self.reason.value()).strip()

    def _words(self, one: Breach, draft: PricedDraft) -> str:
        if one.line is not None:
            words = self.tr("{name}: below the lowest price, {price}")
            price = fmt.money(one.lowest_minor, draft.currency)
            return words.format(name=draft.lines[one.line].name, price=price)
        if not costs_shown():
            return self.tr("The margin is below the limit.")
        words = self.tr("Margin {margin} is below {limit}.")
        limit = fmt.percent(organizations.margin_limit_bp())
        return words.format(margin=margin_text(one.margin_bp), limit=limit)


def warning(words: str) -> QHBoxLayout:
    """A line that warns."""
    box = row(IconLabel("warn", "warn"), Label(words, "base", "warn", wrap=True))
    box.setStretch(1, 1)
    return box
