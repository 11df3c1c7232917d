"""Backups as the user meets them: made by themselves, seen, and gone back to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from salesapp.app.translations import ensure_compiled
from salesapp.app.window import _close as close_window
from salesapp.db import backup
from salesapp.db.connection import execute, value
from salesapp.db.store import close_store, open_store, store_path, was_unclean
from salesapp.domain.backups import BackupReason
from salesapp.domain.clients import ClientDraft
from salesapp.services import backups, checks, clients, files, undo
from salesapp.services.checks import check_store
from salesapp.ui.backups.card import BackupCard
from salesapp.ui.backups.keeper import BackupKeeper
from salesapp.ui.backups.restore_dialog import RestoreDialog
from salesapp.ui.drafts.settling import settle
from salesapp.ui.frame.banner import Banner
from salesapp.ui.settings import settings, settings_file
from salesapp.ui.translate import translator
from tests.backed_up import asked_of, made_for
from tests.dumps import business


@pytest.fixture
def window(qtbot, db, monkeypatch, tmp_path):
    from PySide6.QtWidgets import QMainWindow

    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    ensure_compiled()
    translator.use("ru")
    undo.start()
    window = QMainWindow()
    window.resize(1100, 800)
    card = BackupCard(window)
    window.setCentralWidget(card)
    qtbot.addWidget(window)
    window.show()
    card.refresh()
    yield window
    settings_file().put("second_place", "")


def new_client(name: str) -> None:
    clients.create(ClientDraft(name=name))


def made(qtbot, card: BackupCard) -> Path:
    card.back_up_now()
    qtbot.waitUntil(card.make.isEnabled, timeout=20_000)
    return backup.backups(store_path())[0]


def dialog_of(window) -> RestoreDialog:
    return window.findChild(RestoreDialog)


def test_going_back_shows_what_is_lost_and_keeps_the_base_of_now(window, db, qtbot):
    card = window.centralWidget()
    new_client("Ромашка")
    first = made(qtbot, card)
    new_client("Астра")
    new_client("Лютик")
    card.restore(first)
    dialog = dialog_of(window)
    assert "Пропадут 2 действия" in dialog.says.text()
    told = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert "Лютик" in told[0]
    assert "Астра" in told[1]
    with qtbot.waitSignal(dialog.restored, timeout=20_000):
        dialog.restore_button.click()
    assert store_path() == db, "the base keeps its name, and so its files and backups"
    assert value("SELECT group_concat(name) FROM client") == "Ромашка"
    (aside,) = db.parent.glob(f"{db.stem}-replaced-*")
    # The newest backup is of the moment before the restore: nothing at all was lost.
    newest = backup.backups(db)[0]
    assert backup.reason_of(newest) == BackupReason.BEFORE_RESTORE
    card.restore(newest)
    with qtbot.waitSignal(dialog_of_last(window).restored, timeout=20_000):
        dialog_of_last(window).restore_button.click()
    assert value("SELECT count(*) FROM client") == 3
    assert aside.exists()


def dialog_of_last(window) -> RestoreDialog:
    return window.findChildren(RestoreDialog)[-1]


def test_words_that_wait_to_be_written_stay_in_the_base_they_were_typed_into(window, db, qtbot):
    """Whoever kept them from being written has gone in the very second of the restore."""
    card = window.centralWidget()
    new_client("Ромашка")
    first = made(qtbot, card)
    new_client("Астра")
    written: list[int] = []
    held = [True]

    def write() -> bool:
        if not held[0]:
            written.append(value("SELECT count(*) FROM client"))
        return not held[0]

    settle(write, ("form", "about"), typed=True)
    card.restore(first)
    dialog = dialog_of(window)
    held[0] = False
    with qtbot.waitSignal(dialog.restored, timeout=20_000):
        dialog.restore_button.click()
    qtbot.wait(1_200)
    assert written == [2]


def test_a_damaged_backup_is_not_gone_back_to(window, db, qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(
        "salesapp.ui.backups.restore_dialog.show_trouble", lambda _p, trouble: told.append(trouble)
    )
    card = window.centralWidget()
    new_client("Ромашка")
    first = made(qtbot, card)
    new_client("Астра")
    raw = bytearray(first.read_bytes())
    raw[9_000] ^= 0xFF
    first.write_bytes(raw)
    card.restore(first)
    dialog = dialog_of(window)
    dialog.restore_button.click()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert value("SELECT count(*) FROM client") == 2
    assert list(db.parent.glob("*-replaced-*")) == []
    assert list(db.parent.glob("*-restoring-*")) == []
    dialog.reject()


def test_the_second_place_gets_each_backup(window, db, qtbot, tmp_path, monkeypatch):
    card = window.centralWidget()
    disk = tmp_path / "usb"
    disk.mkdir()
    monkeypatch.setattr(
        "salesapp.ui.backups.card.QFileDialog.getExistingDirectory", lambda *_: str(disk)
    )
    new_client("Ромашка")
    files.store_file("договор.pdf", b"%PDF scan")
    card.choose.click()
    qtbot.waitUntil(card.make.isEnabled, timeout=20_000)
    assert backup.newest_verified(db, disk) is not None
    assert [one.read_bytes() for one in disk.glob("store-files/*/*")] == [b"%PDF scan"]
    assert str(disk) in card.second.text()
    card.forget.click()
    assert settings().second_place == ""


def test_the_trial_is_told_with_its_result(window, db, qtbot):
    card = window.centralWidget()
    new_client("Ромашка")
    newest = made(qtbot, card)
    card.try_now.click()
    qtbot.waitUntil(card.try_now.isEnabled, timeout=20_000)
    assert "копия исправна" in card.trial.text()
    with newest.open("r+b") as file:
        file.seek(9_000)
        file.write(b"\xff\xff")
    card.try_now.click()
    qtbot.waitUntil(lambda: "повреждена" in card.trial.text(), timeout=20_000)


@pytest.fixture
def keeper(window, qtbot):
    banner = Banner(window)
    return BackupKeeper(banner, window), banner


def keep(keeper, qtbot) -> None:
    with qtbot.waitSignal(keeper.kept, timeout=20_000):
        keeper.keep()


def test_what_has_changed_is_backed_up_by_itself_and_only_then(keeper, db, qtbot):
    keeper, banner = keeper
    new_client("Ромашка")
    keep(keeper, qtbot)
    keep(keeper, qtbot)
    assert [backup.reason_of(one) for one in backup.backups(db)] == ["half-hour"]
    assert banner.isHidden()
    assert backups.last_drill(db).is_sound, "the first trial is made at once"


def test_stored_files_follow_to_the_second_place_by_themselves(keeper, db, qtbot, tmp_path):
    keeper, _banner = keeper
    (tmp_path / "usb").mkdir()
    settings_file().put("second_place", str(tmp_path / "usb"))
    files.store_file("договор.pdf", b"%PDF scan")
    keep(keeper, qtbot)
    assert [one.read_bytes() for one in tmp_path.glob("usb/store-files/*/*")] == [b"%PDF scan"]


def test_a_second_place_that_is_gone_is_told_of(keeper, window, db, qtbot, tmp_path):
    keeper, banner = keeper
    blocked = tmp_path / "gone"
    blocked.write_text("the disk is not there")
    settings_file().put("second_place", str(blocked))
    new_client("Ромашка")
    keep(keeper, qtbot)
    assert backup.newest_verified(db) is not None, "the first place has its backup all the same"
    assert not banner.isHidden()
    assert str(blocked) in banner.words.text()
    settings_file().put("second_place", "")
    banner.button.click()
    qtbot.waitUntil(banner.isHidden, timeout=20_000)


def test_what_the_check_found_by_itself_is_told_until_it_is_mended(keeper, db, qtbot):
    keeper, banner = keeper
    new_client("Ромашка")
    execute("UPDATE client_state SET is_open = 1 - is_open")
    keep(keeper, qtbot)
    assert "нашла" in banner.words.text()
    with qtbot.waitSignal(keeper.findings_wanted):
        banner.button.click()
    execute("UPDATE client_state SET is_open = 1 - is_open")
    checks.check_and_note(datetime.now(UTC))
    keeper.look()
    assert banner.isHidden()


def test_the_base_is_checked_once_a_week_and_after_a_crash(keeper, db, qtbot):
    now = datetime.now(UTC)
    assert checks.check_if_due(now) is not None
    assert checks.check_if_due(now + timedelta(days=6)) is None
    assert checks.check_if_due(now + timedelta(days=8)) is not None
    checks.check_and_note(now)
    close_store()
    db.with_name(db.name + "-wal").write_bytes(b"left by a crash")
    open_store(db)
    assert was_unclean()
    assert checks.check_if_due(datetime.now(UTC)) is not None
    assert checks.check_if_due(datetime.now(UTC)) is None


def test_an_old_backup_is_told_of_until_the_user_hides_that(keeper, window, db, qtbot, monkeypatch):
    keeper, banner = keeper
    new_client("Ромашка")
    stamp = (datetime.now(UTC) - timedelta(days=4)).strftime("%Y%m%d-%H%M%S-%f")
    old = backup.back_up(backup_of(db, stamp))
    assert backup.is_verified(old)
    keeper.look()
    assert "больше трёх дней" in banner.words.text()
    banner.close_button.click()
    keeper.look()
    assert banner.isHidden()


def test_the_end_of_work_leaves_a_backup_of_everything(window, db):
    new_client("Ромашка")
    close_window(settings_file())
    made = made_for(db, "at-exit")
    assert asked_of(made, "SELECT name FROM client") == "Ромашка"


def test_no_backup_at_the_end_when_the_user_wants_none(window, db):
    settings_file().put("backup_at_exit", False)
    new_client("Ромашка")
    close_window(settings_file())
    assert backup.backups(db) == []
    settings_file().put("backup_at_exit", True)


def test_a_restore_on_an_empty_machine_has_every_record(db, tmp_path):
    """The drill: the newest backup and an older one, carried to a place where nothing else is."""
    new_client("Ромашка")
    older = backup.automatic(db, "by-hand")
    new_client("Астра")
    newest = backup.automatic(db, "by-hand")
    told = business()
    close_store()
    for copy, count in ((newest, 2), (older, 1)):
        place = tmp_path / f"machine {count}" / "store.salesapp"
        open_store(backup.duplicate(copy, place))
        assert value("SELECT count(*) FROM client") == count
        assert check_store() == []
        if count == 2:
            assert business() == told
        new_client("Лютик")
        close_store()


def backup_of(db: Path, stamp: str) -> Path:
    from salesapp.paths import backup_folder

    return backup_folder(db) / f"{db.stem}-{stamp}-daily.sqlite3"


def test_a_backup_that_goes_while_they_are_listed_is_no_trouble(window, db, qtbot):
    card = window.centralWidget()
    kept = made(qtbot, card)
    # It has its name still, and no file behind it any more.
    gone = kept.with_name(kept.name.replace(kept.stem.split("-")[1], "20250101"))
    gone.symlink_to(kept.parent / "nowhere")
    assert len(backup.backups(store_path())) == 2
    card.refresh()
    assert card._rows.count() == 2
