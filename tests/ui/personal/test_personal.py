"""Consents, export and erasure of a person, as a user does them."""

from __future__ import annotations

import zipfile
from datetime import date

import pytest
from PySide6.QtCore import Qt

from salesapp.db.connection import value
from salesapp.db.queries import personal_data as known
from salesapp.domain.personal_data import ConsentDraft, ConsentState, Purpose
from salesapp.services import personal_data as service
from salesapp.services import undo
from salesapp.ui.clients.contacts_section import PersonLine
from salesapp.ui.jobs import jobs
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.personal import dialog as dialogs
from salesapp.ui.personal.consent_dialog import ConsentDialog
from salesapp.ui.personal.dialog import PersonalDialog
from salesapp.ui.personal.erase_dialog import EraseDialog
from salesapp.ui.personal.page import PersonalPage

_ENTER = Qt.Key.Key_Return
NAME = "Иванов Иван Иванович"


@pytest.fixture
def person(make_client, make_contact):
    return make_contact(make_client("ООО «Ромашка»"), NAME, note="любит рыбалку")


def show(window) -> PersonalPage:
    window.run_action("personal.show")
    page = window.navigator.page
    assert isinstance(page, PersonalPage)
    return page


def visible(window, kind):
    return next(one for one in window.findChildren(kind) if one.isVisible())


def test_a_consent_is_written_down_with_its_paper_and_withdrawn(
    qtbot, make_window, person, keys, tmp_path
):
    paper = tmp_path / "согласие.pdf"
    paper.write_bytes(b"%PDF-1.4 agreed")
    window = make_window()
    page = show(window)
    assert page.table.hasFocus()
    keys.press(_ENTER)
    dialog = visible(window, PersonalDialog)
    dialog.add_consent.click()
    form = visible(window, ConsentDialog)
    form.take_paper(paper)
    keys.ctrl(_ENTER)
    assert form.isVisible()
    form.source.editor.setFocus()
    keys.write("договор")
    keys.ctrl(_ENTER)
    assert not form.isVisible()
    (consent,) = known.consents(person)
    assert (consent.source, consent.file_name) == ("договор", "согласие.pdf")
    assert dialog.title.text() == f"Personal data: {NAME}"
    ends = [one for one in dialog.findChildren(Button) if one.text() == "Withdraw"]
    ends[0].click()
    assert known.consent_states([person])[person] is ConsentState.WITHDRAWN
    undo.undo()
    dialog.reject()
    assert known.consent_states([person])[person] is ConsentState.GIVEN
    page.show_state(ConsentState.GIVEN)
    assert page.table.current_record().name == NAME


def test_everything_is_exported_in_the_background(
    qtbot, make_window, person, tmp_path, monkeypatch
):
    target = tmp_path / "person.zip"
    monkeypatch.setattr(dialogs, "ask_save_path", lambda *_args: target)
    window = make_window()
    page = show(window)
    page.open_person()
    visible(window, PersonalDialog).export.click()
    qtbot.waitUntil(lambda: not jobs.running)
    with zipfile.ZipFile(target) as archive:
        assert NAME in archive.read("index.html").decode()


def test_an_erasure_asks_for_its_ground_and_runs_in_the_background(
    qtbot, make_window, person, keys, monkeypatch
):
    window = make_window()
    page = show(window)
    page.open_person()
    dialog = visible(window, PersonalDialog)

    def answer(asked: EraseDialog) -> bool:
        asked.open()
        asked.accept()
        assert asked.isVisible(), "without a ground nothing is erased"
        asked.reason.editor.setFocus()
        keys.write("заявление")
        asked.accept()
        return asked.accepted

    monkeypatch.setattr(EraseDialog, "exec", answer)
    dialog.erase.click()
    qtbot.waitUntil(lambda: not jobs.running)
    qtbot.waitUntil(lambda: not window.findChildren(PersonalDialog))
    assert value("SELECT name FROM contact WHERE id = ?", person) == "Удалённое лицо № 1"
    qtbot.waitUntil(lambda: "заявление" in page.log.text())


def test_nobody_asks_for_a_consent_of_whoever_was_erased(make_window, person, make_contact):
    page = show(make_window())
    assert known.people_count(ConsentState.NONE, 10) == 1
    service.erase(person, "заявление")
    page.reload()
    assert known.people(ConsentState.NONE, 10) == []
    assert known.people_count(ConsentState.NONE, 10) == 0
    assert page._stack.currentWidget() is page.nothing
    assert known.erased([person]) == {person}


def test_a_missing_consent_is_told_on_the_card_when_wanted(qtbot, make_window, person):
    def chips() -> list[str]:
        page = window.navigator.page
        lines = page.panel.findChildren(PersonLine)
        return [
            chip.accessibleName()
            for line in lines
            if line.isVisible()
            for chip in line.findChildren(Chip)
        ]

    window = make_window()
    page = show(window)
    page.warn.click()
    assert known.warns()
    window.show_section("clients")
    window.navigator.page.table.set_current_id(value("SELECT id FROM client"))
    qtbot.waitUntil(lambda: "no consent" in chips())
    draft = ConsentDraft(Purpose.PROCESSING, date(2026, 11, 23), "договор")
    window.navigator.apply_changes(service.give_consent(person, draft))
    qtbot.waitUntil(lambda: "no consent" not in chips())
    window.navigator.apply_changes(service.erase(person, "заявление"))
    qtbot.waitUntil(lambda: "no consent" not in chips())
    assert value("SELECT count(*) FROM consent") == 0
