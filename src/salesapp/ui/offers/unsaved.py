"""What was typed into offers and waits for the machine to let it be saved."""

from __future__ import annotations

from typing import Final

from salesapp.db.queries import offers
from salesapp.domain.changes import Changes
from salesapp.domain.offers import OfferDraft
from salesapp.services import offers as service
from salesapp.ui.posting.unsaved import Unsaved


def _save(offer_id: int, draft: OfferDraft) -> Changes:
    return service.save(offer_id, draft)


unsaved: Final[Unsaved[OfferDraft]] = Unsaved("offer", lambda one: offers.card(one).draft, _save)
