"""The real window with the catalogue and the documents, on a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.domain.products import Aspect
from salesapp.services import products as service
from salesapp.ui import actions, sections, settings, theme
from salesapp.ui.main_window import MainWindow
from salesapp.ui.settings import settings_file
from salesapp.ui.translate import translator


def _forget() -> None:
    for function in (
        sections.sections,
        sections._badge,
        actions.all_actions,
        actions._by_id,
        actions._homes,
    ):
        function.cache_clear()
    settings.forget_settings()


@pytest.fixture
def make_window(qtbot, qapp, db, tmp_path, monkeypatch) -> Iterator[Callable[..., MainWindow]]:
    """Makes a shown, active window of a size, in the catalogue."""

    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    kept = tuple(one for one in sections.SECTIONS if one.id in ("products", "documents"))
    monkeypatch.setattr(sections, "SECTIONS", kept)
    monkeypatch.setattr(actions, "PACKAGES", ("salesapp.ui.products", "salesapp.ui.offers"))
    _forget()
    theme.state.mode = theme.ThemeMode.LIGHT
    theme.state.reduce_motion = True
    theme.state.install(qapp)
    translator.use("en")

    def make(size: tuple[int, int] = (1440, 900)) -> MainWindow:
        window = MainWindow(settings_file())
        window.resize(*size)
        window.start()
        window.show_section("products")
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.navigator.page.activate()
        return window

    yield make
    monkeypatch.undo()
    _forget()


@pytest.fixture
def goods(make_product):
    """Two groups, one inside the other, and three products; one is sold no more."""
    fasteners = service.create_category("Крепёж").subject_id
    anchors = service.create_category("Анкеры", fasteners).subject_id
    anchor = make_product(
        "Анкер М12×120",
        sku="АНК-12-120",
        price_minor=31_80,
        cost_minor=22_40,
        stock_milli=5_800_000,
        category=anchors,
    )
    bolt = make_product("Болт М20×80", sku="БТЦ-20-80", lead_days=9, category=fasteners)
    old = make_product("Гайка М20", sku="ГТЦ-20", is_active=False)
    service.set_aspect(anchor, Aspect.FEATURES, "Резьба закрыта колпачком")
    return SimpleNamespace(anchor=anchor, bolt=bolt, old=old, fasteners=fasteners, anchors=anchors)


class Keys:
    """Real keys into whatever has the focus."""

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)

    def ctrl(self, key) -> None:
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def tab(self, count: int = 1) -> None:
        for _one in range(count):
            self.press(Qt.Key.Key_Tab)

    def write(self, text: str) -> None:
        for sign in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                plain = Qt.KeyboardModifier.NoModifier
                event = QKeyEvent(kind, ord(sign.upper()), plain, sign)
                QApplication.sendEvent(QApplication.focusWidget(), event)


@pytest.fixture
def keys() -> Keys:
    return Keys()
