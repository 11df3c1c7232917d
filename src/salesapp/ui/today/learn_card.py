"""The card of the goods to learn: cards to repeat today, and what was not known the last time."""

from __future__ import annotations

from PySide6.QtCore import Signal

from salesapp.db.queries.self_check import WeakRow
from salesapp.domain.changes import Entity
from salesapp.overriding import override
from salesapp.ui.products.words import ASPECTS, tell
from salesapp.ui.today.cards import RowsCard
from salesapp.ui.today.facts import DayFacts
from salesapp.ui.today.rows import LineRow, Subject


class WeakLine(LineRow):
    """A side of a product that was not known; it opens what is written of that side."""

    def __init__(self, weak: WeakRow, missed: str) -> None:
        subject = Subject(Entity.PRODUCT, weak.product_id)
        side = tell(ASPECTS[weak.aspect].name)
        super().__init__(subject, weak.product, side, (missed, "risk", ""))
        self.weak = weak


class LearnCard(RowsCard):
    """Not there for who was never asked, nor while everything is known and nothing waits."""

    learn_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("", "")
        self.all.set_action(self.tr("Check yourself"))
        self._words = self.tr("Know the goods")
        self.all_wanted.connect(self.learn_wanted)
        self.hide()

    @override
    def show_facts(self, facts: DayFacts) -> None:
        """Show other weak spots."""
        if not self.is_news(facts.today, facts.weak, facts.cards_due):
            return
        focused = self.begin()
        due = facts.cards_due
        self.set_title(self._words, self.tr("%n card(s) to repeat", "", due) if due else "")
        for one in facts.weak:
            missed = self.tr("not known: {missed} of {asked}").format(
                missed=one.missed, asked=one.asked
            )
            self.add(WeakLine(one, missed))
        self.end(self.tr("No weak spots: what was asked last was known."), focused=focused)
        self.setVisible(bool(facts.weak or due))
