"""What a payment of a statement is proposed to settle, and why."""

import json
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesapp.domain.payment_purpose import number_key
from salesapp.domain.payments import OpenDebt
from salesapp.domain.statement_matching import (
    Choices,
    Confidence,
    Knowledge,
    KnownClient,
    Why,
    plan,
)
from salesapp.domain.statements import BankDocument, Flow, Party, Standing, flow_of, key_of
from salesapp.exchange.bank_statement import read_statement

DATA = Path(__file__).parents[1] / "data" / "statements"
DAY = date(2026, 11, 16)
OURS, THEIRS = "40702810938000012345", "40702810755570413510"
INN, OTHER_INN = "6193181810", "7795211816"


def document(index=1, amount=100_00, purpose="оплата", inn=INN, **changed):
    payer = Party(
        changed.pop("name", "ООО Магнат"),
        inn,
        changed.pop("kpp", ""),
        changed.pop("account", THEIRS),
    )
    made = BankDocument(
        index, index, "Платежное поручение", str(index), DAY, amount, payer,
        Party(account=OURS), purpose, DAY,
    )  # fmt: skip
    return replace(made, **changed)


def debt(part, number="1", open_minor=100_00, client=1, invoice=None, days=0):
    drawn = DAY - timedelta(days=30)
    due = DAY + timedelta(days=days)
    return OpenDebt(client, part, invoice or part, number, drawn, due, open_minor)


def known(*debts, **changed):
    clients = [KnownClient(1, INN), KnownClient(2, OTHER_INN)]
    return Knowledge(**({"clients": clients, "debts": debts} | changed))


def one(row):
    """Client, parts, rest, confidence and reasons of a row."""
    told = row.proposal
    parts = [(part.instalment_id, part.amount_minor) for part in told.allocations]
    return told.client_id, parts, told.rest_minor, told.confidence, [x.why for x in told.reasons]


def test_the_reference_matching():
    statement = read_statement((DATA / "01-week-v103-windows.txt").read_bytes())
    reference = json.loads((DATA / "01-matching.json").read_text("utf-8"))
    inns = dict.fromkeys(paper["client_inn"] for paper in reference["invoices"])
    ids = {inn: number for number, inn in enumerate(inns, 1)}
    debts = [
        OpenDebt(
            ids[paper["client_inn"]], n, n, paper["number"], date.fromisoformat(paper["date"]),
            date.fromisoformat(paper["date"]), int(paper["open"].replace(".", "")),
        )
        for n, paper in enumerate(reference["invoices"], 1)
    ]  # fmt: skip
    clients = [KnownClient(number, inn) for inn, number in ids.items()]
    incoming = [
        paper for paper in statement.documents if flow_of(paper, statement.accounts) is Flow.IN
    ]
    rows = plan(incoming, Knowledge(clients, debts))
    numbers = {debt.instalment_id: debt.number for debt in debts}
    for row, wanted in zip(rows, reference["expected"], strict=True):
        proposal = row.proposal
        assert row.document.index == wanted["doc_index"]
        assert proposal.confidence == wanted["confidence"], wanted["reason"]
        if proposal.confidence is Confidence.UNSURE:
            # Where the reference leaves all to the person, the oldest debts are shown, unticked.
            assert not row.ticked
            continue
        assert [
            (numbers[part.instalment_id], part.amount_minor) for part in proposal.allocations
        ] == [
            (part["invoice"], int(part["amount"].replace(".", "")))
            for part in wanted["allocations"]
        ], wanted["reason"]
        assert proposal.rest_minor == int(wanted["advance"].replace(".", "")), wanted["reason"]


@pytest.mark.parametrize(
    ("written", "ours"),
    [("А-000131", "A-131"), ("ук 12", "УК12"), ("2026–0045", "2026-45"), ("10", "010")],
)
def test_numbers_are_compared_as_people_read_them(written, ours):
    assert number_key(written) == number_key(ours)


@pytest.mark.parametrize(("one_number", "other"), [("10", "1"), ("А-1", "Б-1"), ("100", "10")])
def test_other_numbers_stay_other(one_number, other):
    assert number_key(one_number) != number_key(other)


@pytest.mark.parametrize(
    "purpose",
    ["счет № 12 от 17.10.2026", "сч.12", "Оплата по счетам 12, 13", "по счёту N12", "сч. №012"],
)
def test_the_usual_spellings_of_an_invoice_are_found(purpose):
    (row,) = plan([document(purpose=purpose)], known(debt(5, "12"), debt(6, "99", days=-9)))
    assert row.proposal.allocations[0].instalment_id == 5
    assert Why.NAMED in one(row)[4]


def test_several_invoices_are_settled_in_the_order_of_the_text():
    debts = (debt(5, "12", 30_00), debt(6, "13", 50_00, days=-5))
    (row,) = plan([document(amount=100_00, purpose="по счетам 12, 13")], known(*debts))
    assert one(row) == (
        1, [(5, 30_00), (6, 50_00)], 20_00, Confidence.SURE, [Why.INN, Why.NAMED],
    )  # fmt: skip
    assert row.ticked


