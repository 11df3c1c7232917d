from datetime import timedelta
from time import thread_time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.ui.format import today
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import first_problem
from salesapp.ui.kit.keys import physical_key
from salesapp.ui.kit.number_input import MoneyInput, PercentInput, QuantityInput
from salesapp.ui.kit.phone_input import PhoneInput
from salesapp.ui.kit.popover import Popover
from salesapp.ui.kit.search_input import QUICK_MS, SearchInput
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput

NBSP = "\u00a0"


def type_text(widget, text):
    """Type letters of any alphabet; QTest knows Latin ones only."""
    for sign in text:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            none = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(widget, QKeyEvent(kind, ord(sign.upper()), none, sign))


def put(page, *widgets):
    for widget in widgets:
        page.layout().addWidget(widget)
    QApplication.processEvents()
    return widgets[0]


@pytest.mark.parametrize(
    ("typed", "minor", "shown"),
    [
        ("425599,2", 42_559_920, f"425{NBSP}599,20"),
        ("1 200.5", 120_050, f"1{NBSP}200,50"),
        ("12*64,20", 77_040, "770,40"),
        ("", None, ""),
    ],
)
def test_a_sum_is_read_as_people_write_it_and_tidied_when_left(page, typed, minor, shown):
    money = put(page, MoneyInput(), TextInput())
    money.setFocus()
    QTest.keyClicks(money, typed)
    assert money.value_minor() == minor
    QTest.keyClick(money, Qt.Key.Key_Tab)
    assert money.text() == shown
    assert not money.hasFocus()


def test_quantities_and_rates_are_integers_inside(page):
    assert QuantityInput(2_500).text() == "2,5"
    assert PercentInput(1_250).text() == "12,5"
    percent = put(page, PercentInput())
    QTest.keyClicks(percent, "7,5")
    assert percent.value_bp() == 750


def test_a_date_is_typed_in_words_and_moved_by_arrows(page):
    day = put(page, DateInput(), TextInput())
    day.setFocus()
    type_text(day, "завтра")
    QTest.keyClick(day, Qt.Key.Key_Tab)
    assert day.day() == today() + timedelta(days=1)
    assert str(day.day().year) in day.text()
    QTest.keyClick(day, Qt.Key.Key_Up)
    assert day.day() == today() + timedelta(days=2)


def test_the_month_opens_by_its_icon_and_gives_the_day_picked_by_keys(page):
    day = put(page, DateInput(today()))
    QTest.mouseClick(day, Qt.MouseButton.LeftButton, pos=QPoint(day.width() - 12, 10))
    assert len(page.findChildren(Popover)) == 1
    grid = QApplication.focusWidget()
    QTest.keyClick(grid, Qt.Key.Key_Down)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert day.day() == today() + timedelta(days=7)
    assert day.hasFocus()


def test_a_field_is_checked_on_leaving_and_then_at_every_key(page):
    field = put(page, Field("INN", TextInput(), required=True), TextInput())
    field.set_check(lambda value: "" if len(str(value)) == 3 else "Three digits")
    assert field.error() == ""
    field.setFocus()
    QTest.keyClick(field.editor, Qt.Key.Key_Tab)
    assert field.error() == "Fill in this field"
    QTest.keyClicks(field.editor, "12")
    assert field.error() == "Three digits"
    QTest.keyClicks(field.editor, "3")
    assert field.error() == ""
    assert field.editor.property("state") == ""


def test_the_first_wrong_field_gets_the_focus(page):
    fields = [Field("A", TextInput("x"), required=True), Field("B", TextInput(), required=True)]
    put(page, *fields)
    count, first = first_problem(fields)
    assert (count, first) == (1, fields[1])
    assert fields[1].editor.hasFocus()


def test_a_phone_is_written_in_the_usual_notation_when_left(page):
    phone = put(page, PhoneInput(), TextInput())
    phone.setFocus()
    QTest.keyClicks(phone, "89161234567")
    QTest.keyClick(phone, Qt.Key.Key_Tab)
    assert phone.text() == "+7 (916) 123-45-67"
    assert phone.e164() == "+79161234567"
    phone.set_value("123")
    assert "10 digits" in phone.problem()


