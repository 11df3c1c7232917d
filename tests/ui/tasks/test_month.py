"""The month of the calendar with a real mouse and real keys on a real store."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from salesapp.db.connection import execute, value
from salesapp.db.queries import activities
from salesapp.services import undo
from salesapp.ui import format
from salesapp.ui.agenda.bar import View
from salesapp.ui.agenda.month_scene import LineKind
from salesapp.ui.tasks import calendar, commands_page, month, page, task_form, views_page
from salesapp.ui.tasks.task_form import TaskForm

MONDAY = date(2026, 11, 23)
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def monday(monkeypatch):
    """Today is a Monday wherever the calendar asks."""
    for module in (format, page, calendar, commands_page, task_form, month, views_page):
        monkeypatch.setattr(module, "today", lambda: MONDAY)


@pytest.fixture
def shown(make_window, make_client, make_activity, keys):
    client = make_client("Волжмонтаж")
    made = {
        "call": make_activity(client, subject="Заказ", due_on=MONDAY, due_time="10:00"),
        "letter": make_activity(client, kind="letter", subject="Прайс", due_on=MONDAY),
        "client": client,
    }
    found = make_window("tasks").navigator.page
    found.list.setFocus()
    keys.press(Qt.Key.Key_G)
    return found, made


def spot(view, day: date, row_id: int | None = None) -> QPoint:
    """Where a day, or an activity of it, is seen."""
    geometry = view.geometry_now
    place = view.scene.scene.column_of(day)
    if row_id is None:
        return geometry.day_rect(place).center()
    rect = next(
        one.rect for one in geometry.spots(place) if one.line.row and one.line.row.id == row_id
    )
    return rect.center()


def drag(view, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view, LEFT, pos=start)
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(view, start + (end - start) * part)
    QTest.mouseRelease(view, LEFT, pos=end)


def test_the_month_stands_in_weeks_and_is_remembered(shown, make_window):
    found, made = shown
    view = found.month
    assert found.view is View.MONTH
    assert view.isVisible()
    assert view.hasFocus()
    assert (view.days()[0], view.days()[-1]) == (date(2026, 10, 26), date(2026, 12, 6))
    assert found.bar.span.text().casefold().startswith("november")
    place = view.scene.scene.column_of(MONDAY)
    assert view.scene.tasks(place) == [made["call"], made["letter"]]
    assert not view.scene.scene.days[view.scene.scene.column_of(date(2026, 11, 29))].is_working
    kept = found.state()
    other = type(found)()
    other.restore(kept)
    assert other.view is View.MONTH
    other.deleteLater()


def test_keys_walk_over_days_weeks_and_months(shown, keys):
    found, _made = shown
    view = found.month
    keys.press(Qt.Key.Key_Right)
    keys.press(Qt.Key.Key_Down)
    assert view.day == date(2026, 12, 1), "the page turns with the keys"
    assert view.scene.month == date(2026, 12, 1)
    keys.press(Qt.Key.Key_PageDown)
    assert view.day == date(2027, 1, 1)
    keys.press(Qt.Key.Key_T)
    assert view.day == MONDAY
    keys.press(Qt.Key.Key_PageUp)
    assert view.scene.month == date(2026, 10, 1)
    keys.press(Qt.Key.Key_Home)
    assert view.day == MONDAY
    keys.press(Qt.Key.Key_Return)
    assert found.view is View.DAY
    assert found.calendar.day == MONDAY
    keys.press(Qt.Key.Key_W)
    assert found.view is View.WEEK
    keys.press(Qt.Key.Key_G)
    assert found.view is View.MONTH


def test_an_activity_is_dragged_to_another_day_and_back_by_one_undo(shown):
    found, made = shown
    view = found.month
    thursday = MONDAY + timedelta(days=3)
    drag(view, spot(view, MONDAY, made["call"]), spot(view, thursday))
    moved = activities.one(made["call"])
    assert (moved.due_on, moved.due_time) == (thursday, "10:00")
    assert view.current_id() == made["call"]
    undo.undo()
    assert activities.one(made["call"]).due_on == MONDAY
    # Let go where it was taken, nothing is written.
    drag(view, spot(view, MONDAY, made["letter"]), spot(view, MONDAY))
    assert undo.next_undo() is None or undo.next_undo().action != "activity.reschedule"


def test_an_activity_dropped_beside_the_month_leaves_it_in_view(shown):
    found, made = shown
    view = found.month
    drag(view, spot(view, MONDAY, made["letter"]), spot(view, date(2026, 12, 2)))
    assert activities.one(made["letter"]).due_on == date(2026, 12, 2)
    assert view.scene.month == date(2026, 11, 1)


def test_keys_choose_an_activity_and_move_it(shown, keys):
    found, made = shown
    view = found.month
    assert view.current_id() == made["call"], "as in the list before"
    keys.press(Qt.Key.Key_Down, SHIFT)
    assert view.current_id() == made["letter"]
    keys.press(Qt.Key.Key_Up, SHIFT)
    assert view.current_id() == made["call"]
    keys.press(Qt.Key.Key_Right, CTRL)
    assert activities.one(made["call"]).due_on == MONDAY + timedelta(days=1)
    assert view.day == MONDAY + timedelta(days=1)
    keys.press(Qt.Key.Key_Down, CTRL)
    assert activities.one(made["call"]).due_on == date(2026, 12, 1)
    assert view.current_id() == made["call"]
    assert found.selection().one == made["call"]


def test_what_has_no_room_is_counted_and_leads_to_the_day(shown, make_activity, keys):
    found, made = shown
    for place in range(20):
        make_activity(made["client"], subject=f"Дело {place}", due_on=MONDAY)
    found.reload()
    view = found.month
    place = view.scene.scene.column_of(MONDAY)
    *seen, more = view.geometry_now.spots(place)
    assert more.line.kind is LineKind.MORE
    assert len(seen) + more.line.more == 22
    QTest.mouseClick(view, LEFT, pos=more.rect.center())
    assert found.view is View.DAY
    assert found.calendar.day == MONDAY


def test_payments_and_shipments_due_stand_on_their_days(
    shown, make_invoice, make_deal, keys, make_organization
):
    found, made = shown
    friday = MONDAY + timedelta(days=4)
    make_invoice(made["client"], 120_000_00, due_on=friday)
    deal = make_deal(made["client"], title="Анкеры")
    execute("UPDATE deal SET ship_on = ? WHERE id = ?", friday, deal)
    found.reload()
    view = found.month
    place = view.scene.scene.column_of(friday)
    assert [one.kind for one in view.scene.lines(place)] == [LineKind.PAYMENT, LineKind.SHIPMENT]
    due = view.scene.due(friday)
    assert due.payments == (("Волжмонтаж", 120_000_00),)
    assert due.shipments == ("Волжмонтаж",)
    for _step in range(4):
        keys.press(Qt.Key.Key_Right)
    assert "120\u00a0000\u00a0₽" in view.accessibleDescription()


def test_a_task_is_made_on_the_day(shown, keys):
    found, _made = shown
    keys.press(Qt.Key.Key_Right)
    keys.press(Qt.Key.Key_Insert)
    form = next(one for one in found.window().findChildren(TaskForm) if one.isVisible())
    QTest.keyClick(form, Qt.Key.Key_Return, CTRL)
    made = activities.one(value("SELECT max(id) FROM activity"))
    assert made.due_on == MONDAY + timedelta(days=1)
