"""What the user does with people at clients."""

from __future__ import annotations

from datetime import date

from salesapp.db import journal
from salesapp.db.models.clients import Affiliation, Contact
from salesapp.db.records import bury, name_of, require, touch
from salesapp.db.search_text import refresh_client, refresh_contact
from salesapp.db.writes import contacts as writes
from salesapp.domain.changes import Changes
from salesapp.domain.clients import ContactDraft
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.own import Own
from salesapp.domain.text import name_key, name_parts
from salesapp.services.contact_points import save_points
from salesapp.services.own_values import set_values, write_own


def create(client_id: int, draft: ContactDraft) -> Changes:
    """Add a person to a client; the first one becomes the main one."""
    with journal.action("contact.create", subject=" ".join(draft.name.split())) as rec:
        require("client", client_id)
        rec.about(write_contact(client_id, draft))
        refresh_client(client_id)
    return rec.result()


def update(contact_id: int, client_id: int, draft: ContactDraft, rev: int) -> Changes:
    """Write the form of a person at a client back.

    Raises:
        RuleError: FIELD_REQUIRED, RECORD_CHANGED, RECORD_GONE.
    """
    columns = _columns(draft)
    with journal.action("contact.update", subject=str(columns["name"])) as rec:
        rec.about(contact_id)
        touch("contact", contact_id, rev, **columns)
        save_points("contact", contact_id, draft.points)
        writes.set_place(contact_id, client_id, draft)
        if draft.is_main and draft.until_on is None:
            _make_main(client_id, contact_id)
        writes.keep_one_main(client_id)
        write_own(Entity.CONTACT, contact_id, dict(draft.own))
        refresh_contact(contact_id)
    return rec.result()


def set_own(contact_id: int, own: Own) -> Changes:
    """Write fields of the user's own of a person, whichever company they stand at.

    Raises:
        RuleError: FIELD_INVALID (facts `field`, `value`), RECORD_GONE.
    """
    with journal.action("contact.update", subject=name_of("contact", contact_id)) as rec:
        rec.about(contact_id)
        set_values(Entity.CONTACT, contact_id, dict(own))
    return rec.result()


def link(contact_id: int, client_id: int, position: str = "", role: str = "") -> Changes:
    """Let a known person work at one more client; one who left comes back."""
    with journal.action("contact.link", subject=name_of("contact", contact_id)) as rec:
        require("contact", contact_id)
        require("client", client_id)
        rec.about(contact_id)
        if not writes.is_placed(contact_id, client_id):
            _affiliate(client_id, contact_id, ContactDraft("", position, role))
        else:
            writes.set_end(contact_id, client_id, None)
            writes.keep_one_main(client_id)
        refresh_client(client_id)
    return rec.result()


def end(contact_id: int, client_id: int, until_on: date | None) -> Changes:
    """Write down that a person left a client on a day; None: the person is back.

    The person stays on the card as a former one; whoever is next becomes the main one.
    """
    action = "contact.return" if until_on is None else "contact.end"
    with journal.action(action, subject=name_of("contact", contact_id)) as rec:
        rec.about(contact_id)
        if not writes.is_placed(contact_id, client_id):
            raise RuleError(Rule.RECORD_GONE, table="contact", id=contact_id)
        writes.set_end(contact_id, client_id, until_on)
        writes.keep_one_main(client_id)
        refresh_client(client_id)
    return rec.result()


def unlink(contact_id: int, client_id: int) -> Changes:
    """Let a person work at a client no more; whoever is next becomes the main one."""
    with journal.action("contact.unlink", subject=name_of("contact", contact_id)) as rec:
        rec.about(contact_id)
        writes.take_from(contact_id, client_id)
        writes.keep_one_main(client_id)
        refresh_client(client_id)
    return rec.result()


def set_main(client_id: int, contact_id: int) -> Changes:
    """Make a person the main one of a client."""
    with journal.action("contact.main", subject=name_of("contact", contact_id)) as rec:
        rec.about(contact_id)
        _make_main(client_id, contact_id)
    return rec.result()


def delete(contact_id: int) -> Changes:
    """Delete a person everywhere; papers and activities keep the name."""
    with journal.action("contact.delete", subject=name_of("contact", contact_id)) as rec:
        rec.about(contact_id)
        clients = writes.take_from_all(contact_id)
        bury("contact", contact_id)
        for client_id in clients:
            writes.keep_one_main(client_id)
            refresh_client(client_id)
    return rec.result()


def write_contact(client_id: int, draft: ContactDraft) -> int:
    """Write a new person at a client, inside an action; the client's search text is left alone."""
    contact_id = int(Contact.create(**_columns(draft)).id)
    save_points("contact", contact_id, draft.points)
    _affiliate(client_id, contact_id, draft)
    write_own(Entity.CONTACT, contact_id, dict(draft.own))
    refresh_contact(contact_id)
    return contact_id


def _affiliate(client_id: int, contact_id: int, draft: ContactDraft) -> None:
    Affiliation.create(
        client=client_id,
        contact=contact_id,
        position=draft.position.strip(),
        role=draft.role,
        attitude=draft.attitude,
        since_on=draft.since_on,
        until_on=draft.until_on,
    )
    if draft.is_main and draft.until_on is None:
        _make_main(client_id, contact_id)
    else:
        writes.keep_one_main(client_id)


def _make_main(client_id: int, contact_id: int) -> None:
    if not writes.works_at(contact_id, client_id):
        raise RuleError(Rule.RECORD_GONE, table="contact", id=contact_id)
    writes.make_main(contact_id, client_id)


def _columns(draft: ContactDraft) -> dict[str, object]:
    name = " ".join(draft.name.split())
    if not name:
        raise RuleError(Rule.FIELD_REQUIRED, field="name")
    last, first, second = name_parts(name)
    return {
        "name": name,
        "name_key": name_key(name),
        "last_name": last,
        "first_name": first,
        "second_name": second,
        "birth_on": draft.birth_on,
        "source": draft.source.strip(),
        "note": draft.note.strip(),
    }