def test_search_asks_at_each_key_and_escape_clears_it(page, qtbot):
    search = put(page, SearchInput("Find"))
    search.setFocus()
    asked = []
    search.searched.connect(asked.append)
    for letter in "болт":
        type_text(search, letter)
        qtbot.waitUntil(lambda: bool(asked) and asked[-1] == search.text())
    assert asked == ["б", "бо", "бол", "болт"]
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert asked[-1] == ""


def test_after_a_slow_answer_search_waits_for_a_pause_in_the_typing(page, qtbot):
    search = put(page, SearchInput("Find", pause=600_000))
    search.setFocus()
    asked = []

    def answer(text):
        asked.append(text)
        begun = thread_time()
        while text == "а" and thread_time() - begun < 2 * QUICK_MS / 1_000:
            pass

    search.searched.connect(answer)
    type_text(search, "а")
    qtbot.waitUntil(lambda: asked == ["а"])
    type_text(search, "б")
    qtbot.wait(50)
    assert asked == ["а"]
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert asked == ["а", "аб"]
    type_text(search, "в")
    qtbot.waitUntil(lambda: asked[-1] == "абв")


def test_a_choice_is_found_by_its_first_letters_and_ignores_the_wheel(page):
    combo = put(page, ComboInput([(1, "Аванс"), (2, "Отсрочка")], 1))
    combo.setFocus()
    type_text(combo, "Отс")
    assert combo.value() == 2
    combo.set_choices([(2, "Отсрочка"), (3, "Факт")])
    assert combo.value() == 2


def test_segments_are_chosen_by_mouse_and_arrows(page, qtbot):
    views = put(page, Segmented([("board", "Board", ""), ("list", "List", "")]))
    with qtbot.waitSignal(views.changed):
        QTest.mouseClick(views.buttons()[1], Qt.MouseButton.LeftButton)
    assert views.value() == "list"
    QTest.keyClick(views.buttons()[1], Qt.Key.Key_Left)
    assert views.value() == "board"


def test_a_focused_button_is_pressed_by_enter(page, qtbot):
    button = put(page, Button("Send"))
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("letter", "latin"), [("З", "P"), ("Ь", "M"), ("Ы", "S"), ("Ч", "X"), ("К", "R"), ("Р", "H"),
                          ("У", "E"), ("p", "P")]
)  # fmt: skip
def test_letters_act_by_their_physical_key(letter, latin):
    none = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QKeyEvent.Type.KeyPress, ord(letter.upper()), none, letter.lower())
    assert physical_key(event) == latin
    control = Qt.KeyboardModifier.ControlModifier
    assert physical_key(QKeyEvent(QKeyEvent.Type.KeyPress, ord(letter.upper()), control)) is None


def test_the_focus_goes_along_when_the_program_chooses(page):
    choice = put(page, Segmented([("board", "Board", ""), ("list", "List", "")]))
    first, second = choice.buttons()
    first.setFocus()
    choice.set_value("list")
    assert second.hasFocus()
    other = put(page, TextInput())
    other.setFocus()
    choice.set_value("board")
    assert other.hasFocus()


@pytest.mark.parametrize("kind", [TextInput, TextArea, PhoneInput])
@pytest.mark.parametrize("text", ["a" * 40_000, "10\u00a0000\u2028\tx", "8 831 200 14 07, 2001408"])
def test_what_is_shown_is_given_back_as_it_was_until_somebody_types(qtbot, kind, text):
    made = kind()
    qtbot.addWidget(made)
    made.set_value(text)
    made.show()
    made.setFocus()
    made.clearFocus()
    assert made.value() == text
    QTest.keyClicks(made, "z")
    assert "z" in made.value()
    assert len(made.value()) == len(text) + 1
