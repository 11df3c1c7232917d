"""Deals: what a stage demands, when a deal is at risk, what closing takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.errors import Rule, RuleError

MIN_COMMENT: Final = 10
"""Letters that a comment on a refusal has at least."""

QUIET_DAYS: Final = 7
"""After so many days without a move or a contact a deal stands still; a stage may say otherwise."""


class StageKind(StrEnum):
    """What a stage means for the deal."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"


class Severity(StrEnum):
    """What a missing field does to the move."""

    BLOCK = "block"
    WARN = "warn"


class FieldKind(StrEnum):
    """How a field of a gate is asked for."""

    TEXT = "text"
    CHOICE = "choice"
    DATE = "date"
    MONEY = "money"
    CONTACT = "contact"
    CLIENT = "client"
    INN = "inn"
    FACT = "fact"
    OWN = "own"
    """A field of the user's own, asked for by the input of its type."""
    CONDITION = "condition"
    """A filter the deal must pass: nobody types it, it comes true."""


class DealField(StrEnum):
    """What a gate may demand; the codes stand in the store."""

    CLIENT = "client"
    CONTACT = "contact"
    SOURCE = "source"
    NEED = "need"
    VOLUME = "volume"
    DELIVERY_TERM = "delivery_term"
    BUDGET = "budget"
    OFFER_SENT = "offer_sent"
    CLIENT_INN = "client_inn"
    DECISION_CONTACT = "decision_contact"
    PAYMENT_TERMS = "payment_terms"
    CONTRACT_BASIS = "contract_basis"
    INVOICE_ISSUED = "invoice_issued"
    PAY_ON = "pay_on"
    SHIP_ON = "ship_on"
    SHIP_PLACE = "ship_place"
    SHIP_TERMS = "ship_terms"
    CLOSING_DOCUMENTS = "closing_documents"
    PAID_IN_FULL = "paid_in_full"
    QUALIFICATION = "qualification"
    NO_OPEN_OBJECTIONS = "no_open_objections"
    AMOUNT = "amount_minor"
    EXPECTED_CLOSE = "expected_close_on"
    COMPETITOR = "competitor"
    NEXT_STEP = "next_step"
    OFFER_ACCEPTED = "offer_accepted"
    PREPAID = "prepaid"
    NO_OVERDUE = "no_overdue"
    WON_ON = "won_on"
    WON_REASON = "won_reason"


CONDITION: Final = "cond:"
"""What the codes of conditions begin with; what they ask stands beside them in the store."""

OF_WINNING: Final = (DealField.WON_ON, DealField.WON_REASON)
"""Asked at a win without papers; no stage demands them by itself."""

FIELD_KINDS: Final[dict[DealField, FieldKind]] = {
    DealField.CLIENT: FieldKind.CLIENT,
    DealField.CONTACT: FieldKind.CONTACT,
    DealField.SOURCE: FieldKind.CHOICE,
    DealField.NEED: FieldKind.TEXT,
    DealField.VOLUME: FieldKind.TEXT,
    DealField.DELIVERY_TERM: FieldKind.TEXT,
    DealField.BUDGET: FieldKind.TEXT,
    DealField.OFFER_SENT: FieldKind.FACT,
    DealField.CLIENT_INN: FieldKind.INN,
    DealField.DECISION_CONTACT: FieldKind.CONTACT,
    DealField.PAYMENT_TERMS: FieldKind.CHOICE,
    DealField.CONTRACT_BASIS: FieldKind.TEXT,
    DealField.INVOICE_ISSUED: FieldKind.FACT,
    DealField.PAY_ON: FieldKind.DATE,
    DealField.SHIP_ON: FieldKind.DATE,
    DealField.SHIP_PLACE: FieldKind.TEXT,
    DealField.SHIP_TERMS: FieldKind.CHOICE,
    DealField.CLOSING_DOCUMENTS: FieldKind.TEXT,
    DealField.PAID_IN_FULL: FieldKind.FACT,
    DealField.QUALIFICATION: FieldKind.FACT,
    DealField.NO_OPEN_OBJECTIONS: FieldKind.FACT,
    DealField.AMOUNT: FieldKind.MONEY,
    DealField.EXPECTED_CLOSE: FieldKind.DATE,
    DealField.COMPETITOR: FieldKind.TEXT,
    DealField.NEXT_STEP: FieldKind.FACT,
    DealField.OFFER_ACCEPTED: FieldKind.FACT,
    DealField.PREPAID: FieldKind.FACT,
    DealField.NO_OVERDUE: FieldKind.FACT,
    DealField.WON_ON: FieldKind.DATE,
    DealField.WON_REASON: FieldKind.TEXT,
}

