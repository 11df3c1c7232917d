"""The people and the deals of a client, to choose from in a paper that is written for it."""

from __future__ import annotations

from salesapp.db.queries import client_card, contacts, deal_cards
from salesapp.ui import format as fmt

Choices = list[tuple[object, str]]


def people_of(client_id: int | None, chosen: int | None) -> Choices:
    """Who works there, and whoever the paper names already."""
    found = contacts.of_client(client_id) if client_id is not None else []
    people: Choices = [(one.id, one.name) for one in found]
    if chosen is not None and chosen not in [one for one, _name in people]:
        people += contacts.names([chosen]).items()
    return people


def deals_of(client_id: int | None, chosen: int | None) -> Choices:
    """Open deals, and the one the paper names already."""
    card = client_card.card(client_id, fmt.today()) if client_id is not None else None
    found = card.deals if card is not None else ()
    deals: Choices = [
        (one.id, one.title) for one in found if one.stage_kind == "open" or one.id == chosen
    ]
    if chosen is not None and chosen not in [one for one, _title in deals]:
        deals.append((chosen, deal_cards.title_of(chosen)))
    return deals
