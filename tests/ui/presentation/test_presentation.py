"""Goods shown to a client in the real window: order, paper, slides, the log, the price list."""

from __future__ import annotations

import zipfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from salesapp.db.connection import value
from salesapp.db.queries import showings
from salesapp.documents.preview import page_count, read_text
from salesapp.domain.entities import Entity
from salesapp.domain.organizations import OrganizationDraft
from salesapp.services import organizations, products, undo
from salesapp.services.files import read_file
from salesapp.services.showings import set_reaction
from salesapp.ui import jobs, settings, theme
from salesapp.ui.kit.text_link import TextLink
from salesapp.ui.main_window import MainWindow
from salesapp.ui.presentation.page import PresentationPage
from salesapp.ui.presentation.price_list_dialog import PriceListDialog
from salesapp.ui.presentation.reaction_dialog import ReactionDialog
from salesapp.ui.presentation.showing_dialog import ShowingDialog
from salesapp.ui.presentation.slides import Slides
from salesapp.ui.settings import settings_file
from salesapp.ui.translate import translator


@pytest.fixture
def goods(db, make_product, make_client, make_contact, make_deal):
    from salesapp.db.models.deals import DealLine

    organizations.save(OrganizationDraft("ООО «Рядкреп»"))
    ids = [make_product(f"Анкер {letter}1", sku=f"{letter}-1") for letter in "АБВГ"]
    client = make_client("ООО «Волжмонтаж»")
    make_contact(client, "Мельников Игорь")
    deal = make_deal(client)
    DealLine.create(
        deal=deal, position=1, product=ids[3], name="", unit="шт", quantity_milli=1, price_minor=1
    )
    return ids, client


@pytest.fixture
def window(qtbot, qapp, goods, tmp_path, monkeypatch):
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    settings.forget_settings()
    theme.state.mode = theme.ThemeMode.LIGHT
    theme.state.reduce_motion = True
    theme.state.install(qapp)
    translator.use("ru")
    undo.start()
    window = MainWindow(settings_file())
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.start()
    window.show_section("products")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    qtbot.waitUntil(lambda: not jobs.jobs.running)
    settings.forget_settings()


def press(key, *, control=False):
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


@pytest.fixture
def page(qtbot, window, goods) -> PresentationPage:
    """Three products chosen in the list, then the key."""
    ids, _client = goods
    listed = window.navigator.page
    listed.activate()
    listed.list.set_current_id(ids[0])
    listed.list.setFocus()
    for _ in range(2):
        QTest.keyClick(listed.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_D)
    page = window.navigator.page
    assert isinstance(page, PresentationPage)
    qtbot.waitUntil(lambda: page.preview.data() is not None)
    return page


def paper_of(qtbot, page) -> str:
    page.show_paper()
    with qtbot.waitSignal(page.preview.rendered, timeout=5000):
        pass
    return read_text(page.preview.data())


def test_the_chosen_goods_are_shown_in_an_order_the_keys_change(qtbot, page, goods):
    ids, _client = goods
    assert page.goods.goods == ids[:3]
    page.goods.setFocus()
    page.goods.set_current_id(ids[2])
    press(Qt.Key.Key_Up, control=True)
    assert page.goods.goods == [ids[0], ids[2], ids[1]]
    press(Qt.Key.Key_Delete)
    assert page.goods.goods == [ids[0], ids[1]]
    text = paper_of(qtbot, page)
    assert text.index("Анкер А1") < text.index("Анкер Б1")
    assert "Анкер В1" not in text


def test_the_paper_follows_the_words_and_the_boxes(qtbot, page):
    page.name.set_value("Для колонн")
    page.letter.set_value("Добрый день!")
    page.design.set_value("cards")
    page.prices.click()
    text = paper_of(qtbot, page)
    assert "Для колонн" in text
    assert "Добрый день!" in text
    assert "₽" not in text
    assert page_count(page.preview.data()) == 1


def test_what_a_client_asked_for_but_never_saw_is_offered(qtbot, page, goods):
    ids, client = goods
    assert not page.interest.isVisible()
    page.client.set_value(client)
    qtbot.waitUntil(page.interest.isVisible)
    assert "1 товар" in page.interest.text()
    qtbot.mouseClick(page.add_interest, Qt.MouseButton.LeftButton)
    assert page.goods.goods == [*ids[:3], ids[3]]
    assert not page.interest.isVisible()


