"""The base was damaged: the start leads back to work, and nothing more is lost on the way."""

from __future__ import annotations

import shutil
from pathlib import Path

import apsw
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from salesapp.app import looking
from salesapp.app.start import open_first, was_here
from salesapp.app.translations import ensure_compiled
from salesapp.db import backup
from salesapp.db.connection import value
from salesapp.db.store import close_store, is_view_only, look_at, open_store, store_path
from salesapp.domain.clients import ClientDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import clients, rescue, undo
from salesapp.ui import sections, settings, theme
from salesapp.ui.lock import passwords
from salesapp.ui.lock.locking import lock
from salesapp.ui.main_window import MainWindow
from salesapp.ui.rescue_dialog import RescueDialog
from salesapp.ui.settings import settings_file
from salesapp.ui.start_dialog import StartChoice
from salesapp.ui.translate import translator
from tests.posted_world import fill

PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "store.salesapp"
    open_store(path, create=True)
    undo.start()
    fill()
    for number in range(200):
        clients.create(ClientDraft(f"Клиент {number}", note="о чём говорили " * 20))
    backup.automatic(path, "half-hour")
    clients.create(ClientDraft("После копии"))
    clients.create(ClientDraft("Ещё один"))
    close_store()
    return path


@pytest.fixture
def damaged(whole, tmp_path, qapp, monkeypatch) -> Path:
    """The store with a page of its clients spoilt, after a crash."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    shutil.copytree(whole.parent, tmp_path / "place")
    path = tmp_path / "place" / whole.name
    reader = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    sql = "SELECT pageno FROM dbstat WHERE name = 'client' AND pagetype = 'leaf' ORDER BY path"
    pages = [int(one) for (one,) in reader.execute(sql)]
    reader.close()
    with path.open("r+b") as file:
        file.seek((pages[2] - 1) * PAGE)
        file.write(b"\xa5" * PAGE)
    path.with_name(path.name + "-wal").write_bytes(b"left by a crash")
    ensure_compiled()
    translator.use("ru")
    theme.state.install(qapp)
    yield path
    close_store()
    settings.forget_settings()


def refusal(path: Path) -> RuleError:
    with pytest.raises(RuleError) as caught:
        open_store(path)
    return caught.value


@pytest.fixture
def dialog(damaged, qtbot) -> RescueDialog:
    made = RescueDialog(refusal(damaged), damaged)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_dialog_says_what_happened_what_is_safe_and_what_would_be_lost(dialog, damaged):
    assert dialog.what.text() == "База повреждена."
    assert "Ничего не изменено и не удалено" in dialog.safe.text()
    assert str(damaged) in dialog.where.text()
    assert dialog.list.count() == 2
    assert "пропадут 2 действия" in dialog.list.item(0).text()


def test_going_back_to_the_backup_opens_the_base_under_its_own_name(dialog, damaged, qtbot):
    dialog.restore_button.click()
    qtbot.waitUntil(lambda: "какой была в копии" in dialog.what.text(), timeout=60_000)
    (aside,) = damaged.parent.glob("store-damaged-*.salesapp")
    assert aside.name in dialog.safe.text()
    dialog._parts[-1].layout().itemAt(0).widget().click()
    assert (dialog.choice, dialog.path) == (StartChoice.AGAIN, damaged)
    open_store(damaged)
    assert value("SELECT count(*) FROM client WHERE name = 'После копии'") == 0


def test_what_can_be_read_is_saved_and_told(dialog, damaged, qtbot):
    dialog.salvage.click()
    qtbot.waitUntil(lambda: "собрана новая база" in dialog.what.text(), timeout=60_000)
    assert "Не удалось прочесть часть записей: Клиенты" in dialog.safe.text()
    open_store(damaged)
    assert value("SELECT count(*) FROM client WHERE name = 'После копии'") == 1


def test_a_backup_spoilt_meanwhile_is_told_and_another_way_is_open(dialog, damaged, qtbot):
    with dialog.ways[0].backup.open("r+b") as file:
        file.seek(9_000)
        file.write(b"\xff")
    dialog.restore_button.click()
    qtbot.waitUntil(lambda: "повреждена" in dialog.progress.text(), timeout=60_000)
    assert dialog.salvage.isEnabled()
    assert list(damaged.parent.glob("*-damaged-*")) == []


def test_the_start_goes_on_with_what_was_chosen(damaged, qtbot):
    def press() -> None:
        asked = next(one for one in QApplication.topLevelWidgets() if isinstance(one, RescueDialog))
        asked.read_only.click()

    QTimer.singleShot(0, press)
    assert open_first(damaged, create=False) == damaged
    assert is_view_only()
    assert store_path() == damaged
    assert value("SELECT count(*) FROM client WHERE name = 'Ещё один'") == 1
    close_store()
    assert list(damaged.parent.glob("*-looking-*")) == []


@pytest.fixture
def locked_by() -> str:
    """The password of the lock of the screen; none."""
    return ""


@pytest.fixture
def window(damaged, qtbot, monkeypatch, locked_by):
    """The damaged base in the whole window, to be looked at."""
    for function in (sections.sections, sections._badge):
        function.cache_clear()
    settings.forget_settings()
    look_at(damaged, rescue.copy_to_look(damaged))
    undo.start()
    passwords.choose(locked_by)
    made = MainWindow(settings_file())
    made.resize(1440, 900)
    made.show()
    looking.come_to_look(made, damaged)
    yield made
    settings.forget_settings()


def test_every_section_can_be_looked_at_and_nothing_is_written(window, damaged, qtbot):
    before = damaged.read_bytes()
    assert "только для просмотра" in window.banner.words.text()
    for section in sections.sections():
        window.show_section(section.id)
        qtbot.wait(50)
    assert damaged.read_bytes() == before


def test_the_banner_leads_back_to_work(window, damaged, qtbot):
    def press() -> None:
        asked = next(one for one in QApplication.topLevelWidgets() if isinstance(one, RescueDialog))
        asked.restore()
        qtbot.waitUntil(lambda: "какой была в копии" in asked.what.text(), timeout=60_000)
        asked._parts[-1].layout().itemAt(0).widget().click()

    QTimer.singleShot(0, press)
    window.banner.button.click()
    assert store_path() == damaged
    assert not is_view_only()
    assert window.banner.isHidden()
    clients.create(ClientDraft("Снова за работой"))
    assert value("SELECT count(*) FROM client WHERE name = 'Снова за работой'") == 1


@pytest.mark.parametrize("locked_by", ["ни шагу дальше"])
def test_the_lock_of_the_screen_covers_a_damaged_base_too(window, locked_by):
    assert lock.is_locked
    cover = lock.cover()
    assert cover is not None
    assert cover.window() is window
    cover.password.setText(locked_by)
    cover.try_it()
    assert not lock.is_locked


@pytest.mark.parametrize("rule", [Rule.STORE_EMPTY_FILE, Rule.STORE_FOREIGN])
def test_a_file_that_is_no_base_any_more_can_be_replaced_by_its_backup(damaged, qtbot, rule):
    damaged.with_name(damaged.name + "-wal").unlink()
    damaged.write_bytes(b"" if rule is Rule.STORE_EMPTY_FILE else b"letter " * 50)
    error = refusal(damaged)
    assert error.rule is rule
    dialog = RescueDialog(error, damaged)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.salvage is None
    assert "узнать нельзя" in dialog.list.item(0).text()
    dialog.restore()
    qtbot.waitUntil(lambda: "какой была в копии" in dialog.what.text(), timeout=60_000)
    open_store(damaged)
    assert value("SELECT count(*) FROM client") > 200


def test_without_backups_nothing_lies_over_the_words(damaged, qtbot):
    dialog = RescueDialog(refusal(damaged), damaged.with_name("elsewhere.salesapp"))
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.list.isVisible()
    shown = [one for one in dialog.findChildren(QWidget) if one.isVisible()]
    lone = [one for one in shown if one.parent() is dialog and dialog.layout().indexOf(one) < 0]
    held = {dialog.icon, dialog.what}
    assert [one for one in lone if one not in held] == []


def test_a_missing_base_is_told_of_as_missing(damaged, qtbot):
    error = RuleError(Rule.STORE_MISSING, path=str(damaged))
    dialog = RescueDialog(error, damaged)
    qtbot.addWidget(dialog)
    assert "Подключите диск" in dialog.safe.text()
    assert "останется рядом" not in dialog.safe.text()


def test_a_base_lost_with_its_backups_comes_back_from_the_second_place(damaged, qtbot, tmp_path):
    # The disk was repaired, and nothing was on it any more but for the stick beside.
    second = tmp_path / "usb"
    (damaged.parent / "store-backups").rename(second)
    files = damaged.parent / "store-files"
    (files / "ab").mkdir(parents=True)
    (files / "ab" / "ab12").write_bytes(b"a scan")
    files.rename(second / "store-files")
    for one in damaged.parent.glob("store.salesapp*"):
        one.unlink()
    settings.forget_settings()
    settings_file().put("second_place", str(second))
    assert was_here(damaged)
    dialog = RescueDialog(RuleError(Rule.STORE_MISSING, path=str(damaged)), damaged)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "со второго места" in dialog.list.item(0).text()
    dialog.restore_button.click()
    qtbot.waitUntil(lambda: "какой была в копии" in dialog.what.text(), timeout=60_000)
    assert "останется" not in dialog.safe.text()
    assert "лежит рядом" not in dialog.safe.text()
    open_store(damaged)
    assert value("SELECT count(*) FROM client") > 100
    assert (damaged.parent / "store-files" / "ab" / "ab12").read_bytes() == b"a scan"
