"""A change of the theme dresses everything once, whether it is seen or not."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QListWidget, QStackedWidget, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import dressing, theme
from salesapp.ui.dressing import rest
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.tokens import DARK

DEEP = 12
polish_for = dressing._polish_for
DRESSED = Qt.WidgetAttribute.WA_WState_Polished


class Heard(QObject):
    """How often a widget was told that its style is another."""

    times = 0

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.StyleChange
        return False


def leaf() -> QWidget:
    """A page with something of each kind that the style sheet dresses."""
    page = QWidget()
    column = QVBoxLayout(page)
    rows = QListWidget()
    rows.addItems(["one", "two"])
    typed = TextInput("typed")
    typed.setReadOnly(True)
    for one in (Label("Title", "title", "risk"), typed, TextArea("words"), rows, Button("Send")):
        column.addWidget(one)
    return page


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine puts off nothing that is seen."""
    monkeypatch.setattr(dressing, "SEEN_S", 10)


@pytest.fixture
def pages(page) -> QStackedWidget:
    stack = QStackedWidget()
    stack.addWidget(leaf())
    stack.addWidget(leaf())
    page.layout().addWidget(stack)
    for number in (1, 0):
        stack.setCurrentIndex(number)
        QApplication.processEvents()
    return stack


def drawn(stack: QStackedWidget, number: int) -> QImage:
    stack.setCurrentIndex(number)
    QApplication.processEvents()
    return stack.grab().toImage()


def test_a_page_out_of_sight_is_dressed_a_little_later(pages, qtbot):
    hidden = pages.widget(1)
    theme.state.set_mode(theme.ThemeMode.DARK)
    assert all(one.testAttribute(DRESSED) for one in pages.widget(0).findChildren(Label))
    assert not any(one.testAttribute(DRESSED) for one in hidden.findChildren(Label))
    qtbot.waitUntil(lambda: not len(rest))
    assert all(one.testAttribute(DRESSED) for one in hidden.findChildren(Label))


def test_what_is_seen_and_takes_long_is_dressed_in_slices_behind_the_old_picture(
    pages, qtbot, monkeypatch
):
    monkeypatch.setattr(dressing, "SEEN_S", 0)
    window, labels = pages.window(), pages.widget(0).findChildren(Label)
    theme.state.set_mode(theme.ThemeMode.DARK)
    assert not any(one.testAttribute(DRESSED) for one in labels)
    assert not window.updatesEnabled()
    monkeypatch.setattr(dressing, "SEEN_S", 10)  # a second theme, in good time
    theme.state.set_mode(theme.ThemeMode.LIGHT)
    assert all(one.testAttribute(DRESSED) for one in labels)
    assert window.updatesEnabled()
    qtbot.waitUntil(lambda: not len(rest))


def test_the_picture_comes_when_the_last_slice_is_done(pages, qtbot, monkeypatch):
    monkeypatch.setattr(dressing, "_polish_for", one_by_one)
    window, labels = pages.window(), pages.widget(0).findChildren(Label)
    theme.state.set_mode(theme.ThemeMode.DARK)
    assert not window.updatesEnabled()
    qtbot.waitUntil(window.updatesEnabled)
    assert all(one.testAttribute(DRESSED) for one in labels)
    assert window.grab().toImage().pixelColor(5, 5) == DARK.page


def one_by_one(_seconds: float, left: dict[QWidget, None]) -> None:
    polish_for(float("inf"), {one: left.pop(one) for one in list(left)[:1]})


def test_a_window_that_belongs_to_another_one_is_dressed_too(page, qtbot):
    window = QWidget(page, Qt.WindowType.Window)
    label = Label("Help", parent=window)
    window.show()
    QApplication.processEvents()
    theme.state.set_mode(theme.ThemeMode.DARK)
    assert window.testAttribute(DRESSED)
    assert label.testAttribute(DRESSED)
    window.close()


def test_a_page_that_is_shown_meanwhile_is_dressed_before(pages):
    hidden = pages.widget(1)
    theme.state.set_mode(theme.ThemeMode.DARK)
    assert hidden in rest
    theme.state.dress_before_shown(hidden)
    assert all(one.testAttribute(DRESSED) for one in (hidden, *hidden.findChildren(Label)))
    assert hidden not in rest


def test_a_second_theme_comes_before_the_first_is_everywhere(pages, qtbot):
    hidden = pages.widget(1)
    theme.state.set_mode(theme.ThemeMode.DARK)
    theme.state.set_mode(theme.ThemeMode.LIGHT)
    qtbot.waitUntil(lambda: not len(rest))
    assert all(one.testAttribute(DRESSED) for one in (hidden, *hidden.findChildren(Label)))


class Rebuilt(QWidget):
    """Makes its child anew whenever its style is another."""

    def __init__(self) -> None:
        super().__init__()
        self.inner = QWidget(self)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            shiboken6.delete(self.inner)
            self.inner = QWidget(self)
            self.inner.show()
        return super().event(event)


def test_what_is_made_anew_while_the_theme_changes_is_left_alone(page):
    rebuilt = Rebuilt()
    page.layout().addWidget(rebuilt)
    rebuilt.show()
    QApplication.processEvents()
    theme.state.set_mode(theme.ThemeMode.DARK)
    assert shiboken6.isValid(rebuilt.inner)
    assert rebuilt.inner.isVisible()


@pytest.mark.parametrize("scale", [100, 130])
def test_every_page_looks_as_if_qt_had_dressed_everything_at_once(pages, scale):
    before = [drawn(pages, number) for number in (1, 0)]
    theme.state.set_mode(theme.ThemeMode.DARK)
    theme.state.set_scale(scale)
    theme.state.dress_before_shown(pages.widget(1))
    ours = [drawn(pages, number) for number in (1, 0)]
    sheet = theme.style_sheet(theme.tokens(), scale)
    QApplication.instance().setStyleSheet(sheet + " ")
    assert [drawn(pages, number) for number in (1, 0)] == ours
    assert ours != before


def test_how_deep_a_widget_lies_costs_nothing(page):
    flat = Label("flat")
    page.layout().addWidget(flat)
    place = page
    for _ in range(DEEP):
        inner = QWidget()
        QVBoxLayout(inner)
        place.layout().addWidget(inner)
        place = inner
    deep = Label("deep")
    place.layout().addWidget(deep)
    QApplication.processEvents()
    heard = Heard(), Heard()
    flat.installEventFilter(heard[0])
    deep.installEventFilter(heard[1])
    theme.state.set_mode(theme.ThemeMode.DARK)
    assert heard[0].times == heard[1].times == 1


def test_a_page_that_went_is_dressed_no_more(pages, qtbot):
    theme.state.set_mode(theme.ThemeMode.DARK)
    hidden = pages.widget(1)
    pages.removeWidget(hidden)
    hidden.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert hidden in rest
    qtbot.waitUntil(lambda: not len(rest))
    theme.state.set_mode(theme.ThemeMode.LIGHT)
    assert pages.count() == 1
