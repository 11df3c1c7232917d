"""Which papers leave: the marked by the keys of the list, the one named elsewhere alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from salesapp.db.queries import offers
from salesapp.documents.preview import read_text
from salesapp.domain.changes import Entity
from salesapp.services import invoices
from salesapp.services import offers as service
from salesapp.ui import format as fmt
from salesapp.ui import own_copies
from salesapp.ui.jobs import jobs
from salesapp.ui.selection import Selection

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def marked(trade, window):
    """The page of payments with three invoices of which two are marked; the third is the last."""
    made = []
    for number in (1, 2, 3):
        offer = service.create(trade.client, trade.deal, fmt.today()).subject_id
        line = service.line_from_product(trade.bolt, number * 1000, offers.card(offer).draft)
        service.save(offer, replace(offers.card(offer).draft, lines=(line,)))
        made.append(invoices.from_offer(offer, fmt.today()).subject_id)
    assert window.open_record(Entity.INVOICE, made[2])
    page = window.navigator.page
    page.invoices.table.set_marked(made[:2])
    return page, made


def bolts_of(mime) -> list[int]:
    """How many bolts each of the papers sells."""
    told = [read_text(Path(url.toLocalFile()).read_bytes()) for url in mime.urls()]
    return sorted(max(n for n in (1, 2, 3) if f"{n * 64},{n * 20}" in one) for one in told)


def copied(qtbot) -> list[int]:
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)
    return bolts_of(QGuiApplication.clipboard().mimeData())


def test_the_palette_copies_the_invoice_it_named_and_none_of_the_marked(marked, window, qtbot):
    _page, made = marked
    window.palette_box.action_chosen.emit(
        "invoice.copy_file", Selection.of(Entity.INVOICE, made[2])
    )
    assert copied(qtbot) == [3]


def test_the_key_of_the_list_copies_the_marked_invoices(marked, window, qtbot):
    page, _made = marked
    page.invoices.table.setFocus()
    QTest.keyClick(page.invoices.table, Qt.Key.Key_C, CTRL_ALT)
    assert copied(qtbot) == [1, 2]


def test_the_palette_without_a_record_copies_the_marked_invoices(marked, window, qtbot):
    _page, _made = marked
    window.palette_box.action_chosen.emit("invoice.copy_file", Selection())
    assert copied(qtbot) == [1, 2]


def test_the_paper_in_view_is_dragged_and_not_the_first_marked_one(
    marked, window, qtbot, monkeypatch
):
    page, _made = marked
    dragged: list[list[int]] = []
    monkeypatch.setattr(
        own_copies.QDrag,
        "exec",
        lambda drag, _action: dragged.append(bolts_of(drag.mimeData())),
    )
    page.panel.preview.drag_wanted.emit()
    assert dragged == [[3]]
