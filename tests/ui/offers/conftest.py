"""The real window over a real store, with our company and a few goods."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesapp.services import offers as service
from salesapp.ui import format as fmt
from salesapp.ui import settings, theme
from salesapp.ui.main_window import MainWindow
from salesapp.ui.offers.editor import OfferEditor
from salesapp.ui.settings import settings_file
from salesapp.ui.translate import translator

Key = Qt.Key
Mod = Qt.KeyboardModifier


@pytest.fixture(scope="session")
def russian(qapp: QApplication) -> None:
    """The words of the program, once: windows of earlier tests must not be made anew."""
    from salesapp.app.translations import ensure_compiled

    ensure_compiled()
    translator.use("ru")


@pytest.fixture
def window(
    qtbot: QtBot,
    russian: None,
    qapp: QApplication,
    db: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    """The window of the program, in Russian and light, showing the documents."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    settings.forget_settings()
    theme.state.install(qapp)
    theme.state.reduce_motion = True
    theme.state.set_mode(theme.ThemeMode.LIGHT)
    made = MainWindow(settings_file())
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show_section("documents")
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    settings.forget_settings()


@pytest.fixture
def trade(make_organization, make_client, make_contact, make_product, make_deal):
    """Our company, a client with a person and a deal, and three goods."""
    make_organization(
        "ООО «Рядкреп»",
        inn="5200000016",
        vat_mode="included",
        tax_mode="osno",
    )
    client = make_client("ООО «Волжмонтаж-7»", inn="5260000010", city="Нижний Новгород")
    return SimpleNamespace(
        client=client,
        contact=make_contact(client, "Мельников Игорь Валерьевич"),
        deal=make_deal(client, "Крепёж для корпуса 3", stage="selection"),
        bolt=make_product(
            "Болт высокопрочный М20×80 10.9 ТЦ",
            sku="БТЦ-20-80",
            price_minor=64_20,
            cost_minor=40_00,
            stock_milli=5_000_000,
        ),
        nut=make_product(
            "Гайка высокопрочная М20 кл. 10 ТЦ",
            sku="ГТЦ-20",
            price_minor=18_40,
            cost_minor=14_00,
            stock_milli=310_000,
        ),
        washer=make_product(
            "Шайба плоская М20 ГОСТ 11371", sku="ШП-20-11371", price_minor=4_10, cost_minor=2_50
        ),
    )


@pytest.fixture
def new_offer(window: MainWindow, trade: Any) -> Callable[..., OfferEditor]:
    """An editor over a fresh draft for the client."""

    def make(client: int | None = trade.client, deal: int | None = None) -> OfferEditor:
        offer_id = service.create(client, deal, fmt.today()).subject_id
        assert offer_id is not None
        assert window.open_record(_offer(), offer_id)
        page = window.navigator.page
        assert isinstance(page, OfferEditor)
        return page

    return make


def _offer():
    from salesapp.domain.changes import Entity

    return Entity.OFFER


@pytest.fixture
def press(qtbot: QtBot):
    """Press a key in whatever has the focus, as the user does."""

    def press_key(key: Key, modifier: Mod = Mod.NoModifier) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        qtbot.keyClick(widget, key, modifier)

    return press_key


@pytest.fixture
def write():
    """Type a text, Cyrillic too, into whatever has the focus."""

    def type_text(text: str) -> None:
        for sign in text:
            widget = QApplication.focusWidget()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, ord(sign.upper()), Mod.NoModifier, sign)
                QApplication.sendEvent(widget, event)

    return type_text
