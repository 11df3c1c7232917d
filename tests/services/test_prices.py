"""Price lists, prices of a client, tiers; what an offer takes of them; many at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from salesapp.db.connection import execute, value
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries import prices as asked
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.offers import OfferDraft
from salesapp.domain.price_lists import BulkChange, PriceDraft, PriceListDraft
from salesapp.domain.price_sources import PriceSource
from salesapp.domain.prices import PriceChange, RoundWay
from salesapp.services import invoices, offers, organizations, price_papers, prices, products, undo
from salesapp.services.document_lines import repricings, with_quantity
from salesapp.services.price_papers import PriceListOrder
from tests.services.papers_kit import SELLER, TODAY

YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def bolt(db, make_product):
    return make_product("Болт", price_minor=100_00, cost_minor=50_00, min_price_minor=80_00)


@pytest.fixture
def wholesale(db):
    return prices.create_list(PriceListDraft("Опт")).subject_id


def price_of(product, client=None, quantity=1_000, on=TODAY):
    (found,) = asked.resolutions([(product, quantity)], client, on)
    return found.source, found.amount_minor


def test_contract_then_list_then_tier_then_base(bolt, wholesale, make_client):
    client = make_client()
    assert price_of(bolt, client) == (PriceSource.BASE, 100_00)
    prices.set_price(PriceDraft(bolt, 97_00, from_milli=50_000))
    assert price_of(bolt, client, 49_999) == (PriceSource.BASE, 100_00)
    assert price_of(bolt, client, 50_000) == (PriceSource.TIER, 97_00)
    prices.set_price(PriceDraft(bolt, 99_00, price_list_id=wholesale))
    assert price_of(bolt, client, 50_000) == (PriceSource.TIER, 97_00)
    prices.give_list([client], wholesale)
    assert price_of(bolt, client, 50_000) == (PriceSource.LIST, 99_00)
    prices.set_price(PriceDraft(bolt, 120_00, client_id=client, note="Договор П-118"))
    assert price_of(bolt, client, 50_000) == (PriceSource.CONTRACT, 120_00)
    assert price_of(bolt, None, 50_000) == (PriceSource.TIER, 97_00)


def test_a_new_price_ends_the_old_one_and_both_stay(bolt, wholesale):
    later = TODAY + timedelta(days=10)
    prices.set_price(PriceDraft(bolt, 90_00, price_list_id=wholesale))
    prices.set_price(PriceDraft(bolt, 95_00, price_list_id=wholesale, valid_from=later))
    by_list = [
        asked.list_resolutions([bolt], wholesale, on)[bolt].amount_minor
        for on in (TODAY, later - timedelta(days=1), later)
    ]
    assert by_list == [90_00, 90_00, 95_00]
    prices.set_price(PriceDraft(bolt, 92_00, price_list_id=wholesale, valid_from=TODAY))
    by_list = [
        asked.list_resolutions([bolt], wholesale, on)[bolt].amount_minor
        for on in (YESTERDAY, TODAY, later - timedelta(days=1), later)
    ]
    assert by_list == [90_00, 92_00, 92_00, 95_00]
    assert [one.row.amount_minor for one in asked.of_product(bolt)] == [90_00, 92_00, 95_00]


def test_after_a_price_for_a_time_the_one_before_holds_again(bolt, make_client):
    client = make_client()
    sale = TODAY, TODAY + timedelta(days=9)
    after = sale[1] + timedelta(days=1)
    prices.set_price(PriceDraft(bolt, 90_00, client_id=client, valid_from=date(2026, 1, 1)))
    prices.set_price(
        PriceDraft(bolt, 80_00, client_id=client, valid_from=sale[0], valid_to=sale[1])
    )
    told = [price_of(bolt, client, on=on) for on in (YESTERDAY, *sale, after)]
    assert [amount for _source, amount in told] == [90_00, 80_00, 80_00, 90_00]
    assert {source for source, _amount in told} == {PriceSource.CONTRACT}
    prices.set_price(PriceDraft(bolt, 95_00, client_id=client, valid_from=YESTERDAY))
    told = [price_of(bolt, client, on=on)[1] for on in (YESTERDAY, *sale, after)]
    assert told == [95_00, 80_00, 80_00, 95_00]


def test_a_price_for_a_time_is_copied_and_listed_once(bolt, wholesale):
    for draft in (
        PriceDraft(bolt, 90_00, price_list_id=wholesale),
        PriceDraft(bolt, 70_00, from_milli=50_000),
    ):
        prices.set_price(draft)
        sale = replace(draft, amount_minor=draft.amount_minor - 10_00, valid_from=TODAY)
        prices.set_price(replace(sale, valid_to=TODAY + timedelta(days=9)))
    assert asked.tiers(bolt, TODAY) == [(50_000, 60_00)]
    copy = prices.create_list(PriceListDraft("Опт 2"), wholesale, TODAY).subject_id
    assert asked.list_resolutions([bolt], copy, TODAY)[bolt].amount_minor == 80_00
    assert value("SELECT count(*) FROM price WHERE price_list_id = ?", copy) == 1


def test_the_term_of_a_list_bounds_its_prices(bolt, make_client):
    old = prices.create_list(PriceListDraft("Лето", valid_to=YESTERDAY)).subject_id
    client = make_client(price_list_id=old)
    prices.set_price(PriceDraft(bolt, 70_00, price_list_id=old))
    assert price_of(bolt, client) == (PriceSource.BASE, 100_00)
    assert price_of(bolt, client, on=YESTERDAY) == (PriceSource.LIST, 70_00)


def test_a_deleted_list_prices_nothing_until_undo(bolt, wholesale, make_client):
    client = make_client(price_list_id=wholesale)
    prices.set_price(PriceDraft(bolt, 70_00, price_list_id=wholesale))
    prices.delete_list(wholesale)
    assert price_of(bolt, client) == (PriceSource.BASE, 100_00)
    assert asked.list_of_client(client) is None
    undo.undo()
    assert price_of(bolt, client) == (PriceSource.LIST, 70_00)


def test_names_of_lists_are_used_once(wholesale):
    for draft in (PriceListDraft("Опт "), PriceListDraft(" ")):
        with pytest.raises(RuleError) as caught:
            prices.create_list(draft)
        assert caught.value.facts["field"] == "name"


def test_an_offer_takes_the_price_of_its_client_and_never_a_typed_one(
    bolt, wholesale, make_client, make_product
):
    organizations.save(SELLER)
    nut = make_product("Гайка", price_minor=10_00)
    listed, plain = make_client(price_list_id=wholesale), make_client("ООО «Другой»", inn="")
    prices.set_price(PriceDraft(bolt, 90_00, price_list_id=wholesale))
    prices.set_price(PriceDraft(nut, 9_00, price_list_id=wholesale))
    draft = OfferDraft(plain, TODAY)
    lines = [offers.line_from_product(one, 1_000, draft) for one in (bolt, nut)]
    typed = replace(lines[1], price_minor=11_00, is_price_manual=True)
    moved = offers.repriced(replace(draft, client_id=listed, lines=(lines[0], typed)))
    assert [line.price_minor for line in moved.lines] == [90_00, 11_00]
    assert [line.price_source for line in moved.lines] == [PriceSource.LIST] * 2
    assert moved.lines[1].base_price_minor == 9_00
    made = offers.create(listed, None, TODAY).subject_id
    offers.save(made, moved)
    stored = offer_queries.card(made).draft.lines
    assert [line.price_source for line in stored] == [PriceSource.LIST] * 2


def test_another_quantity_brings_another_tier_but_no_silent_change(bolt, make_client):
    organizations.save(SELLER)
    prices.set_price(PriceDraft(bolt, 97_00, from_milli=50_000))
    draft = OfferDraft(make_client(), TODAY)
    terms = offers.pricing(draft)
    line = offers.line_from_product(bolt, 1_000, draft)
    execute("UPDATE product SET price_minor = 20000 WHERE id = ?", bolt)
    few = with_quantity(line, replace(line, quantity_milli=2_000), terms)
    assert (few.price_minor, few.price_source) == (100_00, PriceSource.BASE)
    many = with_quantity(line, replace(line, quantity_milli=50_000), terms)
    assert (many.price_minor, many.price_source) == (97_00, PriceSource.TIER)
    manual = replace(line, price_minor=1_00, is_price_manual=True)
    kept = with_quantity(manual, replace(manual, quantity_milli=50_000), terms)
    assert kept.price_minor == 1_00


def test_an_invoice_takes_the_price_of_its_client(bolt, wholesale, make_client):
    organizations.save(SELLER)
    client = make_client(price_list_id=wholesale)
    prices.set_price(PriceDraft(bolt, 90_00, price_list_id=wholesale))
    draft = replace(invoices.InvoiceDraft(client_id=None), due_on=TODAY)
    line = invoices.line_from_product(bolt, 1_000, draft)
    assert line.price_minor == 100_00
    (found,) = repricings((line,), invoices.pricing(replace(draft, client_id=client)))
    assert (found.old_base_minor, found.line.price_minor) == (100_00, 90_00)


def test_a_list_is_made_of_the_base_prices_with_preview_and_one_undo(
    bolt, wholesale, make_product, dump
):
    nut, bare = make_product("Гайка", price_minor=33_35), make_product("Без цены", price_minor=None)
    bulk = BulkChange(wholesale, None, PriceChange(-3_000, 0, 10, RoundWay.UP))
    seen = prices.preview([bolt, nut, bare], bulk, TODAY)
    assert [(one.product_id, one.old_minor, one.new_minor) for one in seen] == [
        (bolt, None, 70_00),
        (nut, None, 23_40),
    ]
    assert [one.below_lowest for one in seen] == [True, False]
    assert [one.below_cost for one in seen] == [False, False]
    before = dump()
    prices.change_many([bolt, nut, bare], bulk, TODAY)
    found = asked.list_resolutions([bolt, nut, bare], wholesale, TODAY)
    assert {one: made.amount_minor for one, made in found.items()} == {bolt: 70_00, nut: 23_40}
    after = dump()
    undo.undo()
    assert dump() == before
    undo.redo()
    assert dump() == after


def test_base_prices_change_at_once_and_their_history_stays(bolt, make_product):
    bulk = BulkChange(None, None, PriceChange(1_000))
    prices.change_many([bolt], bulk, TODAY)
    assert price_of(bolt) == (PriceSource.BASE, 110_00)
    assert [one.price_minor for one in asked.history(bolt)] == [110_00]
    undo.undo()
    assert [one.price_minor for one in asked.history(bolt)] == [100_00]


def test_a_list_without_vat_is_filled_with_prices_without_it(make_product):
    gross = make_product("С НДС", price_minor=122_00, vat_bp=2200, price_includes_vat=True)
    net = prices.create_list(PriceListDraft("Без НДС", includes_vat=False)).subject_id
    (move,) = prices.preview([gross], BulkChange(net, None), TODAY)
    assert move.new_minor == 100_00


def test_prices_of_different_currencies_are_not_mixed(bolt):
    yuan = prices.create_list(PriceListDraft("Китай", currency="CNY")).subject_id
    with pytest.raises(RuleError) as caught:
        prices.preview([bolt], BulkChange(yuan, None), TODAY)
    assert caught.value.facts["field"] == "currency"


def test_goods_priced_in_dollars_do_not_come_into_a_list_in_roubles(bolt, wholesale, make_product):
    drill = make_product("Drill", price_minor=100_00, currency="USD")
    moves = prices.preview([bolt, drill], BulkChange(wholesale, None), TODAY)
    assert [one.product_id for one in moves] == [bolt]
    prices.set_price(PriceDraft(drill, 9_000_00, price_list_id=wholesale))
    assert prices.preview([drill], BulkChange(None, wholesale), TODAY) == []
    raised = BulkChange(None, None, PriceChange(percent_bp=10_00))
    assert [one.new_minor for one in prices.preview([bolt, drill], raised, TODAY)] == [
        110_00,
        110_00,
    ]


def test_a_list_in_another_currency_is_not_held_against_limits_in_roubles(bolt):
    yuan = prices.create_list(PriceListDraft("Китай", currency="CNY")).subject_id
    prices.set_price(PriceDraft(bolt, 9_00, price_list_id=yuan))
    change = PriceChange(percent_bp=10_00)
    (move,) = prices.preview([bolt], BulkChange(yuan, yuan, change), TODAY)
    assert (move.new_minor, move.below_lowest, move.below_cost) == (9_90, False, False)


def test_a_list_is_copied_as_of_a_day(bolt, wholesale):
    prices.set_price(PriceDraft(bolt, 90_00, price_list_id=wholesale, valid_to=YESTERDAY))
    prices.set_price(PriceDraft(bolt, 95_00, price_list_id=wholesale, valid_from=TODAY))
    copy = prices.create_list(PriceListDraft("Опт 2"), wholesale, TODAY).subject_id
    assert asked.list_resolutions([bolt], copy, date(2020, 1, 1))[bolt].amount_minor == 95_00
    assert asked.price_list(copy).goods == 1


def test_a_list_of_next_year_is_printed_and_raised_with_its_prices(bolt):
    first = date(2027, 1, 1)
    coming = prices.create_list(PriceListDraft("2027", valid_from=first)).subject_id
    prices.set_price(PriceDraft(bolt, 50_00, price_list_id=coming))
    order = PriceListOrder(list_id=coming)
    paper = price_papers.price_list_paper(order, TODAY)
    printed = [row.prices_minor for group in paper.groups for row in group.rows]
    assert (paper.valid_from, printed) == (first, [(50_00,)])
    table, _rows = price_papers.price_list_table(order, TODAY)
    assert "1 января 2027" in table.note.replace("\u00a0", " ")
    bulk = BulkChange(coming, coming, PriceChange(percent_bp=10_00))
    (move,) = prices.preview([bolt], bulk, TODAY)
    assert (move.old_minor, move.new_minor) == (50_00, 55_00)
    assert asked.list_resolutions([bolt], coming, TODAY)[bolt].amount_minor == 50_00


def test_a_tier_from_nothing_would_be_the_base_price(bolt):
    with pytest.raises(RuleError) as caught:
        prices.set_price(PriceDraft(bolt, 1))
    assert (caught.value.rule, caught.value.facts["field"]) == (Rule.FIELD_INVALID, "from_milli")


def test_every_step_can_be_taken_back(bolt, wholesale, make_client, dump):
    client = make_client()
    steps = [
        lambda: prices.set_price(PriceDraft(bolt, 97_00, from_milli=50_000)),
        lambda: prices.set_price(PriceDraft(bolt, 96_00, from_milli=50_000, valid_from=TODAY)),
        lambda: prices.set_price(PriceDraft(bolt, 95_00, client_id=client)),
        lambda: prices.delete_price(asked.of_product(bolt)[0].row.id),
        lambda: prices.update_list(wholesale, PriceListDraft("Розница", currency="CNY")),
        lambda: prices.give_list([client], wholesale),
        lambda: products.delete(bolt),
    ]
    for number, step in enumerate(steps):
        before = dump()
        step()
        assert dump() != before, number
        undo.undo()
        assert dump() == before, number
        undo.redo()


def test_a_list_that_begins_with_another_one_takes_its_prices_in_its_own_vat_mode(make_product):
    bolt = make_product("Болт", price_minor=150_00, vat_bp=2200)
    free = make_product("Книга", price_minor=150_00, vat_bp=None)
    gross = prices.create_list(PriceListDraft("Опт")).subject_id
    for one in (bolt, free):
        prices.set_price(PriceDraft(one, 122_00, price_list_id=gross))
    net = prices.create_list(PriceListDraft("Дилеры", includes_vat=False), gross, TODAY).subject_id
    found = asked.list_resolutions([bolt, free], net, TODAY)
    assert [found[one].amount_minor for one in (bolt, free)] == [100_00, 122_00]
    back = prices.create_list(PriceListDraft("Опт 2"), net, TODAY).subject_id
    assert asked.list_resolutions([bolt], back, TODAY)[bolt].amount_minor == 122_00


def test_a_list_does_not_begin_with_prices_in_another_currency(bolt, wholesale):
    prices.set_price(PriceDraft(bolt, 90_00, price_list_id=wholesale))
    with pytest.raises(RuleError) as caught:
        prices.create_list(PriceListDraft("Китай", currency="CNY"), wholesale, TODAY)
    assert caught.value.facts["field"] == "currency"
    assert [name for _one, name in asked.names()] == ["Опт"]


def test_a_list_that_begins_with_one_of_next_year_has_its_prices(bolt):
    first = date(2027, 1, 1)
    coming = prices.create_list(PriceListDraft("2027", valid_from=first)).subject_id
    prices.set_price(PriceDraft(bolt, 50_00, price_list_id=coming, valid_from=first))
    copy = prices.create_list(PriceListDraft("2027 Б", valid_from=first), coming, TODAY).subject_id
    assert asked.list_resolutions([bolt], copy, TODAY)[bolt].amount_minor == 50_00


def _by_list(product, listed, on=TODAY):
    """What one, fifty and hundreds cost by a list."""
    found = [
        asked.list_resolutions([product], listed, on, quantity).get(product)
        for quantity in (1_000, 50_000, 500_000)
    ]
    return [None if one is None else one.amount_minor for one in found]


RAISED = PriceChange(percent_bp=10_00)


def test_a_list_is_raised_with_its_prices_by_quantity(bolt, wholesale):
    for least, amount in ((1_000, 100_00), (50_000, 90_00), (500_000, 80_00)):
        prices.set_price(PriceDraft(bolt, amount, price_list_id=wholesale, from_milli=least))
    bulk = BulkChange(wholesale, wholesale, RAISED, since=TODAY)
    seen = prices.preview([bolt], bulk, TODAY)
    assert [(one.from_milli, one.old_minor, one.new_minor) for one in seen] == [
        (1_000, 100_00, 110_00),
        (50_000, 90_00, 99_00),
        (500_000, 80_00, 88_00),
    ]
    prices.change_many([bolt], bulk, TODAY)
    assert _by_list(bolt, wholesale) == [110_00, 99_00, 88_00]
    assert _by_list(bolt, wholesale, YESTERDAY) == [100_00, 90_00, 80_00]
    undo.undo()
    assert _by_list(bolt, wholesale) == [100_00, 90_00, 80_00]


def test_base_prices_are_raised_with_those_by_quantity(bolt):
    prices.set_price(PriceDraft(bolt, 90_00, from_milli=50_000))
    prices.change_many([bolt], BulkChange(None, None, RAISED), TODAY)
    assert price_of(bolt) == (PriceSource.BASE, 110_00)
    assert price_of(bolt, quantity=50_000) == (PriceSource.TIER, 99_00)


def test_a_change_of_many_that_holds_always_holds_over_dated_prices(bolt, wholesale):
    prices.set_price(PriceDraft(bolt, 90_00, price_list_id=wholesale, valid_from=YESTERDAY))
    prices.change_many([bolt], BulkChange(wholesale, wholesale, RAISED), TODAY)
    assert _by_list(bolt, wholesale)[0] == 99_00
    assert _by_list(bolt, wholesale, YESTERDAY)[0] == 90_00


def test_a_change_of_many_dated_back_holds_over_a_younger_price(bolt, wholesale):
    prices.set_price(PriceDraft(bolt, 90_00, price_list_id=wholesale, valid_from=YESTERDAY))
    back = BulkChange(wholesale, wholesale, RAISED, since=TODAY - timedelta(days=30))
    prices.change_many([bolt], back, TODAY)
    assert _by_list(bolt, wholesale)[0] == 99_00


def test_a_list_to_come_is_raised_from_its_first_day(bolt):
    first = date(2027, 1, 1)
    coming = prices.create_list(PriceListDraft("2027", valid_from=first)).subject_id
    prices.set_price(PriceDraft(bolt, 50_00, price_list_id=coming, valid_from=first))
    prices.change_many([bolt], BulkChange(coming, coming, RAISED, since=TODAY), TODAY)
    assert _by_list(bolt, coming)[0] == 55_00


def test_a_price_for_a_time_that_is_raised_still_ends(bolt, wholesale):
    last = TODAY + timedelta(days=9)
    prices.set_price(PriceDraft(bolt, 90_00, price_list_id=wholesale))
    sale = PriceDraft(bolt, 80_00, price_list_id=wholesale, valid_from=YESTERDAY, valid_to=last)
    prices.set_price(sale)
    prices.change_many([bolt], BulkChange(wholesale, wholesale, RAISED, since=TODAY), TODAY)
    assert _by_list(bolt, wholesale)[0] == 88_00
    assert _by_list(bolt, wholesale, last + timedelta(days=1))[0] == 90_00


def test_prices_computed_from_another_list_take_the_place_of_those_from_one_on(bolt, wholesale):
    prices.set_price(PriceDraft(bolt, 90_00, price_list_id=wholesale, from_milli=1_000))
    prices.change_many([bolt], BulkChange(wholesale, None, RAISED, since=TODAY), TODAY)
    assert _by_list(bolt, wholesale)[0] == 110_00


def test_a_list_counts_no_deleted_goods(bolt, wholesale, make_product):
    nut = make_product("Гайка")
    for one in (bolt, nut):
        prices.set_price(PriceDraft(one, 70_00, price_list_id=wholesale))
    assert asked.price_list(wholesale).goods == 2
    products.delete(nut)
    assert asked.price_list(wholesale).goods == 1


def test_last_sales_are_told_as_base_prices_are_written(make_product, make_client):
    from salesapp.db.queries import invoices as stored
    from salesapp.domain.lines import LineDraft
    from salesapp.domain.vat import VatMode

    organizations.save(SELLER)
    client = make_client()
    bolt = make_product("Болт", price_minor=122_00, vat_bp=2200)
    made = invoices.create(client, None, TODAY).subject_id
    line = LineDraft("Болт", 1_000, 100_00, product_id=bolt, vat_bp=2200)
    draft = replace(stored.card(made).draft, lines=(line,), due_on=TODAY)
    invoices.save(made, replace(draft, vat_mode=VatMode.ON_TOP))
    invoices.issue(made, TODAY)
    (sale,) = asked.last_sales(bolt)
    assert sale.price_minor == 122_00
