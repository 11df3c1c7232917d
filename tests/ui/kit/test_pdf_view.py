"""The preview of a paper that cannot be shown says so once, and lives on."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from salesapp.domain.errors import Rule, RuleError
from salesapp.ui.kit.pdf_view import PdfView


def a_page() -> bytes:
    canvas = Canvas("x.pdf")
    canvas.drawString(72, 720, "Invoice")
    canvas.showPage()
    return canvas.getpdfdata()


@pytest.fixture
def view(qtbot):
    made = PdfView(title="Просмотр")
    made.resize(700, 500)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_paper_that_cannot_be_made_is_tried_once(view, qtbot):
    tries: list[int] = []

    def make() -> bytes:
        tries.append(1)
        raise RuleError(Rule.FILE_UNREADABLE, name="КП-0092.pdf", path="КП-0092.pdf")

    with qtbot.waitSignal(view.failed):
        view.set_source(make)
    qtbot.wait(400)
    assert tries == [1], "it must not be made again and again"
    assert view.error.isVisible()


def test_after_a_failure_the_next_paper_is_shown(view, qtbot):
    with qtbot.waitSignal(view.failed):
        view.set_data(b"no PDF at all")
    with qtbot.waitSignal(view.rendered):
        view.set_data(a_page())
    assert not view.error.isVisible()
    assert view.data()
