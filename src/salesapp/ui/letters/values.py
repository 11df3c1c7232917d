"""The values of the fields of a letter, as it is read by a client."""

from __future__ import annotations

from salesapp.db.queries import client_card, deal_cards, invoices, letters, names, offers
from salesapp.domain.text import given_names
from salesapp.services.letters import About
from salesapp.ui import format
from salesapp.ui.format import today


def values_for(about: About, paper: tuple[str, int] | None = None) -> dict[str, str]:
    """What is known of whom the letter is about; what is not known is left out.

    `paper` is the kind and id of the offer or invoice that goes along; without it the last one of
    the deal or client is meant.
    """
    found = {"today": format.day_long(today())} | _own()
    client_id = about.client_id
    if about.deal_id is not None:
        deal = deal_cards.card(about.deal_id)
        if deal is not None:
            client_id = client_id or deal.client_id
            found |= {"deal.title": deal.title, "deal.stage": deal.stage}
            if deal.amount_minor:
                found["deal.amount"] = format.money(deal.amount_minor, deal.currency)
    card = client_card.card(client_id, today()) if client_id is not None else None
    if card is not None:
        draft = card.draft
        found |= {"client.name": draft.name, "client.inn": draft.inn, "client.city": draft.city}
    if about.contact_id is not None:
        person = letters.person(about.contact_id, client_id)
        if person is not None:
            found |= {
                "contact.name": person.name,
                "contact.first_name": given_names(person.name, person.first_name, "")[0]
                or person.name,
                "contact.position": person.position,
            }
    given = dict([paper]) if paper is not None else {}
    found |= _offer(given.get("offer") or letters.latest_paper("offer", client_id, about.deal_id))
    found |= _invoice(
        given.get("invoice") or letters.latest_paper("invoice", client_id, about.deal_id)
    )
    return {name: text for name, text in found.items() if text}


def _own() -> dict[str, str]:
    sender, company = letters.sender(), names.who()
    return {
        "me.name": sender.name,
        "me.post": sender.post,
        "me.phone": format.phone(sender.phone) if sender.phone else "",
        "me.email": sender.email,
        "company.name": company.company if company else "",
    }


def _offer(offer_id: int | None) -> dict[str, str]:
    if offer_id is None:
        return {}
    card = offers.card(offer_id)
    return {
        "offer.number": card.number or "",
        "offer.total": format.money(card.total_minor, card.draft.currency),
        "offer.valid_until": format.day_long(card.draft.valid_until)
        if card.draft.valid_until
        else "",
    }


def _invoice(invoice_id: int | None) -> dict[str, str]:
    if invoice_id is None:
        return {}
    card = invoices.card(invoice_id)
    due, currency = card.next_due_on, card.draft.currency
    return {
        "invoice.number": card.number or "",
        "invoice.total": format.money(card.total_minor, currency),
        "invoice.open": format.money(card.open_minor, currency) if card.open_minor else "",
        "invoice.due_on": format.day_long(due) if due else "",
    }
