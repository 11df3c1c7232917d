"""The comments on the moves of a day, typed while the day goes on."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from salesapp.db.queries import deal_cards
from salesapp.db.queries import deals as rows
from salesapp.services import clients, deals
from salesapp.services.deals import Move
from salesapp.ui.store import store
from tests.ui.today.test_kept_rows import close_day


def move_on(deal: int) -> int:
    """Move a deal to another open stage."""
    card = deal_cards.card(deal)
    stage = next(
        one
        for one in rows.stage_list(card.pipeline_id)
        if one.kind == "open" and one.id != card.stage_id
    )
    deals.move(Move(deal, stage.id, {"need": "крепёж", "volume": "5 т"}))
    return deal


def test_a_comment_being_typed_is_not_torn_by_what_changes_meanwhile(
    make_window, make_client, make_deal, keys
):
    move_on(make_deal(make_client("Ромашка")))
    other = make_client("Лютик")
    walk = close_day(make_window())
    walk.show_step("moves")
    editor = next(iter(walk.moves._inputs.values()))
    editor.setFocus()
    keys.write("Клиент ")
    store.changed.emit(clients.set_category([other], "A"))
    assert QApplication.focusWidget() is editor
    keys.write("просил")
    assert list(walk.moves.comments().values()) == ["Клиент просил"]


def test_a_comment_goes_on_where_it_was_when_another_deal_is_moved(
    make_window, make_client, make_deal, keys
):
    move_on(make_deal(make_client("Ромашка")))
    other = make_deal(make_client("Лютик"))
    walk = close_day(make_window())
    walk.show_step("moves")
    (move,) = walk.moves._inputs
    walk.moves._inputs[move].setFocus()
    keys.write("Клиент скидку")
    walk.moves._inputs[move].setCursorPosition(7)
    move_on(other)
    walk.reload()
    assert walk.moves.count() == 2
    assert QApplication.focusWidget() is walk.moves._inputs[move]
    keys.write("просил ")
    assert walk.moves.comments()[move] == "Клиент просил скидку"
