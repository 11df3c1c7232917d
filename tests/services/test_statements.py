"""Payments out of bank statements: what is booked, and that nothing is booked twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesapp.db.connection import database, execute, rows, value
from salesapp.db.queries import invoices, payments, receivables
from salesapp.db.queries import statements as queries
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.payments import PaymentDraft
from salesapp.domain.statement_matching import Choices, Confidence, Why
from salesapp.domain.statements import Flow, Standing
from salesapp.exchange.bank_statement import read_statement
from salesapp.services import accounts, organizations, undo
from salesapp.services import payments as payment_service
from salesapp.services import statements as service
from salesapp.services.checks import check_store
from tests.exchange.statement_writer import Account, Line, statement
from tests.services.papers_kit import SELLER, TODAY, issued

OURS = SELLER.account.account
INN, OTHER_INN = "7707083893", "5260000019"
NOTHING = Choices()


@pytest.fixture
def client(db, make_client) -> int:
    organizations.save(SELLER)
    return make_client("Волжмонтаж-7", inn=INN, status="active")


def line(number="1", amount="1000.00", purpose="оплата", **more) -> Line:
    return Line(
        number,
        f"{TODAY:%d.%m.%Y}",
        amount,
        **({"inn": INN, "ours": OURS, "purpose": purpose} | more),
    )


def file(*lines, account=OURS):
    return read_statement(statement(lines, [Account(account)]))


def load(*lines, choices=NOTHING, name="kl_to_1c.txt", **how):
    """Load a file and book all that is ticked."""
    look = service.look(file(*lines), choices, **how)
    service.book(look.rows, name, choices)
    return look


def open_minor(invoice_id: int) -> int:
    return invoices.card(invoice_id).open_minor


def test_a_payment_is_booked_and_the_debt_is_gone(client):
    invoice = issued(client, 1000_00)
    number = invoices.number_of(invoice)
    look = service.look(file(line(purpose=f"счет № {number}", more=(("УИП", "044"),))), NOTHING)
    (row,) = look.rows
    assert (row.standing, row.ticked) == (Standing.NEW, True)
    assert row.proposal.confidence is Confidence.SURE
    assert open_minor(invoice) == 1000_00, "nothing is booked before the person confirms"
    made = service.book(look.rows, "kl_to_1c.txt", NOTHING)
    card = payments.card(made.subject_id)
    assert (card.client_id, card.amount_minor, card.paid_on) == (client, 1000_00, TODAY)
    assert (card.reference, card.purpose) == ("п/п 1", f"счет № {number}")
    assert queries.source_of(card.id) == ("kl_to_1c.txt", "УИП=044")
    assert open_minor(invoice) == 0
    assert receivables.totals()[0] == 0
    assert not check_store()


def test_the_same_file_changes_nothing_the_second_time(client, dump):
    issued(client, 1000_00)
    load(line("1"), line("2", "500.00"), choices=Choices(ticks={2: True}))
    before = dump()
    look = load(line("1"), line("2", "500.00"), choices=Choices(ticks={1: True, 2: True}))
    assert [row.standing for row in look.rows] == [Standing.BOOKED, Standing.BOOKED]
    assert dump() == before


def test_an_overlapping_file_books_only_what_is_new(client):
    ticks = Choices(ticks={1: True, 2: True, 3: True})
    load(line("1"), line("2"), choices=ticks)
    look = load(line("2"), line("3"), line("00001"), choices=ticks, name="another.txt")
    assert [row.standing for row in look.rows] == [
        Standing.BOOKED, Standing.NEW, Standing.BOOKED,
    ]  # fmt: skip
    assert value("SELECT count(*) FROM payment") == 3


def test_rows_looked_at_before_cannot_be_booked_once_more(client):
    issued(client, 1000_00)
    look = service.look(file(line()), NOTHING)
    service.book(look.rows, "a.txt", NOTHING)
    with pytest.raises(RuleError) as refused:
        service.book(look.rows, "a.txt", NOTHING)
    assert refused.value.rule in (Rule.RECORD_CHANGED, Rule.NOT_FOUND)
    bare = [replace(row, proposal=replace(row.proposal, allocations=())) for row in look.rows]
    with pytest.raises(RuleError) as refused:
        service.book(bare, "a.txt", NOTHING)
    assert refused.value.rule is Rule.RECORD_CHANGED
    assert value("SELECT count(*) FROM payment") == 1


def test_all_of_a_statement_is_booked_or_none(client):
    first = issued(client, 1000_00)
    issued(client, 500_00)
    look = service.look(file(line("1"), line("2", "500.00")), NOTHING)
    payment_service.register(PaymentDraft(client, 500_00, TODAY - timedelta(days=1)))
    with pytest.raises(RuleError):
        service.book(look.rows, "a.txt", NOTHING)
    assert value("SELECT count(*) FROM payment") == 1
    assert open_minor(first) == 500_00


def test_a_statement_is_booked_once_however_often_it_is_sent(client):
    issued(client, 1000_00)
    rows_ = service.look(file(line()), NOTHING).rows
    one = service.book(rows_, "a.txt", NOTHING, operation_id="once")
    two = service.book(rows_, "a.txt", NOTHING, operation_id="once")
    assert one.subject_id == two.subject_id
    assert value("SELECT count(*) FROM payment") == 1


def test_it_is_one_entry_of_the_journal_and_is_not_undone(client):
    before = value("SELECT count(*) FROM journal")
    load(line("1"), line("2"), choices=Choices(ticks={1: True, 2: True}))
    assert value("SELECT count(*) FROM journal") == before + 1
    step = undo.next_undo()
    assert step is None or step.action != "statement.book"


def test_a_reversed_payment_may_be_booked_again(client):
    invoice = issued(client, 1000_00)
    load(line())
    payment = value("SELECT max(id) FROM payment")
    payment_service.reverse(payment, "не тот клиент", TODAY)
    assert open_minor(invoice) == 1000_00
    look = load(line())
    assert look.rows[0].standing is Standing.NEW
    assert open_minor(invoice) == 0
    assert load(line()).rows[0].standing is Standing.BOOKED


def test_two_equal_rows_are_a_likely_double_and_other_numbers_are_not(client):
    ticks = Choices(ticks={1: True, 2: True, 3: True})
    look = load(line("1"), line("1"), line("2"), choices=ticks)
    assert [row.standing for row in look.rows] == [
        Standing.NEW, Standing.DOUBLE, Standing.NEW,
    ]  # fmt: skip
    assert value("SELECT count(*) FROM payment") == 2


def through_a_bank(name, purpose, number="7"):
    """Money of a person without an account: the bank's own one stands as the payer's."""
    transit = "30232810100000000007"
    return line(number, inn="", kpp="", account=transit, payer=name, purpose=purpose)


def test_persons_who_pay_one_sum_through_one_account_of_a_bank_are_several(client):
    papers = [through_a_bank("Иванов И.И.", "болты"), through_a_bank("Петрова А.А.", "гайки")]
    everyone = Choices({1: client, 2: client}, {1: True, 2: True})
    assert [row.standing for row in load(*papers, choices=everyone).rows] == [Standing.NEW] * 2
    assert value("SELECT count(*) FROM payment") == 2
    again = load(*papers, choices=everyone)
    assert [row.standing for row in again.rows] == [Standing.BOOKED] * 2
    twice = load(papers[0], papers[0])
    assert [row.standing for row in twice.rows] == [Standing.BOOKED] * 2
    assert value("SELECT count(*) FROM payment") == 2


@pytest.mark.parametrize("payer", ["30232810100000000007", None])
def test_one_that_another_export_words_otherwise_is_ticked_by_nobody(client, payer):
    load(through_a_bank("Иванов И.И.", "болты"), choices=Choices({1: client}, {1: True}))
    if payer:  # as it was kept by programs before
        execute("UPDATE statement_row SET payer = ?", payer)
    issued(client, 1000_00)
    known = through_a_bank("ИВАНОВ  ИВАН ИВАНОВИЧ", "за болты")
    (row,) = service.look(file(known), Choices({1: client})).rows
    assert (row.standing, row.ticked, row.can_tick) == (Standing.RECORDED, False, True)
    assert service.look(file(through_a_bank("ИВАНОВ И. И.", "Болты.")), NOTHING).rows[
        0
    ].standing is (Standing.RECORDED if payer else Standing.BOOKED)


def test_a_payment_typed_by_hand_is_already_there(client):
    invoice = issued(client, 2000_00)
    payment_service.register(PaymentDraft(client, 1000_00, TODAY))
    look = load(line(purpose=f"счет {invoices.number_of(invoice)}"), line("2"))
    assert [row.standing for row in look.rows] == [Standing.RECORDED, Standing.NEW]
    assert not look.rows[0].ticked
    paid = value("SELECT min(id) FROM payment")
    payment_service.reverse(paid, "ошибка", TODAY)
    assert service.look(file(line()), NOTHING).rows[0].standing is Standing.NEW


def test_an_unknown_payer_waits_for_a_client_and_is_known_from_then_on(client):
    paid = line(inn="7795211816", kpp="", account="40702810913888654128")
    look = load(paid)
    assert look.rows[0].proposal.client_id is None
    assert value("SELECT count(*) FROM payment") == 0
    chosen = Choices(clients={1: client}, ticks={1: True})
    look = load(paid, choices=chosen)
    assert look.rows[0].ticked
    later = service.look(file(replace(paid, number="2")), NOTHING)
    assert later.rows[0].proposal.client_id == client
    assert later.rows[0].proposal.reasons[0].why is Why.ALIAS


def test_a_person_without_an_inn_is_not_taken_for_another_one(client):
    """Banks write zeros where a payer has no ИНН: they tell nobody from anybody."""
    first = line(inn="0", kpp="0", payer="Иванов И. И.", account="40817810500000000001")
    load(first, choices=Choices(clients={1: client}, ticks={1: True}))
    other = replace(first, number="2", payer="Петров П. П.", account="40817810900000000002")
    blank = replace(other, number="3", inn="000000000000")
    again = replace(first, number="4")
    look = service.look(file(other, blank, again), NOTHING)
    assert [row.proposal.client_id for row in look.rows] == [None, None, client]
    assert look.rows[0].proposal.reasons[0].about == ""


def test_a_person_without_an_inn_is_known_by_the_name(client, make_client):
    person = make_client("Кузнецов Пётр Ильич")
    paid = line(inn="0", payer="КУЗНЕЦОВ ПЁТР ИЛЬИЧ", account="40817810500000000001")
    assert service.look(file(paid), NOTHING).rows[0].proposal.client_id == person


def test_the_bank_through_which_many_persons_pay_is_not_remembered_as_one_of_them(client):
    bank = line(
        inn="7702070139", payer="БАНК ВТБ//Иванов Иван Иванович", account="30233810642000600001"
    )
    load(bank, choices=Choices(clients={1: client}, ticks={1: True}))
    other = replace(bank, number="2", payer="БАНК ВТБ//Петров Пётр Петрович")
    assert service.look(file(other), NOTHING).rows[0].proposal.client_id is None
    assert not rows("SELECT * FROM payer_alias")


def test_who_became_a_client_pays_for_itself_from_then_on(client, make_client):
    paid = line(inn=OTHER_INN, account="40702810913888654128")
    load(paid, choices=Choices(clients={1: client}, ticks={1: True}))
    issued(client, 500_00)
    owner = make_client("Стройкаркас", inn=OTHER_INN)
    (row,) = service.look(file(replace(paid, number="2", amount="500.00")), NOTHING).rows
    assert (row.proposal.client_id, row.ticked) == (owner, False)


def test_another_clients_own_payments_are_not_led_astray_by_one_choice(client, make_client):
    other = make_client("Стройкаркас", inn=OTHER_INN)
    load(line(inn=OTHER_INN), choices=Choices(clients={1: client}, ticks={1: True}))
    later = service.look(file(line("2", inn=OTHER_INN)), NOTHING)
    assert later.rows[0].proposal.client_id == other
    assert not rows("SELECT * FROM payer_alias")


def test_money_to_an_account_nobody_knows_waits_until_it_is_said_to_be_ours(client):
    invoice = issued(client, 1000_00)
    strange = "40702810610000654321"
    paper = read_statement(statement([line(ours=strange)], [Account(strange)]))
    look = service.look(paper, Choices(ticks={1: True}))
    assert look.strange_accounts == (strange,)
    assert (look.rows[0].standing, look.rows[0].ticked) == (Standing.STRANGE, False)
    look = service.look(paper, NOTHING, is_ours=True)
    assert look.strange_accounts == ()
    service.book(look.rows, "a.txt", NOTHING)
    assert open_minor(invoice) == 0
    again = service.look(paper, NOTHING)
    assert again.strange_accounts == (), "an account whose money was booked is known"
    assert again.rows[0].standing is Standing.BOOKED


def test_what_goes_out_or_between_own_accounts_is_counted_and_left_alone(client):
    other = "40702810610000654321"
    lines = [
        line("1", account=OURS, ours="40702810755570413510"),
        line("2", account=other),
        line("3", ours="40702810000000000001"),
    ]
    paper = read_statement(statement(lines, [Account(OURS), Account(other)]))
    look = service.look(paper, NOTHING)
    assert look.rows == []
    assert look.others == {Flow.OUT: 1, Flow.OWN: 1, Flow.STRANGE: 1}


def test_money_from_our_account_in_another_bank_is_no_clients(client):
    """A statement tells one account; the other end of an own transfer is known all the same."""
    load(line(purpose="оплата"), choices=Choices(ticks={1: True}))
    other = "40702810610000654321"
    paper = read_statement(statement([line("7", account=OURS, ours=other)], [Account(other)]))
    look = service.look(paper, NOTHING, is_ours=True)
    assert look.rows == []
    assert look.others == {Flow.OWN: 1}


def test_a_client_is_known_by_its_account_when_the_bank_gives_no_inn(client):
    from salesapp.domain.clients import AccountDraft

    accounts.add(client, AccountDraft(account="40702810755570413510", bik="044525225"))
    look = service.look(file(line(inn="", kpp="")), NOTHING)
    assert look.rows[0].proposal.client_id == client


def test_money_in_another_currency_settles_no_debt_in_roubles(client):
    issued(client, 1000_00)
    dollars = "40702840938000012345"
    paper = read_statement(statement([line(ours=dollars)], [Account(dollars)]))
    ticks = Choices(ticks={1: True})
    look = service.look(paper, ticks, is_ours=True)
    assert look.rows[0].proposal.allocations == ()
    service.book(look.rows, "a.txt", ticks)
    assert value("SELECT currency FROM payment") == "USD"


def test_money_in_a_currency_that_is_not_kept_is_never_taken_for_roubles(client):
    issued(client, 1000_00)
    pounds = "40702826938000012345"
    paper = read_statement(statement([line(ours=pounds)], [Account(pounds)]))
    ticks = Choices(ticks={1: True})
    look = service.look(paper, ticks, is_ours=True)
    assert [(row.standing, row.ticked) for row in look.rows] == [(Standing.CURRENCY, False)]
    service.book(look.rows, "a.txt", ticks)
    assert value("SELECT count(*) FROM payment") == 0


PAID = st.lists(
    st.tuples(st.sampled_from("123"), st.sampled_from(["10.00", "20.00", "700.00"])), max_size=5
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=PAID, second=PAID)
def test_files_in_any_overlap_book_each_payment_once(client, first, second):
    """Loaded again, each changes nothing; together they book every payment once."""
    with database.atomic() as whole:
        issued(client, 300_00)
        every = Choices(ticks=dict.fromkeys(range(1, 9), True))
        papers = [[line(*one) for one in made] for made in (first, second)]
        for lines in papers:
            load(*lines, choices=every)
        booked = rows("SELECT number, amount_minor FROM statement_row ORDER BY 1, 2")
        assert len(booked) == len(set(first) | set(second))
        assert value("SELECT count(*) FROM payment") == len(booked)
        state = rows("SELECT * FROM payment"), rows("SELECT * FROM allocation")
        for lines in papers[::-1]:
            look = load(*lines, choices=every)
            assert not any(row.ticked for row in look.rows)
        assert (rows("SELECT * FROM payment"), rows("SELECT * FROM allocation")) == state
        whole.rollback()
