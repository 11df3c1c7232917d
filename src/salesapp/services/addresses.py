"""What the user does with the addresses of a client."""

from __future__ import annotations

from salesapp.db import journal
from salesapp.db.models.clients import ClientAddress
from salesapp.db.records import bury, name_of, require, touch
from salesapp.db.writes import cards as writes
from salesapp.domain.addresses import MAIN_COLUMNS, AddressDraft, AddressKind
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError


def add(client_id: int, draft: AddressDraft) -> Changes:
    """Add an address; the first one of its kind becomes the main one.

    Raises:
        RuleError: FIELD_REQUIRED (field `address`) without a text, RECORD_GONE.
    """
    text = _text(draft)
    with journal.action("address.add", subject=name_of("client", client_id)) as rec:
        require("client", client_id)
        rec.about(client_id)
        main = draft.kind in MAIN_COLUMNS and (
            draft.is_main or not writes.main_address_text(client_id, draft.kind)
        )
        if main:
            _make_room(client_id, draft.kind)
            touch("client", client_id, None, **{MAIN_COLUMNS[draft.kind]: text})
        _insert(client_id, draft, text, is_main=main)
    return rec.result()


def update_main(client_id: int, kind: AddressKind, draft: AddressDraft) -> Changes:
    """Write the form of the main address of a kind back."""
    text = _text(draft)
    with journal.action("address.update", subject=name_of("client", client_id)) as rec:
        rec.about(client_id)
        require("client", client_id)
        if draft.kind is not kind:
            _demote(client_id, kind, draft, text)
        else:
            touch("client", client_id, None, **{MAIN_COLUMNS[kind]: text})
            _write_details(client_id, draft)
    return rec.result()


def update(address_id: int, draft: AddressDraft) -> Changes:
    """Write the form of a further address back; it may become the main one of its kind."""
    text = _text(draft)
    (client_id,) = require("client_address", address_id, "client_id")
    with journal.action("address.update", subject=name_of("client", client_id)) as rec:
        rec.about(client_id)
        touch(
            "client_address", address_id, None, kind=draft.kind.value, text=text,
            hours=_plain(draft.hours), contact=_plain(draft.contact), note=draft.note.strip(),
        )  # fmt: skip
        if draft.is_main and draft.kind in MAIN_COLUMNS:
            _promote(client_id, address_id, draft.kind, text)
    return rec.result()


def make_main(address_id: int) -> Changes:
    """Make a further address the main one of its kind; the main one becomes a further one."""
    found = require("client_address", address_id, "client_id, kind, text, is_main")
    client_id, kind, text, is_main = found
    if kind not in MAIN_COLUMNS or is_main:
        raise RuleError(Rule.FIELD_INVALID, field="address")
    with journal.action("address.main", subject=name_of("client", client_id)) as rec:
        rec.about(client_id)
        _promote(client_id, address_id, AddressKind(kind), text)
    return rec.result()


def delete(address_id: int) -> Changes:
    """Delete a further address."""
    (client_id,) = require("client_address", address_id, "client_id")
    with journal.action("address.delete", subject=name_of("client", client_id)) as rec:
        rec.about(client_id)
        bury("client_address", address_id)
    return rec.result()


def delete_main(client_id: int, kind: AddressKind) -> Changes:
    """Delete the main address of a kind, with what was known of it."""
    with journal.action("address.delete", subject=name_of("client", client_id)) as rec:
        rec.about(client_id)
        touch("client", client_id, None, **{MAIN_COLUMNS[kind]: ""})
        known = writes.main_address_row(client_id, kind)
        if known is not None:
            bury("client_address", known)
    return rec.result()


def _text(draft: AddressDraft) -> str:
    text = _plain(draft.text)
    if not text:
        raise RuleError(Rule.FIELD_REQUIRED, field="address")
    return text


def _plain(text: str) -> str:
    return " ".join(text.split())


def _insert(client_id: int, draft: AddressDraft, text: str, *, is_main: bool) -> None:
    ClientAddress.create(
        client=client_id,
        kind=draft.kind.value,
        is_main=is_main,
        text=text,
        hours=_plain(draft.hours),
        contact=_plain(draft.contact),
        note=draft.note.strip(),
    )


def _write_details(client_id: int, draft: AddressDraft) -> None:
    """What is known of a main address besides its text: a row only where there is something."""
    known = writes.main_address_row(client_id, draft.kind)
    details = {
        "text": _plain(draft.text),
        "hours": _plain(draft.hours),
        "contact": _plain(draft.contact),
        "note": draft.note.strip(),
    }
    if known is not None:
        touch("client_address", known, None, **details)
    elif draft.hours.strip() or draft.contact.strip() or draft.note.strip():
        _insert(client_id, draft, details["text"], is_main=True)


def _make_room(client_id: int, kind: AddressKind) -> None:
    """The main address of a kind becomes a further one with its text and details."""
    text = writes.main_address_text(client_id, kind)
    known = writes.main_address_row(client_id, kind)
    if not text:
        if known is not None:
            bury("client_address", known)
    elif known is not None:
        touch("client_address", known, None, is_main=False, text=text)
    else:
        _insert(client_id, AddressDraft(kind, text), text, is_main=False)


def _promote(client_id: int, address_id: int, kind: AddressKind, text: str) -> None:
    _make_room(client_id, kind)
    touch("client_address", address_id, None, is_main=True, text=text)
    touch("client", client_id, None, **{MAIN_COLUMNS[kind]: text})


def _demote(client_id: int, kind: AddressKind, draft: AddressDraft, text: str) -> None:
    """The main address of one kind turns out to be one of another kind."""
    known = writes.main_address_row(client_id, kind)
    touch("client", client_id, None, **{MAIN_COLUMNS[kind]: ""})
    if known is not None:
        bury("client_address", known)
    add(client_id, AddressDraft(draft.kind, text, draft.is_main, draft.hours, draft.contact,
                                draft.note))  # fmt: skip