def test_a_named_invoice_that_is_not_open_or_of_another_day_is_only_likely():
    debts = (debt(5, "12"), debt(6, "13"))
    gone, moved = plan(
        [
            document(1, 50_00, purpose="по счетам № 12, № 77"),
            document(2, 50_00, purpose="счет № 13 от 01.01.2025"),
        ],
        known(*debts),
    )
    assert one(gone)[3:] == (Confidence.LIKELY, [Why.INN, Why.NAMED, Why.NOT_OPEN])
    assert one(moved)[3:] == (Confidence.LIKELY, [Why.INN, Why.NAMED, Why.OTHER_DATE])
    assert not gone.ticked
    assert not moved.ticked


def test_a_number_that_two_years_have_is_not_settled_unseen():
    last_year = debt(5, "12", 40_00, days=-300)._replace(drawn_on=date(2025, 11, 1))
    debts = (last_year, debt(6, "12", 100_00))
    exact, other, dated = (
        plan([document(1, amount, purpose)], known(*debts))[0]
        for amount, purpose in (
            (100_00, "счет № 12"), (50_00, "счет № 12"), (40_00, "счет № 12 от 01.11.2025"),
        )
    )  # fmt: skip
    told = [Why.INN, Why.NAMED, Why.SAME_NUMBER]
    assert one(exact) == (1, [(6, 100_00)], 0, Confidence.LIKELY, told)
    assert one(other) == (1, [(6, 50_00)], 0, Confidence.LIKELY, told)
    assert not exact.ticked
    assert not other.ticked
    assert one(dated)[1:] == ([(5, 40_00)], 0, Confidence.SURE, [Why.INN, Why.NAMED])


def test_without_a_number_the_exact_sum_is_likely_and_the_oldest_debt_a_guess():
    debts = (debt(5, "12", 70_00, days=3), debt(6, "13", 100_00, days=9))
    exact, whole, guess = (
        plan([document(amount=amount)], known(*debts))[0] for amount in (100_00, 170_00, 90_00)
    )
    assert one(exact) == (1, [(6, 100_00)], 0, Confidence.LIKELY, [Why.INN, Why.EXACT_INVOICE])
    assert one(whole)[1:4] == ([(5, 70_00), (6, 100_00)], 0, Confidence.LIKELY)
    assert one(guess) == (
        1, [(5, 70_00), (6, 20_00)], 0, Confidence.UNSURE, [Why.INN, Why.OLDEST],
    )  # fmt: skip
    assert (exact.ticked, whole.ticked, guess.ticked) == (True, True, False)


def test_an_instalment_of_exactly_the_sum_is_found_and_two_of_them_are_not():
    parts = (debt(5, "12", 30_00, invoice=1), debt(6, "12", 70_00, invoice=1, days=9))
    (row,) = plan([document(amount=70_00)], known(*parts))
    assert one(row)[1:] == ([(6, 70_00)], 0, Confidence.LIKELY, [Why.INN, Why.EXACT_PART])
    twins = (debt(5, "12", 70_00), debt(6, "13", 70_00))
    (row,) = plan([document(amount=70_00)], known(*twins))
    assert one(row)[3:] == (Confidence.UNSURE, [Why.INN, Why.OLDEST])


def test_what_one_payment_settles_is_not_there_for_the_next():
    rows = plan(
        [document(1, 60_00, "счет 12"), document(2, 60_00, "счет 12")], known(debt(5, "12"))
    )
    assert [one(row)[1:3] for row in rows] == [([(5, 60_00)], 0), ([(5, 40_00)], 20_00)]
    first = Choices(ticks={1: False})
    rows = plan([row.document for row in rows], known(debt(5, "12")), first)
    assert [one(row)[1] for row in rows] == [[(5, 60_00)], [(5, 60_00)]]


def test_who_names_an_invoice_goes_before_who_names_none():
    rows = plan([document(1, 100_00), document(2, 100_00, "счет 12")], known(debt(5, "12")))
    assert one(rows[0])[1:] == ([], 100_00, Confidence.UNSURE, [Why.INN, Why.NO_DEBT])
    assert one(rows[1])[1] == [(5, 100_00)]


def test_a_third_party_pays_an_invoice_named_with_its_date():
    drawn = f"{debt(5).drawn_on:%d.%m.%Y}"
    paid = document(purpose=f"за ООО Магнат по счету 12 от {drawn}", inn="7793593729")
    (row,) = plan([paid], known(debt(5, "12")))
    assert one(row) == (
        1, [(5, 100_00)], 0, Confidence.LIKELY, [Why.OTHER_PAYER, Why.NO_CLIENT],
    )  # fmt: skip
    assert not row.ticked
    (row,) = plan(
        [document(purpose="счет 12", inn="7793593729", amount=99_00)], known(debt(5, "12"))
    )
    assert one(row)[:2] == (None, [])


