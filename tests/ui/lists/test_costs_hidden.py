"""What goods cost us is shown nowhere while hidden: lists, files, merging, scripts."""

from __future__ import annotations

import json

import pytest

from salesapp.cli.main import main
from salesapp.db.connection import value
from salesapp.domain.classes import Dimension
from salesapp.domain.entities import Entity
from salesapp.domain.fields import BUILT_IN
from salesapp.domain.filters import Condition, Op
from salesapp.domain.table_imports import TableKind, TableOptions
from salesapp.services.importing.tables.rows import Change
from salesapp.ui.costs import show_costs
from salesapp.ui.duplicates.merge_dialog import MergeDialog
from salesapp.ui.frame.history_words import name_of_field
from salesapp.ui.importing.table_words import change_text
from salesapp.ui.lists.filter_words import condition_words
from salesapp.ui.output.source import batches
from salesapp.ui.reports.channel_table import columns as channel_columns

FIELDS = {one.id: one for one in BUILT_IN[Entity.PRODUCT]}


@pytest.fixture
def table(make_product, sit):
    make_product("Болт М20", sku="Б-20", cost_minor=77_31)
    make_product("Болт М20 оцинкованный", sku="Б-20Ц", cost_minor=99_13)
    one = sit("products")
    one.press("Ctrl+Shift+W")
    one.page.table.show_column("cost_minor", on=True)
    yield one
    show_costs(on=True)


def ids(columns) -> set[str]:
    return {one.id for one in columns}


def texts(source) -> str:
    return json.dumps([[str(cell) for cell in row] for part in batches(source) for row in part])


def test_the_column_goes_and_comes_with_the_setting_and_no_file_holds_it(table):
    assert "cost_minor" in ids(table.page.list_source().columns)
    table.press("Ctrl+Shift+H")
    source = table.page.list_source()
    assert "cost_minor" not in ids(source.columns)
    assert "cost_minor" not in ids(source.every_column)
    told = texts(source.with_columns(source.every_column))
    assert "7731" not in told
    assert "99.13" not in told
    table.press("Ctrl+Shift+H")
    assert "cost_minor" in ids(table.page.list_source().every_column)


def test_the_list_with_the_card_leaves_without_costs(table):
    show_costs(on=False)
    table.press("Ctrl+Shift+W")
    source = table.page.list_source()
    assert "7731" not in texts(source.with_columns(source.every_column))


def test_merging_asks_for_no_cost(table, qtbot):
    from salesapp.services import merging

    records = merging.candidates(Entity.PRODUCT, [1, 2])
    show_costs(on=True)
    seen = MergeDialog(None, Entity.PRODUCT, records)
    qtbot.addWidget(seen)
    assert "cost_minor" in seen.fields
    show_costs(on=False)
    dialog = MergeDialog(None, Entity.PRODUCT, records)
    qtbot.addWidget(dialog)
    assert "cost_minor" not in dialog.fields
    assert "Cost" not in dialog.moves.text()


def test_history_conditions_previews_and_reports_are_silent(table):
    show_costs(on=False)
    assert name_of_field("cost_minor") == ""
    told = condition_words(Condition("cost_minor", Op.MORE, (77_31,)), FIELDS["cost_minor"])
    assert told.endswith("•••")
    options = TableOptions(TableKind.PRODUCTS, mapping=("cost_minor",))
    assert "77" not in change_text(options, Change("cost_minor", 77_31, 99_13))
    assert not {"margin", "return"} & ids(channel_columns())
    show_costs(on=True)
    assert {"margin", "return"} <= ids(channel_columns())


def test_classes_by_margin_are_hidden_with_the_costs(make_client, sit):
    make_client("ООО «Ромашка»")
    one = sit("clients")
    one.page.table.show_column("abc_margin", on=True)
    assert "abc_margin" in ids(one.page.table.visible_columns())
    show_costs(on=False)
    assert "abc_margin" not in ids(one.page.list_source().every_column)
    show_costs(on=True)
    assert Dimension.ABC_MARGIN.value == "abc_margin"


def test_the_command_line_never_tells_costs(make_product, db, capsys):
    from salesapp.db.store import close_store

    make_product("Болт М20", sku="Б-20", cost_minor=77_31)
    path = value("SELECT file FROM pragma_database_list WHERE name = 'main'")
    close_store()
    assert main(["--store", str(path), "list", "products", "--json"]) == 0
    told = capsys.readouterr().out
    assert "Б-20" in told
    assert "7731" not in told
    assert "cost" not in told
