"""The base of clients from its list: relative dates, signs of a double, what is refused and why."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db.connection import execute, value
from salesapp.db.queries.timeline import TimelineKind
from salesapp.domain.clients import ClientDraft, ContactDraft, PointDraft, PointKind, Segment
from salesapp.services import clients as service
from salesapp.ui.clients.client_form import ClientForm
from salesapp.ui.clients.contact_form import ContactForm
from salesapp.ui.format import today
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.store import store

NOON = datetime.combine(today(), time(0, 0), UTC)
_CS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_ENTER = Qt.Key.Key_Return


def shown(page) -> list[int]:
    return list(page.table.paged.ids)


def choose(combo, text: str) -> None:
    combo.setFocus()
    QTest.keyClicks(combo, text)
    assert combo.currentText().lower().startswith(text.lower())


def the_form(window) -> ClientForm:
    return next(one for one in window.children() if isinstance(one, ClientForm) and one.isVisible())


def test_a_segment_of_a_relative_date_counts_along_with_the_base(
    make_window, make_client, make_activity, keys, qtbot
):
    near, far, never = (
        make_client(name, status="active") for name in ("Ближний", "Дальний", "Ноль")
    )
    for client, days in ((near, 2), (far, 40)):
        make_activity(client, state="done", done_at=NOON - timedelta(days=days))
    page = make_window().navigator.page
    keys.press(Qt.Key.Key_F3)
    panel = page.filters.panel
    (row,) = panel.box.rows()
    choose(row.field, "Last contact")
    choose(row.op, "in the last")
    keys.press(Qt.Key.Key_Tab)
    keys.write("7")
    panel.show_button.setFocus()
    keys.ctrl(_ENTER)
    assert shown(page) == [near]
    keys.press(Qt.Key.Key_S, _CS)
    keys.write("Свежие")
    keys.press(_ENTER)
    pill = page.segments.pills[page.desk.segment]
    qtbot.waitUntil(lambda: pill._count == 1)
    make_activity(never, state="done", done_at=NOON)
    store.changed.emit(service.set_category([never], "B"))
    qtbot.waitUntil(lambda: page.segments.pills[page.desk.segment]._count == 2)
    assert shown(page) == [near, never]


def test_every_segment_of_the_program_counts_and_filters(
    make_window, make_client, make_invoice, make_activity, qtbot
):
    buyer = make_client("Бывший", status="active", category="A")
    prospect = make_client("Новичок", status="prospect")
    make_invoice(buyer, 10_000_00, due_on=today() - timedelta(days=400))
    execute("UPDATE client_money SET last_sale_on = ? WHERE client_id = ?",
            str(today() - timedelta(days=200)), buyer)  # fmt: skip
    make_activity(buyer, due_on=today() - timedelta(days=1))
    window = make_window()
    page = window.navigator.page
    wanted = {
        Segment.WITHOUT_STEP: [prospect], Segment.STEP_OVERDUE: [buyer],
        Segment.CATEGORY_A: [buyer], Segment.IN_DEBT: [buyer],
        Segment.LONG_AGO: [buyer], Segment.PROSPECTS: [prospect],
    }  # fmt: skip
    for segment, ids in wanted.items():
        qtbot.waitUntil(lambda: page.segments.pills[segment]._count == len(ids))  # noqa: B023
        page.desk.show_segment(segment)
        assert shown(page) == ids, segment


MATCHES = {
    "ogrn": ({"ogrn": "1027700132195"}, "ogrn", "1027700132195", "OGRN"),
    "phone": ({}, "phone", "8 (831) 200-14-07", "phone"),
    "email": ({}, "email", "INFO@luna.example", "mail"),
    "domain": ({}, "email", "other@luna.example", "domain"),
    "name": ({}, "name", "луна, ООО", "name"),
}


@pytest.mark.parametrize("sign", MATCHES)
def test_a_match_while_typing_tells_its_reason(make_window, keys, qtbot, sign):
    columns, field, typed, reason = MATCHES[sign]
    points = (
        PointDraft(PointKind.PHONE, "+7 831 200-14-07"),
        PointDraft(PointKind.EMAIL, "info@luna.example"),
    )
    service.create(ClientDraft("ООО «Луна»", points=points, **columns), [ContactDraft("Иванов")])
    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    form = the_form(window)
    if field != "name":
        keys.write("Совсем другая")
    getattr(form.fields, field).editor.setFocus()
    keys.write(typed)
    qtbot.waitUntil(lambda: bool(form.matches.shown))
    assert not form.matches.shown[0].is_stop
    (line,) = form.matches.lines()
    told = " ".join(one.text() for one in line.findChildren(type(form.title)))
    assert "Луна" in told
    assert reason.lower() in told.lower()
    form.fields.name.set_value("")
    form.reject()


def test_who_has_issued_papers_is_archived_and_never_deleted(
    make_window, make_client, make_invoice, keys, qtbot
):
    client = make_client("Ромашка")
    make_invoice(client, 100_00, due_on=today())
    window = make_window()
    page = window.navigator.page
    page.table.setFocus()
    page.table.set_current_id(client)
    told = []

    def answer() -> None:
        for dialog in window.findChildren(Dialog):
            if dialog.isVisible():
                told.append(f"{dialog.title.text()} {dialog.text.text()}")
                dialog.reject()

    QTimer.singleShot(200, answer)
    keys.press(Qt.Key.Key_Delete)
    assert "cannot be deleted" in told[0]
    assert "put into the archive" in told[0]
    assert value("SELECT deleted_at FROM client WHERE id = ?", client) is None
    assert shown(page) == [client]


def test_how_a_person_feels_about_us_is_set_in_the_form_and_filters_people(
    make_window, make_client, make_contact, keys, qtbot
):
    client = make_client("Ромашка")
    person = make_contact(client, "Орлова Анна")
    make_contact(client, "Иванов Иван")
    window = make_window()
    page = window.navigator.page
    page.table.set_current_id(client)
    page.commands.edit_contact(client, person)
    form = next(one for one in window.children() if isinstance(one, ContactForm))
    form.attitude.set_value("against")
    keys.ctrl(_ENTER)
    assert value("SELECT attitude FROM affiliation WHERE contact_id = ?", person) == "against"
    window.run_action("clients.people")
    people = window.navigator.page
    qtbot.waitUntil(lambda: people.segments.pills["against"]._count == 1)
    people.desk.show_segment("against")
    assert shown(people) == [person]


def test_the_menu_of_the_history_leaves_one_kind(
    make_window, make_client, make_activity, keys, qtbot
):
    client = make_client("Ромашка")
    make_activity(client, state="done", done_at=NOON, subject="звонок", result="agreed")
    service.set_category([client], "A")
    page = make_window().navigator.page
    page.table.set_current_id(client)
    history = page.panel.history
    qtbot.waitUntil(lambda: len(history.shown()) >= 2)
    QTest.mouseClick(history.filter, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    entry = next(one for one in menu.actions() if "Changes" in one.text())
    entry.trigger()
    menu.close()
    qtbot.waitUntil(lambda: {one.kind for one in history.shown()} == {TimelineKind.CHANGE})
