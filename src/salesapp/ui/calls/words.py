"""Words of calls: results in short, fields of scripts, what a call is about."""

from __future__ import annotations

from typing import Final

from salesapp.db.queries import organizations
from salesapp.db.queries.call_facts import CallFacts, DealFact
from salesapp.domain.activities import RESULTS, ActivityKind, ActivityResult
from salesapp.domain.calls import CallItem
from salesapp.domain.clients import PointKind, read_points
from salesapp.domain.leads import points_of
from salesapp.domain.scripts import Case, Situation
from salesapp.domain.text import address_name, digits, spoken_name
from salesapp.ui import format
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_R = ActivityResult
TILES: Final[dict[ActivityResult, tuple[str, str, str]]] = {
    _R.AGREED: (QT_TRANSLATE_NOOP("Calls", "Agreed"), "check", "ok"),
    _R.THINKING: (QT_TRANSLATE_NOOP("Calls", "Thinking"), "pause", "info"),
    _R.CALL_BACK: (QT_TRANSLATE_NOOP("Calls", "Call back"), "clock", "info"),
    _R.NO_ANSWER: (QT_TRANSLATE_NOOP("Calls", "No answer"), "phoneoff", "warn"),
    _R.REFUSED: (QT_TRANSLATE_NOOP("Calls", "Refused"), "x", "risk"),
    _R.WRONG_NUMBER: (QT_TRANSLATE_NOOP("Calls", "Wrong number"), "excl", "warn"),
    _R.NOT_CONNECTED: (QT_TRANSLATE_NOOP("Calls", "Not connected"), "lock", "warn"),
}
"""Results in short, with icon and tone, in the order of their keys."""

PURPOSES: Final = {
    "work": QT_TRANSLATE_NOOP("Calls", "work number"),
    "mobile": QT_TRANSLATE_NOOP("Calls", "mobile number"),
    "other": QT_TRANSLATE_NOOP("Calls", "other number"),
}
"""What a number is for, by the code that is kept."""

SITUATIONS: Final[dict[Situation, str]] = {
    Situation.INBOUND: QT_TRANSLATE_NOOP("Calls", "Request that came in"),
    Situation.COLD: QT_TRANSLATE_NOOP("Calls", "Cold call"),
    Situation.REPEAT: QT_TRANSLATE_NOOP("Calls", "Repeat sale"),
    Situation.OFFER: QT_TRANSLATE_NOOP("Calls", "After the offer"),
    Situation.DEBT: QT_TRANSLATE_NOOP("Calls", "Debt"),
    Situation.CLAIM: QT_TRANSLATE_NOOP("Calls", "Claim"),
    Situation.HARD: QT_TRANSLATE_NOOP("Calls", "Hard negotiation"),
}

FIELD_NAMES: Final[dict[str, str]] = {
    "client": QT_TRANSLATE_NOOP("Calls", "name of the client"),
    "person": QT_TRANSLATE_NOOP("Calls", "first and last name"),
    "name": QT_TRANSLATE_NOOP("Calls", "how the person is addressed"),
    "position": QT_TRANSLATE_NOOP("Calls", "position"),
    "city": QT_TRANSLATE_NOOP("Calls", "city"),
    "industry": QT_TRANSLATE_NOOP("Calls", "industry"),
    "manager": QT_TRANSLATE_NOOP("Calls", "my name"),
    "seller": QT_TRANSLATE_NOOP("Calls", "our company"),
    "last_order": QT_TRANSLATE_NOOP("Calls", "sum of the last order"),
    "last_order_on": QT_TRANSLATE_NOOP("Calls", "day of the last order"),
    "goods": QT_TRANSLATE_NOOP("Calls", "goods bought lately"),
    "deal": QT_TRANSLATE_NOOP("Calls", "deal"),
    "deal_amount": QT_TRANSLATE_NOOP("Calls", "sum of the deal"),
    "stage": QT_TRANSLATE_NOOP("Calls", "stage of the deal"),
    "offer": QT_TRANSLATE_NOOP("Calls", "number of the offer"),
    "offer_amount": QT_TRANSLATE_NOOP("Calls", "sum of the offer"),
    "offer_on": QT_TRANSLATE_NOOP("Calls", "day of the offer"),
    "invoice": QT_TRANSLATE_NOOP("Calls", "number of the unpaid invoice"),
    "debt": QT_TRANSLATE_NOOP("Calls", "debt"),
    "overdue": QT_TRANSLATE_NOOP("Calls", "overdue debt"),
    "overdue_days": QT_TRANSLATE_NOOP("Calls", "days overdue"),
    "due_on": QT_TRANSLATE_NOOP("Calls", "day the payment was due"),
    "request": QT_TRANSLATE_NOOP("Calls", "what was asked for"),
    "today": QT_TRANSLATE_NOOP("Calls", "today"),
}
"""What fills each field of a script."""


