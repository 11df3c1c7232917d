"""Looking through the files of a client one after another."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from salesapp.db.queries import links
from salesapp.domain.changes import Entity
from salesapp.services import attachments
from salesapp.ui.jobs import jobs
from salesapp.ui.records.file_preview import FilePreview


def test_a_broken_pdf_is_not_told_of_the_file_gone_to(
    make_window, make_client, keys, qtbot, tmp_path
):
    client = make_client("Ромашка")
    broken, text = tmp_path / "счёт.pdf", tmp_path / "договор.txt"
    broken.write_bytes(b"%PDF-1.7 nonsense")
    text.write_text("Текст договора", encoding="utf-8")
    kept = [attachments.keep(one) for one in (broken, text)]
    attachments.attach(Entity.CLIENT, client, kept)
    files = links.attachments(Entity.CLIENT, client)
    files.sort(key=lambda one: one.name, reverse=True)
    dialog = FilePreview(make_window("clients"), files)
    dialog.open()
    assert dialog.file().name == "счёт.pdf"
    keys.press(Qt.Key.Key_Right)
    assert dialog.file().name == "договор.txt"
    qtbot.waitUntil(lambda: not jobs.running)
    qtbot.wait(50)
    shown = dialog.stack.currentWidget()
    assert isinstance(shown, QPlainTextEdit)
    assert shown.toPlainText() == "Текст договора"
    dialog.reject()
