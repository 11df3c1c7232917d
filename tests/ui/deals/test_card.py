"""The whole card of a deal: opened, walked along, its line and what holds the money."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db.connection import execute, row, value
from salesapp.db.queries import deal_cards, offers
from salesapp.domain.changes import Entity
from salesapp.domain.lifeline import LinkKind
from salesapp.services import deals as service
from salesapp.services import offers as offer_service
from salesapp.services import organizations
from salesapp.ui import format as fmt
from salesapp.ui.activities.complete_dialog import CompleteDialog
from salesapp.ui.activities.step_popover import StepPopover
from salesapp.ui.dealcard.overview import Overview
from salesapp.ui.dealcard.page import DealPage
from salesapp.ui.deals.page import DealsPage
from salesapp.ui.invoices.page import PaymentsPage
from salesapp.ui.kit.menu import Menu
from salesapp.ui.offers.editor import OfferEditor
from salesapp.ui.qualifying.sheet_dialog import SheetDialog
from salesapp.ui.store import store
from tests.services.papers_kit import BOLT, SELLER

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def here(desk) -> DealPage:
    """The page of a deal in view."""
    page = desk.window.navigator.page
    assert isinstance(page, DealPage)
    return page


def opened(open_desk, deal: int, size: tuple[int, int] = (1440, 900)):
    """The window with the page of a deal."""
    desk = open_desk(size)
    desk.window.open_record(Entity.DEAL, deal)
    return desk, here(desk)


def click_link(page: DealPage, kind: LinkKind) -> None:
    """Click a link of the line."""
    at = [link.kind for link in page.strip.links()].index(kind)
    QTest.mouseClick(page.strip, LEFT, pos=page.strip.place_of(at).center())


def sent_offer(deal: int, valid: date | None = None) -> int:
    """An offer the client has."""
    organizations.save(SELLER)
    made = int(offer_service.create(None, deal, fmt.today()).subject_id or 0)
    draft = offers.card(made).draft
    until = valid or fmt.today() + timedelta(days=30)
    offer_service.save(made, replace(draft, lines=(BOLT,), valid_until=until))
    offer_service.send(made, fmt.today())
    return made


def test_enter_opens_the_card_and_escape_comes_back_to_the_same_place(open_desk, deal_with_step):
    deals = [deal_with_step(f"Болты {place}") for place in range(3)]
    desk = open_desk()
    order = desk.ids("qualification")
    desk.select(order[1])
    desk.press(KEY.Key_Return)
    page = here(desk)
    assert page.title() == deal_cards.card(order[1]).title
    assert page.subtitle() == "2 из 3"
    desk.press(KEY.Key_Escape)
    assert desk.window.navigator.page is desk.page
    assert desk.page.current_deal() == order[1]
    assert desk.column("qualification").hasFocus()
    assert set(order) == set(deals)


@pytest.mark.parametrize("way", ["double", "f4", "row"])
def test_other_ways_into_the_card(open_desk, deal_with_step, way):
    deal = deal_with_step("Болты")
    desk = open_desk()
    if way == "row":
        desk.page.bar.set_view("list")
        desk.page.show_view("list")
        table = desk.page.list.table
        table.set_current_id(deal)
        table.setFocus()
        desk.press(KEY.Key_Return)
    elif way == "f4":
        desk.select(deal)
        desk.press(KEY.Key_F4)
    else:
        cards = desk.select(deal)
        place = cards.card_place(deal).center()
        QTest.mouseDClick(cards.viewport(), LEFT, pos=place)
    assert here(desk).title() == "Болты"


def test_the_next_and_the_previous_deal_without_going_back(open_desk, deal_with_step):
    for place in range(3):
        deal_with_step(f"Болты {place}")
    desk = open_desk()
    order = desk.ids("qualification")
    desk.select(order[0])
    desk.press(KEY.Key_Return)
    page = here(desk)
    assert not page.head.previous.isEnabled()
    desk.press(KEY.Key_Down, alt=True)
    assert page.selection().ids == (order[1],)
    page.head.next.click()
    assert page.selection().ids == (order[2],)
    assert not page.head.next.isEnabled()
    desk.press(KEY.Key_Up, alt=True)
    assert page.subtitle() == "2 из 3"


def test_a_deal_opened_from_elsewhere_goes_back_there(open_desk, deal_with_step):
    deal = deal_with_step("Болты")
    desk = open_desk()
    desk.window.show_section("tasks")
    before = desk.window.navigator.page
    desk.window.open_record(Entity.DEAL, deal)
    here(desk)
    desk.press(KEY.Key_Left, alt=True)
    assert desk.window.navigator.page is before


def test_the_stage_is_moved_by_a_click_on_the_path_through_the_gate(open_desk, deal_with_step):
    deal = deal_with_step("Болты", need="болты")
    desk, page = opened(open_desk, deal)
    path = page.head.path
    QTest.mouseClick(path, LEFT, pos=path.place_of(1).center())
    gate = page.mover.gate
    assert gate is not None, "the volume is not known yet"
    desk.press(KEY.Key_Escape)
    assert desk.stage_of(deal) == "qualification"
    store.changed.emit(service.update(deal, {"volume": "5 т"}))
    path.setFocus()
    desk.press(KEY.Key_Right)
    desk.press(KEY.Key_Return)
    assert desk.stage_of(deal) == "selection"
    assert "Подбор" in path.stage_at(1).name


def test_keys_move_the_stage_and_close_the_deal(open_desk, deal_with_step):
    deal = deal_with_step("Болты", need="болты", volume="5 т")
    desk, page = opened(open_desk, deal)
    desk.press(KEY.Key_Right, control=True)
    assert desk.stage_of(deal) == "selection"
    desk.press(KEY.Key_X)
    assert page.mover.lost is not None
    page.mover.lost.reject()
    desk.press(KEY.Key_W)
    assert page.mover.gate is not None
    desk.press(KEY.Key_Escape)
    assert page.mover.gate is None


def test_the_line_says_what_holds_the_money_and_its_button_removes_it(
    open_desk, make_client, make_deal, qtbot
):
    deal = make_deal(make_client(), "Болты", stage="selection")
    desk, page = opened(open_desk, deal)
    assert page.hold.text.text() == "Следующий шаг не назначен"
    assert page.step.isHidden(), "the line says it once"
    assert "Неизвестно, что нужно клиенту" in page.hold.text.toolTip()
    page.hold.button.click()
    popover = desk.window.findChild(StepPopover)
    assert popover is not None
    desk.press(KEY.Key_Escape)


def test_who_does_not_know_the_need_is_led_to_the_questions(open_desk, deal_with_step):
    deal = deal_with_step("Болты")
    desk, page = opened(open_desk, deal)
    assert page.hold.text.text() == "Неизвестно, что нужно клиенту"
    page.hold.button.click()
    assert desk.window.findChildren(SheetDialog)


def test_the_missing_link_is_made_of_the_former_one(open_desk, deal_with_step):
    deal = deal_with_step("Болты", need="болты")
    offer = sent_offer(deal)
    desk, page = opened(open_desk, deal)
    store.changed.emit(service.update(deal, {"contract_basis": "П-118"}))
    offer_service.accept(offer)
    page.apply_changes(None)  # type: ignore[arg-type]  # the page looks at the store anew
    kinds = [link.kind for link in page.strip.links()]
    assert page.strip.says(kinds.index(LinkKind.INVOICE)).endswith("Выставить счёт")
    click_link(page, LinkKind.INVOICE)
    assert isinstance(desk.window.navigator.page, PaymentsPage)
    made = row("SELECT offer_id, deal_id FROM invoice")
    assert made == (offer, deal)


def test_the_line_opens_its_papers_by_keys(open_desk, deal_with_step):
    deal = deal_with_step("Болты", need="болты")
    sent_offer(deal)
    desk, page = opened(open_desk, deal)
    page.strip.setFocus()
    desk.press(KEY.Key_Home)
    for _step in range(2):
        desk.press(KEY.Key_Right)
    assert "КП" in page.strip.accessibleDescription()
    desk.press(KEY.Key_Return)
    assert isinstance(desk.window.navigator.page, OfferEditor)
    desk.press(KEY.Key_Left, alt=True)
    assert desk.window.navigator.page is page


def test_the_client_says_yes_on_the_line(open_desk, deal_with_step):
    deal = deal_with_step("Болты", need="болты")
    offer = sent_offer(deal)
    _desk, page = opened(open_desk, deal)
    click_link(page, LinkKind.ORDER)
    assert value("SELECT state FROM offer WHERE id = ?", offer) == "accepted"
    assert page.hold.text.text() == "Клиент согласен, а счёт не выставлен"


def test_an_expired_offer_gets_a_new_version(open_desk, deal_with_step, monkeypatch):
    deal = deal_with_step("Болты", need="болты")
    sent_offer(deal, fmt.today() + timedelta(days=1))
    later = fmt.today() + timedelta(days=3)
    execute("UPDATE activity SET due_on = ? WHERE deal_id = ?", later.isoformat(), deal)
    monkeypatch.setattr(fmt, "today", lambda: later)
    desk, page = opened(open_desk, deal)
    assert "истекло 2 дня назад" in page.hold.text.text()
    page.hold.button.click()
    assert isinstance(desk.window.navigator.page, OfferEditor)
    assert value("SELECT count(*) FROM offer WHERE deal_id = ?", deal) == 2


def test_a_link_without_a_paper_of_its_own_is_typed_into_its_field(open_desk, deal_with_step):
    deal = deal_with_step("Болты", need="болты")
    sent_offer(deal)
    desk, page = opened(open_desk, deal)
    page.show_tab("history")
    click_link(page, LinkKind.CONTRACT)
    overview = page.tab("overview")
    assert isinstance(overview, Overview)
    assert QApplication.focusWidget() is overview.fields.fields["contract_basis"].editor
    desk.write("Договор П-118")
    desk.press(KEY.Key_Return)
    assert value("SELECT contract_basis FROM deal WHERE id = ?", deal) == "Договор П-118"
    assert next(one for one in page.strip.links() if one.kind is LinkKind.CONTRACT).text


def test_the_first_talk_is_written_down_from_the_line(open_desk, deal_with_step):
    deal = deal_with_step("Болты")
    desk, page = opened(open_desk, deal)
    click_link(page, LinkKind.CONTACT)
    assert desk.window.findChildren(CompleteDialog)
    assert page.strip.says(0).startswith("Первый контакт")


def test_what_the_stages_demand_stands_with_its_share_and_leads_to_the_fields(
    open_desk, deal_with_step
):
    deal = deal_with_step("Болты", need="болты")
    _desk, page = opened(open_desk, deal)
    overview = page.tab("overview")
    assert isinstance(overview, Overview)
    lacking = [one.text() for one in overview.gate.rows if not one.field.filled]
    assert "Объём" in lacking
    next(one for one in overview.gate.rows if one.text() == "Объём").click()
    assert QApplication.focusWidget() is overview.fields.fields["volume"].editor


def test_an_answer_to_a_waiting_offer_is_written_from_the_line(
    open_desk, deal_with_step, monkeypatch
):
    deal = deal_with_step("Болты", need="болты")
    offer = sent_offer(deal)
    later = fmt.today() + timedelta(days=9)
    _desk, page = opened(open_desk, deal)
    monkeypatch.setattr(fmt, "today", lambda: later)
    execute("UPDATE activity SET due_on = ? WHERE deal_id = ?", later.isoformat(), deal)
    page.apply_changes(None)  # type: ignore[arg-type]  # the page looks at the store anew
    assert "нет ответа" in page.hold.text.text()
    page.hold.button.click()
    menu = next(one for one in page.findChildren(Menu) if one.isVisible())
    assert menu.actions()[0].text() == "Клиент согласен"
    menu.actions()[0].trigger()
    assert value("SELECT state FROM offer WHERE id = ?", offer) == "accepted"


def test_a_won_deal_is_sold_again_with_its_goods(open_desk, make_client, make_deal):
    deal = make_deal(make_client(), "Болты", stage="won", amount_minor=500_00)
    desk, page = opened(open_desk, deal)
    assert page.hold.isHidden()
    assert page.step.isHidden()
    page.head.again.click()
    fresh = here(desk)
    assert fresh.selection().ids != (deal,)
    assert row("SELECT title, amount_minor FROM deal ORDER BY id DESC LIMIT 1") == ("Болты", 500_00)


def test_a_note_goes_into_the_history_of_the_deal(open_desk, deal_with_step):
    deal = deal_with_step("Болты")
    _desk, page = opened(open_desk, deal)
    overview = page.tab("overview")
    assert isinstance(overview, Overview)
    overview.history.note.setPlainText("Просит образцы")
    overview.history.save.click()
    assert overview.history.shown()[0].text == "Просит образцы"
    page.show_tab("history")
    section = page.tab("history").section
    assert next(one.text for one in section.shown()) == "Просит образцы"


def test_a_deleted_deal_closes_its_page(open_desk, deal_with_step):
    deal = deal_with_step("Болты")
    desk, page = opened(open_desk, deal)
    page.delete_deal()
    assert isinstance(desk.window.navigator.page, DealsPage)


def test_the_panel_says_what_holds_the_money_too(open_desk, deal_with_step, make_client, make_deal):
    organizations.save(SELLER)
    deal = deal_with_step("Болты", need="болты")
    bare = make_deal(make_client(), "Гайки")
    desk = open_desk()
    desk.page.show_panel(deal)
    assert desk.page.panel.hold.text.text() == "У клиента нет предложения"
    desk.page.panel.hold.button.click()
    assert isinstance(desk.window.navigator.page, OfferEditor)
    desk.window.show_section("deals")
    desk.page.show_panel(bare)
    assert desk.page.panel.hold.isHidden(), "the step says itself that it is missing"
    assert desk.page.panel.step.isVisible()


def test_a_field_wanted_from_the_panel_opens_the_card_at_the_field(
    open_desk, deal_with_step, make_invoice, make_payment
):
    deal = deal_with_step("Болты", need="болты")
    desk = open_desk()
    desk.page.show_panel(deal)
    desk.page.remove_hold("ship_date", None)
    page = here(desk)
    overview = page.tab("overview")
    assert isinstance(overview, Overview)
    assert QApplication.focusWidget() is overview.fields.fields["ship_on"].editor


def test_every_tab_shows_in_both_languages_and_sizes(open_desk, deal_with_step):
    from salesapp.ui.translate import translator

    deal = deal_with_step("Болты", need="болты")
    sent_offer(deal)
    desk, page = opened(open_desk, deal, (1180, 720))
    for name, _words, _make in page._makers:
        page.show_tab(name)
        assert page.stack.currentWidget().isVisible()
    translator.use("en")
    desk.window._make_anew()
    assert here(desk).tabs.value() == "changes"
    assert here(desk).hold.text.text() == "It is not known who decides"
    translator.use("ru")


class Watch(QObject):
    """Which cards stand in a column whenever it is painted."""

    def __init__(self, area) -> None:
        super().__init__(area)
        self._area = area
        self.seen: list[int] = []
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:  # noqa: N802 - Qt calls it so
        if event.type() == QEvent.Type.Paint:
            body = self._area.body
            cards = (body.itemAt(place).widget() for place in range(body.count()))
            self.seen.append(sum(one is not None and one.isVisible() for one in cards))
        return False


def test_the_parts_of_the_overview_come_into_view_together(open_desk, deal_with_step, qtbot):
    _desk, page = opened(open_desk, deal_with_step())
    overview = page.tab("overview")
    assert isinstance(overview, Overview)
    watches = [Watch(area) for area in (overview._middle, overview._right)]
    qtbot.waitUntil(lambda: not overview._todo)
    qtbot.waitUntil(lambda: all(any(one.seen) for one in watches))
    qtbot.wait(100)
    for one in watches:
        assert one._area.updatesEnabled()
        assert len(set(one.seen) - {0}) == 1, f"it flashed: {one.seen}"