def test_branches_are_told_by_their_kpp_and_else_by_the_invoice():
    branches = [KnownClient(1, INN, "770101001"), KnownClient(2, INN, "780101001")]
    told = known(debt(5, "12", client=2), clients=branches)
    by_kpp, by_paper, nobody = plan(
        [
            document(1, kpp="770101001"),
            document(2, 10_00, kpp="500101001", purpose="счет 12"),
            document(3, kpp="500101001"),
        ],
        told,
    )
    assert by_kpp.proposal.client_id == 1
    assert by_paper.proposal.client_id == 2
    assert one(nobody) == (None, [], 100_00, Confidence.UNSURE, [Why.SEVERAL])
    assert not nobody.can_tick


def test_an_alias_an_account_and_a_name_tell_the_payer():
    alias = known(debt(5, "12", client=2), aliases={"7793593729": 2})
    assert one(plan([document(inn="7793593729")], alias)[0])[4][0] is Why.ALIAS
    account = known(accounts={THEIRS: 2})
    assert one(plan([document(inn="")], account)[0])[:1] == (2,)
    named = known(clients=[KnownClient(7, "", name_key="магнат")])
    (row,) = plan([document(inn="", account="")], named)
    assert (row.proposal.client_id, row.proposal.reasons[0].why) == (7, Why.NAME)
    assert row.proposal.confidence is Confidence.UNSURE


def test_a_chosen_client_is_taken_and_can_be_taken_away():
    paid = document(inn="7793593729")
    told = known(debt(5, "12", client=2))
    (row,) = plan([paid], told, Choices(clients={1: 2}))
    assert one(row)[:2] == (2, [(5, 100_00)])
    assert row.ticked
    (row,) = plan([document()], told, Choices(clients={1: None}, ticks={1: True}))
    assert one(row)[:2] == (None, [])
    assert not row.ticked


def test_what_is_booked_or_there_twice_can_never_be_ticked():
    papers = [document(1), document(2, number="1"), document(3)]
    told = known(booked=frozenset({key_of(papers[2], OURS)}))
    rows = plan(papers, told, Choices(ticks={1: True, 2: True, 3: True}))
    assert [row.standing for row in rows] == [Standing.NEW, Standing.DOUBLE, Standing.BOOKED]
    assert [row.ticked for row in rows] == [True, False, False]


def test_two_equal_payments_with_other_numbers_are_two():
    rows = plan([document(1), document(2)], known(debt(5), debt(6, "2")))
    assert [row.standing for row in rows] == [Standing.NEW, Standing.NEW]


def test_each_payment_typed_by_hand_covers_one_row():
    told = known(recorded={(1, DAY, 100_00): 1})
    rows = plan([document(1), document(2)], told)
    assert [row.standing for row in rows] == [Standing.RECORDED, Standing.NEW]
    assert not rows[0].ticked
    assert rows[0].can_tick


def test_money_of_the_bank_itself_is_left_alone():
    paid = document(kind="Мемориальный ордер")
    (row,) = plan([paid], known(debt(5, "12")))
    assert (row.standing, row.ticked) == (Standing.BANKS_OWN, False)


PURPOSES = st.sampled_from(
    ["оплата", "счет 1", "по счетам 1, 2 и 3", "сч. № 2 от 17.10.2026", "счет 77"]
)
DOCUMENTS = st.lists(
    st.builds(
        document,
        amount=st.integers(1, 300_00),
        purpose=PURPOSES,
        inn=st.sampled_from([INN, OTHER_INN, "7793593729", ""]),
        number=st.sampled_from("123"),
    ),
    max_size=8,
).map(lambda made: [replace(paper, index=n, line=n) for n, paper in enumerate(made, 1)])
DEBTS = st.lists(
    st.tuples(st.sampled_from("123"), st.integers(1, 200_00), st.integers(1, 2)), max_size=6
).map(lambda made: [debt(n, *parts) for n, parts in enumerate(made, 1)])
TICKS = st.dictionaries(st.integers(1, 8), st.booleans(), max_size=8)
CLIENTS = st.dictionaries(st.integers(1, 8), st.sampled_from([1, 2, None]), max_size=4)


@settings(deadline=None)
@given(papers=DOCUMENTS, debts=DEBTS, ticks=TICKS, clients=CLIENTS)
def test_no_choice_settles_more_than_is_owed_or_was_paid(papers, debts, ticks, clients):
    rows = plan(papers, known(*debts), Choices(clients, ticks))
    assert [row.document for row in rows] == papers
    owner = {paper.instalment_id: paper.client_id for paper in debts}
    settled = Counter()
    for row in rows:
        proposal = row.proposal
        parts = proposal.allocations
        assert sum(part.amount_minor for part in parts) + proposal.rest_minor == (
            row.document.amount_minor
        )
        assert proposal.rest_minor >= 0
        assert all(part.amount_minor > 0 for part in parts)
        assert {owner[part.instalment_id] for part in parts} <= {proposal.client_id}
        assert row.can_tick or not row.ticked
        if row.ticked:
            settled.update({part.instalment_id: part.amount_minor for part in parts})
    assert all(settled[paper.instalment_id] <= paper.open_minor for paper in debts)
    ticked = [row.key for row in rows if row.ticked]
    assert len(ticked) == len(set(ticked))
