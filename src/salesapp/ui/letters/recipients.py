"""Whom a letter goes to: the address that is proposed, and whose it is."""

from __future__ import annotations

from dataclasses import replace

from salesapp.db.queries import client_card, leads
from salesapp.services.letters import About
from salesapp.ui.format import today


def address_of(about: About) -> str:
    """The address of the contact, else the first one known of the client, or of the lead."""
    return _recipient(about)[0]


def to_person(about: About) -> About:
    """The same with the person whose address is taken, where none was named."""
    if about.contact_id is not None:
        return about
    return replace(about, contact_id=_recipient(about)[1])


def _recipient(about: About) -> tuple[str, int | None]:
    card = client_card.card(about.client_id, today()) if about.client_id is not None else None
    if card is None:
        lead = leads.one(about.lead_id) if about.lead_id is not None else None
        return (lead.emails.partition(",")[0].strip() if lead is not None else ""), None
    people = sorted(card.contacts, key=lambda one: one.id != about.contact_id)
    groups = [(one.points, one.id) for one in people if one.until_on is None]
    for points, contact_id in (*groups, (card.points, None)):
        for point in points:
            if point.kind == "email":
                return point.value, contact_id
    return "", None
