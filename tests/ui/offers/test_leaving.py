"""Papers leave the window: saved, several at once, by letter, dragged, copied."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from shiboken6 import isValid

from salesapp.db.models.clients import ContactPoint
from salesapp.db.models.organizations import Profile
from salesapp.db.queries import documents, offers
from salesapp.documents.preview import page_count, read_text
from salesapp.domain.changes import Entity
from salesapp.domain.offers import OfferState
from salesapp.services import invoices, papers
from salesapp.services import offers as service
from salesapp.ui import files, own_copies
from salesapp.ui import format as fmt
from salesapp.ui.jobs import jobs
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.letters.compose import ComposeDialog
from salesapp.ui.notices import notices
from salesapp.ui.offers.page import DocumentsPage
from salesapp.ui.outgoing.batch_dialog import BatchDialog
from salesapp.ui.outgoing.failures_dialog import FailuresDialog
from salesapp.ui.outgoing.print_dialog import PrintDialog
from salesapp.ui.translate import translator

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def sent(trade):
    """Makes an offer of one line, fixed."""

    def make(draft: bool = False) -> int:
        made = service.create(trade.client, trade.deal, fmt.today()).subject_id
        line = service.line_from_product(trade.bolt, 100_000, offers.card(made).draft)
        service.save(made, replace(offers.card(made).draft, lines=(line,)))
        if not draft:
            service.send(made, fmt.today())
        return made

    return make


@pytest.fixture
def several(sent, window) -> tuple[DocumentsPage, list[int]]:
    """Ten offers, the last a draft, all marked in the list of documents."""
    made = [sent() for _ in range(9)] + [sent(draft=True)]
    window.show_section("documents")
    page = window.navigator.page
    page.reload()
    page.table.setFocus()
    page.table.set_marked([documents.key("offer", one) for one in made])
    return page, made


@pytest.fixture
def told():
    heard: list[str] = []

    def hear(notice) -> None:
        heard.append(notice.text)

    notices.told.connect(hear)
    yield heard
    notices.told.disconnect(hear)


class Opened(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.paths.append(Path(url.toLocalFile()))


@pytest.fixture
def opened_files():
    taker = Opened()
    QDesktopServices.setUrlHandler("file", taker, "take")
    yield taker
    QDesktopServices.unsetUrlHandler("file")


def quiet(qtbot) -> None:
    qtbot.waitUntil(lambda: not jobs.running, timeout=30_000)


def visible(window, kind):
    return next((one for one in window.findChildren(kind) if one.isVisible()), None)


def test_several_papers_go_into_a_folder(several, window, qtbot, tmp_path, told) -> None:
    page, made = several
    assert page.marks.isVisible()
    assert not page.filters.isVisible()
    QTest.keyClick(page.table, Key.Key_S, CTRL)
    dialog = visible(window, BatchDialog)
    folder = tmp_path / "кп"
    folder.mkdir()
    (folder / papers.file_name("offer", made[0], fmt.today())).write_bytes(b"an older one")
    dialog.folder.setText(str(folder))
    dialog.accept()
    quiet(qtbot)
    assert visible(window, BatchDialog) is None
    assert len(list(folder.iterdir())) == 11, "the older one is kept beside the new one"
    for offer in made[1:]:
        name = papers.file_name("offer", offer, fmt.today())
        found = next(path for path in folder.iterdir() if path.name == name)
        assert found.read_bytes() == papers.printable("offer", offer, fmt.today())
    assert any("10" in one for one in told)


@pytest.mark.parametrize("typed", ["x" * 5_000, "~nobody-of-this-name/кп", "нет/такой", "\0"])
def test_a_folder_that_cannot_be_is_told(several, window, qtbot, typed) -> None:
    page, _made = several
    page.save_paper()
    dialog = visible(window, BatchDialog)
    dialog.folder.setText(typed)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.folder_field.error()
    dialog.reject()


def test_papers_are_saved_though_the_page_is_made_anew_meanwhile(
    several, window, qtbot, tmp_path
) -> None:
    page, made = several
    page.save_paper()
    dialog = visible(window, BatchDialog)
    try:
        translator.use("en")
        QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
        assert isValid(page), "the dialog works for it"
        dialog.folder.setText(str(tmp_path))
        dialog.accept()
        quiet(qtbot)
        qtbot.waitUntil(lambda: not isValid(page))
    finally:
        translator.use("ru")
    assert len(list(tmp_path.glob("*.pdf"))) == len(made)


def test_a_batch_is_cancelled_and_leaves_nothing(
    several, window, qtbot, tmp_path, told, monkeypatch
) -> None:
    from salesapp.services import paper_batch

    # One after another, so slowly that a hand is quicker.
    slow = papers.printable

    def printable(*given):
        QTest.qWait(0)
        import time

        time.sleep(0.2)
        return slow(*given)

    monkeypatch.setattr(paper_batch, "AT_HOME", 100)
    monkeypatch.setattr(paper_batch.papers, "printable", printable)
    page, _made = several
    page.save_paper()
    dialog = visible(window, BatchDialog)
    folder = tmp_path / "кп"
    folder.mkdir()
    dialog.folder.setText(str(folder))
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.working.isVisible()
    qtbot.waitUntil(lambda: dialog.bar.value() >= 2, timeout=20_000)
    assert dialog.far.text().startswith(("2", "3"))
    QTest.keyClick(dialog, Key.Key_Escape)
    quiet(qtbot)
    assert list(folder.iterdir()) == []
    assert told


def test_what_failed_is_named_and_tried_again(several, window, qtbot, tmp_path) -> None:
    page, made = several
    folder = tmp_path / "кп"
    folder.mkdir()
    # A folder stands where a file should go: that one cannot be written.
    blocked = folder / papers.file_name("offer", made[3], fmt.today())
    blocked.mkdir()
    page.save_paper()
    dialog = visible(window, BatchDialog)
    dialog.folder.setText(str(folder))
    dialog.taken.set_value("replace")
    dialog.accept()
    quiet(qtbot)
    report = visible(window, FailuresDialog)
    assert blocked.name in report.report()
    assert len(report.report().splitlines()) == 1
    assert len([one for one in folder.iterdir() if one.is_file()]) == 9
    blocked.rmdir()
    report.accept()
    quiet(qtbot)
    assert blocked.read_bytes() == papers.stored_pdf("offer", made[3])
    assert visible(window, FailuresDialog) is None


def test_several_papers_are_printed_together(several, window, qtbot) -> None:
    page, made = several
    QTest.keyClick(page.table, Key.Key_P, CTRL)
    quiet(qtbot)
    dialog = visible(window, PrintDialog)
    qtbot.waitUntil(lambda: dialog.view.data() is not None)
    assert page_count(dialog.view.data()) == 10
    for offer in made[:9]:
        assert offers.card(offer).number in read_text(dialog.view.data())
    dialog.reject()


def test_from_the_document_to_the_letter_in_two_keys(
    new_offer, trade, window, qtbot, opened_files
) -> None:
    Profile.create(name="Анна Воронова", post="Менеджер", phone="+7 900 000-00-00")
    ContactPoint.create(
        contact=trade.contact, kind="email", value="m@client.example", value_norm="m@client.example"
    )
    editor = new_offer(deal=trade.deal)
    editor.sheet.insert(0, [editor.sheet.line_of(trade.bolt, 100_000)])
    editor.grid.setFocus()
    QTest.keyClick(editor.grid, Key.Key_Return, CTRL)
    assert editor.commands.dialog is not None
    QTest.keyClick(editor.commands.dialog, Key.Key_Return, CTRL)
    quiet(qtbot)
    card = offers.card(editor.sheet.id)
    assert card.state is OfferState.SENT
    letter = visible(window, ComposeDialog)
    assert letter.to.text() == "m@client.example"
    assert card.number in letter.subject.text()
    assert "Здравствуйте" in letter.text_body.toPlainText()
    QTest.keyClick(letter, Key.Key_Return, CTRL)
    quiet(qtbot)
    [path] = opened_files.paths
    message = message_from_bytes(path.read_bytes(), policy=default)
    assert message["X-Unsent"] == "1"
    [part] = message.iter_attachments()
    assert part.get_content() == papers.stored_pdf("offer", card.id)
    assert card.number in part.get_filename()


def test_a_sent_paper_goes_once_more_by_the_same_key(sent, window, qtbot) -> None:
    offer = sent()
    window.show_section("documents")
    page = window.navigator.page
    page.reload()
    page.table.set_current_id(documents.key("offer", offer))
    page.table.setFocus()
    QTest.keyClick(page.table, Key.Key_Return, CTRL)
    quiet(qtbot)
    letter = visible(window, ComposeDialog)
    assert [one.file_id is not None for one in letter.attached.chosen] == [True]
    letter.reject()


def test_papers_of_two_clients_are_no_one_letter(sent, trade, make_client, window, told) -> None:
    other = make_client("ООО «Другие»")
    one, two = sent(), sent(draft=True)
    service.save(two, replace(offers.card(two).draft, client_id=other, deal_id=None))
    window.show_section("documents")
    page = window.navigator.page
    page.reload()
    page.table.set_marked([documents.key("offer", one), documents.key("offer", two)])
    page.write_with_paper()
    assert visible(window, ComposeDialog) is None
    assert len(told) == 1


def test_a_paper_is_copied_as_a_file(sent, window, qtbot) -> None:
    offer = sent()
    window.show_section("documents")
    page = window.navigator.page
    page.reload()
    page.table.set_current_id(documents.key("offer", offer))
    page.table.setFocus()
    QTest.keyClick(page.table, Key.Key_C, CTRL | ALT)
    quiet(qtbot)
    mime = QGuiApplication.clipboard().mimeData()
    [url] = mime.urls()
    path = Path(url.toLocalFile())
    assert path.name == papers.file_name("offer", offer, fmt.today())
    assert path.read_bytes() == papers.stored_pdf("offer", offer)


def test_the_preview_is_dragged_out_as_a_file(new_offer, trade, qtbot, monkeypatch) -> None:
    editor = new_offer()
    editor.sheet.insert(0, [editor.sheet.line_of(trade.bolt, 100_000)])
    view = editor.preview.view
    qtbot.waitUntil(lambda: view.data() is not None)
    dragged: list[list[str]] = []

    class Drag:
        def __init__(self, _source) -> None:
            self.mime = None

        def setMimeData(self, mime) -> None:  # noqa: N802 - Qt calls it so
            dragged.append([url.toLocalFile() for url in mime.urls()])

        def setPixmap(self, _pixmap) -> None:  # noqa: N802 - as above
            """The picture under the mouse."""

        def exec(self, action) -> None:
            assert action == Qt.DropAction.CopyAction

    monkeypatch.setattr(own_copies, "QDrag", Drag)
    sheets = view._sheets
    QTest.mousePress(sheets, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    QTest.mouseMove(sheets, QPoint(60, 60))
    QTest.mouseMove(sheets, QPoint(90, 90))
    qtbot.waitUntil(lambda: bool(dragged))
    QTest.mouseRelease(sheets, Qt.MouseButton.LeftButton, pos=QPoint(90, 90))
    [[name]] = dragged
    path = Path(name)
    assert path.suffix == ".pdf"
    assert "Болт" in read_text(path.read_bytes())
    assert own_copies.is_own_copy(path), "dropped on our own window it is no new file"


@pytest.fixture
def dragged(monkeypatch) -> list[list[Path]]:
    """Files that were dragged out of the window."""
    found: list[list[Path]] = []

    class Drag:
        def __init__(self, _source) -> None:
            """What is dragged comes afterwards."""

        def setMimeData(self, mime) -> None:  # noqa: N802 - Qt calls it so
            found.append([Path(url.toLocalFile()) for url in mime.urls()])

        def setPixmap(self, _pixmap) -> None:  # noqa: N802 - as above
            """The picture under the mouse."""

        def exec(self, action) -> None:
            assert action == Qt.DropAction.CopyAction

    monkeypatch.setattr(own_copies, "QDrag", Drag)
    return found


def pull(table, key, *, column="client") -> None:
    """Press on a row and move the mouse away."""
    section = next(one for one in table.sections() if table.column(one).id == column)
    start = table.visualRect(table.paged.index(table.paged.row_of(key), section)).center()
    view = table.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(4, 2))
    QTest.mouseMove(view, start + QPoint(60, 40))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 40))


def test_rows_of_documents_are_dragged_out_as_files(several, qtbot, dragged) -> None:
    page, made = several
    page.table.set_marked([])
    one = made[3]
    pull(page.table, documents.key("offer", one))
    [[path]] = dragged
    assert path.read_bytes() == papers.stored_pdf("offer", one), "the very file the client got"
    assert page.table.selected_ids() == [documents.key("offer", one)], "nothing more was selected"
    page.table.set_marked([documents.key("offer", offer) for offer in made[:3]])
    pull(page.table, documents.key("offer", made[1]))
    assert {path.name for path in dragged[1]} == {
        papers.file_name("offer", offer, fmt.today()) for offer in made[:3]
    }
    pull(page.table, documents.key("offer", made[5]))
    assert [path.name for path in dragged[2]] == [
        papers.file_name("offer", made[5], fmt.today())
    ], "a row beside the marked ones goes alone"


def test_rows_of_invoices_are_dragged_and_copied_as_files(
    sent, window, qtbot, dragged, told
) -> None:
    made = [invoices.from_offer(sent(), fmt.today()).subject_id for _each in range(2)]
    assert window.open_record(Entity.INVOICE, made[0])
    page = window.navigator.page
    pull(page.invoices.table, made[1])
    [[path]] = dragged
    assert path.read_bytes() == papers.printable("invoice", made[1], fmt.today())
    table = page.invoices.table
    table.setFocus()
    table.set_marked(made)
    QTest.keyClick(table, Key.Key_C, CTRL | ALT)
    quiet(qtbot)
    urls = QGuiApplication.clipboard().mimeData().urls()
    assert {Path(url.toLocalFile()).name for url in urls} == {
        papers.file_name("invoice", one, fmt.today()) for one in made
    }


def test_a_file_open_elsewhere_is_told_with_another_place(
    sent, window, qtbot, tmp_path, monkeypatch
) -> None:
    offer = sent()
    window.show_section("documents")
    page = window.navigator.page
    page.reload()
    page.table.set_current_id(documents.key("offer", offer))
    held = tmp_path / "кп.pdf"
    held.write_bytes(b"open in a reader")
    real = Path.replace

    def replace_file(self, target):
        if Path(target) == held:
            raise PermissionError(13, "used by another process", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace_file)
    asked: list[str] = []

    def ask(_parent, name: str) -> Path:
        asked.append(name)
        return held if len(asked) == 1 else tmp_path / name

    monkeypatch.setattr(files, "ask_save_path", ask)
    page.save_paper()
    quiet(qtbot)
    dialog = visible(window, Dialog)
    assert held.name in dialog.text.text()
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["кп.pdf"]
    assert not list(tmp_path.glob(".*.part"))
    dialog.accept()
    quiet(qtbot)
    assert asked[1] == "кп (2).pdf"
    assert held.read_bytes() == b"open in a reader"
    assert (tmp_path / "кп (2).pdf").read_bytes() == papers.stored_pdf("offer", offer)
