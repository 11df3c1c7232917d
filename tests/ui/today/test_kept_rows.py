"""The rows of the walk: those still true stay, those below the fold come after what is seen."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.ui.format import today
from salesapp.ui.today.walk_page import WalkPage
from salesapp.ui.work_calendar import work_calendar


def close_day(window) -> WalkPage:
    window.navigator.page.close_day()
    walk = window.navigator.page
    assert isinstance(walk, WalkPage)
    return walk


def test_rows_that_are_still_true_stay_when_one_is_put_right(make_window, make_activity, keys):
    for name in "АБВГ":
        make_activity(None, kind="task", subject=name, due_on=today() - timedelta(days=3))
    walk = close_day(make_window())
    first, second, third, fourth = walk.rows
    keys.press(Qt.Key.Key_Down)
    assert second.hasFocus()
    keys.press(Qt.Key.Key_1)
    assert walk.rows == [first, third, fourth]
    assert third.hasFocus()
    assert walk.current() == third.subject
    walk.reload()
    assert walk.rows == [first, third, fourth]
    assert walk.current() == third.subject


def test_rows_out_of_sight_come_later_or_when_they_are_gone_to(
    make_window, make_activity, keys, qtbot
):
    for number in range(60):
        make_activity(
            None, kind="task", subject=f"Дело {number}", due_on=today() - timedelta(days=3)
        )
    walk = close_day(make_window())
    made = len(walk.rows)
    assert made < 60
    area = walk._area
    QApplication.sendPostedEvents()
    assert walk.rows[-1].geometry().bottom() >= area.viewport().height()
    walk.rows[-1].setFocus()
    QTest.keyClick(walk.rows[-1], Qt.Key.Key_Down)
    assert len(walk.rows) == 60
    assert walk.rows[made].hasFocus()
    qtbot.wait(50)
    tops = [row.y() for row in walk.rows]
    assert tops == sorted(set(tops))
    assert area.inside.height() == walk.rows[-1].geometry().bottom() + 1


def test_the_scroll_bar_knows_of_the_rows_to_come(make_window, make_activity, qtbot):
    for number in range(60):
        make_activity(
            None, kind="task", subject=f"Дело {number}", due_on=today() - timedelta(days=3)
        )
    walk = close_day(make_window())
    bar = walk._area.verticalScrollBar()
    QApplication.sendPostedEvents()
    assert len(walk.rows) < 60
    promised = bar.maximum()
    qtbot.waitUntil(lambda: len(walk.rows) == 60)
    QApplication.sendPostedEvents()
    assert bar.maximum() == promised > 0


def test_tab_goes_from_row_to_row_as_they_are_seen(make_window, make_activity, keys, qtbot):
    day = work_calendar().add_working_days(today(), 1)
    for number in range(4):
        make_activity(None, kind="task", subject=f"Дело {number}", due_on=day)
    walk = close_day(make_window())
    walk.show_step("tomorrow")
    walk.tomorrow.rows[1].setFocus()
    keys.ctrl(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Space)
    rows = walk.tomorrow.rows
    assert rows[2].hasFocus()
    rows[0].setFocus()
    for row in rows[1:]:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert row.hasFocus()
