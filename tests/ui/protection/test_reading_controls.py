"""In a base that is only read no control that can be pressed leads to a refusal.

A part of the walk here; ``SALESAPP_WALK=whole pytest tests/ui/protection/test_reading_controls.py``
goes everywhere.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import Shiboken

from salesapp.app import later
from salesapp.db.connection import value
from salesapp.db.search import everything
from salesapp.db.store import close_store, open_store
from salesapp.domain.changes import Entity
from salesapp.services import undo
from salesapp.services.demo.fill import fill
from salesapp.ui import reading
from salesapp.ui.actions import all_actions
from salesapp.ui.clients.card_page import ClientPage
from salesapp.ui.clients.page import ClientsPage
from salesapp.ui.jobs import jobs
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.popover import Popover
from salesapp.ui.main_window import MainWindow
from salesapp.ui.notices import notices
from salesapp.ui.preferences.page import SettingsPage
from salesapp.ui.reading_state import state
from salesapp.ui.sections import sections
from salesapp.ui.settings import settings_file

WHOLE = os.environ.get("SALESAPP_WALK") == "whole"
OPEN = """
SELECT deal.* FROM deal JOIN stage ON stage.id = deal.stage_id AND stage.kind = 'open'
WHERE deal.client_id IS NOT NULL ORDER BY deal.amount_minor DESC LIMIT 1
"""
RECORDS = {
    Entity.CLIENT: f"SELECT client_id FROM ({OPEN})",
    Entity.DEAL: f"SELECT id FROM ({OPEN})",
    Entity.LEAD: "SELECT min(id) FROM lead WHERE state = 'new'",
    Entity.PRODUCT: "SELECT min(product_id) FROM product_aspect",
    Entity.OFFER: "SELECT max(id) FROM offer WHERE state = 'sent'",
    Entity.ORDER: "SELECT max(id) FROM sales_order",
    Entity.INVOICE: "SELECT max(id) FROM invoice WHERE state = 'issued'",
}
PARTS = (  # but the view and the keys, which are no part of the base
    "company", "profile", "fields", "funnel", "reasons", "judging", "day", "answers", "letters",
    "data", "about", "templates", "papers", "protection",
)  # fmt: skip
OPENS = frozenset({"Открыть", "Посмотреть другую базу"})
"""Buttons that open another base instead."""
LEAVES = frozenset({"frame.quit", "frame.lock", "frame.language"})
"""Commands that end the walk."""


@pytest.fixture(scope="module")
def company(tmp_path_factory) -> Path:
    """The sample company, made once."""
    path = tmp_path_factory.mktemp("company") / "company.salesapp"
    open_store(path, create=True)
    undo.start()
    fill()
    close_store()
    return path


@pytest.fixture
def window(company, qtbot, monkeypatch) -> Iterator[MainWindow]:
    """The window over the sample company, which is only read."""
    nothing = {
        "getOpenFileName": ("", ""),
        "getSaveFileName": ("", ""),
        "getOpenFileNames": ([], ""),
    }
    for name, answer in nothing.items():
        monkeypatch.setattr(QFileDialog, name, lambda *_told, found=answer, **_more: found)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_told, **_more: "")
    monkeypatch.setattr(QPrintDialog, "exec", lambda _self: 0)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    open_store(company, read_only=True)
    undo.start()
    made = MainWindow(settings_file())
    qtbot.addWidget(made)
    made.answer_with(everything)
    made.resize(1440, 900)
    made.show()
    made.start()
    later._start_reading(made, company)
    yield made
    state.is_on = False
    close_store()


class Walk:
    """Presses whatever can be pressed, once in each place, and notes what is refused."""

    def __init__(self, window: MainWindow, log: pytest.LogCaptureFixture) -> None:
        self.window, self._log = window, log
        self.refused: list[str] = []
        self.pressed: set[tuple[str, ...]] = set()
        self._told: list[str] = []
        notices.told.connect(lambda notice: self._told.append(notice.text))

    def settle(self) -> None:
        """Until nothing runs and nothing is left to paint."""
        QTest.qWait(5)
        for _turn in range(200):
            if not jobs.running:
                break
            QTest.qWait(10)
        QApplication.processEvents()

    def was_refused(self, where: str) -> None:
        """Note a refusal, whoever has told it."""
        told = [one.getMessage() for one in self._log.records]
        wrong = [one for one in told if "store_for_reading" in one or "job failed" in one]
        wrong += [one for one in self._told if one == reading.why()]
        if wrong:
            self.refused.append(f"{where}: {wrong[0]}")
        self._log.clear()
        self._told.clear()

    def boxes(self) -> list[QWidget]:
        """Dialogs and cards over the window."""
        kinds = (Dialog, QDialog, Popover)
        return [one for one in self.window.findChildren(QWidget)
                if isinstance(one, kinds) and one.isVisible()]  # fmt: skip

    def put_away(self) -> None:
        """Close what has opened."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for one in reversed(self.boxes()):
            if isinstance(one, Popover):
                one.dismiss()
            else:
                one.reject()
        self.window.palette_box.hide()

    def controls(self) -> Iterator[QWidget]:
        """What can be pressed on the page."""
        page = self.window.navigator.page
        if page is None:
            return
        for one in page.findChildren(QWidget):
            if not isinstance(one, QAbstractButton | QComboBox) or _key(one)[1] in OPENS:
                continue
            if one.isVisible() and one.isEnabled():
                yield one

    def through(self, name: str, go: object) -> None:
        """Press each control of a place; after each the place is opened anew."""
        assert callable(go)
        go()
        self.settle()
        self.was_refused(name)
        for _turn in range(400):
            shown = self.window.navigator.page
            page = type(shown).__name__
            fresh = [
                (one, (page, *key)) for one in self.controls() for key in [_key(one)]
                if (page, *key) not in self.pressed
            ]  # fmt: skip
            if not fresh:
                return
            control, key = fresh[0]
            if not self.press(control, key):
                self.pressed.add(key)
            self.put_away()
            if self.window.navigator.page is not shown:
                go()
                self.settle()
        pytest.fail(f"{name} has no end")

    def press(self, control: QWidget, key: tuple[str, ...]) -> bool:
        """Press one control, its menu and its dialog; whether its menu has more to press."""
        more: list[str] = []
        QTimer.singleShot(0, lambda: more.extend(self._of_menu(key)))
        if isinstance(control, QComboBox):
            control.setCurrentIndex((control.currentIndex() + 1) % max(1, control.count()))
        elif isinstance(control, QAbstractButton):
            control.click()
        self.settle()
        where = " ".join((*key, *more[:1]))
        self.was_refused(where)
        for box in self.boxes()[-1:]:
            self._confirm(box, where)
        if Shiboken.isValid(control) and isinstance(control, QComboBox) and control.isVisible():
            control.setCurrentIndex(max(0, control.currentIndex() - 1))
        return len(more) > 1

    def _of_menu(self, key: tuple[str, ...]) -> list[str]:
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            return []
        lines = [one for one in menu.actions() if one.isEnabled() and not one.isSeparator()]
        fresh = [one for one in lines if (*key[:2], one.text()) not in self.pressed]
        menu.close()
        if fresh:
            self.pressed.add((*key[:2], fresh[0].text()))
            fresh[0].trigger()
        return [one.text() for one in fresh]

    def _confirm(self, box: QWidget, where: str) -> None:
        """Fill in what can be filled in, and press the main button."""
        for one in box.findChildren(QLineEdit) + box.findChildren(QPlainTextEdit):
            if one.isVisible() and one.isEnabled() and not one.isReadOnly():
                QTest.keyClicks(one, "7")
        main = [
            one for one in box.findChildren(Button)
            if one.isVisible() and one.isEnabled() and one.kind in {"primary", "danger"}
        ]  # fmt: skip
        if main:
            main[-1].click()
            self.settle()
        self.was_refused(f"{where} → {type(box).__name__}")


