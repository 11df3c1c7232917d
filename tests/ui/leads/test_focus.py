"""Focus mode: one lead after another by keys; alarms; clocks that tick alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db.connection import database, row, value
from salesapp.db.queries import lead_requests, leads
from salesapp.domain.leads import LeadDraft, LeadState
from salesapp.domain.requests import RequestDraft, RequestKind
from salesapp.services import lead_requests as service
from salesapp.services import undo, work_time
from salesapp.services.lead_conversion import convert
from salesapp.ui.actions import all_actions
from salesapp.ui.format import today
from salesapp.ui.leads.alarms import LeadAlarms
from salesapp.ui.leads.answering import AnswerDialog
from salesapp.ui.leads.converting import ConvertDialog
from salesapp.ui.leads.deciding import PostponeDialog, RejectDialog, ToClientDialog
from salesapp.ui.leads.focus_page import FocusPage
from salesapp.ui.leads.focus_queue import Outcome
from salesapp.ui.leads.lead_list import timer_place
from tests.dumps import business
from tests.ui.leads.test_leads_page import click, dialog_of


@pytest.fixture
def waiting(db) -> dict[str, int]:
    """Four who wait: a hot call, a form, a letter, a bare message."""
    now = datetime.now(UTC)

    def ask(text, kind, **said) -> int:
        draft = LeadDraft(text, "Сайт", comment=text, **said)
        return service.capture(RequestDraft(draft, kind, received_at=now)).subject_id

    return {
        "hot": ask(
            "Срочно нужны болты, стоит объект", RequestKind.CALL, contact_name="Денис",
            company_name="ООО «Монолит»", phones="+7 (831) 200-14-07", emails="d@m.example",
        ),
        "form": ask("Анкеры", RequestKind.FORM, contact_name="Анна", phones="+7 (831) 200-14-08"),
        "letter": ask("Талрепы", RequestKind.LETTER, emails="t@t.example"),
        "bare": ask("Вопрос", RequestKind.OTHER),
    }  # fmt: skip


def focus_page(window) -> FocusPage:
    page = window.navigator.page
    assert isinstance(page, FocusPage)
    return page


def test_a_whole_inbox_is_worked_through_by_keys(make_window, waiting, keys, opened, make_client):
    client = make_client("Талреп-Сервис", email="t@t.example")
    window = make_window()
    before = business()
    keys.press(Qt.Key.Key_F)
    page = focus_page(window)
    assert page.queue.ids == [waiting[one] for one in ("hot", "form", "letter", "bare")]
    assert page.lead_id() == waiting["hot"]
    keys.press(Qt.Key.Key_1)
    keys.press(Qt.Key.Key_P)
    assert opened.urls == ["tel:+78312001407"]
    dialog = dialog_of(window, AnswerDialog)
    keys.press(Qt.Key.Key_1)
    dialog.note.editor.setFocus()
    keys.write("Ждут расчёт сегодня")
    keys.ctrl(Qt.Key.Key_Return)
    assert page.lead_id() == waiting["form"], "an answer leads on"
    keys.ctrl(Qt.Key.Key_D)
    dialog_of(window, ConvertDialog)
    keys.ctrl(Qt.Key.Key_Return)
    assert row("SELECT title FROM deal") == ("Анкеры",)
    assert page.lead_id() == waiting["letter"]
    keys.press(Qt.Key.Key_T)
    given = dialog_of(window, ToClientDialog)
    assert given.client.value() == client
    keys.ctrl(Qt.Key.Key_Return)
    assert page.lead_id() == waiting["bare"]
    keys.press(Qt.Key.Key_X)
    keys.press(Qt.Key.Key_6)
    keys.write("Продают рекламу")
    keys.ctrl(Qt.Key.Key_Return)
    assert page._stack.currentWidget() is page.summary, "all done: the summary"
    assert set(page.queue.outcomes().values()) == {
        Outcome.ANSWERED, Outcome.CONVERTED, Outcome.GIVEN, Outcome.REJECTED,
    }  # fmt: skip
    assert "Became deals: 1" in page.summary.figures.text()
    assert page.summary.title.text() == "Everybody is answered"
    keys.press(Qt.Key.Key_Escape)
    assert type(window.navigator.page).__name__ == "LeadsPage"
    while undo.next_undo() is not None and business() != before:
        undo.undo()
    assert business() == before


def test_going_on_back_and_out_by_keys(make_window, waiting, keys):
    window = make_window()
    keys.press(Qt.Key.Key_F)
    page = focus_page(window)
    keys.press(Qt.Key.Key_N)
    assert page.lead_id() == waiting["form"]
    keys.press(Qt.Key.Key_H)
    dialog_of(window, PostponeDialog)
    keys.write("Бюджет в декабре")
    keys.ctrl(Qt.Key.Key_Return)
    assert page.lead_id() == waiting["letter"]
    window.undo()
    assert page.queue.outcomes() == {}
    keys.press(Qt.Key.Key_B)
    assert page.lead_id() == waiting["form"]
    keys.press(Qt.Key.Key_Escape)
    assert type(window.navigator.page).__name__ == "LeadsPage", "nothing was done: out at once"


def test_the_mouse_walks_too_and_goes_on_with_the_rest(make_window, waiting, keys):
    window = make_window()
    window.run_action("leads.focus")
    page = focus_page(window)
    click(page.next)
    click(page.judge.reject)
    dialog = dialog_of(window, RejectDialog)
    keys.press(Qt.Key.Key_1)
    dialog.comment.set_value("Не возим в регион")
    keys.ctrl(Qt.Key.Key_Return)
    click(page.leave_button)
    assert page._stack.currentWidget() is page.summary
    click(page.summary.again)
    assert page._stack.currentWidget() is page.stage
    assert page.queue.ids == [waiting[one] for one in ("hot", "letter", "bare")]


def test_an_empty_inbox_says_so(make_window, db):
    window = make_window()
    window.run_action("leads.focus")
    page = focus_page(window)
    assert page._stack.currentWidget() is page.nothing


def test_an_answer_is_sent_with_its_step_and_its_draft_is_kept(
    make_window, waiting, keys, opened, qtbot
):
    window = make_window()
    page = window.navigator.page
    page.list.set_current_id(waiting["letter"])
    page._show_lead()
    page.panel.answer.text.setFocus()
    keys.write("Добрый день! Талрепы есть.")
    page.list.set_current_id(waiting["hot"])
    page._show_lead()
    assert page.panel.answer.text.value() == ""
    page.list.set_current_id(waiting["letter"])
    page._show_lead()
    assert page.panel.answer.text.value() == "Добрый день! Талрепы есть."
    page.panel.answer.text.setFocus()
    keys.ctrl(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: leads.one(waiting["letter"]).state is LeadState.CONTACTED)
    lead = leads.one(waiting["letter"])
    assert lead.next_on is not None
    assert lead.response_seconds is not None
    (said,) = lead_requests.said(lead.id)
    assert said.kind == "letter"
    assert said.note.endswith("Добрый день! Талрепы есть.")
    assert opened.urls[0].endswith(".eml"), "the draft opens in the mail program"
    assert page.panel.answer.text.value() == ""


def test_a_split_request_and_a_linked_client_by_mouse(make_window, waiting, make_client, qtbot):
    client = make_client("Монолит", phone="+78312001407")
    more = RequestDraft(LeadDraft("Ещё", phones="+7 831 200-14-07", comment="Ещё"))
    service.capture(more, joins=waiting["hot"])
    window = make_window()
    page = window.navigator.page
    page.list.set_current_id(waiting["hot"])
    page._show_lead()
    click(page.panel.matches.lines()[0].buttons[1])
    assert leads.one(waiting["hot"]).client_id == client
    _first, second = lead_requests.of_lead(waiting["hot"])
    click(page.panel.talk.split_buttons[second.id])
    assert leads.one(waiting["hot"]).requests == 1
    assert value("SELECT count(*) FROM lead") == 5
    window.undo()
    assert leads.one(waiting["hot"]).requests == 2


def test_a_conversion_takes_the_goods_of_the_request(make_window, db, make_product, keys):
    bolt = make_product("Болт М20×80", sku="БТЦ-20-80", price_minor=64_20)
    asked = LeadDraft("Болты", "Сайт", contact_name="Анна", comment="Нужны 10 шт БТЦ-20-80")
    service.capture(RequestDraft(asked))
    window = make_window()
    keys.ctrl(Qt.Key.Key_D)
    dialog = dialog_of(window, ConvertDialog)
    assert [one.product_id for one in dialog.goods.lines()] == [bolt]
    assert "642" in dialog.made.text()
    keys.ctrl(Qt.Key.Key_Return)
    assert row("SELECT product_id, quantity_milli FROM deal_line") == (bolt, 10_000)


def test_an_unknown_source_must_be_resolved(make_window, db, keys):
    service.capture(RequestDraft(LeadDraft("Болты", "Забор", contact_name="Анна")))
    window = make_window()
    keys.ctrl(Qt.Key.Key_D)
    dialog = dialog_of(window, ConvertDialog)
    keys.ctrl(Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.channel.set_value(channels_id("Сайт"))
    keys.ctrl(Qt.Key.Key_Return)
    assert not dialog.isVisible()


def channels_id(name: str) -> int:
    return value("SELECT id FROM channel WHERE name = ?", name)


# Clocks and alarms


def test_a_tick_repaints_the_clocks_and_nothing_else(make_window, waiting, qtbot):
    page = make_window().navigator.page
    painted: list[QRect] = []
    view = page.list.viewport()
    real = view.update
    view.update = lambda *area: (painted.extend(area), real(*area))  # the real one runs as well
    page.list.ticker.ticked.emit()
    view.update = real
    wanted = [timer_place(page.list.visualRect(page.list.leads.index(at))) for at in range(4)]
    assert painted == wanted
    assert page.list.ticker._timer.isActive()
    page.list.hide()
    assert not page.list.ticker._timer.isActive(), "nobody looks: nothing ticks"


def test_the_alarm_rings_before_the_term_once_and_not_after_a_restart(make_window, waiting, qtbot):
    window = make_window()
    alarms = LeadAlarms(window)
    told: list[tuple[str, str]] = []
    alarms.rang.connect(lambda title, text, _run: told.append((title, text)))
    lead = leads.one(waiting["hot"])
    clock = work_time.clock_of(lead, today())
    assert alarms.look(clock.warns - timedelta(seconds=5)) == []
    assert sorted(alarms.look(clock.warns)) == sorted(waiting.values())
    assert len(told) == 1
    assert alarms.look(clock.due) == []
    qtbot.waitUntil(lambda: len(lead_requests.rung(list(waiting.values()))) == len(waiting))
    again = LeadAlarms(window)
    assert again.look(clock.due + timedelta(hours=1)) == [], "a restart does not ring again"


def test_an_answered_lead_does_not_ring(make_window, waiting):
    window = make_window()
    for one in ("form", "letter", "bare"):
        convert(waiting[one], deal_title="Сделка", step=None)
    alarms = LeadAlarms(window)
    told: list[str] = []
    alarms.rang.connect(lambda _title, text, _run: told.append(text))
    clock = work_time.clock_of(leads.one(waiting["hot"]), today())
    assert alarms.look(clock.warns) == [waiting["hot"]]
    assert told == ["Денис waits: 05:00 left"]


def test_focus_is_never_lost(make_window, waiting, keys):
    window = make_window()
    keys.press(Qt.Key.Key_F)
    page = focus_page(window)
    keys.press(Qt.Key.Key_X)
    dialog_of(window, RejectDialog)
    keys.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.stage
    QTest.keyClick(page.stage, Qt.Key.Key_N)
    assert page.stage.hasFocus()


def test_which_commands_may_run_is_told_without_asking_the_base_for_each(
    make_window, waiting, keys
):
    window = make_window()
    keys.press(Qt.Key.Key_F)
    page = focus_page(window)
    asked: list[str] = []
    connection = database.connection()
    connection.exec_trace = lambda _cursor, sql, _bindings: asked.append(sql) or True
    try:
        allowed = [spec.id for spec in all_actions() if page.allows(spec.id)]
    finally:
        connection.exec_trace = None
    assert "leads.call" in allowed
    assert not asked
