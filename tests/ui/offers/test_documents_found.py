"""The list of documents answers each key of its search, a long one beside the window."""

from __future__ import annotations

import pytest

from salesapp.db.queries import document_filter, documents
from salesapp.ui.offers.page import DocumentsPage


@pytest.mark.parametrize("long", [12_000, 0])
def test_documents_are_found_while_the_number_is_typed(
    qtbot, make_client, make_invoice, monkeypatch, long
):
    monkeypatch.setattr(document_filter, "LONG", long)
    wanted, other = make_client("ООО «Сталь»"), make_client("ООО «Лес»")
    found = make_invoice(wanted, 500_00, number="СЧ-20261/7")
    make_invoice(other, 700_00, number="СЧ-777")
    page = DocumentsPage()
    qtbot.addWidget(page)
    page.reload()
    page.show()
    assert len(page.table.paged.ids) == 2
    qtbot.keyClicks(page.search, "0261")
    qtbot.waitUntil(lambda: list(page.table.paged.ids) == [documents.key("invoice", found)])
    page.reset()
    qtbot.keyClicks(page.search, "99999")
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.nothing)
