"""An offer under hands that are hasty, careless or hostile: nothing breaks, nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from salesapp.db.connection import execute, value
from salesapp.db.queries import deal_cards, deals, offers
from salesapp.domain.deals import DealField
from salesapp.domain.entities import Entity
from salesapp.domain.offers import OfferState
from salesapp.services import deals as deals_service
from salesapp.ui import files
from salesapp.ui.deals.gate import Gate
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.offers.cells import Cell
from salesapp.ui.offers.editor import OfferEditor
from salesapp.ui.selection import Selection

Key = Qt.Key
Mod = Qt.KeyboardModifier


@pytest.fixture
def filled(new_offer, trade) -> OfferEditor:
    """An editor with a line of a hundred bolts, in a deal."""
    editor = new_offer(deal=trade.deal)
    editor.sheet.insert(0, [editor.sheet.line_of(trade.bolt, 100_000)])
    editor.grid.go_to(0, Cell.QUANTITY)
    return editor


@pytest.fixture
def no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """The question where to save the file is answered by Cancel."""
    monkeypatch.setattr(files, "ask_save_path", lambda _parent, _name: None)


def stage_of(deal_id: int) -> str:
    card = deal_cards.card(deal_id)
    return next(one.code for one in deals.stage_list() if one.id == card.stage_id)


def send(editor: OfferEditor, press) -> None:
    press(Key.Key_Return, Mod.ControlModifier)
    assert editor.commands.dialog is not None
    press(Key.Key_Return, Mod.ControlModifier)


def missing_at_the_gate(deal_id: int) -> set[DealField]:
    target = next(one for one in deals.stage_list() if one.code == "offer")
    return {one.field for one in deals_service.open_gate(deal_id, target.id)}


def test_sending_moves_the_deal_to_its_stage(filled, trade, press, no_file) -> None:
    assert stage_of(trade.deal) == "selection"
    assert missing_at_the_gate(trade.deal) == {DealField.OFFER_SENT}
    send(filled, press)
    assert filled.commands.mover.gate is None
    assert stage_of(trade.deal) == "offer"
    assert offers.card(filled.sheet.id).state is OfferState.SENT


def test_sending_asks_for_what_the_stage_still_lacks(filled, trade, press, no_file) -> None:
    execute(
        "UPDATE stage_gate SET stage_id = (SELECT id FROM stage WHERE code = 'offer')"
        " WHERE field = 'volume'"
    )
    assert missing_at_the_gate(trade.deal) == {DealField.OFFER_SENT, DealField.VOLUME}
    send(filled, press)
    assert isinstance(filled.commands.mover.gate, Gate)
    assert stage_of(trade.deal) == "selection", "nothing moves before the answer"
    assert offers.card(filled.sheet.id).state is OfferState.SENT, "the offer itself is sent"
    assert DealField.OFFER_SENT not in missing_at_the_gate(trade.deal)


def test_what_the_gate_asks_to_be_made_is_made_for_its_deal(
    filled, trade, press, no_file, window
) -> None:
    execute(
        "UPDATE stage_gate SET stage_id = (SELECT id FROM stage WHERE code = 'offer')"
        " WHERE field = 'invoice_issued'"
    )
    send(filled, press)
    wanted = next(
        one
        for one in filled.commands.mover.gate.rows
        if one.field.field is DealField.INVOICE_ISSUED
    )
    asked: list[tuple[str, Selection]] = []
    filled.action_about_wanted.connect(lambda *what: asked.append(what))
    wanted.editor.click()
    assert asked == [("invoice.new", Selection.of(Entity.DEAL, trade.deal))]


@pytest.mark.parametrize(
    "text", ["1e20", "99999999999999999999", "-5", "1/0", "'; DROP TABLE offer;--", "∞", "NaN"]
)
@pytest.mark.parametrize("cell", [Cell.QUANTITY, Cell.PRICE, Cell.DISCOUNT])
def test_absurd_numbers_never_get_into_a_line(filled, write, press, cell, text) -> None:
    before = filled.sheet.lines
    filled.grid.go_to(0, cell, edit=True)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    write(text)
    press(Key.Key_Return)
    press(Key.Key_Escape)
    assert filled.sheet.lines == before
    assert offers.card(filled.sheet.id).draft.lines == before


def test_a_sum_beyond_every_bank_is_refused_and_the_line_stays(filled, write, press) -> None:
    filled.grid.go_to(0, Cell.QUANTITY, edit=True)
    write("99999999999")
    press(Key.Key_Return)
    press(Key.Key_Escape)
    stored = offers.card(filled.sheet.id).draft.lines
    assert len(stored) == 1
    assert stored == filled.sheet.lines
    assert filled.sheet.totals.total_minor == stored[0].quantity_milli * 64_20 // 1000


def test_five_thousand_rows_are_pasted_in_one_step(filled, window, qtbot) -> None:
    filled.desk.paste("\n".join(["БТЦ-20-80\t3"] * 2_500 + ["ГТЦ-20\t2"] * 2_500))
    assert len(filled.sheet.lines) == 5_001
    window.run_action("frame.undo")
    # So big a step is taken back beside the window.
    qtbot.waitUntil(lambda: len(filled.sheet.lines) == 1, timeout=20_000)


def test_a_paste_of_unknown_articles_is_told_in_a_line_not_a_page(filled, qtbot) -> None:
    filled.desk.paste("\n".join(f"НЕТ-{place}\t1" for place in range(5_000)))
    assert len(filled.sheet.lines) == 5_001
    assert filled.bars.unsolved.isVisibleTo(filled)
    assert filled.bars.unsolved.told.text().startswith("5000")


def test_two_hasty_sends_ask_once_and_send_once(filled, window, press, no_file) -> None:
    filled.send_offer()
    filled.send_offer()
    dialogs = [one for one in window.findChildren(Dialog) if one.isVisible()]
    assert len(dialogs) == 1
    dialogs[0].accept()
    dialogs[0].accept()
    assert value("SELECT count(*) FROM journal WHERE action = 'offer.send'") == 1
    assert offers.card(filled.sheet.id).state is OfferState.SENT


def test_closing_the_window_keeps_the_half_typed_line(filled, write, window) -> None:
    filled.grid.go_to(0, Cell.QUANTITY, edit=True)
    write("250")
    window.close()
    assert offers.card(filled.sheet.id).draft.lines[0].quantity_milli == 250_000


def test_a_folder_that_is_gone_is_told_and_the_offer_stays(
    filled, window, monkeypatch, tmp_path, qtbot
) -> None:
    target = tmp_path / "stick" / "кп.pdf"
    monkeypatch.setattr(files, "ask_save_path", lambda _parent, _name: target)
    filled.save_paper()
    qtbot.waitUntil(lambda: shown(window) is not None)
    dialog = shown(window)
    assert "not be written" in dialog.title.text() or "записать" in dialog.title.text()
    assert str(target) in dialog.text.text()
    monkeypatch.setattr(files, "ask_save_path", lambda _parent, name: tmp_path / name)
    dialog.accept()
    qtbot.waitUntil((tmp_path / "кп (2).pdf").exists)
    assert offers.card(filled.sheet.id).draft.lines == filled.sheet.lines


def shown(window) -> Dialog | None:
    return next((one for one in window.findChildren(Dialog) if one.isVisible()), None)
