"""Offers: drafts that compute, versions that freeze, PDFs that stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from salesapp.db.connection import execute, row, rows, value
from salesapp.db.queries import history
from salesapp.db.queries import offers as queries
from salesapp.db.queries.offers import OfferFilter, OfferGroup, OfferSort
from salesapp.documents.preview import read_text
from salesapp.domain.changes import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import margins, totals
from salesapp.domain.offers import OfferState
from salesapp.domain.pricing import Counting
from salesapp.domain.vat import VatMode
from salesapp.services import (
    checks,
    document_lines,
    files,
    offer_versions,
    offers,
    organizations,
    papers,
    undo,
)
from tests.services.papers_kit import BOLT, NUT, SELLER, TODAY


@pytest.fixture
def client(db, make_client) -> int:
    organizations.save(SELLER)
    return make_client("ООО «Волжмонтаж-7»", inn="7707083893")


def drawn(client, *lines, deal=None) -> int:
    made = offers.create(client, deal, TODAY).subject_id
    draft = queries.card(made).draft
    offers.save(made, replace(draft, lines=lines or (BOLT, NUT)))
    return made


def sent(client, *lines, deal=None) -> int:
    made = drawn(client, *lines, deal=deal)
    offers.send(made, TODAY)
    return made


def test_a_new_offer_asks_for_nothing_that_is_known(client, make_deal, make_contact, make_product):
    contact = make_contact(client)
    bolt = make_product("Болт М20", price_minor=64_20, cost_minor=40_00)
    deal = make_deal(client, payment_terms="Отсрочка 14 дней", ship_on=TODAY + timedelta(days=9))
    execute(
        "INSERT INTO deal_line (deal_id, position, product_id, name, unit, quantity_milli,"
        " price_minor) VALUES (?, 0, ?, 'Болт М20', 'шт', 5000, 6000)",
        deal,
        bolt,
    )
    draft = queries.card(offers.create(None, deal, TODAY).subject_id).draft
    assert (draft.client_id, draft.contact_id, draft.deal_id) == (client, contact, deal)
    assert draft.payment_terms == "Отсрочка 14 дней"
    assert draft.ship_on == TODAY + timedelta(days=9)
    line = draft.lines[0]
    assert (line.base_price_minor, line.price_minor, line.is_price_manual) == (64_20, 60_00, True)
    assert (line.cost_minor, line.vat_bp) == (40_00, 2200)


def test_terms_are_those_of_the_last_offer_to_the_client(client):
    made = drawn(client)
    draft = queries.card(made).draft
    offers.save(made, replace(draft, payment_terms="По факту отгрузки", warranty="12 месяцев"))
    offers.send(made, TODAY)
    again = queries.card(offers.create(client, None, TODAY).subject_id).draft
    assert (again.payment_terms, again.warranty) == ("По факту отгрузки", "12 месяцев")


def test_amounts_are_computed_and_stored_line_by_line(client):
    made = drawn(client)
    stored = rows("SELECT amount_minor, vat_minor, total_minor FROM offer_line ORDER BY position")
    assert stored == [(195_168_00, 35_194_23, 195_168_00), (7_728_00, 1_393_57, 7_728_00)]
    card = queries.card(made)
    assert (card.total_minor, card.vat_minor) == (202_896_00, 36_587_80)


def test_a_draft_has_no_number_and_sending_gives_the_next_one(client):
    first, second = drawn(client), drawn(client)
    assert queries.card(first).number is None
    offers.send(second, TODAY)
    offers.send(first, TODAY)
    assert (queries.card(second).number, queries.card(first).number) == ("КП-0001", "КП-0002")


def test_sending_stores_the_paper_the_client_got(client):
    made = sent(client)
    text = read_text(papers.stored_pdf("offer", made))
    assert "КП-0001" in text
    assert "Болт М20×80" in text
    assert "Волжмонтаж-7" in text
    execute("UPDATE client SET name = 'ООО «Другое имя»' WHERE id = ?", client)
    organizations.save(replace(SELLER, name="ООО «Новая вывеска»"))
    assert read_text(papers.stored_pdf("offer", made)) == text
    assert papers.offer_paper(made).client.name == "ООО «Волжмонтаж-7»"
    assert papers.offer_paper(made).seller.party.name == SELLER.name
    assert read_text(papers.offer_pdf(made)) == text


def test_the_preview_shows_text_not_yet_saved(client):
    made = drawn(client)
    draft = replace(queries.card(made).draft, letter="Игорь Валерьевич, учли ваши пожелания.")
    text = " ".join(read_text(papers.offer_pdf(made, draft)).split())
    assert "учли ваши пожелания" in text
    assert queries.card(made).draft.letter == ""


def test_a_sent_version_is_frozen_for_services_and_for_sql(client):
    made = sent(client)
    draft = queries.card(made).draft
    with pytest.raises(RuleError) as refused:
        offers.save(made, draft)
    assert refused.value.rule is Rule.DOCUMENT_FROZEN
    for sql in (
        "UPDATE offer SET total_minor = 1",
        "UPDATE offer SET state = 'draft'",
        "UPDATE offer SET pdf_id = NULL",
        "DELETE FROM offer",
        "UPDATE offer_line SET price_minor = 1",
        "DELETE FROM offer_line",
    ):
        with pytest.raises(Exception, match="frozen: offer"):
            execute(sql)
    assert queries.card(made).draft == draft


def test_a_new_version_copies_lines_and_supersedes_when_sent(client):
    first = sent(client)
    second = offers.new_version(first, TODAY).subject_id
    assert offers.new_version(first, TODAY).subject_id == second, "one draft in a chain"
    card = queries.card(second)
    assert (card.number, card.version, card.draft.lines) == ("КП-0001", 2, (BOLT, NUT))
    assert queries.card(first).state is OfferState.SENT
    changes = offers.send(second, TODAY)
    assert changes.subject_id == second
    assert first in changes.ids_of(Entity.OFFER)
    states = [version.state for version in queries.versions(first, TODAY)]
    assert states == [OfferState.SUPERSEDED, OfferState.SENT]
    assert checks.check_store() == []


def test_two_versions_are_compared_line_by_line(client):
    first = sent(client)
    second = offers.new_version(first, TODAY).subject_id
    draft = queries.card(second).draft
    cheaper = replace(BOLT, discount_bp=800)
    offers.save(second, replace(draft, lines=(cheaper,), letter="Скидка 8 %"))
    change = offer_versions.compare(first, second)
    assert [(pair.old, pair.new) for pair in change.lines] == [(BOLT, cheaper), (NUT, None)]
    assert change.fields == (("letter", "", "Скидка 8 %"),)
    assert change.new_total_minor - change.old_total_minor == 189_004_80 - 202_896_00


def test_the_deal_follows_the_offer_unless_its_amount_was_typed(client, make_deal):
    follows, typed = make_deal(client), make_deal(client, amount_minor=5, is_amount_manual=True)
    sent(client, deal=follows)
    sent(client, deal=typed)
    assert value("SELECT amount_minor FROM deal WHERE id = ?", follows) == 202_896_00
    assert value("SELECT amount_minor FROM deal WHERE id = ?", typed) == 5


def test_sending_cannot_be_undone_but_an_answer_can(client):
    made = sent(client)
    assert undo.next_undo() is None or undo.next_undo().action != "offer.send"
    offers.accept(made)
    assert queries.card(made).state is OfferState.ACCEPTED
    undo.undo()
    assert queries.card(made).state is OfferState.SENT


def test_states_move_along_the_table_only(client):
    made = drawn(client)
    with pytest.raises(RuleError) as refused:
        offers.accept(made)
    assert refused.value.rule is Rule.DOCUMENT_NOT_ISSUED
    offers.send(made, TODAY)
    with pytest.raises(RuleError) as refused:
        offers.send(made, TODAY)
    assert refused.value.rule is Rule.DOCUMENT_FROZEN
    with pytest.raises(RuleError) as refused:
        offers.decline(made, " ")
    assert refused.value.rule is Rule.FIELD_REQUIRED
    offers.decline(made, "Дорого")
    assert row("SELECT state, decline_reason FROM offer WHERE id = ?", made) == (
        "declined",
        "Дорого",
    )


def test_sending_twice_by_one_command_sends_once(client):
    made = drawn(client)
    first = offers.send(made, TODAY, operation_id="click-1")
    again = offers.send(made, TODAY, operation_id="click-1")
    assert again.subject_id == first.subject_id == made
    assert value("SELECT last FROM number_series WHERE kind = 'offer'") == 1


def test_what_is_not_complete_is_not_sent(client):
    made = offers.create(client, None, TODAY).subject_id
    with pytest.raises(RuleError) as refused:
        offers.send(made, TODAY)
    assert refused.value.rule is Rule.DOCUMENT_EMPTY
    draft = queries.card(made).draft
    offers.save(made, replace(draft, lines=(BOLT, replace(NUT, vat_bp=2000))))
    with pytest.raises(RuleError) as refused:
        offers.send(made, TODAY)
    assert refused.value.facts["field"] == "vat_bp"
    assert refused.value.facts["line"] == 2
    assert value("SELECT count(*) FROM number_series") == 0
    assert value("SELECT count(*) FROM stored_file") == 0


def test_goods_come_with_the_price_in_the_mode_of_the_offer(client, make_product):
    gross = make_product(price_minor=122_00, price_includes_vat=True)
    net = make_product(price_minor=100_00, price_includes_vat=False)
    old = make_product(price_minor=120_00, vat_bp=2000)
    bare = make_product(price_minor=None)
    made = offers.create(client, None, TODAY).subject_id
    inside = queries.card(made).draft
    on_top = replace(inside, vat_mode=VatMode.ON_TOP)

    def price(product, offer):
        return offers.line_from_product(product, 1000, offer).price_minor

    assert (price(gross, inside), price(gross, on_top)) == (122_00, 100_00)
    assert (price(net, inside), price(net, on_top)) == (122_00, 100_00)
    assert offers.line_from_product(old, 1000, inside).vat_bp == 2200
    line = offers.line_from_product(bare, 1000, inside)
    assert (line.price_minor, line.base_price_minor, line.price_source) == (0, None, "none")
    changed = offers.with_vat_mode(
        replace(inside, lines=(offers.line_from_product(gross, 1000, inside),)), VatMode.ON_TOP
    )
    assert changed.lines[0].price_minor == 100_00


def test_prices_never_change_by_themselves_but_the_difference_is_told(client, make_product):
    bolt = make_product(price_minor=122_00, min_price_minor=97_60, stock_milli=310_000)
    made = offers.create(client, None, TODAY).subject_id
    draft = replace(queries.card(made).draft, vat_mode=VatMode.ON_TOP)
    line = offers.line_from_product(bolt, 1000, draft)
    offers.save(made, replace(draft, lines=(BOLT, line)))
    execute("UPDATE product SET price_minor = 24400 WHERE id = ?", bolt)
    lines = queries.card(made).draft.lines
    assert lines == (BOLT, line)
    (found,) = document_lines.repricings(lines, offers.pricing(draft))
    assert found[:3] == (1, 100_00, 200_00)
    assert (found.line.price_minor, found.line.is_price_manual) == (200_00, False)
    assert document_lines.goods(lines, VatMode.ON_TOP) == {bolt: (80_00, 310_000, None, True)}


def test_margin_is_reckoned_without_the_tax(client):
    cheap = replace(BOLT, cost_minor=40_00)
    computed = totals((cheap, NUT), Counting())
    each, whole = margins((cheap, NUT), computed)
    assert each[0].profit_minor == 195_168_00 - 35_194_23 - 3_200 * 40_00
    assert (each[0].bp, each[1].bp) == (1999, None)
    assert whole == each[0]


def test_a_draft_is_deleted_and_comes_back_by_undo(client):
    first = sent(client)
    second = offers.new_version(first, TODAY).subject_id
    offers.delete(second)
    with pytest.raises(RuleError) as gone:
        queries.card(second)
    assert gone.value.rule is Rule.RECORD_GONE
    third = offers.new_version(first, TODAY).subject_id
    assert queries.card(third).version == 2
    offers.delete(third)
    undo.undo()
    assert queries.card(third).version == 2
    with pytest.raises(RuleError) as refused:
        offers.delete(first)
    assert refused.value.rule is Rule.DOCUMENT_FROZEN


def test_saving_is_one_step_of_undo(client):
    made = drawn(client)
    before = queries.card(made).draft
    offers.save(made, replace(before, lines=(NUT,), letter="Здравствуйте"))
    undo.undo()
    assert queries.card(made).draft == before
    undo.redo()
    assert queries.card(made).draft.lines == (NUT,)


def test_undo_never_reaches_behind_a_sent_offer(client):
    made = drawn(client)
    offers.send(made, TODAY)
    before = queries.card(made)
    for _ in range(2):
        with pytest.raises(RuleError) as refused:
            undo.undo()
        assert refused.value.rule is Rule.UNDO_CONFLICT
    assert queries.card(made) == before


def test_a_stale_page_does_not_overwrite(client):
    made = drawn(client)
    card = queries.card(made)
    offers.save(made, card.draft, rev=card.rev)
    with pytest.raises(RuleError) as refused:
        offers.save(made, card.draft, rev=card.rev)
    assert refused.value.rule is Rule.RECORD_CHANGED


def test_the_list_shows_each_chain_once_and_knows_what_expired(client, make_client):
    first = sent(client)
    second = offers.new_version(first, TODAY).subject_id
    other = sent(make_client("ООО «Альфа»"), NUT)
    assert list(queries.ids(OfferFilter(), TODAY)) == [other, second]
    assert queries.first_ids(OfferFilter(), TODAY, limit=1) == [other]
    assert queries.first_ids(OfferFilter(), TODAY, OfferSort.TOTAL) == [second, other]
    assert queries.first_ids(OfferFilter(text="0001"), TODAY) == [second]
    assert queries.first_ids(OfferFilter(text="альфа"), TODAY) == [other]
    assert queries.first_ids(OfferFilter(text="7 728"), TODAY) == [other]
    late = TODAY + timedelta(days=15)
    assert queries.first_ids(OfferFilter(OfferGroup.EXPIRED), late) == [other]
    assert queries.first_ids(OfferFilter(OfferGroup.WAITING), late) == []
    shown = queries.rows_of([second, other], late)
    assert [line.state for line in shown] == [OfferState.DRAFT, OfferState.EXPIRED]
    counts = queries.counts(late)
    assert (counts[OfferGroup.ALL], counts[OfferGroup.EXPIRED]) == (2, 1)


def test_a_failed_write_of_the_file_leaves_no_number(client, db):
    made = drawn(client)
    place = files.file_path("00").parent.parent
    place.write_text("in the way")
    with pytest.raises(OSError, match=r"exists|directory"):
        offers.send(made, TODAY)
    assert queries.card(made).state is OfferState.DRAFT
    assert value("SELECT count(*) FROM number_series") == 0
    place.unlink()
    offers.send(made, TODAY)
    assert queries.card(made).number == "КП-0001"


def test_files_are_named_for_people(client):
    made = sent(client)
    assert papers.file_name("offer", made, TODAY) == (
        "КП-0001 от 23.11.2026 – ООО Волжмонтаж-7.pdf"
    )


def test_an_english_offer_is_english(client):
    made = drawn(client)
    draft = replace(queries.card(made).draft, language="en", warranty="12 months")
    text = read_text(papers.offer_pdf(made, draft))
    assert "Warranty" in text
    assert "12 months" in text


def test_the_history_tells_what_was_changed_in_a_line_that_is_gone_now(client):
    made = drawn(client)
    draft = queries.card(made).draft
    dearer = replace(draft.lines[1], price_minor=99_00)
    offers.save(made, replace(draft, lines=(draft.lines[0], dearer)))
    offers.save(made, replace(draft, lines=draft.lines[:1]))
    # The number of the line is given to one of another offer.
    drawn(client)
    told = [(one.field, one.new) for one in history.changes(Entity.OFFER, made)]
    assert ("offer_line.price_minor", 99_00) in told
