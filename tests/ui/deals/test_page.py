"""The page: keys between cards, filters, the panel, a new deal, many deals."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import isValid

from salesapp.db.connection import row, value
from salesapp.db.queries import channels as channel_rows
from salesapp.db.queries import deals
from salesapp.domain.changes import Entity
from salesapp.domain.channels import CampaignDraft
from salesapp.services import channels
from salesapp.services import deals as service
from salesapp.ui import format
from salesapp.ui.deals import words
from salesapp.ui.deals.deal_form import DealForm
from salesapp.ui.kit.popover import Popover
from salesapp.ui.store import store


def test_arrows_walk_over_cards_and_columns(open_desk, deal_with_step):
    first, second = deal_with_step(amount_minor=200), deal_with_step(amount_minor=100)
    far = deal_with_step(stage="offer")
    desk = open_desk()
    desk.select(first)
    desk.press(Qt.Key.Key_Down)
    assert desk.board.current_id() == second
    desk.press(Qt.Key.Key_Right)
    assert desk.board.current_id() == far
    assert desk.page.selection().ids == (far,)
    desk.press(Qt.Key.Key_Left)
    assert desk.board.current_id() in (first, second)


def test_cards_stand_in_order_of_urgency(open_desk, make_client, make_deal, make_activity):
    client, today = make_client(), format.today()
    later, late, bare, now = (make_deal(client) for _ in range(4))
    for deal, days in ((later, 3), (late, -2), (now, 0)):
        make_activity(client, deal=deal, due_on=today + timedelta(days=days))
    assert open_desk().ids("qualification") == [bare, late, now, later]


def test_the_pills_count_and_filter(open_desk, make_client, make_deal, deal_with_step):
    bare = make_deal(make_client())
    still = deal_with_step(stage_since_at=datetime.now(UTC) - timedelta(days=20))
    calm = deal_with_step()
    desk = open_desk()
    pills = desk.page.bar.pills
    assert pills["no_step"].accessibleName().endswith(", 1")
    pills["no_step"].click()
    assert desk.ids("qualification") == [bare]
    pills["still"].click()
    assert desk.ids("qualification") == [still]
    pills[""].click()
    assert set(desk.ids("qualification")) == {bare, still, calm}


def test_search_narrows_the_board_and_its_sums(open_desk, deal_with_step, qtbot):
    wanted = deal_with_step("Болт М20 для моста", amount_minor=500_00)
    deal_with_step("Лента упаковочная", amount_minor=900_00)
    desk = open_desk()
    desk.press(Qt.Key.Key_Slash)
    assert desk.page.bar.search.hasFocus()
    # Each key is answered, not a pause after them.
    for letter in "мост":
        desk.page.bar.search.insert(letter)
        QApplication.processEvents()
        assert desk.ids("qualification") == [wanted]
    assert desk.board.columns[0].stage.amount_minor == 500_00
    desk.page.bar.search.setText("такого нет")
    qtbot.waitUntil(desk.page._nothing.isVisible)
    desk.page.bar.reset()
    assert len(desk.ids("qualification")) == 2


def test_a_change_elsewhere_keeps_the_current_card(open_desk, deal_with_step):
    first, second = deal_with_step(), deal_with_step()
    desk = open_desk()
    desk.select(second)
    store.changed.emit(service.update(first, {"title": "Новая тема", "amount_minor": 777_00}))
    assert desk.board.current_id() == second
    cards = desk.column("qualification").cards
    assert cards.card(cards.row_of(first)).title == "Новая тема"
    assert desk.board.columns[0].stage.amount_minor == 777_00


def test_alt_enter_opens_the_panel_and_a_field_left_is_saved(open_desk, deal_with_step):
    deal = deal_with_step("Болты")
    desk = open_desk()
    desk.select(deal)
    desk.press(Qt.Key.Key_Return, alt=True)
    panel = desk.page.panel
    assert panel.isVisible()
    need = panel.fields.fields["need"].editor
    need.setFocus()
    desk.write("Крепёж для пролёта")
    desk.press(Qt.Key.Key_Tab)
    assert value("SELECT need FROM deal WHERE id = ?", deal) == "Крепёж для пролёта"
    panel.fields.fields["amount_minor"].editor.setFocus()
    desk.write("12*100")
    desk.press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert row("SELECT amount_minor, is_amount_manual FROM deal WHERE id = ?", deal) == (1200_00, 1)
    assert desk.column("qualification").hasFocus()


def test_the_campaign_stands_under_the_source_of_a_deal(open_desk, deal_with_step, qtbot):
    deal = deal_with_step("Болты")
    site = channel_rows.keys()["сайт"]
    autumn = channels.save_campaign(site, CampaignDraft("Осень")).subject_id
    desk = open_desk()
    desk.select(deal)
    desk.press(Qt.Key.Key_Return, alt=True)
    source = desk.page.panel.fields.fields["source"].editor
    assert source.accessibleDescription() == ""
    store.changed.emit(channels.set_origin(Entity.DEAL, deal, site, autumn))
    qtbot.waitUntil(lambda: source.accessibleDescription() == "Кампания: Осень")
    assert source.currentText() == "Сайт"


def test_a_title_cannot_be_emptied_in_the_panel(open_desk, deal_with_step):
    deal = deal_with_step("Болты")
    desk = open_desk()
    desk.page.show_panel(deal)
    field = desk.page.panel.fields.fields["title"]
    field.editor.setFocus()
    field.editor.clear()
    desk.press(Qt.Key.Key_Tab)
    assert field.error()
    assert value("SELECT title FROM deal WHERE id = ?", deal) == "Болты"


def test_what_is_being_typed_survives_a_refresh(open_desk, deal_with_step):
    deal = deal_with_step("Болты")
    desk = open_desk()
    desk.page.show_panel(deal)
    editor = desk.page.panel.fields.fields["need"].editor
    editor.setFocus()
    editor.insert("недописано")
    store.changed.emit(service.update(deal, {"volume": "5 т"}))
    assert editor.text() == "недописано"
    assert desk.page.panel.fields.fields["volume"].value() == "5 т"


def test_the_panel_shows_papers_and_leads_to_them(open_desk, deal_with_step, make_invoice, qtbot):
    deal = deal_with_step()
    client = value("SELECT client_id FROM deal WHERE id = ?", deal)
    invoice = make_invoice(client, 5_000_00, deal=deal)
    desk = open_desk()
    desk.page.show_panel(deal)
    paper = desk.page.panel.papers.body.itemAt(0).widget()
    assert "5" in paper.accessibleName()
    desk.page.record_wanted.disconnect()
    with qtbot.waitSignal(desk.page.record_wanted) as told:
        paper.click()
    assert told.args == [Entity.INVOICE, invoice]


def form_of(desk) -> DealForm:
    """The dialog of a new deal."""
    return desk.window.findChild(DealForm)


def test_a_deal_is_made_by_keys_with_a_client_made_in_place(open_desk, deal_with_step, qtbot):
    deal_with_step()
    desk = open_desk()
    desk.press(Qt.Key.Key_D, control=True)
    form = form_of(desk)
    assert form.client.editor.hasFocus()
    desk.write("Новый завод")
    form.client.editor.suggest()
    desk.press(Qt.Key.Key_Return)
    assert form.client.value() is not None
    desk.press(Qt.Key.Key_Tab)
    desk.write("Шпилька М16")
    desk.press(Qt.Key.Key_Tab)
    desk.write("12 500")
    desk.press(Qt.Key.Key_Return, control=True)
    made = row(
        "SELECT d.id, c.name, d.amount_minor FROM deal d JOIN client c ON c.id = d.client_id"
        " WHERE d.title = 'Шпилька М16'"
    )
    assert made[1:] == ("Новый завод", 12_500_00)
    assert value("SELECT count(*) FROM activity WHERE deal_id = ?", made[0]) == 1
    assert desk.board.current_id() == made[0]


def test_a_known_client_is_found_while_typing(open_desk, make_client, deal_with_step):
    client = make_client("ООО «Волжмонтаж»", city="Самара")
    deal_with_step()
    desk = open_desk()
    desk.press(Qt.Key.Key_D, control=True)
    form = form_of(desk)
    desk.write("волжм")
    form.client.editor.suggest()
    assert [one.id for one in form.client.editor.suggestions()] == [client, None]
    desk.press(Qt.Key.Key_Return)
    assert form.client.value() == client


def test_nothing_typed_is_lost_when_the_form_is_not_complete(open_desk, deal_with_step):
    deal_with_step()
    desk = open_desk()
    desk.press(Qt.Key.Key_D, control=True)
    form = form_of(desk)
    form.subject.editor.setFocus()
    desk.write("Шпилька М16")
    desk.press(Qt.Key.Key_Return, control=True)
    assert form.isVisible()
    assert form.client.error()
    assert form.subject.value() == "Шпилька М16"
    assert value("SELECT count(*) FROM deal") == 1


def test_the_plus_of_a_column_leads_through_its_gate(open_desk, make_client, deal_with_step):
    make_client("ООО «Волжмонтаж»")
    deal_with_step()
    desk = open_desk()
    column = next(one for one in desk.board.columns if one.stage.code == "selection")
    column.header.add.click()
    form = form_of(desk)
    desk.write("волжм")
    form.client.editor.suggest()
    desk.press(Qt.Key.Key_Return)
    form.subject.editor.setFocus()
    desk.write("Болты")
    desk.press(Qt.Key.Key_Return, control=True)
    assert desk.page.mover.gate is not None
    assert value("SELECT count(*) FROM deal WHERE title = 'Болты'") == 1


def test_an_empty_board_offers_the_first_deal(open_desk, db):
    desk = open_desk()
    assert desk.page._empty.isVisible()
    assert desk.page.subtitle() == ""


def test_the_list_shows_the_same_deals_and_sorts(open_desk, deal_with_step):
    small, large = deal_with_step(amount_minor=100), deal_with_step(amount_minor=900)
    desk = open_desk()
    desk.page.bar.view.buttons()[1].click()
    table = desk.page.list.table
    assert set(table.paged.ids) == {small, large}
    table.set_sort("amount", True)
    table.sort_requested.emit("amount", True)
    assert list(table.paged.ids) == [large, small]
    table.set_current_id(small)
    table.setFocus()
    desk.press(Qt.Key.Key_X)
    assert desk.page.mover.lost is not None


def test_escape_on_the_board_puts_the_panel_away(open_desk, deal_with_step):
    deal = deal_with_step()
    desk = open_desk()
    desk.page.show_panel(deal)
    desk.select(deal)
    assert desk.page.panel.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.page.panel.isVisible()


def test_a_narrow_window_lays_the_panel_over_the_board(open_desk, deal_with_step):
    deal = deal_with_step()
    desk = open_desk((1200, 740))
    desk.page.show_panel(deal)
    panel, board = desk.page.panel, desk.page.board
    assert panel.geometry().right() == desk.page.rect().right()
    assert board.width() == desk.page.width()


def test_the_menu_of_a_card_moves_to_any_stage_through_the_gate(open_desk, deal_with_step, qtbot):
    deal = deal_with_step()
    desk = open_desk()
    desk.select(deal)
    desk.page.show_menu(deal, desk.page.mapToGlobal(desk.page.rect().center()))
    menu = next(one for one in desk.page.findChildren(QMenu) if one.isVisible())
    stages = next(one.menu() for one in menu.actions() if one.menu() is not None)
    next(one for one in stages.actions() if one.text() == "Договор").trigger()
    menu.close()
    gate = desk.page.mover.gate
    assert gate is not None
    assert "client_inn" in {str(one.field.field) for one in gate.rows}


def test_another_language_and_theme_keep_the_board(open_desk, deal_with_step):
    deal = deal_with_step()
    desk = open_desk()
    desk.window.switch_language()
    desk.window.switch_theme()
    QApplication.processEvents()
    page = desk.window.navigator.page
    assert page.title() == "Deals"
    assert list(page.board.columns[0].list.cards.ids) == [deal]
    desk.window.switch_language()
    assert desk.window.navigator.page.title() == "Сделки"


def test_the_state_comes_back(open_desk, make_client, make_deal, deal_with_step):
    bare = make_deal(make_client())
    deal_with_step()
    desk = open_desk()
    desk.page.bar.pills["no_step"].click()
    kept = desk.page.state()
    page = desk.page.reborn()
    assert page.state()["risk"] == kept["risk"] == "no_step"
    page.activate()
    assert list(page.board.columns[0].list.cards.ids) == [bare]
    page.deleteLater()


def test_two_thousand_cards_open_and_move_quickly(open_desk, make_client, make_deal):
    client = make_client(inn="7707083893")
    from salesapp.db.connection import database

    codes = ("qualification", "selection", "offer", "contract", "invoice", "shipment")
    with database.atomic():
        for number in range(2_000):
            make_deal(client, stage=codes[number % 6], need="Болты", volume="1 т")
    desk = open_desk()
    started = time.perf_counter()
    desk.page._refresh(None)
    QApplication.processEvents()
    assert time.perf_counter() - started < 1.0
    deal = desk.ids("qualification")[0]
    desk.select(deal)
    started = time.perf_counter()
    desk.press(Qt.Key.Key_Right, control=True)
    QApplication.processEvents()
    assert time.perf_counter() - started < 1.0
    assert desk.stage_of(deal) == "selection"
    bar = desk.column("selection").verticalScrollBar()
    QTest.keyClick(desk.column("selection"), Qt.Key.Key_End)
    QApplication.processEvents()
    assert bar.maximum() > 0
    assert bar.value() == bar.maximum()


def test_a_long_column_reads_cards_only_where_somebody_looks(
    open_desk, make_client, make_deal, monkeypatch
):
    client = make_client()
    made = [make_deal(client, amount_minor=1_000 - at) for at in range(400)]
    asked: list[int] = []
    real = deals.cards
    monkeypatch.setattr(deals, "cards", lambda ids: asked.extend(ids) or real(ids))
    desk = open_desk()
    assert desk.ids("qualification") == made
    assert 0 < len(set(asked)) < 100
    cards = desk.column("qualification")
    QTest.keyClick(cards, Qt.Key.Key_End)
    QApplication.processEvents()
    assert made[-1] in asked
    assert len(set(asked)) < 200


def test_a_stage_says_how_long_a_deal_may_be_quiet_on_it(open_desk, deal_with_step):
    since = datetime.now(UTC) - timedelta(days=9)
    longer = deal_with_step(stage="contract", stage_since_at=since)
    shorter = deal_with_step(stage="offer", stage_since_at=since)
    desk = open_desk()
    desk.page.bar.pills["still"].click()
    assert desk.ids("offer") == [shorter]
    assert desk.ids("contract") == []
    marks = {one.id: words.mark_of(one, format.today()) for one in deals.cards([longer, shorter])}
    assert marks[longer] == words.ALL_WELL
    assert marks[shorter].icon == "hist"


def test_a_question_about_a_deal_leaves_with_its_section(open_desk, deal_with_step):
    deal = deal_with_step()
    desk = open_desk()
    desk.select(deal)
    desk.page.ask_step(deal, "")
    asked = [one for one in desk.window.findChildren(Popover) if one.isVisible()]
    assert len(asked) == 1
    desk.window.show_section("clients")
    assert not any(one.isVisible() for one in asked if isValid(one))
    desk.window.show_section("deals")
    stage = next(one.id for one in deals.stage_list() if one.code == "selection")
    desk.page.mover.move(deal, stage)
    assert desk.page.mover.gate is not None
    desk.window.show_section("clients")
    assert desk.page.mover.gate is None
