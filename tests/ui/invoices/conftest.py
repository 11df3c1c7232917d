"""The real window over a real store, with the section of payments."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesapp.domain.lines import LineDraft
from salesapp.domain.offers import OfferDraft
from salesapp.services import offers, organizations
from salesapp.ui import actions, sections, settings, theme
from salesapp.ui.format import today
from salesapp.ui.invoices.page import PaymentsPage
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.main_window import MainWindow
from salesapp.ui.settings import SettingsFile, settings_file
from salesapp.ui.translate import translator
from tests.services.papers_kit import SELLER


@pytest.fixture
def preferences(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SettingsFile]:
    """Settings in a folder of the test."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    settings.forget_settings()
    yield settings_file()
    settings.forget_settings()


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Only the section under test, and the settings it leads to."""
    only = tuple(one for one in sections.SECTIONS if one.id in {"payments", "settings"})
    monkeypatch.setattr(sections, "SECTIONS", only)
    monkeypatch.setattr(actions, "PACKAGES", ("salesapp.ui.invoices",))
    _forget()
    yield
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    for function in (sections.sections, actions.all_actions, actions._by_id, actions._homes):
        function.cache_clear()


class Desk:
    """What a person can do at the window of payments."""

    def __init__(self, window: MainWindow, page: PaymentsPage, qtbot: QtBot) -> None:
        self.window, self.page, self.qtbot = window, page, qtbot

    def press(self, key: Qt.Key, *, control: bool = False, shift: bool = False) -> None:
        """Press a key where the focus is."""
        held = Qt.KeyboardModifier.NoModifier
        if control:
            held |= Qt.KeyboardModifier.ControlModifier
        if shift:
            held |= Qt.KeyboardModifier.ShiftModifier
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, held)

    def write(self, text: str, widget: QWidget | None = None) -> None:
        """Type a text in place of what is there."""
        target = widget or QApplication.focusWidget()
        if hasattr(target, "insertPlainText"):
            target.insertPlainText(text)
        else:
            target.selectAll()
            target.insert(text)
            target.textEdited.emit(target.text())

    def dialog(self, kind: type[Dialog]) -> Dialog:
        """The dialog in view."""
        found = [one for one in self.window.findChildren(kind) if one.isVisible()]
        assert len(found) == 1
        return found[0]

    def open_dialogs(self) -> list[Dialog]:
        """Dialogs in view."""
        return [one for one in self.window.findChildren(Dialog) if one.isVisible()]

    def toasts(self) -> list[str]:
        """What the window said last, oldest first."""
        return [one.text() for one in self.window.toasts.stack.toasts()]

    def chip(self, invoice: int) -> str:
        """The state of an invoice as the list shows it."""
        table = self.page.invoices.table
        record = table.paged.record(table.paged.row_of(invoice))
        column = next(one for one in table.paged.columns if one.id == "status")
        return column.text(record)

    def ages(self) -> dict[str, int]:
        """Debts by age as the card shows them."""
        return {str(one.age): one._amount for one in self.page.ageing.rows}

    def select(self, invoice: int) -> None:
        """Go to an invoice in the list."""
        assert self.page.invoices.table.set_current_id(invoice)
        self.page.invoices.table.setFocus()


@pytest.fixture
def desk(
    alone: None, preferences: SettingsFile, db: Path, qtbot: QtBot, qapp: QApplication
) -> Iterator[Callable[[], Desk]]:
    """Opens the window when the store is filled; words in English, colours light."""
    theme.state.mode = theme.ThemeMode.LIGHT
    theme.state.reduce_motion = True
    theme.state.install(qapp)
    before = translator.language
    translator.use("en")

    def make() -> Desk:
        window = MainWindow(preferences, None)
        window.resize(1440, 900)
        window.start()
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        page = window.navigator.page
        assert isinstance(page, PaymentsPage)
        return Desk(window, page, qtbot)

    yield make
    translator.use(before)


@pytest.fixture
def seller(db: Path) -> None:
    """Our company with all requisites."""
    organizations.save(SELLER)


@pytest.fixture
def make_offer(seller: None) -> Callable[..., int]:
    """An offer of one line: gives its id."""

    def make(client: int, amount_minor: int, deal: int | None = None) -> int:
        made = offers.create(client, deal, today()).subject_id
        assert made is not None
        line = LineDraft("Болт М20×80", 1_000, amount_minor, vat_bp=1000)
        draft = OfferDraft(client_id=client, deal_id=deal, drawn_on=today(), lines=(line,))
        offers.save(made, draft)
        return made

    return make
