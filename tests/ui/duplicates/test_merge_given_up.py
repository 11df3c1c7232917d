"""Esc gives a merge up, though the backup it waited for is just done."""

from __future__ import annotations

from PySide6.QtCore import Qt

from salesapp.db.connection import value
from salesapp.domain.changes import Entity
from salesapp.ui.duplicates.merge_dialog import ask_to_merge
from salesapp.ui.jobs import jobs


def test_esc_while_the_backup_is_made_merges_nothing(qtbot, make_window, make_client, keys):
    ids = [make_client(name) for name in ("Ромашка", "Ромашка плюс")]
    dialog = ask_to_merge(make_window().navigator.page, Entity.CLIENT, ids)
    dialog.accept()
    [job] = jobs.running
    job.pool().waitForDone(20_000)  # its end waits for the window now
    keys.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not jobs.running)
    qtbot.wait(20)
    assert value("SELECT count(*) FROM client WHERE deleted_at IS NULL") == 2
