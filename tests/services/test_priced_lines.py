"""The engine of priced lines in the store: what is kept, what is frozen, what is guarded."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from peewee import IntegrityError

from salesapp.db.connection import execute, rows, value
from salesapp.db.queries import document_lines as stored_lines
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import offers as queries
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.guards import Guard
from salesapp.domain.line_choices import as_alternative
from salesapp.domain.lines import LineDraft, LineKind, Standing
from salesapp.domain.price_lists import PriceDraft
from salesapp.domain.price_sources import PriceSource
from salesapp.domain.prices import Unused
from salesapp.domain.pricing import Rounding
from salesapp.domain.vat import VatMode
from salesapp.services import checks, invoices, offers, organizations, papers, undo
from salesapp.services import prices as price_service
from tests.services.papers_kit import BOLT, NUT, SELLER, TODAY


@pytest.fixture
def client(db, make_client) -> int:
    organizations.save(SELLER)
    return make_client("ООО «Волжмонтаж-7»", inn="7707083893")


def drawn(client, *lines, **head) -> int:
    made = offers.create(client, None, TODAY).subject_id
    draft = queries.card(made).draft
    offers.save(made, replace(draft, lines=lines or (BOLT, NUT), **head))
    return made


def test_everything_typed_into_a_line_and_a_head_is_stored(client):
    lines = as_alternative(
        [
            replace(BOLT, discount_minor=1_234, note="оцинкованный, 6 дней"),
            replace(NUT, name="Гайка А4"),
            LineDraft("Доставка", 1_000, 5_000_00, "усл", kind=LineKind.DELIVERY, vat_bp=2200),
            LineDraft("Монтаж", 1_000, 9_000_00, "усл", kind=LineKind.SERVICE, vat_bp=2200),
        ],
        1,
    )
    lines = (*lines[:3], replace(lines[3], standing=Standing.OPTIONAL))
    made = drawn(
        client,
        *lines,
        discount_minor=500_00,
        discount_bp=100,
        rounding=Rounding.TOTAL,
        currency="CNY",
        rate_micro=12_345_678,
        rate_on=TODAY,
    )
    card = queries.card(made)
    assert card.draft.lines == lines
    assert (card.draft.discount_minor, card.draft.rounding) == (500_00, Rounding.TOTAL)
    assert (card.draft.currency, card.draft.rate_micro) == ("CNY", 12_345_678)
    assert card.draft.rate_on == TODAY
    counted = [one.totals for one in stored_lines.of_offer(made) if one.draft.is_counted]
    assert card.total_minor == sum(one.total_minor for one in counted)
    assert card.vat_minor == sum(one.vat_minor for one in counted)
    assert checks.check_store() == []


def test_the_new_columns_are_frozen_with_the_document(client):
    made = drawn(client)
    offers.send(made, TODAY)
    for table, columns in (
        ("offer", ("discount_minor", "rate_micro", "rate_on", "guard_reason", "rounding")),
        ("offer_line", ("discount_minor", "kind", "standing", "variant", "note", "price_trace")),
    ):
        key = "id" if table == "offer" else "offer_id"
        for column in columns:
            with pytest.raises(IntegrityError, match="frozen"):
                execute(f"UPDATE {table} SET {column} = '7' WHERE {key} = ?", made)


def test_a_line_keeps_how_its_price_was_found(client, make_product):
    bolt = make_product("Болт М20", price_minor=64_20)
    since, until = TODAY - timedelta(days=9), TODAY - timedelta(days=1)
    price_service.set_price(
        PriceDraft(bolt, 50_00, client_id=client, valid_from=since, valid_to=until, note="№ 15/26")
    )
    price_service.set_price(PriceDraft(bolt, 60_00, from_milli=5_000))
    draft = queries.card(drawn(client)).draft
    line = offers.line_from_product(bolt, 10_000, draft)
    made = drawn(client, line)
    offers.send(made, TODAY)
    kept = queries.card(made).draft.lines[0].trace
    assert (kept.source, kept.amount_minor, kept.on) == (PriceSource.TIER, 60_00, TODAY)
    ((passed, why),) = kept.passed
    assert (passed.rank, passed.amount_minor, passed.name) == (
        PriceSource.CONTRACT,
        50_00,
        "№ 15/26",
    )
    assert (passed.valid_from, passed.valid_to, why) == (since, until, Unused.EXPIRED)


def test_a_price_in_roubles_is_converted_at_the_rate_of_the_document(client, make_product):
    bolt = make_product("Болт М20", price_minor=125_00, cost_minor=60_00)
    draft = queries.card(drawn(client)).draft
    bare = replace(draft, currency="CNY")
    assert offers.line_from_product(bolt, 1000, bare).price_source is PriceSource.NONE
    line = offers.line_from_product(bolt, 1000, replace(bare, rate_micro=12_500_000))
    assert (line.price_minor, line.price_source) == (10_00, PriceSource.BASE)
    assert line.trace.rate_micro == 12_500_000
    assert line.cost_minor == 60_00, "costs stay in roubles"


def test_without_its_rate_a_document_in_another_currency_does_not_go_out(client):
    made = drawn(client, currency="CNY")
    with pytest.raises(RuleError) as refused:
        offers.send(made, TODAY)
    assert refused.value.facts["field"] == "rate_micro"
    offers.save(made, replace(queries.card(made).draft, rate_micro=12_500_000, rate_on=TODAY))
    offers.send(made, TODAY)


def test_below_the_lowest_price_the_settings_may_ask_for_a_reason(client, make_product):
    bolt = make_product("Болт М20", price_minor=100_00, min_price_minor=90_00, cost_minor=50_00)
    draft = queries.card(drawn(client)).draft
    line = replace(offers.line_from_product(bolt, 10_000, draft), discount_bp=1500)
    warned = drawn(client, line)
    offers.send(warned, TODAY)
    organizations.set_guard(Guard.BLOCK)
    made = drawn(client, line, NUT)
    with pytest.raises(RuleError) as refused:
        offers.send(made, TODAY)
    assert refused.value.rule is Rule.BELOW_LIMIT
    assert refused.value.facts["lines"] == (1,)
    assert queries.card(made).number is None, "nothing was posted"
    offers.send(made, TODAY, reason=" Согласовал РОП: первый заказ ")
    assert queries.card(made).guard_reason == "Согласовал РОП: первый заказ"


def test_an_invoice_takes_what_counts_and_the_way_it_was_counted(client):
    lines = as_alternative([BOLT, replace(NUT, name="Гайка А4"), NUT], 1)
    made = drawn(client, *lines, discount_minor=1_000_00, rounding=Rounding.TOTAL)
    offers.send(made, TODAY)
    bill = invoices.from_offer(made, TODAY).subject_id
    card = invoice_queries.card(bill)
    assert [line.name for line in card.draft.lines] == [BOLT.name, NUT.name]
    assert all(line.variant == 0 and line.is_counted for line in card.draft.lines)
    assert card.total_minor == queries.card(made).total_minor
    assert card.vat_minor == queries.card(made).vat_minor


@pytest.mark.parametrize("mode", VatMode)
def test_the_paper_prints_sums_off_and_says_what_does_not_count(client, mode):
    lines = as_alternative([BOLT, replace(NUT, name="Гайка А4", note="нержавеющая")], 1)
    lines = (*lines, replace(NUT, name="Шайба", standing=Standing.OPTIONAL))
    made = drawn(client, *lines, discount_minor=1_000_00, vat_mode=mode)
    paper = papers.offer_paper(made)
    assert [line.discount_minor > 0 for line in paper.lines] == [True, False, False]
    assert [line.instead_of for line in paper.lines] == [0, 1, 0]
    counted = [line for line in paper.lines if line.is_counted]
    assert paper.totals.total_minor == sum(line.total_minor for line in counted)
    from salesapp.documents.preview import read_text

    text = " ".join(read_text(papers.offer_pdf(made)).split())
    assert "Вместо позиции 1, в итог не входит нержавеющая" in text
    assert "Опция, в итог не входит" in text


def test_the_last_rate_of_a_currency_is_found_by_its_index(client):
    drawn(client, currency="CNY", rate_micro=12_500_000, rate_on=TODAY)
    plan = rows(
        "EXPLAIN QUERY PLAN SELECT rate_micro FROM offer WHERE currency = 'CNY'"
        " AND rate_micro IS NOT NULL AND deleted_at IS NULL ORDER BY drawn_on DESC LIMIT 1"
    )
    assert "offer_rates" in str(plan)
    assert queries.last_rate("CNY") == (12_500_000, TODAY)
    assert queries.last_rate("USD") is None
    assert value("SELECT count(*) FROM offer") == 1


def test_a_change_of_one_line_touches_that_line_only(client):
    made = drawn(client, *(replace(NUT, name=f"Гайка {number}") for number in range(50)))
    ids = "SELECT id FROM offer_line WHERE offer_id = ? ORDER BY position"
    before = rows(ids, made)
    draft = queries.card(made).draft
    lines = list(draft.lines)
    lines[7] = replace(lines[7], quantity_milli=9_000)
    offers.save(made, replace(draft, lines=tuple(lines)))
    assert rows(ids, made) == before
    assert value("SELECT length(changeset) FROM journal ORDER BY id DESC LIMIT 1") < 2_000
    offers.save(made, replace(draft, lines=(lines[3], *lines[10:], lines[0])))
    assert [line.name for line in queries.card(made).draft.lines] == [
        "Гайка 3",
        *(f"Гайка {number}" for number in range(10, 50)),
        "Гайка 0",
    ]
    undo.undo()
    undo.undo()
    assert queries.card(made).draft == draft
    assert checks.check_store() == []
