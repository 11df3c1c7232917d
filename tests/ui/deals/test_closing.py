"""Refusals need a reason and a comment whichever way they are asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from salesapp.db.connection import row, rows, value
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import offers as offer_queries
from salesapp.domain.activities import ActivityKind, ActivityResult, NewTask
from salesapp.domain.dates import add_months
from salesapp.domain.lines import LineDraft
from salesapp.services import activities, invoices, offers, organizations
from salesapp.ui import format
from tests.services.papers_kit import BOLT, SELLER


def refuse(desk, first="1", second="1", comment="Нашли дешевле у соседа"):
    """Answer the dialog by keys: two digits and a comment."""
    for digit in (first, second):
        desk.press(getattr(Qt.Key, f"Key_{digit}"))
    desk.write(comment)
    desk.press(Qt.Key.Key_Return, control=True)


def test_a_refusal_by_key_stores_reason_comment_and_a_call_in_three_months(
    open_desk, deal_with_step
):
    deal = deal_with_step()
    desk = open_desk()
    desk.select(deal)
    desk.press(Qt.Key.Key_X)
    refuse(desk)
    assert desk.stage_of(deal) == "lost"
    reason, comment, back = row(
        "SELECT r.name, d.lost_comment, d.return_on FROM deal d"
        " JOIN lost_reason r ON r.id = d.lost_reason_id WHERE d.id = ?",
        deal,
    )
    assert (reason, comment) == ("дороже конкурента", "Нашли дешевле у соседа")
    due = add_months(format.today(), 3).isoformat()
    assert back == due
    assert value("SELECT count(*) FROM activity WHERE deal_id = ? AND due_on = ?", deal, due) == 1
    assert desk.ids("qualification") == []


def test_a_refusal_without_a_reason_is_not_taken(open_desk, deal_with_step):
    deal = deal_with_step()
    desk = open_desk()
    desk.select(deal)
    desk.press(Qt.Key.Key_X)
    dialog = desk.page.mover.lost
    dialog.comment.set_value("Длинный и понятный комментарий")
    desk.press(Qt.Key.Key_Return, control=True)
    assert desk.stage_of(deal) == "qualification"
    assert dialog.isVisible()
    assert dialog.first.hasFocus()


def test_a_short_comment_is_not_taken_and_stays_as_typed(open_desk, deal_with_step):
    deal = deal_with_step()
    desk = open_desk()
    desk.select(deal)
    desk.press(Qt.Key.Key_X)
    refuse(desk, comment="Дорого")
    dialog = desk.page.mover.lost
    assert desk.stage_of(deal) == "qualification"
    assert dialog.comment.error()
    assert dialog.comment.value() == "Дорого"
    assert dialog.reason_id() is not None


def test_escape_keeps_the_deal_in_work(open_desk, deal_with_step):
    deal = deal_with_step()
    desk = open_desk()
    before = rows("SELECT * FROM deal")
    desk.select(deal)
    desk.press(Qt.Key.Key_X)
    desk.press(Qt.Key.Key_2)
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.mover.lost is None
    assert rows("SELECT * FROM deal") == before
    assert desk.board.current_id() == deal


def test_the_competitor_is_asked_only_after_price_and_competitor(open_desk, deal_with_step):
    deal = deal_with_step()
    desk = open_desk()
    desk.select(deal)
    desk.press(Qt.Key.Key_X)
    dialog = desk.page.mover.lost
    desk.press(Qt.Key.Key_6)
    assert not dialog.competitor.isVisible()
    desk.press(Qt.Key.Key_Left)
    desk.press(Qt.Key.Key_4)
    assert dialog.competitor.isVisible()
    dialog.competitor.set_value("Метиз-Трейд")
    dialog.price.set_value(99_000_00)
    desk.press(Qt.Key.Key_2)
    desk.write("Ушли к новому поставщику")
    desk.press(Qt.Key.Key_Return, control=True)
    assert row("SELECT competitor, competitor_price_minor FROM deal WHERE id = ?", deal) == (
        "Метиз-Трейд",
        99_000_00,
    )


def test_a_card_dropped_on_the_zone_of_refusal_asks_the_same(open_desk, deal_with_step):
    deal = deal_with_step()
    desk = open_desk()
    view, _start = desk.lift(deal)
    tray = desk.board.tray
    desk.drop(view, tray.mapToGlobal(tray.zone_centre("lost")))
    assert desk.page.mover.lost is not None
    assert desk.stage_of(deal) == "qualification"
    refuse(desk)
    assert desk.stage_of(deal) == "lost"


def test_a_card_dropped_on_the_zone_of_success_meets_the_gate(open_desk, deal_with_step):
    deal = deal_with_step(stage="shipment")
    desk = open_desk()
    view, _start = desk.lift(deal)
    tray = desk.board.tray
    desk.drop(view, tray.mapToGlobal(tray.zone_centre("won")))
    gate = desk.page.mover.gate
    asked = {str(one.field.field) for one in gate.rows}
    assert asked == {"closing_documents", "paid_in_full", "amount_minor", "won_on"}
    desk.press(Qt.Key.Key_Escape)
    assert desk.stage_of(deal) == "shipment"
    assert desk.ids("shipment") == [deal]


def test_a_closed_deal_is_found_in_the_list_and_returns_to_its_stage(open_desk, deal_with_step):
    deal = deal_with_step(stage="contract")
    desk = open_desk()
    desk.select(deal)
    desk.press(Qt.Key.Key_X)
    refuse(desk)
    desk.page.bar.view.buttons()[1].click()
    desk.page.bar.closed.click()
    table = desk.page.list.table
    assert list(table.paged.ids) == [deal]
    table.set_current_id(deal)
    table.setFocus()
    desk.window.run_action("deals.reopen")
    gate = desk.page.mover.gate
    assert gate is not None
    gate.comment.setFocus()
    desk.write("Конкурент сорвал срок")
    desk.press(Qt.Key.Key_Return, control=True)
    assert desk.stage_of(deal) == "contract"
    assert row("SELECT lost_reason_id, closed_on FROM deal WHERE id = ?", deal) == (None, None)


def test_undo_of_a_refusal_brings_the_deal_and_its_step_back(open_desk, deal_with_step):
    deal = deal_with_step()
    desk = open_desk()
    before = rows("SELECT * FROM deal"), rows("SELECT * FROM activity")
    desk.select(deal)
    desk.press(Qt.Key.Key_X)
    refuse(desk)
    desk.window.undo()
    assert (rows("SELECT * FROM deal"), rows("SELECT * FROM activity")) == before
    assert desk.ids("qualification") == [deal]


def test_what_happened_in_the_deal_stands_beside_the_reasons(open_desk, deal_with_step):
    deal = deal_with_step()
    desk = open_desk()
    desk.select(deal)
    desk.press(Qt.Key.Key_X)
    dialog = desk.page.mover.lost
    said = [one.text() for one in dialog.facts.findChildren(QLabel)]
    assert any("на этапе" in text or "on the stage" in text for text in said)
    assert not dialog.second.isVisible(), "the second level has nothing to show yet"
    whole = dialog.facts.height()
    assert whole > 100, "no empty half"
    desk.press(Qt.Key.Key_1)
    assert dialog.second.isVisible()
    assert dialog.facts.isVisible(), "the facts stay below"
    QApplication.processEvents()
    assert dialog.facts.height() < whole
    dialog.reject()
    activity = value("SELECT id FROM activity WHERE deal_id = ?", deal)
    activities.complete(
        activity,
        ActivityResult.THINKING,
        "Просят подумать до осени",
        NewTask(ActivityKind.CALL, "Позвонить", format.today()),
        datetime.now(UTC),
    )
    desk.press(Qt.Key.Key_X)
    said = [one.text() for one in desk.page.mover.lost.facts.findChildren(QLabel)]
    assert any("Просят подумать до осени" in text for text in said)
    desk.page.mover.lost.reject()


def test_what_stays_in_force_of_a_lost_deal_is_told_before_it_is_closed(
    open_desk, deal_with_step, make_client
):
    organizations.save(SELLER)
    deal = deal_with_step()
    client = value("SELECT client_id FROM deal WHERE id = ?", deal)
    offer = offers.create(client, deal, format.today()).subject_id
    offers.save(offer, replace(offer_queries.card(offer).draft, lines=(BOLT,)))
    offers.send(offer, format.today())
    bill = invoices.create(client, deal, format.today()).subject_id
    line = LineDraft("Болт М20×80", 1_000, 100_00, vat_bp=2200)
    invoices.save(bill, replace(invoice_queries.card(bill).draft, lines=(line,)))
    invoices.issue(bill, format.today())
    desk = open_desk()
    desk.select(deal)
    desk.press(Qt.Key.Key_X)
    told = desk.page.mover.lost.papers
    assert told.isVisible()
    words = told.told.text().replace("\xa0", " ")
    assert "не оплачено 100,00 ₽" in words
    assert offer_queries.card(offer).number in words
    desk.press(Qt.Key.Key_Escape)
    invoices.void(bill, "Передумали")
    offers.decline(offer, "Дорого")
    desk.press(Qt.Key.Key_X)
    assert not desk.page.mover.lost.papers.isVisible()


def test_nobody_returns_to_a_client_on_a_day_gone_by(open_desk, deal_with_step):
    deal = deal_with_step()
    desk = open_desk()
    desk.select(deal)
    desk.press(Qt.Key.Key_X)
    dialog = desk.page.mover.lost
    dialog.return_on.set_value(format.today())
    refuse(desk)
    assert desk.stage_of(deal) == "qualification"
    assert dialog.isVisible()
    assert dialog.return_error.isVisible()
    assert dialog.return_on.hasFocus()
    dialog.return_on.set_value(format.today() + timedelta(days=1))
    desk.press(Qt.Key.Key_Return, control=True)
    assert desk.stage_of(deal) == "lost"
