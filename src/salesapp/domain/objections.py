"""Objections: what clients say against buying, what is replied, and how well it works."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.errors import Rule, RuleError

ENOUGH: Final = 5
"""Fewer measured uses of a reply say little: the share is told together with that."""

_WEIGHT: Final = 4
"""So many uses count as known before anything is measured: one lucky use leads to no top."""
_EVEN_BP: Final = 5_000


class ObjectionKind(StrEnum):
    """What an objection is about."""

    PRICE = "price"
    SUPPLIER = "supplier"
    BUDGET = "budget"
    THINK = "think"
    NOT_NOW = "not_now"
    TRUST = "trust"
    EXPERIENCE = "experience"
    PAYMENT = "payment"
    TERM = "term"
    LEAST_LOT = "least_lot"
    NOT_ME = "not_me"
    SEND_OFFER = "send_offer"
    OTHER = "other"


class Outcome(StrEnum):
    """What became of an objection a client made."""

    OPEN = "open"
    LIFTED = "lifted"
    POSTPONED = "postponed"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class ObjectionDraft:
    """An objection of the library; ``probes`` are questions that find the real reason."""

    kind: ObjectionKind
    text: str
    probes: tuple[str, ...] = ()
    product_id: int | None = None


@dataclass(frozen=True, slots=True)
class ReplyDraft:
    """A reply to an objection, with what proves it and the product it is about."""

    text: str
    proof: str = ""
    product_id: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What was done about an objection.

    Attributes:
        reply_id: The reply that was used.
        reason: The real reason behind the objection, as the probes found it.
        until: When to come back to it, for one that is postponed.
    """

    outcome: Outcome = Outcome.OPEN
    reply_id: int | None = None
    reason: str = ""
    note: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class HeardDraft:
    """An objection that was made: in a deal, or by a client or lead in a talk without a deal."""

    objection_id: int
    deal_id: int | None = None
    client_id: int | None = None
    lead_id: int | None = None
    activity_id: int | None = None
    product_id: int | None = None
    answer: Answer = Answer()


class Measured(NamedTuple):
    """How often a reply lifted an objection, and how often it did not."""

    helped: int
    failed: int

    @property
    def uses(self) -> int:
        """Uses with a known end."""
        return self.helped + self.failed

    @property
    def success_bp(self) -> int | None:
        """Share of uses that helped, in basis points; None before the first."""
        return self.helped * 10_000 // self.uses if self.uses else None

    @property
    def is_enough(self) -> bool:
        """Whether the share says something."""
        return self.uses >= ENOUGH


def rank_bp(reply: Measured, all_replies: Measured, segment: Measured | None = None) -> int:
    """What to expect of a reply, in basis points: its own share, held back while it is young.

    Args:
        reply: Its uses.
        all_replies: Uses of all replies to the objection: what a new one is expected to do.
        segment: Its uses with clients like the one at hand; they weigh more than the others.
    """
    usual = _blend(all_replies, _EVEN_BP)
    own = _blend(reply, usual)
    return own if segment is None else _blend(segment, own)


def _blend(measured: Measured, expected_bp: int) -> int:
    known = measured.helped * 10_000 + expected_bp * _WEIGHT
    return known // (measured.uses + _WEIGHT)


def check_objection(draft: ObjectionDraft) -> None:
    """Refuse an objection without words."""
    if not draft.text.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="objection")


def check_reply(draft: ReplyDraft) -> None:
    """Refuse a reply without words."""
    if not draft.text.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="reply")


def check_heard(draft: HeardDraft) -> None:
    """Refuse an objection that nobody made."""
    if draft.deal_id is None and draft.client_id is None and draft.lead_id is None:
        raise RuleError(Rule.FIELD_REQUIRED, field="client")


def helped(outcome: Outcome) -> bool | None:
    """Whether the reply used helped; None while the end is not known."""
    return {Outcome.LIFTED: True, Outcome.LOST: False}.get(outcome)
