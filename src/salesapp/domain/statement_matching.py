"""Which client a payment of a bank statement is from, and what it settles, with reasons."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.currencies import CURRENCIES
from salesapp.domain.money import Minor
from salesapp.domain.payment_purpose import InvoiceRef, number_key, parse_purpose
from salesapp.domain.payments import (
    AllocationDraft,
    OpenDebt,
    OpenInstalment,
    allocate_oldest_first,
    by_invoice,
)
from salesapp.domain.statements import (
    BankDocument,
    Flow,
    RowKey,
    Standing,
    currency_of,
    is_banks_own,
    key_of,
)
from salesapp.domain.text import name_key


class Confidence(StrEnum):
    """How far a proposal may be trusted."""

    SURE = "auto"
    LIKELY = "suggest"
    UNSURE = "none"


class Why(StrEnum):
    """A reason of a proposal; its words are the screen's."""

    INN = "inn"
    ALIAS = "alias"
    ACCOUNT = "account"
    NAME = "name"
    CHOSEN = "chosen"
    NO_CLIENT = "no_client"
    SEVERAL = "several"
    NAMED = "named"
    OTHER_DATE = "other_date"
    SAME_NUMBER = "same_number"
    OTHER_PAYER = "other_payer"
    NOT_OPEN = "not_open"
    EXACT_INVOICE = "exact_invoice"
    EXACT_PART = "exact_part"
    EXACT_ALL = "exact_all"
    OLDEST = "oldest"
    NO_DEBT = "no_debt"


class Reason(NamedTuple):
    """A reason and what it is about: numbers of invoices, an ИНН."""

    why: Why
    about: str = ""


