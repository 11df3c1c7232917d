"""A price list in an old Excel book goes through the wizard; a spoilt one is refused in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from salesapp.db.connection import rows, value
from salesapp.domain.custom_fields import FieldDraft
from salesapp.domain.entities import Entity
from salesapp.domain.fields import FieldType
from salesapp.domain.table_imports import TableKind
from salesapp.services import custom_fields, undo
from salesapp.ui.importing.page import ImportPage
from tests.exchange.old_books import Share, xls, xlsb

GOODS = [
    ["Артикул", "Наименование", "Цена", "Ставка НДС", "Скидка дилеру"],
    ["А-1", "Болт М20×80", 64.2, Share(0.22), Share(0.155)],
    ["А-2", "Гайка М20", 18, Share(0.1), Share(0.05)],
]


@pytest.fixture
def page(qtbot, db):
    custom_fields.create(Entity.PRODUCT, FieldDraft("Скидка дилеру", FieldType.PERCENT))
    made = ImportPage()
    made.resize(1240, 820)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.mark.parametrize(("make", "name"), [(xls, "прайс.xls"), (xlsb, "прайс.xlsb")])
def test_goods_of_an_old_book_come_in_with_their_shares_and_leave_by_one_undo(
    make, name, page, qtbot, tmp_path
):
    path = tmp_path / name
    path.write_bytes(make({"Лист1": GOODS}))
    page.desk.add_files([path])
    qtbot.waitUntil(lambda: not page.table.session.is_preparing, timeout=60_000)
    options = page.table.session.state.options
    assert options.kind is TableKind.PRODUCTS
    assert options.mapping[:4] == ("sku", "name", "price_minor", "vat_bp")
    assert options.mapping[4].startswith("custom:")
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.table.session.is_running, timeout=60_000)
    found = rows("SELECT sku, name, price_minor, vat_bp FROM product ORDER BY sku")
    assert found == [
        ("А-1", "Болт М20×80", 64_20, 2200),
        ("А-2", "Гайка М20", 18_00, 1000),
    ]
    assert rows("SELECT int_value FROM custom_value ORDER BY int_value") == [(500,), (1550,)]
    undo.undo()
    assert value("SELECT count(*) FROM product WHERE deleted_at IS NULL") == 0


def test_a_spoilt_old_book_is_refused_in_words(page, qtbot, tmp_path):
    path = tmp_path / "прайс.xls"
    data = xls({"Лист1": GOODS})
    path.write_bytes(data[: len(data) // 2])
    page.desk.add_files([path])
    qtbot.waitUntil(lambda: not page.table.session.is_preparing, timeout=60_000)
    said = page.table.session.state.refusal
    assert said is not None
    assert value("SELECT count(*) FROM product") == 0
