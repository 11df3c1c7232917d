"""What comes after a letter."""

from __future__ import annotations

from salesapp.db.queries import leads
from salesapp.services.letters import About
from salesapp.ui.activities.after_form import AfterForm
from salesapp.ui.activities.complete_dialog import planned_beside


def after_letter(about: About) -> AfterForm:
    """Asks for the next step where nothing else is planned with whom it is about."""
    owners = (about.client_id, about.deal_id, about.lead_id)
    planned, demanded = planned_beside(about.activity_id, *owners)
    lead = leads.one(about.lead_id) if about.lead_id is not None else None
    demanded = demanded or (lead is not None and lead.next_on is None)
    return AfterForm(planned, demanded=demanded, may_archive=False)