class KnownClient(NamedTuple):
    """A client by its tax numbers."""

    id: int
    inn: str
    kpp: str = ""
    name_key: str = ""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the store knows that payments can be held against.

    Attributes:
        aliases: Clients by an ИНН or an account that paid for them before, as a person chose.
        accounts: Clients by their bank accounts.
        booked: Payments taken out of statements before.
        recorded: Payments typed by hand, as (client, day, sum), with how many there are.
        ours: Our accounts; None when nobody asks whether an account is ours.
    """

    clients: Sequence[KnownClient] = ()
    debts: Sequence[OpenDebt] = ()
    aliases: Mapping[str, int] = field(default_factory=dict)
    accounts: Mapping[str, int] = field(default_factory=dict)
    booked: frozenset[RowKey] = frozenset()
    recorded: Mapping[tuple[int, date, Minor], int] = field(default_factory=dict)
    ours: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """Who paid and what it settles; `rest_minor` stays an advance."""

    client_id: int | None
    allocations: tuple[AllocationDraft, ...]
    rest_minor: Minor
    confidence: Confidence
    reasons: tuple[Reason, ...]


_NEVER: Final = (Standing.BOOKED, Standing.DOUBLE, Standing.CURRENCY, Standing.STRANGE)


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A row of the statement with what is proposed; `ticked`: it will be booked."""

    document: BankDocument
    key: RowKey
    standing: Standing
    proposal: Proposal
    ticked: bool

    @property
    def can_tick(self) -> bool:
        """Whether a person may have it booked: what is booked already never again."""
        return self.standing not in _NEVER and self.proposal.client_id is not None


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person decided: clients and ticks by the index of the document."""

    clients: Mapping[int, int | None] = field(default_factory=dict)
    ticks: Mapping[int, bool] = field(default_factory=dict)


_EXACT: Final = frozenset({Why.EXACT_INVOICE, Why.EXACT_PART, Why.EXACT_ALL})
_OWN: Final = frozenset({Why.INN, Why.CHOSEN, Why.ALIAS})


def plan(
    documents: Sequence[BankDocument], known: Knowledge, choices: Choices | None = None
) -> list[PlannedRow]:
    """A row for each document that brings money, in their order.

    What one ticked row settles is not there for the next: those that name an invoice go first.
    """
    planning = _Planning(known, choices or Choices())
    refs = {one.index: parse_purpose(one.purpose).invoice_refs for one in documents}
    keys: dict[RowKey, int] = {}
    for one in documents:
        keys.setdefault(key_of(one, one.payee.account), one.index)
    rows = {
        one.index: planning.row(one, refs[one.index], keys)
        for one in sorted(documents, key=lambda one: not refs[one.index])
    }
    return [rows[one.index] for one in documents]


class _Planning:
    """One pass over a statement, with what is still open."""

    def __init__(self, known: Knowledge, choices: Choices) -> None:
        self.known = known
        self.choices = choices
        self.open = {debt.instalment_id: debt.open_minor for debt in known.debts}
        self.recorded = Counter(known.recorded)
        self.roughly_booked = {key.roughly() for key in known.booked}
        self.by_inn: defaultdict[str, list[KnownClient]] = defaultdict(list)
        self.by_name: defaultdict[str, list[KnownClient]] = defaultdict(list)
        for one in known.clients:
            self.by_inn[one.inn].append(one)
            self.by_name[one.name_key].append(one)
        self.of_client: defaultdict[int, list[OpenDebt]] = defaultdict(list)
        self.of_number: defaultdict[str, list[OpenDebt]] = defaultdict(list)
        for debt in sorted(known.debts, key=lambda debt: (debt.due_on, debt.instalment_id)):
            self.of_client[debt.client_id].append(debt)
            self.of_number[number_key(debt.number)].append(debt)

    def row(
        self, one: BankDocument, refs: Sequence[InvoiceRef], keys: Mapping[RowKey, int]
    ) -> PlannedRow:
        """The proposal for a document, with its tick."""
        key = key_of(one, one.payee.account)
        proposal = self._propose(one, refs)
        standing = self._standing(one, key, proposal, is_first=keys[key] == one.index)
        row = PlannedRow(one, key, standing, proposal, ticked=False)
        wanted = self.choices.ticks.get(one.index, standing is Standing.NEW and _ready(proposal))
        if not (wanted and row.can_tick):
            return row
        for part in proposal.allocations:
            self.open[part.instalment_id] -= part.amount_minor
        return PlannedRow(one, key, standing, proposal, ticked=True)

    def _standing(
        self, one: BankDocument, key: RowKey, proposal: Proposal, *, is_first: bool
    ) -> Standing:
        if key in self.known.booked:
            return Standing.BOOKED
        if not is_first:
            return Standing.DOUBLE
        if currency_of(key.account) not in CURRENCIES:
            return Standing.CURRENCY
        if self.known.ours is not None and key.account not in self.known.ours:
            return Standing.STRANGE
        if key.roughly() in self.roughly_booked:
            return Standing.RECORDED
        if proposal.client_id is not None:
            for on in dict.fromkeys((one.posted_on(Flow.IN), one.on)):
                typed = (proposal.client_id, on, one.amount_minor)
                if self.recorded[typed] > 0:
                    self.recorded[typed] -= 1
                    return Standing.RECORDED
        return Standing.BANKS_OWN if is_banks_own(one) else Standing.NEW

    def _propose(self, one: BankDocument, refs: Sequence[InvoiceRef]) -> Proposal:
        client, who = self._payer(one, refs)
        if client is None and who.why is not Why.CHOSEN:
            strange = self._third_party(one, refs, who)
            if strange is not None:
                return strange
        if client is None:
            return Proposal(None, (), one.amount_minor, Confidence.UNSURE, (who,))
        if refs:
            found = self._named(one, refs, client, who)
            if found is None and who.why is not Why.CHOSEN:
                found = self._third_party(one, refs, who)
            if found is not None:
                return found
        return self._by_sum(one, refs, client, who)

    def _payer(self, one: BankDocument, refs: Sequence[InvoiceRef]) -> tuple[int | None, Reason]:
        if one.index in self.choices.clients:
            return self.choices.clients[one.index], Reason(Why.CHOSEN)
        inn, account = one.payer.inn, one.payer.account
        known = self.by_inn.get(inn, []) if inn else []
        if known:
            return self._of_branches(known, one, refs)
        alias = self.known.aliases.get(inn) if inn else None
        alias = alias if alias is not None else self.known.aliases.get(account)
        if alias is not None:
            return alias, Reason(Why.ALIAS)
        if account and account in self.known.accounts:
            return self.known.accounts[account], Reason(Why.ACCOUNT)
        if not inn and one.payer.name:
            named = self.by_name.get(name_key(one.payer.name), [])
            if len(named) == 1:
                return named[0].id, Reason(Why.NAME)
        return None, Reason(Why.NO_CLIENT, inn)

    def _of_branches(
        self, known: Sequence[KnownClient], one: BankDocument, refs: Sequence[InvoiceRef]
    ) -> tuple[int | None, Reason]:
        """Of clients with one ИНН the one of this КПП, else that whose invoice is named."""
        if len(known) > 1:
            same = [client for client in known if client.kpp and client.kpp == one.payer.kpp]
            known = same or known
        if len(known) > 1:
            owners = {debt.client_id for ref in refs for debt in self._debts_of(ref)}
            known = [client for client in known if client.id in owners] or known
        if len(known) > 1:
            return None, Reason(Why.SEVERAL, one.payer.inn)
        return known[0].id, Reason(Why.INN, one.payer.inn)

    def _debts_of(self, ref: InvoiceRef) -> list[OpenDebt]:
        found = self.of_number.get(number_key(ref.number), [])
        return [debt for debt in found if self.open[debt.instalment_id] > 0]

    def _named(
        self, one: BankDocument, refs: Sequence[InvoiceRef], client: int, who: Reason
    ) -> Proposal | None:
        """The invoices named in the purpose, in the order of the text."""
        debts: list[OpenDebt] = []
        reasons = [who]
        missing, wrong, twice = [], [], []
        for ref in refs:
            own = [debt for debt in self._debts_of(ref) if debt.client_id == client]
            dated = [debt for debt in own if ref.on in (None, debt.drawn_on)]
            meant = self._one_invoice(one.amount_minor, dated or own)
            if not own:
                missing.append(ref.number)
            elif not dated:
                wrong.append(ref.number)
            elif len(meant) < len(dated):
                twice.append(ref.number)
            debts += meant
        if not debts:
            return None
        debts = list(dict.fromkeys(debts))
        numbers = ", ".join(dict.fromkeys(debt.number for debt in debts))
        reasons.append(Reason(Why.NAMED, numbers))
        if wrong:
            reasons.append(Reason(Why.OTHER_DATE, ", ".join(wrong)))
        if twice:
            reasons.append(Reason(Why.SAME_NUMBER, ", ".join(twice)))
        if missing:
            reasons.append(Reason(Why.NOT_OPEN, ", ".join(missing)))
        sure = who.why in _OWN and not (wrong or missing or twice)
        confidence = Confidence.SURE if sure else Confidence.LIKELY
        return self._settled(one, client, debts, confidence, reasons)

    def _one_invoice(self, amount: Minor, debts: Sequence[OpenDebt]) -> list[OpenDebt]:
        """Of one number in several years the invoice of exactly this sum, else the last one."""
        papers = by_invoice(sorted(debts, key=lambda debt: debt.drawn_on))
        return ([one for one in papers if self._waiting(one) == amount] or [[], *papers])[-1]

    def _third_party(
        self, one: BankDocument, refs: Sequence[InvoiceRef], who: Reason
    ) -> Proposal | None:
        """The invoice of another client, named with its date, or with exactly its sum."""
        debts = [debt for ref in refs for debt in self._debts_of(ref) if ref.on == debt.drawn_on]
        if not debts:
            debts = [debt for ref in refs if ref.on is None for debt in self._debts_of(ref)]
            if sum(self.open[debt.instalment_id] for debt in debts) != one.amount_minor:
                return None
        debts = list(dict.fromkeys(debts))
        owners = {debt.client_id for debt in debts}
        if len(owners) != 1:
            return None
        numbers = ", ".join(dict.fromkeys(debt.number for debt in debts))
        reasons = [Reason(Why.OTHER_PAYER, numbers)]
        if who.why is Why.NO_CLIENT:
            reasons.append(who)
        return self._settled(one, owners.pop(), debts, Confidence.LIKELY, reasons)

    def _by_sum(
        self, one: BankDocument, refs: Sequence[InvoiceRef], client: int, who: Reason
    ) -> Proposal:
        reasons = [who]
        if refs:
            reasons.append(Reason(Why.NOT_OPEN, ", ".join(ref.number for ref in refs)))
        debts = [debt for debt in self.of_client.get(client, []) if self.open[debt.instalment_id]]
        if not debts:
            reasons.append(Reason(Why.NO_DEBT))
            return self._settled(one, client, (), Confidence.UNSURE, reasons)
        why, exact = self._exact(one.amount_minor, debts)
        if exact and not refs:
            numbers = ", ".join(dict.fromkeys(debt.number for debt in exact))
            reasons.append(Reason(why, numbers))
            return self._settled(one, client, exact, Confidence.LIKELY, reasons)
        reasons.append(Reason(Why.OLDEST))
        return self._settled(one, client, debts, Confidence.UNSURE, reasons)

    def _exact(self, amount: Minor, debts: Sequence[OpenDebt]) -> tuple[Why, list[OpenDebt]]:
        """The one invoice, else the one instalment, else all debts, of exactly this sum."""
        for why, parts in (
            (Why.EXACT_INVOICE, by_invoice(debts)),
            (Why.EXACT_PART, [[debt] for debt in debts]),
            (Why.EXACT_ALL, [list(debts)]),
        ):
            same = [part for part in parts if self._waiting(part) == amount]
            if len(same) == 1:
                return why, same[0]
            if same:
                break
        return Why.OLDEST, []

    def _waiting(self, debts: Sequence[OpenDebt]) -> Minor:
        return sum(self.open[debt.instalment_id] for debt in debts)

    def _settled(
        self,
        one: BankDocument,
        client: int,
        debts: Sequence[OpenDebt],
        confidence: Confidence,
        reasons: Sequence[Reason],
    ) -> Proposal:
        """Give the money to the debts in their order; what is left over is an advance."""
        waiting = [
            OpenInstalment(debt.instalment_id, debt.invoice_id, date.min, left)
            for debt in debts
            if (left := self.open[debt.instalment_id]) > 0
        ]
        rest = one.amount_minor
        parts: list[AllocationDraft] = []
        for part in waiting:
            parts += allocate_oldest_first(rest, [part])
            rest = one.amount_minor - sum(done.amount_minor for done in parts)
        return Proposal(client, tuple(parts), rest, confidence, tuple(reasons))


def _ready(proposal: Proposal) -> bool:
    """Whether it is ticked before anybody looks: sure, or the payer's own debt of exactly this."""
    if proposal.confidence is Confidence.SURE:
        return True
    why = {reason.why for reason in proposal.reasons}
    return proposal.confidence is Confidence.LIKELY and bool(why & _EXACT and why & _OWN)
