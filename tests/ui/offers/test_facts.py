"""Facts about the goods of the lines go into the letter of an offer by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt

from salesapp.db.queries import offers
from salesapp.domain.knowledge import FactDraft
from salesapp.domain.products import Aspect
from salesapp.services import knowledge
from salesapp.ui.knowledge.quote_dialog import QuoteDialog

Key = Qt.Key


def test_f12_and_enter_put_a_fact_into_the_letter(new_offer, trade, write, press, qtbot):
    knowledge.add_fact(trade.bolt, FactDraft(Aspect.QUALITY, "Цинк 12 мкм", proof="протокол 17"))
    knowledge.add_fact(trade.bolt, FactDraft(Aspect.UNIQUENESS, "Лучший в мире"))
    knowledge.add_fact(trade.nut, FactDraft(Aspect.FEATURES, "Подходит к болту"))
    page = new_offer()
    page.grid.setFocus()
    page.sheet.insert(0, [page.sheet.line_of(trade.bolt, 100_000)])
    press(Key.Key_F12)
    dialog = page.window().findChild(QuoteDialog)
    assert dialog.isVisible()
    assert [one.text for one in dialog._found.values()] == ["Цинк 12 мкм (протокол 17)."]
    press(Key.Key_Return)
    press(Key.Key_Return)
    press(Key.Key_Escape)
    assert page.terms.letter.value() == "Цинк 12 мкм (протокол 17)."
    qtbot.waitUntil(lambda: offers.card(page.sheet.id).draft.letter == page.terms.letter.value())
