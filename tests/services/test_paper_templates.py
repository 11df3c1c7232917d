"""Templates of papers in a real store: chosen, followed, kept with what was sent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from salesapp.db.connection import execute, value
from salesapp.db.queries import offers as offer_queries
from salesapp.documents.preview import read_text
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.paper_parts import Block, Design, PaperKind, PaperText
from salesapp.domain.paper_templates import built_in, dump_template
from salesapp.services import invoices, offers, organizations, papers, undo
from salesapp.services import paper_templates as service
from salesapp.services.paper_templates import Ref
from tests.services.papers_kit import BOLT, SELLER, TODAY, bill

GREEN = replace(
    built_in(PaperKind.OFFER),
    accent=0x0B7A4B,
    blocks=tuple(one for one in built_in(PaperKind.OFFER).blocks if one is not Block.CONDITIONS),
    texts=((PaperText.TITLE, "Предложение для {client}"),),
)


@pytest.fixture
def client(db, make_client) -> int:
    organizations.save(SELLER)
    return make_client("ООО «Волжмонтаж-7»", inn="7707083893")


def drawn(client: int) -> int:
    made = offers.create(client, None, TODAY).subject_id
    offers.save(made, replace(offer_queries.card(made).draft, lines=(BOLT,)))
    return made


def text(data: bytes) -> str:
    return " ".join(read_text(data).replace("\u00a0", " ").split())


def test_until_a_template_is_chosen_papers_follow_the_built_in_one(client):
    assert service.default_look(PaperKind.OFFER, "ru").template == built_in(PaperKind.OFFER)
    assert "Коммерческое предложение" in text(papers.offer_pdf(drawn(client)))


def test_a_default_template_is_followed_by_new_offers_and_undo_takes_it_back(client):
    own = service.save_template(None, " Зелёный  лист ", GREEN).subject_id
    offer = drawn(client)
    service.set_default(PaperKind.OFFER, "ru", Ref(own))
    told = text(papers.offer_pdf(offer))
    assert "Предложение для ООО «Волжмонтаж-7»" in told
    assert "Условия" not in told
    # The English papers have a default of their own.
    assert service.default_look(PaperKind.OFFER, "en").ref.template_id is None
    undo.undo()
    assert "Коммерческое предложение" in text(papers.offer_pdf(offer))
    undo.redo()
    service.set_default(PaperKind.OFFER, "ru", Ref(None, Design.PLAIN))
    assert service.default_look(PaperKind.OFFER, "ru").template.design is Design.PLAIN


def test_an_offer_has_a_template_of_its_own_until_it_is_sent_and_for_ever_after(client):
    own = service.save_template(None, "Зелёный", GREEN).subject_id
    offer = drawn(client)
    service.choose_look(PaperKind.OFFER, offer, Ref(own))
    assert service.look_of(PaperKind.OFFER, offer, "ru").name == "Зелёный"
    offers.send(offer, TODAY)
    told = text(papers.stored_pdf("offer", offer))
    assert "Предложение для ООО «Волжмонтаж-7»" in told
    # What was sent keeps the template as it was then, whatever becomes of it.
    (one,) = service.own_templates()
    service.save_template(own, "Красный", replace(GREEN, accent=0xB3261E), one.rev)
    service.delete_template(own)
    look = service.look_of(PaperKind.OFFER, offer, "ru")
    assert (look.name, look.template) == ("Зелёный", GREEN)
    with pytest.raises(RuleError) as refused:
        service.choose_look(PaperKind.OFFER, offer, Ref(None, Design.PLAIN))
    assert refused.value.rule is Rule.DOCUMENT_FROZEN
    with pytest.raises(Exception, match="frozen"):
        execute("DELETE FROM paper_look WHERE record_id = ?", offer)


def test_the_built_in_template_is_kept_with_a_sent_paper_too(client):
    offer = drawn(client)
    offers.send(offer, TODAY)
    service.set_default(PaperKind.OFFER, "ru", Ref(None, Design.PLAIN))
    assert service.look_of(PaperKind.OFFER, offer, "ru").template.design is Design.BRANDED


def test_an_issued_invoice_keeps_its_template(client):
    look = replace(
        built_in(PaperKind.INVOICE), texts=((PaperText.ATTENTION, "Ждём оплату, {client}!"),)
    )
    own = service.save_template(None, "Вежливый", look).subject_id
    service.set_default(PaperKind.INVOICE, "ru", Ref(own))
    made = bill(client)
    assert "Ждём оплату" in text(papers.invoice_pdf(made, TODAY))
    invoices.issue(made, TODAY)
    assert "Ждём оплату, ООО «Волжмонтаж-7»!" in text(papers.stored_pdf("invoice", made))
    assert service.look_of(PaperKind.INVOICE, made, "ru").name == "Вежливый"


def test_a_deleted_template_leaves_the_built_in_one(client):
    own = service.save_template(None, "Зелёный", GREEN).subject_id
    offer = drawn(client)
    service.set_default(PaperKind.OFFER, "ru", Ref(own))
    service.choose_look(PaperKind.OFFER, offer, Ref(own))
    service.delete_template(own)
    assert service.own_templates() == []
    assert service.default_look(PaperKind.OFFER, "ru").template == built_in(PaperKind.OFFER)
    assert service.look_of(PaperKind.OFFER, offer, "ru").template == built_in(PaperKind.OFFER)
    with pytest.raises(RuleError):
        service.set_default(PaperKind.OFFER, "ru", Ref(own))
    undo.undo()
    assert service.default_look(PaperKind.OFFER, "ru").name == "Зелёный"


def test_what_cannot_be_printed_is_not_saved(client):
    wrong = replace(GREEN, texts=((PaperText.TITLE, "{nobody}"),))
    with pytest.raises(RuleError) as refused:
        service.save_template(None, "Зелёный", wrong)
    assert refused.value.rule is Rule.TEMPLATE_FIELD_UNKNOWN
    own = service.save_template(None, "Зелёный", GREEN).subject_id
    service.save_template(own, "Зелёный", GREEN, 1)
    with pytest.raises(RuleError) as refused:
        service.save_template(own, "Зелёный", GREEN, 1)
    assert refused.value.rule is Rule.RECORD_CHANGED


def test_a_template_travels_as_a_file(client, tmp_path):
    path = tmp_path / f"Зелёный{service.SUFFIX}"
    service.export_template("Зелёный", GREEN, path)
    for name in ("Зелёный", "Зелёный 2", "Зелёный 3"):
        service.import_template(path)
        assert service.own_of_kind(PaperKind.OFFER, "ru")[-1].name == name
    assert {one.template for one in service.own_templates()} == {GREEN}


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"\x00" * 100, Rule.FILE_NOT_UNDERSTOOD),
        (b"{}" * 50_000, Rule.FILE_NOT_UNDERSTOOD),
        (dump_template("x", GREEN).replace("{client}", "{client.__class__}").encode(),
         Rule.TEMPLATE_FIELD_UNKNOWN),
    ],
)  # fmt: skip
def test_a_hostile_file_is_refused_and_nothing_is_written(client, tmp_path, data, rule):
    path = tmp_path / "шаблон.json"
    path.write_bytes(data)
    with pytest.raises(RuleError) as refused:
        service.import_template(path)
    assert refused.value.rule is rule
    assert refused.value.facts["path"] == str(path)
    assert value("SELECT count(*) FROM paper_template") == 0
    with pytest.raises(RuleError):
        service.import_template(tmp_path / "нет")


def test_goods_are_shown_with_their_photos_when_the_template_wants_them(
    client, make_product, tmp_path
):
    from PIL import Image

    from salesapp.domain.changes import Entity
    from salesapp.services import attachments

    picture = tmp_path / "bolt.png"
    Image.new("RGB", (80, 80), "#8B94A1").save(picture)
    bolt = make_product("Болт М20", price_minor=64_20)
    attachments.attach(Entity.PRODUCT, bolt, [attachments.keep(picture)])
    offer = offers.create(client, None, TODAY).subject_id
    draft = offer_queries.card(offer).draft
    offers.save(offer, replace(draft, lines=(offers.line_from_product(bolt, 5_000, draft), BOLT)))
    assert all(line.photo is None for line in papers.offer_paper(offer).lines)
    service.choose_look(PaperKind.OFFER, offer, Ref(None, Design.PHOTOS))
    first, second = papers.offer_paper(offer).lines
    assert first.photo == picture.read_bytes()
    assert second.photo is None
    assert "Фото" in text(papers.offer_pdf(offer))


def test_the_rate_and_the_discount_of_the_whole_stand_on_the_paper(client):
    offer = drawn(client)
    draft = offer_queries.card(offer).draft
    told = replace(draft, currency="EUR", rate_micro=98_432_100, rate_on=TODAY, discount_bp=300)
    shown = text(papers.offer_pdf(offer, told))
    assert "1 € = 98,4321 ₽ (курс на 23.11.2026)" in shown
    assert "в том числе на весь документ 3%" in shown
    assert "курс" not in text(papers.offer_pdf(offer))
