"""The act of reconciliation from the card of a client."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesapp.documents.preview import read_text
from salesapp.domain.entities import Entity
from salesapp.domain.payments import PaymentDraft
from salesapp.services import payments
from salesapp.ui import format as fmt
from salesapp.ui.papers.act_dialog import ActDialog
from tests.services.papers_kit import TODAY, issued


def text(data: bytes | None) -> str:
    if not data:
        return ""
    return " ".join(read_text(data).replace("\u00a0", " ").split())


@pytest.fixture
def dialog(qtbot, window, client, monkeypatch) -> ActDialog:
    monkeypatch.setattr(fmt, "today", lambda: TODAY)
    issued(client, 12_345_00)
    payments.register(PaymentDraft(client, 2_345_00, TODAY, reference="412"))
    window.show_section("clients")
    window.navigator.page.open_record(Entity.CLIENT, client)
    window.run_action("clients.reconcile")
    dialog = window.findChild(ActDialog)
    qtbot.waitUntil(lambda: dialog.preview.data() is not None)
    return dialog


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_the_act_follows_the_period_and_is_saved(qtbot, dialog, tmp_path, monkeypatch):
    assert dialog.result.text() == "Расчёты закрыты"
    click(dialog.period.buttons()[0])
    assert dialog.result.text().replace("\u00a0", " ") == "Клиент должен 10 000,00 ₽"
    dialog.contract.set_value("поставки № 15/26")
    qtbot.waitUntil(lambda: "№ 15/26" in text(dialog.preview.data()), timeout=8000)
    asked = []
    path = tmp_path / "акт.pdf"

    def where(_parent, name):
        asked.append(name)
        return path

    monkeypatch.setattr("salesapp.ui.files.ask_save_path", where)
    QTest.keyClick(dialog.contract.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["Акт сверки 01.11.2026–23.11.2026 – ООО Волжмонтаж-7.pdf"]
    qtbot.waitUntil(path.exists)
    told = text(path.read_bytes())
    assert "Оплата (п/п № 412 от 23.11.2026)" in told
    assert "составляет 10 000,00 руб." in told
    assert dialog.isVisible(), "the same act may be printed or sent"
    dialog.reject()


def test_a_wrong_period_is_told_and_nothing_is_saved(dialog, monkeypatch):
    monkeypatch.setattr(
        "salesapp.ui.files.ask_save_path", lambda *_: pytest.fail("nothing to save")
    )
    dialog.until.editor.selectAll()
    QTest.keyClicks(dialog.until.editor, f"{dialog.since.value() - timedelta(days=1):%d.%m.%Y}")
    assert dialog.until.error() == "Последний день не может быть раньше первого"
    QTest.keyClick(dialog.contract.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    dialog.reject()


def test_the_paper_is_english_when_asked(qtbot, dialog):
    click(dialog.language.buttons()[1])
    qtbot.waitUntil(lambda: "Statement of Account" in text(dialog.preview.data()))
    dialog.reject()
