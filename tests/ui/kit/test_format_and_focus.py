from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.app.translations import ensure_compiled
from salesapp.ui import format as shown
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.ring import FocusRing
from salesapp.ui.kit.step_chip import NO_STEP, step_words
from salesapp.ui.translate import translator

NBSP = "\u00a0"


@pytest.fixture
def russian() -> Iterator[None]:
    ensure_compiled()
    translator.use("ru")
    yield
    for texts in translator._installed:
        QApplication.removeTranslator(texts)
    translator._installed = []


def test_numbers_and_times_follow_one_notation(russian):
    assert shown.money(123_456_700) == f"1{NBSP}234{NBSP}567,00{NBSP}₽"
    assert shown.rubles(42_559_920) == f"425{NBSP}599{NBSP}₽"
    assert shown.money(None) == shown.money_cell(0) == "—"
    assert shown.number(3200) == f"3{NBSP}200"
    assert shown.percent(2110) == f"21,1{NBSP}%"
    assert shown.points(300) == f"3{NBSP}п.{NBSP}п."
    assert shown.duration(timedelta(minutes=72)) == f"1{NBSP}ч 12{NBSP}мин"
    assert shown.timer(708) == "11:48"
    assert shown.phone("+78312001407") == "+7 (831) 200-14-07"


def test_near_days_are_words_and_a_moment_has_its_time(russian):
    assert shown.day(shown.today(), near=True) == "сегодня"
    assert shown.moment(datetime.now(UTC)).startswith("сегодня, ")
    assert str(shown.today().year) in shown.day_with_weekday(shown.today(), year=True)


def test_the_language_is_switched_live(russian, qtbot):
    assert step_words(NO_STEP) == ("Нет шага", "")
    with qtbot.waitSignal(translator.changed):
        translator.use("en")
    assert step_words(NO_STEP) == ("No next step", "")
    assert shown.day(shown.today(), near=True) == "today"
    translator.use("ru")


def test_the_ring_is_for_the_keyboard_and_not_for_the_mouse(page):
    first, second = Button("One"), Button("Two")
    page.layout().addWidget(first)
    page.layout().addWidget(second)
    QApplication.processEvents()
    # What hears every event of a button is made when the focus first comes.
    assert not first.children()
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert not [ring for ring in page.findChildren(FocusRing) if ring.isVisible()]
    QTest.keyClick(first, Qt.Key.Key_Tab)
    rings = [ring for ring in page.findChildren(FocusRing) if ring.isVisible()]
    assert len(rings) == 1
    assert rings[0].geometry() == second.geometry().adjusted(-3, -3, 3, 3)
