"""A bank statement at the window: from the dropped file to the booked payment."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel

from salesapp.app.hands import pause
from salesapp.db.connection import value
from salesapp.db.queries import invoices, receivables
from salesapp.domain.entities import Entity
from salesapp.domain.payments import PaymentDraft
from salesapp.domain.statements import Standing
from salesapp.services import checks
from salesapp.services import payments as payment_service
from salesapp.services import statements as service
from salesapp.ui.format import today
from salesapp.ui.invoices import statement_words
from salesapp.ui.invoices.statement_dialog import StatementDialog
from salesapp.ui.invoices.statement_rows import Group
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.translate import translator
from tests.exchange.statement_writer import Account, Line, statement
from tests.services.papers_kit import SELLER, issued

OURS = SELLER.account.account
INN, OTHER_INN = "7707083893", "5260000019"


def line(number="1", amount="1000.00", purpose="оплата", **more) -> Line:
    day = f"{today():%d.%m.%Y}"
    return Line(number, day, amount, **({"inn": INN, "ours": OURS, "purpose": purpose} | more))


@pytest.fixture
def file(tmp_path):
    def write(*lines, data=b"", account=OURS, name="kl_to_1c.txt", **how) -> Path:
        path = tmp_path / name
        path.write_bytes(data or statement(lines, [Account(account)], **how))
        return path

    return write


@pytest.fixture
def load(desk, seller):
    """Opens the window, loads a file and waits for what is shown of it."""
    opened = []

    def do(path: Path):
        if not opened:
            opened.append(desk())
        one = opened[0]
        one.page.load_statement_from(path)
        one.qtbot.waitUntil(lambda: bool(one.open_dialogs()), timeout=30_000)
        return one

    return do


def drop(page, path: Path) -> None:
    """What the system does when a file is dropped on a page."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enters = QDragEnterEvent(QPoint(9, 9), copy, mime, left, none)
    QApplication.sendEvent(page, enters)
    assert enters.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPointF(9, 9), copy, mime, left, none))


