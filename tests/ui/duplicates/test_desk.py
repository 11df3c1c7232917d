"""Duplicates are found, looked at, merged or kept apart, by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db.connection import value
from salesapp.db.queries import attributes as known
from salesapp.db.queries import duplicates as desk
from salesapp.db.queries.field_values import own_values as known_own
from salesapp.db.queries.fields import own_fields
from salesapp.domain.attributes import AttributeDraft, AttributeKind
from salesapp.domain.changes import Entity
from salesapp.domain.custom_fields import FieldDraft
from salesapp.domain.fields import FieldType, own_id
from salesapp.services import attributes, merging, own_values, undo
from salesapp.services import custom_fields as fields
from salesapp.services import duplicates as service
from salesapp.ui.duplicates.merge_dialog import MergeDialog
from salesapp.ui.duplicates.page import DuplicatesPage
from salesapp.ui.jobs import jobs
from tests.backed_up import asked_of, forbid, made_for

_ENTER = Qt.Key.Key_Return


def show(qtbot, window) -> DuplicatesPage:
    window.run_action("duplicates.show")
    page = window.navigator.page
    assert isinstance(page, DuplicatesPage)
    qtbot.waitUntil(lambda: not jobs.running)
    return page


def dialog_of(window) -> MergeDialog:
    return next(one for one in window.findChildren(MergeDialog) if one.isVisible())


def merged(qtbot) -> None:
    """The backup before it is made beside the window: wait for it, and for the merge."""
    qtbot.waitUntil(lambda: value("SELECT count(*) FROM merge_record") == 1, timeout=20_000)


def test_the_first_visit_searches_and_the_keys_merge(
    qtbot, make_window, make_client, make_deal, keys
):
    stays = make_client("ООО «Ромашка»", phone="+79161234567", city="Тверь")
    goes = make_client("Ромашка", phone="+79161234567", note="платит вовремя")
    make_deal(goes)
    make_deal(stays)
    make_client("Лютик")
    window = make_window()
    page = show(qtbot, window)
    qtbot.waitUntil(page.list.hasFocus)
    assert page.subtitle() == "1 group"
    qtbot.waitUntil(lambda: page.panel.title.text() == "ООО «Ромашка»")
    keys.press(_ENTER)
    dialog = dialog_of(window)
    assert dialog.survivor_id() == stays
    assert list(dialog.fields) == ["name"]
    assert "deals: 1" in dialog.moves.text()
    assert "Note" in dialog.moves.text()
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_2)
    keys.ctrl(_ENTER)
    merged(qtbot)
    assert value("SELECT name FROM client WHERE id = ?", stays) == "Ромашка"
    assert value("SELECT count(*) FROM deal WHERE client_id = ?", stays) == 2
    assert page._stack.currentWidget() is page.nothing
    keys.ctrl(Qt.Key.Key_Z)
    assert value("SELECT deleted_at FROM client WHERE id = ?", goes) is None
    assert page.subtitle() == "1 group"


def test_n_keeps_apart_and_the_next_group_is_shown(qtbot, make_window, make_client, keys):
    for name in ("Ромашка", "Лютик"):
        make_client(name)
        make_client(name)
    page = show(qtbot, make_window())
    qtbot.waitUntil(page.list.hasFocus)
    first = page.list.current().group.ids
    keys.press(Qt.Key.Key_N)
    assert page.list.current().group.ids != first
    assert page.list.hasFocus()
    assert desk.counts(Entity.CLIENT).pairs == 1
    assert undo.next_undo().action == "client.not_duplicate"


def test_what_the_survivor_is_decides_what_was_not_chosen(qtbot, make_window, make_client):
    one = make_client("Ромашка", city="Тверь")
    other = make_client("Ромашка", city="Рязань", note="о")
    page = show(qtbot, make_window())
    page.merge_group()
    dialog = dialog_of(page.window())
    city = dialog.fields["city"]
    assert dialog.survivor_id() == other
    assert city.value() == other
    dialog.survivor.buttons()[0].click()
    assert city.value() == one
    dialog.fields["city"].buttons()[1].click()
    dialog.survivor.buttons()[1].click()
    dialog.survivor.buttons()[0].click()
    assert city.value() == other
    dialog.accept()
    merged(qtbot)
    assert value("SELECT city FROM client WHERE id = ?", one) == "Рязань"


def test_own_fields_that_differ_are_asked_for(qtbot, make_window, make_client):
    made = fields.create(Entity.CLIENT, FieldDraft("Код в 1С", FieldType.TEXT))
    code = own_id(made.subject_id)
    one = make_client("Ромашка", note="о", city="Тверь")
    other = make_client("Ромашка")
    own_values.set_own(Entity.CLIENT, [one], code, "К-1")
    own_values.set_own(Entity.CLIENT, [other], code, "К-2")
    page = show(qtbot, make_window())
    page.merge_group()
    dialog = dialog_of(page.window())
    assert list(dialog.fields) == [code]
    assert dialog.survivor_id() == one
    dialog.fields[code].buttons()[1].click()
    dialog.accept()
    merged(qtbot)
    assert known_own(Entity.CLIENT, one, own_fields(Entity.CLIENT)) == {code: "К-2"}


def test_properties_of_goods_that_differ_are_asked_for(qtbot, make_window, make_product):
    steel = attributes.create(None, AttributeDraft("Сталь", AttributeKind.TEXT)).subject_id
    loss = attributes.create(None, AttributeDraft("Усадка", unit="%")).subject_id
    size = attributes.create(None, AttributeDraft("Диаметр", unit="мм")).subject_id
    one, other = make_product("Болт М20", sku="А-1"), make_product("Болт M20")
    attributes.set_values(one, {steel: "40Х", loss: 0})
    attributes.set_values(other, {steel: "35Х", loss: 5_000, size: 20_000})
    page = show(qtbot, make_window())
    dialog = MergeDialog(page, Entity.PRODUCT, merging.candidates(Entity.PRODUCT, [one, other]))
    dialog.open()
    dialog.survivor.buttons()[0].click()
    codes = {key: f"attribute:{key}" for key in (steel, loss, size)}
    told = [[cell.text() for cell in dialog.fields[codes[key]].buttons()] for key in (steel, loss)]
    assert told == [["40Х", "35Х"], ["0\u00a0%", "5\u00a0%"]]
    assert "Диаметр" in dialog.moves.text()
    dialog.fields[codes[steel]].buttons()[1].click()
    dialog.accept()
    merged(qtbot)
    assert known.values([one])[one] == {steel: "35Х", loss: 0, size: 20_000}
    undo.undo()
    assert known.values([one, other]) == {
        one: {steel: "40Х", loss: 0}, other: {steel: "35Х", loss: 5_000, size: 20_000},
    }  # fmt: skip


def test_of_more_than_fit_side_by_side_the_others_are_told_of(qtbot, make_window, make_client):
    for place in range(7):
        make_client("Ромашка", city=f"Город {place}")
    page = show(qtbot, make_window())
    page.merge_group()
    dialog = dialog_of(page.window())
    assert "5" in dialog.title.text()
    assert dialog.text.isVisible()
    assert "2" in dialog.text.text()


def test_a_merge_that_may_not_be_says_why_and_keeps_the_choice(
    qtbot, make_window, make_client, keys
):
    make_client("Третья", inn="7707083893", kpp="770701001")
    one = make_client("Ромашка", inn="7707083893")
    other = make_client("Ромашка-2", kpp="770701001")
    window = make_window()
    page = window.navigator.page
    page.table.setFocus()
    page.table.set_marked([one, other])
    window.run_action("clients.merge")
    dialog = dialog_of(window)
    for name in ("inn", "kpp"):
        if name in dialog.fields:
            dialog.fields[name].buttons()[0 if name == "inn" else 1].click()
    before = {name: box.value() for name, box in dialog.fields.items()}
    keys.ctrl(_ENTER)
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)
    assert value("SELECT count(*) FROM client WHERE deleted_at IS NULL") == 3
    assert dialog.isVisible()
    assert {name: box.value() for name, box in dialog.fields.items()} == before
    dialog.reject()
    assert undo.next_undo() is None or undo.next_undo().action != "client.merge"


def test_marked_clients_are_merged_from_the_list(qtbot, make_window, make_client, keys):
    ids = [make_client(name) for name in ("Альфа", "Бета", "Гамма")]
    window = make_window()
    page = window.navigator.page
    page.table.setFocus()
    page.table.set_marked(ids[:2])
    window.run_action("clients.merge")
    dialog_of(window)
    keys.ctrl(_ENTER)
    merged(qtbot)
    assert value("SELECT count(*) FROM client WHERE deleted_at IS NULL") == 2


def test_the_button_above_the_clients_tells_the_count_and_opens_the_desk(
    qtbot, make_window, make_client
):
    make_client("Ромашка")
    make_client("Ромашка")
    service.scan(Entity.CLIENT)
    window = make_window()
    page = window.navigator.page
    qtbot.waitUntil(lambda: page.duplicates.text() == "Duplicates: 1")
    QTest.mouseClick(page.duplicates, Qt.MouseButton.LeftButton)
    assert isinstance(window.navigator.page, DuplicatesPage)
    window.go_back()
    assert window.navigator.page is page
    assert desk.counts(Entity.CLIENT).new == 0


def test_products_and_people_have_their_own_tabs(
    qtbot, make_window, make_product, make_client, make_contact
):
    make_product("Болт", sku="Б-1")
    make_product("Винт", sku="Б1")
    firm = make_client("Ромашка")
    make_contact(firm, "Иванов И. И.")
    make_contact(firm, "Иванов Иван Иванович")
    page = show(qtbot, make_window())
    page.pills[Entity.PRODUCT].click()
    qtbot.waitUntil(lambda: not jobs.running and page.list.current() is not None)
    assert [one.name for one in page.list.current().records] == ["Болт", "Винт"]
    page.pills[Entity.CONTACT].click()
    qtbot.waitUntil(lambda: not jobs.running and page.list.current() is not None)
    page.merge_group()
    dialog = dialog_of(page.window())
    assert "clients: 1" in dialog.moves.text()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.fixture
def two_alike(make_client):
    return [make_client(name) for name in ("Альфа", "Бета")]


def asked(make_window, ids) -> MergeDialog:
    window = make_window()
    page = window.navigator.page
    page.table.setFocus()
    page.table.set_marked(ids)
    window.run_action("clients.merge")
    return dialog_of(window)


def test_a_merge_begins_with_a_backup_of_the_moment_before(qtbot, make_window, two_alike, keys, db):
    asked(make_window, two_alike)
    keys.ctrl(_ENTER)
    merged(qtbot)
    copy = made_for(db, "before-merge")
    living = "SELECT count(*) FROM client WHERE deleted_at IS NULL"
    assert asked_of(copy, living) == 2
    assert value(living) == 1


def test_nothing_is_merged_when_no_backup_can_be_made(
    qtbot, make_window, two_alike, keys, db, monkeypatch
):
    told = []
    monkeypatch.setattr(
        "salesapp.ui.duplicates.merge_dialog.show_trouble", lambda _p, trouble: told.append(trouble)
    )
    forbid(db)
    dialog = asked(make_window, two_alike)
    keys.ctrl(_ENTER)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert dialog.isVisible()
    assert value("SELECT count(*) FROM client WHERE deleted_at IS NULL") == 2
    dialog.reject()


def test_the_group_in_view_stays_when_a_search_finds_another_above_it(
    qtbot, make_window, make_client, keys
):
    for name in ("Ромашка", "Лютик"):
        make_client(name)
        make_client(name)
    page = show(qtbot, make_window())
    qtbot.waitUntil(page.list.hasFocus)
    keys.press(Qt.Key.Key_Down)
    before = page.list.current().group.ids
    surer = [make_client("Василёк", phone="+79161234567", inn=inn) for inn in ("7707083893", "")]
    page.search_duplicates()
    qtbot.waitUntil(lambda: len(page.list.rows.groups) == 3)
    assert page.list.rows.groups[0].ids == tuple(surer)
    assert page.list.current().group.ids == before
    qtbot.waitUntil(lambda: page.panel.title.text() in ("Ромашка", "Лютик"))
    keys.press(Qt.Key.Key_N)
    assert before not in [one.ids for one in page.list.rows.groups]
    assert tuple(surer) in [one.ids for one in page.list.rows.groups]
