"""State, steps and people of many rows at once, seen before it is done."""

from __future__ import annotations

from datetime import timedelta

import pytest

from salesapp.db.connection import execute, rows, value
from salesapp.domain.edits import Op, ops_of
from salesapp.domain.fields import OWNERS
from salesapp.services import undo
from salesapp.ui.clients.people_page import PeoplePage
from salesapp.ui.deals.bulk_move import BulkMoveDialog
from salesapp.ui.editing.bulk_dialog import BulkDialog
from salesapp.ui.editing.spread_dialog import SpreadDialog
from salesapp.ui.editing.state_dialog import StateDialog
from salesapp.ui.format import today
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.cell_editors import CellLine
from salesapp.ui.selection import NO_SELECTION
from salesapp.ui.steps import step_words
from salesapp.ui.work_calendar import work_calendar
from tests.backed_up import asked_of, forbid, made_for
from tests.meanwhile import something_newer


def opened(one, kind):
    found = one.wait(lambda: next((d for d in one.front() if isinstance(d, kind)), None), "it")
    one.wait(lambda: found.found is not None, "the counts")
    return found


def test_marked_clients_go_to_the_archive_and_the_debtor_stays(few, person):
    one = person()
    one.page.table.setFocus()
    one.press("Ctrl+A")
    one.press("Ctrl+Shift+Y")
    dialog = opened(one, StateDialog)
    assert (dialog.found.changed, dialog.found.refused_records) == (3, 1)
    assert one.sees("ООО «Ромашка»: There are open deals, leads or debts")
    assert value("SELECT count(*) FROM client WHERE status = 'archived'") == 0
    one.press("Ctrl+Enter")
    one.wait(lambda: value("SELECT count(*) FROM client WHERE status = 'archived'") == 3, "it")
    one.quiet()
    assert list(one.page.table.paged.ids) == [few[0]]
    assert one.told[-1] == "To the archive: 3 records"
    one.press("Ctrl+Z")
    assert value("SELECT count(*) FROM client WHERE status = 'archived'") == 0
    assert len(one.page.table.paged.ids) == 4


def test_steps_fall_on_working_days_and_no_day_gets_too_many(few, make_activity, person):
    make_activity(few[0], due_on=today() + timedelta(days=1))
    one = person()
    one.page.table.setFocus()
    one.press("Ctrl+A")
    one.press("Ctrl+Shift+T")
    dialog = opened(one, SpreadDialog)
    dialog.per_day.setText("2")
    dialog.form.day.setText((today() + timedelta(days=10)).strftime("%d.%m.%Y"))
    dialog.look()
    opened(one, SpreadDialog)
    assert (dialog.found.changed, dialog.found.same) == (3, 1)
    one.press("Ctrl+Enter")
    one.wait(lambda: value("SELECT count(*) FROM activity") == 4, "the steps")
    one.quiet()
    first = work_calendar().next_working_day(today() + timedelta(days=10))
    second = work_calendar().next_working_day(first + timedelta(days=1))
    planned = rows("SELECT due_on, count(*) FROM activity GROUP BY due_on ORDER BY due_on")
    assert planned[1:] == [(first.isoformat(), 2), (second.isoformat(), 1)]
    undo.undo()
    assert value("SELECT count(*) FROM activity") == 1


def test_a_marked_deal_goes_to_a_stage_only_through_its_gate(few, make_deal, stage_id, person):
    deals = [make_deal(few[0], title=f"Болты {place}") for place in range(2)]
    one = person("deals")
    one.page.bar.view.buttons()[1].click()
    one.page.list.table.setFocus()
    one.press("Ctrl+A")
    assert one.sees("2 marked")
    one.click("To a stage")
    dialog = opened(one, BulkMoveDialog)
    dialog.stage.set_value(stage_id("contract"))
    dialog.look()
    opened(one, BulkMoveDialog)
    assert dialog.found.refused_records == 2
    assert one.sees("Ромашка, Болты 0: lacks Who decides, Payment terms")
    one.press("Escape")
    assert value("SELECT count(*) FROM deal WHERE stage_id = ?", stage_id("contract")) == 0
    assert deals


