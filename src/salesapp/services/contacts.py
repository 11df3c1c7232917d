"""What the user does with people at clients."""

from __future__ import annotations

from salesapp.db import journal
from salesapp.db.connection import execute, row, rows, value
from salesapp.db.models.clients import Affiliation, Contact
from salesapp.db.records import bury, require, touch
from salesapp.domain.changes import Changes
from salesapp.domain.clients import ContactDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.text import name_key
from salesapp.services.contact_points import save_points
from salesapp.services.search_text import refresh_client, refresh_contact


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
        execute(
            "UPDATE affiliation SET position = ?, role = ?, attitude = ?"
            " WHERE contact_id = ? AND client_id = ?",
            draft.position.strip(),
            draft.role,
            draft.attitude,
            contact_id,
            client_id,
        )
        if draft.is_main:
            _make_main(client_id, contact_id)
        refresh_contact(contact_id)
    return rec.result()


def link(contact_id: int, client_id: int, position: str = "", role: str = "") -> Changes:
    """Let a known person work at one more client."""
    with journal.action("contact.link", subject=_name(contact_id)) as rec:
        require("contact", contact_id)
        require("client", client_id)
        rec.about(contact_id)
        known = row(
            "SELECT 1 FROM affiliation WHERE contact_id = ? AND client_id = ?",
            contact_id,
            client_id,
        )
        if known is None:
            _affiliate(client_id, contact_id, ContactDraft("", position, role))
            refresh_client(client_id)
    return rec.result()


def unlink(contact_id: int, client_id: int) -> Changes:
    """Let a person work at a client no more; whoever is next becomes the main one."""
    with journal.action("contact.unlink", subject=_name(contact_id)) as rec:
        rec.about(contact_id)
        execute(
            "DELETE FROM affiliation WHERE contact_id = ? AND client_id = ?", contact_id, client_id
        )
        _keep_one_main(client_id)
        refresh_client(client_id)
    return rec.result()


def set_main(client_id: int, contact_id: int) -> Changes:
    """Make a person the main one of a client."""
    with journal.action("contact.main", subject=_name(contact_id)) as rec:
        rec.about(contact_id)
        _make_main(client_id, contact_id)
    return rec.result()


def delete(contact_id: int) -> Changes:
    """Delete a person everywhere; papers and activities keep the name."""
    with journal.action("contact.delete", subject=_name(contact_id)) as rec:
        rec.about(contact_id)
        clients = [
            int(one)
            for (one,) in rows("SELECT client_id FROM affiliation WHERE contact_id = ?", contact_id)
        ]
        execute("DELETE FROM affiliation WHERE contact_id = ?", contact_id)
        bury("contact", contact_id)
        for client_id in clients:
            _keep_one_main(client_id)
            refresh_client(client_id)
    return rec.result()


def write_contact(client_id: int, draft: ContactDraft) -> int:
    """Write a new person at a client, inside an action; the client's search text is left alone."""
    contact_id = int(Contact.create(**_columns(draft)).id)
    save_points("contact", contact_id, draft.points)
    _affiliate(client_id, contact_id, draft)
    refresh_contact(contact_id)
    return contact_id


def _affiliate(client_id: int, contact_id: int, draft: ContactDraft) -> None:
    Affiliation.create(
        client=client_id,
        contact=contact_id,
        position=draft.position.strip(),
        role=draft.role,
        attitude=draft.attitude,
    )
    if draft.is_main:
        _make_main(client_id, contact_id)
    else:
        _keep_one_main(client_id)


def _make_main(client_id: int, contact_id: int) -> None:
    at_client = row(
        "SELECT 1 FROM affiliation JOIN contact ON contact.id = contact_id"
        " AND contact.deleted_at IS NULL WHERE client_id = ? AND contact_id = ?",
        client_id,
        contact_id,
    )
    if at_client is None:
        raise RuleError(Rule.RECORD_GONE, table="contact", id=contact_id)
    execute(
        "UPDATE affiliation SET is_main = (contact_id = ?2)"
        " WHERE client_id = ?1 AND is_main <> (contact_id = ?2)",
        client_id,
        contact_id,
    )


def _keep_one_main(client_id: int) -> None:
    """Where nobody is the main one, the first one is."""
    execute(
        "UPDATE affiliation SET is_main = 1 WHERE id = ("
        "SELECT min(place.id) FROM affiliation AS place JOIN contact"
        " ON contact.id = place.contact_id AND contact.deleted_at IS NULL"
        " WHERE place.client_id = ?1) AND NOT EXISTS ("
        "SELECT 1 FROM affiliation AS place WHERE place.client_id = ?1 AND place.is_main = 1)",
        client_id,
    )


def _columns(draft: ContactDraft) -> dict[str, object]:
    name = " ".join(draft.name.split())
    if not name:
        raise RuleError(Rule.FIELD_REQUIRED, field="name")
    # Russian order: surname, given name, patronymic.
    last, first, second = [*name.split(" ", 2), "", ""][:3]
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


def _name(contact_id: int) -> str:
    return str(value("SELECT name FROM contact WHERE id = ?", contact_id) or "")
