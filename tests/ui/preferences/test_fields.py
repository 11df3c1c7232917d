"""Fields of the user's own: added, filled, ordered, demanded and undone in the real windows."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from salesapp.db.queries import client_card, deal_cards
from salesapp.db.queries.deals import stage_list
from salesapp.db.queries.field_values import own_values
from salesapp.db.queries.fields import own_fields
from salesapp.domain.clients import ClientDraft
from salesapp.domain.custom_fields import Entry, FieldDraft
from salesapp.domain.deals import Severity
from salesapp.domain.entities import Entity
from salesapp.domain.fields import FieldType
from salesapp.services import clients, undo
from salesapp.services import custom_fields as service
from salesapp.services import own_values as values
from salesapp.ui.clients.client_form import ClientForm
from salesapp.ui.deals.page import DealsPage
from salesapp.ui.fields.field_dialog import FieldDialog
from salesapp.ui.fields.own_card import OwnSection
from salesapp.ui.frame.history_words import name_of_field, value_in_words
from salesapp.ui.jobs import jobs
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.lists.columns_panel import ColumnsPanel
from salesapp.ui.preferences.page import SettingsPage
from salesapp.ui.store import store
from tests.another_writer import another_writes
from tests.meanwhile import hearing, something_newer

TODAY = date(2026, 11, 23)


@pytest.fixture
def page(qtbot, db):
    made = SettingsPage()
    qtbot.addWidget(made)
    made.resize(1100, 800)
    with qtbot.waitExposed(made):
        made.show()
    store.changed.connect(made.apply_changes)
    made.edit_fields()
    return made


@pytest.fixture
def part(page):
    return page._parts["fields"]


def write(editor, text: str) -> None:
    """Type a text, Cyrillic too: keys of letters the test library has no codes for."""
    editor.setFocus()
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            press = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(editor, press)


def dialog_of(part) -> FieldDialog:
    return next(one for one in part.window().findChildren(FieldDialog) if one.isVisible())


def add(entity: Entity, title: str, kind: FieldType = FieldType.TEXT, *entries: str):
    draft = FieldDraft(title, kind, tuple(Entry(one) for one in entries))
    service.create(entity, draft)
    return own_fields(entity)[-1]


def test_a_list_is_added_by_keys_and_appears_in_the_form_of_clients(part, qtbot):
    part.add.click()
    dialog = dialog_of(part)
    dialog.accept()
    assert dialog.name.error()
    write(dialog.name.editor, "Регион")
    dialog.kind.set_value(FieldType.CHOICE)
    dialog.accept()
    assert dialog.fault.text() == "В списке нужен хотя бы один вариант"
    first = dialog.entries.lines[0].input
    QApplication.clipboard().setText("Поволжье\nУрал\n\nСибирь\n")
    QTest.keyClick(first, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    second = dialog.entries.lines[1].input
    QTest.keyClick(second, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    dialog.accept()
    assert not dialog.isVisible()
    (field,) = own_fields(Entity.CLIENT)
    assert (field.title, field.type) == ("Регион", FieldType.CHOICE)
    assert field.choices == ("Урал", "Поволжье", "Сибирь")
    assert [one.field.title for one in part.rows] == ["Регион"]

    form = ClientForm(part.window(), name="Ромашка")
    form.open()
    form.step_on.setChecked(False)
    assert not form.own.isHidden()
    form.own.inputs[field.id].set_value("Урал")
    form.accept()
    assert form.made_id is not None
    assert own_values(Entity.CLIENT, form.made_id, [field]) == {field.id: "Урал"}
    form.deleteLater()


def test_a_form_without_own_fields_has_no_such_section(part):
    form = ClientForm(part.window())
    form.open()
    assert form.own.isHidden()
    form.reject()
    form.deleteLater()


def test_a_wrong_value_is_told_at_its_field_and_nothing_typed_is_lost(part):
    add(Entity.CLIENT, "Станков", FieldType.NUMBER)
    client = clients.create(ClientDraft("Ромашка")).subject_id
    form = ClientForm(part.window(), client_card.card(client, TODAY))
    form.open()
    ((code, made),) = form.own.inputs.items()
    write(made.editor, "много")
    form.accept()
    assert form.isVisible()
    assert made.error()
    assert made.editor.text() == "много"
    made.editor.clear()
    write(made.editor, "3*4")
    form.accept()
    assert not form.isVisible()
    assert own_values(Entity.CLIENT, client, own_fields(Entity.CLIENT)) == {code: 12_000}
    undo.undo()
    assert own_values(Entity.CLIENT, client, own_fields(Entity.CLIENT)) == {}
    form.deleteLater()


def test_what_a_change_of_type_would_lose_is_said_before_it_is_done(part, make_client):
    field = add(Entity.CLIENT, "Станков")
    for name, text in (("А", "12"), ("Б", "много")):
        clients.update(make_client(name), ClientDraft(name, own=((field.id, text),)), 1)
    part.activate()
    part.rows[0].click()
    dialog = dialog_of(part)
    assert "сохранятся" in dialog.effect.text()
    dialog.kind.set_value(FieldType.NUMBER)
    assert "«много»" in dialog.effect.text()
    assert "1 значение" in dialog.effect.text()
    dialog.reject()
    assert own_fields(Entity.CLIENT)[0].type is FieldType.TEXT


def test_a_renamed_entry_is_announced(part, make_client, qtbot):
    field = add(Entity.CLIENT, "Размер", FieldType.CHOICE, "Малый", "Большой")
    clients.update(make_client("А"), ClientDraft("А", own=((field.id, "Малый"),)), 1)
    part.activate()
    part.edit(field)
    dialog = dialog_of(part)
    dialog.entries.lines[0].input.setText("Небольшой")
    qtbot.waitUntil(lambda: "Новое название" in dialog.effect.text())
    dialog.accept()
    client = own_values(Entity.CLIENT, 1, own_fields(Entity.CLIENT))
    assert client == {field.id: "Небольшой"}


def test_fields_are_ordered_by_keys_and_by_the_mouse_put_aside_and_deleted(part):
    for title in ("а", "б", "в"):
        add(Entity.CLIENT, title)
    part.activate()
    row = part.rows[2]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert [one.field.title for one in part.rows] == ["а", "в", "б"]
    QApplication.processEvents()
    first, last = part.rows[0], part.rows[2]
    start = first.rect().center()
    end = first.mapFromGlobal(last.mapToGlobal(QPoint(start.x(), last.height() - 2)))
    QTest.mousePress(first, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(first, start + QPoint(0, 20))
    QTest.mouseMove(first, end)
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton, pos=end)
    assert [one.field.title for one in part.rows] == ["в", "б", "а"]
    QTest.keyClick(part.rows[0], Qt.Key.Key_Delete)
    assert [one.field.title for one in part.rows] == ["б", "а"]
    assert [one.field.title for one in part.aside_rows] == ["в"]
    undo.undo()
    assert [one.title for one in own_fields(Entity.CLIENT)] == ["в", "б", "а"]


def test_a_stage_demands_an_own_field_and_the_gate_asks_for_it(part, qtbot, make_client, make_deal):
    part.show_kind(Entity.DEAL)
    part.add.click()
    dialog = dialog_of(part)
    dialog.name.set_value("Нужен монтаж")
    dialog.kind.set_value(FieldType.FLAG)
    selection = next(one.id for one in stage_list() if one.code == "selection")
    dialog.stages[selection].set_value(Severity.BLOCK.value)
    dialog.accept()
    (field,) = own_fields(Entity.DEAL)
    deal = make_deal(make_client("Ромашка"), title="Болты", need="болты", volume="тонна")

    deals = DealsPage()
    qtbot.addWidget(deals)
    deals.resize(1280, 760)
    with qtbot.waitExposed(deals):
        deals.show()
    deals.activate()
    deals.mover.move(deal, selection)
    gate = deals.mover.gate
    (asked,) = [one for one in gate.rows if one.is_open()]
    assert asked.field.own == field
    gate.move_button.click()
    assert deal_cards.card(deal).stage_id != selection
    asked.editor.set_value(False)
    gate._step_on.setChecked(False)
    gate.move_button.click()
    assert deal_cards.card(deal).stage_id == selection
    assert own_values(Entity.DEAL, deal, [field]) == {field.id: False}
    assert name_of_field(field.id) == "Нужен монтаж"
    assert value_in_words(field.id, 0) == "нет"


def test_the_panel_of_a_deal_saves_an_own_field_when_it_is_left(qtbot, db, make_client, make_deal):
    field = add(Entity.DEAL, "Объект")
    deal = make_deal(make_client("Ромашка"), title="Болты")
    deals = DealsPage()
    qtbot.addWidget(deals)
    deals.resize(1280, 760)
    with qtbot.waitExposed(deals):
        deals.show()
    deals.activate()
    deals.show_panel(deal)
    editor = deals.panel.own.inputs[field.id].editor
    editor.setFocus()
    write(editor, "новый цех")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert own_values(Entity.DEAL, deal, [field]) == {field.id: "новый цех"}
    undo.undo()
    deals.panel.show_deal(deal)
    assert editor.text() == ""


def test_an_own_field_is_a_column_of_the_list_of_deals_and_sorts_it(
    qtbot, db, make_client, make_deal
):
    field = add(Entity.DEAL, "Объект")
    client = make_client("Ромашка")
    first, second, third = (make_deal(client, title=title) for title in ("А", "Б", "В"))
    values.set_own(Entity.DEAL, [first], field.id, "склад")
    values.set_own(Entity.DEAL, [second], field.id, "Ангар")
    deals = DealsPage()
    qtbot.addWidget(deals)
    deals.resize(1280, 760)
    with qtbot.waitExposed(deals):
        deals.show()
    deals.activate()
    deals.choose_columns()
    (panel,) = deals.window().findChildren(ColumnsPanel)
    panel.changed.emit([*panel.shown_ids(), field.id])
    panel.dismiss()
    table = deals.list.table
    table.set_sort(field.id)
    deals.list.reload()
    assert list(table.paged.ids) == [second, first, third]
    section = next(i for i, one in enumerate(table.paged.columns) if one.id == field.id)
    assert not table.isColumnHidden(section)
    assert table.paged.index(0, section).data() == "Ангар"
    more = add(Entity.DEAL, "Тендер", FieldType.LINK)
    deals.list.renew_columns()
    assert more.title in {one.title for one, _shown in table.choosable_columns()}
    assert not table.isColumnHidden(section)


def test_the_card_of_a_client_shows_what_its_own_fields_hold(qtbot, db, make_client):
    field = add(Entity.CLIENT, "Регион", FieldType.CHOICE, "Поволжье", "Урал")
    client = make_client("Ромашка")
    shown = OwnSection(Entity.CLIENT)
    qtbot.addWidget(shown)
    assert not shown.show_record(client)
    values.set_own(Entity.CLIENT, [client], field.id, "урал")
    assert shown.show_record(client)
    assert shown.view.texts() == [("Регион", "Урал")]


def test_the_toast_of_rewritten_values_is_of_their_own_step(part, make_client, qtbot, monkeypatch):
    monkeypatch.setattr("salesapp.ui.fields.field_dialog._MANY", 1)
    field = add(Entity.CLIENT, "Размер", FieldType.CHOICE, "Малый", "Большой")
    clients.update(make_client("А"), ClientDraft("А", own=((field.id, "Малый"),)), 1)
    part.activate()
    part.edit(field)
    dialog = dialog_of(part)
    dialog.entries.lines[0].input.setText("Небольшой")
    with hearing() as heard:
        dialog.accept()
        step = something_newer("field.update")
        qtbot.waitUntil(lambda: not jobs.running)
    assert [(one.text, one.step) for one in heard] == [("Поле изменено: Размер", step)]


def test_a_look_through_the_values_outlives_its_dialog(part, make_client, qtbot, monkeypatch):
    monkeypatch.setattr("salesapp.ui.fields.field_dialog._MANY", 1)
    field = add(Entity.CLIENT, "Размер", FieldType.CHOICE, "Малый", "Большой")
    clients.update(make_client("А"), ClientDraft("А", own=((field.id, "Малый"),)), 1)
    part.activate()
    part.edit(field)
    dialog = dialog_of(part)
    dialog.look_at_effect()
    dialog.reject()
    QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)
    qtbot.waitUntil(lambda: not jobs.running)


def test_values_that_could_not_be_rewritten_are_told(part, make_client, qtbot, monkeypatch, db):
    monkeypatch.setattr("salesapp.ui.fields.field_dialog._MANY", 1)
    monkeypatch.setattr("salesapp.db.connection._PATIENCE", 0)
    field = add(Entity.CLIENT, "Размер", FieldType.CHOICE, "Малый", "Большой")
    clients.update(make_client("А"), ClientDraft("А", own=((field.id, "Малый"),)), 1)
    part.activate()
    part.edit(field)
    dialog = dialog_of(part)
    dialog.entries.lines[0].input.setText("Небольшой")
    with another_writes(db):
        dialog.accept()
        qtbot.waitUntil(lambda: not jobs.running)
    told = [one for one in part.window().findChildren(Dialog) if one.isVisible()]
    assert len(told) == 1
    assert own_values(Entity.CLIENT, 1, own_fields(Entity.CLIENT)) == {field.id: "Малый"}
    told[0].accept()


def test_entries_put_in_another_order_and_left_come_back_as_the_same_ones(part, db, make_client):
    field = add(Entity.CLIENT, "Регион", FieldType.CHOICE, "Урал", "Поволжье", "Сибирь")
    clients = {name: make_client(name) for name in field.choices}
    for name, client in clients.items():
        values.set_own(Entity.CLIENT, [client], field.id, name)
    dialog = FieldDialog(part.window(), Entity.CLIENT, field)
    dialog.open()
    second = dialog.entries.lines[1].input
    QTest.keyClick(second, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    dialog.entries.lines[2].remove.click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    again = FieldDialog(part.window(), Entity.CLIENT, field)
    again.open()
    again.form_draft.line.wanted.emit()
    assert again.draft().choices == ("Поволжье", "Урал")
    assert again.draft().renamed == {}
    again.accept()
    (known,) = own_fields(Entity.CLIENT)
    assert known.choices == ("Поволжье", "Урал")
    for name, client in clients.items():
        assert own_values(Entity.CLIENT, client, [known]) == {known.id: name}
