"""What is typed into a draft invoice is what is issued, and is not lost on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from salesapp.db.queries import invoices
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import LineDraft
from salesapp.services import invoices as service
from salesapp.ui.format import today
from salesapp.ui.invoices.issue_dialog import IssueDialog
from salesapp.ui.kit.label import Label
from salesapp.ui.perform import perform

Key = Qt.Key


def drafted(client: int, basis: str) -> int:
    """A draft invoice of one bolt for a hundred roubles."""
    made = service.create(client, None, today()).subject_id
    assert made is not None
    line = LineDraft("Болт М20×80", 1_000, 100_00, vat_bp=1000)
    service.save(made, replace(invoices.card(made).draft, basis=basis, lines=(line,)))
    return made


def said(desk) -> str:
    """The words of the dialog that asks whether to issue."""
    labels = desk.dialog(IssueDialog).findChildren(Label)
    return " ".join(label.text() for label in labels).replace("\xa0", " ")


def type_quantity(desk, words: str) -> None:
    """Types into the cell of the first line, and leaves it open."""
    table = desk.page.panel.form.grid.table
    table.go_on(1, "quantity", words)
    assert QApplication.focusWidget() is not table


def test_the_question_of_issue_tells_the_quantity_just_entered(desk, make_client, seller):
    draft = drafted(make_client(), "Договор 1")
    one = desk()
    one.select(draft)
    type_quantity(one, "7")
    one.press(Key.Key_Return)
    one.page.invoices.table.setFocus()
    one.press(Key.Key_Return, control=True)
    assert "700,00" in said(one)
    assert invoices.card(draft).total_minor == 700_00


def test_the_question_of_issue_tells_the_quantity_still_in_its_cell(desk, make_client, seller):
    draft = drafted(make_client(), "Договор 1")
    one = desk()
    one.select(draft)
    type_quantity(one, "7")
    one.page.panel.main.click()
    assert "700,00" in said(one)
    assert invoices.card(draft).total_minor == 700_00


@pytest.fixture
def full_disk(monkeypatch) -> Iterator[Callable[[], None]]:
    """Nothing can be saved until the test makes room."""

    def full(*_args: object) -> None:
        raise RuleError(Rule.DISK_FULL)

    with monkeypatch.context() as disk:
        disk.setattr(service, "save", full)
        yield disk.undo


def test_what_was_refused_waits_until_its_invoice_is_shown_again(
    desk, make_client, seller, request, qtbot
):
    client = make_client()
    first, second = drafted(client, "Договор 1"), drafted(client, "Договор 2")
    one = desk()
    one.select(first)
    form = one.page.panel.form
    make_room = request.getfixturevalue("full_disk")
    one.write("Договор 7", form.basis.editor)
    one.select(second)
    assert form.basis.value() == "Договор 2"
    assert form.problem.isHidden()
    one.select(first)
    assert form.basis.value() == "Договор 7"
    qtbot.waitUntil(lambda: not form.problem.isHidden())
    make_room()
    assert form.flush()
    assert invoices.card(first).draft.basis == "Договор 7"
    assert invoices.card(second).draft.basis == "Договор 2"


def test_what_was_refused_stands_beside_what_others_changed(
    desk, make_client, seller, request, qtbot
):
    draft = drafted(make_client(), "Договор 1")
    one = desk()
    one.select(draft)
    form = one.page.panel.form
    make_room = request.getfixturevalue("full_disk")
    one.write("Договор 7", form.basis.editor)
    assert not form.flush()
    make_room()
    told = replace(invoices.card(draft).draft, terms="Самовывоз")
    perform(one.page, lambda: service.save(draft, told))
    assert (form.basis.value(), form.terms.value()) == ("Договор 7", "Самовывоз")
    qtbot.waitUntil(lambda: invoices.card(draft).draft.basis == "Договор 7")
    assert invoices.card(draft).draft.terms == "Самовывоз"


def test_who_does_not_issue_is_back_where_he_was(desk, make_client, seller):
    draft = drafted(make_client(), "Договор 1")
    one = desk()
    one.select(draft)
    one.page.invoices.table.setFocus()
    one.press(Key.Key_Return, control=True)
    one.dialog(IssueDialog)
    one.press(Key.Key_Escape)
    assert one.page.invoices.table.hasFocus()
