"""From the deal to the file the client gets, by keys alone, in fewer keys than a minute holds."""

from __future__ import annotations

from PySide6.QtCore import Qt

from salesapp.db.connection import value
from salesapp.db.queries import offers
from salesapp.documents.preview import read_text
from salesapp.domain.changes import Entity
from salesapp.domain.offers import OfferState
from salesapp.services import papers
from salesapp.ui.offers.editor import OfferEditor

Key = Qt.Key
Mod = Qt.KeyboardModifier
A_MINUTE: int = 120
"""Two keys a second: an unhurried hand."""


def test_an_offer_of_three_goods_goes_from_the_deal_to_a_file(window, trade, press, write) -> None:
    used: list[str] = []

    def keys(*wanted) -> None:
        for one in wanted:
            used.append(str(one))
            press(*one) if isinstance(one, tuple) else press(one)

    def words(text: str) -> None:
        used.extend(text)
        write(text)

    window.open_record(Entity.DEAL, trade.deal)
    window.setFocus()
    keys((Key.Key_O, Mod.ControlModifier))
    editor = window.navigator.page
    assert isinstance(editor, OfferEditor)
    assert editor.picker.input.hasFocus(), "the search waits for the first goods"
    for goods, quantity in (("болт", "3200"), ("гайка", "3200"), ("шайба", "6400")):
        words(goods)
        keys(Key.Key_Return)
        words(quantity)
        keys(Key.Key_Return)
    keys((Key.Key_Return, Mod.ControlModifier))
    assert editor.commands.dialog is not None
    keys((Key.Key_Return, Mod.ControlModifier))
    card = offers.card(editor.sheet.id)
    assert card.state is OfferState.SENT
    assert card.draft.deal_id == trade.deal
    total = 3200 * 64_20 + 3200 * 18_40 + 6400 * 4_10
    assert card.total_minor == total
    assert value("SELECT amount_minor FROM deal WHERE id = ?", trade.deal) == total
    text = read_text(papers.stored_pdf("offer", card.id))
    assert "Болт высокопрочный М20×80" in " ".join(text.split())
    assert len(used) <= A_MINUTE, f"{len(used)} keys"
