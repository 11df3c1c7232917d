"""A base open for reading only: looked at, printed and exported; no control writes to it."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from salesapp.app import later, start
from salesapp.app import places as asked_places
from salesapp.db.connection import database, value
from salesapp.db.store import close_store, open_store, store_path
from salesapp.domain.clients import ClientDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import clients, places, undo
from salesapp.ui import reading
from salesapp.ui.actions import all_actions
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.main_window import MainWindow
from salesapp.ui.place_dialog import PlaceChoice, PlaceDialog
from salesapp.ui.reading_state import WRITING_ICONS, state
from salesapp.ui.sections import sections
from salesapp.ui.settings import settings, settings_file

WRITING = (
    "clients.new", "clients.edit", "clients.delete", "deals.new", "leads.new", "invoice.new",
    "import.run", "frame.create", "list.paste", "list.bulk",
)  # fmt: skip


@pytest.fixture
def window(qtbot, db) -> Iterator[MainWindow]:
    """The window over a base that is only read."""
    for name in ("Ромашка", "Василёк"):
        clients.create(ClientDraft(f"ООО «{name}»"))
    close_store()
    open_store(db, read_only=True)
    undo.start()
    made = MainWindow(settings_file())
    qtbot.addWidget(made)
    made.resize(1400, 900)
    made.show()
    made.start()
    later._start_reading(made, db)
    yield made
    state.is_on = False


def test_a_line_over_the_pages_says_why_nothing_can_be_changed(window):
    assert window.banner.isVisible()
    assert "только для чтения" in window.banner.words.text()
    assert not window.banner.close_button.isVisible()


def test_every_section_can_be_looked_at_and_not_a_byte_is_written(window, db):
    before = db.read_bytes()
    for section in sections():
        window.show_section(section.id)
        QTest.qWait(60)
    QThreadPool.globalInstance().waitForDone(20_000)
    QApplication.processEvents()
    assert db.read_bytes() == before
    assert sorted(path.name for path in db.parent.glob("store*-backups/*")) == []


def test_commands_that_write_are_off_and_those_that_read_are_on(window):
    window.show_section("clients")
    table = window.navigator.page.table
    table.setCurrentIndex(table.model().index(0, 0))
    window.refresh_actions()
    actions = window.registry.actions
    for writes in WRITING:
        assert not actions[writes].isEnabled(), writes
    for reads in ("frame.palette", "frame.help", "record.history", "list.export", "list.copy"):
        assert actions[reads].isEnabled(), reads
    window.run_action("clients.new")
    assert [one for one in window.findChildren(Dialog) if one.isVisible()] == []


def test_each_command_is_taken_for_one_or_the_other_on_purpose():
    reads = {spec.id for spec in all_actions() if reading.reads(spec.run)}
    words = ("new", "edit", "delete", "issue", "confirm", "void", "import", "merge", "move", "add")
    suspicious = [one for one in reads if one.rpartition(".")[2].startswith(words)]
    assert suspicious == []
    assert {"list.export", "offer.print", "invoice.save_pdf", "frame.quit"} <= reads


def test_cells_cards_and_settings_cannot_be_changed(window):
    window.show_section("clients")
    table = window.navigator.page.table
    assert not table._edit(table.model().index(0, 1))
    window.show_section("settings")
    page = window.navigator.page
    page.show_part("company")
    assert not page._parts["company"].area.isEnabled()
    page.show_part("view")
    assert page._parts["view"].area.isEnabled()


def test_buttons_that_would_write_are_off_and_say_why_and_come_back(window, db, monkeypatch):
    window.show_section("clients")
    page = window.navigator.page
    page.table.setCurrentIndex(page.table.model().index(0, 0))
    QTest.qWait(300)
    shown = [one for one in page.findChildren(Button) if one.isVisible()]
    writing = [one for one in shown if one._icon in WRITING_ICONS]
    assert writing
    assert [one.text() for one in writing if one.isEnabled()] == []
    assert any("только для чтения" in one.toolTip() for one in writing)
    assert not window.rail.create_button.isEnabled()
    monkeypatch.setattr(later, "start_the_rest", lambda *_args, **_more: None)
    window.banner.button.click()
    QTest.qWait(300)
    shown = [one for one in window.navigator.page.findChildren(Button) if one.isVisible()]
    assert any(one.isEnabled() for one in shown if one._icon in WRITING_ICONS)
    assert window.rail.create_button.isEnabled()


def test_whatever_writes_all_the_same_is_refused_by_the_store(window):
    with pytest.raises(RuleError) as refused:
        clients.create(ClientDraft("Третий"))
    assert refused.value.rule is Rule.STORE_FOR_READING
    with pytest.raises(Exception, match="readonly"):
        database.execute_sql("DELETE FROM client").fetchall()
    assert value("SELECT count(*) FROM client") == 2


def test_it_is_opened_for_writing_again_by_the_button_of_the_line(window, db, qtbot, monkeypatch):
    monkeypatch.setattr(later, "start_the_rest", lambda *_args, **_more: None)
    window.banner.button.click()
    assert not reading.is_on()
    assert not window.banner.isVisible()
    assert window.registry.actions["clients.new"].isEnabled()
    clients.create(ClientDraft("Третий"))


def test_another_base_is_looked_at_from_the_settings_and_the_usual_one_stays_usual(
    window, db, tmp_path, monkeypatch
):
    close_store()
    open_store(db)
    other = tmp_path / "other.salesapp"
    usual = settings().store
    close_store()
    open_store(other, create=True)
    close_store()
    open_store(db)
    window.show_section("settings")
    page = window.navigator.page
    page.show_part("data")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(other), ""))
    page._parts["data"].read.click()
    assert store_path() == other
    assert reading.is_on()
    assert settings().store == usual
    assert window.banner.isVisible()


# Where it lies


@pytest.fixture
def asked(monkeypatch, qtbot):
    """Answers the question about the place by pressing a button; tells what was asked."""
    questions = []

    def answer(button: str) -> None:
        def ask(path, service=""):
            dialog = PlaceDialog(path, service)
            questions.append(service)
            with qtbot.waitSignal(dialog.finished, timeout=30_000):
                getattr(dialog, button).click()
            return dialog.choice, dialog.path

        monkeypatch.setattr("salesapp.ui.place_dialog.ask_about_place", ask)

    answer.questions = questions
    yield answer
    asked_places._only_read.clear()


def test_a_base_in_a_cloud_folder_is_moved_home_when_the_user_wants_so(db, tmp_path, asked):
    clients.create(ClientDraft("Ромашка"))
    close_store()
    folder = tmp_path / "Yandex.Disk"
    folder.mkdir()
    cloudy = db.rename(folder / db.name)
    asked("home")
    opened = start.open_first(cloudy, create=False)
    assert asked.questions == ["Яндекс.Диск"]
    assert opened.is_relative_to(tmp_path / "home")
    assert value("SELECT count(*) FROM client") == 1
    assert not cloudy.exists()


@pytest.fixture
def copying(db, tmp_path, monkeypatch, qtbot):
    """The question about a base that is being copied; the copy goes on when `go` is set."""
    close_store()
    (tmp_path / "Dropbox").mkdir()
    cloudy = db.rename(tmp_path / "Dropbox" / db.name)
    real, go = places.copy_whole, Event()

    def waited(source, path):
        go.wait(30)
        real(source, path)

    monkeypatch.setattr(places, "copy_whole", waited)
    dialog = PlaceDialog(cloudy, "Dropbox")
    dialog.go = go
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.home.click()
    yield dialog
    go.set()


def test_the_window_lives_while_a_base_is_brought_home(copying, qtbot):
    assert copying.progress.isVisible()
    assert not copying.home.isEnabled()
    assert copying.isVisible()
    with qtbot.waitSignal(copying.finished, timeout=30_000):
        copying.go.set()
    assert copying.choice is PlaceChoice.HOME
    assert copying.path.exists()


def test_a_base_on_its_way_home_stays_where_it_is_when_that_is_broken_off(copying, qtbot, tmp_path):
    copying.reject()
    assert copying.isVisible(), "what was copied goes away first"
    with qtbot.waitSignal(copying.finished, timeout=30_000):
        copying.go.set()
    assert copying.choice is PlaceChoice.QUIT
    assert list((tmp_path / "home").glob("*.salesapp")) == []
    assert len(list((tmp_path / "Dropbox").glob("*.salesapp"))) == 1


def test_who_wants_it_there_all_the_same_is_asked_once(db, tmp_path, asked):
    close_store()
    (tmp_path / "Dropbox").mkdir()
    cloudy = db.rename(tmp_path / "Dropbox" / db.name)
    asked("here")
    assert start.open_first(cloudy, create=False) == cloudy
    assert start.open_first(cloudy, create=False) == cloudy
    assert asked.questions == ["Dropbox"]


def test_a_base_on_a_network_disk_is_only_read_or_copied(db, tmp_path, asked, monkeypatch):
    clients.create(ClientDraft("Ромашка"))
    close_store()
    shared = tmp_path / "share" / db.name
    shared.parent.mkdir()
    db.rename(shared)
    monkeypatch.setattr(
        "salesapp.db.places.network_of",
        lambda path: "cifs" if path.is_relative_to(tmp_path / "share") else "",
    )
    before = shared.read_bytes()
    asked("read")
    assert start.open_first(shared, create=False) == shared
    assert reading.is_on()
    assert value("SELECT count(*) FROM client") == 1
    close_store()
    asked_places._only_read.clear()
    asked("home")
    opened = start.open_first(shared, create=False)
    assert opened.is_relative_to(tmp_path / "home")
    assert not reading.is_on()
    assert shared.read_bytes() == before
    assert places.network_of(opened) == ""


def test_the_question_offers_no_way_that_would_write_on_the_network(db, qtbot):
    network, cloud = PlaceDialog(db), PlaceDialog(db, "Nextcloud")
    for dialog in (network, cloud):
        qtbot.addWidget(dialog)
        dialog.show()
    assert (network.here.isVisible(), network.read.isVisible()) == (False, True)
    assert (cloud.here.isVisible(), cloud.read.isVisible()) == (True, False)
    network.read.click()
    assert network.choice is PlaceChoice.READ
