"""The comments on the moves of a day, typed while the day goes on."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from salesapp.db.queries import deal_cards
from salesapp.db.queries import deals as rows
from salesapp.domain.plans import Measure, PlanDraft
from salesapp.services import clients, day_reports, deals
from salesapp.services import plans as plan_service
from salesapp.services.deals import Move
from salesapp.ui.format import today
from salesapp.ui.kit.button import Button
from salesapp.ui.store import store
from salesapp.ui.work_calendar import work_calendar
from tests.ui.today.test_kept_rows import close_day


def move_on(deal: int, comment: str = "") -> int:
    """Move a deal to another open stage."""
    card = deal_cards.card(deal)
    stage = next(
        one
        for one in rows.stage_list(card.pipeline_id)
        if one.kind == "open" and one.id != card.stage_id
    )
    deals.move(Move(deal, stage.id, {"need": "крепёж", "volume": "5 т"}, comment))
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


def test_the_report_of_the_day_tells_the_head_what_was_done_and_said(
    make_window, make_client, make_deal, make_activity, make_invoice, make_payment
):
    client = make_client("Ромашка")
    deal = move_on(make_deal(client, "Болты", amount_minor=1_500_00))
    plan_service.set_targets([PlanDraft(today(), Measure.REVENUE, 1_000_00, today())])
    make_payment(client, 250_00, paid_on=today())
    tomorrow = work_calendar().add_working_days(today(), 1)
    step = make_activity(client, deal=deal, subject="Подписать", due_on=tomorrow, due_time="10:00")
    make_activity(client, kind="call", due_on=today())
    window = make_window()
    walk = close_day(window)
    walk.show_step("moves")
    next(iter(walk.moves._inputs.values())).set_value("Ждут договор")
    walk.show_step("tomorrow")
    walk.tomorrow._mark(step)
    walk.show_step("summary")
    walk.summary.reason.editor.set_value("Клиент перезвонит утром")
    walk.summary.report.click()
    told = QApplication.clipboard().text().replace("\u00a0", " ").split("\n")
    assert "Plan of the month: 250 ₽ of 1 000 ₽" in told[2]
    assert told[0].startswith("Report No. 1: ")
    assert told[3].startswith("Received that day: 250 ₽")
    assert told[3].endswith(". Overdue: 0 ₽")
    assert told[4] == "Calls: 0 of 1, meetings: 0 of 0"
    assert told[5] == "Offers sent: 0, invoices issued: 0, new leads: 0"
    (move,) = (line for line in told if "→" in line and "Болты" in line)
    assert move.endswith("1 500 ₽. Ждут договор")
    assert "— Overdue steps: 1 → 1" in told
    assert "Left so because: Клиент перезвонит утром" in told
    assert told[-2] == "— 10:00, Ромашка, Подписать"
    assert told[-1] == "Planned for the next working day: 1"
    QApplication.clipboard().clear()
    walk.summary.finish()
    [closed] = [one for one in window.toasts.stack.toasts() if "closed" in one.text()]
    closed.findChild(Button).click()
    assert QApplication.clipboard().text().replace("\u00a0", " ").split("\n") == told


def test_what_the_manager_says_besides_stands_in_the_report(make_window, make_client):
    make_client("Ромашка")
    walk = close_day(make_window())
    walk.show_step("summary")
    walk.summary.note.editor.set_value("Склад стоит до среды")
    walk.summary.reason.editor.set_value("Клиент перезвонит утром")
    walk.show_step("moves")
    walk.show_step("summary")
    walk.summary.report.click()
    assert "Склад стоит до среды" in QApplication.clipboard().text()
    walk.summary.finish()
    (report,) = day_reports.reports(today(), today(), work_calendar())
    assert report.note == "Склад стоит до среды"


def test_a_comment_taken_out_does_not_come_back_when_another_deal_is_moved(
    make_window, make_client, make_deal
):
    move_on(make_deal(make_client("Ромашка")), "Между нами")
    other = make_deal(make_client("Лютик"))
    walk = close_day(make_window())
    walk.show_step("moves")
    (move,) = walk.moves._inputs
    assert walk.moves.comments()[move] == "Между нами"
    walk.moves._inputs[move].clear()
    move_on(other)
    walk.reload()
    assert walk.moves.comments()[move] == ""
