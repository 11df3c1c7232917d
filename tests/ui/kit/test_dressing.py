"""A change of the theme dresses what is seen, once, and the rest when it is shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QListWidget, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput

DEEP = 12
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


def test_a_page_out_of_sight_is_dressed_when_it_is_shown(pages):
    hidden = pages.widget(1)
    theme.state.set_mode(theme.ThemeMode.DARK)
    assert pages.widget(0).testAttribute(DRESSED)
    assert not any(one.testAttribute(DRESSED) for one in [hidden, *hidden.findChildren(QWidget)])
    drawn(pages, 1)
    assert all(one.testAttribute(DRESSED) for one in hidden.findChildren(Label))


@pytest.mark.parametrize("scale", [100, 130])
def test_every_page_looks_as_if_qt_had_dressed_everything_at_once(pages, scale):
    before = [drawn(pages, number) for number in (1, 0)]
    theme.state.set_mode(theme.ThemeMode.DARK)
    theme.state.set_scale(scale)
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


def test_a_page_dressed_late_may_be_gone_by_then(pages):
    theme.state.set_mode(theme.ThemeMode.DARK)
    hidden = pages.widget(1)
    pages.removeWidget(hidden)
    hidden.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.state.set_mode(theme.ThemeMode.LIGHT)
    assert pages.count() == 1