def test_the_showing_is_written_down_with_its_paper_and_the_next_step(qtbot, page, goods, window):
    ids, client = goods
    page.client.set_value(client)
    paper_of(qtbot, page)
    press(Qt.Key.Key_Return, control=True)
    dialog = window.findChild(ShowingDialog)
    assert dialog.isVisible()
    assert dialog.contact.value() is not None
    dialog.reaction.set_value("просят образцы")
    press(Qt.Key.Key_Return, control=True)
    (shown,) = showings.of_client(client)
    assert [one.product_id for one in shown.products] == ids[:3]
    assert shown.reaction == "просят образцы"
    assert "Анкер А1" in read_text(read_file(shown.file_id))
    assert value("SELECT state FROM activity WHERE id = ?", shown.step_id) == "planned"
    window.undo()
    assert showings.of_client(client) == []
    assert value("SELECT count(*) FROM activity") == 0


def test_a_showing_to_nobody_is_not_written(page, window):
    press(Qt.Key.Key_Return, control=True)
    press(Qt.Key.Key_Return, control=True)
    dialog = window.findChild(ShowingDialog)
    assert dialog.isVisible()
    assert value("SELECT count(*) FROM showing") == 0
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_without_goods_there_is_nothing_to_show(page, goods):
    for one in list(page.goods.goods):
        page.goods.take(one)
    press(Qt.Key.Key_F5)
    assert page.picker.hasFocus()


def test_slides_turn_by_keys_and_hide_the_prices(qtbot, page, goods):
    page.show_slides()
    slides = page._slides
    assert isinstance(slides, Slides)
    qtbot.waitUntil(slides.isVisible)
    before = slides.grab().toImage()
    QTest.keyClick(slides, Qt.Key.Key_P)
    assert slides.grab().toImage() != before
    QTest.keyClick(slides, Qt.Key.Key_Right)
    assert slides.place == 1
    QTest.keyClick(slides, Qt.Key.Key_End)
    QTest.keyClick(slides, Qt.Key.Key_Right)
    assert slides.place == 2
    assert slides.accessibleName() == "Анкер В1"
    QTest.keyClick(slides, Qt.Key.Key_Left)
    QTest.keyClick(slides, Qt.Key.Key_Home)
    assert slides.place == 0
    with qtbot.waitSignal(slides.ended):
        QTest.keyClick(slides, Qt.Key.Key_Escape)


def test_the_paper_is_saved_where_the_user_says(page, tmp_path, monkeypatch, qtbot):
    target = tmp_path / "показ.pdf"
    monkeypatch.setattr("salesapp.ui.files.ask_save_path", lambda *_: target)
    press(Qt.Key.Key_S, control=True)
    qtbot.waitUntil(target.exists)
    assert "Анкер А1" in read_text(target.read_bytes())


