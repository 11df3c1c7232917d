"""Facts, papers, competitors and makers in the real window, by keys."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db import search
from salesapp.db.connection import execute
from salesapp.db.queries import knowledge, products
from salesapp.db.queries.products import ProductFilter
from salesapp.documents.preview import read_text
from salesapp.domain.changes import Entity
from salesapp.domain.knowledge import (
    CertificateDraft,
    CertificateKind,
    CompetitorDraft,
    FactDraft,
    Light,
    light,
)
from salesapp.domain.products import Aspect
from salesapp.services import knowledge as service
from salesapp.services import products as product_service
from salesapp.services.battle_sheets import BattleWords, battle_sheet
from salesapp.ui import format as fmt
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.knowledge.due_dialog import DueDialog
from salesapp.ui.knowledge.forms import CertificateForm, CompetitorForm, FactForm, MakerForm
from salesapp.ui.knowledge.page import KnowledgePage
from salesapp.ui.knowledge.quote_dialog import QuoteDialog
from tests.another_writer import another_writes

SPECIAL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
WORDS = BattleWords(
    "Боевой лист: {name}", "Мы", "Цена", "К их цене", "Товар", "устарела", "Чем", "Доводы",
    "Для своих", "да", "нет",
)  # fmt: skip


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def confirm():
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def page(window) -> KnowledgePage:
    window.navigator.page.list.setFocus()
    press(Qt.Key.Key_K)
    page = window.navigator.page
    assert isinstance(page, KnowledgePage)
    return page


def test_a_fact_is_written_changed_moved_and_taken_back_by_keys(page, window, anchor):
    press(Qt.Key.Key_3)
    assert page.sides.aspect is Aspect.FEATURES
    assert page.light.accessibleName() == "пусто"
    press(Qt.Key.Key_Insert)
    form = window.findChild(FactForm)
    form.words.set_value("Да, без замены")
    form.label.set_value("Можно ли снять?")
    confirm()
    assert page.light.accessibleName() == "известно"
    service.add_fact(anchor, FactDraft(Aspect.FEATURES, "Вторая"))
    page.load()
    page.table.setFocus()
    second = list(page._entries)[1]
    page.table.set_current_id(second)
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert [one.text for one in knowledge.facts_of([anchor])] == ["Вторая", "Да, без замены"]
    page.table.set_current_id(second)
    press(Qt.Key.Key_Return)
    form = page.dialog
    assert form.words.value() == "Вторая"
    form.words.set_value("")
    confirm()
    assert form.isVisible()
    form.words.set_value("Первая")
    confirm()
    page.table.set_current_id(second)
    press(Qt.Key.Key_Delete)
    assert [one.text for one in knowledge.facts_of([anchor])] == ["Да, без замены"]
    window.undo()
    assert [one.text for one in knowledge.facts_of([anchor])] == ["Первая", "Да, без замены"]


def test_only_what_is_proven_is_quoted(page, anchor):
    service.add_fact(anchor, FactDraft(Aspect.UNIQUENESS, "Самый лучший"))
    service.add_fact(anchor, FactDraft(Aspect.UNIQUENESS, "Край 75 мм", proof="протокол 17"))
    page.load()
    press(Qt.Key.Key_4)
    assert "не использовать в КП" in page.gaps.text()
    page.table.setFocus()
    first, second = page._entries
    QGuiApplication.clipboard().setText("прежнее")
    page.table.set_current_id(first)
    press(Qt.Key.Key_Q)
    assert QGuiApplication.clipboard().text() == "прежнее"
    page.table.set_current_id(second)
    press(Qt.Key.Key_Q)
    assert QGuiApplication.clipboard().text() == "Край 75 мм (протокол 17)."


def test_a_certificate_of_the_maker_serves_all_its_goods(
    page, window, anchor, tmp_path, monkeypatch
):
    press(Qt.Key.Key_7)
    press(Qt.Key.Key_Insert, SPECIAL)
    maker = window.findChild(MakerForm)
    assert maker.fields["name"].value() == "Окский метиз"
    maker.fields["country"].set_value("Россия")
    confirm()
    press(Qt.Key.Key_6)
    press(Qt.Key.Key_Insert, SPECIAL)
    form = window.findChild(CertificateForm)
    scan = tmp_path / "скан.pdf"
    scan.write_bytes(b"%PDF-1.4 scan")
    monkeypatch.setattr("salesapp.ui.knowledge.forms.ask_open_paths", lambda *_: [scan])
    form.number.set_value("РОСС 17")
    form.ends.set_value(fmt.today() - timedelta(days=1))
    form.file.click()
    form.for_all.click()
    confirm()
    known = knowledge.knowledge(anchor, fmt.today())
    assert [(one.number, one.is_of_maker) for one in known.certificates] == [("РОСС 17", True)]
    assert known.certificates[0].file_id is not None
    assert light(Aspect.QUALITY, known.evidence) is Light.STALE
    assert page.light.accessibleName() == "устарело"


def test_a_competitor_is_compared_and_the_sheet_is_drawn(page, window, anchor):
    press(Qt.Key.Key_5)
    press(Qt.Key.Key_Insert, SPECIAL)
    form = window.findChild(CompetitorForm)
    form.name.set_value("Импорт")
    form.price.set_value(125_00)
    form.day.set_value(fmt.today())
    form.values.set_value("Нагрузка: 22 кН\nбез двоеточия")
    confirm()
    (entry,) = page._entries.values()
    assert entry.proof == "125,00\u00a0₽, −20\u00a0%"
    text = read_text(battle_sheet(anchor, WORDS, fmt.today())).replace("\u00a0", " ")
    for told in ("Боевой лист: Анкер М12", "Импорт", "−20%", "Нагрузка", "22 кН"):
        assert told in text


def test_the_sheet_tells_our_price_in_its_own_currency(anchor):
    service.save_competitor(anchor, CompetitorDraft("Импорт", price_minor=9_000_00))
    execute("UPDATE product SET currency = 'EUR' WHERE id = ?", anchor)
    text = read_text(battle_sheet(anchor, WORDS, fmt.today())).replace("\u00a0", " ")
    assert "100,00 €" in text
    assert "9 000,00 ₽" in text
    assert "%" not in text, "euros and roubles are not compared"


def test_the_card_shows_lights_and_the_first_facts(window, anchor):
    for text in ("раз", "два", "три", "четыре"):
        service.add_fact(anchor, FactDraft(Aspect.FEATURES, text))
    listed = window.navigator.page
    listed.panel.show_card(products.card(anchor))
    card = listed.panel.cards[Aspect.FEATURES]
    assert card.facts.text() == "• раз\n• два\n• три\nещё 1"
    assert not card.light.isHidden()
    assert not card.is_empty()
    assert listed.panel.cards[Aspect.QUALITY].is_empty()


def test_the_list_of_what_is_due_leads_to_the_side(window, anchor):
    service.add_fact(anchor, FactDraft(Aspect.QUALITY, "старое", review_on=date(2026, 1, 1)))
    paper = CertificateDraft(CertificateKind.PASSPORT, "П-1", valid_until=date(2026, 2, 1))
    service.save_certificate(paper, product_id=anchor)
    window.run_action("products.due")
    dialog = window.findChild(DueDialog)
    assert len(dialog._found) == 2
    dialog.table.setFocus()
    press(Qt.Key.Key_Return)
    page = window.navigator.page
    assert isinstance(page, KnowledgePage)
    assert page.sides.aspect is Aspect.QUALITY


def test_goods_are_found_by_what_is_known_of_them(window, anchor):
    service.add_fact(anchor, FactDraft(Aspect.FUNCTIONAL, "Держит колонны"))
    assert list(products.ids(ProductFilter("колонн"))) == [anchor]
    (hit,) = search.everything("колонны")
    assert (hit.entity, hit.id, hit.detail) == (Entity.PRODUCT, anchor, "Держит колонны")


def test_facts_go_into_the_letter_of_an_offer(qtbot, window, anchor):
    service.add_fact(anchor, FactDraft(Aspect.FEATURES, "Край 75 мм"))
    service.add_fact(anchor, FactDraft(Aspect.FEATURES, "тайна", is_quotable=False))
    dialog = QuoteDialog(window.navigator.page, [anchor])
    dialog.open()
    dialog.table.setFocus()
    with qtbot.waitSignal(dialog.quoted) as told:
        press(Qt.Key.Key_Return)
    assert told.args == ["Край 75 мм."]
    assert len(dialog._found) == 1
    dialog.reject()


def test_showings_stand_in_the_history_of_the_client(db, make_client, anchor):
    from salesapp.db.queries.timeline import TimelineKind, timeline
    from salesapp.services.showings import ShowingDraft, log_showing

    client = make_client()
    shown = ShowingDraft(client, date(2026, 11, 20), ((anchor, ""),), title="Анкеры")
    log_showing(shown)
    (row,) = timeline(client, [TimelineKind.SHOWING])
    assert (row.subject, row.text) == ("Анкеры", "Анкер М12")


def test_own_words_go_to_the_side_they_were_typed_on(page, window, anchor):
    product_service.set_aspect(anchor, Aspect.QUALITY, "Сертификат ISO")
    page.load()
    page.sides.choose(Aspect.FEATURES)
    page.edit_words()
    page.content.editor.insertPlainText("Резьба закрыта колпачком")
    QTest.mouseClick(page.sides.buttons[Aspect.QUALITY], Qt.MouseButton.LeftButton)
    assert page.sides.aspect is Aspect.QUALITY
    assert not page.content.is_editing()
    assert page.content.text() == "Сертификат ISO"
    known = products.card(anchor).aspects
    assert known[Aspect.QUALITY] == "Сертификат ISO"
    assert known[Aspect.FEATURES] == "Резьба закрыта колпачком"


def test_own_words_are_kept_when_the_page_is_left(page, window, anchor):
    page.sides.choose(Aspect.FEATURES)
    page.edit_words()
    page.content.editor.insertPlainText("Резьба закрыта колпачком")
    window.run_action("frame.back")
    assert window.navigator.page is not page
    assert products.card(anchor).aspects[Aspect.FEATURES] == "Резьба закрыта колпачком"


def test_own_words_that_could_not_be_written_stay_open_on_their_side(page, anchor):
    page.sides.choose(Aspect.FEATURES)
    page.edit_words()
    page.content.editor.insertPlainText("Резьба закрыта колпачком")
    product_service.delete(anchor)
    page.sides.choose(Aspect.QUALITY)
    assert page.sides.aspect is Aspect.FEATURES
    assert page.content.is_editing()
    assert page.content.editor.value() == "Резьба закрыта колпачком"


def test_words_that_could_not_be_written_are_written_the_second_time(page, anchor, db, monkeypatch):
    monkeypatch.setattr("salesapp.db.connection._PATIENCE", 0)
    press(Qt.Key.Key_3)
    page.edit_words()
    page.content.editor.insertPlainText("Резьба закрыта колпачком")
    with another_writes(db):
        confirm()
        (told,) = [one for one in page.window().findChildren(Dialog) if one.isVisible()]
        told.accept()
    assert page.content.editor.hasFocus()
    confirm()
    assert products.card(anchor).aspects[Aspect.FEATURES] == "Резьба закрыта колпачком"


@pytest.fixture
def refused(page, window, db, monkeypatch):
    """Words are typed, and cannot be written when the program ends."""
    monkeypatch.setattr("salesapp.db.connection._PATIENCE", 0)
    press(Qt.Key.Key_3)
    page.edit_words()
    page.content.editor.insertPlainText("Резьба закрыта колпачком")
    with another_writes(db):
        page.leave()
        (told,) = [one for one in window.findChildren(Dialog) if one.isVisible()]
        told.accept()


@pytest.fixture
def come_back(anchor, qtbot):
    """Opens the page anew, as after a restart."""

    def open_page(aspect: Aspect) -> KnowledgePage:
        made = KnowledgePage(anchor, aspect)
        qtbot.addWidget(made)
        return made

    return open_page


@pytest.mark.usefixtures("refused")
def test_words_refused_at_the_end_wait_for_their_side(anchor, come_back):
    again = come_back(Aspect.CONSUMER)
    assert not again.content.is_editing()
    again.sides.choose(Aspect.FEATURES)
    assert again.content.editor.value() == "Резьба закрыта колпачком"
    again.content.commit()
    assert products.card(anchor).aspects[Aspect.FEATURES] == "Резьба закрыта колпачком"
    assert not come_back(Aspect.FEATURES).content.is_editing()


@pytest.mark.usefixtures("refused")
def test_words_refused_at_the_end_are_forgotten_by_esc(come_back):
    again = come_back(Aspect.FEATURES)
    assert again.content.is_editing()
    again.content.restore()
    assert not come_back(Aspect.FEATURES).content.is_editing()


def test_a_price_without_vat_is_compared_with_it(page, anchor):
    execute("UPDATE product SET price_includes_vat = 0 WHERE id = ?", anchor)
    service.save_competitor(
        anchor, CompetitorDraft("Импорт", price_minor=122_00, priced_on=fmt.today())
    )
    press(Qt.Key.Key_5)
    page.load()
    (entry,) = page._entries.values()
    assert entry.proof == "122,00\u00a0₽, 0\u00a0%"


def test_the_card_of_a_maker_nobody_named_is_that_of_the_product(page, window, anchor):
    execute("UPDATE product SET manufacturer = '' WHERE id = ?", anchor)
    page.load()
    press(Qt.Key.Key_7)
    press(Qt.Key.Key_Insert, SPECIAL)
    form = window.findChild(MakerForm)
    form.fields["name"].set_value("Окский метиз")
    form.fields["country"].set_value("Россия")
    confirm()
    assert products.rows([anchor])[0].manufacturer == "Окский метиз"
    assert page._known.maker.draft.country == "Россия"
    window.undo()
    assert products.rows([anchor])[0].manufacturer == ""