@pytest.mark.parametrize("currencies", [("USD", "USD"), ("USD", "RUB")])
def test_a_sum_asked_of_many_deals_is_in_their_money(few, make_deal, stage_id, person, currencies):
    for money in currencies:
        make_deal(few[0], title=f"Станок {money}", currency=money)
    execute(
        "INSERT INTO stage_gate (stage_id, position, field, severity) VALUES (?, 0, ?, 'block')",
        stage_id("selection"),
        "amount_minor",
    )
    one = person("deals")
    one.page.bar.view.buttons()[1].click()
    one.page.list.table.setFocus()
    one.press("Ctrl+A")
    one.click("To a stage")
    dialog = opened(one, BulkMoveDialog)
    dialog.stage.set_value(stage_id("selection"))
    dialog.look()
    opened(one, BulkMoveDialog)
    one.wait(lambda: dialog.found is not None and dialog.found.refused_records == 2, "the refusals")
    signs = {
        code: row.editor._suffix for code, row in dialog.rows.items() if code == "amount_minor"
    }
    # One figure would be dollars in one deal and roubles in the other.
    assert signs == ({"amount_minor": "$"} if len(set(currencies)) == 1 else {})
    assert one.sees("lacks Amount") if not signs else True
    one.press("Escape")


def test_people_are_typed_into_and_changed_together(few, make_contact, person):
    people = [make_contact(few[0], name) for name in ("Иванов Пётр", "Сидорова Анна")]
    one = person()
    one.main.run_action("clients.people")
    page = one.page
    assert isinstance(page, PeoplePage)
    page.activate()
    page.table.setFocus()
    page.table.set_current_id(people[0])
    one.press("F2", "Tab")
    assert isinstance(one.focus(), CellLine)
    while one.focus().accessibleName() != "Position":
        one.press("Tab")
    one.write("директор")
    one.press("Enter")
    assert value("SELECT position FROM affiliation WHERE contact_id = ?", people[0]) == "директор"
    one.press("Escape")
    one.press("Ctrl+A")
    one.press("Ctrl+Shift+F")
    dialog = one.wait(
        lambda: next((d for d in one.front() if isinstance(d, BulkDialog)), None), "the dialog"
    )
    dialog.rows[0].which.set_value("role")
    dialog.rows[0]._field_chosen()
    dialog.rows[0].editor.set_value("pays")
    dialog.look()
    opened(one, BulkDialog)
    one.press("Ctrl+Enter")
    one.wait(lambda: value("SELECT count(*) FROM affiliation WHERE role = 'pays'") == 2, "it")
    one.quiet()
    undo.undo()
    assert value("SELECT count(*) FROM affiliation WHERE role = 'pays'") == 0


def test_the_button_is_about_what_is_marked_whatever_was_called_before(few, person):
    one = person()
    page = one.page
    page.table.setFocus()
    page.table.set_current_id(few[0])
    one.main.run_action("clients.new")
    one.press("Escape")
    page.table.setFocus()
    page.table.set_marked(few[1:3])
    one.click("Change fields")
    dialog = next(d for d in one.front() if isinstance(d, BulkDialog))
    assert list(dialog.ids) == list(few[1:3])
    one.press("Escape")
    assert page.asked_for == NO_SELECTION


@pytest.mark.parametrize("entity", list(OWNERS))
def test_every_field_has_its_input_and_every_operation(entity, person, make_product):
    make_product("Болт")
    one = person()
    dialog = BulkDialog(one.page, entity, [1])
    dialog.open()
    row = dialog.rows[0]
    for code, field in dialog.fields.items():
        row.which.set_value(code)
        row._field_chosen()
        for op in ops_of(field):
            row.what.set_value(op)
            row._op_chosen()
            assert (row.editor is None) is (op is Op.CLEAR)
            row.edit()
    dialog.reject()
    dialog.deleteLater()


def test_undo_names_a_count_without_quotes():
    assert step_words("list.bulk", "5") == "change of 5 record(s) at once"
    assert step_words("client.create", "Луг") == "new client “Луг”"


def test_marked_leads_get_a_step_each_spread_over_days(make_lead, person):
    for place in range(3):
        make_lead(f"Запрос {place}", state="contacted")
    make_lead("Ждёт ответа")
    one = person("leads")
    one.press("Ctrl+Shift+W")
    one.page.table.setFocus()
    one.press("Ctrl+A")
    one.press("Ctrl+Shift+T")
    dialog = opened(one, SpreadDialog)
    dialog.form.subject.setText("Спросить о решении")
    dialog.per_day.setText("1")
    dialog.look()
    opened(one, SpreadDialog)
    assert (dialog.found.changed, dialog.found.same) == (3, 1)
    one.press("Ctrl+Enter")
    one.wait(lambda: value("SELECT count(*) FROM activity") == 3, "the steps")
    one.quiet()
    assert value("SELECT count(DISTINCT due_on) FROM activity") == 3
    undo.undo()
    assert value("SELECT count(*) FROM activity") == 0