def test_a_price_list_is_seen_saved_and_written_as_a_workbook(qtbot, window, tmp_path, monkeypatch):
    window.run_action("products.price_paper")
    dialog = window.findChild(PriceListDialog)
    qtbot.waitUntil(lambda: dialog.preview.data() is not None)
    assert "Анкер А1" in read_text(dialog.preview.data())
    book, paper = tmp_path / "прайс.xlsx", tmp_path / "прайс.pdf"
    monkeypatch.setattr("salesapp.ui.presentation.price_list_dialog.ask_save_path", lambda *_: book)
    monkeypatch.setattr("salesapp.ui.files.ask_save_path", lambda *_: paper)
    dialog.book.click()
    qtbot.waitUntil(book.exists)
    with zipfile.ZipFile(book) as packed:
        sheets = [packed.read(name).decode() for name in packed.namelist() if "sheet" in name]
    assert any("Анкер А1" in sheet for sheet in sheets)
    press(Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(paper.exists)
    assert "Прайс-лист" in read_text(paper.read_bytes())
    assert dialog.isVisible(), "the same list may be printed or sent"
    dialog.reject()


def test_a_client_is_shown_goods_from_the_card(window, goods):
    _ids, client = goods
    window.show_section("clients")
    window.navigator.page.open_record(window.navigator.page.selection().entity or "client", client)
    window.run_action("clients.present")
    page = window.navigator.page
    assert isinstance(page, PresentationPage)
    assert page.client_id() == client
    assert page.goods.goods == [goods[0][3]]


def test_the_showing_keeps_what_was_typed_a_moment_before(page, goods, window):
    _ids, client = goods
    page.client.set_value(client)
    page.name.set_value("Для колонн")
    page.log_showing()
    press(Qt.Key.Key_Return, control=True)
    (shown,) = showings.of_client(client)
    assert shown.title == "Для колонн"
    assert "Для колонн" in read_text(read_file(shown.file_id))


def test_goods_that_were_deleted_meanwhile_are_shown_to_nobody(page, goods, window):
    ids, client = goods
    page.client.set_value(client)
    for one in ids[1:3]:
        products.delete(one)
    page.log_showing()
    press(Qt.Key.Key_Return, control=True)
    (shown,) = showings.of_client(client)
    assert [one.product_id for one in shown.products] == ids[:1]
    products.delete(ids[0])
    page.show_slides()
    assert page._slides is None
    assert page.picker.hasFocus()


def test_a_price_list_leaves_for_no_client_that_is_only_typed(window, tmp_path, monkeypatch, qtbot):
    target = tmp_path / "прайс.pdf"
    monkeypatch.setattr("salesapp.ui.files.ask_save_path", lambda *_: target)
    window.run_action("products.price_paper")
    dialog = window.findChild(PriceListDialog)
    dialog.client.editor.setText("Волжмонт")
    dialog.save_pdf()
    assert dialog.client.error()
    assert not target.exists()
    dialog.client.set_value(None)
    dialog.save_pdf()
    qtbot.waitUntil(target.exists)
    dialog.reject()


def opened_from_history(qtbot, window, client) -> ReactionDialog:
    """The dialog that a press on the showing opens in the history of the client."""
    window.open_record(Entity.CLIENT, client)

    def found() -> list[TextLink]:
        links = window.navigator.page.findChildren(TextLink)
        return [one for one in links if "Для колонн" in one.text() and one.isVisible()]

    qtbot.waitUntil(lambda: len(found()) == 1)
    found()[0].click()
    return window.findChildren(ReactionDialog)[-1]


def test_what_was_said_of_what_was_shown_is_written_down_later(page, goods, window, qtbot):
    ids, client = goods
    page.client.set_value(client)
    page.name.set_value("Для колонн")
    page.log_showing()
    press(Qt.Key.Key_Return, control=True)
    dialog = opened_from_history(qtbot, window, client)
    assert list(dialog.goods) == ids[:3]
    dialog.reaction.set_value("просят образцы")
    dialog.goods[ids[1]].set_value("дорого")
    press(Qt.Key.Key_Return, control=True)
    (shown,) = showings.of_client(client)
    assert shown.reaction == "просят образцы"
    assert [one.reaction for one in shown.products] == ["", "дорого", ""]

    def told() -> str:
        return "\n".join(one.text() for one in window.navigator.page.findChildren(QLabel))

    qtbot.waitUntil(lambda: "Анкер Б1: дорого" in told())
    assert "просят образцы" in told()
    # Undone as one step, and what is typed meanwhile is never lost to another window.
    undo.undo()
    assert showings.of_client(client)[0].reaction == ""
    undo.redo()
    dialog = opened_from_history(qtbot, window, client)
    assert dialog.reaction.value() == "просят образцы"
    assert dialog.goods[ids[1]].value() == "дорого"
    set_reaction(shown.id, "передумали", [(ids[0], "")])
    dialog.reaction.set_value("берут")
    press(Qt.Key.Key_Return, control=True)
    assert showings.of_client(client)[0].reaction == "передумали"
    assert dialog.isVisible()
    assert dialog.reaction.value() == "берут"


def test_a_showing_that_was_none_is_taken_out_of_the_history(page, goods, window, qtbot):
    _ids, client = goods
    page.client.set_value(client)
    page.name.set_value("Для колонн")
    page.log_showing()
    press(Qt.Key.Key_Return, control=True)
    opened_from_history(qtbot, window, client).remove.click()
    assert showings.of_client(client) == []
    undo.undo()
    assert len(showings.of_client(client)) == 1


def test_a_showing_stands_in_the_deal_it_was_made_for(page, goods, window, make_deal):
    from salesapp.db.queries.deal_timeline import deal_timeline
    from salesapp.db.queries.timeline import TimelineKind

    _ids, client = goods
    only = value("SELECT id FROM deal WHERE client_id = ?", client)
    page.client.set_value(client)
    page.log_showing()
    dialog = window.findChild(ShowingDialog)
    assert dialog.deal.value() == only, "there is no other open deal"
    press(Qt.Key.Key_Return, control=True)
    (shown,) = showings.of_client(client)
    assert value("SELECT deal_id FROM activity WHERE id = ?", shown.step_id) == only
    assert [one.record_id for one in deal_timeline(only, [TimelineKind.SHOWING])] == [shown.id]
    other = make_deal(client, "Анкеры для склада")
    page.log_showing()
    dialog = window.findChildren(ShowingDialog)[-1]
    assert dialog.deal.value() is None, "nobody knows which of the two"
    dialog.deal.set_value(other)
    press(Qt.Key.Key_Return, control=True)
    assert value("SELECT count(*) FROM showing WHERE deal_id = ?", other) == 1
