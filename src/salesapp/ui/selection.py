"""What is selected on a page, and what an action needs to be selected."""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple

from salesapp.domain.entities import Entity


class Selection(NamedTuple):
    """Records of one kind, the current one first."""

    entity: Entity | None = None
    ids: tuple[int, ...] = ()
    shown: int | None = None
    """The record in view while several are marked, itself perhaps not one of them."""

    @property
    def one(self) -> int | None:
        """What can be done with one record only is done with the one in view."""
        return self.shown if self.shown is not None else next(iter(self.ids), None)

    def is_of_same(self, other: Selection) -> bool:
        """Whether the same records are selected, whatever their order, and the same is in view."""
        alike = self.entity is other.entity and self.one == other.one
        return alike and set(self.ids) == set(other.ids)

    @classmethod
    def of(cls, entity: Entity, *ids: int) -> Selection:
        """A selection of these records."""
        return cls(entity, ids)


NO_SELECTION: Final = Selection()


class Needs(Enum):
    """A condition on the selection: of which kind or kinds (None: any), how many, at most."""

    NOTHING = (None, 0, None)
    ONE = (None, 1, 1)
    SOME = (None, 1, None)
    ONE_CLIENT = (Entity.CLIENT, 1, 1)
    SOME_CLIENTS = (Entity.CLIENT, 1, None)
    SOME_STEPPED = ((Entity.CLIENT, Entity.DEAL, Entity.LEAD), 1, None)
    """Records that have a next step."""
    SEVERAL_CLIENTS = (Entity.CLIENT, 2, None)
    TWO_CLIENTS = (Entity.CLIENT, 2, 2)
    ONE_CONTACT = (Entity.CONTACT, 1, 1)
    SOME_CONTACTS = (Entity.CONTACT, 1, None)
    ONE_PRODUCT = (Entity.PRODUCT, 1, 1)
    SOME_PRODUCTS = (Entity.PRODUCT, 1, None)
    SEVERAL_PRODUCTS = (Entity.PRODUCT, 2, None)
    ONE_CATEGORY = (Entity.CATEGORY, 1, 1)
    ONE_LEAD = (Entity.LEAD, 1, 1)
    SOME_LEADS = (Entity.LEAD, 1, None)
    ONE_DEAL = (Entity.DEAL, 1, 1)
    SOME_DEALS = (Entity.DEAL, 1, None)
    ONE_CHANNEL = (Entity.CHANNEL, 1, 1)
    ONE_STAGE = (Entity.STAGE, 1, 1)
    ONE_ACTIVITY = (Entity.ACTIVITY, 1, 1)
    SOME_ACTIVITIES = (Entity.ACTIVITY, 1, None)
    ONE_OFFER = (Entity.OFFER, 1, 1)
    SOME_OFFERS = (Entity.OFFER, 1, None)
    ONE_ORDER = (Entity.ORDER, 1, 1)
    ONE_INVOICE = (Entity.INVOICE, 1, 1)
    SOME_INVOICES = (Entity.INVOICE, 1, None)
    ONE_PAYMENT = (Entity.PAYMENT, 1, 1)
    SOME_PAYMENTS = (Entity.PAYMENT, 1, None)

    def met_by(self, selection: Selection) -> bool:
        """Whether the selection is what the action needs."""
        entity, least, most = self.value
        kinds = entity if isinstance(entity, tuple) else (entity,)
        if entity is not None and selection.entity not in kinds:
            return False
        count = len(selection.ids)
        return count >= least and (most is None or count <= most)
