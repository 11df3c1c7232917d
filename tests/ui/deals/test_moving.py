"""Deals move by mouse and keys through one gate; what is refused or cancelled changes nothing."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from salesapp.db.connection import execute, row, rows, value
from salesapp.db.queries import deals
from salesapp.db.queries.deals import DealFilter
from salesapp.domain.deals import Severity
from salesapp.domain.entities import Entity
from salesapp.domain.filters import Condition, Group, Op
from salesapp.services import pipelines, undo
from salesapp.ui import format
from salesapp.ui.selection import Selection

GOOD_INN = "7707083893"


def filled(make_client, make_contact, make_deal, make_activity, **columns):
    """A deal that lacks nothing on its way to the contract but the offer."""
    client = make_client(inn=GOOD_INN)
    person = make_contact(client)
    values = {
        "contact": person, "need": "Болты", "volume": "2 т", "decision_contact": person,
        "payment_terms": "Предоплата 100 %", "amount_minor": 100_000_00, **columns,
    }  # fmt: skip
    deal = make_deal(client, **values)
    make_activity(client, deal=deal, due_on=format.today() + timedelta(days=1))
    return deal


def test_a_card_dragged_to_a_stage_without_gaps_is_moved_at_once(
    open_desk, make_client, make_contact, make_deal, make_activity
):
    deal = filled(make_client, make_contact, make_deal, make_activity)
    desk = open_desk()
    view, _start = desk.lift(deal)
    assert desk.board.drag.is_on
    assert desk.board.tray.isVisible()
    desk.drop(view, desk.middle_of("selection"))
    assert desk.stage_of(deal) == "selection"
    assert desk.ids("selection") == [deal]
    assert desk.ids("qualification") == []
    assert not desk.board.tray.isVisible()


def test_the_column_under_the_card_says_what_it_will_ask(open_desk, deal_with_step):
    deal = deal_with_step()
    desk = open_desk()
    view, _start = desk.lift(deal)
    desk.drag_to(view, desk.middle_of("selection"))
    column = next(one for one in desk.board.columns if one.stage.code == "selection")
    assert column.hint.isVisible()
    assert "Нужно 2 поля" in column.hint.accessibleName()
    desk.press(Qt.Key.Key_Escape)
    assert not column.hint.isVisible()


def test_escape_during_a_drag_puts_the_card_back(open_desk, deal_with_step):
    deal = deal_with_step()
    desk = open_desk()
    view, _start = desk.lift(deal)
    desk.drag_to(view, desk.middle_of("selection"))
    desk.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not desk.board.drag.is_on
    assert desk.page.mover.gate is None
    assert desk.stage_of(deal) == "qualification"
    assert desk.ids("qualification") == [deal]


def test_a_drop_outside_changes_nothing(open_desk, deal_with_step):
    deal = deal_with_step()
    desk = open_desk()
    view, _start = desk.lift(deal)
    desk.drop(view, desk.window.mapToGlobal(QPoint(300, 20)))
    assert desk.stage_of(deal) == "qualification"
    assert value("SELECT count(*) FROM stage_move") == 0


def test_the_gate_asks_only_what_is_missing_and_then_moves(open_desk, deal_with_step, qtbot):
    deal = deal_with_step(need="Болты для моста")
    desk = open_desk()
    view, _start = desk.lift(deal)
    desk.drop(view, desk.middle_of("selection"))
    gate = desk.page.mover.gate
    assert gate is not None
    asked = {str(one.field.field): one for one in gate.rows}
    assert [code for code, one in asked.items() if one.is_open()] == ["volume"]
    assert asked["need"].editor.isReadOnly()
    assert desk.ids("selection") == [deal]
    assert desk.stage_of(deal) == "qualification"
    desk.press(Qt.Key.Key_Return, control=True)
    assert desk.stage_of(deal) == "qualification"
    assert asked["volume"].editor.hasFocus()
    desk.write("12 тонн")
    desk.press(Qt.Key.Key_Return, control=True)
    assert desk.stage_of(deal) == "selection"
    assert row("SELECT need, volume FROM deal WHERE id = ?", deal) == ("Болты для моста", "12 тонн")
    assert desk.page.mover.gate is None
    assert desk.column("selection").hasFocus()


def test_escape_at_the_gate_leaves_everything_as_it_was(open_desk, deal_with_step):
    deal = deal_with_step()
    desk = open_desk()
    before = rows("SELECT * FROM deal")
    desk.select(deal)
    desk.press(Qt.Key.Key_Right, control=True)
    gate = desk.page.mover.gate
    assert gate is not None
    desk.write("Болты")
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.mover.gate is None
    assert rows("SELECT * FROM deal") == before
    assert desk.ids("qualification") == [deal]
    assert desk.ids("selection") == []
    assert desk.board.current_id() == deal


def test_a_click_outside_does_not_close_the_gate(open_desk, deal_with_step):
    deal = deal_with_step()
    desk = open_desk()
    desk.select(deal)
    desk.press(Qt.Key.Key_Right, control=True)
    QTest.mouseClick(desk.page.bar, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert desk.page.mover.gate is not None
    assert desk.page.mover.gate.isVisible()


def test_a_fact_is_not_typed_but_made_by_its_document(open_desk, deal_with_step, qtbot):
    deal = deal_with_step(stage="selection", need="Болты", volume="2 т")
    desk = open_desk()
    desk.select(deal)
    desk.press(Qt.Key.Key_Right, control=True)
    gate = desk.page.mover.gate
    fact = next(one for one in gate.rows if str(one.field.field) == "offer_sent")
    with qtbot.waitSignal(desk.page.mover.action_wanted) as told:
        desk.page.mover.action_wanted.disconnect(desk.page.action_about_wanted)
        fact.editor.click()
    assert told.args == ["offer.new", Selection.of(Entity.DEAL, deal)]
    assert desk.page.mover.gate is None
    assert desk.stage_of(deal) == "selection"


def test_a_step_planned_at_the_gate_is_there_after_the_move(open_desk, make_client, make_deal):
    deal = make_deal(make_client(), need="Болты")
    desk = open_desk()
    desk.select(deal)
    desk.press(Qt.Key.Key_Right, control=True)
    gate = desk.page.mover.gate
    assert gate.step.isVisible()
    desk.write("2 т")
    desk.press(Qt.Key.Key_Return, control=True)
    assert desk.stage_of(deal) == "selection"
    found = row("SELECT kind, due_on FROM activity WHERE deal_id = ?", deal)
    assert found is not None
    assert found[1] > format.today().isoformat()


def test_a_new_person_named_at_the_gate_becomes_a_contact(open_desk, make_client, make_deal):
    deal = make_deal(make_client(inn=GOOD_INN), stage="offer", payment_terms="Предоплата 100 %")
    desk = open_desk()
    desk.select(deal)
    desk.press(Qt.Key.Key_Right, control=True)
    desk.write("Мельников Игорь")
    desk.press(Qt.Key.Key_Return, control=True)
    assert desk.stage_of(deal) == "contract"
    assert row(
        "SELECT p.name FROM deal d JOIN contact p ON p.id = d.decision_contact_id WHERE d.id = ?",
        deal,
    ) == ("Мельников Игорь",)


def test_the_way_back_asks_why(open_desk, deal_with_step):
    deal = deal_with_step(stage="contract")
    desk = open_desk()
    desk.select(deal)
    desk.press(Qt.Key.Key_Left, control=True)
    gate = desk.page.mover.gate
    assert gate.comment.hasFocus()
    desk.press(Qt.Key.Key_Return, control=True)
    assert desk.stage_of(deal) == "contract"
    desk.write("Клиент меняет состав")
    desk.press(Qt.Key.Key_Return, control=True)
    assert desk.stage_of(deal) == "offer"
    assert value("SELECT comment FROM stage_move WHERE deal_id = ?", deal) == "Клиент меняет состав"


def test_a_deal_goes_through_all_stages_by_keys_alone(
    open_desk, make_client, make_contact, make_deal, make_activity, make_invoice
):
    deal = filled(
        make_client, make_contact, make_deal, make_activity, contract_basis="Договор П-118",
        pay_on=format.today(), ship_on=format.today(), ship_place="Нижний Новгород",
        ship_terms="Самовывоз со склада",
    )  # fmt: skip
    client = value("SELECT client_id FROM deal WHERE id = ?", deal)
    make_invoice(client, 1_000_00, deal=deal)
    seller = value("SELECT id FROM organization")
    from salesapp.db.models.offers import Offer

    Offer.create(
        number="1", state="sent", organization=seller, client=client, deal=deal,
        drawn_on=format.today(),
    )  # fmt: skip
    desk = open_desk()
    desk.page.activate()
    for stage in ("selection", "offer", "contract", "invoice", "shipment"):
        desk.press(Qt.Key.Key_Right, control=True)
        assert desk.page.mover.gate is None, stage
        assert desk.stage_of(deal) == stage
    desk.press(Qt.Key.Key_W)
    gate = desk.page.mover.gate
    assert gate is not None
    desk.write("УПД 15")
    reason = next(one for one in gate.rows if str(one.field.field) == "paid_in_full")
    desk.press(Qt.Key.Key_Tab)
    assert reason.editor.hasFocus()
    desk.write("Отсрочка 30 дней по договору")
    desk.press(Qt.Key.Key_Return, control=True)
    assert desk.stage_of(deal) == "won"
    assert row("SELECT won_reason, closing_documents FROM deal WHERE id = ?", deal) == (
        "Отсрочка 30 дней по договору",
        "УПД 15",
    )


def test_undo_puts_the_card_back(open_desk, make_client, make_contact, make_deal, make_activity):
    deal = filled(make_client, make_contact, make_deal, make_activity)
    desk = open_desk()
    desk.select(deal)
    desk.press(Qt.Key.Key_Right, control=True)
    assert desk.ids("selection") == [deal]
    desk.press(Qt.Key.Key_Z, control=True)
    assert desk.stage_of(deal) == "qualification"
    assert desk.ids("qualification") == [deal]
    assert desk.ids("selection") == []


def test_sums_of_the_headers_are_those_of_the_store_after_every_move(
    open_desk, make_client, make_contact, make_deal, make_activity
):
    moved = [
        filled(make_client, make_contact, make_deal, make_activity, amount_minor=amount)
        for amount in (1_00, 20_000_50, 300_000_000_00)
    ]
    desk = open_desk()
    for deal in moved[:2]:
        desk.select(deal)
        desk.press(Qt.Key.Key_Right, control=True)
    stored = {one.id: one for one in deals.stages(DealFilter(), format.today())}
    for column in desk.board.columns:
        known = stored[column.stage.id]
        assert (column.stage.deals, column.stage.amount_minor) == (known.deals, known.amount_minor)
        assert len(column.list.cards.ids) == known.deals
    total = value("SELECT sum(amount_minor) FROM deal")
    assert sum(column.stage.amount_minor for column in desk.board.columns) == total


def test_delete_removes_the_card_and_undo_brings_it_back(open_desk, deal_with_step):
    first, second = deal_with_step(), deal_with_step()
    desk = open_desk()
    desk.select(first)
    desk.press(Qt.Key.Key_Delete)
    assert desk.ids("qualification") == [second]
    assert desk.board.current_id() == second
    desk.press(Qt.Key.Key_Z, control=True)
    assert set(desk.ids("qualification")) == {first, second}


def conditioned(stage, *parts):
    execute("DELETE FROM stage_gate WHERE stage_id = ?", stage)
    pipelines.set_condition(stage, Group(parts), Severity.BLOCK)


def test_the_gate_tells_an_unmet_condition_in_words_and_the_amount_typed_there_meets_it(
    open_desk, deal_with_step, stage_id, qtbot
):
    conditioned(stage_id("selection"), Condition("amount_minor", Op.AT_LEAST, (500_000_00,)))
    deal = deal_with_step(amount_minor=100_000_00)
    desk = open_desk()
    view, _start = desk.lift(deal)
    desk.drop(view, desk.middle_of("selection"))
    gate = desk.page.mover.gate
    assert gate is not None
    condition, amount = gate.rows
    assert condition.editor.accessibleName().replace("\u00a0", " ") == "Сумма: от 500 000 ₽"
    gate._answer()
    assert desk.stage_of(deal) == "qualification"
    assert condition._error.isVisible()
    amount.editor.setText("600000")
    gate._answer()
    assert desk.page.mover.gate is None
    assert desk.stage_of(deal) == "selection"
    assert value("SELECT amount_minor FROM deal WHERE id = ?", deal) == 600_000_00
    undo.undo()
    assert desk.stage_of(deal) == "qualification"


def test_escape_at_an_unmet_condition_leaves_everything_and_its_button_opens_the_deal(
    open_desk, deal_with_step, stage_id
):
    conditioned(stage_id("selection"), Condition("people", Op.AT_LEAST, (5_000,)))
    deal = deal_with_step()
    desk = open_desk()
    for way in ("escape", "open"):
        view, _start = desk.lift(deal)
        desk.drop(view, desk.middle_of("selection"))
        gate = desk.page.mover.gate
        [row] = gate.rows
        asked = []
        gate.fact_wanted.connect(asked.append)
        if way == "escape":
            desk.press(Qt.Key.Key_Escape)
        else:
            QTest.mouseClick(row.editor, Qt.MouseButton.LeftButton)
            assert asked == ["deals.open"]
        assert desk.page.mover.gate is None
        assert desk.stage_of(deal) == "qualification"


def test_a_person_named_at_a_gate_that_refuses_is_made_once_and_undone_with_the_move(
    open_desk, make_client, make_deal
):
    make_client("ООО «Двойник»", inn=GOOD_INN)
    ours = make_client("ООО «Новый склад»", inn="")
    deal = make_deal(ours, stage="offer", payment_terms="Предоплата 100 %")
    desk = open_desk()
    desk.select(deal)
    desk.press(Qt.Key.Key_Right, control=True)
    gate = desk.page.mover.gate
    asked = {str(one.field.field): one for one in gate.rows}
    inn = asked["client_inn"]
    inn.editor.setText(GOOD_INN)
    desk.write("Мельников Игорь", asked["decision_contact"].editor.name)
    inn.editor.setFocus()
    desk.press(Qt.Key.Key_Return, control=True)
    # The number is of another client: it is told where it was typed, and nobody was made.
    assert desk.stage_of(deal) == "offer"
    assert "Двойник" in inn._error.text()
    assert value("SELECT count(*) FROM contact") == 0
    inn.editor.setText("7728168971")
    desk.press(Qt.Key.Key_Return, control=True)
    assert desk.stage_of(deal) == "contract"
    assert rows("SELECT name FROM contact WHERE deleted_at IS NULL") == [("Мельников Игорь",)]
    undo.undo()
    assert desk.stage_of(deal) == "offer"
    assert value("SELECT count(*) FROM contact WHERE deleted_at IS NULL") == 0
