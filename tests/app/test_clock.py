"""The clock jumps: what is saved keeps its order, and a clock that went back is asked about."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QWidget

from salesapp.app.housekeeping import tell_clock
from salesapp.app.translations import ensure_compiled
from salesapp.db import backup, journal
from salesapp.db.connection import rows, value
from salesapp.db.queries.restoring import entries_after, newest_at
from salesapp.db.store import close_store, open_store
from salesapp.domain.backups import BackupReason
from salesapp.domain.clients import ClientDraft
from salesapp.services import clients, undo
from salesapp.services.checks import check_store
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.label import Label
from salesapp.ui.translate import translator

JUMPS = (0, 400, -4_000, 3, -1, 36_500, 2)
"""Days from now, one after another."""


@pytest.fixture
def jumped(db, monkeypatch) -> list[str]:
    """Clients made while the clock jumped."""
    made = []
    for number, days in enumerate(JUMPS):
        moment = datetime.now(UTC) + timedelta(days=days)
        with monkeypatch.context() as patch:
            patch.setattr(journal, "now", lambda moment=moment: moment)
            clients.create(ClientDraft(f"Клиент {number}"))
        made.append(f"Клиент {number}")
    return made


def test_order_follows_the_numbers_of_the_journal(db, jumped):
    moments = [one for (one,) in rows("SELECT at FROM journal ORDER BY id")]
    assert moments != sorted(moments), "the clock did go back"
    assert [one.subject for one in entries_after(0, 99)] == jumped[::-1]
    for name in jumped[:2:-1]:
        assert undo.next_undo().subject == name
        undo.undo()
    assert [name for (name,) in rows("SELECT name FROM client ORDER BY id")] == jumped[:3]
    undo.redo()
    assert value("SELECT count(*) FROM client") == 4


def test_what_was_saved_before_a_jump_is_in_the_backup_and_the_base_is_sound(db, jumped):
    copy = backup.if_changed(db, BackupReason.BY_HAND)
    assert copy is not None
    assert backup.if_changed(db, BackupReason.BY_HAND) is None, "whatever the clock says"
    assert check_store() == []
    close_store()
    open_store(db)
    assert value("SELECT count(*) FROM client") == len(jumped)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_clock_that_went_back_is_asked_about(qtbot, db, language):
    ensure_compiled()
    translator.use(language)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    clients.create(ClientDraft("Ромашка"))
    last = newest_at()
    assert last is not None
    for now in (last, last + timedelta(days=400), last - timedelta(hours=23)):
        tell_clock(window, last, now)
    tell_clock(window, None, last)
    assert window.findChild(Dialog) is None, "a holiday, a night, another zone: nothing is wrong"
    tell_clock(window, last, last - timedelta(days=2))
    told = " ".join(one.text() for one in window.findChild(Dialog).findChildren(Label))
    translator.use("ru")
    parts = {
        "ru": ("Часы компьютера отстают", "Последнее сохранение", "не изменено"),
        "en": ("The clock of this computer is behind", "Saved last", "was not changed"),
    }[language]
    assert all(part in told for part in parts), told
