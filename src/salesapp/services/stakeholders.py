"""What the user does with the map of a decision, and with competitors for a deal."""

from __future__ import annotations

from salesapp.db import journal
from salesapp.db.models.stakeholders import DealCompetitor
from salesapp.db.records import bury, require, touch
from salesapp.db.writes import stakeholders as writes
from salesapp.domain.changes import Changes
from salesapp.domain.clients import ContactDraft, ContactRole
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.stakeholders import CompetitorDraft, StakeholderDraft, check_competitor
from salesapp.domain.text import fold
from salesapp.services import contacts


def save_stakeholder(deal_id: int, draft: StakeholderDraft) -> Changes:
    """Put a person on the map, or write their part anew; one who is not known is made, too.

    The first one who decides becomes the deal's "who decides" as well.

    Raises:
        RuleError: RECORD_GONE when the deal or the person is gone; FIELD_REQUIRED (client) for a
            new person in a deal without a client.
    """
    title, decides = require("deal", deal_id, "title, decision_contact_id")
    told = (draft.role or "", draft.attitude or "", draft.matters.strip(), draft.note.strip())
    with journal.action("stakeholder.save", str(title)) as rec:
        contact_id = _person(deal_id, draft.contact_id)
        writes.keep(deal_id, contact_id, told)
        if draft.role is ContactRole.DECIDES and decides is None:
            touch("deal", deal_id, decision_contact_id=contact_id)
        rec.about(deal_id)
    return rec.result()


def _person(deal_id: int, who: int | str) -> int:
    """The person, made at the client of the deal when only the name is known."""
    if isinstance(who, int):
        require("contact", who)
        return who
    (client_id,) = require("deal", deal_id, "client_id")
    if client_id is None:
        raise RuleError(Rule.FIELD_REQUIRED, field="client")
    return int(contacts.create(int(client_id), ContactDraft(who)).subject_id or 0)


def remove_stakeholder(stakeholder_id: int) -> Changes:
    """Take a person off the map."""
    deal_id = writes.deal_of(stakeholder_id)
    if deal_id is None:
        raise RuleError(Rule.RECORD_GONE)
    (title,) = require("deal", deal_id, "title")
    with journal.action("stakeholder.remove", str(title)) as rec:
        writes.remove(stakeholder_id)
        rec.about(deal_id)
    return rec.result()


def save_competitor(
    deal_id: int,
    draft: CompetitorDraft,
    competitor_id: int | None = None,
    rev: int | None = None,
) -> Changes:
    """Keep who else wants the deal; with an id, write it anew.

    Raises:
        RuleError: FIELD_REQUIRED (competitor), FIELD_INVALID (price_minor, or a name the deal has),
            RECORD_CHANGED.
    """
    check_competitor(draft)
    (title,) = require("deal", deal_id, "title")
    name = " ".join(draft.name.split())
    other = writes.competitor_named(deal_id, fold(name))
    if other is not None and other != competitor_id:
        raise RuleError(Rule.FIELD_INVALID, field="competitor", name=name)
    with journal.action("rival.save", str(title)) as rec:
        columns = {
            "client_id": draft.client_id,
            "name": name,
            "name_key": fold(name),
            "price_minor": draft.price_minor,
            "strengths": draft.strengths.strip(),
            "answer": draft.answer.strip(),
            "heard_on": None if draft.heard_on is None else draft.heard_on.isoformat(),
        }
        if competitor_id is None:
            DealCompetitor.create(
                deal=deal_id,
                client=draft.client_id,
                name=name,
                name_key=fold(name),
                price_minor=draft.price_minor,
                strengths=draft.strengths.strip(),
                answer=draft.answer.strip(),
                heard_on=draft.heard_on,
            )
        else:
            touch("deal_competitor", competitor_id, rev, **columns)
        rec.about(deal_id)
    return rec.result()


def note_competitor(deal_id: int, name: str, price_minor: int | None) -> None:
    """Let the list of competitors know whom the deal was lost to, inside that action."""
    known = writes.competitor_named(deal_id, fold(name))
    if known is None:
        save_competitor(deal_id, CompetitorDraft(name, price_minor=price_minor))
    elif price_minor is not None:
        touch("deal_competitor", known, price_minor=price_minor)


def delete_competitor(competitor_id: int) -> Changes:
    """Take a competitor off the deal."""
    deal_id, name = require("deal_competitor", competitor_id, "deal_id, name")
    with journal.action("rival.delete", str(name)) as rec:
        bury("deal_competitor", competitor_id)
        rec.about(int(deal_id))
    return rec.result()
