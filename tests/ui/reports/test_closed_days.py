"""The reports of closed days: listed, opened, and leaving as paper, workbook, letter or text."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication

from salesapp.app.hands import Hands
from salesapp.db.connection import execute, value
from salesapp.db.queries import orders as order_queries
from salesapp.documents.preview import read_text
from salesapp.domain.day import Order
from salesapp.domain.lines import LineDraft
from salesapp.domain.orders import Agreement, OrderLine
from salesapp.domain.periods import Period
from salesapp.domain.plans import Measure, PlanDraft
from salesapp.services import day as service
from salesapp.services import day_reports, orders, organizations, plans, shipments
from salesapp.services.moves import Move, move
from salesapp.ui.format import today
from salesapp.ui.jobs import jobs
from salesapp.ui.letters.compose import ComposeDialog
from salesapp.ui.outgoing.print_dialog import PrintDialog
from salesapp.ui.settings import settings
from salesapp.ui.translate import translator
from salesapp.ui.work_calendar import work_calendar
from tests.services.papers_kit import SELLER
from tests.ui.tasks.conftest import Opened

LAST_DAYS = Period(today() - timedelta(days=9), today())


@pytest.fixture
def opened():
    """What is handed to the programs of the system."""
    taker = Opened()
    QDesktopServices.setUrlHandler("file", taker, "take")
    yield taker
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def days(db, make_client, make_deal, make_activity, make_invoice, make_payment, stage_id):
    """Two closed days: one with money in dollars, a move and a step, one with nothing."""
    client = make_client("ООО «Ромашка»")
    deal = make_deal(client, "Шкафы", amount_minor=1_500_00, currency="USD")
    move(Move(deal, stage_id("selection"), {"need": "крепёж", "volume": "5 т"}, "Ждут договор"))
    plans.set_targets([PlanDraft(today(), Measure.REVENUE, 1_000_00, today())])
    make_payment(client, 250_00, paid_on=today())
    step = make_activity(client, deal=deal, subject="Подписать", due_on=today() + timedelta(days=1))
    make_activity(client, kind="call", due_on=today())
    move_id = value("SELECT max(id) FROM stage_move")
    earlier = today() - timedelta(days=1)
    for day in (earlier, today()):
        service.close(
            day,
            datetime.now(UTC),
            work_calendar(),
            before=Order(overdue=2),
            comments={move_id: "Клиент согласен"} if day == today() else {},
            chosen=[step] if day == today() else [],
            reason="Клиент перезвонит утром",
        )
    return client


@pytest.fixture
def shipped(db, make_client):
    """Goods that left today, of an order in dollars."""
    organizations.save(SELLER)
    client = make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")
    order = orders.create(client, None, today()).subject_id
    line = OrderLine(LineDraft("Болт", 2_000, 10_00, vat_bp=None))
    draft = order_queries.card(order).draft
    told = replace(draft, rows=(line,), currency="USD", rate_micro=90_500_000)
    orders.save(order, told)
    orders.confirm(order, Agreement("Кротов Сергей"), today())
    shipments.ship(order, {1: 1_000}, today(), document="ТН-7")
    return order


def text_of(data: bytes) -> str:
    return read_text(data).replace("\u00a0", " ")


def at_days(make_window, closed: int = 2):
    window = make_window()
    hands = Hands(window)
    window.run_action("reports.days")
    view = window.navigator.page.view()
    window.navigator.page.period.period = LAST_DAYS
    view.show_period(LAST_DAYS, None)
    hands.wait(lambda: view.table.paged.rowCount() >= closed, "the days")
    return window, hands, view


def test_a_closed_day_keeps_its_figures_whatever_changes_later(days, make_payment):
    (kept, _former) = day_reports.reports(today() - timedelta(days=9), today(), work_calendar())
    assert kept.is_kept
    make_payment(days, 999_00, paid_on=today())
    execute("UPDATE activity SET due_on = '2030-01-01' WHERE kind = 'call'")
    (again, _former) = day_reports.reports(today() - timedelta(days=9), today(), work_calendar())
    assert again == kept
    assert (again.figures.received_minor, again.figures.calls_planned) == (250_00, 1)
    (moved,) = again.moves
    assert (moved.amount_minor, moved.currency, moved.comment) == (
        1_500_00,
        "USD",
        "Клиент согласен",
    )
    assert [one.subject for one in again.steps] == ["Подписать"]


def test_what_is_kept_names_nobody(days):
    kept = value("SELECT group_concat(counts) FROM day_close")
    assert "Ромашка" not in kept
    execute("UPDATE client SET name = 'Удалён'")
    (report, _former) = day_reports.reports(today() - timedelta(days=9), today(), work_calendar())
    assert report.moves[0].client == "Удалён"


def test_a_day_closed_before_reports_were_kept_is_counted_anew(db, make_window, make_client):
    execute(
        "INSERT INTO day_close (uid, created_at, updated_at, rev, day_on, closed_at, counts,"
        " comments, reason) VALUES ('old', ?, ?, 1, ?, ?, '{}', '[]', '')",
        *["2026-01-01T10:00:00.000000Z"] * 2,
        today(),
        "2026-01-01T10:00:00.000000Z",
    )
    _window, _hands, view = at_days(make_window, 1)
    assert "counted anew" in view.state.text()


def test_the_days_are_listed_and_any_opens(days, make_window):
    _window, hands, view = at_days(make_window)
    assert view.table.paged.rowCount() == 2
    assert "Шкафы" in view.text.toPlainText()
    assert "Клиент согласен" in view.text.toPlainText()
    hands.press("Down")
    assert "Шкафы" not in view.text.toPlainText()
    assert "after the day had ended" in view.state.text()


def test_one_day_and_several_leave_as_pdf(days, make_window, tmp_path):
    _window, hands, view = at_days(make_window)
    hands.answer_files(tmp_path / "day.pdf")
    hands.press("Ctrl+S")
    hands.wait((tmp_path / "day.pdf").exists, "the file")
    one = text_of((tmp_path / "day.pdf").read_bytes())
    assert "250 ₽ of 1 000 ₽" in one
    assert "1 500 $" in one
    assert "Клиент перезвонит утром" in one
    view.table.set_marked(view.table.paged.ids)
    assert "2 days go out together" in view.state.text()
    hands.answer_files(tmp_path / "span.pdf")
    view.pdf.click()
    hands.wait((tmp_path / "span.pdf").exists, "the file")
    span = text_of((tmp_path / "span.pdf").read_bytes())
    assert "Together" in span
    assert span.count("Calls") == 2, "the sum, and the list of days"
    hands.wait(lambda: not jobs.running, "the end of the jobs")


def test_the_days_leave_as_a_workbook_with_each_currency(days, make_window, tmp_path):
    _window, hands, view = at_days(make_window)
    view.table.set_marked(view.table.paged.ids)
    hands.answer_files(tmp_path / "days.xlsx")
    view.book.click()
    hands.wait((tmp_path / "days.xlsx").exists, "the file")
    with zipfile.ZipFile(tmp_path / "days.xlsx") as book:
        names = book.read("xl/workbook.xml").decode()
        sheets = [book.read(f"xl/worksheets/sheet{at}.xml").decode() for at in range(1, 7)]
        looks = book.read("xl/styles.xml").decode()
    for name in ("Days", "Moves of deals", "Money received", "Shipments", "Order in the base"):
        assert f'name="{name}"' in names
    assert sheets[0].count("<row ") == 3
    assert "<v>1500</v>" in sheets[1]
    assert "USD" in looks
    assert "<v>250</v>" in sheets[2]


@pytest.mark.parametrize(
    ("spoken", "words"),
    [
        ("en", ("Shipped", "waybill ТН-7", "10,00 $", "905,00 ₽", "Requests")),
        ("ru", ("Отгружено", "накладная ТН-7", "10,00 $", "905,00 ₽", "Обращения")),
    ],
)
def test_goods_that_left_reach_the_head_in_every_form(
    shipped, days, make_window, tmp_path, qtbot, spoken, words
):
    translator.use(spoken)
    window, hands, view = at_days(make_window)
    told = view.text.toPlainText().replace("\u00a0", " ")
    number = order_queries.card(shipped).number
    assert f"{number}, {words[1]}: 10 $" in told
    hands.answer_files(tmp_path / "day.pdf")
    hands.press("Ctrl+S")
    hands.wait((tmp_path / "day.pdf").exists, "the file")
    sheet = " ".join(text_of((tmp_path / "day.pdf").read_bytes()).split())
    for word in words:
        assert word in sheet
    hands.answer_files(tmp_path / "days.xlsx")
    view.book.click()
    hands.wait((tmp_path / "days.xlsx").exists, "the file")
    with zipfile.ZipFile(tmp_path / "days.xlsx") as book:
        goods = book.read("xl/worksheets/sheet4.xml").decode()
    assert "ТН-7" in goods
    assert "<v>905</v>" in goods
    hands.press("Ctrl+Shift+Return")
    qtbot.waitUntil(lambda: window.findChild(ComposeDialog) is not None)
    letter = window.findChild(ComposeDialog)
    assert words[1] in letter.text_body.toPlainText()
    letter.reject()
    hands.wait(lambda: not jobs.running, "the end of the jobs")


def test_the_report_is_printed_copied_and_written_to_the_head(days, make_window, qtbot, opened):
    window, hands, view = at_days(make_window)
    hands.press("Ctrl+P")
    qtbot.waitUntil(lambda: window.findChild(PrintDialog) is not None)
    window.findChild(PrintDialog).reject()
    view.copy.click()
    assert "Шкафы" in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()
    hands.press("Ctrl+Shift+Return")
    qtbot.waitUntil(lambda: window.findChild(ComposeDialog) is not None)
    letter = window.findChild(ComposeDialog)
    assert letter.subject.text().startswith("Report No. 2: ")
    assert "Шкафы" in letter.text_body.toPlainText()
    assert [one.name for one in letter.attached.chosen] == [
        f"{letter.subject.text().replace(':', '')}.pdf"
    ]
    letter.to.setText("head@company.example")
    letter.main.click()
    hands.wait(lambda: not jobs.running, "the letter")
    (place,) = opened.urls
    assert place.endswith(".eml")
    assert value("SELECT count(*) FROM activity WHERE kind = 'letter' AND state = 'done'") == 1
    assert settings().report_to == "head@company.example"