ARCHIVED = "SELECT count(*) FROM client WHERE status = 'archived'"


def test_a_change_of_many_rows_begins_with_a_backup(make_client, person, db):
    for _ in range(21):
        make_client()
    one = person()
    one.page.table.setFocus()
    one.press("Ctrl+A")
    one.press("Ctrl+Shift+Y")
    opened(one, StateDialog)
    one.press("Ctrl+Enter")
    one.wait(lambda: value(ARCHIVED) == 21, "the archive")
    one.quiet()
    assert asked_of(made_for(db, "before-bulk"), ARCHIVED) == 0


def test_many_rows_stay_as_they_are_when_no_backup_can_be_made(
    make_client, person, db, monkeypatch
):
    told = []
    monkeypatch.setattr(
        "salesapp.ui.editing.write_dialog.show_trouble", lambda _p, trouble: told.append(trouble)
    )
    for _ in range(21):
        make_client()
    forbid(db)
    one = person()
    one.page.table.setFocus()
    one.press("Ctrl+A")
    one.press("Ctrl+Shift+Y")
    dialog = opened(one, StateDialog)
    one.press("Ctrl+Enter")
    one.wait(lambda: bool(told), "the words")
    assert value(ARCHIVED) == 0
    dialog.reject()


def last_toast(one):
    """What was told last, and its offer to undo."""
    toast = one.main.toasts.stack.toasts()[-1]
    return toast.text(), toast.findChild(Button)


def test_the_toast_of_many_changed_records_takes_them_back(few, person):
    one = person()
    one.page.table.setFocus()
    one.press("Ctrl+A", "Ctrl+Shift+Y")
    opened(one, StateDialog).accept()
    one.quiet()
    text, offer = last_toast(one)
    assert text == "To the archive: 3 records"
    offer.click()
    assert value("SELECT count(*) FROM client WHERE status = 'archived'") == 0


def test_the_toast_of_many_changed_records_takes_nothing_newer_back(few, person):
    one = person()
    one.page.table.setFocus()
    one.press("Ctrl+A", "Ctrl+Shift+Y")
    opened(one, StateDialog).accept()
    something_newer("list.state")
    one.quiet()
    assert last_toast(one) == ("To the archive: 3 records", None)


def test_deals_chosen_with_shift_are_changed_together_as_in_every_list(few, make_deal, person):
    deals = [make_deal(few[0], title=f"Болты {place}") for place in range(3)]
    one = person("deals")
    one.page.bar.view.buttons()[1].click()
    table = one.page.list.table
    table.setFocus()
    table.set_current_id(table.paged.ids[0])
    one.press("Shift+Down")
    chosen = set(table.selected_ids())
    assert len(chosen) == 2
    one.press("Ctrl+Shift+F")
    dialog = one.wait(
        lambda: next((d for d in one.front() if isinstance(d, BulkDialog)), None), "the dialog"
    )
    assert set(dialog.ids) == chosen
    one.press("Escape")
    one.press("Down")
    assert len(one.page.selection().ids) == 1
    assert len(deals) == 3


def test_people_who_work_nowhere_are_changed_together_too(few, make_contact, person):
    people = [make_contact(few[0], name) for name in ("Иванов Пётр", "Сидорова Анна")]
    execute("DELETE FROM affiliation")
    one = person()
    one.main.run_action("clients.people")
    one.page.activate()
    one.page.table.setFocus()
    one.page.table.set_current_id(people[0])
    one.press("Ctrl+A", "Ctrl+Shift+F")
    dialog = one.wait(
        lambda: next((d for d in one.front() if isinstance(d, BulkDialog)), None), "the dialog"
    )
    assert set(dialog.ids) == set(people)
    one.press("Escape")


def test_one_marked_row_is_what_is_changed_wherever_the_current_one_is(few, person):
    one = person()
    table = one.page.table
    table.setFocus()
    table.set_current_id(few[2])
    one.press("Space", "Down")
    assert list(table.marked_ids()) == [few[2]]
    assert table.current_id() != few[2]
    one.press("Ctrl+Shift+F")
    dialog = one.wait(
        lambda: next((d for d in one.front() if isinstance(d, BulkDialog)), None), "the dialog"
    )
    assert list(dialog.ids) == [few[2]]
    one.press("Escape")
    assert list(one.page.list_source().marked) == [few[2]]
    table.set_marked([])
    one.press("Ctrl+Shift+F")
    dialog = one.wait(
        lambda: next((d for d in one.front() if isinstance(d, BulkDialog)), None), "the dialog"
    )
    assert list(dialog.ids) == [table.current_id()]
    one.press("Escape")
