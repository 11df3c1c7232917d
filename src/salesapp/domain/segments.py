"""Ready filters of lists: what each of them asks."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from salesapp.domain.clients import ContactRole, Segment
from salesapp.domain.filters import EVERYTHING, Condition, Group, Joined, Op, Period, every

LONG_AGO_DAYS: Final = 90


class ContactSegment(StrEnum):
    """Ready filters above the list of people."""

    ALL = "all"
    DECIDES = "decides"
    UNREACHABLE = "unreachable"
    AGAINST = "against"


_NOT_PAUSED: Final = Group(
    (
        Condition("paused_until", Op.EMPTY),
        Condition("paused_until", Op.WITHIN, (Period.PAST.value,)),
    ),
    Joined.ANY,
)

CLIENT_SEGMENTS: Final[dict[Segment, Group]] = {
    Segment.ALL: EVERYTHING,
    Segment.WITHOUT_STEP: every(Condition("next_step_on", Op.EMPTY), _NOT_PAUSED),
    Segment.STEP_OVERDUE: every(Condition("next_step_on", Op.WITHIN, (Period.PAST.value,))),
    Segment.CATEGORY_A: every(Condition("category", Op.ANY_OF, ("A",))),
    Segment.IN_DEBT: every(Condition("debt", Op.MORE, (0,))),
    Segment.LONG_AGO: every(Condition("last_purchase_on", Op.OLDER, (LONG_AGO_DAYS,))),
    Segment.PROSPECTS: every(Condition("status", Op.ANY_OF, ("prospect",))),
    Segment.ARCHIVED: every(Condition("status", Op.ANY_OF, ("archived",))),
}

CONTACT_SEGMENTS: Final[dict[ContactSegment, Group]] = {
    ContactSegment.ALL: EVERYTHING,
    ContactSegment.DECIDES: every(Condition("role", Op.ANY_OF, (ContactRole.DECIDES.value,))),
    ContactSegment.AGAINST: every(Condition("attitude", Op.ANY_OF, ("against",))),
    ContactSegment.UNREACHABLE: every(Condition("phone", Op.EMPTY), Condition("email", Op.EMPTY)),
}


class ProductSegment(StrEnum):
    """Ready filters above the table of goods."""

    ALL = "all"
    IN_STOCK = "in_stock"
    WITHOUT_PRICE = "without_price"
    WITHOUT_GROUP = "without_group"
    ARCHIVED = "archived"


class LeadSegment(StrEnum):
    """Ready filters above the table of leads."""

    ALL = "all"
    NEW = "new"
    IN_WORK = "in_work"
    POSTPONED = "postponed"
    CLOSED = "closed"


PRODUCT_SEGMENTS: Final[dict[ProductSegment, Group]] = {
    ProductSegment.ALL: EVERYTHING,
    ProductSegment.IN_STOCK: every(Condition("stock_milli", Op.MORE, (0,))),
    ProductSegment.WITHOUT_PRICE: every(Condition("price_minor", Op.EMPTY)),
    ProductSegment.WITHOUT_GROUP: every(Condition("category", Op.EMPTY)),
    ProductSegment.ARCHIVED: every(Condition("is_active", Op.IS, (0,))),
}

LEAD_SEGMENTS: Final[dict[LeadSegment, Group]] = {
    LeadSegment.ALL: EVERYTHING,
    LeadSegment.NEW: every(Condition("state", Op.ANY_OF, ("new",))),
    LeadSegment.IN_WORK: every(
        Condition("state", Op.ANY_OF, ("contacted", "qualifying", "qualified"))
    ),
    LeadSegment.POSTPONED: every(Condition("state", Op.ANY_OF, ("postponed",))),
    LeadSegment.CLOSED: every(Condition("state", Op.ANY_OF, ("converted", "rejected"))),
}
