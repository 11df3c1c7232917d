"""Choices, pasted rows, prices and versions of an offer, as the manager handles them by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from salesapp.db.connection import execute, rows, value
from salesapp.db.queries import offers, organizations
from salesapp.domain.changes import Changes
from salesapp.domain.guards import Guard
from salesapp.domain.lines import LineKind, Standing
from salesapp.domain.offers import OfferState
from salesapp.domain.price_sources import PriceSource
from salesapp.domain.pricing import Rounding
from salesapp.domain.terms import TermKind
from salesapp.services import files, papers
from salesapp.services import offers as service
from salesapp.services import organizations as organization_service
from salesapp.ui import files as asking
from salesapp.ui import format as fmt
from salesapp.ui.offers.cells import Cell
from salesapp.ui.offers.compare_dialog import CompareDialog
from salesapp.ui.offers.editor import OfferEditor
from salesapp.ui.store import store

Key = Qt.Key
Mod = Qt.KeyboardModifier


@pytest.fixture
def filled(new_offer, trade) -> OfferEditor:
    """Bolts, nuts and washers, ten of each."""
    editor = new_offer(deal=trade.deal)
    goods = (trade.bolt, trade.nut, trade.washer)
    editor.sheet.insert(0, [editor.sheet.line_of(one, 10_000) for one in goods])
    editor.grid.go_to(0, Cell.QUANTITY)
    return editor


@pytest.fixture
def no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """The question where to save the file is answered by Cancel."""
    monkeypatch.setattr(asking, "ask_save_path", lambda _parent, _name: None)


def catalogue(product: int, price: int) -> None:
    """The price of goods goes on, as another window would write it."""
    execute("UPDATE product SET price_minor = ? WHERE id = ?", price, product)
    store.changed.emit(Changes(everything=True))


def standings(editor: OfferEditor) -> list[str]:
    return [str(line.standing) for line in editor.sheet.lines]


def test_an_alternative_is_made_and_chosen_by_keys(filled, press) -> None:
    total = filled.sheet.totals.total_minor
    press(Key.Key_Down)
    press(Key.Key_Space, Mod.ControlModifier | Mod.ShiftModifier)
    assert standings(filled) == ["firm", "alternative", "firm"]
    assert filled.sheet.totals.total_minor == total - 184_00
    assert "вместо 1" in filled.grid._delegate._tip(1, Cell.GOODS)
    press(Key.Key_Space, Mod.ControlModifier)
    assert standings(filled) == ["alternative", "firm", "firm"]
    assert filled.sheet.totals.total_minor == total - 642_00
    stored = offers.card(filled.sheet.id)
    assert stored.total_minor == filled.sheet.totals.total_minor
    assert [str(line.standing) for line in stored.draft.lines] == standings(filled)


def test_an_optional_line_is_shown_and_counts_when_it_is_taken(filled, press) -> None:
    total = filled.sheet.totals.total_minor
    press(Key.Key_Space, Mod.ControlModifier)
    assert standings(filled)[0] == "optional"
    assert filled.totals.total.amount.text() == fmt.money(total - 642_00)
    press(Key.Key_Space, Mod.ControlModifier)
    assert filled.totals.total.amount.text() == fmt.money(total)


def test_the_first_line_cannot_replace_anything(filled, press) -> None:
    press(Key.Key_Space, Mod.ControlModifier | Mod.ShiftModifier)
    assert standings(filled) == ["firm"] * 3


def test_a_discount_is_typed_as_a_percent_or_as_a_sum(filled, press, write) -> None:
    filled.grid.go_to(0, Cell.DISCOUNT)
    write("42 р")
    press(Key.Key_Return)
    line = filled.sheet.lines[0]
    assert (line.discount_bp, line.discount_minor) == (0, 42_00)
    assert filled.grid.lines.text(0, Cell.DISCOUNT) == "−42,00"
    assert filled.grid.lines.text(0, Cell.AMOUNT) == "600,00"
    write("5")
    press(Key.Key_Return)
    assert filled.sheet.lines[1].discount_bp == 500
    filled.grid.go_to(0, Cell.DISCOUNT)
    write("9999 р")
    press(Key.Key_Return)
    assert filled.sheet.lines[0].discount_minor == 42_00, "more than the line costs is refused"
    press(Key.Key_Escape)


def test_a_sum_off_the_whole_offer_is_shared_out_to_the_kopeck(filled, write, qtbot) -> None:
    filled.totals.common.setFocus()
    filled.totals.common.selectAll()
    write("100 р")
    total = 642_00 + 184_00 + 41_00 - 100_00
    assert filled.sheet.totals.total_minor == total
    assert sum(one.total_minor for one in filled.sheet.totals.lines) == total
    qtbot.waitUntil(lambda: offers.card(filled.sheet.id).total_minor == total)
    filled.totals.money.rounding.set_value(Rounding.TOTAL)
    filled.totals.money._rounding_taken()
    assert offers.card(filled.sheet.id).draft.rounding is Rounding.TOTAL


def test_rows_of_a_spreadsheet_are_solved_one_after_the_other(
    new_offer, trade, press, write
) -> None:
    editor = new_offer()
    QGuiApplication.clipboard().setText("БТЦ-20-80; 3 200\nГТЦ20; 500\nКлюч 32; 2")
    press(Key.Key_V, Mod.ControlModifier)
    assert editor.sheet.unsolved() == (1, 2)
    assert editor.grid.currentIndex().row() == 1
    press(Key.Key_Return)
    assert editor.picker.input.hasFocus()
    assert editor.picker.input.text() == "ГТЦ20"
    write("гайка")
    press(Key.Key_Return)
    nut = editor.sheet.lines[1]
    assert (nut.product_id, nut.quantity_milli, nut.price_minor) == (trade.nut, 500_000, 18_40)
    assert editor.picker.input.text() == "Ключ 32", "the next one is asked for at once"
    press(Key.Key_Return)
    key = editor.sheet.lines[2]
    assert (key.name, key.product_id, key.price_source) == ("Ключ 32", None, PriceSource.TYPED)
    assert editor.sheet.unsolved() == ()
    assert not editor.bars.unsolved.isVisibleTo(editor)


def test_an_unsolved_row_does_not_go_out_and_a_price_of_ones_own_solves_it(
    new_offer, press, write, no_file
) -> None:
    editor = new_offer()
    editor.desk.paste("НЕТ-1\t5\nНЕТ-2\t5")
    editor.send_offer()
    assert editor.commands.dialog is None, "it was refused before anything was asked"
    for row in (0, 1):
        editor.grid.go_to(row, Cell.PRICE)
        write("12,5")
        press(Key.Key_Return)
    assert editor.sheet.unsolved() == ()
    editor.send_offer()
    editor.commands.dialog.accept()
    assert offers.card(editor.sheet.id).state is OfferState.SENT


def test_one_row_with_a_semicolon_is_a_table_too(new_offer, trade, press) -> None:
    editor = new_offer()
    QGuiApplication.clipboard().setText("БТЦ-20-80; 3 200")
    press(Key.Key_V, Mod.ControlModifier)
    assert [line.quantity_milli for line in editor.sheet.lines] == [3_200_000]


def test_the_catalogue_changes_no_price_until_the_user_takes_it_line_by_line(
    filled, trade, press, qtbot
) -> None:
    filled.grid.go_to(0, Cell.PRICE)
    before = filled.sheet.lines
    catalogue(trade.bolt, 70_00)
    catalogue(trade.nut, 20_00)
    assert filled.sheet.lines == before
    qtbot.waitUntil(lambda: filled.bars.prices.isVisibleTo(filled))
    filled.reprice_offer()
    dialog = filled.desk.dialog
    assert [one.found.row for one in dialog.found.values()] == [0, 1]
    dialog.table.setFocus()
    dialog.table.set_current_id(2)
    press(Key.Key_Space)
    press(Key.Key_Return, Mod.ControlModifier)
    assert [line.price_minor for line in filled.sheet.lines] == [70_00, 18_40, 4_10]
    stored = offers.card(filled.sheet.id).draft.lines
    assert [line.price_minor for line in stored] == [70_00, 18_40, 4_10]
    assert stored[0].trace.amount_minor == 70_00
    filled.bars.refresh()
    assert filled.bars.prices.told.text().startswith("Цена 1 строки")


def test_a_rate_that_does_not_hold_on_the_day_is_put_right_by_its_button(filled) -> None:
    filled.sheet.set_lines(replace(line, vat_bp=2000) for line in filled.sheet.lines)
    filled.bars.refresh()
    assert filled.bars.rates.isVisibleTo(filled)
    filled.bars.rates.button.click()
    assert {line.vat_bp for line in filled.sheet.lines} == {2200}


def test_delivery_is_a_line_without_a_lowest_price(filled, press, write) -> None:
    filled.picker.delivery.click()
    write("9250")
    press(Key.Key_Return)
    line = filled.sheet.lines[-1]
    assert (line.kind, line.name, line.price_minor) == (LineKind.DELIVERY, "Доставка", 9_250_00)


def test_the_search_shows_price_and_margin_for_this_client(new_offer, trade, write) -> None:
    editor = new_offer()
    editor.picker.input.look_for("болт")
    pick = editor.picker.input.list.picks[0]
    assert pick.price_minor == 64_20
    assert pick.margin_bp == 2398, "52.62 without VAT, cost 40.00"


def test_two_versions_are_compared_line_by_line(filled, window, no_file) -> None:
    first = filled.sheet.id
    filled.send_offer()
    filled.commands.dialog.accept()
    sent_file = papers.stored_pdf("offer", first)
    window.run_action("offer.new_version")
    editor = window.navigator.page
    lines = list(editor.sheet.lines)
    lines[0] = replace(lines[0], discount_bp=500)
    editor.sheet.set_lines([lines[0], lines[2], editor.sheet.free_line("Монтаж")])
    editor.sheet.choose(warranty="12 месяцев")
    window.run_action("offer.compare")
    dialog = editor.commands.dialog
    assert isinstance(dialog, CompareDialog)
    told = {one.what: (one.old, one.new, one.moved_minor) for one in dialog.differences.values()}
    assert told["Болт высокопрочный М20×80 10.9 ТЦ"][2] == -32_10
    assert "−5" in told["Болт высокопрочный М20×80 10.9 ТЦ"][1]
    assert told["Гайка высокопрочная М20 кл. 10 ТЦ"][1:] == ("", -184_00)
    assert told["Монтаж"][0] == ""
    assert told["Гарантия"] == ("", "12 месяцев", 0)
    assert told["К оплате"][2] == -32_10 - 184_00
    dialog.left.set_value(editor.sheet.id)
    dialog.show_difference()
    assert dialog.differences == {}, "a version does not differ from itself"
    dialog.reject()
    assert papers.stored_pdf("offer", first) == sent_file
    file_id = offers.card(first).pdf_id
    assert files.read_file(file_id) == sent_file


def test_below_the_limit_the_reason_is_asked_and_kept(filled, no_file, press, write) -> None:
    organization_service.set_guard(Guard.BLOCK)
    filled.sheet.choose(discount_bp=4000)
    filled.send_offer()
    dialog = filled.commands.dialog
    assert dialog.found
    dialog.accept()
    assert offers.card(filled.sheet.id).state is OfferState.DRAFT, "without a reason it stays"
    dialog.limits.reason.set_value("Согласовал РОП: пробная партия")
    dialog.accept()
    card = offers.card(filled.sheet.id)
    assert card.state is OfferState.SENT
    assert card.guard_reason == "Согласовал РОП: пробная партия"


def test_sending_plans_a_reminder_of_the_end_that_goes_when_the_client_answers(
    filled, no_file
) -> None:
    filled.send_offer()
    dialog = filled.commands.dialog
    assert dialog.ends.isVisibleTo(dialog)
    dialog.accept()
    offer_id = filled.sheet.id
    until = offers.card(offer_id).draft.valid_until
    planned = rows(
        "SELECT subject, due_on, rule FROM activity WHERE offer_id = ? ORDER BY due_on", offer_id
    )
    number = offers.card(offer_id).number
    assert planned[0][0] == f"Узнать ответ по {number}"
    assert planned[1][0].startswith(f"{number} действует до")
    assert planned[1][1] < until.isoformat()
    assert [rule for *_rest, rule in planned] == ["", "offer_ends"]
    service.accept(offer_id)
    states = "SELECT state FROM activity WHERE offer_id = ? AND rule = 'offer_ends'"
    assert value(states, offer_id) == "cancelled"


def test_terms_are_chosen_from_the_usual_ones_and_kept_among_them(filled, window) -> None:
    field = filled.terms.fields["payment_terms"].editor
    field.set_value("30 % сразу, 70 % по отгрузке")
    field.keep()
    assert organizations.presets(TermKind.PAYMENT)[-1] == "30 % сразу, 70 % по отгрузке"
    organization_service.set_text(TermKind.VALIDITY, "5\n10 дней\nкогда-нибудь")
    assert organizations.validity_days() == (5, 10)
    made = service.create(None, None, fmt.today()).subject_id
    assert offers.card(made).draft.valid_until == fmt.today() + timedelta(days=5)


def test_another_currency_takes_its_rate_and_asks_before_prices_follow(
    filled, trade, write, qtbot, no_file
) -> None:
    filled.totals.money.currency.set_value("CNY")
    filled.totals.money._currency_taken()
    assert [line.price_minor for line in filled.sheet.lines] == [64_20, 18_40, 4_10]
    filled.totals.money.rate.setFocus()
    write("12,84")
    filled.sheet.flush()
    filled.reprice_offer()
    filled.desk.dialog.accept()
    assert filled.sheet.lines[0].price_minor == 5_00
    assert filled.totals.total.amount.text().endswith("¥")
    roubles = filled.totals.money.roubles.text()
    assert roubles == fmt.money(filled.sheet.totals.total_minor * 1284 // 100)
    filled.send_offer()
    filled.commands.dialog.accept()
    assert offers.last_rate("CNY") == (12_840_000, fmt.today())


def test_a_note_under_a_line_is_printed(filled) -> None:
    filled.desk.write_note(0)
    area = filled.desk.dialog._fields[0].editor
    area.set_value("Паспорт качества\nна партию")
    filled.desk.dialog.accept()
    assert filled.sheet.lines[0].note == "Паспорт качества на партию"
    from salesapp.documents.preview import read_text

    assert "Паспорт качества на партию" in " ".join(
        read_text(papers.offer_pdf(filled.sheet.id)).split()
    )


def test_with_a_thousand_lines_the_search_and_the_total_stay_at_hand(filled, trade, window) -> None:
    line = filled.sheet.line_of(trade.washer, 1000)
    filled.sheet.insert(3, [line] * 997)
    filled.grid.go_to(990, Cell.QUANTITY)
    assert filled.grid.height() < window.height()
    visible = filled.grid.visualRect(filled.grid.currentIndex())
    assert filled.grid.viewport().rect().contains(visible)
    assert filled.sheet.totals.lines[990].total_minor == 4_10
    assert Standing.FIRM is filled.sheet.lines[990].standing


def test_versions_are_gone_through_by_keys_and_old_ones_stay_within_reach(
    filled, window, no_file, press
) -> None:
    ids = [filled.sheet.id]
    for _more in range(5):
        service.send(filled.sheet.id, fmt.today())
        window.run_action("offer.new_version")
        ids.append(filled.sheet.id)
    filled.strip.refresh()
    assert len(filled.strip.buttons) == 4
    assert filled.strip.earlier.isVisibleTo(filled)
    for wanted in reversed(ids[:-1]):
        press(Key.Key_PageUp, Mod.ControlModifier)
        assert filled.sheet.id == wanted
    filled.strip.refresh()
    assert filled.strip.buttons[0].version.version == 1, "the shown one has its tab"
    press(Key.Key_PageUp, Mod.ControlModifier)
    assert filled.sheet.id == ids[0]
    press(Key.Key_PageDown, Mod.ControlModifier)
    assert filled.sheet.id == ids[1]
