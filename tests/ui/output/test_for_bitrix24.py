"""Lists leave for Bitrix24 by the command that saves them, and all of them at once."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from salesapp.domain.clients import ClientDraft
from salesapp.domain.entities import Entity
from salesapp.exchange.bitrix24 import is_export
from salesapp.services import clients
from salesapp.ui.jobs import jobs
from salesapp.ui.output.portal_dialog import PortalDialog
from salesapp.ui.preferences.data_section import DataSection


def lines_of(path: Path) -> list[dict[str, str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def test_the_deals_shown_leave_with_their_clients(person, make_client, make_deal, tmp_path):
    client = make_client("ООО «Ромашка»", inn="7707083893")
    make_deal(client, "Шкафы", amount_minor=500_000_00, currency="USD", stage="offer")
    one = person("deals")
    one.press("Ctrl+E")
    assert one.sees("Columns")
    one.click("For Bitrix24")
    assert not one.sees("Columns"), "they are those of the portal"
    assert not one.sees("Letters")
    assert one.sees("Stages of deals")
    one.answer_files(tmp_path / "deals.csv")
    one.click("Save…")
    one.wait(lambda: any("saved" in text for text in one.told), "the file")
    one.quiet()
    (line,) = lines_of(tmp_path / "deals.csv")
    assert line["Название сделки"] == "Шкафы"
    assert line["Стадия сделки"] == "Подготовка документов"
    assert (line["Сумма"], line["Валюта"]) == ("500000.00", "USD")
    assert line["Компания"] == "ООО «Ромашка»"


def test_clients_that_are_marked_leave_alone_and_papers_do_not(person, few, tmp_path):
    one = person()
    one.page.table.setFocus()
    one.page.table.set_marked(few[:1])
    one.press("Ctrl+E")
    one.click("For Bitrix24")
    assert not one.sees("Stages of deals")
    one.answer_files(tmp_path / "companies.csv")
    one.click("Save…")
    one.wait((tmp_path / "companies.csv").exists, "the file")
    one.quiet()
    (line,) = lines_of(tmp_path / "companies.csv")
    assert (line["Название компании"], line["ИНН"]) == ("ООО «Ромашка»", "0012345678")
    one.open("payments")
    one.press("Ctrl+E")
    assert not one.sees("For Bitrix24")
    one.press("Esc")


def test_everything_leaves_at_once_and_replaces_nothing(person, few, make_deal, tmp_path, qtbot):
    make_deal(few[0], "Шкафы")
    folder = tmp_path / "Обмен"
    folder.mkdir()
    (folder / "bitrix24-deals.csv").write_text("мой файл", "utf-8")
    one = person()
    one.main.run_action("export.portal")
    dialog = one.main.findChild(PortalDialog)
    dialog.folder.setText(str(folder))
    dialog.kinds[Entity.PRODUCT].click()
    dialog.kinds[Entity.LEAD].click()
    one.click("Save")
    qtbot.waitUntil(lambda: not jobs.running)
    assert (folder / "bitrix24-deals.csv").read_text("utf-8") == "мой файл"
    made = {path.name for path in folder.iterdir()} - {"bitrix24-deals.csv"}
    assert made == {
        "bitrix24-companies.csv",
        "bitrix24-contacts.csv",
        "bitrix24-deals (2).csv",
    }
    assert all(is_export(folder / name) for name in made)
    assert one.told[-1] == "Files for Bitrix24 saved: 3"
    assert one.main.findChild(DataSection).for_portal.isVisible()


def test_the_next_time_only_what_changed_since_the_last_one_leaves(
    person, few, make_client, tmp_path, qtbot
):
    (folder := tmp_path / "Обмен").mkdir()
    one = person()

    def saved(*, changed: bool) -> set[str]:
        before = {path.name for path in folder.iterdir()}
        one.main.run_action("export.portal")
        (dialog,) = [own for own in one.main.findChildren(PortalDialog) if own.isVisible()]
        dialog.folder.setText(str(folder))
        if changed:
            dialog.since.click()
        else:
            assert dialog.since is None or not dialog.since.value(), "everything, unless asked"
        one.click("Save")
        qtbot.waitUntil(lambda: not jobs.running)
        return {path.name for path in folder.iterdir()} - before

    assert len(saved(changed=False)) == 5
    assert saved(changed=True) == set()
    assert one.told[-1] == "Nothing has changed since then: no file was written"
    clients.create(ClientDraft("ООО «Новый»"))
    (name,) = saved(changed=True)
    assert [line["Название компании"] for line in lines_of(folder / name)] == ["ООО «Новый»"]
    assert len(saved(changed=False)) == 5
