"""Objections, people, competitors and the sheet of a negotiation on the card, by mouse and keys."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from salesapp.db.connection import row, value
from salesapp.db.queries import negotiation as sheets
from salesapp.db.queries import objections as library
from salesapp.db.queries import stakeholders as people
from salesapp.domain.changes import Entity
from salesapp.domain.negotiation import Limits, SheetDraft, Side, Standing, Term
from salesapp.domain.objections import Answer, HeardDraft, ObjectionKind, Outcome
from salesapp.domain.stakeholders import CompetitorDraft
from salesapp.services import negotiation, objections, organizations, stakeholders, undo
from salesapp.ui import files, theme
from salesapp.ui import format as fmt
from salesapp.ui.dealcard.competitor_dialog import CompetitorDialog
from salesapp.ui.dealcard.concession_dialog import ConcessionDialog
from salesapp.ui.dealcard.limits_dialog import LimitsDialog
from salesapp.ui.dealcard.negotiation_tab import NegotiationTab
from salesapp.ui.dealcard.objection_dialog import ObjectionDialog
from salesapp.ui.dealcard.objections_tab import ObjectionsTab
from salesapp.ui.dealcard.page import DealPage
from salesapp.ui.dealcard.people_tab import PeopleTab
from salesapp.ui.dealcard.round_dialog import RoundDialog
from salesapp.ui.dealcard.stakeholder_dialog import StakeholderDialog
from salesapp.ui.objections.page import LibraryPage, RepliesSection
from tests.services.papers_kit import SELLER

KEY = Qt.Key


@pytest.fixture
def opened(open_desk, make_client, make_deal, make_activity, make_contact):
    """The window with the page of a deal whose client has two people; the page and the deal."""

    def make(tab: str = "overview"):
        client = make_client("ООО «Волжмонтаж-7»", industry="Монтаж")
        boss = make_contact(client, "Мельников Игорь")
        make_contact(client, "Демидова Ольга")
        deal = make_deal(client, "Болты", need="болты", amount_minor=425_000_00)
        make_activity(client, deal=deal, due_on=fmt.today() + timedelta(days=1))
        desk = open_desk()
        desk.window.open_record(Entity.DEAL, deal)
        page = desk.window.navigator.page
        assert isinstance(page, DealPage)
        page.show_tab(tab)
        return desk, page, deal, boss

    return make


def dialog_of(desk, kind):
    """The dialog of a kind that is open."""
    found = [one for one in desk.window.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_one_key_then_words_then_the_reply_and_its_outcome(opened):
    desk, page, deal, _boss = opened()
    desk.press(KEY.Key_O)
    dialog = dialog_of(desk, ObjectionDialog)
    assert QApplication.focusWidget() is dialog.search
    dialog.search.setText("поставщ")
    dialog.search.searched.emit("поставщ")
    assert dialog.objections.choice().title == "У нас уже есть поставщик"
    assert "Что в его работе" in dialog.probes.text()
    desk.press(KEY.Key_Return)
    assert QApplication.focusWidget() is dialog.replies
    desk.press(KEY.Key_Down)
    reply = dialog.replies.choice()
    desk.press(KEY.Key_Return)
    dialog.outcome.set_value(Outcome.LIFTED)
    dialog.reason.set_value("возят долго")
    desk.press(KEY.Key_Return, control=True)
    assert not dialog.isVisible()
    (heard,) = library.of_deal(deal)
    assert (heard.kind, heard.outcome, heard.reply_id, heard.reason) == (
        ObjectionKind.SUPPLIER,
        Outcome.LIFTED,
        reply.id,
        "возят долго",
    )
    assert page.isVisible()


def test_an_open_objection_is_told_and_answered_from_the_line(opened):
    desk, page, deal, _boss = opened()
    price = library.shelf()[0].id
    objections.hear(HeardDraft(price, deal))
    page.apply_changes(None)
    assert page.hold.text.text() == "Клиент возражает: «Дорого»"
    page.hold.button.click()
    dialog = dialog_of(desk, ObjectionDialog)
    assert "Дорого" in dialog.title.text()
    dialog.outcome.set_value(Outcome.POSTPONED)
    dialog.outcome.changed.emit(Outcome.POSTPONED)
    assert dialog.until.isVisible()
    dialog.until.set_value(fmt.today())
    dialog.accept()
    assert dialog.isVisible(), "a day to come is asked for"
    dialog.until.set_value(fmt.today() + timedelta(days=4))
    dialog.accept()
    assert library.of_deal(deal)[0].return_on == fmt.today() + timedelta(days=4)
    assert page.hold.text.text() != "Клиент возражает: «Дорого»"


def test_replies_stand_by_their_success_with_the_sample(opened):
    desk, page, deal, _boss = opened()
    price = library.shelf()[0].id
    best = library.replies(price)[2]
    for _turn in range(6):
        objections.hear(HeardDraft(price, deal, answer=Answer(Outcome.LIFTED, best.id)))
    page.hear_objection()
    dialog = dialog_of(desk, ObjectionDialog)
    lines = dialog.replies.lines.choices
    assert (lines[1].id, lines[1].chip, lines[1].tone) == (
        best.id,
        "100\N{NO-BREAK SPACE}% · 6",
        "ok",
    )


def test_an_objection_written_by_mistake_is_taken_back(opened):
    desk, page, deal, _boss = opened("objections")
    objections.hear(HeardDraft(library.shelf()[0].id, deal))
    page.apply_changes(None)
    tab = page.tab("objections")
    assert isinstance(tab, ObjectionsTab)
    tab.section.rows[0].click()
    dialog_of(desk, ObjectionDialog)._forget()
    assert library.of_deal(deal) == []


def test_people_are_put_on_the_map_and_a_new_name_makes_a_person(opened):
    desk, page, deal, boss = opened("people")
    tab = page.tab("people")
    assert isinstance(tab, PeopleTab)
    tab.people.add.click()
    dialog = dialog_of(desk, StakeholderDialog)
    dialog.person.editor.set_value(boss)
    dialog.role.set_value("decides")
    dialog.attitude.set_value("for")
    dialog.matters.set_value("срок")
    dialog.accept()
    (one,) = people.of_deal(deal)
    assert (one.name, one.role, one.attitude, one.matters) == (
        "Мельников Игорь",
        "decides",
        "for",
        "срок",
    )
    assert value("SELECT decision_contact_id FROM deal WHERE id = ?", deal) == boss
    assert [person.text() for person in tab.map.people] == ["Мельников Игорь"]

    tab.people.add.click()
    dialog = dialog_of(desk, StakeholderDialog)
    combo = dialog.person.editor.combo
    combo.setCurrentIndex(combo.count() - 1)
    dialog.person.editor.name.setText("Новиков Пётр")
    dialog.role.set_value("blocks")
    dialog.accept()
    assert {person.text() for person in tab.map.people} == {"Мельников Игорь", "Новиков Пётр"}

    tab.map.people[0].click()
    dialog = dialog_of(desk, StakeholderDialog)
    dialog._remove()
    assert len(people.of_deal(deal)) == 1


def test_competitors_stand_against_our_sum_and_the_refusal_proposes_them(opened):
    desk, page, deal, _boss = opened("people")
    tab = page.tab("people")
    assert isinstance(tab, PeopleTab)
    tab.competitors.add.click()
    dialog = dialog_of(desk, CompetitorDialog)
    dialog.name.set_value("Метизторг")
    dialog.price.set_value(400_000_00)
    dialog.answer.set_value("точный срок")
    dialog.accept()
    assert "дешевле на 25\N{NO-BREAK SPACE}000" in tab.competitors.rows[0].accessibleName()
    stakeholders.save_competitor(deal, CompetitorDraft("Болтинвест", price_minor=390_000_00))
    tab.competitors.add.click()
    dialog = dialog_of(desk, CompetitorDialog)
    dialog.name.set_value("метизторг")
    dialog.accept()
    assert dialog.name.error(), "a competitor is named once"
    dialog.reject()

    desk.press(KEY.Key_X)
    lost = page.mover.lost
    assert lost is not None
    lost.competitor.editor.setText("Метизторг")
    assert lost.price.value() == 400_000_00


def test_limits_rounds_and_a_concession_beyond_the_limit(opened):
    desk, page, deal, boss = opened("negotiation")
    tab = page.tab("negotiation")
    assert isinstance(tab, NegotiationTab)
    tab.terms.edit.click()
    dialog = dialog_of(desk, LimitsDialog)
    price = dialog.cells[Term.PRICE]
    assert price[0].value() == 425_000_00, "the deal's sum is proposed as the target"
    price[1].set_value(430_000_00)
    dialog.accept()
    assert dialog.isVisible(), "a limit better than the target is refused"
    price[1].set_value(410_000_00)
    for cell, days in zip(dialog.cells[Term.DEFERRAL], (0, 14, 30), strict=True):
        cell.set_value(days)
    dialog.accept()
    assert sheets.limits(deal)[Term.DEFERRAL] == Limits(0, 14, 30)

    tab.rounds.add.click()
    dialog = dialog_of(desk, RoundDialog)
    dialog.contact.set_value(boss)
    dialog.wanted[Term.DEFERRAL].set_value(45)
    dialog.accept()
    assert sheets.sheet(deal).positions() == {Term.DEFERRAL: 45}

    tab.concessions.gave.click()
    dialog = dialog_of(desk, ConcessionDialog)
    dialog.term.set_value(Term.DEFERRAL)
    dialog.value.set_value(21)
    dialog.value.changed.emit()
    assert dialog.reason.isVisible()
    assert dialog.worth.value() == 5_950_00, "21 days of 425 000 at 2 % a month"
    dialog.accept()
    assert dialog.isVisible(), "beyond the limit a reason is asked for"
    dialog.reason.set_value("годовой объём")
    dialog.accept()
    (one,) = sheets.sheet(deal).concessions
    assert (one.standing, one.reason, one.worth_minor) == (
        Standing.BEYOND,
        "годовой объём",
        5_950_00,
    )
    tab.concessions.rows[0].click()
    dialog = dialog_of(desk, ConcessionDialog)
    assert dialog.value.value() == 21
    dialog._remove()
    assert sheets.sheet(deal).concessions == []


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_sheet_is_saved_as_one_page(opened, tmp_path: Path, monkeypatch, language, qtbot):
    from salesapp.ui.translate import translator

    _desk, page, deal, _boss = opened("negotiation")
    organizations.save(SELLER)
    negotiation.save_sheet(deal, SheetDraft({Term.PRICE: Limits(425_000_00)}))
    target = tmp_path / "sheet.pdf"
    monkeypatch.setattr(files, "ask_save_path", lambda *_told: target)
    translator.use(language)
    page.save_negotiation_pdf()
    qtbot.waitUntil(target.exists)
    translator.use("ru")
    import pypdfium2

    document = pypdfium2.PdfDocument(target)
    text = document[0].get_textpage().get_text_bounded()
    assert len(document) == 1
    assert ("Точка выхода" if language == "ru" else "Walk-away") in text
    document.close()


def test_the_library_is_read_once_when_it_opens_and_its_replies_have_their_room(
    opened, monkeypatch
):
    desk, _page, _deal, _boss = opened("objections")
    read: list[int] = []
    show = RepliesSection.show_replies

    def count(section, ranked):
        read.append(len(ranked))
        show(section, ranked)

    monkeypatch.setattr(RepliesSection, "show_replies", count)
    desk.window.run_action("objections.show")
    shown = desk.window.navigator.page
    assert isinstance(shown, LibraryPage)
    assert len(read) == 1
    replies = shown.replies.list
    tall = sum(replies.sizeHintForRow(at) for at in range(read[0]))
    assert replies.height() == max(theme.px(60), tall + 4)


def test_the_library_is_edited_and_its_replies_ranked(opened):
    desk, page, deal, _boss = opened("objections")
    tab = page.tab("objections")
    assert isinstance(tab, ObjectionsTab)
    tab.shelf.click()
    shown = desk.window.navigator.page
    assert isinstance(shown, LibraryPage)
    assert shown.list.lines.rowCount() == 12
    shown.search.setText("отсрочк")
    shown.load()
    assert shown.list.lines.rowCount() < 12
    shown.search.setText("")
    shown.load()

    shown.new_objection()
    from salesapp.ui.objections.forms import ObjectionForm, ReplyForm

    form = dialog_of(desk, ObjectionForm)
    form.words.set_value("Анкер ржавеет")
    form.probes.set_value("Где стоял?\nКакой был цинк?")
    form.accept()
    made = library.shelf("ржавеет")[0]
    assert made.probes == ("Где стоял?", "Какой был цинк?")
    assert shown.list.choice().id == made.id

    shown.add_reply()
    form = dialog_of(desk, ReplyForm)
    form.words.set_value("Цинк 12 мкм")
    form.proof.set_value("протокол 17-26")
    form.accept()
    assert [one.text for one in library.replies(made.id)] == ["Цинк 12 мкм"]
    objections.hear(
        HeardDraft(made.id, deal, answer=Answer(Outcome.LIFTED, library.replies(made.id)[0].id))
    )
    shown.load()
    assert shown.replies.list.lines.choices[0].chip == "100\N{NO-BREAK SPACE}% · 1"
    shown.delete_objection()
    assert library.shelf("ржавеет") == []
    desk.press(KEY.Key_Escape)
    assert desk.window.navigator.page is page


def test_undo_takes_back_what_was_written_on_the_card(opened):
    desk, page, deal, _boss = opened()
    page.hear_objection()
    dialog_of(desk, ObjectionDialog).accept()
    assert library.open_count(deal) == 1
    desk.window.undo()
    assert library.open_count(deal) == 0
    assert row("SELECT count(*) FROM heard_objection WHERE deleted_at IS NULL") == (0,)
    assert sheets.sheet(deal).balance == (0, 0)
    assert Side.GAVE.value == "gave"


def test_a_form_says_in_russian_how_much_is_left_to_correct(opened):
    desk, page, _deal, _boss = opened("people")
    tab = page.tab("people")
    assert isinstance(tab, PeopleTab)
    tab.competitors.add.click()
    dialog = dialog_of(desk, CompetitorDialog)
    dialog.accept()
    assert dialog._left.text() == "осталось исправить 1 поле"
    dialog.reject()


def test_the_gate_of_the_contract_leads_to_the_objections(opened, stage_id):
    desk, page, deal, _boss = opened()
    objections.hear(HeardDraft(library.shelf()[0].id, deal))
    page.mover.move(deal, stage_id("contract"))
    gate = page.mover.gate
    assert gate is not None
    row_of = next(one for one in gate.rows if one.field.field == "no_open_objections")
    assert row_of.editor.text() == "Ответить на возражения"
    row_of.editor.click()
    assert page.tabs.value() == "objections"
    tab = page.tab("objections")
    assert isinstance(tab, ObjectionsTab)
    tab.section.rows[0].click()
    dialog = dialog_of(desk, ObjectionDialog)
    dialog.outcome.set_value(Outcome.LIFTED)
    dialog.accept()
    assert library.open_count(deal) == 0
    assert desk.stage_of(deal) == "qualification"


def test_a_new_objection_that_the_filters_would_hide_is_brought_into_view(opened):
    desk, page, _deal, _boss = opened("objections")
    page.tab("objections").shelf.click()
    shown = desk.window.navigator.page
    shown.search.setText("отсрочк")
    shown.kind.set_value(ObjectionKind.PAYMENT.value)
    shown.load()
    shown.new_objection()
    from salesapp.ui.objections.forms import ObjectionForm

    form = dialog_of(desk, ObjectionForm)
    form.words.set_value("Анкер ржавеет")
    form.accept()
    made = library.shelf("ржавеет")[0]
    assert shown.list.choice().id == made.id
    assert shown._known.id == made.id


def test_a_new_person_put_on_the_map_is_undone_with_the_part_in_one_step(opened):
    _desk, page, deal, _boss = opened("people")
    before = value("SELECT count(*) FROM contact WHERE deleted_at IS NULL")
    dialog = StakeholderDialog.ask(page, deal)
    person = dialog.person.editor
    person.combo.set_value(person._new)
    person.name.setText("Рыбаков Антон")
    dialog.matters.set_value("цена")
    dialog.accept()
    assert [one.name for one in people.of_deal(deal)] == ["Рыбаков Антон"]
    undo.undo()
    assert people.of_deal(deal) == []
    assert value("SELECT count(*) FROM contact WHERE deleted_at IS NULL") == before
