"""The user encrypts the base, comes back to it, forgets the password, changes it, turns it off."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from salesapp.app.start import open_here
from salesapp.db import cipher
from salesapp.db.connection import value
from salesapp.db.store import close_store
from salesapp.domain import store_keys
from salesapp.domain.clients import ClientDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.exchange import keyrings
from salesapp.paths import thumbnails_folder
from salesapp.services import clients, encryption
from salesapp.ui import own_copies
from salesapp.ui.clients.client_form import ClientForm
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.main_window import MainWindow
from salesapp.ui.protection.secret_dialogs import PasswordChangeDialog, TurnOffDialog
from salesapp.ui.protection.turn_on_dialog import TurnOnDialog
from salesapp.ui.protection.unlock_dialog import UnlockDialog
from salesapp.ui.rescue_dialog import RescueDialog
from salesapp.ui.settings import settings_file

PASSWORD = "Синяя лодка 7"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(store_keys, "_COST", 2**8)
    yield
    cipher.forget_keys()


@pytest.fixture
def window(qtbot, db) -> MainWindow:
    clients.create(ClientDraft("ООО «Ромашка»"))
    made = MainWindow(settings_file())
    qtbot.addWidget(made)
    made.resize(1400, 900)
    made.show()
    made.start()
    made.show_section("settings")
    made.navigator.page.show_part("protection")
    return made


def part_of(window: MainWindow):
    return window.navigator.page._parts["protection"]


def dialog(window: MainWindow, kind: type[Dialog]) -> Dialog:
    return next(one for one in window.findChildren(kind) if one.isVisible())


def turn_on(window: MainWindow, qtbot) -> str:
    part_of(window).turn_on.click()
    steps = dialog(window, TurnOnDialog)
    QTest.keyClicks(steps.first, "boat blue 7")
    QTest.keyClicks(steps.second, "boat blue 7")
    steps.next.click()
    key = steps.shown.text()
    steps.next.click()
    QTest.keyClicks(steps.typed, key.lower())
    with qtbot.waitSignal(steps.encrypted, timeout=30_000):
        QTest.keyClick(steps.typed, Qt.Key.Key_Return)
    return key


def test_the_recovery_key_must_be_typed_before_anything_is_encrypted(window, qtbot):
    part_of(window).turn_on.click()
    steps = dialog(window, TurnOnDialog)
    QTest.keyClicks(steps.first, "short")
    QTest.keyClicks(steps.second, "short")
    steps.next.click()
    assert "восьми" in steps.wrong.text() or "8 знаков" in steps.wrong.text()
    steps.first.setText(PASSWORD)
    steps.second.setText(PASSWORD + "!")
    steps.next.click()
    assert (steps.step, steps.wrong.isVisible()) == (1, True)
    steps.second.setText(PASSWORD)
    steps.next.click()
    steps.next.click()
    steps.typed.setText(store_keys.StoreKeys.new().recovery())
    steps.next.click()
    assert steps.wrong.isVisible()
    assert not encryption.is_on()
    steps.reject()
    assert not cipher.is_encrypted(window_store())


def window_store():
    from salesapp.db.store import store_path

    return store_path()


def test_encrypted_closed_and_opened_again_by_password_and_by_recovery_key(window, db, qtbot):
    key = turn_on(window, qtbot)
    assert encryption.is_on()
    assert "зашифрована" in part_of(window).how.text()
    close_store()
    cipher.forget_keys()

    def type_password() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, UnlockDialog)
        QTest.keyClicks(asked.password, "boat blue 8")
        asked.try_it()
        assert asked.wrong.isVisible()
        asked.password.clear()
        QTest.keyClicks(asked.password, "boat blue 7")
        QTest.keyClick(asked.password, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: True)
    _soon(type_password)
    open_here(db, create=False)
    assert value("SELECT name FROM client") == "ООО «Ромашка»"
    close_store()
    cipher.forget_keys()

    def forgotten() -> None:
        asked = QApplication.activeModalWidget()
        asked.other_way.click()
        QTest.keyClicks(asked.key, key.replace("-", " "))
        asked.open_button.click()

    _soon(forgotten)
    open_here(db, create=False)
    assert value("SELECT count(*) FROM client") == 1


def _soon(work) -> None:
    from PySide6.QtCore import QTimer

    QTimer.singleShot(200, work)


def test_who_does_not_know_the_password_gets_the_ways_on_and_the_file_stays(window, db, qtbot):
    turn_on(window, qtbot)
    close_store()
    cipher.forget_keys()
    before = db.read_bytes()
    _soon(lambda: QApplication.activeModalWidget().reject())
    with pytest.raises(RuleError) as refused:
        open_here(db, create=False)
    assert refused.value.rule is Rule.STORE_NEEDS_PASSWORD
    assert db.read_bytes() == before


def test_a_damaged_base_is_told_of_after_the_right_password(db, qapp):
    encryption.swap(encryption.prepare(store_keys.StoreKeys.new()), "boat blue 7", "ru")
    close_store()
    cipher.forget_keys()
    spoilt = bytearray(db.read_bytes())
    spoilt[500] ^= 1
    db.write_bytes(spoilt)

    def type_password() -> None:
        asked = QApplication.activeModalWidget()
        QTest.keyClicks(asked.password, "boat blue 7")
        asked.try_it()

    _soon(type_password)
    with pytest.raises(RuleError) as refused:
        open_here(db, create=False)
    assert refused.value.rule is Rule.STORE_DAMAGED


def test_three_wrong_passwords_make_the_next_one_wait(window, db, qtbot):
    turn_on(window, qtbot)
    cipher.forget_keys()
    asked = UnlockDialog(db)
    qtbot.addWidget(asked)
    asked.show()
    for _ in range(3):
        asked.password.setText("не тот пароль")
        asked.try_it()
    assert not asked.open_button.isEnabled()
    assert "через 2 секунды" in asked.wrong.text()
    asked.password.setText("boat blue 7")
    asked.try_it()
    assert asked.result() != QDialog.DialogCode.Accepted
    asked._wait.stop()
    asked.try_it()
    assert asked.result() == QDialog.DialogCode.Accepted


def test_what_was_half_typed_is_there_after_three_wrong_passwords_at_the_start(window, db, qtbot):
    turn_on(window, qtbot)
    window.run_action("clients.new")
    form = dialog(window, ClientForm)
    QTest.keyClicks(form.fields.name.editor, "half a na")
    QTest.keyClick(form.fields.name.editor, Qt.Key.Key_Escape)
    close_store()
    cipher.forget_keys()

    def type_passwords() -> None:
        asked = QApplication.activeModalWidget()
        for _ in range(3):
            asked.password.setText("не тот пароль")
            QTest.keyClick(asked.password, Qt.Key.Key_Return)
        qtbot.waitUntil(asked.open_button.isEnabled, timeout=10_000)
        asked.password.setText("boat blue 7")
        QTest.keyClick(asked.password, Qt.Key.Key_Return)

    _soon(type_passwords)
    open_here(db, create=False)
    window.run_action("clients.new")
    form = dialog(window, ClientForm)
    assert form.fields.name.value() == "half a na"
    form.reject()


def test_the_password_is_changed_and_the_encryption_turned_off(window, db, qtbot):
    turn_on(window, qtbot)
    part_of(window).change.click()
    change = dialog(window, PasswordChangeDialog)
    change.old.setText("не тот")
    change.first.setText(PASSWORD)
    change.second.setText(PASSWORD)
    change.accept()
    assert change.wrong.isVisible()
    change.old.setText("boat blue 7")
    change.accept()
    assert encryption.opens(db, PASSWORD)
    assert not encryption.opens(db, "boat blue 7")
    part_of(window).turn_off.click()
    off = dialog(window, TurnOffDialog)
    off.secret.setText("boat blue 7")
    off.off.click()
    assert off.wrong.isVisible()
    off.secret.setText(PASSWORD)
    with qtbot.waitSignal(off.opened, timeout=30_000):
        off.off.click()
    assert not encryption.is_on()
    assert not cipher.is_encrypted(db)
    assert value("SELECT count(*) FROM client") == 1


def test_no_names_stay_in_the_settings_of_an_encrypted_base(window, qtbot, tmp_path):
    place = tmp_path / "home" / "settings.ini"
    settings_file().put("names", ["ООО «Приметное»", "Приметная", ""])
    settings_file().values.remember_record("client", 1, "Приметный клиент")
    settings_file().save()
    assert "client" in place.read_text("utf-8")
    small = thumbnails_folder() / "0a1b.png"
    small.parent.mkdir(parents=True)
    small.write_bytes(b"picture")
    turn_on(window, qtbot)
    assert not small.exists()
    assert settings_file().values.lock_minutes == 10
    told = place.read_text("utf-8")
    for word in ("Приметн", "\\x41f\\x440\\x438\\x43c", "\\\\u041f", "remember"):
        assert word not in told
    assert '[\\"client\\"' not in told


def test_copies_of_a_run_that_was_killed_are_swept_those_of_others_stay(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path))
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    dead, alive = tmp_path / f"salesapp-{ended.pid}-a", tmp_path / f"salesapp-{os.getpid()}-b"
    for folder in (dead, alive, tmp_path / "salesapp-notes"):
        folder.mkdir()
        (folder / "договор.pdf").write_bytes(b"x")
    own_copies.sweep()
    assert {path.name for path in tmp_path.glob("salesapp*")} == {alive.name, "salesapp-notes"}


def test_the_keyring_opens_without_asking_until_the_user_wants_to_be_asked(
    window, db, qtbot, monkeypatch
):
    kept: dict[tuple[str, str], str] = {}
    monkeypatch.setattr(keyrings, "read", lambda _control, *key: kept.get(key))
    monkeypatch.setattr(
        keyrings,
        "write",
        lambda _control, place, user, secret: kept.update({(place, user): secret}),
    )
    monkeypatch.setattr(keyrings, "forget", lambda _control, *key: kept.pop(key, None))
    key = turn_on(window, qtbot)
    cipher.forget_keys()
    first = UnlockDialog(db)
    qtbot.addWidget(first)
    first.show()
    first.keep.setChecked(True)
    first.password.setText("boat blue 7")
    first.try_it()
    qtbot.waitUntil(lambda: bool(kept))
    assert list(kept.values()) == [key]
    cipher.forget_keys()
    second = UnlockDialog(db)
    qtbot.addWidget(second)
    second.show()
    qtbot.waitUntil(lambda: second.result() == QDialog.DialogCode.Accepted)
    part_of(window).forget.click()
    qtbot.waitUntil(lambda: not kept)


def test_an_encrypted_base_that_is_empty_now_comes_back_from_its_backup_by_the_password(db, qtbot):
    clients.create(ClientDraft("ООО «Ромашка»"))
    encryption.swap(encryption.prepare(store_keys.StoreKeys.new()), PASSWORD, "ru")
    encryption.back_up_now()
    close_store()
    cipher.forget_keys()
    db.write_bytes(b"")
    with pytest.raises(RuleError) as refused:
        open_here(db, create=False)
    rescuing = RescueDialog(refused.value, db)
    qtbot.addWidget(rescuing)
    rescuing.show()

    def type_password() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, UnlockDialog)
        asked.password.setText(PASSWORD)
        QTest.keyClick(asked.password, Qt.Key.Key_Return)

    _soon(type_password)
    rescuing.restore_button.click()
    qtbot.waitUntil(lambda: "какой была в копии" in rescuing.what.text(), timeout=30_000)
    open_here(db, create=False)
    assert value("SELECT count(*) FROM client") == 1


def test_backups_a_new_password_does_not_reach_are_told(window, db, qtbot, tmp_path):
    turn_on(window, qtbot)
    settings_file().put("second_place", str(tmp_path / "usb"))
    part_of(window).change.click()
    change = dialog(window, PasswordChangeDialog)
    change.old.setText("boat blue 7")
    change.first.setText(PASSWORD)
    change.second.setText(PASSWORD)
    change.accept()
    assert encryption.opens(db, PASSWORD)
    told = dialog(window, Dialog)
    assert told.title.text() == "Пароль сменён, но не для всех копий"
    assert str(tmp_path / "usb") in told.text.text()
    told.accept()
