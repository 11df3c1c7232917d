"""What the user does with a bank statement: look what it would book, and book it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from salesapp.db import journal
from salesapp.db.queries import statements as queries
from salesapp.db.queries.operations import changes_of
from salesapp.db.writes import statements as writes
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl, Silent
from salesapp.domain.payments import PaymentDraft
from salesapp.domain.statement_matching import Choices, Knowledge, PlannedRow, plan
from salesapp.domain.statements import (
    BankDocument,
    Flow,
    Standing,
    Statement,
    currency_of,
    flow_of,
    payer_key,
)
from salesapp.domain.text import name_key
from salesapp.services import payments

_STEP = 10
_PAYMENT_ORDER = "Платежное поручение"


@dataclass(frozen=True, slots=True)
class Look:
    """What would become of a statement.

    Attributes:
        rows: A row for each document that brings money, in the order of the file.
        strange_accounts: Accounts of the statement that nobody knows to be ours.
        others: How many documents go other ways.
        clients: Names of the clients by id.
        numbers: Numbers of the unpaid invoices by instalment.
    """

    rows: Sequence[PlannedRow]
    strange_accounts: tuple[str, ...]
    others: Mapping[Flow, int]
    clients: Mapping[int, str]
    numbers: Mapping[int, str]


def look(statement: Statement, choices: Choices, *, is_ours: bool = False) -> Look:
    """Hold a statement against the store; nothing is written.

    Args:
        statement: What the file tells.
        choices: What the person decided so far.
        is_ours: The person says that the accounts of the statement are ours.
    """
    known = queries.own_accounts()
    ours = frozenset(statement.accounts)
    flows = {one.index: flow_of(one, ours | known) for one in statement.documents}
    incoming = [
        _whole(one, ours or known) for one in statement.documents if flows[one.index] is Flow.IN
    ]
    by_currency: defaultdict[str, list[BankDocument]] = defaultdict(list)
    for one in incoming:
        by_currency[currency_of(one.payee.account)].append(one)
    rows: dict[int, PlannedRow] = {}
    numbers: dict[int, str] = {}
    for currency, documents in by_currency.items():
        facts = _knowledge(documents, currency, None if is_ours else known)
        rows |= {row.document.index: row for row in plan(documents, facts, choices)}
        numbers |= {debt.instalment_id: debt.number for debt in facts.debts}
    clients = {row.proposal.client_id for row in rows.values()} - {None}
    return Look(
        [rows[one.index] for one in incoming],
        () if is_ours else tuple(one for one in statement.accounts if one not in known),
        Counter(flow for flow in flows.values() if flow is not Flow.IN),
        queries.client_names(clients),
        numbers,
    )


def book(
    rows: Iterable[PlannedRow],
    file_name: str,
    choices: Choices,
    control: JobControl | None = None,
    *,
    operation_id: str | None = None,
) -> Changes:
    """Post the ticked payments of a statement, all or none; each can be booked once only.

    Not undoable: a payment is taken back by `payments.reverse`, and may then be booked again.
    `control` sees how far it is and may break it off: then nothing is booked.

    Raises:
        RuleError: RECORD_CHANGED when one of them is booked already; what `payments.register`
            refuses.
    """
    if (done := changes_of(operation_id, Entity.PAYMENT)) is not None:
        return done
    ticked = [row for row in rows if row.ticked]
    control = control or Silent()
    with journal.action(
        "statement.book", file_name, undoable=False, operation_id=operation_id
    ) as rec:
        for place, row in enumerate(ticked):
            if place % _STEP == 0:
                control.step(place, len(ticked))
            _book(row, file_name, is_chosen=row.document.index in choices.clients)
    return rec.result()


def _book(row: PlannedRow, file_name: str, *, is_chosen: bool) -> None:
    one, proposal = row.document, row.proposal
    if proposal.client_id is None or row.standing in (Standing.BOOKED, Standing.DOUBLE):
        raise RuleError(Rule.RECORD_CHANGED, number=one.number)
    draft = PaymentDraft(
        proposal.client_id,
        one.amount_minor,
        one.posted_on(Flow.IN),
        reference=_reference(one),
        purpose=one.purpose,
        allocations=proposal.allocations,
        currency=currency_of(row.key.account),
    )
    made = payments.register(draft).subject_id
    notes = "\n".join(f"{key}={value}" for key, value in one.notes)
    if made is None or not writes.claim(row.key, made, file_name, notes):
        raise RuleError(Rule.RECORD_CHANGED, number=one.number)
    if is_chosen and (payer := _alias(one)):
        writes.remember_payer(proposal.client_id, payer)


def _alias(one: BankDocument) -> str:
    """What the payer is known by from now on; nothing when it is another client's own ИНН."""
    payer = payer_key(one.payer)
    owners = {client.id for client in queries.payers([one.payer.inn], ())}
    if not one.payer.inn:
        owners |= set(queries.accounts([payer]).values())
    return "" if owners else payer


def _reference(one: BankDocument) -> str:
    is_order = one.kind.casefold().replace("ё", "е") == _PAYMENT_ORDER.casefold()
    return f"п/п {one.number}" if is_order or not one.kind else f"{one.kind} {one.number}"


def _flow(one: BankDocument, ours: frozenset[str], known: frozenset[str]) -> Flow:
    """Which way the money went; an account of ours in another bank is no client's."""
    is_own = flow_of(one, ours | known) is Flow.OWN
    return Flow.OWN if is_own else flow_of(one, ours)


def _whole(one: BankDocument, ours: Iterable[str]) -> BankDocument:
    """A document that names no account came to the only one there is."""
    accounts = tuple(ours)
    if one.payee.account or len(accounts) != 1:
        return one
    return replace(one, payee=one.payee._replace(account=accounts[0]))


def _knowledge(
    documents: Sequence[BankDocument], currency: str, ours: frozenset[str] | None
) -> Knowledge:
    inns = {one.payer.inn for one in documents}
    accounts = {one.payer.account for one in documents}
    names = {name_key(one.payer.name) for one in documents if not one.payer.inn}
    days = [day for one in documents for day in (one.on, one.posted_on(Flow.IN))]
    since, until = min(days, default=date.min), max(days, default=date.min)
    return Knowledge(
        clients=queries.payers(inns, names),
        debts=queries.open_debts(currency),
        aliases=queries.aliases(inns | accounts),
        accounts=queries.accounts(accounts),
        booked=queries.booked({one.payee.account for one in documents}, since, until),
        recorded=queries.typed_by_hand(currency, since, until),
        ours=ours,
    )
