"""The template of one paper, chosen beside its preview."""

from __future__ import annotations

from dataclasses import replace

from salesapp.db.connection import value
from salesapp.db.queries import offers as offer_queries
from salesapp.documents.preview import read_text
from salesapp.domain.entities import Entity
from salesapp.domain.paper_parts import PaperKind, PaperText
from salesapp.domain.paper_templates import built_in
from salesapp.services import invoices, offers, papers, undo
from salesapp.services import paper_templates as service
from salesapp.ui.invoices.invoice_panel import InvoicePanel
from salesapp.ui.offers.preview_pane import PreviewPane
from salesapp.ui.papers.look_choice import LookChoice
from salesapp.ui.store import store
from tests.services.papers_kit import BOLT, TODAY, bill


def text(data: bytes | None) -> str:
    if not data:
        return ""
    return " ".join(read_text(data).replace("\u00a0", " ").split())


def pick(choice: LookChoice, words: str) -> None:
    """Choose a template by the words of its line."""
    choice.setCurrentIndex(choice.findText(words))


def test_an_offer_is_drawn_by_the_template_chosen_beside_it(qtbot, window, client):
    own = replace(built_in(PaperKind.OFFER), texts=((PaperText.TITLE, "Предложение для {client}"),))
    service.save_template(None, "Наш лист", own)
    offer = offers.create(client, None, TODAY).subject_id
    offers.save(offer, replace(offer_queries.card(offer).draft, lines=(BOLT,)))
    window.open_record(Entity.OFFER, offer)
    pane = window.findChild(PreviewPane)
    qtbot.waitUntil(lambda: "Коммерческое предложение" in text(pane.view.data()), timeout=8000)
    assert pane.look.currentText() == "Фирменное"
    # Looking at a paper writes nothing.
    assert value("SELECT count(*) FROM paper_look") == 0
    pick(pane.look, "Наш лист")
    qtbot.waitUntil(
        lambda: "Предложение для ООО «Волжмонтаж-7»" in text(pane.view.data()), timeout=8000
    )
    store.changed.emit(undo.undo())
    qtbot.waitUntil(lambda: pane.look.currentText() == "Фирменное")
    pick(pane.look, "Наш лист")
    offers.send(offer, TODAY)
    assert "Предложение для ООО «Волжмонтаж-7»" in text(papers.stored_pdf("offer", offer))
    store.changed.emit(service.delete_template(service.own_templates()[0].id))
    pane.draw()
    assert service.look_of(PaperKind.OFFER, offer, "ru").name == "Наш лист"


def test_an_invoice_is_english_when_its_template_is(qtbot, window, client):
    made = bill(client)
    panel = InvoicePanel()
    qtbot.addWidget(panel)
    panel.show_invoice(made)
    panel.show_preview()
    qtbot.waitUntil(lambda: "Черновик счета" in text(panel.preview.data()), timeout=8000)
    assert panel.look.currentText() == "Строгое"
    pick(panel.look, "Фирменное (Eng)")
    qtbot.waitUntil(lambda: "Draft invoice of" in text(panel.preview.data()), timeout=8000)
    invoices.issue(made, TODAY)
    told = text(papers.stored_pdf("invoice", made))
    assert "Invoice No. 1 of 23 November 2026" in told
    assert "Beneficiary's bank" in told
    panel.show_invoice(made)
    panel.show_preview()
    assert not panel.look.isEnabled()
    assert panel.look.currentText() == "Фирменное (Eng)"


def test_letters_no_face_has_are_told_beside_the_paper(qtbot, window, client):
    offer = offers.create(client, None, TODAY).subject_id
    draft = offer_queries.card(offer).draft
    offers.save(offer, replace(draft, lines=(replace(BOLT, name="Болт ภาษา 螺栓 😀"),)))
    window.open_record(Entity.OFFER, offer)
    pane = window.findChild(PreviewPane)
    qtbot.waitUntil(lambda: "ภ" in pane.view.state.text(), timeout=8000)
    assert not set("螺栓😀") & set(pane.view.state.text())