FACT_FIELDS: Final = frozenset(
    field for field, kind in FIELD_KINDS.items() if kind is FieldKind.FACT
)
"""Fields nobody types: they come true by a document or a payment."""


class Gate(NamedTuple):
    """What a stage demands: a `DealField`, the id of an own field, the code of a condition."""

    field: str
    severity: Severity


class StageInfo(NamedTuple):
    """A stage as the rules see it."""

    id: int
    kind: StageKind
    position: int
    gates: tuple[Gate, ...]
    pipeline_id: int = 0


class TaskDraft(NamedTuple):
    """A task to plan on entering a stage: what, how many days after; days off count or not."""

    kind: str
    subject: str
    days: int
    is_working: bool = True


@dataclass(frozen=True, slots=True)
class LostDetails:
    """Why a deal is lost.

    Attributes:
        reason_id: A reason of the list.
        comment: In own words, at least `MIN_COMMENT` letters.
        competitor_price_minor: What the competitor asked.
        return_on: When to come back to the client; makes a task.
    """

    reason_id: int | None
    comment: str
    competitor: str = ""
    competitor_price_minor: int | None = None
    return_on: date | None = None


def is_filled(value: object) -> bool:
    """Whether a gate may take the value for given."""
    if isinstance(value, str):
        return bool(value.strip())
    return value is not None and value is not False


def missing(gates: Iterable[Gate], values: Mapping[str, object], severity: Severity) -> list[str]:
    """Codes of the fields of that severity which `values` leaves open, in the gate's order."""
    return [
        str(gate.field)
        for gate in gates
        if gate.severity is severity and not is_filled(values.get(gate.field))
    ]


def check_lost(details: LostDetails | None) -> LostDetails:
    """Refuse a refusal without reason or comment (product rule 5)."""
    if details is None or details.reason_id is None:
        raise RuleError(Rule.LOST_NEEDS_REASON)
    if len(details.comment.strip()) < MIN_COMMENT:
        raise RuleError(Rule.LOST_NEEDS_COMMENT, least=MIN_COMMENT)
    return details


def check_won(*, proved: bool, amount_minor: int, reason: str) -> None:
    """Refuse a win that neither papers nor a typed reason and an amount speak for (rule 5)."""
    lacking = [
        *([] if amount_minor > 0 else [DealField.AMOUNT]),
        *([] if reason.strip() else [DealField.WON_REASON]),
    ]
    if not proved and lacking:
        raise RuleError(Rule.WON_NEEDS_FACTS, fields=tuple(str(one) for one in lacking))


def goes_back(source: StageInfo, target: StageInfo) -> bool:
    """Whether a move needs a reason: to an earlier stage of the pipeline, or out of a closing."""
    if target.kind is not StageKind.OPEN:
        return False
    if source.kind is not StageKind.OPEN:
        return True
    return source.pipeline_id == target.pipeline_id and target.position < source.position


def passes_gate(source: StageInfo, target: StageInfo, reached: StageInfo | None = None) -> bool:
    """Whether a move enters a stage the deal has not been beyond.

    Args:
        source: Where the deal is.
        target: Where it is to go.
        reached: Of a closed deal, the open stage it was closed on.
    """
    if not goes_back(source, target):
        return True
    if source.kind is StageKind.OPEN:
        return False
    known = reached is not None and reached.pipeline_id == target.pipeline_id
    return not (known and reached is not None and target.position <= reached.position)


def check_move(
    source: StageInfo,
    target: StageInfo,
    values: Mapping[str, object],
    comment: str,
    reached: StageInfo | None = None,
) -> None:
    """Refuse a move that the target's gate, or the way back, does not allow.

    Raises:
        RuleError: STAGE_FIELDS_MISSING with `fields`; BACK_MOVE_NEEDS_COMMENT for a move back or
            a reopening without a comment.
    """
    if goes_back(source, target) and not comment.strip():
        raise RuleError(Rule.BACK_MOVE_NEEDS_COMMENT)
    if not passes_gate(source, target, reached):
        return
    if fields := missing(target.gates, values, Severity.BLOCK):
        raise RuleError(Rule.STAGE_FIELDS_MISSING, fields=tuple(fields))


def stands_still(
    today: date, stage_since: date, last_contact: date | None, max_days: int = 0
) -> bool:
    """No move and no contact for more days than the stage allows, or than `QUIET_DAYS`."""
    latest = stage_since if last_contact is None else max(stage_since, last_contact)
    return (today - latest).days > (max_days or QUIET_DAYS)
