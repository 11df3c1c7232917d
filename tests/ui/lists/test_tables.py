"""Goods and leads as tables: cells, blocks, columns, filters, orders, marks, files, segments."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolTip

from salesapp.db.connection import value
from salesapp.domain.attributes import AttributeDraft, AttributeKind
from salesapp.domain.filters import Condition, Group, Op, every
from salesapp.domain.views import SortKey
from salesapp.services import attributes, undo
from salesapp.services import products as service
from salesapp.ui.editing.bulk_dialog import BulkDialog
from salesapp.ui.editing.paste import PasteDialog
from salesapp.ui.kit.cell_editors import CellLine
from salesapp.ui.lists.columns_panel import ColumnsPanel
from salesapp.ui.output.source import batches
from salesapp.ui.products.bulk_dialog import PriceChangeDialog
from salesapp.ui.store import store


@pytest.fixture
def goods(make_product):
    """Anchors with a diameter and a coating, and a tape of another group."""
    anchors = service.create_category("Анкеры").subject_id
    tapes = service.create_category("Ленты").subject_id
    number = attributes.create(anchors, AttributeDraft("Диаметр", unit="мм")).subject_id
    listed = AttributeDraft("Покрытие", AttributeKind.LIST, choices=("цинк", "термодиффузия"))
    coating = attributes.create(anchors, listed).subject_id
    made = [
        make_product("Анкер М12", sku="А-12", category=anchors, price_minor=31_80, unit="шт"),
        make_product("Анкер М16", sku="А-16", category=anchors, price_minor=58_40, unit="шт"),
        make_product("Лента ПП", sku="Л-1", category=tapes, price_minor=1290_00, unit="бухта"),
    ]
    attributes.set_values(made[0], {number: 12_000, coating: "цинк"})
    attributes.set_values(made[1], {number: 16_000, coating: "термодиффузия"})
    return made, f"attribute:{number}", f"attribute:{coating}"


@pytest.fixture
def table(goods, sit):
    """At the table of goods, its properties shown."""
    one = sit("products")
    one.press("Ctrl+Shift+W")
    assert one.page.switch.value() == "table"
    for code in goods[1:]:
        one.page.table.show_column(code, on=True)
    one.page.table.setFocus()
    one.page.table.set_current_id(goods[0][0])
    return one


def names(one) -> list[str]:
    paged = one.page.table.paged
    return [paged.record(row).values.get(one.page.of.name) for row in range(paged.rowCount())]


def go_to_column(one, code: str) -> None:
    one.press("Right")
    here = one.page.table
    while here.column(here.currentIndex().column()).id != code:
        one.press("Right")


def test_the_switch_leads_there_and_back_and_enter_opens_the_card(goods, sit):
    one = sit("products")
    home = one.page
    one.click("Table of fields")
    assert one.page is not home
    assert names(one) == ["Анкер М12", "Анкер М16", "Лента ПП"]
    one.page.table.set_current_id(goods[0][1])
    one.press("Enter")
    assert one.page is home
    assert home.list.current_id() == goods[0][1]
    one.press("Ctrl+Shift+W")
    one.click("List with the card")
    assert one.page is home


def test_a_price_and_a_property_are_typed_into_their_cells(table, goods):
    made, number, _coating = goods
    go_to_column(table, "price_minor")
    table.press("F2")
    assert isinstance(table.focus(), CellLine)
    table.write("33,50")
    table.press("Enter")
    assert value("SELECT price_minor FROM product WHERE id = ?", made[0]) == 33_50
    table.page.table.set_current_id(made[0])
    go_to_column(table, number)
    table.press("F2")
    table.write("14,5")
    table.press("Tab")
    told = "SELECT number_milli FROM attribute_value WHERE product_id = ? AND attribute_id = ?"
    assert value(told, made[0], int(number.partition(":")[2])) == 14_500
    table.press("Escape", "Escape")
    undo.undo()
    assert value(told, made[0], int(number.partition(":")[2])) == 12_000
    undo.undo()
    assert value("SELECT price_minor FROM product WHERE id = ?", made[0]) == 31_80


def test_escape_leaves_the_cell_as_it_was(table, goods):
    go_to_column(table, "sku")
    table.press("F2")
    table.write("ДРУГОЙ")
    table.press("Escape")
    assert value("SELECT sku FROM product WHERE id = ?", goods[0][0]) == "А-12"
    assert undo.next_undo() is None or undo.next_undo().subject != "Анкер М12"


def test_a_property_of_another_group_is_refused_with_its_reason(table, goods):
    made, number, _coating = goods
    table.page.table.set_current_id(made[2])
    go_to_column(table, number)
    table.press("F2")
    table.write("9")
    table.press("Enter")
    assert "has no “Диаметр, мм”" in table.focus().accessibleDescription()
    assert "has no" in QToolTip.text()
    table.press("Escape")
    assert value("SELECT count(*) FROM attribute_value WHERE product_id = ?", made[2]) == 0


def test_a_block_copied_in_a_spreadsheet_is_laid_over_the_cells_and_undone_at_once(table, goods):
    made = goods[0]
    go_to_column(table, "price_minor")
    QGuiApplication.clipboard().setText("35,00\n60,00\n1 300,00")
    table.press("Ctrl+V")
    dialog = table.wait(
        lambda: next((d for d in table.front() if isinstance(d, PasteDialog)), None), "the dialog"
    )
    table.wait(lambda: dialog.found is not None, "the counts")
    assert dialog.found.changed == 3
    table.press("Ctrl+Enter")
    prices = "SELECT group_concat(price_minor, ' ') FROM (SELECT * FROM product ORDER BY id)"
    table.wait(lambda: value(prices) == "3500 6000 130000", "the prices")
    table.quiet()
    undo.undo()
    assert value(prices) == "3180 5840 129000"
    assert len(made) == 3


def test_columns_are_chosen_and_ordered_and_come_back(table, goods):
    table.press("Ctrl+Shift+K")
    panel = table.wait(
        lambda: next((p for p in table.front() if isinstance(p, ColumnsPanel)), None), "columns"
    )
    titles = [panel.list.item(row).text() for row in range(panel.list.count())]
    assert "Диаметр, мм" in titles
    assert "Manufacturer" in titles
    assert "Lowest price" in titles
    panel.changed.emit(["name", goods[1], "price_minor"])
    table.press("Escape")
    assert [one.id for one in table.page.table.visible_columns()] == [
        "name",
        goods[1],
        "price_minor",
    ]
    table.press("Ctrl+Shift+W")
    table.press("Ctrl+Shift+W")
    assert [one.id for one in table.page.table.visible_columns()] == [
        "name",
        goods[1],
        "price_minor",
    ]


def test_goods_are_ordered_and_filtered_by_a_property(table, goods):
    _made, number, coating = goods
    table.page.desk.sort_by((SortKey(number, descending=True),))
    assert names(table) == ["Анкер М16", "Анкер М12", "Лента ПП"]
    table.page.filters.set_filter(Group((Condition(number, Op.AT_MOST, (12_000,)),)))
    assert names(table) == ["Анкер М12"]
    table.page.filters.set_filter(Group((Condition(coating, Op.ANY_OF, ("термодиффузия",)),)))
    assert names(table) == ["Анкер М16"]
    assert "термодиффузия" in ", ".join(table.page.desk.words())
    table.page.filters.set_filter(Group((Condition(coating, Op.EMPTY),)))
    assert names(table) == ["Лента ПП"]
    table.press("Ctrl+Shift+X")
    assert len(names(table)) == 3


def test_a_coating_typed_into_the_search_finds_goods_in_list_and_table(table, goods):
    table.page.focus_search()
    table.write("термодифф")
    table.wait(lambda: names(table) == ["Анкер М16"], "the anchor")
    table.page.filters.search.clear()
    table.press("Ctrl+Shift+W")
    table.press("/")
    table.write("термодифф")
    home = table.page
    table.wait(lambda: home.list.paged.rowCount() == 1, "one product")
    assert home.list.paged.ids[0] == goods[0][1]


def test_marked_goods_get_a_property_together_with_one_undo(table, goods):
    made, _number, coating = goods
    table.press("Ctrl+A")
    assert table.sees("3 marked")
    table.press("Ctrl+Shift+F")
    dialog = table.wait(
        lambda: next((d for d in table.front() if isinstance(d, BulkDialog)), None), "the dialog"
    )
    row = dialog.rows[0]
    row.which.set_value(coating)
    row.which.changed.emit()
    row.editor.set_value("цинк")
    row.changed.emit()
    table.wait(lambda: dialog.found is not None and dialog.found.changed == 1, "the counts")
    assert (dialog.found.same, dialog.found.refused_records) == (1, 1)
    assert table.sees("Лента ПП: The group of the product has no “Покрытие”")
    table.press("Ctrl+Enter")
    held = "SELECT count(*) FROM attribute_value WHERE text = 'цинк'"
    table.wait(lambda: value(held) == 2, "the change")
    table.quiet()
    undo.undo()
    assert value(held) == 1
    assert len(made) == 3


def test_what_is_exported_is_what_is_shown_and_all_columns_hold_their_values(table, goods):
    source = table.page.list_source()
    shown = [one.id for one in table.page.table.visible_columns()]
    assert [one.id for one in source.columns] == shown
    (block,) = list(batches(source))
    assert block[0][shown.index(goods[1])] is not None
    whole = source.with_columns(source.every_column)
    (block,) = list(batches(whole))
    by_id = dict(zip([one.id for one in whole.columns], block[2], strict=True))
    assert by_id["vat_bp"] is not None
    assert by_id["is_active"] is True


def test_copied_rows_are_those_of_the_table(table):
    table.press("Ctrl+A")
    table.press("Ctrl+C")
    table.wait(lambda: "Лента ПП" in QGuiApplication.clipboard().text(), "the copy")
    lines = QGuiApplication.clipboard().text().strip().splitlines()
    assert len(lines) == 4
    assert "Диаметр, мм" in lines[0]
    assert "58,40" in lines[2]


def test_leads_are_typed_into_ordered_and_postponed_together(make_lead, sit):
    ids = [make_lead(f"Заявка {n}", company_name=f"ООО {n}", source="сайт") for n in (1, 2, 3)]
    one = sit("leads")
    one.press("Ctrl+Shift+W")
    one.page.desk.sort_by((SortKey("title"),))
    assert names(one) == ["Заявка 1", "Заявка 2", "Заявка 3"]
    one.page.table.setFocus()
    one.page.table.set_current_id(ids[1])
    go_to_column(one, "company_name")
    one.press("F2")
    one.write("ООО «Второй»")
    one.press("Enter")
    assert value("SELECT company_name FROM lead WHERE id = ?", ids[1]) == "ООО «Второй»"
    one.press("Escape")
    QGuiApplication.clipboard().setText("выставка\nвыставка")
    one.page.table.set_current_id(ids[0])
    go_to_column(one, "source")
    one.press("Ctrl+V")
    dialog = one.wait(
        lambda: next((d for d in one.front() if isinstance(d, PasteDialog)), None), "the dialog"
    )
    one.wait(lambda: dialog.found is not None, "the counts")
    one.press("Ctrl+Enter")
    sources = "SELECT count(*) FROM lead WHERE source = 'выставка'"
    one.wait(lambda: value(sources) == 2, "the sources")
    one.quiet()
    undo.undo()
    assert value(sources) == 0
    one.page.desk.show_segment("new")
    assert one.page.table.paged.rowCount() == 3
    one.page.desk.show_segment("closed")
    assert one.page.table.paged.rowCount() == 0
    assert one.sees("Nothing found")


@pytest.mark.parametrize("section", ["products", "leads"])
def test_a_segment_saved_in_the_table_stands_with_its_count_above_the_list(
    section, make_product, make_lead, sit
):
    for n in range(3):
        make_product(f"Болт {n}", manufacturer="Завод" if n else "")
        make_lead(f"Заявка {n}", source="сайт" if n else "")
    field, text = ("manufacturer", "Завод") if section == "products" else ("source", "сайт")
    one = sit(section)
    home = one.page
    assert home.segments.isHidden()
    one.press("Ctrl+Shift+W")
    one.page.filters.set_filter(Group((Condition(field, Op.ANY_OF, (text,)),)))
    one.press("Ctrl+Shift+S")
    one.rest()
    one.write("Наши")
    one.press("Return")
    one.wait(lambda: value("SELECT count(*) FROM saved_view") == 1, "the segment")
    one.press("Ctrl+Shift+W")
    pills = home.segments.pills
    (saved,) = [key for key in pills if key.startswith("saved:")]
    one.wait(lambda: pills[saved]._count == 2, "the count")
    assert not home.segments.isHidden()
    one.click(pills[saved])
    shown = home.list.paged if section == "products" else home.list.leads
    one.wait(lambda: len(shown.ids) == 2, "the rows of the segment")
    if section == "products":
        made = make_product("Ещё болт", manufacturer="Завод")
        store.changed.emit(service.archive(made))
        store.changed.emit(service.restore(made))
        one.wait(lambda: home.segments.pills[saved]._count == 3, "the live count")
    one.click("All records")
    one.wait(lambda: len(shown.ids) >= 3, "all rows")


def test_the_board_of_deals_has_saved_segments_with_counts(make_client, make_deal, sit):
    client = make_client("ООО «Ромашка»")
    make_deal(client, "Крупная", amount_minor=900_000_00)
    make_deal(client, "Мелкая", amount_minor=9_000_00)
    one = sit("deals")
    further = one.page.bar.further
    further.set_filter(Group((Condition("amount_minor", Op.MORE, (500_000_00,)),)))
    further.ask_save()
    one.rest()
    one.write("Крупные")
    one.press("Return")
    one.wait(lambda: value("SELECT count(*) FROM saved_view") == 1, "the segment")
    pills = one.page.segments.pills
    (saved,) = [key for key in pills if key.startswith("saved:")]
    one.wait(lambda: pills[saved]._count == 1, "the count")
    assert one.page.board.has(1)
    one.click("All records")
    one.wait(lambda: one.page.board.has(2), "the small one")
    one.click(pills[saved])
    one.wait(lambda: not one.page.board.has(2), "the large one alone")


def test_keys_of_goods_work_in_the_table(table, goods):
    table.page.table.set_current_id(goods[0][2])
    table.press("Delete")
    table.wait(lambda: value("SELECT deleted_at FROM product WHERE id = ?", goods[0][2]), "gone")
    assert names(table) == ["Анкер М12", "Анкер М16"]
    table.press("Ctrl+Z")
    assert len(names(table)) == 3
    assert table.page.switch.value() == "table"


def test_goods_asked_by_a_property_that_is_deleted_are_asked_by_the_rest(table, goods):
    _made, number, _coating = goods
    table.page.filters.set_filter(every(Condition(number, Op.FILLED)))
    assert table.page.table.paged.rowCount() == 2
    changes = attributes.delete(int(number.removeprefix("attribute:")))
    store.changed.emit(changes)
    table.quiet()
    assert table.page.table.paged.rowCount() == 3
    assert number not in {one.id for one, _shown in table.page.table.choosable_columns()}


def test_prices_are_changed_of_the_goods_the_table_is_narrowed_to(table, goods):
    made = goods[0]
    table.page.filters.set_filter(every(Condition("name", Op.HAS, ("анкер",))))
    assert table.page.table.paged.rowCount() == 2
    table.main.run_action("products.bulk_prices")
    dialog = table.wait(
        lambda: next((d for d in table.front() if isinstance(d, PriceChangeDialog)), None),
        "the dialog",
    )
    assert sorted(dialog._chosen) == sorted(made[:2])
    table.press("Escape")


def test_columns_dragged_to_another_place_stay_there_when_one_more_is_shown(table, goods):
    here = table.page.table
    before = [one.id for one in here.visible_columns()]
    header = here.horizontalHeader()
    last = next(at for at, one in enumerate(here.paged.columns) if one.id == before[-1])
    header.moveSection(header.visualIndex(last), 2)
    dragged = [before[0], before[-1], *before[1:-1]]
    assert [one.id for one in here.visible_columns()] == dragged
    table.page.choose_columns()
    panel = table.page.columns_panel
    assert panel.shown_ids() == dragged
    panel.search.setText("lowest")
    table.press("Enter")
    assert [one.id for one in here.visible_columns()] == [*dragged, "min_price_minor"]
    panel.dismiss()
    whole = table.page.list_source().every_column
    assert [one.id for one in whole][: len(dragged)] == dragged
