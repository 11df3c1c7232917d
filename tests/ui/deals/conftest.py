"""The real window over a real store, with the section of deals in view."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesapp.app.translations import ensure_compiled
from salesapp.db.connection import value
from salesapp.ui import format, settings, theme
from salesapp.ui.deals.card_list import CardList
from salesapp.ui.deals.page import DealsPage
from salesapp.ui.main_window import MainWindow
from salesapp.ui.settings import SettingsFile, settings_file
from salesapp.ui.translate import translator

Make = Callable[..., int]


@pytest.fixture
def preferences(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SettingsFile]:
    """Settings in a folder of the test."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    settings.forget_settings()
    yield settings_file()
    settings.forget_settings()


class Desk:
    """What a person can do at the window of deals."""

    def __init__(self, window: MainWindow, page: DealsPage) -> None:
        self.window, self.page, self.board = window, page, page.board

    def column(self, code: str) -> CardList:
        """The cards of a stage."""
        return next(one.list for one in self.board.columns if one.stage.code == code)

    def ids(self, code: str) -> list[int]:
        """Deals shown on a stage."""
        return list(self.column(code).cards.ids)

    def select(self, deal: int) -> CardList:
        """Click a card."""
        for column in self.board.columns:
            if column.list.cards.row_of(deal) >= 0:
                place = column.list.card_place(deal).topLeft() + QPoint(40, 36)
                left = Qt.MouseButton.LeftButton
                QTest.mouseClick(column.list.viewport(), left, pos=place)
                return column.list
        raise AssertionError(f"no card of deal {deal}")

    def press(self, key: Qt.Key, *, control: bool = False, alt: bool = False) -> None:
        """Press a key where the focus is."""
        modifier = Qt.KeyboardModifier
        widget = QApplication.focusWidget()
        assert widget is not None
        held = modifier.ControlModifier if control else modifier.NoModifier
        if alt:
            held = modifier.AltModifier
        QTest.keyClick(widget, key, held)

    def write(self, text: str, widget: QWidget | None = None) -> None:
        """Type a text."""
        target = widget or QApplication.focusWidget()
        if hasattr(target, "insertPlainText"):
            target.insertPlainText(text)
        else:
            target.insert(text)
            target.textEdited.emit(target.text())

    def lift(self, deal: int) -> tuple[QWidget, QPoint]:
        """Press a card and begin to drag it; the viewport and the global place of the mouse."""
        cards = next(c.list for c in self.board.columns if c.list.cards.row_of(deal) >= 0)
        view = cards.viewport()
        start = cards.card_place(deal).topLeft() + QPoint(50, 40)
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        for step in (2, 5, 9, 14):
            self.drag_to(view, view.mapToGlobal(start + QPoint(step, step)))
        return view, view.mapToGlobal(start)

    def drag_to(self, view: QWidget, where: QPoint) -> None:
        """Move the mouse with the button held."""
        from PySide6.QtCore import QPointF
        from PySide6.QtGui import QMouseEvent

        left = Qt.MouseButton.LeftButton
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(view.mapFromGlobal(where)), QPointF(where),
            Qt.MouseButton.NoButton, left, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(view, event)

    def drop(self, view: QWidget, where: QPoint) -> None:
        """Let the button go there."""
        self.drag_to(view, where)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=view.mapFromGlobal(where))

    def middle_of(self, code: str) -> QPoint:
        """The middle of a column, in global places."""
        cards = self.column(code)
        return cards.mapToGlobal(QPoint(cards.width() // 2, 200))

    def stage_of(self, deal: int) -> str:
        """Where the store has the deal."""
        sql = "SELECT s.code FROM deal d JOIN stage s ON s.id = d.stage_id WHERE d.id = ?"
        return str(value(sql, deal))


@pytest.fixture
def open_desk(
    qtbot: QtBot, qapp: QApplication, db: Path, preferences: SettingsFile
) -> Iterator[Any]:
    """Opens the window once the store is filled."""
    ensure_compiled()
    theme.state.mode = theme.ThemeMode.LIGHT
    theme.state.install(qapp)
    theme.state.reduce_motion = True
    translator.use("ru")

    def make(size: tuple[int, int] = (1440, 900)) -> Desk:
        window = MainWindow(preferences)
        window.resize(*size)
        window.show()
        window.show_section("deals")
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        page = window.navigator.page
        assert isinstance(page, DealsPage)
        return Desk(window, page)

    return make


@pytest.fixture
def deal_with_step(make_client: Make, make_deal: Make, make_activity: Make) -> Make:
    """A deal of a new client with a call planned for tomorrow."""

    def make(title: str = "", *, client: int | None = None, **columns: Any) -> int:
        owner = make_client() if client is None else client
        deal = make_deal(owner, title, **columns)
        make_activity(owner, deal=deal, due_on=format.today() + timedelta(days=1))
        return deal

    return make


def days_ago(count: int) -> datetime:
    """A moment in the past."""
    return datetime.now(UTC) - timedelta(days=count)