def tile(result: ActivityResult) -> tuple[str, str, str]:
    """A result in short: words, icon, tone."""
    words, icon, tone = TILES[result]
    return translate("Calls", words), icon, tone


def results() -> list[ActivityResult]:
    """Results of a call in the order of their keys."""
    return [one for one in RESULTS[ActivityKind.CALL] if one in TILES]


def situation_name(situation: Situation) -> str:
    """What a script is for, in words."""
    return translate("Calls", SITUATIONS[situation])


def field_name(field: str) -> str:
    """What fills a field, in words."""
    return translate("Calls", FIELD_NAMES[field])


def plain_number(number: str) -> str:
    """A number as the telephone takes it."""
    return ("+" if number.lstrip().startswith("+") else "") + digits(number)


def numbers_of(facts: CallFacts) -> list[tuple[str, int | None, str]]:
    """Numbers to call: the number, whose it is, and what stands beside it."""
    found: list[tuple[str, int | None, str]] = []
    if facts.lead is not None:
        lead = facts.lead
        points = read_points(points_of(lead.phones, ""))
        found += [
            (one.value, lead.contact_id, lead.contact_name)
            for one in points
            if one.kind is PointKind.PHONE
        ]
    for person in facts.people:
        found += [(phone.value, person.id, person.name) for phone in person.phones]
    name = facts.client.name if facts.client is not None else ""
    found += [(one.value, None, name) for one in facts.points if one.kind == "phone"]
    seen: set[str] = set()
    kept = []
    for one in found:
        if (key := plain_number(one[0])) not in seen:
            seen.add(key)
            kept.append(one)
    return kept


def the_deal(facts: CallFacts, item: CallItem) -> DealFact | None:
    """The deal a call is about; without one the only open deal is."""
    own = [one for one in facts.deals if one.id == item.deal_id]
    if own:
        return own[0]
    return facts.deals[0] if len(facts.deals) == 1 else None


def case_of(facts: CallFacts, item: CallItem) -> Case:
    """What is known of a call before it begins."""
    client, deal = facts.client, the_deal(facts, item)
    words = item.subject.casefold()
    return Case(
        is_lead=item.lead_id is not None,
        stage_id=deal.stage_id if deal is not None else None,
        stage_code=deal.stage_code if deal is not None else "",
        industry=client.industry if client is not None else "",
        has_overdue=client is not None and client.overdue_minor > 0,
        has_bought=client is not None and client.last_sale_on is not None,
        about_payment=any(one in words for one in ("оплат", "долг", "payment", "debt")),
        about_offer=facts.offer is not None
        or any(one in words for one in ("кп", "предложени", "offer")),
    )


def fields_of(facts: CallFacts, item: CallItem, contact_id: int | None) -> dict[str, str]:
    """What fills the fields of a script; what is not known is left out."""
    ours, client, deal = organizations.current(), facts.client, the_deal(facts, item)
    person = next((one for one in facts.people if one.id == contact_id), None)
    if person is None and facts.lead is None:
        person = next(iter(facts.people), None)
    named = person.name if person is not None else item.person
    found = {
        "client": format.company(client.name if client is not None else item.name),
        "person": spoken_name(named),
        "name": address_name(named),
        "position": person.position if person is not None else "",
        "manager": organizations.profile().name,
        "seller": ours.draft.name if ours is not None else "",
        "today": format.day_long(format.today()),
        "goods": ", ".join(one.name for one in facts.bought[:2]),
        "request": facts.lead.title if facts.lead is not None else "",
    }
    if client is not None:
        found |= {"city": client.city, "industry": client.industry}
        if client.debt_minor:
            found["debt"] = format.rubles(client.debt_minor)
        if client.overdue_minor:
            found["overdue"] = format.rubles(client.overdue_minor)
        if client.overdue_since is not None:
            found["overdue_days"] = str((format.today() - client.overdue_since).days)
            found["due_on"] = format.day_long(client.overdue_since)
    if facts.unpaid is not None:
        found["invoice"] = facts.unpaid.number
        found.setdefault("due_on", format.day_long(facts.unpaid.due_on))
    if facts.order is not None:
        found["last_order"] = format.rubles(facts.order.amount_minor, facts.order.currency)
        found["last_order_on"] = format.day_long(facts.order.on)
    if deal is not None:
        found |= {"deal": deal.title, "stage": deal.stage}
        found["deal_amount"] = format.rubles(deal.amount_minor, deal.currency)
    if facts.offer is not None:
        found["offer"] = facts.offer.number
        found["offer_amount"] = format.rubles(facts.offer.amount_minor, facts.offer.currency)
        found["offer_on"] = format.day_long(facts.offer.on)
    return {name: text for name, text in found.items() if text and text != format.DASH}


def purpose_words(purpose: str) -> str:
    """What a number is for; nothing for what is not known."""
    return translate("Calls", PURPOSES[purpose]) if purpose in PURPOSES else ""
