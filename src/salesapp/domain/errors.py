"""What can refuse an intention of the user: rules by code, with the facts to explain them."""

from enum import StrEnum
from typing import Final

from salesapp.overriding import override


class Rule(StrEnum):
    """Why something was refused; `ui/explain.py` and `cli/texts.py` hold the sentences."""

    FIELD_REQUIRED = "field_required"
    FIELD_INVALID = "field_invalid"
    DUPLICATE_CLIENT = "duplicate_client"
    RECORD_GONE = "record_gone"
    RECORD_CHANGED = "record_changed"
    RECORD_IN_USE = "record_in_use"
    STAGE_FIELDS_MISSING = "stage_fields_missing"
    LOST_NEEDS_REASON = "lost_needs_reason"
    LOST_NEEDS_COMMENT = "lost_needs_comment"
    WON_NEEDS_FACTS = "won_needs_facts"
    BACK_MOVE_NEEDS_COMMENT = "back_move_needs_comment"
    CONCESSION_NEEDS_REASON = "concession_needs_reason"
    DEAL_CLOSED = "deal_closed"
    STAGE_HAS_DEALS = "stage_has_deals"
    STAGE_DEALS_HELD = "stage_deals_held"
    STAGE_KIND_NEEDED = "stage_kind_needed"
    PIPELINE_HAS_DEALS = "pipeline_has_deals"
    PIPELINE_IS_LAST = "pipeline_is_last"
    NEXT_STEP_REQUIRED = "next_step_required"
    RESULT_REQUIRED = "result_required"
    NOTE_REQUIRED = "note_required"
    SOURCE_UNKNOWN = "source_unknown"
    DAY_CLOSED = "day_closed"
    DOCUMENT_FROZEN = "document_frozen"
    DOCUMENT_EMPTY = "document_empty"
    DOCUMENT_NOT_ISSUED = "document_not_issued"
    REQUISITES_MISSING = "requisites_missing"
    INVOICE_HAS_PAYMENTS = "invoice_has_payments"
    INVOICE_HAS_CREDITS = "invoice_has_credits"
    ORDER_BELOW_DONE = "order_below_done"
    ORDER_EXCEEDED = "order_exceeded"
    ORDER_SHIPPED = "order_shipped"
    ORDER_INVOICED = "order_invoiced"
    ALLOCATION_TOO_LARGE = "allocation_too_large"
    REFUND_TOO_LARGE = "refund_too_large"
    PAYMENT_REFUNDED = "payment_refunded"
    AMOUNT_NOT_POSITIVE = "amount_not_positive"
    BELOW_LIMIT = "below_limit"
    CREDIT_STOP = "credit_stop"
    ORDER_ON_HOLD = "order_on_hold"
    UNDO_CONFLICT = "undo_conflict"
    NOTHING_TO_UNDO = "nothing_to_undo"
    UNDO_UNDER_WAY = "undo_under_way"
    STORE_NEWER = "store_newer"
    STORE_OLDER = "store_older"
    STORE_FOREIGN = "store_foreign"
    STORE_EMPTY_FILE = "store_empty_file"
    STORE_DAMAGED = "store_damaged"
    STORE_LOCKED = "store_locked"
    STORE_READ_ONLY = "store_read_only"
    STORE_MISSING = "store_missing"
    STORE_BEHIND = "store_behind"
    STORE_MEDDLED = "store_meddled"
    STORE_MOVED = "store_moved"
    STORE_ON_NETWORK = "store_on_network"
    STORE_FOR_READING = "store_for_reading"
    STORE_NEEDS_PASSWORD = "store_needs_password"
    STORE_WRONG_PASSWORD = "store_wrong_password"
    STORE_KEY_MISSING = "store_key_missing"
    ENCRYPTION_MISSING = "encryption_missing"
    PASSWORD_TOO_SHORT = "password_too_short"
    PASSWORD_WRONG = "password_wrong"
    SQLITE_TOO_OLD = "sqlite_too_old"
    DISK_FULL = "disk_full"
    DISK_FAILED = "disk_failed"
    FILE_UNREADABLE = "file_unreadable"
    FILE_TOO_BIG = "file_too_big"
    FILE_EMPTY = "file_empty"
    FILE_NOT_UNDERSTOOD = "file_not_understood"
    FILE_EXISTS = "file_exists"
    LETTER_UNFILLED = "letter_unfilled"
    LETTER_NOT_SENT = "letter_not_sent"
    TEMPLATE_FIELD_UNKNOWN = "template_field_unknown"
    TEMPLATE_NEWER = "template_newer"
    NOT_FOUND = "not_found"


MACHINE: Final = frozenset(
    {
        Rule.DISK_FULL,
        Rule.DISK_FAILED,
        Rule.STORE_READ_ONLY,
        Rule.STORE_LOCKED,
        Rule.STORE_DAMAGED,
        Rule.STORE_MOVED,
    }
)
"""Refusals that are no fault of what was typed: the disk, a right, another program."""

PASSING: Final = MACHINE | {Rule.UNDO_UNDER_WAY}
"""Refusals of this moment: the same may be saved as soon as they are over."""


class RuleError(Exception):
    """The user can mend this: what was refused, and the facts a sentence about it needs."""

    def __init__(self, rule: Rule, **facts: object) -> None:
        super().__init__(rule, facts)
        self.rule = rule
        self.facts = facts

    @override
    def __str__(self) -> str:
        told = ", ".join(f"{key}={value}" for key, value in self.facts.items())
        return f"{self.rule}: {told}" if told else str(self.rule)