def _key(control: QWidget) -> tuple[str, ...]:
    words = control.text() if isinstance(control, QAbstractButton) else ""
    return type(control).__name__, control.accessibleName() or words, getattr(control, "_icon", "")


@pytest.fixture
def walk(window, caplog) -> Walk:
    """A walk from the first section on."""
    caplog.set_level(logging.INFO)
    made = Walk(window, caplog)
    made.settle()
    made.was_refused("the start")
    return made


def some(places: Iterable[Any]) -> list[Any]:
    """Each place, or each fourth one: the whole walk takes minutes."""
    return list(places)[:: 1 if WHOLE else 4]


def first_row(window: MainWindow) -> None:
    """Take the first row of the page's list, so that its panel is full."""
    page = window.navigator.page
    for view in page.findChildren(QAbstractItemView) if page else []:
        model = view.model()
        if view.isVisible() and model is not None and model.rowCount():
            view.setCurrentIndex(model.index(0, 0))
            return


def test_no_section_has_a_control_that_is_refused(walk, window):
    for section in some(one for one in sections() if one.id != "settings"):

        def go(name: str = section.id) -> None:
            window.show_section(name)
            first_row(window)

        walk.through(section.id, go)
    assert walk.refused == [], "\n".join(walk.refused)
    assert len(walk.pressed) > (150 if WHOLE else 30)


@pytest.mark.skipif(not WHOLE, reason="takes a minute")
def test_no_record_and_no_part_of_the_settings_has_one(walk, window):
    for entity, sql in some(RECORDS.items()):
        found = value(sql)
        assert found is not None, entity
        walk.through(str(entity), lambda one=entity, key=int(found): window.open_record(one, key))
    client = int(value(RECORDS[Entity.CLIENT]))
    for tab in some(("overview", "history", "money", "prices", "files", "changes")):

        def card(name: str = tab) -> None:
            window.open_record(Entity.CLIENT, client)
            page = window.navigator.page
            if isinstance(page, ClientsPage):
                page.page_wanted.emit(ClientPage(client, page.table.paged.ids, name))

        walk.through(f"client {tab}", card)
    for part in some(PARTS):

        def settings(name: str = part) -> None:
            window.show_section("settings")
            shown = window.navigator.page
            if isinstance(shown, SettingsPage):
                shown.show_part(name)

        walk.through(f"settings {part}", settings)
    assert walk.refused == [], "\n".join(walk.refused)


@pytest.mark.skipif(not WHOLE, reason="takes two minutes")
def test_no_command_that_is_on_is_refused(walk, window):
    for section in some(sections())[:: 1 if WHOLE else 2]:
        window.show_section(section.id)
        walk.settle()
        first_row(window)
        window.refresh_actions()
        for spec in all_actions():
            if spec.id in LEAVES or not window.registry.actions[spec.id].isEnabled():
                continue
            window.run_action(spec.id)
            walk.settle()
            walk.was_refused(f"{section.id} {spec.id}")
            for box in walk.boxes()[-1:]:
                walk._confirm(box, spec.id)
            walk.put_away()
            if window.navigator.page is None or window.navigator.page.section != section.id:
                window.show_section(section.id)
    assert walk.refused == [], "\n".join(walk.refused)
