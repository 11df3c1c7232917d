"""What a page was left with: filters and records are of a base, columns and widths of the user."""

from __future__ import annotations

import pytest

from salesapp.app.translations import ensure_compiled
from salesapp.db.store import close_store, open_store
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.clients import ClientDraft
from salesapp.domain.filters import Condition, Group, Op
from salesapp.services import clients, undo
from salesapp.ui.clients.card_page import ClientPage
from salesapp.ui.main_window import MainWindow
from salesapp.ui.page import Page
from salesapp.ui.preferences.store_switch import switch_to
from salesapp.ui.settings import forget_settings, settings, settings_file
from salesapp.ui.store import store
from salesapp.ui.translate import translator


@pytest.fixture
def make_window(db, tmp_path, monkeypatch, qtbot):
    """A window as the program starts with the base that is open."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    forget_settings()
    ensure_compiled()
    translator.use("ru")
    undo.start()
    for name in ("ООО «Ромашка»", "ООО «Ландыш»"):
        clients.create(ClientDraft(name))

    def make() -> MainWindow:
        window = MainWindow(settings_file())
        qtbot.addWidget(window)
        window.start()
        window.show()
        return window

    yield make
    close_store()
    forget_settings()


@pytest.fixture
def other(tmp_path):
    return tmp_path / "other.salesapp"


def narrowed(window: MainWindow) -> None:
    """One client is filtered for and chosen."""
    window.show_section("clients")
    page = window.navigator.page
    filter_by(page, "Ландыш")
    page.table.set_current_id(2)


def filter_by(page: Page, name: str) -> None:
    page.filters.set_filter(Group((Condition("name", Op.HAS, (name,)),)))


def asked(page: Page) -> str:
    """What is filtered for."""
    return " ".join(page.filters.words())


def test_another_base_shows_all_its_clients(make_window, db, other, qtbot):
    window = make_window()
    narrowed(window)
    window.show_section("settings")
    assert switch_to(window.navigator.page, other, create=True)
    for name in ("ООО «Астра»", "ООО «Василёк»"):
        clients.create(ClientDraft(name))
    store.changed.emit(Changes.all())
    window.show_section("clients")
    page = window.navigator.page
    assert asked(page) == ""
    qtbot.waitUntil(lambda: page.table.paged.rowCount() == 2)
    assert page.table.current_id() != 2
    filter_by(page, "Астра")
    window.show_section("settings")
    assert switch_to(window.navigator.page, db)
    window.show_section("clients")
    page = window.navigator.page
    assert "Ландыш" in asked(page)
    qtbot.waitUntil(lambda: page.table.current_id() == 2)
    window.show_section("settings")
    assert switch_to(window.navigator.page, other)
    window.show_section("clients")
    assert "Астра" in asked(window.navigator.page)


def test_the_card_of_a_client_is_not_that_of_another_base(make_window, other):
    """The same number is another client there."""
    window = make_window()
    window.show_section("clients")
    window.navigator.page.page_wanted.emit(ClientPage(2))
    window.show_section("settings")
    assert switch_to(window.navigator.page, other, create=True)
    assert not window.navigator.can_go_back()
    assert not any(isinstance(one, ClientPage) for one in window.navigator.pages)


def test_the_section_of_settings_stays_where_another_base_was_opened(make_window, other):
    window = make_window()
    window.show_section("settings")
    window.navigator.page.show_part("data")
    assert switch_to(window.navigator.page, other, create=True)
    assert window.navigator.page.section == "settings"
    assert window.navigator.page.state() == {"part": "data"}


def test_each_base_is_left_as_it_was_at_the_next_start(make_window, db, other, qtbot):
    window = make_window()
    narrowed(window)
    window.close()
    close_store()
    open_store(other, create=True)
    undo.start()
    forget_settings()
    clients.create(ClientDraft("ООО «Василёк»"))
    window = make_window()
    window.show_section("clients")
    assert asked(window.navigator.page) == ""
    window.close()
    close_store()
    open_store(db)
    undo.start()
    forget_settings()
    window = make_window()
    window.show_section("clients")
    assert "Ландыш" in asked(window.navigator.page)
    qtbot.waitUntil(lambda: window.navigator.page.table.current_id() == 2)


def test_what_is_searched_for_in_an_encrypted_base_is_not_written_down(make_window):
    window = make_window()
    narrowed(window)
    settings_file().veil(on=True)
    window.navigator.keep_states()
    settings_file().save()
    assert "Ландыш" not in settings_file().source.value("settings/pages")
    assert "Ландыш" not in settings_file().source.value("settings/pages_of_bases")
    assert settings().pages["clients"]


def test_a_state_that_is_no_state_is_no_trouble(make_window):
    settings().pages_of_bases = {"x": {"clients": 5}, "y": 7}
    window = make_window()
    assert window.open_record(Entity.CLIENT, 1)
