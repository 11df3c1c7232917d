"""A working day from opening to closing: once with keys alone, once with the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from salesapp.app.play_steps import Steps
from salesapp.db.store import close_store
from salesapp.domain.day import Check
from salesapp.services.demo.base import organization
from salesapp.ui.format import today
from salesapp.ui.offers.picker_list import PickList
from salesapp.ui.today.page import TodayPage
from salesapp.ui.today.walk_page import WalkPage
from tests.desk import Desk, open_desk
from tests.stories.test_main_job_by_keys import no_mouse, type_into

LEAD_STATE = "SELECT state FROM lead WHERE id = 1"
STEP_STATE = "SELECT state FROM activity WHERE id = 1"
OPEN_LEFT = """
SELECT (SELECT count(*) FROM client_state WHERE is_open = 1 AND next_on IS NULL
        AND (paused_until IS NULL OR paused_until < date('now')))
     + (SELECT count(*) FROM activity WHERE state = 'planned' AND deleted_at IS NULL
        AND due_on <= ?)
"""
CLOSED = "SELECT count(*) FROM day_close WHERE reason = ''"
OFFER_STEP = "SELECT state FROM activity WHERE subject = 'Подготовить КП'"
SENT = "SELECT count(*) FROM offer WHERE state = 'sent'"
SUM = 1200 * 64_20
PAID = "SELECT coalesce(sum(amount_minor), 0) FROM allocation"


@pytest.fixture
def morning(
    qapp, db, make_client, make_contact, make_activity, make_lead, make_invoice, make_product,
    make_deal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desk]:  # fmt: skip
    """An overdue call, an offer and a task of today, a client without a step, a lead, a debt."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    organization(Random(1))
    make_product("Болт М20×80", sku="БТЦ-20-80", price_minor=64_20, stock_milli=5_000_000)
    late = make_client("Станкоряд", phone="+78312001407")
    make_contact(late, "Иван Мельников")
    make_activity(late, subject="Дожать по КП", due_on=today() - timedelta(days=2))
    meeting = make_client("Волжмонтаж")
    make_activity(meeting, kind="task", subject="Спецификация", due_on=today(), due_time="23:50")
    make_client("Севермост")
    buyer = make_client(
        "Прицепмаш",
        inn="9385280841",
        kpp="938501001",
        legal_address="603000, г. Нижний Новгород, ул. Складская, д. 7",
    )
    facts = {"need": "болты", "volume": "1 200 шт", "delivery_term": "неделя", "budget": "есть"}
    deal = make_deal(buyer, "Болты для корпуса 3", stage="selection", source="Сайт", **facts)
    make_activity(buyer, deal=deal, kind="offer", subject="Подготовить КП", due_on=today())
    make_lead("Нужны анкеры, 60 шт", company_name="ООО «Монолит»", phones="+79220145538")
    make_invoice(meeting, 312_400_00, due_on=today())
    close_store()
    with open_desk(tmp_path) as desk:
        desk.go_to("today")
        desk.quiet()
        yield desk


def page_of(desk: Desk) -> TodayPage:
    page = desk.window.navigator.page
    assert isinstance(page, TodayPage)
    return page


def the_walk(desk: Desk) -> WalkPage:
    page = desk.window.navigator.page
    assert isinstance(page, WalkPage)
    return page


