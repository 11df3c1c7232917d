"""A list leaves the program exactly as it is shown: copied, saved, printed."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import UTC, date, datetime

import pytest
from PySide6.QtGui import QGuiApplication

from salesapp.db.connection import value
from salesapp.db.queries.fields import own_fields
from salesapp.documents.preview import page_count, read_text
from salesapp.domain.clients import ClientDraft, ContactDraft, PointDraft, PointKind
from salesapp.domain.custom_fields import Entry, FieldDraft
from salesapp.domain.entities import Entity
from salesapp.domain.fields import OWNERS, Field, FieldType
from salesapp.domain.filters import Condition, Op
from salesapp.services import clients, custom_fields, tags
from salesapp.services.editing.run import set_cell
from salesapp.ui.action_registry import clashes
from salesapp.ui.format import today
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.outgoing.print_dialog import PrintDialog
from salesapp.ui.output import commands
from salesapp.ui.output.source import batches, out_table
from salesapp.ui.translate import translator


def copied() -> list[list[str]]:
    text = QGuiApplication.clipboard().text()
    return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))


def test_rows_are_copied_as_shown_and_marked_ones_alone(few, person):
    one = person()
    one.page.table.setFocus()
    one.press("Ctrl+C")
    assert one.told[-1] == "Copied: 4 rows"
    head, *lines = copied()
    assert head[:2] == ["Client", "City"]
    assert [line[0] for line in lines] == ["'=1+1", "Балтмебель", "Вагонпром", "ООО «Ромашка»"]
    assert lines[3][head.index("Debt, ₽")] == "128000,50"
    one.page.table.show_column("inn", on=True)
    one.page.table.show_column("city", on=False)
    one.page.table.set_marked([few[0], few[2]])
    one.press("Ctrl+C")
    head, *lines = copied()
    assert "City" not in head
    assert [line[head.index("INN")] for line in lines] == ["", "0012345678"]
    html = QGuiApplication.clipboard().mimeData().html()
    assert r"\@" in html.split("0012345678")[0].rsplit("<td", 1)[1]


def test_ctrl_e_saves_what_the_filter_shows_in_its_order(few, person, tmp_path):
    one = person()
    page = one.page
    page.desk.add_condition(Condition("city", Op.ANY_OF, ("Пермь",)))
    one.main.run_action("list.export")
    assert one.sees("All shown: 2")
    one.click("CSV text")
    one.answer_files(tmp_path / "list.csv")
    one.click("Save…")
    one.wait(lambda: any("saved" in text for text in one.told), "the file")
    assert one.told[-1] == "2 rows saved: list.csv"
    text = (tmp_path / "list.csv").read_bytes().decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert [line[0] for line in lines] == ["Client", "'=1+1", "ООО «Ромашка»"]
    one.quiet()


def test_a_workbook_of_marked_rows_with_every_column(few, person, tmp_path):
    one = person()
    one.page.table.setFocus()
    one.page.table.set_marked(few[:3])
    one.press("Ctrl+E")
    assert one.sees("Marked: 3")
    one.click("All: ")
    one.answer_files(tmp_path / "list.xlsx")
    one.click("Save…")
    one.wait((tmp_path / "list.xlsx").exists, "the file")
    one.quiet()
    with zipfile.ZipFile(tmp_path / "list.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert sheet.count("<row ") == 4
    assert "0012345678" in sheet
    assert "<v>128000.5</v>" in sheet
    assert "<f>" not in sheet


@pytest.fixture
def known_client(make_client, make_invoice):
    """A client and a person who tell something in every kind of field, own ones too."""
    field = custom_fields.create(Entity.CLIENT, FieldDraft("Бюджет", FieldType.MONEY)).subject_id
    client = clients.create(
        ClientDraft(
            "ООО «Волжмонтаж»", inn="7707083893", kpp="770701001", city="Тверь", category="A",
            industry="Монтаж", note="Платит по пятницам",
            points=(PointDraft(PointKind.PHONE, "+7 831 200-14-07"),),
            own=((f"custom:{field}", 1_500_000_50),),
        ),
        [ContactDraft("Орлов Пётр", position="директор", note="Звонить утром")],
    ).subject_id  # fmt: skip
    make_invoice(client, 10_000_00, due_on=date(2026, 11, 1))
    return client


def saved_with_every_column(one, path, kind: str) -> None:
    one.page.table.setFocus()
    one.press("Ctrl+E")
    one.click("All: ")
    one.click(kind)
    one.answer_files(path)
    one.click("Save…")
    one.wait(lambda: any(path.name in text for text in one.told), "the file")
    one.quiet()


def lines_of(path) -> list[dict[str, str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def test_every_column_of_clients_leaves_with_its_values(known_client, person, tmp_path):
    one = person()
    shown = {column.title for column in one.page.table.visible_columns()}
    saved_with_every_column(one, tmp_path / "all.csv", "CSV text")
    (line,) = lines_of(tmp_path / "all.csv")
    hidden = {name: text for name, text in line.items() if name not in shown}
    assert hidden["INN"] == "7707083893"
    assert hidden["KPP"] == "770701001"
    assert hidden["Note"] == "Платит по пятницам"
    assert hidden["Бюджет"] == "1500000,50"
    assert "200-14-07" in hidden["Phone"]
    saved_with_every_column(one, tmp_path / "all.xlsx", "Excel workbook")
    with zipfile.ZipFile(tmp_path / "all.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<v>1500000.5</v>" in sheet
    assert "Платит по пятницам" in sheet
    one.page.table.show_column("kpp", on=True)
    one.press("Ctrl+Ins")
    head, told = copied()
    assert told[head.index("KPP")] == "770701001"
    assert "Note" not in head


@pytest.mark.parametrize(
    ("section", "go"),
    [
        ("clients", ""), ("clients", "clients.people"), ("deals", "deals.list"),
        ("products", "list.view"), ("leads", "list.view"), ("documents", ""), ("payments", ""),
    ],
)  # fmt: skip
def test_a_hidden_column_leaves_with_what_it_would_show(
    section, go, known_client, demo_like, make_lead, person
):
    make_lead("Нужны болты", company_name="ООО «Река»", source="сайт")
    one = person(section)
    if go:
        one.main.run_action(go)
    source = one.page.list_source()
    whole = source.with_columns(source.every_column)
    ((*hidden,),) = batches(whole)
    (table,) = (t for t in one.page.findChildren(PagedTable) if t.paged.ids == source.ids)
    for column, on in table.choosable_columns():
        if not on:
            table.show_column(column.id, on=True)
    seen = one.page.list_source()
    assert {c.id for c in seen.columns} == {c.id for c in whole.columns}
    ((*shown,),) = batches(seen.with_columns(whole.columns))
    assert hidden == shown
    assert any(cell not in ("", None) for row in hidden for cell in row)


@pytest.mark.parametrize(
    ("section", "go"),
    [
        ("clients", ""), ("clients", "clients.people"), ("deals", "deals.list"),
        ("products", "list.view"), ("leads", "list.view"),
    ],
)  # fmt: skip
def test_what_is_chosen_from_a_list_leaves_in_the_words_of_the_screen(
    section, go, known_client, demo_like, make_lead, person
):
    make_lead("Нужны болты", company_name="ООО «Река»", source="сайт")
    entries = (Entry("Опт"), Entry("Розница"))
    for entity in OWNERS:
        for kind in (FieldType.CHOICE, FieldType.CHOICES):
            draft = FieldDraft(f"Рынок {kind}", kind, entries)
            field = own_field(entity, custom_fields.create(entity, draft).subject_id)
            told = "Опт" if kind is FieldType.CHOICE else ("Опт", "Розница")
            first = value(f"SELECT min(id) FROM {entity}")
            set_cell(entity, first, field, told)
        tags.add(entity, [first], "VIP")
        tags.add(entity, [first], "осень")
    translator.use("ru")
    one = person(section)
    if go:
        one.main.run_action(go)
    source = one.page.list_source()
    whole = source.with_columns(source.every_column)
    ((*cells,),) = batches(whole)
    records = whole.records(whole.ids)
    chosen = [
        (column.title, cell, column.text(record))
        for record, row in zip(records, cells, strict=True)
        for column, cell in zip(whole.columns, row, strict=True)
        if column.type in (FieldType.CHOICE, FieldType.CHOICES) and cell is not None
    ]
    assert [one for one in chosen if one[1] != one[2]] == []
    assert {"Опт", "Опт, Розница"} <= {cell for _title, cell, _text in chosen}


def own_field(entity: Entity, number: int) -> Field:
    return {one.custom_id: one for one in own_fields(entity)}[number]


def test_every_column_of_people_leaves_with_its_values(known_client, person, tmp_path):
    one = person()
    one.main.run_action("clients.people")
    shown = {column.title for column in one.page.table.visible_columns()}
    saved_with_every_column(one, tmp_path / "people.csv", "CSV text")
    (line,) = lines_of(tmp_path / "people.csv")
    assert "Орлов Пётр" in line.values()
    hidden = {name: text for name, text in line.items() if name not in shown}
    assert hidden["Note"] == "Звонить утром"


def test_a_field_of_ones_own_goes_from_a_file_through_the_list_into_a_file(db, person, tmp_path):
    entries = (Entry("Урал"), Entry("Поволжье"))
    made = custom_fields.create(Entity.CLIENT, FieldDraft("Регион", FieldType.CHOICE, entries))
    field = f"custom:{made.subject_id}"
    table = tmp_path / "клиенты.csv"
    table.write_text(
        "Наименование;ИНН;Регион\nООО «Волга»;7707083893;Поволжье\nООО «Исеть»;7736050003;Урал\n",
        "utf-8",
    )
    one = person()
    one.main.run_action("import.run")
    page = one.page
    page.desk.add_files([table])
    one.wait(page.table.session.is_ready, "the plan")
    assert page.table.session.state.options.mapping == ("name", "inn", field)
    one.press("Ctrl+Enter")
    one.wait(lambda: value("SELECT count(*) FROM client") == 2, "the import")
    one.quiet()
    page = one.open("clients")
    page.table.show_column(field, on=True)
    page.desk.add_condition(Condition(field, Op.ANY_OF, ("Урал",)))
    assert page.table.paged.rowCount() == 1
    page.table.setFocus()
    one.press("Ctrl+E")
    one.click("CSV text")
    one.answer_files(tmp_path / "урал.csv")
    one.click("Save…")
    one.wait(lambda: any("урал.csv" in text for text in one.told), "the file")
    one.quiet()
    (line,) = lines_of(tmp_path / "урал.csv")
    assert (line["Client"], line["Регион"]) == ("ООО «Исеть»", "Урал")


def test_a_place_that_refuses_is_explained(few, person, tmp_path):
    one = person()
    page = one.page
    source = page.list_source()
    output = page._output()
    output.save(tmp_path / "nowhere" / "list.csv", commands.ExportChoice(source))
    one.wait(lambda: one.sees("The file could not be written."), "why it failed")
    one.press("Escape")
    one.quiet()


def test_the_list_is_shown_before_it_is_printed(few, person):
    one = person()
    one.page.table.setFocus()
    one.press("Ctrl+P")
    dialog = one.wait(lambda: one.main.findChild(PrintDialog), "the pages")
    one.wait(dialog.view.data, "the picture")
    assert page_count(dialog.view.data()) == 1
    assert "Балтмебель" in read_text(dialog.view.data())
    one.press("Escape")
    one.quiet()


@pytest.mark.parametrize("section", ["clients", "deals", "documents", "payments", "products"])
def test_every_list_can_be_asked_for(section, demo_like, person):
    one = person(section)
    source = one.page.list_source()
    assert source.ids
    rows = [row for batch in batches(source.with_columns(source.every_column)) for row in batch]
    assert len(rows) == len(source.ids)
    assert out_table(source).title


@pytest.fixture
def demo_like(few, make_deal, make_product, make_payment):
    make_deal(few[0], title="Болты М20", amount_minor=425_599_00)
    make_product("Болт М20×80", price_minor=12_50)
    make_payment(few[0], 10_000_00)


def test_leads_have_their_table_too(make_lead, person):
    asked = datetime(2026, 11, 20, 10, tzinfo=UTC)
    make_lead("Нужны болты", received_at=asked, phones="+79991112233")
    one = person("leads")
    one.press("Ctrl+Ins")
    head, line = copied()
    assert line[head.index("Request")] == "Нужны болты"
    assert line[head.index("Received")].startswith("20.11.2026")


def test_a_million_rows_are_refused_to_paper_with_a_way_out(few, person, monkeypatch):
    monkeypatch.setattr(commands, "MOST_PRINTED", 2)
    one = person()
    one.answer_dialog("Save as a file…")
    one.main.run_action("list.print")
    assert one.sees("Save the list as a file")
    one.press("Escape")


def test_the_keys_of_lists_are_nobody_elses():
    assert not [line for line in clashes() if any("list." in part for part in line[1:])]
    assert today()
