"""The act of reconciliation of a client for a period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from salesapp.db.queries import settlements
from salesapp.documents.act_papers import ActPaper
from salesapp.documents.paper_names import act_file_name
from salesapp.documents.papers import Language
from salesapp.domain.paper_parts import PaperKind
from salesapp.domain.reconciliation import Balance, DebtBasis, balance
from salesapp.services.paper_parties import client_paper, letterhead_now
from salesapp.services.paper_templates import default_look


@dataclass(frozen=True, slots=True)
class ActOrder:
    """Which settlements are told; `contract` is a ready line such as «№ 15/26 от 01.03.2026»."""

    client_id: int
    since: date
    until: date
    currency: str = "RUB"
    basis: DebtBasis = DebtBasis.INVOICES
    contract: str = ""
    client_director: str = ""
    language: Language = "ru"
    with_signature: bool = False


def settled(order: ActOrder) -> Balance:
    """The balance of the period.

    Raises:
        RuleError: FIELD_INVALID (`until`) for a period that ends before it begins.
    """
    moves = settlements.moves(order.client_id, order.until, order.currency, order.basis)
    return balance(order.since, order.until, moves)


def act_paper(order: ActOrder) -> ActPaper:
    """Everything the act prints."""
    seller, _manager = letterhead_now()
    return ActPaper(
        seller=seller,
        client=client_paper(order.client_id),
        balance=settled(order),
        contract=" ".join(order.contract.split()),
        client_director=" ".join(order.client_director.split()),
        currency=order.currency,
        language=order.language,
        with_signature=order.with_signature,
        template=default_look(PaperKind.ACT, order.language).template,
    )


def act_pdf(order: ActOrder) -> bytes:
    """The act as it is printed."""
    from salesapp.documents.act_pdf import build_act

    return build_act(act_paper(order))


def file_name(order: ActOrder) -> str:
    """Name to save the act by."""
    client = client_paper(order.client_id).name
    return act_file_name(order.since, order.until, client, order.language)
