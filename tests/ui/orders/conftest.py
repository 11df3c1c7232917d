"""The real window over a real store, with an offer the client has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesapp.db.queries import offers as offer_queries
from salesapp.domain.changes import Entity
from salesapp.services import offers, organizations
from salesapp.ui import format as fmt
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.main_window import MainWindow
from salesapp.ui.page import Page
from tests.services.papers_kit import BOLT, NUT, SELLER
from tests.ui.offers.conftest import press, russian, window  # noqa: F401 - fixtures

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def plain(text: str) -> str:
    """A text of the screen with usual spaces."""
    return " ".join(text.split())


class Desk:
    """What a person does at the window of orders."""

    def __init__(self, shown: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = shown, qtbot

    @property
    def page(self) -> Any:
        """The page in view."""
        found = self.window.navigator.page
        assert isinstance(found, Page)
        return found

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key in whatever has the focus."""
        widget = QApplication.focusWidget()
        assert widget is not None
        self.qtbot.keyClick(widget, key, modifier or Qt.KeyboardModifier.NoModifier)
        QCoreApplication.processEvents()

    def write(self, text: str) -> None:
        """Type a text into whatever has the focus, in place of what is there."""
        widget = QApplication.focusWidget()
        if hasattr(widget, "insertPlainText"):
            widget.insertPlainText(text)
        else:
            widget.selectAll()
            widget.insert(text)
            widget.textEdited.emit(widget.text())

    def cell(self, table: Any, row_id: int, column: str, text: str) -> None:
        """Type into a cell of a table and press Enter."""
        table.setFocus()
        section = next(one for one in table.sections() if table.column(one).id == column)
        table.setCurrentIndex(table.paged.index(table.paged.row_of(row_id), section))
        table.show_cursor()
        table.edit_here()
        self.write(text)
        self.press(Qt.Key.Key_Return)

    def dialog(self) -> Any:
        """The dialog that is open."""
        found = [one for one in self.window.findChildren(Dialog) if one.isVisible()]
        assert found, "no dialog is open"
        return found[-1]

    def confirm(self) -> None:
        """Press the main button of the dialog."""
        self.press(Qt.Key.Key_Return, CTRL)
        self.settle()

    def settle(self) -> None:
        """Let what was given up go."""
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def open(self, entity: Entity, record_id: int) -> Any:
        """Show a record as a link does."""
        assert self.window.open_record(entity, record_id)
        self.settle()
        return self.page


@pytest.fixture
def desk(window: MainWindow, qtbot: QtBot) -> Desk:  # noqa: F811 - a fixture
    """A person at the window."""
    return Desk(window, qtbot)


@pytest.fixture
def offer(db: Any, make_client: Callable[..., int], make_contact: Callable[..., int]) -> int:
    """An offer with two lines that the client has."""
    organizations.save(SELLER)
    client = make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")
    person = make_contact(client, "Кротов Сергей Павлович")
    made = offers.create(client, None, fmt.today()).subject_id
    assert made is not None
    draft = replace(
        offer_queries.card(made).draft,
        contact_id=person,
        lines=(BOLT, NUT),
        payment_terms="30 % предоплата, 70 % за 3 дня до отгрузки",
        ship_on=fmt.today() + timedelta(days=20),
    )
    offers.save(made, draft)
    offers.send(made, fmt.today())
    return made
