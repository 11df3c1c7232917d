"""The card of a client by clicks and keys: parts, people, group, tags, files, history, prices."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import isValid

from salesapp.db.connection import value
from salesapp.db.queries import activities, client_parts, contacts, links
from salesapp.db.queries import channels as channel_rows
from salesapp.db.queries.timeline import TimelineKind
from salesapp.domain.activities import ActivityDraft, ActivityKind, ActivityResult, NewTask
from salesapp.domain.addresses import AddressDraft, AddressKind
from salesapp.domain.changes import Changes
from salesapp.domain.channels import CampaignDraft
from salesapp.domain.clients import ContactDraft
from salesapp.domain.entities import Entity
from salesapp.paths import files_folder
from salesapp.services import activities as doing
from salesapp.services import addresses, attachments, channels, clients, undo
from salesapp.services import contacts as people
from salesapp.ui.clients.account_dialog import AccountDialog
from salesapp.ui.clients.address_dialog import AddressDialog
from salesapp.ui.clients.card_page import ClientPage
from salesapp.ui.clients.group_dialog import GroupDialog, JoinDialog
from salesapp.ui.clients.person_dialog import LeavingDialog, PersonDialog
from salesapp.ui.format import today
from salesapp.ui.frame.history_dialog import HistoryDialog
from salesapp.ui.jobs import jobs
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.records.file_preview import FilePreview, PictureView
from salesapp.ui.records.tag_popover import TagPopover
from salesapp.ui.store import store
from salesapp.ui.translate import translator

BIK, ACCOUNT = "042202603", "40702810500000001234"
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def the(window, kind):
    return next(one for one in window.children() if isinstance(one, kind) and one.isVisible())


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def choose(text: str) -> None:
    """Choose a line of the menu that is open."""
    menu = next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible()
    )
    action = next(one for one in menu.actions() if one.text().split("\t")[0] == text)
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


@pytest.fixture
def open_card(make_window, make_client, qtbot):
    """The window with a client in the panel: `(window, panel, client)`."""

    def make(name: str = "ООО «Волжмонтаж-7»", **columns):
        client = make_client(name, **columns)
        window = make_window()
        page = window.navigator.page
        page.table.set_current_id(client)
        qtbot.waitUntil(lambda: page.panel.client_id == client)
        return window, page.panel, client

    return make


@pytest.fixture
def open_page(open_card):
    """The window with the whole card: `(window, page, client)`."""

    def make(tab: str = "overview", **columns):
        window, panel, client = open_card(**columns)
        panel.page_wanted.emit(tab)
        page = window.navigator.page
        assert isinstance(page, ClientPage)
        return window, page, client

    return make


def test_an_address_with_its_hours_is_added_and_made_the_main_one(open_page, keys, qtbot):
    window, page, client = open_page(delivery_address="Самара, ул. Заводская, 1")
    overview = page.tab("overview")
    click(overview.addresses.add)
    form = the(window, AddressDialog)
    form.address.set_value("Самара, Складской пр., 5")
    form.hours.set_value("пн–пт 8:00–16:30")
    form.contact.set_value("Семён, +7 900 000-00-00")
    keys.ctrl(Qt.Key.Key_Return)
    assert form.isHidden()
    further = client_parts.addresses(client)[1]
    assert (further.text, further.hours) == ("Самара, Складской пр., 5", "пн–пт 8:00–16:30")
    page.commands.parts.main_address(further)
    main, other = client_parts.addresses(client)
    assert (main.text, other.text) == ("Самара, Складской пр., 5", "Самара, ул. Заводская, 1")
    keys.ctrl(Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: client_parts.addresses(client)[0].text.endswith("Заводская, 1"))


def test_the_facts_name_the_campaign_and_the_panel_goes_from_people_to_papers(open_card, qtbot):
    window, panel, client = open_card()
    site = channel_rows.keys()["сайт"]
    autumn = channels.save_campaign(site, CampaignDraft("Осень")).subject_id
    channels.set_origin(Entity.CLIENT, client, site, autumn)
    order = (panel.contacts, panel.requisites, panel.deals, panel.papers, panel.classes)
    tops = [one.mapTo(panel.area, QPoint()).y() for one in order]
    assert tops == sorted(tops)
    panel.page_wanted.emit("overview")
    told = window.navigator.page.tab("overview").facts.text()
    assert "Source: Сайт\nCampaign: Осень" in told


def test_an_account_is_checked_by_its_bank_before_it_is_saved(open_page, keys):
    window, page, client = open_page()
    click(page.tab("overview").accounts.add)
    form = the(window, AccountDialog)
    form.account.set_value(ACCOUNT[:-1] + "9")
    form.bik.set_value(BIK)
    keys.ctrl(Qt.Key.Key_Return)
    assert form.isVisible()
    assert "does not agree" in form.account.error()
    form.account.set_value(ACCOUNT)
    keys.ctrl(Qt.Key.Key_Return)
    assert form.isHidden()
    (account,) = client_parts.accounts(client)
    assert (account.account, account.is_main) == (ACCOUNT, True)


def test_a_person_leaves_and_is_seen_at_other_companies(open_card, make_client, keys, qtbot):
    window, panel, client = open_card()
    other = make_client("ООО «Два»")
    anna = people.create(client, ContactDraft("Анна Орлова", "закупки")).subject_id
    people.link(anna, other, "советник")
    store.changed.emit(Changes.all())
    qtbot.waitUntil(lambda: bool(panel.contacts.people()))
    panel.contacts.show_menu(panel.contacts.people()[0].person, QPoint(5, 5))
    choose("Companies, tags…")
    the(window, PersonDialog)
    assert len(contacts.places(anna)) == 2
    keys.press(Qt.Key.Key_Escape)
    panel.contacts.show_menu(panel.contacts.people()[0].person, QPoint(5, 5))
    choose("Left the company…")
    the(window, LeavingDialog)
    keys.ctrl(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not panel.contacts.people())
    assert contacts.of_client(client) == []
    (former,) = contacts.of_client(client, former=True)
    assert former.until_on == today()


def test_two_clients_become_a_group_and_its_card_sums_them(
    open_card, make_client, make_invoice, keys, qtbot
):
    window, panel, _client = open_card()
    other = make_client("ООО «Сестра»")
    make_invoice(other, 700_00, due_on=date(2026, 1, 10))
    window.run_action("clients.group")
    join = the(window, JoinDialog)
    keys.write("Волжский холдинг")
    keys.ctrl(Qt.Key.Key_Return)
    assert join.isHidden()
    qtbot.waitUntil(lambda: panel.head.group.text() == "Group: Волжский холдинг")
    click(panel.head.group)
    dialog = the(window, GroupDialog)
    dialog.company.set_value(other)
    click(dialog.add)
    assert "2 companies" in dialog.sums.text()
    assert "overdue: 700" in dialog.sums.text()
    keys.press(Qt.Key.Key_Escape)


def test_tags_are_typed_and_completed_by_keys(open_card, keys, qtbot):
    window, panel, client = open_card()
    window.navigator.page.table.setFocus()
    keys.press(Qt.Key.Key_T)
    popover = the(window, TagPopover)
    keys.write("тендер")
    keys.press(Qt.Key.Key_Return)
    keys.write("опт")
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Escape)
    assert [tag.name for tag in links.tags(Entity.CLIENT, client)] == ["опт", "тендер"]
    qtbot.waitUntil(lambda: len(panel.head.tags.chips()) == 2)
    click(panel.head.tags.chips()[0])
    choose("Take the tag away")
    assert [tag.name for tag in links.tags(Entity.CLIENT, client)] == ["тендер"]
    popover = panel.head.tags.ask()
    keys.write("оп")
    assert [chip.text() for chip in popover.offered()] == ["опт"]
    popover.dismiss()


def test_the_star_puts_a_client_into_the_palette(open_card):
    from salesapp.db.search import everything

    _window, panel, client = open_card()
    assert everything("") == []
    click(panel.head.star)
    assert panel.head.star.is_on()
    assert [(hit.entity, hit.id) for hit in everything("")] == [(Entity.CLIENT, client)]
    undo.undo()
    assert everything("") == []


def test_a_dropped_file_is_kept_shown_and_missed_when_lost(open_page, tmp_path, db, keys, qtbot):
    from PySide6.QtGui import QImage

    window, page, client = open_page("files")
    picture = tmp_path / "чертёж.png"
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x2457D6)
    assert image.save(str(picture))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(picture))])
    copy, buttons, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(9, 9), copy, mime, buttons, none))
    section = page.tab("files").files
    with qtbot.waitSignal(section.attached, timeout=10_000):
        QApplication.sendEvent(page, QDropEvent(QPointF(9, 9), copy, mime, buttons, none))
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and bool(section.rows()))
    (line,) = section.rows()
    click(line)
    preview = the(window, FilePreview)
    assert preview.stack.currentWidget().findChildren(PictureView)
    keys.press(Qt.Key.Key_Escape)
    (file,) = links.attachments(Entity.CLIENT, client)
    next(db.parent.rglob(file.sha256)).unlink()
    page.activate()
    qtbot.waitUntil(lambda: bool(section.rows()))
    (line,) = section.rows()
    assert line.missing
    line.setFocus()
    keys.press(Qt.Key.Key_Delete)
    assert links.attachments(Entity.CLIENT, client) == []


def test_a_file_that_cannot_be_kept_is_told(open_page, tmp_path, db, qtbot):
    window, page, client = open_page("files")
    files_folder(db).write_bytes(b"somebody else's")
    scan = tmp_path / "скан.txt"
    scan.write_bytes(b"scan")
    page.tab("files").files.take([scan])
    qtbot.waitUntil(lambda: not jobs.running)
    assert links.attachments(Entity.CLIENT, client) == []
    assert the(window, Dialog).title.text()


def test_a_bad_file_among_several_is_named_and_the_others_are_added(open_page, tmp_path, qtbot):
    window, page, client = open_page("files")
    scan, folder, photo = (tmp_path / name for name in ("скан.txt", "Папка с фото", "фото.jpg"))
    folder.mkdir()
    scan.write_bytes(b"scan")
    photo.write_bytes(b"photo")
    page.tab("files").files.take([scan, folder, photo])
    qtbot.waitUntil(lambda: not jobs.running)
    names = [one.name for one in links.attachments(Entity.CLIENT, client)]
    assert sorted(names) == ["скан.txt", "фото.jpg"]
    told = [one.text() for one in window.toasts.stack.toasts()]
    assert any("Папка с фото" in one and "cannot be read" in one for one in told), told


def test_a_file_is_hung_though_its_page_is_made_anew_meanwhile(open_page, tmp_path, qtbot):
    window, page, client = open_page("files")
    scan = tmp_path / "скан.txt"
    scan.write_bytes(b"scan" * 1_000_000)
    page.tab("files").files.take([scan])
    language = translator.language
    window.switch_language()
    try:
        qtbot.waitUntil(lambda: not isValid(page))
        qtbot.waitUntil(lambda: not jobs.running)
        assert [one.name for one in links.attachments(Entity.CLIENT, client)] == ["скан.txt"]
    finally:
        translator.use(language)


def test_what_was_typed_for_one_file_is_not_offered_for_another(open_page, tmp_path, keys, qtbot):
    window, page, client = open_page("files")
    for name in ("договор.txt", "спецификация.txt"):
        (tmp_path / name).write_bytes(name.encode())
        kept = attachments.keep(tmp_path / name)
        attachments.attach(Entity.CLIENT, client, [kept])
    page.activate()
    section = page.tab("files").files
    qtbot.waitUntil(lambda: len(section.rows()) == 2)
    first, second = section.rows()
    first.renamed.emit()
    dialog = the(window, Dialog)
    dialog._fields[0].editor.setText("договор, подписан.txt")
    keys.press(Qt.Key.Key_Escape)
    second.renamed.emit()
    other = the(window, Dialog)
    assert other.form_draft.line is None
    other.reject()
    first.renamed.emit()
    assert the(window, Dialog).form_draft.line is not None


def test_a_pdf_is_drawn_by_a_child_and_a_broken_one_is_told(tmp_path, db):
    from reportlab.pdfgen.canvas import Canvas

    from salesapp.domain.errors import RuleError
    from salesapp.exchange.pages import draw_pages

    whole, broken = tmp_path / "a.pdf", tmp_path / "b.pdf"
    canvas = Canvas(str(whole))
    for _page in range(3):
        canvas.drawString(72, 720, "paper")
        canvas.showPage()
    canvas.save()
    broken.write_bytes(b"%PDF-1.7 nonsense")
    drawn = draw_pages(whole, 200, most=2)
    assert (drawn.total, len(drawn.pages)) == (3, 2)
    assert len(drawn.pages[0].bgra) == drawn.pages[0].width * drawn.pages[0].height * 4
    with pytest.raises(RuleError):
        draw_pages(broken, 200)


def test_a_note_with_a_date_sets_the_step(open_card, keys, qtbot):
    _window, panel, client = open_card()
    panel.history.note.setFocus()
    keys.write("Просят скидку. @завтра 10:00 позвонить директору")
    assert "10:00" in panel.history.noting.plans.text()
    keys.ctrl(Qt.Key.Key_Return)
    step = value("SELECT subject FROM activity WHERE client_id = ? AND state = 'planned'", client)
    assert step == "позвонить директору"
    due = value("SELECT due_on FROM activity WHERE subject = ?", step)
    assert due == str(today() + timedelta(days=1))
    qtbot.waitUntil(lambda: bool(panel.history.shown()))
    kinds = [one.kind for one in panel.history.shown()]
    assert TimelineKind.NOTE in kinds
    undo.undo()
    assert activities.past_of_client(client) == []


def test_the_history_pages_searches_and_filters(open_page, make_activity, qtbot):
    _window, page, client = open_page()
    for number in range(120):
        make_activity(
            client,
            state="done",
            done_at=NOW - timedelta(hours=number),
            subject=f"разговор {number}",
            result="agreed",
        )
    clients.set_category([client], "A")
    page.show_tab("history")
    section = page.tab("history").section
    assert len(section.shown()) == 50
    click(section.more)
    assert len(section.shown()) == 121
    moments = [one.moment for one in section.shown()]
    assert moments == sorted(moments, reverse=True)
    section.search.setText("РАЗГОВОР 117")
    qtbot.waitUntil(lambda: [one.subject for one in section.shown()] == ["разговор 117"])
    section.search.clear()
    section.set_kinds([TimelineKind.CHANGE])
    assert [one.code for one in section.shown()] == ["client.category"]


def test_changes_of_every_field_stand_on_the_card_and_under_ctrl_h(open_page, keys):
    window, page, client = open_page(city="Пермь")
    addresses.add(client, AddressDraft(AddressKind.POSTAL, "Пермь, а/я 5"))
    clients.set_category([client], "B")
    page.show_tab("changes")
    section = page.tab("changes").section
    texts = [label.text() for label in section.findChildren(type(section._title))]
    assert any("Category: — → B" in text for text in texts)
    page.head.call.setFocus()
    keys.ctrl(Qt.Key.Key_H)
    assert the(window, HistoryDialog).isVisible()
    keys.press(Qt.Key.Key_Escape)
    menu = page.context_menu("clients.edit")
    assert "History of changes…" in [one.text().split("\t")[0] for one in menu.actions()]
    menu.deleteLater()


def test_prices_the_client_got_stand_beside_the_list(open_page, make_product, make_invoice):
    from salesapp.db.connection import execute

    _window, page, client = open_page()
    bolt = make_product("Болт М20", sku="Б-20", price_minor=110_00)
    invoice = make_invoice(client, 200_00, state="draft")
    execute(
        "INSERT INTO invoice_line (position, sku, name, unit, quantity_milli, price_minor,"
        " is_price_manual, price_source, discount_bp, vat_bp, amount_minor, vat_minor,"
        " total_minor, invoice_id, product_id) VALUES (0, 'Б-20', 'Болт М20', 'шт', 2000, 10000,"
        " 0, '', 1000, 2200, 18000, 0, 18000, ?, ?)",
        invoice,
        bolt,
    )
    execute("UPDATE invoice SET state = 'issued' WHERE id = ?", invoice)
    page.show_tab("prices")
    table = page.tab("prices").section.table
    (line,) = [table.paged.record(row) for row in range(table.paged.rowCount())]
    assert (line.price.net_minor, line.price.list_minor) == (90_00, 110_00)
    assert [column.text(line) for column in table.visible_columns()][6:8] == [
        "110,00",
        "+22,2\u00a0%",
    ]
    page.show_tab("money")
    assert page.tab("money").section.debt.body.count() > 1


def test_alt_and_the_arrows_go_along_the_list(make_window, make_client, keys, qtbot):
    made = [make_client(f"ООО «{name}»") for name in ("Альфа", "Бета", "Гамма")]
    window = make_window()
    page = window.navigator.page
    page.table.set_current_id(made[1])
    page.table.setFocus()
    keys.press(Qt.Key.Key_Return)
    card = window.navigator.page
    assert card.subtitle() == "2 of 3"
    QTest.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert card.selection().ids == (made[2],)
    assert not card.head.next.isEnabled()
    click(card.head.previous)
    QTest.keyClick(window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert card.selection().ids == (made[0],)
    assert len(card.state()["ids"]) == 3


def test_a_call_and_its_next_step_are_one_line_of_the_history_each(open_page):
    _window, page, client = open_page()
    doing.log(
        ActivityDraft(ActivityKind.CALL, "Звонок", None, client_id=client, note="Договорились"),
        ActivityResult.AGREED,
        NewTask(ActivityKind.CALL, "Перезвонить", today() + timedelta(days=2)),
        NOW,
    )
    page.activate()
    shown = page.tab("overview").history.shown()
    assert [one.kind for one in shown if one.kind is TimelineKind.ACTIVITY] == ["activity"]