def words_in(widget) -> str:
    pause(1)
    said = [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    return " ".join(" ".join(said).split())


def booked(one, dialog) -> None:
    """Press the button and wait till it is done."""
    dialog.primary.click()
    one.qtbot.waitUntil(lambda: not one.open_dialogs(), timeout=30_000)


def test_from_the_dropped_file_to_the_booked_payment(desk, seller, make_client, file):
    client = make_client("ООО «Волжмонтаж-7»", inn=INN, status="active")
    invoice = issued(client, 1000_00)
    one = desk()
    drop(one.page, file(line(purpose=f"Оплата по счету № {invoices.number_of(invoice)}")))
    one.qtbot.waitUntil(lambda: bool(one.open_dialogs()), timeout=30_000)
    dialog = one.dialog(StatementDialog)
    assert receivables.totals()[0] == 1000_00, "nothing is booked before the person confirms"
    assert dialog.primary.text() == "Book 1 payment"
    assert "are not undone" in words_in(dialog)
    one.press(Qt.Key.Key_Return, control=True)
    one.qtbot.waitUntil(lambda: not one.open_dialogs(), timeout=30_000)
    assert " ".join(one.toasts()[-1].split()) == "1 payment booked, 1 000,00 ₽"
    assert receivables.totals()[0] == 0
    assert one.chip(invoice) == "paid"
    assert checks.check_store() == []
    one.page.open_record(Entity.PAYMENT, value("SELECT id FROM payment"))
    assert "kl_to_1c.txt" in words_in(one.page.payment_panel)
    drop(one.page, file(line(purpose="Оплата по счету № 1")))
    one.qtbot.waitUntil(lambda: bool(one.open_dialogs()), timeout=30_000)
    again = one.dialog(StatementDialog)
    assert again.look.rows[0].standing is Standing.BOOKED
    assert not again.primary.isEnabled()
    again.rows.table.set_marked([1])
    assert list(again.rows.table.marked_ids()) == [], "what is booked cannot be ticked"
    assert value("SELECT count(*) FROM payment") == 1


def test_the_keys_alone_choose_a_client_and_book(load, make_client, file):
    client = make_client("ООО «Волжмонтаж-7»", inn=INN)
    paid = {"inn": "7795211816", "account": "40702810913888654128", "payer": "ООО Меридиан"}
    one = load(file(line("1", **paid), line("2", "50.00", **paid)))
    dialog = one.dialog(StatementDialog)
    assert QApplication.focusWidget() is dialog.rows.table
    assert dialog.count == 0
    assert dialog.rows.pills[Group.NOBODY]._count == 2
    one.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is dialog.picker
    one.write("Волжмонтаж")
    one.qtbot.waitUntil(lambda: bool(dialog.picker.suggestions()))
    one.press(Qt.Key.Key_Return)
    assert [row.proposal.client_id for row in dialog.look.rows] == [client, client]
    assert [row.ticked for row in dialog.look.rows] == [True, False], "each is ticked by a person"
    assert QApplication.focusWidget() is dialog.rows.table
    one.press(Qt.Key.Key_Down)
    one.press(Qt.Key.Key_Space)
    assert dialog.count == 2
    one.press(Qt.Key.Key_Return, control=True)
    one.qtbot.waitUntil(lambda: not one.open_dialogs(), timeout=30_000)
    assert value("SELECT count(*) FROM payment") == 2
    later = service.look(dialog._statement, service.Choices())
    assert {row.proposal.client_id for row in later.rows} == {client}


def test_without_a_client_nothing_can_be_ticked(load, file):
    one = load(file(line(inn="7795211816")))
    dialog = one.dialog(StatementDialog)
    one.press(Qt.Key.Key_Space)
    assert dialog.count == 0
    assert list(dialog.rows.table.marked_ids()) == []
    one.press(Qt.Key.Key_Escape)
    assert value("SELECT count(*) FROM payment") == 0


def test_the_pills_narrow_and_ticking_there_leaves_the_others(load, make_client, file):
    client = make_client("ООО «Волжмонтаж-7»", inn=INN)
    issued(client, 1000_00)
    one = load(file(line("1"), line("2", "10.00"), line("3", inn=OTHER_INN)))
    dialog = one.dialog(StatementDialog)
    assert dialog.count == 1
    dialog.rows.show_group(Group.CHECK)
    assert list(dialog.rows.table.paged.ids) == [2]
    dialog.rows.table.mark_all()
    assert dialog.count == 2
    dialog.rows.show_group(Group.NOBODY)
    assert [row.why.split(";")[0] for row in map(dialog.rows._rows.get, [3])] == [
        f"No client has the taxpayer number {OTHER_INN}"
    ]
    booked(one, dialog)
    assert value("SELECT sum(amount_minor) FROM payment") == 1010_00


def test_an_unknown_account_is_asked_about(load, make_client, file):
    client = make_client("ООО «Волжмонтаж-7»", inn=INN)
    issued(client, 1000_00)
    strange = "40702810610000654321"
    one = load(file(line(ours=strange), account=strange))
    dialog = one.dialog(StatementDialog)
    assert f"Account {strange} is not among yours" in words_in(dialog)
    assert dialog.count == 0
    dialog.ours.click()
    assert dialog.count == 1
    assert "is not among yours" not in words_in(dialog)
    booked(one, dialog)
    assert receivables.totals()[0] == 0


def test_what_is_wrong_with_the_file_is_said_and_the_good_rows_stay(load, make_client, file):
    make_client("ООО «Волжмонтаж-7»", inn=INN)
    one = load(file(line("1"), line("2", "1,012"), end=False))
    dialog = one.dialog(StatementDialog)
    said = words_in(dialog)
    assert "the sum “1,012” of document 2 cannot be read" in said
    assert "The end of the file is missing" in said
    assert [row.document.number for row in dialog.look.rows] == ["1"]


def test_every_fault_and_reason_has_words_in_both_languages(desk):
    from salesapp.domain.statements import Fault, Statement, StatementFault

    every = [
        *(StatementFault(fault, 7, "12", "x", 100, 200) for fault in Fault),
        StatementFault(Fault.BALANCE, 0, "in", "x", 100, 200),
    ]
    told = {}
    for language in ("ru", "en"):
        translator.use(language)
        told[language] = statement_words.faults(Statement("cp1251", faults=tuple(every)))
    assert all("{" not in text for text in (*told["ru"], *told["en"]))
    assert not set(told["ru"]) & set(told["en"])
    assert len(set(told["en"])) == len(Fault) + 1


def test_a_file_that_is_no_statement_is_refused_in_words(load, file):
    one = load(file(data=b"\x89PNG\r\n\x1a\n picture"))
    dialog = one.dialog(Dialog)
    assert "no bank statement" in words_in(dialog)
    dialog.accept()
    assert value("SELECT count(*) FROM journal WHERE action = 'statement.book'") == 0


def test_a_statement_without_income_says_so(load, file):
    one = load(file(line(account=OURS, ours="40702810755570413510")))
    dialog = one.dialog(StatementDialog)
    assert "no money that came in" in words_in(dialog)
    assert dialog.primary is None
    dialog.reject()
    assert not one.open_dialogs()


def test_what_changed_meanwhile_is_shown_anew_and_nothing_is_booked(load, make_client, file):
    client = make_client("ООО «Волжмонтаж-7»", inn=INN)
    issued(client, 1000_00)
    one = load(file(line()))
    dialog = one.dialog(StatementDialog)
    payment_service.register(PaymentDraft(client, 600_00, today()))
    dialog.primary.click()
    one.qtbot.waitUntil(dialog.trouble.isVisible, timeout=30_000)
    assert "nothing was booked" in dialog.trouble.text()
    assert value("SELECT count(*) FROM payment") == 1
    assert dialog.look.rows[0].proposal.rest_minor == 600_00
    dialog.rows.table.mark_all()
    booked(one, dialog)
    assert value("SELECT sum(amount_minor) FROM payment") == 1600_00


def test_booking_can_be_broken_off_whole(load, make_client, file, monkeypatch):
    make_client("ООО «Волжмонтаж-7»", inn=INN)
    one = load(file(*(line(str(n), f"{n}.00") for n in range(1, 60))))
    dialog = one.dialog(StatementDialog)
    dialog.rows.table.mark_all()
    assert dialog.count == 59
    dialog.primary.click()
    dialog.reject()
    one.qtbot.waitUntil(lambda: dialog.job is None, timeout=30_000)
    assert dialog.isVisible()
    assert value("SELECT count(*) FROM payment") == 0
    booked(one, dialog)
    assert value("SELECT count(*) FROM payment") == 59


def test_the_command_asks_for_the_file(desk, seller, file, monkeypatch):
    one = desk()
    path = file(line())
    monkeypatch.setattr(
        "salesapp.ui.invoices.statement_doing.ask_open_paths", lambda *_asked: [path]
    )
    one.page.activate()
    one.press(Qt.Key.Key_I, control=True, shift=True)
    one.qtbot.waitUntil(lambda: bool(one.open_dialogs()), timeout=30_000)
    assert one.dialog(StatementDialog).title.text() == "Bank statement kl_to_1c.txt"
    one.press(Qt.Key.Key_Escape)
    one.page.show_tab("payments")
    one.page.payments.load.click()
    one.qtbot.waitUntil(lambda: bool(one.open_dialogs()), timeout=30_000)