def test_a_day_without_a_mouse(morning: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = morning
    for verb in ("click_at", "click_row", "choose", "choose_in_menu", "drag", "double_click_cell"):
        monkeypatch.setattr(desk, verb, no_mouse)
    assert desk.fact(OPEN_LEFT, today()) == 4
    # The overdue call gets its result and the next step.
    assert page_of(desk).list.current_row().subject == "Дожать по КП"
    desk.press("Space")
    desk.wait_for_words("Что дальше")
    desk.press("1")
    type_into(desk, {"Заметка": "Согласны на 5 %"})
    desk.tab_to("День")
    desk.press("Ctrl+A", "Delete")
    desk.write(f"{today() + timedelta(days=3):%d.%m.%Y}")
    desk.press("Ctrl+Enter")
    desk.until(lambda: desk.fact(STEP_STATE) == "done", "the end of the call")
    # The lead is answered where it stands.
    desk.press("F6")
    assert page_of(desk).leads.rows[0].hasFocus()
    desk.press("Space")
    desk.wait_for_words("Как связались")
    desk.press("1")
    type_into(desk, {"О чём говорили": "Нужен расчёт к среде"})
    desk.press("Ctrl+Enter")
    desk.until(lambda: desk.fact(LEAD_STATE) == "contacted", "the answer")
    an_offer_an_invoice_and_its_money(desk)
    # The client without a step gets one.
    desk.until(lambda: desk.sees("Севермост"), "the disorder")
    page_of(desk).order.rows[1].setFocus()
    desk.press("1")
    desk.until(lambda: desk.fact(OPEN_LEFT, today()) == 1, "the step")
    # The evening.
    desk.press("Ctrl+Shift+B")
    walk = the_walk(desk)
    assert len(walk.rows) == 1
    desk.press("1")
    desk.until(lambda: desk.fact(OPEN_LEFT, today()) == 0, "the empty list")
    desk.press("Enter")
    for _ in range(3):
        if desk.window.navigator.page is walk:
            desk.press("Ctrl+Enter")
    desk.until(lambda: desk.fact(CLOSED) == 1, "the closed day")
    assert isinstance(desk.window.navigator.page, TodayPage)


def go_to_row(desk: Desk, subject: str) -> None:
    """By keys to a row of the plan of the day."""
    page = page_of(desk)
    for _ in range(10):
        if page.list.hasFocus():
            break
        desk.press("F6")
    desk.press("Home")
    for _ in range(20):
        row = page.list.current_row()
        if row is not None and row.subject == subject:
            return
        desk.press("Down")
    raise AssertionError(f"no row “{subject}”")


def an_offer_an_invoice_and_its_money(desk: Desk) -> None:
    """By keys from the row of the day, and back to it."""
    go_to_row(desk, "Подготовить КП")
    desk.press("Ctrl+Enter")
    desk.quiet()
    desk.write("болт м20")
    desk.wait(lambda: any(desk.every(PickList)), "the goods")
    desk.press("Enter")
    desk.write("1200")
    desk.press("Enter")
    desk.until(lambda: desk.fact("SELECT total_minor FROM offer") == SUM, "the sum")
    desk.press("Ctrl+Enter")
    desk.wait_for_words("Отправить КП?")
    desk.tab_to("Письмо с PDF")
    desk.press("Right")
    path = desk.folder / "offer.pdf"
    desk.answer_files(path)
    desk.press("Ctrl+Enter")
    desk.wait(path.exists, "the paper of the offer")
    assert desk.fact(SENT) == 1
    desk.press("Ctrl+I")
    desk.wait_for_words("Черновик счёта")
    desk.press("Ctrl+Enter")
    desk.wait_for_words("Выставить счёт?")
    desk.press("Enter")
    desk.wait_for_words("ждём оплату")
    desk.press("Ctrl+Enter")
    desk.wait_for_words("Сумма оплаты")
    desk.press("Ctrl+Enter")
    desk.until(lambda: desk.fact(PAID) == SUM, "the money")
    # The answer to the offer is awaited already: the step of the day may simply end.
    desk.go_to("today")
    desk.until(lambda: "77" in page_of(desk).strip.fact.text(), "the fact of the plan")
    go_to_row(desk, "Подготовить КП")
    desk.press("Space")
    desk.wait_for_words("Больше ничего")
    desk.press("5", "Ctrl+Enter")
    desk.until(lambda: desk.fact(OFFER_STEP) == "done", "the end of the step")


def test_a_day_with_the_mouse(morning: Desk) -> None:
    desk, page = morning, page_of(morning)
    desk.click(page.list.all_today)
    desk.until(
        lambda: desk.fact("SELECT due_on FROM activity WHERE id = 1") == str(today()), "the move"
    )
    row = page.leads.rows[0]
    row.press("today.done")
    desk.press("1")
    type_into(desk, {"О чём говорили": "Нужен расчёт к среде"})
    desk.press("Ctrl+Enter")
    desk.until(lambda: desk.fact(LEAD_STATE) == "contacted", "the answer")
    # Money is recorded from the row that waits for it.
    page.money.rows[0].setFocus()
    desk.press("Enter")
    desk.quiet()
    assert desk.window.navigator.page.section == "payments"
    desk.press("Ctrl+Shift+P")
    desk.press("Ctrl+Enter")
    desk.until(lambda: desk.fact(PAID) == 312_400_00, "the money")
    the_offer_and_its_money(desk)
    page = page_of(desk)
    # The client without a step gets one.
    desk.click(page.order.checks[Check.CLIENT_STEP].button)
    walk = the_walk(desk)
    desk.click(walk.rows[0]._keys["1"])
    desk.until(
        lambda: desk.fact("SELECT count(*) FROM client_state WHERE next_on IS NULL") == 0,
        "the step",
    )
    the_evening(desk)


def the_offer_and_its_money(desk: Desk) -> None:
    """By mouse from the row of the day, and back to it."""
    desk.click("Сегодня")
    page = page_of(desk)
    desk.until(lambda: "312" in page.strip.fact.text(), "the fact of the plan")
    steps = Steps(desk, desk.folder)
    desk.click_row("Прицепмаш", page.list)
    assert page.list.current_row().subject == "Подготовить КП"
    desk.click(page.list.bar.main)
    desk.quiet()
    steps.add_goods("болт м20", "1200")
    steps.send_offer()
    assert desk.fact(SENT) == 1
    steps.make_invoice()
    steps.issue_invoice()
    steps.pay()
    desk.until(lambda: desk.fact(PAID) == 312_400_00 + SUM, "the money of the offer")
    desk.click("Сегодня")
    page = page_of(desk)
    desk.until(lambda: "389" in page.strip.fact.text(), "the fact of the plan")
    view, place = desk.row("Прицепмаш", page.list)
    desk.click_at(view.viewport(), page.list.box_place(place).center())
    desk.wait_for_words("Больше ничего")
    desk.click("5  Сделано")
    desk.click("Готово")
    desk.until(lambda: desk.fact(OFFER_STEP) == "done", "the end of the step")


def the_evening(desk: Desk) -> None:
    """What is left goes to tomorrow, and the day is closed."""
    desk.click("Сегодня")
    desk.click("Закрыть день")
    walk = the_walk(desk)
    for left in (1, 0):
        desk.click(walk.rows[0]._keys["1"])
        desk.until(lambda left=left: desk.fact(OPEN_LEFT, today()) == left, "one less")
    desk.click(walk.on)
    for _ in range(2):
        desk.click(walk.next)
    desk.click(walk.summary.close_button)
    desk.until(lambda: desk.fact(CLOSED) == 1, "the closed day")
    assert isinstance(desk.window.navigator.page, TodayPage)
